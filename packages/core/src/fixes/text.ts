/** Lines, columns and gaps of a text, as the dialects need them. Offsets are UTF-16 units; a line ends at LF, CRLF or a lone CR. */

const LF = 10;
const CR = 13;
const TAB = 9;
const SPACE = 32;
const HASH = 35;
const BYTE_ORDER_MARK = 0xfeff;

export function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isBreak(code: number): boolean {
  return code === LF || code === CR;
}

/** The first offset of the line that `at` stands on; a byte order mark belongs to no line. */
export function lineStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && !isBreak(text.charCodeAt(i - 1))) i--;
  if (i === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK && at > 0) return 1;
  return i;
}

/** The offset of the line break that ends the line of `at`, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && !isBreak(text.charCodeAt(i))) i++;
  return i;
}

/** The offset where the line after that of `at` starts, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  if (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF) return end + 2;
  return Math.min(end + 1, text.length);
}

/** The offset of the line break before `at`, where `at` is the start of a line; `at` itself on the first line. */
export function breakBefore(text: string, at: number): number {
  if (at === 0 || !isBreak(text.charCodeAt(at - 1))) return at;
  return text.charCodeAt(at - 1) === LF && text.charCodeAt(at - 2) === CR ? at - 2 : at - 1;
}

/** How many units stand before `at` on its line, from 0. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The line break that the text uses first; LF where it has a single line. */
export function newlineOf(text: string): string {
  const end = lineEnd(text, 0);
  if (end === text.length) return '\n';
  return text.slice(end, nextLine(text, end));
}

/** The first offset from `at` that is no space or tab. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** The first offset of the run of spaces and tabs that ends at `at`. */
export function spacesBefore(text: string, at: number): number {
  let i = at;
  while (i > 0 && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

/** Only spaces stand between the start of its line and `at`. */
export function startsLine(text: string, at: number): boolean {
  for (let i = lineStart(text, at); i < at; i++) if (text.charCodeAt(i) !== SPACE) return false;
  return true;
}

/** What follows on the line after a value that ends at `at`. */
export function restOfLine(text: string, at: number): 'nothing' | 'comment' | 'content' {
  const i = skipSpaces(text, at);
  if (i >= text.length || isBreak(text.charCodeAt(i))) return 'nothing';
  return text.charCodeAt(i) === HASH && (i > at || i === 0 || isBlankBefore(text, i)) ? 'comment' : 'content';
}

/** The first offset in [from, to) that is neither white space nor part of a comment; `to` where there is none. */
export function skipGap(text: string, from: number, to: number): number {
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isSpace(code) || isBreak(code) || code === BYTE_ORDER_MARK) i++;
    else if (code === HASH && isBlankBefore(text, i)) i = lineEnd(text, i);
    else return i;
  }
  return to;
}

/** Something in [from, to) may be a comment. Says yes too often (a `#` behind a space inside quotes), never too seldom. */
export function mayHoldComment(text: string, from: number, to: number): boolean {
  for (let i = text.indexOf('#', from); i >= 0 && i < to; i = text.indexOf('#', i + 1)) if (isBlankBefore(text, i)) return true;
  return false;
}

export function hasBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isBreak(text.charCodeAt(i))) return true;
  return false;
}

/** Lines without their breaks. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

function isBlankBefore(text: string, at: number): boolean {
  if (at === 0) return true;
  const code = text.charCodeAt(at - 1);
  return isSpace(code) || isBreak(code) || code === BYTE_ORDER_MARK;
}
