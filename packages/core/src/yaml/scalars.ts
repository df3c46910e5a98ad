/**
 * What a scalar means: go-yaml v2's resolution of plain text and of tags (resolve.go `resolve`, decode.go `decoder.scalar`), and
 * sigs.k8s.io/yaml's way from keys to strings (yaml.go `convertToJSONableObject`).
 *
 * How Kubernetes' JSON shows a value: an `int` by its digits; a `float` as JavaScript's JSON.stringify does, so without a fraction where
 * it has none and is below 1e21 (`1.0` and `08` are the JSON numbers 1 and 8, `1e3` is 1000, `1e21` is 1e+21). A decode that wants an
 * integer therefore takes a float whose value is integral and below 1e21 in size. -0.0 alone differs: Go writes -0.
 */
import { ScalarNode, type ScalarStyle, type ScalarType, type ScalarValue } from '../tree/node.js';
import { decodeBinary, isTimestamp } from './tags.js';

const STANDARD = 'tag:yaml.org,2002:';
/** The tag of the `<<` key, in the long form that all of this module takes. */
export const MERGE_TAG = `${STANDARD}merge`;

/** `!!int` for `tag:yaml.org,2002:int`, as people write it. */
export function shortTag(tag: string): string {
  return tag.startsWith(STANDARD) ? `!!${tag.slice(STANDARD.length)}` : tag;
}

/** What the first character of a plain scalar allows it to be; resolve.go has the same table. */
const WORD = 1;
const DIGIT = 2;
const SIGN = 3;
const DOT = 4;
const HINTS = new Uint8Array(128);
for (const [hint, characters] of [[WORD, 'yYnNtTfFoO~'], [DIGIT, '0123456789'], [SIGN, '+-'], [DOT, '.']] as const) {
  for (let i = 0; i < characters.length; i++) HINTS[characters.charCodeAt(i)] = hint;
}

const WORDS = new Map<string, boolean | null>([
  ['', null], ['~', null], ['null', null], ['Null', null], ['NULL', null],
  ['y', true], ['Y', true], ['yes', true], ['Yes', true], ['YES', true],
  ['true', true], ['True', true], ['TRUE', true], ['on', true], ['On', true], ['ON', true],
  ['n', false], ['N', false], ['no', false], ['No', false], ['NO', false],
  ['false', false], ['False', false], ['FALSE', false], ['off', false], ['Off', false], ['OFF', false],
]);

/** A plain text that begins like this is a string whatever follows, so nothing needs to be resolved. `code` is its first UTF-16 unit. */
export function isPlainString(code: number): boolean {
  return code > 126 || HINTS[code] === 0;
}

/** A plain (unquoted) scalar without a tag. `.inf` and `.nan` come as floats that are not finite: refuse them as values, take them as keys. */
export function plainScalar(start: number, end: number, text: string): ScalarNode {
  const code = text.length === 0 ? 126 : text.charCodeAt(0);
  const hint = code > 126 ? 0 : HINTS[code];
  if (hint === 0) return new ScalarNode(start, end, 'string', text, 'plain');
  if (hint === WORD) {
    const word = text.length > 5 ? undefined : WORDS.get(text);
    if (word === undefined) return new ScalarNode(start, end, 'string', text, 'plain');
    return new ScalarNode(start, end, word === null ? 'null' : 'bool', word, 'plain');
  }
  const number = hint === DOT ? dotNumber(text) : readNumber(text);
  if (number === undefined) return new ScalarNode(start, end, 'string', text, 'plain');
  return new ScalarNode(start, end, number.float ? 'float' : 'int', number.value, 'plain');
}

interface Numeric {
  readonly float: boolean;
  readonly value: number | bigint;
}

const integer = (value: number | bigint): Numeric => ({ float: false, value });
const float = (value: number): Numeric => ({ float: true, value });

/** Text that begins with a digit or a sign. */
function readNumber(text: string): Numeric | undefined {
  const length = text.length;
  let i = 0;
  let value = 0;
  for (; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (i === length && length < 16 && (length === 1 || text.charCodeAt(0) !== 48)) return integer(value);
  return i < length && !mayGoOn(text, i) ? undefined : odd(text);
}

/** A number can go on like this behind its first digits, or behind its sign where it has none: most texts that begin like numbers are `50m`, `10%` or `--flag`. */
function mayGoOn(text: string, at: number): boolean {
  if (at === 0) return /^[-+][0-9._]/.test(text);
  const c = text.charCodeAt(at);
  return c === 46 /* . */ || c === 95 /* _ */ || c === 101 /* e */ || c === 69 /* E */ || text.charCodeAt(0) === 48;
}

/** Everything but short decimal integers, in the order in which resolve.go tries it. */
function odd(text: string): Numeric | undefined {
  if (text.length < 6) {
    const infinite = infinity(text);
    if (infinite !== undefined) return infinite;
  }
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  const exact = parseInteger(plain);
  if (exact !== undefined) return exact;
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(plain)) {
    const value = Number(plain);
    if (Number.isFinite(value)) return float(value); // Go's ParseFloat refuses what overflows, and a string it stays
  }
  // `0b` with a sign behind it is what is left for resolve.go's own binary branch.
  if (/^0b[-+][01]+$/.test(plain)) return parseInteger(`${plain.charAt(2)}0b${plain.slice(3)}`);
  return undefined;
}

