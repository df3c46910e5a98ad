/** What ConfigMaps and Secrets hold: kubernetes pkg/apis/core/validation/validation.go, ValidateConfigMap and ValidateSecret. */
import { QUIET, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import type { Node, Pair } from '../../tree/node.js';
import { causesOf, fault } from '../checks.js';
import { byteLength, isConfigMapKey } from '../content.js';
import { problemOf } from '../problem.js';
import type { Refuse } from '../refuse.js';

/** 1 MiB (core.MaxSecretSize), over all values together. */
const DATA_LIMIT = 1024 * 1024;

/** One value, which is a text, or bytes: in base64, or a list of numbers. */
export interface Datum {
  readonly field: 'data' | 'binaryData' | 'stringData';
  readonly pair: Pair;
  readonly isBytes: boolean;
}

/** The values of one of the maps. Throws QUIET where one of them is unknown. */
export function dataOf(site: Site, field: Datum['field'], isBytes: boolean): Datum[] {
  const map = site.valueOf(field);
  if (map?.kind !== 'map') return [];
  if (map.open || map.pairs.some(({ value }) => isUnknown(value))) throw QUIET;
  return map.pairs.map((pair) => ({ field, pair, isBytes }));
}

function isUnknown(value: Node): boolean {
  return value.kind === 'hole' || (value.kind === 'seq' && (value.open || value.items.some(isUnknown)));
}

/** How many bytes a value takes. */
export function sizeOf({ pair: { value }, isBytes }: Datum): number {
  if (value.kind === 'seq') return value.items.length;
  const text = value.kind === 'scalar' ? ((value.value as string | null) ?? '') : '';
  return isBytes ? base64Length(text) : byteLength(text);
}

/** A value as a text; of bytes, each is the character of its number. */
export function contentOf({ pair: { value }, isBytes }: Datum): string {
  if (value.kind === 'seq') return value.items.map((item) => String.fromCharCode(item.kind === 'scalar' ? Number(item.value) : 0)).join('');
  const text = value.kind === 'scalar' ? ((value.value as string | null) ?? '') : '';
  return isBytes ? base64Bytes(text) : text;
}

/** How many bytes a text in base64 stands for. The decode has refused what is none. */
function base64Length(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    // Neither "=" nor a line break.
    if (character !== 61 && character !== 10 && character !== 13) digits++;
  }
  return Math.floor((digits * 3) / 4);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64Bytes(text: string): string {
  let bytes = '';
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) continue;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += String.fromCharCode((held >> bits) & 0xff);
  }
  return bytes;
}

/** The key of one value; the server calls the map `named`. */
export function checkDataKey(site: Site, { field, pair }: Datum, named: string, refuse: Refuse): void {
  const { key } = pair;
  const reasons = isConfigMapKey(key);
  if (reasons.length === 0) return;
  refuse({
    message: 'api/format#data-key',
    at: pair.keyRange,
    path: site.path(field, key),
    causes: causesOf(reasons, `${named}[${key}]`),
    data: { name: key, problem: problemOf(key, reasons, 'file') },
    subject: { site, field, pair },
  });
}

/** All values together must fit. */
export function checkDataSize(site: Site, field: string, size: number, kind: string, cause: Cause, refuse: Refuse): void {
  if (size > DATA_LIMIT) fault(site, field, 'api/format#data-size', [cause], refuse, { kind, size: Math.ceil(size / 1024) });
}
