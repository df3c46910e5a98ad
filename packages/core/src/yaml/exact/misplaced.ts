/** Where to point, and what to say, when the scanner meets a sign where none can be. The scanner knows that; here is what was likely meant. */
import { isBlank, isBlankOrEnd, isBreak, nameOf } from './characters.js';
import { endOfLine, endOfWord, Problem, quote } from './problem.js';
import type { Reader } from './reader.js';
import { T, type Token } from './token.js';

/** A line that must be `key: value` and has no colon. `pos` is where it begins, `token` what stands there. */
export function noColon(at: Reader, token: Token | undefined, pos: number): Problem {
  const end = token && token.end > pos ? token.end : endOfLine(at.text, pos, at.end);
  return missingColon(at, pos, endOfLine(at.text, pos, end), token?.style === 'plain');
}

/** If the text has a colon with nothing after it that would make it one, the colon is the place; else the text is. */
function missingColon(at: Reader, start: number, end: number, plain: boolean): Problem {
  const colon = plain ? at.text.indexOf(':', start) : -1;
  if (colon > start && colon < end - 1) return new Problem('syntax', colon, colon + 1, 'a space after this colon', nameOf(at.text.charCodeAt(colon + 1)));
  const next = at.text.charCodeAt(end);
  const ended = end >= at.end || isBlankOrEnd(next);
  return new Problem('syntax', start, end, 'a colon after this key', ended ? 'the end of the line' : nameOf(next));
}

/** A colon that makes no key of what stands before it. `last` is the token before it. */
export function colon(at: Reader, last: Token | undefined): Problem {
  if (last?.type === T.Scalar && last.line < at.line) {
    const first = firstOnLine(at);
    if (last.style === 'plain') {
      if (last.column === first - lineStart(at)) return missingColon(at, last.start, endOfLine(at.text, last.start, last.end), true);
      return new Problem('syntax', first, at.pos, 'this key at the column of its neighbours', 'one further to the right, which continues the text above');
    }
    if (last.end > first) {
      return new Problem('syntax', last.start, endOfLine(at.text, last.start, last.end), 'a closing quote on this line', 'none before the next colon');
    }
  }
  if (last?.type === T.Scalar && last.line === at.line && onlyBefore(at, last.start)) {
    return new Problem('syntax', last.start, last.end, 'a key of at most 1024 characters', 'a longer one');
  }
  return new Problem('syntax', at.pos, at.pos + 1, 'the end of the value, or quotes around it', 'another colon');
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

/** A bracket without its partner, or with something that cannot follow what stands in it. `open` is the offset of the bracket. */
export function inBrackets(at: Reader, open: number, token: Token, indent: number, found: string): Problem {
  const close = at.text.charCodeAt(open) === 91 ? '`]`' : '`}`';
  const unclosed = token.type <= T.DocumentEnd || (token.start > open && token.column <= indent && isFirstOnLine(at, token.start));
  if (unclosed) return new Problem('syntax', open, open + 1, `a closing ${close}`, token.type === T.StreamEnd ? found : 'none before the next line');
  if (token.type === T.FlowSequenceEnd || token.type === T.FlowMappingEnd) {
    return new Problem('syntax', token.start, token.end, `a closing ${close}`, quote(at.text, token.start, token.end));
  }
  return new Problem('syntax', token.start, endOfToken(at, token), `a comma or a closing ${close}`, found);
}

/** The end of what a finding about the token underlines: it, but no further than its line. */
export function endOfToken(at: Reader, token: Token): number {
  if (token.end > token.start) return endOfLine(at.text, token.start, token.end);
  return endOfWord(at.text, token.start, at.end);
}

/** Nothing but blanks stands before the offset on its line. */
export function isFirstOnLine(at: Reader, offset: number): boolean {
  let i = offset - 1;
  while (i >= 0 && isBlank(at.text.charCodeAt(i))) i--;
  return i < 0 || isBreak(at.text.charCodeAt(i));
}

function lineStart(at: Reader): number {
  let i = at.pos;
  while (i > 0 && !isBreak(at.text.charCodeAt(i - 1))) i--;
  return i;
}

function firstOnLine(at: Reader): number {
  let i = lineStart(at);
  while (isBlank(at.text.charCodeAt(i))) i++;
  return i;
}

/** On its line only dashes and blanks stand before the offset. */
function onlyBefore(at: Reader, offset: number): boolean {
  for (let i = lineStart(at); i < offset; i++) if (!isBlank(at.text.charCodeAt(i)) && at.text.charCodeAt(i) !== 45) return false;
  return true;
}
