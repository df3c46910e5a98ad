/** Places in the texts of a workspace, as the client takes them. Each text is looked up once for an answer. */
import type { Location, LocationLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Led } from '../features/definition.js';
import type { Spot } from '../features/spot.js';
import type { Positions } from './encoding.js';

export class Locations {
  readonly #documents = new Map<string, TextDocument | undefined>();

  constructor(
    private readonly positions: Positions,
    private readonly documentOf: (file: string) => TextDocument | undefined,
  ) {}

  all(spots: readonly Spot[]): Location[] {
    return spots.flatMap(({ file, start, end }) => {
      const document = this.#document(file);
      return document ? [{ uri: document.uri, range: this.positions.range(document, start, end) }] : [];
    });
  }

  links({ from, to }: Led): LocationLink[] {
    const origin = this.#document(from.file);
    return to.flatMap(({ file, start, end, whole }) => {
      const document = this.#document(file);
      if (!document) return [];
      return [{
        ...(origin ? { originSelectionRange: this.positions.range(origin, from.start, from.end) } : {}),
        targetUri: document.uri,
        targetRange: this.positions.range(document, whole.start, whole.end),
        targetSelectionRange: this.positions.range(document, start, end),
      }];
    });
  }

  #document(file: string): TextDocument | undefined {
    if (!this.#documents.has(file)) this.#documents.set(file, this.documentOf(file));
    return this.#documents.get(file);
  }
}
