/**
 * The table of a version before the newest: what came later taken out, what is gone put back. It loads where such a version is configured, and costs nothing elsewhere.
 *
 * All of these versions serve stable kinds alone unless they are told to: `DefaultAPIResourceConfigSource` of pkg/controlplane/instance.go in each. So a kind is served where its
 * version has it (`laterKinds`), and an alpha or beta kind of the history is off where the version has it.
 */
import { fieldSpans, laterKinds, laterWords } from './data/versions.generated.js';
import type { Span } from './gone.js';
import type { Refuse } from './refuse.js';
import type { Field, KindHistory, KindInfo } from './shapes.js';
import type { Site } from './site.js';
import { historyOf, kindOf, kindsNamed, parseField, servedApiVersions, servedKinds, typeOf } from './table.js';
import type { KubernetesVersion } from './version.js';

type Version = KubernetesVersion;

/** The fields of a type of the table as a version has them. */
export function fieldsIn(type: string, version: Version): ReadonlyMap<string, Field> {
  let known = tables.get(version);
  if (known === undefined) {
    known = new Map<string, ReadonlyMap<string, Field>>();
    tables.set(version, known);
  }
  let fields = known.get(type);
  if (fields === undefined) known.set(type, (fields = changed(typeOf(type).fields, spansOf(type), version)));
  return fields;
}

const tables = new Map<Version, Map<string, ReadonlyMap<string, Field>>>();

function changed(newest: ReadonlyMap<string, Field>, spans: readonly FieldSpan[], version: Version): ReadonlyMap<string, Field> {
  if (spans.length === 0) return newest;
  const fields = new Map(newest);
  for (const { field } of spans) fields.delete(field.name);
  for (const span of spans) if (isThere(span, version)) fields.set(span.field.name, span.field);
  return fields;
}

/** When a field is there that a version has not; undefined where no other version has it either. Of two spans the later. */
export function absentField(type: string, field: string, version: Version): Span | undefined {
  const spans = spansOf(type).filter((span) => span.field.name === field);
  return spans.some((span) => isThere(span, version)) ? undefined : spans.at(-1);
}

/** The first version that serves a kind; '' where all do, or none. */
export function kindSince(apiVersion: string, kind: string): string {
  return behind(laterKinds(), `${apiVersion} ${kind}>`) ?? '';
}

/** As kindOf, in a version. */
export function kindIn(apiVersion: string, kind: string, version: Version): KindInfo | undefined {
  const info = kindOf(apiVersion, kind);
  return info !== undefined && isSince(kindSince(apiVersion, kind), version) ? info : undefined;
}

/** As kindsNamed, in a version. */
export function kindsNamedIn(kind: string, version: Version): readonly KindInfo[] {
  return kindsNamed(kind).filter((info) => isSince(kindSince(info.apiVersion, info.kind), version));
}

/** As servedKinds, in a version. */
export function servedKindsIn(version: Version): readonly string[] {
  return servedKinds().filter((kind) => kindsNamedIn(kind, version).length > 0);
}

/** As servedApiVersions, in a version. */
export function servedApiVersionsIn(version: Version): readonly string[] {
  const kinds = servedKindsIn(version);
  return servedApiVersions().filter((apiVersion) => kinds.some((kind) => kindIn(apiVersion, kind, version) !== undefined));
}

/** What a version says of a kind that it does not serve: as historyOf, or `later`, where it came after it. */
export function historyIn(apiVersion: string, kind: string, version: Version): (Omit<KindHistory, 'status'> & { readonly status: KindHistory['status'] | 'later' }) | undefined {
  const since = kindSince(apiVersion, kind);
  if (!isSince(since, version)) return { apiVersion, kind, status: 'later', since, removed: null, use: null, also: null };
  const past = historyOf(apiVersion, kind);
  if (past === undefined) return undefined;
  if (!isSince(past.since, version)) return { ...past, status: 'later', removed: null, use: null, also: null };
  const use = past.use !== null && kindIn(past.use.apiVersion, past.use.kind, version) !== undefined ? past.use : null;
  const also = use === null && past.use !== null ? null : past.also;
  const gone = past.removed !== null && isSince(past.removed, version);
  return { ...past, status: gone ? 'gone' : 'off', removed: gone ? past.removed : null, use, also };
}

/** The version that a field's word came with, where that is later than a version; undefined where the version has it, and for every other word. */
export function laterWord(type: string, field: string, word: string, version: Version): string | undefined {
  const since = wordsOf(type, field).find(([later]) => later === word)?.[1];
  return since === undefined || isSince(since, version) ? undefined : since;
}

function wordsOf(type: string, field: string): readonly (readonly [word: string, since: string])[] {
  return (behind(laterWords(), `${type}.${field} `)?.split(',') ?? []).map((part) => part.split('>') as [string, string]);
}

/**
 * Refuses words that came after a version. An older server does not know them, in fields that take no others (pkg/apis/*\/validation of 1.34 to 1.36: NotSupported), and what the newest one
 * thinks of them is nothing to it: to validation they are unknown.
 */
export function refuseLaterWords(sites: readonly Site[], version: Version, refuse: Refuse): void {
  for (const site of sites) {
    for (const field of wordFields().get(site.type) ?? []) {
      const pair = site.node.pairs.find(({ key }) => key === field);
      const value = pair?.value.kind === 'scalar' && typeof pair.value.value === 'string' ? pair.value.value : undefined;
      const since = value === undefined ? undefined : laterWord(site.type, field, value, version);
      if (value === undefined || since === undefined) continue;
      (site.bad ??= new Set()).add(field);
      refuse({ message: 'api/other-version#later-word', at: site.at(field), path: site.path(field), causes: [{ type: 'FieldValueNotSupported', field: site.apiPath(field) }], data: { value, field, since, version }, subject: { site, field } });
    }
  }
}

/** Fields with such words, by type. */
function wordFields(): ReadonlyMap<string, readonly string[]> {
  if (fieldsWithWords === null) {
    fieldsWithWords = new Map();
    for (const line of laterWords().slice(1, -1).split('|')) {
      const [type, field] = line.slice(0, line.indexOf(' ')).split('.') as [string, string];
      fieldsWithWords.set(type, [...(fieldsWithWords.get(type) ?? []), field]);
    }
  }
  return fieldsWithWords;
}

let fieldsWithWords: Map<string, readonly string[]> | null = null;

interface FieldSpan extends Span {
  readonly field: Field;
}

function spansOf(type: string): readonly FieldSpan[] {
  return (behind(fieldSpans(), `${type} `)?.split(',') ?? []).map((part) => {
    const [, written = '', since = '', until = ''] = /^([^<>]+)(?:>([\d.]+))?(?:<([\d.]+))?$/.exec(part) ?? [];
    return { field: parseField(written), since, until };
  });
}

function isThere({ since, until }: Span, version: Version): boolean {
  return isSince(since, version) && (until === '' || !isSince(until, version));
}

/** Whether a version is that release or a later one. */
function isSince(release: string, version: Version): boolean {
  return release === '' || Number(release.slice(2)) <= Number(version.slice(2));
}

/** What stands behind a beginning of a line, in lines between `|`. */
function behind(lines: string, start: string): string | undefined {
  const at = lines.indexOf(`|${start}`);
  return at < 0 || start.includes('|') ? undefined : lines.slice(at + 1 + start.length, lines.indexOf('|', at + 1));
}
