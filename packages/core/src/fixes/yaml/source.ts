/** One document while a fix is printed into it: where nodes stand, what anchors share, and how the text is written. */
import type { Document } from '../../tree/document.js';
import type { MapNode, Node, Pair, Range, SeqNode } from '../../tree/node.js';
import { columnOf, hasBreak, isBreak, newlineOf, skipSpaces } from '../text.js';
import { entriesOf, writtenPairs, type Entry } from './entries.js';
import { detectStyle, type Style } from './style.js';

/** One step from the root to a node: the collection, and the pair or item in it that leads on. */
export interface Step {
  readonly container: MapNode | SeqNode;
  readonly pair: Pair | null;
}

/** An edit while it may still meet others. */
export interface Piece extends Range {
  readonly text: string;
  /** How deep the map or list stands that an inserted line belongs to; Infinity for what belongs to a single value. */
  readonly depth: number;
}

/** Where a value stands. */
export interface Slot {
  readonly path: readonly Step[];
  /** Null for the root of the document. */
  readonly parent: MapNode | SeqNode | null;
  readonly pair: Pair | null;
  /** Right behind the colon or dash that the value follows, in block style; else where the value itself stands. */
  readonly after: number;
  /** Of the parent's entries, in block style; else -1. */
  readonly column: number;
  /** The value can be written in block style here. */
  readonly block: boolean;
}

export class Source {
  readonly pieces: Piece[] = [];
  readonly newline: string;
  readonly #shared: Set<Node> | null;

  constructor(
    readonly text: string,
    readonly document: Document,
    readonly root: Node,
  ) {
    this.newline = newlineOf(text);
    const used = document.anchors.filter((anchor) => anchor.uses.length > 0);
    this.#shared = used.length > 0 ? new Set(used.map((anchor) => anchor.node)) : null;
  }

  edit(start: number, end: number, text: string, depth = Infinity): void {
    this.pieces.push({ start, end, text, depth });
  }

  /** Takes out the pieces inside a range that goes elsewhere. One inserted at its end is inside where it stands deeper than `depth`. */
  take(start: number, end: number, depth: number): Piece[] {
    const inside = (piece: Piece): boolean =>
      piece.start >= start && piece.end <= end && (piece.end > start || piece.start < piece.end) && (piece.start < end || piece.depth > depth);
    const taken = this.pieces.filter(inside);
    if (taken.length > 0) this.pieces.splice(0, this.pieces.length, ...this.pieces.filter((piece) => !inside(piece)));
    return taken;
  }

  style(path: readonly Step[]): Style {
    return detectStyle(this.text, this.root, path);
  }

  /** How to reach a node in the text, not through aliases; null where it is shared by an anchor, or not there. */
  pathOf(target: Node): readonly Step[] | null {
    const path: Step[] = [];
    return this.descend(this.root, target, path) ? path : null;
  }

