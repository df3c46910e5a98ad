/** What stands behind the rare tags `!!binary` and `!!timestamp`. */

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The text of `!!binary`: Go's base64.StdEncoding, then the bytes as UTF-8 where each wrong byte becomes U+FFFD (encoding/json).
 * Null where it is no base64.
 */
export function decodeBinary(text: string): string | null {
  const input = text.replace(/[\r\n]/g, '');
  if (input.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(input)) return null;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let i = 0; i < input.length && input.charAt(i) !== '='; i++) {
    bits = ((bits << 6) | BASE64.indexOf(input.charAt(i))) & 0xffff;
    held += 6;
    if (held >= 8) bytes.push((bits >> (held -= 8)) & 0xff);
  }
  return decodeUtf8(bytes);
}

/** Go's utf8.DecodeRune over and over: of a wrong sequence only the first byte is replaced. */
function decodeUtf8(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] as number;
    const length = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    let code = length === 1 ? first : first & (0x7f >> length);
    let good = length > 0 && i + length <= bytes.length;
    for (let k = 1; good && k < length; k++) {
      const byte = bytes[i + k] as number;
      good = (byte & 0xc0) === 0x80;
      code = (code << 6) | (byte & 0x3f);
    }
    if ((length === 3 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) || (length === 4 && (code < 0x10000 || code > 0x10ffff))) good = false;
    text += good ? String.fromCodePoint(code) : '\ufffd';
    i += good ? length : 1;
  }
  return text;
}

/** resolve.go `parseTimestamp`: RFC 3339 with short fields, the same with a space and no zone, or a date. */
export function isTimestamp(text: string): boolean {
  const match =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d))| (\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?)?$/.exec(text);
  if (match === null) return false;
  const at = (group: number): number => Number(match[group] ?? 0);
  const month = at(2);
  const leap = at(1) % 4 === 0 && (at(1) % 100 !== 0 || at(1) % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  const time = at(4) < 24 && at(5) < 60 && at(6) < 60 && at(9) < 24 && at(10) < 60 && at(11) < 60;
  return month >= 1 && month <= 12 && at(3) >= 1 && at(3) <= days && time && at(7) <= 24 && at(8) < 60;
}
