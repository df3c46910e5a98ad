/** kubernetes pkg/apis/core/validation/names.go: ValidateSignerName, ValidateClusterTrustBundleName. */
import type { Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { fault, text } from '../checks.js';
import { byteLength, isDNS1123Label, isDNS1123Subdomain } from '../content.js';
import { invalid, required, tooLong, type Refuse } from '../refuse.js';

/** IsKubernetesSignerName. */
export function isKubernetesSigner(name: string): boolean {
  const host = name.split('/')[0] ?? '';
  return host === 'kubernetes.io' || host.endsWith('.kubernetes.io');
}

/** ValidateSignerName: a domain of at least two labels, a slash, and DNS names joined by dots. `twice`: the caller asks for it by itself, too. */
export function checkSignerName(site: Site, field: string, twice: boolean, refuse: Refuse): void {
  const name = text(site, field);
  const named = site.apiPath(field);
  if (name === '') {
    fault(site, field, 'api/required#field', twice ? [required(named), required(named)] : [required(named)], refuse);
    return;
  }
  const causes = signerErrors(name, named);
  if (causes.length > 0) fault(site, field, 'api/format#signer', causes, refuse, { name });
}

function signerErrors(name: string, named: string): Cause[] {
  const [domain = '', path = '', ...more] = name.split('/');
  if (!name.includes('/') || more.length > 0) return [invalid(named)];
  const causes: Cause[] = byteLength(domain) > 253 ? [tooLong(named)] : [];
  const labels = domain.split('.');
  const wrong = labels.map(isDNS1123Label).find((reasons) => reasons.length > 0);
  if (wrong) causes.push(...wrong.map(() => invalid(named)));
  if (labels.length < 2) causes.push(invalid(named));
  const part = path.split('.').map(isDNS1123Subdomain).find((reasons) => reasons.length > 0);
  if (part) causes.push(...part.map(() => invalid(named)));
  const most = 253 + 1 + 63 + 1 + 253;
  if (byteLength(name) > most) causes.push(tooLong(named));
  return causes;
}

/** ValidateClusterTrustBundleName, for the name of a bundle that a volume shows: `signer:name`, or a DNS subdomain. */
export function checkBundleName(site: Site, refuse: Refuse): void {
  const name = text(site, 'name');
  const named = site.apiPath('name');
  const split = name.lastIndexOf(':');
  const signer = split < 0 ? '' : name.slice(0, split);
  // No signer in front of the colon, or one that is not written with ":" for "/".
  const misnamed = (signer === '' && split >= 0) || signer.includes('/');
  const reasons = misnamed ? 1 : isDNS1123Subdomain(name.slice(split + 1)).length;
  const causes = Array.from({ length: reasons }, () => invalid(named));
  if (name === '') fault(site, 'name', 'api/required#field', [required(named), ...causes], refuse);
  else if (reasons > 0) fault(site, 'name', 'api/format#bundle-name', causes, refuse, { name });
}
