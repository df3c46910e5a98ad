/** For tests of fixes: changes by path instead of by node, and what a text means. */
import { applyEdits } from '../../packages/core/src/fixes/apply.js';
import type { Change, Edit, Json } from '../../packages/core/src/fixes/change.js';
import { yamlEdits } from '../../packages/core/src/fixes/yaml.js';
import type { Document } from '../../packages/core/src/tree/document.js';
import { pairOf, type MapNode, type Node, type Pair, type SeqNode } from '../../packages/core/src/tree/node.js';
import { readYaml } from '../../packages/core/src/yaml/read.js';

/** `spec.containers[0].name`, '' for the root; or its parts. */
export type Path = string | readonly Key[];

export type Spec =
  | readonly ['set', Path, Json]
  | readonly ['quote', Path]
  | readonly ['rename', Path, string]
  | readonly ['remove', Path]
  /** The pair that lost to a later one of the same key. */
  | readonly ['remove-lost', Path]
  | readonly ['insert', Path, string, Json]
  | readonly ['append', Path, Json]
  | readonly ['split', Path]
  | readonly ['move', Path, Path];

export type Key = string | number;

export function keysOf(path: Path): readonly Key[] {
  if (typeof path !== 'string') return path;
  return path === '' ? [] : path.split(/\.|(?=\[)/).map((part) => (part.startsWith('[') ? Number(part.slice(1, -1)) : part));
}

export function nodeAt(root: Node, path: readonly Key[]): Node {
  let node = root;
  for (const key of path) {
    const next: Node | undefined = node.kind === 'map' ? pairOf(node, String(key))?.value : node.kind === 'seq' ? node.items[Number(key)] : undefined;
    if (!next) throw new Error(`nothing at ${path.join('/')}`);
    node = next;
  }
  return node;
}

function pairAt(root: Node, path: readonly Key[]): { pair: Pair; from: MapNode } {
  const from = nodeAt(root, path.slice(0, -1)) as MapNode;
  const pair = pairOf(from, String(path.at(-1)));
  if (!pair) throw new Error(`no pair at ${path.join('/')}`);
  return { pair, from };
}

export function changeOf(root: Node, spec: Spec): Change {
  const path = keysOf(spec[1]);
  switch (spec[0]) {
    case 'set':
      return { do: 'set', node: nodeAt(root, path), to: spec[2] };
    case 'quote':
      return { do: 'quote', node: nodeAt(root, path) as Change & never };
    case 'rename':
      return { do: 'rename', pair: pairAt(root, path).pair, to: spec[2] };
    case 'remove':
      if (typeof path.at(-1) === 'number') return { do: 'remove-item', index: path.at(-1) as number, from: nodeAt(root, path.slice(0, -1)) as SeqNode };
      return { do: 'remove', ...pairAt(root, path) };
    case 'remove-lost': {
      const { from } = pairAt(root, path);
      const lost = from.shadowed?.find((shadow) => shadow.lost.key === path.at(-1))?.lost;
      if (!lost) throw new Error(`nothing lost at ${path.join('/')}`);
      return { do: 'remove', pair: lost, from };
    }
    case 'insert':
      return { do: 'insert', into: nodeAt(root, path) as MapNode, key: spec[2], value: spec[3] };
    case 'append':
      return { do: 'insert', into: nodeAt(root, path) as SeqNode, value: spec[2] };
    case 'split':
      return { do: 'split', before: pairAt(root, path).pair };
    case 'move':
      return { do: 'move', ...pairAt(root, path), to: nodeAt(root, keysOf(spec[2])) as MapNode };
  }
}

export function read(text: string): Document {
  const document = readYaml(text, { comments: true }).find(({ root }) => root !== null);
  if (!document) throw new Error(`no document in ${JSON.stringify(text)}`);
  return document;
}

export function editsOf(text: string, ...specs: readonly Spec[]): readonly Edit[] | null {
  const document = read(text);
  return yamlEdits(text, document, specs.map((spec) => changeOf(document.root as Node, spec)));
}

/** The text after the changes, which go into its first document; null where the dialect gives no edits. */
export function changed(text: string, ...specs: readonly Spec[]): string | null {
  const edits = editsOf(text, ...specs);
  return edits && applyEdits(text, edits);
}

/** As Kubernetes' JSON has it. */
export function jsonOf(node: Node | null): Json {
  if (node === null) return null;
  if (node.kind === 'hole') return { '<hole>': node.origin };
  if (node.kind === 'scalar') return typeof node.value === 'bigint' ? Number(node.value) : node.value;
  if (node.kind === 'seq') return node.items.map(jsonOf);
  return Object.fromEntries(node.pairs.map((pair) => [pair.key, jsonOf(pair.value)]));
}
