import { describe, expect, it, test } from 'vitest';
import { placementGroups } from './groups.js';
import { placementsOf } from './placements.js';
import { readCluster } from './read-cluster.js';
import { labelNode, taintNode, type WhatIf } from './what-if.js';

const nodes = ['a', 'b', 'c'].map((name) => `---\napiVersion: v1\nkind: Node\nmetadata: {name: ${name}, labels: {disk: ${name === 'c' ? 'ssd' : 'hdd'}}}\nspec: {taints: [{key: k, value: v, effect: NoSchedule}, {key: k, effect: NoExecute}]}\n`).join('');
const data = readCluster([{ name: 'nodes', text: nodes }]);
const labels = (changed: WhatIf): unknown => (typeof changed === 'string' ? changed : [...(changed.nodes[0]?.labels ?? [])].join(' '));
const taints = (changed: WhatIf): unknown => (typeof changed === 'string' ? changed : changed.nodes[0]?.taints.map(({ key, value, effect }) => `${key}=${value}:${effect}`).join(' '));

test.each([
  ['disk=ssd', 'disk,ssd'],
  ['a.b/c=', 'disk,hdd a.b/c,'],
  ['disk-', ''],
  ['other-', 'disk,hdd'],
  ['disk', '"disk" is no label; write key=value, or key- to remove it'],
  ['a b=c', '"a b" cannot be the key of a label'],
  ['a=b c', '"b c" cannot be the value of a label'],
  ['a=b=c', '"b=c" cannot be the value of a label'],
])('label %s', (text, expected) => {
  expect(labels(labelNode(data, 'a', text))).toBe(expected);
});

test.each([
  ['x=y:NoSchedule', 'k=v:NoSchedule k=:NoExecute x=y:NoSchedule'],
  ['x:PreferNoSchedule', 'k=v:NoSchedule k=:NoExecute x=:PreferNoSchedule'],
  ['k=w:NoSchedule', 'k=:NoExecute k=w:NoSchedule'],
  ['k:NoSchedule-', 'k=:NoExecute'],
  ['k=v:NoExecute-', 'k=v:NoSchedule'],
  ['k-', ''],
  ['k=v', '"k=v" is no taint; write key=value:Effect or key:Effect, with a - behind it to remove it'],
  ['k:Never', '"Never" is no effect; there are NoSchedule, PreferNoSchedule, NoExecute'],
  [':NoSchedule', '"" cannot be the key of a taint'],
  ['k=a b:NoSchedule', '"a b" cannot be the value of a taint'],
])('taint %s', (text, expected) => {
  expect(taints(taintNode(data, 'a', text))).toBe(expected);
});

test('a node that there is not', () => {
  expect(labelNode(data, 'd', 'a=b')).toBe('there is no node "d"');
  expect(taintNode(data, 'd', 'a:NoSchedule')).toBe('there is no node "d"');
});

describe('groups', () => {
  const groups = (spec: string, change?: WhatIf): unknown => {
    const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: w}\nspec: {${spec}}\n`;
    const { cluster, texts } = placementsOf([{ name: 'w', text }], typeof change === 'object' ? change : data);
    const [placement] = texts[0]?.placements ?? [];
    return placement && placementGroups(placement).map((group) => [group.nodes.map((node) => cluster.nodes[node]?.name).join(' '), group.fits, group.total, group.reasons.map(({ demand, met }) => `${demand.wants}: ${met.map(({ words, nodes: count }) => `${words} ${String(count)}`).join(', ')}`)]);
  };
  const tolerant = 'tolerations: [{operator: Exists}]';

  it('hold the nodes of one outcome, and count what they met', () => {
    expect(groups('nodeSelector: {zone: x}, ' + tolerant, labelNode(data, 'b', 'zone=y'))).toEqual([['a b c', false, undefined, ['nodeSelector zone=x: no label zone 2, zone=y 1']]]);
    expect(groups('tolerations: [{key: k, operator: Exists, effect: NoExecute}]', taintNode(data, 'c', 'k-'))).toEqual([
      ['c', true, 300, []],
      ['a b', false, undefined, ['no toleration of k=v:NoSchedule: taint k=v:NoSchedule 2']],
    ]);
  });

  it('that fit are ordered by what the scheduler prefers', () => {
    const prefers = 'affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 5, preference: {matchExpressions: [{key: disk, operator: In, values: [ssd]}]}}]}}, ';
    expect(groups(prefers + tolerant)).toEqual([
      ['c', true, 500, []],
      ['a b', true, 300, []],
    ]);
  });
});
