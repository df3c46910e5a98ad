/** What the host-path rules do beyond their examples: roles, Windows, unknown parts, one finding for one volume, and the option allow. */
import { describe, expect, it } from 'vitest';
import { createLinter, type LinterOptions } from '../../../index.js';
import { allowOptions, isAllowed } from './allow.js';
import { cleanHostPath, folderOf, isWithin } from './clean-path.js';
import { isOnEveryNode } from './nodes.js';
import { placeAt } from './places.js';

function found(text: string, options: LinterOptions = {}, file = 'example.yaml'): string[] {
  return createLinter(options)
    .lint({ file, text })
    .diagnostics.filter(({ ruleId }) => ruleId.startsWith('host-path/'))
    .map(({ ruleId, messageId }) => `${ruleId.slice(10)}#${messageId}`);
}

interface Volume {
  readonly path: string;
  readonly type?: string;
  readonly mount?: string;
}

/** A workload of apps/v1, or a Pod, with volumes that its container mounts. */
function workload(kind: string, volumes: readonly (Volume | string)[], { spec = '', container = '', metadata = '' } = {}): string {
  const all = volumes.map((one) => (typeof one === 'string' ? { path: one } : one));
  const pod = `{${spec}containers: [{name: a, image: registry.example.com/a:1.0.0, ${container}volumeMounts: [${all.map(({ mount }, i) => `{name: v${String(i)}, mountPath: /m${String(i)}${mount === undefined ? '' : `, ${mount}`}}`).join(', ')}]}], volumes: [${all.map(({ path, type }, i) => `{name: v${String(i)}, hostPath: {path: '${path}'${type === undefined ? '' : `, type: ${type}`}}}`).join(', ')}]}`;
  if (kind === 'Pod') return `apiVersion: v1\nkind: Pod\nmetadata: {name: a${metadata}}\nspec: ${pod}\n`;
  return `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: a${metadata}}\nspec:\n  selector: {matchLabels: {app: a}}\n  template:\n    metadata: {labels: {app: a}}\n    spec: ${pod}\n`;
}

describe('a path', () => {
  it('is cleaned as the kernel walks it', () => {
    const pairs: Record<string, string | null> = {
      '/var/run/docker.sock': '/run/docker.sock',
      '/bin': '/usr/bin',
      '/lib//modules/.': '/usr/lib/modules',
      '/lib64': '/usr/lib64',
      '/libexec': '/libexec',
      '/var/lock/x': '/run/lock/x',
      '/proc/1/root': '/',
      '/proc/1/root/etc/': '/etc',
      '/a/../b': null,
      '/..data': '/..data',
      'C:\\var/lib\\Kubelet\\': 'c:/var/lib/kubelet',
      '\\var\\lib': 'c:/var/lib',
      '\\\\.\\pipe\\Docker_Engine': '//./pipe/docker_engine',
      '//./pipe/docker_engine': '//./pipe/docker_engine',
      '\\\\server\\share': null,
      '//./etc': '/etc',
    };
    expect(Object.fromEntries(Object.keys(pairs).map((path) => [path, cleanHostPath(path)]))).toEqual(pairs);
  });

  it('has a folder, down to the root', () => {
    expect(['/a/b', '/a', '/', 'c:/a', 'c:/', '//./pipe/x'].map(folderOf)).toEqual(['/a', '/', null, 'c:/', null, null]);
    expect([isWithin('/a/b', '/a'), isWithin('/ab', '/a'), isWithin('/a', '/'), isWithin('c:/a', 'c:/')]).toEqual([true, false, true, true]);
  });

  it('leads to what is at stake there, by the nearest folder', () => {
    const stakes = Object.fromEntries(['/etc', '/etc/kubernetes/pki/ca.key', '/etc/kubernetes/pki/etcd/ca.key', '/etc/kubernetes/mine', '/etc/shop', '/var/lib/kubelet/plugins/x', '/home/ann/.ssh/id', '/home/ann/shop', 'c:/users/ann/.kube/config', 'c:/var/lib/kubelet/pods', 'c:/program files/x'].map((path) => [path, placeAt(path)?.stake]));
    expect(stakes).toEqual({
      '/etc': 'etc',
      '/etc/kubernetes/pki/ca.key': 'cluster',
      '/etc/kubernetes/pki/etcd/ca.key': 'etcd',
      '/etc/kubernetes/mine': undefined,
      '/etc/shop': undefined,
      '/var/lib/kubelet/plugins/x': undefined,
      '/home/ann/.ssh/id': 'home',
      '/home/ann/shop': undefined,
      'c:/users/ann/.kube/config': 'home',
      'c:/var/lib/kubelet/pods': 'pods',
      'c:/program files/x': 'programs',
    });
  });

  it('is on every node, or is not', () => {
    expect(['/var/lib/kubelet', '/sys/class/net', 'c:/var/log', 'c:/windows/system32'].map(isOnEveryNode)).toEqual([true, true, true, true]);
    expect(['/srv/shop', '/var/lib/shop', 'c:/shop'].map(isOnEveryNode)).toEqual([false, false, false]);
  });
});

