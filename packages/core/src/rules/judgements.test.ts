/** What the first judging rules do beyond their examples: other places of the API, what is unknown, and where they keep quiet. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../index.js';
import { cleanHostPath } from './shared/host-path/clean-path.js';

const linter = createLinter();

/** `rule#message line`, of the rules of one family or one rule. */
function found(text: string, rules: string, file = 'example.yaml'): string[] {
  return linter.lint({ file, text }).diagnostics.filter(({ ruleId }) => ruleId.startsWith(rules)).map(({ ruleId, messageId, range }) => `${ruleId}#${messageId} ${String(range.start.line)}`);
}

const fixesOf = (text: string, rule: string): (string | undefined)[] => linter.lint({ file: 'example.yaml', text }).diagnostics.filter(({ ruleId }) => ruleId === rule).map(({ fixes }) => fixes[0]?.title);

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${spec}  containers:\n  - {name: web, image: web}\n`;
const required = (terms: string): string => pod(`  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n        nodeSelectorTerms:\n${terms}`);
const volume = (nodeAffinity: string): string => `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: disk}\nspec:\n  capacity: {storage: 1Gi}\n  accessModes: [ReadWriteOnce]\n  local: {path: /mnt}\n  nodeAffinity:\n    required:\n      nodeSelectorTerms:\n${nodeAffinity}`;

describe('deprecated/label', () => {
  const RULE = 'deprecated/label';
  const GONE = 'node-role.kubernetes.io/master';

  it('looks at RuntimeClasses, storage and drivers', () => {
    expect(found(`apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: r}\nhandler: r\nscheduling:\n  nodeSelector:\n    beta.kubernetes.io/os: linux\n  tolerations:\n  - key: ${GONE}\n    operator: Exists\n`, RULE)).toEqual([`${RULE}#kubelet 7`, `${RULE}#toleration 9`]);
    expect(found('apiVersion: storage.k8s.io/v1\nkind: CSIStorageCapacity\nmetadata: {name: c}\nstorageClassName: s\nnodeTopology:\n  matchLabels:\n    beta.kubernetes.io/arch: arm64\n  matchExpressions:\n  - {key: failure-domain.beta.kubernetes.io/zone, operator: In, values: [a]}\n', RULE)).toEqual([`${RULE}#kubelet 7`, `${RULE}#cloud 9`]);
    expect(found('apiVersion: storage.k8s.io/v1\nkind: CSINode\nmetadata: {name: n}\nspec:\n  drivers:\n  - name: d\n    nodeID: n\n    topologyKeys:\n    - failure-domain.beta.kubernetes.io/region\n', RULE)).toEqual([`${RULE}#cloud 9`]);
    expect(found(volume('      - matchExpressions: [{key: failure-domain.beta.kubernetes.io/zone, operator: In, values: [a]}]\n'), RULE)).toEqual([`${RULE}#cloud 11`]);
  });

  it('offers no fix that the server would refuse', () => {
    const spread = (key: string, how: string): string => `  - {topologyKey: ${key}, maxSkew: 1, whenUnsatisfiable: ${how}, labelSelector: {matchLabels: {a: a}}}\n`;
    const two = (how: string): string => pod(`  topologySpreadConstraints:\n${spread('topology.kubernetes.io/zone', 'DoNotSchedule')}${spread('failure-domain.beta.kubernetes.io/zone', how)}`);
    expect(fixesOf(two('DoNotSchedule'), RULE)).toEqual([undefined]);
    expect(fixesOf(two('ScheduleAnyway'), RULE)).toEqual(['use topology.kubernetes.io/zone']);
    expect(fixesOf(pod('  nodeSelector:\n    kubernetes.io/os: windows\n    beta.kubernetes.io/os: linux\n'), RULE)).toEqual([undefined]);
  });

  it('tells a leftover beside the successor from the only one', () => {
    const absent = (key: string): string => `{key: ${key}, operator: DoesNotExist}`;
    expect(found(required(`        - matchExpressions: [${absent(GONE)}, ${absent('node-role.kubernetes.io/control-plane')}]\n`), RULE)).toEqual([`${RULE}#leftover 9`]);
    expect(found(required(`        - matchExpressions: [${absent(GONE)}]\n        - matchExpressions: [${absent('node-role.kubernetes.io/control-plane')}]\n`), RULE)).toEqual([`${RULE}#gone-negated 9`]);
    expect(found(pod(`  tolerations:\n  - {key: ${GONE}, operator: Exists}\n  - {operator: Exists, effect: NoSchedule}\n`), RULE)).toEqual([`${RULE}#leftover-toleration 6`]);
  });

  it('says once what an anchor brings to two places', () => {
    expect(found(required('        - &t\n          matchExpressions: [{key: beta.kubernetes.io/os, operator: In, values: [linux]}]\n        - *t\n'), RULE)).toEqual([`${RULE}#kubelet 10`]);
  });

  it('leaves alone what names no label of nodes', () => {
    expect(found(pod('  tolerations:\n  - {key: beta.kubernetes.io/os, operator: Exists}\n'), RULE)).toEqual([]);
    expect(found('apiVersion: v1\nkind: Node\nmetadata:\n  name: n\n  labels: {beta.kubernetes.io/os: linux}\n', RULE)).toEqual([]);
  });
});

