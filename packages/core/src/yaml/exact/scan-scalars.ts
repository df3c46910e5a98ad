/** Plain and quoted scalars: their text as YAML folds it. Upstream: go-yaml v2, scannerc.go. */
import { isBlank, isBlankOrEnd, isBreak, isHex, nameOf } from './characters.js';
import { endOfLine, Problem, quote } from './problem.js';
import type { Reader } from './reader.js';
import { T, Token } from './token.js';

/** At the beginning of a line that is `---` or `...`. */
export function atDocumentMark(at: Reader): boolean {
  if (at.column !== 0) return false;
  const c = at.at();
  return (c === 45 || c === 46) && at.at(1) === c && at.at(2) === c && isBlankOrEnd(at.at(3));
}

/** A single- or double-quoted scalar. Upstream: yaml_parser_scan_flow_scalar. */
export function scanQuoted(at: Reader): Token {
  const { pos: start, line, column } = at;
  const mark = at.at();
  at.skip();
  let value = '';
  for (;;) {
    at.need(4);
    if (atDocumentMark(at) || at.at() === 0) {
      const found = at.at() === 0 ? 'the end of the document' : `a line that is ${quote(at.text, at.pos, at.pos + 3)}`;
      const end = endOfLine(at.text, start, at.end);
      const expected = mark === 34 ? 'a closing double quote' : 'a closing single quote';
      throw new Problem('syntax', start, end, expected, found, { at: end, insert: String.fromCharCode(mark) });
    }
    let escapedBreak = false;
    let from = at.pos;
    for (let c = at.at(); !isBlankOrEnd(c); c = at.at()) {
      if (c === mark && (c === 34 || at.at(1) !== 39)) break;
      if (c === mark) {
        value += at.text.slice(from, at.pos + 1);
        at.skip();
        at.skip();
        from = at.pos;
      } else if (c === 92 && mark === 34) {
        value += at.text.slice(from, at.pos);
        escapedBreak = isBreak(at.at(1));
        if (escapedBreak) {
          at.need(3);
          at.skip();
          at.skipBreak();
        } else value += scanEscape(at);
        from = at.pos;
        if (escapedBreak) break;
      } else {
        at.skip();
        at.skipRun();
      }
      at.need(2);
    }
    value += at.text.slice(from, at.pos);
    at.need(1);
    if (at.at() === mark) break;
    value += scanGap(at, escapedBreak);
  }
  at.skip();
  return new Token(T.Scalar, start, at.pos, line, column, value, '', mark === 34 ? 'double' : 'single');
}

/** The blanks and line breaks inside a quoted scalar, folded. */
function scanGap(at: Reader, broken: boolean): string {
  const from = at.pos;
  let first = '';
  let more = '';
  for (let c = at.at(); isBlank(c) || isBreak(c); c = at.at()) {
    if (isBlank(c)) at.skip();
    else {
      at.need(2);
      if (!broken) {
        first = at.skipBreak();
        broken = true;
      } else more += at.skipBreak();
    }
    at.need(1);
  }
  return broken ? fold(first, more) : at.text.slice(from, at.pos);
}

/** What a run of line breaks becomes: one is a space, more are one fewer, and LS and PS are kept. */
function fold(first: string, more: string): string {
  return first !== '\n' ? first + more : more === '' ? ' ' : more;
}

const ESCAPES = '0abtnvfre "\'\\\tN_LP';
const ESCAPED = '\0\x07\b\t\n\v\f\r\x1b "\'\\\t\x85\xa0\u2028\u2029';

/** From the backslash to behind its escape. */
function scanEscape(at: Reader): string {
  const c = at.at(1);
  const known = c === 0 ? -1 : ESCAPES.indexOf(String.fromCharCode(c));
  const digits = c === 120 ? 2 : c === 117 ? 4 : c === 85 ? 8 : 0;
  const start = at.pos;
  if (known < 0 && digits === 0) {
    const found = isBlankOrEnd(c) ? nameOf(c) : quote(at.text, start, endOfCharacter(at.text, start + 1));
    throw new Problem('syntax', start, Math.min(endOfCharacter(at.text, start + 1), at.end), 'an escape that YAML knows, or single quotes', found);
  }
  at.skip();
  at.skip();
  if (digits === 0) return ESCAPED.charAt(known);
  at.need(digits);
  for (let k = 0; k < digits; k++) {
    if (!isHex(at.at(k))) throw new Problem('syntax', start, at.pos + k, `${digits} hexadecimal digits after ${quote(at.text, start, start + 2)}`, nameOf(at.at(k)));
  }
  const value = parseInt(at.text.slice(at.pos, at.pos + digits), 16);
  if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) {
    const expected = value > 0xffff ? 'a character of Unicode' : 'a whole character (YAML takes no surrogate halves; write the character itself)';
    throw new Problem('syntax', start, at.pos + digits, expected, quote(at.text, start, at.pos + digits));
  }
  for (let k = 0; k < digits; k++) at.skip();
  return String.fromCodePoint(value);
}

function endOfCharacter(text: string, i: number): number {
  const c = text.charCodeAt(i);
  return c >= 0xd800 && c < 0xdc00 ? i + 2 : i + 1;
}

/** What a plain scalar left behind: whether the text after it begins a line, so that a key may follow. */
export interface Plain {
  readonly token: Token;
  readonly brokeLine: boolean;
}

/** `indent` is the column of the block around it; `flow`: inside brackets. Upstream: yaml_parser_scan_plain_scalar. */
export function scanPlain(at: Reader, blockIndent: number, flow: boolean): Plain {
  const { pos: start, line, column } = at;
  const indent = blockIndent + 1;
  let end = start;
  let value = '';
  /** Where the blanks began that the next word brings with it. */
  let gap = start;
  let broken = false;
  let first = '';
  let more = '';
  for (;;) {
    at.need(4);
    if (atDocumentMark(at) || at.at() === 35) break;
    const from = at.pos;
    for (let c = at.at(); !isBlankOrEnd(c); c = at.at()) {
      if (c === 58) {
        if (isBlankOrEnd(at.at(1))) break;
      } else if (flow && (c === 44 || c === 63 || c === 91 || c === 93 || c === 123 || c === 125)) break;
      at.skip();
      at.skipRun();
      at.need(2);
    }
    if (at.pos > from) {
      value += broken ? fold(first, more) : at.text.slice(gap, from);
      value += at.text.slice(from, at.pos);
      if (broken) first = more = '';
      broken = false;
      end = at.pos;
      gap = end;
    }
    let c = at.at();
    if (!isBlank(c) && !isBreak(c)) break;
    for (; isBlank(c) || isBreak(c); c = at.at()) {
      if (isBlank(c)) {
        if (broken && c === 9 && at.column < indent) throw new Problem('syntax', at.pos, at.pos + 1, 'spaces for indentation', 'a tab');
        at.skip();
      } else {
        at.need(2);
        if (!broken) {
          first = at.skipBreak();
          broken = true;
        } else more += at.skipBreak();
      }
      at.need(1);
    }
    if (!flow && at.column < indent) break;
  }
  return { token: new Token(T.Scalar, start, end, line, column, value), brokeLine: broken };
}

