/**
 * The values that one label of a node may have under some requirements on its key, as an exact set.
 *
 * Gt and Lt compare 64-bit integers, and a label value may have leading zeros, but no sign: each integer from 0 up has a string for each
 * length up to 63 characters. Everything else that a label may hold is treated as endless: no manifest lists 62^63 values.
 */
import { isLabelValue, parseInt64, requirementMatches, type NodeSelectorRequirement } from './requirement.js';

const MAX = 2n ** 63n - 1n;
const LONGEST = 63;
const NONE: ReadonlySet<string> = new Set();

export class KeyValues {
  /** A node without the label is allowed. */
  absent: boolean;
  /** The only values allowed, or null where any other is allowed too. */
  only: ReadonlySet<string> | null = null;
  readonly not = new Set<string>();
  /** Only values that are integers, from `low` to `high`. */
  integers = false;
  low = 0n;
  high = MAX;
  /** How many strings of an integer `not` holds; made when first asked for. */
  #excluded: Map<bigint, number> | null = null;

  /** `field`: the key is a field of the node that is always set (`metadata.name`), so it is never absent. */
  constructor(
    readonly field: boolean,
    requirements: readonly NodeSelectorRequirement[],
  ) {
    this.absent = !field;
    for (const requirement of requirements) this.#require(requirement);
  }

  #require(requirement: NodeSelectorRequirement): void {
    const { operator, values } = requirement;
    if (!requirementMatches(requirement, undefined)) this.absent = false;
    switch (operator) {
      case 'In':
        this.only = new Set(values.filter((value) => this.#canBe(value) && (this.only === null || this.only.has(value))));
        break;
      case 'NotIn':
        for (const value of values) this.not.add(value);
        break;
      case 'DoesNotExist':
        this.only = NONE;
        break;
      case 'Gt':
      case 'Lt': {
        const bound = parseInt64(values[0] ?? '');
        if (bound === null) {
          this.only = NONE;
          break;
        }
        this.integers = true;
        if (operator === 'Gt' && bound >= this.low) this.low = bound + 1n;
        if (operator === 'Lt' && bound <= this.high) this.high = bound - 1n;
        break;
      }
    }
  }

  #canBe(value: string): boolean {
    return this.field || isLabelValue(value);
  }

  /** The value is in the set. */
  has(value: string | undefined): boolean {
    if (value === undefined) return this.absent;
    if (!this.#canBe(value) || this.not.has(value)) return false;
    if (this.integers) {
      const number = parseInt64(value);
      if (number === null || number < this.low || number > this.high) return false;
    }
    return this.only === null || this.only.has(value);
  }

  /** No node can have such a label, and none can be without it. */
  get empty(): boolean {
    return !this.absent && this.#noValue();
  }

  /** The set has no value; a node without the label may still be in it. */
  #noValue(): boolean {
    if (this.only !== null) return !some(this.only, (value) => this.has(value));
    return this.integers && this.#lowest() === null;
  }

  /** Each node in the set meets the requirement. */
  isWithin(requirement: NodeSelectorRequirement): boolean {
    if (this.absent && !requirementMatches(requirement, undefined)) return false;
    const { operator, values } = requirement;
    if (this.only !== null) {
      const listed = operator === 'In' || operator === 'NotIn' ? new Set(values) : null;
      return !some(this.only, (value) => this.has(value) && !(listed ? listed.has(value) === (operator === 'In') : requirementMatches(requirement, value)));
    }
    switch (operator) {
      case 'Exists':
        return true;
      case 'NotIn':
        return !values.some((value) => this.has(value));
      case 'DoesNotExist':
        return this.#noValue();
      case 'In':
        return this.#isListedIn(values);
      default: {
        if (!this.integers) return false;
        const edge = operator === 'Gt' ? this.#lowest() : this.#highest();
        return edge === null || requirementMatches(requirement, String(edge));
      }
    }
  }

  /** Of a set without `only`: all of its values are among these. */
  #isListedIn(values: readonly string[]): boolean {
    if (!this.integers) return false;
    const listed = new Set([...values, ...this.not]);
    if (this.high - this.low >= BigInt(listed.size)) return false;
    for (let number = this.low; number <= this.high; number++) {
      for (let length = String(number).length; length <= LONGEST; length++) if (!listed.has(String(number).padStart(length, '0'))) return false;
    }
    return true;
  }

  /** The lowest integer with a string that is not excluded, or null. It is looked for past no more integers than were excluded. */
  #lowest(): bigint | null {
    for (let number = this.low; number <= this.high; number++) if (!this.#gone(number)) return number;
    return null;
  }

  #highest(): bigint | null {
    for (let number = this.high; number >= this.low; number--) if (!this.#gone(number)) return number;
    return null;
  }

  #gone(number: bigint): boolean {
    if (this.#excluded === null) {
      this.#excluded = new Map();
      for (const value of this.not) {
        const parsed = isLabelValue(value) ? parseInt64(value) : null;
        if (parsed !== null) this.#excluded.set(parsed, (this.#excluded.get(parsed) ?? 0) + 1);
      }
    }
    return (this.#excluded.get(number) ?? 0) > LONGEST - String(number).length;
  }
}

function some(values: ReadonlySet<string>, is: (value: string) => boolean): boolean {
  for (const value of values) if (is(value)) return true;
  return false;
}
