/** kubernetes pkg/apis/networking/validation/validation.go: ValidateIngressCreate, ValidateIngressSpec and what they call. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { causesOf, checkName, checkNameText, fault, has, int, reasonsFor, refuseWord, requireName, text } from '../checks.js';
import { byteLength, isDNS1123Subdomain, isValidPortName } from '../content.js';
import { ipFaults } from '../ip.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { problemOf } from '../problem.js';
import { countOf, each, structOf, whereSet, within } from '../reach.js';
import { invalid, notSupported, required, type Refuse, type Server } from '../refuse.js';

type Root = Site<'Ingress'>;
type Path = Site<'HTTPIngressPath'>;
type Backend = Site<'IngressBackend'>;

/** ValidateIngressCreate. */
export function validateIngress(root: Root, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'Ingress' }, refuse);
  within(root, 'spec', validateIngressSpec, refuse);
  quietly(checkClassAnnotation, root, refuse);
}

const CLASS = 'kubernetes.io/ingress.class';

/** The annotation of old must say the same as the field that took its place. */
function checkClassAnnotation(root: Root, refuse: Refuse): void {
  const meta = structOf(root, 'metadata');
  const entry = meta.entries('annotations').find(({ key }) => key === CLASS);
  const spec = root.child('spec');
  if (entry === undefined || spec?.has('ingressClassName') !== true) return;
  const value = (entry.value as string | null) ?? '';
  const other = text(spec, 'ingressClassName');
  if (value === other) return;
  refuse({
    message: 'api/conflict#ingress-class',
    at: meta.at('annotations', CLASS),
    path: meta.path('annotations', CLASS),
    causes: [invalid(`annotations.${CLASS}`)],
    data: { value, other },
    related: [{ ...spec.at('ingressClassName'), message: 'the class is written here, too' }],
    subject: { site: meta, field: 'annotations', node: entry.node },
  });
}

function validateIngressSpec(spec: Site<'IngressSpec'>, refuse: Refuse): void {
  quietly(checkLeadsSomewhere, spec, refuse);
  whereSet(spec, 'defaultBackend', validateIngressBackend, refuse);
  each(spec, 'rules', (rule) => {
    quietly(checkHost, rule, refuse);
    whereSet(rule, 'http', validatePaths, refuse);
  });
  each(spec, 'tls', validateTLS, refuse);
  quietly(() => {
    if (has(spec, 'ingressClassName')) checkNameText(spec, 'ingressClassName', text(spec, 'ingressClassName'), 'subdomain', 'IngressClass', undefined, refuse);
  });
}

function checkLeadsSomewhere(spec: Site<'IngressSpec'>, refuse: Refuse): void {
  if (spec.has('defaultBackend') || countOf(spec, 'rules') > 0) return;
  refuse({ message: 'api/required#one-of', at: spec.place(), path: spec.path(), causes: [invalid(spec.apiPath())], data: { field: 'spec', allowed: 'rules, defaultBackend' }, subject: { site: spec } });
}

/** A DNS name, of which the first part may be `*`. */
function hostCauses(host: string, named: string): Cause[] {
  if (!host.includes('*')) return causesOf(isDNS1123Subdomain(host), named);
  const long = byteLength(host) > 253 ? [invalid(named)] : [];
  const rest = host.startsWith('*.') ? isDNS1123Subdomain(host.slice(2)).filter((reason) => reason !== 'long') : (['characters'] as const);
  return [...long, ...causesOf(rest, named)];
}

function refuseHost(site: Site, field: string, host: string, causes: readonly Cause[], refuse: Refuse, key?: number | string): void {
  if (causes.length === 0) return;
  if (host.includes('*')) fault(site, field, 'api/format#wildcard-host', causes, refuse, { name: host }, key);
  else fault(site, field, 'api/format#dns-subdomain', causes, refuse, { what: 'host', name: host, problem: problemOf(host, reasonsFor('subdomain', host), 'subdomain') }, key);
}

function checkHost(rule: Site<'IngressRule'>, refuse: Refuse): void {
  const host = text(rule, 'host');
  if (host === '') return;
  const named = rule.apiPath('host');
  const causes = hostCauses(host, named);
  if (ipFaults(host)[0] !== 'none') fault(rule, 'host', 'api/format#host-address', [invalid(named), ...causes], refuse, { value: host });
  else refuseHost(rule, 'host', host, causes, refuse);
}

function validatePaths(http: Site<'HTTPIngressRuleValue'>, refuse: Refuse): void {
  quietly(() => {
    if (countOf(http, 'paths') === 0) fault(http, 'paths', 'api/required#field', [required(http.apiPath('paths'))], refuse);
  });
  each(http, 'paths', validatePath, refuse);
}

