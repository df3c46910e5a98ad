/** Text in columns of a terminal. */
import { cut, widthOf } from '../terminal.js';

/** The lines of a shown text that is at most `width` cells wide: broken between words, and in words that are too long, there behind a mark where one is near. */
export function fold(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) <= width) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line) > width) {
      const at = breakOf(line, width);
      lines.push(line.slice(0, at));
      line = line.slice(at);
    }
  }
  return [...lines, line];
}

/** Where a word is broken, in UTF-16 units. */
function breakOf(word: string, width: number): number {
  const piece = cut(word, 0, width);
  if (!word.startsWith(piece)) return Math.max(1, piece.trimEnd().length);
  for (const marks of ['/=:,', '.-']) {
    for (let at = piece.length; at > piece.length / 3; at--) if (marks.includes(piece[at - 1] as string)) return at;
  }
  return Math.max(1, piece.length);
}

/** Cells side by side, two spaces between them; the last one is not padded. `paints` colours each line of a column after it is measured. */
export function besides(cells: readonly (readonly string[])[], widths: readonly number[], paints: readonly ((text: string) => string)[]): readonly string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) => {
    let line = '';
    let pending = 0;
    cells.forEach((lines, column) => {
      const text = lines[row] ?? '';
      if (text !== '') {
        line += ' '.repeat(pending) + (paints[column] as (text: string) => string)(text);
        pending = 0;
      }
      pending += (widths[column] as number) - widthOf(text) + 2;
    });
    return line;
  });
}
