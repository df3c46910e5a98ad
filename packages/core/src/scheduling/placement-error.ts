/** What keeps a question about placement from being answered. */
import { LineIndex, type Position } from '../tree/lines.js';
import type { Range } from '../tree/node.js';

/** A text that cannot be read. The message names the text, the line and the column. */
export class PlacementError extends Error {
  override readonly name = 'PlacementError';
  /** Where in its text. */
  readonly range: { readonly start: Position; readonly end: Position };

  constructor(
    /** What the text is called: `nodes`, `pods`, `workloads`, or a file's name. */
    readonly text: string,
    /** Without the place. */
    readonly reason: string,
    at: Range,
    content: string,
  ) {
    const lines = new LineIndex(content);
    const start = lines.position(at.start);
    super(`${text}:${String(start.line)}:${String(start.column)}: ${reason}`);
    this.range = { start, end: lines.position(at.end) };
  }
}
