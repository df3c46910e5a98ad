/** Where a text waits to be rendered: Helm and Go templates (`{{ }}`), Jinja (`{% %}`). */
import type { Range } from '../tree/node.js';

/**
 * The first placeholder in text[start, end) that stands outside comments, quotes and block scalars; null where there is none, or where
 * none of them can be why the document does not read: they stand within plain text (`image: x:{{ y }}`), and no fault is on their lines.
 * It goes by lines and does not parse, so that it works on any text.
 */
export function findTemplate(text: string, start: number, end: number, faults: readonly Range[]): Range | null {
  let first: Range | null = null;
  let scalarIndent = -1; // of the line that opened a block scalar
  for (let line = start; line < end; ) {
    const newline = text.indexOf('\n', line);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    let content = line;
    while (text.charCodeAt(content) === SPACE) content++;
    const indent = content - line;
    const empty = content >= next || text.charCodeAt(content) <= SPACE;
    if (!empty && indent <= scalarIndent) scalarIndent = -1;
    if (!empty && scalarIndent < 0) {
      const found = findInLine(text, content, next);
      first ??= found;
      if (found !== null && (beginsValue(text, content, found.start) || faults.some((fault) => fault.start >= line && fault.start < next))) return first;
      if (/(?:^|[\s:-])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(content, next))) scalarIndent = indent;
    }
    line = next;
  }
  return null;
}

/** The first placeholder in text[start, end), wherever it stands; null where there is none. For files that are known to be rendered, where even what is quoted is not yet what it will be. */
export function firstPlaceholder(text: string, start: number, end: number): Range | null {
  for (let at = text.indexOf('{', start); at >= 0 && at < end - 1; at = text.indexOf('{', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next !== 123 && next !== 37) continue;
    const newline = text.indexOf('\n', at);
    return { start: at, end: endOfPlaceholder(text, at, newline < 0 || newline > end ? end : newline, next === 123 ? '}}' : '%}') };
  }
  return null;
}

const SPACE = 32;

/** At the start of its line, or behind what a value follows. */
function beginsValue(text: string, content: number, at: number): boolean {
  return at === content || /[-:?]\s+$|[,[{]\s*$/.test(text.slice(Math.max(content, at - 40), at));
}

function findInLine(text: string, from: number, to: number): Range | null {
  let quote = 0;
  for (let at = from; at < to; at++) {
    const c = text.charCodeAt(at);
    if (quote !== 0) {
      if (c === 92 /* \ */ && quote === 34) at++;
      else if (c === quote) quote = 0;
    } else if (c === 123 /* { */) {
      const d = text.charCodeAt(at + 1);
      if (d === 123 || d === 37 /* % */) return { start: at, end: endOfPlaceholder(text, at, to, d === 123 ? '}}' : '%}') };
    } else if (c === 34 || c === 39) {
      if (at === from || /[\s,:[{(-]/.test(text.charAt(at - 1))) quote = c;
    } else if (c === 35 /* # */ && (at === from || /\s/.test(text.charAt(at - 1)))) return null;
  }
  return null;
}

/** Past its closing braces; where they are not on its line, the end of the line's text. */
function endOfPlaceholder(text: string, start: number, to: number, close: string): number {
  const at = text.indexOf(close, start);
  if (at >= 0 && at < to) return at + 2;
  let end = to;
  while (text.charCodeAt(end - 1) <= SPACE) end--;
  return end;
}
