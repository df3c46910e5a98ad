/** What lies where on a node, and how much is at stake there. */
import { folderOf } from './clean-path.js';

/** What somebody could do with a place; `stakes.ts` says it in words. */
export type Stake =
  | 'kubelet'
  | 'pods'
  | 'identity'
  | 'cluster'
  | 'manifests'
  | 'etcd'
  | 'cloud'
  | 'etc'
  | 'accounts'
  | 'home'
  | 'keys'
  | 'everything'
  | 'containers'
  | 'logs'
  | 'processes'
  | 'devices'
  | 'system-bus'
  | 'hooks'
  | 'autorun'
  | 'programs'
  | 'kernel'
  | 'trust'
  | 'settings'
  | 'nothing';

/** How grave it is: nothing, worth knowing, unsafe. */
export type Grade = 0 | 1 | 2;

/** For an application that reads or writes, and for an agent of the node that does. */
type Grades = readonly [read: Grade, write: Grade, agentReads: Grade, agentWrites: Grade];

interface Group {
  readonly stake: Stake;
  readonly grades: Grades;
  /** The places themselves, and all that lies below them. */
  readonly below?: string;
  /** The places themselves alone. */
  readonly only?: string;
}

/** Of two groups the one with the nearer folder counts. Paths are clean: `/usr/bin` is `/bin`, too. */
const GROUPS: readonly Group[] = [
  // pkg/kubelet/config/defaults.go and kubelet_getters.go: the volumes of all Pods, with their Secrets and tokens, lie in pods/UID/volumes.
  { stake: 'kubelet', grades: [2, 2, 1, 1], only: '/var/lib/kubelet' },
  { stake: 'pods', grades: [2, 2, 1, 1], below: '/var/lib/kubelet/pods' },
  // cmd/kubeadm/app/constants/constants.go, and pkg/kubelet/certificate: the client certificate of the node.
  { stake: 'identity', grades: [2, 2, 1, 2], below: '/var/lib/kubelet/pki /var/lib/kubelet/kubeconfig /etc/kubernetes/kubelet.conf /etc/kubernetes/bootstrap-kubelet.conf c:/k c:/etc/kubernetes c:/ProgramData/kubernetes' },
  // What plugins are for: nobody but one mounts them. pkg/kubelet/config/defaults.go.
  { stake: 'nothing', grades: [0, 0, 0, 0], below: '/var/lib/kubelet/plugins /var/lib/kubelet/plugins_registry /var/lib/kubelet/device-plugins /var/lib/kubelet/pod-resources' },
  // kubeadm: cmd/kubeadm/app/constants/constants.go. k3s, RKE2, k0s, minikube and kops keep the same elsewhere.
  {
    stake: 'cluster',
    grades: [2, 2, 1, 1],
    below: '/etc/kubernetes/pki /etc/kubernetes/admin.conf /etc/kubernetes/super-admin.conf /etc/kubernetes/controller-manager.conf /etc/kubernetes/scheduler.conf /srv/kubernetes /etc/rancher /var/lib/rancher/k3s/server /var/lib/rancher/rke2/server /var/lib/k0s/pki /var/lib/minikube/certs',
    only: '/etc/kubernetes /var/lib/rancher /var/lib/rancher/k3s /var/lib/rancher/rke2 /var/lib/k0s /var/lib/minikube',
  },
  // The kubelet runs what lies there: pkg/kubelet/config/file.go.
  { stake: 'manifests', grades: [0, 2, 0, 1], below: '/etc/kubernetes/manifests /var/lib/rancher/k3s/server/manifests /var/lib/rancher/rke2/server/manifests /var/lib/rancher/k3s/agent/pod-manifests /var/lib/rancher/rke2/agent/pod-manifests' },
  { stake: 'etcd', grades: [2, 2, 1, 1], below: '/var/lib/etcd /var/etcd /etc/kubernetes/pki/etcd /var/lib/rancher/k3s/server/db /var/lib/rancher/rke2/server/db /var/lib/k0s/etcd' },
  // cloud-provider's and providers' own: keys or identities of the machine.
  { stake: 'cloud', grades: [2, 2, 1, 1], below: '/etc/kubernetes/cloud.config /etc/kubernetes/cloud.conf /etc/kubernetes/cloud-config /etc/kubernetes/azure.json /var/lib/waagent /root/.aws /root/.azure /root/.config/gcloud' },
  { stake: 'etc', grades: [2, 2, 1, 2], only: '/etc' },
  // passwd(5), shadow(5), sshd(8).
  { stake: 'accounts', grades: [2, 2, 1, 2], below: '/etc/shadow /etc/gshadow /etc/ssh' },
  { stake: 'home', grades: [2, 2, 1, 2], only: '/root /home c:/Users', below: '/root/.ssh /root/.kube /root/.docker' },
  { stake: 'keys', grades: [2, 2, 1, 2], below: '/etc/ssl/private /etc/pki/tls/private /etc/letsencrypt' },
  { stake: 'everything', grades: [2, 2, 1, 2], only: '/var /var/lib' },
  // Where runtimes keep images, the containers' own files and, of Docker's, their environments.
  {
    stake: 'containers',
    grades: [2, 2, 0, 1],
    below: '/var/lib/containerd /var/lib/containers /var/lib/rancher/k3s/agent/containerd /var/lib/docker/overlay2 /var/lib/docker/volumes /run/containers/storage',
    only: '/var/lib/docker',
  },
  // pkg/kubelet/kuberuntime/helpers.go, BuildPodLogsDirectory; systemd-journald(8). The kubelet follows links there as root, when somebody reads a Pod's logs.
  { stake: 'logs', grades: [1, 2, 0, 0], below: '/var/log/pods /var/log/containers /var/lib/docker/containers', only: '/var/log' },
  { stake: 'logs', grades: [1, 1, 0, 0], below: '/var/log/journal /run/log/journal' },
  // proc(5): core_pattern and sysrq-trigger are root's, and ask for no capability.
  { stake: 'processes', grades: [1, 2, 0, 2], only: '/proc' },
  { stake: 'kernel', grades: [0, 2, 0, 0], below: '/proc/sys /proc/sysrq-trigger /sys/kernel' },
  // sysfs(5), cgroups(7): uevent_helper and release_agent name programs that the kernel runs as root.
  { stake: 'kernel', grades: [0, 2, 0, 1], only: '/sys /sys/fs', below: '/sys/fs/cgroup' },
  { stake: 'kernel', grades: [0, 2, 0, 1], below: '/boot /usr/lib/modules /usr/src' },
  // The runtime keeps containers from opening devices that are not their own, whatever is mounted: only privileged ones may.
  { stake: 'devices', grades: [1, 1, 0, 0], only: '/dev' },
  { stake: 'system-bus', grades: [2, 2, 0, 0], only: '/run/systemd /run/systemd/private /run/dbus /run/dbus/system_bus_socket' },
  // CNI's, CDI's, NRI's and OCI hooks' folders, and the kubelet's for FlexVolume: root of the node runs, or obeys, what lies there. For agents that install it.
  {
    stake: 'hooks',
    grades: [0, 2, 0, 0],
    below:
      '/opt/cni/bin /etc/cni/net.d /usr/libexec/cni /usr/lib/cni /etc/cdi /run/cdi /run/nri /opt/nri /etc/nri /usr/share/containers/oci/hooks.d /etc/containers/oci/hooks.d /run/containers/oci/hooks.d /usr/libexec/kubernetes /etc/containerd /etc/crio /etc/docker /etc/kubernetes/kubelet-plugins',
  },
  // cron(8), systemd.unit(5), udev(7), modprobe.d(5), ld.so(8).
  {
    stake: 'autorun',
    grades: [0, 2, 0, 1],
    below:
      '/etc/cron.d /etc/cron.hourly /etc/cron.daily /etc/cron.weekly /etc/cron.monthly /etc/crontab /var/spool/cron /etc/systemd /usr/lib/systemd /run/systemd/system /etc/init.d /etc/rc.d /etc/rc.local /etc/profile.d /etc/profile /etc/ld.so.preload /etc/ld.so.conf.d /etc/modprobe.d /etc/modules-load.d /etc/apt /etc/sudoers /etc/sudoers.d /etc/pam.d /etc/passwd /etc/group',
  },
  // Device managers' rules, which device and storage agents bring along.
  { stake: 'autorun', grades: [0, 2, 0, 0], below: '/etc/udev /usr/lib/udev /run/udev/rules.d' },
  { stake: 'programs', grades: [0, 2, 0, 1], below: '/usr/bin /usr/sbin /usr/lib /usr/lib64 /usr/local/bin /usr/local/sbin /usr/libexec c:/Windows c:/Program Files', only: '/usr /usr/local' },
  { stake: 'trust', grades: [0, 2, 0, 1], below: '/etc/ssl/certs /etc/ca-certificates /usr/share/ca-certificates /usr/local/share/ca-certificates /etc/pki/ca-trust', only: '/etc/ssl /etc/pki' },
  {
    stake: 'settings',
    grades: [0, 2, 0, 1],
    below: '/etc/hosts /etc/hostname /etc/resolv.conf /etc/localtime /etc/timezone /etc/machine-id /etc/os-release /usr/lib/os-release /etc/nsswitch.conf /etc/sysctl.conf /etc/sysctl.d /etc/selinux /etc/apparmor.d /etc/fstab /etc/lsb-release /etc/hosts.allow /etc/hosts.deny /etc/security /etc/default',
  },
];

