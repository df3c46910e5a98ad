/**
 * What is written: maps, sequences, scalars and holes, each with its range in the text.
 *
 * Offsets are UTF-16 units, absolute in the text; ranges are end-exclusive. Nodes are classes of one shape each, so that the reader can
 * make hundreds of thousands a second. Only readers write their fields; everybody else treats a tree as immutable. Anchors make it a graph.
 */

export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Node = MapNode | SeqNode | ScalarNode | Hole;

export class MapNode implements Range {
  readonly kind = 'map';
  /** The pairs that count, in document order: of equal keys only the last one, as Kubernetes reads it. */
  pairs: Pair[] = [];
  /** Keys that were set and then set again: each pair that lost, with the one that came after it. Null where every key is unique. */
  shadowed: Shadow[] | null = null;

  constructor(
    public start: number,
    /** Past the last visible character of the last value. */
    public end: number,
    /** Written in flow style, `{a: b}`; JSON too. */
    public flow: boolean,
    /** More keys may exist than are seen (a spread, a template line), so a missing key is unknown, not absent. */
    public open: boolean = false,
  ) {}
}

export class SeqNode implements Range {
  readonly kind = 'seq';
  items: Node[] = [];
  /** For each item the alias that brought it here; null where no item came by alias. */
  via: (Range | undefined)[] | null = null;

  constructor(
    public start: number,
    public end: number,
    public flow: boolean,
    public open: boolean = false,
  ) {}
}

export type ScalarType = 'null' | 'bool' | 'int' | 'float' | 'string';
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'code';
export type ScalarValue = null | boolean | number | bigint | string;

export class ScalarNode implements Range {
  readonly kind = 'scalar';

  constructor(
    public start: number,
    /** An empty value has no width and stands right after its colon or dash. */
    public end: number,
    /** As Kubernetes reads it, by YAML 1.1: a plain `no` is a bool. */
    public type: ScalarType,
    /** An int is a number where that is exact, else a bigint. */
    public value: ScalarValue,
    public style: ScalarStyle,
  ) {}
}

/** Something is here, and only a renderer or a program knows what. */
export class Hole implements Range {
  readonly kind = 'hole';

  constructor(
    public start: number,
    public end: number,
    public origin: 'template' | 'expression' | 'alias',
  ) {}
}

export class Pair {
  constructor(
    /** As Kubernetes reads it: `8080:` is "8080", `on:` is "true". */
    public key: string,
    public keyStart: number,
    public keyEnd: number,
    public value: Node,
    /** The alias (as value) or `<<` that brought the value here, which stands elsewhere in the text and is shared. */
    public via: Range | undefined = undefined,
    /** The pair itself came through a `<<`, so its key, too, stands elsewhere. */
    public merged: boolean = false,
  ) {}

  get keyRange(): Range {
    return { start: this.keyStart, end: this.keyEnd };
  }
}

/** `lost` was written first and does not count, because `won` sets the same key later. */
export interface Shadow {
  readonly lost: Pair;
  readonly won: Pair;
  /** The keys differ in type (`1` and `"1"`): Kubernetes refuses neither, and which of the two counts is chance. */
  readonly byChance?: true;
}

/** The pair of a key, or undefined. Maps in manifests are short, so a scan beats an index. */
export function pairOf(map: MapNode, key: string): Pair | undefined {
  const pairs = map.pairs;
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as Pair;
    if (pair.key === key) return pair;
  }
  return undefined;
}
