/** Label selectors asked of many labels: what is parsed once need not be parsed again. */
import { valueMatches } from '../validation/meta/matches.js';
import type { Labels, LabelSelector } from './label-selector.js';

/** `matchesLabelSelector` for a selector that parses. */
export function matchesParsed({ matchLabels, matchExpressions }: LabelSelector, labels: Labels): boolean {
  for (const [key, value] of matchLabels) if (labels.get(key) !== value) return false;
  for (let i = 0; i < matchExpressions.length; i++) {
    const requirement = matchExpressions[i] as LabelSelector['matchExpressions'][number];
    if (!valueMatches(requirement, labels.get(requirement.key))) return false;
  }
  return true;
}
