/** Which object literals are manifests, and their trees. */
import { pairOf, Pair, ScalarNode, typeOf, kindOf, type Document, type KindInfo, type MapNode } from '@stowage/core/host';
import { AST_NODE_TYPES as Ast } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { Trees } from './tree.js';
import { typedKindOf } from './types.js';

/** Kinds that are whole without the `spec` that they may have. */
const NEED_NO_SPEC: ReadonlySet<string> = new Set(['Namespace', 'Node']);

/** The document of a literal that is a manifest, or null. `seen` gathers what became a part of one, which is then none of its own; parents come first. */
export function manifestOf(literal: TSESTree.ObjectExpression, seen: Set<TSESTree.ObjectExpression>): Document | null {
  if (seen.has(literal)) return null;
  const typed = typedKindOf(literal);
  if (typed === undefined && !mentionsKind(literal)) return null;
  const trees = new Trees();
  const root = trees.map(literal);
  if (typed) complete(root, typed);
  if (!isWhole(root)) return null;
  for (const part of trees.seen) seen.add(part);
  return { start: root.start, end: root.end, root, faults: [], comments: [], anchors: [], template: null };
}

/** A cheap look before a tree is made: most literals are something else. */
function mentionsKind(literal: TSESTree.ObjectExpression): boolean {
  return literal.properties.some((property) => property.type === Ast.Property && (property.key.type === Ast.Identifier ? property.key.name === 'kind' : property.key.type === Ast.Literal && property.key.value === 'kind'));
}

/** A client knows both from the type, so an object for it need not say them. */
function complete(root: MapNode, { apiVersion, kind }: KindInfo): void {
  for (const [key, value] of Object.entries({ apiVersion, kind })) {
    const pair = pairOf(root, key);
    if (pair === undefined) root.pairs.push(new Pair(key, root.start, root.start, new ScalarNode(root.start, root.start, 'string', value, 'code')));
    else if (pair.value.kind === 'hole') pair.value = new ScalarNode(pair.value.start, pair.value.end, 'string', value, 'code');
  }
}

/** The kind is known, and the object is more than a reference to one, the head that a client takes to read or delete it, or what a test says of its status. */
function isWhole(root: MapNode): boolean {
  const apiVersion = stringIn(root, 'apiVersion');
  const name = stringIn(root, 'kind');
  if (apiVersion === undefined || name === undefined) return false;
  const kind = kindOf(apiVersion, name);
  if (root.open) return true;
  const named = pairOf(root, 'metadata') !== undefined;
  if (kind === undefined) return named;
  const fields = typeOf(kind.type).fields;
  const more = root.pairs.filter(({ key }) => !HEAD.has(key));
  if (more.length === 0) return named && pairOf(root, 'status') === undefined && (!fields.has('spec') || NEED_NO_SPEC.has(kind.kind));
  return named || more.some(({ key }) => fields.has(key));
}

const HEAD: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'status']);

function stringIn(map: MapNode, key: string): string | undefined {
  const value = pairOf(map, key)?.value;
  return value?.kind === 'scalar' && value.type === 'string' ? (value.value as string) : undefined;
}
