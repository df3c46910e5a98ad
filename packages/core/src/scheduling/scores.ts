/** Raw scores, and how the scheduler weighs them. Follows the plugins' Score and NormalizeScore, and pkg/scheduler/apis/config/v1/default_plugins.go. */
import type { Cluster } from './cluster.js';
import { preferredScore } from './filter-node-affinity.js';
import { domainsOf, existingDomains, existingTermMatches, podsMatchingAll } from './inter-pod-affinity.js';
import { newAffinityTerm } from './pod-affinity-term.js';
import type { SchedulingPod } from './pod.js';
import { countIntolerableTaintsPreferNoSchedule } from './tolerations.js';

export type ScorePlugin = 'NodeAffinity' | 'InterPodAffinity' | 'TaintToleration';

/** The weights of the default profile. What it weighs besides (resources, images, soft topology spread) is not known here. */
export const WEIGHTS: Readonly<Record<ScorePlugin, number>> = { TaintToleration: 3, NodeAffinity: 2, InterPodAffinity: 2 };

/** By plugin, the raw score of a node; a plugin that has nothing to say of the Pod is left out, as the scheduler skips it. */
export type Scorers = Readonly<Partial<Record<ScorePlugin, (node: number) => number>>>;

export function scorersOf(cluster: Cluster, pod: SchedulingPod): Scorers {
  const scorers: Partial<Record<ScorePlugin, (node: number) => number>> = {};
  const preferred = preferredScore(cluster, pod.preferredNodeTerms);
  if (preferred) scorers.NodeAffinity = preferred;
  const pods = interPodScore(cluster, pod);
  if (pods) scorers.InterPodAffinity = pods;
  const taints = cluster.taintSets.map((set) => countIntolerableTaintsPreferNoSchedule(set, pod.tolerations));
  scorers.TaintToleration = (node) => taints[cluster.taintSetOf[node] as number] as number;
  return scorers;
}

/** InterPodAffinity's PreScore: the newcomer's preferred terms over existing Pods, and what existing Pods' terms say of the newcomer (required affinity with the weight 1, the default). */
function interPodScore(cluster: Cluster, pod: SchedulingPod): ((node: number) => number) | null {
  const byKey = new Map<string, { readonly ids: Int32Array; readonly scores: Map<number, number> }>();
  const add = ({ column, pods }: ReturnType<typeof domainsOf>, weight: number): void => {
    for (const [id, list] of pods) {
      let scored = byKey.get(column.key);
      if (scored === undefined) byKey.set(column.key, (scored = { ids: column.ids, scores: new Map() }));
      scored.scores.set(id, (scored.scores.get(id) ?? 0) + weight * list.length);
    }
  };
  const own = ({ preferred }: SchedulingPod['podAffinity'], sign: number): void => {
    for (const { weight, term } of preferred) add(domainsOf(cluster, term.topologyKey, podsMatchingAll(cluster, [newAffinityTerm(term, pod.namespace, cluster.namespaces.values())])), sign * weight);
  };
  own(pod.podAffinity, 1);
  own(pod.podAntiAffinity, -1);
  for (const existing of cluster.existingTerms) {
    if (existing.kind === 'required anti-affinity' || !existingTermMatches(existing, pod, cluster)) continue;
    add(existingDomains(cluster, existing), existing.kind === 'preferred anti-affinity' ? -existing.weight : existing.weight);
  }
  if (byKey.size === 0) return null;
  const scored = [...byKey.values()];
  return (node) => {
    let score = 0;
    for (const { ids, scores } of scored) score += scores.get(ids[node] as number) ?? 0;
    return score;
  };
}

/**
 * What the scheduler compares: each plugin's scores over the nodes that fit, brought to 0 to 100 (DefaultNormalizeScore; for Pod affinity from the least to the most), times its weight. The order of `nodes` is kept.
 */
export function weighedTotals(scorers: Scorers, nodes: readonly number[]): Float64Array {
  const totals = new Float64Array(nodes.length);
  const raw = new Float64Array(nodes.length);
  for (const plugin of ['TaintToleration', 'NodeAffinity', 'InterPodAffinity'] as const) {
    const score = scorers[plugin];
    if (score === undefined) continue;
    let least = Infinity;
    let most = -Infinity;
    for (let i = 0; i < raw.length; i++) {
      const one = score(nodes[i] as number);
      raw[i] = one;
      if (one < least) least = one;
      if (one > most) most = one;
    }
    const normal = normalizer(plugin, least, most);
    for (let i = 0; i < raw.length; i++) (totals[i] as number) += normal(raw[i] as number) * WEIGHTS[plugin];
  }
  return totals;
}

const MOST = 100;

function normalizer(plugin: ScorePlugin, least: number, most: number): (raw: number) => number {
  if (plugin === 'InterPodAffinity') return (raw) => (most > least ? Math.trunc(MOST * ((raw - least) / (most - least))) : 0);
  const part = (raw: number): number => (most > 0 ? Math.trunc((MOST * raw) / most) : 0);
  return plugin === 'TaintToleration' ? (raw) => MOST - part(raw) : part;
}