describe('the role of a Pod', () => {
  it('is told by what it mounts, in a DaemonSet', () => {
    expect(found(workload('DaemonSet', ['/var/lib/kubelet']))).toEqual(['sensitive#note']);
    expect(found(workload('DaemonSet', ['/var/lib/kubelet', '/var/lib/kubelet/plugins/csi.example.com']))).toEqual([]);
    expect(found(workload('DaemonSet', ['/proc', '/opt/cni/bin']))).toEqual([]);
    expect(found(workload('DaemonSet', ['/var/lib/kubelet', '/var/run/cdi']))).toEqual([]);
    expect(found(workload('DaemonSet', [{ path: '/proc', mount: 'readOnly: true' }, { path: '/etc', mount: 'readOnly: true' }, { path: '/', mount: 'readOnly: true' }]))).toEqual([]);
    expect(found(workload('DaemonSet', [{ path: '/proc', mount: 'readOnly: true' }, '/etc']))).toEqual(['sensitive#write']);
  });

  it('of an application is none, whatever its name', () => {
    expect(found(workload('Deployment', ['/opt/cni/bin']).replace('name: a}', 'name: calico-cni}'))).toEqual(['writable#application']);
    expect(found(workload('Deployment', [{ path: '/etc/kubernetes/pki', mount: 'readOnly: true' }]))).toEqual(['sensitive#read']);
  });

  it('is that of the control plane for static Pods, for their shape, and on its nodes', () => {
    const volumes = [{ path: '/etc/kubernetes/pki', mount: 'readOnly: true' }, '/var/lib/etcd'];
    expect(found(workload('Pod', volumes))).toEqual(['sensitive#read', 'sensitive#write']);
    expect(found(workload('Pod', volumes), {}, 'etc/kubernetes/manifests/etcd.yaml')).toEqual([]);
    expect(found(workload('Pod', volumes, { spec: 'hostNetwork: true, ', metadata: ', namespace: kube-system' }))).toEqual([]);
    expect(found(workload('DaemonSet', volumes, { spec: "nodeSelector: {node-role.kubernetes.io/control-plane: ''}, " }))).toEqual([]);
    expect(found(workload('DaemonSet', volumes, { spec: 'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: node-role.kubernetes.io/control-plane, operator: Exists}]}]}}}, ' }))).toEqual([]);
    expect(found(workload('DaemonSet', volumes, { spec: 'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: node-role.kubernetes.io/control-plane, operator: DoesNotExist}]}]}}}, ' }))).toEqual(['sensitive#note', 'sensitive#note']);
  });

  it('is that of a storage driver with the sidecars that only those have', () => {
    const text = workload('Deployment', ['/sys']);
    expect(found(text)).toEqual(['writable#application']);
    expect(found(text.replace('containers: [', 'containers: [{name: p, image: registry.k8s.io/sig-storage/csi-provisioner:v5.0.0}, '))).toEqual([]);
  });

  it('is milder for one that sees all processes and changes nothing', () => {
    expect(found(workload('Deployment', [{ path: '/etc', mount: 'readOnly: true' }], { spec: 'hostPID: true, ' }))).toEqual(['sensitive#note']);
    expect(found(workload('Deployment', [{ path: '/etc', mount: 'readOnly: true' }, '/srv/shop'], { spec: 'hostPID: true, ' }))).toEqual(['sensitive#read', 'replicas#moving']);
  });
});

