import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { World, type Outcome } from '../../test/fake.js';

const NODES = `apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Node, metadata: {name: node-1, labels: {disk: ssd}}}
- {apiVersion: v1, kind: Node, metadata: {name: node-2, labels: {disk: hdd}}}
- {apiVersion: v1, kind: Node, metadata: {name: node-10}, spec: {taints: [{key: gpu, value: "yes", effect: NoSchedule}]}}
`;
const pod = (name: string, spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  ${spec}\n`;

let world: World;
beforeEach(() => {
  world = new World().put('nodes.yaml', NODES).put('deploy/a.yaml', pod('a', 'nodeSelector: {disk: ssd}')).put('deploy/b.yaml', pod('b', 'containers: []'));
});
afterEach(() => {
  world.remove();
});
const place = (...words: string[]): Outcome => world.run('place', ...words);

describe('the table', () => {
  it('has a row for each outcome, and the line that causes it', () => {
    expect(place('deploy', '--nodes', 'nodes.yaml')).toEqual({
      status: 0,
      err: '',
      out: `deploy/a.yaml:1  Pod default/a  fits 1 of 3 nodes
  NODES            LINE  ASKS FOR               MET
  1 node: node-1         fits
  1 node: node-2      5  nodeSelector disk=ssd  disk=hdd
  1 node: node-10     4  no toleration          taint gpu=yes:NoSchedule
                      5  nodeSelector disk=ssd  no label disk

deploy/b.yaml:1  Pod default/b  fits 2 of 3 nodes
  NODES                    LINE  ASKS FOR       MET
  2 nodes: node-1, node-2        fits
  1 node: node-10             4  no toleration  taint gpu=yes:NoSchedule

All 2 workloads fit some node; 3 nodes, no running Pods given
`,
    });
  });

  it('keeps to the width of the terminal', () => {
    const long = 'node-role.kubernetes.io/a-very-long-name-of-a-label-that-goes-on-and-on';
    world.put('deploy/c.yaml', pod('c', `nodeSelector: {${long}: a-value-of-some-length}`)).put('deploy/日本.yaml', pod('d', 'nodeSelector: {disk: "no\\u001bdisk"}'));
    for (const columns of [50, 80, 140]) {
      world.columns = columns;
      const { out } = place('deploy', '--nodes', 'nodes.yaml', '--color=never');
      expect(Math.max(...out.split('\n').map((line) => line.length)), String(columns)).toBeLessThanOrEqual(columns);
      // Broken where need be, and nothing of it lost.
      for (const part of ['kubernetes', 'very', 'goes', 'value', 'length']) expect(out).toContain(part);
      expect(out).not.toContain('\x1b');
    }
  });

  it('names the first and the last of many nodes, numbers in names being numbers', () => {
    const many = Array.from({ length: 1200 }, (_, i) => `---\napiVersion: v1\nkind: Node\nmetadata: {name: n${String(i)}, labels: {disk: d${String(i % 5)}}}\n`).join('');
    world.put('many.yaml', many);
    const { out } = place('deploy/a.yaml', '--nodes', 'many.yaml');
    expect(out).toContain('1,200 nodes: n0 … n1199     5  nodeSelector disk=ssd  disk=d0 (240), and 4 others\n');
    expect(out).toContain('1 workload fits none; 1,200 nodes'.replace('1 workload', '0 of 1 workload fit some node, 1'));
  });

  it('says what a DaemonSet\'s controller makes of the nodes', () => {
    const spec = (more: string): string => `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: d}\nspec:\n  selector: {matchLabels: {a: b}}\n  template:\n    metadata: {labels: {a: b}}\n    spec: {${more}containers: [{name: c, ports: [{containerPort: 80, hostPort: 80}]}]}\n`;
    world.put('d.yaml', spec('')).put('pods.yaml', 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {nodeName: node-2, containers: [{name: c, ports: [{hostPort: 80}]}]}\n');
    const { out, status } = place('d.yaml', '--nodes', 'nodes.yaml', '--pods', 'pods.yaml');
    expect(status).toBe(0);
    expect(out).toContain('runs on 1 of 3 nodes');
    expect(out).toContain('1 node (Pod stays Pending): node-2');
    expect(out).toContain('1 node (no Pod is made): node-10');
  });

  it('says what holds of the workload as a whole', () => {
    world.put('e.yaml', pod('e', 'affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: {matchExpressions: [{key: a, operator: Gt, values: [x]}]}}]}}\n  schedulerName: mine\n  runtimeClassName: kata'));
    const { out } = place('e.yaml', '--nodes', 'nodes.yaml');
    expect(out).toContain('line 5: a preferred term cannot be read: wherever two or more nodes');
    expect(out).toContain('mine decides, which may decide otherwise');
    expect(out).toContain('line 7: RuntimeClass kata is not among the inputs');
  });
});

describe('what if', () => {
  it('takes labels and taints, and changes no file', () => {
    const { out } = place('deploy/a.yaml', '--nodes', 'nodes.yaml', '--label', 'node-2', 'disk=ssd', '--taint', 'node-1', 'x:NoSchedule', '--label', 'node-10', 'disk=ssd', '--taint', 'node-10', 'gpu-');
    expect(out).toContain('fits 2 of 3 nodes');
    expect(out).toContain('taint x:NoSchedule');
    expect(out).toContain('2 nodes: node-2, node-10');
  });

  test.each([
    [['--label', 'node-3', 'a=b'], '--label node-3 a=b: there is no node "node-3"; did you mean node-1?'],
    [['--label', 'node-1', 'a'], '--label node-1 a: "a" is no label; write key=value, or key- to remove it'],
    [['--taint', 'node-1', 'a=b'], '--taint node-1 a=b: "a=b" is no taint; write key=value:Effect or key:Effect, with a - behind it to remove it'],
    [['--label', 'node-1'], '--label wants a node and a label: --label NODE key=value'],
    [['--taint', 'node-1', '--label'], '--taint wants a node and a taint: --taint NODE key=value:NoSchedule'],
  ])('%s', (words, message) => {
    expect(place('deploy', '--nodes', 'nodes.yaml', ...words)).toEqual({ status: 2, out: '', err: `stowage: ${message}\n` });
  });
});

test('JSON stands alone, with every reason', () => {
  const { out, status } = place('deploy', '--nodes', 'nodes.yaml', '-f', 'json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    workloads: [
      {
        file: 'deploy/a.yaml',
        workload: { kind: 'Pod', namespace: 'default', name: 'a', index: 0 },
        notes: [],
        groups: [
          { nodes: ['node-1'], fits: true, refused: [], total: 300, reasons: [] },
          { nodes: ['node-2'], reasons: [{ met: [{ words: 'disk=hdd' }] }] },
          { nodes: ['node-10'], fits: false, refused: ['TaintToleration', 'NodeAffinity'], reasons: [{ filter: 'TaintToleration', by: 'scheduler' }, { filter: 'NodeAffinity', range: { start: { line: 5, column: 24 } }, fieldPath: 'spec.nodeSelector.disk', met: [{ words: 'no label disk', nodes: 1, found: { kind: 'label', key: 'disk', value: null } }] }] },
        ],
      },
      { file: 'deploy/b.yaml' },
    ],
    summary: { workloads: 2, fitNoNode: 0, nodes: 3, pods: 0 },
  });
  world.put('none.yaml', 'apiVersion: v1\nkind: Service\nmetadata: {name: s}\n');
  expect(JSON.parse(place('none.yaml', '--nodes', 'nodes.yaml', '-f', 'json').out)).toEqual({ version: 1, workloads: [], summary: { workloads: 0, fitNoNode: 0, nodes: 3, pods: 0 } });
});

describe('the exit status', () => {
  it('is 1 where a workload fits no node', () => {
    world.put('c.yaml', pod('c', 'nodeName: node-7'));
    expect(place('c.yaml', 'deploy', '--nodes', 'nodes.yaml').status).toBe(1);
  });

  test.each<[string, string[], string]>([
    ['no nodes asked for', ['deploy'], 'place wants the nodes, as kubectl get nodes -o yaml gives them: --nodes FILE'],
    ['no nodes in the file', ['deploy', '--nodes', 'deploy/a.yaml'], 'there is no Node in deploy/a.yaml; kubectl get nodes -o yaml gives them'],
    ['no such file', ['deploy', '--nodes', 'gone.yaml'], 'gone.yaml: no such file or folder'],
    ['nodes that cannot be read', ['deploy', '--nodes', 'bad.yaml'], 'bad.yaml:1:8: Kubernetes cannot read this'],
    ['standard input twice', ['-', '--nodes', '-'], '- reads standard input, which can be one thing only'],
  ])('is 2 and nothing is printed: %s', (_name, words, message) => {
    world.put('bad.yaml', 'items: [\n');
    const { status, out, err } = place(...words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`stowage: ${message}`);
  });

  test.each<[string, string, string]>([
    ['a file that cannot be read', 'apiVersion: v1\nkind: Pod\nspec: [\n', 'deploy/c.yaml:'],
    ['a template', 'apiVersion: v1\nkind: Pod\nspec: {{ .Values.spec }}\n', 'deploy/c.yaml:3:7: a template placeholder stands here; render the file first'],
    ['a value of the wrong type', pod('c', 'nodeSelector: {cores: 4}'), 'deploy/c.yaml:5:25: spec.nodeSelector.cores of this Pod has the wrong type'],
  ])('is 2 where the rest is still placed: %s', (_name, text, message) => {
    world.put('deploy/c.yaml', text);
    const { status, out, err } = place('deploy', '--nodes', 'nodes.yaml');
    expect(status).toBe(2);
    expect(out).toContain('deploy/b.yaml');
    expect(err).toContain(`stowage: ${message}`);
  });

  it('is 2 where there is nothing to place', () => {
    world.put('none.yaml', 'replicas: 1\n');
    expect(place('none.yaml', '--nodes', 'nodes.yaml')).toEqual({ status: 2, out: '', err: 'stowage: nothing to place: no workload in none.yaml\n' });
  });
});

test('standard input can be the workloads, the nodes or the Pods', () => {
  world.stdin = NODES;
  expect(place('deploy', '--nodes', '-').status).toBe(0);
  world.stdin = pod('a', 'nodeSelector: {disk: ssd}');
  expect(place('-', '--nodes', 'nodes.yaml').out).toContain('stdin:1  Pod default/a  fits 1 of 3 nodes');
});
