/** Holds a tree against a schema: a plain value where it fits, and a problem at its own place, with the nearest right word, for everything that does not. */
import type { MapNode, Node, Pair, Range, ScalarNode, SeqNode } from '../../tree/node.js';
import { nearest } from '../../schema/suggest.js';
import type { Schema, SchemaType } from './schema.js';

export type ProblemCode = 'syntax' | 'unknown-key' | 'duplicate-key' | 'missing-key' | 'wrong-type' | 'wrong-value';

export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  /** A few words for the caret line: what to write instead. */
  readonly hint?: string;
  readonly at: Range;
  /** Of keys from the root: `overrides[0].rules.host-path/root`. */
  readonly path: string;
  readonly related?: readonly { readonly at: Range; readonly message: string }[];
  /** Replaces what is at `at`. `close`: one letter off, the intent is plain. */
  readonly fix?: { readonly to: string; readonly close: boolean };
}

/** What `check` gives for what does not fit: its problem is said already. */
export const WRONG: unique symbol = Symbol('wrong');

export interface Checking {
  readonly text: string;
  /** The schema whose `definitions` a `$ref` means. */
  readonly definitions: Readonly<Record<string, Schema>>;
  readonly problems: Problem[];
  /** Keys and words that people write for others, with those. */
  readonly otherNames: ReadonlyMap<string, string>;
}

/**
 * The value of a node that fits, as JSON; WRONG for one that does not. In maps and lists what does not fit is left out. Where text is wanted, a plain scalar counts as it
 * is written: `off` is no boolean here, and 1.30 keeps its zero.
 */
export function check(node: Node, schema: Schema, path: string, name: string, checking: Checking): unknown {
  const wanted = resolve(schema, checking);
  const branches = wanted.anyOf ?? wanted.oneOf;
  if (branches) return checkBranches(node, branches.map((branch) => resolve(branch, checking)), adviceOf(schema), path, name, checking);
  const types = typesOf(wanted);
  const kind = kindOf(node, types, checking.text);
  if (kind === undefined) return wrongType(node, types, wanted, path, name, checking);
  if (node.kind === 'map') return checkMap(node, wanted, path, checking);
  if (node.kind === 'seq') return checkList(node, wanted, path, name, checking);
  return checkScalar(node as ScalarNode, kind, wanted, path, name, checking);
}

