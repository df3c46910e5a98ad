/** The generated TypeScript files of the table: the strings that the runtime parses, and the same as types for the compiler. */
import { compare } from './openapi.mjs';

/** One letter for each kind of scalar. `schema/table.ts` reads them. */
const LETTER = {
  string: 's',
  bool: 'b',
  int32: 'i',
  int64: 'l',
  float: 'f',
  quantity: 'q',
  'int-or-string': 'o',
  time: 't',
  'micro-time': 'm',
  duration: 'd',
  bytes: 'y',
  any: 'a',
  'string-list': 'z',
};
const SIGN = { scalar: ':', object: '>', list: '[', map: '{' };

const VALUE = {
  string: 'string',
  bool: 'boolean',
  int32: 'number',
  int64: 'Int',
  float: 'Int',
  quantity: 'string | Int',
  'int-or-string': 'string | Int',
  time: 'string',
  'micro-time': 'string',
  duration: 'string',
  bytes: 'string',
};

/** `data/table.generated.ts`. */
export function printTable({ kinds, types }, names, head) {
  const byVersion = new Map();
  for (const kind of kinds) {
    const type = names.get(kind.type);
    const flags = (kind.namespaced ? 'n' : '') + (kind.served ? 's' : '');
    byVersion.set(kind.apiVersion, [...(byVersion.get(kind.apiVersion) ?? []), kind.kind + (type === kind.kind ? '' : `@${type}`) + (flags === '' ? '' : `/${flags}`)]);
  }
  const kindLines = [...byVersion].map(([apiVersion, entries]) => `${apiVersion} ${entries.join(' ')}`);
  const typeLines = sorted(types, names).map(([name, fields]) => `${name} ${fields.map((field) => printField(field, names)).join()}`);
  return `${head}
/** A line for each apiVersion: \`APIVERSION KIND@TYPE/FLAGS ...\`; the type where it is not named as the kind is, flags \`n\` namespaced and \`s\` served. */
export const KINDS = \`${kindLines.join('\n')}\`;

/**
 * A line for each type: \`TYPE FIELD,FIELD\`. A field is its name (a string), or the name, a sign (\`:\` scalar, \`>\` object, \`[\` list, \`{\` map), and a type
 * or a scalar's letter; \`#\` stands before each list key. \`schema/table.ts\` has the letters.
 */
export const TYPES = \`${typeLines.join('\n')}\`;
`;
}

function printField({ name, shape, scalar, type, listKeys }, names) {
  if (shape === 'scalar' && scalar === 'string') return name;
  return name + SIGN[shape] + (type === null ? LETTER[scalar] : names.get(type)) + (listKeys ?? []).map((key) => `#${key}`).join('');
}

/** `fields.generated.ts`. */
export function printFields({ types }, names, head) {
  const members = sorted(types, names).map(([name, fields]) => `  ${name}: { ${fields.map((field) => `${quoted(field.name)}: ${printType(field, names)}`).join('; ')} };`);
  return `${head}
import type { Anything, Entries, Int, ListOf, MapOf, ObjectOf, Scalars } from './shapes.js';

export interface Fields {
${members.join('\n').replaceAll('{  }', '{}')}
}
`;
}

function printType({ shape, scalar, type }, names) {
  const value = VALUE[scalar];
  if (type === null && value === undefined) return 'Anything';
  if (shape === 'scalar') return value;
  if (shape === 'object') return `ObjectOf<'${names.get(type)}'>`;
  if (shape === 'list') return type === null ? `Scalars<${value}>` : `ListOf<'${names.get(type)}'>`;
  return type === null ? `Entries<${value}>` : `MapOf<'${names.get(type)}'>`;
}

function quoted(name) {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`;
}

function sorted(types, names) {
  return [...types].map(([full, fields]) => [names.get(full), fields]).sort(([a], [b]) => compare(a, b));
}
