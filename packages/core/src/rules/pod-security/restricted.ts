/** What the Pod Security Standard restricted forbids, exactly as the admission plugin decides it. The checks are in validation/pod-security/. */
import { siteRule, type Page } from '../rule.js';
import { baselineExamples, podIn, type Frame } from '../shared/pod-security/examples.js';
import { exemptions, type Exemptions } from '../shared/pod-security/exemptions.js';
import { addLacking, capitalise, dropAll, refuseEscalation, refuseRoot, removeIt, removeItem } from '../shared/pod-security/fixes.js';
import { baselineMessages } from '../shared/pod-security/messages.js';
import { reportBreaches } from '../shared/pod-security/report.js';

export const rule = siteRule<'Pod', Exemptions>({
  id: 'pod-security/restricted',
  off: true,
  on: 'Pod',
  also: ['PodTemplateSpec', 'PodSpec'],
  options: exemptions,
  messages: {
    ...baselineMessages,
    escalation: {
      text: 'With allowPrivilegeEscalation a program in the container can get more rights than it started with, through setuid files such as sudo. Restricted Pod Security forbids it. Set it to false.',
      hint: 'false',
      severity: 'warning',
      rejects: false,
      fix: refuseEscalation,
    },
    'escalation-unset': {
      text: 'Nothing keeps programs in this container from getting more rights than they started with, through setuid files such as sudo: left out, allowPrivilegeEscalation is true. Restricted Pod Security wants false. Add it.',
      hint: 'allowPrivilegeEscalation: false',
      severity: 'warning',
      rejects: false,
      fix: addLacking,
    },
    'drop-unset': {
      text: 'This container keeps the capabilities that the runtime gives by default, some of which root can misuse, to forge traffic or to own any file. Restricted Pod Security wants ALL dropped. Add capabilities.drop: [ALL].',
      hint: 'capabilities.drop: [ALL]',
      severity: 'warning',
      rejects: false,
      fix: addLacking,
    },
    'drop-partly': {
      text: 'Of the capabilities that the runtime gives by default this drops only some ({dropped}), and root can misuse the others. Restricted Pod Security wants ALL among them; only NET_BIND_SERVICE may then be added. Drop ALL.',
      hint: 'ALL',
      severity: 'warning',
      rejects: false,
      fix: dropAll,
    },
    'drop-case': {
      text: 'Container runtimes take "{word}" for ALL, but Pod Security compares letter by letter: to it, nothing is dropped that the restricted standard wants dropped, and it forbids the Pod. Write ALL.',
      hint: 'ALL',
      severity: 'warning',
      rejects: false,
      fix: capitalise,
    },
    'default-capability': {
      text: 'The capability "{capability}" is a usual one, and still a right of root that an attacker can use. Restricted Pod Security lets a container add nothing but NET_BIND_SERVICE. Remove it from add.',
      hint: 'only NET_BIND_SERVICE',
      severity: 'warning',
      rejects: false,
      fix: removeItem,
    },
    'volume-type': {
      text: 'A volume of the type {type} is mounted by the node, with its rights, from wherever the Pod says. Restricted Pod Security forbids the type in a Pod. Put it into a PersistentVolume, and name its claim here.',
      hint: 'a persistentVolumeClaim instead',
      severity: 'warning',
      rejects: false,
    },
    'root-unset': {
      text: 'Nothing keeps this {who} from running as root, and root in a container is root on the node once it breaks out. Restricted Pod Security wants runAsNonRoot: true. Add it; the image must then name a user by number, or runAsUser be set.',
      hint: 'runAsNonRoot: true',
      severity: 'warning',
      rejects: false,
      fix: addLacking,
    },
    'root-allowed': {
      text: 'runAsNonRoot: false says that root is fine, and root in a container is root on the node once it breaks out. Restricted Pod Security forbids it. Set it to true; the image must then name a user by number, or runAsUser be set.',
      hint: 'true',
      severity: 'warning',
      rejects: false,
      fix: refuseRoot,
    },
    'run-as-root': {
      text: 'runAsUser: 0 is root, and root in a container is root on the node once it breaks out. Restricted Pod Security forbids it, unless hostUsers is false. Set the number of another user, or remove it where the image has one.',
      hint: 'not 0',
      severity: 'warning',
      rejects: false,
      fix: removeIt,
    },
    'seccomp-unset': {
      text: 'Without a seccomp profile this {who} may run with every system call open, and rarely used ones are where containers break out through the kernel. Restricted Pod Security wants one. Add seccompProfile with type RuntimeDefault.',
      hint: 'seccompProfile.type: RuntimeDefault',
      severity: 'warning',
      rejects: false,
      fix: addLacking,
    },
  },
  check(site, context) {
    reportBreaches('restricted', site, context, 'pod-security/baseline');
  },
});

const POD = 'runAsNonRoot: true\nseccompProfile:\n  type: RuntimeDefault\n';
const CONTAINER = 'allowPrivilegeEscalation: false\ncapabilities:\n  drop:\n  - ALL\n';
const frame: Frame = (parts) => podIn(POD, CONTAINER, parts);
const rootFrame: Frame = (parts) => podIn('seccompProfile:\n  type: RuntimeDefault\n', CONTAINER, parts);
const openFrame: Frame = (parts) => podIn(POD, '', parts);
const bareFrame: Frame = (parts) => podIn('', CONTAINER, parts);
/** With another container, which says for itself what the first one does not. */
const withSidecar = (context: string): string =>
  podIn('runAsNonRoot: true\n', CONTAINER, { context, end: `- name: sidecar\n  image: registry.example.com/sidecar:1.0.0\n  securityContext:\n    allowPrivilegeEscalation: false\n    capabilities: {drop: [ALL]}\n    seccompProfile: {type: RuntimeDefault}\n` });
