/** kubernetes pkg/apis/core/validation/validation.go, ValidatePodSpec: the fields of a Pod that are not containers, volumes or scheduling. */
import { quietly, type Site } from '../../schema/site.js';
import { causesOf, checkName, checkNameText, checkWord, fault, has, int, refuseWord, text } from '../checks.js';
import { byteLength, isDNS1123Subdomain, isQualifiedName } from '../content.js';
import { ipFaults } from '../ip.js';
import { checkUnique } from '../meta/object-meta.js';
import { problemOf } from '../problem.js';
import { allOf, each } from '../reach.js';
import { forbidden, invalid, notSupported, required, tooLong, type Refuse } from '../refuse.js';
import type { PodContext } from './pod-context.js';
import { validateOverhead } from './resources.js';

type Spec = Site<'PodSpec'>;

export function validatePodFields(spec: Spec, pod: PodContext): void {
  const { refuse } = pod;
  quietly(checkWord, spec, 'dnsPolicy', ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'], refuse);
  quietly(checkDNS, spec, refuse);
  quietly(checkGates, spec, refuse);
  quietly(checkHostName, spec, refuse);
  quietly(checkSharedProcesses, spec, refuse);
  each(spec, 'readinessGates', (gate) => {
    const type = text(gate, 'conditionType');
    const reasons = isQualifiedName(type);
    const causes = causesOf(reasons, gate.apiPath('conditionType'));
    if (type === '') fault(gate, 'conditionType', 'api/required#field', causes, refuse);
    else checkNameText(gate, 'conditionType', type, 'key', 'condition', gate.apiPath('conditionType'), refuse);
  });
  quietly(checkServiceAccount, spec, refuse);
  quietly(checkName, spec, 'nodeName', 'subdomain', 'node', refuse);
  // The Pods of a StatefulSet are given others, whatever is written (ValidateStatefulSetSpec).
  if (pod.server.kind !== 'StatefulSet') {
    quietly(checkName, spec, 'hostname', 'label', 'host', refuse);
    quietly(checkName, spec, 'subdomain', 'label', 'subdomain', refuse);
  }
  quietly(checkName, spec, 'priorityClassName', 'subdomain', 'PriorityClass', refuse);
  quietly(checkRuntimeClass, spec, refuse);
  quietly(checkPreemption, spec, refuse);
  quietly(checkDeadline, spec, refuse);
  each(spec, 'hostAliases', validateHostAlias, refuse);
  if (spec.mayHave('overhead')) quietly(validateOverhead, spec, 'overhead', spec.apiPath('overhead'), refuse);
  // A Pod that is created as such may be a mirror, and looks at them itself.
  if (pod.labels === null) quietly(validateResourceClaims, spec, refuse);
}

/** `serviceAccount` is the old name of `serviceAccountName`, and fills it in (SetDefaults_PodSpec). */
function checkServiceAccount(spec: Spec, refuse: Refuse): void {
  const field = text(spec, 'serviceAccountName') === '' ? 'serviceAccount' : 'serviceAccountName';
  checkName(spec, field, 'subdomain', 'ServiceAccount', refuse, field === 'serviceAccount' ? spec.apiPath('serviceAccountName') : undefined);
}

function checkRuntimeClass(spec: Spec, refuse: Refuse): void {
  if (!spec.has('runtimeClassName')) return;
  const name = text(spec, 'runtimeClassName');
  const field = spec.apiPath('runtimeClassName');
  if (name === '') fault(spec, 'runtimeClassName', 'api/required#field', causesOf(isDNS1123Subdomain(''), field), refuse);
  else checkNameText(spec, 'runtimeClassName', name, 'subdomain', 'RuntimeClass', field, refuse);
}

function checkPreemption(spec: Spec, refuse: Refuse): void {
  if (!spec.has('preemptionPolicy')) return;
  const policy = text(spec, 'preemptionPolicy');
  const field = spec.apiPath('preemptionPolicy');
  if (policy === '') fault(spec, 'preemptionPolicy', 'api/required#field', [required(field)], refuse);
  else if (policy !== 'PreemptLowerPriority' && policy !== 'Never') refuseWord(spec, 'preemptionPolicy', policy, ['PreemptLowerPriority', 'Never'], [notSupported(field)], refuse);
}

/** In a template that runs for ever it is refused whatever it is, and that is said there. */
function checkDeadline(spec: Spec, refuse: Refuse): void {
  const deadline = int(spec, 'activeDeadlineSeconds');
  if (deadline === undefined || (deadline >= 1 && deadline <= 2147483647)) return;
  fault(spec, 'activeDeadlineSeconds', 'api/format#range', [invalid(spec.apiPath('activeDeadlineSeconds'))], refuse, { value: String(deadline), least: 1, most: 2147483647 });
}

function checkSharedProcesses(spec: Spec, refuse: Refuse): void {
  if (spec.get('shareProcessNamespace') !== true || spec.get('hostPID') !== true) return;
  fault(spec, 'shareProcessNamespace', 'api/conflict#together', [invalid(spec.apiPath('shareProcessNamespace'))], refuse, { other: 'hostPID' });
}

/** validateSchedulingGates. The server names the item, not its name. */
function checkGates(spec: Spec, refuse: Refuse): void {
  const seen = new Set<string>();
  for (const gate of allOf(spec, 'schedulingGates')) {
    const name = text(gate, 'name');
    const causes = causesOf(isQualifiedName(name), gate.apiPath());
    if (name === '') fault(gate, 'name', 'api/required#field', causes, refuse);
    else checkNameText(gate, 'name', name, 'key', 'scheduling gate', gate.apiPath(), refuse);
    if (seen.has(name)) fault(gate, 'name', 'api/duplicate#name', [{ type: 'FieldValueDuplicate', field: gate.apiPath() }], refuse, { what: 'scheduling gate', name });
    seen.add(name);
  }
}

/** validatePodHostName. */
function checkHostName(spec: Spec, refuse: Refuse): void {
  if (!spec.has('hostnameOverride')) return;
  const name = text(spec, 'hostnameOverride');
  const field = spec.apiPath('hostnameOverride');
  if (spec.get('setHostnameAsFQDN') === true) fault(spec, 'hostnameOverride', 'api/conflict#together', [forbidden(field)], refuse, { other: 'setHostnameAsFQDN' });
  if (spec.get('hostNetwork') === true) fault(spec, 'hostnameOverride', 'api/conflict#together', [forbidden(field)], refuse, { other: 'hostNetwork' });
  const reasons = isDNS1123Subdomain(name);
  const long = byteLength(name) > 64;
  if (!long && reasons.length === 0) return;
  const causes = [...(long ? [tooLong(field)] : []), ...causesOf(reasons, field)];
  if (name === '') fault(spec, 'hostnameOverride', 'api/required#field', causes, refuse);
  else if (long) fault(spec, 'hostnameOverride', 'api/format#long', causes, refuse, { length: byteLength(name), limit: 64 });
  else fault(spec, 'hostnameOverride', 'api/format#dns-subdomain', causes, refuse, { what: 'host', name, problem: problemOf(name, reasons, 'subdomain') });
}

/** validatePodDNSConfig. */
function checkDNS(spec: Spec, refuse: Refuse): void {
  const config = spec.child('dnsConfig');
  const none = spec.get('dnsPolicy') === 'None';
  if (config === undefined) {
    if (none) fault(spec, 'dnsConfig', 'api/required#dns-config', [required(spec.apiPath('dnsConfig'))], refuse);
    return;
  }
  const servers = config.items('nameservers');
  if (none && servers.length === 0) {
    fault(config, 'nameservers', 'api/required#dns-config', [required(config.apiPath('nameservers'))], refuse);
    return;
  }
  if (servers.length > 3) fault(config, 'nameservers', 'api/format#too-many', [invalid(config.apiPath('nameservers'))], refuse, { count: servers.length, limit: 3 });
  for (const item of servers) checkIP(config, 'nameservers', (item.value) ?? '', config.apiPath('nameservers', item.key), refuse, item.key);
  quietly(checkSearches, config, refuse);
  each(config, 'options', (option) => {
    if (text(option, 'name') === '') fault(option, 'name', 'api/required#field', [required(option.apiPath())], refuse);
  });
}

function checkSearches(config: Site<'PodDNSConfig'>, refuse: Refuse): void {
  const searches = config.items('searches');
  const named = config.apiPath('searches');
  if (searches.length > 32) fault(config, 'searches', 'api/format#too-many', [invalid(named)], refuse, { count: searches.length, limit: 32 });
  const length = byteLength(searches.map((item) => (item.value as string | null) ?? '').join(' '));
  if (length > 2048) fault(config, 'searches', 'api/format#long', [invalid(named)], refuse, { length, limit: 2048 });
  for (const item of searches) {
    const search = (item.value as string | null) ?? '';
    const domain = search.endsWith('.') ? search.slice(0, -1) : search;
    if (search === '.') continue;
    // IsDNS1123SubdomainWithUnderscore: labels may have underscores, one in front too.
    const causes = [...(byteLength(domain) > 253 ? [invalid(`${named}[${String(item.key)}]`)] : []), ...(domain.split('.').every((label) => /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/.test(label)) ? [] : [invalid(`${named}[${String(item.key)}]`)])];
    if (causes.length > 0) fault(config, 'searches', 'api/format#search-domain', causes, refuse, { name: search }, item.key);
  }
}

/** An address that must be one. */
export function checkIP(site: Site, field: string, value: string, named: string, refuse: Refuse, key?: number | string): void {
  const faults = ipFaults(value);
  if (faults.length === 0) return;
  const message = faults[0] === 'none' ? 'api/format#ip' : faults[0] === 'zeros' ? 'api/format#ip-zeros' : 'api/format#ip-mapped';
  fault(site, field, message, faults.map(() => invalid(named)), refuse, { value }, key);
}

function validateHostAlias(alias: Site<'HostAlias'>, refuse: Refuse): void {
  quietly(() => {
    const ip = text(alias, 'ip');
    if (ip === '') fault(alias, 'ip', 'api/required#field', [invalid(alias.apiPath('ip'))], refuse);
    else checkIP(alias, 'ip', ip, alias.apiPath('ip'), refuse);
  });
  quietly(() => {
    for (const item of alias.items('hostnames')) checkNameText(alias, 'hostnames', (item.value) ?? '', 'subdomain', 'host', alias.apiPath('hostnames', item.key), refuse, item.key);
  });
}

/** validatePodResourceClaims. */
export function validateResourceClaims(spec: Spec, refuse: Refuse): void {
  const names = new Set<string>();
  for (const claim of allOf(spec, 'resourceClaims')) {
    const name = text(claim, 'name');
    if (name === '') fault(claim, 'name', 'api/required#field', [required(claim.apiPath('name'))], refuse);
    else if (checkUnique(claim, 'name', name, names, 'resource claim', refuse)) checkName(claim, 'name', 'label', 'resource claim', refuse);
    const both = has(claim, 'resourceClaimName') && has(claim, 'resourceClaimTemplateName');
    if (both) fault(claim, 'resourceClaimTemplateName', 'api/conflict#together', [invalid(claim.apiPath())], refuse, { other: 'resourceClaimName' });
    if (!has(claim, 'resourceClaimName') && !has(claim, 'resourceClaimTemplateName')) {
      refuse({ message: 'api/required#one-of', at: claim.place(), path: claim.path(), causes: [invalid(claim.apiPath())], data: { field: 'resourceClaims', allowed: 'resourceClaimName, resourceClaimTemplateName' }, subject: { site: claim } });
    }
    for (const [field, what] of [['resourceClaimName', 'ResourceClaim'], ['resourceClaimTemplateName', 'ResourceClaimTemplate']] as const) {
      if (!has(claim, field)) continue;
      const of = text(claim, field);
      if (of === '') fault(claim, field, 'api/required#field', causesOf(isDNS1123Subdomain(''), claim.apiPath(field)), refuse);
      else checkNameText(claim, field, of, 'subdomain', what, claim.apiPath(field), refuse);
    }
  }
}

