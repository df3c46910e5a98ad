/** One workload on one cluster: every node's answer, as numbers; causes and scores where they are asked for. */
import type { Workload } from '../resources/resource.js';
import { podAsCreated, type CreatedPod } from './as-created.js';
import type { Cluster } from './cluster.js';
import { Mixed, type Cause, type Demand, type Filter, type FilterName } from './filter.js';
import { hostPortsFilter } from './filter-host-ports.js';
import { NodeAffinityFilter } from './filter-node-affinity.js';
import { nodeNameFilter, nodeUnschedulableFilter, taintFilter } from './filter-taints.js';
import { interPodAffinityFilter } from './inter-pod-affinity.js';
import { unparsedPreference, type NodeSelectorEntry } from './node-affinity.js';
import { topologySpreadFilter } from './pod-topology-spread.js';
import type { SchedulingPod } from './pod.js';
import { scorersOf, weighedTotals, type ScorePlugin, type Scorers } from './scores.js';
import type { Written } from './written.js';

/** What holds for the workload as a whole, whatever the node. */
export interface PlacementNote {
  readonly kind:
    /** No Pod is created: its nodeSelector contradicts its RuntimeClass. */
    | 'runtime-class-conflict'
    /** The RuntimeClass is not among the inputs: what it adds is not judged. */
    | 'runtime-class-unknown'
    /** A preferred term cannot be read: the Pod stays Pending where two or more nodes would take it. */
    | 'preference-unreadable'
    /** A kubelet reads it from a file: no scheduler is asked, and no taint keeps it away. */
    | 'static-pod'
    /** The Pod waits until its scheduling gates are removed. */
    | 'gated'
    /** Another scheduler decides. */
    | 'other-scheduler';
  readonly words: string;
  readonly written?: Written;
}

export interface Kinds {
  readonly of: Int32Array;
  readonly first: readonly number[];
}

/** Nodes are named by their index in `cluster.nodes`. */
export class Placement {
  readonly pod: SchedulingPod;
  readonly notes: readonly PlacementNote[];
  readonly isDaemon: boolean;
  /** Why no Pod is created at all; null where one is. */
  readonly refusedAtCreation: Cause | null;
  /** In the scheduler's order; only those that may refuse a node. */
  readonly #filters: readonly Filter[];
  /** The DaemonSet controller's, of which each may keep it from making a Pod for a node. */
  readonly #controller: readonly Filter[];
  readonly #scorers: Scorers;
  /** By node. */
  #totals: Float64Array | null = null;
  #kinds: Kinds | null = null;

