import { describe, expect, it } from 'vitest';
import { labelSelectorFault, matchesLabelSelector, type LabelSelector } from './label-selector.js';

const selector = (matchLabels: Readonly<Record<string, string>>, ...matchExpressions: readonly [key: string, operator: string, ...values: string[]][]): LabelSelector => ({
  matchLabels: new Map(Object.entries(matchLabels)),
  matchExpressions: matchExpressions.map(([key, operator, ...values]) => ({ key, operator, values })),
});
const labels = new Map([
  ['app', 'web'],
  ['tier', ''],
]);

describe('a label selector', () => {
  it.each<[string, LabelSelector | null, boolean]>([
    ['none', null, false],
    ['empty', selector({}), true],
    ['equal', selector({ app: 'web' }), true],
    ['other', selector({ app: 'api' }), false],
    ['absent', selector({ app: 'web', team: 'a' }), false],
    ['the empty value', selector({ tier: '' }), true],
    ['the empty value of an absent label', selector({ team: '' }), false],
    ['In', selector({}, ['app', 'In', 'api', 'web']), true],
    ['In of an absent label', selector({}, ['team', 'In', 'a']), false],
    ['NotIn', selector({}, ['app', 'NotIn', 'web']), false],
    ['NotIn of an absent label', selector({}, ['team', 'NotIn', 'a']), true],
    ['Exists', selector({}, ['tier', 'Exists']), true],
    ['DoesNotExist', selector({}, ['tier', 'DoesNotExist']), false],
    ['DoesNotExist of an absent label', selector({}, ['team', 'DoesNotExist']), true],
    ['all of it', selector({ app: 'web' }, ['tier', 'Exists'], ['team', 'Exists']), false],
    // What does not parse is an error to whoever asks, and no smaller selector.
    ['a node operator', selector({}, ['tier', 'Gt', '1']), false],
    ['In without values', selector({}, ['app', 'In']), false],
    ['NotIn without values', selector({}, ['app', 'NotIn']), false],
    ['Exists with a value', selector({}, ['app', 'Exists', 'web']), false],
    ['a value that is none', selector({}, ['app', 'NotIn', 'a b']), false],
    ['a key that is none', selector({}, ['a b', 'DoesNotExist']), false],
  ])('%s', (_, given, expected) => expect(matchesLabelSelector(given, labels)).toBe(expected));

  it('names what does not parse', () => {
    expect(labelSelectorFault(selector({ app: 'web' }, ['tier', 'Exists']))).toBeNull();
    expect(labelSelectorFault(selector({ app: 'a b' }))).toEqual({ key: 'app', operator: 'In', values: ['a b'] });
    expect(labelSelectorFault(selector({}, ['tier', 'Is']))).toMatchObject({ key: 'tier' });
  });
});
