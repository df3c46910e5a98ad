/** What placement/no-node and the other rules do with a list of nodes, beyond their examples. */
import { describe, expect, it } from 'vitest';
import { createLinter, place, readNodeList } from '../index.js';
import { whyNoNode } from '../scheduling/no-node.js';
import { readWorkloads } from '../scheduling/read-workloads.js';

interface NodeLike {
  readonly labels?: object;
  readonly taints?: readonly object[];
  readonly unschedulable?: boolean;
}

const listOf = (nodes: readonly NodeLike[]): string => JSON.stringify({ apiVersion: 'v1', kind: 'List', items: nodes.map(({ labels = {}, ...spec }, i) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name: `n${String(i)}`, labels }, spec })) });
const read = (nodes: readonly NodeLike[], ...more: readonly string[]) => readNodeList([{ name: 'nodes.yaml', text: listOf(nodes) }, ...more.map((text, i) => ({ name: `more-${String(i)}.yaml`, text }))]);
const pod = (spec: object): object => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'a', image: 'a:1' }], ...spec } });
const daemonSet = (spec: object): object => ({ apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'web' }, spec: { selector: { matchLabels: { app: 'web' } }, template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'a', image: 'a:1' }], ...spec } } } });
const requiring = (...terms: readonly object[]): object => ({ affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms.map((one) => ({ matchExpressions: [one] })) } } } });

function found(manifest: object | string, nodes: ReturnType<typeof read>, file = 'a.yaml') {
  return createLinter({ nodes }).lint({ file, text: typeof manifest === 'string' ? manifest : JSON.stringify(manifest) }).diagnostics.filter(({ ruleId }) => ruleId === 'placement/no-node');
}

