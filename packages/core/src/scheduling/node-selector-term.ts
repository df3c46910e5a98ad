/**
 * Node selector terms: what they match, as component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go has it. What follows from them without any
 * node at hand is found by solver/. A requirement is named by its index: those of matchExpressions first, those of matchFields behind.
 */
import { fieldRequirementFault, requirementFault, requirementMatches, type NodeSelectorRequirement, type RequirementFault } from './requirement.js';

/** v1.NodeSelectorTerm: all requirements must hold. */
export interface NodeSelectorTerm {
  readonly matchExpressions: readonly NodeSelectorRequirement[];
  readonly matchFields: readonly NodeSelectorRequirement[];
}

/** isEmptyNodeSelectorTerm: such a term matches no node. */
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
