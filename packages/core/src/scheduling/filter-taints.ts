/** NodeUnschedulable, NodeName and TaintToleration on a cluster. */
import type { Cluster } from './cluster.js';
import type { Cause, Demand, Filter } from './filter.js';
import { nodeNameFits } from './node-name.js';
import { toleratesUnschedulable } from './node-unschedulable.js';
import type { SchedulingPod } from './pod.js';
import { isDoNotScheduleTaint, TAINT_UNSCHEDULABLE, tolerationsTolerateTaint, type Taint } from './tolerations.js';

type By = Demand['by'];

/** Null where it takes every node; the same of the functions below. */
export function nodeUnschedulableFilter(cluster: Cluster, pod: SchedulingPod): Filter | null {
  if (!cluster.someUnschedulable || toleratesUnschedulable(pod.tolerations)) return null;
  const demand = demandOf(pod, 'NodeUnschedulable', 'scheduler', `no toleration of ${TAINT_UNSCHEDULABLE}:NoSchedule`);
  const refuses = (node: number): boolean => cluster.nodes[node]?.unschedulable === true;
  return { name: 'NodeUnschedulable', looksAt: [], code: (node) => (refuses(node) ? 1 : 0), causes: (node) => (refuses(node) ? [{ demand, met: { kind: 'unschedulable' } }] : []) };
}

export function nodeNameFilter(cluster: Cluster, pod: SchedulingPod, by: By): Filter | null {
  if (pod.nodeName === '') return null;
  const written = pod.places?.nodeName;
  const demand: Demand = { filter: 'NodeName', by, wants: `nodeName ${pod.nodeName}`, ...(written ? { written } : {}) };
  const name = (node: number): string => cluster.nodes[node]?.name ?? '';
  return { name: 'NodeName', looksAt: [cluster.nodePart], code: (node) => (nodeNameFits(pod.nodeName, name(node)) ? 0 : 1), causes: (node) => (nodeNameFits(pod.nodeName, name(node)) ? [] : [{ demand, met: { kind: 'name', name: name(node) } }]) };
}

export function taintFilter(cluster: Cluster, pod: SchedulingPod, by: By): Filter | null {
  const demands = new Map<string, Demand>();
  const combinations = new Map<string, number>();
  const codes = new Int32Array(cluster.taintSets.length);
  const causes = cluster.taintSets.map((taints, set): readonly Cause[] => {
    const untolerated = taints.filter((taint) => isDoNotScheduleTaint(taint) && !tolerationsTolerateTaint(pod.tolerations, taint));
    const key = untolerated.map(taintText).sort().join(' ');
    if (key !== '') codes[set] = combinations.get(key) ?? combinations.set(key, combinations.size + 1).size;
    return untolerated.map((taint) => {
      const text = taintText(taint);
      let demand = demands.get(text);
      if (demand === undefined) demands.set(text, (demand = demandOf(pod, 'TaintToleration', by, `no toleration of ${text}`)));
      return { demand, met: { kind: 'taint', ...taint } };
    });
  });
  if (combinations.size === 0) return null;
  const setOf = cluster.taintSetOf;
  return { name: 'TaintToleration', looksAt: [cluster.taintPart], code: (node) => codes[setOf[node] as number] as number, causes: (node) => causes[setOf[node] as number] as readonly Cause[] };
}

function demandOf(pod: SchedulingPod, filter: Demand['filter'], by: By, wants: string): Demand {
  const written = pod.places?.tolerations;
  return { filter, by, wants, ...(written ? { written } : {}) };
}

/** As kubectl writes taints: `key=value:Effect`, `key:Effect`. */
export function taintText({ key, value, effect }: Taint): string {
  return `${key}${value === '' ? '' : `=${value}`}:${effect}`;
}
