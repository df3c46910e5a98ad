/** JSON in a text, as Go's encoding/json reads it into structs: keys in any case, unknown ones passed over, null for what is not there. */
import { isQuantity, trimmedQuantity } from '../schema/values.js';

/** What a value must be. A list of one shape is a list of such objects. */
export type Kind = 'string' | 'bool' | 'int32' | 'int64' | 'quantity' | 'strings' | Shape | readonly [Shape];
export interface Shape {
  readonly [field: string]: Kind;
}
export type Values = Readonly<Record<string, unknown>>;

class Unfit extends Error {}

/** The value, null for a null; undefined for what is no JSON, or of another kind. */
export function parseJson(json: string, kind: Kind): unknown {
  try {
    return read(JSON.parse(json), kind) ?? null;
  } catch (error) {
    if (error instanceof Unfit || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A value of that kind, without what Go would pass over; undefined for null. Throws Unfit. */
function read(value: unknown, kind: Kind): unknown {
  if (value === null || value === undefined) return undefined;
  switch (kind) {
    case 'string':
      return need(value, typeof value === 'string');
    case 'bool':
      return need(value, typeof value === 'boolean');
    case 'int32':
      return need(value, Number.isInteger(value) && Number(value) >= -2147483648 && Number(value) <= 2147483647);
    case 'int64':
      return need(value, Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 63);
    case 'quantity':
      return need(value, typeof value === 'number' || (typeof value === 'string' && isQuantity(trimmedQuantity(value))));
    case 'strings':
      return need(value, Array.isArray(value) && value.every((item) => item === null || typeof item === 'string'));
  }
  if (Array.isArray(kind)) {
    need(value, Array.isArray(value));
    return (value as unknown[]).map((item) => read(item, (kind as readonly [Shape])[0]) ?? {});
  }
  need(value, typeof value === 'object' && !Array.isArray(value));
  const fields = Object.keys(kind);
  const found: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    // Keys are matched in any case.
    const field = fields.find((one) => one.toLowerCase() === key.toLowerCase());
    const fitting = field === undefined ? undefined : read(item, (kind as Shape)[field] as Kind);
    if (field !== undefined && fitting !== undefined) found[field] = fitting;
  }
  return found;
}

function need(value: unknown, right: boolean): unknown {
  if (!right) throw new Unfit();
  return value;
}

