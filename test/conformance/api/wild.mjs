/**
 * Makes manifests that are wrong in more ways than a mutant of a good one is: small ones of every kind that is validated, into which fields of the
 * API's own types are put at random, with values that are mostly right for their name. It reaches fields and rules that no seed has.
 */

/** Numbers from 0 to 1: the same for the same seed (mulberry32). */
export function randomOf(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const long = (length, of = 'a') => of.repeat(length);
const NAMES = ['a', 'b', 'web', 'data', 'a', 'b', 'web', 'data', '', 'A', 'a_b', 'a.b', '-a', 'a b', 'é', 'a/b', '50%', 'system-a', long(63), long(64), long(254)];
const PATHS = ['/a', '/b', 'a', 'a/b', '', '..', '../a', '/a/../b', '..a', '/', 'a:b', '/a:b'];
const NUMBERS = [0, 1, 2, 5, 10, 60, 100, -1, 101, 255, 256, 599, 600, 3600, 65535, 65536, 100001, 2147483647];
const QUANTITIES = ['1', '2', '500m', '1Gi', '128Mi', '0', '-1', '2Mi', '3Mi', '1.5', '1k', '0.5', 4, '1e3', '100E'];
const KEYS = ['app', 'tier', 'example.com/x', 'app', 'kubernetes.io/hostname', 'a b', '', 'a/b/c', 'UPPER/x', '-a', `${long(254)}/x`, long(64), 'kubernetes.io/x', 'foo.k8s.io/x'];
const TEXTS = ['a', 'web', '1', '', 'a b', '-1', 'a/b', 'A', 'example.com/x', long(64), 'é', ' a', 'a:1', '10.0.0.1', '::1', '01.2.3.4', '/a'];
const RESOURCES = ['cpu', 'memory', 'storage', 'ephemeral-storage', 'hugepages-2Mi', 'example.com/gpu', 'gpu', 'pods', 'requests.cpu', 'a b', 'kubernetes.io/x', 'cpu', 'memory', ''];
const LABELS = [{ app: 'web' }, { app: 'web' }, { app: 'web', tier: 'a' }, {}, { app: 'a b' }, { 'a b': 'c' }, { 'batch.kubernetes.io/job-name': 'web' }, { app: null }];

/** Values by the name of the field, or by its type and name. */
const POOLS = {
  apiVersion: ['v1', 'apps/v1', '', 'a/b/c', 'v2'],
  fieldPath: ['metadata.name', 'spec.nodeName', 'status.podIP', "metadata.labels['a']", "metadata.labels['a b']", 'metadata.labels', 'spec.x', '', 'metadata.uid', 'status.hostIPs', 'spec.host'],
  resource: ['limits.cpu', 'requests.memory', 'limits.hugepages-2Mi', 'cpu', '', 'limits.ephemeral-storage'],
  divisor: ['1', '1m', '1Mi', '0', '2', '1k'],
  operator: ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', 'Equal', '', 'in'],
  effect: ['NoSchedule', 'PreferNoSchedule', 'NoExecute', '', 'x'],
  values: [['a'], ['a', 'b'], [], ['1'], ['a b'], [''], ['a', 'a']],
  'ContainerRestartRuleOnExitCodes.values': [[1], [], [0], [1, 1], Array.from({ length: 256 }, (_, i) => i)],
  'PodFailurePolicyOnExitCodesRequirement.values': [[1], [1, 2], [], [0], [2, 1], [1, 1], Array.from({ length: 256 }, (_, i) => i + 1)],
  finalizers: [[], ['example.com/x'], ['a'], ['orphan'], ['orphan', 'foregroundDeletion'], ['a b'], ['kubernetes']],
  accessModes: [['ReadWriteOnce'], ['ReadWriteOncePod'], ['ReadWriteOncePod', 'ReadWriteOnce'], [], ['x'], ['ReadOnlyMany']],
  ip: ['10.0.0.1', '::1', '', 'a', '01.2.3.4', '::ffff:1.2.3.4', '256.1.1.1'],
  hostIP: ['10.0.0.1', '', '::1', '01.2.3.4', 'a'],
  nameservers: [['10.0.0.1'], [], ['a'], ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4'], ['01.1.1.1']],
  searches: [['a.b'], ['.'], ['a_b.c'], ['a b'], [''], Array.from({ length: 33 }, () => 'a'), Array.from({ length: 12 }, () => long(200))],
  schedule: ['* * * * *', '@daily', '', 'x', '61 * * * *', 'TZ=UTC * * * * *', '@every 1h', '* * * *', '*/5 1-3 * jan mon'],
  timeZone: ['Etc/UTC', 'Europe/Paris', 'etc/utc', 'US/Pacific', '', 'Local', 'x', 'Mars/Base'],
  succeededIndexes: ['0', '0-2', '1,2', '', '2-1', '0,0', 'a', '5-9', '1-', '0-1,3'],
  image: ['i', 'i:1', '', ' i', 'i ', 'registry.example.com/i@sha256:0'],
  sysctls: [[{ name: 'kernel.shm_rmid_forced', value: '1' }], [{ name: 'net.core.somaxconn', value: '1' }], [{ name: 'a b', value: '' }], [{ name: '', value: '' }], [{ name: 'a', value: '1' }, { name: 'a', value: '2' }], [{ name: 'fs.mqueue.x', value: '1' }]],
  runAsUserName: ['ContainerUser', 'a\\b', '', 'a\\b\\c', 'a"b', long(105), '.', `${long(257)}\\a`],
  localhostProfile: ['a', 'a/b', '', '/a', '../a', ' a', long(4096)],
  whenUnsatisfiable: ['DoNotSchedule', 'ScheduleAnyway', '', 'x'],
  topologyKey: ['kubernetes.io/hostname', 'zone', '', 'a b'],
  managedBy: ['example.com/x', 'kubernetes.io/job-controller', '', 'a', '/a', `example.com/${long(64)}`, 'A/b', 'a.b/c d'],
  maxUnavailable: [1, 0, '10%', '101%', 'x', '0%', -1],
  maxSurge: [1, 0, '10%', '101%', 'x', '0%', -1],
  port: [80, 'http', 0, 65536, '', 'HTTP', '80', 'a--b'],
  mountPropagation: ['None', 'HostToContainer', 'Bidirectional', '', 'x'],
  drop: [['ALL'], []],
  add: [['NET_ADMIN'], ['CAP_SYS_ADMIN'], ['SYS_ADMIN'], []],
  matchLabelKeys: [['app'], ['app', 'app'], ['a b'], [''], ['tier']],
  mismatchLabelKeys: [['app'], ['tier'], ['a b'], ['tier', 'tier']],
  namespaces: [['a'], ['A'], ['']],
  podCIDRs: [['10.0.0.0/8'], ['10.0.0.0/8', 'fe80::/64'], ['a'], ['10.0.0.0/8', '10.0.0.0/8'], ['10.0.0.1/8']],
  // Services.
  clusterIP: ['10.0.0.1', 'None', '', 'fd00::1', 'a', 'None'],
  clusterIPs: [['10.0.0.1'], ['None'], [], ['10.0.0.1', 'fd00::1'], ['fd00::1'], ['10.0.0.1', '10.0.0.2'], ['10.0.0.1', 'fd00::1', 'a'], ['10.0.0.1', 'fd00::1', '10.0.0.3']],
  ipFamilies: [['IPv4'], ['IPv6'], ['IPv4', 'IPv6'], ['IPv4', 'IPv4'], [], ['x', 'x']],
  ipFamilyPolicy: ['SingleStack', 'PreferDualStack', 'RequireDualStack', '', 'x'],
  externalIPs: [['10.0.0.1'], [], ['127.0.0.1', '0.0.0.0'], ['169.254.0.1', '224.0.0.9'], ['fe80::1', 'ff02::1', 'ff12::1', '::1', '::'], ['a', '::ffff:1.2.3.4'], ['febf::1', 'fec0::1', '224.0.1.1']],
  externalName: ['a.b', 'a.b.', '', '.', 'a_b', 'a..', long(254)],
  loadBalancerSourceRanges: [['10.0.0.0/8'], [' 10.0.0.0/8'], ['10.0.0.1/8', 'a'], [], ['01.0.0.0/8', 'fd00::/64']],
  nodePort: [30000, 30001, 32767, 0, 29999, 80, -1, 32768],
  healthCheckNodePort: [30000, 0, 80, 32767],
  timeoutSeconds: [1, 0, 86400, 86401, -1],
  'ServicePort.port': [80, 81, 80, 0, 65536, -1],
  'ServicePort.name': ['http', 'web', 'http', '', 'a.b', 'A', long(64)],
  sessionAffinity: ['ClientIP', 'None', '', 'x'],
  // Ingresses and their classes.
  host: ['a.b', '*.a.b', '*', 'A.b', '10.0.0.1', '::1', '', 'a.*.b', '*a.b', `*.${long(252)}`, '*.', '*.*.b'],
  hosts: [['a.b'], ['*.a'], [''], ['A', '*a'], []],
  pathType: ['Prefix', 'Exact', 'ImplementationSpecific', '', 'x'],
  'HTTPIngressPath.path': ['/', '/a', '', 'a', '/a//b', '/a/./b', '/a/../b', '/a/..', '/a/.', '/%2f', '/%2F//', '*', 'a/.'],
  controller: ['a.b/c', '', 'a', '/a', 'a/', 'A/b', 'a.b/c d', `a/${long(249)}`, `A/${long(249)}`, `a/${long(248)}`],
  scope: ['Cluster', 'Namespace', '', 'x'],
  // NetworkPolicies.
  cidr: ['10.0.0.0/8', '10.1.0.0/16', 'fd00::/8', '::/0', '', 'a', '10.0.0.1/8', '::ffff:10.0.0.0/104', '01.0.0.0/8'],
  except: [['10.1.0.0/16'], ['10.0.0.0/8'], ['fd00::/16'], ['a'], [], ['10.1.0.0/24', '10.1.1.1/32'], ['::ffff:10.1.0.0/112'], ['10.1.0.1/16']],
  policyTypes: [['Ingress'], ['Egress', 'Ingress'], ['x'], [''], [], ['Ingress', 'Ingress', 'Ingress']],
  endPort: [80, 81, 1, 0, 65536, -1],
  // Autoscalers.
  minReplicas: [0, 1, 2, -1, 6],
  maxReplicas: [1, 5, 0, -1, 2],
  targetCPUUtilizationPercentage: [80, 0, -1, 1],
  averageUtilization: [80, 0, -1, 1],
  user: ['a', 1000, -1, 0],
  command: [['a'], [], ['']],
  // What stands beside workloads.
  'Secret.type': ['Opaque', 'kubernetes.io/tls', 'kubernetes.io/ssh-auth', 'kubernetes.io/basic-auth', 'kubernetes.io/dockercfg', 'kubernetes.io/dockerconfigjson', 'kubernetes.io/service-account-token', 'a', ''],
  'LimitRangeItem.type': ['Container', 'Container', 'Pod', 'PersistentVolumeClaim', 'a/b', 'a b', 'x', ''],
  'PriorityClass.value': [0, 1, 1000000000, 1000000001, 2000000000, 2000001000, -1],
  'PolicyRule.verbs': [['get'], ['*'], [], ['']],
  'PolicyRule.apiGroups': [[''], ['apps'], []],
  'PolicyRule.resources': [['pods'], ['*'], []],
  'PolicyRule.nonResourceURLs': [[], [], ['/healthz'], ['x']],
  'PolicyRule.resourceNames': [[], ['a']],
  'RoleRef.kind': ['Role', 'ClusterRole', 'x', ''],
  'RbacV1Subject.kind': ['ServiceAccount', 'User', 'Group', 'x', ''],
  apiGroup: ['', 'rbac.authorization.k8s.io', 'example.com', 'snapshot.storage.k8s.io', 'A'],
  'TypedLocalObjectReference.kind': ['PersistentVolumeClaim', 'VolumeSnapshot', 'Backup', ''],
  'TypedObjectReference.kind': ['PersistentVolumeClaim', 'VolumeSnapshot', 'Backup', ''],
  namespace: ['', 'a', 'A', 'a.b'],
  scopes: [['BestEffort'], ['Terminating', 'NotTerminating'], ['NotBestEffort', 'PriorityClass'], ['VolumeAttributesClass'], ['x'], [''], ['CrossNamespacePodAffinity'], ['NotBestEffort', 'BestEffort', 'BestEffort']],
  scopeName: ['BestEffort', 'NotBestEffort', 'Terminating', 'NotTerminating', 'PriorityClass', 'CrossNamespacePodAffinity', 'VolumeAttributesClass', 'x', ''],
  minAvailable: [1, 0, '10%', '101%', 'x', '', -1],
  'NamespaceSpec.finalizers': [['kubernetes'], ['a/b'], ['a'], ['a b'], []],
};

const ANNOTATIONS = [
  ...[{ a: 'b' }, { 'a b': 'c' }, { 'A/b': 'c' }, { x: long(262145) }, { 'container.apparmor.security.beta.kubernetes.io/web': 'runtime/default' }],
  ...[{ 'container.apparmor.security.beta.kubernetes.io/x': 'y' }, { 'seccomp.security.alpha.kubernetes.io/pod': 'x' }, { 'seccomp.security.alpha.kubernetes.io/pod': 'localhost/../a' }],
  ...[{ 'kubernetes.io/ingress.class': 'a' }, { 'service.beta.kubernetes.io/load-balancer-source-ranges': '10.0.0.0/8, a' }, { 'service.kubernetes.io/topology-mode': 'a', 'service.kubernetes.io/topology-aware-hints': 'b' }],
  ...['[{"key":"a","operator":"Exists"}]', '[{"key":"a b"},null]', '{}', 'x', ''].map((json) => ({ 'scheduler.alpha.kubernetes.io/tolerations': json })),
  ...['[{"key":"a","effect":"NoSchedule"}]', '[{"Key":"a b"},{"Key":"a b"}]', '{}', 'x'].map((json) => ({ 'scheduler.alpha.kubernetes.io/taints': json, 'scheduler.alpha.kubernetes.io/preferAvoidPods': json })),
  ...['1', '-1', 'x', '', '9223372036854775808'].map((generation) => ({ 'deprecated.daemonset.template.generation': generation })),
  ...[{ 'controller.kubernetes.io/pod-deletion-cost': '01' }, { 'controller.kubernetes.io/pod-deletion-cost': '5' }, { 'kubernetes.io/config.mirror': 'x' }, { 'kubernetes.io/service-account.name': 'a' }, { 'container.apparmor.security.beta.kubernetes.io/web': 'localhost/a' }],
];

/** What Secrets and ConfigMaps hold; of these the bytes are in base64. */
const DATA_KEYS = ['a', 'tls.crt', 'tls.key', 'username', 'password', 'ssh-privatekey', '.dockercfg', '.dockerconfigjson', 'a b', '', '..', '..a', 'é', long(253), long(254), 'a'];
const DATA = ['', 'e30=', 'e30=', 'W10=', 'bnVsbA==', 'YQ==', null, 'eyJhIjoxfQ==', 'A'.repeat(1398104)];
const DATA_TEXTS = ['', '{}', '{"a": 1e400}', 'null', '[]', 'a', null, 'é'.repeat(524289), '{'];

/** Names of resources in limits and quotas. */
const LIMITED = [...RESOURCES, 'limits.cpu', 'limits.memory', 'requests.memory', 'requests.storage', 'persistentvolumeclaims', 'count/jobs.batch', 'requests.hugepages-2Mi', 'requests.example.com/gpu', 'services.nodeports', 'a.kubernetes.io/b'];

/** Fields without which an object says little. */
const WANTED = /^(?:name|key|operator|path|mountPath|devicePath|containerPort|type|topologyKey|maxSkew|whenUnsatisfiable|fieldPath|resource|port|conditionType|action|preference|weight|podAffinityTerm|ip|nodeSelectorTerms|resourceName|fieldRef|claimName|secretName|value)$/;

const container = () => ({ name: 'web', image: 'i' });
const podSpec = () => ({ containers: [container()], volumes: [{ name: 'data', emptyDir: {} }] });
const template = () => ({ metadata: { labels: { app: 'web' } }, spec: podSpec() });
const endingTemplate = () => ({ metadata: {}, spec: { ...podSpec(), restartPolicy: 'Never' } });
const workload = (more) => ({ selector: { matchLabels: { app: 'web' } }, template: template(), ...more });

/** One good manifest of each kind: [apiVersion, kind, type, how often, the rest]. */
const KINDS = [
  ['v1', 'Pod', 'Pod', 10, () => ({ spec: podSpec() })],
  ['v1', 'PodTemplate', 'PodTemplate', 1, () => ({ template: template() })],
  ['v1', 'ReplicationController', 'ReplicationController', 1, () => ({ spec: { selector: { app: 'web' }, template: template() } })],
  ['apps/v1', 'DaemonSet', 'DaemonSet', 3, () => ({ spec: workload() })],
  ['apps/v1', 'Deployment', 'Deployment', 3, () => ({ spec: workload() })],
  ['apps/v1', 'ReplicaSet', 'ReplicaSet', 1, () => ({ spec: workload() })],
  ['apps/v1', 'StatefulSet', 'StatefulSet', 2, () => ({ spec: workload({ serviceName: 'web' }) })],
  ['batch/v1', 'Job', 'Job', 3, () => ({ spec: { template: endingTemplate() } })],
  ['batch/v1', 'CronJob', 'CronJob', 2, () => ({ spec: { schedule: '* * * * *', jobTemplate: { spec: { template: endingTemplate() } } } })],
  ['v1', 'PersistentVolume', 'PersistentVolume', 2, () => ({ spec: { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], hostPath: { path: '/a' } } })],
  ['storage.k8s.io/v1', 'StorageClass', 'StorageClass', 1, () => ({ provisioner: 'example.com/x' })],
  ['node.k8s.io/v1', 'RuntimeClass', 'RuntimeClass', 1, () => ({ handler: 'x' })],
  ['v1', 'Node', 'Node', 1, () => ({ spec: {} })],
  ['v1', 'Service', 'Service', 4, () => ({ spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } })],
  ['networking.k8s.io/v1', 'Ingress', 'Ingress', 3, () => ({ spec: { rules: [{ host: 'a.b', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] } }] } })],
  ['networking.k8s.io/v1', 'IngressClass', 'IngressClass', 1, () => ({ spec: { controller: 'example.com/x' } })],
  ['networking.k8s.io/v1', 'NetworkPolicy', 'NetworkPolicy', 2, () => ({ spec: { podSelector: {}, ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 80 }] }] } })],
  ['autoscaling/v2', 'HorizontalPodAutoscaler', 'AutoscalingV2HorizontalPodAutoscaler', 3, () => ({ spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, maxReplicas: 5 } })],
  ['autoscaling/v1', 'HorizontalPodAutoscaler', 'AutoscalingV1HorizontalPodAutoscaler', 1, () => ({ spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, maxReplicas: 5 } })],
  ['v1', 'ConfigMap', 'ConfigMap', 1, () => ({ data: { a: 'b' } })],
  ['v1', 'Secret', 'Secret', 2, () => ({ data: { a: 'YQ==' } })],
  ['v1', 'ServiceAccount', 'ServiceAccount', 1, () => ({})],
  ['v1', 'Namespace', 'Namespace', 1, () => ({ spec: {} })],
  ['v1', 'PersistentVolumeClaim', 'PersistentVolumeClaim', 2, () => ({ spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } })],
  ['v1', 'LimitRange', 'LimitRange', 3, () => ({ spec: { limits: [{ type: 'Container' }] } })],
  ['v1', 'ResourceQuota', 'ResourceQuota', 3, () => ({ spec: { hard: { pods: '1' } } })],
  ['policy/v1', 'PodDisruptionBudget', 'PodDisruptionBudget', 1, () => ({ spec: { selector: { matchLabels: { app: 'web' } } } })],
  ['scheduling.k8s.io/v1', 'PriorityClass', 'PriorityClass', 1, () => ({ value: 1 })],
  ...['Role', 'ClusterRole'].map((kind) => ['rbac.authorization.k8s.io/v1', kind, kind, 1, () => ({ rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] })]),
  ...['RoleBinding', 'ClusterRoleBinding'].map((kind) => ['rbac.authorization.k8s.io/v1', kind, kind, 1, () => ({ roleRef: { kind: 'ClusterRole', name: 'view' }, subjects: [{ kind: 'User', name: 'ann' }] })]),
];

