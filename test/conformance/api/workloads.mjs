/** Makes workloads that the server mostly takes, of parts that are right in a template and often wrong in its Pods. */
import { randomOf } from './wild.mjs';

const KEYS = ['app', 'tier', 'pod-template-hash', 'controller-revision-hash', 'pod-template-generation', 'statefulset.kubernetes.io/pod-name', 'apps.kubernetes.io/pod-index', 'job-name', 'batch.kubernetes.io/job-name', 'controller-uid', 'batch.kubernetes.io/controller-uid', 'batch.kubernetes.io/job-completion-index', 'none'];
const SIZES = ['100m', '1', '2', '500m', '128Mi', '1Gi', '64Mi', '4Gi', '2Mi', '4Mi', '0'];
const NAMES = [...[1, 3, 40, 51, 52, 53, 54, 55, 60, 61, 62, 63, 100, 200, 240, 241, 242, 243, 244, 253].map((length) => 'a'.repeat(length)), ...Array.from({ length: 8 }, () => 'web'), 'a.b', 'my.app', '1', `${'a'.repeat(57)}.b`, `${'a'.repeat(56)}.b.c`];
const KINDS = ['PodTemplate', 'ReplicationController', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet', 'Job', 'CronJob'];
const ANNOTATIONS = [{ 'kubernetes.io/config.mirror': 'x' }, { 'container.apparmor.security.beta.kubernetes.io/c0': 'runtime/default' }, { 'seccomp.security.alpha.kubernetes.io/pod': 'runtime/default' }, { 'controller.kubernetes.io/pod-deletion-cost': '1' }];
const FINALIZERS = ['example.com/f', 'a', 'orphan', 'foregroundDeletion', 'kubernetes', 'a b', 'kubernetes.io/pvc-protection'];

/** [{ id, from, mutation, path, yaml }], like mutants(). */
export function workloads({ count, seed }) {
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (p) => random() < p;
  const some = (most, make) => Array.from({ length: Math.floor(random() * (most + 1)) }, (_, i) => make(i));
  const maybe = (p, fields) => (chance(p) ? fields() : {});
  const times = (number, make) => Array.from({ length: number }, (_, i) => make(i));

  const amount = (name) => [name, name.startsWith('huge') ? pick(['2Mi', '4Mi', '6Mi']) : name === 'cpu' ? pick(['100m', '1', '2', '500m', '0']) : pick(SIZES)];
  const amounts = (names) => Object.fromEntries(some(2, () => amount(pick(names))));
  const resources = (names) => ({ ...maybe(0.6, () => ({ limits: amounts(names) })), ...maybe(0.4, () => ({ requests: amounts(names) })) });

  const expression = () => (chance(0.5) ? { key: pick(KEYS), operator: 'Exists' } : { key: pick(KEYS), operator: 'In', values: ['a'] });
  const selector = () => ({ ...maybe(0.6, () => ({ matchLabels: Object.fromEntries(some(2, () => [pick(KEYS), 'web'])) })), ...maybe(0.5, () => ({ matchExpressions: some(2, expression) })) });
  const keyed = (mismatch) => maybe(0.9, () => ({ labelSelector: selector(), ...maybe(0.8, () => ({ matchLabelKeys: some(2, () => pick(KEYS)) })), ...maybe(mismatch, () => ({ mismatchLabelKeys: some(2, () => pick(KEYS)) })) }));
  const term = () => ({ topologyKey: 'kubernetes.io/hostname', ...keyed(0.4) });
  const podAffinity = () => (chance(0.5) ? { requiredDuringSchedulingIgnoredDuringExecution: some(2, term) } : { preferredDuringSchedulingIgnoredDuringExecution: some(2, () => ({ weight: 1, podAffinityTerm: term() })) });

  function port() {
    const containerPort = pick([80, 81, 82, 8080]);
    return { containerPort, ...maybe(0.3, () => ({ protocol: pick(['UDP', 'TCP', 'SCTP']) })), ...maybe(0.2, () => ({ hostPort: chance(0.7) ? containerPort : 0 })), ...maybe(0.1, () => ({ hostIP: '10.0.0.1' })) };
  }

  const container = (name) => ({
    name,
    image: chance(0.03) ? pick([' i', 'i ', '\ti', 'i\n', ' ']) : 'i',
    ...maybe(0.5, () => ({ ports: some(3, port) })),
    ...maybe(0.4, () => ({ resources: resources(['cpu', 'memory', 'cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi']) })),
    ...maybe(name.startsWith('i') ? 0.5 : 0, () => ({ restartPolicy: 'Always' })),
    ...maybe(name.startsWith('i') ? 0 : 0.05, () => ({ lifecycle: { preStop: { sleep: { seconds: pick([0, 1, 2, 10]) } } } })),
  });

  const claimSpec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  const volumes = () => [{ name: 'data', ephemeral: { volumeClaimTemplate: { spec: claimSpec } } }, ...some(1, () => ({ name: 'other', persistentVolumeClaim: { claimName: pick(['web-0-data', 'x', 'web-5-data', 'data-web-0']) } }))];

  const podSpec = () => ({
    containers: times(pick([1, 1, 2, 3]), (i) => container(`c${i}`)),
    ...maybe(0.3, () => ({ initContainers: times(pick([1, 2]), (i) => container(`i${i}`)) })),
    ...maybe(0.3, () => ({ hostNetwork: chance(0.9) })),
    ...maybe(0.1, () => ({ nodeName: 'n' })),
    ...maybe(0.1, () => ({ schedulingGates: some(1, () => ({ name: 'example.com/g' })) })),
    ...maybe(0.2, () => ({ resources: resources(['cpu', 'memory', 'hugepages-2Mi']) })),
    ...maybe(0.3, () => ({ affinity: { [pick(['podAffinity', 'podAntiAffinity'])]: podAffinity() } })),
    ...maybe(0.3, () => ({ topologySpreadConstraints: some(2, (i) => ({ maxSkew: 1, topologyKey: `k${i}`, whenUnsatisfiable: 'DoNotSchedule', ...keyed(0) })) })),
    ...maybe(0.2, () => ({ volumes: volumes() })),
    ...maybe(0.05, () => ({ terminationGracePeriodSeconds: pick([-1, 0, 5]) })),
    ...maybe(0.05, () => ({ hostname: pick(['h', 'a'.repeat(63)]) })),
    ...maybe(0.05, () => ({ hostnameOverride: pick(['h', 'a.b']) })),
    ...maybe(0.1, () => ({ resourceClaims: [{ name: 'g', resourceClaimName: 'x' }] })),
    ...maybe(0.05, () => ({ os: { name: pick(['linux', 'windows']) } })),
  });

  const ownMetadata = () => ({
    labels: { app: 'web', ...maybe(0.15, () => ({ [pick(KEYS.slice(1))]: 'x' })) },
    ...maybe(0.05, () => ({ finalizers: some(2, () => pick(FINALIZERS)) })),
    ...maybe(0.08, () => ({ annotations: pick(ANNOTATIONS) })),
  });

  const job = (template) => ({ template, ...maybe(0.4, () => ({ completionMode: 'Indexed', completions: pick([1, 3, 1000]) })) });
  const jobMetadata = () => ({ metadata: { labels: { a: pick(['b', 'a b']) }, ...maybe(0.3, () => ({ annotations: { [pick(['a', 'a b'])]: 'b' } })) } });

  function specOf(kind, template) {
    if (kind === 'ReplicationController') return { selector: { app: 'web' }, template };
    if (kind === 'Job') return { ...job(template), ...maybe(0.15, () => ({ manualSelector: true, selector: { matchLabels: { app: 'web' } } })) };
    if (kind === 'CronJob') return { schedule: '* * * * *', jobTemplate: { ...maybe(0.15, jobMetadata), spec: job(template) } };
    const set = () => ({ ...maybe(0.5, () => ({ serviceName: 'web' })), ...maybe(0.2, () => ({ ordinals: { start: pick([0, 5]) } })), ...maybe(0.3, () => ({ volumeClaimTemplates: some(2, () => ({ metadata: { name: pick(['data', 'log']) }, spec: claimSpec })) })) });
    return { selector: { matchLabels: { app: 'web' } }, template, ...(kind === 'StatefulSet' && set()) };
  }

  return times(count, (i) => {
    const kind = pick(KINDS);
    const apiVersion = { PodTemplate: 'v1', ReplicationController: 'v1', Job: 'batch/v1', CronJob: 'batch/v1' }[kind] ?? 'apps/v1';
    const metadata = chance(0.05) ? { generateName: pick(['web-', 'a'.repeat(40)]) } : { name: pick(NAMES) };
    const template = { metadata: ownMetadata(), spec: podSpec() };
    if (/Job$/.test(kind)) template.spec.restartPolicy = 'Never';
    return { id: `workload-${seed}-${i}`, from: kind, mutation: 'workload', path: '', yaml: JSON.stringify({ apiVersion, kind, metadata, ...(kind === 'PodTemplate' ? { template } : { spec: specOf(kind, template) }) }) };
  });
}
