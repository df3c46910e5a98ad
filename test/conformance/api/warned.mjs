/** Makes manifests of every validated kind that the server mostly takes, with a warning: each is put together from parts of which many are worth one. */
import { BESIDE, madeBeside } from './warned-beside.mjs';
import { randomOf } from './wild.mjs';

const LABELS = ['beta.kubernetes.io/arch', 'beta.kubernetes.io/os', 'failure-domain.beta.kubernetes.io/region', 'failure-domain.beta.kubernetes.io/zone', 'beta.kubernetes.io/instance-type', 'app.kubernetes.io/created-by', 'scheduler.alpha.kubernetes.io/preferAvoidPods', 'node-role.kubernetes.io/master', 'zone', 'kubernetes.io/os', 'disk'];
const VALUES = ['a', 'b', 'a b', '', '-1', 'x'.repeat(64), 'é', '8', '8Gi', '9223372036854775808', 'ok_1'];
const SIZES = ['100m', '128Mi', '1.5', '1Gi', '0.1Ki', '1500m', '2k', '1e-3', '1', '0.5'];
const ADDRESSES = ['10.0.0.1', '2001:db8::1', '2001:DB8::1', '2001:db8:0:0:0:0:0:1', '::1', '0:0:0:0:0:0:0:1', 'fe80::0001', '::ffff:10.0.0.1', '1:0:0:2:0:0:0:3', '1:0:2:3:4:5:6:7', '::', '1::2:0:0:3', '::1.2.3.4', '2001:db8::', '0::1', '1:2:3:4:5:6:7::'];
const NETWORKS = ['10.0.0.0/24', 'fd00::/64', 'FD00::/64', 'fd00:0:0::/64', 'fd00:0010::/48'];
const NAMES = ['web', 'web', 'web', 'web', 'a.b', 'web.example.com', 'a'.repeat(63), 'a'.repeat(64), 'a'.repeat(52), `${'a'.repeat(50)}.b`, 'a'.repeat(253)];
const PREFIXES = ['web-', 'a.b-', 'a'.repeat(60)];
const FILES = ['a', 'a/b', 'a/b/c', 'b', 'a/', 'b/c', 'c'];
const ANNOTATIONS = ['scheduler.alpha.kubernetes.io/critical-pod', 'security.alpha.kubernetes.io/sysctls', 'security.alpha.kubernetes.io/unsafe-sysctls', 'seccomp.security.alpha.kubernetes.io/pod', 'volume.beta.kubernetes.io/storage-class', 'volume.beta.kubernetes.io/mount-options', 'a'];
const KINDS = ['Pod', 'Pod', 'Pod', 'PodTemplate', 'ReplicationController', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet', 'Job', 'CronJob', 'PersistentVolume', 'StorageClass', 'RuntimeClass', 'Node', 'Service', 'Service', 'Ingress', 'NetworkPolicy', ...BESIDE];

/** Volumes whose plugin is gone. */
const GONE = [
  { photonPersistentDisk: { pdID: 'x' } },
  { scaleIO: { gateway: 'g', system: 's', volumeName: 'v', secretRef: { name: 's' } } },
  { flocker: { datasetName: 'd' } },
  { storageos: { volumeName: 'v' } },
  { quobyte: { registry: 'r:1', volume: 'v' } },
  { glusterfs: { endpoints: 'e', path: 'p' } },
  { cephfs: { monitors: ['m'] } },
  { rbd: { monitors: ['m'], image: 'i' } },
];

/** [{ id, from, mutation, path, yaml }], like mutants(). */
export function warned({ count, seed }) {
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (p) => random() < p;
  const some = (most, make) => Array.from({ length: Math.floor(random() * (most + 1)) }, (_, i) => make(i));
  const maybe = (p, fields) => (chance(p) ? fields() : {});
  const mapOf = (most, entry) => Object.fromEntries(some(most, entry));

  function requirement(values) {
    const operator = pick(['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']);
    const own = operator.endsWith('In') ? [pick(values), ...some(1, () => pick(values))] : [pick(values)];
    return { key: pick(LABELS), operator, ...(/Exist/.test(operator) ? {} : { values: values === VALUES || operator.endsWith('In') ? own : ['8'] }) };
  }
  const term = (values) => ({ matchExpressions: [requirement(values), ...some(1, () => requirement(values))] });

  const amounts = (sizes) => ({ ...maybe(0.6, () => ({ memory: pick(sizes) })), ...maybe(0.4, () => ({ 'ephemeral-storage': pick(sizes) })), ...maybe(0.2, () => ({ cpu: '100m' })) });
  const resources = () => ({ ...maybe(0.7, () => ({ limits: amounts(SIZES) })), ...maybe(0.4, () => ({ requests: amounts(['1m', '1', '0.5']) })) });

  function variable() {
    const name = pick(['A', 'B', 'PATH']);
    if (chance(0.2)) return { name, valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } };
    return chance(0.1) ? { name } : { name, value: pick(['x', `$(${name})`, `$(${name}):x`, '', `$$(${name})`]) };
  }

  const port = () => ({
    containerPort: pick([80, 81, 82]),
    ...maybe(0.3, () => ({ protocol: pick(['UDP', 'TCP', 'SCTP']) })),
    ...maybe(0.3, () => ({ hostPort: pick([80, 81, 8080, 0]) })),
    ...maybe(0.25, () => ({ hostIP: pick(['10.0.0.1', '10.0.0.2', '']) })),
    ...maybe(0.5, () => ({ name: pick(['http', 'metrics', 'web', 'dns']) })),
  });

  const profile = () => pick([{ type: 'RuntimeDefault' }, { type: 'Unconfined' }, { type: 'Localhost', localhostProfile: 'x' }]);
  const profiles = () => ({ ...maybe(0.4, () => ({ seccompProfile: profile() })), ...maybe(0.4, () => ({ appArmorProfile: profile() })) });

  const container = (name) => ({
    name,
    image: 'i',
    ...maybe(0.25, () => ({ env: some(4, variable) })),
    ...maybe(0.4, () => ({ ports: some(3, port) })),
    ...maybe(0.2, () => ({ resources: resources() })),
    ...maybe(0.2, () => ({ securityContext: profiles() })),
    ...maybe(name.startsWith('i') ? 0.3 : 0, () => ({ restartPolicy: 'Always' })),
  });

  const items = () => some(3, () => ({ key: pick(['k', 'l']), path: pick(FILES) }));
  const projection = () =>
    pick([
      () => ({ configMap: { name: 'c', items: items() } }),
      () => ({ secret: { name: 's', items: items() } }),
      () => ({ downwardAPI: { items: [{ path: pick(FILES), fieldRef: { fieldPath: 'metadata.name' } }] } }),
      () => ({ serviceAccountToken: { path: pick(FILES) } }),
      () => ({}),
      () => ({ clusterTrustBundle: { ...pick([{ name: 'b' }, { signerName: 'example.com/s', labelSelector: {} }]), path: pick(FILES) } }),
      () => ({ podCertificate: { signerName: 'example.com/s', keyType: 'ED25519', ...pick([{ credentialBundlePath: pick(FILES) }, { keyPath: pick(FILES), certificateChainPath: pick(FILES) }]) } }),
    ])();
  const claimSpec = () => ({ accessModes: ['ReadWriteOnce'], resources: { requests: { storage: pick(['1Gi', '1500m', '0.5', '1.5']) }, ...maybe(0.3, () => ({ limits: { storage: pick(['2Gi', '2500m', '3']) } })) } });
  const source = () =>
    pick([
      () => pick([...GONE, { gitRepo: { repository: 'x' } }]),
      () => ({ ephemeral: { volumeClaimTemplate: { spec: claimSpec() } } }),
      () => ({ configMap: { name: 'c', items: items() } }),
      () => ({ secret: { secretName: 's', items: items() } }),
      () => ({ downwardAPI: { items: some(3, () => ({ path: pick(FILES), fieldRef: { fieldPath: 'metadata.name' } })) } }),
      () => ({ projected: { sources: some(3, projection) } }),
      () => ({ emptyDir: {} }),
    ])();

  /** What selects Pods: nothing, everything, or some. */
  const selecting = () => pick([{}, {}, { labelSelector: null }, { labelSelector: {} }, { labelSelector: { matchLabels: { app: 'web' } } }, { labelSelector: {}, matchLabelKeys: ['tier'] }]);
  const near = () => ({ topologyKey: pick(LABELS), ...selecting(), ...maybe(0.1, () => ({ namespaces: ['x'] })) });
  const podAffinity = () => ({
    ...maybe(0.6, () => ({ requiredDuringSchedulingIgnoredDuringExecution: some(2, near) })),
    ...maybe(0.5, () => ({ preferredDuringSchedulingIgnoredDuringExecution: some(2, () => ({ weight: 1, podAffinityTerm: near() })) })),
  });
  const nodeAffinity = () => ({
    ...maybe(0.5, () => ({ requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term(['a', 'b', '8'])] } })),
    ...maybe(0.7, () => ({ preferredDuringSchedulingIgnoredDuringExecution: some(2, () => ({ weight: 1, preference: term(VALUES) })) })),
  });

  function podSpec(containers, initContainers) {
    return {
      ...(initContainers.length > 0 && { initContainers: initContainers.map(container) }),
      containers: containers.map(container),
      ...maybe(0.15, () => ({ nodeSelector: mapOf(2, () => [pick(LABELS), 'a']) })),
      ...maybe(0.25, () => ({ affinity: { ...maybe(0.5, () => ({ nodeAffinity: nodeAffinity() })), ...maybe(0.4, () => ({ podAffinity: podAffinity() })), ...maybe(0.4, () => ({ podAntiAffinity: podAffinity() })) } })),
      ...maybe(0.2, () => ({ topologySpreadConstraints: some(2, () => ({ maxSkew: 1, topologyKey: pick(LABELS), whenUnsatisfiable: pick(['DoNotSchedule', 'ScheduleAnyway']), ...selecting() })) })),
      ...maybe(0.25, () => ({ volumes: some(3, (i) => ({ name: `v${i}`, ...source() })) })),
      ...maybe(0.15, () => ({ hostAliases: some(3, () => ({ ip: pick(ADDRESSES), hostnames: ['a'] })) })),
      ...maybe(0.15, () => ({ imagePullSecrets: some(3, () => pick([{ name: 'a' }, { name: 'b' }, { name: '' }, {}])) })),
      ...maybe(0.1, () => ({ overhead: amounts(SIZES) })),
      ...maybe(0.2, () => ({ securityContext: profiles() })),
      ...maybe(0.15, () => ({ terminationGracePeriodSeconds: pick([-1, 0, 30, -9]) })),
      ...maybe(0.15, () => ({ dnsConfig: { nameservers: some(3, () => pick(ADDRESSES)) } })),
      ...maybe(0.15, () => ({ hostNetwork: chance(0.8) })),
      ...maybe(0.1, () => ({ hostname: 'h' })),
      ...maybe(0.1, () => ({ nodeName: 'n' })),
      ...maybe(0.05, () => ({ os: { name: 'linux' } })),
      ...maybe(0.4, () => ({ serviceAccountName: 'x' })),
    };
  }

  function annotations(names) {
    const keys = [...ANNOTATIONS, ...names.flatMap((name) => [`container.seccomp.security.alpha.kubernetes.io/${name}`, `container.apparmor.security.beta.kubernetes.io/${name}`])];
    return mapOf(3, () => {
      const key = pick(keys);
      return [key, /apparmor/.test(key) ? pick(['runtime/default', 'unconfined', 'localhost/x', 'localhost/', '']) : /seccomp/.test(key) ? pick(['runtime/default', 'unconfined', 'localhost/x', 'docker/default']) : pick(['', 'x'])];
    });
  }

  const job = (template) => ({ template, ...maybe(0.3, () => ({ completionMode: 'Indexed', completions: pick([1, 100000, 100001, 200000]), parallelism: pick([1, 10000, 10001, 20000]) })) });

  function workload(kind, metadata) {
    const containers = Array.from({ length: pick([1, 1, 2, 3]) }, (_, i) => `c${i}`);
    const initContainers = chance(0.3) ? Array.from({ length: pick([1, 2]) }, (_, i) => `i${i}`) : [];
    const spec = podSpec(containers, initContainers);
    const own = { labels: { app: 'web', tier: 'x' }, ...maybe(0.4, () => ({ annotations: annotations([...containers, ...initContainers]) })) };
    const template = { metadata: own, spec };
    if (/Job$/.test(kind)) spec.restartPolicy = 'Never';
    switch (kind) {
      case 'Pod':
        return { apiVersion: 'v1', kind, metadata: { ...metadata, ...own }, spec };
      case 'PodTemplate':
        return { apiVersion: 'v1', kind, metadata, template };
      case 'ReplicationController':
        return { apiVersion: 'v1', kind, metadata, spec: { selector: { app: 'web' }, template } };
      case 'Job':
        return { apiVersion: 'batch/v1', kind, metadata, spec: job(template) };
      case 'CronJob':
        return { apiVersion: 'batch/v1', kind, metadata, spec: { schedule: '* * * * *', jobTemplate: { spec: job(template) } } };
      case 'StatefulSet': {
        const claims = maybe(0.4, () => ({ volumeClaimTemplates: some(2, (i) => ({ metadata: { name: `d${i}`, annotations: annotations([]) }, spec: claimSpec() })) }));
        return { apiVersion: 'apps/v1', kind, metadata, spec: { selector: { matchLabels: { app: 'web' } }, template, ...maybe(0.4, () => ({ revisionHistoryLimit: pick([-1, 0, 3]) })), ...claims } };
      }
      default:
        return { apiVersion: 'apps/v1', kind, metadata, spec: { selector: { matchLabels: { app: 'web' } }, template } };
    }
  }

  /** Every way in which a type ignores fields of others. */
  function service() {
    const type = pick(['ClusterIP', 'ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName']);
    const headless = type === 'ClusterIP' && chance(0.5);
    return {
      ...maybe(type === 'ClusterIP' ? 0.6 : 1, () => ({ type })),
      ...(headless && { clusterIP: 'None' }),
      ports: [{ port: 80 }],
      ...maybe(type === 'ExternalName' ? 1 : 0.3, () => ({ externalName: pick(['a.b', 'a.b.', type === 'ExternalName' ? 'a' : '']) })),
      ...maybe(0.4, () => ({ externalIPs: some(2, () => pick(['10.0.0.1', '2001:DB8::1', '2001:db8::1', '1:0:0:2:0:0:0:3'])) })),
      ...maybe(0.4, () => ({ loadBalancerIP: pick([...ADDRESSES, '', 'x', '010.0.0.1', '::ffff:10.0.0.1', '0:0:0:0:0:ffff:a:b', '::1.2.3.04', '1.2.3']) })),
      ...maybe(type === 'LoadBalancer' ? 0.5 : 0, () => ({ loadBalancerSourceRanges: some(2, () => pick([...NETWORKS, ' FD00::/64', '10.0.0.0/24 '])) })),
      ...maybe(0.4, () => ({ sessionAffinity: pick(['ClientIP', 'None', '']) })),
      ...maybe(0.4, () => ({ trafficDistribution: pick(['PreferClose', 'PreferSameZone']) })),
    };
  }

  const peer = () => ({ ipBlock: pick([{ cidr: pick(NETWORKS) }, { cidr: pick(['fd00::/16', 'FD00::/16', '::/0']), except: some(2, () => pick(['fd00:0:0::/64', 'fd00::/64', 'FD00:1::/64'])) }]) });

  function made(kind) {
    const metadata = chance(0.06) ? { generateName: pick(PREFIXES) } : { name: pick(NAMES) };
    switch (kind) {
      case 'PersistentVolume': {
        const affinity = maybe(0.4, () => ({ nodeAffinity: { required: { nodeSelectorTerms: [term(['a', 'b', '8'])] } } }));
        const spec = { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], ...pick([...GONE, { nfs: { server: 's', path: '/p' } }, { hostPath: { path: '/x' } }]), ...maybe(0.4, () => ({ persistentVolumeReclaimPolicy: pick(['Recycle', 'Retain']) })), ...affinity };
        return { apiVersion: 'v1', kind, metadata: { ...metadata, annotations: annotations([]) }, spec };
      }
      case 'StorageClass':
        return { apiVersion: 'storage.k8s.io/v1', kind, metadata, provisioner: 'x', allowedTopologies: some(2, () => ({ matchLabelExpressions: [{ key: pick(LABELS), values: ['a'] }] })) };
      case 'RuntimeClass':
        return { apiVersion: 'node.k8s.io/v1', kind, metadata, handler: 'x', scheduling: { nodeSelector: mapOf(2, () => [pick(LABELS), 'a']) } };
      case 'Node': {
        const source = maybe(0.3, () => ({ configSource: { configMap: { name: 'n', namespace: 's', kubeletConfigKey: 'k' } } }));
        return { apiVersion: 'v1', kind, metadata, spec: { ...source, ...maybe(0.4, () => ({ externalID: pick(['', 'x']) })), ...maybe(0.5, () => ({ podCIDRs: some(2, () => pick(NETWORKS)) })), ...maybe(0.3, () => ({ podCIDR: pick(NETWORKS) })) } };
      }
      case 'Service':
        return { apiVersion: 'v1', kind, metadata: { ...metadata, annotations: mapOf(2, () => [pick(['service.kubernetes.io/topology-aware-hints', 'service.kubernetes.io/topology-mode', 'kubernetes.io/ingress.class']), 'x']) }, spec: service() };
      case 'Ingress': {
        const backend = { service: { name: 'a', port: { number: 80 } } };
        return { apiVersion: 'networking.k8s.io/v1', kind, metadata: { ...metadata, annotations: mapOf(2, () => [pick(['kubernetes.io/ingress.class', 'service.kubernetes.io/topology-aware-hints']), 'x']) }, spec: { defaultBackend: backend, ...maybe(0.3, () => ({ ingressClassName: 'x' })) } };
      }
      case 'NetworkPolicy':
        return { apiVersion: 'networking.k8s.io/v1', kind, metadata, spec: { podSelector: {}, ingress: some(2, () => ({ from: some(2, peer) })), egress: some(2, () => ({ to: some(2, peer) })) } };
      default:
        return BESIDE.includes(kind) ? madeBeside(kind, metadata, { pick, chance, maybe, some, mapOf, annotations, claimSpec }) : workload(kind, metadata);
    }
  }

  return Array.from({ length: count }, (_, i) => {
    const kind = pick(KINDS);
    return { id: `warned-${seed}-${i}`, from: kind, mutation: 'warned', path: '', yaml: JSON.stringify(made(kind)) };
  });
}
