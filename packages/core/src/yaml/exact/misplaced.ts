/** Where to point, and what to say, when something stands where it cannot. The scanner and the parser know that; here is what was likely meant. */
import { isBlank, isBlankOrEnd, isBreak, nameOf } from './characters.js';
import { endOfLine, endOfWord, type Mend, Problem, quote } from './problem.js';
import type { Reader } from './reader.js';
import { T, type Token } from './token.js';

/** What findings need of the scanner. */
interface Place extends Reader {
  readonly indent: number;
  readonly last: Token | null;
  readonly lastTaken: Token | null;
}

/** A line that must be `key: value` and has no colon. `pos` is where it begins, `token` what stands there, `long` that it goes on too long. */
export function noColon(at: Reader, token: Token | undefined, pos: number, long: boolean): Problem {
  if (token?.type !== T.Scalar) return missingColon(at, pos, endOfLine(at.text, pos, at.end), false);
  const end = endOfLine(at.text, token.start, token.end);
  if (long && end === token.end && end - pos > 1000) return new Problem('syntax', pos, end, 'a colon within 1024 characters', 'none');
  return missingColon(at, pos, end, token.style === 'plain');
}

/** If the text has a colon with nothing after it that would make it one, the colon is the place; else the text is. */
function missingColon(at: Reader, start: number, end: number, plain: boolean): Problem {
  const colon = plain ? at.text.slice(start, end).indexOf(':') : -1;
  if (colon > 0 && start + colon < end - 1) {
    const after = start + colon + 1;
    return new Problem('syntax', after - 1, after, 'a space after this colon', nameOf(at.text.charCodeAt(after)), { at: after, insert: ' ' });
  }
  let next = end;
  while (next < at.end && isBlank(at.text.charCodeAt(next))) next++;
  const c = next < at.end ? at.text.charCodeAt(next) : 0;
  const found = isBlankOrEnd(c) || c === 35 ? 'the end of the line' : quote(at.text, next, endOfLine(at.text, next, at.end));
  return new Problem('syntax', start, end, 'a colon after this key', found, { at: end, insert: ':' });
}

/** A colon that makes no key of what stands before it. */
export function colon(at: Place): Problem {
  const { last } = at;
  if (last?.type === T.Scalar && last.line < at.line) {
    const first = firstOnLine(at, at.pos);
    const slip = slipOnLine(at, last.start, false);
    if (slip) return slip;
    if (last.style === 'plain' && last.end > first) {
      if (last.column === first - lineStart(at, first)) return missingColon(at, last.start, endOfLine(at.text, last.start, last.end), true);
      const found = 'one further to the right, which continues the text above';
      return new Problem('syntax', first, at.pos, 'this key at the column of its neighbours', found, { at: first, move: 'left' });
    }
    if (last.end > first) return unclosedQuote(at, last);
  }
  if (last?.type === T.Scalar && last.line === at.line && at.pos - last.start > 1000) {
    return new Problem('syntax', last.start, last.end, 'a key of at most 1024 characters', 'a longer one');
  }
  return slipOnLine(at, at.pos, true) ?? new Problem('syntax', at.pos, at.pos + 1, 'the end of the value, or quotes around it', 'another colon');
}

