import { describe, expect, it } from 'vitest';
import { deployment, service, shown, workspace } from '../../test/workspace.js';
import { definitionsAt } from './definition.js';

function go(files: Readonly<Record<string, string>>, options?: Parameters<typeof workspace>[1]): readonly string[] {
  const { file, text, offset, around } = workspace(files, options);
  return (definitionsAt(file, text, offset, around)?.to ?? []).map((one) => shown(around, one));
}

const WEB = deployment('web');
const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: debug\n  labels: {app: web}\nspec:\n  containers:\n  - {name: debug, image: registry.example.com/debug}\n';
const policy = (spec: string): string => `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: web\nspec:\n${spec}`;

describe('from a selector', () => {
  it('leads to the labels of all Pods that it selects, in other files too', () => {
    const files = { 'web.yaml': WEB, 'debug.yaml': POD, 'other.yaml': deployment('other') };
    expect(go({ ...files, 'service.yaml': service('  sel|ector:\n    app: web\n') })).toEqual(['debug.yaml:5 labels', 'web.yaml:12 labels']);
    expect(go({ ...files, 'service.yaml': service('  selector:\n    a|pp: web\n') })).toEqual(['debug.yaml:5 app: web', 'web.yaml:13 app: web']);
    expect(go({ ...files, 'service.yaml': service('  selector:\n    app: we|b\n    tier: front\n') })).toEqual(['web.yaml:13 app: web']);
    expect(go({ ...files, 'service.yaml': service('  selector: {app: we|b}\n') }, { open: ['web.yaml'] })).toEqual(['debug.yaml:5 app: web', 'web.yaml:13 app: web']);
  });

  it('says what leads there, and what all belongs to the target', () => {
    const { file, text, offset, around } = workspace({ 'web.yaml': WEB, 'service.yaml': service('  sel|ector: {app: web}\n') });
    const found = definitionsAt(file, text, offset, around);
    expect(text.slice(found?.from.start, found?.from.end)).toBe('selector');
    expect(found?.to.map(({ whole }) => WEB.slice(whole.start, whole.end))).toEqual(['labels:\n        app: web\n        tier: front']);
  });

  it.each([
    ['of a workload', deployment('api').replace('matchLabels', 'match|Labels'), ['a.yaml:12 labels']],
    ['of a budget', `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      ti|er: front\n`, ['web.yaml:14 tier: front']],
    ['of a policy', policy('  podSelector:\n    matchExpressions:\n    - {key: app, operator: In, values: [web, w|b]}\n'), ['web.yaml:13 app: web']],
    ['of a policy, whose peers are others', policy('  podSelector: {}\n  ingress:\n  - from:\n    - podSelector:\n        matchLabels: {app: w|eb}\n'), ['web.yaml:13 app: web']],
    ['of affinity', deployment('api', '      affinity:\n        podAntiAffinity:\n          preferredDuringSchedulingIgnoredDuringExecution:\n          - weight: 1\n            podAffinityTerm:\n              labelSelector:\n                matchLabels:\n                  app: w|eb\n              topologyKey: kubernetes.io/hostname\n'), ['web.yaml:13 app: web']],
    ['of spread', deployment('api', '      topologySpreadConstraints:\n      - maxSkew: 1\n        topologyKey: zone\n        whenUnsatisfiable: DoNotSchedule\n        label|Selector: {matchLabels: {app: api}}\n'), ['a.yaml:12 labels']],
    ['with keys of labels', deployment('api', '      topologySpreadConstraints:\n      - maxSkew: 1\n        topologyKey: zone\n        whenUnsatisfiable: DoNotSchedule\n        labelSelector: {matchLabels: {app: api}}\n        matchLabelKeys: [ti|er]\n'), ['a.yaml:14 tier: front']],
    ['of a List', `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: {name: a}\n  spec: {selector: {app: other}}\n- apiVersion: v1\n  kind: Service\n  metadata: {name: b}\n  spec: {selector: {app: w|eb}}\n`, ['web.yaml:13 app: web']],
    ['of another document', `${service('  selector: {app: other}\n')}---\n${service('  selector: {app: w|eb}\n')}`, ['web.yaml:13 app: web']],
  ])('%s', (_of, text, wanted) => {
    expect(go({ 'web.yaml': WEB, 'a.yaml': text })).toEqual(wanted);
  });

  it('keeps to the namespace, and does not know one that is not written', () => {
    const files = { 'web.yaml': deployment('web', '', 'shop') };
    expect(go({ ...files, 'a.yaml': service('  selector: {app: w|eb}\n', 'shop') })).toEqual(['web.yaml:14 app: web']);
    expect(go({ ...files, 'a.yaml': service('  selector: {app: w|eb}\n', 'other') })).toEqual([]);
    expect(go({ ...files, 'a.yaml': service('  selector: {app: w|eb}\n') })).toEqual(['web.yaml:14 app: web']);
  });

  it('leads to what is near, and to the rest where nothing is', () => {
    const files = { 'dev/web.yaml': WEB, 'prod/web.yaml': WEB };
    expect(go({ ...files, 'prod/service.yaml': service('  selector: {app: w|eb}\n') })).toEqual(['prod/web.yaml:13 app: web']);
    expect(go({ ...files, 'net/service.yaml': service('  selector: {app: w|eb}\n') })).toEqual(['dev/web.yaml:13 app: web', 'prod/web.yaml:13 app: web']);
  });

  it('leads through an alias to where the labels stand', () => {
    const shared = WEB.replace('matchLabels:\n      app: web', 'matchLabels: &app\n      app: web').replace('labels:\n        app: web\n        tier: front', 'labels: *app');
    expect(go({ 'web.yaml': shared, 'a.yaml': service('  selector: {app: w|eb}\n') })).toEqual(['web.yaml:9 app: web']);
  });

  it.each([
    ['in a template', service('  selector: {app: "{{ .Values.a|pp }}", b: {{ .Values.b }}}\n')],
    ['in a broken text', service('  selector: {app: w|eb\n').replace('ports:', 'ports: [')],
    ['where nothing is selected', service('  selector: {app: n|o}\n')],
    ['at another field', service('  selector: {app: web}\n  ty|pe: ClusterIP\n')],
    ['at the labels of what is no Pod', WEB.replace('name: web\n', 'name: web\n  labels: {app: w|eb}\n')],
  ])('leads nowhere %s', (_where, text) => {
    expect(go({ 'web.yaml': WEB, 'a.yaml': text })).toEqual([]);
  });
});

