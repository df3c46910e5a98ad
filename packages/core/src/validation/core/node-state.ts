/** kubernetes pkg/apis/core/validation/validation.go, ValidateNode: what a Node says of its networks and abilities, which kubelets and controllers write. */
import { quietly, type Item, type Site } from '../../schema/site.js';
import { fault, int, text } from '../checks.js';
import { byteLength } from '../content.js';
import { isIPv6Network } from '../ip.js';
import { whereSet } from '../reach.js';
import { duplicate, invalid, type Refuse } from '../refuse.js';
import { checkNetwork } from './networks.js';

/** The networks of a Node's Pods: one for each IP family. `podCIDR` is the first; where it differs it stands alone (core/v1/conversion.go). Throws QUIET. */
export function checkPodNetworks(spec: Site<'NodeSpec'>, refuse: Refuse): void {
  const first = text(spec, 'podCIDR');
  const items = spec.items('podCIDRs');
  const written = items.map((item) => (item.value as string | null) ?? '');
  const alone = first !== '' && written[0] !== first;
  const named = spec.apiPath('podCIDRs');
  for (const [i, network] of (alone ? [first] : written).entries()) {
    checkNetwork(spec, alone ? 'podCIDR' : 'podCIDRs', network, `${named}[${String(i)}]`, refuse, alone ? undefined : i);
  }
  if (alone || written.length < 2) return;
  const families = written.map(isIPv6Network);
  const unknown = families.includes(null);
  if (!unknown && written.length === 2 && families[0] !== families[1]) return;
  fault(spec, 'podCIDRs', 'api/conflict#networks', unknown ? [{ type: 'InternalError', field: named }, invalid(named)] : [invalid(named)], refuse);
}

/** Throws QUIET. */
export function validateNodeAbilities(status: Site<'NodeStatus'>, refuse: Refuse): void {
  whereSet(status, 'nodeInfo', (info) => {
    whereSet(info, 'swap', (swap) => {
      const capacity = int(swap, 'capacity');
      if (capacity !== undefined && capacity <= 0) fault(swap, 'capacity', 'api/format#range', [invalid('metadata.nodeSwapStatus.capacity')], refuse, { value: String(capacity), least: 1, most: '2^63' });
    });
  });
  quietly(checkFeatures, status, refuse);
}

/** validateNodeDeclaredFeatures: names in alphabetical order, each once. */
function checkFeatures(status: Site<'NodeStatus'>, refuse: Refuse): void {
  let before: string | undefined;
  for (const item of status.items('declaredFeatures') as readonly Item[]) {
    const name = (item.value as string | null) ?? '';
    const causes = [invalid(status.apiPath('declaredFeatures', item.key))];
    if (byteLength(name) > 253 || !/^[A-Z][a-zA-Z0-9]*(?:\/[a-zA-Z][a-zA-Z0-9]*)*$/.test(name)) fault(status, 'declaredFeatures', 'api/format#feature', causes, refuse, { name }, item.key);
    if (before === name) fault(status, 'declaredFeatures', 'api/duplicate#name', [duplicate(status.apiPath('declaredFeatures', item.key))], refuse, { what: 'feature', name }, item.key);
    else if (before !== undefined && before > name) fault(status, 'declaredFeatures', 'api/format#alphabetical', causes, refuse, { name, before }, item.key);
    before = name;
  }
}
