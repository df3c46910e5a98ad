/** apimachinery pkg/labels/selector.go: Requirement.Matches, over the requirements of a LabelSelector (pkg/apis/meta/v1/helpers.go, LabelSelectorAsSelector). */
import type { Item, Site } from '../../schema/site.js';

export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

export type Labels = ReadonlyMap<string, string>;

/** The entries of a map of strings; a null is the empty string, as in Go. */
export function mapOf(entries: readonly Item<string>[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const entry of entries) map.set(entry.key as string, (entry.value) ?? '');
  return map;
}

/** What a selector asks for, `matchLabels` first. Throws QUIET where part of it is unknown. */
export function requirementsOf(selector: Site<'LabelSelector'>): Requirement[] {
  const requirements: Requirement[] = [];
  for (const [key, value] of mapOf(selector.entries('matchLabels'))) requirements.push({ key, operator: 'In', values: [value] });
  for (const expression of selector.children('matchExpressions')) {
    const values = expression.items('values').map((item) => (item.value as string | null) ?? '');
    requirements.push({ key: expression.get('key') ?? '', operator: expression.get('operator') ?? '', values });
  }
  return requirements;
}

/** Do the labels meet the requirement? False for an operator that no label selector knows. */
export function matchesRequirement(requirement: Requirement, labels: Labels): boolean {
  return valueMatches(requirement, labels.get(requirement.key));
}

/** The same for the label's value; undefined where it is absent: `NotIn` and `DoesNotExist` then match. */
export function valueMatches({ operator, values }: Requirement, value: string | undefined): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}
