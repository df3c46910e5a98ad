/** The plugin is made of core: its rules, their words, options, presets. */
import { rules as allRules, type Rule } from '@stowage/core';
import { pages } from '@stowage/core/pages';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { presetRules } from './configs.js';
import plugin from './index.js';
import { eslintRule } from './rule.js';
import { brief, CWD, languages, versions } from './support/linters.js';

/** A rule as somebody may add one to core, with options and both kinds of fixes. */
const most = {
  id: 'house/most-tolerations',
  off: true,
  on: 'Toleration',
  messages: {
    many: { text: 'This is toleration {number} of at most {most}, and "{word}" is {{kept}}.', severity: 'warning', rejects: false, fix: (_: unknown, { number }: Record<string, unknown>) => (number === 2 ? { title: 'take it out', safety: 'suggestion', changes: [] } : undefined) },
  },
  options: { schema: { type: 'object', properties: { most: { type: 'integer', minimum: 1 }, word: { type: 'string' } }, additionalProperties: false }, defaults: { most: 1, word: '{most}' } },
  check(site: { key: number; place: () => object; path: () => string }, { report, options }: { report: (...given: unknown[]) => void; options: { most: number; word: string } }) {
    if (site.key >= options.most) report('many', site.place(), { path: site.path(), data: { number: site.key + 1, ...options } });
  },
} as unknown as Rule;
/** Rules about sets do not run in ESLint. */
const coreRules = allRules.filter((rule) => rule.on !== 'set');
const page = { summary: 'Too many tolerations.', why: '', instead: '', examples: [] };

const manifest = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: web, image: web}]\n  tolerations: [{key: a, operator: Exists}, {key: b, operator: Exists}, {key: c, operator: Exists}]\n';

describe('rules', () => {
  it('are those of core, each under its own id, and the one for objects in code', () => {
    expect(Object.keys(plugin.rules).sort()).toEqual([...coreRules.map(({ id }) => id), 'manifest-object'].sort());
  });

  it.each(coreRules.map((rule) => [rule.id, rule] as const))('%s says what it is for', (id, rule) => {
    const { meta } = plugin.rules[id]!;
    expect(meta?.docs).toEqual({ description: pages.get(id)!.summary, recommended: !rule.off });
    expect(Object.keys(meta?.messages ?? {})).toEqual(Object.keys(rule.messages));
    const fixes = Object.values(rule.messages).some(({ fix }) => fix !== undefined);
    expect([meta?.fixable, meta?.hasSuggestions]).toEqual(fixes ? ['code', true] : [undefined, undefined]);
  });
});

describe.each(versions)('$name', ({ Linter }) => {
  const run = (setting: Linter.RuleEntry): string[] => {
    const config = { ...languages['stowage/manifest'], plugins: { stowage: { ...plugin, rules: { [most.id]: eslintRule(most, page) } } }, rules: { [`stowage/${most.id}`]: setting } };
    return new Linter({ cwd: CWD }).verify(manifest, config as Linter.Config, { filename: `${CWD}/a.yaml` }).map((one) => `${brief(one)} ${one.message}`);
  };

  it('takes a rule with its options, over their defaults', () => {
    expect(run('error')).toEqual([
      '6:45 house/most-tolerations#many This is toleration 2 of at most 1, and "{most}" is {{kept}}.',
      '6:73 house/most-tolerations#many This is toleration 3 of at most 1, and "{most}" is {{kept}}.',
    ]);
    expect(run(['warn', { most: 2 }])).toEqual(['6:73 house/most-tolerations#many This is toleration 3 of at most 2, and "{most}" is {{kept}}.']);
  });

  it('refuses options that the schema of the rule refuses', () => {
    expect(() => run(['warn', { most: 0 }])).toThrow('most-tolerations');
    expect(() => run(['warn', { mots: 1 }])).toThrow('mots');
    const unknown = { ...languages['stowage/manifest'], rules: { 'stowage/yaml/syntax': ['error', {}] } } as Linter.Config;
    expect(() => new Linter({ cwd: CWD }).verify('', unknown, { filename: `${CWD}/a.yaml` })).toThrow('stowage/yaml/syntax');
  });
});

describe('presets', () => {
  it('are named, bring the plugin, and leave files and language to the one who uses them', () => {
    for (const name of ['recommended', 'strict', 'all'] as const) {
      expect(Object.keys(plugin.configs[name]).sort()).toEqual(['name', 'plugins', 'rules']);
      expect(plugin.configs[name].name).toBe(`stowage/${name}`);
      expect(plugin.configs[name].plugins?.stowage).toBe(plugin);
      expect(Object.keys(plugin.configs[name].rules ?? {}).filter((id) => !(id.replace('stowage/', '') in plugin.rules))).toEqual([]);
    }
    expect(Object.keys(plugin.configs.all.rules ?? {})).toHaveLength(coreRules.length + 1);
  });

  it('take the level from the gravest message, and rules that are off only where asked for', () => {
    const rule = (id: string, ...severities: string[]): Rule => ({ id, on: 'verdict', messages: Object.fromEntries(severities.map((severity, i) => [i, { text: '', severity, rejects: false }])) }) as unknown as Rule;
    const rules = [rule('a', 'warning', 'error'), rule('b', 'info'), rule('c', 'warning', 'info'), most, { ...most, id: 'policy/most' }];
    const levels = (preset: 'recommended' | 'strict' | 'all'): string => Object.values(presetRules(preset, rules)).join(' ');
    expect(levels('recommended')).toBe('error warn warn error');
    expect(levels('strict')).toBe('error warn warn warn error');
    expect(levels('all')).toBe('error error error error error error');
  });
});
