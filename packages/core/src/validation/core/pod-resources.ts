/** kubernetes pkg/apis/core/validation/validation.go: validatePodResources, validatePodResourceConsistency; the sums are those of component-helpers resource/helpers.go. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, has } from '../checks.js';
import { whereSet } from '../reach.js';
import { forbidden, invalid, type Refuse } from '../refuse.js';
import { isHugePages } from './resource-names.js';
import { resourcesOf, validateResources, type Resources } from './resources.js';

/** Resources of the Pod as a whole. Throws QUIET. */
export function checkPodResources(spec: Site<'PodSpec'>, isPod: boolean, claims: ReadonlySet<string> | null, refuse: Refuse): void {
  const own = spec.child('resources');
  if (own === undefined) return;
  if (spec.child('os')?.get('name') === 'windows') {
    fault(spec, 'resources', 'api/conflict#forbidden', [forbidden(spec.apiPath('resources'))], refuse, { because: 'the Pod is for Windows (os.name: windows)' });
    return;
  }
  if (has(own, 'claims')) fault(own, 'claims', 'api/conflict#forbidden', [forbidden(own.apiPath('claims'))], refuse, { because: 'these are the resources of the Pod as a whole' });
  whereSet(spec, 'resources', validateResources, 'pod', claims, refuse);
  quietly(checkRequests, spec, own, isPod, refuse);
  quietly(checkLimits, spec, own, refuse);
}

/** What a container asks for: in a Pod its limits, too, where it asks for nothing (SetDefaults_Pod). */
function requestsOf(container: Site<'Container'>, isPod: boolean): Resources {
  const resources = container.child('resources');
  const requests = resourcesOf(resources?.entries('requests') ?? []);
  if (isPod) for (const [name, limit] of resourcesOf(resources?.entries('limits') ?? [])) if (!requests.has(name)) requests.set(name, limit);
  return requests;
}

/** AggregateContainerRequests: all containers and sidecars together, or the most that is wanted while the others start. */
function aggregate(spec: Site<'PodSpec'>, of: (container: Site<'Container'>) => Resources): Map<string, bigint> {
  const total = new Map<string, bigint>();
  const sidecars = new Map<string, bigint>();
  const starting = new Map<string, bigint>();
  const add = (to: Map<string, bigint>, resources: Resources): void => {
    for (const [name, quantity] of resources) to.set(name, (to.get(name) ?? 0n) + quantity.nano);
  };
  for (const container of spec.children('containers')) add(total, of(container));
  for (const container of spec.children('initContainers')) {
    const resources = of(container);
    if (container.get('restartPolicy') === 'Always') {
      add(total, resources);
      add(sidecars, resources);
      atLeast(starting, sidecars);
    } else {
      const together = new Map(sidecars);
      add(together, resources);
      atLeast(starting, together);
    }
  }
  atLeast(total, starting);
  return total;
}

function atLeast(most: Map<string, bigint>, other: ReadonlyMap<string, bigint>): void {
  for (const [name, value] of other) if (value > (most.get(name) ?? -1n)) most.set(name, value);
}

function checkRequests(spec: Site<'PodSpec'>, own: Site<'ResourceRequirements'>, isPod: boolean, refuse: Refuse): void {
  const requests = resourcesOf(own.entries('requests'));
  const limits = resourcesOf(own.entries('limits'));
  for (const [name, sum] of aggregate(spec, (container) => requestsOf(container, isPod))) {
    const request = requests.get(name);
    const limit = limits.get(name);
    if (request !== undefined) {
      if (sum > request.nano) fault(own, 'requests', 'api/conflict#pod-requests', [invalid(`${own.apiPath('requests')}[${name}]`)], refuse, { name }, name);
    } else if (isPod && limit !== undefined && sum > limit.nano && (name === 'cpu' || name === 'memory')) {
      // A Pod that asks for nothing as a whole is given what its containers ask for together (pkg/api/pod/util.go, DefaultPodLevelResources).
      fault(own, 'limits', 'api/conflict#pod-limit-exceeded', [invalid(own.apiPath('requests'))], refuse, { name }, name);
    }
  }
}

function checkLimits(spec: Site<'PodSpec'>, own: Site<'ResourceRequirements'>, refuse: Refuse): void {
  const limits = resourcesOf(own.entries('limits'));
  const limitsOf = (container: Site<'Container'>): Resources => resourcesOf(container.child('resources')?.entries('limits') ?? []);
  for (const [name, sum] of aggregate(spec, limitsOf)) {
    const limit = limits.get(name);
    if (limit !== undefined && isHugePages(name) && sum > limit.nano) fault(own, 'limits', 'api/conflict#pod-limits', [invalid(`${own.apiPath('limits')}[${name}]`)], refuse, { name }, name);
  }
  spec.children('containers').forEach((container, i) => {
    for (const [name, limit] of limitsOf(container)) {
      const most = limits.get(name);
      const resources = container.child('resources');
      if (most === undefined || resources === undefined || limit.nano <= most.nano) continue;
      fault(resources, 'limits', 'api/conflict#container-limit', [invalid(`${own.apiPath()}.containers[${String(i)}][${name}].limits`)], refuse, { name }, name);
    }
  });
}
