import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { offKinds, otherKinds, restTypes } from './data/table-rest.generated.js';
import { SERVED, TYPES } from './data/table.generated.js';
import { historyOf, kindOf, kindsNamed, offKindOf, servedApiVersions, servedKinds, typeOf } from './table.js';
import type { Field, KindInfo } from './shapes.js';

/** What the discovery of a 1.37.2 server with default settings says one can create. */
const DISCOVERED = `
admissionregistration.k8s.io/v1 MutatingAdmissionPolicy MutatingAdmissionPolicyBinding MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration
apiextensions.k8s.io/v1 CustomResourceDefinition
apiregistration.k8s.io/v1 APIService
apps/v1 ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet
authentication.k8s.io/v1 SelfSubjectReview TokenReview
authorization.k8s.io/v1 LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview
autoscaling/v1 HorizontalPodAutoscaler
autoscaling/v2 HorizontalPodAutoscaler
batch/v1 CronJob Job
certificates.k8s.io/v1 CertificateSigningRequest ClusterTrustBundle PodCertificateRequest
coordination.k8s.io/v1 Lease
discovery.k8s.io/v1 EndpointSlice
events.k8s.io/v1 Event
flowcontrol.apiserver.k8s.io/v1 FlowSchema PriorityLevelConfiguration
networking.k8s.io/v1 IPAddress Ingress IngressClass NetworkPolicy ServiceCIDR
node.k8s.io/v1 RuntimeClass
policy/v1 PodDisruptionBudget
rbac.authorization.k8s.io/v1 ClusterRole ClusterRoleBinding Role RoleBinding
resource.k8s.io/v1 DeviceClass DeviceTaintRule ResourceClaim ResourceClaimTemplate ResourceSlice
scheduling.k8s.io/v1 PriorityClass
storage.k8s.io/v1 CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment VolumeAttributesClass
storagemigration.k8s.io/v1 StorageVersionMigration
v1 Binding ConfigMap Endpoints Event LimitRange Namespace Node PersistentVolume PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount
`;

const discovered = DISCOVERED.trim()
  .split('\n')
  .flatMap((line) => {
    const [apiVersion, ...kinds] = line.split(' ');
    return kinds.map((kind) => `${apiVersion} ${kind}`);
  });
const listed = servedKinds().flatMap((kind) => kindsNamed(kind));
const pairs = (lines: string): [string, string][] => lines.slice(1, -1).split('|').map((line) => line.split(' ').slice(0, 2) as [string, string]);
const namesIn = (lines: string): string[] => lines.split('|').map((line) => line.slice(0, line.indexOf(' ')));
const typeNames = [...namesIn(TYPES), ...namesIn(restTypes())].sort();
const field = (type: string, name: string): Field | undefined => typeOf(type).fields.get(name);

