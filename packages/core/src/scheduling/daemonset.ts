/** What the DaemonSet controller does before the scheduler. Follows pkg/controller/daemon (daemon_controller.go, util/daemonset_util.go). */
import { requiredNodeAffinityMatches } from './node-affinity.js';
import { nodeNameFits } from './node-name.js';
import type { SchedulingPod } from './pod.js';
import type { ClusterNode } from './cluster-data.js';
import type { NodeSelectorTerm } from './node-selector-term.js';
import { findMatchingUntoleratedTaint, TAINT_NOT_READY, TAINT_UNREACHABLE, TAINT_UNSCHEDULABLE, type Toleration } from './tolerations.js';

const exists = (key: string, effect: string): Toleration => ({ key, operator: 'Exists', value: '', effect });

/** AddOrUpdateDaemonPodTolerations: those of the template and the controller's own behind them. One that is the same but for its seconds is replaced where it stands. */
export function addOrUpdateDaemonPodTolerations(tolerations: readonly Toleration[], hostNetwork: boolean): readonly Toleration[] {
  const added = [
    exists(TAINT_NOT_READY, 'NoExecute'),
    exists(TAINT_UNREACHABLE, 'NoExecute'),
    exists('node.kubernetes.io/disk-pressure', 'NoSchedule'),
    exists('node.kubernetes.io/memory-pressure', 'NoSchedule'),
    exists('node.kubernetes.io/pid-pressure', 'NoSchedule'),
    exists(TAINT_UNSCHEDULABLE, 'NoSchedule'),
  ];
  if (hostNetwork) added.push(exists('node.kubernetes.io/network-unavailable', 'NoSchedule'));
  const has = (one: Toleration): boolean => tolerations.some(({ key, operator, value, effect }) => key === one.key && operator === one.operator && value === one.value && effect === one.effect);
  return [...tolerations, ...added.filter((one) => !has(one))];
}

/** NodeShouldRunDaemonPod, its first answer: the controller makes a Pod for the node. `pod` is the template's, with the controller's tolerations. */
export function nodeShouldRunDaemonPod(node: ClusterNode, pod: SchedulingPod): boolean {
  return (
    nodeNameFits(pod.nodeName, node.name) && requiredNodeAffinityMatches(pod.nodeSelector, pod.nodeTerms, node.labels, node.name) && findMatchingUntoleratedTaint(node.taints, pod.tolerations) === undefined
  );
}

/** ReplaceDaemonSetPodNodeNameNodeAffinity: what the controller puts in the place of the Pod's required node affinity. Its nodeSelector stays. */
export function replaceDaemonSetPodNodeNameNodeAffinity(nodeName: string): readonly NodeSelectorTerm[] {
  return [{ matchExpressions: [], matchFields: [{ key: 'metadata.name', operator: 'In', values: [nodeName] }] }];
}
