/** kubernetes pkg/apis/core/validation/validation.go: ValidateResourceQuota. Its status is emptied before it is validated. Warnings: pkg/registry/core/resourcequota/strategy.go, WarningsOnCreate. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { fault, text } from '../checks.js';
import { amountsOf } from '../defaults/resources.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { isWhole } from '../quantity.js';
import { allOf, each, whereSet, within } from '../reach.js';
import { invalid, required, type Refuse, type Server } from '../refuse.js';
import { isIntegerResource, isQuotaResource } from './resource-names.js';
import { checkAnyResourceName } from './resources.js';

type Spec = Site<'ResourceQuotaSpec'>;
type Requirement = Site<'ScopedResourceSelectorRequirement'>;

/** ValidateResourceQuota. */
export function validateResourceQuota(root: Site<'ResourceQuota'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'ResourceQuota' }, refuse);
  within(root, 'spec', validateResourceQuotaSpec, refuse);
}

/** ValidateResourceQuotaSpec. */
function validateResourceQuotaSpec(spec: Spec, refuse: Refuse): void {
  quietly(checkHard, spec, refuse);
  quietly(checkOrder, spec, refuse);
  quietly(checkScopes, spec, refuse);
  whereSet(spec, 'scopeSelector', (selector) => {
    each(selector, 'matchExpressions', validateScopeRequirement, spec, refuse);
    quietly(() => {
      const scopes = allOf(selector, 'matchExpressions').map((requirement) => text(requirement, 'scopeName'));
      for (const [at, other] of oppositesIn(scopes)) {
        fault(selector, 'matchExpressions', 'api/conflict#opposite-scopes', [invalid(selector.apiPath('matchExpressions'))], refuse, { scope: scopes[at] ?? '', other }, at);
      }
    });
  });
}

/** ValidateResourceQuotaResourceName, ValidateResourceQuantityValue. */
function checkHard(spec: Spec, refuse: Refuse): void {
  for (const [name, { quantity, value }] of amountsOf(spec.entries('hard'), 'limits')) {
    const field = spec.apiPath('hard', name);
    checkAnyResourceName(spec, 'hard', name, [field], 'api/enum#quota-resource', isQuotaResource(name), refuse);
    if (quantity.nano < 0n) fault(spec, 'hard', 'api/format#negative-quantity', [invalid(field)], refuse, { name, value }, name);
    if (isIntegerResource(name) && !isWhole(quantity)) fault(spec, 'hard', 'api/format#whole-quantity', [invalid(field)], refuse, { name, value }, name);
  }
}

/** WarningsOnCreate: requests above limits. Throws QUIET. */
function checkOrder(spec: Spec, refuse: Refuse): void {
  const hard = amountsOf(spec.entries('hard'), 'limits');
  for (const resource of ['cpu', 'memory', 'storage', 'ephemeral-storage']) {
    const limit = `limits.${resource}`;
    const name = hard.has(`requests.${resource}`) || resource.includes('storage') ? `requests.${resource}` : resource;
    const request = hard.get(name);
    const most = hard.get(limit);
    if (request === undefined || most === undefined || request.quantity.nano <= most.quantity.nano) continue;
    fault(spec, 'hard', 'api/conflict#quota-order', [], refuse, { name, value: request.value, limit, most: most.value }, name);
  }
}

const COUNTS = ['pods'];
const OF_PODS = ['pods', 'cpu', 'memory', 'limits.cpu', 'limits.memory', 'requests.cpu', 'requests.memory'];
const OF_CLAIMS = ['persistentvolumeclaims', 'requests.storage'];

/** IsStandardResourceQuotaScope, IsResourceQuotaScopeValidForResource: what can be counted of the Pods or claims that a scope picks. */
const SCOPES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Terminating', OF_PODS],
  ['NotTerminating', OF_PODS],
  ['BestEffort', COUNTS],
  ['NotBestEffort', OF_PODS],
  ['PriorityClass', OF_PODS],
  ['CrossNamespacePodAffinity', OF_PODS],
  ['VolumeAttributesClass', OF_CLAIMS],
]);

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['BestEffort', 'NotBestEffort'],
  ['NotBestEffort', 'BestEffort'],
  ['Terminating', 'NotTerminating'],
  ['NotTerminating', 'Terminating'],
]);

