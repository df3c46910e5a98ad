import { describe, expect, it } from 'vitest';
import { isISCSIName } from './iscsi-name.js';

describe('names of iSCSI targets', () => {
  it.each([
    'iqn.2001-04.com.example:disk',
    'iqn.2001-04.com.example:storage.disk:1',
    'iqn.2001-04.c:a',
    'iqn anything, iqn.2001-04.com.example:disk',
    'iqniqn.2001-04.-:é',
    'eui.02004567A425678D',
    'euié02004567A425678z',
    'eui\u{1F600}0123456789abcdef',
    'naa.62004567BA64678D0123456789ABCDEF',
  ])('takes %j', (name) => expect(isISCSIName(name)).toBe(true));

  it.each([
    '',
    'iqn',
    'disk',
    'IQN.2001-04.com.example:disk',
    'iqn.2001-04.com.example',
    'iqn.2001-04.com.example:',
    'iqn.2001-04.:disk',
    'iqn.01-04.com.example:disk',
    'iqn.2001-04.com_example:disk',
    'iqn.2001-04.com.example:a disk',
    'iqn.2001-04.com.example:a,b',
    'eui.02004567A425678',
    'eui\n0123456789abcdef',
    'naa.62004567BA64678D',
  ])('does not take %j', (name) => expect(isISCSIName(name)).toBe(false));

  it('reads a long name once', () => {
    expect(isISCSIName(`iqn.2001-04.${'iqn.2001-04.'.repeat(50_000)}`)).toBe(false);
    expect(isISCSIName(`${'iqn.2001-04.a:'.repeat(50_000)} `)).toBe(false);
  });
});
