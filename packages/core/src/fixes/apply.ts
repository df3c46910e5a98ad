/** Lists of edits: put into a text, and picked from many fixes for one pass. */
import type { Edit } from './change.js';

/** The text after the edits, which are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

export interface Merged {
  /** Sorted, not overlapping: ready for `applyEdits`. */
  readonly edits: readonly Edit[];
  /** How many fixes are in; the others wait for the next pass. */
  readonly taken: number;
}

/**
 * Picks, in order, the fixes that can be applied together: a fix goes in whole or not at all, and the first of two that meet wins. Fixes meet
 * where their edits overlap or touch: the dialects let removals of neighbours touch, so that two fixes never empty a map without seeing it.
 */
export function mergeFixes(fixes: readonly (readonly Edit[])[]): Merged {
  const edits: Edit[] = [];
  let taken = 0;
  for (const fix of fixes) {
    if (fix.length === 0 || fix.some((edit) => meets(edits, edit))) continue;
    // A fix's own edits may touch each other, so they go in after all were checked.
    for (const edit of fix) edits.splice(firstFrom(edits, edit.start, edit.end), 0, edit);
    taken++;
  }
  return { edits, taken };
}

/** `edits` is sorted and holds no overlap, so only the last that starts before `edit`'s end can reach it. */
function meets(edits: readonly Edit[], edit: Edit): boolean {
  const before = edits[firstFrom(edits, edit.end, Infinity) - 1];
  return before !== undefined && before.end >= edit.start;
}

/** The index of the first edit behind (start, end) in the order of starts, then ends. */
function firstFrom(edits: readonly Edit[], start: number, end: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = edits[middle] as Edit;
    if (edit.start < start || (edit.start === start && edit.end <= end)) low = middle + 1;
    else high = middle;
  }
  return low;
}
