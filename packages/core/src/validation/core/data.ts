/** What ConfigMaps and Secrets hold: kubernetes pkg/apis/core/validation/validation.go, ValidateConfigMap and ValidateSecret. */
import type { Item, Site } from '../../schema/site.js';
import { causesOf, fault } from '../checks.js';
import { byteLength, isConfigMapKey } from '../content.js';
import { problemOf } from '../problem.js';
import type { Cause } from '../../tree/finding.js';
import type { Refuse } from '../refuse.js';

/** 1 MiB (core.MaxSecretSize), over all values together. */
export const DATA_LIMIT = 1024 * 1024;

/** How many bytes a text in base64 stands for. The decode has refused what is none. */
export function base64Length(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    // Neither "=" nor a line break.
    if (character !== 61 && character !== 10 && character !== 13) digits++;
  }
  return Math.floor((digits * 3) / 4);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes that a text in base64 stands for, each as the character of its number. */
export function base64Bytes(text: string): string {
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

/** How many bytes a value takes. */
export function sizeOf({ value }: Item<string>, isBase64: boolean): number {
  const text = (value as string | null) ?? '';
  return isBase64 ? base64Length(text) : byteLength(text);
}

/** The keys of one of the maps; the server calls the map `named`. `more` are other errors that it gives for the key. */
export function checkDataKey(site: Site, field: string, entry: Item<string>, named: string, refuse: Refuse): void {
  const key = entry.key as string;
  const reasons = isConfigMapKey(key);
  if (reasons.length === 0) return;
  const causes: Cause[] = causesOf(reasons, `${named}[${key}]`);
  refuse({
    message: 'api/format#data-key',
    at: entry.pair?.keyRange ?? site.at(field, key),
    path: site.path(field, key),
    causes,
    data: { name: key, problem: problemOf(key, reasons, 'file') },
    subject: { site, field, ...(entry.pair && { pair: entry.pair }) },
  });
}

/** All values together must fit. */
export function checkDataSize(site: Site, field: string, size: number, kind: string, cause: Cause, refuse: Refuse): void {
  if (size > DATA_LIMIT) fault(site, field, 'api/format#data-size', [cause], refuse, { kind, size: Math.ceil(size / 1024) });
}
