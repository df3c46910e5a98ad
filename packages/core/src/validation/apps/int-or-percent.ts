/** kubernetes pkg/apis/apps/validation/validation.go: ValidatePositiveIntOrPercent, IsNotMoreThan100Percent, getIntOrPercentValue. */
import type { Int } from '../../schema/shapes.js';
import { isValidPercent } from '../content.js';

export type IntOrString = Int | string;

/** getIntOrPercentValue: the number, or the percentage as one. A string that is no percentage counts as Go's strconv.Atoi reads it, and as 0 where it does not. */
export function intOrPercentValue(value: IntOrString): number {
  if (typeof value !== 'string') return Number(value);
  if (isValidPercent(value)) return Number(value.slice(0, -1));
  return /^[+-]?[0-9]+$/.test(value) ? Number(value) : 0;
}

/** ValidatePositiveIntOrPercent: neither a whole number from 0 on nor a percentage. */
export function isIntOrPercent(value: IntOrString): boolean {
  return typeof value === 'string' ? isValidPercent(value) : value >= 0;
}

/** IsNotMoreThan100Percent. Whole numbers have no limit. */
export function isMoreThan100Percent(value: IntOrString): boolean {
  return typeof value === 'string' && isValidPercent(value) && Number(value.slice(0, -1)) > 100;
}
