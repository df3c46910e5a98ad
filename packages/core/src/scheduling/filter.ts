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
  /** What of a node decides what is met there: where that and the code are equal, the causes are. */
  readonly looksAt: readonly Part[];
  /** Every demand that is not met; none where it takes the node. */
  causes(node: number): readonly Cause[];
}

/** What is true of some of many things as a number; of more than a number can hold, the number of that combination. */
export class Combination {
  readonly #seen: Map<string, number> | null;
  #sum = 0;
  #list = '';

  constructor(things: number) {
    this.#seen = things > 50 ? new Map() : null;
  }

  add(index: number): void {
    if (this.#seen === null) this.#sum += 2 ** index;
    else this.#list += `${String(index)} `;
  }

  /** The number of what was added since the last time; 0 where nothing was. */
  take(): number {
    if (this.#seen === null) {
      const sum = this.#sum;
      this.#sum = 0;
      return sum;
    }
    const list = this.#list;
    this.#list = '';
    if (list === '') return 0;
    let id = this.#seen.get(list);
    if (id === undefined) this.#seen.set(list, (id = this.#seen.size + 1));
    return id;
  }
}

/** Something of every node as a number from 0: the value of a label (a column has this shape), the set of taints. */
export interface Part {
  readonly ids: Int32Array;
  /** As many numbers as it may be. */
  readonly values: { readonly length: number };
}

/** Some parts as one number, equal where all are. Where that is more than a number can hold, it is another one for each node. */
export class Mixed {
  readonly #parts: readonly Part[];
  readonly #fits: boolean;

  constructor(parts: Iterable<Part>) {
    this.#parts = [...new Set(parts)];
    this.#fits = this.#parts.reduce((size, { values }) => size * values.length, 1) <= 2 ** 52;
  }

  of(node: number): number {
    if (!this.#fits) return node;
    let number = 0;
    for (let i = 0; i < this.#parts.length; i++) {
      const { ids, values } = this.#parts[i] as Part;
      number = number * values.length + (ids[node] as number);
    }
    return number;
  }
}
