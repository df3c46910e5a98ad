/** The fixes of fields that are lost: unknown ones, and those that are set again. */
import type { Unknown } from '../../schema/unknown.js';
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Fix } from '../../fixes/change.js';

/** Renames an unknown field to the one that was meant. */
export function rename({ pair, more }: Subject): Fix | undefined {
  const meaning = more as Unknown;
  if (!pair || meaning.kind !== 'typo') return undefined;
  return { title: `rename to ${meaning.meant}`, safety: meaning.close ? 'safe' : 'suggestion', changes: [{ do: 'rename', pair, to: meaning.meant }] };
}

/** Moves an unknown field to where it belongs: only where the object that it belongs to is written: making one is more than a move. */
export function move({ site, pair, more }: Subject): Fix | undefined {
  const meaning = more as Unknown;
  if (!site || !pair || meaning.kind !== 'misplaced') return undefined;
  let to: Site | undefined = meaning.home.site;
  for (const step of meaning.home.steps) to = to?.kids.find((kid) => kid.field === step);
  return to ? { title: `move to ${to.path() === '' ? 'the top of the resource' : to.path()}`, safety: 'suggestion', changes: [{ do: 'move', pair, from: site.node, to: to.node }] } : undefined;
}

/** Removes the first of two equal keys. */
export function removeFirst({ node, pair }: Subject): Fix | undefined {
  if (node?.kind !== 'map' || !pair || pair.merged) return undefined;
  return { title: `remove the first "${pair.key}", which has no effect`, safety: 'suggestion', changes: [{ do: 'remove', pair, from: node }] };
}
