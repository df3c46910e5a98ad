/** The entries of a map or list as they stand in the text, which the tree alone does not show: merges, dashes, commas, what lost to a duplicate. */
import type { MapNode, Pair, SeqNode } from '../../tree/node.js';
import { skipGap } from '../text.js';

export interface Entry {
  /** Where its key, its dash or (in flow style) its first character stands. */
  readonly start: number;
  /** Past its last visible character. */
  readonly end: number;
  /** In a map; null for a merge (`<<`) and in a list. */
  readonly pair: Pair | null;
  /** In flow style, where the comma after it stands; else -1. */
  readonly comma: number;
}

const COMMA = 44;
const DASH = 45;
const AMPERSAND = 38;
const BANG = 33;

/** In the order of the text, one for each item of a list; null where something stands there that no fix understands (an explicit key, say). */
export function entriesOf(text: string, container: MapNode | SeqNode): Entry[] | null {
  if (container.kind === 'map') return container.flow ? flowMap(text, container) : blockMap(text, container);
  return container.flow ? flowSeq(text, container) : blockSeq(text, container);
}

/** Every pair that is written in the map itself, in the order of the text. */
export function writtenPairs(map: MapNode): Pair[] {
  const pairs = map.pairs.filter((pair) => !pair.merged);
  if (map.shadowed === null) return pairs;
  for (const { lost } of map.shadowed) if (!lost.merged) pairs.push(lost);
  return pairs.sort((a, b) => a.keyStart - b.keyStart);
}

export function pairEnd(pair: Pair): number {
  return pair.via ? pair.via.end : Math.max(pair.keyEnd, pair.value.end);
}

function blockMap(text: string, map: MapNode): Entry[] | null {
  const entries: Entry[] = [];
  let at = map.start;
  for (const pair of writtenPairs(map)) {
    if (!blockMerges(text, at, pair.keyStart, entries)) return null;
    at = pairEnd(pair);
    entries.push({ start: pair.keyStart, end: at, pair, comma: -1 });
  }
  return blockMerges(text, at, map.end, entries) ? entries : null;
}

/** What stands between two pairs: nothing, or a merge, which becomes an entry. */
function blockMerges(text: string, from: number, to: number, entries: Entry[]): boolean {
  const start = skipGap(text, from, to);
  if (start === to) return true;
  if (!text.startsWith('<<', start)) return false;
  let end = to;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  entries.push({ start, end, pair: null, comma: -1 });
  return true;
}

function blockSeq(text: string, seq: SeqNode): Entry[] | null {
  const entries: Entry[] = [];
  let at = seq.start;
  for (let i = 0; i < seq.items.length; i++) {
    const item = seq.via?.[i] ?? seq.items[i];
    if (!item) return null;
    const start = skipGap(text, at, item.start);
    if (start >= item.start || text.charCodeAt(start) !== DASH) return null;
    at = item.end;
    entries.push({ start, end: at, pair: null, comma: -1 });
  }
  return entries;
}

function flowMap(text: string, map: MapNode): Entry[] | null {
  if (text.charAt(map.start) !== '{' || text.charAt(map.end - 1) !== '}') return null;
  const entries: Entry[] = [];
  const pairs = writtenPairs(map);
  const close = map.end - 1;
  let at = map.start + 1;
  for (let i = 0; ; ) {
    const start = skipGap(text, at, close);
    if (start === close) return i === pairs.length ? entries : null;
    const next = pairs[i];
    const pair = next && start <= next.keyStart && opens(text, start, next.keyStart) ? next : null;
    if (pair) i++;
    else if (!text.startsWith('<<', start)) return null;
    const entry = flowEntry(text, start, pair ? pairEnd(pair) : skipFlow(text, start, close), close, pair);
    if (entry === null) return null;
    entries.push(entry);
    at = entry.comma < 0 ? close : entry.comma + 1;
  }
}

function flowSeq(text: string, seq: SeqNode): Entry[] | null {
  if (text.charAt(seq.start) !== '[' || text.charAt(seq.end - 1) !== ']') return null;
  const entries: Entry[] = [];
  const close = seq.end - 1;
  let at = seq.start + 1;
  for (let i = 0; ; i++) {
    const start = skipGap(text, at, close);
    if (start === close) return i === seq.items.length ? entries : null;
    const item = seq.via?.[i] ?? seq.items[i];
    if (!item || start > item.start || !opens(text, start, item.start)) return null;
    const entry = flowEntry(text, start, item.end, close, null);
    if (entry === null) return null;
    entries.push(entry);
    at = entry.comma < 0 ? close : entry.comma + 1;
  }
}

/** An entry begins at `start` where its node does, or with an anchor or tag before it. */
function opens(text: string, start: number, node: number): boolean {
  const code = text.charCodeAt(start);
  return start === node || code === AMPERSAND || code === BANG;
}

function flowEntry(text: string, start: number, end: number, close: number, pair: Pair | null): Entry | null {
  const after = skipGap(text, end, close);
  if (after === close) return { start, end, pair, comma: -1 };
  return text.charCodeAt(after) === COMMA ? { start, end, pair, comma: after } : null;
}

/** The end of the merge that begins at `from`, in front of the comma or brace behind it. Only aliases, lists of them and maps can stand there. */
function skipFlow(text: string, from: number, to: number): number {
  let depth = 0;
  let i = from;
  let end = from;
  while (i < to) {
    i = skipGap(text, i, to);
    const c = text.charAt(i);
    if (depth === 0 && (c === ',' || i === to)) break;
    if (c === '[' || c === '{') depth++;
    else if (c === ']' || c === '}') depth--;
    else if (c === '"' || c === "'") i = text.indexOf(c, i + 1);
    if (i < 0) return to;
    end = ++i;
  }
  return end;
}
