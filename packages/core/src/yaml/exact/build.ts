/** From events to a tree, without recursion. Upstream: go-yaml v2, decode.go (`parser.parse` and below); what it means is the Composer's. */
import { MapNode, ScalarNode, SeqNode, type Node, type Range } from '../../tree/node.js';
import type { AnchorEntry, Composer } from '../compose.js';
import { MERGE_TAG, plainScalar } from '../scalars.js';
import { E } from './event.js';
import type { Parser } from './parser.js';

/** A collection that is open. */
interface Frame {
  readonly node: MapNode | SeqNode;
  readonly anchor: AnchorEntry | null;
  /** In a map, the key whose value comes next. */
  key: Node | null;
  keyStart: number;
  keyEnd: number;
  /** That key is a `<<`. */
  merge: boolean;
}

export class Builder {
  root: Node | null = null;
  readonly #frames: Frame[] = [];

  constructor(
    private readonly parser: Parser,
    private readonly composer: Composer,
  ) {
    this.composer.ops++; // The document itself.
  }

  /** Reads the whole document. Throws what the parser and the Composer throw; `close` then gives what is there. */
  build(): void {
    while (this.parser.next() !== E.DocumentEnd) this.#add();
  }

  /** Completes the tree where the text broke off: what is open ends with what was read last. */
  close(): void {
    const { lastEnd } = this.parser;
    while (this.#frames.length > 0) {
      const { node, key } = this.#frames[this.#frames.length - 1] as Frame;
      node.open = true;
      if (key?.kind === 'scalar' && key.type !== 'null') this.#put(new ScalarNode(lastEnd, lastEnd, 'null', null, 'plain'), lastEnd, lastEnd, undefined);
      if (node.start < lastEnd) this.#end();
      else this.#frames.pop(); // Nothing of it was read.
    }
  }

  #add(): void {
    const { event } = this.parser;
    if (event.type === E.End) {
      this.#end();
      return;
    }
    this.composer.ops++;
    if (event.type === E.Alias) {
      this.#alias();
      return;
    }
    const anchor = event.anchor === '' ? null : this.composer.declare(event.anchor, event.anchorStart, event.anchorEnd);
    if (event.type === E.Scalar) {
      this.#scalar(anchor);
      return;
    }
    const { start, flow } = event;
    const node = event.type === E.Mapping ? new MapNode(start, start, flow) : new SeqNode(start, start, flow);
    this.#frames.push({ node, anchor, key: null, keyStart: 0, keyEnd: 0, merge: false });
    this.composer.enter(start);
  }

  #alias(): void {
    const { anchor, start, end } = this.parser.event;
    const node = this.composer.alias(anchor, start, end);
    this.#put(node, start, end, { start, end });
  }

  #scalar(anchor: AnchorEntry | null): void {
    const { start, end, value, style, tag } = this.parser.event;
    let node: ScalarNode;
    if (tag !== '') node = this.composer.tagged(start, end, value, style, tag);
    else if (style === 'plain') node = plainScalar(start, end, value);
    else node = new ScalarNode(start, end, 'string', value, style);
    if (anchor !== null) this.composer.close(anchor, node);
    this.composer.number(node);
    if (value === '<<' && (tag === MERGE_TAG || tag === '!' || (tag === '' && style === 'plain')) && this.#expectsKey()) {
      (this.#frames[this.#frames.length - 1] as Frame).merge = true;
    }
    this.#put(node, start, end, undefined);
  }

  #expectsKey(): boolean {
    const frame = this.#frames[this.#frames.length - 1];
    return frame !== undefined && frame.node.kind === 'map' && frame.key === null;
  }

  /** A complete node goes where it belongs. `start` and `end` are where it stands, `via` is the alias that stands for it there. */
  #put(node: Node, start: number, end: number, via: Range | undefined): void {
    const frame = this.#frames[this.#frames.length - 1];
    if (frame === undefined) this.root = node;
    else if (frame.node.kind === 'seq') this.composer.item(frame.node, node, via);
    else if (frame.key === null) {
      frame.key = node;
      frame.keyStart = start;
      frame.keyEnd = end;
    } else {
      const { node: map, key, keyStart, keyEnd, merge } = frame;
      if (merge) this.composer.merge(map, keyStart, keyEnd, node, via);
      else this.composer.pair(map, key, keyStart, keyEnd, node, via);
      frame.key = null;
      frame.merge = false;
    }
  }

  #end(): void {
    const { node, anchor } = this.#frames.pop() as Frame;
    node.end = Math.max(node.start, this.parser.lastEnd);
    this.composer.leave();
    if (node.kind === 'map') this.composer.finish(node);
    if (anchor !== null) this.composer.close(anchor, node);
    this.#put(node, node.start, node.end, undefined);
  }
}