describe('a Job', () => {
  const job = (paths: readonly string[], mount: string): string => workload('Deployment', paths.map((path) => ({ path, mount })), { spec: 'hostPID: true, restartPolicy: Never, ' }).replace('apps/v1\nkind: Deployment', 'batch/v1\nkind: Job').replace('  selector: {matchLabels: {app: a}}\n', '');

  it('that sees the node, and changes nothing, audits it', () => {
    const paths = ['/var/lib/etcd', '/var/lib/kubelet', '/etc/kubernetes', '/etc/systemd'];
    expect(found(job(paths, 'readOnly: true'))).toEqual([]);
    expect(found(job(paths, 'readOnly: false'))).toEqual(['sensitive#write', 'sensitive#write', 'sensitive#write', 'writable#application']);
    expect(found(job(['/var/lib/etcd'], 'readOnly: true'))).toEqual(['sensitive#note']);
  });
});

describe('one volume', () => {
  it('has one finding, the gravest', () => {
    expect(found(workload('Deployment', [{ path: '/', type: 'Directory' }]))).toEqual(['root#writable']);
    expect(found(workload('Deployment', [{ path: '/var/run/docker.sock', type: 'Socket' }]))).toEqual(['runtime-socket#docker']);
    expect(found(workload('Deployment', [{ path: '/var/lib/etcd', type: 'DirectoryOrCreate' }], { container: 'securityContext: {runAsUser: 1000}, ' }))).toEqual(['sensitive#note']);
    expect(found(workload('Deployment', [{ path: '/srv/shop', type: 'Directory' }]))).toEqual(['must-exist#creatable']);
  });

  it('is judged by the gravest of its mounts', () => {
    const text = workload('Pod', [{ path: '/', mount: 'subPath: srv/shop' }]);
    expect(found(text)).toEqual([]);
    expect(found(text.replace('mountPath: /m0, subPath: srv/shop}', 'mountPath: /m0, subPath: srv/shop}, {name: v0, mountPath: /x, subPath: lib/modules}'))).toEqual(['writable#application']);
    expect(found(text.replace('mountPath: /m0, subPath: srv/shop}', 'mountPath: /m0, subPath: lib/modules}, {name: v0, mountPath: /x, subPath: run/crio/crio.sock}'))).toEqual(['runtime-socket#socket']);
  });

  it('of many sockets is told of once, where an agent knows them all', () => {
    expect(found(workload('DaemonSet', ['/run/containerd/containerd.sock', '/run/crio/crio.sock', '/var/run/docker.sock']))).toEqual(['runtime-socket#agent']);
    expect(found(workload('Deployment', ['/run/containerd/containerd.sock', '/run/crio/crio.sock']))).toEqual(['runtime-socket#socket', 'runtime-socket#socket']);
  });

  it('stays unjudged where a part is unknown', () => {
    expect(found(workload('Pod', [{ path: '/etc', mount: 'subPathExpr: $(POD_NAME)' }]))).toEqual([]);
    expect(found(workload('Deployment', ['/srv/shop'], { spec: 'runtimeClassName: kata, ' }))).toEqual([]);
  });

  it('is judged beside a nodeSelector that the server refuses', () => {
    expect(found(workload('Deployment', ['/etc', '/srv/shop'], { spec: 'nodeSelector: {gpu: yes}, ' }))).toEqual(['sensitive#write']);
  });

  it('that no container mounts is left over, unless the text is a patch', () => {
    const text = workload('Pod', ['/etc']);
    expect(found(text.replace(/volumeMounts: \[[^\]]*\]/, 'volumeMounts: []'))).toEqual(['unused#unused']);
    expect(found(text.replace(/image: [^,]*, volumeMounts: \[[^\]]*\]/, 'volumeMounts: []'))).toEqual([]);
  });

  it('says that readOnly does not reach what is mounted below', () => {
    const related = (mount: string): string | undefined => createLinter().lint({ file: 'a.yaml', text: workload('Pod', [{ path: '/var/lib/kubelet', mount }]) }).diagnostics.find(({ ruleId }) => ruleId === 'host-path/sensitive')?.related[0]?.message;
    expect(related('readOnly: true')).toContain('but for what is mounted below it');
    expect(related('readOnly: true, recursiveReadOnly: Enabled')).toBe('mounted in container "a", read-only');
    expect(related('readOnly: false')).toBe('mounted in container "a"');
  });

  it('of Windows counts, too', () => {
    expect(found(workload('Deployment', [{ path: 'C:\\var\\lib\\kubelet\\pods', mount: 'readOnly: true' }]))).toEqual(['sensitive#read']);
    expect(found(workload('Deployment', ['\\\\.\\pipe\\containerd-containerd']))).toEqual(['runtime-socket#socket']);
    expect(found(workload('DaemonSet', ['c:\\var\\lib\\kubelet\\', '\\var\\lib\\kubelet\\plugins_registry']))).toEqual([]);
  });
});

