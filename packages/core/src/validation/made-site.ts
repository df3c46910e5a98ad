/** Sites of objects that no field of a manifest holds: they are written as JSON in an annotation. */
import { Site, type ApiType } from '../schema/site.js';
import { typeOf } from '../schema/table.js';
import { MapNode, Pair, ScalarNode, SeqNode, type Node, type Range } from '../tree/node.js';

/** The site of an object, with all below it: as if it stood in that field of the parent. Every node is at `at`. */
export function siteOf<T extends ApiType>(type: T, value: object, parent: Site, field: string, key: number | undefined, at: Range): Site<T> {
  const site = new Site(type, nodeOf(value, at) as MapNode, parent, field, key, parent.resource, undefined, parent.via, parent.base);
  fill(site);
  return site;
}

function fill(site: Site): void {
  const { fields } = typeOf(site.type);
  for (const { key, value } of site.node.pairs) {
    const type = fields.get(key)?.type as ApiType | null | undefined;
    if (type === null || type === undefined) continue;
    const items = value.kind === 'seq' ? value.items.entries() : ([[undefined, value]] as const);
    for (const [index, item] of items) {
      if (item.kind !== 'map') continue;
      const kid = new Site(type, item, site, key, index, site.resource, undefined, site.via, site.base);
      site.kids.push(kid);
      fill(kid);
    }
  }
}

function nodeOf(value: unknown, { start, end }: Range): Node {
  if (Array.isArray(value)) {
    const list = new SeqNode(start, end, true);
    list.items = value.map((item) => nodeOf(item, { start, end }));
    return list;
  }
  if (typeof value === 'object' && value !== null) {
    const map = new MapNode(start, end, true);
    map.pairs = Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [new Pair(key, start, end, nodeOf(item, { start, end }))]));
    return map;
  }
  const type = value === null ? 'null' : typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'bool' : Number.isInteger(value) ? 'int' : 'float';
  return new ScalarNode(start, end, type, value as string | number | boolean | null, 'plain');
}
