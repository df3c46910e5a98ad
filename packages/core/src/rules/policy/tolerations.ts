/** The tolerations that an organisation allows. What one tolerates: k8s.io/api core/v1/toleration.go, ToleratesTaint. */
import { podWith } from '../shared/manifests.js';
import { ownWords, policiesFor, policyOptions, type Policy, type PolicyOptions } from '../shared/policy.js';
import { fits, words } from '../shared/scope.js';
import { siteRule, type Page } from '../rule.js';

interface Taints {
  readonly key?: string | readonly string[];
  readonly value?: string | readonly string[];
  readonly effect?: string | readonly string[];
}

interface Tolerations extends Policy {
  readonly allow?: readonly Taints[];
  readonly deny?: readonly Taints[];
}

const taints = (description: string): object => ({
  type: 'array',
  description,
  items: {
    type: 'object',
    additionalProperties: false,
    properties: {
      key: words('Keys of taints; * stands for any part. A toleration without a key means all of them.'),
      value: words('Values of taints. A toleration with Exists means all of them.'),
      effect: {
        description: 'Effects of taints. A toleration without an effect means all of them.',
        anyOf: [
          { type: 'string', enum: ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] },
          { type: 'array', items: { type: 'string', enum: ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] }, minItems: 1 },
        ],
      },
    },
  },
});

export const rule = siteRule<'Toleration', PolicyOptions<Tolerations>>({
  id: 'policy/tolerations',
  off: true,
  on: 'Toleration',
  options: policyOptions<Tolerations>('Which taints workloads may tolerate.', {
    allow: taints('A toleration must stay within one of these.'),
    deny: taints('No toleration may reach into one of these.'),
  }),
  messages: {
    outside: {
      text: 'This tolerates {what}, which is more than the configuration allows.{own}',
      hint: 'not allowed here',
      severity: 'error',
      rejects: false,
    },
    denied: {
      text: 'This tolerates {what}, and the configuration forbids that.{own}',
      hint: 'forbidden here',
      severity: 'error',
      rejects: false,
    },
  },
  check(toleration, { report, options, resource }) {
    const one = { key: toleration.get('key') ?? '', effect: toleration.get('effect') ?? '', exists: toleration.get('operator') === 'Exists', value: toleration.get('value') ?? '' };
    const say = (message: string, policy: Policy): void => {
      const what = `${one.key === '' ? 'every taint' : `${one.key}${one.exists ? '' : `=${one.value}`}`}${one.effect === '' ? '' : `:${one.effect}`}`;
      report(message, toleration.place(), { path: toleration.path(), data: { what, own: ownWords(policy) }, subject: { site: toleration } });
    };
    for (const policy of policiesFor(options, resource)) {
      if (policy.deny?.some((taint) => reaches(one, taint)) === true) {
        say('denied', policy);
        return;
      }
      if (policy.allow !== undefined && !policy.allow.some((taint) => isWithin(one, taint))) {
        say('outside', policy);
        return;
      }
    }
  },
});

interface Tolerated {
  readonly key: string;
  readonly value: string;
  readonly effect: string;
  readonly exists: boolean;
}

/** All that is tolerated is one of the taints. */
function isWithin(one: Tolerated, { key, value, effect }: Taints): boolean {
  if (key !== undefined && (one.key === '' || !fits(key, one.key))) return false;
  if (value !== undefined && (one.exists || !fits(value, one.value))) return false;
  return effect === undefined || (one.effect !== '' && fits(effect, one.effect));
}

/** One of the taints is tolerated. */
function reaches(one: Tolerated, { key, value, effect }: Taints): boolean {
  if (one.key !== '' && !fits(key, one.key)) return false;
  if (!one.exists && !fits(value, one.value)) return false;
  return one.effect === '' || fits(effect, one.effect);
}

const policies = [{ namespaces: 'shop-*', allow: [{ key: 'example.com/spot', effect: 'NoSchedule' }], message: 'Ask the platform team for other nodes.' }];
const inShop = (toleration: string): string => podWith(`\ntolerations:\n${toleration}`, '\nnamespace: shop-web\n');

export const page: Page = {
  summary: 'A toleration that the organisation does not allow.',
  why: 'Taints keep nodes for those they are meant for, and a toleration is how anybody gets in. Who may tolerate what is a matter of agreement that the API server knows nothing of.',
  instead: 'Tolerate what is allowed, or have the list in `.stowage.yaml` extended.',
  upstream: 'k8s.io/api core/v1/toleration.go: ToleratesTaint',
  examples: [
    { options: { policies }, bad: inShop('- «key: example.com/gpu»\n  operator: Exists\n  effect: NoSchedule\n'), message: 'outside' },
    { note: 'no effect is every effect', options: { policies }, bad: inShop('- «key: example.com/spot»\n  operator: Exists\n'), message: 'outside' },
    { options: { policies: [{ deny: [{ key: 'node-role.kubernetes.io/control-plane' }] }] }, bad: inShop('- «operator: Exists»\n  effect: NoSchedule\n'), message: 'denied' },
    { options: { policies }, good: inShop('- key: example.com/spot\n  operator: Exists\n  effect: NoSchedule\n') },
  ],
};
