/** Positions as the client counts them, and offsets as we do. */
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The first of the client's encodings that we know; UTF-16, which every client knows, where it names none. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  return offered?.find((encoding) => encoding === 'utf-8' || encoding === 'utf-16' || encoding === 'utf-32') ?? 'utf-16';
}

export class Positions {
  constructor(readonly encoding: Encoding) {}

  /** Past the end of a line is the line's end, past the last line the end of the text. */
  offset(document: TextDocument, position: Position): number {
    return document.offsetAt(this.#toUnits(document, position));
  }

  position(document: TextDocument, offset: number): Position {
    const position = document.positionAt(offset);
    if (this.encoding === 'utf-16' || position.character === 0) return position;
    const before = lineOf(document, position.line).slice(0, position.character);
    return { line: position.line, character: widthOf(before, this.encoding) };
  }

  range(document: TextDocument, start: number, end: number): Range {
    return { start: this.position(document, start), end: this.position(document, end) };
  }

  /** Applies a client's changes, one after the other: the positions of each are those of the text after the one before it. */
  update(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): TextDocument {
    if (this.encoding === 'utf-16') return TextDocument.update(document, [...changes], version);
    for (const change of changes) {
      const one = 'range' in change ? { text: change.text, range: { start: this.#toUnits(document, change.range.start), end: this.#toUnits(document, change.range.end) } } : change;
      TextDocument.update(document, [one], version);
    }
    return document;
  }

  #toUnits(document: TextDocument, position: Position): Position {
    if (this.encoding === 'utf-16' || position.character === 0) return position;
    return { line: position.line, character: unitsOf(lineOf(document, position.line), position.character, this.encoding) };
  }
}

function lineOf(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

function widthOf(text: string, encoding: Encoding): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character, encoding);
  return width;
}

/** The UTF-16 units of the text that `width` takes; a width that ends within a character ends before it. */
function unitsOf(text: string, width: number, encoding: Encoding): number {
  let units = 0;
  let done = 0;
  for (const character of text) {
    done += widthOfCharacter(character, encoding);
    if (done > width) break;
    units += character.length;
  }
  return units;
}

function widthOfCharacter(character: string, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  const code = character.codePointAt(0) as number;
  if (encoding === 'utf-16') return character.length;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
