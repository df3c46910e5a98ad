/** A tolerationSeconds that a DaemonSet's Pods never have. Follows pkg/controller/daemon/util/daemonset_util.go: AddOrUpdateDaemonPodTolerations, which writes over a toleration with the same key, operator, value and effect. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeField } from '../shared/changes.js';
import { workloadWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

const remove = (subject: Subject): Fix | undefined => removeField(subject, 'tolerationSeconds', 'suggestion');

export const rule = siteRule<'Toleration'>({
  id: 'daemonset/toleration-seconds',
  late: true,
  needs: ['tolerationSeconds'],
  on: 'Toleration',
  messages: {
    overwritten: {
      text: 'A DaemonSet\'s Pods tolerate {key} for ever: its controller writes its own toleration over this one, so the {seconds} seconds are lost and the Pod stays on the node. Remove tolerationSeconds.',
      hint: 'written over by the controller',
      severity: 'warning',
      rejects: false,
      fix: remove,
    },
  },
  check(toleration, { report, resource }) {
    if (!toleration.mayHave('tolerationSeconds') || resource.workload?.controller !== 'DaemonSet') return;
    const key = toleration.get('key');
    const seconds = toleration.get('tolerationSeconds');
    if (seconds === undefined || (key !== 'node.kubernetes.io/not-ready' && key !== 'node.kubernetes.io/unreachable')) return;
    if (toleration.get('operator') !== 'Exists' || toleration.get('effect') !== 'NoExecute' || (toleration.get('value') ?? '') !== '') return;
    report('overwritten', toleration.at('tolerationSeconds'), { path: toleration.path('tolerationSeconds'), data: { key, seconds: String(seconds) }, subject: { site: toleration } });
  },
});

const tolerating = (seconds: string, effect = 'NoExecute'): string => `\ntolerations:\n- key: node.kubernetes.io/unreachable\n  operator: Exists\n  effect: ${effect}\n${seconds}`;

export const page: Page = {
  summary: 'A tolerationSeconds in a DaemonSet that its controller writes over.',
  why: 'The DaemonSet controller gives every Pod tolerations of `node.kubernetes.io/not-ready` and `unreachable` with the effect NoExecute and no time limit, because a daemon that is evicted would come back to the same node at once. A toleration that differs from these in `tolerationSeconds` alone is replaced.',
  instead: 'Remove the field, or the whole toleration. To have daemons leave a node that is gone there is no setting; they go with the node.',
  upstream: 'pkg/controller/daemon/util/daemonset_util.go: AddOrUpdateDaemonPodTolerations',
  examples: [
    { bad: workloadWith('DaemonSet', '', tolerating('  tolerationSeconds: «60»\n')), message: 'overwritten', fixed: workloadWith('DaemonSet', '', tolerating('')) },
    { note: 'in a Deployment it counts', good: workloadWith('Deployment', '', tolerating('  tolerationSeconds: 60\n')) },
  ],
};
