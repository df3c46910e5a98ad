/** The plugin: made of core's rules, so that a rule added there is here without an edit. */
import { rules as allRules } from '@stowage/core';
import { pages } from '@stowage/core/pages';
import type { ESLint, Linter, Rule } from 'eslint';
import { presetRules } from './configs.js';
import { manifest } from './language/language.js';
import { eslintRule } from './rule.js';
import { manifestObject } from './typescript/rule.js';
import { VERSION } from './version.js';

export interface StowagePlugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  /** `manifest`: Kubernetes manifests in YAML and JSON. */
  languages: Record<'manifest', NonNullable<ESLint.Plugin['languages']>[string]>;
  /** Every rule of Stowage that is not about many files, by its own id, and `manifest-object`, which judges objects in TypeScript and JavaScript. */
  rules: Record<string, Rule.RuleModule>;
  configs: Record<'recommended' | 'strict' | 'all', Linter.Config>;
}

/** ESLint shows a rule one file at a time, so rules about sets of them have no place in it: the command and the editor run those. */
const coreRules = allRules.filter((rule) => rule.on !== 'set');

const plugin: StowagePlugin = {
  meta: { name: '@stowage/eslint-plugin', version: VERSION, namespace: 'stowage' },
  languages: { manifest: manifest as unknown as StowagePlugin['languages']['manifest'] },
  rules: { ...Object.fromEntries(coreRules.map((rule) => [rule.id, eslintRule(rule, pages.get(rule.id)!)])), 'manifest-object': manifestObject },
  configs: { recommended: {}, strict: {}, all: {} },
};

// A preset names the plugin, which names the preset.
for (const preset of ['recommended', 'strict', 'all'] as const) {
  plugin.configs[preset] = { name: `stowage/${preset}`, plugins: { stowage: plugin }, rules: presetRules(preset, coreRules) };
}

export default plugin;
