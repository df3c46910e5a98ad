/** The socket of the node's container runtime, or a folder that holds it: shared/host-path/sockets.ts says where they listen. */
import type { Site } from '../../schema/site.js';
import { allOf } from '../../validation/reach.js';
import { siteRule, type Page } from '../rule.js';
import { allowOptions, isAllowed, type AllowOptions } from '../shared/host-path/allow.js';
import { cleanHostPath } from '../shared/host-path/clean-path.js';
import { gravestOf } from '../shared/host-path/gravest.js';
import { mountsAsRelated } from '../shared/host-path/mounts.js';
import { runtimeAt, runtimeIn, type Runtime } from '../shared/host-path/sockets.js';

export const rule = siteRule<'HostPathVolumeSource', AllowOptions>({
  id: 'host-path/runtime-socket',
  on: 'HostPathVolumeSource',
  late: true,
  options: allowOptions,
  messages: {
    docker: {
      text: "{path} is Docker's socket: who can talk to it is root on the node, and readOnly changes nothing about that. Nodes of most clusters run containerd or CRI-O and do not have it. Use the Kubernetes API, or build images without a daemon.",
      hint: 'root on the node',
      severity: 'warning',
      rejects: false,
    },
    socket: {
      text: '{path} is the socket of {runtime}: who can talk to it starts any container on the node, so it is root there, and readOnly changes nothing about that. Use the Kubernetes API where that will do.',
      hint: 'root on the node',
      severity: 'warning',
      rejects: false,
    },
    folder: {
      text: 'The folder {path} holds the socket of {runtime}: who can talk to it is root on the node, and readOnly changes nothing about that. Mount only the files below it that are needed.',
      hint: 'holds a runtime socket',
      severity: 'warning',
      rejects: false,
    },
    agent: {
      text: '{path} leads to the socket of {runtime}. A node agent may need that; who can talk to it is root on the node, and readOnly changes nothing about that. Mount only the files that are needed.',
      hint: 'root on the node',
      severity: 'info',
      rejects: false,
    },
  },
  check(source, { report, resource, options }) {
    const gravest = gravestOf(source, resource);
    if (gravest?.speaker !== 'runtime-socket' || isAllowed(options, [gravest.path], resource)) return;
    const { path, volume, role, mounts } = gravest;
    const socket = runtimeAt(path);
    // Docker's alone is a warning for an agent, too: on most nodes it is not there.
    const agent = role !== 'application' && (socket !== 'Docker' || usesAnother(source));
    // One that knows several runtimes has a volume for each.
    if (agent && hasOneBefore(source)) return;
    const message = agent ? 'agent' : socket === undefined ? 'folder' : socket === 'Docker' ? 'docker' : 'socket';
    const data = { path: path === volume.path ? (source.get('path') ?? '') : path, runtime: socket ?? runtimeIn(path) ?? '' };
    report(message, source.at('path'), { path: source.path('path'), data, related: mountsAsRelated(mounts), subject: { site: source } });
  },
});

/** The Pod has the socket of another runtime, or a folder for it: it is made for nodes without Docker, too. */
const usesAnother = (source: Site<'HostPathVolumeSource'>): boolean => volumesWithRuntimes(source).some(([, runtime]) => runtime !== 'Docker');

/** Another volume that leads to a runtime stands before this one. */
function hasOneBefore(source: Site<'HostPathVolumeSource'>): boolean {
  const first = volumesWithRuntimes(source)[0]?.[0];
  return first !== undefined && first !== source.parent;
}

function volumesWithRuntimes(source: Site<'HostPathVolumeSource'>): (readonly [volume: Site, runtime: Runtime])[] {
  const pod = source.parent?.parent as Site<'PodSpec'> | null | undefined;
  const found: (readonly [Site, Runtime])[] = [];
  for (const volume of pod ? allOf(pod, 'volumes') : []) {
    const path = cleanHostPath(volume.child('hostPath')?.get('path') ?? '');
    const runtime = path !== null ? (runtimeAt(path) ?? runtimeIn(path)) : undefined;
    if (runtime !== undefined) found.push([volume, runtime]);
  }
  return found;
}

const pod = (path: string, mount: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: builder
spec:
  containers:
  - name: builder
    image: registry.example.com/builder:1.0.0
${mount}  volumes:
  - name: runtime
    hostPath:
      path: ${path}
`;

export const page: Page = {
  summary: "The container runtime's socket, or a folder that holds it, is mounted.",
  why: "Over its socket the runtime starts any container with any mount, past the API server and every policy: whoever reaches it is root on the node. `readOnly` keeps the socket's file from being replaced, and keeps nobody from talking to it. A folder that holds the socket is as good as the socket, and `/var/run` is `/run`. Docker's socket is not there at all on nodes that run containerd or CRI-O: with `type: Socket` the Pod then waits forever, without a type Docker's clients find an empty folder. In a DaemonSet or a static Pod the others are a note and no warning.",
  instead: 'Ask the Kubernetes API or the kubelet for what is known of Pods and containers; build images with a builder that needs no daemon. An agent that must talk to the runtime is best kept in a namespace of its own, with this finding ignored and a reason given.',
  examples: [
    { bad: pod('«/var/run/docker.sock»', '    volumeMounts:\n    - {name: runtime, mountPath: /var/run/docker.sock, readOnly: true}\n'), message: 'docker' },
    { bad: pod('«/run/containerd//containerd.sock»', '    volumeMounts:\n    - {name: runtime, mountPath: /containerd.sock}\n'), message: 'socket' },
    { note: 'a folder that holds them', bad: pod('«/var/run/»', '    volumeMounts:\n    - {name: runtime, mountPath: /host/run, readOnly: true}\n'), message: 'folder' },
    { note: 'by a subPath', bad: pod('«/»', '    volumeMounts:\n    - {name: runtime, mountPath: /crio.sock, subPath: run/crio/crio.sock}\n'), message: 'socket' },
    {
      bad: 'apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: runtime\nspec:\n  capacity: {storage: 1Gi}\n  accessModes: [ReadWriteOnce]\n  hostPath:\n    path: «/run/crio»\n',
      message: 'folder',
    },
    {
      note: 'a node agent',
      bad: `apiVersion: apps/v1
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
        volumeMounts:
        - {name: containerd, mountPath: /host/containerd.sock}
      volumes:
      - name: containerd
        hostPath: {path: «/run/containerd/containerd.sock»}
`,
      message: 'agent',
    },
    { note: 'other things below /run', good: pod('/run/xtables.lock', '    volumeMounts:\n    - {name: runtime, mountPath: /run/xtables.lock}\n') },
  ],
};
