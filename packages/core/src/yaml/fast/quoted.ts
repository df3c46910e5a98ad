/** Quoted scalars (scannerc.go `scan_flow_scalar`). */
import { ScalarNode } from '../../tree/node.js';
import { GIVE_WAY, isDocumentEnd, type Scan } from './scan.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE = 34;
const SINGLE = 39;
const BACKSLASH = 92;

/** The quoted scalar at `pos`; leaves `pos` behind its closing quote. */
export function readQuoted(scan: Scan): ScalarNode {
  const text = scan.text;
  const start = scan.pos;
  const quote = text.charCodeAt(start);
  const style = quote === DOUBLE ? 'double' : 'single';
  for (let at = start + 1; ; at++) {
    const c = text.charCodeAt(at);
    if (c === quote) {
      if (c === SINGLE && text.charCodeAt(at + 1) === SINGLE) break;
      scan.pos = at + 1;
      return new ScalarNode(start, at + 1, 'string', text.slice(start + 1, at), style);
    }
    if (c === LF || (c === BACKSLASH && quote === DOUBLE) || c !== c) break;
  }
  const value = readUnusual(scan, quote);
  return new ScalarNode(start, scan.pos, 'string', value, style);
}

/** One with escapes or several lines. */
function readUnusual(scan: Scan, quote: number): string {
  const { text, end } = scan;
  let at = scan.pos + 1;
  let value = '';
  for (;;) {
    let c = text.charCodeAt(at);
    let run = at;
    let escapedBreak = false;
    while (c !== SPACE && c !== TAB && c !== LF && c !== CR) {
      if (at >= end) throw GIVE_WAY;
      if (c === quote) {
        value += text.slice(run, at);
        if (c === DOUBLE || text.charCodeAt(at + 1) !== SINGLE) {
          scan.pos = at + 1;
          return value;
        }
        value += "'";
        at += 2;
        run = at;
      } else if (c === BACKSLASH && quote === DOUBLE) {
        value += text.slice(run, at);
        const next = text.charCodeAt(at + 1);
        if (next === LF || next === CR) {
          at += next === LF ? 2 : 3;
          run = at;
          escapedBreak = true;
          break;
        }
        const length = escapeLength(next);
        value += length === 0 ? simpleEscape(next) : codeEscape(text, at + 2, length);
        at += 2 + length;
        run = at;
      } else at++;
      c = text.charCodeAt(at);
    }
    value += text.slice(run, at);
    // Blanks stay as they are within a line; around breaks they vanish, and the breaks are folded.
    const blanks = at;
    let breaks = 0;
    for (c = text.charCodeAt(at); c === SPACE || c === TAB || c === LF || c === CR; c = text.charCodeAt(at)) {
      if (c === LF) breaks++;
      at++;
    }
    if (at >= end) throw GIVE_WAY;
    if ((breaks > 0 || escapedBreak) && text.charCodeAt(at - 1) === LF && isDocumentEnd(text, at)) throw GIVE_WAY;
    if (escapedBreak) value += '\n'.repeat(breaks);
    else if (breaks === 0) value += text.slice(blanks, at);
    else value += breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
  }
}

/** How many hexadecimal digits follow this character behind a backslash. */
function escapeLength(c: number): number {
  return c === 120 /* x */ ? 2 : c === 117 /* u */ ? 4 : c === 85 /* U */ ? 8 : 0;
}

const ESCAPES = new Map<string, string>([
  ['0', '\0'], ['a', '\x07'], ['b', '\b'], ['t', '\t'], ['\t', '\t'], ['n', '\n'], ['v', '\v'], ['f', '\f'], ['r', '\r'], ['e', '\x1b'],
  [' ', ' '], ['"', '"'], ["'", "'"], ['\\', '\\'], ['N', '\x85'], ['_', '\xa0'], ['L', '\u2028'], ['P', '\u2029'],
]);

function simpleEscape(c: number): string {
  const value = ESCAPES.get(String.fromCharCode(c));
  if (value === undefined) throw GIVE_WAY;
  return value;
}

function codeEscape(text: string, at: number, length: number): string {
  const digits = text.slice(at, at + length);
  const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : Infinity;
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw GIVE_WAY;
  return String.fromCodePoint(code);
}
