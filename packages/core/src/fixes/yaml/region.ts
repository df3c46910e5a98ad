/** The lines that an entry of a block map or list owns. */
import type { MapNode, Node, SeqNode } from '../../tree/node.js';
import { columnOf, isBreak, lineEnd, lineStart, nextLine, restOfLine, skipSpaces } from '../text.js';
import type { Entry } from './entries.js';

/** A block scalar at the end of an entry, whose meaning reaches into the white space below it. */
export interface OpenEnd {
  /** `|+`: every blank line below belongs to it. */
  readonly keeps: boolean;
  /** `|-`: how many line breaks follow does not matter. */
  readonly strips: boolean;
}

export interface Region {
  /** The start of its first line, or the entry itself where that stands behind a dash. */
  readonly start: number;
  /** Where the next line starts that is not its own, or the end of the text. */
  readonly end: number;
  readonly open: OpenEnd | null;
}

/**
 * An entry owns its lines to the end of each, so also the comment behind its value, and the comment lines below it that are indented deeper than
 * it stands. Comments above it are not its own. Null where something else follows on its last line.
 */
export function regionOf(text: string, container: MapNode | SeqNode, entry: Entry, index: number, limit: number): Region | null {
  const open = openEnd(text, lastLeaf(container, entry, index));
  if (!open && restOfLine(text, entry.end) === 'content') return null;
  const column = columnOf(text, entry.start);
  let end = nextLine(text, entry.end);
  if (open) end = belowBlockScalar(text, end, open);
  for (let line = end; line < limit; line = nextLine(text, line)) {
    const first = skipSpaces(text, line);
    if (first >= text.length || isBreak(text.charCodeAt(first))) continue;
    if (text.charAt(first) !== '#' || first - line <= column) break;
    end = nextLine(text, first);
  }
  const start = lineStart(text, entry.start);
  return { start: onlySpaces(text, start, entry.start) ? start : entry.start, end, open };
}

/** The start of the comment lines that stand right above an entry, in its column; the region's own start where there are none. */
export function withCommentsAbove(text: string, region: Region, entry: Entry, from: number): number {
  if (region.start === entry.start && columnOf(text, entry.start) > 0) return region.start;
  const column = columnOf(text, entry.start);
  let start = region.start;
  for (;;) {
    if (start === 0 || start <= from) return start;
    const above = lineStart(text, start - 1 - (text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13 ? 1 : 0));
    const first = skipSpaces(text, above);
    if (above < from || above >= start || first - above !== column || text.charAt(first) !== '#') return start;
    start = above;
  }
}

/** Lines of white space that belong, or by their spaces may belong, to a block scalar above them. */
export function belowBlockScalar(text: string, from: number, open: OpenEnd): number {
  let end = from;
  for (let line = from; line < text.length; ) {
    const last = lineEnd(text, line);
    if (!onlySpaces(text, line, last)) break;
    const spaced = last > line;
    line = nextLine(text, line);
    if (open.keeps || spaced) end = line;
  }
  return end;
}

/** The block scalar that ends a node, if one does. */
export function openEnd(text: string, leaf: Node | null): OpenEnd | null {
  if (leaf?.kind !== 'scalar' || (leaf.style !== 'literal' && leaf.style !== 'folded')) return null;
  const header = text.slice(leaf.start, lineEnd(text, leaf.start)).replace(/#.*/, '');
  return { keeps: header.includes('+'), strips: header.includes('-') };
}

/** The scalar that stands last in an entry; null where that is an alias or a merge. */
function lastLeaf(container: MapNode | SeqNode, entry: Entry, index: number): Node | null {
  if (container.kind === 'seq') return container.via?.[index] ? null : leafOf(container.items[index] ?? null);
  return entry.pair && !entry.pair.via ? leafOf(entry.pair.value) : null;
}

/** Down the last entries; a merge or alias behind them ends no block scalar, and stands further down. */
function leafOf(node: Node | null): Node | null {
  let at = node;
  while (at !== null && (at.kind === 'map' || at.kind === 'seq') && !at.flow) {
    let last: Node | null = null;
    if (at.kind === 'map') {
      for (const pair of at.pairs) if (!pair.merged && !pair.via && pair.value.start >= (last?.start ?? 0)) last = pair.value;
      for (const { lost } of at.shadowed ?? []) if (!lost.merged && !lost.via && lost.value.start >= (last?.start ?? 0)) last = lost.value;
    } else {
      const length = at.items.length;
      if (!at.via?.[length - 1]) last = at.items[length - 1] ?? null;
    }
    at = last && last.end >= at.end ? last : null;
  }
  return at;
}

function onlySpaces(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) !== 32) return false;
  return true;
}
