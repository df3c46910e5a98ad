/** The option `allow`: paths of the node that some workloads may have, each with a reason. */
import type { OptionSchema } from '../../rule.js';
import type { Resource } from '../../../resources/resource.js';
import { cleanHostPath, isWithin } from './clean-path.js';

type OneOrMany = string | readonly string[];

export interface Allowed {
  /** The path and nothing below it; with `/**` at its end also all that lies below. */
  readonly path: string;
  readonly kinds?: OneOrMany;
  readonly namespaces?: OneOrMany;
  readonly names?: OneOrMany;
  readonly reason: string;
}

export interface AllowOptions {
  readonly allow: readonly Allowed[];
}

const words = (description: string): object => ({
  description,
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
  ],
});

export const allowOptions: OptionSchema<AllowOptions> = {
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      allow: {
        type: 'array',
        description: 'Paths of the node that some workloads may have. Nothing is said of a volume that shows such a path.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['path', 'reason'],
          properties: {
            path: {
              type: 'string',
              pattern: '^(?:/|\\\\|[A-Za-z]:)',
              description: 'An absolute path; /var/log/** also means all that lies below it.',
              examples: ['/var/log', '/etc/kubernetes/**'],
              advice: 'Write an absolute path, as in /var/log, or /var/log/** for all that lies below it, too.',
            },
            kinds: words('Only in resources of these kinds, such as DaemonSet; * stands for any part of a name.'),
            namespaces: words('Only in resources that name one of these namespaces.'),
            names: words('Only in resources of these names.'),
            reason: { type: 'string', pattern: '\\S', description: 'Why they may: for whoever reads the configuration.', advice: 'Say why this is allowed.' },
          },
        },
      },
    },
  },
  defaults: { allow: [] },
};

/** Whether all of some clean paths are allowed for a resource. */
export function isAllowed({ allow }: AllowOptions, paths: readonly string[], resource: Resource): boolean {
  if (allow.length === 0) return false;
  const own = allow.filter(({ kinds, namespaces, names }) => fits(kinds, resource.kind) && fits(namespaces, resource.namespace) && fits(names, resource.name));
  return own.length > 0 && paths.every((path) => own.some((one) => covers(one.path, path)));
}

function covers(allowed: string, path: string): boolean {
  const deep = /[\\/]\*\*$/.test(allowed);
  const clean = cleanHostPath(deep ? allowed.slice(0, -3) || '/' : allowed);
  return clean !== null && (deep ? isWithin(path, clean) : path === clean);
}

function fits(patterns: OneOrMany | undefined, text: string): boolean {
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
