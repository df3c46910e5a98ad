/** The socket of the node's container runtime, or a folder that holds it. Where runtimes listen by default is theirs to say; each entry names whose it is. */
import type { Site } from '../../schema/site.js';
import { allOf } from '../../validation/reach.js';
import { siteRule, type Page } from '../rule.js';
import { cleanHostPath, isHostRoot, mountsAsRelated, readHostVolume, type HostMount, type HostVolume } from '../shared/host-path.js';

/** By cleaned path (`/var/run` is `/run`). */
const SOCKETS: Readonly<Record<string, string>> = {
  '/run/docker.sock': 'Docker',
  '/run/dockershim.sock': 'Docker',
  '/run/cri-dockerd.sock': 'Docker',
  '/run/containerd/containerd.sock': 'containerd',
  '/run/containerd/containerd.sock.ttrpc': 'containerd',
  // k3s and RKE2.
  '/run/k3s/containerd/containerd.sock': 'containerd',
  '/run/k0s/containerd.sock': 'containerd',
  '/var/snap/microk8s/common/run/containerd.sock': 'containerd',
  // A containerd that Docker started itself.
  '/run/docker/containerd/containerd.sock': 'containerd',
  // Bottlerocket's second one, for what belongs to the host.
  '/run/host-containerd/containerd.sock': 'containerd',
  '/run/crio/crio.sock': 'CRI-O',
  '/run/podman/podman.sock': 'Podman',
};

/** Folders that are there for a runtime, and those that hold all of them. */
const FOLDERS: Readonly<Record<string, string>> = {
  '/run': 'every runtime',
  '/run/containerd': 'containerd',
  '/run/k3s': 'containerd',
  '/run/k3s/containerd': 'containerd',
  '/run/k0s': 'containerd',
  '/var/snap/microk8s/common': 'containerd',
  '/var/snap/microk8s/common/run': 'containerd',
  '/run/docker/containerd': 'containerd',
  '/run/host-containerd': 'containerd',
  '/run/crio': 'CRI-O',
  '/run/podman': 'Podman',
};

/** Named pipes of Windows nodes, in lower case and with slashes. */
const PIPES: Readonly<Record<string, string>> = {
  '//./pipe/docker_engine': 'Docker',
  '//./pipe/containerd-containerd': 'containerd',
};

const lookUp = (table: Readonly<Record<string, string>>, path: string): string | undefined => (Object.hasOwn(table, path) ? table[path] : undefined);

export const rule = siteRule<'HostPathVolumeSource'>({
  id: 'host-path/runtime-socket',
  on: 'HostPathVolumeSource',
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
  check(source, { report, resource }) {
    const written = source.get('path') ?? '';
    const pipe = /pipe/i.test(written) ? lookUp(PIPES, written.replaceAll('\\', '/').toLowerCase()) : undefined;
    if (pipe === undefined && !leadsToRuntime(cleanHostPath(written))) return;
    const volume = readHostVolume(source, resource);
    const places = pipe !== undefined ? [{ path: written, mounts: [] }] : volume === undefined ? [] : shown(volume);
    for (const { path, mounts } of places) {
      const socket = pipe ?? lookUp(SOCKETS, path);
      const runtime = socket ?? lookUp(FOLDERS, path);
      if (runtime === undefined) continue;
      // Docker's alone is a warning for an agent, too: on most nodes it is not there.
      const message = volume?.agent === true && (socket !== 'Docker' || usesAnother(source)) ? 'agent' : socket === undefined ? 'folder' : socket === 'Docker' ? 'docker' : 'socket';
      report(message, source.at('path'), { path: source.path('path'), data: { path: path === volume?.path ? written : path, runtime }, related: mountsAsRelated(mounts), subject: { site: source } });
      return;
    }
  },
});

let leading: ReadonlySet<string> | null = null;

/** A runtime has the path, or something below it, which a mount may show alone. */
function leadsToRuntime(path: string | null): boolean {
  leading ??= new Set(['/', ...[...Object.keys(SOCKETS), ...Object.keys(FOLDERS)].flatMap(andAbove)]);
  return path !== null && leading.has(path);
}

/** A path, and the folders that it is in: `/run/crio`, `/run`. */
function andAbove(path: string): string[] {
  return Array.from(path.matchAll(/\/[^/]+/g), ({ 0: part, index }) => path.slice(0, index + part.length));
}

/** The Pod has the socket of another runtime, or a folder for it: it is made for nodes without Docker, too. */
function usesAnother(source: Site<'HostPathVolumeSource'>): boolean {
  const pod = source.parent?.parent as Site<'PodSpec'> | null | undefined;
  return (pod ? allOf(pod, 'volumes') : []).some((volume) => {
    const path = cleanHostPath(volume.child('hostPath')?.get('path') ?? '');
    const runtime = path !== null ? (lookUp(SOCKETS, path) ?? lookUp(FOLDERS, path)) : undefined;
    return runtime !== undefined && runtime !== 'Docker';
  });
}

/** The paths of the node that are to be seen, each with its mounts; host-path/root says what there is to say of `/`. */
function shown({ path, mounts, use }: HostVolume): { readonly path: string; readonly mounts: readonly HostMount[] }[] {
  if (use !== 'mounted') return [{ path, mounts: [] }];
  const paths = [...new Set(mounts.map((mount) => mount.path))].filter((one) => !isHostRoot(one));
  return paths.map((one) => ({ path: one, mounts: mounts.filter((mount) => mount.path === one) }));
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
    { note: 'the folder of the kubelet, for a CSI driver', good: pod('/var/lib/kubelet', '    volumeMounts:\n    - {name: runtime, mountPath: /var/lib/kubelet}\n') },
  ],
};