describe('placement/no-node', () => {
  const taint = (key: string, effect = 'NoSchedule'): object => ({ key, effect });
  const three = read([{ labels: { disk: 'ssd', zone: 'a' } }, { labels: { disk: 'hdd', zone: 'b' } }, { labels: { zone: 'b' }, taints: [taint('dedicated')] }]);

  it('counts nodes that are cordoned, not ready, or on their way out as any other', () => {
    const passing = [taint('node.kubernetes.io/unschedulable'), taint('node.kubernetes.io/not-ready', 'NoExecute'), taint('node.cloudprovider.kubernetes.io/uninitialized'), taint('ToBeDeletedByClusterAutoscaler'), taint('karpenter.sh/disrupted'), taint('node.cilium.io/agent-not-ready')];
    expect(found(pod({}), read([{ unschedulable: true, taints: passing }]))).toEqual([]);
    expect(found(pod({}), read([{ taints: [...passing, taint('dedicated')] }])).map(({ hint }) => hint)).toEqual(['not tolerated: dedicated:NoSchedule']);
    expect(found(pod({}), read([{ taints: [taint('dedicated', 'PreferNoSchedule')] }]))).toEqual([]);
  });

  it('names what nodes have in place of what is asked for', () => {
    const [one] = found(pod({ nodeSelector: { disk: 'nvme' } }), three);
    expect(one).toMatchObject({ messageId: 'label', fieldPath: 'spec.nodeSelector.disk', message: expect.stringContaining('None of the 3 nodes in nodes.yaml meets disk=nvme: 1 has disk=hdd, 1 has disk=ssd, 1 has no disk. So the Pods stay Pending.') });
    expect(found(pod({ nodeSelector: { disk: 'x', zone: 'y' } }), three)).toHaveLength(1);
    const six = read(['a', 'a', 'b', 'c', 'd', 'e'].map((zone) => ({ labels: { zone } })));
    expect(found(pod(requiring({ key: 'zone', operator: 'In', values: ['x'] })), six)[0]).toMatchObject({ hint: '2 have zone=a, 1 has zone=b, 1 has zone=c, 1 has zone=d, 1 has other values', message: expect.stringContaining('meets zone In (x): ') });
  });

  it('says which nodes come nearest, and how many meet each of the rest', () => {
    const [one] = found(pod({ nodeSelector: { zone: 'b', disk: 'ssd' } }), three);
    expect(one).toMatchObject({ messageId: 'nearest', fieldPath: 'spec.nodeSelector.disk', message: expect.stringContaining('The nearest 2 do not meet disk=ssd: 1 has disk=hdd, 1 has no disk.'), related: [{ message: '2 nodes meet this' }] });
    const [or] = found(pod({ ...requiring({ key: 'zone', operator: 'In', values: ['x'] }, { key: 'disk', operator: 'In', values: ['hdd'] }), nodeSelector: { zone: 'a' } }), three);
    expect(or?.message).toContain('The nearest does not meet zone In (x) (term 1 of 2): it has zone=a.');
  });

  it('knows that one of alternative terms is enough', () => {
    expect(found(pod(requiring({ key: 'disk', operator: 'In', values: ['nvme'] }, { key: 'disk', operator: 'Exists' })), three)).toEqual([]);
    expect(found(pod(requiring({ key: 'disk', operator: 'In', values: ['nvme'] }, { key: 'disk', operator: 'In', values: ['tape'] })), three)[0]?.messageId).toBe('nearest');
  });

  it('counts the nodes that match and are tainted', () => {
    const nodes = read([{ labels: { gpu: 'true' }, taints: [taint('gpu')] }, { labels: { gpu: 'true' }, taints: [taint('gpu'), taint('team')] }, {}]);
    expect(found(pod({ nodeSelector: { gpu: 'true' } }), nodes)[0]).toMatchObject({ messageId: 'taint', message: expect.stringContaining('Of the 3 nodes in nodes.yaml 2 match, and have taints that these Pods do not tolerate: gpu:NoSchedule (2 nodes), team:NoSchedule (1 node).'), related: [{ message: '2 nodes meet this' }] });
    expect(found(pod({ nodeSelector: { gpu: 'true' }, tolerations: [{ key: 'gpu', operator: 'Exists' }] }), nodes)).toEqual([]);
    expect(found(pod({}), read([{ taints: [taint('a')] }, { taints: [taint('a')] }]))[0]?.message).toContain('All 2 nodes in nodes.yaml have taints that these Pods do not tolerate: a:NoSchedule.');
    expect(found(pod({}), read([{ taints: [taint('a')] }]))[0]?.message).toContain('The one node in nodes.yaml has taints');
  });

  it('sends nobody who names a node past its taints to another one', () => {
    expect(found(pod({ nodeName: 'n2' }), three)).toEqual([]);
    expect(found(pod({ nodeName: 'n2', nodeSelector: { zone: 'a' } }), three)[0]?.messageId).toBe('nearest');
    expect(found(pod({ nodeName: 'n9' }), three)[0]).toMatchObject({ messageId: 'name', message: expect.stringContaining('is called "n9", so nothing runs the Pods') });
  });

  it('says of a DaemonSet that it makes nothing', () => {
    expect(found(daemonSet({ nodeSelector: { disk: 'nvme' } }), three)[0]?.message).toContain('So the DaemonSet makes no Pod, and nothing is Pending to look at.');
    expect(found(daemonSet({ nodeSelector: { disk: 'ssd' } }), three)).toEqual([]);
  });

  it('asks a RuntimeClass that is in the list, and leaves others be', () => {
    const kata = JSON.stringify({ apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: 'kata' }, handler: 'kata', scheduling: { nodeSelector: { kata: 'true' } } });
    expect(found(pod({ runtimeClassName: 'kata', nodeSelector: { disk: 'nvme' } }), three)).toEqual([]);
    const listed = read([{ labels: { disk: 'ssd' } }], kata);
    expect(found(pod({ runtimeClassName: 'kata', nodeSelector: { disk: 'ssd' } }), listed)[0]?.message).toContain('The one node in nodes.yaml, more-0.yaml does not meet nodeSelector of RuntimeClass kata: kata=true: it has no kata.');
  });

  it('keeps quiet where others decide, or something is unknown', () => {
    const nvme = { nodeSelector: { disk: 'nvme' } };
    expect(found(pod({ ...nvme, schedulerName: 'mine' }), three)).toEqual([]);
    expect(found(pod({ ...nvme, schedulingGates: [{ name: 'a.b/c' }] }), three)).toEqual([]);
    expect(found(pod(nvme), three, 'etc/kubernetes/manifests/a.yaml')).toEqual([]);
    // That no node at all meets it is an error already.
    expect(found(pod(requiring({ key: 'disk', operator: 'In', values: ['ssd'] }, {})), three)).toEqual([]);
    expect(found(pod({ nodeSelector: { disk: 'ssd' }, ...requiring({ key: 'disk', operator: 'In', values: ['hdd'] }) }), three)).toEqual([]);
    expect(found('apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  nodeSelector: {disk: 1}\n  containers:\n  - name: a\n    image: a:1\n', three)).toEqual([]);
  });

  it('finds the place in the items of a List', () => {
    const [one] = found({ apiVersion: 'v1', kind: 'List', items: [pod({}), pod({ nodeSelector: { disk: 'nvme' } })] }, three);
    expect(one?.fieldPath).toBe('items[1].spec.nodeSelector.disk');
  });

  it('does not run without a list, and a suppression of it is not unused then', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  nodeSelector:\n    disk: nvme # stowage-ignore placement/no-node -- the nodes come tomorrow\n  containers:\n  - name: a\n    image: a:1\n';
    expect(createLinter().lint({ file: 'a.yaml', text }).diagnostics).toEqual([]);
    const listed = createLinter({ nodes: three }).lint({ file: 'a.yaml', text });
    expect(listed.diagnostics).toEqual([]);
    expect(listed.suppressed).toHaveLength(1);
  });

  it('agrees with place() on random workloads', () => {
    let state = 7;
    const random = (below: number): number => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return Math.floor((state / 2 ** 31) * below);
    };
    const some = <T>(items: readonly T[], most: number): readonly T[] => items.filter(() => random(items.length) < most);
    const counts = { fits: 0, none: 0 };
    for (let round = 0; round < 400; round++) {
      const nodes = Array.from({ length: 1 + random(4) }, () => ({ labels: Object.fromEntries(some(['a', 'b', 'c'], 2).map((key) => [key, String(random(2))])), taints: some(['x', 'y'], 1).map((key) => taint(key, ['NoSchedule', 'NoExecute', 'PreferNoSchedule'][random(3)])) }));
      const term = (): object => ({ key: ['a', 'b', 'c'][random(3)], ...[{ operator: 'In', values: [String(random(2))] }, { operator: 'NotIn', values: ['0'] }, { operator: 'Exists' }, { operator: 'DoesNotExist' }][random(4)] });
      const spec = {
        nodeSelector: Object.fromEntries(some(['a', 'b', 'c'], 1).map((key) => [key, String(random(2))])),
        ...(random(2) === 0 ? requiring(...Array.from({ length: 1 + random(2) }, term)) : {}),
        tolerations: some(['x', 'y'], 1).map((key) => ({ key, operator: 'Exists' })),
      };
      const manifest = random(2) === 0 ? pod(spec) : daemonSet(spec);
      const text = JSON.stringify(manifest);
      const takes = place({ nodes: listOf(nodes), workloads: text }).rows.some(({ fits }) => fits);
      const [workload] = readWorkloads({ name: 'a', text }).workloads;
      const why = workload && whyNoNode(workload, read(nodes));
      expect(why === null, `${text}\n${listOf(nodes)}`).toBe(takes);
      counts[takes ? 'fits' : 'none']++;
    }
    expect(Math.min(counts.fits, counts.none)).toBeGreaterThan(100);
  });
});

