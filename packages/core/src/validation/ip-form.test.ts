import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainIPv4 } from './ip-form.js';

describe('plainIPv4', () => {
  it('writes what is read in different ways as Kubernetes reads it', () => {
    expect(['010.0.0.1', '192.168.001.010', '::ffff:10.0.0.1', '::ffff:a00:1', '::1.2.3.04'].map(plainIPv4)).toEqual(['10.0.0.1', '192.168.1.10', '10.0.0.1', '10.0.0.1', '::102:304']);
  });

  it('leaves plain addresses alone, and what is none', () => {
    for (const text of ['', 'a', '10.0.0', '010.0.0.256', '::1', '2001:DB8::1']) expect(plainIPv4(text)).toBeUndefined();
    fc.assert(fc.property(fc.ipV4(), (text) => plainIPv4(text) === undefined));
  });
});
