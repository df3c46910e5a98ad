/** Examples of what the baseline forbids, in whatever Pods a rule shows them. Cold: pages alone use it. */
import type { Example } from '../../rule.js';

/** What is special in an example: fields of the metadata, of the Pod, of its securityContext, and of its container's. Each line is written from the left edge. */
export interface Parts {
  readonly metadata?: string;
  readonly spec?: string;
  readonly podContext?: string;
  readonly container?: string;
  readonly context?: string;
  readonly end?: string;
}

/** Writes a Pod in which nothing else is wrong. */
export type Frame = (parts: Parts) => string;

const lines = (text: string | undefined, by: number): string => (text ?? '').replace(/^(?=.)/gm, ' '.repeat(by));

const block = (key: string, by: number, text: string): string => (text === '' ? '' : `${' '.repeat(by)}${key}:\n${lines(text, by + 2)}`);

/** A Pod whose securityContext, and that of its container, have these lines besides. */
export function podIn(podContext: string, context: string, parts: Parts): string {
  return (
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${lines(parts.metadata, 2)}spec:\n${lines(parts.spec, 2)}${block('securityContext', 2, (parts.podContext ?? '') + podContext)}` +
    `  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n${lines(parts.container, 4)}${block('securityContext', 4, (parts.context ?? '') + context)}${lines(parts.end, 2)}`
  );
}

/** `open` leaves the container's securityContext to the example. */
export const baselineExamples = (frame: Frame, open: Frame): readonly Example[] => {
  const bad = (message: string, parts: Parts, fixed?: Parts, note?: string, made = frame): Example => ({ ...(note === undefined ? {} : { note }), bad: made(parts), message, ...(fixed ? { fixed: made(fixed) } : {}) });
  return [
    bad('privileged', { context: 'privileged: «true»\ncapabilities:\n  drop: [ALL]\n' }, { context: 'capabilities:\n  drop: [ALL]\n' }, undefined, open),
    bad('host-network', { spec: 'hostNetwork: «true»\ndnsPolicy: ClusterFirstWithHostNet\n' }, { spec: 'dnsPolicy: ClusterFirstWithHostNet\n' }),
    bad('host-network-ports', { spec: 'hostNetwork: «true»\ndnsPolicy: ClusterFirstWithHostNet\n', container: 'ports:\n- containerPort: 8080\n' }, undefined, 'no hostPort is written; it follows from hostNetwork'),
    bad('host-pid', { spec: 'hostPID: «true»\n' }, {}),
    bad('host-ipc', { spec: 'hostIPC: «true»\n' }, {}),
    bad('host-path', { end: 'volumes:\n- name: zone\n  «hostPath»:\n    path: /usr/share/zoneinfo\n    type: Directory\n' }, undefined, 'however harmless the path'),
    bad('host-port', { container: 'ports:\n- containerPort: 8080\n  hostPort: «8080»\n' }, { container: 'ports:\n- containerPort: 8080\n' }),
    bad(
      'capability',
      { context: 'allowPrivilegeEscalation: false\ncapabilities:\n  drop: [ALL]\n  add: [NET_BIND_SERVICE, «NET_RAW»]\n' },
      { context: 'allowPrivilegeEscalation: false\ncapabilities:\n  drop: [ALL]\n  add: [NET_BIND_SERVICE]\n' },
      'some runtimes give it by default; asked for, it is forbidden',
      open,
    ),
    bad('app-armor', { context: 'appArmorProfile:\n  type: «Unconfined»\n' }, { context: 'appArmorProfile:\n  type: RuntimeDefault\n' }),
    bad('app-armor-annotation', { metadata: 'annotations:\n  container.apparmor.security.beta.kubernetes.io/web: «unconfined»\n' }, {}),
    bad('se-linux-type', { podContext: 'seLinuxOptions:\n  level: s0:c1,c2\n  type: «spc_t»\n' }, { podContext: 'seLinuxOptions:\n  level: s0:c1,c2\n' }),
    bad('se-linux-identity', { podContext: 'seLinuxOptions:\n  level: s0:c1,c2\n  user: «system_u»\n' }, { podContext: 'seLinuxOptions:\n  level: s0:c1,c2\n' }),
    bad('seccomp', { context: 'seccompProfile:\n  type: «Unconfined»\n' }, { context: 'seccompProfile:\n  type: RuntimeDefault\n' }),
    bad('sysctl', { podContext: 'sysctls:\n- name: net.ipv4.tcp_syncookies\n  value: "1"\n- name: «net.core.somaxconn»\n  value: "1024"\n' }, { podContext: 'sysctls:\n- name: net.ipv4.tcp_syncookies\n  value: "1"\n' }),
    bad('probe-host', { container: 'livenessProbe:\n  httpGet:\n    host: «169.254.169.254»\n    port: 80\n' }, { container: 'livenessProbe:\n  httpGet:\n    port: 80\n' }),
  ];
};
