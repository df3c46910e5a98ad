/**
 * How a parent reaches its children. Each step is a check of its own, so that something unknown mutes only what lies below it.
 *
 * Go's structs are always there: where one is missing from the text, the server validates an empty one.
 */
import type { Fields } from '../schema/fields.generated.js';
import { QUIET, Site, type ApiType, type Arguments, type Child, type ObjectField, type ObjectsField } from '../schema/site.js';
import { typeOf } from '../schema/table.js';
import { MapNode } from '../tree/node.js';

/** The object of a struct field: what is written, or an empty one that stands where the field is null, or else where its parent stands. Throws QUIET. */
export function structOf<T extends ApiType, F extends ObjectField<T>>(site: Site<T>, field: F): Child<Fields[T][F]> {
  const child = site.child(field);
  if (child !== undefined) return child;
  const { start, end } = site.at(field);
  const type = typeOf(site.type).fields.get(field)?.type as ApiType;
  const node = new MapNode(start, end, true);
  return new Site(type, node, site, field, undefined, site.resource, undefined, site.via, site.base) as Child<Fields[T][F]>;
}

/** Checks the object of a struct field. */
export function within<T extends ApiType, F extends ObjectField<T>, A extends Arguments>(
  site: Site<T>,
  field: F,
  check: (child: Child<Fields[T][F]>, ...args: A) => void,
  ...args: A
): void;
export function within(site: Site, field: string, check: Check, a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown, f?: unknown, g?: unknown): void {
  try {
    check(structOf(site, field as never), a, b, c, d, e, f, g);
  } catch (signal) {
    if (signal !== QUIET) throw signal;
  }
}

/** Checks the object of a pointer field, where there is one. */
export function whereSet<T extends ApiType, F extends ObjectField<T>, A extends Arguments>(
  site: Site<T>,
  field: F,
  check: (child: Child<Fields[T][F]>, ...args: A) => void,
  ...args: A
): void;
export function whereSet(site: Site, field: string, check: Check, a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown, f?: unknown, g?: unknown): void {
  try {
    const child = site.child(field as never);
    if (child !== undefined) check(child, a, b, c, d, e, f, g);
  } catch (signal) {
    if (signal !== QUIET) throw signal;
  }
}

/** Checks each object of a list. */
export function each<T extends ApiType, F extends ObjectsField<T>, A extends Arguments>(
  site: Site<T>,
  field: F,
  check: (child: Child<Fields[T][F]>, ...args: A) => void,
  ...args: A
): void;
export function each(site: Site, field: string, check: Check, a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown, f?: unknown, g?: unknown): void {
  let children: readonly unknown[];
  try {
    children = site.children(field as never);
  } catch (signal) {
    if (signal !== QUIET) throw signal;
    return;
  }
  for (let i = 0; i < children.length; i++) {
    try {
      check(children[i] as never, a, b, c, d, e, f, g);
    } catch (signal) {
      if (signal !== QUIET) throw signal;
    }
  }
}

type Check = (child: never, ...args: unknown[]) => void;

/** The objects of a list, where all of them are known: what is said of a list as a whole needs no less. Throws QUIET. */
export function allOf<T extends ApiType, F extends ObjectsField<T>>(site: Site<T>, field: F): readonly Child<Fields[T][F]>[] {
  const value = site.valueOf(field);
  if (value === undefined) return [];
  if (value.kind === 'seq') for (let i = 0; i < value.items.length; i++) if (value.items[i]?.kind === 'hole') throw QUIET;
  return site.children(field);
}

/** How many items a list has, known or not; 0 where there is none. Throws QUIET where there may be more. */
export function countOf(site: Site, field: string): number {
  const value = site.valueOf(field);
  if (value?.kind !== 'seq') return 0;
  if (value.open) throw QUIET;
  return value.items.length;
}
