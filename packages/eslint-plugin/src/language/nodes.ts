/** What selectors and other people's rules see of a manifest: plain nodes made of core's tree, each with range, loc and parent. */
import { LineIndex } from '@stowage/core';
import { Hole, MapNode, SeqNode, type Document as CoreDocument, type Node as CoreNode, type Pair as CorePair, type Range, type ScalarNode } from '@stowage/core/host';
import { commentsOf } from './comments.js';

export interface Location {
  /** Lines from 1, columns from 0, in UTF-16 units: as ESLint counts in JavaScript. */
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

abstract class Base {
  abstract readonly type: string;
  parent: ManifestNode | null = null;

  constructor(
    readonly range: [number, number],
    private readonly lines: LineIndex,
  ) {}

  get loc(): Location {
    return locationOf(this.range, this.lines);
  }
}

/** The whole text. */
export class Stream extends Base {
  readonly type = 'Stream';
  body: Document[] = [];
  comments: Comment[] = [];
}

/** What stands between two separators; `content` is null where nothing does. */
export class Document extends Base {
  readonly type = 'Document';
  content: Value | null = null;
}

export class Mapping extends Base {
  readonly type = 'Mapping';
  /** Every pair that is written here, also one whose key is set again. What a `<<` brings in is left out. */
  pairs: Pair[] = [];
}

export class Pair extends Base {
  readonly type = 'Pair';
  key!: Key;
  value!: Value;
}

export class Key extends Base {
  readonly type = 'Key';
  /** As Kubernetes reads it. */
  name = '';
}

export class Sequence extends Base {
  readonly type = 'Sequence';
  items: Value[] = [];
}

export class Scalar extends Base {
  readonly type = 'Scalar';
  /** As Kubernetes reads it, by YAML 1.1. */
  value: ScalarNode['value'] = null;
  style: ScalarNode['style'] = 'plain';
}

/** The use of an anchor; its value is a node elsewhere. */
export class Alias extends Base {
  readonly type = 'Alias';
}

/** A template's placeholder. */
export class Placeholder extends Base {
  readonly type = 'Placeholder';
}

/** A comment is no child of any node. */
export class Comment extends Base {
  readonly type = 'Comment';
  /** Without the `#`. */
  value = '';
}

export type Value = Mapping | Sequence | Scalar | Alias | Placeholder;
export type ManifestNode = Stream | Document | Pair | Key | Value;

export const visitorKeys: Readonly<Record<ManifestNode['type'], readonly string[]>> = {
  Stream: ['body'],
  Document: ['content'],
  Mapping: ['pairs'],
  Pair: ['key', 'value'],
  Key: [],
  Sequence: ['items'],
  Scalar: [],
  Alias: [],
  Placeholder: [],
};

export function locationOf([from, to]: readonly [number, number], lines: LineIndex): Location {
  const start = lines.position(from);
  const end = lines.position(to);
  return { start: { line: start.line, column: start.column - 1 }, end: { line: end.line, column: end.column - 1 } };
}

/** The nodes of a text. */
export function streamOf(text: string, documents: readonly CoreDocument[]): Stream {
  const lines = new LineIndex(text);
  const stream = new Stream([0, text.length], lines);
  const make = new Maker(lines);
  for (const document of documents) {
    const made = new Document([document.start, document.end], lines);
    made.parent = stream;
    if (document.root) made.content = make.value(document.root, made);
    stream.body.push(made);
    for (const { start, end } of commentsOf(text, document)) {
      const comment = new Comment([start, end], lines);
      comment.value = text.slice(start + 1, end);
      stream.comments.push(comment);
    }
  }
  return stream;
}

class Maker {
  constructor(private readonly lines: LineIndex) {}

  value(node: CoreNode, parent: ManifestNode): Value {
    const range: [number, number] = [node.start, node.end];
    if (node instanceof MapNode) return this.mapping(node, range, parent);
    if (node instanceof SeqNode) {
      const made = this.child(new Sequence(range, this.lines), parent);
      made.items = node.items.map((item, i) => this.at(item, node.via?.[i], made));
      return made;
    }
    if (node instanceof Hole) return this.child(new Placeholder(range, this.lines), parent);
    const made = this.child(new Scalar(range, this.lines), parent);
    made.value = node.value;
    made.style = node.style;
    return made;
  }

  private mapping(node: MapNode, range: [number, number], parent: ManifestNode): Mapping {
    const made = this.child(new Mapping(range, this.lines), parent);
    const written = [...node.pairs, ...(node.shadowed ?? []).map(({ lost }) => lost)].filter(({ merged }) => !merged);
    if (node.shadowed) written.sort((a, b) => a.keyStart - b.keyStart);
    made.pairs = written.map((pair) => this.pair(pair, made));
    return made;
  }

  private pair(pair: CorePair, parent: Mapping): Pair {
    const { keyStart, keyEnd, value, via } = pair;
    const made = this.child(new Pair([keyStart, Math.max(keyEnd, (via ?? value).end)], this.lines), parent);
    made.key = this.child(new Key([keyStart, keyEnd], this.lines), made);
    made.key.name = pair.key;
    made.value = this.at(value, via, made);
    return made;
  }

  /** A value that an alias brought here is written elsewhere. */
  private at(node: CoreNode, via: Range | undefined, parent: ManifestNode): Value {
    return via ? this.child(new Alias([via.start, via.end], this.lines), parent) : this.value(node, parent);
  }

  private child<N extends ManifestNode>(node: N, parent: ManifestNode): N {
    node.parent = parent;
    return node;
  }
}
