/** Fields that exclude or need each other. Follows pkg/apis/apps/validation/validation.go, pkg/apis/batch/validation/validation.go and pkg/apis/core/validation/validation.go. */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Fix } from '../../fixes/change.js';
import { removeField, setField } from '../shared/changes.js';
import { autoscalerWith, claimWith, containerWith, ingressWith, podWith, policyWith, serviceWith, volumeWith, workloadWith } from '../shared/manifests.js';
import { verdict, type Message, type Page } from '../rule.js';

const removeIt = (subject: Subject): Fix | undefined => (subject.field === undefined ? undefined : removeField(subject, subject.field, 'suggestion'));
const one = (subject: Subject): Fix | undefined => setField(subject, 1, 'suggestion');
const never = (subject: Subject): Fix | undefined => setField(subject, 'Never', 'suggestion');

const notRequired = (subject: Subject): Fix | undefined => setField(subject, 'NotRequired', 'suggestion');
const retain = (subject: Subject): Fix | undefined => setField(subject, 'Retain', 'suggestion');
const exists = (subject: Subject): Fix | undefined => setField(subject, 'Exists', 'suggestion');
const failed = (subject: Subject): Fix | undefined => setField(subject, 'Failed', 'suggestion');

/** The account that admission gives to a Pod without one. */
function withAccount({ site }: Subject): Fix | undefined {
  let spec: Site | null | undefined = site;
  while (spec && spec.type !== 'PodSpec') spec = spec.parent;
  return spec ? { title: 'add serviceAccountName: default', safety: 'suggestion', changes: [{ do: 'insert', into: spec.node, key: 'serviceAccountName', value: 'default' }] } : undefined;
}

const refused = (text: string, hint: string, fix?: Message['fix']): Message => ({ text, hint, severity: 'error', rejects: true, ...(fix && { fix }) });

