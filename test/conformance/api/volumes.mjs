/**
 * Makes Pods and workloads with volumes of every type, which wild.mjs reaches too seldom: of each source most of the fields that it needs, with values that are
 * mostly right for their name; mounts, devices, and the claim templates of StatefulSets.
 */
import { randomOf } from './wild.mjs';

const long = (length, of = 'a') => of.repeat(length);
const GOOD_NAMES = ['a', 'b', 'c', 'data', 'cache', 'd-1'];
const NAMES = ['a', 'b', 'c', 'data', 'A', '', 'a_b', 'a.b', '-a', 'a-', long(63), long(64), long(253), long(254), 'é', 'a b'];
const GOOD_FILES = ['f', 'g', 'h', 'i', 'j/k', 'l', 'm', 'n'];
const FILES = ['a', 'b', 'a/b', '/a', '..', '../a', 'a/../b', '..a', '..data/x', 'a/..', '', '.', 'a//b', 'b/', 'x...y', '...', '/'];
const QUANTITIES = ['1Gi', '5Gi', '0', '-1', '1m', '1.5', 1, 0, '-5Gi', '1e9', '.', '', '-.', '1e1000', '-1e-1000', ' 1Gi ', '\t1', '.5m', '0.0001Ki', '-0', 1e21, 1e-10];
const CLASSES = ['fast', '', 'Fast', 'a_b', 'a.b', long(254)];

