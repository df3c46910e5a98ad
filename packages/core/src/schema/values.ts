/** The scalars that Go decodes with a function of their own. Each answers: does this JSON value decode? */

const QUANTITY = /^[+-]?(?:[0-9]*(?:\.[0-9]*)?)(?:|[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)$/;

/** Quantity.UnmarshalJSON trims the JSON it gets: blanks of every kind, but tabs and line breaks are escapes there, and so is U+2028. */
export function trimmedQuantity(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end - start === text.length ? text : text.slice(start, end);
}

function isBlank(c: number): boolean {
  return c === 0x20 || c === 0x85 || c === 0xa0 || c === 0x1680 || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x205f || c === 0x3000;
}

/** apimachinery pkg/api/resource/quantity.go, ParseQuantity: a number with an SI suffix (m, k, M), a binary one (Ki, Mi) or an exponent (e3). Missing digits are zero: `.`, `-` and `Gi` decode. */
export function isQuantity(text: string): boolean {
  return text !== '' && QUANTITY.test(text);
}

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/;

/** apimachinery pkg/apis/meta/v1/time.go, Time.UnmarshalJSON: RFC 3339, as Go's time.Parse takes it. */
export function isTime(text: string): boolean {
  const m = RFC3339.exec(text);
  if (!m) return false;
  const [year, month, day, hour, minute, second, zoneHour, zoneMinute] = m.slice(1).map((part) => (part === undefined ? 0 : Number(part))) as [number, number, number, number, number, number, number, number];
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59 || zoneHour > 24 || zoneMinute > 60) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day >= 1 && day <= days;
}

const MICRO = /T\d\d?:\d\d:\d\d[.,]\d{6}(?:Z|[+-])/;

/** apimachinery pkg/apis/meta/v1/micro_time.go, MicroTime.UnmarshalJSON: exactly six digits behind the second. */
export function isMicroTime(text: string): boolean {
  return isTime(text) && MICRO.test(text);
}

const DURATION = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|\xb5s|\u03bcs|ms|s|m|h))+)$/;

/** Go's time.ParseDuration: `1h30m`, `500ms`, `0`. */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** encoding/base64 StdEncoding, which passes over line breaks. */
export function isBase64(text: string): boolean {
  const body = text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]/g, '') : text;
  return body.length % 4 === 0 && BASE64.test(body);
}
