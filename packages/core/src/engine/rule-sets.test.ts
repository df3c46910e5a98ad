import { describe, expect, test } from 'vitest';
import { knownRules, UsageError, type LinterOptions } from './options.js';
import { RuleSets } from './rule-sets.js';

const named = (name: string): { kind: string; namespace: string; name: string } => ({ kind: 'Pod', namespace: '', name });
const everywhere = (options: LinterOptions): ReadonlySet<string> => new Set(new RuleSets(options).of('a.yaml', []).file.active.keys());

describe('presets', () => {
  // A rule that asks for a list of nodes has nothing to say without one.
  const all = knownRules().filter((rule) => rule.asksNodes !== true);
  const on = all.filter((rule) => !rule.off).map(({ id }) => id);
  test('recommended is what is on by default', () => {
    expect([...everywhere({})]).toEqual(on);
    expect(everywhere({ preset: 'recommended' })).toEqual(everywhere({}));
    expect(everywhere({})).not.toContain('suppression/reason');
  });

  test('strict adds what is off, but for an organisation\'s own lists; all is all', () => {
    expect(everywhere({ preset: 'strict' })).toContain('suppression/reason');
    expect([...everywhere({ preset: 'strict' })]).toEqual(all.map(({ id }) => id).filter((id) => !id.startsWith('policy/')));
    expect(everywhere({ preset: 'all' }).size).toBe(all.length);
  });

  test('come before rules', () => {
    expect(everywhere({ preset: 'all', rules: { 'suppression/reason': 'off' } })).not.toContain('suppression/reason');
    expect(everywhere({ preset: 'strict', rules: { 'suppression/*': 'off' } })).not.toContain('suppression/unused');
  });
});

describe('the rules of a file', () => {
  test('are one set for all, where nothing depends on the file or the resource', () => {
    const sets = new RuleSets({ rules: { 'host-path/root': 'error' }, overrides: [{ rules: { 'host-path/*': 'info' } }] });
    const { file, resources } = sets.of('a', [named('a')]);
    expect(resources).toBeNull();
    expect(sets.of('b', []).file).toBe(file);
    expect(file.active.get('host-path/root')?.level).toBe('info');
  });

  test('are made once for each combination of overrides', () => {
    const sets = new RuleSets({ overrides: [{ resources: ({ name }) => name !== 'c', rules: { 'host-path/root': 'error' } }, { files: (file) => file === 'b', rules: { 'host-path/*': 'off' } }] });
    const a = sets.of('a', [named('a'), named('b'), named('c')]);
    expect(a.resources?.map(({ active }) => active.get('host-path/root')?.level)).toEqual(['error', 'error', null]);
    expect(a.resources?.[0]).toBe(a.resources?.[1]);
    expect(a.resources?.[2]).toBe(a.file);
    const b = sets.of('b', [named('c')]);
    expect(b.resources).toBeNull();
    expect(b.file.active.has('host-path/root')).toBe(false);
    expect(sets.of('a', [named('a')]).resources?.[0]).toBe(a.resources?.[0]);
  });

  test('a level leaves the options that a rule has, and options replace them', () => {
    const id = knownRules().find((rule) => rule.on !== 'verdict' && !rule.off)?.id ?? '';
    const optionsAt = (...rules: Record<string, unknown>[]): unknown => new RuleSets({ overrides: rules.map((one) => ({ rules: one as never })) }).of('a', []).file.active.get(id)?.options;
    expect(optionsAt({ [id]: ['on', { a: 1 }] }, { [id]: 'error' })).toMatchObject({ a: 1 });
    expect(optionsAt({ [id]: ['on', { a: 1 }] }, { [id]: ['error', { b: 2 }] })).not.toHaveProperty('a');
  });

  test.each([
    [{ rules: { 'host-path/rot': 'off' } }, 'There is no rule "host-path/rot". Did you mean "host-path/root"?'],
    [{ rules: { 'host-pat/*': 'off' } }, 'There is no rule "host-pat/*". Did you mean "host-path/*"?'],
    [{ rules: { '*': 'off' } }, 'There is no rule "*".'],
    [{ overrides: [{ files: () => false, rules: { 'x/y': 'off' } }] }, 'There is no rule "x/y".'],
  ] as [LinterOptions, string][])('an unknown rule is refused: %j', (options, message) => {
    expect(() => new RuleSets(options)).toThrow(new UsageError(message));
  });
});
