/** A term of Pod affinity or anti-affinity that selects no workload of the set. What is required and unmet is a matter of pod-affinity/self-exclusion. */
import { selectorText } from '../shared/selector-words.js';
import { deployment } from '../shared/set-manifests.js';
import { setRule, type Page } from '../rule.js';

export const rule = setRule({
  id: 'pod-affinity/dangling',
  off: true,
  messages: {
    affinity: {
      text: 'No workload {set} makes Pods with {selector}, so this preference never counts. Correct the selector or its namespaces, or remove the term.',
      hint: 'selects no workload',
      severity: 'warning',
      rejects: false,
    },
    'anti-affinity': {
      text: 'No workload {set} makes Pods with {selector}, so this term keeps the Pods away from nothing. Correct the selector or its namespaces, or remove the term.',
      hint: 'selects no workload',
      severity: 'warning',
      rejects: false,
    },
  },
  check(facts, set, { report }) {
    if (!set.complete || !facts.accepted) return;
    for (const one of facts.selectors) {
      if ((one.role !== 'affinity' && one.role !== 'anti-affinity') || (one.role === 'affinity' && one.required !== false) || !one.selector) continue;
      let isSomething = false;
      for (const found of set.selected(one, facts)) {
        isSomething = found !== undefined;
        break;
      }
      if (!isSomething) report(one.role, one.inside, { data: { selector: selectorText(one.selector), set: set.name } });
    }
  },
});

const away = (app: string, mark = false): string =>
  `      affinity:\n        podAntiAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n          - ${mark ? '«' : ''}labelSelector${mark ? '»' : ''}:\n              matchLabels:\n                ${app}\n            topologyKey: topology.kubernetes.io/zone\n`;
const prefers = (app: string): string =>
  `      affinity:\n        podAffinity:\n          preferredDuringSchedulingIgnoredDuringExecution:\n          - «weight: 10»\n            podAffinityTerm:\n              labelSelector:\n                matchLabels:\n                  ${app}\n              topologyKey: topology.kubernetes.io/zone\n`;

export const page: Page = {
  summary: 'A term of Pod affinity or anti-affinity that selects no workload of the set.',
  why: 'A selector without a match is no error: anti-affinity then keeps away from nothing, a preference never counts. The rule speaks only where the set is all that there is, in a run over a folder, or with `--complete`, and is off by default, because the Pods that are meant may well come from another repository.',
  instead: 'Compare the selector with the labels of the template that is meant, and its namespace with `namespaces`.',
  upstream: 'pkg/scheduler/framework/plugins/interpodaffinity/filtering.go: updateWithAntiAffinityTerms',
  examples: [
    { bad: deployment('web') + away('app: databse', true), files: { 'database.yaml': deployment('database') }, message: 'anti-affinity' },
    { bad: deployment('web') + prefers('app: cache'), message: 'affinity' },
    { good: deployment('web') + away('app: database'), files: { 'database.yaml': deployment('database') } },
  ],
};
