/** Where the API server warns, we do, at the same field; and our findings of that kind stand nowhere else. Recorded by warnings-differential.mjs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../packages/core/src/index.js';
import { readYaml } from '../../../packages/core/src/yaml/read.js';
import { compareWarnings, kindOf, readWarning, volumesOf, warningsOf } from './warnings.mjs';

interface Warning {
  readonly about: string;
  readonly at: string;
}

const cases = readFileSync(new URL('recorded-warnings.jsonl', import.meta.url), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { readonly text: string; readonly warnings: readonly Warning[] });

describe('warnings of the API server', () => {
  it('are recorded of every kind, twice each', () => {
    const kinds = new Map<string, number>();
    for (const { warnings } of cases) for (const warning of warnings) kinds.set(kindOf(warning), (kinds.get(kindOf(warning)) ?? 0) + 1);
    expect(kinds.size).toBeGreaterThan(85);
    expect([...kinds].filter(([, times]) => times < 2)).toEqual([]);
  });

  it('are findings at their fields, and nothing else is', () => {
    const linter = createLinter({});
    const differences = cases.flatMap(({ text, warnings }) => {
      const { diagnostics } = linter.lint({ file: 'manifest.yaml', text });
      const { unsaid, unwarned } = compareWarnings(warnings, 'accept', diagnostics, volumesOf(readYaml(text)[0]?.root));
      return [...unsaid.map((warning) => `nobody says "${String(warning.about)}" at ${warning.at}: ${text}`), ...unwarned.map((one) => `nobody warns of ${one.ruleId} at ${one.fieldPath}: ${text}`)];
    });
    expect(differences).toEqual([]);
  });

  it('are refused by none of our findings', () => {
    const linter = createLinter({});
    expect(cases.filter(({ text }) => linter.lint({ file: 'manifest.yaml', text }).diagnostics.some(({ rejects }) => rejects))).toEqual([]);
  });
});

describe('the comparison', () => {
  const at = 'spec.containers[0].env[1]';
  const finding = { ruleId: 'pod/duplicate-env', messageId: 'hidden', rejects: false, fieldPath: at };
  const warning = { about: 'variable', at };

  it('sees what is missing, and what is too much', () => {
    expect(compareWarnings([warning], 'accept', [finding], [])).toEqual({ unsaid: [], unwarned: [] });
    expect(compareWarnings([warning], 'accept', [], [])).toEqual({ unsaid: [warning], unwarned: [] });
    expect(compareWarnings([], 'accept', [finding], [])).toEqual({ unsaid: [], unwarned: [finding] });
    expect(compareWarnings([warning], 'accept', [{ ...finding, fieldPath: 'spec.containers[0].env[2]' }], []).unsaid).toEqual([warning]);
    expect(compareWarnings([warning], 'accept', [{ ...finding, ruleId: 'pod/duplicate-port' }], []).unsaid).toEqual([warning]);
  });

  it('reads where a sentence points', () => {
    expect(readWarning('spec.nodeSelector[a.b/c]: deprecated since v1.9').at).toBe('spec.nodeSelector[a.b/c]');
    expect(readWarning('volume "v" (Projected) has no sources provided')).toEqual({ about: 'no source', at: 'volume v' });
    expect(readWarning('something new')).toEqual({ about: undefined, at: '' });
    expect(warningsOf({ warnings: ['a: fractional byte value "16Pi" is something'] })).toEqual([]);
  });
});
