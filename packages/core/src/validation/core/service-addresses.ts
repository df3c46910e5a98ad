/**
 * The addresses of a Service. kubernetes pkg/registry/core/service/storage/alloc.go: initIPFamilyFields, as far as it is so in every cluster;
 * pkg/apis/core/validation/validation.go: ValidateServiceClusterIPsRelatedFields, ValidateEndpointIP, and of validateService the source ranges.
 */
import { quietly, type Site } from '../../schema/site.js';
import { checkWordIfSet, fault, text } from '../checks.js';
import { clusterAddresses, ipFamilyPolicy, serviceType, type Spec } from '../defaults/service.js';
import { ipFaults, specialAddress } from '../ip.js';
import { structOf } from '../reach.js';
import { duplicate, forbidden, invalid, notSupported, type Refuse } from '../refuse.js';
import { checkIP } from './pod-fields.js';
import { checkNetwork } from './networks.js';

const FAMILIES = ['IPv4', 'IPv6'];
const familyOf = (address: string): string => (address.includes(':') ? 'IPv6' : 'IPv4');

/** What comes before the rest of validation. A Service that is only a name has none of it. Throws QUIET. */
export function checkClusterAddresses(spec: Spec, refuse: Refuse): void {
  if (serviceType(spec) === 'ExternalName') return;
  let wrong = false;
  const note: Refuse = (refusal) => {
    wrong = true;
    refuse(refusal);
  };
  quietly(checkFamilies, spec, note);
  quietly(checkWordIfSet, spec, 'ipFamilyPolicy', ['PreferDualStack', 'RequireDualStack', 'SingleStack'], note);
  quietly(checkAddresses, spec, note);
  if (!wrong) quietly(checkStacks, spec, refuse);
}

function checkFamilies(spec: Spec, refuse: Refuse): void {
  const seen = new Set<string>();
  for (const item of spec.items('ipFamilies')) {
    const family = (item.value as string | null) ?? '';
    const field = spec.apiPath('ipFamilies', item.key);
    const again = seen.has(family) ? [duplicate(field)] : [];
    seen.add(family);
    if (!FAMILIES.includes(family)) fault(spec, 'ipFamilies', 'api/enum#value', [notSupported(field), ...again], refuse, { value: family, allowed: FAMILIES.join(', ') }, item.key);
    else if (again.length > 0) fault(spec, 'ipFamilies', 'api/duplicate#name', again, refuse, { what: 'IP family', name: family }, item.key);
  }
}

/** Each must be an address, and together they must be one for each family, the first of them in clusterIP, too. */
function checkAddresses(spec: Spec, refuse: Refuse): void {
  const addresses = clusterAddresses(spec);
  const named = spec.apiPath('clusterIPs');
  const [first] = addresses;
  if (first === undefined) return;
  const single = text(spec, 'clusterIP');
  if (single === '') fault(spec, 'clusterIPs', 'api/conflict#needs', [invalid(named)], refuse, { other: 'clusterIP' });
  else if (first.value !== single) fault(spec, 'clusterIPs', 'api/conflict#first-address', [invalid(named)], refuse, { value: first.value, other: single }, 0);
  let unreadable = false;
  for (const [i, { value, field, key }] of addresses.entries()) {
    if (i === 0 && value === 'None') {
      if (addresses.length === 1) continue;
      unreadable = true;
      fault(spec, field, 'api/conflict#none-alone', [invalid(named)], refuse, {}, key);
    } else {
      unreadable ||= ipFaults(value).length > 0;
      checkIP(spec, field, value, `${named}[${String(i)}]`, refuse, key);
    }
  }
  if (unreadable) {
    if (addresses.length > 2) fault(spec, 'clusterIPs', 'api/conflict#addresses', [invalid(named)], refuse);
    return;
  }
  const families = addresses.map(({ value }) => familyOf(value));
  if (addresses.length > 2 || (addresses.length === 2 && families[0] === families[1])) fault(spec, 'clusterIPs', 'api/conflict#addresses', [invalid(named)], refuse);
  if (addresses.length === 1 && first.value === 'None') return;
  spec.items('ipFamilies').forEach((item, i) => {
    const address = addresses[i];
    const family = (item.value as string | null) ?? '';
    if (address === undefined || !FAMILIES.includes(family) || family === families[i]) return;
    const { field, key } = address;
    fault(spec, field, 'api/conflict#address-family', [invalid(`${named}[${String(i)}]`)], refuse, { value: address.value, family }, key);
  });
}

/** One stack is one family. Which families there are, and whether there are two, depends on the cluster (`--service-cluster-ip-range`), and is refused nowhere. */
function checkStacks(spec: Spec, refuse: Refuse): void {
  const families = spec.items('ipFamilies');
  if (ipFamilyPolicy(spec) !== 'SingleStack' || (clusterAddresses(spec).length !== 2 && families.length !== 2)) return;
  const field = spec.has('ipFamilyPolicy') ? 'ipFamilyPolicy' : families.length === 2 ? 'ipFamilies' : 'clusterIPs';
  fault(spec, field, 'api/conflict#single-stack', [invalid(spec.apiPath('ipFamilyPolicy'))], refuse);
}

/** ValidateEndpointIP: addresses that lead into a node itself, or to whoever is next to it. Throws QUIET. */
export function checkExternalAddresses(spec: Spec, refuse: Refuse): void {
  for (const item of spec.items('externalIPs')) {
    const value = (item.value as string | null) ?? '';
    const named = spec.apiPath('externalIPs', item.key);
    checkIP(spec, 'externalIPs', value, named, refuse, item.key);
    const special = specialAddress(value);
    if (special !== undefined) fault(spec, 'externalIPs', 'api/format#special-address', [invalid(named)], refuse, { value, range: special }, item.key);
  }
}

const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** From where a load balancer may be reached: a field, and the annotation that it took the place of. Throws QUIET. */
export function checkSourceRanges(spec: Spec, root: Site<'Service'>, refuse: Refuse): void {
  const because = 'only a Service of the type LoadBalancer has a load balancer';
  const balanced = serviceType(spec) === 'LoadBalancer';
  const items = spec.items('loadBalancerSourceRanges');
  if (items.length > 0) {
    const named = `${spec.apiPath()}.LoadBalancerSourceRanges`;
    if (!balanced) fault(spec, 'loadBalancerSourceRanges', 'api/conflict#forbidden', [forbidden(named)], refuse, { because });
    for (const { key, value } of items) checkNetwork(spec, 'loadBalancerSourceRanges', ((value as string | null) ?? '').trim(), `${named}[${String(key)}]`, refuse, key);
    return;
  }
  const meta = structOf(root, 'metadata');
  const entry = meta.entries('annotations').find(({ key }) => key === RANGES);
  if (entry === undefined) return;
  const named = meta.apiPath('annotations', RANGES);
  if (!balanced) fault(meta, 'annotations', 'api/conflict#forbidden', [forbidden(named)], refuse, { field: RANGES, because }, RANGES);
  const list = ((entry.value as string | null) ?? '').trim();
  if (list === '') return;
  for (const network of list.split(',')) checkNetwork(meta, 'annotations', network.trim(), named, refuse, RANGES);
}
