/** From what is written to what is matched. */
import type { Site } from '../schema/site.js';
import type { LabelSelector } from './label-selector.js';

/** The selector that is written; null where none is. Throws QUIET where a part of it is unknown. */
export function readLabelSelector(selector: Site<'LabelSelector'> | undefined): LabelSelector | null {
  if (selector === undefined) return null;
  const matchLabels = new Map<string, string>();
  for (const { key, value } of selector.entries('matchLabels')) matchLabels.set(String(key), value ?? '');
  const matchExpressions = selector.children('matchExpressions').map((requirement) => ({
    key: requirement.get('key') ?? '',
    operator: requirement.get('operator') ?? '',
    values: requirement.items('values').map(({ value }) => value ?? ''),
  }));
  return { matchLabels, matchExpressions };
}
