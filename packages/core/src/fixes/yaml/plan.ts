/** What a fix does to the entries of one map or list: some go, some come. */
import type { MapNode, Pair, SeqNode } from '../../tree/node.js';
import type { Json } from '../change.js';
import { flowText, itemLines, pairLines, type Tall } from './print.js';
import type { OpenEnd } from './region.js';
import { printString, type How } from './scalar.js';
import type { Step } from './source.js';
import type { Style } from './style.js';

/** An entry that comes. */
export interface Added {
  /** Null in a list. */
  readonly key: string | null;
  /** The value, where it is new and not moved. */
  readonly value?: Json;
  /** From column 0. */
  lines(style: Style): readonly string[] | null;
  flow(how: How, tall: Tall | null): string | null;
  readonly open: OpenEnd | null;
}

export interface Plan {
  readonly container: MapNode | SeqNode;
  readonly path: readonly Step[];
  /** Pairs of a map, indexes of a list. */
  readonly gone: Set<Pair | number>;
  /** Of those that go, the ones that take the comment lines above with them. */
  readonly moved: Set<Pair>;
  readonly added: Added[];
}

/** A new entry, printed from JSON. */
export function newEntry(key: string | null, value: Json): Added {
  return {
    key,
    value,
    open: null,
    lines: (style) => (key === null ? itemLines(value, style) : pairLines(key, value, style)),
    flow: (how, tall) => (key === null ? flowText(value, how, tall) : `${printString(key, how)}: ${flowText(value, how, tall)}`),
  };
}