describe('host-path', () => {
  const mounts = (path: string, ...all: string[]): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  volumes:\n  - name: host\n    hostPath: {path: '${path}'}\n  initContainers:\n  - {name: first, image: a, volumeMounts: [${all[1] ? `{name: host, mountPath: /h, ${all[1]}}` : ''}]}\n  containers:\n  - {name: a, image: a, volumeMounts: [{name: host, mountPath: /h, ${all[0] ?? 'readOnly: false'}}]}\n`;

  it('cleans paths as the kernel walks them', () => {
    expect(['/', '//', '/./', '/var/run', '/var//run/x/', '/var/running', '/run/', 'C:\\', 'c:/Var'].map(cleanHostPath)).toEqual(['/', '/', '/', '/run', '/run/x', '/var/running', '/run', 'c:/', 'c:/var']);
    expect(['', 'run', './run', '/a/../run'].map(cleanHostPath)).toEqual([null, null, null, null]);
  });

  it('counts every mount, also in init containers', () => {
    expect(found(mounts('/', 'readOnly: true'), 'host-path/root')).toEqual(['host-path/root#readable 7']);
    expect(found(mounts('/', 'readOnly: true', 'readOnly: false'), 'host-path/root')).toEqual(['host-path/root#writable 7']);
  });

  it('goes by what a subPath shows, and by nothing where that is not known', () => {
    expect(found(mounts('/', 'subPath: etc'), 'host-path')).toEqual(['host-path/sensitive#write 7']);
    expect(found(mounts('/', 'subPath: srv/shop'), 'host-path')).toEqual([]);
    expect(found(mounts('/', 'subPathExpr: $(DIR)'), 'host-path')).toEqual([]);
    expect(found(mounts('/run', 'subPath: docker.sock'), 'host-path')).toEqual(['host-path/runtime-socket#docker 7']);
    expect(found(mounts('/', 'subPath: etc', 'readOnly: true'), 'host-path')).toEqual(['host-path/root#readable 7']);
  });

  it('knows the paths of Windows', () => {
    expect(found(mounts('C:\\'), 'host-path')).toEqual(['host-path/root#writable 7']);
    expect(found(mounts('\\\\.\\pipe\\docker_engine'), 'host-path')).toEqual(['host-path/runtime-socket#docker 7']);
  });

  it('takes a static Pod for an agent', () => {
    const text = mounts('/', 'readOnly: true');
    expect(found(text, 'host-path/root', 'etc/kubernetes/manifests/a.yaml')).toEqual(['host-path/root#agent 7']);
  });
});
