/** What the rules of an organisation's own have in common: a list of policies, each for some resources, each with the organisation's own words and link. */
import type { OptionSchema } from '../rule.js';
import type { Resource } from '../../resources/resource.js';
import { isInScope, SCOPE, type Scope } from './scope.js';

export interface Policy extends Scope {
  /** Stands at the end of the finding's message. */
  readonly message?: string;
  /** Where the organisation says more. */
  readonly link?: string;
}

export interface PolicyOptions<P extends Policy> {
  readonly policies: readonly P[];
}

/** The options of a policy rule: `policies`, whose items have those properties beside the scope, the message and the link. */
export function policyOptions<P extends Policy>(description: string, properties: Readonly<Record<string, object>>, required: readonly string[] = []): OptionSchema<PolicyOptions<P>> {
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['policies'],
      properties: {
        policies: {
          type: 'array',
          description,
          items: {
            type: 'object',
            additionalProperties: false,
            ...(required.length > 0 && { required }),
            properties: {
              ...properties,
              ...SCOPE,
              message: { type: 'string', pattern: '\\S', description: 'What the finding says beside the facts: why, and whom to ask.' },
              link: { type: 'string', pattern: '^https?://', description: 'Where the organisation says more.', advice: 'Write an address that begins with https://.' },
            },
          },
        },
      },
    },
    defaults: { policies: [] },
  };
}

/** The policies that hold for a resource. */
export function policiesFor<P extends Policy>({ policies }: PolicyOptions<P>, resource: Resource): readonly P[] {
  return policies.length === 0 ? policies : policies.filter((one) => isInScope(one, resource));
}

/** The organisation's own words, as the end of a message. */
export function ownWords({ message, link }: Policy): string {
  return [message === undefined ? '' : ` ${message}`, link === undefined ? '' : ` See ${link}`].join('');
}
