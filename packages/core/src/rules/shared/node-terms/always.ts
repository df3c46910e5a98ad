import type { Site } from '../../../schema/site.js';
import type { Context } from '../../rule.js';
import { itemAt } from '../node-selector.js';
import { isExhaustive, judgeSelector } from './judged.js';
import { words } from './words.js';

/** For node-affinity/always-true. Throws QUIET. */
export function reportAlwaysTrue(selector: Site<'NodeSelector'>, { report, resource }: Context): void {
  const { written, verdict } = judgeSelector(selector, resource);
  const path = selector.path('nodeSelectorTerms');
  const open = written.terms.find(({ term }) => term.everyNode);
  if (open) {
    const { index } = open;
    report('fields', open.site?.at('matchFields') ?? itemAt(selector, 'nodeSelectorTerms', index), { path: selector.path('nodeSelectorTerms', index) });
    return;
  }
  const exhaustive = verdict?.exhaustive;
  if (!exhaustive || !isExhaustive(verdict)) return;
  const related = exhaustive.terms.map((i) => {
    const requirements = written.terms[i]?.term.requirements ?? [];
    return { ...itemAt(selector, 'nodeSelectorTerms', written.terms[i]?.index ?? i), message: requirements.map(words).join(', and ') };
  });
  const numbers = exhaustive.terms.map((i) => String((written.terms[i]?.index ?? i) + 1));
  const terms = numbers.length === 1 ? `term ${numbers[0] ?? ''}` : `terms ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
  report(exhaustive.givenAll ? 'node-selector' : 'always', selector.keyAt('nodeSelectorTerms'), { path, data: { terms }, related, subject: { site: selector } });
}
