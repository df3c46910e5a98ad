/** How a label selector is written in a message: as kubectl takes it. */
import type { LabelSelector } from '../../scheduling/label-selector.js';

const LONGEST = 80;

/** `app=web,tier in (a, b),!legacy`; "everything" for an empty one. */
export function selectorText({ matchLabels, matchExpressions }: LabelSelector): string {
  const parts = [...matchLabels].map(([key, value]) => `${key}=${value}`);
  for (const { key, operator, values } of matchExpressions) {
    if (operator === 'In' || operator === 'NotIn') parts.push(`${key} ${operator === 'In' ? 'in' : 'notin'} (${values.join(', ')})`);
    else parts.push(operator === 'Exists' ? key : `!${key}`);
  }
  const text = parts.join(',');
  return text === '' ? 'everything' : text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}

/** Equal for selectors that are written alike, in whatever order. */
export function selectorKey({ matchLabels, matchExpressions }: LabelSelector): string {
  const parts = [...matchLabels].map(([key, value]) => `${key} In ${value}`);
  for (const { key, operator, values } of matchExpressions) parts.push(`${key} ${operator} ${[...values].sort().join(' ')}`);
  return [...new Set(parts)].sort().join('\n');
}
