/** apimachinery pkg/util/validation/ip.go, IsValidIPForLegacyField and IsValidCIDRForLegacyField, as they are since 1.36 (StrictIPCIDRValidation). */

export type IpFault = 'none' | 'zeros' | 'mapped';

/** What is wrong with an address: it is none, its numbers have leading zeros, it is an IPv4 address written as an IPv6 one. */
export function ipFaults(text: string): readonly IpFault[] {
  if (text.includes(':')) {
    const parsed = parseIPv6(text);
    if (parsed === null) return ['none'];
    // A zone is taken by neither parser, and zeros in an IPv4 tail by the sloppy one alone.
    if (parsed.zeros) return ['zeros'];
    return parsed.mapped ? ['mapped'] : [];
  }
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^[0-9]+$/.test(part) && part.length <= 8 && Number(part) <= 255)) return ['none'];
  return parts.some((part) => part.length > 1 && part.startsWith('0')) ? ['zeros'] : [];
}

export interface IPv6 {
  readonly groups: readonly number[];
  readonly mapped: boolean;
  readonly zeros: boolean;
}

/** Null where it is none. */
export function parseIPv6(text: string): IPv6 | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const groups: number[] = [];
  let zeros = false;
  let before = 0;
  for (const [i, half] of halves.entries()) {
    if (i === 1) before = groups.length;
    if (half === '') continue;
    const parts = half.split(':');
    for (const [k, part] of parts.entries()) {
      if (part.includes('.')) {
        if (i !== halves.length - 1 || k !== parts.length - 1) return null;
        const tail = ipFaults(part);
        if (tail.includes('none')) return null;
        zeros ||= tail.includes('zeros');
        const [a, b, c, d] = part.split('.').map(Number) as [number, number, number, number];
        groups.push(a * 256 + b, c * 256 + d);
      } else {
        if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return null;
        groups.push(parseInt(part, 16));
      }
    }
  }
  if (halves.length === 1 ? groups.length !== 8 : groups.length > 7) return null;
  if (halves.length === 2) groups.splice(before, 0, ...Array.from({ length: 8 - groups.length }, () => 0));
  return { groups, mapped: groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff, zeros };
}

export type CidrFault = IpFault | 'host-bits';

/** What is wrong with a network, such as 10.0.0.0/8; at most one thing is. */
export function cidrFault(text: string): CidrFault | undefined {
  const slash = text.indexOf('/');
  const address = text.slice(0, Math.max(slash, 0));
  const length = text.slice(slash + 1);
  const bits = bitsOf(address);
  if (bits === null || !/^[0-9]+$/.test(length) || Number(length) > bits.length) return 'none';
  const [fault] = ipFaults(address);
  if (fault === 'zeros' || (length.length > 1 && length.startsWith('0'))) return 'zeros';
  if (fault !== undefined) return fault;
  return bits.slice(Number(length)).includes('1') ? 'host-bits' : undefined;
}

/** Whether a network is one of IPv6; null where it is none. An IPv4 network in IPv6 clothes is one of IPv4, as long as the clothes are part of what is shared. */
export function isIPv6Network(text: string): boolean | null {
  if (cidrFault(text) === 'none') return null;
  const [address = '', length = ''] = text.split('/');
  return address.includes(':') && !(Number(length) >= 96 && parseIPv6(address)?.mapped === true);
}

/** The bits of an address as zeros and ones; null where it is none. */
function bitsOf(address: string): string | null {
  if (ipFaults(address).includes('none')) return null;
  const numbers = address.includes(':') ? (parseIPv6(address)?.groups ?? []) : address.split('.').map(Number);
  const width = address.includes(':') ? 16 : 8;
  return numbers.map((number) => number.toString(2).padStart(width, '0')).join('');
}

/** kubernetes pkg/apis/core/validation/validation.go, ValidateEndpointIP: the range that an address lies in and that leads nowhere from elsewhere; undefined for every other, and for what is none. */
export function specialAddress(text: string): string | undefined {
  if (ipFaults(text).length > 0) return undefined;
  if (!text.includes(':')) {
    const [a, b, c] = text.split('.').map(Number) as [number, number, number];
    if (a === 127) return '127.0.0.0/8';
    if (a === 169 && b === 254) return '169.254.0.0/16';
    if (a === 224 && b === 0 && c === 0) return '224.0.0.0/24';
    return text === '0.0.0.0' ? '0.0.0.0' : undefined;
  }
  const groups = parseIPv6(text)?.groups ?? [];
  const first = groups[0] ?? 0;
  if (groups.slice(0, 7).every((group) => group === 0) && (groups[7] ?? 0) < 2) return groups[7] === 0 ? '::' : '::1';
  if ((first & 0xffc0) === 0xfe80) return 'fe80::/10';
  return (first & 0xff0f) === 0xff02 ? 'ff02::/16' : undefined;
}

/** Whether a network lies in another, and is smaller. False where one of them is none. */
export function isStrictSubset(inner: string, outer: string): boolean {
  const small = networkOf(inner);
  const large = networkOf(outer);
  if (small === null || large === null || large.length >= small.length || small.bits.length !== large.bits.length) return false;
  return small.bits.slice(0, large.shared) === large.bits.slice(0, large.shared);
}

/** The bits of a network, how many of them are shared, and the length of its prefix as Go counts it: of an IPv4 network in IPv6 clothes the bits are those of IPv4. */
function networkOf(text: string): { readonly bits: string; readonly shared: number; readonly length: number } | null {
  const fault = cidrFault(text);
  if (fault === 'none') return null;
  const slash = text.indexOf('/');
  const length = Number(text.slice(slash + 1));
  const whole = bitsOf(text.slice(0, slash)) ?? '';
  const masked = whole.slice(0, length).padEnd(whole.length, '0');
  if (!text.includes(':') || isIPv6Network(text) === true) return { bits: masked, shared: length, length };
  return { bits: masked.slice(96), shared: length - 96, length };
}
