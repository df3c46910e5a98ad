/** The document around an offset: only that one is read for what happens at the cursor. */

export interface Piece {
  readonly start: number;
  /** The start of the next separator's line, or the end of the text. */
  readonly end: number;
}

/** From behind the line of the last `---` before the offset to the next one. On a separator's own line the document above it ends. */
export function pieceAt(text: string, offset: number): Piece {
  let start = 0;
  let end = text.length;
  for (let line = 0; line < text.length; ) {
    const newline = text.indexOf('\n', line);
    const next = newline < 0 ? text.length : newline + 1;
    if (text.startsWith('---', line)) {
      if (next > offset) {
        end = line;
        break;
      }
      start = next;
    }
    line = next;
  }
  return { start, end: Math.max(start, end) };
}

/** Without its line break. */
export function lineAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  let start = offset;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  let end = offset;
  while (end < text.length && !isBreak(text, end)) end++;
  return { start, end };
}

function isBreak(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === 10 || c === 13;
}
