/** apimachinery pkg/api/resource/quantity.go: quantities as exact numbers of nano units, which is as fine as Kubernetes keeps them. */
import type { Int } from '../schema/shapes.js';
import { trimmedQuantity } from '../schema/values.js';

export interface Quantity {
  /** In billionths. */
  readonly nano: bigint;
  readonly format: 'decimal' | 'binary' | 'exponent';
}

const NANO = 1_000_000_000n;
const MOST = 9223372036854775807n * NANO;
const SHAPE = /^([+-]?)([0-9]*)(?:\.([0-9]*))?([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$/;
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: Readonly<Record<string, bigint>> = { Ki: 1n << 10n, Mi: 1n << 20n, Gi: 1n << 30n, Ti: 1n << 40n, Pi: 1n << 50n, Ei: 1n << 60n };

/** What was parsed before: manifests say `100m` and `128Mi` over and over. */
const parsed = new Map<string, Quantity | undefined>();
const MANY = 1000;

/** ParseQuantity: rounds up to nano units, and stops at what fits 64 bits; missing digits are zero. Undefined for what is no quantity, which the decode has refused. */
export function parseQuantity(written: string | Int): Quantity | undefined {
  const text = typeof written === 'string' ? written : spell(written);
  let quantity = parsed.get(text);
  if (quantity === undefined) {
    quantity = parse(trimmedQuantity(text));
    if (parsed.size >= MANY) parsed.clear();
    parsed.set(text, quantity);
  }
  return quantity;
}

function parse(text: string): Quantity | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', suffix = ''] = match;
  const binary = BINARY[suffix];
  const exponent = binary !== undefined || suffix === '' ? 0 : /^[eE][+-]?\d/.test(suffix) ? Number(suffix.slice(1)) : (DECIMAL[suffix] ?? 0);
  const digits = BigInt(whole + fraction || '0') * (binary ?? 1n);
  const scale = exponent - fraction.length + 9;
  const magnitude = scaled(digits, scale);
  // Only sizes in powers of two are cut at what fits 64 bits.
  const nano = binary !== undefined && magnitude > MOST ? MOST : magnitude;
  return { nano: sign === '-' ? -nano : nano, format: binary !== undefined ? 'binary' : /^[eE][+-]?\d/.test(suffix) ? 'exponent' : 'decimal' };
}

/** A plain number as Go's JSON encoder writes it. */
function spell(value: Int): string {
  return String(value).replace('e+', 'e');
}

/** Digits times a power of ten, rounded away from zero. The exponent is the manifest's, so it is cut where everything is 0 or far too much anyway. */
function scaled(digits: bigint, power: number): bigint {
  if (digits === 0n) return 0n;
  if (power >= 0) return digits * 10n ** BigInt(Math.min(power, 1000));
  if (power < -400) return 1n;
  const divisor = 10n ** BigInt(-power);
  return (digits + divisor - 1n) / divisor;
}

/** Quantity.String, where it need not be canonical. */
export function spellQuantity({ nano }: Quantity): string {
  return nano % NANO === 0n ? String(nano / NANO) : `${String(nano / 1_000_000n)}m`;
}

/** Quantity.Value: rounded up to a whole number. */
export function wholeValue({ nano }: Quantity): bigint {
  return nano >= 0n ? (nano + NANO - 1n) / NANO : -(-nano / NANO);
}

const MOST_INT64 = 9223372036854775807n;

/** resource.MaxMilliValue: above it, a number has more thousandths than fit 64 bits. */
export const MAX_MILLI = MOST_INT64 / 1000n;

/** Quantity.Value as Go has it: 0 for what does not fit 64 bits. */
export function wholeInt64(quantity: Quantity): bigint {
  return inInt64(wholeValue(quantity));
}

/** Quantity.MilliValue: thousandths, rounded up. */
export function milliValue({ nano }: Quantity): bigint {
  return inInt64(nano >= 0n ? (nano + 999_999n) / 1_000_000n : -(-nano / 1_000_000n));
}

const inInt64 = (value: bigint): bigint => (value > MOST_INT64 || value < -MOST_INT64 - 1n ? 0n : value);

/** SetDefaults_ResourceList: resources are kept in thousandths, rounded up. */
export function roundedToMilli({ nano, format }: Quantity): Quantity {
  const milli = 1_000_000n;
  const rest = nano % milli;
  return rest === 0n ? { nano, format } : { nano: nano - rest + (nano > 0n ? milli : -milli), format };
}

/** No part of it is less than one. */
export function isWhole({ nano }: Quantity): boolean {
  return nano % NANO === 0n;
}

/** Its canonical form is `1` with a suffix, or `1m` where that is allowed: what divisors may be. */
export function isUnit({ nano, format }: Quantity, sizes: 'cpu' | 'bytes'): boolean {
  if (nano === NANO) return true;
  if (sizes === 'cpu') return nano === 1_000_000n && format === 'decimal';
  if (format === 'exponent' || nano < NANO) return false;
  const step = format === 'binary' ? 1024n : 1000n;
  let value = nano / NANO;
  if (value * NANO !== nano) return false;
  for (let steps = 0; value >= step && steps < 6; steps++) {
    if (value % step !== 0n) return false;
    value /= step;
  }
  return value === 1n;
}
