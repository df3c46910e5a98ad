/** What the solver says of recorded formulas is what follows from the scheduler's answers over all nodes that matter. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { judgePreferences, type Preference } from '../../../packages/core/src/scheduling/solver/preferences.js';
import { solveNodeConstraints } from '../../../packages/core/src/scheduling/solver/solve.js';
import { judgeTerms } from '../../../packages/core/src/scheduling/solver/terms.js';
import type { NodeConstraints } from '../../../packages/core/src/scheduling/solver/formula.js';
import { judgementsAgree } from './solver-compare.mjs';

interface Recorded {
  readonly formula: NodeConstraints;
  readonly wishes: readonly Preference[];
  readonly nodes: readonly [string, Readonly<Record<string, string>>][];
  /** A digit for each node: whether it is taken. */
  readonly all: string;
  readonly whole: string;
  readonly terms: readonly string[];
  readonly without: readonly (string | null)[];
  readonly scores: readonly (readonly number[])[];
}

const recorded = gunzipSync(readFileSync(new URL('solver-recorded.jsonl.gz', import.meta.url))).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Recorded);
const solver = { solveNodeConstraints, judgeTerms, judgePreferences };
const row = (digits: string): boolean[] => [...digits].map((digit) => digit === '1');

function asked({ formula, wishes, nodes, all, whole, terms, without, scores }: Recorded): Parameters<typeof judgementsAgree>[1] {
  return { formula, wishes: [...wishes], nodes: nodes.map(([name, labels]) => ({ name, labels })), all: row(all), whole: row(whole), terms: terms.map(row), without: without.map((digits) => digits && row(digits)), scores: scores.map((one) => [...one]) } as Parameters<typeof judgementsAgree>[1];
}

describe('the recorded formulas', () => {
  it('hold all that there is to say', () => {
    const verdicts = recorded.flatMap(({ formula }) => judgeTerms(formula) ?? []);
    const terms = verdicts.flatMap((verdict) => verdict.terms);
    expect(recorded.filter(({ whole }) => !whole.includes('1')).length).toBeGreaterThan(30);
    expect(terms.filter(({ dead }) => dead).length).toBeGreaterThan(30);
    expect(terms.filter(({ covered }) => covered).length).toBeGreaterThan(20);
    expect(terms.filter(({ redundant }) => redundant.length > 0).length).toBeGreaterThan(30);
    expect(verdicts.filter(({ exhaustive }) => exhaustive).length).toBeGreaterThan(10);
    expect(recorded.filter(({ scores }) => scores.length > 0).length).toBeGreaterThan(30);
  });

  it('are judged as the scheduler decides', () => {
    for (const one of recorded) expect(judgementsAgree(solver, asked(one)), JSON.stringify(one.formula)).toEqual([]);
  });

  it('would show it if the answers were others', () => {
    const turned = recorded.filter((one) => {
      const { whole, ...rest } = asked(one);
      return judgementsAgree(solver, { ...rest, whole: whole.map((fits) => !fits) }).length > 0;
    });
    expect(turned.length).toBeGreaterThan(recorded.length / 2);
  });
});
