/**
 * What a Service is where it is not written: kubernetes pkg/apis/core/v1/defaults.go, SetDefaults_Service, and pkg/registry/core/service/storage, which fills in
 * addresses, IP families and node ports before the Service is validated. All of them throw QUIET where what they read is unknown.
 */
import type { Site } from '../../schema/site.js';
import { int, text } from '../checks.js';

export type Spec = Site<'ServiceSpec'>;
export type Port = Site<'ServicePort'>;

/** SetDefaults_Service: ClusterIP. */
export function serviceType(spec: Spec): string {
  return text(spec, 'type') || 'ClusterIP';
}

/** One of the addresses, and where it is written: `key` is undefined where the older field, clusterIP, stands for the list. */
export interface Address {
  readonly value: string;
  readonly field: 'clusterIP' | 'clusterIPs';
  readonly key: number | undefined;
}

/** normalizeClusterIPs: the list, or what clusterIP says where there is none. */
export function clusterAddresses(spec: Spec): readonly Address[] {
  const items = spec.items('clusterIPs');
  if (items.length > 0) return items.map((item) => ({ value: (item.value as string | null) ?? '', field: 'clusterIPs', key: item.key as number }));
  const value = text(spec, 'clusterIP');
  return value === '' ? [] : [{ value, field: 'clusterIP', key: undefined }];
}

/** isHeadlessService of validation: whoever looks it up gets the Pods. */
export function isHeadless(spec: Spec): boolean {
  const addresses = clusterAddresses(spec);
  return addresses.length === 1 && addresses[0]?.value === 'None';
}

/** isHeadlessService of the warnings (pkg/api/service/warnings.go), which go by the type and the older field. */
export function isWithoutAddress(spec: Spec): boolean {
  return text(spec, 'clusterIP') === 'None' && serviceType(spec) === 'ClusterIP';
}

/** initIPFamilyFields: a Service without address and selector may have endpoints of both families, every other has one. */
export function ipFamilyPolicy(spec: Spec): string {
  if (spec.has('ipFamilyPolicy')) return text(spec, 'ipFamilyPolicy');
  return hasNoPods(spec) ? 'RequireDualStack' : 'SingleStack';
}

/** Headless and without selector: the special case of initIPFamilyFields. */
function hasNoPods(spec: Spec): boolean {
  return text(spec, 'clusterIP') === 'None' && spec.entries('selector').length === 0;
}

/** ExternallyAccessible. */
export function isExternallyAccessible(spec: Spec): boolean {
  const type = serviceType(spec);
  return type === 'LoadBalancer' || type === 'NodePort' || (type === 'ClusterIP' && spec.items('externalIPs').length > 0);
}

/** NeedsHealthCheck. */
export function needsHealthCheck(spec: Spec): boolean {
  return serviceType(spec) === 'LoadBalancer' && text(spec, 'externalTrafficPolicy') === 'Local';
}

/** A port's protocol: TCP. */
export const protocolOf = (port: Port): string => text(port, 'protocol') || 'TCP';

/** The target of a port: its own number, where none or 0 is written. */
export function targetOf(port: Port): string | number {
  const target = port.get('targetPort');
  return target === undefined || target === '' || Number(target) === 0 ? Number(int(port, 'port') ?? 0) : typeof target === 'string' ? target : Number(target);
}

/** shouldAllocateNodePorts: ports without a node port are given one. */
export function givesNodePorts(spec: Spec): boolean {
  const type = serviceType(spec);
  return type === 'NodePort' || (type === 'LoadBalancer' && spec.get('allocateLoadBalancerNodePorts') !== false);
}

/** SetDefaults_Service: three hours. Undefined where sessions stick to nothing. */
export function affinityTimeout(spec: Spec): { readonly site: Site<'ClientIPConfig'>; readonly seconds: number } | undefined {
  const site = spec.child('sessionAffinityConfig')?.child('clientIP');
  const seconds = site?.get('timeoutSeconds');
  return site === undefined || seconds === undefined ? undefined : { site, seconds };
}
