/** What a Pod asks of a node's labels and name. Follows component-helpers scheduling/corev1/nodeaffinity (RequiredNodeAffinity, PreferredSchedulingTerms). */
import type { NodeSelectorRequirement } from './requirement.js';
import { isEmptyNodeSelectorTerm, nodeSelectorTermMatches, parseFaults, type NodeSelectorTerm } from './node-selector-term.js';
import type { Written } from './written.js';

export interface WrittenRequirement extends NodeSelectorRequirement {
  readonly written?: Written;
}

export interface WrittenTerm extends NodeSelectorTerm {
  readonly matchExpressions: readonly WrittenRequirement[];
  readonly matchFields: readonly WrittenRequirement[];
  readonly written?: Written;
}

/** One entry of a nodeSelector. */
export interface NodeSelectorEntry {
  readonly key: string;
  readonly value: string;
  /** The RuntimeClass that adds it. */
  readonly runtimeClass?: string;
  readonly written?: Written;
}

export interface PreferredTerm {
  readonly weight: number;
  readonly preference: WrittenTerm;
  readonly written?: Written;
}

/** LazyErrorNodeSelector.Match: one of the terms matches; null asks nothing, and no terms match nothing. */
export function matchesNodeSelectorTerms(terms: readonly NodeSelectorTerm[] | null, labels: ReadonlyMap<string, string>, nodeName: string): boolean {
  return terms === null || terms.some((term) => nodeSelectorTermMatches(term, labels, nodeName));
}

/** RequiredNodeAffinity.Match: nodeSelector and required node affinity must both hold. */
export function requiredNodeAffinityMatches(nodeSelector: readonly NodeSelectorEntry[], terms: readonly NodeSelectorTerm[] | null, labels: ReadonlyMap<string, string>, nodeName: string): boolean {
  return nodeSelector.every(({ key, value }) => labels.get(key) === value) && matchesNodeSelectorTerms(terms, labels, nodeName);
}

/**
 * NewPreferredSchedulingTerms: the first term that does not parse. One is enough for scoring to fail, and then the Pod stays Pending wherever two or
 * more nodes would take it. A term without a weight, and an empty one, is not looked at.
 */
export function unparsedPreference(terms: readonly PreferredTerm[]): PreferredTerm | undefined {
  return terms.find(({ weight, preference }) => weight !== 0 && !isEmptyNodeSelectorTerm(preference) && parseFaults(preference).length > 0);
}

/** PreferredSchedulingTerms.Score: the weights of the terms that match. For terms of which all parse. */
export function preferredNodeScore(terms: readonly PreferredTerm[], labels: ReadonlyMap<string, string>, nodeName: string): number {
  let score = 0;
  for (const { weight, preference } of terms) if (nodeSelectorTermMatches(preference, labels, nodeName)) score += weight;
  return score;
}
