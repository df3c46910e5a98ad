/** The labels of nodes that an organisation lets workloads ask for. */
import type { ApiType } from '../../schema/site.js';
import { podWith, podRequiring } from '../shared/manifests.js';
import { LABEL_USERS, labelUses } from '../shared/node-label-uses.js';
import { ownWords, policiesFor, policyOptions, type Policy, type PolicyOptions } from '../shared/policy.js';
import { fits, words } from '../shared/scope.js';
import { siteRule, type Page } from '../rule.js';

interface NodeLabels extends Policy {
  readonly allow?: string | readonly string[];
  readonly deny?: string | readonly string[];
  /** By key: the values that may be asked for. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
}

export const rule = siteRule<ApiType, PolicyOptions<NodeLabels>>({
  id: 'policy/node-labels',
  off: true,
  on: 'PodSpec',
  also: LABEL_USERS.filter((type) => type !== 'PodSpec'),
  options: policyOptions<NodeLabels>('Which labels of nodes a nodeSelector and node affinity may name.', {
    allow: words('Only labels with these keys; * stands for any part.'),
    deny: words('No label with these keys.'),
    values: { type: 'object', additionalProperties: words('Only these values.'), description: 'By key: which values may be named. A key that is not listed may have any.' },
  }),
  messages: {
    key: {
      text: 'The node label "{key}" is not one that the configuration allows to ask for{allowed}.{own}',
      hint: 'not allowed here',
      severity: 'error',
      rejects: false,
    },
    value: {
      text: 'For the node label "{key}" the configuration allows {allowed}, and not "{value}".{own}',
      hint: 'use {allowed}',
      severity: 'error',
      rejects: false,
    },
  },
  check(site, { report, options, resource }) {
    const policies = policiesFor(options, resource);
    if (policies.length === 0) return;
    for (const { key, at, path, values } of labelUses(site)) {
      const against = policies.find(({ allow, deny }) => (allow !== undefined && !fits(allow, key)) || (deny !== undefined && fits(deny, key)));
      if (against !== undefined) {
        report('key', at, { path, data: { key, allowed: against.allow === undefined ? '' : `: ${[against.allow].flat().join(', ')}`, own: ownWords(against) }, subject: { site } });
        continue;
      }
      for (const policy of policies) {
        const may = policy.values && Object.hasOwn(policy.values, key) ? policy.values[key] : undefined;
        if (may === undefined) continue;
        for (const one of values) {
          if (fits(may, one.value)) continue;
          report('value', one.at, { path: one.path, data: { key, value: one.value, allowed: [may].flat().join(', '), own: ownWords(policy) }, subject: { site } });
        }
      }
    }
  },
});

const policies = [{ allow: ['kubernetes.io/*', 'topology.kubernetes.io/*', 'example.com/pool'], values: { 'example.com/pool': ['general', 'gpu'] }, link: 'https://example.com/nodes' }];

export const page: Page = {
  summary: 'A label of nodes that the organisation does not let workloads ask for.',
  why: 'Labels of nodes are an interface between those who run a cluster and those who use it. Workloads that ask for labels which are not part of it break when nodes are replaced.',
  instead: 'Ask for one of the allowed labels and values, or have the list in `.stowage.yaml` extended.',
  examples: [
    { options: { policies }, bad: podWith('\nnodeSelector:\n  «machine»: big\n'), message: 'key' },
    { options: { policies }, bad: podRequiring('\nmatchExpressions:\n- key: example.com/pool\n  operator: In\n  values: [general, «infra»]\n'), message: 'value' },
    { note: 'a label that only some namespaces may not name', options: { policies: [{ deny: 'example.com/infra', namespaces: 'shop-*' }] }, bad: podWith('\nnodeSelector:\n  «example.com/infra»: "true"\n', '\nnamespace: shop-web\n'), message: 'key' },
    { options: { policies }, good: podWith('\nnodeSelector:\n  example.com/pool: gpu\n') },
  ],
};
