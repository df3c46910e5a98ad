/** Plain scalars in block style, and the search for the colon that makes the text before it a key (scannerc.go `scan_plain_scalar`). */
import { ScalarNode } from '../../tree/node.js';
import { plainScalar } from '../scalars.js';
import { endLine, GIVE_WAY, isBlank, nextLine, type Scan } from './scan.js';
import { STARTS, STRING } from './starts.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const COLON = 58;

/** A key and its colon must be at most 1,024 characters apart; stay clear of it. */
const LONGEST_KEY = 1000;

/** The colon behind a plain key that begins at `at`, or -1 where there is none on this line. */
export function findColon(text: string, at: number): number {
  for (let i = at; ; i++) {
    const c = text.charCodeAt(i);
    if (c > COLON) continue;
    if (c === COLON) {
      const next = text.charCodeAt(i + 1);
      if (next !== SPACE && next !== LF && !isBlank(text, i + 1)) continue;
      if (i - at > LONGEST_KEY) throw GIVE_WAY;
      return i;
    }
    if (c === LF || c === CR || c !== c) return -1;
    if (c === HASH && i > at && isBlank(text, i - 1)) return -1;
  }
}

/** The plain scalar at `pos`. Lines indented deeper than `outer` continue it. Leaves `pos` at the next content. */
export function readPlain(scan: Scan, outer: number): ScalarNode {
  const text = scan.text;
  const start = scan.pos;
  let end = plainLine(scan, start);
  const behind = scan.pos;
  if (text.charCodeAt(behind) === LF) {
    scan.pos = behind + 1;
    nextLine(scan);
  } else endLine(scan);
  let value = text.slice(start, end);
  if (scan.indent > outer) {
    // More lines of it: folded, until a comment or a line that is indented less.
    let from = behind;
    do {
      const breaks = lineBreaks(text, from, scan.pos);
      const lineStart = scan.pos;
      end = plainLine(scan, lineStart);
      from = scan.pos;
      value += (breaks > 1 ? '\n'.repeat(breaks - 1) : ' ') + text.slice(lineStart, end);
      endLine(scan);
    } while (scan.indent > outer);
  }
  const first = text.charCodeAt(start);
  if (first > 127 || STARTS[first] === STRING) return new ScalarNode(start, end, 'string', value, 'plain');
  const node = plainScalar(start, end, value);
  if (node.type === 'float') scan.composer.number(node);
  return node;
}

/** One line of it; leaves `pos` at the break or the comment behind, and returns the end of the text without blanks. */
function plainLine(scan: Scan, start: number): number {
  const text = scan.text;
  let at = start;
  let end = start;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c > COLON) end = ++at;
    else if (c === SPACE || c === TAB) at++;
    else if (c === LF || c === CR || c !== c) break;
    else if (c === HASH && end < at) break;
    else if (c === COLON && isBlank(text, at + 1)) throw GIVE_WAY;
    else end = ++at;
  }
  scan.pos = at;
  return end;
}

/** How many lines end between the text of one line and that of the next. A comment between them ends a plain scalar, so more text is an error. */
function lineBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === LF) breaks++;
    else if (c === HASH) throw GIVE_WAY;
  }
  return breaks;
}
