/** The tree around the cursor, recovered where the text does not read. */
import { readYaml, type Node } from '@stowage/core/editor';
import { pieceAt } from './piece.js';

/** Documents larger than this are not read for the cursor's sake: that happens with every key. */
const LARGEST = 1_000_000;

/** The tree of a text that holds one document; null where nothing can be said: it is empty, a template, or too large. */
export function readDocument(text: string): Node | null {
  if (text.length > LARGEST) return null;
  const document = readYaml(text, { recover: true }).find(({ root }) => root !== null);
  return document === undefined || document.template !== null ? null : document.root;
}

/** The tree of the document around the offset, and where that document begins: offsets in the tree count from there. */
export function readAround(text: string, offset: number): { readonly root: Node; readonly start: number } | null {
  const { start, end } = pieceAt(text, offset);
  const root = readDocument(text.slice(start, end));
  return root === null ? null : { root, start };
}
