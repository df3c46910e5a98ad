/** The built-in kinds of Kubernetes 1.37 and the types of their fields. The strings of data/table.generated.ts are parsed when first asked for. */
import { KINDS, TYPES } from './data/table.generated.js';
import type { Field, KindInfo, ScalarKind, TypeInfo } from './shapes.js';

/** The kind of an object that a 1.37 server with default settings lets one create; undefined for every other (custom, gone, off by default). */
export function kindOf(apiVersion: string, kind: string): KindInfo | undefined {
  return served().get(kind)?.find((info) => info.apiVersion === apiVersion);
}

/** The served kinds of that name, in the order of their apiVersions; [] where there is none. */
export function kindsNamed(kind: string): readonly KindInfo[] {
  return served().get(kind) ?? [];
}

/** A type of the table, parsed once. Throws on a name that the table has not: only names out of the table itself are to be asked for. */
export function typeOf(name: string): TypeInfo {
  let info = types.get(name);
  if (info === undefined) {
    info = { name, fields: parseFields(lineOf(name)) };
    types.set(name, info);
  }
  return info;
}

const types = new Map<string, TypeInfo>();
let kinds: Map<string, KindInfo[]> | null = null;
let lines: Map<string, string> | null = null;

function served(): Map<string, KindInfo[]> {
  if (kinds !== null) return kinds;
  kinds = new Map();
  for (const line of KINDS.split('\n')) {
    const [apiVersion, ...entries] = line.split(' ') as [string, ...string[]];
    for (const entry of entries) {
      const slash = entry.lastIndexOf('/');
      const flags = slash < 0 ? '' : entry.slice(slash + 1);
      if (!flags.includes('s')) continue;
      const [kind, type = kind] = entry.slice(0, slash).split('@') as [string, string?];
      const info: KindInfo = { apiVersion, kind, type, namespaced: flags.includes('n') };
      const others = kinds.get(kind);
      if (others === undefined) kinds.set(kind, [info]);
      else others.push(info);
    }
  }
  return kinds;
}

/** The fields of a type, as the table writes them. */
function lineOf(name: string): string {
  if (lines === null) {
    lines = new Map();
    for (const line of TYPES.split('\n')) {
      const space = line.indexOf(' ');
      lines.set(line.slice(0, space), line.slice(space + 1));
    }
  }
  const line = lines.get(name);
  if (line === undefined) throw new Error(`The table has no type ${name}`);
  return line;
}

function parseFields(line: string): Map<string, Field> {
  const fields = new Map<string, Field>();
  if (line === '') return fields;
  for (const part of line.split(',')) {
    const field = parseField(part);
    fields.set(field.name, field);
  }
  return fields;
}

function parseField(part: string): Field {
  let at = 0;
  while (at < part.length && shapeOf(part.charCodeAt(at)) === null) at++;
  if (at === part.length) return { name: part, shape: 'scalar', scalar: 'string', type: null, listKeys: null };
  const [value, ...listKeys] = part.slice(at + 1).split('#') as [string, ...string[]];
  const scalar = value.length === 1 ? scalarOf(value) : null;
  return {
    name: part.slice(0, at),
    shape: shapeOf(part.charCodeAt(at)) as Field['shape'],
    scalar,
    type: scalar === null ? value : null,
    listKeys: listKeys.length === 0 ? null : listKeys,
  };
}

function shapeOf(sign: number): Field['shape'] | null {
  switch (sign) {
    case 58: // :
      return 'scalar';
    case 62: // >
      return 'object';
    case 91: // [
      return 'list';
    case 123: // {
      return 'map';
    default:
      return null;
  }
}

function scalarOf(letter: string): ScalarKind {
  const kind = SCALARS[letter];
  if (kind === undefined) throw new Error(`The table has a scalar ${letter}`);
  return kind;
}

/** The letters that scripts/gen-schema/print.mjs writes. */
const SCALARS: Readonly<Record<string, ScalarKind>> = {
  s: 'string',
  b: 'bool',
  i: 'int32',
  l: 'int64',
  f: 'float',
  q: 'quantity',
  o: 'int-or-string',
  t: 'time',
  m: 'micro-time',
  d: 'duration',
  y: 'bytes',
  a: 'any',
  z: 'string-list',
};