describe('a PersistentVolume', () => {
  const volume = (path: string): string => `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: a}\nspec:\n  capacity: {storage: 1Gi}\n  accessModes: [ReadWriteOnce]\n  hostPath: {path: ${path}}\n`;

  it('is a place of the node for whoever claims it', () => {
    expect(['/', '/run', '/etc', '/lib/modules', '/srv/shop', '/tmp'].map((path) => found(volume(path)).join())).toEqual(['root#persistent-volume', 'runtime-socket#folder', 'sensitive#persistent-volume', 'sensitive#persistent-volume', 'replicas#persistent-volume', '']);
  });
});

describe('FileOrCreate', () => {
  it('may count on folders of other volumes', () => {
    const file: Volume = { path: '/var/lib/shop/state/db', type: 'FileOrCreate', mount: 'readOnly: true' };
    const beside = (path: string, type: string): string[] => found(workload('DaemonSet', [file, { path, type }]));
    expect(beside('/var/lib/shop/state', 'DirectoryOrCreate')).toEqual([]);
    expect(beside('/var/lib/shop/state/more', 'DirectoryOrCreate')).toEqual([]);
    expect(beside('/var/lib/shop', 'DirectoryOrCreate')).toEqual(['file-or-create#parent']);
  });
});

describe('allow', () => {
  const text = workload('DaemonSet', ['/root'], { metadata: ', namespace: ops' });
  const settings = (allow: object): LinterOptions => ({ rules: { 'host-path/sensitive': ['on', { allow: [{ reason: 'because', ...allow }] }] } });

  it('silences a path for the workloads that it names', () => {
    expect(found(text)).toEqual(['sensitive#write']);
    expect(found(text, settings({ path: '/root/' }))).toEqual([]);
    expect(found(text, settings({ path: '/**' }))).toEqual([]);
    expect(found(text, settings({ path: '/root', kinds: ['Daemon*'], namespaces: 'ops', names: 'a' }))).toEqual([]);
    expect(found(text, settings({ path: '/root', kinds: 'Deployment' }))).toEqual(['sensitive#write']);
    expect(found(text, settings({ path: '/root', namespaces: ['kube-*'] }))).toEqual(['sensitive#write']);
    expect(found(text, settings({ path: '/root/.ssh/**' }))).toEqual(['sensitive#write']);
  });

  it('goes by what a mount shows', () => {
    const shown = workload('Pod', [{ path: '/', mount: 'subPath: root' }]);
    expect(found(shown)).toEqual(['sensitive#write']);
    expect(found(shown, settings({ path: '/root' }))).toEqual([]);
  });

  it('takes stars as any part of a name', () => {
    const fits = (names: string, name: string): boolean => isAllowed({ allow: [{ path: '/a', names, reason: '' }] }, ['/a'], { kind: '', namespace: '', name } as never);
    expect([fits('a*b*c', 'a-b-c'), fits('*', ''), fits('*b', 'ab'), fits('a*', 'a')]).toEqual([true, true, true, true]);
    expect([fits('a*a', 'a'), fits('a*b*b', 'ab'), fits('a', 'ab'), fits('*b*', 'ac')]).toEqual([false, false, false, false]);
  });

  it('is nothing by default', () => expect(allowOptions.defaults).toEqual({ allow: [] }));
});
