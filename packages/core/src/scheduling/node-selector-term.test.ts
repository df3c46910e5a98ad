import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInt64, type NodeSelectorRequirement } from './requirement.js';
import { both, contradiction, implies, indexInBoth, isEmptyNodeSelectorTerm, nodeSelectorTermMatches, parseFaults, requirementAt, satisfiable, type NodeSelectorTerm } from './node-selector-term.js';

/** `zone In a b`, `cpu Gt 4`; a key behind `@` is a field. */
function term(...lines: string[]): NodeSelectorTerm {
  const matchExpressions: NodeSelectorRequirement[] = [];
  const matchFields: NodeSelectorRequirement[] = [];
  for (const line of lines) {
    const [key = '', operator = '', ...values] = line.split(' ');
    const requirement = { key: key.replace('@', ''), operator, values: values.map((value) => (value === "''" ? '' : value)) };
    (key.startsWith('@') ? matchFields : matchExpressions).push(requirement);
  }
  return { matchExpressions, matchFields };
}

const ofFive = Array.from({ length: 63 }, (_, i) => '5'.padStart(i + 1, '0'));

describe('what no node meets', () => {
  it.each<[string, string[], number[] | null]>([
    ['nothing at all', [], null],
    ['a value and its absence', ['a In x', 'b Exists', 'a DoesNotExist'], [0, 2]],
    ['two lists apart', ['a In x y', 'a In z'], [0, 1]],
    ['two lists that share a value', ['a In x y', 'a In y z'], null],
    ['a list excluded piece by piece', ['a In x y', 'a NotIn x', 'b In q', 'a NotIn y'], [0, 1, 3]],
    ['the smaller of two contradictions', ['a In x y', 'a NotIn x', 'a NotIn y', 'b Exists', 'b DoesNotExist'], [3, 4]],
    ['what is excluded may also be absent', ['a NotIn x', 'a DoesNotExist'], null],
    ['bounds that leave no integer', ['n Gt 4', 'n Lt 5'], [0, 1]],
    ['bounds that leave one', ['n Gt 4', 'n Lt 6'], null],
    ['the one integer excluded in one of its spellings', ['n Gt 4', 'n Lt 6', 'n NotIn 5'], null],
    ['the one integer excluded in all of them', ['n Gt 4', 'n Lt 6', `n NotIn ${ofFive.join(' ')}`], [0, 1, 2]],
    ['no label holds a negative number', ['n Lt 0'], [0]],
    ['nothing is above the largest 64-bit integer', ['n Gt 9223372036854775807'], [0]],
    ['the largest one itself', ['n Gt 9223372036854775806'], null],
    ['a word below a number', ['n In big', 'n Lt 9'], [0, 1]],
    ['leading zeros count for nothing', ['n In 010', 'n Gt 9'], null],
    ['a number is no absence', ['n Gt 1', 'n DoesNotExist'], [0, 1]],
    ['two node names', ['@metadata.name In a', '@metadata.name In b'], [0, 1]],
    ['a node has always a name', ['@metadata.name In a', '@metadata.name NotIn a'], [0, 1]],
    ['a label that is called like the field', ['metadata.name In a', '@metadata.name In b'], null],
    ['a value that no label can have', ['a In -x'], [0]],
  ])('%s', (_, lines, expected) => {
    expect(contradiction(term(...lines))).toEqual(expected);
    expect(satisfiable(term(...lines))).toBe(expected === null);
  });

  it('is found among many requirements on one key', () => {
    const lines = ['a In x y', ...Array.from({ length: 20 }, (_, i) => `a NotIn q${String(i)}`), 'a NotIn x', 'a NotIn y'];
    expect(contradiction(term(...lines))).toEqual([0, 21, 22]);
  });
});

describe('what follows from a term', () => {
  it.each<[string, string[], string[], number[][] | null]>([
    ['a shorter list', ['a In x'], ['a In x y'], [[0]]],
    ['a longer list', ['a In x y'], ['a In x'], null],
    ['a value, that the label exists', ['a In x'], ['a Exists'], [[0]]],
    ['absence, that it has not the value', ['a DoesNotExist'], ['a NotIn x'], [[0]]],
    ['exclusion, not that it exists', ['a NotIn x'], ['a Exists'], null],
    ['a narrower bound', ['n Gt 7'], ['n Gt 3'], [[0]]],
    ['a bound, not a number beyond it', ['n Gt 3'], ['n Gt 4'], null],
    ['a bound and an exclusion in one spelling', ['n Gt 3', 'n NotIn 4'], ['n Gt 4'], null],
    ['a bound, that it is no word', ['n Gt 3'], ['n NotIn big 3'], [[0]]],
    ['two bounds, the one number between in all spellings', ['n Gt 4', 'n Lt 6'], [`n In ${ofFive.join(' ')}`], [[0, 1]]],
    ['two bounds, the one number between in one spelling', ['n Gt 4', 'n Lt 6'], ['n In 5'], null],
    ['parts of different keys', ['a In x', 'b In y'], ['b Exists', 'a NotIn z'], [[1], [0]]],
    ['nothing about another key', ['a In x'], ['b Exists'], null],
    ['everything from a contradiction', ['a In x', 'a In y'], ['b Exists'], [[0, 1]]],
    ['a node name', ['@metadata.name In a'], ['@metadata.name NotIn b'], [[0]]],
    ['no requirement at all', ['a In x'], [], []],
    ['a bound that every number meets, not that there is a number', [], ['n Lt 9223372036854775807'], null],
  ])('%s', (_, a, b, expected) => {
    expect(implies(term(...a), term(...b))).toEqual(expected);
  });
});

