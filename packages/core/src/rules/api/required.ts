/** Fields that must be there. Follows pkg/apis/core/validation/validation.go: ValidatePodSpec and what it calls; pkg/apis/batch/validation/validation.go: validateJobSpec. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setField } from '../shared/changes.js';
import { autoscalerWith, claimWith, containerWith, ingressWith, podWith, serviceWith, volumeWith, workloadWith } from '../shared/manifests.js';
import { verdict, type Message, type Page } from '../rule.js';

/** What a Job's Pods do where nobody decided: they are not restarted, and the Job makes new ones. */
const never = (subject: Subject): Fix | undefined => setField(subject, 'Never', 'suggestion', 'set restartPolicy to Never');

/** That of Pods, Services and most of what such rules are about. */
const coreGroup = ({ site }: Subject): Fix | undefined => site && { title: 'add apiGroups: [""], the core group', safety: 'suggestion', changes: [{ do: 'insert', into: site.node, key: 'apiGroups', value: [''] }] };

const prefix = (subject: Subject): Fix | undefined => setField(subject, 'Prefix', 'suggestion', 'set pathType to Prefix');
const rootPath = (subject: Subject): Fix | undefined => setField(subject, '/', 'suggestion', 'set path to /');

const refused = (text: string, hint: string, fix?: Message['fix']): Message => ({ text, hint, severity: 'error', rejects: true, ...(fix && { fix }) });

