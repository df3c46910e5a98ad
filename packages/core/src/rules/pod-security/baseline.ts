/** What the Pod Security Standard baseline forbids, exactly as the admission plugin decides it. The checks are in validation/pod-security/. */
import { siteRule, type Page } from '../rule.js';
import { baselineExamples, podIn, type Frame } from '../shared/pod-security/examples.js';
import { exemptions, type Exemptions } from '../shared/pod-security/exemptions.js';
import { baselineMessages } from '../shared/pod-security/messages.js';
import { reportBreaches } from '../shared/pod-security/report.js';

export const rule = siteRule<'Pod', Exemptions>({
  id: 'pod-security/baseline',
  off: true,
  on: 'Pod',
  also: ['PodTemplateSpec', 'PodSpec'],
  options: exemptions,
  messages: baselineMessages,
  check(site, context) {
    reportBreaches('baseline', site, context);
  },
});

const frame: Frame = (parts) => podIn('', '', parts);

const windows = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels:
      app: agent
  template:
    metadata:
      labels:
        app: agent
    spec:
      os:
        name: windows
      nodeSelector:
        kubernetes.io/os: windows
      hostNetwork: true
      securityContext:
        windowsOptions:
          hostProcess: «true»
          runAsUserName: NT AUTHORITY\\SYSTEM
      containers:
      - name: agent
        image: registry.example.com/agent:1.0.0
`;

export const page: Page = {
  summary: 'The Pod Security Standard baseline forbids the Pod.',
  why: 'Baseline forbids the known ways from a container onto its node: privileged containers, the namespaces, files and ports of the node, capabilities beyond the default ones, and whatever takes off the confinement by seccomp, AppArmor, SELinux and a masked `/proc`. A namespace with the label `pod-security.kubernetes.io/enforce: baseline` refuses such Pods. It takes the workload that makes them, with a warning, and the workload then never gets a Pod. A kubelet runs a static Pod all the same, but its mirror in the API is refused.\n\nThis rule decides as the admission plugin of Kubernetes 1.37 does at its latest version, check by check, in Pods and in every Pod template. It is off by default, because only you know which of your namespaces enforce what.',
  instead: 'Remove what is forbidden: each finding stands at the field, and the suggested fix takes it away. What a node agent needs in earnest belongs into a namespace of its own, labelled `privileged`; there this rule is switched off by an override for the namespace, or with the option `exemptNamespaces`. `exemptRuntimeClasses` are those that the plugin exempts.',
  upstream: 'k8s.io/pod-security-admission policy/registry.go: EvaluatePod, and the checks of policy/check_*.go',
  examples: [
    ...baselineExamples(frame, frame),
    { note: 'a container on the Windows node itself', bad: windows, message: 'host-process' },
    {
      note: 'without hostUsers: false the API server refuses it as well',
      bad: frame({ context: 'privileged: false\nprocMount: «Unmasked»\n' }),
      message: 'proc-mount',
      fixed: frame({ context: 'privileged: false\n' }),
      alsoErrors: ['api/conflict#unmasked-proc'],
    },
    { note: 'root, and all that runtimes give by default', good: frame({ context: 'runAsUser: 0\nallowPrivilegeEscalation: true\ncapabilities:\n  add: [CHOWN, SETUID]\n' }) },
    { note: 'with hostUsers: false, an unmasked /proc is allowed', good: frame({ spec: 'hostUsers: false\n', context: 'procMount: Unmasked\n' }) },
    { note: 'an AppArmor profile of its own', good: frame({ context: 'appArmorProfile:\n  type: Localhost\n  localhostProfile: web\n' }) },
    { note: 'hostPort 0 is none', good: frame({ container: 'ports:\n- containerPort: 8080\n  hostPort: 0\n' }) },
    { note: 'a safe sysctl', good: frame({ podContext: 'sysctls:\n- name: net.ipv4.ip_unprivileged_port_start\n  value: "0"\n' }) },
  ],
};
