/**
 * JSON Schemas for kubeconform, made from the swagger.json that the Go module k8s.io/kubernetes carries: one file for each kind, as users of kubeconform have them, so that the
 * peer does the work it does in their CI. Strict: an object with fields allows no others.
 */

/** What the API takes and its OpenAPI description does not say, or says more narrowly. */
const ODD = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { oneOf: [{ type: 'string' }, { type: 'integer' }] },
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { oneOf: [{ type: 'string' }, { type: 'number' }] },
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': { type: ['string', 'null'], format: 'date-time' },
  'io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime': { type: ['string', 'null'], format: 'date-time' },
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON': {},
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool': {},
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray': {},
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray': {},
};

const PREFIX = '#/definitions/';
const HELD = ['properties', 'items', 'additionalProperties'];

/**
 * One schema for each kind: the name of its file (`daemonset-apps-v1.json`, kubeconform's `{{.ResourceKind}}{{.KindSuffix}}.json`) and the schema, which holds every definition it reaches.
 *
 * @param {Record<string, any>} definitions `definitions` of the swagger.json
 * @returns {Map<string, object>}
 */
export function schemasByFile(definitions) {
  const files = new Map();
  for (const [name, definition] of Object.entries(definitions)) {
    const kinds = definition['x-kubernetes-group-version-kind'] ?? [];
    // A type with many kinds (DeleteOptions, WatchEvent) is no manifest.
    if (kinds.length !== 1) continue;
    const { group, version, kind } = kinds[0];
    const root = strict(name, definition);
    if (root.properties?.kind === undefined) continue;
    root.properties.kind = { type: 'string', enum: [kind] };
    root.properties.apiVersion = { type: 'string', enum: [group === '' ? version : `${group}/${version}`] };
    const suffix = (group === '' ? [version] : [group.split('.')[0], version]).join('-');
    files.set(`${kind}-${suffix}.json`.toLowerCase(), { ...root, definitions: reachable(root, definitions) });
  }
  return files;
}

/** The definitions that a schema needs, itself left out. */
function reachable(root, definitions) {
  const found = {};
  const queue = [root];
  for (let schema = queue.pop(); schema !== undefined; schema = queue.pop()) {
    const target = schema.$ref?.slice(PREFIX.length);
    if (target !== undefined && found[target] === undefined) queue.push((found[target] = orNull(strict(target, definitions[target]))));
    for (const key of HELD) if (schema[key] !== undefined && schema[key] !== false) queue.push(...(key === 'properties' ? Object.values(schema[key]) : [schema[key]]));
  }
  return found;
}

/** A null object counts as absent. */
const orNull = (schema) => (schema.type === 'object' ? { ...schema, type: ['object', 'null'] } : schema);

/** A definition with no words, null allowed where a field may be left out, and no unknown fields. */
function strict(name, definition) {
  if (ODD[name] !== undefined) return ODD[name];
  const schema = bare(definition);
  if (schema.properties === undefined) return schema;
  for (const [field, value] of Object.entries(schema.properties)) {
    if (schema.required?.includes(field) || value.type === undefined) continue;
    schema.properties[field] = { ...value, type: [value.type, 'null'] };
  }
  return { additionalProperties: false, ...schema };
}

/** What a validator looks at: descriptions, defaults and extensions only make the file longer. */
function bare(schema) {
  const kept = {};
  for (const key of ['$ref', 'type', 'format', 'enum', 'required']) if (schema[key] !== undefined) kept[key] = schema[key];
  if (schema.properties) kept.properties = Object.fromEntries(Object.entries(schema.properties).map(([field, value]) => [field, bare(value)]));
  if (schema.items) kept.items = bare(schema.items);
  if (schema.additionalProperties) kept.additionalProperties = bare(schema.additionalProperties);
  return kept;
}