export const rule = verdict({
  id: 'api/required',
  messages: {
    field: refused('"{field}" is required here, and it is missing or empty, so the API server refuses the resource. Add it.', '{field} is missing'),
    'volume-name': refused('A volume needs a name for the containers to mount it by, and this one has none, so the API server refuses it. Add a name.', 'a name is missing'),
    'mount-name': refused('This mount does not say which volume it shows, so the API server refuses it. Name one of the Pod\'s volumes.', 'the name of a volume is missing'),
    'claim-name': refused('A claim template needs a name: the claims and the volume that the containers mount are called after it. This one has none, so the API server refuses it. Add a name.', 'a name is missing'),
    name: refused('This {kind} has no name, so the API server refuses it. Add metadata.name, or metadata.generateName where the API server shall make one up.', 'metadata.name is missing'),
    containers: refused('A Pod runs at least one container, and "containers" is missing or empty, so the API server refuses it. Add one; init containers alone are not enough.', 'no container'),
    'container-name': refused('A container needs a name, by which logs, probes and commands find it, and this one has none, so the API server refuses it. Add a name.', 'a name is missing'),
    image: refused('The container "{name}" has no image, so there is nothing to run, and the API server refuses it. Add the image.', 'image is missing'),
    'container-port': refused('This port does not say which port of the container it is, so the API server refuses it. Add containerPort, from 1 to 65535.', 'containerPort is missing'),
    'one-of': refused('This entry of {field} has to say one of: {allowed}. It says none of them, so the API server refuses it. Add one.', 'one of {allowed}'),
    limit: refused('{name} cannot be shared out twice, so who asks for it must be limited to the same amount, and there is no limit. The API server refuses it; add {name} to the limits.', 'needs a limit, too'),
    storage: refused('The size is missing, so nobody knows what volume to look for, and the API server refuses it. Add "storage", such as storage: 10Gi.', '"storage" is missing'),
    'claim-spec': refused('This claim template has no spec, so it does not say what to claim, and the API server refuses it. Add spec.accessModes and spec.resources.requests.storage.', 'spec is missing'),
    projection: { text: 'This entry of "sources" is empty, so it brings nothing into the volume. The API server takes it, with a warning; add one of {allowed}, or remove it.', hint: 'brings nothing', severity: 'warning', rejects: false },
    'localhost-profile': refused('The type is Localhost, which is a profile in a file of the node, and there is no localhostProfile that tells which. The API server refuses it; add the path.', 'localhostProfile is missing'),
    'dns-config': refused('With dnsPolicy: None the Pod takes no name server from the cluster, and dnsConfig brings none, so it could look nothing up. The API server refuses it; add at least one of dnsConfig.nameservers.', 'a name server is missing'),
    'restart-rules': refused('restartPolicyRules are exceptions from the restartPolicy of the container, and there is none, so the API server refuses them. Add restartPolicy beside them.', 'restartPolicy is missing'),
    completions: refused('The Pods of an Indexed Job are numbered up to completions, and that is missing while parallelism is there, so the API server refuses it. Add completions.', 'completions is missing'),
    'chap-secret': refused('CHAP is how the node proves who it is, with a password from a Secret, and there is no secretRef, so the API server refuses it. Add it.', 'secretRef is missing'),
    'secret-keys': refused('Who uses a Secret of the type {type} looks for {keys} in it, and finds nothing, so the API server refuses it. Add it under "data" (in base64) or "stringData", or use the type Opaque.', 'needs {keys}'),
    'basic-auth': refused('A Secret of the type {type} holds a user or a password, and this one has neither {keys}, so the API server refuses it. Add at least one of them, or use the type Opaque.', 'needs username or password'),
    'service-account': refused('This Secret is to get a token of a ServiceAccount, and does not say of which, so the API server refuses it. Add the annotation {key}; better, do without such a Secret: kubectl create token gives tokens that expire.', 'needs the name of a ServiceAccount'),
    'claim-limit': refused('A limit for claims is about their size, and this one has storage neither under "min" nor under "max", so the API server refuses it. Add one of them.', 'storage under min or max'),
    'scope-values': refused('{operator} compares the scope with values, and there are none, so the API server refuses it. Add "values", or use Exists.', 'values are missing'),
    'api-groups': refused('This rule does not say in which API groups its resources are, so the API server refuses it. Add apiGroups: that of Pods, Services, ConfigMaps and Secrets is written as "", that of Deployments as apps.', 'such as apiGroups: [""]', coreGroup),
    role: refused('A {kind} gives somebody a role, and this one does not say which, so the API server refuses it. Add roleRef, with the kind {allowed} and the name.', 'roleRef is missing'),
    'account-namespace': refused('A ClusterRoleBinding is in no namespace, so it must say in which one the ServiceAccount "{name}" is, and the API server refuses it without. Add its namespace.', 'a namespace is missing'),
    'service-ports': refused('A Service with an address takes traffic at its ports, and this one has none, so the API server refuses it. Add "ports", or clusterIP: None for a Service that only finds the Pods.', '"ports" is missing'),
    'port-name': refused('This Service has several ports, and they are told apart by their names, of which this port has none, so the API server refuses it. Add a name.', 'a name is missing'),
    'path-type': refused('This path does not say how it is compared with the path of a request, so the API server refuses it. Add pathType: Prefix, Exact or ImplementationSpecific.', 'pathType is missing', prefix),
    'url-path': refused('With pathType: {type} requests are told apart by their path, and this one is missing, so the API server refuses it. Add path, which is "/" for all of them.', 'path is missing', rootPath),
    'api-group': refused('The autoscaler finds the {kind} by its API group, and "{value}" names none, so the API server refuses it. Write the whole apiVersion, such as apps/v1.', 'such as apps/v1'),
    'metric-source': refused('This metric is of the type {type}, and {field}, which says where to find it, is missing, so the API server refuses it. Add {field}, or correct the type.', '{field} is missing'),
    'restart-policy': refused(
      'The Pods of a Job must end some time, and without restartPolicy they are restarted for ever, so the API server refuses the Job. Set restartPolicy to Never (new Pods are made) or OnFailure (the container is restarted).',
      'Never or OnFailure',
      never,
    ),
  },
});

