/** Why no node of a list takes a workload's Pods: the requirement to blame. Only what a list of nodes decides counts: names, labels and taints. */
import type { Workload } from '../resources/resource.js';
import { podAsCreated } from './as-created.js';
import type { Cause, Demand } from './filter.js';
import { taintText } from './filter-taints.js';
import type { NodeList } from './node-list.js';
import { Placement } from './placement.js';
import type { PodAffinity } from './pod-affinity-term.js';
import type { SchedulingPod } from './pod.js';
import type { Written } from './written.js';

/** What of it decides, and no more: the first of these kinds that holds. */
export type NoNode =
  /** Some nodes match, and have taints that are not tolerated. */
  | { readonly kind: 'taint'; readonly matching: number; readonly taints: readonly Tally[]; readonly written: Written | undefined; readonly asked: readonly Met[] }
  /** No node meets this one demand. */
  | { readonly kind: 'demand'; readonly wants: string; readonly have: Have; readonly written: Written | undefined }
  /** Each demand is met somewhere, and all of them nowhere: what the nearest nodes do not meet. */
  | { readonly kind: 'nearest'; readonly near: number; readonly wants: string; readonly have: Have; readonly written: Written | undefined; readonly asked: readonly Met[] };

export interface Tally {
  readonly what: string;
  readonly nodes: number;
}

/** What the nodes have in its place. */
export type Have = { readonly label: string; readonly values: readonly Tally[]; /** Nodes without the label. */ readonly without: number } | { readonly name: string };

/** One of the demands, and how many nodes meet it. */
export interface Met {
  readonly wants: string;
  readonly nodes: number;
  readonly written: Written | undefined;
}

const NONE: PodAffinity = { required: [], preferred: [] };
const EVERY = [{ key: '', operator: 'Exists', value: '', effect: '' }] as const;

/**
 * The workload on the nodes of the list, as if nothing else ran there; null where others decide: another scheduler, a gate, a RuntimeClass that is not in the list or contradicts
 * the Pod, a kubelet that reads the Pod from a file. Throws QUIET where a part that counts is unknown.
 */
function placed(workload: Workload, { cluster }: NodeList): Placement | null {
  if (workload.staticPod) return null;
  const created = podAsCreated(workload, cluster.runtimeClasses);
  if (created.unknownRuntimeClass || created.conflict) return null;
  const { pod, daemon } = created;
  const alone = (one: SchedulingPod): SchedulingPod => ({ ...one, hostPorts: [], podAffinity: NONE, podAntiAffinity: NONE, spread: [], preferredNodeTerms: null });
  // Whoever names the node goes past the scheduler, and the kubelet evicts for one effect only.
  const placement = new Placement(cluster, workload, { ...created, pod: { ...alone(pod), tolerations: pod.nodeName !== '' && daemon === null ? EVERY : pod.tolerations }, daemon: daemon && alone(daemon) });
  return placement.notes.some(({ kind }) => kind === 'gated' || kind === 'other-scheduler') ? null : placement;
}

/** How many nodes of the list take the workload's Pods; null where others decide. Throws QUIET. */
export function nodesTaking(workload: Workload, nodes: NodeList): number | null {
  const placement = placed(workload, nodes);
  if (placement === null) return null;
  const { of, first } = placement.kinds;
  const fits = first.map((node) => placement.fits(node));
  return of.reduce((count, kind) => count + (fits[kind] === true ? 1 : 0), 0);
}

/** Null where a node takes them, or others decide. Throws QUIET where a part that counts is unknown. */
export function whyNoNode(workload: Workload, nodes: NodeList): NoNode | null {
  const placement = placed(workload, nodes);
  if (placement === null) return null;
  for (let node = 0; node < nodes.count; node++) if (placement.fits(node)) return null;
  return blame(placement, nodes);
}

/** Nodes that do not meet the same demands. */
interface Kind {
  readonly index: number;
  readonly nodes: number;
  readonly taints: readonly Cause[];
  /** Of labels and names; of alternative terms, those of the nearest. */
  readonly missing: readonly Cause[];
}

function blame(placement: Placement, list: NodeList): NoNode | null {
  const { of, first } = placement.kinds;
  const sizes = new Int32Array(first.length);
  for (const kind of of) sizes[kind] = (sizes[kind] as number) + 1;
  const demands = new Map<string, { readonly demand: Demand; unmet: number }>();
  const kinds = first.map((node, index): Kind => {
    const causes = placement.causes(node);
    for (const { demand } of causes) {
      const known = demands.get(keyOf(demand));
      if (known) known.unmet += sizes[index] as number;
      else demands.set(keyOf(demand), { demand, unmet: sizes[index] as number });
    }
    return { index, nodes: sizes[index] as number, taints: causes.filter(({ demand }) => demand.filter === 'TaintToleration'), missing: nearestTerm(causes.filter(({ demand }) => demand.filter !== 'TaintToleration')) };
  });
  const asked = (except: readonly Cause[]): readonly Met[] =>
    [...demands.values()]
      .filter(({ demand }) => demand.filter !== 'TaintToleration' && demand.term === undefined && !except.some((one) => keyOf(one.demand) === keyOf(demand)))
      .map(({ demand, unmet }) => ({ wants: wantsOf(demand), nodes: list.count - unmet, written: demand.written }));
  const matching = kinds.filter(({ missing }) => missing.length === 0);
  if (matching.length > 0) return tainted(matching, placement, list, asked([]));
  for (const { demand, unmet } of demands.values()) {
    if (unmet < list.count || demand.term !== undefined || demand.filter === 'TaintToleration') continue;
    const cause = (kinds[0] as Kind).missing.find((one) => keyOf(one.demand) === keyOf(demand));
    const have = cause && haveOf(cause, list, null);
    return have ? { kind: 'demand', wants: wantsOf(demand), have, written: demand.written } : null;
  }
  return nearestOf(kinds, placement, list, asked);
}

