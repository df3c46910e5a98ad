/** The first mistake that go-yaml cannot read over, thrown by the reader, the scanner and the parser. */
import type { TextFaultCode } from '../../tree/document.js';
import { isBlank, isBreakOrEnd } from './characters.js';

/** The smallest change after which reading may go on, for a tree while somebody types. */
export interface Mend {
  readonly at: number;
  /** Put there; or, where the line at `at` stands in a wrong column, which way it has to move. */
  readonly insert?: string;
  readonly move?: 'left' | 'right';
}

/** Not an Error: nobody needs its stack, and a text under an editor's hands is broken at every second key. */
export class Problem {
  constructor(
    readonly code: TextFaultCode,
    readonly start: number,
    readonly end: number,
    /** Both are noun phrases that fit into "expected ..., found ...". */
    readonly expected: string,
    readonly found: string,
    /** Null where only leaving it out helps. */
    readonly mend: Mend | null = null,
  ) {}
}

/** The end of what stands visibly on the line from `start`; never less than one character where there is one. */
export function endOfLine(text: string, start: number, limit: number): number {
  let i = start;
  let end = start;
  for (; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (isBreakOrEnd(c)) break;
    if (!isBlank(c)) end = i + 1;
  }
  return end > start ? end : Math.min(start + 1, limit);
}

/** The end of the run of visible characters from `start`, no further than a comma or closing bracket; at least one character where there is one. */
export function endOfWord(text: string, start: number, limit: number): number {
  let i = start + 1;
  for (; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (isBlank(c) || isBreakOrEnd(c) || c === 44 || c === 93 || c === 125) break;
  }
  return Math.min(i, limit);
}

/** A piece of the text as a finding quotes it: its first line, shortened. */
export function quote(text: string, start: number, end: number): string {
  const piece = text.slice(start, Math.min(endOfLine(text, start, end), start + 40));
  return `\`${piece.length < end - start ? `${piece}...` : piece}\``;
}
