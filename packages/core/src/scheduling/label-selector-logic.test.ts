import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesLabelSelector, type LabelSelector } from './label-selector.js';
import { partingKey, selectorImplies } from './label-selector-logic.js';

const VALUES = ['a', 'b', 'c'];
const requirement = fc.oneof(
  fc.record({ key: fc.constantFrom('x', 'y'), operator: fc.constantFrom('In', 'NotIn'), values: fc.subarray(VALUES.slice(0, 2), { minLength: 1 }) }),
  fc.record({ key: fc.constantFrom('x', 'y'), operator: fc.constantFrom('Exists', 'DoesNotExist'), values: fc.constant([]) }),
);
const selector: fc.Arbitrary<LabelSelector> = fc.record({
  matchLabels: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom(...VALUES.slice(0, 2))).map((labels) => new Map(Object.entries(labels))),
  matchExpressions: fc.array(requirement, { maxLength: 3 }),
});

/** Every combination of two labels, each absent or one of three values, of which one is named nowhere. */
const everything = [undefined, ...VALUES].flatMap((x) => [undefined, ...VALUES].map((y) => new Map([...(x === undefined ? [] : [['x', x] as const]), ...(y === undefined ? [] : [['y', y] as const])])));

describe('two label selectors', () => {
  it('part exactly where no labels match both', () => {
    fc.assert(
      fc.property(selector, selector, (a, b) => {
        expect(partingKey(a, b) !== undefined).toBe(!everything.some((labels) => matchesLabelSelector(a, labels) && matchesLabelSelector(b, labels)));
      }),
      { numRuns: 2000, seed: 6 },
    );
  });

  it('imply exactly where all labels that match the one match the other', () => {
    fc.assert(
      fc.property(selector, selector, (a, b) => {
        expect(selectorImplies(a, b)).toBe(everything.every((labels) => !matchesLabelSelector(a, labels) || matchesLabelSelector(b, labels)));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});
