import type { Site } from '../../../schema/site.js';
import { parseInt64 } from '../../../scheduling/requirement.js';
import type { Part } from '../../../scheduling/solver/formula.js';
import type { WrittenConstraints } from '../../../scheduling/solver/read.js';
import { itemAt } from '../node-selector.js';
import type { Context } from '../../rule.js';
import { judgeSelector } from './judged.js';
import { asRelated, placeOf, requirementOf, sayParts, words } from './words.js';

/** For node-affinity/unsatisfiable. Throws QUIET. */
export function reportUnsatisfiable(selector: Site<'NodeSelector'>, { report, resource }: Context): void {
  const { named: written, conflict } = judgeSelector(selector, resource);
  const last = conflict?.at(-1);
  if (!conflict || !last) return;
  const effect = selector.parent?.type === 'NodeAffinity' ? 'no Pod can ever run' : 'no Pod can ever use it';
  const message = kindOf(written, conflict);
  const related = asRelated(selector, written, conflict);
  if (message === 'terms') {
    report(message, selector.keyAt('nodeSelectorTerms'), { path: selector.path('nodeSelectorTerms'), data: { effect, count: written.terms.length, why: sayParts(written, conflict) }, related });
    return;
  }
  const requirement = requirementOf(written, last);
  const site = last.from === 'term' && last.requirement !== null ? written.terms[last.term]?.sites[last.requirement] : undefined;
  if (message === 'empty' || !requirement || !site) {
    const index = (last.from === 'term' && written.terms[last.term]?.index) || 0;
    report(message, itemAt(selector, 'nodeSelectorTerms', index), { path: selector.path('nodeSelectorTerms', index), data: { effect, why: sayParts(written, conflict) } });
    return;
  }
  if (message === 'no-integer') {
    report(message, site.at('values', 0), { path: site.path('values', 0), data: { effect, operator: requirement.operator, value: requirement.values[0] ?? '' } });
    return;
  }
  const why = message === 'bound' ? words(requirement) : sayParts(written, conflict);
  report(message, placeOf(selector, written, last), { path: site.path(), data: { effect, why }, related: conflict.length > 1 ? related : [], subject: { site: selector, more: mergeable(written, conflict) } });
}

function kindOf(written: WrittenConstraints, conflict: readonly Part[]): string {
  if (written.terms.length > 1 && conflict.some((part) => part.from === 'term')) return 'terms';
  return deadKind(written, conflict);
}

/** What keeps one term from taking a node. */
export function deadKind(written: WrittenConstraints, conflict: readonly Part[]): string {
  const always = conflict.flatMap((part) => (part.from === 'all' ? [written.always[part.requirement]?.by] : []));
  if (always.includes('nodeName')) return 'node-name';
  if (always.length > 0) return 'node-selector';
  const [part] = conflict;
  const requirement = part && requirementOf(written, part);
  if (!requirement) return 'empty';
  if (conflict.length > 1) return 'contradiction';
  return parseInt64(requirement.values[0] ?? '') === null ? 'no-integer' : 'bound';
}

/** Lists of values for one label that have none in common: the sites of the requirements, of which the first could list all. */
function mergeable(written: WrittenConstraints, conflict: readonly Part[]): Site<'NodeSelectorRequirement'>[] | undefined {
  const sites = conflict.map((part) => (part.from === 'term' && part.requirement !== null ? written.terms[part.term]?.sites[part.requirement] : undefined));
  const isList = conflict.length > 1 && conflict.every((part) => requirementOf(written, part)?.operator === 'In' && requirementOf(written, part)?.field === false);
  return isList && sites.every((site) => site !== undefined) ? sites : undefined;
}
