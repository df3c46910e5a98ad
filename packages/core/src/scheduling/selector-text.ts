/** Label selectors in few words. */
import type { LabelSelector } from './label-selector.js';

/** As kubectl writes them: `app=web, tier In (a, b), !debug`; `any Pod` and `no Pod` where nothing is asked, and where nothing is written. */
export function selectorText(selector: LabelSelector | null): string {
  if (selector === null) return 'no Pod';
  const parts = [...selector.matchLabels].map(([key, value]) => `${key}=${value}`);
  for (const { key, operator, values } of selector.matchExpressions) {
    if (operator === 'Exists') parts.push(key);
    else if (operator === 'DoesNotExist') parts.push(`!${key}`);
    else parts.push(`${key} ${operator} (${values.join(', ')})`);
  }
  return parts.length === 0 ? 'any Pod' : parts.join(', ');
}

/** `in namespace a`, `in namespaces a, b`, `in any namespace`; '' where it is the Pod's own alone. */
export function namespacesText(namespaces: ReadonlySet<string> | null, own: string): string {
  if (namespaces === null) return ' in any namespace';
  if (namespaces.size === 1 && namespaces.has(own)) return '';
  if (namespaces.size === 0) return ' in none of the known namespaces';
  return ` in namespace${namespaces.size === 1 ? '' : 's'} ${[...namespaces].sort().join(', ')}`;
}
