/** Where a text waits to be rendered: Helm and Go templates (`{{ }}`), Jinja (`{% %}`). */
import type { Range } from '../tree/node.js';

/**
 * The first placeholder in text[start, end) that stands outside comments, quotes and block scalars, or null. Only for documents that
 * Kubernetes refuses to read: it does not parse but goes by lines, so that it works on any text.
 */
export function findTemplate(text: string, start: number, end: number): Range | null {
  let scalarIndent = -1; // of the line that opened a block scalar
  for (let line = start; line < end; ) {
    const newline = text.indexOf('\n', line);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    let content = line;
    while (text.charCodeAt(content) === 32) content++;
    const indent = content - line;
    const empty = content >= next || text.charCodeAt(content) <= 32;
    if (!empty && indent <= scalarIndent) scalarIndent = -1;
    // A line that a template begins stands for itself, also where it is indented less than the block scalar around it.
    if (!empty && scalarIndent < 0) {
      const found = findInLine(text, content, next);
      if (found !== null) return found;
      if (/(?:^|[\s:-])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(content, next))) scalarIndent = indent;
    }
    line = next;
  }
  return null;
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
  while (text.charCodeAt(end - 1) <= 32) end--;
  return end;
}
