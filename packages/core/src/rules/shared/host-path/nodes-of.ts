/** On which nodes a Pod may land, as far as its own fields say. */
import { QUIET, type Site } from '../../../schema/site.js';
import { pairOf } from '../../../tree/node.js';
import type { HostVolume } from './mounts.js';

/** The labels that a Pod selects its nodes by, also where a value is none that the server takes. Throws QUIET where they are not known. */
export function selectedLabels(pod: Site<'PodSpec'>): string[] {
  const value = pairOf(pod.node, 'nodeSelector')?.value;
  if (value === undefined ? pod.node.open : value.kind === 'hole' || (value.kind === 'map' && value.open)) throw QUIET;
  return value?.kind === 'map' ? value.pairs.map(({ key }) => key) : [];
}

/** Something keeps the Pods to some nodes: whoever wrote it knows them. Throws QUIET. */
export function isKept({ pod, workload }: HostVolume): boolean {
  if (pod === null || workload === undefined || workload.staticPod) return true;
  return (pod.get('nodeName') ?? '') !== '' || selectedLabels(pod).length > 0 || pod.child('affinity')?.child('nodeAffinity')?.has('requiredDuringSchedulingIgnoredDuringExecution') === true || (pod.get('runtimeClassName') ?? '') !== '';
}
