/** kubernetes pkg/apis/scheduling/validation/validation.go: ValidatePriorityClass; pkg/apis/scheduling/v1/helpers.go: IsKnownSystemPriorityClass. */
import { quietly, type Site } from '../../schema/site.js';
import { checkWordIfSet, fault, int, requireText, text } from '../checks.js';
import { nameOf, validateObjectMeta } from '../meta/object-meta.js';
import { structOf } from '../reach.js';
import { forbidden, type Refuse, type Server } from '../refuse.js';

/** The priorities above are the system's. */
const HIGHEST = 1_000_000_000;
const SYSTEM_PREFIX = 'system-';
const SYSTEM: ReadonlyMap<string, number> = new Map([
  ['system-node-critical', 2 * HIGHEST + 1000],
  ['system-cluster-critical', 2 * HIGHEST],
]);

/** ValidatePriorityClass. */
export function validatePriorityClass(root: Site<'PriorityClass'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: false, format: 'subdomain', kind: 'PriorityClass' }, refuse);
  quietly(checkValue, root, refuse);
  quietly(() => {
    if (root.has('preemptionPolicy') && requireText(root, 'preemptionPolicy', refuse)) checkWordIfSet(root, 'preemptionPolicy', ['Never', 'PreemptLowerPriority'], refuse);
  });
}

function checkValue(root: Site<'PriorityClass'>, refuse: Refuse): void {
  const meta = structOf(root, 'metadata');
  const name = nameOf(meta);
  const value = int(root, 'value') ?? 0;
  if (!name.startsWith(SYSTEM_PREFIX)) {
    if (value > HIGHEST) fault(root, 'value', 'api/format#priority', [forbidden('value')], refuse, { value: String(value), most: HIGHEST });
    return;
  }
  const own = SYSTEM.get(name);
  const causes = [forbidden('metadata.name')];
  if (own === undefined) fault(meta, text(meta, 'name') === '' ? 'generateName' : 'name', 'api/format#system-priority', causes, refuse, { name });
  else if (Number(value) !== own) fault(root, 'value', 'api/conflict#system-priority', causes, refuse, { name, other: `value: ${String(own)}` });
  else if (root.get('globalDefault') === true) fault(root, 'globalDefault', 'api/conflict#system-priority', causes, refuse, { name, other: 'globalDefault: false' });
}