/** `schema` has typeOf and enumOf of core; `only`, if given, has the kinds that are wanted. Answers with [{ id, from, mutation, path, yaml }], like mutants(). */
export function wild({ schema, count, seed, only = [] }) {
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (p) => random() < p;
  const kinds = KINDS.filter(([, kind]) => only.length === 0 || only.includes(kind)).flatMap((kind) => Array.from({ length: kind[3] }, () => kind));

  function scalar(type, { name, scalar: kind }) {
    if (chance(0.03)) return null;
    const words = schema.enumOf(type, name)?.values;
    if (words !== undefined && !chance(0.15)) return pick(words);
    const pool = POOLS[`${type}.${name}`] ?? POOLS[name];
    if (pool !== undefined) return pick(pool);
    if (kind === 'bool') return chance(0.6);
    if (kind === 'int32' || kind === 'int64') return chance(0.5) ? pick([0, 1, 2]) : pick(NUMBERS);
    if (kind === 'int-or-string') return pick([...NUMBERS, '10%', 'http', '']);
    if (kind === 'quantity') return pick(QUANTITIES);
    if (kind === 'time') return '2020-01-01T00:00:00Z';
    if (/path/i.test(name)) return pick(PATHS);
    return /name/i.test(name) ? pick(NAMES) : pick(chance(0.5) ? NAMES : TEXTS);
  }

  function map(type, { name, scalar: kind }) {
    if (/labels/i.test(name) || name === 'selector' || name === 'nodeSelector') return { ...pick(LABELS) };
    if (name === 'annotations') return { ...pick(ANNOTATIONS) };
    const some = {};
    if (type === 'Secret' || type === 'ConfigMap') {
      for (let i = 0; i < pick([1, 1, 2]); i++) some[pick(DATA_KEYS)] = pick(kind === 'bytes' ? DATA : DATA_TEXTS);
      return some;
    }
    const names = type === 'LimitRangeItem' || type === 'ResourceQuotaSpec' ? LIMITED : RESOURCES;
    for (let i = 0; i < 2; i++) some[pick(kind === 'quantity' ? names : KEYS)] = kind === 'quantity' ? pick(QUANTITIES) : pick(TEXTS);
    return some;
  }

  function value(type, field, depth) {
    if (chance(0.02)) return null;
    const pool = POOLS[`${type}.${field.name}`] ?? POOLS[field.name];
    if (field.shape === 'list' && pool !== undefined && Array.isArray(pool[0])) return structuredClone(pick(pool));
    switch (field.shape) {
      case 'scalar':
        return scalar(type, field);
      case 'map':
        return map(type, field);
      case 'object':
        return object(field.type, depth + 1);
      default:
        return Array.from({ length: Math.floor(random() * 3) }, () => (field.type === null ? scalar(type, field) : chance(0.02) ? null : object(field.type, depth + 1)));
    }
  }

  function object(type, depth) {
    const made = {};
    const { fields } = schema.typeOf(type);
    const likely = Math.min(0.5, 1.6 / (fields.size + 1)) / (depth > 5 ? 3 : 1);
    for (const field of fields.values()) if (chance(WANTED.test(field.name) && field.shape === 'scalar' ? 0.85 : Math.max(likely, 0.05))) made[field.name] = value(type, field, depth);
    return made;
  }

  /** Every object of a manifest with its type. */
  function* objects(node, type) {
    yield { node, type };
    const { fields } = schema.typeOf(type);
    for (const [name, child] of Object.entries(node)) {
      const field = fields.get(name);
      if (!field?.type || child === null || name === 'status') continue;
      for (const one of Array.isArray(child) ? child : field.shape === 'map' ? [] : [child]) if (one !== null && typeof one === 'object') yield* objects(one, field.type);
    }
  }

  function change(root, type) {
    const { node, type: of } = pick([...objects(root, type)]);
    const fields = [...schema.typeOf(of).fields.values()].filter((field) => !['apiVersion', 'kind', 'status'].includes(field.name));
    if (fields.length === 0) return of;
    const field = pick(fields);
    const old = node[field.name];
    if (old !== undefined && chance(0.1)) Reflect.deleteProperty(node, field.name);
    else if (Array.isArray(old) && chance(0.7)) old.push(chance(0.3) && old.length > 0 ? structuredClone(old[0]) : (value(of, field, 0)?.[0] ?? null));
    else node[field.name] = value(of, field, 0);
    return `${of}.${field.name}`;
  }

  return Array.from({ length: count }, (_, i) => {
    const [apiVersion, kind, type, , rest] = pick(kinds);
    const root = { apiVersion, kind, metadata: { name: 'web', labels: { app: 'web' } }, ...rest() };
    const changes = Array.from({ length: pick([1, 1, 2, 2, 3, 4, 6]) }, () => change(root, type));
    return { id: `w${seed}-${i}`, from: kind, mutation: 'wild', path: changes.join('; '), yaml: JSON.stringify(root) };
  });
}
