/** The whole file system of the node as a volume. Nothing upstream objects: pkg/apis/core/validation, validateHostPathVolumeSource, asks only for a path without `..`. */
import { siteRule, type Page } from '../rule.js';
import { allowOptions, isAllowed, type AllowOptions } from '../shared/host-path/allow.js';
import { gravestOf, type Gravest } from '../shared/host-path/gravest.js';
import { mountsAsRelated } from '../shared/host-path/mounts.js';

export const rule = siteRule<'HostPathVolumeSource', AllowOptions>({
  id: 'host-path/root',
  on: 'HostPathVolumeSource',
  late: true,
  options: allowOptions,
  messages: {
    writable: {
      text: 'The whole file system of the node is mounted writable: the container can change the kubelet, other Pods and anything else on the node, so it is root there. Mount only the folders that it needs, with readOnly where it does not write.',
      hint: 'the whole node, writable',
      severity: 'warning',
      rejects: false,
    },
    readable: {
      text: 'The whole file system of the node is mounted: the container can read every credential and the data of all Pods on it, and reach the sockets of the container runtime, which readOnly does not close. Mount only the folders that it needs.',
      hint: 'the whole node',
      severity: 'warning',
      rejects: false,
    },
    agent: {
      text: 'The whole file system of the node is mounted read-only. A node agent may need that; it can then read every credential and the data of all Pods there, and mounts below "/" stay writable without recursiveReadOnly. Mount less where less will do.',
      hint: 'the whole node, read-only',
      severity: 'info',
      rejects: false,
    },
    'privileged-agent': {
      text: 'The whole file system of the node is mounted writable. A privileged node agent could do anything there without it; still, a smaller mount keeps its mistakes small. Mount less where less will do.',
      hint: 'the whole node, writable',
      severity: 'info',
      rejects: false,
    },
    'persistent-volume': {
      text: 'This PersistentVolume is the whole file system of a node: every Pod that claims it can change anything there, so it is root on the node. Use a folder made for the volume.',
      hint: 'the whole node, writable',
      severity: 'warning',
      rejects: false,
    },
  },
  check(source, { report, resource, options }) {
    const gravest = gravestOf(source, resource);
    if (gravest?.speaker !== 'root' || isAllowed(options, [gravest.path], resource)) return;
    report(messageFor(gravest), source.at('path'), { path: source.path('path'), related: mountsAsRelated(gravest.mounts), subject: { site: source } });
  },
});

/** Worst where something that is no agent can write; mildest where an agent only reads, or is as mighty without the mount. */
function messageFor({ volume, role, mounts, writes }: Gravest): string {
  if (volume.use === 'persistent-volume') return volume.use;
  const agent = role !== 'application';
  if (!writes) return agent ? 'agent' : 'readable';
  return agent && mounts.every(({ privileged, writable }) => privileged || !writable) ? 'privileged-agent' : 'writable';
}

const pod = (path: string, mount: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: shell
spec:
  containers:
  - name: shell
    image: registry.example.com/shell:1.0.0
${mount}  volumes:
  - name: host
    hostPath:
      path: ${path}
      type: Directory
`;

const daemonSet = (container: string): string => `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
      containers:
      - name: agent
        image: registry.example.com/agent:1.0.0
${container}      volumes:
      - name: root
        hostPath: {path: «/»}
`;

export const page: Page = {
  summary: 'The whole file system of the node is a volume.',
  why: 'Whoever can write to `/` of a node can replace the kubelet, add a static Pod or a cron job, and read the service account tokens of every Pod there: the container is root on the node, whatever its securityContext says. Read-only, it still reads all of that. `readOnly` does not reach mounts below the volume (`/run`, `/dev`, another disk) unless `recursiveReadOnly` is set, and does not keep anybody from talking to a socket. A mount with `subPath` shows only what lies below that path, and is judged by it. In a DaemonSet or a static Pod, which are there for the sake of the node, a mount that is only read, or that a privileged container has, is a note and no warning.',
  instead: 'Mount the folders that are needed, each with `readOnly: true` where it is only read. For a look at a node there is `kubectl debug node/NAME`.',
  examples: [
    { bad: pod('«/»', '    volumeMounts:\n    - {name: host, mountPath: /host}\n'), message: 'writable' },
    { note: 'written another way', bad: pod('«//.//»', '    volumeMounts:\n    - {name: host, mountPath: /host, readOnly: true}\n'), message: 'readable' },
    { note: 'a DaemonSet that only reads', bad: daemonSet('        volumeMounts:\n        - {name: root, mountPath: /host, readOnly: true, mountPropagation: HostToContainer}\n'), message: 'agent' },
    { note: 'a DaemonSet that is privileged anyway', bad: daemonSet('        securityContext: {privileged: true}\n        volumeMounts:\n        - {name: root, mountPath: /host}\n'), message: 'privileged-agent' },
    {
      bad: 'apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: node\nspec:\n  capacity: {storage: 1Gi}\n  accessModes: [ReadWriteOnce]\n  hostPath:\n    path: «/»\n',
      message: 'persistent-volume',
    },
    { good: pod('/srv', '    volumeMounts:\n    - {name: host, mountPath: /data}\n') },
    { note: 'every mount shows a folder below', good: pod('/', '    volumeMounts:\n    - {name: host, mountPath: /logs, subPath: srv/shop, readOnly: true}\n') },
  ],
};
