/**
 * Preferred terms that do not parse. Follows component-helpers nodeaffinity.go, NewPreferredSchedulingTerms, whose error ends the scheduler's PreScore; of values that no label
 * can have the server warns (pkg/api/node/util.go, GetWarningsForNodeSelectorTerm), of bounds that are no integers it says nothing.
 */
import type { Item, Site } from '../../schema/site.js';
import { isValidLabelValue } from '../../validation/content.js';
import { problemOf } from '../../validation/problem.js';
import { podOf } from '../shared/pod-of.js';
import { known } from '../shared/known.js';
import { podPreferring, workloadWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'PreferredSchedulingTerm'>({
  id: 'node-affinity/preferred-breaks-scheduling',
  late: true,
  on: 'PreferredSchedulingTerm',
  messages: {
    value: {
      text: '"{value}" cannot be the value of a label: {problem}. The API server takes it in a preference, but the scheduler cannot read the preference then, and the Pod stays Pending as soon as there are two nodes to choose from. Write a value that nodes can have.',
      hint: '{problem}',
      severity: 'error',
      rejects: false,
    },
    bound: {
      text: '{operator} compares whole numbers, and "{value}" is none. The API server takes it in a preference, but the scheduler cannot read the preference then, and the Pod stays Pending as soon as there are two nodes to choose from. Write a whole number without a unit.',
      hint: 'no whole number',
      severity: 'error',
      rejects: false,
    },
    'unread-value': {
      text: '"{value}" cannot be the value of a label: {problem}. Here nothing is chosen among nodes, so that it does no harm, and no good; anywhere else it keeps the Pod Pending. Write a value that nodes can have, or remove the preference.',
      hint: '{problem}',
      severity: 'warning',
      rejects: false,
    },
    'unread-bound': {
      text: '{operator} compares whole numbers, and "{value}" is none. Here nothing is chosen among nodes, so that it does no harm, and no good; anywhere else it keeps the Pod Pending. Write a whole number without a unit, or remove the preference.',
      hint: 'no whole number',
      severity: 'warning',
      rejects: false,
    },
  },
  check(preferred, { report, resource }) {
    const term = preferred.child('preference');
    if (term === undefined) return;
    const pod = podOf(preferred.parent);
    const workload = pod && resource.workload?.pod === pod ? resource.workload : undefined;
    const chosen = !(workload?.controller === 'DaemonSet' || known(() => pod !== undefined && (pod.get('nodeName') ?? '') !== '') === true);
    for (const requirement of term.children('matchExpressions')) {
      for (const item of known(() => requirement.items('values')) ?? []) checkValue(requirement, item);
    }

    function checkValue(requirement: Site<'NodeSelectorRequirement'>, { key, value }: Item<string>): void {
      const text = (value as string | null) ?? '';
      const reasons = isValidLabelValue(text);
      const operator = known(() => requirement.get('operator')) ?? '';
      const bound = operator === 'Gt' || operator === 'Lt';
      const wrong = reasons.length > 0 ? 'value' : bound && !isInteger(text) ? 'bound' : undefined;
      if (wrong === undefined) return;
      const problem = wrong === 'value' ? problemOf(text, reasons, 'value') : '';
      report(chosen ? wrong : `unread-${wrong}`, requirement.at('values', key), { path: requirement.path('values', key), data: { value: text, problem, operator }, subject: { site: requirement, field: 'values' } });
    }
  },
});

/** Go's strconv.ParseInt with 64 bits; signs are no part of a label's value. */
function isInteger(text: string): boolean {
  return /^[0-9]+$/.test(text) && BigInt(text) <= 9223372036854775807n;
}

const daemonSet = (value: string): string =>
  workloadWith('DaemonSet', '', `\naffinity:\n  nodeAffinity:\n    preferredDuringSchedulingIgnoredDuringExecution:\n    - weight: 1\n      preference:\n        matchExpressions:\n        - {key: disk, operator: In, values: [${value}]}\n`);

export const page: Page = {
  summary: 'A preference of node affinity that the scheduler cannot read, so that the Pod is not scheduled at all.',
  why: 'In `preferredDuringSchedulingIgnoredDuringExecution` the API server does not check the values: it warns of those that no label can have, and does not look at the bounds of `Gt` and `Lt`. When the scheduler then weighs the nodes, one such value makes it give up on the Pod: it stays Pending, with an error in its events, although it only asked for a preference. With one node left there is nothing to weigh, and so it goes unseen in small clusters. In a DaemonSet, and with `nodeName`, nothing is chosen; there it is only without effect. Of bounds that are no integers the server says nothing; Stowage does.',
  instead: 'A value has up to 63 letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit. A bound is a whole number in quotes: `"8"`, and not `8Gi`.',
  upstream: 'component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go: NewPreferredSchedulingTerms; pkg/api/node/util.go: GetWarningsForNodeSelectorTerm',
  examples: [
    { bad: podPreferring('\nweight: 10\npreference:\n  matchExpressions:\n  - key: disk\n    operator: In\n    values: [«"fast ssd"»]\n'), message: 'value' },
    { bad: podPreferring('\nweight: 10\npreference:\n  matchExpressions:\n  - key: memory\n    operator: Gt\n    values: [«8Gi»]\n'), message: 'bound' },
    { bad: daemonSet('«"fast ssd"»'), message: 'unread-value' },
    { bad: daemonSet('').replace('In, values: []', 'Gt, values: [«8Gi»]'), message: 'unread-bound' },
    { good: podPreferring('\nweight: 10\npreference:\n  matchExpressions:\n  - key: memory\n    operator: Gt\n    values: ["8"]\n') },
  ],
};
