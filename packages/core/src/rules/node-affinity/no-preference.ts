/**
 * Preferred terms that cannot change which node wins. Follows component-helpers nodeaffinity.go, PreferredSchedulingTerms.Score (the sum of the
 * weights of the terms that match; empty ones are skipped), and the scheduler's nodeaffinity plugin, which scales the best sum to 100.
 */
import type { Site } from '../../schema/site.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import type { Words } from '../../tree/finding.js';
import { known } from '../shared/known.js';
import { podOf } from '../shared/pod-of.js';
import { reportPreferences, type Removal } from '../shared/node-terms/preferences.js';
import { siteRule, type Page } from '../rule.js';

const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const MAX_WEIGHT = 100;

function removePreference({ site, more }: Subject, { weight }: Words): Fix | undefined {
  const list = site?.valueOf(PREFERRED);
  const { index, into } = more as Removal;
  if (list?.kind !== 'seq' || !site) return undefined;
  // An empty list is no better than the preference: the field goes as a whole.
  const field = site.pairOf(PREFERRED);
  if (list.items.length === 1 && field) return { title: 'remove the preference', safety: 'suggestion', changes: [{ do: 'remove', pair: field, from: site.node }] };
  const remove = { do: 'remove-item', index, from: list } as const;
  if (into === undefined) return { title: 'remove the preference', safety: 'suggestion', changes: [remove] };
  const sum = into.weight + Number(weight);
  const node = into.site.valueOf('weight');
  return sum > MAX_WEIGHT || node === undefined ? undefined : { title: `keep one, with weight ${String(sum)}`, safety: 'suggestion', changes: [{ do: 'set', node, to: sum }, remove] };
}

export const rule = siteRule<'NodeAffinity'>({
  id: 'node-affinity/no-preference',
  needs: ['preferredDuringSchedulingIgnoredDuringExecution'],
  late: true,
  on: 'NodeAffinity',
  messages: {
    empty: {
      text: 'This preference has no requirements, and such a preference matches no node: its weight {weight} is never given. Say what the nodes should have, or remove it.',
      hint: 'prefers nothing',
      severity: 'warning',
      rejects: false,
      fix: removePreference,
    },
    'never-matches': {
      text: 'No node can match this preference, so its weight {weight} is never given: it asks that {why}. All requirements of one preference must hold together; change one, or make two preferences of them.',
      hint: 'prefers nothing',
      severity: 'warning',
      rejects: false,
      fix: removePreference,
    },
    excluded: {
      text: 'No node that the Pod may run on can match this preference: what is required excludes it, so its weight {weight} is never given. Change the requirement, or remove the preference.',
      hint: 'excluded by what is required',
      severity: 'warning',
      rejects: false,
      fix: removePreference,
    },
    implied: {
      text: 'Every node that the Pod may run on matches this preference, because it is required already: all of them get the same weight {weight}, and the choice stays as it was. Prefer something that differs, or remove it.',
      hint: 'already required',
      severity: 'warning',
      rejects: false,
      fix: removePreference,
    },
    repeated: {
      text: 'This is the same preference as number {other}: the weights are added up, as if one preference had the weight {sum}. Write it once, or say what was meant to differ.',
      hint: 'the same as preference {other}',
      severity: 'warning',
      rejects: false,
      fix: removePreference,
    },
    balanced: {
      text: 'Each node that the Pod may run on gets the same sum of weights from these {count} preferences, because of what is required: the choice stays as it was. Give different weights, or remove them.',
      hint: 'the same sum for every allowed node',
      severity: 'warning',
      rejects: false,
    },
    'adds-up': {
      text: 'This is the same preference as number {other}: the weights are added up to {sum}, which is more than one preference can have. If that is not meant, write it once.',
      hint: 'the same as preference {other}',
      severity: 'info',
      rejects: false,
    },
  },
  check(affinity, context) {
    const { resource } = context;
    if (affinity.valueOf(PREFERRED) === undefined || isOrdinary(affinity)) return;
    const pod = podOf(affinity);
    // In a DaemonSet and with a node named, nothing is chosen at all: daemonset/preferred-node-affinity and pod/node-name say so.
    if (pod && resource.workload?.pod === pod && (resource.workload.controller === 'DaemonSet' || known(() => pod.has('nodeName')) === true)) return;
    reportPreferences(affinity, context);
  },
});

