/**
 * Two required terms that one Pod must meet. Follows pkg/scheduler/framework/plugins/interpodaffinity/filtering.go: updateWithAffinityTerms, podMatchesAllAffinityTerms, by which an existing Pod counts only where it matches every required term
 * (kubernetes#130784); satisfiesSelfAffinityCheck for the first Pod, which must match them all itself.
 */
import { partingKey, selectorImplies } from '../../scheduling/label-selector-logic.js';
import { workloadWith } from '../shared/manifests.js';
import { selectorText } from '../shared/selector-words.js';
import { requiredTerms, type Term } from '../shared/terms.js';
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'PodAffinity'>({
  id: 'pod-affinity/terms-need-one-pod',
  late: true,
  on: 'PodAffinity',
  messages: {
    never: {
      text: 'All required terms must be met by one and the same Pod, and no Pod can match this term ({here}) and term {other} ({there}), which part on {key}: the Pods are never scheduled. Keep one of the terms; near to two different Pods is not something that can be required.',
      hint: 'no Pod matches this and term {other}',
      severity: 'error',
      rejects: false,
    },
    namespaces: {
      text: 'All required terms must be met by one and the same Pod, and this term looks for it in another namespace than term {other}: the Pods are never scheduled. Keep one of the terms; near to two different Pods is not something that can be required.',
      hint: 'another namespace than term {other}',
      severity: 'error',
      rejects: false,
    },
    both: {
      text: 'All required terms must be met by one and the same Pod: one that matches both this term ({here}) and term {other} ({there}). Two Pods that match one each do not count. If two different Pods are meant, prefer one of the terms instead of requiring it.',
      hint: 'one Pod must match this and term {other}',
      severity: 'warning',
      rejects: false,
    },
  },
  check(affinity, { report }) {
    const terms = requiredTerms(affinity);
    for (let i = 1; i < terms.length; i++) {
      const here = terms[i] as Term;
      const found = terms.slice(0, i).map((there) => relation(here, there));
      const other = found.findIndex((one) => one !== undefined);
      const message = found[other];
      if (message === undefined) continue;
      const there = terms[other] as Term;
      report(message, here.site.place(), {
        path: here.site.path(),
        data: { here: selectorText(here.selector), there: selectorText(there.selector), other: Number(there.site.key) + 1, key: partingKey(here.selector, there.selector) ?? '' },
        related: [{ ...there.site.place(), message: `term ${String(Number(there.site.key) + 1)}` }],
        subject: { site: here.site },
      });
      return;
    }
  },
});

function relation(a: Term, b: Term): 'never' | 'namespaces' | 'both' | undefined {
  if (partingKey(a.selector, b.selector) !== undefined) return 'never';
  if (a.namespaces !== null && b.namespaces !== null && a.namespaces.length > 0 && b.namespaces.length > 0 && !a.namespaces.some((one) => b.namespaces?.includes(one))) return 'namespaces';
  return selectorImplies(a.selector, b.selector) || selectorImplies(b.selector, a.selector) ? undefined : 'both';
}

const near = (...terms: readonly string[]): string => workloadWith('Deployment', '', `\naffinity:\n  podAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n${terms.map((term) => `    - ${term}\n`).join('')}`);
const to = (app: string, key: string, mark = ''): string => `${mark === '' ? '' : '«'}labelSelector${mark === '' ? '' : '»'}:\n        matchLabels:\n          ${app}\n      topologyKey: ${key}`;

export const page: Page = {
  summary: 'Two required terms of Pod affinity, which one Pod must match both.',
  why: 'It reads like "near a cache, and near a database", and means "near one Pod that is cache and database". The scheduler counts an existing Pod only where it matches all required terms of Pod affinity, whatever their topology keys. (In anti-affinity each term counts by itself.)',
  instead: 'Require the one that matters, and prefer the other. To be near a Pod by two labels put both labels into one selector.',
  upstream: 'pkg/scheduler/framework/plugins/interpodaffinity/filtering.go: podMatchesAllAffinityTerms',
  examples: [
    { bad: near(to('app: cache', 'kubernetes.io/hostname'), to('app: database', 'topology.kubernetes.io/zone', 'here')), message: 'never' },
    { bad: near(`${to('app: cache', 'kubernetes.io/hostname')}\n      namespaces: [shop]`, `${to('app: cache', 'topology.kubernetes.io/zone', 'here')}\n      namespaces: [data]`), message: 'namespaces' },
    { bad: near(to('app: cache', 'kubernetes.io/hostname'), to('tier: backend', 'topology.kubernetes.io/zone', 'here')), message: 'both' },
    { note: 'the same Pods on the node or in the zone', good: near(to('app: cache', 'kubernetes.io/hostname'), to('app: cache', 'topology.kubernetes.io/zone')) },
  ],
};
