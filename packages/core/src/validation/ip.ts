/** apimachinery pkg/util/validation/ip.go, IsValidIPForLegacyField, as it is since 1.36 (StrictIPCIDRValidation): one error for each thing that is wrong. */

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

interface IPv6 {
  readonly mapped: boolean;
  readonly zeros: boolean;
}

function parseIPv6(text: string): IPv6 | null {
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
  return { mapped: groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff, zeros };
}
