/**
 * From object literals to the tree that core judges, as JSON.stringify would write them: what only the running program knows is a hole, and a map or
 * list with such a spread is open.
 */
import { Hole, MapNode, Pair, ScalarNode, SeqNode, type Node, type ScalarType } from '@stowage/core/host';
import { AST_NODE_TYPES as Ast } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

/** Nobody changes these by a spread, and without them nothing can be judged. */
const HEAD: ReadonlySet<string> = new Set(['apiVersion', 'kind']);

/** Converts one literal. */
export class Trees {
  /** Every object literal that became a part of the tree. */
  readonly seen = new Set<TSESTree.ObjectExpression>();

  map(node: TSESTree.ObjectExpression): MapNode {
    this.seen.add(node);
    const [start, end] = node.range;
    const map = new MapNode(start, end, isOnOneLine(node));
    for (const property of node.properties) {
      if (property.type === Ast.SpreadElement) spread(map, property.argument);
      else this.property(map, property);
    }
    return map;
  }

  private property(map: MapNode, property: TSESTree.Property): void {
    const key = keyOf(property);
    if (key === undefined) {
      blur(map);
      return;
    }
    // Written so, it sets the prototype.
    if (key === '__proto__' && !property.computed && !property.shorthand) return;
    const value = property.kind === 'init' && !property.method ? this.value(property.value) : holeAt(property.value);
    setPair(map, key, property.key, value);
  }

  /** Undefined where the value is `undefined`, which is as good as nothing. */
  private value(node: TSESTree.Node): Node | undefined {
    switch (node.type) {
      case Ast.TSAsExpression:
      case Ast.TSSatisfiesExpression:
      case Ast.TSTypeAssertion:
      case Ast.TSNonNullExpression:
        return this.value(node.expression);
      case Ast.ObjectExpression:
        return this.map(node);
      case Ast.ArrayExpression:
        return this.seq(node);
      case Ast.Literal:
        return node.value === null && node.raw !== 'null' ? holeAt(node) : (scalarAt(node, node.value) ?? holeAt(node));
      case Ast.TemplateLiteral:
        return node.expressions.length === 0 ? (scalarAt(node, node.quasis[0]?.value.cooked) ?? holeAt(node)) : holeAt(node);
      case Ast.UnaryExpression: {
        const number = node.argument.type === Ast.Literal && typeof node.argument.value === 'number' ? node.argument.value : undefined;
        if (number === undefined || (node.operator !== '-' && node.operator !== '+')) return holeAt(node);
        return scalarAt(node, node.operator === '-' ? -number : number) ?? holeAt(node);
      }
      case Ast.Identifier:
        return node.name === 'undefined' ? undefined : holeAt(node);
      default:
        return holeAt(node);
    }
  }

  private seq(node: TSESTree.ArrayExpression): SeqNode {
    const [start, end] = node.range;
    const seq = new SeqNode(start, end, isOnOneLine(node));
    for (const element of node.elements) {
      if (element === null) {
        seq.items.push(new ScalarNode(start, start, 'null', null, 'code'));
      } else if (element.type === Ast.SpreadElement) {
        seq.open = true;
        seq.items.push(holeAt(element));
      } else {
        seq.items.push(this.value(element) ?? new ScalarNode(...element.range, 'null', null, 'code'));
      }
    }
    return seq;
  }
}

/** The name of a property; undefined where only the program knows it. */
function keyOf({ key, computed }: TSESTree.Property): string | undefined {
  if (key.type === Ast.Identifier) return computed ? undefined : key.name;
  if (key.type === Ast.Literal) return typeof key.value === 'string' || typeof key.value === 'number' ? String(key.value) : undefined;
  return key.type === Ast.TemplateLiteral && key.expressions.length === 0 ? (key.quasis[0]?.value.cooked ?? undefined) : undefined;
}

/** Of two properties with one name the later one counts. */
function setPair(map: MapNode, key: string, at: TSESTree.Node, value: Node | undefined): void {
  map.pairs = map.pairs.filter((pair) => pair.key !== key);
  if (value) map.pairs.push(new Pair(key, ...at.range, value));
}

/** What is spread may set again all that stands before it. */
function spread(map: MapNode, argument: TSESTree.Expression): void {
  const properties = propertiesOf(argument);
  if (properties === undefined) blur(map);
  else for (const [key, property] of properties) setPair(map, key, property.key, holeAt(property.value));
}

/** Any key may be set from here on, and may have been set anew. */
function blur(map: MapNode): void {
  map.open = true;
  for (const pair of map.pairs) {
    if (!HEAD.has(pair.key)) pair.value = new Hole(pair.value.start, pair.value.end, 'expression');
  }
}

/** The properties that a spread may bring, where they stand in it: `...(debug && { hostPID: true })`. Undefined where they are not known. */
function propertiesOf(node: TSESTree.Expression): Map<string, TSESTree.Property> | undefined {
  switch (node.type) {
    case Ast.TSAsExpression:
    case Ast.TSSatisfiesExpression:
      return propertiesOf(node.expression);
    case Ast.ConditionalExpression:
      return joined(propertiesOf(node.consequent), propertiesOf(node.alternate));
    case Ast.LogicalExpression:
      return node.operator === '&&' ? propertiesOf(node.right) : joined(propertiesOf(node.left), propertiesOf(node.right));
    case Ast.Identifier:
      return node.name === 'undefined' ? new Map() : undefined;
    case Ast.Literal:
      return node.raw === 'null' || typeof node.value === 'boolean' ? new Map() : undefined;
    case Ast.ObjectExpression: {
      const properties = new Map<string, TSESTree.Property>();
      for (const property of node.properties) {
        const key = property.type === Ast.Property ? keyOf(property) : undefined;
        if (property.type !== Ast.Property || key === undefined) return undefined;
        properties.set(key, property);
      }
      return properties;
    }
    default:
      return undefined;
  }
}

function joined(one: Map<string, TSESTree.Property> | undefined, other: Map<string, TSESTree.Property> | undefined): Map<string, TSESTree.Property> | undefined {
  return one && other ? new Map([...one, ...other]) : undefined;
}

/** Undefined for what JSON has no word for. */
function scalarAt(node: TSESTree.Node, value: unknown): ScalarNode | undefined {
  const type: ScalarType | undefined =
    value === null ? 'null' : typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'bool' : typeof value === 'number' && Number.isFinite(value) ? (Number.isInteger(value) ? 'int' : 'float') : undefined;
  return type && new ScalarNode(...node.range, type, value === 0 ? 0 : (value as ScalarNode['value']), 'code');
}

function holeAt(node: TSESTree.Node): Hole {
  return new Hole(...node.range, 'expression');
}

/** Such a collection is shown whole, as a flow collection of YAML is; one over many lines by its key. */
function isOnOneLine({ loc }: TSESTree.Node): boolean {
  return loc.start.line === loc.end.line;
}
