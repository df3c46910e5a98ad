/**
 * Half-typed text, made readable: a copy of the document in which the word at the cursor is one that stands nowhere else, and is a key where a key may be
 * typed. What the copy's tree says of that word is what can be typed there.
 */
import { lineAt, pieceAt } from './piece.js';

export interface Marked {
  /** The document's text, with the mark in the word's place. */
  readonly text: string;
  readonly mark: string;
  /** Where the mark stands in `text`. */
  readonly at: number;
  /** The word in the whole text, without quotes: what a completion replaces. */
  readonly start: number;
  readonly end: number;
  /** What is left of the cursor. */
  readonly typed: string;
  /** The quote that the word stands in, or ''. */
  readonly quote: string;
  /** A colon follows already. */
  readonly colon: boolean;
  /** A space must be put before the word: the cursor stands right behind a colon. */
  readonly space: boolean;
  /** Nothing but indentation and dashes stands before the word. */
  readonly lineStart: boolean;
  /** The column of the word (of its quote, if it has one), from 0. */
  readonly column: number;
  /** Spaces before anything on the line. */
  readonly indent: number;
}

/** Marks the word at the offset; null where no word can be typed: in a comment, behind a dash without a space, on a separator. */
export function markCursor(text: string, offset: number): Marked | null {
  const piece = pieceAt(text, offset);
  const line = lineAt(text, offset);
  if (offset > piece.end || line.start < piece.start) return null;
  let start = offset;
  while (start > line.start && isWord(text.charCodeAt(start - 1))) start--;
  // Dashes that begin an item are none of the word's letters.
  if (/^[ \t]*-*$/.test(text.slice(line.start, start))) while (text.charCodeAt(start) === 45 && start < offset) start++;
  let end = offset;
  while (end < line.end && isWord(text.charCodeAt(end))) end++;
  const before = text.charAt(start - 1);
  const quote = start > line.start && (before === '"' || before === "'") && /(?:^|[\s:,[{-])$/.test(text.slice(line.start, start - 1)) ? before : '';
  const from = start - quote.length;
  const head = text.slice(line.start, from);
  if (/(?:^|\s)#/.test(head)) return null;
  const closed = quote !== '' && text.charAt(end) === quote;
  const to = closed ? end + 1 : end;
  const lineStart = /^\ufeff?[ \t]*(?:-[ \t]+)*$/.test(head);
  if (!lineStart && /^[ \t]*-+$/.test(head)) return null;
  const colon = /^[ \t]*:(?:\s|$)/.test(text.slice(to, line.end + 1));
  const space = quote === '' && start === end && head.endsWith(':') && /^[ \t]*$/.test(text.slice(to, line.end));
  const mark = unusedWord(text);
  const word = `${space ? ' ' : ''}${quote}${mark}${quote}${lineStart && !colon ? ':' : ''}`;
  return {
    text: text.slice(piece.start, from) + word + text.slice(to, piece.end),
    mark,
    at: from - piece.start + (space ? 1 : 0) + quote.length,
    start,
    end,
    typed: text.slice(start, offset),
    quote,
    colon,
    space,
    lineStart,
    column: from - line.start,
    indent: (/^ */.exec(head) as RegExpExecArray)[0].length,
  };
}

/** Letters, digits and what keys and label names are made of: `_ . / -`. */
function isWord(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 45 && c <= 57) || c === 95;
}

function unusedWord(text: string): string {
  let mark = 'stowageCursor';
  while (text.includes(mark)) mark += 'X';
  return mark;
}
