/** kubernetes pkg/apis/core/validation/validation.go: validateResourceRequirements, validateResourceClaimNames. */
import { quietly, type Item, type Site } from '../../schema/site.js';
import type { Cause, MessageId } from '../../tree/finding.js';
import { causesOf, checkName, fault, text } from '../checks.js';
import { isQualifiedName } from '../content.js';
import { amountsOf, type Amount, type Amounts, type Resources } from '../defaults/resources.js';
import { problemOf } from '../problem.js';
import { allOf } from '../reach.js';
import { isWhole, type Quantity } from '../quantity.js';
import { duplicate, forbidden, invalid, notFound, notSupported, required, type Refuse } from '../refuse.js';
import { isContainerResource, isExtendedResource, isHugePages, isIntegerResource, isNativeResource, isStandardResource, isWholePages, mayOvercommit } from './resource-names.js';

/** Whose resources they are: a container's, or a Pod's as a whole. */
export type Level = 'container' | 'pod';

/** The quantities of a map. Throws QUIET. */
export function resourcesOf(entries: readonly Item[]): Map<string, Quantity> {
  return new Map([...amountsOf(entries, 'limits')].map(([name, { quantity }]) => [name, quantity]));
}

/** ValidateContainerResourceRequirements, validatePodResourceRequirements. `resources` are those that count; `claims` those of the Pod, null where they are unknown. */
export function validateResources(site: Site<'ResourceRequirements'>, resources: Resources, level: Level, claims: ReadonlySet<string> | null, refuse: Refuse): void {
  const { limits, requests } = resources;
  for (const [name, amount] of limits) {
    if (isPlain(name, amount)) continue;
    const inherited = requests.get(name) === amount;
    checkAmount(site, amount.list, name, amount, level, [`${site.apiPath('limits')}[${name}]`, ...(inherited ? [`${site.apiPath('requests')}[${name}]`] : [])], refuse);
  }
  for (const [name, amount] of requests) if (!isPlain(name, amount) && limits.get(name) !== amount) checkAmount(site, amount.list, name, amount, level, [`${site.apiPath('requests')}[${name}]`], refuse);
  checkAgainstLimits(site, resources, refuse);
  checkHugePages(site, [limits, requests], site.apiPath(), refuse);
  if (claims !== null) quietly(checkClaims, site, claims, refuse);
}

/** Nothing is wrong with it, in a container's resources or a Pod's: as nearly everywhere, and quick to see. */
function isPlain(name: string, { quantity }: Amount): boolean {
  return quantity.nano >= 0n && (name === 'cpu' || (name === 'memory' && isWhole(quantity)));
}

/** A Pod's overhead, which upstream takes for the limits of a container. Throws QUIET. */
export function validateOverhead(site: Site, field: string, named: string, refuse: Refuse): void {
  const amounts = amountsOf((site as Site<'PodSpec'>).entries(field as 'overhead'), 'limits');
  for (const [name, amount] of amounts) checkAmount(site, field, name, amount, 'container', [`${named}.limits[${name}]`], refuse);
  checkHugePages(site, [amounts], named, refuse, field);
}

/** The name of a resource and its quantity. `fields` are what the server calls the entry: two, where a request is taken from the limit. */
function checkAmount(site: Site, list: string, name: string, amount: Amount, level: Level, fields: readonly string[], refuse: Refuse): void {
  checkResourceName(site, list, name, amount, level, fields, refuse);
  const { quantity, value, entry } = amount;
  const causes = fields.map(invalid);
  const key = entry === undefined ? undefined : name;
  if (quantity.nano < 0n) fault(site, list, 'api/format#negative-quantity', causes, refuse, { name, value }, key);
  if (isIntegerResource(name) && !isWhole(quantity)) fault(site, list, isExtendedResource(name) ? 'pod/gpu-request#fraction' : 'api/format#whole-quantity', causes, refuse, { name, value }, key);
  if (isHugePages(name) && !isWholePages(name, quantity)) fault(site, list, 'api/format#pages', causes, refuse, { name, value }, key);
  // pkg/api/pod/warnings.go, warningsForPodSpecAndMeta: there is no part of a byte. A RuntimeClass is not warned of.
  if (level === 'container' && site.type !== 'Overhead' && (name === 'memory' || name === 'ephemeral-storage') && quantity.nano > 0n && !isWhole(quantity)) fault(site, list, 'api/format#fractional-bytes', [], refuse, { name, value }, key);
}

