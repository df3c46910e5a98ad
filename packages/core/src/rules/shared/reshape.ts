/** A value in another shape: put into a list, taken out of one. */
import type { Node } from '../../tree/node.js';
import type { Subject } from '../../schema/refuse.js';
import { typeOf } from '../../schema/table.js';
import type { Change, Json } from '../../fixes/change.js';

/** What is written, as JSON; undefined with what JSON has no word for: holes, keys that a merge brings or that are set twice, numbers that lose digits. */
export function jsonOf(node: Node): Json | undefined {
  if (node.kind === 'hole') return undefined;
  if (node.kind === 'scalar') return typeof node.value === 'bigint' ? undefined : node.value;
  if (node.open) return undefined;
  if (node.kind === 'seq') {
    const items = node.items.map(jsonOf);
    return node.via === null && items.every((item) => item !== undefined) ? items : undefined;
  }
  if (node.shadowed !== null) return undefined;
  const map: Record<string, Json> = {};
  for (const { key, value, via, merged } of node.pairs) {
    const json = via || merged || key === '__proto__' ? undefined : jsonOf(value);
    if (json === undefined) return undefined;
    map[key] = json;
  }
  return map;
}

/** Makes a list of one value. A scalar becomes text, as the lists of our fields are of strings. */
export function wrapChange(node: Node): Change | undefined {
  if (node.kind === 'scalar') {
    if (node.style === 'literal' || node.style === 'folded' || node.type === 'null' || node.type === 'float') return undefined;
    return { do: 'set', node, to: [node.type === 'string' ? (node.value as string) : String(node.value)] };
  }
  const json = node.kind === 'map' ? jsonOf(node) : undefined;
  return json === undefined ? undefined : { do: 'set', node, to: [json], bare: true };
}

/** Makes a list of one object of its items' type. A map of names and values, say, is no item of `env`. */
export function wrapItem({ site, field, node }: Subject): Change | undefined {
  const type = site && field !== undefined ? typeOf(site.type).fields.get(field)?.type : undefined;
  if (!type || node?.kind !== 'map') return undefined;
  const fields = typeOf(type).fields;
  return node.pairs.some(({ key }) => fields.has(key)) ? wrapChange(node) : undefined;
}

/** What a list holds, where an object is wanted: its only map, or, for a map of texts, all of its maps together. */
export function unwrapChange(node: Node, merge: boolean): Change | undefined {
  if (node.kind !== 'seq' || node.items.length === 0 || (!merge && node.items.length > 1)) return undefined;
  const json = jsonOf(node);
  if (json === undefined) return undefined;
  const all: Record<string, Json> = {};
  for (const item of json as readonly Json[]) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
    for (const [key, value] of Object.entries(item)) {
      if (key in all) return undefined;
      all[key] = value;
    }
  }
  return { do: 'set', node, to: all, bare: true };
}
