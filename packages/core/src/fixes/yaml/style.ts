/** How a document is written, so that what a fix adds looks like the rest. */
import type { MapNode, Node, Pair, SeqNode } from '../../tree/node.js';
import { columnOf } from '../text.js';
import type { Step } from './source.js';

export type Quote = '"' | "'";

export interface Style {
  /** Columns from a key to the keys of its map. */
  readonly step: number;
  /** Columns from a key to the dashes of its list. */
  readonly listIndent: number;
  readonly quote: Quote;
  /** Lists of plain values stand in brackets. */
  readonly flowLists: boolean;
}

/** Nodes that are looked at before the defaults are taken for what was not seen. */
const ENOUGH = 2000;
/** Entries of one map or list that are looked at. */
const FEW = 30;

interface Seen {
  step?: number;
  listIndent?: number;
  quote?: Quote;
  flowLists?: boolean;
}

/** What whole documents show, by their roots, so that a document with many fixes is looked through once. */
const documents = new WeakMap<Node, Seen>();

/** What stands nearest to the place counts first: the collections on the way to it, innermost first, and then the document from its top. */
export function detectStyle(text: string, root: Node, path: readonly Step[]): Style {
  const seen: Seen = {};
  for (let i = path.length - 1; i >= 0 && !complete(seen); i--) observe(text, (path[i] as Step).container, seen);
  const all = { ...(complete(seen) ? {} : seenIn(text, root)), ...seen };
  return { step: all.step ?? 2, listIndent: all.listIndent ?? 0, quote: all.quote ?? '"', flowLists: all.flowLists ?? true };
}

function seenIn(text: string, root: Node): Seen {
  const known = documents.get(root);
  if (known) return known;
  const seen: Seen = {};
  const queue: Node[] = [root];
  for (let i = 0; i < queue.length && i < ENOUGH && !complete(seen); i++) {
    const node = queue[i] as Node;
    if (node.kind !== 'map' && node.kind !== 'seq') continue;
    observe(text, node, seen);
    if (node.kind === 'map') for (const pair of node.pairs) queue.push(pair.value);
    else for (const item of node.items) queue.push(item);
  }
  documents.set(root, seen);
  return seen;
}

function complete(seen: Seen): boolean {
  return seen.step !== undefined && seen.listIndent !== undefined && seen.quote !== undefined && seen.flowLists !== undefined;
}

function observe(text: string, node: MapNode | SeqNode, seen: Seen): void {
  if (node.kind === 'seq') {
    for (let i = 0; i < node.items.length && i < FEW; i++) observeQuote(node.items[i] as Node, seen);
    return;
  }
  for (let i = 0; i < node.pairs.length && i < FEW; i++) {
    const pair = node.pairs[i] as Pair;
    if (pair.via || pair.merged) continue;
    const value = pair.value;
    if (value.kind === 'scalar') observeQuote(value, seen);
    if (value.kind !== 'map' && value.kind !== 'seq') continue;
    const indent = node.flow || value.flow ? -1 : columnOf(text, value.start) - columnOf(text, pair.keyStart);
    if (value.kind === 'map') {
      if (indent > 0) seen.step ??= indent;
    } else {
      if (indent >= 0) seen.listIndent ??= indent;
      if (value.items.length > 0 && value.items.slice(0, FEW).every((item) => item.kind === 'scalar')) seen.flowLists ??= value.flow;
    }
  }
}

function observeQuote(node: Node, seen: Seen): void {
  if (node.kind !== 'scalar' || seen.quote !== undefined) return;
  if (node.style === 'single') seen.quote = "'";
  else if (node.style === 'double') seen.quote = '"';
}