/** Nothing can be in both of two scopes: the index of the later one, and the name of the earlier. */
function oppositesIn(scopes: readonly string[]): [number, string][] {
  const found: [number, string][] = [];
  const told = new Set<string>();
  scopes.forEach((scope, at) => {
    const other = OPPOSITES.get(scope);
    if (other === undefined || told.has(scope) || !scopes.slice(0, at).includes(other)) return;
    told.add(scope).add(other);
    found.push([at, other]);
  });
  return found;
}

/** The resources that the quota has, and the scope does not count. Throws QUIET. */
function outsideOf(scope: string, spec: Spec): string[] {
  const counted = SCOPES.get(scope);
  if (counted === undefined) return [];
  return spec.entries('hard').map(({ key }) => key as string).filter((name) => isQuotaResource(name) && !counted.includes(name));
}

/** validateResourceQuotaScopes. The server names the list, and never the item. */
function checkScopes(spec: Spec, refuse: Refuse): void {
  const items = spec.items('scopes');
  const scopes = items.map(({ value }) => (value as string | null) ?? '');
  const causes = (): Cause[] => [invalid(spec.apiPath('scopes'))];
  scopes.forEach((scope, at) => {
    if (!SCOPES.has(scope)) {
      fault(spec, 'scopes', 'api/enum#scope', causes(), refuse, { value: scope, allowed: [...SCOPES.keys()].join(', ') }, at);
      return;
    }
    quietly(() => {
      const outside = outsideOf(scope, spec);
      if (outside.length > 0) fault(spec, 'scopes', 'api/conflict#scope-resource', causes(), refuse, { scope, names: outside.join(', '), allowed: (SCOPES.get(scope) ?? []).join(', ') }, at);
    });
  });
  for (const [at, other] of oppositesIn(scopes)) fault(spec, 'scopes', 'api/conflict#opposite-scopes', causes(), refuse, { scope: scopes[at] ?? '', other }, at);
}

/** validateScopedResourceSelectorRequirement. The server leaves out which of the requirements it means. */
function validateScopeRequirement(site: Requirement, spec: Spec, refuse: Refuse): void {
  quietly(checkScopeName, site, spec, refuse);
  quietly(checkOperator, site, refuse);
}

const listOf = (site: Requirement): string => site.parent?.apiPath('matchExpressions') ?? '';

function checkScopeName(site: Requirement, spec: Spec, refuse: Refuse): void {
  const scope = text(site, 'scopeName');
  if (scope === '') {
    fault(site, 'scopeName', 'api/required#field', [invalid(`${listOf(site)}.scopeName`)], refuse);
  } else if (!SCOPES.has(scope)) {
    fault(site, 'scopeName', 'api/enum#value', [invalid(`${listOf(site)}.scopeName`)], refuse, { value: scope, allowed: [...SCOPES.keys()].join(', ') });
  } else {
    const outside = outsideOf(scope, spec);
    if (outside.length > 0) fault(site, 'scopeName', 'api/conflict#scope-resource', [invalid(listOf(site))], refuse, { scope, names: outside.join(', '), allowed: (SCOPES.get(scope) ?? []).join(', ') });
  }
}

const WITH_VALUES = ['PriorityClass', 'VolumeAttributesClass'];
const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** The operator for the scope, and the values for the operator. A wrong operator and values that it lacks or should not have are one mistake. */
function checkOperator(site: Requirement, refuse: Refuse): void {
  const scope = text(site, 'scopeName');
  const operator = text(site, 'operator');
  const values = site.items('values').length;
  const named = listOf(site);
  const onlyExists = SCOPES.has(scope) && !WITH_VALUES.includes(scope) && operator !== 'Exists';
  const causes: Cause[] = onlyExists ? [invalid(`${named}.operator`)] : [];
  const valuesCauses: Cause[] = [];
  if (operator === 'In' || operator === 'NotIn') {
    if (values === 0) valuesCauses.push(required(`${named}.values`));
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values > 0) valuesCauses.push(invalid(`${named}.values`));
  } else {
    causes.push(invalid(`${named}.operator`));
  }
  if (operator === '') fault(site, 'operator', 'api/required#field', causes, refuse);
  else if (onlyExists) fault(site, 'operator', 'api/conflict#scope-operator', [...causes, ...valuesCauses], refuse, { scope, operator });
  else if (causes.length > 0) fault(site, 'operator', 'api/enum#value', causes, refuse, { value: operator, allowed: OPERATORS.join(', ') });
  else if (valuesCauses.length > 0) fault(site, 'values', values === 0 ? 'api/required#scope-values' : 'api/conflict#scope-values', valuesCauses, refuse, { operator });
}
