/** What the admission plugin forbids against our findings: each check that forbids a Pod has a finding, and each finding has such a check. */

/** The reason that the plugin gives for each of our messages, where it is the same at both levels. */
const REASONS = {
  privileged: 'privileged',
  'host-network': 'host namespaces',
  'host-pid': 'host namespaces',
  'host-ipc': 'host namespaces',
  'host-port': 'hostPort',
  'host-network-ports': 'hostPort',
  'app-armor': 'forbidden AppArmor profile',
  'app-armor-annotation': 'forbidden AppArmor profile',
  'se-linux-type': 'seLinuxOptions',
  'se-linux-identity': 'seLinuxOptions',
  'proc-mount': 'procMount',
  seccomp: 'seccompProfile',
  'seccomp-unset': 'seccompProfile',
  sysctl: 'forbidden sysctls',
  'host-process': 'hostProcess',
  'probe-host': 'probe or lifecycle host',
  escalation: 'allowPrivilegeEscalation != false',
  'escalation-unset': 'allowPrivilegeEscalation != false',
  'drop-unset': 'unrestricted capabilities',
  'drop-partly': 'unrestricted capabilities',
  'drop-case': 'unrestricted capabilities',
  'default-capability': 'unrestricted capabilities',
  'volume-type': 'restricted volume types',
  'root-unset': 'runAsNonRoot != true',
  'root-allowed': 'runAsNonRoot != true',
  'run-as-root': 'runAsUser=0',
};
const BY_LEVEL = {
  baseline: { 'host-path': 'hostPath volumes', capability: 'non-default capabilities' },
  restricted: { 'host-path': 'restricted volume types', capability: 'unrestricted capabilities' },
};

export const LEVELS = ['baseline', 'restricted'];

/**
 * The reasons that the plugin has to forbid a Pod at a level, each once, sorted.
 *
 * @param {{ podSecurity?: Record<string, readonly string[]> }} answer of the oracle, for a resource with a Pod
 * @param {string} level
 */
export const forbiddenBy = ({ podSecurity }, level) => unique((podSecurity?.[level] ?? []).map((reason) => reason.replace(/profiles$/, 'profile')));

/**
 * The same of our findings.
 *
 * @param {readonly { ruleId: string, messageId: string }[]} diagnostics of one resource
 * @param {string} level
 */
export function forbiddenByUs(diagnostics, level) {
  const own = diagnostics.filter(({ ruleId }) => ruleId === `pod-security/${level}`);
  return unique(own.map(({ messageId }) => BY_LEVEL[level][messageId] ?? REASONS[messageId] ?? `no reason for ${messageId}`));
}

const unique = (words) => [...new Set(words)].sort();

/**
 * How to make the linters to compare: one for each level.
 *
 * @returns {{ rules: Record<string, 'on'>, noInlineSuppressions: boolean }}
 */
export const linterOptions = (level) => ({ rules: { [`pod-security/${level}`]: 'on' }, noInlineSuppressions: true });