describe('a list of nodes', () => {
  it('is refused where there is no Node in it, or it cannot be read', () => {
    expect(() => readNodeList([{ name: 'nodes.yaml', text: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n' }])).toThrow('nodes.yaml:1:1: there is no Node in it; kubectl get nodes -o yaml gives them');
    expect(() => readNodeList([{ name: 'a.yaml', text: '' }, { name: 'b.yaml', text: '' }])).toThrow('there is no Node in a.yaml, b.yaml;');
    expect(() => readNodeList([{ name: 'nodes.yaml', text: 'a: [' }])).toThrow('nodes.yaml:1:');
  });

  it('keeps rules about labels from calling those wrong that a node has', () => {
    const ids = (nodeSelector: object, nodes: readonly NodeLike[]): string[] => createLinter({ nodes: read(nodes) }).lint({ file: 'a.yaml', text: JSON.stringify(pod({ nodeSelector })) }).diagnostics.map(({ ruleId }) => ruleId).filter((id) => id.startsWith('node-selector/'));
    expect(ids({ 'kubernetes.io/arch': 'x86_64' }, [{ labels: { 'kubernetes.io/arch': 'amd64' } }])).toEqual(['node-selector/known-label']);
    expect(ids({ 'kubernetes.io/arch': 'x86_64' }, [{ labels: { 'kubernetes.io/arch': 'x86_64' } }])).toEqual([]);
    expect(ids({ 'eks.amazonaws.com/capacityType': 'spot' }, [{ labels: { 'eks.amazonaws.com/capacityType': 'SPOT' } }])).toEqual(['node-selector/provider-label']);
    expect(ids({ 'eks.amazonaws.com/capacityType': 'spot' }, [{ labels: { 'eks.amazonaws.com/capacityType': 'spot' } }])).toEqual([]);
  });
});
