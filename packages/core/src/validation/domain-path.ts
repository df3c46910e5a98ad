/** apimachinery pkg/util/validation/validation.go, IsDomainPrefixedPath: `example.com/controller`. */
import type { Cause } from '../tree/finding.js';
import { causesOf } from './checks.js';
import { isDNS1123Subdomain } from './content.js';
import { invalid } from './refuse.js';

/** The errors for a text that is not empty; `field` is what the server calls its place. */
export function domainPathCauses(value: string, field: string): Cause[] {
  const slash = value.indexOf('/');
  if (slash <= 0 || slash === value.length - 1) return [invalid(field)];
  const causes = causesOf(isDNS1123Subdomain(value.slice(0, slash)), field);
  if (!/^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(value.slice(slash + 1))) causes.push(invalid(field));
  return causes;
}
