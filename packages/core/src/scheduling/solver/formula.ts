/**
 * What a workload asks of the node that it runs on, as one formula: `all` of some requirements, and one of some terms.
 *
 * Every requirement is about one label, or about the node's name; labels and name are independent of each other (the hostname label may differ
 * from the name). Taints are no part of it: a taint only ever keeps Pods away, so where a node satisfies the formula, the same node without taints
 * takes the Pod.
 */
import type { NodeSelectorRequirement } from '../requirement.js';

export interface Requirement extends NodeSelectorRequirement {
  /** The key is a field of the node (`metadata.name`), and no label. */
  readonly field: boolean;
}

/** One alternative: all of its requirements must hold. */
export interface Term {
  readonly requirements: readonly Requirement[];
  /** It has no requirement that counts, and takes every node: a volume's term with nothing but matchFields. Without this, such a term takes none. */
  readonly everyNode?: true;
}

export interface NodeConstraints {
  /** What must hold in any case: nodeSelector, the RuntimeClass' nodeSelector, nodeName. */
  readonly all: readonly Requirement[];
  /** The terms of the required node affinity; null where there is none. */
  readonly anyOf: readonly Term[] | null;
}

/** One part of a formula, by its place in it. */
export type Part =
  | { readonly from: 'all'; readonly requirement: number }
  /** `requirement` is null for a term that has none, and therefore takes no node. */
  | { readonly from: 'term'; readonly term: number; readonly requirement: number | null };

/** A node that satisfies a formula, with as few labels as there can be. */
export interface Witness {
  /** Any name will do, unless the formula says something of it. */
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  /** Always none: see above. */
  readonly taints: readonly never[];
  /** The term that it satisfies; null without terms. */
  readonly term: number | null;
}

export type Solution =
  | { readonly is: 'satisfiable'; readonly witness: Witness }
  /**
   * `conflict`: parts that cannot hold together, from which none can be left out. `smallest`: nor is there a conflict of fewer parts; false where
   * the search for one was cut short.
   */
  | { readonly is: 'unsatisfiable'; readonly conflict: readonly Part[]; readonly smallest: boolean }
  /** The formula is larger than is looked into (`LIMITS`). */
  | { readonly is: 'unknown' };

/** What is looked into. Manifests have some ten requirements; beyond these bounds, the answer is that there is none. */
export const LIMITS = { requirements: 2000, values: 20_000, steps: 50_000 } as const;

/** Counts what a search does, so that it ends. */
export class Budget {
  constructor(private left: number = LIMITS.steps) {}

  /** False once the bound is met, and from then on. */
  spend(steps = 1): boolean {
    this.left -= steps;
    return this.left > 0;
  }

  get met(): boolean {
    return this.left <= 0;
  }
}
