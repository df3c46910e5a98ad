/** A fix says what to change; the dialect that read the text says how. */
import type { MapNode, Node, Pair, Range, ScalarNode, SeqNode } from '../tree/node.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Change =
  /** Replaces a value. With `bare`: only where no comment goes with it. */
  | { readonly do: 'set'; readonly node: Node; readonly to: Json; readonly bare?: true }
  /** Puts a plain scalar in quotes as it is written. */
  | { readonly do: 'quote'; readonly node: ScalarNode }
  | { readonly do: 'rename'; readonly pair: Pair; readonly to: string }
  | { readonly do: 'remove'; readonly pair: Pair; readonly from: MapNode }
  | { readonly do: 'remove-item'; readonly index: number; readonly from: SeqNode }
  /** Adds a key to a map, or an item to the end of a list. */
  | { readonly do: 'insert'; readonly into: MapNode | SeqNode; readonly key?: string; readonly value: Json }
  /** Begins a new document before a pair of a document's root map. */
  | { readonly do: 'split'; readonly before: Pair }
  /** Moves a pair, with its comments, into another map of the same document. */
  | { readonly do: 'move'; readonly pair: Pair; readonly from: MapNode; readonly to: MapNode };

export interface Fix {
  /** An order, without a full stop: `change to In`. */
  readonly title: string;
  /** `safe`: the meaning is kept or the intent is plain. `suggestion`: a choice was made. Only safe ones are applied by `--fix`. */
  readonly safety: 'safe' | 'suggestion';
  readonly changes: readonly Change[];
}

export interface Edit extends Range {
  readonly text: string;
}
