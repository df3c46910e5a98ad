/** What a RuntimeClass adds to a Pod. Follows plugin/pkg/admission/runtimeclass (setScheduling) and pkg/util/tolerations. */
import type { NodeSelectorEntry } from './node-affinity.js';
import type { SchedulingPod } from './pod.js';
import type { Toleration } from './tolerations.js';

export interface RuntimeClassScheduling {
  readonly name: string;
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly tolerations: readonly Toleration[];
}

/** The Pod with both, or the entry of its nodeSelector that the RuntimeClass contradicts: such a Pod is refused when it is created. */
export function setScheduling(pod: SchedulingPod, runtimeClass: RuntimeClassScheduling): SchedulingPod | { readonly conflict: NodeSelectorEntry } {
  const nodeSelector = [...pod.nodeSelector];
  for (const [key, value] of runtimeClass.nodeSelector) {
    const own = pod.nodeSelector.find((entry) => entry.key === key);
    if (own && own.value !== value) return { conflict: own };
    const written = pod.places?.runtimeClassName;
    if (!own) nodeSelector.push({ key, value, runtimeClass: runtimeClass.name, ...(written ? { written } : {}) });
  }
  // MergeTolerations leaves out what another one covers, and so lets the same taints be tolerated.
  return { ...pod, nodeSelector, tolerations: [...pod.tolerations, ...runtimeClass.tolerations] };
}
