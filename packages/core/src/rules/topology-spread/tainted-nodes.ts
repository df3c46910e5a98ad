/** A hard spread over nodes that counts nodes the Pods cannot go to. Follows pkg/scheduler/framework/plugins/podtopologyspread/common.go: nodeTaintsPolicy is Ignore unless it is set, nodeAffinityPolicy Honor. */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Fix } from '../../fixes/change.js';
import { matchesLabelSelector } from '../../scheduling/label-selector.js';
import { soundSelector } from '../shared/sound-selector.js';
import { madeLabels } from '../../validation/pod-made/labels.js';
import { setField } from '../shared/changes.js';
import { spreadBy } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

const honor = (subject: Subject): Fix | undefined => setField(subject, 'Honor', 'suggestion', 'set nodeTaintsPolicy: Honor');

export const rule = siteRule<'TopologySpreadConstraint'>({
  id: 'topology-spread/tainted-nodes',
  late: true,
  on: 'TopologySpreadConstraint',
  messages: {
    counted: {
      text: 'This counts tainted nodes, too, such as control-plane nodes, where these Pods cannot go: they stay at 0, and with maxSkew {skew} no other node may get more than {skew}; further replicas stay Pending. Set nodeTaintsPolicy: Honor.',
      hint: 'tainted nodes count, with 0 Pods',
      severity: 'info',
      rejects: false,
      fix: honor,
    },
  },
  check(constraint, { report, resource }) {
    const { workload } = resource;
    if (workload === null || workload.controller === 'DaemonSet' || workload.controller === 'Pod') return;
    if (constraint.get('topologyKey') !== 'kubernetes.io/hostname' || constraint.get('whenUnsatisfiable') !== 'DoNotSchedule') return;
    if ((constraint.get('nodeTaintsPolicy') ?? 'Ignore') !== 'Ignore') return;
    const selector = soundSelector(constraint.child('labelSelector'));
    if (selector === null || (selector.matchLabels.size === 0 && selector.matchExpressions.length === 0) || !matchesLabelSelector(selector, madeLabels(workload.controller, resource.root, workload.metadata))) return;
    const skew = constraint.get('maxSkew') ?? 1;
    if (replicasOf(resource.root) <= skew || isKept(workload.pod)) return;
    report('counted', constraint.place(), { path: constraint.path(), data: { skew }, subject: { site: constraint, field: 'nodeTaintsPolicy' } });
  },
});

/** Any number where none are written: an autoscaler may be at work. */
function replicasOf(root: Site | null): number {
  const spec = (root as Site<'Deployment'> | null)?.child('spec');
  return spec?.get('replicas') ?? Number.POSITIVE_INFINITY;
}

/** Nodes are chosen, which may leave the tainted ones out already, or taints are tolerated. */
function isKept(pod: Site<'PodSpec'>): boolean {
  if (pod.entries('nodeSelector').some(({ key }) => key !== 'kubernetes.io/os' && key !== 'kubernetes.io/arch')) return true;
  if (pod.child('affinity')?.child('nodeAffinity')?.has('requiredDuringSchedulingIgnoredDuringExecution') === true || pod.has('runtimeClassName')) return true;
  return pod.wholeList('tolerations').some((one) => (one.get('key') ?? '') === '' || one.get('key') === 'node-role.kubernetes.io/control-plane');
}

const spread = (more: string, key = 'kubernetes.io/hostname', mark = false): string => spreadBy(`\n${mark ? '«' : ''}maxSkew: 1${mark ? '»' : ''}\ntopologyKey: ${key}\nwhenUnsatisfiable: DoNotSchedule\nlabelSelector:\n  matchLabels:\n    app: web\n${more}`);

export const page: Page = {
  summary: 'A hard spread over nodes that counts nodes whose taints the Pods do not tolerate.',
  why: 'The skew is the difference to the place with the fewest Pods. By default a node with a taint counts as such a place, even if the Pod could never go there: its 0 is the minimum for ever, so every other node may have `maxSkew` Pods and no more. A Deployment with more replicas than untainted nodes hangs.',
  instead: 'Set `nodeTaintsPolicy: Honor`, or make the constraint `ScheduleAnyway`.',
  upstream: 'pkg/scheduler/framework/plugins/podtopologyspread/common.go: matchNodeInclusionPolicies',
  examples: [
    { bad: spread('', undefined, true), message: 'counted', fixed: spread('nodeTaintsPolicy: Honor\n') },
    { note: 'a zone has untainted nodes, too', good: spread('', 'topology.kubernetes.io/zone') },
  ],
};
