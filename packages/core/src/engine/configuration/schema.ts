/** The part of JSON Schema (draft 7) that configurations and the options of rules are described in. */

export type SchemaType = 'object' | 'array' | 'string' | 'boolean' | 'integer' | 'number' | 'null';

export interface Schema {
  readonly $ref?: string;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly items?: Schema | readonly Schema[];
  readonly additionalItems?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  /** Of one: how draft 7 puts a description beside a `$ref`. */
  readonly allOf?: readonly [Schema];
  /** Of a map: what its keys are called in messages ("rule"). Ours, and left out where the schema is printed. */
  readonly noun?: string;
  /** A sentence behind the message for a wrong value. Ours, too. */
  readonly advice?: string;
}

/** Every keyword above; a rule's options are described with these and no others. */
export const KEYWORDS: readonly string[] = [
  '$ref', 'type', 'description', 'default', 'examples', 'enum', 'const', 'properties', 'patternProperties', 'additionalProperties', 'required', 'minProperties', 'items',
  'additionalItems', 'minItems', 'maxItems', 'uniqueItems', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'anyOf', 'oneOf', 'allOf', 'noun', 'advice',
];

/**
 * The schema as other programs read it.
 *
 * @public by scripts/gen-config-schema.mjs, which bundles it by its path
 */
export function printable(schema: Schema): object {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).filter(([key, of]) => !((key === 'noun' || key === 'advice') && typeof of === 'string')).map(([key, of]) => [key, plain(of)]));
  };
  return plain(schema) as object;
}
