/** One document through the fast reader. */
import type { Document } from '../../tree/document.js';
import type { Node, Range } from '../../tree/node.js';
import { Composer, STOP } from '../compose.js';
import { readNode } from './block.js';
import { endLine, GIVE_WAY, isBlank, nextLine, Scan } from './scan.js';

/** This reader calls itself for what is nested; the exact one does not, and takes what is nested deeper. */
const DEEPEST = 200;

/**
 * The document in text[start, end), or null where the exact reader has to read it. `start` is before a byte order mark and before the
 * document's own `---`, if it keeps one.
 */
export function readFast(text: string, start: number, end: number, keepComments: boolean, depth: number): Document | null {
  const composer = new Composer(Math.min(depth, DEEPEST));
  const comments: Range[] | null = keepComments ? [] : null;
  let root: Node | null = null;
  try {
    root = readRoot(new Scan(text, start, end, composer, comments));
  } catch (signal) {
    if (signal === GIVE_WAY || signal === STOP) return null;
    throw signal;
  }
  return composer.document(start, end, root, comments ?? NONE);
}

const NONE: readonly never[] = [];

function readRoot(scan: Scan): Node | null {
  const text = scan.text;
  if (text.charCodeAt(scan.pos) === 0xfeff) scan.pos++;
  if (text.startsWith('---', scan.pos)) {
    scan.pos += 3;
    if (!isBlank(text, scan.pos)) throw GIVE_WAY;
    endLine(scan);
  } else nextLine(scan);
  if (scan.indent < 0) return null;
  scan.composer.ops += 2; // go-yaml counts the document, too
  const root = readNode(scan, scan.indent, -1);
  if (scan.indent >= 0) throw GIVE_WAY; // more text behind the first node, which go-yaml sometimes leaves unread
  return root;
}
