/** Reads YAML and JSON as Kubernetes does: text into documents, each with its tree. */
import type { Document, TextFault } from '../tree/document.js';
import type { Range } from '../tree/node.js';
import { DEFAULT_DEPTH } from './compose.js';
import { readExact } from './exact/exact.js';
import { readFast } from './fast/document.js';
import { recoverTree } from './recover.js';
import { split, type Piece } from './split.js';
import { findTemplate } from './template.js';

export interface ReadOptions {
  /** Keep the ranges of comments. */
  readonly comments?: boolean;
  /** Collections within collections that are read; what is nested deeper stops the document with a fault. */
  readonly depth?: number;
  /** Make a tree for a document with a syntax error, too, as editors need it; else that ends at the error. */
  readonly recover?: boolean;
}

/**
 * The documents of a text, the empty ones, too. Never throws. A document ranges from behind its `---` to before the next one.
 *
 * kubectl stops at a separator with something behind it and loses the document before; here that document has a fault `separator`, and
 * reading goes on with the line behind.
 */
export function readYaml(input: string, options: ReadOptions = {}): Document[] {
  // Half a surrogate pair is U+FFFD in every file that it can be written to, and that Kubernetes takes. The offsets stay.
  const text = (input as unknown as { toWellFormed(): string }).toWellFormed();
  const pieces = split(text);
  const odd = ODD.test(text);
  const documents: Document[] = [];
  for (let i = 0; i < pieces.length; i++) documents.push(readPiece(text, pieces[i] as Piece, odd, options));
  return documents;
}

/** What the fast reader leaves alone: what go-yaml forbids, line breaks other than LF and CRLF, and byte order marks inside. */
const ODD = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|\r(?!\n)|(?!^)\ufeff/;

function readPiece(text: string, piece: Piece, odd: boolean, options: ReadOptions): Document {
  const { comments = false, depth = DEFAULT_DEPTH } = options;
  const { from, start, end } = piece;
  let document: Document | null = null;
  if (!odd || !ODD.test(text.slice(from, end))) document = readFast(text, from, end, comments, depth);
  document ??= readExact(text, from, end, { comments, depth });
  const ordinary = from === start && piece.comment === null && piece.badSeparator === null;
  if (ordinary && document.faults.length === 0) return document;
  return finish(text, piece, document, options);
}

/** What few documents need: a separator's comment and fault, a template's place, a tree for editors. */
function finish(text: string, piece: Piece, document: Document, options: ReadOptions): Document {
  const { start, end, comment, badSeparator } = piece;
  const { anchors } = document;
  const template = document.faults.some((fault) => fault.refused) ? findTemplate(text, start, end, document.faults) : null;
  let root = document.root;
  if (options.recover && document.faults.some(isUnfinished)) root = recoverTree(text, start, end) ?? root;
  const comments: readonly Range[] = options.comments && comment ? [comment, ...document.comments] : document.comments;
  const faults: readonly TextFault[] = badSeparator ? [...document.faults, separatorFault(text, badSeparator)] : document.faults;
  return { start, end, root, faults, comments, anchors, template };
}

/** Behind such a fault nothing was read. */
function isUnfinished(fault: TextFault): boolean {
  return fault.code === 'syntax' || fault.code === 'control-character';
}

function separatorFault(text: string, at: Range): TextFault {
  const found = text.slice(at.start, Math.min(at.end, at.start + 40));
  return { code: 'separator', start: at.start, end: at.end, refused: true, data: { expected: 'nothing or a comment behind ---', found } };
}
