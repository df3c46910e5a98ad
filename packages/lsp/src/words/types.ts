/** What a field takes, in words. */
import { tableOf, type EnumInfo, type Field, type ScalarKind, type Table } from '@stowage/core/editor';

const SCALARS: Readonly<Record<ScalarKind, string>> = {
  string: 'string',
  bool: 'true or false',
  int32: 'whole number',
  int64: 'whole number (64 bits)',
  float: 'number',
  quantity: 'quantity, such as 500m or 2Gi',
  'int-or-string': 'whole number or string, such as 1 or 25%',
  time: 'time, such as 2026-01-31T12:00:00Z',
  'micro-time': 'time, such as 2026-01-31T12:00:00.000000Z',
  duration: 'duration, such as 1h30m',
  bytes: 'base64',
  'string-list': 'list of strings',
  any: 'anything',
};

const PLURALS: Partial<Record<ScalarKind, string>> = { string: 'strings', int32: 'whole numbers', int64: 'whole numbers (64 bits)', quantity: 'quantities, such as 500m or 2Gi', 'string-list': 'lists of strings' };

/** `list of Toleration`, `string`, `map from names to quantities, such as 500m or 2Gi`. */
export function typeWords(owner: string, field: Field): string {
  if (field.shape === 'scalar' || field.shape === 'object') return field.type ?? scalarWords(owner, field, SCALARS);
  return `${field.shape === 'list' ? 'list of' : 'map from names to'} ${field.type ?? scalarWords(owner, field, PLURALS)}`;
}

function scalarWords(owner: string, field: Field, words: Partial<Record<ScalarKind, string>>): string {
  const kind = field.scalar ?? 'any';
  return (field.shape === 'map' ? undefined : wordsOf(owner, field)?.name) ?? words[kind] ?? SCALARS[kind];
}

/** Words whose gate is off in 1.37, wherever they stand. */
const OFF: ReadonlyMap<string, readonly string[]> = new Map([['TolerationOperator', ['Lt', 'Gt']]]);

/** The words that a scalar field takes, or the items of its list; undefined where any will do. */
export function wordsOf(owner: string, field: Field, table: Table = tableOf()): EnumInfo | undefined {
  if (field.scalar !== 'string' || field.shape === 'map') return undefined;
  const words = table.enumOf(owner, field.name);
  const off = words && OFF.get(words.name);
  return words && off ? { ...words, values: words.values.filter((word) => !off.includes(word)) } : words;
}

/** `One of A, B.`; '' where there are no such words, or more than anybody reads. */
export function choiceWords(owner: string, field: Field, table?: Table): string {
  const words = wordsOf(owner, field, table);
  return words && words.values.length <= 20 ? `${words.open ? 'Such as' : 'One of'} ${words.values.map((word) => `\`${word}\``).join(', ')}.` : '';
}
