/** PEM and keys where the examples and the recorded warnings do not go. */
import { describe, expect, it } from 'vitest';
import { pemBlocks } from '../shared/pem.js';
import { keyOfCertificate, keyOfPrivateKey } from '../shared/public-keys.js';

const typesIn = (text: string): string[] => pemBlocks(text).map(({ type }) => type);

describe('PEM as Go reads it', () => {
  it('finds blocks between other lines, with headers, and with either line break', () => {
    expect(pemBlocks('note\n-----BEGIN A-----\nYWJj\n-----END A-----\n\n-----BEGIN B-----\r\nx: y\r\n\r\nYQ==\r\n-----END B-----\r\n')).toEqual([
      { type: 'A', bytes: 'abc' },
      { type: 'B', bytes: 'a' },
    ]);
  });

  it('passes over a beginning without its end, and over what is no base64', () => {
    expect(typesIn('-----BEGIN A-----\nYQ==\n-----BEGIN B-----\nYQ==\n-----END B-----')).toEqual(['B']);
    expect(typesIn('-----BEGIN A-----\n?\n-----END A-----\n-----BEGIN B-----\nYQ==\n-----END B-----')).toEqual(['B']);
    expect(typesIn('-----BEGIN A-----\nYQ==\n-----END B-----\n')).toEqual([]);
    expect(typesIn(' -----BEGIN A-----\nYQ==\n-----END A-----')).toEqual([]);
    expect(typesIn('-----BEGIN A-----\nYQ==\n-----END A----- x')).toEqual([]);
  });

  it('ends on any text', () => {
    for (const text of ['', '\n-----END ', '-----BEGIN A-----\n-----END A-----', '-----BEGIN -----\n-----END -----', '-----BEGIN A-----\na:\n-----END A-----', '-----BEGIN '.repeat(50) + '\n-----END '.repeat(50)]) expect(() => pemBlocks(text)).not.toThrow();
  });
});

describe('keys', () => {
  it('are none in what is cut off', () => {
    const bytes = '\x30\x06\x02\x01\x00\x04\x01\x01';
    expect(keyOfPrivateKey(bytes)).toBeUndefined();
    expect(keyOfPrivateKey('\x30\x06\x02\x01\x01\x04\x01\x01')).toEqual({ kind: 'ECDSA', value: null });
    for (let i = 0; i < bytes.length; i++) expect(keyOfPrivateKey(bytes.slice(0, i))).toBeUndefined();
    expect(keyOfCertificate('\x30\x80')).toBeUndefined();
    expect(keyOfCertificate('\x30\x84\xff\xff\xff\xff')).toBeUndefined();
  });
});
