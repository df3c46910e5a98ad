import { QUIET, type Site } from '../../schema/site.js';
import { pairOf } from '../../tree/node.js';
import { isLabelValue } from '../../scheduling/requirement.js';
import { podOf } from './pod-of.js';

/** Four rules ask the same of each selector, one after the other. */
let asked: Site | null = null;
let answer = false;

/**
 * One term that lists values for labels, each for another one, and for none that a nodeSelector names: as nearly everywhere. Nothing can be contradictory, always
 * true, dead or redundant then, and nothing need be solved. Throws QUIET where that is not known, or where there are no terms.
 */
export function isOrdinarySelector(selector: Site<'NodeSelector'>): boolean {
  if (asked === selector) return answer;
  answer = isOrdinary(selector);
  asked = selector;
  return answer;
}

function isOrdinary(selector: Site<'NodeSelector'>): boolean {
  const list = selector.valueOf('nodeSelectorTerms');
  if (list?.kind !== 'seq') throw QUIET;
  const term = selector.children('nodeSelectorTerms')[0];
  if (list.items.length !== 1 || term === undefined || term.mayHave('matchFields')) return false;
  const requirements = term.children('matchExpressions');
  const pod = podOf(selector.parent);
  const asks = pod && pairOf(pod.node, 'nodeSelector')?.value;
  for (let i = 0; i < requirements.length; i++) {
    const requirement = requirements[i] as Site<'NodeSelectorRequirement'>;
    const key = requirement.get('key');
    const operator = requirement.get('operator');
    if (operator === 'In' ? !requirement.items('values').some(({ value }) => isLabelValue(value ?? '')) : operator !== 'NotIn' && operator !== 'Exists' && operator !== 'DoesNotExist') return false;
    if (key === undefined || (asks?.kind === 'map' && pairOf(asks, key) !== undefined)) return false;
    for (let k = 0; k < i; k++) if (requirements[k]?.get('key') === key) return false;
  }
  return requirements.length > 0;
}
