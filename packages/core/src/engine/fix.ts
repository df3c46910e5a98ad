/** Applying fixes: safe ones, in passes, until nothing is left to do. */
import { applyEdits, mergeFixes } from '../fixes/apply.js';
import type { Edit } from '../fixes/change.js';
import type { Linter, LintResult } from './linter.js';
import type { Part } from './part.js';

export { applyEdits };

/** Overlapping fixes settle in passes; more than these would be a fix that undoes another. */
const PASSES = 10;

export interface Fixed {
  readonly text: string;
  /** How many fixes went into the text. */
  readonly applied: number;
  /** What is left, as the fixed text is judged. */
  readonly result: LintResult;
  /** The same of the fixed text, as a part of a set. */
  readonly part: Part;
}

/** Applies every safe fix. Of fixes that overlap the first goes in, and the text is linted again before the next. */
export function fixText(linter: Linter, file: string, text: string): Fixed {
  let applied = 0;
  let part = linter.part({ file, text });
  let result = linter.alone(part);
  for (let pass = 0; pass < PASSES; pass++) {
    const fixes: (readonly Edit[])[] = [];
    for (const { fixes: offered } of result.diagnostics) {
      const safe = offered.find((fix) => fix.safety === 'safe');
      if (safe) fixes.push(safe.edits);
    }
    const { edits, taken } = mergeFixes(fixes);
    const next = applyEdits(text, edits);
    if (next === text) break;
    text = next;
    applied += taken;
    part = linter.part({ file, text });
    result = linter.alone(part);
  }
  return { text, applied, result, part };
}
