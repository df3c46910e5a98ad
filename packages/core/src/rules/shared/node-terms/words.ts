/** Words and places for the parts of a formula over nodes. */
import type { Site } from '../../../schema/site.js';
import type { Part, Requirement } from '../../../scheduling/solver/formula.js';
import type { WrittenConstraints } from '../../../scheduling/solver/read.js';
import type { Place, Related } from '../../../tree/finding.js';
import { inWords, itemAt } from '../node-selector.js';

export const words = (requirement: Requirement): string => inWords(requirement, requirement.field);

export function requirementOf(written: WrittenConstraints, part: Part): Requirement | undefined {
  if (part.from === 'all') return written.always[part.requirement]?.requirement;
  return part.requirement === null ? undefined : written.terms[part.term]?.term.requirements[part.requirement];
}

/** Where a part stands: an entry of the nodeSelector, the nodeName, the first line of a requirement, or an empty term. */
export function placeOf(selector: Site<'NodeSelector'>, written: WrittenConstraints, part: Part): Place {
  if (part.from === 'all') {
    const always = written.always[part.requirement];
    if (always === undefined) return selector.place();
    return always.by === 'nodeName' ? always.site.at('nodeName') : always.site.at('nodeSelector', always.requirement.key);
  }
  const term = written.terms[part.term];
  const site = part.requirement === null ? undefined : term?.sites[part.requirement];
  return site?.place() ?? itemAt(selector, 'nodeSelectorTerms', term?.index ?? 0);
}

export function asRelated(selector: Site<'NodeSelector'>, written: WrittenConstraints, parts: readonly Part[]): Related[] {
  return parts.map((part) => {
    const requirement = requirementOf(written, part);
    return { ...placeOf(selector, written, part), message: requirement ? words(requirement) : 'no requirements: it matches no node' };
  });
}

const joined = (requirements: readonly (Requirement | undefined)[]): string => requirements.flatMap((one) => (one ? [words(one)] : [])).join(', and that ');

/** How many terms are put into words; the related places show the others. */
const FEW = 3;

/** `the nodeSelector asks that …, term 2 that …`. */
export function sayParts(written: WrittenConstraints, parts: readonly Part[]): string {
  const said: string[] = [];
  const always = (by: 'nodeSelector' | 'nodeName'): Requirement[] => parts.flatMap((part) => (part.from === 'all' && written.always[part.requirement]?.by === by ? [written.always[part.requirement]?.requirement as Requirement] : []));
  const [name] = always('nodeName');
  if (name) said.push(`nodeName puts the Pod on the node "${name.values[0] ?? ''}"`);
  const selected = always('nodeSelector');
  if (selected.length > 0) said.push(`the nodeSelector asks that ${joined(selected)}`);
  const own = parts.filter((part) => part.from === 'term');
  const terms = [...new Set(own.map(({ term }) => term))];
  for (const term of terms.slice(0, FEW)) {
    const of = own.filter((part) => part.term === term);
    const subject = written.terms.length > 1 || !written.complete ? `term ${String((written.terms[term]?.index ?? term) + 1)}` : 'the term';
    const asks = of.some(({ requirement }) => requirement === null) ? 'has no requirements, which no node matches' : `asks that ${joined(of.map((part) => requirementOf(written, part)))}`;
    said.push(`${subject} ${asks}`);
  }
  if (terms.length > FEW) said.push(`and likewise ${String(terms.length - FEW)} more`);
  return said.join('; ');
}
