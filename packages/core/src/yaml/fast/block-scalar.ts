/** Literal and folded scalars (scannerc.go `scan_block_scalar`, `scan_block_scalar_breaks`). */
import { ScalarNode } from '../../tree/node.js';
import { GIVE_WAY, nextLine, skipComment, type Scan } from './scan.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const PLUS = 43;
const MINUS = 45;
const ZERO = 48;
const BAR = 124;

const STRIP = -1;
const CLIP = 0;
const KEEP = 1;

/** The block scalar at `pos`, below a collection at the column `outer` (-1 at the root). Leaves `pos` at the next content. */
export function readBlockScalar(scan: Scan, outer: number): ScalarNode {
  const { text, end } = scan;
  const start = scan.pos;
  const literal = text.charCodeAt(start) === BAR;
  const node = new ScalarNode(start, start, 'string', '', literal ? 'literal' : 'folded');
  const chomping = readHeader(scan, node);
  let indent = node.end - start > 1 ? explicitIndent(text, start, outer) : 0;
  let value = '';
  let trailing = 0; // line breaks of empty lines that may still turn out to stand before more text
  let broken = false; // a line of text came before; its line break is not part of the value yet
  let deep = false; // that line begins with a blank
  let widest = 0;
  let at = scan.pos;
  while (at < end) {
    // The indentation of one line.
    const begin = at;
    const limit = indent === 0 ? end : begin + indent;
    let c = text.charCodeAt(at);
    while (c === SPACE && at < limit) c = text.charCodeAt(++at);
    if (c === TAB && (indent === 0 || at < limit)) throw GIVE_WAY;
    if (indent === 0 && at - begin > widest) widest = at - begin;
    if (c === LF || c === CR) {
      trailing++;
      at += c === LF ? 1 : 2;
      continue;
    }
    if (at >= end) {
      trailing++; // kubectl ends the last line
      break;
    }
    if (indent === 0) indent = Math.max(widest, outer + 1, 1);
    if (at - begin < indent) {
      at = begin;
      break;
    }
    // A line of text.
    const newline = text.indexOf('\n', at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    let stop = newline < 0 || newline >= end ? end : newline;
    if (text.charCodeAt(stop - 1) === CR) stop--;
    const blank = c === SPACE || c === TAB;
    if (broken && (literal || deep || blank || trailing > 0)) {
      const breaks = literal || deep || blank ? trailing + 1 : trailing;
      value += breaks === 1 ? '\n' : '\n'.repeat(breaks);
    } else if (broken) value += ' ';
    else if (trailing > 0) value += '\n'.repeat(trailing);
    value += text.slice(at, stop);
    trailing = 0;
    broken = true;
    deep = blank;
    node.end = lastVisible(text, at, stop, node.end);
    at = next;
  }
  if (broken && chomping !== STRIP) value += '\n';
  if (chomping === KEEP) value += '\n'.repeat(trailing);
  node.value = value;
  scan.pos = at;
  nextLine(scan);
  return node;
}

/** `|`, the chomping and indentation indicators in any order, a comment. The node's end is put behind them, `pos` on the next line. */
function readHeader(scan: Scan, node: ScalarNode): number {
  const text = scan.text;
  let at = node.start + 1;
  let chomping = CLIP;
  let chomped = false;
  let indented = false;
  for (;;) {
    const c = text.charCodeAt(at);
    if ((c === PLUS || c === MINUS) && !chomped) {
      chomping = c === PLUS ? KEEP : STRIP;
      chomped = true;
    } else if (c > ZERO && c <= ZERO + 9 && !indented) indented = true;
    else break;
    at++;
  }
  node.end = at;
  let c = text.charCodeAt(at);
  while (c === SPACE || c === TAB) c = text.charCodeAt(++at);
  if (c === LF) at++;
  else if (c === CR) at += 2;
  else if (c === HASH) at = skipComment(scan, at);
  else if (at < scan.end) throw GIVE_WAY;
  scan.pos = at;
  return chomping;
}

/** The column that an indentation indicator asks for; 0 where there is none. */
function explicitIndent(text: string, start: number, outer: number): number {
  for (let at = start + 1; at < start + 3; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit > 0 && digit < 10) return Math.max(outer, 0) + digit;
  }
  return 0;
}

function lastVisible(text: string, from: number, to: number, otherwise: number): number {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) > SPACE) return at + 1;
  return otherwise;
}
