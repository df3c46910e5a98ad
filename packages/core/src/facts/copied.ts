/** Strings that do not keep the text alive from which they came. */

/** V8 makes a slice that points into its whole only from so many units on; shorter ones are copies already. */
const SLICED = 13;

/** Manifests repeat a few words, so each is copied once. It forgets all when it is full: an editor's server runs for days. */
const copies = new Map<string, string>();
const MOST = 20_000;

export function copied(text: string): string {
  if (text.length < SLICED) return text;
  const known = copies.get(text);
  if (known !== undefined) return known;
  if (copies.size >= MOST) copies.clear();
  // Put together anew, and read once, so that it is flat.
  const copy = ` ${text}`.slice(1);
  copies.set(copy, copy);
  return copy;
}
