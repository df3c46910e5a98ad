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

/** First the groups that fit, the most preferred first; then the largest first. */
export function placementGroups(placement: Placement): readonly PlacementGroup[] {
  const { of, kinds } = placement.kinds();
  const members = kinds.map((): number[] => []);
  of.forEach((kind, node) => members[kind]?.push(node));
  const fitting = new Map<number | undefined, number[]>();
  const groups: PlacementGroup[] = [];
  for (const nodes of members) {
    const [first] = nodes as [number, ...number[]];
    if (placement.fits(first)) for (const node of nodes) insert(fitting, placement.total(node), node);
    else groups.push(refusing(placement, nodes));
  }
  groups.sort((a, b) => b.nodes.length - a.nodes.length);
  const daemon = placement.isDaemon ? { daemon: true } : {};
  const taking = [...fitting].sort(([a = 0], [b = 0]) => b - a).map(([total, nodes]) => ({ fits: true, ...daemon, refused: [], ...(total === undefined ? {} : { total }), nodes: nodes.sort((a, b) => a - b), reasons: [] }));
  return [...taking, ...groups];
}

function insert(map: Map<number | undefined, number[]>, key: number | undefined, node: number): void {
  const list = map.get(key);
  if (list) list.push(node);
  else map.set(key, [node]);
}

function refusing(placement: Placement, nodes: readonly number[]): PlacementGroup {
  const [first] = nodes as readonly [number, ...number[]];
  const reasons = new Map<Demand, Map<string, { words: string; found: Met; nodes: number }>>();
  for (const node of nodes) {
    for (const { demand, met } of placement.causes(node)) {
      let seen = reasons.get(demand);
      if (seen === undefined) reasons.set(demand, (seen = new Map<string, { words: string; found: Met; nodes: number }>()));
      const words = metText(met);
      const one = seen.get(words);
      if (one) one.nodes++;
      else seen.set(words, { words, found: met, nodes: 1 });
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
