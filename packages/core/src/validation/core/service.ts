/** kubernetes pkg/apis/core/validation/validation.go: ValidateServiceCreate, validateService, and what pkg/registry/core/service/storage refuses before it is called. */
import { quietly, type Site } from '../../schema/site.js';
import { checkNameText, checkWord, checkWordIfSet, fault, forbid, has, int, text } from '../checks.js';
import { affinityTimeout, clusterAddresses, isExternallyAccessible, isHeadless, needsHealthCheck, serviceType, type Spec } from '../defaults/service.js';
import { mapOf } from '../meta/matches.js';
import { validateLabels, type LabelMessages } from '../meta/labels.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { countOf, structOf, within } from '../reach.js';
import { forbidden, invalid, required, type Refuse, type Server } from '../refuse.js';
import { checkClusterAddresses, checkExternalAddresses, checkSourceRanges } from './service-addresses.js';
import { checkNodePortNumbers, checkServicePorts } from './service-ports.js';

type Root = Site<'Service'>;

/** ValidateServiceCreate. What is refused while addresses and node ports are given out is all that the server says. */
export function validateService(root: Root, _server: Server, refuse: Refuse): void {
  let stopped = false;
  const stop: Refuse = (refusal) => {
    stopped = true;
    refuse(refusal);
  };
  within(root, 'spec', checkClusterAddresses, stop);
  if (!stopped) within(root, 'spec', checkNodePortNumbers, stop);
  if (stopped) return;
  validateObjectMeta(root, { namespaced: true, format: 'label', kind: 'Service' }, refuse);
  quietly(checkTopologyAnnotations, root, refuse);
  within(root, 'spec', validateServiceSpec, root, refuse);
}

function validateServiceSpec(spec: Spec, root: Root, refuse: Refuse): void {
  quietly(checkType, spec, refuse);
  quietly(checkServicePorts, spec, refuse);
  quietly(checkSelector, spec, refuse);
  quietly(checkSessionAffinity, spec, refuse);
  quietly(checkExternalAddresses, spec, refuse);
  quietly(checkSourceRanges, spec, root, refuse);
  quietly(checkLoadBalancer, spec, refuse);
  quietly(checkExternalTraffic, spec, refuse);
  quietly(checkHealthPort, spec, refuse);
  quietly(checkWordIfSet, spec, 'internalTrafficPolicy', ['Cluster', 'Local'], refuse);
  quietly(checkWordIfSet, spec, 'trafficDistribution', ['PreferClose', 'PreferSameZone', 'PreferSameNode'], refuse);
}

const HINTS = 'service.kubernetes.io/topology-aware-hints';
const MODE = 'service.kubernetes.io/topology-mode';

/** The annotation of old and the one that took its place must agree. */
function checkTopologyAnnotations(root: Root, refuse: Refuse): void {
  const meta = structOf(root, 'metadata');
  const annotations = mapOf(meta.entries('annotations'));
  const hints = annotations.get(HINTS);
  const mode = annotations.get(MODE);
  if (hints === undefined || mode === undefined || hints === mode) return;
  fault(meta, 'annotations', 'api/conflict#topology-annotations', [invalid(meta.apiPath('annotations', MODE))], refuse, { value: mode, other: hints, key: HINTS }, MODE);
}

