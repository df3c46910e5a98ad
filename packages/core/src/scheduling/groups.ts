/** The nodes of a placement, those with one outcome together: what people can read of thousands. */
import type { Demand, FilterName, Met } from './filter.js';
import { metText } from './met-text.js';
import type { Placement } from './placement.js';

export interface PlacementGroup {
  readonly fits: boolean;
  /** What a DaemonSet's controller decides; left out for other workloads. */
  readonly daemon?: boolean;
  readonly refused: readonly FilterName[];
  /** Where it fits and the scheduler compares: see PlacementRow. */
  readonly total?: number;
  /** Indexes into the cluster's nodes, ascending. */
  readonly nodes: readonly number[];
  /** Every demand that these nodes do not meet. */
  readonly reasons: readonly GroupReason[];
}

export interface GroupReason {
  readonly demand: Demand;
  /** What it met, the most frequent first. */
  readonly met: readonly { readonly words: string; readonly found: Met; readonly nodes: number }[];
}

/** First the groups that fit, the most preferred first; then the largest first, and of equal ones those that miss least. */
export function placementGroups(placement: Placement): readonly PlacementGroup[] {
  const { of, first } = placement.kinds;
  const members = first.map((): number[] => []);
  for (let node = 0; node < of.length; node++) members[of[node] as number]?.push(node);
  const fitting = new Map<number | undefined, number[]>();
  const groups: PlacementGroup[] = [];
  for (const nodes of members) {
    if (placement.fits(nodes[0] as number)) for (const node of nodes) insert(fitting, placement.total(node), node);
    else groups.push(refusing(placement, nodes));
  }
  groups.sort((a, b) => b.nodes.length - a.nodes.length || a.reasons.length - b.reasons.length);
  const daemon = placement.isDaemon ? { daemon: true } : {};
  const taking = [...fitting].sort(([a = 0], [b = 0]) => b - a).map(([total, nodes]) => ({ fits: true, ...daemon, refused: [], ...(total === undefined ? {} : { total }), nodes: nodes.sort((a, b) => a - b), reasons: [] }));
  return [...taking, ...groups];
}

function insert(map: Map<number | undefined, number[]>, key: number | undefined, node: number): void {
  const list = map.get(key);
  if (list) list.push(node);
  else map.set(key, [node]);
}

type Seen = { words: string; found: Met; nodes: number };

function refusing(placement: Placement, nodes: readonly number[]): PlacementGroup {
  const [first] = nodes as readonly [number, ...number[]];
  const reasons = new Map<Demand, Map<string, Seen>>();
  for (const { node, count } of metAlike(placement, nodes)) {
    for (const { demand, met } of placement.causes(node)) {
      let seen = reasons.get(demand);
      if (seen === undefined) reasons.set(demand, (seen = new Map<string, Seen>()));
      const words = metText(met);
      const one = seen.get(words);
      if (one) one.nodes += count;
      else seen.set(words, { words, found: met, nodes: count });
    }
  }
  const daemon = placement.daemon(first);
  return {
    fits: false,
    ...(daemon === undefined ? {} : { daemon }),
    refused: placement.refused(first),
    nodes,
    reasons: [...reasons].map(([demand, seen]) => ({ demand, met: [...seen.values()].sort((a, b) => b.nodes - a.nodes) })),
  };
}

/** One node for all that met the same, and how many those are. */
function metAlike(placement: Placement, nodes: readonly number[]): Iterable<{ readonly node: number; readonly count: number }> {
  const meeting = placement.meeting(nodes[0] as number);
  const seen = new Map<number, { readonly node: number; count: number }>();
  for (const node of nodes) {
    const key = meeting.of(node);
    const one = seen.get(key);
    if (one) one.count++;
    else seen.set(key, { node, count: 1 });
  }
  return seen.values();
}
