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
const SIGN = { scalar: ':', object: ':', list: ':[', map: ':{' };

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

/** The kinds that stand in most repositories. Their types are in every run's bundle; those of the others wait. */
const COMMON = `v1 ConfigMap|v1 Namespace|v1 Node|v1 PersistentVolume|v1 PersistentVolumeClaim|v1 Pod|v1 PodTemplate|v1 ReplicationController|v1 Secret|v1 Service|v1 ServiceAccount
apps/v1 DaemonSet|apps/v1 Deployment|apps/v1 ReplicaSet|apps/v1 StatefulSet|autoscaling/v2 HorizontalPodAutoscaler|batch/v1 CronJob|batch/v1 Job|networking.k8s.io/v1 Ingress
networking.k8s.io/v1 NetworkPolicy|node.k8s.io/v1 RuntimeClass|policy/v1 PodDisruptionBudget|rbac.authorization.k8s.io/v1 ClusterRole|rbac.authorization.k8s.io/v1 ClusterRoleBinding
rbac.authorization.k8s.io/v1 Role|rbac.authorization.k8s.io/v1 RoleBinding|scheduling.k8s.io/v1 PriorityClass|storage.k8s.io/v1 StorageClass`.split(/[|\n]/);

/** The files of the table, by name: what every run has, and what waits for the first kind that is not common. */
export function printTable({ kinds, types }, names, head) {
  const kindLines = (kept) => kinds.filter(kept).map((kind) => {
    const type = names.get(kind.type);
    return `${kind.apiVersion} ${kind.kind} ${kind.namespaced ? 'n' : '-'}${type === kind.kind ? '' : type}`;
  });
  const common = reachable(kinds.filter((kind) => COMMON.includes(`${kind.apiVersion} ${kind.kind}`)).map((kind) => kind.type), types);
  const typeLines = (kept) => sorted([...types].filter(([full]) => kept(full)), names).map(([name, fields]) => `${name} ${fields.map((field) => printField(field, names)).join()}`);
  return {
    'data/table.generated.ts': `${head}
/** Kinds that one can create: \`|APIVERSION KIND NTYPE|\`, where N is \`n\` or \`-\` for namespaced or not, and the type is left out where it is named as the kind is. */
export const SERVED = ${oneString(kindLines((kind) => kind.served), '|')};

/**
 * For each type of the common kinds, sorted by name: \`TYPE FIELD,FIELD|\`. A field is its name (a string), or its name, a colon, a sign (\`[\` list, \`{\` map, none
 * where it is neither), and a type or a scalar's letter; \`#\` stands before each list key. \`schema/table.ts\` has the letters.
 */
export const TYPES = ${oneString(typeLines((full) => common.has(full)), '')};
`,
    'data/table-rest.generated.ts': `${head}
/** In the form of SERVED in table.generated.ts, kinds that a server serves only where they are switched on. */
export function offKinds(): string {
  return ${oneString(kindLines((kind) => kind.off), '|')};
}

/** In the same form, kinds that nobody creates by themselves: lists, and the bodies of subresources. */
export function otherKinds(): string {
  return ${oneString(kindLines((kind) => !kind.served && !kind.off), '|')};
}

/** The types that no common kind has, in the form of TYPES there. */
export function restTypes(): string {
  return ${oneString(typeLines((full) => !common.has(full)), '')};
}
`,
  };
}

/** All types that the given ones lead to, themselves included. */
function reachable(roots, types) {
  const found = new Set(roots);
  for (const full of found) for (const field of types.get(full)) if (field.type !== null) found.add(field.type);
  return found;
}

/**
 * One string without line breaks, its parts divided by `|`, written over many lines so that a change shows as a few. V8 reads such a literal a tenth of a
 * millisecond faster than a template literal, which is what esbuild makes of a string with line breaks.
 */
export function oneString(parts, edge) {
  return `'${edge}\\\n${parts.join('|\\\n')}${edge}'`;
}

export function printField({ name, shape, scalar, type, listKeys }, names) {
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