export interface Place {
  readonly stake: Stake;
  readonly grades: Grades;
}

let places: ReadonlyMap<string, { readonly at?: Group; readonly below?: Group }> | null = null;

function table(): NonNullable<typeof places> {
  if (places !== null) return places;
  const made = new Map<string, { at?: Group; below?: Group }>();
  const add = (path: string, group: Group, deep: boolean): void => {
    const entry = made.get(path.startsWith('/') ? path : path.toLowerCase());
    made.set(path.startsWith('/') ? path : path.toLowerCase(), { ...entry, at: group, ...(deep ? { below: group } : {}) });
  };
  for (const group of GROUPS) {
    for (const path of split(group.below)) add(path, group, true);
    for (const path of split(group.only)) add(path, group, false);
  }
  return (places = made);
}

let holders: ReadonlySet<string> | null = null;

/** The cheap test: whether something is known at a clean path, above it or below it. */
export function mayMatter(path: string): boolean {
  if (holders === null) {
    const made = new Set<string>();
    for (const known of table().keys()) for (let folder = folderOf(known); folder !== null; folder = folderOf(folder)) made.add(folder);
    holders = made;
  }
  return holders.has(path) || !path.startsWith('/') || /^\/home\/[^/]+$/.test(path) || placeAt(path) !== undefined;
}

