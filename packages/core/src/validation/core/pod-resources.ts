/** kubernetes pkg/apis/core/validation/validation.go: validatePodResources, validatePodResourceConsistency. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, has } from '../checks.js';
import { containerResources, containerSums, podResources, type Resources } from '../defaults/resources.js';
import { forbidden, invalid, type Refuse } from '../refuse.js';
import { isHugePages } from './resource-names.js';
import { validateResources } from './resources.js';

/** Resources of the Pod as a whole. Throws QUIET. */
export function checkPodResources(spec: Site<'PodSpec'>, isPod: boolean, claims: ReadonlySet<string> | null, refuse: Refuse): void {
  const own = spec.child('resources');
  if (own === undefined) return;
  if (spec.child('os')?.get('name') === 'windows') {
    fault(spec, 'resources', 'api/conflict#forbidden', [forbidden(spec.apiPath('resources'))], refuse, { because: 'the Pod is for Windows (os.name: windows)' });
    return;
  }
  if (has(own, 'claims')) fault(own, 'claims', 'api/conflict#forbidden', [forbidden(own.apiPath('claims'))], refuse, { because: 'these are the resources of the Pod as a whole' });
  const resources = podResources(spec, own, isPod);
  validateResources(own, resources, 'pod', claims, refuse);
  checkSums(spec, own, resources, isPod, refuse);
  quietly(checkContainerLimits, spec, own, resources, refuse);
}

/** The containers together: no more requests than the Pod's, and no more huge pages than its limit. */
function checkSums(spec: Site<'PodSpec'>, own: Site<'ResourceRequirements'>, { limits, requests }: Resources, isPod: boolean, refuse: Refuse): void {
  for (const [name, sum] of containerSums(spec, 'requests', isPod)) {
    const amount = requests.get(name);
    if (amount === undefined || sum <= amount.quantity.nano) continue;
    fault(own, amount.list, 'api/conflict#pod-requests', [invalid(`${own.apiPath('requests')}[${name}]`)], refuse, { name }, amount.entry === undefined ? undefined : name);
  }
  for (const [name, sum] of containerSums(spec, 'limits', isPod)) {
    const amount = limits.get(name);
    if (amount === undefined || !isHugePages(name) || sum <= amount.quantity.nano) continue;
    fault(own, 'limits', 'api/conflict#pod-limits', [invalid(`${own.apiPath('limits')}[${name}]`)], refuse, { name }, amount.entry === undefined ? undefined : name);
  }
}

function checkContainerLimits(spec: Site<'PodSpec'>, own: Site<'ResourceRequirements'>, { limits }: Resources, refuse: Refuse): void {
  spec.children('containers').forEach((container, i) => {
    const resources = container.child('resources');
    for (const [name, limit] of containerResources(resources, false).limits) {
      const most = limits.get(name);
      if (most === undefined || resources === undefined || limit.quantity.nano <= most.quantity.nano) continue;
      fault(resources, 'limits', 'api/conflict#container-limit', [invalid(`${own.apiPath()}.containers[${String(i)}][${name}].limits`)], refuse, { name }, name);
    }
  });
}
