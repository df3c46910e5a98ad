import type { Site } from '../../../schema/site.js';
import type { Part } from '../../../scheduling/solver/formula.js';
import type { WrittenConstraints } from '../../../scheduling/solver/read.js';
import type { Redundancy } from '../../../scheduling/solver/terms.js';
import type { Context } from '../../rule.js';
import { itemAt } from '../node-selector.js';
import { isExhaustive, judgeSelector } from './judged.js';
import { asRelated, requirementOf, words } from './words.js';

/** For node-affinity/redundant-requirement. Throws QUIET. */
export function reportRedundant(selector: Site<'NodeSelector'>, { report, resource }: Context): void {
  const { written, verdict } = judgeSelector(selector, resource);
  if (verdict === null || isExhaustive(verdict)) return;
  verdict.terms.forEach(({ covered, redundant }, i) => {
    const term = written.terms[i];
    if (covered || redundant.length === 0 || !term) return;
    if (redundant.length < term.term.requirements.length) {
      for (const one of redundant) reportOne(selector, written, i, one, { report, resource } as Context);
      return;
    }
    // An empty term matches no node, so a term can only go as a whole, and its list with it.
    if (!written.complete || written.terms.length > 1) return;
    const because = redundant.flatMap(({ because }) => because).filter((part, k, all) => all.findIndex((other) => other.requirement === part.requirement) === k);
    report('term', itemAt(selector, 'nodeSelectorTerms', term.index), { path: selector.path('nodeSelectorTerms', term.index), related: asRelated(selector, written, because), subject: { site: selector } });
  });
}

function reportOne(selector: Site<'NodeSelector'>, written: WrittenConstraints, i: number, { requirement, because }: Redundancy, { report }: Context): void {
  const site = written.terms[i]?.sites[requirement];
  const own = written.terms[i]?.term.requirements[requirement];
  if (!site || !own) return;
  const why = because.flatMap((part: Part) => requirementOf(written, part) ?? []);
  const message = because.every(({ from }) => from === 'term') ? (why.length === 1 && why[0] && words(why[0]) === words(own) ? 'repeated' : 'implied') : 'node-selector';
  report(message, site.place(), { path: site.path(), data: { key: own.key, why: why.map(words).join(', and ') }, related: asRelated(selector, written, because), subject: { site } });
}
