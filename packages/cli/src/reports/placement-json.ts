/** `stowage place --format json`: {version, workloads: [{file, workload, notes, groups}], summary}, on standard output alone. Written workload by workload: there may be thousands. */
import { LineIndex, workloadName, type Cluster, type Demand, type GroupReason, type PlacementGroup, type Position } from '@stowage/core';
import type { Output } from '../output.js';
import type { PlacedWorkload, PlacementReport, PlacementSummary } from './placement.js';

export class PlacementJson implements PlacementReport {
  #before = '{"version":1,"workloads":[';

  constructor(
    private readonly out: Output,
    private readonly cluster: Cluster,
  ) {}

  add({ file, text, placement, groups }: PlacedWorkload): void {
    const lines = new LineIndex(text);
    const notes = placement.notes.map(({ kind, words, written }) => ({ kind, message: words, ...placeOf(written, lines) }));
    const workload = { file, workload: workloadName(placement.workload), notes, groups: groups.map((group) => this.#group(group, lines)) };
    this.out.write(`${this.#before}\n${JSON.stringify(workload)}`);
    this.#before = ',';
  }

  end(summary: PlacementSummary): void {
    const { workloads, homeless, nodes, pods } = summary;
    this.out.write(`${this.#before === ',' ? '' : this.#before}\n],"summary":${JSON.stringify({ workloads, fitNoNode: homeless, nodes, pods })}}\n`);
  }

  #group({ nodes, fits, daemon, refused, total, reasons }: PlacementGroup, lines: LineIndex): unknown {
    return {
      nodes: nodes.map((node) => this.cluster.nodes[node]?.name),
      fits,
      ...(daemon === undefined ? {} : { daemon }),
      refused,
      ...(total === undefined ? {} : { total }),
      reasons: reasons.map((reason) => reasonOf(reason, lines)),
    };
  }
}

function reasonOf({ demand, met }: GroupReason, lines: LineIndex): unknown {
  const { filter, by, wants, term, written } = demand;
  return { filter, by, wants, ...(term ? { term } : {}), ...placeOf(written, lines), met: met.map(({ words, nodes, found }) => ({ words, nodes, found })) };
}

function placeOf(written: Demand['written'], lines: LineIndex): { readonly range?: { readonly start: Position; readonly end: Position }; readonly fieldPath?: string } {
  if (written === undefined) return {};
  return { range: { start: lines.position(written.at.start), end: lines.position(written.at.end) }, fieldPath: written.fieldPath };
}
