/** Endpoints to the EndpointSlice that the mirroring controller would make of them: pkg/controller/endpointslicemirroring/utils.go. */
import type { Json } from '../../../fixes/change.js';
import type { MapNode } from '../../../tree/node.js';
import { Upgrade } from './upgrade.js';

/** What one slice takes: pkg/apis/discovery/validation/validation.go, maxEndpoints. */
const MOST = 1000;

/**
 * The changes that make an EndpointSlice of Endpoints; null where that is not a matter of rewriting. One slice has one set of ports and addresses of one family, so
 * Endpoints with more of either would become several objects.
 */
export function endpointsAsSlice(root: MapNode): Upgrade | null {
  const upgrade = new Upgrade(root);
  const metadata = upgrade.map(root, 'metadata');
  const name = upgrade.string(metadata, 'name');
  const [subset, ...more] = upgrade.maps(root, 'subsets');
  if (metadata === undefined || name === undefined || subset === undefined || more.length > 0) return null;
  upgrade.only(root, 'apiVersion', 'kind', 'metadata', 'subsets');
  upgrade.only(subset, 'addresses', 'notReadyAddresses', 'ports');
  const endpoints: Json[] = [];
  const families = new Set<string>();
  const add = (field: 'addresses' | 'notReadyAddresses'): void => {
    for (const address of upgrade.maps(subset, field)) {
      upgrade.only(address, 'ip', 'hostname', 'nodeName', 'targetRef');
      const ip = upgrade.string(address, 'ip') ?? '';
      // Forms that only Endpoints may have: zeros in front, IPv4 in IPv6.
      if (ip === '' || /^0\d|\.0\d|:.*\./.test(ip)) upgrade.giveUp();
      families.add(ip.includes(':') ? 'IPv6' : 'IPv4');
      endpoints.push({ addresses: [ip], ...(field === 'notReadyAddresses' ? { conditions: { ready: false } } : {}), ...upgrade.jsonOfMap(address, 'ip') });
    }
  };
  add('addresses');
  add('notReadyAddresses');
  const [family, another] = families;
  if (family === undefined || another !== undefined || endpoints.length > MOST) return null;
  const labels = upgrade.map(metadata, 'labels');
  upgrade.set(root, 'apiVersion', 'discovery.k8s.io/v1');
  upgrade.set(root, 'kind', 'EndpointSlice');
  if (labels === undefined) upgrade.set(metadata, 'labels', { [SERVICE]: name });
  else upgrade.add(labels, SERVICE, name);
  upgrade.add(root, 'addressType', family);
  upgrade.add(root, 'endpoints', endpoints);
  const ports = upgrade.json(subset, 'ports');
  if (ports !== undefined) upgrade.add(root, 'ports', ports);
  upgrade.remove(root, 'subsets');
  return upgrade.possible ? upgrade : null;
}

/** By it a slice is found: k8s.io/api discovery/v1, LabelServiceName. */
const SERVICE = 'kubernetes.io/service-name';
