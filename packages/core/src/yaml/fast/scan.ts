/**
 * The fast reader's place in one document, and how it goes from line to line.
 *
 * The fast reader takes what manifests are made of and nothing that is wrong. Wherever go-yaml could refuse, or read something other than
 * what is plain to see, it throws GIVE_WAY, and the exact reader starts the document anew. So every check here may be stricter than YAML,
 * and none may be laxer than go-yaml. (scannerc.go and parserc.go are what "go-yaml" means in these files.)
 *
 * Of the text it may assume (`readDocument` looks first): lines end with LF or CRLF, and none of the characters are there that go-yaml
 * forbids or treats as further line breaks. A document that is not the last in its text ends with LF, so a loop that stops there needs no
 * other end; beyond the text charCodeAt gives NaN.
 */
import type { Range } from '../../tree/node.js';
import type { Composer } from '../compose.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const DOT = 46;

/** Thrown where the exact reader has to take over. No Error, so it costs no stack. */
export const GIVE_WAY: unique symbol = Symbol('give way');

export class Scan {
  /** Columns of the content at `pos` when `pos` is at the first character of a line's content; -1 when nothing is left. */
  indent = -1;
  /** The column of the block collection around the flow collection that is read; -1 at the root. */
  outer = -1;
  /** The alias that brought the node read last; who takes the node takes this, too, and clears it. */
  via: Range | undefined = undefined;

  constructor(
    readonly text: string,
    public pos: number,
    /** Past the last character of the document. */
    readonly end: number,
    readonly composer: Composer,
    /** Null where nobody asked for them. */
    readonly comments: Range[] | null,
  ) {}
}

/** From the start of a line to the next content, past empty lines and comments. */
export function nextLine(scan: Scan): void {
  const text = scan.text;
  const end = scan.end;
  let at = scan.pos;
  for (;;) {
    const begin = at;
    // Never a look past the end of the text: V8 would drop what it has optimised.
    if (at >= end) break;
    let c = text.charCodeAt(at);
    while (c === SPACE) c = text.charCodeAt(++at);
    if (at >= end) break;
    if (c === LF) at++;
    else if (c === CR) at += 2;
    else if (c === HASH) at = skipComment(scan, at);
    else {
      if (c === TAB || (c === DOT && at === begin && isDocumentEnd(text, at))) throw GIVE_WAY;
      scan.pos = at;
      scan.indent = at - begin;
      return;
    }
  }
  scan.pos = end;
  scan.indent = -1;
}

/** Behind a value on its line, where only blanks and a comment may follow: on to the next content. */
export function endLine(scan: Scan): void {
  const text = scan.text;
  let at = scan.pos;
  let c = text.charCodeAt(at);
  while (c === SPACE || c === TAB) c = text.charCodeAt(++at);
  if (c === LF) scan.pos = at + 1;
  else if (c === CR) scan.pos = at + 2;
  else if (c === HASH) scan.pos = skipComment(scan, at);
  else if (at >= scan.end) scan.pos = scan.end;
  else throw GIVE_WAY;
  nextLine(scan);
}

/** From `#` to the start of the next line. */
export function skipComment(scan: Scan, at: number): number {
  const newline = scan.text.indexOf('\n', at);
  const next = newline < 0 || newline >= scan.end ? scan.end : newline + 1;
  if (scan.comments !== null) {
    let last = next;
    while (scan.text.charCodeAt(last - 1) <= SPACE) last--;
    scan.comments.push({ start: at, end: last });
  }
  return next;
}

/** A blank, a line break, or the end of the text stands here. */
export function isBlank(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === SPACE || c === LF || c === CR || c === TAB || c !== c;
}

/** `...` at the start of a line ends a document, inside of everything. */
export function isDocumentEnd(text: string, at: number): boolean {
  return text.startsWith('...', at) && isBlank(text, at + 3);
}
