/**
 * From nodes to a tree, for both readers: keys, duplicate keys, merges, anchors, aliases, and the guards. It follows go-yaml v2's decode.go
 * (`mapping`, `merge`, `alias`, `allowedAliasRatio`) and sigs.k8s.io/yaml's `convertToJSONableObject`.
 *
 * How a reader uses a Composer, in the order of the text:
 * - For each node (key, value, item, alias, the root) `ops++` before anything else is done with it, as go-yaml counts its decodes.
 * - Around the children of a collection `enter(start)` and `leave()`. `enter` throws STOP where the text is nested too deeply.
 * - `const anchor = declare(...)` when an anchor is met, before the children; `close(anchor, node)` when its node is complete.
 * - `alias(...)` gives the node that an alias stands for.
 * - A value scalar goes through `number(node)`, which reports what JSON cannot hold; keys do not.
 * - In a map each entry is one `pair(...)`, or one `merge(...)` where the key is a merge key; then once `finish(map)`.
 *   In a list each item is one `item(...)`.
 * - At the end `document(...)`.
 */
import { Hole, Pair, ScalarNode, type MapNode, type Node, type Range, type ScalarStyle, type SeqNode, type Shadow } from '../tree/node.js';
import type { Anchor, Document, TextFault, TextFaultCode } from '../tree/document.js';
import { keyText, shortTag, taggedScalar } from './scalars.js';

/** Thrown by `enter`: nothing more is read of the document. The fault is recorded already. It is no Error, so it costs no stack. */
export const STOP: unique symbol = Symbol('stop');

/** Depth of nesting that is read when nothing else is asked for. Kubernetes itself takes 10,000. */
export const DEFAULT_DEPTH = 1000;

/** An anchor while its document is read. */
export class AnchorEntry {
  node: Node | null = null;
  readonly uses: Range[] = [];
  /** Decodes that one alias of it costs, itself not counted. */
  size = 0;

  constructor(
    readonly name: string,
    readonly at: Range,
    /** `ops` when it was declared. */
    readonly since: number,
  ) {}
}

export class Composer {
  /** Nodes met so far, each alias counted with all that it expands to. */
  ops = 0;
  #expanded = 0;
  #tooMany = false;
  /** Collections around the one that is read. */
  depth = 0;
  #faults: TextFault[] | null = null;
  #anchors: Map<string, AnchorEntry> | null = null;
  #entries: AnchorEntry[] | null = null;
  /** Keys that are no strings to go-yaml, by their pairs: `1` and `"1"` are different keys to it. */
  #oddKeys: Map<Pair, ScalarNode> | null = null;
  /** Keys that JSON cannot hold, by the maps they are in. */
  #badKeys: Map<MapNode, TextFault[]> | null = null;
  /** A number was met that JSON cannot hold. */
  #badNumber = false;

  constructor(readonly maxDepth: number = DEFAULT_DEPTH) {}

