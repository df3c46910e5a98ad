/**
 * The values that one label, or the node's name, may have, cut into finitely many cells: within a cell every requirement at hand says the same of
 * all values. So a requirement is a set of cells, and whatever is made of such sets by and, or and not can be decided exactly.
 *
 * Gt and Lt compare 64-bit integers. A label value has at most 63 characters and no sign, but may have leading zeros: each integer from 0 up has a
 * spelling for each length. Strings that are no such integer are treated as endless: no manifest lists 62^63 values.
 */
import { fieldRequirementFault, isLabelValue, parseInt64, requirementFault } from '../requirement.js';
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
    const read = new Reader(requirements);
    const known = new Map<string, number>();
    /** For each cell the requirements that its values meet otherwise than a value that nothing names. */
    const met: number[][] = [];
    for (const value of samples(field, requirements)) {
      const named = read.meaning(value);
      const kind = value === undefined ? 'absent' : named.join();
      if (known.has(kind)) continue;
      known.set(kind, this.cells.length);
      this.cells.push(value);
      met.push(named);
    }
    this.every = (1n << BigInt(this.cells.length)) - 1n;
    const bits = requirements.map(() => 0n);
    met.forEach((named, cell) => {
      for (const i of named) bits[i] = (bits[i] as Cells) | (1n << BigInt(cell));
    });
    requirements.forEach((requirement, i) => {
      this.sets.push(read.set(requirement, i, bits[i] as Cells, this.every));
    });
  }

  /** The value of the first of some cells. */
  first(cells: Cells): string | undefined {
    return this.cells[firstOf(cells)];
  }
}

/** The index of the first cell of a set that is not empty. */
export function firstOf(cells: Cells): number {
  const digits = cells.toString(2);
  return digits.length - 1 - digits.lastIndexOf('1');
}

/**
 * What requirements say of values, looked up by value: there may be hundreds of each. Requirements are named by their index. What one says of the absence of
 * the label depends on its operator alone.
 */
class Reader {
  readonly #faulty: readonly boolean[];
  /** In and NotIn: which of them list a value. */
  readonly #listing = new Map<string, number[]>();
  readonly #bounds: { readonly i: number; readonly isGt: boolean; readonly bound: bigint }[] = [];

  constructor(requirements: readonly Requirement[]) {
    this.#faulty = requirements.map((one) => (one.field ? one.key !== 'metadata.name' || fieldRequirementFault(one) !== null : requirementFault(one) !== null));
    requirements.forEach(({ operator, values }, i) => {
      if (this.#faulty[i]) return;
      if (operator === 'Gt' || operator === 'Lt') this.#bounds.push({ i, isGt: operator === 'Gt', bound: parseInt64(values[0] ?? '') ?? 0n });
      if (operator !== 'In' && operator !== 'NotIn') return;
      for (const value of new Set(values)) {
        const listing = this.#listing.get(value);
        if (listing) listing.push(i);
        else this.#listing.set(value, [i]);
      }
    });
  }

  /** The requirements that list the value, and the bounds that it keeps. All that two values have in common is told by these. */
  meaning(value: string | undefined): number[] {
    if (value === undefined) return [];
    const named = [...(this.#listing.get(value) ?? [])];
    const number = this.#bounds.length > 0 ? parseInt64(value) : null;
    if (number !== null) for (const { i, isGt, bound } of this.#bounds) if (isGt ? number > bound : number < bound) named.push(i);
    return named;
  }

  /** The cells of a requirement. `named`: those whose `meaning` has it. */
  set(requirement: Requirement, i: number, named: Cells, every: Cells): Cells {
    if (this.#faulty[i]) return 0n;
    // Absence is the first cell; a name is never absent.
    const absent = requirement.field ? 0n : 1n;
    switch (requirement.operator) {
      case 'NotIn':
        return every & ~named;
      case 'Exists':
        return every & ~absent;
      case 'DoesNotExist':
        return absent;
      default:
        return named;
    }
  }
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
