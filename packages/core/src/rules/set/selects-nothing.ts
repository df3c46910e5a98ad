/** A selector for Pods that nothing in the set makes. */
import type { FactIndex, Facts, SelectorFacts } from '../../facts/facts.js';
import { selectorText } from '../shared/selector-words.js';
import { budget, deployment, networkPolicy, service } from '../shared/set-manifests.js';
import { setRule, type Page } from '../rule.js';

export const rule = setRule({
  id: 'set/selects-nothing',
  off: true,
  messages: {
    service: {
      text: 'No workload {set} makes Pods with the labels {selector} in the namespace {namespace}, so this Service has no endpoints, and connections to it fail. Correct the selector, or the labels of the Pods.',
      hint: 'selects no Pods',
      severity: 'warning',
      rejects: false,
    },
    budget: {
      text: 'No workload {set} makes Pods with the labels {selector} in the namespace {namespace}, so this PodDisruptionBudget protects nothing. Correct the selector, or the labels of the Pods.',
      hint: 'selects no Pods',
      severity: 'warning',
      rejects: false,
    },
    'network-policy': {
      text: 'No workload {set} makes Pods with the labels {selector} in the namespace {namespace}, so this NetworkPolicy restricts nothing, and the Pods that it was meant for may be open to all. Correct the selector, or the labels of the Pods.',
      hint: 'selects no Pods',
      severity: 'warning',
      rejects: false,
    },
  },
  check(facts, set, { report }) {
    if (!set.complete || !facts.accepted) return;
    const [selector] = facts.selectors;
    if (selector?.role !== 'service' && selector?.role !== 'budget' && selector?.role !== 'network-policy') return;
    if (!selector.selector || isEverything(selector) || selectsAny(selector, facts, set)) return;
    report(selector.role, selector.at, { data: { selector: selectorText(selector.selector), namespace: facts.namespace, set: set.name } });
  },
});

/** A policy for a whole namespace is one, whatever is in it. */
const isEverything = ({ selector }: SelectorFacts): boolean => selector?.matchLabels.size === 0 && selector.matchExpressions.length === 0;

function selectsAny(selector: SelectorFacts, facts: Facts, set: FactIndex): boolean {
  for (const found of set.selected(selector, facts)) if (found) return true;
  return false;
}

export const page: Page = {
  summary: 'A Service, PodDisruptionBudget or NetworkPolicy that selects no workload of the set.',
  why: `A selector that matches nothing is no error to the server: the Service has no endpoints, the budget protects no Pods, the policy restricts none. A label that was renamed in one of two files does that.

The rule speaks only where the set is all that there is: in a run over a folder, or with \`--complete\`; and not where a part of it could not be read, such as a template. It keeps quiet wherever a custom resource in the same namespace may make the Pods. It is off by default, because many repositories hold only some of what runs in a namespace.`,
  instead: 'Compare the selector with the labels of the Pod template, and with its namespace. For a Service whose endpoints somebody else writes, leave the selector out.',
  upstream: 'pkg/controller/endpointslice/endpointslice_controller.go: syncService; pkg/controller/disruption/disruption.go: getPodsForPdb',
  examples: [
    { bad: service('web', { key: '«selector»', selector: 'app: web\ntier: front' }), files: { 'deployment.yaml': deployment('web') }, message: 'service' },
    { bad: budget('web', 'maxUnavailable: 1', { key: '«selector»' }), files: { 'deployment.yaml': deployment('shop') }, message: 'budget' },
    { bad: networkPolicy('web', 'matchLabels:\n  app: web', { key: '«podSelector»', namespace: 'web' }), files: { 'deployment.yaml': deployment('web', { namespace: 'shop' }) }, message: 'network-policy', note: 'the Pods are in another namespace' },
    { good: service('web'), files: { 'workloads/deployment.yaml': deployment('web') } },
    { good: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: database\nspec:\n  ports:\n  - port: 5432\n', files: { 'deployment.yaml': deployment('web') }, note: 'somebody else writes its endpoints' },
    { good: networkPolicy('deny', '{}'), note: 'for the whole namespace' },
    { good: service('web'), files: { 'deployment.yaml': deployment('web', { namespace: 'web' }) }, note: 'a Service without a namespace may be meant for that one' },
    { good: service('web'), files: { 'web.yaml': 'apiVersion: example.com/v1\nkind: WebServer\nmetadata:\n  name: web\n' }, note: 'a custom resource may make the Pods' },
  ],
};
