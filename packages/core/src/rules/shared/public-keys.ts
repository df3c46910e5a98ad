/** As much of ASN.1 as tells which public key a certificate is for, and which one a private key has: Go's crypto/x509 and crypto/tls (parsePrivateKey). Bytes are characters of strings. */

/** A public key: what kind, and the number or the point that makes it one; null where that takes arithmetic to find. */
export interface PublicKey {
  readonly kind: 'RSA' | 'ECDSA' | 'Ed25519' | 'other';
  readonly value: string | null;
}

interface Value {
  readonly tag: number;
  readonly body: string;
  /** What stands behind it. */
  readonly rest: string;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_ID = 0x06;
const CONTEXT_0 = 0xa0;
const CONTEXT_1 = 0xa1;

const KINDS: ReadonlyMap<string, PublicKey['kind']> = new Map([
  ['\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01', 'RSA'],
  ['\x2a\x86\x48\xce\x3d\x02\x01', 'ECDSA'],
  ['\x2b\x65\x70', 'Ed25519'],
]);

/** The value that the bytes begin with; undefined where they are no such value as a whole. */
function read(bytes: string, tag?: number): Value | undefined {
  if (bytes.length < 2) return undefined;
  let length = bytes.charCodeAt(1);
  let start = 2;
  if (length >= 0x80) {
    const digits = length & 0x7f;
    if (digits === 0 || digits > 4 || bytes.length < 2 + digits) return undefined;
    length = 0;
    for (let i = 0; i < digits; i++) length = length * 256 + bytes.charCodeAt(2 + i);
    start += digits;
  }
  const found = bytes.charCodeAt(0);
  if ((tag !== undefined && found !== tag) || bytes.length < start + length) return undefined;
  return { tag: found, body: bytes.slice(start, start + length), rest: bytes.slice(start + length) };
}

/** The values in a row, of these tags; undefined where they are others. */
function readAll(bytes: string, tags: readonly number[]): string[] | undefined {
  const bodies: string[] = [];
  let rest = bytes;
  for (const tag of tags) {
    const value = read(rest, tag);
    if (value === undefined) return undefined;
    bodies.push(value.body);
    rest = value.rest;
  }
  return bodies;
}

const withoutZeros = (number: string): string => number.replace(/^\0+/, '');

function ofAlgorithm(algorithm: string): PublicKey['kind'] {
  return KINDS.get(read(algorithm, OBJECT_ID)?.body ?? '') ?? 'other';
}

/** The key of a certificate; undefined where the bytes are none. */
export function keyOfCertificate(bytes: string): PublicKey | undefined {
  const certificate = read(bytes, SEQUENCE);
  if (certificate?.rest !== '') return undefined;
  const [signed] = readAll(certificate.body, [SEQUENCE, SEQUENCE, BIT_STRING]) ?? [];
  if (signed === undefined) return undefined;
  const version = read(signed, CONTEXT_0);
  const parts = readAll(version?.rest ?? signed, [INTEGER, SEQUENCE, SEQUENCE, SEQUENCE, SEQUENCE, SEQUENCE]);
  const [algorithm, key] = readAll(parts?.[5] ?? '', [SEQUENCE, BIT_STRING]) ?? [];
  if (algorithm === undefined || key === undefined) return undefined;
  const kind = ofAlgorithm(algorithm);
  // The first byte says how many bits of the last are none.
  const value = key.slice(1);
  if (kind !== 'RSA') return { kind, value };
  const [modulus] = readAll(read(value, SEQUENCE)?.body ?? '', [INTEGER, INTEGER]) ?? [];
  return modulus === undefined ? undefined : { kind, value: withoutZeros(modulus) };
}

/** The public half of a private key in one of the three forms that Go tries, whatever the block is called; undefined where the bytes are none of them. */
export function keyOfPrivateKey(bytes: string): PublicKey | undefined {
  const body = read(bytes, SEQUENCE)?.body ?? '';
  // PKCS #1: version, modulus and the rest of the numbers.
  const [, modulus] = readAll(body, [INTEGER, INTEGER, INTEGER, INTEGER]) ?? [];
  if (modulus !== undefined) return { kind: 'RSA', value: withoutZeros(modulus) };
  // PKCS #8: version, algorithm, and a key in its own form.
  const [, algorithm, inner] = readAll(body, [INTEGER, SEQUENCE, OCTET_STRING]) ?? [];
  if (algorithm !== undefined && inner !== undefined) {
    const kind = ofAlgorithm(algorithm);
    if (kind === 'RSA') return keyOfPrivateKey(inner);
    return { kind, value: kind === 'ECDSA' ? pointOf(inner) : null };
  }
  // SEC 1: version, number, and maybe the curve and the point.
  return readAll(body, [INTEGER, OCTET_STRING])?.[0] === '\x01' ? { kind: 'ECDSA', value: pointOf(bytes) } : undefined;
}

function pointOf(bytes: string): string | null {
  let value = read(read(bytes, SEQUENCE)?.body ?? '');
  while (value !== undefined && value.tag !== CONTEXT_1) value = read(value.rest);
  const point = value && read(value.body, BIT_STRING)?.body;
  return point === undefined ? null : point.slice(1);
}
