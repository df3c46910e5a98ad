/** Options that hold for some resources only: by kind, namespace and name. */
import type { Resource } from '../../resources/resource.js';

type OneOrMany = string | readonly string[];

export interface Scope {
  readonly kinds?: OneOrMany;
  readonly namespaces?: OneOrMany;
  readonly names?: OneOrMany;
}

/** The schema of one word, or a list of them. */
export const words = (description: string): object => ({
  description,
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
  ],
});

/** The schema of a scope's properties. */
export const SCOPE: Readonly<Record<string, object>> = {
  kinds: words('Only in resources of these kinds, such as DaemonSet; * stands for any part of a name.'),
  namespaces: words('Only in resources that name one of these namespaces.'),
  names: words('Only in resources of these names.'),
};

export function isInScope({ kinds, namespaces, names }: Scope, resource: Resource): boolean {
  return fits(kinds, resource.kind) && fits(namespaces, resource.namespace) && fits(names, resource.name);
}

/** Whether any of the patterns matches; where none are given, all do. */
export function fits(patterns: OneOrMany | undefined, text: string): boolean {
  if (patterns === undefined) return true;
  return (typeof patterns === 'string' ? [patterns] : patterns).some((pattern) => matches(pattern, text));
}

/** `*` stands for any part: each part between stars is looked for behind the one before it. */
function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > text.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
