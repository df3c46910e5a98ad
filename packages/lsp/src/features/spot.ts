/** Places in texts of the workspace, and what is needed to find them. */
import type { FileFacts, Node, Range } from '@stowage/core/editor';
import { pieceAt } from '../cursor/piece.js';
import { readAround } from '../cursor/read.js';

/** Where to go: `start` and `end` are what to select, `whole` what belongs to it. */
export interface Spot extends Range {
  readonly file: string;
  readonly whole: Range;
}

/** The texts of a workspace, and what is known of their resources. */
export interface Around {
  readonly facts: FileFacts;
  /** The text of a file as it is edited, or as it lies on the disk. */
  readonly textOf: (file: string) => string | undefined;
}

export function spot(file: string, from: number, selection: Range, whole: Range = selection): Spot {
  return { file, start: selection.start + from, end: selection.end + from, whole: { start: whole.start + from, end: whole.end + from } };
}

/** Documents of other texts, each read once for a question. */
export class Reader {
  readonly #texts = new Map<string, string | undefined>();
  readonly #documents = new Map<string, { readonly root: Node; readonly start: number } | null>();

  constructor(private readonly around: Around) {}

  text(file: string): string | undefined {
    if (!this.#texts.has(file)) this.#texts.set(file, this.around.textOf(file));
    return this.#texts.get(file);
  }

  /** The document around an offset, and where it begins. */
  document(file: string, offset: number): { readonly root: Node; readonly start: number } | null {
    const text = this.text(file);
    if (text === undefined || offset > text.length) return null;
    const key = `${String(pieceAt(text, offset).start)} ${file}`;
    let document = this.#documents.get(key);
    if (document === undefined) {
      document = readAround(text, offset);
      this.#documents.set(key, document);
    }
    return document;
  }
}
