/** The workload's own Pods: whether a selector of theirs means them, and what they take of the node that no second one can have. */
import type { Site } from '../../schema/site.js';
import type { Workload } from '../../resources/resource.js';
import { matchesLabelSelector } from '../../scheduling/label-selector.js';
import { soundSelector } from './sound-selector.js';
import { madeLabels } from '../../validation/pod-made/labels.js';

const HOSTNAME = 'kubernetes.io/hostname';

/** Whether a Pod affinity term's selector and namespaces mean the workload's own Pods. Undefined where a namespaceSelector leaves it open. Throws QUIET. */
export function selectsOwnPods(term: Site<'PodAffinityTerm'>, { controller, resource, metadata }: Workload): boolean | undefined {
  if (!matchesLabelSelector(soundSelector(term.child('labelSelector')), madeLabels(controller, resource.root, metadata))) return false;
  // mismatchLabelKeys ask for another value than the Pod's own.
  const labels = madeLabels(controller, resource.root, metadata);
  if (term.items('mismatchLabelKeys').some(({ value }) => labels.has(value))) return false;
  const namespaces = term.items('namespaces').map(({ value }) => value);
  const selector = term.child('namespaceSelector');
  if (selector === undefined) return namespaces.length === 0 || namespaces.includes(resource.namespace === '' ? 'default' : resource.namespace) || (resource.namespace === '' ? undefined : false);
  const read = soundSelector(selector);
  if (read !== null && read.matchLabels.size === 0 && read.matchExpressions.length === 0) return true;
  return namespaces.includes(resource.namespace) ? true : undefined;
}

/** The first thing by which two of the Pods cannot be on one node: a port of the node, or required anti-affinity to each other by hostname. Throws QUIET. */
export function whatExcludesTwo(workload: Workload): { readonly by: 'host-port' | 'host-network' | 'anti-affinity'; readonly port: string; readonly at: Site; readonly field: string } | undefined {
  const { pod } = workload;
  const ofNode = pod.get('hostNetwork') === true;
  for (const container of [...pod.children('containers'), ...pod.children('initContainers').filter((one) => one.get('restartPolicy') === 'Always')]) {
    for (const port of container.children('ports')) {
      const given = port.get('hostPort') ?? 0;
      if (given !== 0) return { by: 'host-port', port: String(given), at: port, field: 'hostPort' };
      const inside = port.get('containerPort') ?? 0;
      if (ofNode && inside !== 0 && container.field === 'containers') return { by: 'host-network', port: String(inside), at: port, field: 'containerPort' };
    }
  }
  for (const term of pod.child('affinity')?.child('podAntiAffinity')?.children('requiredDuringSchedulingIgnoredDuringExecution') ?? []) {
    if (term.get('topologyKey') === HOSTNAME && selectsOwnPods(term, workload) === true) return { by: 'anti-affinity', port: '', at: term, field: '' };
  }
  return undefined;
}

