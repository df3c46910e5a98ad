/** What the pointer is on, of all that leads elsewhere: a selector, labels of Pods, a name, and what has its other end in the same document. */
import type { KubernetesVersion } from '@stowage/core';
import { pairOf, tableOf, type FactPlace, type Facts, type Node, type Range, type SelectorFacts, type Table } from '@stowage/core/editor';
import { isWithin } from '../cursor/path.js';
import { pieceAt, type Piece } from '../cursor/piece.js';
import { placeAt, stringIn, type Place } from '../cursor/place.js';
import { readAround } from '../cursor/read.js';
import { anchorAt } from './anchors.js';
import { ownName, targetOf, type Named } from './names.js';
import type { Around } from './spot.js';
import { volumeAt } from './volumes.js';

export interface Label {
  /** The label that is pointed at; null where it is the whole. */
  readonly key: string | null;
}

export type Pointed = { readonly range: Range } & (
  | ({ readonly is: 'selector'; readonly by: Facts; readonly selector: SelectorFacts } & Label)
  | ({ readonly is: 'labels'; readonly of: Facts } & Label)
  /** `own`: the resource's own name, and not one that it names. */
  | { readonly is: 'name'; readonly target: Named; readonly own: boolean }
  | ({ readonly is: 'local' } & Local)
);

/** What is declared and used in one document; offsets count in the text. */
export interface Local {
  readonly declared: readonly Range[];
  readonly used: readonly Range[];
}

/** Null where nothing leads elsewhere, and in what cannot be read: a template, a broken text. */
export function pointedAt(file: string, text: string, offset: number, { facts }: Pick<Around, 'facts'>, version: KubernetesVersion = '1.37'): Pointed | null {
  const anchor = anchorAt(text, offset);
  if (anchor) return { is: 'local', ...anchor };
  const around = readAround(text, offset);
  const table = tableOf(version);
  const place = around && placeAt(around.root, offset - around.start, table);
  if (!place) return null;
  const range = { start: place.range.start + around.start, end: place.range.end + around.start };
  const own = facts.ofFile(file);
  return (own && selectionAt(own, pieceAt(text, offset), place, range)) ?? volumePointed(place, around.start, range) ?? namePointed(place, range, table);
}

/** A selector or labels, among the facts of a text. */
export function selectionAt(own: readonly Facts[], piece: Piece, place: Place, range: Range): (Pointed & { is: 'selector' | 'labels' }) | null {
  for (const facts of own) {
    if (!isIn(facts.at, piece)) continue;
    for (const selector of facts.selectors) {
      const { path } = selector.at;
      // One that is not written has the place of what should hold it.
      if (!SELECTOR.test(path)) continue;
      if (isWithin(place.path, path)) return { is: 'selector', by: facts, selector, key: keyAt(place, path), range };
      const keys = path.slice(0, path.lastIndexOf('.') + 1);
      if (path.endsWith('labelSelector') && (isWithin(place.path, `${keys}matchLabelKeys`) || isWithin(place.path, `${keys}mismatchLabelKeys`))) return { is: 'selector', by: facts, selector, key: scalarOf(place.value), range };
    }
    const labels = facts.workload?.labelsAt.path;
    if (labels?.endsWith('labels') && isWithin(place.path, labels)) return { is: 'labels', of: facts, key: place.path === labels ? null : place.pair.key, range };
  }
  return null;
}

const SELECTOR = /(?:^|\.)(?:selector|podSelector|labelSelector)$/;

const isIn = (at: FactPlace, { start, end }: Piece): boolean => start <= at.start && at.start <= end;

/** The label that a place within a selector is about. */
function keyAt({ path, pair, map, value }: Place, selector: string): string | null {
  if (path === selector || path === `${selector}.matchLabels`) return null;
  const rest = path.slice(selector.length + 1);
  if (rest.startsWith('matchExpressions')) return rest === 'matchExpressions' ? null : stringIn(map, 'key') || null;
  // Of a Service its entries stand in it at once.
  return value === null || value.kind === 'scalar' ? pair.key : null;
}

const scalarOf = (node: Node | null): string | null => (node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null);

function volumePointed(place: Place, from: number, range: Range): Pointed | null {
  const volume = volumeAt(place);
  if (volume === null) return null;
  const move = (list: readonly Range[]): readonly Range[] => list.map(({ start, end }) => ({ start: start + from, end: end + from }));
  return { is: 'local', declared: move(volume.declared), used: move(volume.used), range };
}

function namePointed({ levels, map, pair, value, resource }: Place, range: Range, table: Table): Pointed | null {
  const metadata = pairOf(resource.node, 'metadata')?.value;
  if (pair.key === 'name' && metadata === map) {
    const target = ownName(resource.node, table);
    return target && { is: 'name', target, own: true, range };
  }
  const level = levels.at(-1);
  if (level?.node !== map || (value !== null && value.kind !== 'scalar')) return null;
  const target = targetOf(level.type, level.field, pair.key, map, resource.node, table);
  return target && { is: 'name', target, own: false, range };
}
