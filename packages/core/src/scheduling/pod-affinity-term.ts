/** Terms of Pod affinity: which Pods they mean. Follows kube-scheduler framework/types.go (AffinityTerm) and pkg/registry/core/pod/strategy.go. */
import { labelSelectorFault, matchesLabelSelector, type LabelSelector, type Labels } from './label-selector.js';
import type { Written } from './written.js';

/** v1.PodAffinityTerm. */
export interface PodAffinityTerm {
  readonly topologyKey: string;
  /** Null matches no Pod. */
  readonly labelSelector: LabelSelector | null;
  readonly namespaces: readonly string[];
  readonly namespaceSelector: LabelSelector | null;
  readonly matchLabelKeys: readonly string[];
  readonly mismatchLabelKeys: readonly string[];
  readonly written?: Written;
}

export interface WeightedPodAffinityTerm {
  readonly weight: number;
  readonly term: PodAffinityTerm;
}

/** v1.PodAffinity and v1.PodAntiAffinity. */
export interface PodAffinity {
  readonly required: readonly PodAffinityTerm[];
  readonly preferred: readonly WeightedPodAffinityTerm[];
}

/** A term as it is matched: AffinityTerm, with the namespaceSelector of a newcomer's term already answered. */
export interface AffinityTerm {
  readonly topologyKey: string;
  readonly selector: LabelSelector | null;
  /** Null is every namespace. */
  readonly namespaces: ReadonlySet<string> | null;
  readonly written?: Written;
}

export interface Namespace {
  readonly name: string;
  readonly labels: Labels;
}

/** What the term cannot be read with; null where it can. */
export function affinityTermFault({ labelSelector, namespaceSelector }: PodAffinityTerm): string | null {
  const fault = (labelSelector && labelSelectorFault(labelSelector)) ?? (namespaceSelector && labelSelectorFault(namespaceSelector));
  return fault ? fault.key : null;
}

/**
 * newAffinityTerm and mergeAffinityTermNamespacesIfNotEmpty, for the term of a Pod in `podNamespace`: `namespaces` and the namespaces that `namespaceSelector` matches
 * together, the Pod's own where neither is written. An empty namespaceSelector is every namespace, known or not; any other matches among those that are known.
 */
export function newAffinityTerm(term: PodAffinityTerm, podNamespace: string, known: Iterable<Namespace>): AffinityTerm {
  const { topologyKey, labelSelector, namespaceSelector, written } = term;
  return { topologyKey, selector: labelSelector, namespaces: namespacesOf(term, podNamespace, namespaceSelector, known), ...(written ? { written } : {}) };
}

function namespacesOf(term: PodAffinityTerm, podNamespace: string, selector: LabelSelector | null, known: Iterable<Namespace>): ReadonlySet<string> | null {
  if (term.namespaces.length === 0 && selector === null) return new Set([podNamespace]);
  if (selector !== null && isEmptySelector(selector)) return null;
  const names = new Set(term.namespaces);
  if (selector !== null) for (const { name, labels } of known) if (matchesLabelSelector(selector, labels)) names.add(name);
  return names;
}

/** labels.Selector.Empty: it asks nothing. */
export function isEmptySelector({ matchLabels, matchExpressions }: LabelSelector): boolean {
  return matchLabels.size === 0 && matchExpressions.length === 0;
}

/** AffinityTerm.Matches. */
export function affinityTermMatches({ selector, namespaces }: AffinityTerm, namespace: string, labels: Labels): boolean {
  return (namespaces === null || namespaces.has(namespace)) && matchesLabelSelector(selector, labels);
}

/**
 * applyLabelKeysToLabelSelector: a selector with `key In/NotIn (the Pod's own value)` for each key that the Pod has. Made once, when the Pod is created. Null stays null.
 */
export function applyLabelKeys(selector: LabelSelector | null, keys: readonly string[], operator: 'In' | 'NotIn', podLabels: Labels): LabelSelector | null {
  const found = keys.filter((key) => podLabels.has(key));
  if (selector === null || found.length === 0) return selector;
  return { matchLabels: selector.matchLabels, matchExpressions: [...selector.matchExpressions, ...found.map((key) => ({ key, operator, values: [podLabels.get(key) as string] }))] };
}

/** applyMatchLabelKeysAndMismatchLabelKeys. */
export function applyMatchLabelKeysAndMismatchLabelKeys(term: PodAffinityTerm, podLabels: Labels): PodAffinityTerm {
  const { labelSelector, matchLabelKeys, mismatchLabelKeys } = term;
  if (matchLabelKeys.length === 0 && mismatchLabelKeys.length === 0) return term;
  return { ...term, labelSelector: applyLabelKeys(applyLabelKeys(labelSelector, matchLabelKeys, 'In', podLabels), mismatchLabelKeys, 'NotIn', podLabels) };
}
