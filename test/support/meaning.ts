/** What changes mean, done on JSON instead of on text. */
import type { Json } from '../../packages/core/src/fixes/change.js';
import type { Node } from '../../packages/core/src/tree/node.js';
import { jsonOf, keysOf, nodeAt, type Key, type Spec } from './changes.js';

type Mutable = null | boolean | number | string | Mutable[] | { [key: string]: Mutable };
type Holder = Record<Key, Mutable>;

function at(root: Mutable, path: readonly Key[]): Mutable {
  let value = root;
  for (const key of path) value = (value as Holder)[key] as Mutable;
  return value;
}

/** Stands where an item was, so that the indexes of the others hold until all changes are done. */
const GONE: Mutable = {};

/** The JSON of a tree after changes to places that do not hold each other. */
export function meaningAfter(text: string, root: Node, specs: readonly Spec[]): Json {
  const json = structuredClone(jsonOf(root)) as Mutable;
  // Places are looked up before anything changes its name or place.
  const steps = specs.map((spec) => stepOf(text, root, json, spec));
  for (const step of steps) step?.();
  return withoutGone(json);
}

function withoutGone(value: Mutable): Mutable {
  if (Array.isArray(value)) return value.filter((item) => item !== GONE).map(withoutGone);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutGone(inner)]));
}

function stepOf(text: string, root: Node, json: Mutable, spec: Spec): (() => void) | null {
  const path = keysOf(spec[1]);
  const parent = at(json, path.slice(0, -1)) as Holder;
  const key = path.at(-1) as Key;
  const value = parent[key] as Mutable;
  switch (spec[0]) {
    case 'set':
      return () => void (parent[key] = spec[2] as Mutable);
    case 'quote': {
      const node = nodeAt(root, path);
      return () => void (parent[key] = text.slice(node.start, node.end));
    }
    case 'rename':
      return () => {
        parent[spec[2]] = value;
        delete parent[key];
      };
    case 'remove':
      return () => {
        if (Array.isArray(parent)) parent[key] = GONE;
        else delete parent[key];
      };
    case 'insert': {
      const into = at(json, path) as Holder;
      return () => void (into[spec[2]] = spec[3] as Mutable);
    }
    case 'append': {
      const into = at(json, path) as Mutable[];
      return () => void into.push(spec[2] as Mutable);
    }
    case 'move': {
      const to = at(json, keysOf(spec[2])) as Holder;
      return () => {
        to[key] = parent[key] as Mutable;
        delete parent[key];
      };
    }
    case 'remove-lost':
    case 'split':
      return null;
  }
}
