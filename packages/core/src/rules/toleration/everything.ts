/** A toleration of every taint. Follows k8s.io/component-helpers scheduling/corev1/helpers.go (FindMatchingUntoleratedTaint) and the scheduler's NodeUnschedulable.Filter, which asks for a toleration of node.kubernetes.io/unschedulable. */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Fix } from '../../fixes/change.js';
import { removeObject } from '../shared/changes.js';
import { workloadWith, podWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

const remove = (subject: Subject): Fix | undefined => removeObject(subject, 'suggestion', 'remove the toleration');

/** What is known to make Pods that may go anywhere. */
const REPLICATED: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'Job', 'CronJob']);

export const rule = siteRule<'Toleration'>({
  id: 'toleration/everything',
  late: true,
  on: 'Toleration',
  messages: {
    all: {
      text: 'This toleration has no key and no effect, so it tolerates every taint there is: the Pods of this {controller} may go to control-plane nodes, to nodes that are cordoned, full or unreachable, and are never evicted from one that failed. Name the taints that are meant.',
      hint: 'tolerates every taint',
      severity: 'warning',
      rejects: false,
      fix: remove,
    },
    both: {
      text: 'These tolerations have no key, and together they tolerate every taint there is: the Pods of this {controller} may go to control-plane nodes, to nodes that are cordoned, full or unreachable, and are never evicted from one that failed. Name the taints that are meant.',
      hint: 'every taint, together with the other one',
      severity: 'warning',
      rejects: false,
    },
    scheduling: {
      text: 'This toleration has no key, so it tolerates every taint with {effect}: the Pods of this {controller} may go to control-plane nodes, and to nodes that are cordoned or full. Name the taints that are meant.',
      hint: 'tolerates every {effect} taint',
      severity: 'warning',
      rejects: false,
      fix: remove,
    },
    eviction: {
      text: 'This toleration has no key, so it tolerates every taint with NoExecute, and for ever: the Pods of this {controller} stay bound to a node that is gone, and no others take their place. Name the taints that are meant, or give tolerationSeconds.',
      hint: 'tolerates every NoExecute taint',
      severity: 'warning',
      rejects: false,
      fix: remove,
    },
  },
  check(toleration, { report, resource }) {
    const { workload } = resource;
    // A Pod by itself was put together for one place.
    if (toleration.mayHave('key') && (toleration.get('key') ?? '') !== '') return;
    if (workload === null || !REPLICATED.has(workload.controller) || toleration.get('operator') !== 'Exists') return;
    const effect = toleration.get('effect') ?? '';
    if (effect !== '' && effect !== 'NoSchedule' && effect !== 'NoExecute') return;
    if (effect === 'NoExecute' && toleration.has('tolerationSeconds')) return;
    const others = effect === '' ? [] : workload.pod.children('tolerations').filter((one) => one !== toleration && isBlanket(one) && one.get('effect') !== effect);
    const [other] = others;
    if (other !== undefined) {
      // Said once, at the first of the two.
      if (other.node.start > toleration.node.start) report('both', toleration.place(), { path: toleration.path(), data: { controller: workload.controller }, related: [{ ...other.place(), message: 'the rest' }], subject: { site: toleration } });
      return;
    }
    report(effect === '' ? 'all' : effect === 'NoSchedule' ? 'scheduling' : 'eviction', toleration.place(), { path: toleration.path(), data: { effect, controller: workload.controller }, subject: { site: toleration } });
  },
});

/** Of one of the effects, or of all. */
function isBlanket(one: Site<'Toleration'>): boolean {
  const effect = one.get('effect') ?? '';
  return (one.get('key') ?? '') === '' && one.get('operator') === 'Exists' && (effect === 'NoSchedule' || (effect === 'NoExecute' && !one.has('tolerationSeconds')));
}

export const page: Page = {
  summary: 'A toleration of all taints on a workload that is no DaemonSet.',
  why: 'Taints are how a node says that it is not for ordinary Pods: control planes, nodes with GPUs, cordoned nodes, nodes short of disk or memory, nodes that do not answer. A toleration with `operator: Exists` and no key passes them all. That is right for an agent that must run everywhere; other Pods land on a node just being emptied for maintenance, and stay on one that is dead.',
  instead: 'Tolerate by key: `{key: dedicated, operator: Equal, value: infra, effect: NoSchedule}`.',
  upstream: 'component-helpers scheduling/corev1/helpers.go: TolerationsTolerateTaint; pkg/scheduler/framework/plugins/nodeunschedulable: Filter',
  examples: [
    { bad: workloadWith('Deployment', '', '\ntolerations:\n- key: dedicated\n  value: web\n- «operator: Exists»\n'), message: 'all', fixed: workloadWith('Deployment', '', '\ntolerations:\n- key: dedicated\n  value: web\n') },
    { bad: workloadWith('StatefulSet', '', '\ntolerations:\n- key: dedicated\n  value: web\n- «effect: NoSchedule»\n  operator: Exists\n'), message: 'scheduling', fixed: workloadWith('StatefulSet', '', '\ntolerations:\n- key: dedicated\n  value: web\n') },
    { bad: workloadWith('Deployment', '', '\ntolerations:\n- key: dedicated\n  value: web\n- «effect: NoExecute»\n  operator: Exists\n'), message: 'eviction', fixed: workloadWith('Deployment', '', '\ntolerations:\n- key: dedicated\n  value: web\n') },
    { bad: workloadWith('Deployment', '', '\ntolerations:\n- «effect: NoSchedule»\n  operator: Exists\n- effect: NoExecute\n  operator: Exists\n'), message: 'both' },
    { note: 'an agent that runs everywhere', good: workloadWith('DaemonSet', '', '\ntolerations:\n- operator: Exists\n') },
    { note: 'static Pods are read by a kubelet', file: 'etc/kubernetes/manifests/proxy.yaml', good: podWith('\ntolerations:\n- operator: Exists\n') },
    { note: 'one taint, whatever its value', good: workloadWith('Deployment', '', '\ntolerations:\n- key: dedicated\n  operator: Exists\n') },
    { note: 'not for ever', good: workloadWith('Deployment', '', '\ntolerations:\n- operator: Exists\n  effect: NoExecute\n  tolerationSeconds: 300\n') },
  ],
};
