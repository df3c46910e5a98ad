/** Where the Pods land: the plain API, texts in and a row for each workload and node out. */
import { LineIndex, type Position } from '../tree/lines.js';
import type { Workload } from '../resources/resource.js';
import type { Cause, Decider, FilterName, Met } from './filter.js';
import { metText } from './met-text.js';
import type { Placement } from './placement.js';
import { placementsOf } from './placements.js';
import { readCluster } from './read-cluster.js';
import type { ScorePlugin } from './scores.js';

/** Texts of manifests: YAML documents, JSON, or v1 Lists as `kubectl get … -o yaml` gives them. */
export interface PlaceInput {
  /** Holds the Nodes; Pods, Namespaces and RuntimeClasses may stand beside them. */
  readonly nodes: string;
  /** Holds the Pods that run (those without `spec.nodeName`, and those that have ended, do not count); Namespaces and RuntimeClasses may stand beside them. */
  readonly pods?: string;
  /** Holds the workloads; other resources are passed over, but for Namespaces and RuntimeClasses that they may bring with them. */
  readonly workloads: string;
}

export interface WorkloadName {
  readonly apiVersion: string;
  readonly kind: string;
  /** `default` where none is written. */
  readonly namespace: string;
  readonly name: string;
  /** The resource's index in the text of the workloads, as `lint` counts. */
  readonly index: number;
}

/** One workload and one node. */
export interface PlacementRow {
  readonly workload: WorkloadName;
  readonly node: string;
  /** The scheduler takes the node, and a DaemonSet's controller makes a Pod for it. */
  readonly fits: boolean;
  /** What a DaemonSet's controller decides, before the scheduler; left out for other workloads. */
  readonly daemon?: boolean;
  /** The scheduler's filters that refuse the node, in the scheduler's order; of a DaemonSet's Pod, as its controller makes it for the node. */
  readonly refused: readonly FilterName[];
  /** Every demand that the node does not meet. Empty where it fits. */
  readonly reasons: readonly PlacementReason[];
  /** Where it fits: the raw scores, by plugin. A plugin that has nothing to say of the Pod is left out. */
  readonly scores?: Readonly<Partial<Record<ScorePlugin, number>>>;
  /** Where it fits and the scheduler compares: the sum of the normalised scores (0 to 100 each), times the weights of the default profile; higher is preferred. */
  readonly total?: number;
}

export interface PlacementReason {
  readonly filter: FilterName;
  readonly by: Decider;
  /** `wants` and `met` in one line. */
  readonly message: string;
  /** What the workload asks for, in the manifest's words. */
  readonly wants: string;
  /** Which of alternative terms it belongs to, from 1: one of them would be enough. */
  readonly term?: { readonly index: number; readonly of: number };
  /** The line that causes it, in the text of the workloads. */
  readonly range?: { readonly start: Position; readonly end: Position };
  /** Of that line, in its document. */
  readonly fieldPath?: string;
  /** The label, taint, name, Pod or count that it met, in words, and as values. */
  readonly met: string;
  readonly found: Met;
}

export interface PlaceResult {
  /** By workload in the order of the text, then by node name. */
  readonly rows: readonly PlacementRow[];
}

/**
 * Where each workload's Pods can land. A workload is judged by one new Pod of it, as its controller and the API server make it (labels, defaults, label keys, RuntimeClass), against the Pods that run.
 * Capacity, volumes and devices are not looked at. Throws a PlacementError, which names the text, line and column, where a text cannot be read.
 *
 * A row is an object for each workload and node; for thousands of both use `placementsOf` and `placementGroups`.
 */
export function place({ nodes, pods = '', workloads }: PlaceInput): PlaceResult {
  const data = readCluster([
    { name: 'nodes', text: nodes },
    { name: 'pods', text: pods },
  ]);
  const [read] = placementsOf([{ name: 'workloads', text: workloads }], data).texts;
  if (read?.errors[0]) throw read.errors[0];
  const lines = new LineIndex(workloads);
  const rows: PlacementRow[] = [];
  for (const placement of read?.placements ?? []) addRows(placement, lines, rows);
  return { rows };
}

/** How a workload is called in a result. */
export function workloadName({ resource }: Workload): WorkloadName {
  const { apiVersion, kind, namespace, name, index } = resource;
  return { apiVersion, kind, namespace: namespace === '' ? 'default' : namespace, name, index };
}

function addRows(placement: Placement, lines: LineIndex, rows: PlacementRow[]): void {
  const name = workloadName(placement.workload);
  placement.cluster.nodes.forEach((node, i) => {
    const daemon = placement.daemon(i);
    const fits = placement.fits(i);
    const total = fits ? placement.total(i) : undefined;
    rows.push({
      workload: name,
      node: node.name,
      fits,
      ...(daemon === undefined ? {} : { daemon }),
      refused: placement.refused(i),
      reasons: fits ? [] : placement.causes(i).map((cause) => reasonOf(cause, lines)),
      ...(fits ? { scores: placement.scores(i) } : {}),
      ...(total === undefined ? {} : { total }),
    });
  });
}

/** A cause with its line. */
export function reasonOf({ demand, met }: Cause, lines: LineIndex): PlacementReason {
  const { filter, by, wants, term, written } = demand;
  const words = metText(met);
  return {
    filter,
    by,
    message: `${wants}: ${words}`,
    wants,
    ...(term ? { term } : {}),
    ...(written ? { range: { start: lines.position(written.at.start), end: lines.position(written.at.end) }, fieldPath: written.fieldPath } : {}),
    met: words,
    found: met,
  };
}
