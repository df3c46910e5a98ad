/**
 * The built-in kinds of Kubernetes 1.37 and the types of their fields. The strings of data/table.generated.ts are searched and parsed when something is asked
 * for: what a cold process pays is 35 microseconds for a kind and half a millisecond for the 45 types of a workload.
 */
import { rows } from './data/history.js';
import { offKinds, restTypes } from './data/table-rest.generated.js';
import { SERVED, TYPES } from './data/table.generated.js';
import { goneTypes } from './data/versions.generated.js';
import type { Field, KindHistory, KindInfo, ScalarKind, TypeInfo } from './shapes.js';

/** The kind of an object that a 1.37 server with default settings lets one create; undefined for every other (custom, gone, off by default). */
export function kindOf(apiVersion: string, kind: string): KindInfo | undefined {
  const key = `${apiVersion} ${kind}`;
  let info = kinds.get(key);
  if (info === undefined) {
    info = find(SERVED, apiVersion, kind) ?? null;
    kinds.set(key, info);
  }
  return info ?? undefined;
}

/** What was asked before; null where 1.37 serves no such kind. A run asks for the same few again and again. */
const kinds = new Map<string, KindInfo | null>();

/** A kind that a 1.37 server lets one create only where its version is switched on (`--runtime-config`); undefined for every other. */
export function offKindOf(apiVersion: string, kind: string): KindInfo | undefined {
  return find(offKinds(), apiVersion, kind);
}

/** The served kinds of that name, in the order of their apiVersions; [] where there is none. */
export function kindsNamed(kind: string): readonly KindInfo[] {
  return served().filter((info) => info.kind === kind);
}

/** The names of all served kinds, each once, in the order of their apiVersions. */
export function servedKinds(): readonly string[] {
  return [...new Set(served().map((info) => info.kind))];
}

/** Every apiVersion that serves a kind, in order. */
export function servedApiVersions(): readonly string[] {
  return [...new Set(served().map((info) => info.apiVersion))];
}

/** Whether any version of a group serves a kind. */
export function isServedGroup(group: string): boolean {
  return SERVED.includes(`|${group}/`) && !group.includes('|');
}

/** What became of a kind that 1.37 does not serve but once did, or would if it were switched on; undefined for every other. */
export function historyOf(apiVersion: string, kind: string): KindHistory | undefined {
  past ??= rows();
  for (const [version, names, since, removed, use, also] of past) {
    if (version !== apiVersion || !names.split(' ').includes(kind)) continue;
    const [useVersion, useKind = kind] = use.split(' ') as [string, string?];
    return {
      apiVersion,
      kind,
      status: removed === '' ? 'off' : 'gone',
      since,
      removed: removed === '' ? null : removed,
      use: use === '' ? null : { apiVersion: useVersion, kind: useKind },
      also: also === '' ? null : also,
    };
  }
  return undefined;
}

let past: ReturnType<typeof rows> | null = null;

/** A type of the table, parsed once. Throws on a name that the table has not: only names out of the table itself are to be asked for. */
export function typeOf(name: string): TypeInfo {
  let info = types.get(name);
  if (info === undefined) {
    info = { name, fields: parseFields(lineOf(name)) };
    types.set(name, info);
  }
  return info;
}

/** The names of all types of the table, in order. */
export function typeNames(): readonly string[] {
  return [...commonLines(), ...restLines()].map((line) => line.slice(0, line.indexOf(' '))).sort();
}

const types = new Map<string, TypeInfo>();
let common: readonly string[] | null = null;
let rest: readonly string[] | null = null;

function find(kinds: string, apiVersion: string, kind: string): KindInfo | undefined {
  const key = `|${apiVersion} ${kind} `;
  const at = kinds.indexOf(key);
  if (at < 0 || apiVersion.includes('|') || kind.includes('|')) return undefined;
  const flag = at + key.length;
  const type = kinds.slice(flag + 1, kinds.indexOf('|', flag));
  return { apiVersion, kind, type: type === '' ? kind : type, namespaced: kinds.charCodeAt(flag) === 110 /* n */ };
}

let all: readonly KindInfo[] | null = null;

function served(): readonly KindInfo[] {
  return (all ??= SERVED.slice(1, -1)
    .split('|')
    .map((line) => {
      const [apiVersion, kind] = line.split(' ') as [string, string];
      return find(SERVED, apiVersion, kind) as KindInfo;
    }));
}

function commonLines(): readonly string[] {
  return (common ??= TYPES.split('|'));
}

function restLines(): readonly string[] {
  return (rest ??= restTypes().split('|'));
}

/** The fields of a type, as the table writes them. */
function lineOf(name: string): string {
  const start = name + ' ';
  const line = search(commonLines(), start) ?? search(restLines(), start) ?? search(goneTypes().split('|'), start);
  if (line === undefined) throw new Error(`The table has no type ${name}`);
  return line.slice(start.length);
}

/** The line that begins so. The lines are sorted, so they are bisected: an index by name would take longer to make than it saves. */
function search(lines: readonly string[], start: string): string | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as string) < start) low = middle + 1;
    else high = middle;
  }
  const line = lines[low];
  return line?.startsWith(start) ? line : undefined;
}

function parseFields(line: string): Map<string, Field> {
  const fields = new Map<string, Field>();
  if (line === '') return fields;
  const parts = line.split(',');
  for (let i = 0; i < parts.length; i++) {
    const field = parseField(parts[i] as string);
    fields.set(field.name, field);
  }
  return fields;
}

/** A field as the table writes it. */
export function parseField(part: string): Field {
  const colon = part.indexOf(':');
  if (colon < 0) return { name: part, shape: 'scalar', scalar: 'string', type: null, listKeys: null };
  const sign = part.charCodeAt(colon + 1);
  const nested = sign === 91 /* [ */ || sign === 123; /* { */
  const from = nested ? colon + 2 : colon + 1;
  const hash = part.indexOf('#', from);
  const letter = part.charCodeAt(from);
  const isType = letter < 97; /* a capital */
  return {
    name: part.slice(0, colon),
    shape: sign === 91 ? 'list' : sign === 123 ? 'map' : isType ? 'object' : 'scalar',
    scalar: isType ? null : scalarOf(letter),
    type: isType ? part.slice(from, hash < 0 ? part.length : hash) : null,
    listKeys: hash < 0 ? null : part.slice(hash + 1).split('#'),
  };
}

/** The letters that scripts/gen-schema/print.mjs writes, by their codes. */
function scalarOf(letter: number): ScalarKind {
  switch (letter) {
    case 97:
      return 'any';
    case 98:
      return 'bool';
    case 100:
      return 'duration';
    case 102:
      return 'float';
    case 105:
      return 'int32';
    case 108:
      return 'int64';
    case 109:
      return 'micro-time';
    case 111:
      return 'int-or-string';
    case 113:
      return 'quantity';
    case 115:
      return 'string';
    case 116:
      return 'time';
    case 121:
      return 'bytes';
    case 122:
      return 'string-list';
    default:
      throw new Error(`The table has a scalar of an unknown letter: ${String.fromCharCode(letter)}`);
  }
}