export const rule = verdict({
  id: 'api/conflict',
  messages: {
    deadline: refused('The Pods of a {kind} are meant to run for ever, so activeDeadlineSeconds, which ends a Pod, must not stand in its template, and the API server refuses it. Remove it; only Jobs and Pods of their own can have it.', 'not in a {kind}', removeIt),
    'progress-deadline': refused('progressDeadlineSeconds is {deadline} and minReadySeconds is {ready}: a Pod would count as stuck before it can count as available, so the API server refuses it. Make the deadline the longer of the two.', 'must be above minReadySeconds'),
    'rolling-update': refused('rollingUpdate says how a rolling update goes, and the type is {type}, which makes none, so the API server refuses it. Remove rollingUpdate, or set the type to RollingUpdate.', 'only with RollingUpdate', removeIt),
    'rollout-stuck': refused('maxUnavailable and maxSurge are both 0, so no Pod could be replaced: none may stop before the new one runs, and none may run beside the old ones. The API server refuses it; set one of them above 0.', 'one of the two must be above 0', one),
    'no-unavailable': refused('maxUnavailable is {value}, so no Pod of this StatefulSet could ever be replaced, and the API server refuses it. Set it to 1 or more.', 'at least 1', one),
    together: refused('{field} cannot stand beside {other}: the two say the same thing in different ways, or contradict each other, so the API server refuses it. Keep one of them.', 'not beside {other}', removeIt),
    forbidden: refused('{field} has no place here, because {because}, so the API server refuses it. Remove it.', 'not allowed here', removeIt),
    needs: refused('{field} has a meaning only together with {other}, which is missing, so the API server refuses it. Add {other}, or remove {field}.', 'needs {other}', removeIt),
    'two-sources': refused('A volume comes from one source, and this one has {other} already, so the API server refuses {field}. Remove one of them, or make two volumes.', 'beside {other}', removeIt),
    'two-projections': refused('Each entry of "sources" brings one thing into the volume, and this one has {other} already, so the API server refuses {field}. Put it into an entry of its own.', 'beside {other}', removeIt),

    // Metadata.
    'event-owner': refused('An Event is forgotten after a while, and what it owned would be deleted with it, so the API server takes no Event for an owner. Remove it.', 'not an Event', removeIt),
    'two-controllers': refused('Another owner is the controller already, and two of them would fight over the object, so the API server refuses it. Leave controller: true at one of them.', 'the second controller', removeIt),
    finalizers: refused('orphan means that what this object owns is kept, and foregroundDeletion that it is deleted first, so the API server refuses the two together. Remove one of them.', 'one of the two'),
    'claim-metadata': refused('Of the metadata of a claim template only labels and annotations are kept: the claim is named after the Pod and the volume, and has its namespace. The API server refuses {field}; remove it.', 'only labels and annotations', removeIt),
    'mirror-without-node': refused('A mirror Pod shows what the kubelet of a node runs by itself, and this one is on no node, so the API server refuses it. Remove the annotation; the kubelet alone writes it.', 'without nodeName'),
    'mirror-claims': refused('A mirror Pod shows what the kubelet runs by itself, which can have no resource claims, so the API server refuses them. Remove them.', 'not in a mirror Pod', removeIt),
    'token-without-account': refused('A token is one of a ServiceAccount, and this Pod names none, so the API server refuses it wherever no admission plugin has put in "default" before. Add serviceAccountName, or remove the token.', 'needs serviceAccountName', withAccount),
    'annotation-differs': refused('The Pod has an annotation for this profile, too, which says "{annotation}" and not the same as the field, so the API server refuses it. Remove the annotation, which Kubernetes has given up.', 'differs from the annotation'),
    'mount-options': refused('Volumes of this kind take no mount options, so the API server refuses the annotation. Remove it; newer volumes have the field mountOptions.', 'no mount options here'),

    // Containers.
    'host-network-port': refused('The Pod is in the network of the node (hostNetwork: true), where the container has its ports by themselves, so hostPort must equal containerPort, and {host} is not {inside}. The API server refuses it; make them equal, or leave hostPort out.', 'must be {inside}', removeIt),
    'recursive-read-only': refused('recursiveReadOnly makes what is mounted below read-only, too, and the mount itself is writable, so the API server refuses it. Add readOnly: true.', 'needs readOnly: true'),
    'mount-and-device': refused('The volume "{name}" is mounted and is a device of the same container, and it can be one of the two, so the API server refuses it. Remove one of them.', 'mounted as well'),
    'request-above-limit': refused('The container asks for {value} of {name} and may use {limit}, which is less, so the API server refuses it. Lower the request, or raise the limit.', 'above the limit {limit}'),
    'request-unequal': refused('{name} cannot be shared out twice, so what is asked for must equal the limit, and {value} is not {limit}. The API server refuses it; make them equal.', 'must be {limit}'),
    'pages-alone': refused('{name} is there without cpu and memory, and the kubelet needs one of them beside huge pages, so the API server refuses it. Add a request for cpu or memory.', 'needs cpu or memory'),
    'success-threshold': refused('A {kind} probe that fails has the container started anew, so one success is all it can need, and the API server refuses {value}. Use 1; only readiness probes can ask for more.', 'only 1', one),
    'readiness-grace': refused('terminationGracePeriodSeconds is how long a container has to end that a probe restarts, and a readiness probe restarts none, so the API server refuses it. Remove it, or put it into the liveness probe.', 'not in a readiness probe', removeIt),
    sleep: refused('The Pod is killed {period} seconds after it was asked to end, and this hook sleeps for {value}, so the API server refuses it. Sleep from 0 to {period} seconds, or raise terminationGracePeriodSeconds.', '0 to {period}'),
    'resize-never': refused('The containers of this Pod are never restarted (restartPolicy: Never), so no change of resources can ask for a restart, and the API server refuses it. Use NotRequired.', 'NotRequired', notRequired),
    'init-container': refused('An init container ends before the others begin, so nothing would look at its {field}, and the API server refuses it. Remove it; a sidecar, an init container with restartPolicy: Always, can have it.', 'only in a sidecar', removeIt),
    'init-resize': refused('An init container cannot be restarted with other resources: it ends before the others begin. The API server refuses it; use NotRequired.', 'NotRequired', notRequired),
    ephemeral: refused('An ephemeral container only looks into a running Pod, and cannot have {field}, so the API server refuses it. Remove it.', 'not in an ephemeral container', removeIt),
    'ephemeral-containers': refused('Ephemeral containers are put into Pods that run already, as kubectl debug does, and a template has no place for them, so the API server refuses them. Remove them.', 'not in a template', removeIt),

    // Security.
    'localhost-profile': refused('localhostProfile is the path of a profile on the node, which only the type Localhost uses, so the API server refuses it. Remove it, or set the type to Localhost.', 'only with Localhost', removeIt),
    'unmasked-proc': refused('procMount: Unmasked shows the container all of /proc, which would let it reach the node as root, so the API server takes it only in a Pod with users of its own (hostUsers: false). Set that, or remove procMount.', 'needs hostUsers: false'),
    'escalation-privileged': refused('A privileged container has all rights, so it cannot be kept from gaining some, and the API server refuses allowPrivilegeEscalation: false. Remove one of the two.', 'not with privileged: true', removeIt),
    'escalation-sys-admin': refused('CAP_SYS_ADMIN lets a process gain all other rights, so it contradicts allowPrivilegeEscalation: false, and the API server refuses it. Remove one of the two.', 'contradicts allowPrivilegeEscalation'),
    'host-sysctl': refused('The Pod has {other} from the node, so "{name}" would be changed for the whole node, and the API server refuses it. Remove the sysctl, or {other}.', 'would change the node'),
    'host-process-differs': refused('hostProcess is {value} here and {pods} for the Pod, and a Pod has only one of the two, so the API server refuses it. Make them equal.', 'must be {pods}'),
    'host-process-some': refused('Some containers of this Pod are processes of the Windows host and some are not, and a Pod can have only one of the two, so the API server refuses it. Set hostProcess for the Pod.', 'all or none'),
    'host-process-network': refused('Processes of the Windows host are in its network, and the Pod does not say so, so the API server refuses it. Set hostNetwork: true.', 'needs hostNetwork: true'),

    // Resources of Pods, claims and volumes.
    'pod-requests': refused('The containers together ask for more of {name} than the Pod as a whole, so the API server refuses it. Raise the request of the Pod, or lower theirs.', 'less than the containers ask for'),
    'pod-limit-exceeded': refused('The containers together ask for more of {name} than the Pod as a whole may use, so the API server refuses it. Raise the limit of the Pod, or lower the requests.', 'less than the containers ask for'),
    'pod-limits': refused('The containers together may use more of {name} than the Pod as a whole, so the API server refuses it. Raise the limit of the Pod, or lower theirs.', 'less than the containers may use'),
    'container-limit': refused('This container may use more of {name} than the whole Pod, so the API server refuses it. Lower the limit, or raise that of the Pod.', 'above the limit of the Pod'),
    'once-pod': refused('ReadWriteOncePod means that one Pod alone has the volume, which contradicts every other mode, so the API server refuses them together. Keep one of them.', 'not beside other modes'),
    'data-source-group': refused('A volume is filled from something with an API group, or from a PersistentVolumeClaim, which has none, and "{kind}" is neither, so the API server refuses it. Add its apiGroup.', 'needs an apiGroup'),
    'data-sources': refused('dataSource and dataSourceRef both say what the volume is filled from, and they differ, so the API server refuses it. Keep dataSourceRef.', 'differs from dataSourceRef', removeIt),
    'made-claim': refused('"{name}" is the claim that is made for an ephemeral volume of this Pod, and the Pod mounts it a second time by its name, so the API server refuses it. Use the ephemeral volume.', 'made for an ephemeral volume'),
    'recycled-root': refused('Recycling deletes everything in the volume, and this volume is the whole file system of a node, so the API server refuses it. Use Retain.', 'would empty the node', retain),

    'limit-order': refused('For {name}, {lower} is {low} and {upper} is {high}, so that nothing could keep to both, and the API server refuses it. Lower {lower}, or raise {upper}.', 'above {upper} ({high})'),
    'limit-unequal': refused('{name} cannot be shared out twice, so the default request must equal the default limit, and {low} is not {high}. The API server refuses it; make them equal.', 'must be {high}'),
    'limit-ratio': refused('For {name} the limit may be {value} times the request, and no two amounts between min ({low}) and max ({high}) are as far apart, so the API server refuses it. Lower the ratio, or remove it.', 'more than max / min'),
    'opposite-scopes': refused('Nothing is both {scope} and {other}, so the quota would count nothing, and the API server refuses it. Make two quotas.', 'beside {other}'),
    'scope-resource': refused('The scope {scope} counts {allowed} and nothing else, so the API server refuses it beside {names}. Put those into a quota of their own.', 'does not count {names}'),
    'quota-order': { text: '{name} is {value} and {limit} is {most}: a request is never above its limit, so the limits are used up first and the rest of the requests never is. The API server takes it, with a warning; lower {name}, or raise {limit}.', hint: 'above {limit} ({most})', severity: 'warning', rejects: false },
    'scope-operator': refused('The scope {scope} is there or not, and has no values to compare, so the API server refuses the operator {operator}. Use Exists.', 'Exists', exists),
    'scope-values': refused('{operator} asks only whether the scope is there, so the API server refuses values beside it. Remove them, or use In or NotIn.', 'not with {operator}', removeIt),

    // Access.
    'urls-in-role': refused('URLs such as /healthz are in no namespace, and a Role is about one, so the API server refuses nonResourceURLs in it. Use a ClusterRole and a ClusterRoleBinding.', 'only in a ClusterRole'),
    'urls-and-resources': refused('A rule is about resources or about other URLs, and this one has {other} as well, so the API server refuses it. Make two rules.', 'beside {other}'),
    'system-priority': refused('"{name}" is one of Kubernetes\' own priority classes, which has {other}, so the API server refuses anything else. Use another name for a class of your own.', 'must be {other}'),

    networks: refused('A Node has one network for its Pods, or two of which one is IPv4 and the other IPv6, so the API server refuses these. Remove the rest.', 'one for each IP family'),

    // Jobs.
    'needs-indexed': refused('{field} is about the indexes of a Job, and only one with completionMode: Indexed has them, so the API server refuses it. Set the mode, or remove {field}.', 'only with Indexed', removeIt),
    'fail-index': refused('FailIndex gives up one index of the Job, which needs backoffLimitPerIndex, and that is missing, so the API server refuses it. Add it, or use FailJob.', 'needs backoffLimitPerIndex'),
    'exit-code-zero': refused('A container that exits with 0 has not failed, so this rule of failures would never hold, and the API server refuses it. Remove the 0.', '0 is no failure'),
    'succeeded-count': refused('succeededCount is {value}, and at most {most} Pods can succeed here, so the rule would never hold, and the API server refuses it. Lower it.', 'at most {most}'),
    replacement: refused('With a podFailurePolicy a Pod counts only when it has ended, so podReplacementPolicy can only be Failed, and the API server refuses "{value}". Use Failed, or remove the field.', 'Failed', failed),
    'schedule-zone': refused('The schedule "{value}" brings a time zone of its own, which the API server refuses beside timeZone and in new CronJobs. Put the time zone into timeZone.', 'belongs into timeZone'),

    // Services, Ingresses, NetworkPolicies, autoscalers.
    'topology-annotations': refused('The annotation {key} says "{other}", and this one, which took its place, "{value}", so the API server refuses the two together. Remove the old one.', 'differs from {key}'),
    headless: refused('clusterIP: None means that the Service has no address, and a Service of the type {type} is reached through its own, so the API server refuses it. Remove clusterIP, or the type.', 'not with the type {type}'),
    'first-address': refused('clusterIP is the first of clusterIPs, and {other} is not {value}, so the API server refuses them. Make them equal, or remove clusterIPs.', 'must be {other}'),
    'none-alone': refused('"None" means that the Service has no address, so none can stand beside it, and the API server refuses the list. Keep "None" or the addresses.', 'not beside addresses'),
    addresses: refused('A Service has one address, or two of which one is IPv4 and the other IPv6, so the API server refuses these. Remove the rest.', 'one for each IP family'),
    'address-family': refused('{value} stands where ipFamilies asks for an address of {family}, so the API server refuses it. Change the address, or the order of ipFamilies.', 'not {family}'),
    'single-stack': refused('ipFamilyPolicy is SingleStack, which it is where nothing is written, and here are two IP families, so the API server refuses it. Keep one family, or set ipFamilyPolicy to PreferDualStack for a cluster that has both.', 'two families need PreferDualStack'),
    'ingress-class': refused('The annotation says "{value}" and ingressClassName "{other}": two controllers would be meant, so the API server refuses it. Remove the annotation.', 'differs from ingressClassName'),
    'end-port': refused('endPort is the end of a range that begins with port, and {value} is below {port}, so the API server refuses it. Put the greater number into endPort.', 'at least {port}'),
    except: refused('{value} is no smaller part of {network}, so there is nothing that it could take out, and the API server refuses it. Write a network that lies within the cidr.', 'not within {network}'),
    'max-replicas': refused('maxReplicas is {value}, which is less than minReplicas, {least}, so the API server refuses it. Raise maxReplicas, or lower minReplicas.', 'at least {least}'),
    'scale-to-zero': refused('With minReplicas: 0 there may be no Pod left to measure, so the API server takes it only beside a metric of the type External or Object, and refuses it here. Add one, or set minReplicas to 1.', 'needs an External or Object metric', one),
    'metric-source': refused('Each metric has one source, the one of its type ({type}), so the API server refuses {field} here. Put it into a metric of its own.', 'not in a metric of the type {type}', removeIt),
    'failure-policy-restarts': refused('podFailurePolicy looks at Pods that failed, and with restartPolicy: {value} containers are restarted instead, so the API server takes the policy only with restartPolicy: Never. Set that, or remove the policy.', 'Never, with a podFailurePolicy', never),
  },
});