function resolve(schema: Schema, checking: Checking): Schema {
  if (schema.allOf) return resolve(schema.allOf[0], checking);
  if (schema.$ref === undefined) return schema;
  const found = checking.definitions[schema.$ref.replace(/^#\/definitions\//, '')];
  if (!found) throw new Error(`The schema has no ${schema.$ref}`);
  return resolve(found, checking);
}

/** The branch that the node's kind chooses; of several the first that it fits. */
function checkBranches(node: Node, branches: readonly Schema[], advice: string, path: string, name: string, checking: Checking): unknown {
  const possible = branches.filter((branch) => kindOf(node, typesOf(branch), checking.text) !== undefined);
  if (possible.length === 0) return wrongType(node, branches.flatMap(typesOf), branches.find((branch) => branch.enum !== undefined) ?? {}, path, name, checking, advice);
  let first: readonly Problem[] | undefined;
  for (const branch of possible) {
    const problems: Problem[] = [];
    const value = check(node, branch, path, name, { ...checking, problems });
    if (problems.length === 0) return value;
    first ??= problems;
  }
  checking.problems.push(...(first ?? []));
  return WRONG;
}

function typesOf({ type, enum: values, const: constant, properties, items }: Schema): readonly SchemaType[] {
  if (type !== undefined) return typeof type === 'string' ? [type] : (type);
  const value = constant ?? values?.[0];
  if (value !== undefined) return [typeof value === 'number' ? 'number' : (typeof value as 'string' | 'boolean')];
  if (properties) return ['object'];
  return items ? ['array'] : [];
}

/** As which of the types a node counts; undefined where it is of none. No types are all types. */
function kindOf(node: Node, types: readonly SchemaType[], text: string): SchemaType | undefined {
  const own = node.kind === 'map' ? ['object' as const] : node.kind === 'seq' ? ['array' as const] : node.kind === 'scalar' ? scalarTypes(node, text) : [];
  return types.length === 0 ? own[0] : own.find((type) => types.includes(type));
}

function scalarTypes(node: ScalarNode, text: string): readonly SchemaType[] {
  const { type, value } = node;
  if (type === 'null') return ['null'];
  if (type === 'string') return ['string'];
  if (type === 'bool') return /^(?:true|false)$/.test(written(node, text)) ? ['boolean', 'string'] : ['string', 'boolean'];
  return Number.isInteger(Number(value)) ? ['integer', 'number', 'string'] : ['number', 'string'];
}

function checkMap(node: MapNode, schema: Schema, path: string, checking: Checking): unknown {
  const result: Record<string, unknown> = {};
  for (const { lost, won } of node.shadowed ?? []) {
    checking.problems.push({ code: 'duplicate-key', message: `"${won.key}" is set twice, and only one can count. Take one out.`, at: won.keyRange, path: join(path, won.key), related: [{ at: lost.keyRange, message: `"${won.key}" is set here first` }] });
  }
  for (const pair of node.pairs) {
    const inner = schemaOf(pair.key, schema);
    const where = join(path, pair.key);
    if (inner === undefined) {
      checking.problems.push(unknownKey(pair, schema, where, checking));
      continue;
    }
    const value = check(pair.value, inner, where, `"${pair.key}"`, checking);
    if (value !== WRONG) Object.defineProperty(result, pair.key, { value, enumerable: true, configurable: true, writable: true });
  }
  for (const key of schema.required ?? []) {
    if (!node.pairs.some((pair) => pair.key === key)) checking.problems.push({ code: 'missing-key', message: `"${key}" is missing here.`, hint: `add ${key}`, at: placeOf(node), path });
  }
  if (node.pairs.length < (schema.minProperties ?? 0)) checking.problems.push({ code: 'wrong-value', message: 'This map is empty. Fill it, or take it out.', at: placeOf(node), path });
  return result;
}

function schemaOf(key: string, { properties, patternProperties, additionalProperties }: Schema): Schema | undefined {
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  for (const [pattern, inner] of Object.entries(patternProperties ?? {})) if (new RegExp(pattern).test(key)) return inner;
  if (additionalProperties === false) return undefined;
  return typeof additionalProperties === 'object' ? additionalProperties : {};
}

function unknownKey(pair: Pair, { properties = {}, noun = 'key' }: Schema, path: string, { otherNames }: Checking): Problem {
  const keys = Object.keys(properties);
  const other = otherNames.get(pair.key);
  const guess = other !== undefined && keys.includes(other) ? { word: other, close: false } : nearest(pair.key, keys);
  const rest = guess ? `Did you mean "${guess.word}"?` : keys.length > 0 && keys.length <= 12 ? `Here stand ${keys.join(', ')}.` : noun === 'rule' ? 'stowage rules lists them.' : '';
  return {
    code: 'unknown-key',
    message: `There is no ${noun} "${pair.key}"${noun === 'key' ? ' here' : ''}. ${rest}`.trim(),
    ...(guess ? { hint: `did you mean ${guess.word}?`, fix: { to: guess.word, close: guess.close } } : {}),
    at: pair.keyRange,
    path,
  };
}

function checkList(node: SeqNode, schema: Schema, path: string, name: string, checking: Checking): unknown {
  const { items, minItems = 0, maxItems = Infinity, uniqueItems } = schema;
  const result: unknown[] = [];
  const tuple = Array.isArray(items) ? (items as readonly Schema[]) : undefined;
  const single = tuple ? undefined : (items as Schema | undefined);
  const most = Math.min(maxItems, schema.additionalItems === false && tuple ? tuple.length : Infinity);
  const say = (message: string, at: Range): void => {
    checking.problems.push({ code: 'wrong-value', message, at, path });
  };
  if (node.items.length < minItems) say(minItems === 1 ? `${name} is an empty list. Put something in, or take it out.` : `${name} wants at least ${String(minItems)} items, and has ${String(node.items.length)}.`, placeOf(node));
  if (node.items.length > most) say(`${name} takes ${most === 1 ? 'one item' : `at most ${String(most)} items`}, and here is one more.${adviceOf(schema)}`, placeOf(node.items[most] as Node));
  const seen = new Map<string, Node>();
  node.items.slice(0, most).forEach((item, i) => {
    const value = check(item, tuple?.[i] ?? single ?? {}, `${path}[${String(i)}]`, tuple && i > 0 ? `what stands behind the level` : tuple ? name : `an item of ${name}`, checking);
    if (value === WRONG) return;
    const key = JSON.stringify(value);
    if (uniqueItems && seen.has(key)) say(`${name} names ${checking.text.slice(item.start, item.end)} twice. Take one out.`, item);
    seen.set(key, item);
    result.push(value);
  });
  return result;
}

function checkScalar(node: ScalarNode, kind: SchemaType, schema: Schema, path: string, name: string, checking: Checking): unknown {
  const value = kind === 'string' ? asText(node, checking.text) : kind === 'integer' || kind === 'number' ? Number(node.value) : node.value;
  const wrong = (message: string, more: Partial<Problem> = {}): symbol => {
    checking.problems.push({ code: 'wrong-value', message, at: node, path, ...more });
    return WRONG;
  };
  const allowed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (allowed && !allowed.includes(value as string)) {
    const other = checking.otherNames.get(String(value));
    const guess = schema.advice !== undefined ? undefined : other !== undefined && allowed.includes(other) ? { word: other, close: false } : nearest(String(value), allowed.map(String));
    return wrong(`${name} takes ${listed([...new Set(allowed.map(String))])}, not ${JSON.stringify(value)}.${guess ? ` Did you mean "${guess.word}"?` : adviceOf(schema)}`, guess ? { hint: `did you mean ${guess.word}?`, fix: { to: guess.word, close: guess.close } } : {});
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) return wrong(`${name} is at least ${String(schema.minimum)}, not ${String(value)}.`);
    if (schema.maximum !== undefined && value > schema.maximum) return wrong(`${name} is at most ${String(schema.maximum)}, not ${String(value)}.`);
  } else if (typeof value === 'string') {
    if (value.length < (schema.minLength ?? 0)) return wrong(value === '' ? `${name} is empty.` : `${name} wants at least ${String(schema.minLength)} characters.`);
    if (value.length > (schema.maxLength ?? Infinity)) return wrong(`${name} takes at most ${String(schema.maxLength)} characters.`);
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) {
      return wrong(`${name} cannot be ${JSON.stringify(value)}.${adviceOf(schema) || ` It fits ${schema.pattern}.`}`);
    }
  }
  return value;
}

