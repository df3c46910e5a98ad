/** Data on one node, in a workload whose Pods may land on another. Nothing upstream keeps a Pod where its hostPath is. */
import { siteRule, type Page } from '../rule.js';
import { isWithin } from '../shared/host-path/clean-path.js';
import { gravestOf } from '../shared/host-path/gravest.js';
import { mountsAsRelated, readHostVolume } from '../shared/host-path/mounts.js';
import { isKept } from '../shared/host-path/nodes-of.js';
import { placeAt } from '../shared/host-path/places.js';
import { roleOf } from '../shared/host-path/roles.js';
import { isSocket } from '../shared/host-path/sockets.js';

/** Their Pods are made anew, on any node. */
const MOVING: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController']);

/** What lies there is made anew with the node, or each time it starts. */
const PASSING = ['/run', '/dev', '/sys', '/proc', '/tmp', '/var/tmp', '/var/log', '/var/cache', '/var/lib/kubelet'];

export const rule = siteRule<'HostPathVolumeSource'>({
  id: 'host-path/replicas',
  on: 'HostPathVolumeSource',
  late: true,
  messages: {
    moving: {
      text: '"{path}" is another folder on each node, and nothing keeps the Pods of this {kind} to one: a Pod that lands elsewhere finds none of what was written. Use a PersistentVolumeClaim, or keep the Pods to the node that has the data.',
      hint: 'stays behind when the Pod moves',
      severity: 'info',
      rejects: false,
    },
    'persistent-volume': {
      text: '"{path}" is another folder on each node, and this PersistentVolume does not say which node has it: a Pod that claims it finds other data, or none, wherever it lands. Use local in place of hostPath, with a nodeAffinity.',
      hint: 'which node has it?',
      severity: 'info',
      rejects: false,
    },
  },
  check(source, { report, resource }) {
    const kind = resource.workload?.controller ?? resource.kind;
    if (kind !== 'PersistentVolume' && !MOVING.has(kind)) return;
    // With one of these the Pod does not start elsewhere, and host-path/must-exist says so.
    if (/^(?:Directory|File|Socket|CharDevice|BlockDevice)$/.test(source.get('type') ?? '')) return;
    const volume = readHostVolume(source, resource);
    if (volume === undefined || isSocket(volume.path) || PASSING.some((folder) => isWithin(volume.path, folder)) || placeAt(volume.path) !== undefined || gravestOf(source, resource) !== undefined) return;
    const about = { path: source.path('path'), data: { path: source.get('path') ?? '', kind }, subject: { site: source } };
    if (volume.use === 'persistent-volume') {
      if (source.parent?.type === 'PersistentVolumeSpec' && source.parent.valueOf('nodeAffinity') === undefined) report('persistent-volume', source.at('path'), about);
      return;
    }
    const writing = volume.mounts.filter(({ writable }) => writable);
    if (writing.length === 0 || isKept(volume) || roleOf(volume) !== 'application') return;
    report('moving', source.at('path'), { ...about, related: mountsAsRelated(writing) });
  },
});

const deployment = (path: string, mount = '', spec = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: db\nspec:\n  selector:\n    matchLabels: {app: db}\n  template:\n    metadata:\n      labels: {app: db}\n    spec:\n${spec}      containers:\n      - name: db\n        image: registry.example.com/db:1.0.0\n        volumeMounts:\n        - {name: data, mountPath: /data${mount}}\n      volumes:\n      - name: data\n        hostPath:\n          path: ${path}\n`;

const persistentVolume = (path: string, spec = ''): string =>
  `apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: data\nspec:\n  capacity:\n    storage: 1Gi\n  accessModes:\n  - ReadWriteOnce\n${spec}  hostPath:\n    path: ${path}\n`;

export const page: Page = {
  summary: 'Data on one node, in a workload whose Pods may land on another.',
  why: 'A hostPath is a folder of whatever node the Pod runs on. The scheduler does not know of it: after a rollout, a drain or a failure the new Pod may start elsewhere, with an empty folder, and two replicas on two nodes never see each other\'s files. On a cluster of one node that does not show. A PersistentVolume with hostPath is no better: only `local` asks for a `nodeAffinity`, by which Pods go where their data is.',
  instead: 'Use a PersistentVolumeClaim. For disks of the node use a local PersistentVolume with its nodeAffinity. Where the data is meant to stay on one node, select that node. In a DaemonSet each Pod has its own node, and nothing is said.',
  examples: [
    { bad: deployment('«/srv/db»'), message: 'moving' },
    { bad: persistentVolume('«/srv/db»'), message: 'persistent-volume' },
    { note: 'only read', good: deployment('/srv/db', ', readOnly: true') },
    { note: 'kept to the node that has it', good: deployment('/srv/db', '', '      nodeSelector:\n        kubernetes.io/hostname: db-1\n') },
    {
      good: persistentVolume('/srv/db', '  nodeAffinity:\n    required:\n      nodeSelectorTerms:\n      - matchExpressions:\n        - key: kubernetes.io/hostname\n          operator: In\n          values: [db-1]\n'),
    },
  ],
};
