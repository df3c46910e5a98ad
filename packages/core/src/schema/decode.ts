/**
 * The strict decode: sigs.k8s.io/json UnmarshalStrict over the generated table, as apimachinery pkg/runtime/serializer/json calls it for a body in YAML.
 * It makes the Sites, and refuses unknown fields, wrong types, numbers out of range and keys that are set twice.
 */
import { pairOf, type MapNode, type Node, type Pair, type Range, type ScalarNode } from '../tree/node.js';
import type { Place } from '../tree/finding.js';
import type { Refuse } from './refuse.js';
import type { Field, KindInfo, ScalarKind } from './shapes.js';
import { placeOfPair, Site, type ApiType } from './site.js';
import { goneField } from './gone.js';
import { typeOf } from './table.js';
import { slipOf, type Slip } from './slips.js';
import { meaningOf } from './unknown.js';
import { NEWEST, type Older } from './version.js';
import { absentField, fieldsIn, refuseLaterWords } from './versions.js';
import { isBase64, isDuration, isMicroTime, isQuantity, isTime, trimmedQuantity } from './values.js';

export interface Decode {
  /** The resource's index in its text. */
  readonly resource: number;
  /** Where the resource hangs in its document: '' or, in a List, `items[2]`. */
  readonly base: string;
  /** Items of a List are encoded again by kubectl, so the server never sees a key that was set twice. */
  readonly inList: boolean;
  /** Two manifests in one document: said already, once, instead of for each key of the root. */
  readonly separatorLost: boolean;
  readonly refuse: Refuse;
  /** Every site is added here, parents before children. */
  readonly sites: Site[];
  readonly text: string;
  /** Whose fields and words count. */
  readonly version?: Older;
  /** What the place of the root is called in messages. */
  readonly top: string;
  /** Fields that their object's type does not have, kept until the whole resource is decoded. */
  readonly unknown: { readonly site: Site; readonly pair: Pair }[];
}

/** Decodes one resource: the site of its root, with all sites below it. */
export function decodeResource(node: MapNode, kind: KindInfo, decode: Decode): Site {
  const before = decode.sites.length;
  const root = new Site(kind.type as ApiType, node, null, '', undefined, decode.resource, undefined, undefined, decode.base);
  decodeObject(root, decode);
  if (decode.unknown.length > 0) refuseUnknownFields(decode);
  if (decode.version !== undefined) refuseLaterWords(decode.sites.slice(before), decode.version, decode.refuse);
  return root;
}

function decodeObject(site: Site, decode: Decode): void {
  decode.sites.push(site);
  const node = site.node;
  if (node.shadowed !== null && !(site.parent === null && decode.separatorLost)) refuseDuplicates(node, site.path(), site.apiPath(), decode);
  const fields = decode.version === undefined ? typeOf(site.type).fields : fieldsIn(site.type, decode.version);
  const pairs = node.pairs;
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as Pair;
    const field = fields.get(pair.key);
    if (field === undefined) {
      refuseUnknown(site, pair, decode);
      continue;
    }
    const value = pair.value;
    if (value.kind === 'hole' || (value.kind === 'scalar' && value.type === 'null')) continue;
    switch (field.shape) {
      case 'scalar':
        if (field.scalar !== 'string' || value.kind !== 'scalar' || value.type !== 'string') decodeScalar(site, field, field.scalar as ScalarKind, pair, value, undefined, decode);
        break;
      case 'object':
        if (value.kind === 'map') decodeChild(site, field, undefined, value, pair, pair.via ?? site.via, decode);
        else refuseType(site, field, 'object', pair, value, undefined, decode);
        break;
      case 'list':
        if (value.kind !== 'seq') {
          refuseType(site, field, 'list', pair, value, undefined, decode);
          break;
        }
        for (let k = 0; k < value.items.length; k++) {
          const item = value.items[k] as Node;
          if (item.kind === 'hole') continue;
          const via = value.via?.[k] ?? pair.via ?? site.via;
          if (field.type === null) decodeScalar(site, field, field.scalar as ScalarKind, pair, item, k, decode);
          else if (item.kind === 'map') decodeChild(site, field, k, item, undefined, via, decode);
          else if (item.kind !== 'scalar' || item.type !== 'null') refuseType(site, field, 'object', pair, item, k, decode);
        }
        break;
      case 'map':
        if (value.kind !== 'map') {
          refuseType(site, field, 'map', pair, value, undefined, decode);
          break;
        }
        if (value.shadowed !== null) refuseDuplicates(value, site.path(field.name), site.apiPath(field.name), decode);
        for (let k = 0; k < value.pairs.length; k++) {
          const entry = value.pairs[k] as Pair;
          const item = entry.value;
          if (item.kind === 'hole' || (item.kind === 'scalar' && item.type === 'null')) continue;
          if (field.type === null) decodeScalar(site, field, field.scalar as ScalarKind, entry, item, entry.key, decode);
          else if (item.kind === 'map') decodeChild(site, field, entry.key, item, entry, entry.via ?? pair.via ?? site.via, decode);
          else refuseType(site, field, 'object', entry, item, entry.key, decode);
        }
        break;
    }
  }
}