/** ValidateContainerResourceName, validatePodResourceName. */
export function checkResourceName(site: Site, list: string, name: string, { entry }: Pick<Amount, 'entry'>, level: Level, fields: readonly string[], refuse: Refuse): void {
  const reasons = isQualifiedName(name);
  const makers: ((field: string) => Cause)[] = reasons.map(() => invalid);
  let message: MessageId = 'api/format#key';
  const plain = !name.includes('/');
  if (reasons.length === 0 && plain && !isStandardResource(name)) {
    makers.push(invalid);
    message = 'api/enum#resource';
  }
  if (level === 'pod') {
    if (makers.length === 0 && name !== 'cpu' && name !== 'memory' && !isHugePages(name)) {
      makers.push(notSupported);
      message = isExtendedResource(name) ? 'pod/gpu-request#pod-level' : 'api/enum#pod-resource';
    }
  } else if (plain ? !isContainerResource(name) : !isNativeResource(name) && !isExtendedResource(name)) {
    makers.push(invalid);
    if (reasons.length === 0) message = 'api/enum#resource';
  }
  if (makers.length === 0) return;
  refuse({
    message,
    at: entry?.pair?.keyRange ?? site.at(list, name),
    path: site.path(list, name),
    causes: fields.flatMap((field) => makers.map((make) => make(field))),
    data: { what: 'resource', name, problem: reasons.length > 0 ? problemOf(name, reasons, 'key') : '' },
    subject: { site, field: list, ...(entry?.pair && { pair: entry.pair }) },
  });
}

/** validateResourceName, which takes what is `standard`, and what has a domain. */
export function checkAnyResourceName(site: Site, list: string, name: string, fields: readonly string[], message: MessageId, standard: boolean, refuse: Refuse): void {
  const reasons = isQualifiedName(name);
  if (reasons.length === 0 && (standard || name.includes('/'))) return;
  const pair = (site as Site<'LimitRangeItem'>).entries(list as 'max').find(({ key }) => key === name)?.pair;
  refuse({
    message: reasons.length > 0 ? 'api/format#key' : message,
    at: pair?.keyRange ?? site.at(list, name),
    path: site.path(list, name),
    causes: fields.flatMap((field) => (reasons.length > 0 ? causesOf(reasons, field) : [invalid(field)])),
    data: { what: 'resource', name, problem: reasons.length > 0 ? problemOf(name, reasons, 'key') : '' },
    subject: { site, field: list, ...(pair && { pair }) },
  });
}

/** What cannot be overcommitted needs a limit, equal to the request; of the rest no more may be asked for than the limit. */
function checkAgainstLimits(site: Site<'ResourceRequirements'>, { limits, requests }: Resources, refuse: Refuse): void {
  for (const [name, request] of requests) {
    const limit = limits.get(name);
    if (limit === request) continue;
    const { list, entry, value } = request;
    const key = entry === undefined ? undefined : name;
    if (limit === undefined) {
      if (!mayOvercommit(name)) fault(site, list, isExtendedResource(name) ? 'pod/gpu-request#no-limit' : 'api/required#limit', [required(site.apiPath('limits'))], refuse, { name }, key);
      continue;
    }
    const above = request.quantity.nano > limit.quantity.nano;
    if (mayOvercommit(name) ? !above : request.quantity.nano === limit.quantity.nano) continue;
    const causes = [invalid(site.apiPath('requests'))];
    // A Pod that asks for nothing as a whole is given what its containers ask for together.
    if (entry === undefined) fault(site, 'limits', 'api/conflict#pod-limit-exceeded', causes, refuse, { name }, limit.entry === undefined ? undefined : name);
    else fault(site, list, isExtendedResource(name) ? 'pod/gpu-request#unequal' : above && mayOvercommit(name) ? 'api/conflict#request-above-limit' : 'api/conflict#request-unequal', causes, refuse, { name, value, limit: limit.value }, key);
  }
}

/** Huge pages come beside cpu or memory. `list` is where they are written, unless the amounts know it. */
function checkHugePages(site: Site, lists: readonly Amounts[], named: string, refuse: Refuse, list?: string): void {
  if (lists.some((amounts) => amounts.has('cpu') || amounts.has('memory'))) return;
  for (const amounts of lists) {
    for (const [name, amount] of amounts) {
      if (!isHugePages(name)) continue;
      fault(site, list ?? amount.list, 'api/conflict#pages-alone', [forbidden(named)], refuse, { name }, amount.entry === undefined ? undefined : name);
      return;
    }
  }
}

/** validateResourceClaimNames. */
function checkClaims(site: Site<'ResourceRequirements'>, claims: ReadonlySet<string>, refuse: Refuse): void {
  if (!site.has('claims')) return;
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