describe('from a name', () => {
  const named = (kind: string, apiVersion: string, name: string, rest = ''): string => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\n${rest}`;

  it.each([
    ['RuntimeClass', 'node.k8s.io/v1', deployment('web', '      runtimeClassName: th|at\n')],
    ['PriorityClass', 'scheduling.k8s.io/v1', deployment('web', '      priorityClassName: th|at\n')],
    ['ServiceAccount', 'v1', deployment('web', '      serviceAccountName: th|at\n')],
    ['Secret', 'v1', deployment('web', '      imagePullSecrets: [{name: th|at}]\n')],
    ['ConfigMap', 'v1', deployment('web', '      volumes: [{name: v, configMap: {name: th|at}}]\n')],
    ['Secret', 'v1', deployment('web', '      volumes: [{name: v, projected: {sources: [{secret: {name: th|at}}]}}]\n')],
    ['PersistentVolumeClaim', 'v1', deployment('web', '      volumes: [{name: v, persistentVolumeClaim: {claimName: th|at}}]\n')],
    ['ConfigMap', 'v1', `${deployment('web')}        envFrom: [{configMapRef: {name: th|at}}]\n`],
    ['Secret', 'v1', `${deployment('web')}        env: [{name: A, valueFrom: {secretKeyRef: {key: a, name: th|at}}}]\n`],
    ['Deployment', 'apps/v1', 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: th|at}\n'],
    ['Service', 'v1', 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: th|at, port: {number: 80}}}}]}}]}\n'],
    ['ClusterRole', 'rbac.authorization.k8s.io/v1', 'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: web, namespace: shop}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: th|at}\n'],
    ['Namespace', 'v1', deployment('web', '', 'th|at')],
    ['StorageClass', 'storage.k8s.io/v1', 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: web}\nspec: {storageClassName: th|at}\n'],
  ])('leads to the %s', (kind, apiVersion, text) => {
    expect(go({ 'a.yaml': text, 'b.yaml': named(kind, apiVersion, 'that') })).toEqual(['b.yaml:3 that']);
    expect(go({ 'a.yaml': text, 'b.yaml': named(kind, apiVersion, 'this'), 'c.yaml': named('Other', 'example.com/v1', 'that') })).toEqual([]);
  });

  it('keeps to the namespace of a subject', () => {
    const binding = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: web}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\nsubjects:\n- {kind: ServiceAccount, name: th|at, namespace: shop}\n';
    const account = (namespace: string): string => `apiVersion: v1\nkind: ServiceAccount\nmetadata: {namespace: ${namespace}, name: that}\n`;
    expect(go({ 'a.yaml': binding, 'b.yaml': account('other'), 'c.yaml': account('shop') })).toEqual(['c.yaml:3 that']);
  });

  it('leads to itself from what has it', () => {
    expect(go({ 'a.yaml': deployment('w|eb'.replace('|', '')).replace('name: web', 'name: w|eb') })).toEqual(['a.yaml:4 web']);
  });
});

describe('within a document', () => {
  it('leads from a mount to its volume', () => {
    const mounted = (volumes: string): string => `${deployment('web', volumes)}        volumeMounts: [{name: da|ta, mountPath: /data}]\n`;
    expect(go({ 'a.yaml': mounted('      volumes:\n      - name: other\n      - name: data\n        emptyDir: {}\n') })).toEqual(['a.yaml:18 data']);
    expect(go({ 'a.yaml': mounted('      volumes: []\n') })).toEqual([]);
    const set = mounted('').replace('Deployment', 'StatefulSet').replace('spec:\n', 'spec:\n  volumeClaimTemplates:\n  - metadata: {name: data}\n');
    expect(go({ 'a.yaml': set })).toEqual(['a.yaml:7 data']);
  });

  it('leads from an alias to its anchor', () => {
    expect(go({ 'a.yaml': 'a: 1\n---\na: &on|e {x: 1}\nb: *one\n' })).toEqual(['a.yaml:3 &one']);
    expect(go({ 'a.yaml': 'a: 1\n---\na: &one {x: 1}\nb: *o|ne\nc:\n  <<: *one\n' })).toEqual(['a.yaml:3 &one']);
    expect(go({ 'a.yaml': 'a: &one 1\n---\nb: *o|ne\n' })).toEqual([]);
  });
});
