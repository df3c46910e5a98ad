/** The changes that the fixes of many verdicts consist of. */
import { pairOf } from '../../tree/node.js';
import { nearest } from '../../schema/suggest.js';
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Fix } from '../../fixes/change.js';

type Safety = Fix['safety'];

/** The server validates an empty object where none is written, and nothing can be changed in that one. */
export function isWritten(site: Site): boolean {
  const { parent, node } = site;
  if (parent === null) return true;
  const value = pairOf(parent.node, site.field)?.value;
  return value === node || (value?.kind === 'seq' && value.items.includes(node)) || (value?.kind === 'map' && value.pairs.some((pair) => pair.value === node));
}

/** Replaces a field's value, or adds the field where it is missing. */
export function setField({ site, field }: Subject, to: string | number, safety: Safety, title = `change to ${String(to)}`): Fix | undefined {
  if (site === undefined || field === undefined || !isWritten(site)) return undefined;
  const pair = pairOf(site.node, field);
  if (pair === undefined) return { title, safety, changes: [{ do: 'insert', into: site.node, key: field, value: to }] };
  return { title, safety, changes: [{ do: 'set', node: pair.value, to }] };
}

/** Removes a field. */
export function removeField({ site }: Subject, field: string, safety: Safety, title = `remove ${field}`): Fix | undefined {
  const pair = site && isWritten(site) ? pairOf(site.node, field) : undefined;
  return site && pair ? { title, safety, changes: [{ do: 'remove', pair, from: site.node }] } : undefined;
}

/** Removes an object from the list that holds it. */
export function removeObject({ site }: Subject, safety: Safety, title: string): Fix | undefined {
  const list = site?.parent ? pairOf(site.parent.node, site.field)?.value : undefined;
  if (list?.kind !== 'seq' || typeof site?.key !== 'number' || list.items[site.key] !== site.node) return undefined;
  return { title, safety, changes: [{ do: 'remove-item', index: site.key, from: list }] };
}

/** Removes one scalar of a list. */
export function removeScalar({ site, field, node }: Subject, safety: Safety, title: string): Fix | undefined {
  const list = site && field ? pairOf(site.node, field)?.value : undefined;
  if (list?.kind !== 'seq' || node === undefined) return undefined;
  const index = list.items.indexOf(node);
  return index < 0 ? undefined : { title, safety, changes: [{ do: 'remove-item', index, from: list }] };
}

/** The word of a set that was meant: safe where only the case or one letter differs. */
export function setToNearest(subject: Subject, word: string, words: readonly string[]): Fix | undefined {
  const written = subject.site && subject.field !== undefined ? pairOf(subject.site.node, subject.field)?.value : undefined;
  if (written !== undefined && written.kind !== 'scalar') return undefined;
  const guess = nearest(word, words);
  return guess ? setField(subject, guess.word, guess.close ? 'safe' : 'suggestion') : undefined;
}
