/** PodTopologySpread on a cluster. Follows pkg/scheduler/framework/plugins/podtopologyspread (filtering.go, common.go). */
import type { Cluster, Column } from './cluster.js';
import { Combination, type Cause, type Demand, type Filter, type Part } from './filter.js';
import type { NodeAffinityFilter } from './filter-node-affinity.js';
import { labelSelectorFault, matchesLabelSelector, type LabelSelector } from './label-selector.js';
import { applyLabelKeys, isEmptySelector } from './pod-affinity-term.js';
import type { SchedulingPod, SpreadConstraint } from './pod.js';
import { selectorText } from './selector-text.js';
import { findMatchingUntoleratedTaint } from './tolerations.js';

/** Which nodes a constraint counts on. */
export interface Eligibility {
  /** What the Pod requires of labels and names. */
  readonly affinity: NodeAffinityFilter;
  /** The Pod is pinned to the node it is asked of, as those of a DaemonSet are. */
  readonly pinned: boolean;
}

interface Compiled {
  readonly constraint: SpreadConstraint;
  readonly column: Column;
  /** The Pod itself matches. */
  readonly self: number;
  /** By node: matching Pods there. */
  readonly here: Int32Array;
  /** Counts on the node: taints only, where the Pod is pinned. */
  readonly eligible: (node: number) => boolean;
  /** By value of the column: matching Pods in that domain; -1 where it is none of the domains. Null where each node has counts of its own. */
  readonly byValue: Int32Array | null;
  readonly fewest: number;
  readonly domains: number;
  readonly demand: Demand;
}

/** Null where no constraint keeps the Pod from a node (`DoNotSchedule`). */
export function topologySpreadFilter(cluster: Cluster, pod: SchedulingPod, eligibility: Eligibility): Filter | null {
  const hard = pod.spread.filter(({ whenUnsatisfiable }) => whenUnsatisfiable === 'DoNotSchedule');
  if (hard.length === 0) return null;
  const broken = hard.find(({ labelSelector }) => labelSelector !== null && labelSelectorFault(labelSelector) !== null);
  if (broken) {
    const causes: readonly Cause[] = [{ demand: demandOf(broken, selectorText(broken.labelSelector)), met: { kind: 'never', why: 'the selector cannot be read' } }];
    return { name: 'PodTopologySpread', looksAt: [], code: () => 1, causes: () => causes };
  }
  return new SpreadFilter(hard, cluster, pod, eligibility);
}

/** mergeLabelSetWithSelector: the scheduler adds the label keys again. */
function selectorOf({ labelSelector, matchLabelKeys }: SpreadConstraint, pod: SchedulingPod): LabelSelector | null {
  return applyLabelKeys(labelSelector, matchLabelKeys, 'In', pod.labels);
}

function demandOf({ topologyKey, maxSkew, minDomains, written }: SpreadConstraint, selector: string): Demand {
  const wants = `spread of ${selector} over ${topologyKey}: at most ${String(maxSkew)} more than the fewest${minDomains > 1 ? ` (${String(minDomains)} domains at least)` : ''}`;
  return { filter: 'PodTopologySpread', by: 'scheduler', wants, ...(written ? { written } : {}) };
}

class SpreadFilter implements Filter {
  readonly name = 'PodTopologySpread';
  readonly #all: readonly Compiled[];
  readonly #combination: Combination;
  readonly looksAt: readonly Part[];

  constructor(
    constraints: readonly SpreadConstraint[],
    cluster: Cluster,
    pod: SchedulingPod,
    eligibility: Eligibility,
  ) {
    const columns = constraints.map(({ topologyKey }) => cluster.column(topologyKey));
    const everyKey = (node: number): boolean => columns.every(({ ids }) => ids[node] !== 0);
    this.#all = constraints.map((constraint, i) => compile(constraint, columns[i] as Column, everyKey, cluster, pod, eligibility));
    this.#combination = new Combination(constraints.length * 2);
    // Where each node has counts of its own, what it met is its own.
    this.looksAt = this.#all.some(({ byValue }) => byValue === null) ? [cluster.nodePart] : columns;
  }

