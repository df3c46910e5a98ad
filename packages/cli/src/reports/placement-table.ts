/** `stowage place` for people: a table for each workload, nodes with one outcome in one row. */
import { LineIndex, workloadName, type Cluster, type GroupReason, type PlacementGroup } from '@stowage/core';
import type { Color } from '../arguments.js';
import type { Output } from '../output.js';
import { isColored, styleFor, type Paint, type Style } from '../style.js';
import { shown, widthOf, wrap } from '../terminal.js';
import { besides, fold } from './columns.js';
import type { PlacedWorkload, PlacementReport, PlacementSummary } from './placement.js';

/** Where no terminal says how wide it is. */
const WIDE = 120;
const NARROW = 50;
/** So many kinds of outcome are shown of a workload, and so many different things that one demand met. */
const MOST_GROUPS = 15;
const MOST_MET = 3;
/** Up to so many characters of names are listed; of more, the first and the last. */
const NAMES = 48;

const same: Paint = (text) => text;

interface Row {
  readonly line: string;
  readonly asks: string;
  readonly met: string;
}

export class PlacementTable implements PlacementReport {
  readonly #style: Style;
  readonly #width: number;
  /** By node: its rank where numbers in names count as numbers. */
  readonly #rank: readonly number[];
  #first = true;

  constructor(
    private readonly out: Output,
    private readonly cluster: Cluster,
    { color }: { readonly color: Color },
    env: Readonly<Record<string, string | undefined>>,
  ) {
    this.#style = styleFor(isColored(color, env, out));
    this.#width = Math.max(NARROW, out.columns ?? WIDE);
    const { compare } = new Intl.Collator('en', { numeric: true });
    const order = [...cluster.nodes.keys()].sort((a, b) => compare(cluster.nodes[a]?.name ?? '', cluster.nodes[b]?.name ?? ''));
    const rank: number[] = [];
    order.forEach((node, i) => (rank[node] = i));
    this.#rank = rank;
  }

  add(workload: PlacedWorkload): void {
    const lines = new LineIndex(workload.text);
    this.#line(this.#first ? '' : '\n');
    this.#first = false;
    this.#head(workload, lines);
    for (const { words, written } of workload.placement.notes) this.#paragraph(`${written ? `line ${String(lines.position(written.at.start).line)}: ` : ''}${words}`, this.#style.yellow);
    this.#table(workload, lines);
  }