function infinity(text: string): Numeric | undefined {
  const first = text.charCodeAt(0);
  const sign = first === 45 ? -1 : 1;
  const word = first === 43 || first === 45 ? text.slice(1) : text;
  return word === '.inf' || word === '.Inf' || word === '.INF' ? float(sign * Infinity) : undefined;
}

/** Text that begins with a dot: Go's ParseFloat, to which an underscore may only stand between digits. */
function dotNumber(text: string): Numeric | undefined {
  if (text === '.nan' || text === '.NaN' || text === '.NAN') return float(NaN);
  const infinite = infinity(text);
  if (infinite !== undefined) return infinite;
  if (!/^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/.test(text)) return undefined;
  const value = Number(text.replaceAll('_', ''));
  return Number.isFinite(value) ? float(value) : undefined;
}

/** Go's strconv.ParseInt and then ParseUint, base 0, 64 bits. Underscores are gone already. */
function parseInteger(text: string): Numeric | undefined {
  const match = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/.exec(text);
  if (match === null) return undefined;
  let digits = match[2] as string;
  const signed = match[1] !== '';
  if (digits.length > 20 && digits.charCodeAt(0) !== 48) return undefined; // past 64 bits, and slow to convert
  if (digits.length > 1 && digits.charCodeAt(0) === 48 && /^[0-7]/.test(digits.slice(1))) digits = `0o${digits.slice(1)}`;
  const size = BigInt(digits);
  const value = match[1] === '-' ? -size : size;
  if (value < -(2n ** 63n) || value >= (signed ? 2n ** 63n : 2n ** 64n)) return undefined;
  const small = Number(value);
  return integer(Number.isSafeInteger(small) ? small : value);
}

/**
 * A scalar with a tag, given in its long form (`tag:yaml.org,2002:int`, `!local`, `!`). Any style: a tag overrules quotes.
 * Null where Kubernetes refuses it, as in `!!int x`.
 */
export function taggedScalar(start: number, end: number, text: string, style: ScalarStyle, tag: string): ScalarNode | null {
  const kind = tag.startsWith(STANDARD) ? tag.slice(STANDARD.length) : '';
  const make = (type: ScalarType, value: ScalarValue): ScalarNode => new ScalarNode(start, end, type, value, style);
  if (kind === 'binary') {
    const value = decodeBinary(text);
    return value === null ? null : make('string', value);
  }
  if (kind === 'timestamp') return isTimestamp(text) ? make('string', text) : null;
  if (kind !== 'bool' && kind !== 'int' && kind !== 'float' && kind !== 'null') return make('string', text);
  const plain = plainScalar(start, end, text);
  if (plain.type === kind) return make(kind, plain.value);
  // A uint64 is no float to resolve.go.
  const wide = typeof plain.value === 'bigint' && plain.value >= 2n ** 63n;
  return kind === 'float' && plain.type === 'int' && !wide ? make('float', Number(plain.value)) : null;
}

/** The string that Kubernetes makes of a key; undefined where it refuses the key: null, or an integer of 2^63 or more. */
export function keyText(key: ScalarNode): string | undefined {
  const value = key.value;
  if (key.type === 'string') return value as string;
  if (value === null || (typeof value === 'bigint' && value >= 2n ** 63n)) return undefined;
  return key.type === 'float' ? goFloat(value as number) : String(value);
}

/** Go's strconv.FormatFloat(value, 'g', -1, 32), with YAML's words for what is not finite. */
function goFloat(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single < 0 ? '-.inf' : '.inf';
  if (single === 0) return Object.is(single, -0) ? '-0' : '0';
  let precision = 1;
  while (precision < 9 && Math.fround(Number(single.toPrecision(precision))) !== single) precision++;
  const [mantissa, power] = single.toExponential(precision - 1).split('e') as [string, string];
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return single.toFixed(Math.max(0, precision - 1 - exponent));
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
