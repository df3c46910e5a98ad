/** InterPodAffinity on a cluster, both directions. Follows pkg/scheduler/framework/plugins/interpodaffinity (filtering.go). */
import type { Cluster, Column, ExistingTerm, PlacedPod } from './cluster.js';
import { Combination, type Cause, type Demand, type Filter, type Met, type Part } from './filter.js';
import type { Labels } from './label-selector.js';
import { matchesParsed } from './selector-index.js';
import { affinityTermFault, affinityTermMatches, isEmptySelector, newAffinityTerm, type AffinityTerm } from './pod-affinity-term.js';
import type { SchedulingPod } from './pod.js';
import { namespacesText, selectorText } from './selector-text.js';

/** So many Pods are named of those that a node's domain holds. */
const NAMED = 3;

const NO_LABELS: Labels = new Map();

/** AffinityTerm.Matches for a term that existing Pods have: `namespaceSelector` is asked of the newcomer's namespace. */
export function existingTermMatches({ term, namespaceSelector }: ExistingTerm, pod: SchedulingPod, cluster: Cluster): boolean {
  const { selector, namespaces } = term;
  if (selector === null || !matchesParsed(selector, pod.labels)) return false;
  if (namespaces === null || namespaces.has(pod.namespace)) return true;
  return namespaceSelector !== null && matchesParsed(namespaceSelector, cluster.namespaces.get(pod.namespace)?.labels ?? NO_LABELS);
}

/** A topology key, and the Pods that count by the value that their node has for it. */
export interface Domains {
  readonly column: Column;
  readonly pods: ReadonlyMap<number, readonly PlacedPod[]>;
}

export function domainsOf(cluster: Cluster, topologyKey: string, pods: Iterable<PlacedPod>): Domains {
  const column = cluster.column(topologyKey);
  const byValue = new Map<number, PlacedPod[]>();
  for (const placed of pods) {
    const id = column.ids[placed.node] as number;
    if (id === 0) continue;
    const list = byValue.get(id);
    if (list) list.push(placed);
    else byValue.set(id, [placed]);
  }
  return { column, pods: byValue };
}

const ofExisting = new WeakMap<ExistingTerm, Domains>();

/** The domains of an existing term's Pods; made once for a cluster. */
export function existingDomains(cluster: Cluster, existing: ExistingTerm): Domains {
  let domains = ofExisting.get(existing);
  if (domains === undefined) ofExisting.set(existing, (domains = domainsOf(cluster, existing.term.topologyKey, existing.pods)));
  return domains;
}

/** Null where neither the Pod nor any that exists has a term that counts. */
export function interPodAffinityFilter(cluster: Cluster, pod: SchedulingPod): Filter | null {
  const { podAffinity, podAntiAffinity } = pod;
  // NewPodInfo reads every term, the preferred ones, too.
  const every = [...podAffinity.required, ...podAntiAffinity.required, ...podAffinity.preferred.map(({ term }) => term), ...podAntiAffinity.preferred.map(({ term }) => term)];
  const broken = every.find((term) => affinityTermFault(term) !== null);
  if (broken) {
    const { written } = broken;
    const causes: readonly Cause[] = [{ demand: { filter: 'InterPodAffinity', by: 'scheduler', wants: `Pod affinity to ${selectorText(broken.labelSelector)}`, ...(written ? { written } : {}) }, met: { kind: 'never', why: 'the selector cannot be read' } }];
    return { name: 'InterPodAffinity', looksAt: [], code: () => 1, causes: () => causes };
  }
  const existing = cluster.existingTerms.filter((one) => one.kind === 'required anti-affinity' && existingTermMatches(one, pod, cluster));
  if (podAffinity.required.length === 0 && podAntiAffinity.required.length === 0 && existing.length === 0) return null;
  return new InterPodAffinityFilter(cluster, pod, existing);
}

interface OwnTerm {
  readonly domains: Domains;
  readonly demand: Demand;
}

class InterPodAffinityFilter implements Filter {
  readonly name = 'InterPodAffinity';
  readonly #affinity: readonly OwnTerm[];
  /** The first-Pod rule: nothing matches yet, and the Pod itself does. */
  readonly #isFirst: boolean;
  readonly #anti: readonly OwnTerm[];
  readonly #existing: readonly { readonly domains: Domains; readonly demand: Demand }[];
  readonly #combination: Combination;
  readonly looksAt: readonly Part[];