/** `-key: value`, and where `brackets` are at fault `key {a: b}` and `key:{a: b}`: go-yaml takes them for text, and stumbles later. */
function slipOnLine(at: Reader, offset: number, brackets: boolean): Problem | null {
  const line = lineStart(at, offset);
  const match = /^([ \t]*(?:- +)*)(?:-[\w./-]+:(?=\s|$)|([\w./-]+)(?:(?= +[{[])|:(?=[{[])))/.exec(at.text.slice(line, endOfLine(at.text, offset, at.end)));
  if (match === null) return null;
  const start = line + (match[1] as string).length;
  const end = line + match[0].length;
  if (match[2] === undefined) return new Problem('syntax', start, start + 1, 'a space after this dash', nameOf(at.text.charCodeAt(start + 1)), { at: start + 1, insert: ' ' });
  if (!brackets) return null;
  const isColon = at.text.charCodeAt(end - 1) === 58;
  const bracket = nameOf(at.text.charCodeAt(end + at.text.slice(end, offset).search(/[{[]/)));
  if (isColon) return new Problem('syntax', end - 1, end, 'a space after this colon', bracket, { at: end, insert: ' ' });
  return new Problem('syntax', start, end, 'a colon after this key', bracket, { at: end, insert: ':' });
}

function unclosedQuote(at: Reader, token: Token): Problem {
  const end = endOfLine(at.text, token.start, token.end);
  const insert = token.style === 'single' ? "'" : '"';
  return new Problem('syntax', token.start, end, 'a closing quote on this line', 'none', { at: end, insert });
}

/** `- item` behind something on the same line. */
export function dash(at: Reader): Problem {
  return new Problem('syntax', at.pos, at.pos + 1, 'the list on a line of its own, or quotes around this text', 'a dash behind something else');
}

/** `? key` behind something on the same line. */
export function questionMark(at: Reader): Problem {
  return new Problem('syntax', at.pos, at.pos + 1, 'quotes around text that begins with `?`', 'none');
}

/** Deeper than upstream goes (max_flow_level, max_indents). */
export function tooDeep(pos: number): Problem {
  return new Problem('too-deep', pos, pos + 1, 'at most 10000 levels', 'more');
}

/** A token that is no entry of the block it stands in. `expected` is what the block wants. */
export function misfit(at: Place, token: Token, expected: string, found: string): Problem {
  const { start } = token;
  const end = endOfToken(at, token);
  const before = at.lastTaken;
  const quoted = before?.type === T.Scalar && (before.style === 'double' || before.style === 'single');
  if (firstOnLine(at, start) !== start) {
    if (quoted && before.start < firstOnLine(at, start)) return unclosedQuote(at, before);
    if (quoted && before.end === start) {
      const inside = before.style === 'single' ? "`''` for a quote inside single quotes" : '`\\"` for a quote inside double quotes';
      return new Problem('syntax', start, end, inside, found);
    }
    const slip = slipOnLine(at, start, true);
    if (slip) return slip;
    return new Problem('syntax', start, end, token.type === T.Value ? 'a key before this colon' : 'the end of the line', found);
  }
  if (token.type === T.BlockMappingStart || token.type === T.BlockSequenceStart) {
    const slip = before && slipOnLine(at, before.start, false);
    if (slip) return slip;
    return new Problem('syntax', start, end, 'the indentation of a line above', `${found} indented otherwise`, { at: start, move: 'right' });
  }
  if (token.type === T.Value) return new Problem('syntax', start, end, 'a key before this colon', 'none');
  if (before?.type === T.Scalar && (before.style === 'literal' || before.style === 'folded') && token.column > at.indent) {
    return new Problem('syntax', start, end, 'the indentation of the text above', 'less');
  }
  return slipOnLine(at, start, false) ?? new Problem('syntax', start, end, expected, found);
}

/** A bracket without its partner, or with something that cannot follow what stands in it. `open` is the offset of the bracket. */
export function inBrackets(at: Place, open: number, token: Token, found: string): Problem {
  const close = at.text.charCodeAt(open) === 91 ? ']' : '}';
  const mended = (offset: number): Mend => ({ at: offset, insert: ` ${close}` });
  const first = firstOnLine(at, token.start);
  const ended = token.type === T.StreamEnd;
  if (token.type === T.FlowSequenceEnd || token.type === T.FlowMappingEnd) {
    const isOther = at.text.charCodeAt(token.start) !== close.charCodeAt(0);
    return new Problem('syntax', token.start, token.end, isOther ? `a closing \`${close}\`` : 'a value', found, isOther ? mended(token.start) : null);
  }
  if (ended || !at.text.slice(token.start, at.end).includes(close) || (first > open && first - lineStart(at, first) <= at.indent)) {
    const what = ended ? 'the end of the document' : 'none before the next lines';
    return new Problem('syntax', open, open + 1, `a closing \`${close}\``, what, mended(endOfBlock(at, open)));
  }
  return new Problem('syntax', token.start, endOfToken(at, token), `a comma or a closing \`${close}\``, found);
}

/** The end of what is visible in the lines from the offset that are indented deeper than the block around it. */
function endOfBlock(at: Place, offset: number): number {
  let end = offset + 1;
  for (let line = offset; line < at.end; ) {
    let next = line;
    while (next < at.end && !isBreak(at.text.charCodeAt(next))) next++;
    let first = line;
    while (first < next && isBlank(at.text.charCodeAt(first))) first++;
    if (line !== offset && first < next && first - line <= at.indent) break;
    const comment = / #[^"']*$/.exec(at.text.slice(line, next));
    const visible = comment === null ? next : line + comment.index;
    if (visible > first) end = Math.max(end, endOfLine(at.text, first, visible));
    line = next + 1;
  }
  return end;
}

/** The end of what a finding about the token underlines: it, but no further than its line. */
export function endOfToken(at: Reader, token: Token): number {
  if (token.end > token.start) return endOfLine(at.text, token.start, token.end);
  return endOfWord(at.text, token.start, at.end);
}

function lineStart(at: Reader, offset: number): number {
  let i = offset;
  while (i > at.start && !isBreak(at.text.charCodeAt(i - 1))) i--;
  return i;
}

/** Where what is visible begins on the line of the offset. */
function firstOnLine(at: Reader, offset: number): number {
  let i = lineStart(at, offset);
  while (i < offset && isBlank(at.text.charCodeAt(i))) i++;
  return i;
}
