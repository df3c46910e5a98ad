/** Replaces a value: in place where it fits on the line, else on lines of its own below its key or behind its dash. */
import type { Json } from '../change.js';
import type { MapNode, Node, SeqNode } from '../../tree/node.js';
import { breakBefore, columnOf, hasBreak, isBreak, lineEnd, lineStart, mayHoldComment, nextLine, restOfLine, skipGap, skipSpaces, spacesBefore } from '../text.js';
import { blockLines, flowText, inlineText, isEmpty, isList, isMany, isPrintable, type Tall } from './print.js';
import { regionOf } from './region.js';
import { isPlain, printString, quoted, type How } from './scalar.js';
import type { Slot, Source } from './source.js';

/** False where it cannot be done; the source may then hold pieces of it. */
export function setValue(source: Source, node: Node, to: Json): boolean {
  const path = node.kind === 'hole' || !isPrintable(to) ? null : source.pathOf(node);
  const slot = path && source.slotOf(node, path);
  if (!slot || source.isNeeded(node) || !isBare(source.text, slot, node)) return false;
  const style = source.style(slot.path);
  const inFlow = !slot.block || ((node.kind === 'map' || node.kind === 'seq') && node.flow && !isEmptyNode(node));
  if (inFlow) {
    const how: How = { flow: true, json: source.isJson(node, slot.path), quote: style.quote };
    return placeInline(source, slot, node, keptText(source.text, node, to, how) ?? flowText(to, how, tallAt(source, slot, node, style.step)));
  }
  const inline = keptText(source.text, node, to, { flow: false, json: false, quote: style.quote }) ?? inlineText(to, style);
  if (inline !== null) return placeInline(source, slot, node, inline);
  if (!isMany(to) || isEmpty(to)) return false;
  return placeLines(source, slot, node, blockLines(to, style), isList(to) ? style.listIndent : style.step);
}

/** How a value over many lines begins at a place in JSON; null where the document has all on one line, or is YAML. */
export function tallAt(source: Source, slot: Slot, node: Node, step: number): Tall | null {
  if (!source.isTallJson(slot.path, node)) return null;
  const start = lineStart(source.text, node.start);
  const indent = source.text.slice(start, skipSpaces(source.text, start));
  return { newline: source.newline, indent, step: jsonStep(source, slot) ?? ' '.repeat(step) };
}

/** The white space that the outermost map of a JSON document puts before its first key. */
function jsonStep(source: Source, slot: Slot): string | null {
  const root = slot.path[0]?.container;
  const first = root?.kind === 'map' ? root.pairs[0]?.keyStart : root?.items[0]?.start;
  if (first === undefined) return null;
  const start = lineStart(source.text, first);
  return start < first && spacesBefore(source.text, first) === start ? source.text.slice(start, first) : null;
}

