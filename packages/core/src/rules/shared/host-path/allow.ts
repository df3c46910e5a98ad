/** The option `allow`: paths of the node that some workloads may have, each with a reason. */
import type { OptionSchema } from '../../rule.js';
import type { Resource } from '../../../resources/resource.js';
import { isInScope, SCOPE, type Scope } from '../scope.js';
import { cleanHostPath, isWithin } from './clean-path.js';

interface Allowed extends Scope {
  /** The path and nothing below it; with `/**` at its end also all that lies below. */
  readonly path: string;
  readonly reason: string;
}

export interface AllowOptions {
  readonly allow: readonly Allowed[];
}

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
            ...SCOPE,
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
  const own = allow.filter((one) => isInScope(one, resource));
  return own.length > 0 && paths.every((path) => own.some((one) => covers(one.path, path)));
}

function covers(allowed: string, path: string): boolean {
  const deep = /[\\/]\*\*$/.test(allowed);
  const clean = cleanHostPath(deep ? allowed.slice(0, -3) || '/' : allowed);
  return clean !== null && (deep ? isWithin(path, clean) : path === clean);
}