/** validateHTTPIngressPath. */
function validatePath(path: Path, refuse: Refuse): void {
  if (!has(path, 'pathType')) {
    fault(path, 'pathType', 'api/required#path-type', [required(path.apiPath('pathType'))], refuse);
    return;
  }
  quietly(checkPath, path, refuse);
  within(path, 'backend', validateIngressBackend, refuse);
}

const TYPES = ['Exact', 'ImplementationSpecific', 'Prefix'];
const SEQUENCES = ['//', '/./', '/../', '%2f', '%2F'];
const ENDS = ['/..', '/.'];

function checkPath(site: Path, refuse: Refuse): void {
  const type = text(site, 'pathType');
  if (!TYPES.includes(type)) {
    refuseWord(site, 'pathType', type, TYPES, [notSupported(site.apiPath('pathType'))], refuse);
    return;
  }
  const path = text(site, 'path');
  const named = site.apiPath('path');
  const free = type === 'ImplementationSpecific';
  const relative = path.startsWith('/') || (free && path === '') ? [] : [invalid(named)];
  const odd = free ? [] : [...SEQUENCES.filter((part) => path.includes(part)), ...ENDS.filter((part) => path.endsWith(part))];
  const causes = [...relative, ...odd.map(() => invalid(named))];
  if (relative.length > 0) fault(site, 'path', path === '' ? 'api/required#url-path' : 'api/format#url-path', causes, refuse, { path, type });
  else if (causes.length > 0) fault(site, 'path', 'api/format#url-path-part', causes, refuse, { path, part: odd[0] ?? '' });
}

/** validateIngressBackend. Throws QUIET. */
function validateIngressBackend(backend: Backend, refuse: Refuse): void {
  const named = backend.apiPath();
  const hasService = backend.has('service');
  if (backend.has('resource')) {
    if (hasService) fault(backend, 'resource', 'api/conflict#together', [invalid(named)], refuse, { other: 'service' });
    else whereSet(backend, 'resource', validateResourceReference, refuse);
    return;
  }
  if (!hasService) {
    refuse({ message: 'api/required#one-of', at: backend.place(), path: backend.path(), causes: [invalid(named)], data: { field: backend.field, allowed: 'service, resource' }, subject: { site: backend } });
    return;
  }
  whereSet(backend, 'service', (service) => {
    quietly(requireName, service, 'name', 'label', 'Service', refuse);
    within(service, 'port', checkBackendPort, named, refuse);
  });
}

function checkBackendPort(port: Site<'ServiceBackendPort'>, named: string, refuse: Refuse): void {
  const name = text(port, 'name');
  const number = Number(int(port, 'number') ?? 0);
  if (name !== '' && number !== 0) {
    fault(port, 'number', 'api/conflict#together', [invalid(named)], refuse, { other: 'name' });
  } else if (name !== '') {
    const reasons = isValidPortName(name);
    if (reasons.length > 0) fault(port, 'name', 'api/format#port-name', causesOf(reasons, port.apiPath('name')), refuse, { name, problem: problemOf(name, reasons, 'port') });
  } else if (number === 0) {
    refuse({ message: 'api/required#one-of', at: port.place(), path: port.path(), causes: [required(named)], data: { field: 'port', allowed: 'name, number' }, subject: { site: port } });
  } else if (number < 1 || number > 65535) {
    fault(port, 'number', 'api/format#port', [invalid(port.apiPath('number'))], refuse, { value: String(number) });
  }
}

/** validateIngressTypedLocalObjectReference. */
export function validateResourceReference(site: Site<'TypedLocalObjectReference'> | Site<'IngressClassParametersReference'>, refuse: Refuse): void {
  const reference = site as Site;
  quietly(() => {
    if (has(reference, 'apiGroup')) checkNameText(reference, 'apiGroup', text(reference, 'apiGroup'), 'subdomain', 'API group', undefined, refuse);
  });
  quietly(requireName, reference, 'kind', 'path', 'kind', refuse);
  quietly(requireName, reference, 'name', 'path', 'resource', refuse);
}

/** validateIngressTLS. */
function validateTLS(tls: Site<'IngressTLS'>, refuse: Refuse): void {
  quietly(() => {
    for (const item of tls.items('hosts')) {
      const host = (item.value as string | null) ?? '';
      refuseHost(tls, 'hosts', host, hostCauses(host, tls.apiPath('hosts', item.key)), refuse, item.key);
    }
  });
  quietly(checkName, tls, 'secretName', 'subdomain', 'Secret', refuse);
}