/** Where the old text decides how the new value is written: a string keeps its quotes, and a value put into a list stays as it is. */
function keptText(text: string, node: Node, to: Json, how: How): string | null {
  if (node.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded' || node.start === node.end) return null;
  if (typeof to === 'string') {
    if (how.json || node.style === 'plain') return null;
    return quoted(to, node.style === 'single' ? "'" : '"');
  }
  if (!isMany(to) || !isList(to) || to.length !== 1 || to[0] !== node.value) return null;
  const old = text.slice(node.start, node.end);
  if (hasBreak(old, 0, old.length)) return null;
  if (node.style === 'plain' && node.type === 'string' && !isPlain(old, true)) return `[${printString(old, { ...how, flow: true })}]`;
  return `[${old}]`;
}

/** No tag or anchor stands before the value. */
export function isBare(text: string, slot: Slot, node: Node): boolean {
  if (slot.block && slot.parent) return skipGap(text, slot.after, node.start) === node.start;
  const before = spacesBefore(text, node.start);
  if (before === 0 || isBreak(text.charCodeAt(before - 1))) return true;
  return ':,[{\ufeff'.includes(text.charAt(before - 1)) || (node.start === node.end && slot.pair?.keyEnd === node.start);
}

export function isEmptyNode(node: Node): boolean {
  return (node.kind === 'map' && node.pairs.length === 0 && node.shadowed === null) || (node.kind === 'seq' && node.items.length === 0);
}

/** Puts text that goes on one line in the place of a value. */
export function placeInline(source: Source, slot: Slot, node: Node, value: string): boolean {
  const { text } = source;
  if (node.start === node.end) {
    if (slot.block && restOfLine(text, node.end) === 'content') return false;
    if (slot.block || text.charAt(node.start - 1) === ':') source.edit(node.start, node.end, ` ${value}`);
    else if (slot.pair && slot.pair.keyEnd === node.start) source.edit(node.start, node.end, `: ${value}`);
    else return false;
  } else if (isBlockCollection(node) && slot.parent && hasBreak(text, slot.after, node.start)) {
    source.edit(slot.after, slot.after, ` ${value}`);
    deleteLines(source, lineStart(text, node.start), extentOf(source, slot, node).end);
  } else {
    const { end, kept } = extentOf(source, slot, node);
    source.edit(node.start, end, value + kept);
  }
  return true;
}

/** Puts lines in the place of a value in block style. They come from column 0; `indent` is how far they stand in from a key. */
export function placeLines(source: Source, slot: Slot, node: Node, lines: readonly string[], indent: number): boolean {
  const { text, newline } = source;
  const empty = node.start === node.end;
  if (restOfLine(text, node.end) === 'content') return false;
  const { end, kept } = extentOf(source, slot, node);
  if (slot.pair) {
    const block = indented(lines, slot.column + indent).join(newline);
    if (!empty && hasBreak(text, slot.after, node.start)) source.edit(lineStart(text, node.start), end, block + kept);
    else {
      if (!empty) source.edit(slot.after, node.end, '');
      source.edit(lineEnd(text, node.end), lineEnd(text, node.end), newline + block);
    }
    return true;
  }
  if (text.slice(lineStart(text, node.start), node.start).includes('\t')) return false;
  const [first = '', ...others] = lines;
  const rest = indented(others, empty ? slot.column + 2 : columnOf(text, node.start));
  const breakAt = lineEnd(kept, 0);
  // A comment that stays on the first line leaves no room for another.
  if (restOfLine(text, node.end) === 'comment' && mayHoldComment(first, 0, first.length)) return false;
  source.edit(node.start, end, (empty ? ' ' : '') + first + kept.slice(0, breakAt));
  if (rest.length > 0 || kept !== '') {
    const at = kept === '' ? lineEnd(text, end) : end;
    source.edit(at, at, rest.map((line) => newline + line).join('') + kept.slice(breakAt));
  }
  return true;
}

/** Lines moved to the right; an empty line stays empty. */
export function indented(lines: readonly string[], column: number): string[] {
  const indent = ' '.repeat(column);
  return lines.map((line) => (line === '' ? line : indent + line));
}

/** Deletes [from, to), both starts of lines. Where the text ends without a line break, it still does afterwards. */
export function deleteLines(source: Source, from: number, to: number, instead = ''): void {
  const { text } = source;
  const bare = to === text.length && to > from && !isBreak(text.charCodeAt(to - 1));
  source.edit(bare && instead === '' ? breakBefore(text, from) : from, to, instead);
}

function isBlockCollection(node: Node): boolean {
  return (node.kind === 'map' || node.kind === 'seq') && !node.flow;
}

/**
 * Where the text ends that a value takes up, and what of it is kept behind the new value. A block map or list takes up its lines and the
 * comments on them: so far reaches, too, what another fix may put into it, and the two must meet.
 */
function extentOf(source: Source, slot: Slot, node: Node): { readonly end: number; readonly kept: string } {
  const { text } = source;
  if (!isBlockCollection(node)) return { end: node.end, kept: '' };
  const collection = node as MapNode | SeqNode;
  const entries = source.entries(collection);
  const last = entries?.[entries.length - 1];
  const region = last && entries ? regionOf(text, collection, last, entries.length - 1, source.document.end) : null;
  const end = Math.max(region?.end ?? 0, nextLine(text, node.end));
  // On the line of a dash, the comment is about what comes instead, too.
  const from = hasBreak(text, slot.after, node.end) ? breakBefore(text, end) : node.end;
  return { end, kept: text.slice(from, end) };
}
