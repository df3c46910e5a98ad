/** From what is written to node selector terms. */
import { QUIET, type Site } from '../schema/site.js';
import { isLabelValue, type NodeSelectorRequirement } from './requirement.js';
import type { NodeSelectorTerm } from './node-selector-term.js';

/** The term, with requirement i of a field being child i of it. Throws QUIET where a part is unknown, or null, which the server refuses as a requirement. */
export function readNodeSelectorTerm(site: Site<'NodeSelectorTerm'>): NodeSelectorTerm {
  return { matchExpressions: readRequirements(site, 'matchExpressions'), matchFields: readRequirements(site, 'matchFields') };
}

function readRequirements(site: Site<'NodeSelectorTerm'>, field: 'matchExpressions' | 'matchFields'): readonly NodeSelectorRequirement[] {
  const value = site.valueOf(field);
  const requirements = site.children(field);
  if (value?.kind === 'seq' && value.items.length !== requirements.length) throw QUIET;
  return requirements.map((requirement) => ({
    key: requirement.get('key') ?? '',
    operator: requirement.get('operator') ?? '',
    values: requirement.items('values').map(({ value }) => value ?? ''),
  }));
}

/** A Pod's nodeSelector as the term that it stands for (labels.SelectorFromSet). Throws QUIET where an entry is unknown, or no label can have its value. */
export function readNodeSelector(pod: Site<'PodSpec'>): NodeSelectorTerm {
  const matchExpressions = pod.entries('nodeSelector').map(({ key, value }) => ({ key: String(key), operator: 'In', values: [value ?? ''] }));
  if (!matchExpressions.every(({ values }) => values.every(isLabelValue))) throw QUIET;
  return { matchExpressions, matchFields: [] };
}
