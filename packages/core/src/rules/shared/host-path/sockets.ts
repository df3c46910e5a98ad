/** Where container runtimes listen, by clean path. Each says so itself; whose it is stands behind it. */

export type Runtime = 'Docker' | 'containerd' | 'CRI-O' | 'Podman' | 'every runtime';

const SOCKETS: ReadonlyMap<string, Runtime> = new Map([
  // moby: daemon/config, DefaultHost; dockershim's and cri-dockerd's own sockets start containers, too.
  ['/run/docker.sock', 'Docker'],
  ['/run/dockershim.sock', 'Docker'],
  ['/run/cri-dockerd.sock', 'Docker'],
  // containerd: defaults/defaults_unix.go, DefaultAddress.
  ['/run/containerd/containerd.sock', 'containerd'],
  ['/run/containerd/containerd.sock.ttrpc', 'containerd'],
  // k3s and RKE2.
  ['/run/k3s/containerd/containerd.sock', 'containerd'],
  ['/run/k0s/containerd.sock', 'containerd'],
  ['/var/snap/microk8s/common/run/containerd.sock', 'containerd'],
  // A containerd that Docker started itself.
  ['/run/docker/containerd/containerd.sock', 'containerd'],
  // Bottlerocket's second one, for what belongs to the host.
  ['/run/host-containerd/containerd.sock', 'containerd'],
  // cri-o: pkg/config/config.go, CrioSocketPath.
  ['/run/crio/crio.sock', 'CRI-O'],
  ['/run/podman/podman.sock', 'Podman'],
  // moby: opts/hosts_windows.go; containerd: defaults/defaults_windows.go.
  ['//./pipe/docker_engine', 'Docker'],
  ['//./pipe/containerd-containerd', 'containerd'],
]);

/** Folders that are there for a runtime, and the one that holds all of them. */
const FOLDERS: ReadonlyMap<string, Runtime> = new Map([
  ['/run', 'every runtime'],
  ['/run/containerd', 'containerd'],
  ['/run/k3s', 'containerd'],
  ['/run/k3s/containerd', 'containerd'],
  ['/run/k0s', 'containerd'],
  ['/var/snap/microk8s/common', 'containerd'],
  ['/var/snap/microk8s/common/run', 'containerd'],
  ['/run/docker/containerd', 'containerd'],
  ['/run/host-containerd', 'containerd'],
  ['/run/crio', 'CRI-O'],
  ['/run/podman', 'Podman'],
]);

/** The runtime whose socket a clean path is. */
export const runtimeAt = (path: string): Runtime | undefined => SOCKETS.get(path);

/** The runtime whose socket lies in a folder. */
export const runtimeIn = (path: string): Runtime | undefined => FOLDERS.get(path);

/** A clean path that a socket is meant by: a runtime's, or one that is named so. */
export const isSocket = (path: string): boolean => SOCKETS.has(path) || /\.socke?t?$/.test(path);
