/** The words for what the baseline forbids, which restricted forbids, too. */
import type { Message } from '../../rule.js';
import { removeAnnotation, removeHostNetwork, removeIt, removeItem, removePrivileged, removeSysctl, setTo } from './fixes.js';

const AS_WARNING = { severity: 'warning', rejects: false } as const;

export const baselineMessages: Readonly<Record<string, Message>> = {
  privileged: {
    text: 'A privileged container has every capability and every device of the node: whoever breaks into it is root there. Pod Security forbids it from baseline on. Remove privileged, and add the capability that is needed.',
    hint: 'root on the node',
    ...AS_WARNING,
    fix: removePrivileged,
  },
  'host-network': {
    text: 'With hostNetwork the Pod uses the network of the node: it reaches what listens only there, can read its traffic, and no NetworkPolicy holds it. Pod Security forbids it from baseline on. Remove it, and use a Service.',
    hint: 'the network of the node',
    ...AS_WARNING,
    fix: removeHostNetwork,
  },
  'host-pid': {
    text: 'With hostPID the Pod sees all processes of the node: it can read their arguments, and with more rights their memory and their files. Pod Security forbids it from baseline on. Remove it; shareProcessNamespace is for the containers of one Pod.',
    hint: 'the processes of the node',
    ...AS_WARNING,
    fix: removeIt,
  },
  'host-ipc': {
    text: 'With hostIPC the Pod can read and change the shared memory of processes of the node. Pod Security forbids it from baseline on. Remove it; containers of one Pod share their memory without it.',
    hint: 'the shared memory of the node',
    ...AS_WARNING,
    fix: removeIt,
  },
  'host-path': {
    text: 'A hostPath volume brings files of the node into the Pod: credentials and other Pods\' data where it is read, a way onto the node where it is written. Pod Security forbids it from baseline on, whatever the path. Use emptyDir, a claim or a CSI driver.',
    hint: 'files of the node',
    ...AS_WARNING,
  },
  'host-port': {
    text: 'hostPort {port} opens a port of the node itself, to whoever reaches the node, and can take the place of something that listens there. Pod Security forbids it from baseline on. Remove hostPort, and use a Service.',
    hint: 'a port of the node',
    ...AS_WARNING,
    fix: removeIt,
  },
  'host-network-ports': {
    text: 'hostNetwork makes every port that a Pod declares a hostPort ({ports}), which anybody reaches at the address of the node. Pod Security forbids that from baseline on, as a breach of its own. Remove hostNetwork, and use a Service.',
    hint: 'its ports are ports of the node',
    ...AS_WARNING,
    fix: removeHostNetwork,
  },
  capability: {
    text: 'The capability "{capability}" goes beyond what runtimes give by default: it lets root in the container do what concerns the whole node, or forge traffic. Pod Security forbids it from baseline on. Remove it from add.',
    hint: 'more than the default capabilities',
    ...AS_WARNING,
    fix: removeItem,
  },
  'app-armor': {
    text: 'The AppArmor type "{type}" takes away the profile that keeps a container from mounts and from the kernel\'s interfaces. Pod Security forbids it from baseline on. Use RuntimeDefault, or Localhost with a profile of your own.',
    hint: 'RuntimeDefault or Localhost',
    ...AS_WARNING,
    fix: setTo('RuntimeDefault'),
  },
  'app-armor-annotation': {
    text: 'The annotation sets the AppArmor profile of "{container}" to "{profile}", which takes away the one that keeps a container from the kernel\'s interfaces. Pod Security forbids it from baseline on. Remove it.',
    hint: 'runtime/default or localhost/NAME',
    ...AS_WARNING,
    fix: removeAnnotation,
  },
  'se-linux-type': {
    text: 'The SELinux type "{value}" is none of those that confine containers, so files and processes of the node may come into reach. Pod Security forbids it from baseline on. Remove it, or use container_t.',
    hint: 'container_t',
    ...AS_WARNING,
    fix: removeIt,
  },
  'se-linux-identity': {
    text: 'An SELinux {field} of its own ("{value}") can take the container out of what the policy of the node holds containers to. Pod Security forbids any from baseline on. Remove {field}.',
    hint: 'no {field} of its own',
    ...AS_WARNING,
    fix: removeIt,
  },
  'proc-mount': {
    text: 'procMount "{procMount}" shows all of /proc, where a container can read of the kernel, and change, what the runtime hides. Pod Security forbids it: baseline where hostUsers is not false, restricted always. Remove it.',
    hint: 'Default',
    ...AS_WARNING,
    fix: removeIt,
  },
  seccomp: {
    text: 'The seccomp type "{type}" leaves every system call open, and rarely used ones are where containers break out through the kernel. Pod Security forbids it from baseline on. Use RuntimeDefault, or Localhost with a profile of your own.',
    hint: 'RuntimeDefault or Localhost',
    ...AS_WARNING,
    fix: setTo('RuntimeDefault'),
  },
  sysctl: {
    text: 'The sysctl "{name}" is not among those that Pod Security counts as safe: it may reach other Pods or weaken the node. It is forbidden from baseline on, and most kubelets refuse it. Remove it, or set it on the node.',
    hint: 'not a safe sysctl',
    ...AS_WARNING,
    fix: removeSysctl,
  },
  'host-process': {
    text: 'With hostProcess the container runs on the Windows node itself, with nothing between it and the files, services and network there. Pod Security forbids it from baseline on. Run it as a usual container.',
    hint: 'on the node itself',
    ...AS_WARNING,
  },
  'probe-host': {
    text: 'The kubelet sends this request to "{host}" from the node: whoever writes the Pod can so reach what only nodes reach. Pod Security forbids it from baseline on. Remove host; the request then goes to the Pod\'s own address.',
    hint: 'asked from the node',
    ...AS_WARNING,
    fix: removeIt,
  },
};
