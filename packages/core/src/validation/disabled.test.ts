/** Every field that PrepareForCreate of Kubernetes 1.37.2 empties with the gates as they are by default, as its own code showed on objects with every field set. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../index.js';

const linter = createLinter({});
const dropped = (manifest: object): string[] =>
  linter
    .lint({ file: 'a.yaml', text: JSON.stringify(manifest) })
    .diagnostics.filter(({ ruleId }) => ruleId === 'api/disabled-field')
    .map(({ fieldPath, severity, rejects }) => `${fieldPath} ${severity} ${String(rejects)}`);

const container = (fields: object): object => ({ containers: [{ name: 'a', image: 'a', ...fields }] });
const http = { httpGet: { port: 80, protocol: 'H2C' } };
const grpc = { grpc: { port: 80, mode: 'TLS' } };
const volume = (source: object): object => ({ ...container({}), volumes: [{ name: 'v', ...source }] });
const items = [{ key: 'k', path: 'p', user: 1 }];
const names = [{ path: 'n', user: 1, fieldRef: { fieldPath: 'metadata.name' } }];

/** The path below the Pod's spec, and a spec with it. */
const FIELDS: readonly (readonly [string, object])[] = [
  ['schedulingGroup', { ...container({}), schedulingGroup: { podGroupName: 'a' } }],
  ['evictionResponders', { ...container({}), evictionResponders: [{ name: 'example.com/a' }] }],
  ['containers[0].lifecycle.stopSignal', container({ lifecycle: { stopSignal: 'SIGUSR1' } })],
  ['containers[0].lifecycle.preStop.httpGet.protocol', container({ lifecycle: { preStop: http } })],
  ['containers[0].lifecycle.postStart.httpGet.protocol', container({ lifecycle: { postStart: http } })],
  ['containers[0].livenessProbe.httpGet.protocol', container({ livenessProbe: http })],
  ['containers[0].readinessProbe.grpc.mode', container({ readinessProbe: grpc })],
  ['containers[0].startupProbe.grpc.mode', container({ startupProbe: grpc })],
  ['initContainers[0].startupProbe.httpGet.protocol', { ...container({}), initContainers: [{ name: 'i', image: 'i', restartPolicy: 'Always', startupProbe: http }] }],
  ['containers[0].volumeMounts[0].bindMountOptions', { ...container({ volumeMounts: [{ name: 'v', mountPath: '/a', bindMountOptions: ['noexec'] }] }), volumes: [{ name: 'v', emptyDir: {} }] }],
  ['volumes[0].emptyDir.mode', volume({ emptyDir: { mode: 448 } })],
  ['volumes[0].secret.defaultUser', volume({ secret: { secretName: 's', defaultUser: 1 } })],
  ['volumes[0].secret.items[0].user', volume({ secret: { secretName: 's', items } })],
  ['volumes[0].configMap.defaultUser', volume({ configMap: { name: 's', defaultUser: 1 } })],
  ['volumes[0].configMap.items[0].user', volume({ configMap: { name: 's', items } })],
  ['volumes[0].downwardAPI.defaultUser', volume({ downwardAPI: { defaultUser: 1 } })],
  ['volumes[0].downwardAPI.items[0].user', volume({ downwardAPI: { items: names } })],
  ['volumes[0].projected.defaultUser', volume({ projected: { defaultUser: 1, sources: [{ secret: { name: 's' } }] } })],
  ['volumes[0].projected.sources[0].secret.items[0].user', volume({ projected: { sources: [{ secret: { name: 's', items } }] } })],
  ['volumes[0].projected.sources[0].configMap.items[0].user', volume({ projected: { sources: [{ configMap: { name: 's', items } }] } })],
  ['volumes[0].projected.sources[0].downwardAPI.items[0].user', volume({ projected: { sources: [{ downwardAPI: { items: names } }] } })],
  ['volumes[0].projected.sources[0].serviceAccountToken.user', volume({ projected: { sources: [{ serviceAccountToken: { path: 't', user: 1 } }] } })],
  ['volumes[0].projected.sources[0].clusterTrustBundle.user', volume({ projected: { sources: [{ clusterTrustBundle: { name: 'b', path: 't', user: 1 } }] } })],
  ['volumes[0].projected.sources[0].podCertificate.user', volume({ projected: { sources: [{ podCertificate: { signerName: 'example.com/s', keyType: 'ED25519', credentialBundlePath: 'p', user: 1 } }] } })],
];

describe('what the server drops without a word', () => {
  it.each(FIELDS)('%s', (path, spec) => {
    expect(dropped({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { serviceAccountName: 'a', ...spec } })).toEqual([`spec.${path} warning false`]);
    const template = { metadata: { labels: { a: 'a' } }, spec };
    expect(dropped({ apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'a' }, spec: { selector: { matchLabels: { a: 'a' } }, template } })).toEqual([`spec.template.spec.${path} warning false`]);
  });

  it('in Jobs and Nodes', () => {
    const spec = { scheduling: { schedulingPolicy: { gang: { minCount: 2 } } }, template: { spec: { restartPolicy: 'Never', ...container({}) } } };
    expect(dropped({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'a' }, spec })).toEqual(['spec.scheduling warning false']);
    expect(dropped({ apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'a' }, spec: { schedule: '0 0 * * *', jobTemplate: { spec } } })).toEqual(['spec.jobTemplate.spec.scheduling warning false']);
    expect(dropped({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'a' }, spec: { podPreemptionPolicy: { disableResizePreemption: ['a'] } } })).toEqual(['spec.podPreemptionPolicy warning false']);
  });

  it('and nothing of what it keeps', () => {
    const kept = { ...container({ resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }], volumeMounts: [{ name: 'v', mountPath: '/a', readOnly: true, recursiveReadOnly: 'Enabled' }] }), hostUsers: false, hostnameOverride: 'a', resources: { limits: { cpu: 1 } }, volumes: [{ name: 'v', emptyDir: { sizeLimit: '1Gi' } }, { name: 'i', image: { reference: 'a' } }] };
    expect(dropped({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: kept })).toEqual([]);
  });
});
