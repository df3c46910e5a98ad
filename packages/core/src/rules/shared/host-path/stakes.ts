/** What whoever gets into a container could do with a place of the node, in words. Cold: findings alone use it. */
import type { Stake } from './places.js';

const WORDS: Readonly<Record<Exclude<Stake, 'nothing'>, readonly [read: string, write: string]>> = {
  kubelet: ['read the tokens and Secrets of every Pod on the node, and act as the node with the kubelet\'s key', 'read and change the Secrets and volumes of every Pod on the node, and act as the node with the kubelet\'s key'],
  pods: ['read the service account tokens, Secrets and volumes of every Pod on the node', 'read and change the tokens, Secrets and volumes of every Pod on the node'],
  identity: ['take the kubelet\'s key and speak to the API server as the node', 'take or replace the kubelet\'s key and settings, and so act as the node'],
  cluster: ['read the keys that Kubernetes keeps there, on a control-plane node those of the whole cluster', 'take and replace the keys of Kubernetes there, and start any Pod on the node by a file'],
  manifests: ['read what the kubelet runs', 'start any Pod on the node, a privileged one too, by a file that the kubelet picks up'],
  etcd: ['read every object of the cluster out of etcd, Secrets included', 'read and change every object of the cluster in etcd, past the API server'],
  cloud: ['take the credentials of the node for its cloud', 'take and replace the credentials of the node for its cloud'],
  etc: ['read the password hashes, host keys and Kubernetes credentials of the node', 'become root on the node by way of a cron job, a user, a unit or a static Pod'],
  accounts: ['read the password hashes or the SSH keys of the node', 'let anybody log in to the node'],
  home: ['take the SSH keys, kubeconfigs and cloud credentials that lie there', 'take those credentials, and log in to the node with an SSH key of their own'],
  keys: ['take the private keys that lie there', 'take and replace the private keys that lie there'],
  everything: ['read the Secrets of all Pods, the kubelet\'s key and, where etcd runs, the whole cluster', 'change what the kubelet, the runtime and all Pods keep there, so become root on the node'],
  containers: ['read the files of every container on the node', 'change the files and programs of every container on the node'],
  logs: ['read what all Pods of the node log, whatever their namespace', 'change the logs, and read any file of the node by a link put in place of a log'],
  processes: ['read the command lines of all processes on the node, and the environments of many', 'have the kernel run a program as root on the node, by /proc/sys/kernel/core_pattern'],
  devices: ['see the devices of the node, and open none of them', 'see the devices of the node, and open none of them'],
  'system-bus': ['have systemd of the node start anything as root', 'have systemd of the node start anything as root'],
  hooks: ['read the plugins of the node', 'put a plugin or hook there that the node runs as root for the next Pod'],
  autorun: ['read the jobs and rules of the node', 'put something there that the node runs, or trusts, as root'],
  programs: ['read the programs of the node', 'replace programs that root runs on the node'],
  kernel: ['read the settings of the kernel', 'change the kernel of the node, or have it run a program as root'],
  trust: ['read the certificate authorities of the node', 'add a certificate authority that the node and its runtime trust'],
  settings: ['read the settings of the node', 'change settings of the node that all its programs go by'],
};

/** As the end of "whoever gets into the container can". */
export function deedOf(stake: string, write: boolean): string {
  return WORDS[stake as keyof typeof WORDS][write ? 1 : 0];
}