/** Words between spaces; a path of Windows may have spaces of its own. */
const split = (paths: string | undefined): string[] => (paths === undefined ? [] : paths.split(/ (?=\/|[a-z]:)/));

/** Folders with keys that people keep in their homes: ssh(1), and the tools of Kubernetes and of clouds. */
const KEYS_AT_HOME = /^(?:\/root|\/home\/[^/]+|c:\/users\/[^/]+)\/\.(?:ssh|aws|azure|kube|docker|gnupg|config\/gcloud)(?:\/|$)/;

const HOME: Place = { stake: 'home', grades: [2, 2, 1, 2] };

/** What lies at a clean path; undefined where nothing is known to be at stake. */
export function placeAt(path: string): Place | undefined {
  const known = table();
  let found = known.get(path)?.at;
  for (let folder = folderOf(path); found === undefined && folder !== null; folder = folderOf(folder)) found = known.get(folder)?.below;
  if (found === undefined && path.startsWith('c:/')) return windowsPlace(path);
  if (found === undefined) return KEYS_AT_HOME.test(path) ? HOME : undefined;
  return found.stake === 'nothing' ? undefined : found;
}

/** The kubelet's folders on Windows are Linux' with a drive before them. */
function windowsPlace(path: string): Place | undefined {
  if (KEYS_AT_HOME.test(path)) return HOME;
  return path.startsWith('c:/var/') ? placeAt(path.slice(2)) : undefined;
}
