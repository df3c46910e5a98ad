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
