/** The form of IPv6 addresses that RFC 5952 calls canonical, as Go's netip prints it (netip.Addr.String, netip.Prefix.String). */
import { cidrFault, ipFaults, parseIPv6 } from './ip.js';

/** The canonical form; undefined for what is no IPv6 address, and for what is refused. */
export function canonicalIPv6(text: string): string | undefined {
  return text.includes(':') && ipFaults(text).length === 0 ? print(parseIPv6(text)?.groups) : undefined;
}

/** The same of a network such as `fd00::/64`. */
export function canonicalIPv6Network(text: string): string | undefined {
  const slash = text.indexOf('/');
  if (slash < 0 || cidrFault(text) !== undefined) return undefined;
  const address = canonicalIPv6(text.slice(0, slash));
  return address === undefined ? undefined : address + text.slice(slash);
}

/** The longest run of two zeros or more, the first of equals, becomes `::`. */
function print(groups: readonly number[] | undefined): string | undefined {
  if (groups === undefined) return undefined;
  let from = -1;
  let length = 1;
  for (let i = 0; i < groups.length; i++) {
    let end = i;
    while (groups[end] === 0) end++;
    if (end - i > length) {
      from = i;
      length = end - i;
    }
  }
  const words = groups.map((group) => group.toString(16));
  return from < 0 ? words.join(':') : `${words.slice(0, from).join(':')}::${words.slice(from + length).join(':')}`;
}

/** The plain form of an IPv4 address with zeros in front, or in the clothes of IPv6; undefined for every other text. */
export function plainIPv4(text: string): string | undefined {
  const fault = ipFaults(text)[0];
  if (!text.includes(':')) return fault === 'zeros' ? text.split('.').map(Number).join('.') : undefined;
  const parsed = fault === undefined || fault === 'none' ? null : parseIPv6(text);
  if (parsed === null) return undefined;
  if (!parsed.mapped) return print(parsed.groups);
  return parsed.groups.slice(6).flatMap((group) => [group >> 8, group & 255]).join('.');
}
