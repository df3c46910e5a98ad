/** A Site is one occurrence of an API object: the map that is written, its API type, and where it hangs. An anchored map used twice is two Sites. */
import { MapNode, pairOf, type Node, type Pair, type Range, type ScalarNode, type ScalarValue, type SeqNode } from '../tree/node.js';
import type { Place } from '../tree/finding.js';
import type { Fields } from './fields.generated.js';
import { typeOf } from './table.js';
import type { Entries, Int, ListOf, MapOf, ObjectOf, Scalars } from './shapes.js';

export type ApiType = keyof Fields & string;
type Name<T extends ApiType> = keyof Fields[T] & string;
type Having<T extends ApiType, V> = { [F in Name<T>]: Fields[T][F] extends V ? F : never }[Name<T>];
export type ScalarField<T extends ApiType> = Having<T, string | boolean | Int>;
export type ObjectField<T extends ApiType> = Having<T, ObjectOf<unknown>>;
export type ObjectsField<T extends ApiType> = Having<T, ListOf<unknown> | MapOf<unknown>>;
export type ScalarsField<T extends ApiType> = Having<T, Scalars<unknown>>;
export type EntriesField<T extends ApiType> = Having<T, Entries<unknown>>;
export type Child<V> = V extends ObjectOf<infer C> | ListOf<infer C> | MapOf<infer C> ? (C extends ApiType ? Site<C> : never) : never;

/**
 * Thrown by every accessor that meets something unknown: a hole, a missing key of an open map, a value whose type the decode already refused.
 * The caller of a check catches it (`quietly`), and that check says nothing.
 */
export const QUIET: unique symbol = Symbol('unknown');

/** What a check takes beside its subject. Checks run hundreds of times for each resource, and handing on a list of any length is what would cost most in them. */
export type Arguments = readonly [a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown, f?: unknown, g?: unknown];

/** Runs one check; one that meets something unknown ends silently. Cut validators so that each check reads one field or one fact. */
export function quietly<A extends Arguments>(check: (...args: A) => void, ...args: A): void;
export function quietly(check: (...args: unknown[]) => void, a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown, f?: unknown, g?: unknown): void {
  try {
    check(a, b, c, d, e, f, g);
  } catch (signal) {
    if (signal !== QUIET) throw signal;
  }
}

/** One scalar of a list, or one entry of a map of scalars. */
export interface Item<V extends ScalarValue = ScalarValue> {
  /** The index in a list, the key in a map. */
  readonly key: number | string;
  readonly value: V;
  readonly node: ScalarNode;
  /** The pair, in a map. */
  readonly pair: Pair | undefined;
}

let isByTheLetter = false;

/** Reads what is written as a server does that drops unknown fields: one that another was meant to be is absent. */
export function byTheLetter<T>(read: () => T): T {
  isByTheLetter = true;
  try {
    return read();
  } finally {
    isByTheLetter = false;
  }
}

export class Site<T extends ApiType = ApiType> {
  /** The objects below, in the order of the text; `field` and `key` of each say where. Filled by the decode. */
  kids: Site[] = [];
  /** Fields whose value has the wrong type, and, once all is validated, those that an unknown field was meant to be: refused already, unknown to every later check. */
  bad: Set<string> | null = null;
  /** Those of them that are absent, and that an unknown field was meant to be. */
  forgotten: Set<string> | null = null;
  private ownApiPath: string | null = null;

  constructor(
    readonly type: T,
    readonly node: MapNode,
    readonly parent: Site | null,
    /** The parent's field that holds this object; '' at the root. */
    readonly field: string,
    /** The index in the parent's list, the key in its map; undefined for a single object. */
    readonly key: number | string | undefined,
    /** The resource's index in the text. */
    readonly resource: number,
    /** What to point at when the object as a whole is meant and it stands behind a key: that pair. */
    readonly pair: Pair | undefined,
    /** The nearest alias or merge above that brought this occurrence here. */
    readonly via: Range | undefined,
    /** Key path of the resource's own place, for items of a List ("items[2]"), else ''. */
    readonly base: string,
  ) {}

  private isBad(field: string): boolean {
    return this.bad?.has(field) === true && !(isByTheLetter && this.forgotten?.has(field) === true);
  }

