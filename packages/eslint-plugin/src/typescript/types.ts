/** The Kubernetes kind that a literal's type names, as the clients for JavaScript name it: `V1DaemonSet`. Only what is written at the literal is looked at. */
import { kindsNamed, type KindInfo } from '@stowage/core/host';
import { AST_NODE_TYPES as Ast } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

const CLIENT_TYPE = /^V(\d+(?:(?:alpha|beta)\d+)?)([A-Z]\w*)$/;

/** The kind that the type of a literal names, or undefined. */
export function typedKindOf(literal: TSESTree.ObjectExpression): KindInfo | undefined {
  const found = typeAround(literal, 0);
  const name = found && nameOf(found);
  const [, version = '', kind = ''] = (name && CLIENT_TYPE.exec(name)) || [];
  const kinds = kindsNamed(kind).filter(({ apiVersion }) => apiVersion.slice(apiVersion.indexOf('/') + 1) === `v${version}`);
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** The type that a position asks for; `lists` counts how many lists up it is the type of. */
function typeAround(node: TSESTree.Node, lists: number): TSESTree.TypeNode | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case Ast.TSAsExpression:
    case Ast.TSSatisfiesExpression:
    case Ast.TSTypeAssertion:
      return saysNothing(parent.typeAnnotation) ? typeAround(parent, lists) : element(parent.typeAnnotation, lists);
    case Ast.TSNonNullExpression:
    case Ast.ConditionalExpression:
    case Ast.LogicalExpression:
      return parent.type === Ast.ConditionalExpression && parent.test === node ? undefined : typeAround(parent, lists);
    case Ast.ArrayExpression:
      return typeAround(parent, lists + 1);
    case Ast.VariableDeclarator:
      return element(parent.id.typeAnnotation?.typeAnnotation, lists);
    case Ast.PropertyDefinition:
      return element(parent.typeAnnotation?.typeAnnotation, lists);
    case Ast.AssignmentPattern:
      return element(parent.left.typeAnnotation?.typeAnnotation, lists);
    case Ast.ArrowFunctionExpression:
      return parent.body === node ? element(parent.returnType?.typeAnnotation, lists) : undefined;
    case Ast.ReturnStatement:
      return element(returnTypeAround(parent), lists);
    default:
      return undefined;
  }
}

function returnTypeAround(node: TSESTree.Node): TSESTree.TypeNode | undefined {
  for (let at: TSESTree.Node | undefined = node.parent; at; at = at.parent) {
    if (at.type === Ast.FunctionDeclaration || at.type === Ast.FunctionExpression || at.type === Ast.ArrowFunctionExpression) return at.returnType?.typeAnnotation;
  }
  return undefined;
}

/** `as const`, and the steps on the way to another type. */
function saysNothing(type: TSESTree.TypeNode): boolean {
  return type.type === Ast.TSUnknownKeyword || type.type === Ast.TSAnyKeyword || (type.type === Ast.TSTypeReference && type.typeName.type === Ast.Identifier && type.typeName.name === 'const');
}

/** The type of the items of a list, of the items of those, and so on. */
function element(type: TSESTree.TypeNode | undefined, lists: number): TSESTree.TypeNode | undefined {
  const plain = type && unwrapped(type);
  if (plain === undefined || lists === 0) return plain;
  if (plain.type === Ast.TSArrayType) return element(plain.elementType, lists - 1);
  return isNamed(plain, ['Array', 'ReadonlyArray']) ? element(plain.typeArguments?.params[0], lists - 1) : undefined;
}

function unwrapped(type: TSESTree.TypeNode): TSESTree.TypeNode {
  if (type.type === Ast.TSTypeOperator && type.operator === 'readonly' && type.typeAnnotation) return unwrapped(type.typeAnnotation);
  if (type.type === Ast.TSUnionType) {
    const [only, ...more] = type.types.filter(({ type: name }) => name !== Ast.TSUndefinedKeyword && name !== Ast.TSNullKeyword);
    return only && more.length === 0 ? unwrapped(only) : type;
  }
  const inner = isNamed(type, ['Promise', 'Readonly', 'Required']) ? type.typeArguments?.params[0] : undefined;
  return inner ? unwrapped(inner) : type;
}

function isNamed(type: TSESTree.TypeNode, names: readonly string[]): type is TSESTree.TSTypeReference {
  return type.type === Ast.TSTypeReference && type.typeName.type === Ast.Identifier && names.includes(type.typeName.name);
}

/** `V1Pod`, `k8s.V1Pod` and `import('@kubernetes/client-node').V1Pod` have one name. */
function nameOf(type: TSESTree.TypeNode): string | undefined {
  const name = type.type === Ast.TSTypeReference ? type.typeName : type.type === Ast.TSImportType ? type.qualifier : null;
  return name?.type === Ast.Identifier ? name.name : name?.type === Ast.TSQualifiedName ? name.right.name : undefined;
}
