/** On which nodes a Pod may land, as far as its own fields say. */
import type { HostVolume } from './mounts.js';

/** Something keeps the Pods to some nodes: whoever wrote it knows them. Throws QUIET. */
export function isKept({ pod, workload }: HostVolume): boolean {
  if (pod === null || workload === undefined || workload.staticPod) return true;
  return (pod.get('nodeName') ?? '') !== '' || pod.entries('nodeSelector').length > 0 || pod.child('affinity')?.child('nodeAffinity')?.has('requiredDuringSchedulingIgnoredDuringExecution') === true || (pod.get('runtimeClassName') ?? '') !== '';
}
