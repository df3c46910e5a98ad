/** From the pieces that changes leave to the edits of a fix. */
import type { Edit } from '../change.js';
import { isBreak } from '../text.js';
import type { Piece } from './source.js';

/** In the order of the text; at one offset what is inserted deeper comes first. */
export function inOrder(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => a.start - b.start || a.end - b.end || (a.depth === b.depth ? 0 : b.depth - a.depth));
}

/** The text of a range with pieces applied inside it. */
export function piecedText(text: string, start: number, end: number, pieces: readonly Piece[]): string {
  let out = '';
  let at = start;
  for (const piece of inOrder(pieces)) {
    out += text.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  return out + text.slice(at, end);
}

function isLineStart(text: string, at: number): boolean {
  return at < text.length && at > 0 && isBreak(text.charCodeAt(at - 1)) && !isBreak(text.charCodeAt(at));
}

/** Edits that touch become one, and what changes nothing is left out. Null where pieces overlap, or nothing is left. */
export function editsOf(text: string, pieces: readonly Piece[]): readonly Edit[] | null {
  const edits: { start: number; end: number; text: string }[] = [];
  let last: { start: number; end: number; text: string } | undefined;
  for (const piece of inOrder(pieces)) {
    if (last && piece.start < last.end) return null;
    if (last && piece.start === last.end) {
      // At the end of a text without a last line break, what comes brings one; but a deletion may have left one.
      const left = piece.start === text.length && last.text === '' && isLineStart(text, last.start);
      last.end = piece.end;
      last.text += left ? piece.text.replace(/^\r?\n|^\r/, '') : piece.text;
    } else edits.push((last = { start: piece.start, end: piece.end, text: piece.text }));
  }
  const changed = edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
  return changed.length > 0 ? changed : null;
}
