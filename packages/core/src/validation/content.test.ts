import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLength, isDNS1035Label, isDNS1123Label, isDNS1123Subdomain, isQualifiedName, isValidLabelValue, isValidPercent, maskTrailingDash, type Reason } from './content.js';

/** Upstream's own expressions (apimachinery pkg/api/validate/content), as the second opinion. */
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

function label(text: string): Reason[] {
  const reasons: Reason[] = bytes(text) > 63 ? ['long'] : [];
  if (!LABEL.test(text)) reasons.push(SUBDOMAIN.test(text) ? 'dots' : 'characters');
  return reasons;
}

function subdomain(text: string): Reason[] {
  const reasons: Reason[] = bytes(text) > 253 ? ['long'] : [];
  if (!SUBDOMAIN.test(text)) reasons.push('characters');
  return reasons;
}

function key(text: string): Reason[] {
  const parts = text.split('/');
  if (parts.length > 2) return ['slashes'];
  const name = parts[parts.length - 1] as string;
  const reasons: Reason[] = [];
  if (parts.length === 2) {
    if (parts[0] === '') reasons.push('prefix-empty');
    else reasons.push(...subdomain(parts[0] as string).map((reason) => `prefix-${reason}` as Reason));
  }
  if (name === '') reasons.push('empty');
  else if (bytes(name) > 63) reasons.push('long');
  if (!NAME.test(name)) reasons.push('characters');
  return reasons;
}

function value(text: string): Reason[] {
  const reasons: Reason[] = bytes(text) > 63 ? ['long'] : [];
  if (text !== '' && !NAME.test(text)) reasons.push('characters');
  return reasons;
}

/** Texts near the formats' edges: their own characters, strangers, and lengths around the limits. */
const letters = fc.string({ unit: fc.constantFrom('a', 'z', 'A', '0', '9', '-', '.', '_', '/', ' ', 'é', '😀', '\n'), maxLength: 12 });
const lengths = fc.constantFrom(62, 63, 64, 252, 253, 254).map((n) => 'a'.repeat(n));
const texts = fc.oneof(letters, lengths, fc.tuple(letters, lengths, letters).map((parts) => parts.join('')), fc.tuple(lengths, lengths).map((parts) => parts.join('/')));

describe('formats', () => {
  it('agree with the expressions of upstream', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isDNS1123Label(text)).toEqual(label(text));
        expect(isDNS1123Subdomain(text)).toEqual(subdomain(text));
        expect(isQualifiedName(text)).toEqual(key(text));
        expect(isValidLabelValue(text)).toEqual(value(text));
        expect(isDNS1035Label(text).length === 0).toBe(/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text) && bytes(text) <= 63);
        expect(isValidPercent(text)).toBe(/^[0-9]+%$/.test(text));
        expect(byteLength(text)).toBe(bytes(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('count bytes, not characters', () => {
    expect(byteLength('aé€😀')).toBe(10);
    expect(isValidLabelValue('é'.repeat(32))).toEqual(['long', 'characters']);
  });

  it('take a dash at the end of a prefix', () => {
    expect(maskTrailingDash('web-')).toBe('wea');
    expect(isDNS1123Subdomain(maskTrailingDash('a.-'))).toEqual([]);
    expect(maskTrailingDash('-')).toBe('-');
  });

  it.each(['1%', '100%', '007%'])('take %s as a percentage', (text) => expect(isValidPercent(text)).toBe(true));
  it.each(['', '%', '-1%', '1.5%', '10', '10%%'])('refuse %j as one', (text) => expect(isValidPercent(text)).toBe(false));
});

it.each([['a-', 'a'], ['ab-', 'aa'], ['é-', 'éa'], ['-', '-'], ['a', 'a']])('%s without its dash is judged as %s', (name, judged) => {
  expect(maskTrailingDash(name)).toBe(judged);
});
