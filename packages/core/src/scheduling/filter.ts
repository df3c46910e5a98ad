/** One filter of the scheduler (or the DaemonSet controller's choice), made ready for one Pod on one cluster. */
import type { Written } from './written.js';

/** Those that placement is about, in the scheduler's order. The others need capacity, volumes or devices. */
export const FILTERS = ['NodeUnschedulable', 'NodeName', 'TaintToleration', 'NodeAffinity', 'NodePorts', 'PodTopologySpread', 'InterPodAffinity'] as const;
export type FilterName = (typeof FILTERS)[number];

/** `admission`: the API server creates no such Pod. */
export type Decider = 'scheduler' | 'DaemonSet controller' | 'admission';

/** What the workload asks for: the same object for every node that it is asked of. */
export interface Demand {
  readonly filter: FilterName;
  readonly by: Decider;
  /** In the manifest's words: `disktype In (ssd)`, `nodeSelector disktype=ssd`. */
  readonly wants: string;
  /** Where terms are alternatives: which one this belongs to, and of how many; from 1. */
  readonly term?: { readonly index: number; readonly of: number };
  readonly written?: Written;
}

/** What it met on the node. */
export type Met =
  | { readonly kind: 'label'; readonly key: string; /** Null: the node has no such label. */ readonly value: string | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'taint'; readonly key: string; readonly value: string; readonly effect: string }
  | { readonly kind: 'unschedulable' }
  | { readonly kind: 'port'; readonly ip: string; readonly protocol: string; readonly port: number; readonly pod: PodName }
  /** Pods (some of `count`) that are in the node's topology domain. */
  | { readonly kind: 'pods'; readonly key: string; readonly value: string; readonly count: number; readonly pods: readonly PodName[] }
  /** No Pod that matches is in the node's domain. */
  | { readonly kind: 'no-pod'; readonly key: string; readonly value: string }
  | { readonly kind: 'skew'; readonly key: string; readonly value: string; readonly matching: number; readonly fewest: number; readonly maxSkew: number; /** Fewer domains than minDomains, so that the fewest is 0. */ readonly tooFewDomains: boolean }
  /** The demand can hold nowhere, whatever the node. */
  | { readonly kind: 'never'; readonly why: string };

export interface PodName {
  readonly namespace: string;
  readonly name: string;
}

export interface Cause {
  readonly demand: Demand;
  readonly met: Met;
}

export interface Filter {
  readonly name: FilterName;
  /** 0 where it takes the node. Else a number that is equal where the same demands are not met, whatever they met. */
  code(node: number): number;
  /** Every demand that is not met; none where it takes the node. */
  causes(node: number): readonly Cause[];
}

/** What is true of some of many things as a number; of more than a number can hold, the number of that combination. */
export class Combinations {
  readonly #seen: Map<string, number> | null;

  constructor(things: number) {
    this.#seen = things > 50 ? new Map() : null;
  }

  of(indexes: readonly number[]): number {
    if (this.#seen === null) {
      let sum = 0;
      for (const index of indexes) sum += 2 ** index;
      return sum;
    }
    if (indexes.length === 0) return 0;
    const key = indexes.join();
    let id = this.#seen.get(key);
    if (id === undefined) this.#seen.set(key, (id = this.#seen.size + 1));
    return id;
  }
}
