/** A text into documents, as kubectl does it: apimachinery's pkg/util/yaml/decoder.go, `YAMLReader.Read`. It looks at lines, not at YAML. */
import type { Range } from '../tree/node.js';

export interface Piece extends Range {
  /** Where go-yaml begins to read: at a `---` that kubectl leaves to it, or a byte order mark; otherwise the same as `start`. */
  readonly from: number;
  /** A comment on the separator before, which go-yaml does not get to see. */
  readonly comment: Range | null;
  /** What stands behind the dashes of the separator that ends this document, where kubectl refuses that. */
  readonly badSeparator: Range | null;
}

/** The documents in `text`, without the lines that separate them. Where there is nothing but separators there can be none. */
export function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  const length = text.length;
  let from = 0;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let comment: Range | null = null;
  // A byte order mark hides the separator behind it from kubectl, and go-yaml reads that one.
  let line = text.startsWith('---') ? 0 : nextSeparator(text, 0);
  for (; line >= 0; line = nextSeparator(text, line)) {
    const newline = text.indexOf('\n', line);
    const next = newline < 0 ? length : newline + 1;
    const rest = behindDashes(text, line + 3, next);
    const bad = rest !== null && text.charCodeAt(rest.start) !== 35 /* # */;
    if (line === from && !bad) {
      start = next; // nothing came before, so the line is left for go-yaml
      comment = null;
    } else {
      pieces.push({ start, end: line, from, comment, badSeparator: bad ? rest : null });
      from = start = next;
      comment = bad ? null : rest;
    }
  }
  if (from < length) pieces.push({ start, end: length, from, comment, badSeparator: null });
  return pieces;
}

/** The start of the next line that begins with `---`; -1 where there is none. */
function nextSeparator(text: string, after: number): number {
  const newline = text.indexOf('\n---', after);
  return newline < 0 ? -1 : newline + 1;
}

/** What is to be seen between two offsets, or null. */
function behindDashes(text: string, from: number, to: number): Range | null {
  const at = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/.exec(text.slice(from, to)) as RegExpExecArray;
  const start = from + at[0].length;
  if (start === to) return null;
  let end = to;
  while (end > start + 1 && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}
