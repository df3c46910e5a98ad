/**
 * Takes a pair from one map to another. The comments behind it, below it and right above it go along; its lines are indented anew, those
 * of block scalars and comments too, so what they mean to each other stays.
 */
import type { MapNode, Node, Pair } from '../../tree/node.js';
import { columnOf, hasBreak, isBreak, lineStart, linesOf, mayHoldComment, restOfLine, skipGap, skipSpaces } from '../text.js';
import { piecedText } from './pieces.js';
import type { Added } from './plan.js';
import { wrapFlow } from './print.js';
import { regionOf, withCommentsAbove } from './region.js';
import { isPlain, printScalar, printString, type How } from './scalar.js';
import type { Source, Step } from './source.js';

/**
 * The pair as it will stand elsewhere, with what other changes of the fix do inside it: their pieces are taken out of the source.
 * `key` is its name after the fix. Null where it cannot move.
 */
export function movedEntry(source: Source, pair: Pair, key: string, from: MapNode, path: readonly Step[]): Added | null {
  return from.flow ? movedFromFlow(source, pair, key, from) : movedFromBlock(source, pair, key, from, path);
}

function movedFromBlock(source: Source, pair: Pair, key: string, from: MapNode, path: readonly Step[]): Added | null {
  const { text } = source;
  const entries = source.entries(from);
  const index = entries?.findIndex((entry) => entry.pair === pair) ?? -1;
  const entry = entries?.[index];
  if (!entries || !entry) return null;
  const next = entries[index + 1];
  const region = regionOf(text, from, entry, index, next ? lineStart(text, next.start) : source.document.end);
  if (!region || region.open?.keeps) return null;
  const bare = !isBreak(text.charCodeAt(region.end - 1));
  if (bare && region.open && !region.open.strips) return null;
  const start = withCommentsAbove(text, region, entry, source.commentFloor(from, path, entries, index));
  if (source.isTied({ start, end: region.end })) return null;
  const column = columnOf(text, entry.start);
  const taken = source.take(start, region.end, path.length);
  const lines = linesOf(piecedText(text, start, region.end, taken));
  if (lines[lines.length - 1] === '') lines.pop();
  const inner = lines.map((line, i) => (i === 0 && start === entry.start ? line : outdented(line, column)));
  const plain = taken.length === 0 && !mayHoldComment(text, start, region.end);
  return { key, open: region.open, lines: () => inner, flow: (how) => (plain ? flowPair(text, key, pair, how) : null) };
}

function movedFromFlow(source: Source, pair: Pair, key: string, from: MapNode): Added | null {
  const { text } = source;
  const entry = source.entries(from)?.find((one) => one.pair === pair);
  if (!entry || source.isTied(entry) || restOfLine(text, Math.max(entry.comma + 1, entry.end)) === 'comment') return null;
  if (entry.start !== pair.keyStart || skipGap(text, skipSpaces(text, pair.keyEnd) + 1, pair.value.start) < pair.value.start) return null;
  const { value } = pair;
  const name = source.take(pair.keyStart, pair.keyEnd, -1);
  const inner = source.take(value.start, value.end, -1);
  const written = piecedText(text, value.start, value.end, inner);
  const line = `${piecedText(text, pair.keyStart, pair.keyEnd, name)}: ${written === '' ? 'null' : written}`;
  const oneLine = !hasBreak(line, 0, line.length);
  const untouched = name.length + inner.length === 0;
  const json = text.charAt(pair.keyStart) === '"';
  return {
    key,
    open: null,
    lines: () => (oneLine ? [line] : null),
    flow: (how) => (oneLine && (json || !how.json) ? line : untouched && !mayHoldComment(text, value.start, value.end) ? flowPair(text, key, pair, how) : null),
  };
}

/** A line with up to `column` spaces less at its start. */
function outdented(line: string, column: number): string {
  let i = 0;
  while (i < column && line.charCodeAt(i) === 32) i++;
  return line.slice(i);
}

function flowPair(text: string, key: string, pair: Pair, how: How): string | null {
  const value = flowOf(text, pair.value, how);
  return value === null ? null : `${printString(key, how)}: ${value}`;
}

/** A tree on one line, scalars as they are written where that can be. Null with what only its own place gives a meaning. */
function flowOf(text: string, node: Node, how: How): string | null {
  if (node.kind === 'hole') return null;
  if (node.kind === 'scalar') {
    const written = text.slice(node.start, node.end);
    if (how.json || written === '' || node.style === 'literal' || node.style === 'folded' || hasBreak(written, 0, written.length)) return printScalar(node.value, how);
    return node.style !== 'plain' || node.type !== 'string' || isPlain(written, true) ? written : printScalar(node.value, how);
  }
  const parts: string[] = [];
  if (node.kind === 'seq') {
    for (const item of node.items) {
      const part = flowOf(text, item, how);
      if (part === null) return null;
      parts.push(part);
    }
    return wrapFlow(parts, true, null);
  }
  if (node.open || node.shadowed) return null;
  for (const pair of node.pairs) {
    const part = flowPair(text, pair.key, pair, how);
    if (part === null) return null;
    parts.push(part);
  }
  return wrapFlow(parts, false, null);
}