function wrongType(node: Node, types: readonly SchemaType[], schema: Schema, path: string, name: string, checking: Checking, advice = ''): symbol {
  const words = [...new Set(types)].map((type) => (type === 'string' && schema.enum ? listed(schema.enum.map(String)) : NOUNS[type]));
  checking.problems.push({ code: 'wrong-type', message: `${name} wants ${listed(words)}, not ${found(node, checking.text)}.${advice}`, hint: `expected ${listed(words)}`, at: placeOf(node), path });
  return WRONG;
}

const NOUNS: Readonly<Record<SchemaType, string>> = { object: 'a map', array: 'a list', string: 'text', boolean: 'true or false', integer: 'a whole number', number: 'a number', null: 'nothing' };

function found(node: Node, text: string): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'seq') return 'a list';
  if (node.kind === 'hole') return 'a placeholder';
  return node.type === 'null' ? 'nothing' : text.slice(node.start, Math.min(node.end, node.start + 40));
}

/** The first thing in a block collection, which as a whole would be many lines. */
function placeOf(node: Node): Range {
  if (node.kind === 'map' && !node.flow) return node.pairs[0]?.keyRange ?? node;
  const item = node.kind === 'seq' && !node.flow ? node.items[0] : undefined;
  return item === undefined ? node : placeOf(item);
}

const adviceOf = ({ advice }: Schema): string => (advice === undefined ? '' : ` ${advice}`);
const written = (node: ScalarNode, text: string): string => text.slice(node.start, node.end);
const asText = (node: ScalarNode, text: string): string => (node.type === 'string' ? (node.value as string) : written(node, text));
const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** `a`, `a or b`, `a, b or c` */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
