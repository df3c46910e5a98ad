/** kubernetes pkg/apis/core/validation/validation.go: IsValidCIDRForLegacyField. */
import type { Site } from '../../schema/site.js';
import type { MessageId } from '../../tree/finding.js';
import { fault } from '../checks.js';
import { cidrFault, type CidrFault } from '../ip.js';
import { invalid, type Refuse } from '../refuse.js';

const MESSAGES: Readonly<Record<CidrFault, MessageId>> = { none: 'api/format#network', zeros: 'api/format#ip-zeros', mapped: 'api/format#ip-mapped', 'host-bits': 'api/format#host-bits' };

/** A network such as 10.0.0.0/8; `named` is what the server calls the place. */
export function checkNetwork(site: Site, field: string, value: string, named: string, refuse: Refuse, key?: number | string): void {
  const wrong = cidrFault(value);
  if (wrong !== undefined) fault(site, field, MESSAGES[wrong], [invalid(named)], refuse, { value }, key);
}
