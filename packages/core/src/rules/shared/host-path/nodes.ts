/** What every node has, so that a Pod may count on it. */
import { folderOf, isWithin } from './clean-path.js';

/**
 * Folders and files that are on every Linux node. Filesystem Hierarchy Standard 3.0; systemd's file-hierarchy(7), machine-id(5) and os-release(5). The kubelet makes its own when it starts:
 * pkg/kubelet/kubelet.go, setupDataDirs, and pkg/kubelet/config/defaults.go. Runtimes look for network plugins in /opt/cni/bin and /etc/cni/net.d, and no Pod with a network starts without.
 */
const EVERYWHERE: ReadonlySet<string> = new Set(
  (
    '/ /etc /home /mnt /opt /root /run /srv /tmp /usr /var /boot /media /usr/bin /usr/sbin /usr/lib /usr/share /usr/local /usr/local/bin /usr/local/share /usr/src /usr/libexec ' +
    '/var/lib /var/log /var/cache /var/spool /var/tmp /run/lock /run/systemd /run/udev /run/dbus /run/log /etc/systemd /etc/ssl /etc/ssl/certs /etc/pki /etc/udev /etc/default /usr/lib/modules /usr/lib/udev /usr/lib/systemd ' +
    '/etc/passwd /etc/group /etc/hosts /etc/hostname /etc/resolv.conf /etc/machine-id /etc/os-release /etc/localtime /etc/nsswitch.conf /usr/lib/os-release ' +
    '/var/lib/kubelet /var/lib/kubelet/pods /var/lib/kubelet/plugins /var/lib/kubelet/plugins_registry /var/lib/kubelet/pod-resources /var/lib/kubelet/device-plugins /var/lib/kubelet/checkpoints ' +
    '/var/log/pods /var/log/containers /opt/cni /opt/cni/bin /etc/cni /etc/cni/net.d /etc/kubernetes'
  ).split(' '),
);

/** The same, where all that lies below belongs to the kernel. */
const KERNELS = ['/proc', '/sys', '/dev'];

/** A clean path that every node has, as far as one can know. On Windows the kubelet's folder and the system's. */
export function isOnEveryNode(path: string): boolean {
  if (EVERYWHERE.has(path)) return true;
  if (path.startsWith('/')) return KERNELS.some((folder) => isWithin(path, folder));
  const behind = path.slice(2);
  return behind === '/' || EVERYWHERE.has(behind) || isWithin(behind, '/windows') || behind === '/programdata';
}

/** Whether every node has the folder that a clean path lies in. */
export function hasItsFolderEverywhere(path: string): boolean {
  const folder = folderOf(path);
  return folder === null || isOnEveryNode(folder);
}
