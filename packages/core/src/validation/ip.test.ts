import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cidrFault, ipFaults, isIPv6Network } from './ip.js';

describe('ipFaults', () => {
  it('takes addresses', () => {
    for (const text of ['10.0.0.1', '0.0.0.0', '::', '::1', 'fd00::10', '1:2:3:4:5:6:7:8', '64:ff9b::1.2.3.4']) expect(ipFaults(text)).toEqual([]);
    fc.assert(fc.property(fc.ipV4(), (text) => ipFaults(text).length === 0));
    fc.assert(fc.property(fc.ipV6(), (text) => !ipFaults(text).includes('none')));
  });

  it('says what is wrong with others', () => {
    for (const text of ['', 'a', '1.2.3', '1.2.3.256', '1.2.3.4.5', '1::2::3', '1:2:3:4:5:6:7:8:9', 'fe80::1%eth0', '12345::']) expect(ipFaults(text)).toEqual(['none']);
    expect(ipFaults('010.0.0.1')).toEqual(['zeros']);
    expect(ipFaults('::ffff:1.2.3.4')).toEqual(['mapped']);
  });
});

describe('cidrFault', () => {
  it.each([
    ['10.0.0.0/8', undefined],
    ['0.0.0.0/0', undefined],
    ['fd00::/64', undefined],
    ['10.0.0.1/8', 'host-bits'],
    ['010.0.0.0/8', 'zeros'],
    ['10.0.0.0/08', 'zeros'],
    ['::ffff:1.2.3.0/120', 'mapped'],
    ['10.0.0.0/33', 'none'],
    ['10.0.0.0', 'none'],
    ['10.0.0.0/8/8', 'none'],
  ])('%s: %s', (text, fault) => {
    expect(cidrFault(text)).toBe(fault);
  });

  it('tells the families apart', () => {
    expect(['10.0.0.0/8', 'fd00::/64', '::ffff:1.2.3.0/120', '::ffff:1.2.3.0/24', 'a'].map(isIPv6Network)).toEqual([false, true, false, true, null]);
  });
});
