/** Pod affinity and anti-affinity in words: pkg/scheduler/framework/plugins/interpodaffinity/filtering.go. */
import type { Workload } from '../resources/resource.js';
import type { Site } from '../schema/site.js';
import { matchesLabelSelector, type LabelSelector } from '../scheduling/label-selector.js';
import { readLabelSelector } from '../scheduling/read-label-selector.js';
import { madeLabels } from '../validation/pod-made/labels.js';
import { podsPhrase, place, type PlaceWords } from './pods.js';
import { tell, type Sentence } from './sentence.js';
import { names } from './words.js';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

export function explainPodAffinity(workload: Workload): Sentence[] {
  const affinity = workload.pod.child('affinity');
  const near = affinity?.child('podAffinity');
  const away = affinity?.child('podAntiAffinity') as unknown as Site<'PodAffinity'> | undefined;
  return tell([() => together(near?.children(REQUIRED) ?? [], workload), () => weighted(near, 'near', workload), () => apart(away?.children(REQUIRED) ?? [], workload), () => weighted(away, 'away', workload)]);
}

/** Required terms of affinity, which one Pod must meet all. */
function together(terms: readonly Site<'PodAffinityTerm'>[], workload: Workload): Sentence[] {
  const keys = [...new Set(terms.map((term) => term.get('topologyKey') ?? ''))];
  const selectsItself = terms.length > 0 && terms.every((term) => meansItself(term, workload));
  return tell(
    terms.map((term, i) => () => {
      const { selector, pods, where } = read(term);
      if (selector === null) return { text: 'Can never be scheduled: it must be near a Pod of a term without a labelSelector, and such a term selects none.', ...must(term) };
      const first = selectsItself && i === terms.length - 1 ? ` As long as there is none anywhere, the first of these Pods may go to any node that has the label ${names(keys, 'and')}, since they match ${terms.length === 1 ? 'the selector' : 'all the selectors'} themselves.` : '';
      const same = terms.length > 1 ? (i === 0 ? ` (One and the same Pod must meet all ${String(terms.length)} terms of this kind.)` : ` (By the same Pod that meets the ${i === 1 ? 'term' : 'terms'} before.)`) : '';
      return { text: `Runs only ${where.in} that already has a running ${pods}.${same}${first}`, ...must(term) };
    }),
  );
}

/** Required terms of anti-affinity, each by itself. */
function apart(terms: readonly Site<'PodAffinityTerm'>[], workload: Workload): Sentence[] {
  return tell(
    terms.map((term) => () => {
      const { selector, pods, where } = read(term);
      if (selector === null) return { text: 'A term without a labelSelector keeps it away from no Pod.', says: 'fact' as const, at: term.place(), path: term.path() };
      const own = meansItself(term, workload) ? ` These Pods are such Pods themselves, so no two of them share a ${where.noun}.` : '';
      return { text: `Never runs ${where.in} that has a running ${pods}.${own}`, ...must(term) };
    }),
  );
}

function weighted(affinity: Site<'PodAffinity'> | undefined, side: 'near' | 'away', workload: Workload): Sentence[] {
  return tell(
    (affinity?.children(PREFERRED) ?? []).map((preferred) => () => {
      const term = preferred.child('podAffinityTerm');
      if (term === undefined) return undefined;
      const { selector, pods, where } = read(term);
      const weight = String(preferred.get('weight') ?? 0);
      const at = { says: 'wish' as const, at: preferred.place(), path: preferred.path() };
      if (selector === null) return { text: `A preference (weight ${weight}) without a labelSelector, which counts for nothing.`, ...at };
      const own = !meansItself(term, workload) ? '' : side === 'near' ? ' So its own Pods gather where they can.' : ' So its own Pods keep apart where they can.';
      return { text: `Prefers (weight ${weight}) ${where.many} ${side === 'near' ? `with a ${pods}` : `without a ${pods}`}; others will do.${own}`, ...at };
    }),
  );
}

const must = (term: Site<'PodAffinityTerm'>): Pick<Sentence, 'says' | 'at' | 'path'> => ({ says: 'must', at: term.place(), path: term.path() });

/** Throws QUIET. */
function read(term: Site<'PodAffinityTerm'>): { readonly selector: LabelSelector | null; readonly pods: string; readonly where: PlaceWords } {
  const selector = readLabelSelector(term.child('labelSelector'));
  const keys = (field: 'matchLabelKeys' | 'mismatchLabelKeys'): string[] => term.items(field).map(({ value }) => (value as string | null) ?? '');
  const same = keys('matchLabelKeys');
  const other = keys('mismatchLabelKeys');
  const more = [...(same.length > 0 ? [`with its own ${names(same, 'and')}`] : []), ...(other.length > 0 ? [`with another ${names(other, 'and')} than its own`] : [])];
  return { selector, pods: podsPhrase(selector, more, namespaces(term)), where: place(term.get('topologyKey') ?? '') };
}

function namespaces(term: Site<'PodAffinityTerm'>): string {
  const list = term.items('namespaces').map(({ value }) => (value as string | null) ?? '');
  const selector = readLabelSelector(term.child('namespaceSelector'));
  if (selector === null) return list.length === 0 ? 'in this namespace' : `in the namespace ${names(list)}`;
  const isAll = selector.matchLabels.size === 0 && selector.matchExpressions.length === 0;
  if (isAll) return 'in any namespace';
  const labelled = podsPhrase(selector, [], '').replace(/^Pod /, '');
  return list.length === 0 ? `in a namespace ${labelled}` : `in the namespace ${names(list)}, or in a namespace (${labelled})`;
}

/** The term selects the Pods that have it. Throws QUIET. */
function meansItself(term: Site<'PodAffinityTerm'>, { controller, resource, metadata }: Workload): boolean {
  const labels = madeLabels(controller, resource.root, metadata);
  if (!matchesLabelSelector(readLabelSelector(term.child('labelSelector')), labels) || term.items('mismatchLabelKeys').some(({ value }) => labels.has(value))) return false;
  const list = term.items('namespaces').map(({ value }) => value);
  const selector = readLabelSelector(term.child('namespaceSelector'));
  const own = resource.namespace === '' ? 'default' : resource.namespace;
  if (selector === null) return list.length === 0 || list.includes(own);
  return list.includes(own) || (selector.matchLabels.size === 0 && selector.matchExpressions.length === 0);
}
