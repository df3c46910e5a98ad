/**
 * Spread constraints that count no Pods. Follows pkg/api/pod/warnings.go (warningsForPodSpecAndMeta, which warns of null), and the scheduler's
 * podtopologyspread plugin, countPodsMatchSelector, for which an empty selector counts none either.
 */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Json, Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import { known } from '../shared/known.js';
import { spreadBy } from '../shared/manifests.js';
import { ownLabels } from '../shared/own-labels.js';
import { siteRule, type Page } from '../rule.js';

/** Counting the Pods of the workload itself is what constraints are for. */
function countOwn({ site, more }: Subject): Fix | undefined {
  if (!site || more === undefined) return undefined;
  const title = 'select the Pods of this workload';
  const written = pairOf(site.node, 'labelSelector');
  const value: Json = { matchLabels: more as Record<string, string> };
  if (written) return { title, safety: 'suggestion', changes: [{ do: 'set', node: written.value, to: value }] };
  return { title, safety: 'suggestion', changes: [{ do: 'insert', into: site.node, key: 'labelSelector', value }] };
}

export const rule = siteRule<'TopologySpreadConstraint'>({
  id: 'topology-spread/selects-nothing',
  late: true,
  on: 'TopologySpreadConstraint',
  messages: {
    null: {
      text: 'Without a labelSelector this constraint counts no Pods, so there is never a skew, and Pods are not spread by it; all that it does is to keep them off nodes without the label "{topologyKey}". Select the Pods that should be spread.',
      hint: 'counts no Pods',
      severity: 'warning',
      rejects: false,
      fix: countOwn,
    },
    empty: {
      text: 'An empty labelSelector counts no Pods here, unlike elsewhere, so there is never a skew, and Pods are not spread by it; all that it does is to keep them off nodes without the label "{topologyKey}". Select the Pods that should be spread.',
      hint: 'counts no Pods',
      severity: 'warning',
      rejects: false,
      fix: countOwn,
    },
    'null-soft': {
      text: 'Without a labelSelector this constraint counts no Pods, so there is never a skew, and it has no say in where Pods are put. Select the Pods that should be spread.',
      hint: 'counts no Pods',
      severity: 'warning',
      rejects: false,
      fix: countOwn,
    },
    'empty-soft': {
      text: 'An empty labelSelector counts no Pods here, unlike elsewhere, so there is never a skew, and the constraint has no say in where Pods are put. Select the Pods that should be spread.',
      hint: 'counts no Pods',
      severity: 'warning',
      rejects: false,
      fix: countOwn,
    },
  },
  check(constraint, { report, resource }) {
    const selector = constraint.child('labelSelector');
    if (selector !== undefined && !isEmpty(selector)) return;
    // Without a selector they are refused; with an empty one they make one, of the labels that the Pods have.
    if (known(() => constraint.items('matchLabelKeys').length > 0) !== false) return;
    const topologyKey = known(() => constraint.get('topologyKey') ?? '') ?? '';
    const soft = known(() => constraint.get('whenUnsatisfiable')) === 'ScheduleAnyway';
    const what = selector === undefined ? 'null' : 'empty';
    report(soft ? `${what}-soft` : what, constraint.at('labelSelector'), {
      path: constraint.path('labelSelector'),
      data: { topologyKey },
      subject: { site: constraint, field: 'labelSelector', more: resource.workload ? ownLabels(resource.workload) : undefined },
    });
  },
});

/** Throws QUIET. */
function isEmpty(selector: Site<'LabelSelector'>): boolean {
  return selector.entries('matchLabels').length + selector.children('matchExpressions').length === 0;
}

export const page: Page = {
  summary: 'A spread constraint whose labelSelector is missing or empty: it counts no Pods, and spreads none.',
  why: 'A constraint compares how many Pods that its `labelSelector` selects there are in each zone, or on each node. Without a selector, and with `{}`, that number is 0 everywhere: the skew never gets above `maxSkew`, however unevenly the Pods lie. Nodes that lack the `topologyKey` are still refused by `DoNotSchedule`. The API server warns of a missing selector, and says nothing of an empty one; Stowage does. With `matchLabelKeys`, an empty selector selects by the labels that the Pods have.',
  instead: 'Select the labels of the Pods themselves, as the selector of the workload does.',
  upstream: 'pkg/api/pod/warnings.go: warningsForPodSpecAndMeta; pkg/scheduler/framework/plugins/podtopologyspread/common.go: countPodsMatchSelector',
  examples: [
    {
      bad: spreadBy('\n«maxSkew: 1»\ntopologyKey: kubernetes.io/hostname\nwhenUnsatisfiable: DoNotSchedule\n'),
      message: 'null',
      fixed: spreadBy('\nmaxSkew: 1\ntopologyKey: kubernetes.io/hostname\nwhenUnsatisfiable: DoNotSchedule\nlabelSelector:\n  matchLabels:\n    app: web\n'),
    },
    {
      bad: spreadBy('\nmaxSkew: 1\ntopologyKey: topology.kubernetes.io/zone\nwhenUnsatisfiable: DoNotSchedule\nlabelSelector: «{}»\n'),
      message: 'empty',
    },
    {
      bad: spreadBy('\nmaxSkew: 1\ntopologyKey: topology.kubernetes.io/zone\nwhenUnsatisfiable: ScheduleAnyway\nlabelSelector: «{}»\n'),
      message: 'empty-soft',
    },
    { bad: spreadBy('\n«maxSkew: 1»\ntopologyKey: topology.kubernetes.io/zone\nwhenUnsatisfiable: ScheduleAnyway\n'), message: 'null-soft' },
    {
      note: 'the labels that matchLabelKeys names are a selector',
      good: spreadBy('\nmaxSkew: 1\ntopologyKey: kubernetes.io/hostname\nwhenUnsatisfiable: DoNotSchedule\nlabelSelector: {}\nmatchLabelKeys:\n- app\n'),
    },
    { good: spreadBy('\nmaxSkew: 1\ntopologyKey: topology.kubernetes.io/zone\nwhenUnsatisfiable: DoNotSchedule\nlabelSelector:\n  matchLabels:\n    app: web\n') },
  ],
};
