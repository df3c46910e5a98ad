/** A cluster as its manifests say: what of it decides where Pods land. */
import type { Labels } from './label-selector.js';
import type { Namespace } from './pod-affinity-term.js';
import type { SchedulingPod } from './pod.js';
import type { RuntimeClassScheduling } from './runtime-class.js';
import type { Taint } from './tolerations.js';

export interface ClusterNode {
  readonly name: string;
  readonly labels: Labels;
  readonly taints: readonly Taint[];
  readonly unschedulable: boolean;
}

/** A Pod that has its node, and has not ended. */
export interface BoundPod extends SchedulingPod {
  /** Being deleted: it still counts, but for topology spread. */
  readonly terminating: boolean;
}

export interface ClusterData {
  /** In any order; names are unique. */
  readonly nodes: readonly ClusterNode[];
  readonly pods: readonly BoundPod[];
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly runtimeClasses: ReadonlyMap<string, RuntimeClassScheduling>;
}
