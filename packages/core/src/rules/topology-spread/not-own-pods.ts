/** A spread constraint that counts other Pods than those it places. Follows pkg/scheduler/framework/plugins/podtopologyspread: countPodsMatchSelector, Filter (selfMatchNum). */
import type { Subject } from '../../schema/refuse.js';
import type { Json, Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import { matchesLabelSelector } from '../../scheduling/label-selector.js';
import { soundSelector } from '../shared/sound-selector.js';
import { madeLabels } from '../../validation/pod-made/labels.js';
import { spreadBy } from '../shared/manifests.js';
import { ownLabels } from '../shared/own-labels.js';
import { selectorText } from '../shared/selector-words.js';
import { siteRule, type Page } from '../rule.js';

function countOwn({ site, more }: Subject): Fix | undefined {
  const written = site && pairOf(site.node, 'labelSelector');
  return written && more !== undefined ? { title: 'select the Pods of this workload', safety: 'suggestion', changes: [{ do: 'set', node: written.value, to: { matchLabels: more as Record<string, string> } as Json }] } : undefined;
}

export const rule = siteRule<'TopologySpreadConstraint'>({
  id: 'topology-spread/not-own-pods',
  late: true,
  on: 'TopologySpreadConstraint',
  messages: {
    others: {
      text: 'This constraint counts Pods with {selector}, and the Pods of this {controller} do not have these labels, so placing one changes no count, and they are not spread by it: they only avoid places that have more of the others. Select the labels of the template.',
      hint: 'does not count its own Pods',
      severity: 'warning',
      rejects: false,
      fix: countOwn,
    },
  },
  check(constraint, { report, resource }) {
    const { workload } = resource;
    if (workload === null || workload.controller === 'DaemonSet' || resource.fragments !== null || !workload.metadata?.has('labels')) return;
    const selector = soundSelector(constraint.child('labelSelector'));
    if (selector === null || (selector.matchLabels.size === 0 && selector.matchExpressions.length === 0)) return;
    if (matchesLabelSelector(selector, madeLabels(workload.controller, resource.root, workload.metadata))) return;
    report('others', constraint.at('labelSelector'), { path: constraint.path('labelSelector'), data: { selector: selectorText(selector), controller: workload.controller }, subject: { site: constraint, field: 'labelSelector', more: ownLabels(workload) } });
  },
});

const spread = (selector: string): string => spreadBy(`\nmaxSkew: 1\ntopologyKey: topology.kubernetes.io/zone\nwhenUnsatisfiable: DoNotSchedule\n${selector}`);

export const page: Page = {
  summary: 'A spread constraint whose selector does not match the Pods that carry it.',
  why: 'A spread constraint compares how many Pods that its selector matches each place has. If a Pod is not among them, it raises no count where it goes: all of them may go to one place and the skew stays what it was. That nearly always is a selector that was copied or renamed.',
  instead: 'Write the labels of the Pod template into the selector.',
  upstream: 'pkg/scheduler/framework/plugins/podtopologyspread/filtering.go: Filter',
  examples: [
    { bad: spread('«labelSelector»:\n  matchLabels:\n    app: frontend\n'), message: 'others', fixed: spread('labelSelector:\n  matchLabels:\n    app: web\n') },
    { note: 'one label of several', good: spread('labelSelector:\n  matchExpressions:\n  - key: app\n    operator: Exists\n') },
  ],
};
