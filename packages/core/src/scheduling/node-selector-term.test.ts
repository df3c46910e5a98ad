import { describe, expect, it } from 'vitest';
import { parseInt64, type NodeSelectorRequirement } from './requirement.js';
import { nodeSelectorTermMatches, parseFaults, type NodeSelectorTerm } from './node-selector-term.js';

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
