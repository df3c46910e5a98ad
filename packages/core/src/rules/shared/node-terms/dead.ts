import type { Site } from '../../../schema/site.js';
import type { Part } from '../../../scheduling/solver/formula.js';
import { judgeTerms, type TermsVerdict } from '../../../scheduling/solver/terms.js';
import type { WrittenConstraints } from '../../../scheduling/solver/read.js';
import type { Related } from '../../../tree/finding.js';
import { itemAt } from '../node-selector.js';
import type { Context } from '../../rule.js';
import { isExhaustive, judgeSelector } from './judged.js';
import { deadKind } from './unsatisfiable.js';
import { asRelated, requirementOf, sayParts, words } from './words.js';

/** For node-affinity/dead-term. Throws QUIET. */
export function reportDeadTerms(selector: Site<'NodeSelector'>, { report, resource }: Context): void {
  const { written, verdict } = judgeSelector(selector, resource);
  if (verdict === null) return;
  verdict.terms.forEach(({ dead, covered }, i) => {
    const index = written.terms[i]?.index ?? i;
    const say = (message: string, data: { readonly why?: string; readonly other?: number; readonly others?: string }, related: readonly Related[]): void => {
      report(message, itemAt(selector, 'nodeSelectorTerms', index), { path: selector.path('nodeSelectorTerms', index), data, related, subject: { site: selector, more: index } });
    };
    if (dead) sayDead(selector, written, i, dead.conflict, say, { report, resource } as Context);
    // Terms that exclude nothing are said to do so, and not each to be one too many.
    else if (covered && !isExhaustive(verdict)) sayCovered(selector, written, i, covered, verdict, say);
  });
}

type Say = (message: string, data: { readonly why?: string; readonly other?: number; readonly others?: string }, related: readonly Related[]) => void;

function sayDead(selector: Site<'NodeSelector'>, written: WrittenConstraints, i: number, conflict: readonly Part[], say: Say, { report }: Context): void {
  const kind = deadKind(written, conflict);
  const [part] = conflict;
  const requirement = part && requirementOf(written, part);
  const site = part?.from === 'term' && part.requirement !== null ? written.terms[i]?.sites[part.requirement] : undefined;
  if (kind === 'empty') say('empty', {}, []);
  else if (kind === 'no-integer' && requirement && site) {
    report('no-integer', site.at('values', 0), {
      path: site.path('values', 0),
      data: { operator: requirement.operator, value: requirement.values[0] ?? '' },
      related: [{ ...itemAt(selector, 'nodeSelectorTerms', written.terms[i]?.index ?? i), message: 'the term that is skipped for it' }],
    });
  } else {
    const why = kind === 'bound' && requirement ? `${words(requirement)} is asked for` : sayParts(written, conflict);
    say(kind, { why }, asRelated(selector, written, conflict));
  }
}

function sayCovered(selector: Site<'NodeSelector'>, written: WrittenConstraints, i: number, covered: readonly number[], verdict: TermsVerdict, say: Say): void {
  const numbers = covered.map((other) => (written.terms[other]?.index ?? other) + 1);
  const related = covered.map((other, k) => ({ ...itemAt(selector, 'nodeSelectorTerms', written.terms[other]?.index ?? other), message: `term ${String(numbers[k])}` }));
  const [other = 0] = covered;
  if (covered.length > 1) say('covered-together', { others: `${numbers.slice(0, -1).join(', ')} and ${String(numbers.at(-1))}` }, related);
  else say(areEqual(written, i, other) ? 'repeated' : 'covered', { other: numbers[0] ?? 0 }, related);
}

/** Each of two terms takes every node of the other. */
function areEqual({ constraints: { all, anyOf } }: WrittenConstraints, i: number, other: number): boolean {
  const pair = [anyOf?.[i], anyOf?.[other]].flatMap((term) => term ?? []);
  return pair.length === 2 && judgeTerms({ all, anyOf: pair })?.terms[1]?.covered?.[0] === 0 && judgeTerms({ all, anyOf: pair.reverse() })?.terms[1]?.covered?.[0] === 0;
}
