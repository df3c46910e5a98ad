/** Anti-affinity that seems to be meant for a workload's own Pods, and does not select them. A judgement: another application that is kept away from on purpose looks different. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { nearest } from '../../schema/suggest.js';
import { pairOf } from '../../tree/node.js';
import { mapOf } from '../../validation/meta/matches.js';
import { apartFrom } from '../shared/manifests.js';
import { selectsOwnPods } from '../shared/own-pods.js';
import { siteRule, type Page } from '../rule.js';

interface Slip {
  readonly key: string;
  readonly toKey: string;
  readonly to: string;
}

function selectOwn({ site, more }: Subject): Fix | undefined {
  const { key, toKey, to } = more as Slip;
  const labels = site && pairOf(site.node, 'matchLabels')?.value;
  const pair = labels?.kind === 'map' ? pairOf(labels, key) : undefined;
  if (!pair) return undefined;
  const title = `select ${toKey}=${to}`;
  return { title, safety: 'suggestion', changes: [key === toKey ? { do: 'set', node: pair.value, to } : { do: 'rename', pair, to: toKey }] };
}

export const rule = siteRule<'PodAffinityTerm'>({
  id: 'pod-affinity/not-own-pods',
  late: true,
  on: 'PodAffinityTerm',
  messages: {
    slip: {
      text: 'This looks as if it were to keep the Pods of this {controller} apart, and it does not select them: it asks for {key}={value}, and they have {toKey}={to}. If they are meant, select {toKey}={to}.',
      hint: 'the Pods have {toKey}={to}',
      severity: 'info',
      rejects: false,
      fix: selectOwn,
    },
  },
  check(term, { report, resource }) {
    const { workload } = resource;
    const affinity = term.parent?.type === 'WeightedPodAffinityTerm' ? term.parent.parent : term.parent;
    if (affinity?.type !== 'PodAntiAffinity' || !workload?.metadata || workload.controller === 'DaemonSet') return;
    const selector = term.child('labelSelector');
    if (selector === undefined || selector.has('matchExpressions') || term.has('namespaces') || term.has('namespaceSelector')) return;
    const wanted = mapOf(selector.entries('matchLabels'));
    if (wanted.size === 0 || selectsOwnPods(term, workload) !== false) return;
    const own = mapOf(workload.metadata.entries('labels'));
    const missed = [...wanted].filter(([key, value]) => own.get(key) !== value);
    const [slip] = missed.map(([key, value]) => slipOf(key, value, own));
    if (missed.length !== 1 || slip === undefined) return;
    report('slip', selector.at('matchLabels', slip.key), {
      path: selector.path('matchLabels', slip.key),
      data: { ...slip, value: wanted.get(slip.key) ?? '', controller: workload.controller },
      related: [{ ...workload.metadata.at('labels', slip.toKey), message: 'what the Pods have' }],
      subject: { site: selector, more: slip },
    });
  },
});

/** The value is written almost like the Pods' own, or stands under another key. */
function slipOf(key: string, value: string, own: ReadonlyMap<string, string>): Slip | undefined {
  const there = own.get(key);
  if (there !== undefined) return nearest(value, [there])?.close === true ? { key, toKey: key, to: there } : undefined;
  const twin = [...own].find(([, other]) => other === value);
  return twin === undefined ? undefined : { key, toKey: twin[0], to: value };
}

const apart = (labels: string): string => apartFrom(`\ntopologyKey: topology.kubernetes.io/zone\nlabelSelector:\n  matchLabels:\n    ${labels}\n`);

export const page: Page = {
  summary: 'An anti-affinity that seems to be meant for the Pods themselves, and misses them by a letter or a key.',
  why: 'Anti-affinity is mostly written to keep the replicas of one workload apart. When the selector does not match their own labels, often after one of the two was renamed, the replicas end up together, and nothing says so.',
  instead: 'Select what the template carries, best all of the workload\'s own selector.',
  upstream: 'pkg/scheduler/framework/plugins/interpodaffinity/filtering.go: updateWithAntiAffinityTerms',
  examples: [
    { bad: apart('app: «webb»'), message: 'slip', fixed: apart('app: web') },
    { note: 'the right value under another key', bad: apart('k8s-app: «web»'), message: 'slip', fixed: apart('app: web') },
    { note: 'away from another application', good: apart('app: database') },
  ],
};