describe('against every node of a small world', () => {
  const values = ['', 'x', 'y', '0', '1', '2', '02', '3', '9223372036854775807'];
  const key = fc.constantFrom('a', 'b');
  const requirement = fc.oneof(
    fc.record({ key, operator: fc.constantFrom('In', 'NotIn'), values: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 }) }),
    fc.record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist'), values: fc.constant([]) }),
    fc.record({ key, operator: fc.constantFrom('Gt', 'Lt'), values: fc.constantFrom('0', '1', '2', '3', '02', '9223372036854775806').map((value) => [value]) }),
  );
  const field = fc.record({ key: fc.constant('metadata.name'), operator: fc.constantFrom('In', 'NotIn'), values: fc.constantFrom('m', 'n').map((value) => [value]) });
  const anyTerm = fc.record({ matchExpressions: fc.array(requirement, { maxLength: 4 }), matchFields: fc.array(field, { maxLength: 2 }) });

  // Each value in use, a word and a spelling of each number that is not, and no label at all.
  const inWorld = [undefined, ...values, 'fresh', '00', '0001', '0002', '0003', '4', '9223372036854775806', '09223372036854775807'];
  const nodes: [ReadonlyMap<string, string>, string][] = [];
  for (const a of inWorld) {
    for (const b of inWorld) {
      const labels = new Map<string, string>();
      if (a !== undefined) labels.set('a', a);
      if (b !== undefined) labels.set('b', b);
      for (const name of ['m', 'n', 'other']) nodes.push([labels, name]);
    }
  }
  const meets = (term: NodeSelectorTerm, node: [ReadonlyMap<string, string>, string]): boolean => isEmptyNodeSelectorTerm(term) || nodeSelectorTermMatches(term, ...node);
  const only = (term: NodeSelectorTerm, indexes: readonly number[]): NodeSelectorTerm => ({
    matchExpressions: indexes.filter((i) => i < term.matchExpressions.length).map((i) => requirementAt(term, i)),
    matchFields: indexes.filter((i) => i >= term.matchExpressions.length).map((i) => requirementAt(term, i)),
  });

  it('a term is satisfiable when a node meets it, and its contradiction is a smallest one', () => {
    fc.assert(
      fc.property(anyTerm, (term) => {
        expect(parseFaults(term)).toEqual([]);
        const found = contradiction(term);
        expect(found === null).toBe(nodes.some((node) => meets(term, node)));
        if (found === null) return;
        expect(nodes.some((node) => meets(only(term, found), node))).toBe(false);
        for (const left of found) {
          const fewer = only(term, found.filter((index) => index !== left));
          expect(nodes.some((node) => meets(fewer, node))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a term implies another when every node that meets it meets the other', () => {
    fc.assert(
      fc.property(anyTerm, anyTerm, (a, b) => {
        const because = implies(a, b);
        expect(because !== null).toBe(nodes.every((node) => !meets(a, node) || meets(b, node)));
        because?.forEach((indexes, i) => {
          const enough = only(a, indexes);
          const requirement = only(b, [i]);
          expect(nodes.every((node) => !meets(enough, node) || meets(requirement, node))).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('two terms together are met by the nodes that meet both', () => {
    fc.assert(
      fc.property(anyTerm, anyTerm, fc.nat(nodes.length - 1), (a, b, i) => {
        const node = nodes[i] as (typeof nodes)[number];
        const together = both(a, b);
        expect(meets(together, node)).toBe(meets(a, node) && meets(b, node));
        for (let index = 0; index < together.matchExpressions.length + together.matchFields.length; index++) {
          const { from, requirement } = indexInBoth(a, b, index);
          expect(requirementAt(from === 'a' ? a : b, requirement)).toBe(requirementAt(together, index));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('what does not parse', () => {
  it.each<[string, string]>([
    ['a Equals x', 'operator'],
    ['a In', 'count'],
    ['a Exists x', 'count'],
    ['n Gt 1 2', 'count'],
    ['n Gt many', 'integer'],
    ['n Gt 9223372036854775808', 'integer'],
    ['n Lt -1', 'value'],
    ['a/b/c Exists', 'key'],
    ['a In x_', 'value'],
    ['@metadata.name Exists', 'operator'],
    ['@metadata.name In a b', 'count'],
  ])('%s', (line, fault) => {
    expect(parseFaults(term('z Exists', line).matchExpressions.length === 2 ? term('z Exists', line) : term(line))).toMatchObject([{ fault }]);
    expect(nodeSelectorTermMatches(term(line), new Map([['a', 'x'], ['n', '5']]), 'a')).toBe(false);
  });

  it('reads integers as Go does', () => {
    expect(['0', '010', '+5', '-9223372036854775808'].map(parseInt64)).toEqual([0n, 10n, 5n, -9223372036854775808n]);
    expect(['', '+', '1_000', '0x10', '1.0', ' 1', '9223372036854775808'].map(parseInt64)).toEqual(Array(7).fill(null));
  });
});

it('a node without a name has no fields to look at', () => {
  expect(nodeSelectorTermMatches(term('@metadata.name In a'), new Map(), 'b')).toBe(false);
  expect(nodeSelectorTermMatches(term('@metadata.name In a'), new Map(), '')).toBe(true);
  expect(nodeSelectorTermMatches(term(), new Map(), 'a')).toBe(false);
});
