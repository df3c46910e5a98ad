/** The topology keys that an organisation allows. */
import { apartFrom, spreadBy } from '../shared/manifests.js';
import { ownWords, policiesFor, policyOptions, type Policy, type PolicyOptions } from '../shared/policy.js';
import { fits, words } from '../shared/scope.js';
import { siteRule, type Page } from '../rule.js';

interface TopologyKeys extends Policy {
  readonly allow?: string | readonly string[];
  readonly deny?: string | readonly string[];
}

export const rule = siteRule<'PodAffinityTerm' | 'TopologySpreadConstraint', PolicyOptions<TopologyKeys>>({
  id: 'policy/topology-keys',
  off: true,
  on: 'PodAffinityTerm',
  also: ['TopologySpreadConstraint'],
  options: policyOptions<TopologyKeys>('Which topology keys Pod affinity and spread constraints may use.', {
    allow: words('Only these topology keys; * stands for any part.'),
    deny: words('None of these topology keys.'),
  }),
  messages: {
    forbidden: {
      text: 'The topologyKey "{key}" is not one that the configuration allows{allowed}.{own}',
      hint: 'not allowed here',
      severity: 'error',
      rejects: false,
    },
  },
  check(site, { report, options, resource }) {
    const key = site.get('topologyKey') ?? '';
    if (key === '') return;
    for (const policy of policiesFor(options, resource)) {
      const isAllowed = policy.allow === undefined || fits(policy.allow, key);
      if (isAllowed && (policy.deny === undefined || !fits(policy.deny, key))) continue;
      const allowed = policy.allow === undefined ? '' : `: ${[policy.allow].flat().join(', ')}`;
      report('forbidden', site.at('topologyKey'), { path: site.path('topologyKey'), data: { key, allowed, own: ownWords(policy) }, subject: { site } });
      return;
    }
  },
});

const spread = (key: string): string => spreadBy(`\nmaxSkew: 1\ntopologyKey: ${key}\nwhenUnsatisfiable: ScheduleAnyway\nlabelSelector:\n  matchLabels:\n    app: web\n`);
const allow = { policies: [{ allow: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'], message: 'Racks are not labelled in all clusters.' }] };

export const page: Page = {
  summary: 'A topology key that the organisation does not allow.',
  why: 'Which labels mark zones, racks or rooms is agreed on by whoever runs the clusters. A constraint on a label that only some clusters have works in one place, and keeps Pods Pending in the next.',
  instead: 'Use one of the allowed keys, or have the list in `.stowage.yaml` extended.',
  examples: [
    { options: allow, bad: spread('«example.com/rack»'), message: 'forbidden' },
    { note: 'in Pod affinity, a key that is denied', options: { policies: [{ deny: 'topology.kubernetes.io/region' }] }, bad: apartFrom('\ntopologyKey: «topology.kubernetes.io/region»\nlabelSelector:\n  matchLabels:\n    app: cache\n'), message: 'forbidden' },
    { options: allow, good: spread('topology.kubernetes.io/zone') },
  ],
};