  end({ workloads, homeless, nodes, pods }: PlacementSummary): void {
    if (workloads === 0) return;
    const fitting = workloads - homeless;
    const all = homeless === 0 ? (workloads === 1 ? 'The workload fits some node' : `All ${number(workloads)} workloads fit some node`) : `${number(fitting)} of ${count(workloads, 'workload')} ${fitting === 1 ? 'fits' : 'fit'} some node, ${number(homeless)} ${homeless === 1 ? 'fits' : 'fit'} none`;
    const cluster = `${count(nodes, 'node')}, ${pods === 0 ? 'no running Pods given' : count(pods, 'running Pod')}`;
    this.#line('\n');
    for (const line of fold(`${all}; ${cluster}`, this.#width)) this.#line(`${(homeless > 0 ? this.#style.red : this.#style.green)(line)}\n`);
  }

  #line(text: string): void {
    this.out.write(text);
  }

  #paragraph(text: string, paint: Paint): void {
    for (const line of wrap(shown(text), this.#width - 4, this.#width - 4)) this.#line(`  ${paint(line)}\n`);
  }

  #head({ file, placement, groups }: PlacedWorkload, lines: LineIndex): void {
    const { kind, namespace, name } = workloadName(placement.workload);
    const fitting = groups.filter(({ fits }) => fits).reduce((sum, { nodes }) => sum + nodes.length, 0);
    const all = this.cluster.nodes.length;
    const verb = placement.isDaemon ? 'runs on' : 'fits';
    const outcome = fitting === 0 ? `${verb} no node` : fitting === all ? `${verb} ${all === 1 ? 'the node' : `all ${count(all, 'node')}`}` : `${verb} ${number(fitting)} of ${count(all, 'node')}`;
    const paint = fitting === 0 ? this.#style.red : this.#style.green;
    const at = `${shown(file)}:${String(lines.position(placement.workload.resource.range.start).line)}`;
    const what = shown(`${kind} ${namespace}/${name}`);
    const oneLine = widthOf(at) + widthOf(what) + widthOf(outcome) + 4 <= this.#width;
    if (oneLine) this.#line(`${this.#style.dim(at)}  ${this.#style.bold(what)}  ${paint(outcome)}\n`);
    else for (const [text, painter] of [[at, this.#style.dim], [what, this.#style.bold], [outcome, paint]] as const) for (const line of fold(text, this.#width)) this.#line(`${painter(line)}\n`);
  }

  #table({ placement, groups }: PlacedWorkload, lines: LineIndex): void {
    const totals = new Set(groups.filter(({ fits }) => fits).map(({ total }) => total));
    const shownGroups = groups.slice(0, MOST_GROUPS);
    const rows = shownGroups.map((group) => ({ group, nodes: this.#nodes(group, placement.isDaemon), rows: group.fits ? [fitting(group, placement.isDaemon, totals.size > 1)] : refusals(group, lines) }));
    const widths = this.#widths(rows.flatMap((one) => [{ nodes: one.nodes, ...one.rows[0] } as Row & { nodes: string }, ...one.rows.slice(1).map((row) => ({ nodes: '', ...row }))]));
    const { dim, green, red, yellow } = this.#style;
    if (groups.some(({ fits }) => !fits)) this.#write([['NODES'], ['LINE'], ['ASKS FOR'], ['MET']], widths, [dim, dim, dim, dim]);
    for (const { group, nodes, rows: reasons } of rows) {
      const paint = group.fits ? green : group.daemon === true ? yellow : red;
      let left = fold(nodes, widths[0]);
      reasons.forEach(({ line, asks, met }, i) => {
        const cells = [fold(asks, widths[2]), fold(met, widths[3])];
        const height = Math.max(...cells.map((cell) => cell.length));
        // The names go on beside all that is said of them.
        const here = i === reasons.length - 1 ? left : left.slice(0, height);
        left = left.slice(height);
        this.#write([here, [line.padStart(widths[1])], ...cells], widths, [paint, dim, group.fits ? green : same, same]);
      });
    }
    if (groups.length > MOST_GROUPS) {
      const rest = groups.slice(MOST_GROUPS);
      this.#paragraph(`and ${count(rest.length, 'more kind')} of refusal on ${count(rest.reduce((sum, { nodes }) => sum + nodes.length, 0), 'node')}; --format json has them all`, dim);
    }
  }

  #write(cells: readonly (readonly string[])[], widths: readonly number[], paints: readonly Paint[]): void {
    for (const line of besides(cells, widths, paints)) this.#line(`  ${line}\n`);
  }

  #nodes({ nodes, fits, daemon }: PlacementGroup, isDaemon: boolean): string {
    const state = !isDaemon || fits ? '' : daemon === true ? ' (Pod stays Pending)' : ' (no Pod is made)';
    const head = `${count(nodes.length, 'node')}${state}:`;
    const name = (node: number): string => this.cluster.nodes[node]?.name ?? '';
    if (nodes.length <= NAMES / 2) {
      const list = [...nodes].sort((a, b) => this.#rankOf(a) - this.#rankOf(b)).map(name).join(', ');
      if (list.length <= NAMES || nodes.length === 1) return shown(`${head} ${list}`);
    }
    let [first, last] = [nodes[0] as number, nodes[0] as number];
    for (const node of nodes) {
      if (this.#rankOf(node) < this.#rankOf(first)) first = node;
      if (this.#rankOf(node) > this.#rankOf(last)) last = node;
    }
    return shown(`${head} ${name(first)} … ${name(last)}`);
  }

  #rankOf(node: number): number {
    return this.#rank[node] as number;
  }

  /** The columns as wide as they want to be, or as they can. */
  #widths(rows: readonly (Row & { readonly nodes: string })[]): readonly [number, number, number, number] {
    const widest = (of: (row: Row & { readonly nodes: string }) => string, least: number): number => Math.max(least, ...rows.map((row) => widthOf(of(row))));
    const line = widest((row) => row.line, 4);
    const room = this.#width - 2 - 6 - line;
    let nodes = widest((row) => row.nodes, 5);
    let asks = widest((row) => row.asks, 8);
    let met = widest((row) => row.met, 3);
    if (nodes + asks + met > room) {
      nodes = Math.min(nodes, Math.max(room - asks - met, Math.floor(room * 0.28)));
      const rest = room - nodes;
      if (asks + met > rest) {
        met = Math.min(met, Math.max(rest - asks, Math.floor(rest * 0.45)));
        asks = rest - met;
      }
    }
    return [nodes, line, asks, met];
  }
}

function fitting({ total }: PlacementGroup, isDaemon: boolean, scored: boolean): Row {
  return { line: '', asks: scored && total !== undefined ? `fits, score ${String(total)}` : isDaemon ? 'runs there' : 'fits', met: '' };
}

function refusals({ reasons }: PlacementGroup, lines: LineIndex): readonly Row[] {
  let before: GroupReason['demand']['term'];
  return reasons.map(({ demand, met }) => {
    const { term, wants, written } = demand;
    // Alternatives: one of the terms would be enough, all of a term are needed.
    const joint = term === undefined ? '' : before === undefined ? 'either ' : before.index === term.index ? 'and ' : 'or ';
    before = term;
    // The taint stands beside it.
    const asks = met.every(({ found }) => found.kind === 'taint') ? 'no toleration' : wants;
    return { line: written ? String(lines.position(written.at.start).line) : '', asks: shown(`${joint}${asks}`), met: shown(metOf(met)) };
  });
}

function metOf(met: GroupReason['met']): string {
  const [first, ...others] = met;
  if (first === undefined) return '';
  if (others.length === 0) return first.words;
  if (met.length > MOST_MET) return `${first.words}${first.nodes > 1 ? ` (${number(first.nodes)})` : ''}, and ${number(others.length)} others`;
  return met.map(({ words, nodes }) => `${words} (${number(nodes)})`).join('; ');
}

/** `4,812`. */
function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const count = (value: number, what: string): string => `${number(value)} ${what}${value === 1 ? '' : 's'}`;
