/**
 * Pod affinity whose selector is missing. Follows pkg/api/pod/warnings.go, warningsForPodAffinityTerms, and the scheduler: a null selector selects no
 * Pod (component-helpers labels, kube-scheduler framework, newAffinityTerm), not even the Pod itself, so that a first Pod is no exception.
 */
import type { Subject } from '../../schema/refuse.js';
import type { Json, Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import { known } from '../shared/known.js';
import { apartFrom, workloadWith } from '../shared/manifests.js';
import { ownLabels } from '../shared/own-labels.js';
import { siteRule, type Page } from '../rule.js';

/** What keeps Pods apart is most often meant for those of the workload itself; whom a Pod wants to be near to is not known. */
function selectOwn({ site, more }: Subject): Fix | undefined {
  if (!site || more === undefined) return undefined;
  const title = 'select the Pods of this workload';
  const written = pairOf(site.node, 'labelSelector');
  const value: Json = { matchLabels: more as Record<string, string> };
  return { title, safety: 'suggestion', changes: [written ? { do: 'set', node: written.value, to: value } : { do: 'insert', into: site.node, key: 'labelSelector', value }] };
}

export const rule = siteRule<'PodAffinityTerm'>({
  id: 'pod-affinity/selects-nothing',
  late: true,
  on: 'PodAffinityTerm',
  messages: {
    'never-scheduled': {
      text: 'Without a labelSelector this term selects no Pod at all, and it is required to be near one: the Pod is never scheduled. Select the Pods to be near to; an empty selector means every Pod.',
      hint: 'selects no Pod: never scheduled',
      severity: 'error',
      rejects: false,
    },
    'keeps-off-nothing': {
      text: 'Without a labelSelector this term selects no Pod at all, so it keeps the Pod away from none. Select the Pods to keep away from; an empty selector means every Pod.',
      hint: 'selects no Pod',
      severity: 'warning',
      rejects: false,
      fix: selectOwn,
    },
    'prefers-nothing': {
      text: 'Without a labelSelector this term selects no Pod at all, so its weight is never given. Select the Pods that count; an empty selector means every Pod.',
      hint: 'selects no Pod',
      severity: 'warning',
      rejects: false,
      fix: selectOwn,
    },
    unasked: {
      text: 'Without a labelSelector this term selects no Pod at all; here it makes no difference, because nodeName is set, and the scheduler is not asked. Remove the affinity, or nodeName.',
      hint: 'selects no Pod',
      severity: 'warning',
      rejects: false,
    },
  },
  check(term, { report, resource }) {
    if (term.has('labelSelector') || known(() => term.items('matchLabelKeys').length + term.items('mismatchLabelKeys').length) !== 0) return;
    const { workload } = resource;
    const preferred = term.parent?.type === 'WeightedPodAffinityTerm';
    const affinity = preferred ? term.parent.parent : term.parent;
    const away = affinity?.type === 'PodAntiAffinity';
    // It may be declared by itself in a custom resource, and then its meaning is not known.
    if (affinity === null || affinity === undefined) return;
    const placed = workload && known(() => (workload.pod.get('nodeName') ?? '') !== '');
    // Whether the scheduler is asked at all, is not known.
    if (!preferred && !away && workload !== null && placed === undefined) return;
    const message = preferred ? 'prefers-nothing' : away ? 'keeps-off-nothing' : placed === true ? 'unasked' : 'never-scheduled';
    report(message, term.at('labelSelector'), {
      path: term.path('labelSelector'),
      subject: { site: term, field: 'labelSelector', more: away && workload ? ownLabels(workload) : undefined },
    });
  },
});

const near = (term: string, pod = ''): string => workloadWith('Deployment', '', `\n${pod}affinity:\n  podAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n    - ${term}\n`);

export const page: Page = {
  summary: 'A term of Pod affinity without a labelSelector: it selects no Pod.',
  why: 'In Pod affinity a missing `labelSelector` selects no Pod, and an empty one, `{}`, selects all. Required affinity to no Pod can never be met: the Pod stays Pending. Anti-affinity to no Pod keeps nothing apart, and a preference for none is never given. `namespaces` and `namespaceSelector` select no Pods by themselves. The API server takes it, with a warning.',
  instead: 'Select the Pods that are meant by their labels. To be kept apart, the Pods of a workload select the labels of the workload itself.',
  upstream: 'pkg/api/pod/warnings.go: warningsForPodAffinityTerms, warningsForWeightedPodAffinityTerms',
  examples: [
    { bad: near('«topologyKey: topology.kubernetes.io/zone»'), message: 'never-scheduled' },
    {
      bad: apartFrom('\n«topologyKey: kubernetes.io/hostname»\n'),
      message: 'keeps-off-nothing',
      fixed: apartFrom('\ntopologyKey: kubernetes.io/hostname\nlabelSelector:\n  matchLabels:\n    app: web\n'),
    },
    { bad: apartFrom('\nweight: 100\n«podAffinityTerm»:\n  topologyKey: kubernetes.io/hostname\n', 'preferred'), message: 'prefers-nothing' },
    { bad: near('«topologyKey: topology.kubernetes.io/zone»', 'nodeName: node-1\n'), message: 'unasked' },
    { note: 'an empty selector selects every Pod', good: apartFrom('\ntopologyKey: kubernetes.io/hostname\nlabelSelector: {}\nnamespaceSelector: {}\n') },
  ],
};
