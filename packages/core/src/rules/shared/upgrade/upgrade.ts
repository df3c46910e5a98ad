/** The changes that lead from one version of a kind to a later one, gathered; given up where something in the way is unknown or not as that version has it. */
import { pairOf, type MapNode, type Node } from '../../../tree/node.js';
import type { Change, Fix, Json } from '../../../fixes/change.js';

type JsonMap = Readonly<Record<string, Json>>;

export class Upgrade {
  readonly changes: Change[] = [];
  /** A suggestion, as soon as something is chosen. */
  safety: Fix['safety'] = 'safe';
  /** False once it is given up. */
  possible = true;

  constructor(readonly root: MapNode) {}

  giveUp(): void {
    this.possible = false;
  }

  /** Whether a field is there and not null. */
  has(map: MapNode, key: string): boolean {
    return this.node(map, key) !== undefined;
  }

  /** The map in a field; undefined where there is none. */
  map(from: MapNode | undefined, key: string): MapNode | undefined {
    const node = from && this.node(from, key);
    if (node === undefined || node.kind === 'map') return node;
    this.giveUp();
    return undefined;
  }

  /** The maps of a list; [] where there is none. */
  maps(from: MapNode | undefined, key: string): readonly MapNode[] {
    const node = from && this.node(from, key);
    if (node === undefined) return [];
    if (node.kind === 'seq' && !node.open && node.items.every((item) => item.kind === 'map')) return node.items;
    this.giveUp();
    return [];
  }

  /** A string; undefined where there is none. */
  string(from: MapNode | undefined, key: string): string | undefined {
    const node = from && this.node(from, key);
    if (node === undefined) return undefined;
    if (node.kind === 'scalar' && node.type === 'string') return node.value as string;
    this.giveUp();
    return undefined;
  }

  /** What is written in a field, as JSON; undefined where nothing is. */
  json(from: MapNode, key: string): Json | undefined {
    const node = this.node(from, key);
    return node && this.jsonOf(node);
  }

  /** All fields of a map as JSON, without those that are null. */
  jsonOfMap(map: MapNode, ...without: readonly string[]): JsonMap {
    const value: Record<string, Json> = {};
    for (const { key } of map.pairs) {
      const json = without.includes(key) ? undefined : this.json(map, key);
      if (json !== undefined) value[key] = json;
    }
    return value;
  }

  set(from: MapNode, key: string, to: Json): void {
    const pair = pairOf(from, key);
    const many = pair !== undefined && pair.value.kind !== 'scalar';
    this.changes.push(pair ? { do: 'set', node: pair.value, to, ...(many ? { bare: true } : {}) } : { do: 'insert', into: from, key, value: to });
  }

  /** Adds a field where it is missing. */
  add(into: MapNode, key: string, value: Json): void {
    if (!this.has(into, key)) this.set(into, key, value);
  }

  /** Takes a field out, if it is there. */
  remove(from: MapNode, key: string): void {
    const pair = pairOf(from, key);
    if (pair) this.changes.push({ do: 'remove', pair, from });
  }

  /** Writes a map anew, where no comment would be lost by it. */
  rewrite(map: MapNode, to: JsonMap): void {
    this.changes.push({ do: 'set', node: map, to, bare: true });
  }

  /** Gives a field another name, if it is there. */
  rename(from: MapNode, key: string, to: string): void {
    const pair = pairOf(from, key);
    if (pair) this.changes.push({ do: 'rename', pair, to });
  }

  /** Gives up where a map has fields other than those: the old version would have refused them, too, and where they belong now nobody knows. */
  only(map: MapNode, ...keys: readonly string[]): void {
    if (map.pairs.some(({ key }) => !keys.includes(key))) this.giveUp();
  }

  private node(from: MapNode, key: string): Node | undefined {
    const value = pairOf(from, key)?.value;
    if (from.open || value?.kind === 'hole') this.giveUp();
    return value?.kind === 'hole' || (value?.kind === 'scalar' && value.type === 'null') ? undefined : value;
  }

  private jsonOf(node: Node): Json {
    switch (node.kind) {
      case 'scalar':
        if (typeof node.value !== 'bigint') return node.value;
        break;
      case 'map':
        if (!node.open) return Object.fromEntries(node.pairs.map(({ key, value }) => [key, this.jsonOf(value)]));
        break;
      case 'seq':
        if (!node.open) return node.items.map((item) => this.jsonOf(item));
        break;
      case 'hole':
        break;
    }
    this.giveUp();
    return null;
  }
}
