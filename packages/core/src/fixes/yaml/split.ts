/** Begins a new document before a pair of the root map: a line with `---` above it and above its comments. */
import type { Pair } from '../../tree/node.js';
import { lineStart } from '../text.js';
import { regionOf, withCommentsAbove } from './region.js';
import type { Source } from './source.js';

export function splitDocument(source: Source, before: Pair): boolean {
  const { root, text, document } = source;
  const entries = root.kind === 'map' && !root.flow && !document.template ? source.entries(root) : null;
  const index = entries?.findIndex((entry) => entry.pair === before) ?? -1;
  const entry = entries?.[index];
  const previous = entries?.[index - 1];
  if (root.kind !== 'map' || !entry || !previous || entry.start !== lineStart(text, entry.start)) return false;
  const region = regionOf(text, root, entry, index, document.end);
  if (!region) return false;
  const at = withCommentsAbove(text, region, entry, previous.end);
  // Anchors do not reach across documents.
  if (document.anchors.some((anchor) => anchor.at.start < at && anchor.uses.some((use) => use.start >= at))) return false;
  source.edit(at, at, `---${source.newline}`);
  return true;
}
