/** What stands at an offset of a tree, and what the table knows of it: the objects around it, each with its API type, and what may be written there. */
import { pairOf, tableOf, type Field, type KindInfo, type MapNode, type Node, type Pair, type Range, type Table } from '@stowage/core/editor';

/** An object around the place, and the field of the level above that holds it. */
export interface Level {
  readonly type: string;
  readonly node: MapNode;
  readonly field: string;
}

export type Expected =
  /** The object that begins a manifest, of a kind that the table has not. */
  | { readonly is: 'head' }
  | { readonly is: 'object'; readonly type: string }
  | { readonly is: 'list'; readonly owner: string; readonly field: Field }
  /** A map from names of the author's making. */
  | { readonly is: 'map'; readonly owner: string; readonly field: Field }
  /** `entry` is the key, where it stands in a map. */
  | { readonly is: 'scalar'; readonly owner: string; readonly field: Field; readonly entry?: string }
  | { readonly is: 'unknown' };

export interface Place {
  readonly on: 'key' | 'value';
  /** What the map that holds the key is, or what the value should be. */
  readonly expected: Expected;
  /** The pair of the key, or the one that holds the value (in a list: the list's). */
  readonly pair: Pair;
  /** What stands at the place of a value. */
  readonly value: Node | null;
  /** The map around. */
  readonly map: MapNode;
  /** The resource's own first. */
  readonly levels: readonly Level[];
  readonly resource: Resource;
  readonly path: string;
  /** Of the key or value. */
  readonly range: Range;
}

export interface Resource {
  readonly node: MapNode;
  readonly apiVersion: string;
  readonly kind: string;
  readonly info: KindInfo | undefined;
}

const NEWEST = tableOf();

/** The key or scalar at an offset, both its ends included; null where none is, or it came by an alias. */
export function placeAt(root: Node, offset: number, table: Table = NEWEST): Place | null {
  if (root.kind !== 'map') return null;
  return new Walk(offset, root, table).object(root, expectedOfRoot(resourceOf(root, table)), '');
}

export function resourceOf(node: MapNode, table: Table = NEWEST): Resource {
  const apiVersion = stringIn(node, 'apiVersion');
  const kind = stringIn(node, 'kind');
  return { node, apiVersion, kind, info: table.kindOf(apiVersion, kind) };
}

export function stringIn(node: MapNode, key: string): string {
  const value = pairOf(node, key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
}

function expectedOfRoot({ info }: Resource): Expected {
  return info ? { is: 'object', type: info.type } : { is: 'head' };
}

const UNKNOWN: Expected = { is: 'unknown' };

class Walk {
  #levels: Level[] = [];
  #resource: Resource;

  constructor(
    private readonly offset: number,
    root: MapNode,
    private readonly table: Table,
  ) {
    this.#resource = resourceOf(root, table);
  }

  object(node: MapNode, expected: Expected, path: string): Place | null {
    if (expected.is === 'object') this.#levels.push({ type: expected.type, node, field: lastStep(path) });
    for (const pair of node.pairs) {
      if (pair.merged) continue;
      const below = join(path, pair.key);
      if (this.#within(pair.keyStart, pair.keyEnd)) {
        return { on: 'key', expected, pair, value: null, map: node, levels: this.#levels, resource: this.#resource, path: below, range: pair.keyRange };
      }
      if (pair.via === undefined && this.#within(pair.value.start, pair.value.end)) return this.value(pair.value, this.#below(expected, pair.key), pair, node, below);
    }
    return null;
  }

  value(node: Node, expected: Expected, pair: Pair, map: MapNode, path: string): Place | null {
    if (node.kind === 'map') return this.object(node, expected, path);
    if (node.kind === 'seq') {
      const index = node.items.findIndex((item, i) => node.via?.[i] === undefined && this.#within(item.start, item.end));
      const item = node.items[index];
      return item ? this.#item(item, itemOf(expected), pair, map, `${path}[${String(index)}]`) : null;
    }
    return { on: 'value', expected, pair, value: node, map, levels: this.#levels, resource: this.#resource, path, range: { start: node.start, end: node.end } };
  }

  #item(item: Node, expected: Expected, pair: Pair, map: MapNode, path: string): Place | null {
    // Items of a v1 List are manifests of their own.
    if (expected.is === 'unknown' && item.kind === 'map' && this.#resource.node === map && pair.key === 'items' && this.#resource.kind.endsWith('List')) {
      this.#resource = resourceOf(item, this.table);
      this.#levels = [];
      return this.object(item, expectedOfRoot(this.#resource), path);
    }
    return this.value(item, expected, pair, map, path);
  }

  #below(expected: Expected, key: string): Expected {
    switch (expected.is) {
      case 'head':
        if (key === 'metadata') return { is: 'object', type: 'ObjectMeta' };
        return key === 'apiVersion' || key === 'kind' ? { is: 'scalar', owner: '', field: stringField(key) } : UNKNOWN;
      case 'object': {
        const field = this.table.fieldsOf(expected.type).get(key);
        return field ? expectedOf(expected.type, field) : UNKNOWN;
      }
      case 'map':
        return expected.field.type === null ? { is: 'scalar', owner: expected.owner, field: expected.field, entry: key } : { is: 'object', type: expected.field.type };
      case 'list':
      case 'scalar':
      case 'unknown':
        return UNKNOWN;
    }
  }

  #within(start: number, end: number): boolean {
    return start <= this.offset && this.offset <= end;
  }
}

export function stringField(name: string): Field {
  return { name, shape: 'scalar', scalar: 'string', type: null, listKeys: null };
}

/** What the value of a field should be. */
export function expectedOf(owner: string, field: Field): Expected {
  switch (field.shape) {
    case 'scalar':
      return field.scalar === 'any' ? UNKNOWN : { is: 'scalar', owner, field };
    case 'object':
      return { is: 'object', type: field.type as string };
    case 'list':
      return { is: 'list', owner, field };
    case 'map':
      return { is: 'map', owner, field };
  }
}

/** What an item should be, where that is expected. */
export function itemOf(expected: Expected): Expected {
  if (expected.is !== 'list') return UNKNOWN;
  const { owner, field } = expected;
  return field.type === null ? { is: 'scalar', owner, field } : { is: 'object', type: field.type };
}

/** The name of the field that a path ends with: `tolerations` of `spec.tolerations[0]`. */
function lastStep(path: string): string {
  const end = path.endsWith(']') ? path.lastIndexOf('[') : path.length;
  return path.slice(path.lastIndexOf('.', end - 1) + 1, end);
}

function join(path: string, key: string): string {
  const step = /^[A-Za-z_][\w-]*$/.test(key) ? key : `[${JSON.stringify(key)}]`;
  return path === '' || step.startsWith('[') ? path + step : `${path}.${step}`;
}
