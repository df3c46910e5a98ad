/**
 * The labels of nodes that Kubernetes itself sets: k8s.io/api core/v1/well_known_labels.go; staging/src/k8s.io/kubelet/pkg/apis/well_known_labels.go; pkg/kubelet/kubelet_node_status.go (initialNode). What is written almost like one of them is
 * one that nobody sets.
 */
import { nearest } from '../../schema/suggest.js';

/** Set on nodes today, or some time ago. */
export const WELL_KNOWN: readonly string[] = [
  'kubernetes.io/hostname',
  'kubernetes.io/os',
  'kubernetes.io/arch',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/region',
  'node.kubernetes.io/instance-type',
  'node.kubernetes.io/windows-build',
];

const OLD: ReadonlySet<string> = new Set([
  'beta.kubernetes.io/os',
  'beta.kubernetes.io/arch',
  'beta.kubernetes.io/instance-type',
  'failure-domain.beta.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/region',
  'failure-domain.kubernetes.io/zone',
  'failure-domain.kubernetes.io/region',
]);

/** Names that stand behind one prefix only, as they are written, and as people write them. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  WELL_KNOWN.slice(0, 6).map((key) => [key.slice(key.indexOf('/') + 1), key] as const).concat([
    ['host-name', 'kubernetes.io/hostname'],
    ['hostName', 'kubernetes.io/hostname'],
    ['instancetype', 'node.kubernetes.io/instance-type'],
    ['instanceType', 'node.kubernetes.io/instance-type'],
    ['operating-system', 'kubernetes.io/os'],
    ['architecture', 'kubernetes.io/arch'],
  ]),
);
/** Prefixes under which Kubernetes keeps labels of nodes, or people think it does. */
const PREFIXES: ReadonlySet<string> = new Set(['kubernetes.io', 'k8s.io', 'topology.kubernetes.io', 'topology.k8s.io', 'node.kubernetes.io', 'node.k8s.io', 'node-role.kubernetes.io', 'beta.kubernetes.io', 'failure-domain.beta.kubernetes.io', 'failure-domain.kubernetes.io', 'kubernetes.io.', 'label.kubernetes.io']);

/** The label that was meant, where a key is almost one that Kubernetes sets, and not one. */
export function meantLabel(key: string): string | undefined {
  if (WELL_KNOWN.includes(key) || OLD.has(key)) return undefined;
  const slash = key.indexOf('/');
  if (slash < 0) return undefined;
  const prefix = key.slice(0, slash);
  if (PREFIXES.has(prefix)) {
    const named = BY_NAME.get(key.slice(slash + 1));
    if (named !== undefined) return named;
  }
  // Roles are made up freely.
  if (prefix === 'node-role.kubernetes.io') return undefined;
  // Anything may stand behind a domain of somebody's own; a slip is at most two letters.
  if (!/(?:^|\.)k[a-z0-9]*s?\.io$/.test(prefix)) return undefined;
  const guess = nearest(key, WELL_KNOWN);
  return guess !== undefined && isSlip(key, guess.word) ? guess.word : undefined;
}

/** The same for a topologyKey: `hostname` by itself is what people write who mean one node each. */
export function meantTopologyKey(key: string): string | undefined {
  return key === 'hostname' ? 'kubernetes.io/hostname' : meantLabel(key);
}

function isSlip(key: string, meant: string): boolean {
  const guess = nearest(key.slice(key.indexOf('/') + 1), [meant.slice(meant.indexOf('/') + 1)]);
  const sameName = key.slice(key.indexOf('/')) === meant.slice(meant.indexOf('/'));
  const samePrefix = key.slice(0, key.indexOf('/')) === meant.slice(0, meant.indexOf('/'));
  return sameName || (samePrefix && guess?.close === true);
}