/** Values by the name of the field, or by its type and name; the first of them is right. */
const POOLS = {
  mode: [0, 0o777, 0o1000, -1, 0o1777, 0o2000],
  defaultMode: [0, 0o777, 0o1000, -1, 2147483647],
  defaultUser: [0, -1, 2147483648],
  signerName: ['example.com/x', 'kubernetes.io/x', 'a.kubernetes.io/y', 'x/y', 'example.com/', '/x', 'example.com/a/b', 'Example.com/x', 'example.com/X', '', 'example.com', `${long(64)}.com/x`, `example.com/${long(254)}`, `${'a.'.repeat(130)}com/${'b.'.repeat(160)}b`],
  'ClusterTrustBundleProjection.name': ['plain', 'example.com:x:y', 'A:b:c', ':x', 'x:', 'Aa', '', ':', 'a::b', 'a/b:c', long(254)],
  iqn: ['iqn.2015-02.com.example:storage', 'iqn.2015-02.com.example', 'iqn.15-02.com:a', 'eui.02004567A425678D', 'eui.02004567A425678', 'naa.62004567BA64678D0123456789ABCDEF', 'xyz', '', 'iqnx iqn.2015-02.c:a', 'iqn.2015-02.c:a b', 'eui\n0123456789abcdef'],
  lun: [0, 255, 256, -1],
  partition: [0, 255, 256, -1],
  claimName: ['s', 'p-a', 'p-b', 'p-data', ''],
  targetPortal: ['10.0.0.1:3260', '', long(60), long(70)],
  registry: ['a:1', 'a', 'a:1,b:2', '[::1]:80', '[::1]', 'a:b:c', '', ':1', 'a:', '[a]b:1', 'a]:1', '[a:1', 'a:1,'],
  tenant: ['', long(64), long(65), 'é'.repeat(33)],
  'AzureDiskVolumeSource.kind': ['Managed', 'Shared', 'Dedicated', 'managed', ''],
  cachingMode: ['None', 'ReadOnly', 'ReadWrite', 'none', ''],
  diskURI: ['/subscriptions/x', 'https://a', 'http://a', '', '/Subscriptions/x'],
  accessModes: [['ReadWriteOnce'], ['ReadOnlyMany', 'ReadWriteMany'], ['ReadWriteOncePod'], ['ReadWriteOncePod', 'ReadWriteOnce'], [], ['RWO'], ['ReadWriteOncePod', 'X'], [null, 'ReadWriteOnce']],
  volumeMode: ['Block', 'Filesystem', 'block', ''],
  storageClassName: CLASSES,
  volumeAttributesClassName: CLASSES,
  sizeLimit: QUANTITIES,
  driver: ['csi.example.com', 'CSI.example.com', '', 'a_b', long(63), long(64), 'a..b', `${long(70)}.A_`],
  fieldPath: ['metadata.name', 'metadata.labels', 'metadata.uid', 'spec.nodeName', 'status.podIP', "metadata.labels['a']", "metadata.annotations['A/b']", "metadata.labels['a b']", "metadata.labels['']", "spec.x['y']", '', 'x', "metadata.labels['a'", 'spec.host'],
  apiVersion: ['v1', 'v2', ''],
  resource: ['limits.cpu', 'requests.memory', 'limits.hugepages-2Mi', 'limits.ephemeral-storage', '', 'cpu', 'limits.x'],
  divisor: ['1', '1m', '1Mi', '1Ki', '2', '0', '1e3', '-1', '1000m', '1024', '1u'],
  expirationSeconds: [600, 599, 3600, 4294967296, 4294967297, -1],
  maxExpirationSeconds: [3600, 3599, 86400, 86401, 7862400, 7862401],
  keyType: ['ED25519', 'RSA3072', 'RSA2048', ''],
  pullPolicy: ['Always', 'IfNotPresent', 'Never', 'always', ''],
  medium: ['', 'Memory', 'HugePages-2Mi', 'X'],
  apiGroup: ['', 'snapshot.storage.k8s.io', 'A.b', '-'],
  namespace: ['', 'ns', 'Ns', 'a.b', long(64)],
  volumeNamespace: ['ns', '', 'Ns', 'a.b'],
  kind: ['PersistentVolumeClaim', 'VolumeSnapshot', ''],
  type: ['', 'Directory', 'File', 'Dir', 'file'],
  datasetName: ['a', 'a/b', ''],
  name: NAMES,
  volumeName: NAMES,
  monitors: [['a'], ['a:1', 'b:2'], []],
  targetWWNs: [['50060e801049cfd1'], [], ['']],
  wwids: [['a'], [], ['a', 'b']],
  labels: [{ a: 'b' }, { 'a b': 'c' }, { a: 'b c' }, {}, { '': '' }, { 'a/b/c': 'd' }],
  annotations: [{ a: 'b' }, { 'A/b': 'c' }, { 'a b': 'c' }, {}, { '/x': '1' }],
  userAnnotations: [{ 'example.com/a': 'b' }, { a: 'b' }, { 'a b/c': 'd' }, { '': 'x' }, {}, { 'a/': '' }],
  options: [{ a: 'b' }, { 'kubernetes.io/x': '' }, { 'x.kubernetes.io': 'a' }, { 'K8S.io/y': 'a' }, { xk8s: 'a', 'xk8s.io': 'b' }, { '/k8s.io': 'a' }],
};

/** What a claim template may not bring, and what it may leave empty. */
const METADATA = [
  ...[{ name: 'x' }, { name: '' }, { uid: 'u' }, { namespace: 'n' }, { finalizers: [] }, { finalizers: ['a/b'] }, { generation: 0 }, { generation: 3 }, { creationTimestamp: null }, { ownerReferences: [] }, { selfLink: 'x' }],
  ...[{ creationTimestamp: '2020-01-01T00:00:00Z' }, { deletionGracePeriodSeconds: 0 }, { managedFields: [{}] }, { resourceVersion: '1' }, { generateName: 'g' }, { deletionTimestamp: '2020-01-01T00:00:00Z' }],
];

const SELECTORS = [{ matchLabels: { a: 'b' } }, { matchExpressions: [{ key: 'a', operator: 'In', values: [] }] }, { matchExpressions: [{ key: 'a', operator: 'Exists', values: ['a'] }] }, { matchExpressions: [{ key: 'a', operator: 'In', values: ['a b'] }] }, { matchLabels: { 'a b': 'c' } }, {}];

