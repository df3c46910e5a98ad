/** Which fields hold one of a few words: the Go type of the field is a string type with constants. */
import { join } from 'node:path';
import { readPackage } from './go-source.mjs';
import { compare } from './openapi.mjs';

/** Modules by the beginning of their packages' paths. */
const MODULES = ['k8s.io/apiextensions-apiserver', 'k8s.io/apimachinery', 'k8s.io/kube-aggregator', 'k8s.io/api'];

const NOTHING = { structs: new Map(), constants: new Map(), aliases: new Map() };

/**
 * `groups`: name -> values, in the order of the sources. `fields`: "TYPE.FIELD" (TYPE as in the table) -> the group's name.
 * `folderOf` gives the folder of a module.
 */
export function readEnums({ types }, names, folderOf) {
  return named(enumFields({ types }, folderOf).map(({ type, field, ...rest }) => ({ field: `${names.get(type)}.${field}`, ...rest })));
}

/** The same, unnamed: [{type (OpenAPI name), field, go (the Go type of the words), values}]. */
export function enumFields({ types }, folderOf) {
  const packages = new Map();
  const packageOf = (path) => {
    if (!packages.has(path)) {
      const module = MODULES.find((one) => path === one || path.startsWith(`${one}/`));
      packages.set(path, module === undefined ? NOTHING : readPackage(join(folderOf(module), path.slice(module.length)), path));
    }
    return packages.get(path);
  };
  const resolved = (go) => {
    const target = packageOf(pathOf(go)).aliases.get(go);
    return target === undefined ? go : resolved(target);
  };

  /** The fields of a struct, with those of the structs in it: json name -> Go type. */
  const collect = (written, found = new Map()) => {
    const go = resolved(written);
    const struct = packageOf(pathOf(go)).structs.get(shortOf(go));
    if (struct === undefined) throw new Error(`there is no struct ${go}, as far as scripts/gen-schema/go-source.mjs can read it`);
    for (const field of struct.fields) found.set(field.json, field.go);
    for (const inner of struct.embedded) collect(inner, found);
    return found;
  };

  const fields = [];
  for (const [openApi, described] of types) {
    const found = collect(goNameOf(openApi));
    for (const field of described) {
      const go = found.get(field.name);
      if (go === undefined) throw new Error(`${openApi} has no field ${field.name}, as far as scripts/gen-schema/go-source.mjs can read it`);
      if (field.scalar !== 'string' || field.shape === 'map' || go === '') continue;
      const type = resolved(go);
      const values = packageOf(pathOf(type)).constants.get(type);
      if (values !== undefined) fields.push({ type: openApi, field: field.name, go: type, values });
    }
  }
  return fields;
}

/** `io.k8s.api.core.v1.PodSpec` is `k8s.io/api/core/v1.PodSpec`. */
function goNameOf(openApi) {
  const parts = openApi.split('.').slice(2);
  const name = parts.pop();
  return `k8s.io/${parts.join('/')}.${name}`;
}

function pathOf(go) {
  return go.slice(0, go.lastIndexOf('.'));
}

function shortOf(go) {
  return go.slice(go.lastIndexOf('.') + 1);
}

/** Groups keep their Go type's short name; where two of one name hold different values, those outside the first package get the package and version in front. */
function named(fields) {
  const homes = new Map();
  const groups = new Map();
  const result = new Map();
  for (const { field, go, values } of [...fields].sort((a, b) => rank(a.go) - rank(b.go) || compare(a.go, b.go))) {
    const short = shortOf(go);
    const text = values.join();
    if (!homes.has(short)) homes.set(short, text);
    const name = homes.get(short) === text ? short : prefixed(go, short);
    groups.set(name, values);
    result.set(field, name);
  }
  const inOrder = (map) => new Map([...map].sort(([a], [b]) => compare(a, b)));
  return { groups: inOrder(groups), fields: inOrder(result) };
}

function rank(go) {
  const first = ['k8s.io/api/core/v1.', 'k8s.io/api/apps/v1.', 'k8s.io/api/batch/v1.', 'k8s.io/apimachinery/pkg/apis/meta/v1.'].findIndex((path) => go.startsWith(path));
  return first >= 0 ? first : /\/v\d+\.\w+$/.test(go) ? 10 : 20;
}

function prefixed(go, short) {
  return pathOf(go).split('/').slice(-2).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') + short;
}

/** `data/enums.generated.ts`. */
export function printEnums({ groups, fields }, head, oneString) {
  const groupLines = [...groups].map(([name, values]) => `${name} ${values.join()}`);
  const byType = new Map();
  for (const [field, group] of fields) {
    const [type, name] = field.split('.');
    byType.set(type, [...(byType.get(type) ?? []), `${name}=${group}`]);
  }
  return `${head}
/** For each group: \`|NAME VALUE,VALUE|\`, the values in the order of the Go sources; a value may be empty or hold spaces. */
export const GROUPS = ${oneString(groupLines, '|')};

/** For each type with such fields: \`|TYPE FIELD=GROUP,FIELD=GROUP|\`. The group holds for each item where the field is a list. */
export const MEMBERS = ${oneString([...byType].map(([type, members]) => `${type} ${members.join()}`), '|')};
`;
}
