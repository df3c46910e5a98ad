import { areStrangers, createLinter, createTextSet, fixText, nearest, rules, saysSomething, type Explanation } from '@stowage/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { World } from '../../test/fake.js';

let world: World;
beforeEach(() => {
  world = new World().with({ areStrangers, createLinter, createTextSet, fixText, nearest, rules, saysSomething });
});
afterEach(() => {
  world.remove();
});

const AGENT = 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\n  namespace: logs\nspec:\n  selector:\n    matchLabels: {app: agent}\n  template:\n    metadata:\n      labels: {app: agent}\n    spec:\n      nodeSelector: {kubernetes.io/os: linux}\n      containers:\n      - {name: agent, image: registry.example.com/agent}\n';

describe('stowage explain', () => {
  it('says where each workload runs, with the line of what says so', () => {
    world.put('agent.yaml', AGENT).put('settings.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n');
    const { status, out, err } = world.run('explain', '.');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe(
      'DaemonSet logs/agent  agent.yaml\n  2  One Pod on every Linux node; control-plane nodes are left out because their taint is not tolerated, and\n     so are other tainted nodes.\n',
    );
  });

  it('gives every sentence with its range as JSON', () => {
    world.put('agent.yaml', AGENT);
    const { status, out } = world.run('explain', '--format', 'json', 'agent.yaml');
    const { version, workloads } = JSON.parse(out) as { version: number; workloads: (Explanation & { file: string })[] };
    expect(status).toBe(0);
    expect(version).toBe(1);
    expect(workloads.map(({ file, resource, sentences }) => [file, resource.kind, sentences.map(({ fieldPath, detail }) => [fieldPath, detail])])).toEqual([['agent.yaml', 'DaemonSet', [['kind', undefined], ['spec.template.spec.nodeSelector', true]]]]);
  });

  it('says so where there is nothing to explain, or nothing to read', () => {
    world.put('settings.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n');
    expect(world.run('explain', 'settings.yaml')).toMatchObject({ status: 2, out: '', err: 'stowage: nothing to explain: no workload in settings.yaml\n' });
    expect(world.run('explain', 'missing.yaml')).toMatchObject({ status: 2 });
    expect(world.run('explain', '--format', 'xml')).toMatchObject({ status: 2 });
  });
});