function decodeChild(site: Site, field: Field, key: number | string | undefined, node: MapNode, pair: Pair | undefined, via: Range | undefined, decode: Decode): void {
  const child = new Site(field.type as ApiType, node, site, field.name, key, site.resource, pair, via, site.base);
  site.kids.push(child);
  decodeObject(child, decode);
}

function decodeScalar(site: Site, field: Field, kind: ScalarKind, pair: Pair, value: Node, key: number | string | undefined, decode: Decode): void {
  if (kind === 'string') {
    if (value.kind === 'scalar' && (value.type === 'string' || value.type === 'null')) return;
    refuseType(site, field, 'string', pair, value, key, decode);
    return;
  }
  if (kind === 'string-list') {
    if (value.kind === 'seq' && value.items.every((item) => item.kind === 'hole' || (item.kind === 'scalar' && (item.type === 'string' || item.type === 'null')))) return;
    if (value.kind === 'scalar' && value.type === 'null') return;
    refuseType(site, field, kind, pair, value, key, decode);
    return;
  }
  if (kind === 'any') {
    if (value.kind !== 'scalar') refuseDuplicatesBelow(value, site, field, key, decode);
    return;
  }
  // Go takes a list of numbers for bytes, too.
  if (kind === 'bytes' && value.kind === 'seq' && value.items.every(isByte)) return;
  if (value.kind !== 'scalar') refuseType(site, field, kind, pair, value, key, decode);
  else if (value.type !== 'null' && !decodes(kind, value)) refuseType(site, field, kind, pair, value, key, decode);
}

function isByte(item: Node): boolean {
  return item.kind === 'hole' || (item.kind === 'scalar' && (item.type === 'null' || (isInteger(item.value) && item.value >= 0 && item.value < 256)));
}

const INT32 = 2147483648;
const INT64 = 9223372036854775808n;

function decodes(kind: ScalarKind, { type, value }: ScalarNode): boolean {
  switch (kind) {
    case 'bool':
      return type === 'bool';
    case 'int32':
      return isInteger(value) && value >= -INT32 && value < INT32;
    case 'int64':
      return isInteger(value) && value >= -INT64 && value < INT64;
    case 'float':
      return type === 'int' || type === 'float';
    case 'quantity':
      return type === 'int' || type === 'float' || (type === 'string' && isQuantity(trimmedQuantity(value as string)));
    case 'int-or-string':
      return type === 'string' || (isInteger(value) && value >= -INT32 && value < INT32);
    case 'time':
      return type === 'string' && isTime(value as string);
    case 'micro-time':
      return type === 'string' && isMicroTime(value as string);
    case 'duration':
      return type === 'string' && isDuration(value as string);
    case 'bytes':
      return type === 'string' && isBase64(value as string);
    default:
      return true;
  }
}

/** A float with an integral value counts: Go's JSON encoder writes 1.0 as `1`, and from 1e21 on with an exponent. */
function isInteger(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e21);
}

