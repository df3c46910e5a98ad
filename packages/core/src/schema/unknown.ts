/** What an unknown field was meant to be: a field of this object misspelt, or a field that is right elsewhere in the resource. */
import { pairOf, type MapNode, type Node, type Pair } from '../tree/node.js';
import type { Field } from './shapes.js';
import type { Site} from './site.js';
import { type ApiType } from './site.js';
import { alike, nearest } from './suggest.js';
import { typeOf } from './table.js';
import type { Older } from './version.js';
import { fieldsIn } from './versions.js';

export type Unknown =
  | { readonly kind: 'typo'; readonly meant: string; readonly close: boolean; readonly path: string }
  | { readonly kind: 'misplaced'; readonly home: Home; readonly path: string }
  | { readonly kind: 'unknown' };

/** Where a field belongs: an object that is there, and the fields that lead on from it to one that may have to be made. */
export interface Home {
  readonly site: Site;
  /** Object fields below the site, outermost first; those that are written are followed, those that are not are still missing. */
  readonly steps: readonly string[];
  /** How far it is from where the field stands, in fields. */
  readonly distance: number;
  /** All of the way is written, be it that nothing stands behind its last key: `hostPath:` with `path` beside it. */
  readonly written: boolean;
  /** Another object that is not written is as near. */
  readonly doubtful: boolean;
}

const DEEPEST = 4;

/** The fields of a type, in the version that is chosen. */
type FieldsOf = (type: string) => ReadonlyMap<string, Field>;

/** Decides what was meant by `pair`, which stands in `site` and is no field of its type. */
export function meaningOf(site: Site, pair: Pair, version?: Older): Unknown {
  const fieldsOf: FieldsOf = version === undefined ? (type) => typeOf(type).fields : (type) => fieldsIn(type, version);
  const fields = fieldsOf(site.type);
  const free = [...fields.keys()].filter((name) => pairOf(site.node, name) === undefined && mayBe(fields.get(name) as Field, pair.value, fieldsOf));
  const guess = nearest(pair.key, free);
  if (guess?.close) return { kind: 'typo', meant: guess.word, close: true, path: site.path(guess.word) };
  const home = homeOf(site, pair, fieldsOf);
  if (home) return { kind: 'misplaced', home, path: [home.site.path(), ...home.steps, pair.key].filter((part) => part !== '').join('.') };
  const other = guess?.word ?? alike(pair.key, free);
  if (other !== undefined) return { kind: 'typo', meant: other, close: false, path: site.path(other) };
  return { kind: 'unknown' };
}

/** The nearest object, up or down from `site`, whose type has a field of this name that takes such a value. Lists are never entered: which item would it be? */
function homeOf(site: Site, pair: Pair, fieldsOf: FieldsOf): Home | undefined {
  let best: Home | undefined;
  let up = 0;
  for (let from: Site | null = site; from !== null; from = from.parent, up++) {
    best = search(from, from, true, from.type, [], up, pair, best, fieldsOf);
  }
  return best?.doubtful ? undefined : best;
}

function search(from: Site, at: Site | undefined, written: boolean, type: ApiType, steps: readonly string[], up: number, pair: Pair, best: Home | undefined, fieldsOf: FieldsOf): Home | undefined {
  const distance = up + steps.length;
  if (best && (distance > best.distance || (distance === best.distance && (best.written || best.site !== from)))) return best;
  const fields = fieldsOf(type);
  const field = fields.get(pair.key);
  if (distance > 0 && field && fits(field, pair.value, fieldsOf) && !(at && pairOf(at.node, pair.key))) {
    if (!best || distance < best.distance || written) best = { site: from, steps, distance, written, doubtful: false };
    else best = { ...best, doubtful: true };
  }
  if (steps.length === DEEPEST) return best;
  for (const next of fields.values()) {
    if (next.shape !== 'object' || next.type === null || next.name === 'status' || (next.type === 'ObjectMeta' && pair.key === 'name')) continue;
    const child: Site | undefined = at?.kids.find((kid) => kid.field === next.name);
    best = search(from, child, at !== undefined && pairOf(at.node, next.name) !== undefined, next.type as ApiType, [...steps, next.name], up, pair, best, fieldsOf);
  }
  return best;
}

/** As `fits`, and one value where the field wants a list: `value: ssd` for `values`. */
function mayBe(field: Field, value: Node, fieldsOf: FieldsOf): boolean {
  if (field.shape !== 'list' || value.kind === 'seq' || value.kind === 'hole') return fits(field, value, fieldsOf);
  return field.type === null ? value.kind === 'scalar' : value.kind === 'map' && sharesField(value, fieldsOf(field.type));
}

/** Could this value be meant for the field? Only its shape is compared. */
function fits(field: Field, value: Node, fieldsOf: FieldsOf): boolean {
  if (value.kind === 'hole' || (value.kind === 'scalar' && value.type === 'null')) return true;
  switch (field.shape) {
    case 'scalar':
      return value.kind === 'scalar' || field.scalar === 'any';
    case 'list':
      return value.kind === 'seq';
    case 'map':
      return value.kind === 'map';
    case 'object':
      return value.kind === 'map' && (value.pairs.length === 0 || sharesField(value, fieldsOf(field.type as string)));
  }
}

function sharesField(value: MapNode, fields: ReadonlyMap<string, Field>): boolean {
  return value.pairs.some((pair) => fields.has(pair.key));
}
