/**
 * What a manifest contains cannot drive the terminal: everything that does not show as a character is shown by its number. And how wide a text is there.
 */

/** Nothing in here needs a second look. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Controls, marks that turn the direction of writing, invisible characters, spaces that look like others, and halves of surrogate pairs.
 * Variation selectors are left, being part of emoji.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\u00a0\u034f\u115f\u1160\u2000-\u200a\u202f\u205f\u3000\u3164\uffa0]|\p{Cs}/gu;

/** Text as it may be shown, with `\n`, `\t`, `\x1b`, `\u202e` for what may not. */
export function shown(text: string): string {
  return PLAIN.test(text) ? text : text.replace(HIDDEN, escaped);
}

function escaped(character: string): string {
  switch (character) {
    case '\n':
      return '\\n';
    case '\r':
      return '\\r';
    case '\t':
      return '\\t';
  }
  const number = character.codePointAt(0) as number;
  const digits = number.toString(16);
  return number < 0x100 ? `\\x${digits.padStart(2, '0')}` : number < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}

/** Text in cells of a terminal. Only for what `shown` gave. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += cellsOf(character);
  return width;
}

const NO_CELL = /^[\p{Mn}\p{Me}]$/u;
const TWO_CELLS = /^\p{Emoji_Presentation}$/u;

/** 2 for the wide characters of East Asia (Unicode's East Asian Width W and F) and emoji, 0 for marks on the character before, else 1. */
function cellsOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code < 0x300) return 1;
  if (NO_CELL.test(character)) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe10 && code <= 0xfe19) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x17000 && code <= 0x1b2ff) ||
    (code >= 0x20000 && code <= 0x3fffd) ||
    TWO_CELLS.test(character);
  return wide ? 2 : 1;
}

/** A line of a text as it may be shown, and in which cell each of `offsets` (UTF-16 units in the line, ascending) begins. Tabs become spaces. */
export function laidOut(line: string, offsets: readonly number[]): { readonly text: string; readonly cells: readonly number[] } {
  if (PLAIN.test(line)) return { text: line, cells: offsets };
  let text = '';
  let width = 0;
  let at = 0;
  const cells: number[] = [];
  for (const character of line) {
    while (cells.length < offsets.length && (offsets[cells.length] as number) <= at) cells.push(width);
    const piece = character === '\t' ? ' '.repeat(TAB - (width % TAB)) : shown(character);
    text += piece;
    width += widthOf(piece);
    at += character.length;
  }
  while (cells.length < offsets.length) cells.push(width);
  return { text, cells };
}

const TAB = 4;

/** The part of a shown text from one cell to another; a wide character that is cut in half becomes a space. */
export function cut(text: string, from: number, to: number): string {
  if (PLAIN.test(text)) return text.slice(from, to);
  let part = '';
  let at = 0;
  for (const character of text) {
    const end = at + cellsOf(character);
    if (at >= to) break;
    if (at >= from && end <= to) part += character;
    else if (end > from) part += ' ';
    at = end;
  }
  return part;
}

/** Breaks a shown text between words: the first line has `first` cells, the others `rest`. A word that is longer stays whole. */
export function wrap(text: string, first: number, rest: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let room = first;
  for (const word of text.split(' ')) {
    const width = widthOf(word);
    const fits = used > 0 ? used + 1 + width <= room : width <= room || room >= rest;
    if (!fits) {
      lines.push(line);
      line = '';
      used = 0;
      room = rest;
    }
    line += used > 0 ? ` ${word}` : word;
    used += used > 0 ? 1 + width : width;
  }
  lines.push(line);
  return lines;
}