function tainted(matching: readonly Kind[], placement: Placement, { cluster }: NodeList, asked: readonly Met[]): NoNode {
  const tally = new Map<string, number>();
  const nodes = new Set(matching.map(({ index }) => index));
  let written: Written | undefined;
  for (const { taints, nodes: count } of matching) {
    for (const { demand, met } of taints) {
      written ??= demand.written;
      if (met.kind === 'taint') tally.set(taintText(met), (tally.get(taintText(met)) ?? 0) + count);
    }
  }
  const all = cluster.nodes.length;
  return { kind: 'taint', matching: placement.kinds.of.reduce((count, kind) => count + (nodes.has(kind) ? 1 : 0), 0), taints: sorted(tally), written, asked: asked.filter((one) => one.nodes < all) };
}

function nearestOf(kinds: readonly Kind[], placement: Placement, list: NodeList, asked: (except: readonly Cause[]) => readonly Met[]): NoNode | null {
  const groups = new Map<string, { readonly missing: readonly Cause[]; readonly kinds: Set<number>; nodes: number }>();
  for (const { index, missing, nodes } of kinds) {
    const key = missing.map(({ demand }) => keyOf(demand)).join('\n');
    const group = groups.get(key);
    if (group) {
      group.kinds.add(index);
      group.nodes += nodes;
    } else groups.set(key, { missing, kinds: new Set([index]), nodes });
  }
  const [best] = [...groups.values()].sort((a, b) => a.missing.length - b.missing.length || b.nodes - a.nodes);
  const cause = best?.missing[0];
  if (best === undefined || cause === undefined) return null;
  const have = haveOf(cause, list, (node) => best.kinds.has(placement.kinds.of[node] as number));
  const term = cause.demand.term;
  const wants = best.missing.map(({ demand }) => wantsOf(demand)).join(' and ');
  return have && { kind: 'nearest', near: best.nodes, wants: term ? `${wants} (term ${String(term.index)} of ${String(term.of)})` : wants, have, written: cause.demand.written, asked: asked(best.missing) };
}

/** Of alternative terms one is enough: the one of which least is missing. */
function nearestTerm(causes: readonly Cause[]): readonly Cause[] {
  const always = causes.filter(({ demand }) => demand.term === undefined);
  const terms = new Map<number, Cause[]>();
  for (const cause of causes) {
    const { term } = cause.demand;
    if (term === undefined) continue;
    const list = terms.get(term.index);
    if (list) list.push(cause);
    else terms.set(term.index, [cause]);
  }
  // One that can hold nowhere is near to nothing.
  const [least] = [...terms.values()].sort((a, b) => Number(isNever(a)) - Number(isNever(b)) || a.length - b.length);
  return least === undefined ? always : [...always, ...least];
}

const isNever = (causes: readonly Cause[]): boolean => causes.some(({ met }) => met.kind === 'never');

/** What the nodes (or some of them) have where a demand is not met; null where that is no matter of nodes. */
function haveOf({ demand, met }: Cause, { cluster }: NodeList, among: ((node: number) => boolean) | null): Have | null {
  if (met.kind === 'name') {
    return { name: demand.wants.replace(/^nodeName |^metadata\.name In \(|\)$/g, '') };
  }
  if (met.kind !== 'label') return null;
  const { ids, values } = cluster.column(met.key);
  const tally = new Map<string, number>();
  let without = 0;
  ids.forEach((id, node) => {
    if (among !== null && !among(node)) return;
    if (id === 0) without++;
    else tally.set(values[id] as string, (tally.get(values[id] as string) ?? 0) + 1);
  });
  return { label: met.key, values: sorted(tally), without };
}

const sorted = (tally: ReadonlyMap<string, number>): readonly Tally[] => [...tally].map(([what, nodes]) => ({ what, nodes })).sort((a, b) => b.nodes - a.nodes || (a.what < b.what ? -1 : 1));

/** The same for the scheduler and the DaemonSet controller. */
const keyOf = ({ filter, wants, written }: Demand): string => `${filter} ${wants} ${String(written?.at.start)}`;

const wantsOf = ({ wants }: Demand): string => wants.replace(/^nodeSelector (?!of RuntimeClass)/, '');
