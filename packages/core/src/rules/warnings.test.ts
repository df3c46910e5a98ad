/** What the rules for the server's warnings, and the one for templates, do beyond their examples: other places, what is unknown, and where they keep quiet. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../index.js';
import { canonicalIPv6, canonicalIPv6Network } from '../validation/ip-form.js';

const linter = createLinter();
const lint = (manifest: object | string) => linter.lint({ file: 'a.yaml', text: typeof manifest === 'string' ? manifest : JSON.stringify(manifest) }).diagnostics;
const found = (manifest: object | string, rule: string): string[] => lint(manifest).filter(({ ruleId }) => ruleId === rule).map(({ messageId, fieldPath }) => `${messageId} ${fieldPath}`);

const pod = (spec: object, metadata: object = {}): object => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', ...metadata }, spec: { containers: [{ name: 'a', image: 'a' }], ...spec } });
const workload = (kind: string, spec: object, more: object = {}, name = 'web'): object => ({ apiVersion: 'apps/v1', kind, metadata: { name }, spec: { selector: { matchLabels: { app: 'web' } }, ...more, template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'a', image: 'a' }], ...spec } } } });

describe('pod/duplicate-port', () => {
  const RULE = 'pod/duplicate-port';
  const two = (first: object, second: object, spec: object = {}): object => pod({ containers: [{ name: 'a', image: 'a', ports: [first] }, { name: 'b', image: 'b', ports: [second] }], ...spec });

  it('says one thing of a port that was copied with its name', () => {
    const port = { name: 'http', containerPort: 80 };
    expect(found(two(port, port), RULE)).toEqual(['same spec.containers[1].ports[0]']);
  });

  it('leaves to the verdict what the server refuses', () => {
    const port = { containerPort: 80, hostPort: 80 };
    expect(found(two(port, port), RULE)).toEqual([]);
    expect(found(two({ containerPort: 80 }, { containerPort: 80 }, { hostNetwork: true }), RULE)).toEqual([]);
    expect(found(pod({ containers: [{ name: 'a', image: 'a', ports: [{ name: 'x', containerPort: 80 }, { name: 'x', containerPort: 81 }] }] }), RULE)).toEqual([]);
  });

  it('counts init containers first, as the server does, and names the one that Services find', () => {
    const sidecar = { name: 'i', image: 'i', restartPolicy: 'Always', ports: [{ name: 'http', containerPort: 80 }] };
    const [one] = lint(pod({ initContainers: [sidecar], containers: [{ name: 'a', image: 'a', ports: [{ name: 'http', containerPort: 81 }] }] })).filter(({ ruleId }) => ruleId === RULE);
    expect(one).toMatchObject({ messageId: 'name', fieldPath: 'spec.containers[0].ports[0]', message: expect.stringContaining('that of container "a"') });
  });

  it('takes each of several others for related', () => {
    const port = { containerPort: 80 };
    const [, second] = lint(pod({ containers: ['a', 'b', 'c'].map((name) => ({ name, image: name, ports: [port] })) })).filter(({ ruleId }) => ruleId === RULE);
    expect(second?.related.map(({ message }) => message)).toEqual(['declared in container "a"', 'declared in container "b"']);
  });
});

describe('pod/duplicate-env', () => {
  it('sees a name among very many', () => {
    const env = [...Array.from({ length: 2000 }, (_, i) => ({ name: `V${String(i)}`, value: 'x' })), { name: 'V7', value: 'y' }];
    expect(found(pod({ containers: [{ name: 'a', image: 'a', env }] }), 'pod/duplicate-env')).toEqual(['hidden spec.containers[0].env[2000]']);
  });

  it('compares with the last one before', () => {
    const env = [{ name: 'A', value: '1' }, { name: 'A', value: '$(A)2' }, { name: 'A', value: '3' }];
    const [one] = lint(pod({ containers: [{ name: 'a', image: 'a', env }] })).filter(({ ruleId }) => ruleId === 'pod/duplicate-env');
    expect(one?.fieldPath).toBe('spec.containers[0].env[2]');
    expect(one?.fixes[0]?.title).toBe('remove the earlier one');
  });
});

describe('deprecated/annotation', () => {
  const RULE = 'deprecated/annotation';
  const apparmor = 'container.apparmor.security.beta.kubernetes.io/a';

  it('says nothing of what a field says beside it', () => {
    const same = { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } };
    expect(found(pod(same, { annotations: { [apparmor]: 'runtime/default' } }), RULE)).toEqual([]);
    expect(found(pod(same, { annotations: { [apparmor]: 'unconfined' } }), RULE)).toHaveLength(1);
  });

  it('tells a Pod for Windows from a template for one, as the server does', () => {
    const annotations = { [apparmor]: 'runtime/default' };
    expect(found(pod({ os: { name: 'windows' } }, { annotations }), RULE)).toEqual([]);
    const template = { metadata: { annotations, labels: { app: 'web' } }, spec: { os: { name: 'windows' }, containers: [{ name: 'a', image: 'a' }] } };
    expect(found({ apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'web' }, spec: { selector: { matchLabels: { app: 'web' } }, template } }, RULE)).toEqual([`apparmor spec.template.metadata.annotations["${apparmor}"]`]);
  });

  it('looks at claims, and not at those that a StatefulSet makes', () => {
    const annotations = { 'volume.beta.kubernetes.io/storage-class': 'fast' };
    const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
    expect(found({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'a', annotations }, spec }, RULE)).toHaveLength(1);
    expect(found(workload('StatefulSet', {}, { volumeClaimTemplates: [{ metadata: { name: 'a', annotations }, spec }] }), RULE)).toEqual([]);
  });

  it('offers no fix where the field says something already, or nothing can be moved', () => {
    const fixes = (spec: object, annotation: string): number | undefined => lint(pod(spec, { annotations: { 'container.seccomp.security.alpha.kubernetes.io/a': annotation } })).find(({ ruleId }) => ruleId === RULE)?.fixes.length;
    expect(fixes({}, 'localhost/a')).toBe(1);
    expect(fixes({ containers: [{ name: 'a', image: 'a', securityContext: { runAsUser: 1 } }] }, 'localhost/a')).toBe(1);
    expect(fixes({ containers: [{ name: 'a', image: 'a', securityContext: null }] }, 'localhost/a')).toBe(0);
  });
});

describe('what selects nothing', () => {
  it('is nobody’s business where the server refuses it', () => {
    const constraint = { maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule', matchLabelKeys: ['app'] };
    expect(found(workload('Deployment', { topologySpreadConstraints: [constraint] }), 'topology-spread/selects-nothing')).toEqual([]);
    const affinity = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'a', matchLabelKeys: ['app'] }] } };
    expect(found(workload('Deployment', { affinity }), 'pod-affinity/selects-nothing')).toEqual([]);
  });

  it('is mended by what the workload selects', () => {
    const text = JSON.stringify(workload('Deployment', { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: null }] }));
    const [one] = lint(text).filter(({ ruleId }) => ruleId === 'topology-spread/selects-nothing');
    expect(one?.fixes[0]?.edits.map((edit) => edit.text).join('')).toMatch(/"app": ?"web"/);
  });

  it('is seen in preferences and in both kinds of affinity', () => {
    const term = { topologyKey: 'a' };
    const all = { requiredDuringSchedulingIgnoredDuringExecution: [term], preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: term }] };
    expect(found(pod({ affinity: { podAffinity: all, podAntiAffinity: all } }), 'pod-affinity/selects-nothing').map((one) => one.split(' ')[0])).toEqual(['never-scheduled', 'prefers-nothing', 'keeps-off-nothing', 'prefers-nothing']);
  });
});

describe('api/address-form', () => {
  it('prints addresses as RFC 5952 has them', () => {
    const forms = { '2001:DB8::0001': '2001:db8::1', '0:0:0:0:0:0:0:0': '::', '1:0:0:2:0:0:0:3': '1:0:0:2::3', '1:0:2:3:4:5:6:7': '1:0:2:3:4:5:6:7', '1:0:0:2:3:0:0:4': '1::2:3:0:0:4', '::1.2.3.4': '::102:304', '1:2:3:4:5:6:7::': '1:2:3:4:5:6:7:0' };
    expect(Object.keys(forms).map(canonicalIPv6)).toEqual(Object.values(forms));
    expect(['10.0.0.1', '::ffff:10.0.0.1', '::g', ''].map(canonicalIPv6)).toEqual([undefined, undefined, undefined, undefined]);
    expect(['FD00::/8', 'fd00::1/8', '10.0.0.0/8', '::'].map(canonicalIPv6Network)).toEqual(['fd00::/8', undefined, undefined, undefined]);
  });

  it('goes by the older field of a Node where that counts', () => {
    const node = (spec: object): object => ({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n' }, spec });
    expect(found(node({ podCIDR: 'FD00::/64' }), 'api/address-form')).toEqual(['ipv6 spec.podCIDR']);
    expect(found(node({ podCIDR: 'FD00::/64', podCIDRs: ['FD00::/64'] }), 'api/address-form')).toEqual(['ipv6 spec.podCIDRs[0]']);
  });
});

describe('api/template-breaks-pod', () => {
  const RULE = 'api/template-breaks-pod';

  it('says nothing of Pods, which are judged as they are', () => {
    expect(found(pod({ nodeName: 'n', schedulingGates: [{ name: 'a.b/c' }] }), RULE)).toEqual([]);
  });

  it('says nothing that the server says of the template itself', () => {
    const constraint = { maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'app', operator: 'Exists' }] }, matchLabelKeys: ['app'] };
    const all = lint(workload('Deployment', { topologySpreadConstraints: [constraint] }));
    expect(all.map(({ ruleId }) => ruleId)).toEqual(['topology-spread/constraint']);
    const ports = [{ containerPort: 80, hostPort: 80 }, { containerPort: 80, hostPort: 80 }];
    expect(found(workload('Deployment', { hostNetwork: true, containers: [{ name: 'a', image: 'a', ports }] }), RULE)).toEqual([]);
  });

  it('knows the labels of each controller', () => {
    const by = (key: string): object => ({ topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchExpressions: [{ key, operator: 'Exists' }] }, matchLabelKeys: [key] }] });
    const kinds = (key: string): string[] => ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'].filter((kind) => found(workload(kind, by(key)), RULE).length > 0);
    expect(kinds('pod-template-hash')).toEqual(['Deployment']);
    expect(kinds('controller-revision-hash')).toEqual(['DaemonSet', 'StatefulSet']);
    expect(kinds('apps.kubernetes.io/pod-index')).toEqual(['StatefulSet']);
    expect(kinds('app')).toEqual(['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet']);
  });

  it('keeps quiet where labels are not known', () => {
    const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata:\n      labels: {app: web}\n    spec:\n      containers: [{name: a, image: a}]\n      topologySpreadConstraints:\n      - {maxSkew: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}, matchLabelKeys: [tier]}\n';
    expect(found(text, RULE)).toEqual([]);
    expect(found(text.replace('[tier]', '[app]'), RULE)).toHaveLength(1);
  });

  it('measures names by what is made of them', () => {
    const names = (kind: string, length: number): string[] => found(workload(kind, {}, {}, 'a'.repeat(length)), RULE).map((one) => one.split(' ')[0] as string);
    expect([52, 53, 61, 62].map((length) => names('StatefulSet', length).join())).toEqual(['', 'revision-label', 'revision-label', 'stateful-set-name']);
    expect([242, 243, 253].map((length) => names('Deployment', length).join())).toEqual(['', 'deployment-name', 'deployment-name']);
    expect(names('DaemonSet', 253)).toEqual([]);
  });

  it('asks of a StatefulSet only the Pods that it has', () => {
    const claim = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
    const volumes = (name: string): object => ({ volumes: [{ name: 'data', ephemeral: { volumeClaimTemplate: { spec: claim } } }, { name: 'b', persistentVolumeClaim: { claimName: name } }] });
    expect(found(workload('StatefulSet', volumes('web-2-data'), { replicas: 3 }), RULE)).toHaveLength(1);
    expect(found(workload('StatefulSet', volumes('web-3-data'), { replicas: 3 }), RULE)).toEqual([]);
    expect(found(workload('StatefulSet', volumes('web-0-data'), { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claim }] }), RULE)).toEqual([]);
  });

  it('takes the service account as given, which is there before a Pod is judged', () => {
    const volumes = [{ name: 'token', projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } }];
    expect(lint(workload('Deployment', { volumes }))).toEqual([]);
  });
});
