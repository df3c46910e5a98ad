/** The types and kinds of Kubernetes' own OpenAPI files, reduced to facts: names, shapes, list keys. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const REF = '#/components/schemas/';

/** Types that Go decodes with code of their own (an UnmarshalJSON), by the last three parts of their OpenAPI name. */
const CUSTOM = {
  'api.resource.Quantity': 'quantity',
  'meta.v1.Time': 'time',
  'meta.v1.MicroTime': 'micro-time',
  'meta.v1.Duration': 'duration',
  'meta.v1.FieldsV1': 'any',
  'pkg.runtime.RawExtension': 'any',
  'util.intstr.IntOrString': 'int-or-string',
  'apiextensions.v1.JSON': 'any',
  'apiextensions.v1.JSONSchemaPropsOrArray': 'any',
  'apiextensions.v1.JSONSchemaPropsOrBool': 'any',
  'apiextensions.v1.JSONSchemaPropsOrStringArray': 'any',
};

/** Bodies of requests other than creation, which no manifest holds. */
const NO_KIND = new Set(['DeleteOptions', 'WatchEvent', 'APIGroup', 'APIVersions', 'Status']);

/**
 * Reads every file of a folder of OpenAPI v3 documents.
 * `types`: OpenAPI name -> [{name, shape, scalar, type (OpenAPI name), listKeys}], fields sorted by name.
 * `kinds`: [{apiVersion, kind, type (OpenAPI name), namespaced, served, off}], sorted. A kind that one can create is one whose collection takes a POST; it is
 * served where its version is a stable one, else off (by default: `DefaultAPIResourceConfigSource` in pkg/controlplane/instance.go).
 * `found`: how many kinds the files name, before those are left out that no manifest can hold.
 */
export function readOpenApi(folder) {
  const schemas = new Map();
  const kinds = new Map();
  const posts = new Map();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const document = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      schemas.set(name, schema);
      for (const { group, version, kind } of schema['x-kubernetes-group-version-kind'] ?? []) kinds.set(`${apiVersionOf(group, version)} ${kind}`, name);
    }
    for (const [path, operations] of Object.entries(document.paths ?? {})) {
      const gvk = operations.post?.['x-kubernetes-group-version-kind'];
      if (gvk && !path.includes('{name}')) posts.set(`${apiVersionOf(gvk.group, gvk.version)} ${gvk.kind}`, path.includes('/{namespace}/'));
    }
  }
  const all = [...kinds].map(([key, type]) => {
    const [apiVersion, kind] = key.split(' ');
    return { apiVersion, kind, type, namespaced: posts.get(key) ?? false, served: posts.has(key) && isStable(apiVersion), off: posts.has(key) && !isStable(apiVersion) };
  });
  const kept = all.filter(({ kind }) => !NO_KIND.has(kind)).sort((a, b) => compare(a.apiVersion, b.apiVersion) || compare(a.kind, b.kind));
  return { types: reachable(schemas, kept), kinds: kept, found: all };
}

function isStable(apiVersion) {
  return /(^|\/)v\d+$/.test(apiVersion);
}

/** By code units, the same on every machine. */
export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function apiVersionOf(group, version) {
  return group === '' ? version : `${group}/${version}`;
}

/** The types that the kinds hold, directly or not. */
function reachable(schemas, kinds) {
  const types = new Map();
  const visit = (name) => {
    if (types.has(name)) return;
    const fields = fieldsOf(name, schemas.get(name));
    types.set(name, fields);
    for (const field of fields) if (field.type !== null) visit(field.type);
  };
  for (const { type } of kinds) visit(type);
  return types;
}

function fieldsOf(name, schema) {
  if (schema === undefined) throw new Error(`${name} is named and not described`);
  if (schema.properties === undefined && schema.type !== 'object') throw new Error(`${name} has a form that is new here: ${JSON.stringify(schema)}`);
  return Object.entries(schema.properties ?? {})
    .sort(([a], [b]) => compare(a, b))
    .map(([field, property]) => ({ name: field, listKeys: property['x-kubernetes-list-map-keys'] ?? null, ...shapeOf(property, `${name}.${field}`) }));
}

function shapeOf(property, where) {
  const item = property.items ?? property.additionalProperties;
  if (item === undefined) {
    const value = valueOf(property, where);
    return { shape: value.type === null ? 'scalar' : 'object', ...value };
  }
  const shape = property.type === 'array' ? 'list' : 'map';
  if (item.items !== undefined && shape === 'map' && valueOf(item.items, where).scalar === 'string') return { shape, scalar: 'string-list', type: null };
  return { shape, ...valueOf(item, where) };
}

function valueOf(property, where) {
  const ref = property.$ref ?? (property.allOf?.length === 1 ? property.allOf[0].$ref : undefined);
  if (ref !== undefined) {
    const type = ref.slice(REF.length);
    const scalar = CUSTOM[type.split('.').slice(-3).join('.')] ?? null;
    return scalar === null ? { scalar, type } : { scalar, type: null };
  }
  const scalar = { 'string/': 'string', 'string/byte': 'bytes', 'boolean/': 'bool', 'integer/int32': 'int32', 'integer/int64': 'int64', 'number/double': 'float' }[`${property.type}/${property.format ?? ''}`];
  if (scalar === undefined) throw new Error(`${where} has a form that is new here: ${JSON.stringify(property)}`);
  return { scalar, type: null };
}
