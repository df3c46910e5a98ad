/** The presets. None names files or a language: whoever uses one says what it is for. */
import type { Rule as CoreRule } from '@stowage/core';
import { isOn, type Preset } from '@stowage/core/host';
import type { Linter } from 'eslint';

/** The rules of core's preset, as errors where Kubernetes refuses the manifest or no Pod can run, else as warnings; under `all` every rule as an error. */
export function presetRules(preset: Preset, rules: readonly CoreRule[]): Linter.RulesRecord {
  const chosen = rules.filter((rule) => isOn(rule, preset));
  return {
    ...Object.fromEntries(chosen.map((rule) => [`stowage/${rule.id}`, preset === 'all' ? 'error' : gravest(rule)])),
    'stowage/manifest-object': 'error',
  };
}

function gravest({ messages }: CoreRule): 'error' | 'warn' {
  return Object.values(messages).some(({ severity }) => severity === 'error') ? 'error' : 'warn';
}
