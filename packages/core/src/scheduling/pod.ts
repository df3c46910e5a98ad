/** What of a Pod says where it lands. */
import type { HostPort } from './host-ports.js';
import type { Labels, LabelSelector } from './label-selector.js';
import type { NodeSelectorEntry, PreferredTerm, WrittenTerm } from './node-affinity.js';
import type { PodAffinity } from './pod-affinity-term.js';
import type { Toleration } from './tolerations.js';
import type { Written } from './written.js';

export interface SchedulingPod {
  /** `default` where none is written. */
  readonly namespace: string;
  readonly name: string;
  readonly labels: Labels;
  /** '' for none. */
  readonly nodeName: string;
  readonly nodeSelector: readonly NodeSelectorEntry[];
  /** Required node affinity; null where none is written. */
  readonly nodeTerms: readonly WrittenTerm[] | null;
  /** Null where the field is not written. */
  readonly preferredNodeTerms: readonly PreferredTerm[] | null;
  readonly tolerations: readonly Toleration[];
  readonly hostNetwork: boolean;
  readonly hostPorts: readonly HostPort[];
  readonly podAffinity: PodAffinity;
  readonly podAntiAffinity: PodAffinity;
  readonly spread: readonly SpreadConstraint[];
  /** '' for none. */
  readonly runtimeClassName: string;
  readonly places: PodPlaces | null;
}

/** Where what concerns the whole Pod is shown. */
export interface PodPlaces {
  readonly spec: Written;
  readonly nodeName: Written;
  /** The list, or the Pod's spec where there is none. */
  readonly tolerations: Written;
  readonly labels: Written;
  readonly runtimeClassName: Written;
}

/** v1.TopologySpreadConstraint, with its defaults. */
export interface SpreadConstraint {
  readonly maxSkew: number;
  readonly topologyKey: string;
  readonly whenUnsatisfiable: string;
  /** Null matches no Pod. */
  readonly labelSelector: LabelSelector | null;
  readonly minDomains: number;
  readonly honorsNodeAffinity: boolean;
  readonly honorsNodeTaints: boolean;
  readonly matchLabelKeys: readonly string[];
  readonly written?: Written;
}