test('the served kinds are those that the server lists', () => {
  expect(listed.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`).sort()).toEqual([...discovered].sort());
  for (const one of discovered) expect(kindOf(...(one.split(' ') as [string, string]))).toBeDefined();
  expect(servedApiVersions()).toEqual(DISCOVERED.trim().split('\n').map((line) => line.split(' ')[0]));
});

test('a kind says its type and whether it has a namespace', () => {
  expect(kindOf('apps/v1', 'DaemonSet')).toEqual<KindInfo>({ apiVersion: 'apps/v1', kind: 'DaemonSet', type: 'DaemonSet', namespaced: true });
  expect(kindOf('v1', 'Node')?.namespaced).toBe(false);
  expect(kindOf('v1', 'Event')?.type).toBe('Event');
  expect(kindOf('events.k8s.io/v1', 'Event')?.type).toBe('EventsV1Event');
  expect(kindsNamed('HorizontalPodAutoscaler').map(({ type }) => type)).toEqual(['AutoscalingV1HorizontalPodAutoscaler', 'AutoscalingV2HorizontalPodAutoscaler']);
});

test.each([
  ['v1', 'pod'],
  ['v1', 'DaemonSet'],
  ['v1', 'List'],
  ['apps/v1', 'DeploymentList'],
  ['apps/v1beta1', 'Deployment'],
  ['policy/v1', 'Eviction'],
  ['resource.k8s.io/v1beta1', 'ResourceClaim'],
  ['', ''],
  ['v1', 'Pod '],
  ['v1', ''],
  ['apps/v1', 'DaemonSet n|apps/v1 Deployment'],
  ['apps/v1 DaemonSet n|apps/v1', 'Deployment'],
])('%s %s is not served', (apiVersion, kind) => {
  expect(kindOf(apiVersion, kind)).toBeUndefined();
});

test('every type parses, names only types of the table, and its list keys are scalars of its items', () => {
  for (const lines of [TYPES, restTypes()]) expect(namesIn(lines)).toEqual(namesIn(lines).sort());
  expect(new Set(typeNames).size).toBe(typeNames.length);
  for (const name of typeNames) {
    for (const [key, value] of typeOf(name).fields) {
      expect(value.name).toBe(key);
      expect(value.type === null, `${name}.${key}`).toBe(value.scalar !== null);
      expect(value.shape === 'object' ? value.scalar : null).toBeNull();
      const item = value.type === null ? null : typeOf(value.type);
      for (const listKey of value.listKeys ?? []) expect(item?.fields.get(listKey)?.shape, `${name}.${key} by ${listKey}`).toBe('scalar');
    }
  }
});

test('every kind has a type with apiVersion, kind and, where one creates it, metadata', () => {
  for (const [apiVersion, kind] of [...pairs(SERVED), ...pairs(offKinds())]) {
    const info = (kindOf(apiVersion, kind) ?? offKindOf(apiVersion, kind)) as KindInfo;
    expect(['apiVersion', 'kind', 'metadata'].map((name) => field(info.type, name)?.scalar ?? field(info.type, name)?.type)).toEqual(['string', 'string', 'ObjectMeta']);
  }
  expect(pairs(SERVED).length).toBe(71);
  expect(pairs(SERVED).length + pairs(offKinds()).length + pairs(otherKinds()).length).toBe(198);
});

test('typeOf gives one object for one name, and throws for a name that is no type', () => {
  expect(typeOf('PodSpec')).toBe(typeOf('PodSpec'));
  for (const name of ['', 'Pod Spec', 'podSpec', 'zzz', 'AAA']) expect(() => typeOf(name)).toThrow(/no type/);
});

test('the compiler sees the same types and fields', () => {
  const text = readFileSync(new URL('./fields.generated.ts', import.meta.url), 'utf8');
  const members = [...text.matchAll(/^ {2}(\w+): \{(.*)\};$/gm)].map(([, name, fields]) => [name, [...(fields as string).matchAll(/ '?([\w$-]+)'?: /g)].map((match) => match[1])]);
  expect(members).toEqual(typeNames.map((name) => [name, [...typeOf(name).fields.keys()]]));
});

const scalar = (kind: Field['scalar']): Partial<Field> => ({ shape: 'scalar', scalar: kind, type: null, listKeys: null });

test.each<[string, string, Partial<Field>]>([
  ['Toleration', 'key', scalar('string')],
  ['Toleration', 'tolerationSeconds', scalar('int64')],
  ['DaemonSetSpec', 'minReadySeconds', scalar('int32')],
  ['Container', 'tty', scalar('bool')],
  ['JSONSchemaProps', 'maximum', scalar('float')],
  ['EmptyDirVolumeSource', 'sizeLimit', scalar('quantity')],
  ['RollingUpdateDaemonSet', 'maxSurge', scalar('int-or-string')],
  ['ObjectMeta', 'creationTimestamp', scalar('time')],
  ['LeaseSpec', 'renewTime', scalar('micro-time')],
  ['CertificateSigningRequestSpec', 'request', scalar('bytes')],
  ['ManagedFieldsEntry', 'fieldsV1', scalar('any')],
  ['ControllerRevision', 'data', scalar('any')],
  ['JSONSchemaProps', 'items', scalar('any')],
  ['JSONSchemaProps', '$ref', scalar('string')],
  ['PodSpec', 'affinity', { shape: 'object', scalar: null, type: 'Affinity' }],
  ['Container', 'args', { shape: 'list', scalar: 'string', type: null, listKeys: null }],
  ['PodSecurityContext', 'supplementalGroups', { shape: 'list', scalar: 'int64', type: null }],
  ['JSONSchemaProps', 'enum', { shape: 'list', scalar: 'any', type: null }],
  ['PodSpec', 'containers', { shape: 'list', type: 'Container', listKeys: ['name'] }],
  ['Container', 'ports', { shape: 'list', type: 'ContainerPort', listKeys: ['containerPort', 'protocol'] }],
  ['PodSpec', 'topologySpreadConstraints', { shape: 'list', type: 'TopologySpreadConstraint', listKeys: ['topologyKey', 'whenUnsatisfiable'] }],
  ['PodSpec', 'tolerations', { shape: 'list', type: 'Toleration', listKeys: null }],
  ['PodSpec', 'nodeSelector', { shape: 'map', scalar: 'string', type: null }],
  ['ResourceRequirements', 'limits', { shape: 'map', scalar: 'quantity', type: null }],
  ['Secret', 'data', { shape: 'map', scalar: 'bytes', type: null }],
  ['PodDisruptionBudgetStatus', 'disruptedPods', { shape: 'map', scalar: 'time', type: null }],
  ['SubjectAccessReviewSpec', 'extra', { shape: 'map', scalar: 'string-list', type: null }],
  ['JSONSchemaProps', 'properties', { shape: 'map', scalar: null, type: 'JSONSchemaProps' }],
])('%s.%s', (type, name, expected) => {
  expect(field(type, name)).toMatchObject({ name, ...expected });
});

test('a field that is nowhere in Go is nowhere here', () => {
  expect(field('PodSpec', 'toleration')).toBeUndefined();
  expect(typeOf('CustomResourceSubresourceStatus').fields.size).toBe(0);
});

test('history says what to use, and what else must change', () => {
  expect(historyOf('extensions/v1beta1', 'Ingress')).toMatchObject({ status: 'gone', since: '1.1', removed: '1.22', use: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' }, also: expect.stringContaining('pathType') as string });
  expect(historyOf('batch/v2alpha1', 'ScheduledJob')?.use).toEqual({ apiVersion: 'batch/v1', kind: 'CronJob' });
  expect(historyOf('policy/v1beta1', 'PodSecurityPolicy')).toMatchObject({ removed: '1.25', use: null });
  expect(historyOf('batch/v1beta1', 'CronJob')?.also).toBeNull();
  expect(historyOf('resource.k8s.io/v1beta2', 'DeviceClass')).toMatchObject({ status: 'off', removed: null, use: { apiVersion: 'resource.k8s.io/v1' } });
  expect(historyOf('apps/v1', 'DaemonSet')).toBeUndefined();
  expect(historyOf('apps/v1beta2', 'CronJob')).toBeUndefined();
});
