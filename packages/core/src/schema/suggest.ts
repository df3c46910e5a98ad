/** "Did you mean": the candidate nearest to a word. */

export interface Guess {
  readonly word: string;
  /** Only the case differs, or one letter (added, left out, changed, or two swapped), and no other candidate is as near: the intent is plain. */
  readonly close: boolean;
}

/** The nearest candidate, or undefined where none is near enough: a third of the word's length, at most three slips. Of equals the first wins. */
export function nearest(word: string, candidates: Iterable<string>): Guess | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let tie = false;
  let least = Math.min(3, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    if (candidate.toLowerCase() === lower) return { word: candidate, close: true };
    if (Math.abs(candidate.length - word.length) > least) continue;
    const slips = distance(lower, candidate.toLowerCase(), least + 1);
    if (slips < least) {
      least = slips;
      best = candidate;
      tie = false;
    } else if (slips === least && best !== undefined) {
      tie = true;
    }
  }
  return best === undefined ? undefined : { word: best, close: least === 1 && !tie && word.length > 3 };
}

/**
 * The only candidate that a long word begins and ends like, up to three letters in ten (`whenUnsatisfied`, `requiredDuringSchedulingRequiredDuringExecution`), or that begins with it, or it with the
 * candidate (`required`, `security`). Undefined where there is none, or more than one.
 */
export function alike(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const found = candidates.filter((candidate) => {
    const other = candidate.toLowerCase();
    const shorter = Math.min(lower.length, other.length);
    const head = shorter >= 6 && (lower.startsWith(other) || other.startsWith(lower));
    return head || (lower.length >= 10 && shared(lower, other) >= 0.7 * Math.max(lower.length, other.length));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** How many letters two words have in common at their beginnings and ends. */
function shared(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return head + tail;
}

/** Letters added, left out or changed, and neighbours swapped (optimal string alignment); `limit` or more is all the same. */
function distance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let value = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        value = Math.min(value, (beforeLast[j - 2] as number) + 1);
      }
      row.push(value);
      least = Math.min(least, value);
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