  private descend(node: Node, target: Node, path: Step[]): boolean {
    if (this.#shared?.has(node)) return false;
    if (node === target) return true;
    if (node.kind === 'map') {
      for (const pair of node.pairs) if (this.through(node, pair, target, path)) return true;
      if (node.shadowed) for (const { lost } of node.shadowed) if (this.through(node, lost, target, path)) return true;
    } else if (node.kind === 'seq') {
      for (let i = node.via ? 0 : firstReaching(node.items, target.start); i < node.items.length; i++) {
        const item = node.items[i] as Node;
        if (!node.via && item.start > target.start) break;
        if (node.via?.[i] || !holds(item, target)) continue;
        path.push({ container: node, pair: null });
        if (this.descend(item, target, path)) return true;
        path.pop();
      }
    }
    return false;
  }

  private through(map: MapNode, pair: Pair, target: Node, path: Step[]): boolean {
    if (pair.merged || pair.via || !holds(pair.value, target)) return false;
    path.push({ container: map, pair });
    if (this.descend(pair.value, target, path)) return true;
    path.pop();
    return false;
  }

  /** The map that a pair is written in, with the way to it; null where it is shared, or not there. */
  mapOf(pair: Pair): { map: MapNode; path: readonly Step[] } | null {
    if (pair.merged || pair.via) return null;
    const path: Step[] = [];
    let node: Node | null = this.root;
    while (node !== null && !this.#shared?.has(node)) {
      let next: Node | null = null;
      if (node.kind === 'map') {
        const pairs = writtenPairs(node);
        if (pairs.includes(pair)) return { map: node, path };
        for (const step of pairs) {
          if (step.via || !around(step.value, pair.keyStart)) continue;
          path.push({ container: node, pair: step });
          next = step.value;
          break;
        }
      } else if (node.kind === 'seq') {
        const seq: SeqNode = node;
        const index = seq.items.findIndex((item, i) => !seq.via?.[i] && around(item, pair.keyStart));
        if (index >= 0) {
          path.push({ container: seq, pair: null });
          next = seq.items[index] as Node;
        }
      }
      node = next;
    }
    return null;
  }

  /** An anchor in the range is used outside of it, so the range cannot go. */
  isNeeded(range: Range): boolean {
    return this.document.anchors.some((anchor) => within(anchor.at, range) && anchor.uses.some((use) => !within(use, range)));
  }

  /** The range has an anchor or an alias in it, so it cannot go elsewhere. */
  isTied(range: Range): boolean {
    return this.document.anchors.some((anchor) => within(anchor.at, range) || anchor.uses.some((use) => within(use, range)));
  }

  slotOf(node: Node, path: readonly Step[]): Slot | null {
    const text = this.text;
    const step = path[path.length - 1];
    if (!step) return { path, parent: null, pair: null, after: node.start, column: -1, block: node.kind === 'scalar' || (node.kind !== 'hole' && !node.flow) };
    const { container, pair } = step;
    const slot = { path, parent: container, pair };
    if (container.flow) return { ...slot, after: node.start, column: -1, block: false };
    if (pair) {
      const colon = skipSpaces(text, pair.keyEnd);
      if (text.charAt(colon) !== ':') return null;
      return { ...slot, after: colon + 1, column: columnOf(text, pair.keyStart), block: true };
    }
    const dash = this.dashOf(container as SeqNode, node);
    return dash < 0 ? null : { ...slot, after: dash + 1, column: columnOf(text, dash), block: true };
  }

  /** The dash of an item, in block style; -1 where it is not found. */
  private dashOf(seq: SeqNode, item: Node): number {
    const text = this.text;
    let i = item.start - 1;
    while (i > seq.start && !isBreak(text.charCodeAt(i)) && text.charCodeAt(i) <= 32) i--;
    if (text.charAt(i) === '-' && i >= seq.start) return i;
    const entry = this.entries(seq)?.[seq.items.indexOf(item)];
    return entry ? entry.start : -1;
  }

  entries(container: MapNode | SeqNode): Entry[] | null {
    return entriesOf(this.text, container);
  }

  /** Comments that move with an entry begin behind this. At the top of a document they are about all of it, and stay. */
  commentFloor(container: MapNode | SeqNode, path: readonly Step[], entries: readonly Entry[], index: number): number {
    const before = entries[index - 1];
    if (before) return before.end;
    return path.length > 0 ? (this.slotOf(container, path)?.after ?? Infinity) : Infinity;
  }

  /** JSON, or flow style that looks like it: keys in double quotes. Looks at the innermost flow map with keys. */
  isJson(node: Node | null, path: readonly Step[]): boolean {
    if (node?.kind === 'map' && node.flow && node.pairs.length > 0) return this.quotesKeys(node);
    for (let i = path.length - 1; i >= 0; i--) {
      const { container } = path[i] as Step;
      if (!container.flow) return false;
      if (container.kind === 'map') return this.quotesKeys(container);
    }
    return false;
  }

  private quotesKeys(map: MapNode): boolean {
    const pair = map.pairs.find((one) => !one.merged);
    return pair !== undefined && this.text.charAt(pair.keyStart) === '"';
  }

  /** The document is JSON over many lines, so what is added to it is printed that way, too. */
  isTallJson(path: readonly Step[], node: Node): boolean {
    const root = path[0]?.container ?? node;
    return (root.kind === 'map' || root.kind === 'seq') && root.flow && hasBreak(this.text, root.start, root.end);
  }
}

function within(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function holds(outer: Node, inner: Node): boolean {
  return outer === inner || ((outer.kind === 'map' || outer.kind === 'seq') && within(inner, outer));
}

/** The first of the items, in the order of the text, that does not end before an offset. */
function firstReaching(items: readonly Node[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Node).end < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function around(node: Node, at: number): boolean {
  return (node.kind === 'map' || node.kind === 'seq') && at >= node.start && at < node.end;
}