const windows = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  os:
    name: windows
  nodeSelector:
    kubernetes.io/os: windows
  securityContext:
    runAsNonRoot: true
  containers:
  - name: web
    image: registry.example.com/web:1.0.0
`;

export const page: Page = {
  summary: 'The Pod Security Standard restricted forbids the Pod.',
  why: 'Restricted forbids what baseline does, and asks for more: that containers do not run as root, cannot get more rights, drop all capabilities, have a seccomp profile, and use only volumes that come through the API. Most of that must be written, because the default is the other way. A namespace with the label `pod-security.kubernetes.io/enforce: restricted` refuses Pods without it. It takes the workload that makes them, with a warning, and the workload then never gets a Pod.\n\nThis rule decides as the admission plugin of Kubernetes 1.37 does at its latest version, check by check, in Pods and in every Pod template: Pods for Windows need neither capabilities nor seccomp, and with `hostUsers: false` root is allowed. Where `pod-security/baseline` runs as well, that rule says what both forbid.',
  instead: 'Add what is missing: where all containers of a Pod lack a field that the Pod can have, the fix adds it there. The fixes are suggestions, because an image that was made to run as root will not start with them: build it with a `USER` by number. The options are those of `pod-security/baseline`.',
  upstream: 'k8s.io/pod-security-admission policy/registry.go: EvaluatePod, and the checks of policy/check_*.go',
  examples: [
    { note: 'one fix for all that the container lacks', bad: openFrame({ container: 'securityContext:\n  runAsUser: 1000\n' }).replace('securityContext:\n      runAsUser', '«securityContext»:\n      runAsUser'), message: 'escalation-unset', fixed: openFrame({ container: 'securityContext:\n  runAsUser: 1000\n  allowPrivilegeEscalation: false\n  capabilities:\n    drop: [ALL]\n' }) },
    { bad: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities: {}\n' }).replace('    securityContext:\n      allow', '    «securityContext»:\n      allow'), message: 'drop-unset', fixed: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities:\n  drop: [ALL]\n' }) },
    { bad: openFrame({ context: 'allowPrivilegeEscalation: «true»\ncapabilities: {drop: [ALL]}\n' }), message: 'escalation', fixed: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities: {drop: [ALL]}\n' }) },
    { bad: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities:\n  «drop»:\n  - NET_RAW\n' }), message: 'drop-partly', fixed: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities:\n  drop:\n  - NET_RAW\n  - ALL\n' }) },
    { note: 'the plugin reads capital letters only', bad: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities:\n  drop: [«all»]\n' }), message: 'drop-case', fixed: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities:\n  drop: [ALL]\n' }) },
    { bad: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities:\n  drop: [ALL]\n  add: [«CHOWN»]\n' }), message: 'default-capability', fixed: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities:\n  drop: [ALL]\n' }) },
    { bad: frame({ end: 'volumes:\n- name: share\n  «nfs»:\n    server: nfs.example.com\n    path: /share\n' }), message: 'volume-type' },
    { note: 'no container says it, so the Pod should', bad: rootFrame({}).replace('  securityContext:\n    seccomp', '  «securityContext»:\n    seccomp'), message: 'root-unset', fixed: rootFrame({}).replace('RuntimeDefault\n', 'RuntimeDefault\n    runAsNonRoot: true\n') },
    { bad: rootFrame({ podContext: 'runAsNonRoot: «false»\n' }), message: 'root-allowed', fixed: frame({}) },
    { bad: frame({ context: 'runAsUser: «0»\n' }), message: 'run-as-root', fixed: frame({}) },
    { note: 'one of two containers has none', bad: withSidecar('').replace('    securityContext:\n      allow', '    «securityContext»:\n      allow'), message: 'seccomp-unset', fixed: withSidecar('').replace('    - ALL\n', '    - ALL\n      seccompProfile:\n        type: RuntimeDefault\n') },
    { note: 'nothing is said at all: one fix for the Pod', bad: bareFrame({}).replace('spec:', '«spec»:'), message: 'seccomp-unset' },
    { note: 'the API server takes no privileged container that may not escalate', bad: openFrame({ context: 'privileged: true\n' }).replace('    securityContext:\n      priv', '    «securityContext»:\n      priv'), message: 'escalation-unset', fixed: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities:\n  drop: [ALL]\n' }) },
    ...baselineExamples(frame, openFrame),
    { bad: frame({ spec: 'hostUsers: false\n', context: 'procMount: «Unmasked»\n' }), message: 'proc-mount', fixed: frame({ spec: 'hostUsers: false\n' }) },
    { bad: windows.replace('  securityContext:\n    runAsNonRoot: true\n', '  hostNetwork: true\n  securityContext:\n    runAsNonRoot: true\n    windowsOptions:\n      hostProcess: «true»\n'), message: 'host-process' },
    { good: frame({}) },
    { note: 'the only capability that may be added', good: openFrame({ context: 'allowPrivilegeEscalation: false\ncapabilities:\n  drop: [ALL]\n  add: [NET_BIND_SERVICE]\n' }) },
    { note: 'Windows has neither capabilities nor seccomp', good: windows },
    { note: 'root of a user namespace is nobody outside', good: rootFrame({ spec: 'hostUsers: false\n', context: 'runAsUser: 0\n' }) },
    { note: 'each container says it for itself', good: rootFrame({ context: 'runAsNonRoot: true\n' }) },
  ],
};
