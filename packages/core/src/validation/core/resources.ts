/** kubernetes pkg/apis/core/validation/validation.go: validateResourceRequirements, validateResourceClaimNames. */
import { quietly, type Item, type Site } from '../../schema/site.js';
import type { Cause, MessageId } from '../../tree/finding.js';
import { causesOf, checkName, fault, text } from '../checks.js';
import { isQualifiedName } from '../content.js';
import { problemOf } from '../problem.js';
import { allOf } from '../reach.js';
import { isWhole, parseQuantity, roundedToMilli, type Quantity } from '../quantity.js';
import { duplicate, forbidden, invalid, notFound, notSupported, required, type Refuse } from '../refuse.js';
import { isContainerResource, isExtendedResource, isHugePages, isIntegerResource, isNativeResource, isStandardResource, isWholePages, mayOvercommit } from './resource-names.js';

export type Resources = ReadonlyMap<string, Quantity>;

/** The quantities of a map, as SetDefaults_ResourceList keeps them. Throws QUIET. */
export function resourcesOf(entries: readonly Item[]): Map<string, Quantity> {
  const resources = new Map<string, Quantity>();
  for (const entry of entries) {
    const quantity = entry.value === null ? { nano: 0n, format: 'decimal' as const } : parseQuantity(entry.value as string | number);
    if (quantity !== undefined) resources.set(entry.key as string, roundedToMilli(quantity));
  }
  return resources;
}

/** ValidateContainerResourceRequirements, and validatePodResourceRequirements where it is a Pod's own. `claims` are those of the Pod, null where they are unknown. */
export function validateResources(site: Site<'ResourceRequirements'>, level: 'container' | 'pod', claims: ReadonlySet<string> | null, refuse: Refuse): void {
  quietly(checkList, site, 'limits', site.apiPath('limits'), level, refuse);
  quietly(checkList, site, 'requests', site.apiPath('requests'), level, refuse);
  quietly(checkAgainstLimits, site, refuse);
  quietly(checkHugePages, site, refuse);
  if (claims !== null) quietly(checkClaims, site, claims, refuse);
}

/** One list of quantities by name; `named` is what the server calls the list. Throws QUIET. */
export function checkList(site: Site, list: string, named: string, level: 'container' | 'pod', refuse: Refuse): void {
  for (const entry of (site as Site<'ResourceRequirements'>).entries(list as 'limits')) {
    const name = entry.key as string;
    const field = `${named}[${name}]`;
    checkResourceName(site, list, name, entry, level, field, refuse);
    const quantity = resourcesOf([entry]).get(name);
    if (quantity !== undefined) checkQuantity(site, list, name, quantity, String(entry.value ?? 0), field, refuse);
  }
}

/** ValidateContainerResourceName, validatePodResourceName. */
function checkResourceName(site: Site, list: string, name: string, entry: Item, level: 'container' | 'pod', field: string, refuse: Refuse): void {
  const reasons = isQualifiedName(name);
  const causes: Cause[] = causesOf(reasons, field);
  let message: MessageId = 'api/format#key';
  const plain = !name.includes('/');
  if (reasons.length === 0 && plain && !isStandardResource(name)) {
    causes.push(invalid(field));
    message = 'api/enum#resource';
  }
  if (level === 'pod') {
    if (causes.length === 0 && name !== 'cpu' && name !== 'memory' && !isHugePages(name)) {
      causes.push(notSupported(field));
      message = 'api/enum#pod-resource';
    }
  } else if (name.split('/').length === 1 ? !isContainerResource(name) : !isNativeResource(name) && !isExtendedResource(name)) {
    causes.push(invalid(field));
    if (reasons.length === 0) message = 'api/enum#resource';
  }
  if (causes.length === 0) return;
  refuse({
    message,
    at: entry.pair?.keyRange ?? site.at(list, name),
    path: site.path(list, name),
    causes,
    data: { what: 'resource', name, problem: reasons.length > 0 ? problemOf(name, reasons, 'key') : '' },
    subject: { site, field: list, ...(entry.pair && { pair: entry.pair }) },
  });
}

