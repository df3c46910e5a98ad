/** Literal and folded scalars. Upstream: go-yaml v2, scannerc.go. */
import { isBlank, isBreak, isBreakOrEnd, isDigit, nameOf } from './characters.js';
import { endOfLine, Problem, quote } from './problem.js';
import type { Reader } from './reader.js';
import { T, Token } from './token.js';

/** `|` or `>` and the lines below it. `comment` goes past a comment in the header. Upstream: yaml_parser_scan_block_scalar. */
export function scanBlockScalar(at: Reader, blockIndent: number, comment: () => void): Token {
  const { pos: start, line, column } = at;
  const literal = at.at() === 124;
  at.skip();
  at.need(1);
  let chomping = scanChomping(at);
  let increment = 0;
  if (isDigit(at.at())) {
    increment = at.at() - 48;
    if (increment === 0) throw new Problem('syntax', start, at.pos + 1, 'an indentation from 1 to 9', '0');
    at.skip();
    at.need(1);
    if (chomping === 0) chomping = scanChomping(at);
  }
  let end = at.pos;
  while (isBlank(at.at())) {
    at.skip();
    at.need(1);
  }
  if (at.at() === 35) comment();
  if (!isBreakOrEnd(at.at())) {
    const expected = `the end of the line after ${quote(at.text, start, end)}, or quotes if this is text`;
    const rest = endOfLine(at.text, at.pos, at.end);
    throw new Problem('syntax', start, rest, expected, quote(at.text, at.pos, rest));
  }
  at.need(2);
  at.skipBreak();

  const breaks = new Breaks(at, blockIndent, increment === 0 ? 0 : Math.max(blockIndent, 0) + increment);
  breaks.scan();
  at.need(1);
  let value = '';
  let lineBreak = '';
  let wasBlank = false;
  while (at.column === breaks.indent && at.at() !== 0) {
    const blank = isBlank(at.at());
    if (!literal && !wasBlank && !blank && lineBreak === '\n') {
      if (breaks.text === '') value += ' ';
    } else value += lineBreak;
    value += breaks.text;
    breaks.text = '';
    wasBlank = blank;
    const from = at.pos;
    for (let c = at.at(); !isBreakOrEnd(c); c = at.at()) {
      at.skip();
      if (!isBlank(c)) {
        at.skipRun();
        end = at.pos;
      }
      at.need(1);
    }
    value += at.text.slice(from, at.pos);
    at.need(2);
    lineBreak = at.skipBreak();
    breaks.scan();
  }
  if (chomping >= 0) value += lineBreak;
  if (chomping > 0) value += breaks.text;
  return new Token(T.Scalar, start, end, line, column, value, '', literal ? 'literal' : 'folded');
}

function scanChomping(at: Reader): number {
  const c = at.at();
  if (c !== 43 && c !== 45) return 0;
  at.skip();
  at.need(1);
  return c === 43 ? 1 : -1;
}

/** The indentation and empty lines before a line of content. Upstream: yaml_parser_scan_block_scalar_breaks. */
class Breaks {
  /** The empty lines that no line of content took yet. */
  text = '';

  constructor(
    private readonly at: Reader,
    private readonly blockIndent: number,
    /** 0 until the first line of content decides. */
    public indent: number,
  ) {}

  scan(): void {
    const at = this.at;
    let widest = 0;
    for (;;) {
      at.need(1);
      while ((this.indent === 0 || at.column < this.indent) && at.at() === 32) {
        at.skip();
        at.need(1);
      }
      if (at.column > widest) widest = at.column;
      if ((this.indent === 0 || at.column < this.indent) && at.at() === 9) {
        throw new Problem('syntax', at.pos, at.pos + 1, 'spaces for indentation', nameOf(9));
      }
      if (!isBreak(at.at())) break;
      at.need(2);
      this.text += at.skipBreak();
    }
    if (this.indent === 0) this.indent = Math.max(widest, this.blockIndent + 1, 1);
  }
}