/** One preference that lists values for one label, and nothing is required: it cannot but tell nodes apart. Throws QUIET. */
function isOrdinary(affinity: Site<'NodeAffinity'>): boolean {
  const [only, more] = affinity.children(PREFERRED);
  if (only === undefined || more !== undefined || affinity.mayHave('requiredDuringSchedulingIgnoredDuringExecution') || podOf(affinity)?.mayHave('nodeSelector')) return false;
  const term = only.child('preference');
  if (term === undefined || term.mayHave('matchFields')) return false;
  const [requirement, another] = term.children('matchExpressions');
  return requirement !== undefined && another === undefined && requirement.get('operator') === 'In';
}

const pod = (preferred: readonly string[], more = '', required = ''): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
${more}  affinity:
    nodeAffinity:
${required}      preferredDuringSchedulingIgnoredDuringExecution:
${preferred.join('')}  containers:
  - name: web
    image: registry.example.com/web:1.0.0
`;

const prefer = (weight: string, ...requirements: readonly string[]): string => `      - ${weight}
        preference:
          matchExpressions:
${requirements.map((one) => `          - {${one}}\n`).join('')}`;

const SSD = 'key: example.com/disk, operator: In, values: [ssd]';
const IN_A = 'key: topology.kubernetes.io/zone, operator: In, values: [a]';
const IN_B = 'key: topology.kubernetes.io/zone, operator: In, values: [b]';
const IN_C = 'key: topology.kubernetes.io/zone, operator: In, values: [c]';
const AMD64 = '  nodeSelector:\n    kubernetes.io/arch: amd64\n';
const ZONES = `      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
        - matchExpressions:
          - {key: topology.kubernetes.io/zone, operator: In, values: [a, b]}
`;

export const page: Page = {
  summary: 'A preferred term that cannot change which node is chosen.',
  why: 'Among the nodes that the Pod may run on, the scheduler adds up for each the weights of the preferred terms that it matches. A term that matches none of them, or all of them, leaves the order as it was. A term that is written twice counts with both weights, which is seldom what a copied line was meant for.',
  instead: 'Prefer something that some allowed nodes have and others have not, and write each preference once. What must hold belongs into `requiredDuringSchedulingIgnoredDuringExecution`, and need not be preferred again.',
  upstream: 'component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go: NewPreferredSchedulingTerms, Score',
  examples: [
    { note: 'a preference without requirements', bad: pod([prefer('weight: 40', SSD), '      - «weight: 10»\n        preference: {}\n']), message: 'empty', fixed: pod([prefer('weight: 40', SSD)]) },
    { note: 'requirements that exclude each other', bad: pod([prefer('«weight: 10»', IN_A, IN_B), prefer('weight: 40', SSD)]), message: 'never-matches', fixed: pod([prefer('weight: 40', SSD)]) },
    { note: 'a zone that is not allowed', bad: pod([prefer('«weight: 10»', IN_C), prefer('weight: 40', SSD)], '', ZONES), message: 'excluded', fixed: pod([prefer('weight: 40', SSD)], '', ZONES) },
    {
      note: 'what the nodeSelector asks for already',
      bad: pod([prefer('«weight: 10»', 'key: kubernetes.io/arch, operator: NotIn, values: [arm64]'), prefer('weight: 40', SSD)], AMD64),
      message: 'implied',
      fixed: pod([prefer('weight: 40', SSD)], AMD64),
    },
    { note: 'the same preference twice', bad: pod([prefer('weight: 40', SSD), prefer('«weight: 40»', SSD)]), message: 'repeated', fixed: pod([prefer('weight: 80', SSD)]) },
    { note: 'a weight beyond 100, beside another preference', bad: pod([prefer('weight: 100', SSD), prefer('«weight: 100»', SSD), prefer('weight: 10', IN_C)]), message: 'adds-up' },
    {
      note: 'each of the required zones is preferred as much as the other',
      bad: pod([prefer('weight: 40', IN_A), prefer('weight: 40', IN_B)], '', ZONES).replace(/preferred\w+/, '«$&»'),
      message: 'balanced',
    },
    {
      note: 'a node may be in neither zone',
      good: pod([prefer('weight: 40', IN_A), prefer('weight: 40', IN_B)]),
    },
    { note: 'one of the required zones is preferred', good: pod([prefer('weight: 37', IN_A)], '', ZONES) },
    { note: 'having the label is less than having one value of it', good: pod([prefer('weight: 40', SSD), prefer('weight: 20', 'key: example.com/disk, operator: Exists')]) },
  ],
};
