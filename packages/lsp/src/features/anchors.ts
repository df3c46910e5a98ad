/** Anchors and aliases: `&a`, `*a`, `<<: *a`. */
import { readYaml, type Range } from '@stowage/core/editor';
import { lineAt, pieceAt } from '../cursor/piece.js';

export interface AnchorAt {
  /** What is pointed at. */
  readonly range: Range;
  readonly declared: readonly Range[];
  readonly used: readonly Range[];
}

/** Documents larger than this are not read for it. */
const LARGEST = 1_000_000;

/** The anchor whose name, or one of whose uses, is at the offset. */
export function anchorAt(text: string, offset: number): AnchorAt | null {
  const line = lineAt(text, offset);
  if (!/[&*]/.test(text.slice(line.start, line.end))) return null;
  const { start, end } = pieceAt(text, offset);
  if (end - start > LARGEST) return null;
  const moved = (range: Range): Range => ({ start: range.start + start, end: range.end + start });
  for (const { anchors, template } of readYaml(text.slice(start, end), { recover: true })) {
    if (template !== null) continue;
    for (const { at, uses } of anchors) {
      const range = [at, ...uses].map(moved).find((one) => one.start <= offset && offset <= one.end);
      if (range) return { range, declared: [moved(at)], used: uses.map(moved) };
    }
  }
  return null;
}
