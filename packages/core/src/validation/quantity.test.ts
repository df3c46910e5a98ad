import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnit, isWhole, parseQuantity, roundedToMilli, wholeValue } from './quantity.js';

const nanoOf = (written: string | number): bigint | undefined => parseQuantity(written)?.nano;

describe('parseQuantity', () => {
  it.each<[string | number, bigint]>([
    ['1', 1_000_000_000n],
    ['500m', 500_000_000n],
    ['1n', 1n],
    ['0.1n', 1n],
    ['-0.1n', -1n],
    ['1Ki', 1024n * 1_000_000_000n],
    ['1k', 1_000_000_000_000n],
    ['1e3', 1_000_000_000_000n],
    ['1.5Gi', 1_610_612_736n * 1_000_000_000n],
    ['.5', 500_000_000n],
    [2, 2_000_000_000n],
  ])('%s', (written, nano) => {
    expect(nanoOf(written)).toBe(nano);
  });

  it('knows no quantity in other texts', () => {
    for (const text of ['a', '1 Gi', '1GB', '1ki', '--1', '1e', '0x1']) expect(parseQuantity(text)).toBeUndefined();
  });

  it('cuts sizes in powers of two at 64 bits, and others not', () => {
    expect(wholeValue(parseQuantity('100Ei') as never)).toBe(9223372036854775807n);
    expect(wholeValue(parseQuantity('100E') as never)).toBe(100n * 10n ** 18n);
  });

  it('reads whole numbers as what they are', () => {
    fc.assert(fc.property(fc.integer(), (number) => wholeValue(parseQuantity(number) as never) === BigInt(number) && isWhole(parseQuantity(String(number)) as never)));
  });

  it('rounds away from zero, by less than a thousandth', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (nano) => {
        const rounded = roundedToMilli({ nano, format: 'decimal' }).nano;
        const by = nano < 0n ? nano - rounded : rounded - nano;
        return rounded % 1_000_000n === 0n && by >= 0n && by < 1_000_000n;
      }),
    );
  });
});

describe('isUnit', () => {
  it.each([['1', true], ['1Mi', true], ['1M', true], ['1000', true], ['1024', false], ['1024Ki', true], ['2', false], ['1m', false], ['1e3', false]])('%s as bytes: %s', (written, unit) => {
    expect(isUnit(parseQuantity(written) as never, 'bytes')).toBe(unit);
  });

  it.each([['1', true], ['1m', true], ['1000m', true], ['2m', false], ['1k', false]])('%s as cores: %s', (written, unit) => {
    expect(isUnit(parseQuantity(written) as never, 'cpu')).toBe(unit);
  });
});
