/**
 * Node selector terms: what they match, as component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go has it, and what follows from them
 * without any node at hand. A requirement is named by its index: those of matchExpressions first, those of matchFields behind.
 */
import { KeyValues } from './key-values.js';
import { fieldRequirementFault, isLabelValue, requirementFault, requirementMatches, type NodeSelectorRequirement, type RequirementFault } from './requirement.js';

/** v1.NodeSelectorTerm: all requirements must hold. */
export interface NodeSelectorTerm {
  readonly matchExpressions: readonly NodeSelectorRequirement[];
  readonly matchFields: readonly NodeSelectorRequirement[];
}

/** isEmptyNodeSelectorTerm: such a term matches no node. The functions below that reason take it as no requirement at all: ask first. */
export function isEmptyNodeSelectorTerm(term: NodeSelectorTerm): boolean {
  return term.matchExpressions.length === 0 && term.matchFields.length === 0;
}

/** newNodeSelectorTerm: the requirements that do not parse. One of them, and the term matches no node. */
export function parseFaults(term: NodeSelectorTerm): { readonly requirement: number; readonly fault: RequirementFault }[] {
  const faults: { requirement: number; fault: RequirementFault }[] = [];
  const { matchExpressions, matchFields } = term;
  for (let i = 0; i < matchExpressions.length; i++) {
    const fault = requirementFault(matchExpressions[i] as NodeSelectorRequirement);
    if (fault !== null) faults.push({ requirement: i, fault });
  }
  for (let i = 0; i < matchFields.length; i++) {
    const fault = fieldRequirementFault(matchFields[i] as NodeSelectorRequirement);
    if (fault !== null) faults.push({ requirement: matchExpressions.length + i, fault });
  }
  return faults;
}

/** nodeSelectorTerm.match, of a term as it stands in a NodeSelector: an empty one and one that does not parse match nothing. */
export function nodeSelectorTermMatches(term: NodeSelectorTerm, labels: ReadonlyMap<string, string>, nodeName: string): boolean {
  if (isEmptyNodeSelectorTerm(term) || parseFaults(term).length > 0) return false;
  if (!term.matchExpressions.every((requirement) => requirementMatches(requirement, labels.get(requirement.key)))) return false;
  // extractNodeFields: a node without a name has no fields, and then they are not looked at.
  return nodeName === '' || term.matchFields.every((requirement) => requirementMatches(requirement, requirement.key === 'metadata.name' ? nodeName : ''));
}

/** The term that holds where both hold. Its requirements are those of `a`, then those of `b`: see `indexInBoth`. */
export function both(a: NodeSelectorTerm, b: NodeSelectorTerm): NodeSelectorTerm {
  return { matchExpressions: [...a.matchExpressions, ...b.matchExpressions], matchFields: [...a.matchFields, ...b.matchFields] };
}

/** From a requirement of `both(a, b)` to the term that it came from, and its index there. */
export function indexInBoth(a: NodeSelectorTerm, b: NodeSelectorTerm, requirement: number): { readonly from: 'a' | 'b'; readonly requirement: number } {
  const [x, y, f] = [a.matchExpressions.length, b.matchExpressions.length, a.matchFields.length];
  if (requirement < x) return { from: 'a', requirement };
  if (requirement < x + y) return { from: 'b', requirement: requirement - x };
  return requirement < x + y + f ? { from: 'a', requirement: requirement - y } : { from: 'b', requirement: requirement - x - f };
}

/** The requirements on one label or field, with their indexes in the term. */
interface OnKey {
  readonly field: boolean;
  readonly indexes: number[];
}

function byKey(term: NodeSelectorTerm): Map<string, OnKey> {
  const keys = new Map<string, OnKey>();
  const add = (name: string, field: boolean, index: number): void => {
    const on = keys.get(name);
    if (on) on.indexes.push(index);
    else keys.set(name, { field, indexes: [index] });
  };
  term.matchExpressions.forEach((requirement, i) => {
    add(requirement.key, false, i);
  });
  term.matchFields.forEach((requirement, i) => {
    add(`\0${requirement.key}`, true, term.matchExpressions.length + i);
  });
  return keys;
}