  constructor(
    readonly cluster: Cluster,
    readonly workload: Workload,
    created: CreatedPod,
  ) {
    const { pod, daemon, conflict } = created;
    this.pod = pod;
    this.isDaemon = daemon !== null;
    this.refusedAtCreation = conflict && conflictCause(conflict, pod.runtimeClassName);
    this.notes = notesOf(workload, created);
    const spec = pod.places?.spec;
    const affinity = new NodeAffinityFilter(cluster, pod.nodeSelector, daemon === null ? pod.nodeTerms : null, 'scheduler', spec);
    this.#filters = [
      nodeUnschedulableFilter(cluster, pod),
      nodeNameFilter(cluster, pod, 'scheduler'),
      taintFilter(cluster, pod, 'scheduler'),
      affinity.asksNothing ? null : affinity,
      hostPortsFilter(cluster, pod),
      topologySpreadFilter(cluster, pod, { affinity, pinned: daemon !== null }),
      interPodAffinityFilter(cluster, pod),
    ].filter((one) => one !== null);
    this.#controller = daemon === null ? [] : controllerFilters(cluster, daemon);
    this.#scorers = scorersOf(cluster, pod);
  }

  /** The scheduler and, for a DaemonSet, its controller take the node. */
  fits(node: number): boolean {
    return this.refusedAtCreation === null && this.daemon(node) !== false && this.#filters.every((filter) => filter.code(node) === 0);
  }

  /** The DaemonSet controller makes a Pod for the node; undefined for other workloads. */
  daemon(node: number): boolean | undefined {
    return this.isDaemon ? this.#controller.every((filter) => filter.code(node) === 0) : undefined;
  }

  /** The scheduler's filters that refuse the node. */
  refused(node: number): readonly FilterName[] {
    return this.#filters.filter((filter) => filter.code(node) !== 0).map(({ name }) => name);
  }

  /** Every demand that the node does not meet: the scheduler's in its order, then what only the DaemonSet controller minds. */
  causes(node: number): readonly Cause[] {
    const causes: Cause[] = this.refusedAtCreation === null ? [] : [this.refusedAtCreation];
    for (const filter of this.#filters) causes.push(...filter.causes(node));
    const known = new Set(causes.map(({ demand }) => keyOf(demand)));
    for (const filter of this.#controller) causes.push(...filter.causes(node).filter(({ demand }) => !known.has(keyOf(demand))));
    return causes;
  }

  /** The raw scores of a node. */
  scores(node: number): Readonly<Partial<Record<ScorePlugin, number>>> {
    const scores: Partial<Record<ScorePlugin, number>> = {};
    for (const [plugin, score] of Object.entries(this.#scorers) as [ScorePlugin, (node: number) => number][]) scores[plugin] = score(node);
    return scores;
  }

  /**
   * The weighed sum by which the scheduler prefers one fitting node to another; undefined where it does not compare: a DaemonSet's Pod has one node only, and with an
   * unreadable preference scoring fails.
   */
  total(node: number): number | undefined {
    if (this.isDaemon || this.notes.some(({ kind }) => kind === 'preference-unreadable')) return undefined;
    if (this.#totals === null) {
      const { of, first } = this.kinds;
      const fits = first.map((one) => this.fits(one));
      const fitting: number[] = [];
      for (let one = 0; one < of.length; one++) if (fits[of[one] as number] === true) fitting.push(one);
      const totals = weighedTotals(this.#scorers, fitting);
      this.#totals = new Float64Array(of.length).fill(NaN);
      for (let i = 0; i < fitting.length; i++) this.#totals[fitting[i] as number] = totals[i] as number;
    }
    const total = this.#totals[node] as number;
    return Number.isNaN(total) ? undefined : total;
  }

  /** By node: a number from 0, equal where the same demands are not met. `first[number]` is the first node of that kind. */
  get kinds(): Kinds {
    return (this.#kinds ??= this.#findKinds());
  }

  /** `of` is equal for nodes of one kind (that of `node`) where everything that they met is equal, too. */
  meeting(node: number): Mixed {
    return new Mixed([...this.#filters, ...this.#controller].filter((filter) => filter.code(node) !== 0).flatMap(({ looksAt }) => looksAt));
  }

  #findKinds(): Kinds {
    const of = new Int32Array(this.cluster.nodes.length);
    for (const filter of [...this.#filters, ...this.#controller]) {
      const seen: Map<number, number>[] = [];
      let count = 0;
      for (let node = 0; node < of.length; node++) {
        const code = filter.code(node);
        const byCode = (seen[of[node] as number] ??= new Map<number, number>());
        let kind = byCode.get(code);
        if (kind === undefined) byCode.set(code, (kind = count++));
        of[node] = kind;
      }
    }
    const first: number[] = [];
    for (let node = 0; node < of.length; node++) first[of[node] as number] ??= node;
    return { of, first };
  }
}

function conflictCause({ key, value, written }: NodeSelectorEntry, runtimeClass: string): Cause {
  const demand: Demand = { filter: 'NodeAffinity', by: 'admission', wants: `nodeSelector ${key}=${value}`, ...(written ? { written } : {}) };
  return { demand, met: { kind: 'never', why: `RuntimeClass ${runtimeClass} wants another value, so no Pod is created` } };
}

/** Equal for what the scheduler and the DaemonSet controller both ask. */
function keyOf({ filter, wants, written }: Demand): string {
  return `${filter} ${wants} ${String(written?.at.start)}`;
}

/** nodeShouldRunDaemonPod, by its parts. */
function controllerFilters(cluster: Cluster, daemon: SchedulingPod): readonly Filter[] {
  const by = 'DaemonSet controller';
  const affinity = new NodeAffinityFilter(cluster, daemon.nodeSelector, daemon.nodeTerms, by, daemon.places?.spec);
  return [nodeNameFilter(cluster, daemon, by), taintFilter(cluster, daemon, by), affinity.asksNothing ? null : affinity].filter((one) => one !== null);
}

function notesOf({ pod: spec, staticPod }: Workload, { pod, daemon, conflict, unknownRuntimeClass }: CreatedPod): readonly PlacementNote[] {
  const notes: PlacementNote[] = [];
  const add = (kind: PlacementNote['kind'], words: string, written: Written | undefined): void => {
    notes.push({ kind, words, ...(written ? { written } : {}) });
  };
  const { runtimeClassName, places } = pod;
  if (staticPod) add('static-pod', 'the kubelet that has this file runs it: no scheduler is asked, and no taint keeps it away', places?.spec);
  if (conflict) add('runtime-class-conflict', `RuntimeClass ${runtimeClassName} wants another ${conflict.key} than nodeSelector: no Pod is created`, conflict.written);
  if (unknownRuntimeClass) add('runtime-class-unknown', `RuntimeClass ${runtimeClassName} is not among the inputs, so what it adds is not counted`, places?.runtimeClassName);
  const unreadable = pod.preferredNodeTerms && unparsedPreference(pod.preferredNodeTerms);
  if (unreadable && daemon === null) add('preference-unreadable', 'a preferred term cannot be read: wherever two or more nodes would take the Pod, it stays Pending', unreadable.written);
  if (spec.mayHave('schedulingGates') && spec.children('schedulingGates').length > 0) add('gated', 'the Pod waits until its scheduling gates are removed', places?.spec);
  const scheduler = spec.get('schedulerName') ?? 'default-scheduler';
  if (scheduler !== 'default-scheduler') add('other-scheduler', `${scheduler} decides, which may decide otherwise`, places?.spec);
  return notes;
}

/** Makes a workload ready to be asked of every node. Throws QUIET where a part of it that counts is unknown. */
export function compilePlacement(workload: Workload, cluster: Cluster): Placement {
  return new Placement(cluster, workload, podAsCreated(workload, cluster.runtimeClasses));
}

