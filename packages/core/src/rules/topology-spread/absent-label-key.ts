/** A label key of a constraint or term that the Pods do not carry. Follows pkg/registry/core/pod/strategy.go: applyMatchLabelKeysAndMismatchLabelKeys, which passes over a key that the Pod lacks. */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Fix } from '../../fixes/change.js';
import { madeLabels } from '../../validation/pod-made/labels.js';
import { removeScalar } from '../shared/changes.js';
import { apartFrom, spreadBy, workloadWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

const remove = (subject: Subject): Fix | undefined => removeScalar(subject, 'suggestion', 'remove the key');

export const rule = siteRule<'TopologySpreadConstraint' | 'PodAffinityTerm'>({
  id: 'topology-spread/absent-label-key',
  late: true,
  needs: ['matchLabelKeys', 'mismatchLabelKeys'],
  on: 'TopologySpreadConstraint',
  also: ['PodAffinityTerm'],
  messages: {
    absent: {
      text: 'The Pods of this {controller} have no label {key}, so this entry of {field} is passed over, and the selector stays as it is. {what}',
      hint: 'the Pods have no such label',
      severity: 'warning',
      rejects: false,
      fix: remove,
    },
  },
  check(site, { report, resource }) {
    const { workload } = resource;
    if (!site.mayHave('matchLabelKeys') && !site.mayHave('mismatchLabelKeys')) return;
    // What makes the Pods may label them, too.
    if (workload === null || resource.fragments !== null || workload.controller === 'PodTemplate') return;
    const labels = madeLabels(workload.controller, resource.root, workload.metadata);
    for (const field of ['matchLabelKeys', 'mismatchLabelKeys'] as const) {
      if (!site.mayHave(field)) continue;
      for (const { key: index, value, node } of (site as Site<'PodAffinityTerm'>).items(field)) {
        // A null in the list is no key, which the server refuses.
        const key = value as string | null;
        if (key === null || labels.has(key)) continue;
        const what = key === 'pod-template-hash' ? 'Only the Pods of a Deployment have it.' : 'Add the label to the template, or remove the entry.';
        report('absent', site.at(field, index), { path: site.path(field, index), data: { controller: workload.controller, key, field, what }, subject: { site, field, node } });
      }
    }
  },
});

const spread = (keys: string): string => spreadBy(`\nmaxSkew: 1\ntopologyKey: topology.kubernetes.io/zone\nwhenUnsatisfiable: DoNotSchedule\nlabelSelector:\n  matchLabels:\n    app: web\nmatchLabelKeys:\n${keys}`);

export const page: Page = {
  summary: 'matchLabelKeys or mismatchLabelKeys name a label that the Pods do not have.',
  why: 'When a Pod is made, each of these keys becomes a requirement of the selector, with the Pod\'s own value. A key that the Pod lacks is left out without a word: the constraint then counts more Pods than was meant. `pod-template-hash`, the usual entry, is on the Pods of Deployments alone; StatefulSets and DaemonSets have `controller-revision-hash`.',
  instead: 'Name a label of the template, or one that the controller gives.',
  upstream: 'pkg/registry/core/pod/strategy.go: applyMatchLabelKeysAndMismatchLabelKeys',
  examples: [
    { bad: spread('- pod-template-hash\n- «release»\n'), message: 'absent', fixed: spread('- pod-template-hash\n') },
    {
      note: 'the hash of Deployments, elsewhere',
      bad: workloadWith('StatefulSet', '', '\ntopologySpreadConstraints:\n- maxSkew: 1\n  topologyKey: topology.kubernetes.io/zone\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector:\n    matchLabels:\n      app: web\n  matchLabelKeys:\n  - «pod-template-hash»\n'),
      message: 'absent',
    },
    { note: 'in anti-affinity', bad: apartFrom('\ntopologyKey: topology.kubernetes.io/zone\nlabelSelector:\n  matchLabels:\n    app: web\nmismatchLabelKeys:\n- «tenant»\n'), message: 'absent' },
    { note: 'given by the controller', good: spread('- pod-template-hash\n') },
  ],
};
