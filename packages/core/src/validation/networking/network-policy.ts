/** kubernetes pkg/apis/networking/validation/validation.go: ValidateNetworkPolicy, ValidateNetworkPolicyPort, ValidateNetworkPolicyPeer, ValidateIPBlock. */
import { quietly, type Site } from '../../schema/site.js';
import { causesOf, checkWordIfSet, fault, int, requireText, text } from '../checks.js';
import { isValidPortName } from '../content.js';
import { checkNetwork } from '../core/networks.js';
import { cidrFault, isStrictSubset } from '../ip.js';
import { validateLabelSelector } from '../meta/label-selector.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { problemOf } from '../problem.js';
import { each, whereSet, within } from '../reach.js';
import { forbidden, invalid, notSupported, required, type Refuse, type Server } from '../refuse.js';

type Peer = Site<'NetworkPolicyPeer'>;
type Port = Site<'NetworkPolicyPort'>;

/** ValidateNetworkPolicy. */
export function validateNetworkPolicy(root: Site<'NetworkPolicy'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'NetworkPolicy' }, refuse);
  within(root, 'spec', validateNetworkPolicySpec, refuse);
}

/** ValidateNetworkPolicySpec. */
function validateNetworkPolicySpec(spec: Site<'NetworkPolicySpec'>, refuse: Refuse): void {
  whereSet(spec, 'podSelector', validateLabelSelector, refuse);
  each(spec, 'ingress', (rule) => {
    each(rule, 'ports', validatePort, refuse);
    each(rule, 'from', validatePeer, refuse);
  });
  each(spec, 'egress', (rule) => {
    each(rule, 'ports', validatePort, refuse);
    each(rule, 'to', validatePeer, refuse);
  });
  quietly(checkTypes, spec, refuse);
}

const TYPES = ['Egress', 'Ingress'];

/** Where none is written, they follow from the rules (SetDefaults_NetworkPolicy). */
function checkTypes(spec: Site<'NetworkPolicySpec'>, refuse: Refuse): void {
  const items = spec.items('policyTypes');
  if (items.length > 2) {
    fault(spec, 'policyTypes', 'api/format#too-many', [invalid(spec.apiPath('policyTypes'))], refuse, { count: items.length, limit: 2 });
    return;
  }
  for (const item of items) {
    const type = (item.value as string | null) ?? '';
    if (!TYPES.includes(type)) fault(spec, 'policyTypes', 'api/enum#value', [notSupported(spec.apiPath('policyTypes', item.key))], refuse, { value: type, allowed: TYPES.join(', ') }, item.key);
  }
}

/** ValidateNetworkPolicyPort. */
function validatePort(port: Port, refuse: Refuse): void {
  quietly(checkWordIfSet, port, 'protocol', ['SCTP', 'TCP', 'UDP'], refuse);
  quietly(checkPort, port, refuse);
  quietly(checkEndPort, port, refuse);
}

function checkPort(site: Port, refuse: Refuse): void {
  const port = site.get('port');
  if (port === undefined) return;
  const named = site.apiPath('port');
  if (typeof port !== 'string') {
    if (port < 1 || port > 65535) fault(site, 'port', 'api/format#port', [invalid(named)], refuse, { value: String(port) });
    return;
  }
  const reasons = isValidPortName(port);
  if (reasons.length > 0) fault(site, 'port', 'api/format#port-name', causesOf(reasons, named), refuse, { name: port, problem: problemOf(port, reasons, 'port') });
}

/** The end of a range, which begins with a number. */
function checkEndPort(site: Port, refuse: Refuse): void {
  const end = int(site, 'endPort');
  if (end === undefined) return;
  const port = site.get('port');
  const named = site.apiPath('endPort');
  if (port === undefined) {
    fault(site, 'endPort', 'api/conflict#needs', [invalid(named)], refuse, { other: 'port' });
  } else if (typeof port === 'string') {
    fault(site, 'endPort', 'api/conflict#forbidden', [invalid(named)], refuse, { because: 'the port is a name, and a range goes from one number to another' });
  } else {
    const outside = end < 1 || end > 65535;
    const causes = [...(end < port ? [invalid(named)] : []), ...(outside ? [invalid(named)] : [])];
    if (outside) fault(site, 'endPort', 'api/format#port', causes, refuse, { value: String(end) });
    else if (causes.length > 0) fault(site, 'endPort', 'api/conflict#end-port', causes, refuse, { value: String(end), port: String(port) });
  }
}

/** ValidateNetworkPolicyPeer. Throws QUIET. */
function validatePeer(peer: Peer, refuse: Refuse): void {
  whereSet(peer, 'podSelector', validateLabelSelector, refuse);
  whereSet(peer, 'namespaceSelector', validateLabelSelector, refuse);
  whereSet(peer, 'ipBlock', validateIPBlock, refuse);
  const kinds = peer.among(['podSelector', 'namespaceSelector', 'ipBlock']);
  if (kinds.length === 0) {
    refuse({ message: 'api/required#one-of', at: peer.place(), path: peer.path(), causes: [required(peer.apiPath())], data: { field: peer.field, allowed: 'podSelector, namespaceSelector, ipBlock' }, subject: { site: peer } });
  } else if (kinds.length > 1 && kinds.includes('ipBlock')) {
    fault(peer, 'ipBlock', 'api/conflict#together', [forbidden(peer.apiPath())], refuse, { other: kinds[0] ?? '' });
  }
}

/** ValidateIPBlock: a network, and smaller ones within it. */
function validateIPBlock(block: Site<'IPBlock'>, refuse: Refuse): void {
  if (!requireText(block, 'cidr', refuse)) return;
  const network = text(block, 'cidr');
  checkNetwork(block, 'cidr', network, block.apiPath('cidr'), refuse);
  if (cidrFault(network) === 'none') return;
  for (const item of block.items('except')) {
    const except = (item.value as string | null) ?? '';
    const named = block.apiPath('except', item.key);
    const wrong = cidrFault(except);
    checkNetwork(block, 'except', except, named, refuse, item.key);
    if (wrong === undefined && !isStrictSubset(except, network)) fault(block, 'except', 'api/conflict#except', [invalid(named)], refuse, { value: except, network }, item.key);
  }
}