function refuseType(site: Site, field: Field, wanted: ScalarKind | 'object' | 'list' | 'map', pair: Pair, value: Node, key: number | string | undefined, decode: Decode): void {
  (site.bad ??= new Set()).add(field.name);
  const written = short(decode.text.slice(value.start, value.end));
  const at: Place = typeof key === 'number' ? site.at(field.name, key) : placeOfPair(pair);
  decode.refuse({
    message: messageFor(wanted, value, site),
    at,
    path: site.path(field.name, key),
    causes: [{ type: 'WrongType', field: site.apiPath(field.name, key) }],
    data: {
      field: field.name,
      what: { say: 'field', field: field.name, key },
      wanted: { say: 'type', type: wanted },
      found: { say: 'value', type: value.kind === 'scalar' ? value.type : value.kind, written },
      written,
      value: value.kind === 'scalar' ? short(String(value.value)) : '',
    },
    subject: { site, field: field.name, node: value, pair, more: wanted },
  });
}

function messageFor(wanted: ScalarKind | 'object' | 'list' | 'map', value: Node, site: Site): `${string}/${string}#${string}` {
  if (value.kind !== 'scalar') {
    // A list of terms and the object around it look alike, and are taken for each other.
    const ofTerms = site.type === 'NodeSelector' || site.type === 'NodeAffinity' || site.type === 'VolumeNodeAffinity';
    return ofTerms && value.kind === 'seq' && wanted === 'object' ? 'node-affinity/terms#list' : ofTerms && value.kind === 'map' && wanted === 'list' ? 'node-affinity/terms#map' : 'api/wrong-type#type';
  }
  if (wanted === 'string' && value.style === 'plain') return `yaml/implicit-type#${value.type}`;
  if ((wanted === 'int32' || wanted === 'int64' || wanted === 'int-or-string') && (value.type === 'int' || value.type === 'float')) {
    return isInteger(value.value) ? 'api/wrong-type#range' : 'api/wrong-type#fraction';
  }
  if (value.type === 'string' && wanted === 'quantity') return 'api/format#no-quantity';
  if (value.type === 'string' && (wanted === 'time' || wanted === 'micro-time')) return 'api/wrong-type#time';
  if (value.type === 'string' && wanted === 'duration') return 'api/wrong-type#duration';
  if (value.type === 'string' && wanted === 'bytes') return 'api/wrong-type#base64';
  if (value.type === 'string' && (wanted === 'int32' || wanted === 'int64' || wanted === 'float') && value.style !== 'plain' && isNumeral(value.value as string)) return 'api/wrong-type#quoted-number';
  if (value.type === 'string' && wanted === 'bool' && value.style !== 'plain' && BOOLEAN.test(value.value as string)) return 'api/wrong-type#quoted-bool';
  return 'api/wrong-type#type';
}

const BOOLEAN = /^\s*(?:true|false|yes|no|on|off|y|n)\s*$/i;
const isNumeral = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** One finding for each key that is set again, on the later key. */
function refuseDuplicates(node: MapNode, path: string, apiPath: string, decode: Decode): void {
  for (const { lost, won, byChance } of node.shadowed ?? []) {
    const field = apiPath === '' ? won.key : `${apiPath}.${won.key}`;
    // A key that a merge brings stands elsewhere: the place to look at is the `<<`.
    const at = won.merged && won.via ? won.via : won.keyRange;
    const first = lost.merged && lost.via ? lost.via : lost.keyRange;
    const merge = lost.merged || won.merged;
    decode.refuse({
      message: byChance ? 'yaml/duplicate-key#by-chance' : decode.inList ? 'yaml/duplicate-key#in-list' : merge ? 'yaml/duplicate-key#merge' : 'yaml/duplicate-key#twice',
      at,
      path: path === '' ? won.key : `${path}.${won.key}`,
      causes: decode.inList || byChance ? [] : [{ type: 'DuplicateField', field }],
      data: { key: won.key },
      related: [{ ...first, message: `"${won.key}" is set here first` }],
      subject: { node, pair: lost },
    });
  }
}

/** Below a field that takes any JSON nothing is decoded, but keys still count once each. */
function refuseDuplicatesBelow(node: Node, site: Site, field: Field, key: number | string | undefined, decode: Decode): void {
  if (node.kind === 'map') {
    if (node.shadowed !== null) refuseDuplicates(node, site.path(field.name, key), site.apiPath(field.name, key), decode);
    for (const pair of node.pairs) if (pair.value.kind !== 'scalar') refuseDuplicatesBelow(pair.value, site, field, key, decode);
  } else if (node.kind === 'seq') {
    for (const item of node.items) if (item.kind !== 'scalar') refuseDuplicatesBelow(item, site, field, key, decode);
  }
}