  /** The pair of a field, or undefined where it is missing. Throws QUIET where it is missing from an open map, or holds a hole or a refused value. */
  pairOf(field: string): Pair | undefined {
    const pair = pairOf(this.node, field);
    if (this.bad !== null && this.isBad(field)) throw QUIET;
    if (pair === undefined) {
      if (this.node.open) throw QUIET;
      return undefined;
    }
    if (pair.value.kind === 'hole') throw QUIET;
    return pair;
  }

  /** The written value's node; missing and null are undefined. */
  valueOf(field: string): Node | undefined {
    // `pairOf`, written out: no accessor is called more often.
    const pairs = this.node.pairs;
    for (let i = 0; i < pairs.length; i++) {
      const { key, value } = pairs[i] as Pair;
      if (key !== field) continue;
      if (value.kind === 'hole' || (this.bad !== null && this.isBad(field))) throw QUIET;
      return value.kind === 'scalar' && value.type === 'null' ? undefined : value;
    }
    if (this.node.open || (this.bad !== null && this.isBad(field))) throw QUIET;
    return undefined;
  }

  /** The field is there and not null. */
  has(field: Name<T>): boolean {
    return this.valueOf(field) !== undefined;
  }

  /** False where a field is absent for sure: what is long to check and seldom written need not begin. Never throws. */
  mayHave(field: string): boolean {
    return this.node.open || pairOf(this.node, field) !== undefined || (this.bad !== null && this.isBad(field));
  }

  /** Which of some fields are there and not null, in the order of the list: quicker than asking for each, where few of many are. Throws QUIET where that is not known of one. */
  among<F extends string>(fields: readonly F[]): F[] {
    if (this.node.open || (this.bad !== null && fields.some((field) => this.isBad(field)))) throw QUIET;
    const found: F[] = [];
    const pairs = this.node.pairs;
    for (let i = 0; i < pairs.length; i++) {
      const key = (pairs[i] as Pair).key as F;
      if (fields.includes(key) && this.valueOf(key) !== undefined) found.push(key);
    }
    return found.length < 2 ? found : fields.filter((field) => found.includes(field));
  }

  /** The value of a scalar field; missing and null are undefined. Defaults are not applied here. */
  get<F extends ScalarField<T>>(field: F): Fields[T][F] | undefined {
    const value = this.valueOf(field);
    return value?.kind === 'scalar' ? (value.value as Fields[T][F]) : undefined;
  }

  /** The object in a field; missing and null are undefined. */
  child<F extends ObjectField<T>>(field: F): Child<Fields[T][F]> | undefined {
    if (this.valueOf(field) === undefined) return undefined;
    for (let i = 0; i < this.kids.length; i++) {
      const kid = this.kids[i] as Site;
      if (kid.field === field) return kid as Child<Fields[T][F]>;
    }
    return undefined;
  }

  /** The objects of a list or map, in the order of the text. A null item is an empty object, as Kubernetes makes of it; a hole among the items is left out. */
  children<F extends ObjectsField<T>>(field: F): readonly Child<Fields[T][F]>[] {
    const value = this.valueOf(field);
    if (value === undefined) return NONE;
    if ((value.kind === 'seq' || value.kind === 'map') && value.open) throw QUIET;
    const kids: Site[] = [];
    for (let i = 0; i < this.kids.length; i++) {
      const kid = this.kids[i] as Site;
      if (kid.field === field) kids.push(kid);
    }
    return (value.kind === 'seq' && kids.length < value.items.length ? this.withNulls(field, value, kids) : kids) as Child<Fields[T][F]>[];
  }

  /** The same for whoever goes by what is not among them. Throws QUIET where one of the items is unknown. */
  wholeList<F extends ObjectsField<T>>(field: F): readonly Child<Fields[T][F]>[] {
    const value = this.valueOf(field);
    if (value?.kind === 'seq' && value.items.some((item) => item.kind === 'hole')) throw QUIET;
    return this.children(field);
  }

  private withNulls(field: string, list: SeqNode, kids: Site[]): Site[] {
    const type = typeOf(this.type).fields.get(field)?.type as ApiType;
    list.items.forEach((item, key) => {
      if (item.kind !== 'scalar') return;
      kids.push(new Site(type, new MapNode(item.start, item.end, false), this, field, key, this.resource, undefined, this.via, this.base));
    });
    return kids.sort((a, b) => (a.key as number) - (b.key as number));
  }