const job = (policy: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: load\nspec:\n  template:\n    spec:\n      containers:\n      - name: load\n        image: registry.example.com/load:1.0.0\n${policy}`;

const secret = (type: string, rest: string): string => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\ntype: ${type}\n${rest}`;

const role = (rules: string): string => `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: web\nrules:\n${rules}`;

export const page: Page = {
  summary: 'A field that must be there is missing or empty.',
  why: 'Some fields have no default that would do for everybody. The server asks for them when the resource is created, and takes nothing of it where one is missing; an empty string is as good as none.',
  instead: 'Add the field. The message says which, and the place is the object that lacks it.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidatePodSpec; pkg/apis/batch/validation/validation.go: validateJobSpec',
  examples: [
    { bad: 'apiVersion: v1\nkind: ReplicationController\nmetadata:\n  name: web\n«spec»:\n  selector:\n    app: web\n', message: 'field' },
    {
      bad: podWith(`
        volumes:
        - «emptyDir»: {}
      `),
      message: 'volume-name',
    },
    { bad: 'apiVersion: v1\nkind: Pod\n«metadata»:\n  labels:\n    app: web\nspec:\n  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n', message: 'name' },
    { bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers: «[]»\n', message: 'containers' },
    { bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - «name: web»\n', message: 'image' },
    { bad: containerWith('\nports:\n- «name: http»\n'), message: 'container-port' },
    { bad: containerWith('\n«livenessProbe»:\n  periodSeconds: 10\n'), message: 'one-of' },
    { bad: containerWith('\nresources:\n  requests:\n    cpu: 1\n    hugepages-2Mi: «4Mi»\n'), message: 'limit' },
    { bad: podWith('\ndnsPolicy: None\n').replace('spec', '«spec»'), message: 'dns-config' },
    {
      bad: podWith('').replace('    image', '    volumeMounts:\n    - «mountPath: /cache»\n    image'),
      message: 'mount-name',
    },
    { bad: claimWith('').replace('resources:\n            requests:\n              storage: 10Gi', '«resources»:\n            limits:\n              storage: 10Gi'), message: 'storage' },
    { bad: volumeWith('\nephemeral:\n  «volumeClaimTemplate»:\n    metadata:\n      labels:\n        app: web\n'), message: 'claim-spec' },
    {
      bad: workloadWith('StatefulSet', '\nvolumeClaimTemplates:\n- «spec»:\n    accessModes:\n    - ReadWriteOnce\n    resources:\n      requests:\n        storage: 10Gi\n'),
      message: 'claim-name',
    },
    { bad: volumeWith('\niscsi:\n  targetPortal: 10.0.2.15:3260\n  iqn: iqn.2015-02.com.example:disk\n  chapAuthSession: true\n').replace('iscsi:', '«iscsi»:'), message: 'chap-secret' },
    { bad: volumeWith('\nprojected:\n  sources:\n  - «{}»\n  - secret:\n      name: web\n'), message: 'projection' },
    {
      bad: job('').replace('    spec', '    «spec»'),
      message: 'restart-policy',
      fixed: job('      restartPolicy: Never\n'),
    },
    { bad: secret('kubernetes.io/tls', '«data»:\n  tls.crt: YQ==\n'), message: 'secret-keys' },
    { bad: secret('kubernetes.io/basic-auth', '«stringData»:\n  user: admin\n'), message: 'basic-auth' },
    { bad: 'apiVersion: v1\nkind: Secret\n«metadata»:\n  name: web\ntype: kubernetes.io/service-account-token\n', message: 'service-account' },
    { bad: 'apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: web\nspec:\n  limits:\n  - «type: PersistentVolumeClaim»\n    default:\n      storage: 1Gi\n', message: 'claim-limit' },
    { bad: 'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: web\nspec:\n  scopeSelector:\n    matchExpressions:\n    - scopeName: PriorityClass\n      operator: In\n      values: «[]»\n', message: 'scope-values' },
    {
      bad: role('- «resources»: [pods]\n  verbs: [get]\n'),
      message: 'api-groups',
      fixed: role('- resources: [pods]\n  verbs: [get]\n  apiGroups: [""]\n'),
    },
    { bad: '«apiVersion: rbac.authorization.k8s.io/v1»\nkind: RoleBinding\nmetadata:\n  name: web\nsubjects: []\n', message: 'role' },
    { bad: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: web\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: view\nsubjects:\n- «kind: ServiceAccount»\n  name: web\n', message: 'account-namespace' },
    { good: role('- apiGroups: [""]\n  resources: [pods]\n  verbs: [get]\n') },
    { bad: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n«spec»:\n  selector:\n    app: web\n', message: 'service-ports' },
    { bad: serviceWith('', '', '\nname: http\n').concat('  - «port: 81»\n'), message: 'port-name' },
    {
      bad: ingressWith('\n«path: /»\nbackend:\n  service:\n    name: web\n    port:\n      number: 80\n'),
      message: 'path-type',
      fixed: ingressWith('\npath: /\nbackend:\n  service:\n    name: web\n    port:\n      number: 80\npathType: Prefix\n'),
    },
    {
      bad: ingressWith('\n«pathType: Prefix»\nbackend:\n  service:\n    name: web\n    port:\n      number: 80\n'),
      message: 'url-path',
      fixed: ingressWith('\npathType: Prefix\nbackend:\n  service:\n    name: web\n    port:\n      number: 80\npath: /\n'),
    },
    { bad: autoscalerWith('\nmaxReplicas: 5\n').replace('apps/v1', '«v1»'), message: 'api-group' },
    { bad: autoscalerWith('\nmaxReplicas: 5\nmetrics:\n- «type: Pods»\n'), message: 'metric-source' },
    { good: job('      restartPolicy: OnFailure\n') },
  ],
};
