import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cidrFault, ipFaults, isIPv6Network, isStrictSubset, specialAddress } from './ip.js';

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

describe('specialAddress', () => {
  it('names the range that leads nowhere from elsewhere', () => {
    const ranges = { '127.1.2.3': '127.0.0.0/8', '169.254.0.1': '169.254.0.0/16', '224.0.0.251': '224.0.0.0/24', '0.0.0.0': '0.0.0.0', '::': '::', '::1': '::1', 'febf::1': 'fe80::/10', 'ff02::fb': 'ff02::/16', 'ff32::1': 'ff02::/16' };
    expect(Object.fromEntries(Object.keys(ranges).map((text) => [text, specialAddress(text)]))).toEqual(ranges);
  });

  it('leaves every other alone, and what is no address', () => {
    for (const text of ['10.0.0.1', '224.0.1.1', '169.253.0.1', '::2', 'fec0::1', 'ff05::1', '2001:db8::', '127.0.0.01', 'a', '']) expect(specialAddress(text)).toBeUndefined();
  });
});

describe('isStrictSubset', () => {
  it.each([
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['10.0.0.0/8', '10.0.0.0/8', false],
    ['11.0.0.0/16', '10.0.0.0/8', false],
    ['10.0.0.0/8', '10.1.0.0/16', false],
    ['fd00:1::/32', 'fd00::/16', true],
    ['fd00::/16', '0.0.0.0/0', false],
    ['::ffff:10.1.0.0/112', '10.0.0.0/8', true],
    ['10.1.2.3/32', '::/0', false],
    ['a', '10.0.0.0/8', false],
  ])('%s in %s: %s', (inner, outer, is) => {
    expect(isStrictSubset(inner, outer)).toBe(is);
  });
});