  /** The scalars of a list; a null among them is the zero value, as in Go. */
  items<F extends ScalarsField<T>>(field: F): readonly Item<Fields[T][F] extends Scalars<infer S extends ScalarValue> ? S : ScalarValue>[] {
    const value = this.valueOf(field);
    if (value?.kind !== 'seq') return NONE;
    if (value.open) throw QUIET;
    const items = new Array<Item>(value.items.length);
    for (let i = 0; i < items.length; i++) items[i] = item(i, value.items[i] as Node, undefined);
    return items as never;
  }

  /** The entries of a map of scalars, in the order of the text. */
  entries<F extends EntriesField<T>>(field: F): readonly Item<Fields[T][F] extends Entries<infer S extends ScalarValue> ? S : ScalarValue>[] {
    const value = this.valueOf(field);
    if (value?.kind !== 'map') return NONE;
    if (value.open) throw QUIET;
    const entries = new Array<Item>(value.pairs.length);
    for (let i = 0; i < entries.length; i++) {
      const pair = value.pairs[i] as Pair;
      entries[i] = item(pair.key, pair.value, pair);
    }
    return entries as never;
  }

  /**
   * Where a finding about a field stands: on the value; on the key where the value is a block collection or empty; on this object
   * (see `place`) where the field is missing. With `key`, on that item of the field's list or that entry of its map.
   */
  at(field: string, key?: number | string): Place {
    const pair = pairOf(this.node, field);
    if (pair === undefined) return this.place();
    const value = pair.value;
    if (key !== undefined) {
      if (value.kind === 'seq') {
        const node = value.items[key as number];
        if (node) return itemPlace(node);
      } else if (value.kind === 'map') {
        const entry = pairOf(value, String(key));
        if (entry) return placeOfPair(entry);
      }
    }
    return placeOfPair(pair);
  }

  /** The key of a field, or this object where the field is missing. */
  keyAt(field: string): Place {
    return pairOf(this.node, field)?.keyRange ?? this.place();
  }

  /** This object as a whole: the key that holds it, the first line of it in a list, its braces where it is a short flow map. */
  place(): Place {
    if (this.pair) return placeOfPair(this.pair);
    return itemPlace(this.node);
  }

  /** The real path from the resource's root: `spec.template.spec.containers[0].name`. A map's key is `.key`, or `["a.b/c"]` where it is no plain word. */
  path(field?: string, key?: number | string): string {
    const own = this.parent ? join(this.parent.path(), this.field, this.key) : '';
    return field === undefined ? own : join(own, field, key);
  }

  /** The path as the API server spells it: like `path`, but a map's key is `[key]`. */
  apiPath(field?: string, key?: number | string): string {
    this.ownApiPath ??= this.parent ? apiJoin(this.parent.apiPath(), this.field, this.key) : '';
    return field === undefined ? this.ownApiPath : apiJoin(this.ownApiPath, field, key);
  }
}

const NONE: readonly never[] = [];

function item(key: number | string, node: Node, pair: Pair | undefined): Item {
  if (node.kind !== 'scalar') throw QUIET;
  return { key, value: node.value, node, pair };
}

function join(own: string, field: string, key: number | string | undefined): string {
  const path = own === '' ? field : `${own}.${field}`;
  if (key === undefined) return path;
  if (typeof key === 'number') return `${path}[${String(key)}]`;
  return /^[A-Za-z_][\w-]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}

function apiJoin(own: string, field: string, key: number | string | undefined): string {
  const path = own === '' ? field : `${own}.${field}`;
  return key === undefined ? path : `${path}[${String(key)}]`;
}

/** On the value; on the key where the value is a block collection, or nothing is written. */
export function placeOfPair(pair: Pair): Place {
  const value = pair.value;
  if (value.kind === 'scalar' ? value.start === value.end : value.kind !== 'hole' && !value.flow) return pair.keyRange;
  return { start: value.start, end: value.end };
}

/** A block map in a list is shown by its first line: its first key, with the value where that stands behind it. */
function itemPlace(node: Node): Place {
  const first = node.kind === 'map' && !node.flow ? node.pairs[0] : undefined;
  if (first === undefined || first.via !== undefined || first.keyStart < node.start) return { start: node.start, end: node.end };
  const value = first.value;
  const inline = value.kind === 'scalar' && value.end > value.start && value.style !== 'literal' && value.style !== 'folded';
  return { start: node.start, end: inline ? value.end : first.keyEnd };
}
