/** What the fixes of old kinds make is what was recorded, and what was recorded Kubernetes takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits, createLinter, fixText } from '../../../packages/core/src/index.js';
import { CASES } from './cases.mjs';

interface Recorded {
  readonly name: string;
  readonly title: string | null;
  readonly safety: 'safe' | 'suggestion' | 'none';
  readonly fixed: string | null;
  /** `unchecked-kind`: decoded strictly, which is all that the oracle does with kinds that it does not validate. */
  readonly verdict: string | null;
}

const recorded = JSON.parse(readFileSync(join(import.meta.dirname, 'recorded.json'), 'utf8')) as readonly Recorded[];
const linter = createLinter();

/** What is left is said by another rule, whose fix goes with it. */
const MORE_TO_DO = new Set(['a number among the labels']);

it('is recorded of every case', () => {
  expect(recorded.map(({ name, safety }) => [name, safety])).toEqual(CASES.map(([name, safety]) => [name, safety]));
});

describe('the first fix', () => {
  it.each(CASES)('of %s', (name, _, text) => {
    const { title, safety, fixed, verdict } = recorded.find((one) => one.name === name)!;
    const found = linter.lint({ file: 'a.yaml', text }).diagnostics.filter(({ ruleId }) => ruleId === 'api/unknown-kind');
    expect(found).toHaveLength(1);
    const [fix] = found[0]!.fixes;
    expect([fix?.title ?? null, fix?.safety ?? 'none']).toEqual([title, safety]);
    if (fix === undefined) return;
    const after = applyEdits(text, fix.edits);
    expect(after).toBe(fixed);
    expect(verdict).toMatch(MORE_TO_DO.has(name) ? /^decode$/ : /^(?:accept|unchecked-kind)$/);
    if (!MORE_TO_DO.has(name)) expect(linter.lint({ file: 'a.yaml', text: after }).diagnostics.filter(({ rejects }) => rejects)).toEqual([]);
    if (safety === 'safe') expect(fixText(linter, 'a.yaml', text).result.diagnostics.filter(({ rejects }) => rejects)).toEqual([]);
  });
});

/** Cases with fields that are gone: what is said of those goes with them. */
const FORGETFUL = new Set(['extensions DaemonSet', 'extensions Deployment', 'apps/v1beta1 Deployment', 'extensions Job', 'extensions Job with a selector', 'rbac v1alpha1 RoleBinding', 'storagemigration v1alpha1']);

it('loses no comment', () => {
  let kept = 0;
  for (const [name, safety, text] of CASES) {
    if (safety === 'none' || text === undefined || name === undefined || text.startsWith('{') || FORGETFUL.has(name)) continue;
    const lines = text.split('\n');
    const indentOf = (line = ''): string => /^ */.exec(line)?.[0] ?? '';
    for (const [i, line] of lines.entries()) {
      const above = [...new Set([indentOf(line), indentOf(lines[i - 1])])].map((indent) => [...lines.slice(0, i), `${indent}# kept`, ...lines.slice(i)]);
      const behind = line === '' || line.includes('#') ? [] : [[...lines.slice(0, i), `${line} # kept`, ...lines.slice(i + 1)]];
      for (const written of [...above, ...behind]) {
        const commented = written.join('\n');
        const fix = linter.lint({ file: 'a.yaml', text: commented }).diagnostics.find(({ ruleId }) => ruleId === 'api/unknown-kind')?.fixes[0];
        if (!fix) continue;
        expect(applyEdits(commented, fix.edits), commented).toContain('# kept');
        kept++;
      }
    }
  }
  expect(kept).toBeGreaterThan(1500);
});
