/**
 * Required Pod affinity that nothing can meet: no other workload makes such a Pod, and the Pod itself is none, so that the exception for a first Pod does not hold. Follows pkg/scheduler/framework/plugins/interpodaffinity/filtering.go:
 * podMatchesAllAffinityTerms, satisfiesSelfAffinityCheck.
 */
import type { Facts, FactIndex, SelectorFacts } from '../../facts/facts.js';
import { selectorText } from '../shared/selector-words.js';
import { deployment } from '../shared/set-manifests.js';
import { setRule, type Page } from '../rule.js';

export const rule = setRule({
  id: 'pod-affinity/self-exclusion',
  messages: {
    nobody: {
      text: 'These Pods must be near a Pod with {selector}, and no workload {set} makes one, nor are they such Pods themselves: unless one runs already, none of them is ever scheduled. Correct the selector or its namespaces, or prefer it instead of requiring it.',
      hint: 'no workload makes such a Pod',
      severity: 'warning',
      rejects: false,
    },
    'not-all': {
      text: 'These Pods must be near one Pod that matches all {count} required terms, and no workload {set} makes one, nor are they such Pods themselves: unless one runs already, none of them is ever scheduled. One term alone may well be met; all must be, by the same Pod.',
      hint: 'no Pod matches all {count} terms',
      severity: 'warning',
      rejects: false,
    },
  },
  check(facts, set, { report }) {
    if (!set.complete || !facts.accepted || facts.workload === null || facts.workload.controller === 'DaemonSet') return;
    const terms = facts.selectors.filter(({ role, required }) => role === 'affinity' && required !== false);
    const [first] = terms;
    // A missing selector, which selects nothing by itself, is another rule's.
    if (first === undefined || terms.some(({ selector, required }) => !selector || required === undefined)) return;
    if (terms.every((term) => set.selects(term, facts, facts) !== false) || isMet(terms, facts, set)) return;
    const lonely = terms.find((term) => set.selects(term, facts, facts) === false && !isMet([term], facts, set));
    const at = lonely ?? first;
    report(lonely ? 'nobody' : 'not-all', at.inside, { data: { selector: at.selector ? selectorText(at.selector) : '', count: terms.length, set: set.name } });
  },
});

/** Some workload makes a Pod that matches every term, or may make one. */
function isMet(terms: readonly SelectorFacts[], facts: Facts, set: FactIndex): boolean {
  const [first, ...rest] = terms;
  if (first === undefined) return true;
  for (const other of set.selected(first, facts)) if (rest.every((term) => set.selects(term, facts, other) !== false)) return true;
  return false;
}

const near = (app: string, more = '', mark = false): string =>
  `      affinity:\n        podAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n          - ${mark ? '«' : ''}labelSelector${mark ? '»' : ''}:\n              matchLabels:\n                ${app}\n            topologyKey: topology.kubernetes.io/zone\n${more}`;

export const page: Page = {
  summary: 'Required Pod affinity to Pods that nothing makes.',
  why: `A Pod with required affinity waits until a matching Pod runs. There is one exception: if no matching Pod runs anywhere, and the Pod itself matches all of its own terms, in its own namespace, it may go first. A selector that matches neither the Pods themselves nor those of another workload leaves all of them Pending, and the event that says so names no term.

The rule speaks only where the set is all that there is: in a run over a folder, or with \`--complete\`.`,
  instead: 'Compare the selector with the labels of the template that is meant, and its namespace with `namespaces`. To gather the Pods of the workload itself select their own labels.',
  upstream: 'pkg/scheduler/framework/plugins/interpodaffinity/filtering.go: satisfiesSelfAffinityCheck',
  examples: [
    { bad: deployment('web') + near('app: cachee', '', true), files: { 'cache.yaml': deployment('cache') }, message: 'nobody' },
    { good: deployment('web') + near('app: cache'), files: { 'cache.yaml': deployment('cache') } },
    { note: 'near each other: the first one may go first', good: deployment('web') + near('app: web') },
    {
      note: 'a cache, and a database: no Pod is both',
      bad: deployment('web') + near('app: cache', '          - labelSelector:\n              matchLabels:\n                tier: data\n            topologyKey: topology.kubernetes.io/zone\n', true),
      files: { 'cache.yaml': deployment('cache'), 'database.yaml': deployment('database', { labels: 'tier: data' }) },
      message: 'not-all',
    },
    { note: 'in another namespace', bad: deployment('web', { namespace: 'shop' }) + near('app: cache', '', true), files: { 'cache.yaml': deployment('cache', { namespace: 'data' }) }, message: 'nobody' },
    { note: 'which the term names', good: deployment('web', { namespace: 'shop' }) + near('app: cache', '            namespaces: [data]\n'), files: { 'cache.yaml': deployment('cache', { namespace: 'data' }) } },
  ],
};
