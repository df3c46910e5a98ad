/** The workloads of some texts on one cluster. */
import type { Refusal } from '../schema/refuse.js';
import { QUIET } from '../schema/site.js';
import type { Workload } from '../resources/resource.js';
import { Cluster } from './cluster.js';
import type { ClusterData } from './cluster-data.js';
import { compilePlacement, type Placement } from './placement.js';
import { PlacementError } from './placement-error.js';
import { wrongType, type NamedText } from './read-cluster.js';
import { readWorkloads } from './read-workloads.js';

export interface TextPlacements extends NamedText {
  /** In the order of the text. */
  readonly placements: readonly Placement[];
  /** What of it cannot be read, or holds something unknown where it counts. */
  readonly errors: readonly PlacementError[];
}

/** Every workload of the texts, ready to be asked of every node. Namespaces and RuntimeClasses that the texts bring belong to the cluster, too; those of the cluster itself win. */
export function placementsOf(texts: readonly NamedText[], data: ClusterData): { readonly cluster: Cluster; readonly texts: readonly TextPlacements[] } {
  const read = texts.map((named) => ({ ...named, ...readWorkloads(named) }));
  const brought = <T extends { readonly name: string }>(items: readonly T[], known: ReadonlyMap<string, T>): Map<string, T> => new Map([...items.map((one) => [one.name, one] as const), ...known]);
  const cluster = new Cluster({
    ...data,
    namespaces: brought(read.flatMap((one) => one.namespaces), data.namespaces),
    runtimeClasses: brought(read.flatMap((one) => one.runtimeClasses), data.runtimeClasses),
  });
  return {
    cluster,
    texts: read.map(({ name, text, workloads, refusals, errors }) => {
      const faults = [...errors];
      const placements: Placement[] = [];
      for (const workload of workloads) {
        const placement = compiled(workload, cluster, refusals.get(workload.resource.index) ?? [], { name, text });
        if (placement instanceof PlacementError) faults.push(placement);
        else placements.push(placement);
      }
      return { name, text, placements, errors: faults };
    }),
  };
}

function compiled(workload: Workload, cluster: Cluster, refusals: readonly Refusal[], { name, text }: NamedText): Placement | PlacementError {
  try {
    return compilePlacement(workload, cluster);
  } catch (signal) {
    if (signal !== QUIET) throw signal;
    const { kind, range } = workload.resource;
    return wrongType(name, text, kind, refusals, { start: range.start, end: range.start });
  }
}
