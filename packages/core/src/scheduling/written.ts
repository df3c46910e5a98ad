/** Where a part of a workload stands. */
import type { Range } from '../tree/node.js';
import type { Site } from '../schema/site.js';

/** What causes something: its range in the text, and its path in the document. */
export interface Written {
  readonly at: Range;
  readonly fieldPath: string;
}

/** A field of an object, or one item or entry of it; the object as a whole without a field. */
export function writtenAt(site: Site, field?: string, key?: number | string): Written {
  const { start, end } = field === undefined ? site.place() : site.at(field, key);
  const path = site.path(field, key);
  return { at: { start, end }, fieldPath: site.base === '' ? path : path === '' ? site.base : `${site.base}.${path}` };
}