  constructor(cluster: Cluster, pod: SchedulingPod, existing: readonly ExistingTerm[]) {
    const resolve = (terms: readonly SchedulingPod['podAffinity']['required'][number][]): readonly AffinityTerm[] => terms.map((term) => newAffinityTerm(term, pod.namespace, cluster.namespaces.values()));
    const affinity = resolve(pod.podAffinity.required);
    const anti = resolve(pod.podAntiAffinity.required);
    const matchingAll = affinity.length === 0 ? [] : podsMatchingAll(cluster, affinity);
    this.#affinity = affinity.map((term) => ({ domains: domainsOf(cluster, term.topologyKey, matchingAll), demand: demandOf(term, wantedText(term), affinity.length, pod) }));
    // satisfiesSelfAffinityCheck; Pods on nodes without any of the topology keys are not counted.
    this.#isFirst = this.#affinity.every(({ domains }) => domains.pods.size === 0) && affinity.every((term) => affinityTermMatches(term, pod.namespace, pod.labels));
    this.#anti = anti.map((term) => ({ domains: domainsOf(cluster, term.topologyKey, podsMatchingAll(cluster, [term])), demand: demandOf(term, unwantedText(term), 1, pod) }));
    const written = pod.places?.labels;
    this.#existing = existing.map((one) => ({
      domains: existingDomains(cluster, one),
      demand: { filter: 'InterPodAffinity', by: 'scheduler', wants: `anti-affinity of running Pods to ${selectorText(one.term.selector)}, by ${one.term.topologyKey}`, ...(written ? { written } : {}) },
    }));
    this.#combination = new Combination(affinity.length * 2 + anti.length + existing.length);
    this.looksAt = [...this.#affinity, ...this.#anti, ...this.#existing].map(({ domains }) => domains.column);
  }

  code(node: number): number {
    const combination = this.#combination;
    let index = 0;
    for (const { domains } of this.#affinity) {
      const id = domains.column.ids[node] as number;
      if (id === 0) combination.add(index);
      else if (!this.#isFirst && !domains.pods.has(id)) combination.add(index + 1);
      index += 2;
    }
    for (const { domains } of this.#anti) {
      if (domains.pods.has(domains.column.ids[node] as number)) combination.add(index);
      index++;
    }
    for (const { domains } of this.#existing) {
      if (domains.pods.has(domains.column.ids[node] as number)) combination.add(index);
      index++;
    }
    return combination.take();
  }

  causes(node: number): readonly Cause[] {
    const causes: Cause[] = [];
    for (const { domains, demand } of this.#affinity) {
      const { ids, key, values } = domains.column;
      const id = ids[node] as number;
      if (id === 0) causes.push({ demand, met: { kind: 'label', key, value: null } });
      else if (!this.#isFirst && !domains.pods.has(id)) causes.push({ demand, met: { kind: 'no-pod', key, value: values[id] as string } });
    }
    for (const { domains, demand } of [...this.#anti, ...this.#existing]) {
      const { ids, key, values } = domains.column;
      const id = ids[node] as number;
      const pods = domains.pods.get(id);
      if (pods) causes.push({ demand, met: { kind: 'pods', key, value: values[id] as string, count: pods.length, pods: named(pods) } });
    }
    return causes;
  }
}

function named(pods: readonly PlacedPod[]): Extract<Met, { kind: 'pods' }>['pods'] {
  return pods.slice(0, NAMED).map(({ pod: { namespace, name } }) => ({ namespace, name }));
}

/** podMatchesAllAffinityTerms, of all Pods. */
export function podsMatchingAll(cluster: Cluster, terms: readonly AffinityTerm[]): readonly PlacedPod[] {
  const [first, ...others] = terms as readonly [AffinityTerm, ...AffinityTerm[]];
  const found: PlacedPod[] = [];
  for (const { namespace, labels, pods } of cluster.groupsMatching(first.selector, first.namespaces)) {
    if (others.every((term) => affinityTermMatches(term, namespace, labels))) for (const placed of pods) found.push(placed);
  }
  return found;
}

function demandOf({ namespaces, topologyKey, written }: AffinityTerm, what: string, of: number, pod: SchedulingPod): Demand {
  const wants = `${what}${namespacesText(namespaces, pod.namespace)}${of > 1 ? ` (one that meets all ${String(of)} terms)` : ''} in the same ${topologyKey}`;
  return { filter: 'InterPodAffinity', by: 'scheduler', wants, ...(written ? { written } : {}) };
}

function wantedText({ selector }: AffinityTerm): string {
  if (selector === null) return 'a Pod (without a labelSelector none matches)';
  return isEmptySelector(selector) ? 'any Pod' : `a Pod with ${selectorText(selector)}`;
}

function unwantedText({ selector }: AffinityTerm): string {
  return selector !== null && isEmptySelector(selector) ? 'no Pod at all' : `no Pod with ${selectorText(selector)}`;
}