const job = (policy: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: load\nspec:\n  podFailurePolicy:\n    rules:\n    - action: Ignore\n      onPodConditions:\n      - type: DisruptionTarget\n  template:\n    spec:\n      restartPolicy: ${policy}\n      containers:\n      - name: load\n        image: registry.example.com/load:1.0.0\n`;

const limits = (type: string, rest: string): string => `apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: web\nspec:\n  limits:\n  - type: ${type}\n    ${rest}`;

const quota = (spec: string): string => `apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: web\nspec:\n  ${spec}`;

const role = (kind: 'Role' | 'ClusterRole', rules: string): string => `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata:\n  name: web\nrules:\n${rules}`;

export const page: Page = {
  summary: 'Fields that exclude each other, or one that needs another.',
  why: 'Each of the fields would be right by itself. Together they contradict each other, or one has no meaning without another that is missing, so the server refuses the resource instead of guessing.',
  instead: 'Keep what you mean, and remove or change the other as the message says.',
  upstream: 'pkg/apis/apps/validation/validation.go: ValidateDeploymentSpec, ValidateDeploymentStrategy, ValidateStatefulSetSpec; pkg/apis/batch/validation/validation.go: validateJobSpec',
  examples: [
    { bad: workloadWith('Deployment', '', '\nactiveDeadlineSeconds: «3600»\n'), message: 'deadline', fixed: workloadWith('Deployment', '') },
    { bad: workloadWith('Deployment', '\nprogressDeadlineSeconds: «30»\nminReadySeconds: 60\n'), message: 'progress-deadline' },
    {
      bad: workloadWith('Deployment', '\nstrategy:\n  type: Recreate\n  «rollingUpdate»:\n    maxSurge: 1\n'),
      message: 'rolling-update',
      fixed: workloadWith('Deployment', '\nstrategy:\n  type: Recreate\n'),
    },
    {
      bad: workloadWith('Deployment', '\nstrategy:\n  rollingUpdate:\n    maxUnavailable: «0»\n    maxSurge: 0\n'),
      message: 'rollout-stuck',
      fixed: workloadWith('Deployment', '\nstrategy:\n  rollingUpdate:\n    maxUnavailable: 1\n    maxSurge: 0\n'),
    },
    { bad: workloadWith('StatefulSet', '\nserviceName: web\nupdateStrategy:\n  rollingUpdate:\n    maxUnavailable: «0»\n'), message: 'no-unavailable' },
    { bad: job('«OnFailure»'), message: 'failure-policy-restarts', fixed: job('Never') },
    {
      bad: containerWith('\nresources:\n  requests:\n    memory: «2Gi»\n  limits:\n    memory: 1Gi\n'),
      message: 'request-above-limit',
    },
    {
      bad: containerWith('\nlivenessProbe:\n  tcpSocket:\n    port: 80\n  successThreshold: «2»\n'),
      message: 'success-threshold',
      fixed: containerWith('\nlivenessProbe:\n  tcpSocket:\n    port: 80\n  successThreshold: 1\n'),
    },
    { bad: podWith('\nhostNetwork: true\n') + '    ports:\n    - containerPort: 80\n      hostPort: «8080»\n', message: 'host-network-port' },
    {
      bad: containerWith('\nenv:\n- name: LEVEL\n  value: debug\n  «valueFrom»:\n    fieldRef:\n      fieldPath: metadata.name\n'),
      message: 'together',
      fixed: containerWith('\nenv:\n- name: LEVEL\n  value: debug\n'),
    },
    { bad: containerWith('\nsecurityContext:\n  privileged: true\n  allowPrivilegeEscalation: «false»\n'), message: 'escalation-privileged' },
    { bad: podWith('\nos:\n  name: windows\nsecurityContext:\n  runAsNonRoot: true\n  runAsUser: «1000»\n'), message: 'forbidden', fixed: podWith('\nos:\n  name: windows\nsecurityContext:\n  runAsNonRoot: true\n') },
    // Volumes.
    {
      bad: volumeWith('\nemptyDir: {}\n«hostPath»:\n  path: /srv/web\n'),
      message: 'two-sources',
      fixed: volumeWith('\nemptyDir: {}\n'),
    },
    {
      bad: volumeWith('\nprojected:\n  sources:\n  - secret:\n      name: web\n    «configMap»:\n      name: web\n'),
      message: 'two-projections',
      fixed: volumeWith('\nprojected:\n  sources:\n  - secret:\n      name: web\n'),
    },
    {
      bad: podWith('\nvolumes:\n- name: token\n  projected:\n    sources:\n    - «serviceAccountToken»:\n        path: token\n'),
      message: 'token-without-account',
      fixed: podWith('\nvolumes:\n- name: token\n  projected:\n    sources:\n    - serviceAccountToken:\n        path: token\n') + '  serviceAccountName: default\n',
    },
    { bad: claimWith('').replace('    spec:', '    metadata:\n          name: «web»\n        spec:'), message: 'claim-metadata', fixed: claimWith('').replace('    spec:', '    metadata: {}\n        spec:') },
    { bad: claimWith('', '«ReadWriteOncePod»\n      - ReadOnlyMany'), message: 'once-pod' },
    { bad: claimWith('\ndataSource:\n  kind: «VolumeSnapshot»\n  name: web\n'), message: 'data-source-group' },
    {
      bad: claimWith('\n«dataSource»:\n  kind: PersistentVolumeClaim\n  name: web\ndataSourceRef:\n  kind: PersistentVolumeClaim\n  name: shop\n'),
      message: 'data-sources',
      fixed: claimWith('\ndataSourceRef:\n  kind: PersistentVolumeClaim\n  name: shop\n'),
    },
    { bad: claimWith('').replace('  volumes:', '  volumes:\n  - name: again\n    persistentVolumeClaim:\n      claimName: «web-data»'), message: 'made-claim' },
    {
      bad: volumeWith('\npersistentVolumeClaim:\n  claimName: web\n') + '    volumeMounts:\n    - name: data\n      mountPath: /data\n    volumeDevices:\n    - name: «data»\n      devicePath: /dev/data\n',
      message: 'mount-and-device',
    },
    {
      bad: volumeWith('\nemptyDir: {}\n') + '    volumeMounts:\n    - name: data\n      mountPath: /data\n      recursiveReadOnly: «Enabled»\n',
      message: 'recursive-read-only',
    },
    {
      bad: 'apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: data\nspec:\n  accessModes:\n  - ReadWriteOnce\n  capacity:\n    storage: 10Gi\n  persistentVolumeReclaimPolicy: «Recycle»\n  hostPath:\n    path: /\n',
      message: 'recycled-root',
    },
    // Limits and quotas.
    { bad: limits('Container', 'min:\n      cpu: «500m»\n    max:\n      cpu: 100m\n'), message: 'limit-order' },
    { bad: limits('Container', 'default:\n      example.com/gpu: 2\n    defaultRequest:\n      example.com/gpu: «1»\n'), message: 'limit-unequal' },
    { bad: limits('Container', 'min:\n      cpu: 100m\n    max:\n      cpu: 200m\n    maxLimitRequestRatio:\n      cpu: «4»\n'), message: 'limit-ratio' },
    { good: limits('Container', 'min:\n      cpu: 100m\n    max:\n      cpu: 400m\n    maxLimitRequestRatio:\n      cpu: 4\n') },
    { bad: quota('scopes:\n  - Terminating\n  - «NotTerminating»\n'), message: 'opposite-scopes' },
    { bad: quota('scopes:\n  - «BestEffort»\n  hard:\n    pods: 10\n    cpu: 4\n'), message: 'scope-resource', note: 'Pods that ask for nothing can only be counted' },
    { bad: quota('hard:\n    requests.cpu: «8»\n    limits.cpu: 4\n'), message: 'quota-order' },
    {
      bad: quota('scopeSelector:\n    matchExpressions:\n    - scopeName: BestEffort\n      operator: «In»\n      values: [best]\n'),
      message: 'scope-operator',
    },
    {
      bad: quota('scopeSelector:\n    matchExpressions:\n    - scopeName: PriorityClass\n      operator: Exists\n      values: «[high]»\n'),
      message: 'scope-values',
      fixed: quota('scopeSelector:\n    matchExpressions:\n    - scopeName: PriorityClass\n      operator: Exists\n'),
    },
    // Access.
    { bad: role('Role', '- verbs: [get]\n  nonResourceURLs: «[/healthz]»\n'), message: 'urls-in-role' },
    { bad: role('ClusterRole', '- verbs: [get]\n  nonResourceURLs: «[/healthz]»\n  resources: [pods]\n  apiGroups: [""]\n'), message: 'urls-and-resources' },
    { bad: 'apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: system-node-critical\nvalue: «1000»\n', message: 'system-priority' },
    { bad: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  minAvailable: 1\n  maxUnavailable: «1»\n', message: 'together', fixed: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  minAvailable: 1\n' },
    // Beside workloads.
    { bad: serviceWith('', '\nannotations:\n  service.kubernetes.io/topology-aware-hints: disabled\n  service.kubernetes.io/topology-mode: «Auto»\n'), message: 'topology-annotations' },
    { bad: serviceWith('\ntype: NodePort\nclusterIP: «None»\n'), message: 'headless' },
    { bad: serviceWith('\nclusterIP: 10.96.0.10\nclusterIPs:\n- «10.96.0.11»\n'), message: 'first-address' },
    { bad: serviceWith('\nclusterIP: None\nclusterIPs:\n- «None»\n- 10.96.0.10\n'), message: 'none-alone' },
    { bad: serviceWith('\nclusterIP: 10.96.0.10\n«clusterIPs»:\n- 10.96.0.10\n- 10.96.0.11\nipFamilyPolicy: PreferDualStack\n'), message: 'addresses' },
    { bad: serviceWith('\nclusterIP: «10.96.0.10»\nipFamilies:\n- IPv6\n'), message: 'address-family' },
    { bad: serviceWith('\nclusterIP: None\n«ipFamilies»:\n- IPv4\n- IPv6\n'), message: 'single-stack' },
    {
      good: serviceWith('\nclusterIP: None\nipFamilies:\n- IPv4\n- IPv6\n').replace('  selector:\n    app: web\n', ''),
      note: 'the endpoints of a Service without address and selector may be of both families in any cluster',
    },
    { good: serviceWith('\nipFamilyPolicy: RequireDualStack\n'), note: 'whether there are two families depends on the cluster' },
    { good: serviceWith('\nipFamilies:\n- IPv6\n'), note: 'a cluster may have IPv6 alone' },
    {
      bad: ingressWith('\npathType: Prefix\npath: /\nbackend:\n  service:\n    name: web\n    port:\n      number: 80\n', '\ningressClassName: public\n').replace('  name: web\nspec', '  name: web\n  annotations:\n    kubernetes.io/ingress.class: «internal»\nspec'),
      message: 'ingress-class',
    },
    { bad: policyWith('\nports:\n- port: 8080\n  endPort: «8000»\n'), message: 'end-port' },
    { bad: policyWith('\nfrom:\n- ipBlock:\n    cidr: 10.0.0.0/8\n    except:\n    - «192.168.0.0/16»\n'), message: 'except' },
    { bad: autoscalerWith('\nminReplicas: 5\nmaxReplicas: «3»\n'), message: 'max-replicas' },
    { bad: autoscalerWith('\nminReplicas: «0»\nmaxReplicas: 3\n'), message: 'scale-to-zero', fixed: autoscalerWith('\nminReplicas: 1\nmaxReplicas: 3\n') },
    {
      bad: autoscalerWith('\nmaxReplicas: 3\nmetrics:\n- type: External\n  external:\n    metric:\n      name: queue\n    target:\n      type: Value\n      value: 5\n  «resource»:\n    name: cpu\n'),
      message: 'metric-source',
      fixed: autoscalerWith('\nmaxReplicas: 3\nmetrics:\n- type: External\n  external:\n    metric:\n      name: queue\n    target:\n      type: Value\n      value: 5\n'),
    },
    { good: serviceWith('\ntype: LoadBalancer\nexternalTrafficPolicy: Local\n'), note: 'the port for health checks is given by the server' },
    { good: workloadWith('Deployment', '\nstrategy:\n  type: RollingUpdate\n  rollingUpdate:\n    maxUnavailable: 0\n') },
  ],
};
