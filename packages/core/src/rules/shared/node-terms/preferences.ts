import { QUIET, type Site } from '../../../schema/site.js';
import type { Requirement } from '../../../scheduling/solver/formula.js';
import { judgePreferences } from '../../../scheduling/solver/preferences.js';
import { readNodeConstraints, type WrittenConstraints } from '../../../scheduling/solver/read.js';
import { solveNodeConstraints } from '../../../scheduling/solver/solve.js';
import type { Related } from '../../../tree/finding.js';
import { allOf } from '../../../validation/reach.js';
import type { Context } from '../../rule.js';
import { known } from '../known.js';
import { itemAt, writtenTerm } from '../node-selector.js';
import { podOf } from '../pod-of.js';
import { asRelated, words } from './words.js';

const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const MAX_WEIGHT = 100;

interface Preference {
  readonly site: Site<'PreferredSchedulingTerm'>;
  readonly index: number;
  readonly weight: number;
  /** Undefined where it is unknown, or no legal term. */
  readonly requirements: readonly Requirement[] | undefined;
  readonly sites: readonly Site<'NodeSelectorRequirement'>[];
}

/** What the fix of a preference works on. */
export interface Removal {
  readonly index: number;
  /** For a preference that is there twice: the earlier one, which takes this weight too. */
  readonly into?: { readonly site: Site<'PreferredSchedulingTerm'>; readonly weight: number };
}

type Data = Readonly<Record<string, string | number>>;

/** For node-affinity/no-preference. Throws QUIET. */
export function reportPreferences(affinity: Site<'NodeAffinity'>, { report }: Context): void {
  const say = (message: string, { site, index, weight }: Preference, data: Data, related: readonly Related[], more: Removal): void => {
    report(message, itemAt(affinity, PREFERRED, index), { path: site.path(), data: { weight, ...data }, related, subject: { site: affinity, more } });
  };
  const read = affinity.children(PREFERRED).map((site) => known(() => preferenceOf(site)));
  const whole = known(() => allOf(affinity, PREFERRED)) !== undefined && read.every((one) => one?.requirements !== undefined);
  const live: Preference[] = [];
  for (const preference of read) {
    if (preference?.requirements === undefined) continue;
    if (preference.requirements.length === 0) say('empty', preference, {}, [], { index: preference.index });
    else if (!sayContradiction(preference, say)) live.push(preference);
  }
  const written = known(() => readAllowed(affinity));
  const allowed = written?.complete ? written : undefined;
  const verdict = allowed ? judgePreferences(allowed.constraints, asked(live)) : null;
  const open = live.filter((preference, i) => {
    const relation = verdict?.relations[i] ?? null;
    if (relation === null || !allowed || isFree(allowed)) return true;
    say(relation, preference, {}, reasons(affinity, allowed, preference), { index: preference.index });
    return false;
  });
  const groups = judgePreferences({ all: [], anyOf: null }, asked(open))?.same.map((group) => group.flatMap((i) => open[i] ?? [])) ?? [];
  for (const group of groups) sayRepeated(affinity, group, open.length === group.length, whole, say);
  if (whole && verdict?.balanced && allowed && !isFree(allowed)) sayBalanced(affinity, open, report);
}

type Say = (message: string, preference: Preference, data: Data, related: readonly Related[], more: Removal) => void;

const asked = (preferences: readonly Preference[]): { requirements: readonly Requirement[]; weight: number }[] => preferences.map(({ requirements = [], weight }) => ({ requirements, weight }));

/** Nothing is required, so that all nodes are allowed. */
const isFree = ({ constraints: { all, anyOf } }: WrittenConstraints): boolean => all.length === 0 && anyOf === null;