  fault(code: TextFaultCode, start: number, end: number, refused: boolean, data: Readonly<Record<string, string | number>>): void {
    (this.#faults ??= []).push({ code, start, end, refused, data });
  }

  enter(start: number): void {
    if (++this.depth > this.maxDepth) this.tooDeep(start);
  }

  tooDeep(start: number): never {
    this.fault('too-deep', start, start + 1, false, { limit: this.maxDepth });
    throw STOP;
  }

  leave(): void {
    this.depth--;
  }

  /** `start` and `end` are those of `&name`. Call it after the node has been counted in `ops`. */
  declare(name: string, start: number, end: number): AnchorEntry {
    const entry = new AnchorEntry(name, { start, end }, this.ops);
    (this.#anchors ??= new Map()).set(name, entry);
    (this.#entries ??= []).push(entry);
    return entry;
  }

  close(entry: AnchorEntry, node: Node): void {
    entry.node = node;
    entry.size = 1 + this.ops - entry.since;
  }

  /** The node that `*name` stands for, shared with its anchor; a Hole where there is none, or where there are too many of them. */
  alias(name: string, start: number, end: number): Node {
    const entry = this.#anchors?.get(name);
    if (entry === undefined) {
      this.fault('alias', start, end, true, { name, expected: `an anchor &${name} before it`, found: 'none' });
      return new Hole(start, end, 'alias');
    }
    entry.uses.push({ start, end });
    if (entry.node === null) {
      this.fault('alias', start, end, true, { name, expected: `an anchor &${name} that is complete`, found: 'an alias inside its own anchor' });
      return new Hole(start, end, 'alias');
    }
    this.ops += entry.size;
    this.#expanded += entry.size;
    // Within an expansion both counts grow alike, so what go-yaml checks at each step shows at the end of it, too.
    if (!this.#tooMany && this.#expanded > 100 && this.ops > 1000 && this.#expanded / this.ops > allowedAliasRatio(this.ops)) {
      this.#tooMany = true;
      this.fault('too-many-aliases', start, end, true, { name, nodes: this.ops });
    }
    return this.#tooMany ? new Hole(start, end, 'alias') : entry.node;
  }

  /** A scalar with a tag (see `taggedScalar`). Where Kubernetes refuses the two together, that is a fault and the node a string. */
  tagged(start: number, end: number, text: string, style: ScalarStyle, tag: string): ScalarNode {
    const node = taggedScalar(start, end, text, style, tag);
    if (node !== null) return node;
    this.fault('syntax', start, end, true, { expected: `a value for the tag ${shortTag(tag)}`, found: text.length > 40 ? `${text.slice(0, 40)}…` : text });
    return new ScalarNode(start, end, 'string', text, style);
  }

  /** Notes a value that JSON cannot hold. It is a fault if it is still part of the document when duplicate keys are gone. */
  number(node: ScalarNode): void {
    if (node.type === 'float' && !Number.isFinite(node.value)) this.#badNumber = true;
  }

  item(seq: SeqNode, node: Node, via: Range | undefined): void {
    if (via !== undefined) {
      seq.via ??= new Array<Range | undefined>(seq.items.length).fill(undefined);
      seq.via.push(via);
    } else if (seq.via !== null) seq.via.push(undefined);
    seq.items.push(node);
  }

  /** `start` and `end` are the key's in the text: the alias, where an alias is the key. `via` is the alias that is the value. */
  pair(map: MapNode, key: Node, start: number, end: number, value: Node, via: Range | undefined): void {
    if (key.kind !== 'scalar') {
      map.open = true;
      if (key.kind !== 'hole') this.fault('key', start, end, true, { expected: KEY, found: key.kind === 'map' ? 'a map' : 'a list' });
      return;
    }
    const text = keyText(key);
    if (text === undefined) {
      map.open = true;
      const data = { expected: KEY, found: key.type === 'null' ? 'null' : 'a number past 64 bits' };
      this.addBadKey(map, { code: 'key', start, end, refused: true, data });
      return;
    }
    const pair = new Pair(text, start, end, value, via);
    if (key.type !== 'string') (this.#oddKeys ??= new Map()).set(pair, key);
    map.pairs.push(pair);
  }

  private addBadKey(map: MapNode, fault: TextFault): void {
    this.#badKeys ??= new Map();
    const faults = this.#badKeys.get(map);
    if (faults === undefined) this.#badKeys.set(map, [fault]);
    else faults.push(fault);
  }

  /**
   * The entry of a merge key (`isMerge` in decode.go: the plain scalar `<<`, or one tagged `!!merge`). `start` and `end` are the key's;
   * `via` is the alias that is the value. Pairs are added as go-yaml sets them: of a list from the last to the first.
   */
  merge(map: MapNode, start: number, end: number, value: Node, via: Range | undefined): void {
    this.ops--; // go-yaml does not decode the key
    if (value.kind === 'seq' && via === undefined) {
      this.ops--;
      for (let i = value.items.length - 1; i >= 0; i--) this.mergeOne(map, value.items[i] as Node, value.via?.[i] ?? { start, end });
    } else this.mergeOne(map, value, via ?? { start, end });
  }

  private mergeOne(map: MapNode, from: Node, via: Range): void {
    if (from.kind === 'hole') {
      map.open = true;
      return;
    }
    if (from.kind !== 'map') {
      const at = from.start < from.end ? from : via;
      const found = from.kind === 'seq' ? 'a list' : 'no map';
      this.fault('merge', at.start, at.end, true, { expected: 'a map, or a list of maps', found });
      return;
    }
    if (from.open) map.open = true;
    const badKey = this.#badKeys?.get(from)?.[0];
    if (badKey !== undefined) this.addBadKey(map, badKey);
    // A map written behind the `<<` itself is seen nowhere else, so what is repeated in it is repeated here.
    for (const shadow of from.shadowed ?? NONE) this.mergePair(map, shadow.lost, via);
    for (const source of from.pairs) this.mergePair(map, source, via);
  }

  private mergePair(map: MapNode, source: Pair, via: Range): void {
    const pair = new Pair(source.key, source.keyStart, source.keyEnd, source.value, via, true);
    const key = this.#oddKeys?.get(source);
    if (key !== undefined) this.#oddKeys?.set(pair, key);
    map.pairs.push(pair);
  }

  /** Leaves one pair for each key, the last one, and notes those that lost. Call it once, when all pairs are there. */
  finish(map: MapNode): void {
    const pairs = map.pairs;
    const length = pairs.length;
    if (length > 12) {
      const keys = new Set<string>();
      for (let i = 0; i < length; i++) keys.add((pairs[i] as Pair).key);
      if (keys.size < length) this.shadow(map);
      return;
    }
    for (let i = 1; i < length; i++) {
      const key = (pairs[i] as Pair).key;
      for (let k = 0; k < i; k++) {
        if ((pairs[k] as Pair).key === key) {
          this.shadow(map);
          return;
        }
      }
    }
  }

  private shadow(map: MapNode): void {
    const next = new Map<string, Pair>();
    const shadows: Shadow[] = [];
    const pairs: Pair[] = [];
    for (let i = map.pairs.length - 1; i >= 0; i--) {
      const pair = map.pairs[i] as Pair;
      const won = next.get(pair.key);
      next.set(pair.key, pair);
      if (won === undefined) pairs.push(pair);
      else shadows.push(this.sameKey(pair, won) ? { lost: pair, won } : { lost: pair, won, byChance: true });
    }
    map.pairs = pairs.reverse();
    map.shadowed = shadows.reverse();
  }

  /** Two keys that are spelled alike at the end are the same to go-yaml only where they were of the same type and value. */
  private sameKey(a: Pair, b: Pair): boolean {
    const first = this.#oddKeys?.get(a);
    const second = this.#oddKeys?.get(b);
    if (first === undefined || second === undefined) return first === second;
    return first.type === second.type && first.value === second.value;
  }

  /** `comments` in the order of the text. Faults are sorted; of anchors only those whose node is complete are kept. */
  document(start: number, end: number, root: Node | null, comments: readonly Range[]): Document {
    if (this.#badNumber || this.#badKeys !== null) this.judge(root);
    const faults: readonly TextFault[] = this.#faults ?? NONE;
    if (faults.length > 1) (faults as TextFault[]).sort((a, b) => a.start - b.start);
    const anchors: Anchor[] | null = this.#entries === null ? null : [];
    for (const entry of this.#entries ?? NONE) {
      if (entry.node !== null) anchors?.push({ name: entry.name, node: entry.node, at: entry.at, uses: entry.uses });
    }
    return { start, end, root: isNothing(root) ? null : root, faults, comments, anchors: anchors ?? NONE, template: null };
  }

  /** Faults for what JSON cannot hold, of all that a document is in the end. */
  private judge(root: Node | null): void {
    const seen = new Set<Node>();
    const faults = new Set<TextFault>();
    const rest: Node[] = root === null ? [] : [root];
    for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      if (node.kind === 'seq') for (const item of node.items) rest.push(item);
      else if (node.kind === 'map') {
        for (const pair of node.pairs) rest.push(pair.value);
        for (const fault of this.#badKeys?.get(node) ?? NONE) faults.add(fault);
      } else if (node.kind === 'scalar' && node.type === 'float' && !Number.isFinite(node.value)) {
        this.fault('number', node.start, node.end, true, { expected: 'a number', found: Number.isNaN(node.value) ? 'not a number' : 'infinity' });
      }
    }
    for (const fault of faults) (this.#faults ??= []).push(fault);
  }
}

const NONE: readonly never[] = [];
const KEY = 'a key that is text, a number, or true or false';

/** A document that is null is none to Kubernetes. */
function isNothing(root: Node | null): boolean {
  return root === null || (root.kind === 'scalar' && root.type === 'null');
}

/** decode.go: how much of all decodes may come from aliases. */
function allowedAliasRatio(decodes: number): number {
  const low = 400_000;
  const high = 4_000_000;
  if (decodes <= low) return 0.99;
  if (decodes >= high) return 0.1;
  return 0.99 - 0.89 * ((decodes - low) / (high - low));
}
