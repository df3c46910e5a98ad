import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Configurations, ConfiguredChoice } from './configurations.js';
import { findFiles } from './files.js';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'stowage-nodes-')));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}
const node = (name: string): string => `apiVersion: v1\nkind: Node\nmetadata:\n  name: ${name}\n`;
const nodesOf = (file: string): string | undefined => {
  const nodes = new Configurations(cwd).of(file)?.options.nodes;
  return nodes && `${String(nodes.count)} of ${nodes.name}`;
};

describe('the nodes of a configuration', () => {
  it('are in files beside it, wherever the command is run', () => {
    put('apps/.stowage.yaml', 'nodes: ops/nodes.yaml\n');
    put('apps/ops/nodes.yaml', `apiVersion: v1\nkind: List\nitems: []\n---\n${node('a')}---\n${node('b')}`);
    expect(nodesOf('apps/web.yaml')).toBe('2 of apps/ops/nodes.yaml');
  });

  it('may be in several', () => {
    put('.stowage.yaml', 'nodes: [east.yaml, west.json]\n');
    put('east.yaml', node('a'));
    put('west.json', '{"apiVersion": "v1", "kind": "Node", "metadata": {"name": "b"}}');
    expect(nodesOf('web.yaml')).toBe('2 of east.yaml, west.json');
  });

  it('are not read before a linter is made', () => {
    put('.stowage.yaml', 'nodes: nodes.yaml\n');
    const settings = new Configurations(cwd).of('web.yaml');
    expect(settings?.includes('web.yaml')).toBe(true);
    put('nodes.yaml', node('a'));
    expect(settings?.options.nodes?.count).toBe(1);
  });

  it('are told of where they cannot be had', () => {
    put('.stowage.yaml', 'nodes: nodes.yaml\n');
    expect(() => nodesOf('a.yaml')).toThrow('nodes: nodes.yaml: ');
    put('nodes.yaml', 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n');
    expect(() => nodesOf('a.yaml')).toThrow('nodes: nodes.yaml:1:1: there is no Node in it; kubectl get nodes -o yaml gives them');
    put('nodes.yaml', 'a: [\n');
    expect(() => nodesOf('a.yaml')).toThrow('nodes: nodes.yaml:');
    put('.stowage.yaml', 'nodes: []\n');
    expect(() => nodesOf('a.yaml')).toThrow('the configuration has mistakes');
  });

  it('are no manifests, and leave a run complete', () => {
    put('.stowage.yaml', 'nodes: nodes.yaml\n');
    put('nodes.yaml', node('a'));
    put('web.yaml', '');
    const choice = new ConfiguredChoice(new Configurations(cwd));
    expect(findFiles(['.'], cwd, choice).files).toEqual(['web.yaml']);
    expect(choice.leftOut).toBe(0);
  });
});