  code(node: number): number {
    for (let i = 0; i < this.#all.length; i++) {
      const one = this.#all[i] as Compiled;
      if (one.column.ids[node] === 0) this.#combination.add(i * 2);
      else if (this.#skew(one, node).tooMuch) this.#combination.add(i * 2 + 1);
    }
    return this.#combination.take();
  }

  causes(node: number): readonly Cause[] {
    const causes: Cause[] = [];
    for (const one of this.#all) {
      const { column, demand, constraint } = one;
      const id = column.ids[node] as number;
      if (id === 0) {
        causes.push({ demand, met: { kind: 'label', key: column.key, value: null } });
        continue;
      }
      const { tooMuch, matching, fewest, tooFewDomains } = this.#skew(one, node);
      if (tooMuch) causes.push({ demand, met: { kind: 'skew', key: column.key, value: column.values[id] as string, matching, fewest, maxSkew: constraint.maxSkew, tooFewDomains } });
    }
    return causes;
  }

  #skew(one: Compiled, node: number): { readonly tooMuch: boolean; readonly matching: number; readonly fewest: number; readonly tooFewDomains: boolean } {
    const { constraint, column, self, byValue } = one;
    let { fewest, domains } = one;
    let matching = 0;
    if (byValue !== null) matching = Math.max(0, byValue[column.ids[node] as number] as number);
    else if (one.eligible(node)) {
      domains = 1;
      fewest = matching = one.here[node] as number;
    }
    const tooFewDomains = domains < constraint.minDomains;
    if (tooFewDomains) fewest = 0;
    return { tooMuch: matching + self - fewest > constraint.maxSkew, matching, fewest, tooFewDomains };
  }
}

function compile(constraint: SpreadConstraint, column: Column, everyKey: (node: number) => boolean, cluster: Cluster, pod: SchedulingPod, { affinity, pinned }: Eligibility): Compiled {
  const selector = selectorOf(constraint, pod);
  const here = new Int32Array(cluster.nodes.length);
  // countPodsMatchSelector: an empty selector counts nothing.
  if (selector !== null && !isEmptySelector(selector)) {
    for (const { pods } of cluster.groupsMatching(selector, new Set([pod.namespace]))) for (const placed of pods) if (!placed.pod.terminating) (here[placed.node] as number)++;
  }
  const untolerated = constraint.honorsNodeTaints ? cluster.taintSets.map((taints) => findMatchingUntoleratedTaint(taints, pod.tolerations) !== undefined) : null;
  const taintsAllow = (node: number): boolean => untolerated === null || untolerated[cluster.taintSetOf[node] as number] !== true;
  const eligible = (node: number): boolean => everyKey(node) && (!constraint.honorsNodeAffinity || affinity.matches(node)) && taintsAllow(node);
  const demand = demandOf(constraint, selectorText(selector));
  const self = matchesLabelSelector(selector, pod.labels) ? 1 : 0;
  if (pinned && constraint.honorsNodeAffinity) return { constraint, column, self, here, eligible, byValue: null, fewest: MANY, domains: 0, demand };
  const byValue = new Int32Array(column.values.length).fill(-1);
  for (let node = 0; node < here.length; node++) {
    if (!eligible(node)) continue;
    const id = column.ids[node] as number;
    byValue[id] = Math.max(0, byValue[id] as number) + (here[node] as number);
  }
  let fewest = MANY;
  let domains = 0;
  for (const count of byValue) {
    if (count < 0) continue;
    domains++;
    if (count < fewest) fewest = count;
  }
  return { constraint, column, self, here, eligible, byValue, fewest, domains, demand };
}

/** math.MaxInt32: where there is no domain. */
const MANY = 2147483647;
