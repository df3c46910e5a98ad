/** One requirement of a node selector term: what keeps it from parsing, and what it matches. */
import { valueMatches } from '../validation/meta/matches.js';
import { isQualifiedName, isValidLabelValue } from '../validation/content.js';

/** v1.NodeSelectorRequirement. An absent operator is ''. */
export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** `operator`: none of the six. `count`: too many values for it, or too few. `integer`: Gt or Lt with what is no 64-bit integer. `key`, `value`: no label can have it. */
export type RequirementFault = 'operator' | 'count' | 'integer' | 'key' | 'value';

const MIN = -(2n ** 63n);
const MAX = 2n ** 63n - 1n;

/** Go's strconv.ParseInt(text, 10, 64), or null where it gives an error. */
export function parseInt64(text: string): bigint | null {
  if (!/^[+-]?[0-9]+$/.test(text)) return null;
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text);
  return value < MIN || value > MAX ? null : value;
}

/** Some node could have the value for a label. */
export const isLabelValue = (value: string): boolean => isValidLabelValue(value).length === 0;

/** apimachinery pkg/labels/selector.go, NewRequirement, behind nodeSelectorRequirementsAsSelector: why it does not parse, or null. */
export function requirementFault({ key, operator, values }: NodeSelectorRequirement): RequirementFault | null {
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values.length === 0) return 'count';
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (values.length > 0) return 'count';
      break;
    case 'Gt':
    case 'Lt':
      if (values.length !== 1) return 'count';
      if (parseInt64(values[0] as string) === null) return 'integer';
      break;
    default:
      return 'operator';
  }
  if (isQualifiedName(key).length > 0) return 'key';
  return values.every(isLabelValue) ? null : 'value';
}

/** component-helpers nodeaffinity.go, nodeSelectorRequirementsAsFieldSelector: why it does not parse, or null. */
export function fieldRequirementFault({ operator, values }: NodeSelectorRequirement): RequirementFault | null {
  if (operator !== 'In' && operator !== 'NotIn') return 'operator';
  return values.length === 1 ? null : 'count';
}

/** labels.Requirement.Matches, for a requirement without fault. `value` is the node's value of the key, undefined where it has none. */
export function requirementMatches(requirement: NodeSelectorRequirement, value: string | undefined): boolean {
  const { operator, values } = requirement;
  if (operator !== 'Gt' && operator !== 'Lt') return valueMatches(requirement, value);
  const has = value === undefined ? null : parseInt64(value);
  const bound = parseInt64(values[0] ?? '');
  if (has === null || bound === null) return false;
  return operator === 'Gt' ? has > bound : has < bound;
}