function refuseUnknown(site: Site, pair: Pair, decode: Decode): void {
  decode.unknown.push({ site, pair });
  if (pair.value.kind !== 'scalar') refuseDuplicatesBelow(pair.value, site, { name: pair.key, shape: 'scalar', scalar: 'any', type: null, listKeys: null }, undefined, decode);
}

/** Once a resource is decoded whole, what each unknown field was meant to be can be told from what is there and what is missing. */
export function refuseUnknownFields(decode: Decode): void {
  let slipped: Site | null = null;
  for (const { site, pair } of decode.unknown) {
    if (site === slipped || refuseOtherVersion(site, pair, decode)) continue;
    const slip = slipOf(site, decode.unknown.filter((one) => one.site === site).map((one) => one.pair));
    if (slip !== undefined) {
      refuseSlip(site, slip, decode);
      slipped = site;
      continue;
    }
    const meaning = meaningOf(site, pair, decode.version);
    const known = DAEMONSET_ONLY.has(pair.key) && site.type === 'DaemonSetSpec';
    const home = meaning.kind === 'misplaced' ? [meaning.home.site.path(), ...meaning.home.steps].filter((part) => part !== '').join('.') : '';
    decode.refuse({
      message: known ? `daemonset/replicas#${pair.key}` : `api/unknown-field#${meaning.kind}`,
      at: pair.merged && pair.via ? pair.via : pair.keyRange,
      path: site.path(pair.key),
      causes: [{ type: 'UnknownField', field: site.apiPath(pair.key) }],
      data: {
        field: pair.key,
        meant: meaning.kind === 'typo' ? meaning.meant : '',
        home: home === '' ? decode.top : home,
        parent: site.path() === '' ? decode.top : site.path(),
        instead: meaning.kind === 'unknown' ? '' : meaning.path,
      },
      subject: { site, field: pair.key, pair, more: meaning },
    });
  }
}

function refuseSlip(site: Site, slip: Slip, { refuse, top }: Decode): void {
  const first = slip.pairs[0] as Pair;
  refuse({
    message: slip.message,
    at: first.merged && first.via ? first.via : first.keyRange,
    path: site.path(first.key),
    causes: slip.pairs.map((pair) => ({ type: 'UnknownField', field: site.apiPath(pair.key) })),
    data: { field: first.key, fields: slip.pairs.map(({ key }) => key).join(', '), home: slip.home, parent: site.path() === '' ? top : site.path() },
    subject: { site, field: first.key, pair: first, more: slip },
  });
}

/** A field that another version has: it came after the one that is chosen, or was gone before it. False for every other. */
function refuseOtherVersion(site: Site, pair: Pair, { version, refuse, top }: Decode): boolean {
  const span = version === undefined ? goneField(site.type, pair.key) : absentField(site.type, pair.key, version);
  if (span === undefined) return false;
  // The newest version's validation has its own thoughts about the field.
  (site.bad ??= new Set()).add(pair.key);
  const chosen = version ?? NEWEST;
  const gone = span.until !== '' && Number(span.until.slice(2)) <= Number(chosen.slice(2));
  refuse({
    message: `api/other-version#${gone ? 'gone' : 'later'}-field`,
    at: pair.merged && pair.via ? pair.via : pair.keyRange,
    path: site.path(pair.key),
    causes: [{ type: 'UnknownField', field: site.apiPath(pair.key) }],
    data: { field: pair.key, parent: site.path() === '' ? top : site.path(), release: gone ? span.until : span.since, version: chosen },
    subject: { site, field: pair.key, pair },
  });
  return true;
}

/** Fields of a Deployment that people write in a DaemonSet. */
const DAEMONSET_ONLY: ReadonlySet<string> = new Set(['replicas', 'strategy']);

/** The scalar string behind a key of any map, or ''. */
export function stringOf(map: MapNode, key: string): string {
  const value = pairOf(map, key)?.value;
  return value?.kind === 'scalar' && value.type === 'string' ? (value.value as string) : '';
}
