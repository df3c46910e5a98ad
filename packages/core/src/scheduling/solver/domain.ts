/**
 * The values that one label, or the node's name, may have, cut into finitely many cells: within a cell every requirement at hand says the same of
 * all values. So a requirement is a set of cells, and whatever is made of such sets by and, or and not can be decided exactly.
 *
 * Gt and Lt compare 64-bit integers. A label value has at most 63 characters and no sign, but may have leading zeros: each integer from 0 up has a
 * spelling for each length. Strings that are no such integer are treated as endless: no manifest lists 62^63 values.
 */
import { fieldRequirementFault, isLabelValue, parseInt64, requirementFault, requirementMatches } from '../requirement.js';
import type { Requirement } from './formula.js';

const MAX = 2n ** 63n - 1n;
const LONGEST = 63;

/** Some cells: bit i stands for cell i. */
export type Cells = bigint;

export class Domain {
  /** One value of each cell; undefined for the absence of the label, which comes first. Then values in the order they are written, integers, anything else. */
  readonly cells: (string | undefined)[] = [];
  /** The cells of each requirement, by its index in what was given. One that does not parse has none. */
  readonly sets: Cells[] = [];
  /** All cells. */
  readonly every: Cells;

  /** All requirements must be about the same key. */
  constructor(
    readonly key: string,
    readonly field: boolean,
    requirements: readonly Requirement[],
  ) {
    const read = requirements.map(matcher);
    const known = new Map<string, number>();
    for (const value of samples(field, requirements)) {
      let kind = '';
      for (const matches of read) kind += matches(value) ? '1' : '0';
      if (known.has(kind)) continue;
      known.set(kind, this.cells.length);
      this.cells.push(value);
    }
    this.every = (1n << BigInt(this.cells.length)) - 1n;
    read.forEach((_, i) => {
      let set = 0n;
      for (const [kind, cell] of known) if (kind[i] === '1') set |= 1n << BigInt(cell);
      this.sets.push(set);
    });
  }

  /** The value of the first of some cells. */
  first(cells: Cells): string | undefined {
    return this.cells[firstOf(cells)];
  }
}

/** The index of the first cell of a set that is not empty. */
export function firstOf(cells: Cells): number {
  let i = 0;
  while ((cells >> BigInt(i) & 1n) === 0n) i++;
  return i;
}

function matcher(requirement: Requirement): (value: string | undefined) => boolean {
  const fault = requirement.field ? requirement.key !== 'metadata.name' || fieldRequirementFault(requirement) !== null : requirementFault(requirement) !== null;
  if (fault) return () => false;
  const { operator } = requirement;
  if (operator !== 'In' && operator !== 'NotIn') return (value) => requirementMatches(requirement, value);
  const values = new Set<string | undefined>(requirement.values);
  return (value) => values.has(value) === (operator === 'In');
}

/** At least one value of each kind that the requirements can tell apart. */
function samples(field: boolean, requirements: readonly Requirement[]): (string | undefined)[] {
  const listed = new Set<string>();
  const bounds = new Set<bigint>();
  for (const { operator, values } of requirements) {
    if (operator === 'In' || operator === 'NotIn') for (const value of values) if (field || isLabelValue(value)) listed.add(value);
    if ((operator === 'Gt' || operator === 'Lt') && !field) {
      const bound = parseInt64(values[0] ?? '');
      if (bound !== null && bound >= 0n) bounds.add(bound);
    }
  }
  const found: (string | undefined)[] = [...listed];
  let low = 0n;
  for (const bound of [...bounds].sort((a, b) => (a < b ? -1 : 1))) {
    found.push(spellingBetween(low, bound - 1n, listed), spellingBetween(bound, bound, listed));
    low = bound + 1n;
  }
  // Without bounds, an integer is like any other string.
  if (bounds.size > 0) found.push(spellingBetween(low, MAX, listed));
  const other = field ? 'node' : 'any';
  let fresh: string = other;
  for (let i = 1; listed.has(fresh); i++) fresh = `${other}-${String(i)}`;
  found.push(fresh);
  const values = found.filter((value) => value !== undefined);
  return field ? values : [undefined, ...values];
}

/** A label value that is an integer within the bounds and none of those listed, or undefined. Without leading zeros, if there is one. */
function spellingBetween(low: bigint, high: bigint, listed: ReadonlySet<string>): string | undefined {
  for (let number = low; number <= high; number++) {
    const plain = String(number);
    if (!listed.has(plain)) return plain;
  }
  for (let number = low; number <= high; number++) {
    const plain = String(number);
    for (let length = plain.length + 1; length <= LONGEST; length++) if (!listed.has(plain.padStart(length, '0'))) return plain.padStart(length, '0');
  }
  return undefined;
}
