/**
 * The exact reader: it decides whether Kubernetes reads a document, and how. A port of go-yaml v2 (go.yaml.in/yaml/v2 2.4.4), which
 * sigs.k8s.io/yaml uses: characters and reader (readerc.go), scanner (scannerc.go), parser (parserc.go), builder (decode.go). It is linear, and
 * no nesting overflows the stack. The fast reader in ../read.ts takes what is usual; where it hesitates, this one reads.
 */
import type { Document } from '../../tree/document.js';
import type { Node } from '../../tree/node.js';
import { Composer, STOP } from '../compose.js';
import { Builder } from './build.js';
import { endOfLine, Problem, quote } from './problem.js';
import { E } from './event.js';
import { Parser } from './parser.js';
import { Scanner } from './scanner.js';
import { T } from './token.js';

export interface ExactOptions {
  readonly comments: boolean;
  /** Collections within collections that are followed; past it a fault `too-deep`. */
  readonly depth: number;
}

/**
 * Reads `text.slice(start, end)` as one document, as sigs.k8s.io/yaml does after kubectl's splitter cut it out. Never throws. Offsets are
 * absolute in `text`. Where Kubernetes refuses the document, some fault has `refused`, and the tree holds what was read before it.
 *
 * Of several documents in the range (`...`, a second JSON value, a line further to the left than the first one) Kubernetes takes the first
 * and is silent about the rest; a fault `unread` shows where that begins.
 */
export function readExact(text: string, start: number, end: number, options: ExactOptions): Document {
  return readOnce(text, start, end, options).document;
}

/** The same, with the problem that ended it. */
export function readOnce(text: string, start: number, end: number, options: ExactOptions): { document: Document; problem: Problem | null } {
  const scanner = new Scanner(text, start, end);
  const parser = new Parser(scanner);
  const composer = new Composer(options.depth);
  const builder = new Builder(parser, composer);
  let problem: Problem | null = null;
  try {
    builder.build();
    findUnread(parser, composer, builder.root);
  } catch (thrown) {
    if (thrown instanceof Problem) problem = thrown;
    else if (thrown === STOP) problem = problemOfRest(parser);
    else throw thrown;
    if (problem !== null) refuse(composer, problem);
    builder.close();
  }
  return { document: composer.document(start, end, builder.root, options.comments ? scanner.comments : NONE), problem };
}

const NONE: readonly never[] = [];

function refuse(composer: Composer, problem: Problem): void {
  const { code, expected, found } = problem;
  composer.fault(code, problem.start, problem.end, true, code === 'too-deep' ? { limit: 10_000 } : { expected, found });
}

/** Too deep for a tree; but whether Kubernetes reads on can still be said. */
function problemOfRest(parser: Parser): Problem | null {
  try {
    while (parser.next() !== E.DocumentEnd);
    return null;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
}

/** Where the document ended before its text did. */
function findUnread({ scanner, lastEnd }: Parser, composer: Composer, root: Node | null): void {
  let start: number;
  try {
    const token = scanner.peek();
    if (token.type === T.StreamEnd || token.type === T.DocumentEnd) return;
    start = Math.max(token.start, lastEnd); // A key that was none (`[]: a`) begins before what was read.
    if (token.type === T.FlowMappingStart && root?.kind === 'map' && root.flow) return; // kubectl reads each value of a JSON stream.
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    start = thrown.start;
  }
  const end = endOfLine(scanner.text, start, scanner.end);
  composer.fault('unread', start, end, false, { found: quote(scanner.text, start, end) });
}