/** Fields without which a source is refused. */
const NEEDED = /^(?:name|key|path|secretName|claimName|server|pdName|volumeID|targetPortal|iqn|endpoints|monitors|image|driver|accessModes|resources|requests|spec|registry|volume|gateway|system|volumeName|diskName|diskURI|shareName|volumePath|pdID|repository|reference|fieldPath|resource|volumeClaimTemplate|signerName|keyType|kind|sources|containerName)$/;

/** `schema` has typeOf of core. Answers with [{ id, from, mutation, path, yaml }], like mutants(). */
export function volumes({ schema, count, seed }) {
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (p) => random() < p;
  const times = (most, make) => Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  // How clean a manifest is: a share of the values that are right.
  let clean = 0.9;
  const mostly = ([first, ...rest]) => (chance(clean) || rest.length === 0 ? first : pick(rest));
  const nameOf = () => (chance(clean) ? pick(GOOD_NAMES) : pick(NAMES));
  const fileOf = () => (chance(clean) ? pick(GOOD_FILES) : pick(FILES));

  function value(type, { name, shape, scalar, type: of }) {
    if (chance(0.015)) return null;
    const pool = POOLS[`${type}.${name}`] ?? POOLS[name];
    if (shape === 'object') return of === 'LabelSelector' ? mostly(SELECTORS) : chance(0.04) ? {} : object(of);
    if (shape === 'list' && name === 'sources') return times(3, () => oneOf(of));
    if (shape === 'list' && of !== null) return times(2, () => (chance(0.02) ? null : object(of)));
    if (name === 'requests' || name === 'limits') return pick([{ storage: '1Gi' }, { storage: mostly(QUANTITIES) }, chance(clean) ? { storage: '1Gi' } : pick([{ storage: pick(QUANTITIES) }, {}, { cpu: '1' }])]);
    if (name === 'path' && /^(?:NFS|HostPath|Gluster|CephFS)/.test(type)) return mostly(['/a', ...FILES]);
    if (/^(?:path|directory|keyPath|credentialBundlePath|certificateChainPath)$/.test(name)) return fileOf();
    if (name === 'user') return scalar === 'int64' ? mostly([0, 1000, -1, 2147483648]) : 'u';
    if (pool !== undefined) return structuredClone(mostly(pool));
    if (shape === 'list') return pick([[], ['a']]);
    if (shape === 'map') return { a: 'b' };
    if (scalar === 'bool') return chance(0.5);
    if (scalar === 'int32' || scalar === 'int64') return pick([0, 1, -1]);
    return mostly(['s', '', 'S x', '/a', 'é']);
  }

  /** An object with one of its fields, now and then two or none. */
  function oneOf(type) {
    const fields = [...schema.typeOf(type).fields.values()];
    const made = {};
    if (chance(0.03)) return made;
    for (const field of chance(0.05) ? [pick(fields), pick(fields)] : [pick(fields)]) made[field.name] = value(type, field);
    return made;
  }

  function object(type) {
    if (type === 'ObjectMeta') return { ...(chance(0.6) && { labels: mostly(POOLS.labels) }), ...(chance(0.6) && { annotations: mostly(POOLS.annotations) }), ...(!chance(clean) && pick(METADATA)) };
    const made = {};
    for (const field of schema.typeOf(type).fields.values()) {
      if (!chance(NEEDED.test(field.name) ? Math.max(0.94, clean) : 0.3)) continue;
      // Fields that exclude each other.
      if (type === 'ClusterTrustBundleProjection' && field.name === 'signerName' && made.name !== undefined && chance(clean)) continue;
      if (field.name === 'resourceFieldRef' && made.fieldRef !== undefined && chance(clean)) continue;
      if (type === 'ClusterTrustBundleProjection' && field.name === 'name' && chance(0.5)) continue;
      made[field.name] = value(type, field);
    }
    return made;
  }

  function volume() {
    const fields = [...schema.typeOf('Volume').fields.values()].filter(({ name }) => name !== 'name');
    const made = { name: nameOf() };
    if (chance(0.02)) delete made.name;
    if (chance(0.03)) return made;
    const rich = chance(0.4) ? fields.find(({ name }) => name === pick(['projected', 'ephemeral', 'downwardAPI', 'secret', 'configMap'])) : undefined;
    for (const field of chance(0.07) ? [pick(fields), pick(fields)] : [rich ?? pick(fields)]) made[field.name] = value('Volume', field);
    return made;
  }

  function mount() {
    const made = { name: nameOf(), mountPath: pick(['/a', '/b', '/c', '/d', '/e', '/f', chance(clean) ? '/g' : pick(['', 'x', '/dev/a'])]) };
    if (chance(0.02)) delete made.name;
    if (chance(0.02)) delete made.mountPath;
    if (chance(0.3)) made.readOnly = chance(0.5);
    if (chance(0.15)) made.subPath = fileOf();
    if (chance(0.15)) made.subPathExpr = fileOf();
    if (chance(0.15)) made.mountPropagation = pick(['None', 'HostToContainer', 'Bidirectional', 'none', '']);
    if (chance(0.15)) made.recursiveReadOnly = pick(['Disabled', 'Enabled', 'IfPossible', 'X', '']);
    if (chance(0.1)) made.bindMountOptions = pick([[], ['noexec'], ['x']]);
    return made;
  }

  const device = () => ({ ...(!chance(0.02) && { name: nameOf() }), ...(!chance(0.02) && { devicePath: chance(clean) ? pick(['/dev/a', '/dev/b', '/dev/c']) : pick(['', '/a', '/dev/../x', '..']) }) });

  const container = (name) => ({ name, image: 'i', ...(chance(0.6) && { volumeMounts: times(3, mount) }), ...(chance(0.25) && { volumeDevices: times(2, device) }), ...(chance(0.2) && { securityContext: { privileged: chance(0.7) } }) });

  const podSpec = () => ({
    containers: [container('m')],
    ...(chance(0.2) && { initContainers: [container('i')] }),
    ...(chance(0.5) && { serviceAccountName: 'sa' }),
    volumes: [volume(), ...times(2, volume)],
  });

  const claim = () => ({ metadata: { ...object('ObjectMeta'), name: nameOf() }, ...(!chance(0.02) && { spec: object('PersistentVolumeClaimSpec') }) });

  function manifest() {
    clean = pick([0.6, 0.9, 0.97, 0.99]);
    const selector = { matchLabels: { a: 'b' } };
    const metadata = { name: 'p' };
    const template = () => ({ metadata: { labels: { a: 'b' } }, spec: podSpec() });
    switch (pick(['Pod', 'Pod', 'Pod', 'Deployment', 'StatefulSet', 'StatefulSet', 'CronJob'])) {
      case 'Pod':
        return { apiVersion: 'v1', kind: 'Pod', metadata: chance(0.9) ? metadata : { name: pick([long(240), long(253), 'x.y']) }, spec: podSpec() };
      case 'Deployment':
        return { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { selector, template: template() } };
      case 'StatefulSet':
        return { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata, spec: { selector, template: template(), volumeClaimTemplates: times(2, claim) } };
      default:
        return { apiVersion: 'batch/v1', kind: 'CronJob', metadata, spec: { schedule: '* * * * *', jobTemplate: { spec: { template: { spec: { ...podSpec(), restartPolicy: 'Never' } } } } } };
    }
  }

  return Array.from({ length: count }, (_, i) => {
    const made = manifest();
    return { id: `v${seed}-${i}`, from: made.kind, mutation: 'volumes', path: made.spec.volumes?.map((one) => Object.keys(one).join('+')).join(' ') ?? '', yaml: JSON.stringify(made) };
  });
}
