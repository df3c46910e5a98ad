/** Label selectors: which labels they match. Follows apimachinery pkg/apis/meta/v1/helpers.go (LabelSelectorAsSelector) and pkg/labels/selector.go (NewRequirement, Requirement.Matches). */
import { isQualifiedName } from '../validation/content.js';
import { valueMatches } from '../validation/meta/matches.js';
import { isLabelValue } from './requirement.js';

/** metav1.LabelSelectorRequirement. An absent operator is ''. */
export interface LabelSelectorRequirement {
  readonly key: string;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`; any other is a fault. */
  readonly operator: string;
  readonly values: readonly string[];
}

/** metav1.LabelSelector: all of it must hold. */
export interface LabelSelector {
  readonly matchLabels: ReadonlyMap<string, string>;
  readonly matchExpressions: readonly LabelSelectorRequirement[];
}

/** Any order; keys are unique. */
export type Labels = ReadonlyMap<string, string>;

/** Whether a selector matches those labels: a missing one (null) matches nothing, an empty one everything, and one that does not parse nothing. */
export function matchesLabelSelector(selector: LabelSelector | null, labels: Labels): boolean {
  if (selector === null) return false;
  for (const [key, value] of selector.matchLabels) if (labels.get(key) !== value) return false;
  for (const requirement of selector.matchExpressions) if (!valueMatches(requirement, labels.get(requirement.key))) return false;
  return labelSelectorFault(selector) === null;
}

/** The first requirement that does not parse, or null. A controller, and the scheduler, take such a selector as an error, and never as a smaller one. */
export function labelSelectorFault({ matchLabels, matchExpressions }: LabelSelector): LabelSelectorRequirement | null {
  for (const [key, value] of matchLabels) if (isQualifiedName(key).length > 0 || !isLabelValue(value)) return { key, operator: 'In', values: [value] };
  return matchExpressions.find((requirement) => !parses(requirement)) ?? null;
}

function parses({ key, operator, values }: LabelSelectorRequirement): boolean {
  if (isQualifiedName(key).length > 0 || !values.every(isLabelValue)) return false;
  if (operator === 'In' || operator === 'NotIn') return values.length > 0;
  return (operator === 'Exists' || operator === 'DoesNotExist') && values.length === 0;
}