/** ValidateResourceQuantityValue, and whole pages. */
function checkQuantity(site: Site, list: string, name: string, quantity: Quantity, value: string, field: string, refuse: Refuse): void {
  if (quantity.nano < 0n) fault(site, list, 'api/format#negative-quantity', [invalid(field)], refuse, { name, value }, name);
  if (isIntegerResource(name) && !isWhole(quantity)) fault(site, list, 'api/format#whole-quantity', [invalid(field)], refuse, { name, value }, name);
  if (isHugePages(name) && !isWholePages(name, quantity)) fault(site, list, 'api/format#pages', [invalid(field)], refuse, { name, value }, name);
}

/** What cannot be overcommitted needs a limit, equal to the request; of the rest no more may be asked for than the limit. */
function checkAgainstLimits(site: Site<'ResourceRequirements'>, refuse: Refuse): void {
  const limits = resourcesOf(site.entries('limits'));
  const missing: string[] = [];
  for (const entry of site.entries('requests')) {
    const name = entry.key as string;
    const request = resourcesOf([entry]).get(name);
    const limit = limits.get(name);
    if (request === undefined) continue;
    if (limit === undefined) {
      if (!mayOvercommit(name)) missing.push(name);
      continue;
    }
    const message = request.nano > limit.nano && mayOvercommit(name) ? 'api/conflict#request-above-limit' : 'api/conflict#request-unequal';
    if (mayOvercommit(name) ? request.nano <= limit.nano : request.nano === limit.nano) continue;
    fault(site, 'requests', message, [invalid(site.apiPath('requests'))], refuse, { name, value: String(entry.value ?? 0), limit: spell(site, name) }, name);
  }
  for (const name of missing) fault(site, 'requests', 'api/required#limit', [required(site.apiPath('limits'))], refuse, { name }, name);
}

function spell(site: Site<'ResourceRequirements'>, name: string): string {
  return String(site.entries('limits').find((entry) => entry.key === name)?.value ?? 0);
}

function checkHugePages(site: Site<'ResourceRequirements'>, refuse: Refuse): void {
  const names = [...site.entries('limits'), ...site.entries('requests')].map((entry) => entry.key as string);
  const pages = names.find(isHugePages);
  if (pages === undefined || names.includes('cpu') || names.includes('memory')) return;
  const list = site.entries('limits').some((entry) => entry.key === pages) ? 'limits' : 'requests';
  fault(site, list, 'api/conflict#pages-alone', [forbidden(site.apiPath())], refuse, { name: pages }, pages);
}

/** validateResourceClaimNames. */
function checkClaims(site: Site<'ResourceRequirements'>, claims: ReadonlySet<string>, refuse: Refuse): void {
  const seen = new Set<string>();
  for (const claim of allOf(site, 'claims')) {
    const name = text(claim, 'name');
    const request = text(claim, 'request');
    const field = claim.apiPath();
    if (name === '') {
      fault(claim, 'name', 'api/required#field', [required(field)], refuse);
      continue;
    }
    const key = request === '' ? name : `${name}/${request}`;
    if (seen.has(name)) {
      fault(claim, 'name', 'api/duplicate#name', [duplicate(field)], refuse, { what: 'claim', name });
    } else {
      checkName(claim, 'request', 'label', 'request', refuse);
      if (seen.has(key) || (request === '' && [...seen].some((one) => one.startsWith(`${name}/`)))) fault(claim, 'name', 'api/duplicate#name', [duplicate(field)], refuse, { what: 'claim', name });
      seen.add(key);
    }
    if (!claims.has(name)) fault(claim, 'name', 'api/reference#claim', [notFound(field)], refuse, { name });
  }
}