function preferenceOf(site: Site<'PreferredSchedulingTerm'>): Preference {
  const weight = site.get('weight') ?? 0;
  // Beside an unknown key, which is refused, a missing preference is a slip and no choice.
  if (site.valueOf('preference') === undefined && site.node.pairs.some(({ key }) => key !== 'weight' && key !== 'preference')) throw QUIET;
  if (weight < 1 || weight > MAX_WEIGHT) throw QUIET;
  const { site: of, term, empty } = writtenTerm(site.child('preference'));
  const about = { site, index: site.key as number, weight };
  if (empty) return { ...about, requirements: [], sites: [] };
  if (term === undefined || of === undefined) return { ...about, requirements: undefined, sites: [] };
  const requirements = [...term.matchExpressions.map((one) => ({ ...one, field: false })), ...term.matchFields.map((one) => ({ ...one, field: true }))];
  return { ...about, requirements, sites: [...of.children('matchExpressions'), ...of.children('matchFields')] };
}

/** What is required of the nodes; throws QUIET where a part is unknown. */
function readAllowed(affinity: Site<'NodeAffinity'>): WrittenConstraints {
  const pod = podOf(affinity);
  if (pod) pod.entries('nodeSelector');
  return readNodeConstraints(pod, affinity.child('requiredDuringSchedulingIgnoredDuringExecution'), { noNodeName: true });
}

function sayContradiction(preference: Preference, say: Say): boolean {
  const { requirements = [], sites, index } = preference;
  const solution = solveNodeConstraints({ all: requirements, anyOf: null });
  if (solution.is !== 'unsatisfiable') return false;
  const related = solution.conflict.flatMap(({ requirement }) => {
    const [own, site] = [requirements[requirement ?? -1], sites[requirement ?? -1]];
    return own && site ? [{ ...site.place(), message: words(own) }] : [];
  });
  say('never-matches', preference, { why: related.map(({ message }) => message).join(', and that ') }, related, { index });
  return true;
}

/** What is required of the labels that a preference is about. */
function reasons(affinity: Site<'NodeAffinity'>, written: WrittenConstraints, { requirements = [] }: Preference): Related[] {
  const isAbout = (one: Requirement): boolean => requirements.some(({ key, field }) => key === one.key && field === one.field);
  const selector = affinity.child('requiredDuringSchedulingIgnoredDuringExecution');
  const always = written.always.flatMap(({ requirement, site }) => (isAbout(requirement) ? [{ ...site.at('nodeSelector', requirement.key), message: 'required by the nodeSelector' }] : []));
  const parts = written.terms.flatMap(({ term }, i) => term.requirements.flatMap((one, requirement) => (isAbout(one) ? [{ from: 'term', term: i, requirement } as const] : [])));
  return selector ? [...always, ...asRelated(selector, written, parts).map((one) => ({ ...one, message: `required: ${one.message}` }))] : always;
}

/** `alone`: no other preference is weighed against it, so that any weight is as good as any other. */
function sayRepeated(affinity: Site<'NodeAffinity'>, [first, ...more]: readonly Preference[], alone: boolean, whole: boolean, say: Say): void {
  if (first === undefined) return;
  const sum = more.reduce((total, { weight }) => total + weight, first.weight);
  const other = first.index + 1;
  if (!whole && sum > MAX_WEIGHT) return;
  for (const preference of more) {
    const related = [{ ...itemAt(affinity, PREFERRED, first.index), message: `preference ${String(other)}` }];
    const fits = first.weight + preference.weight <= MAX_WEIGHT;
    say(sum > MAX_WEIGHT && !alone ? 'adds-up' : 'repeated', preference, { other, sum }, related, { index: preference.index, ...(alone && !fits ? {} : { into: first }) });
  }
}

function sayBalanced(affinity: Site<'NodeAffinity'>, open: readonly Preference[], report: Context['report']): void {
  const related = open.map(({ index, weight }) => ({ ...itemAt(affinity, PREFERRED, index), message: `weight ${String(weight)}` }));
  report('balanced', affinity.keyAt(PREFERRED), { path: affinity.path(PREFERRED), data: { count: open.length }, related, subject: { site: affinity } });
}
