/** The texts of examples. Cold: only the suite, the generator of docs and what shows pages read them. */
import type { Range } from '../tree/node.js';

/**
 * The manifest of an example. One that begins with a line break may be indented like the code around it: that first line break, the
 * indentation that all its lines share, and the blanks of the last line are taken away. Any other is taken as it is.
 */
export function exampleText(written: string): string {
  if (!written.startsWith('\n')) return written;
  const lines = written.slice(1).replace(/[ \t]+$/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}

/** A `bad` example without its marks, and the range between them. Throws where there is not one `«` with one `»` behind it. */
export function markedText(written: string): { readonly text: string; readonly at: Range } {
  const parts = exampleText(written).split(/([«»])/);
  if (parts.length !== 5 || parts[1] !== '«' || parts[3] !== '»') throw new Error('A bad example has one « and one » around the range of its finding');
  const [before = '', , inside = '', , after = ''] = parts;
  return { text: before + inside + after, at: { start: before.length, end: before.length + inside.length } };
}