export function requirementAt(term: NodeSelectorTerm, index: number): NodeSelectorRequirement {
  const expressions = term.matchExpressions.length;
  return (index < expressions ? term.matchExpressions[index] : term.matchFields[index - expressions]) as NodeSelectorRequirement;
}

const setOf = (term: NodeSelectorTerm, field: boolean, indexes: readonly number[]): KeyValues => new KeyValues(field, indexes.map((index) => requirementAt(term, index)));

/**
 * A smallest set of requirements that no node meets together, or null where some node would meet the term. Requirements on different
 * keys never contradict each other, so the set is about one key. For terms that parse.
 */
export function contradiction(term: NodeSelectorTerm): readonly number[] | null {
  if (isPlain(term)) return null;
  let smallest: readonly number[] | null = null;
  for (const { field, indexes } of byKey(term).values()) {
    if (!setOf(term, field, indexes).empty) continue;
    const found = smallestThat(indexes, (some) => setOf(term, field, some).empty);
    if (smallest === null || found.length < smallest.length) smallest = found;
  }
  return smallest;
}

/** Each requirement has a key of its own, and can be met: as in nearly every term, and quick to see. */
function isPlain({ matchExpressions, matchFields }: NodeSelectorTerm): boolean {
  if (matchFields.length > 0) return false;
  for (let i = 0; i < matchExpressions.length; i++) {
    const { key, operator, values } = matchExpressions[i] as NodeSelectorRequirement;
    if (operator === 'In' ? !values.some(isLabelValue) : operator !== 'NotIn' && operator !== 'Exists' && operator !== 'DoesNotExist') return false;
    for (let other = 0; other < i; other++) if (matchExpressions[other]?.key === key) return false;
  }
  return true;
}

/** Some node would meet all requirements. */
export function satisfiable(term: NodeSelectorTerm): boolean {
  for (const { field, indexes } of byKey(term).values()) if (setOf(term, field, indexes).empty) return false;
  return true;
}

/**
 * Every node that meets `a` meets `b`: for each requirement of `b`, the requirements of `a` that make it hold (none, where it holds
 * anyway). Null where some node meets `a` and not `b`. For terms that parse; of an `a` that contradicts itself everything follows.
 */
export function implies(a: NodeSelectorTerm, b: NodeSelectorTerm): readonly (readonly number[])[] | null {
  const clash = contradiction(a);
  const keys = byKey(a);
  const because: (readonly number[])[] = [];
  for (let i = 0; i < b.matchExpressions.length + b.matchFields.length; i++) {
    if (clash) {
      because.push(clash);
      continue;
    }
    const requirement = requirementAt(b, i);
    const field = i >= b.matchExpressions.length;
    const indexes = keys.get(field ? `\0${requirement.key}` : requirement.key)?.indexes ?? [];
    if (!setOf(a, field, indexes).isWithin(requirement)) return null;
    because.push(smallestThat(indexes, (some) => setOf(a, field, some).isWithin(requirement)));
  }
  return because;
}

/** Up to so many requirements on one key every part is tried; of more, one is made from which nothing can be left out. */
const FEW = 10;

/** A smallest part of `all` that holds; `all` does, and so does whatever contains a part that does. */
function smallestThat(all: readonly number[], holds: (some: readonly number[]) => boolean): readonly number[] {
  if (all.length <= FEW) {
    for (let size = 0; size < all.length; size++) {
      const found = partOfSize(size, all, [], holds);
      if (found) return found;
    }
    return all;
  }
  let rest = all;
  for (const each of all) {
    const without = rest.filter((index) => index !== each);
    if (holds(without)) rest = without;
  }
  return rest;
}

function partOfSize(size: number, all: readonly number[], chosen: readonly number[], holds: (some: readonly number[]) => boolean): readonly number[] | null {
  if (size === 0) return holds(chosen) ? chosen : null;
  for (let i = 0; i + size <= all.length; i++) {
    const found = partOfSize(size - 1, all.slice(i + 1), [...chosen, all[i] as number], holds);
    if (found) return found;
  }
  return null;
}