function checkType(spec: Spec, refuse: Refuse): void {
  const type = serviceType(spec);
  checkWord(spec, 'type', ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'], refuse);
  if (type === 'ExternalName') {
    checkExternalName(spec, refuse);
    return;
  }
  quietly(() => {
    if (!isHeadless(spec)) {
      if (countOf(spec, 'ports') === 0) fault(spec, 'ports', 'api/required#service-ports', [required(spec.apiPath('ports'))], refuse);
    } else if (type === 'LoadBalancer' || type === 'NodePort') {
      const field = clusterAddresses(spec)[0]?.field ?? 'clusterIP';
      fault(spec, field, 'api/conflict#headless', [invalid(spec.apiPath('clusterIPs', 0))], refuse, { type }, field === 'clusterIPs' ? 0 : undefined);
    }
  });
}

/** A name and nothing else: no addresses, so no families either. */
function checkExternalName(spec: Spec, refuse: Refuse): void {
  const because = 'a Service of the type ExternalName is a name in DNS and has no address';
  quietly(() => {
    const [first] = clusterAddresses(spec);
    if (first) fault(spec, first.field, 'api/conflict#forbidden', [forbidden(spec.apiPath('clusterIPs'))], refuse, { because });
  });
  quietly(() => {
    if (spec.items('ipFamilies').length > 0) forbid(spec, 'ipFamilies', because, refuse);
  });
  quietly(forbid, spec, 'ipFamilyPolicy', because, refuse);
  quietly(() => {
    const name = text(spec, 'externalName').replace(/\.$/, '');
    if (name === '') fault(spec, 'externalName', 'api/required#field', [required(spec.apiPath('externalName'))], refuse);
    else checkNameText(spec, 'externalName', name, 'subdomain', 'host', undefined, refuse);
  });
}

const LABELS: LabelMessages = { key: 'selector/requirement#label-key', value: 'selector/requirement#label-value' };

function checkSelector(spec: Spec, refuse: Refuse): void {
  validateLabels(spec, 'selector', spec.entries('selector'), spec.apiPath('selector'), LABELS, refuse);
}

/** validateClientIPAffinityConfig: up to a day. What is written for sessions that stick to nothing is dropped. */
function checkSessionAffinity(spec: Spec, refuse: Refuse): void {
  checkWord(spec, 'sessionAffinity', ['ClientIP', 'None'], refuse);
  if (text(spec, 'sessionAffinity') !== 'ClientIP') return;
  const timeout = affinityTimeout(spec);
  if (timeout === undefined || (timeout.seconds > 0 && timeout.seconds <= 86400)) return;
  const { site, seconds } = timeout;
  fault(site, 'timeoutSeconds', 'api/format#range', [invalid(site.apiPath('timeoutSeconds'))], refuse, { value: String(seconds), least: 1, most: 86400 });
}

const ONLY_BALANCED = 'only a Service of the type LoadBalancer has a load balancer';

function checkLoadBalancer(spec: Spec, refuse: Refuse): void {
  if (serviceType(spec) === 'LoadBalancer') {
    // An empty class is none, too.
    if (has(spec, 'loadBalancerClass')) checkNameText(spec, 'loadBalancerClass', text(spec, 'loadBalancerClass'), 'key', 'load balancer class', undefined, refuse);
    return;
  }
  quietly(forbid, spec, 'allocateLoadBalancerNodePorts', ONLY_BALANCED, refuse);
  quietly(forbid, spec, 'loadBalancerClass', ONLY_BALANCED, refuse);
}

/** validateServiceExternalTrafficPolicy. */
function checkExternalTraffic(spec: Spec, refuse: Refuse): void {
  const policy = text(spec, 'externalTrafficPolicy');
  if (policy === '') return;
  if (isExternallyAccessible(spec)) {
    checkWord(spec, 'externalTrafficPolicy', ['Cluster', 'Local'], refuse);
    return;
  }
  const because = 'nothing outside of the cluster reaches a Service that is neither of the type NodePort nor of the type LoadBalancer and has no externalIPs';
  fault(spec, 'externalTrafficPolicy', 'api/conflict#forbidden', [invalid(spec.apiPath('externalTrafficPolicy'))], refuse, { because });
}

function checkHealthPort(spec: Spec, refuse: Refuse): void {
  if (Number(int(spec, 'healthCheckNodePort') ?? 0) === 0 || needsHealthCheck(spec)) return;
  const because = 'load balancers check the nodes only of a Service of the type LoadBalancer with externalTrafficPolicy: Local';
  fault(spec, 'healthCheckNodePort', 'api/conflict#forbidden', [invalid(spec.apiPath('healthCheckNodePort'))], refuse, { because });
}
