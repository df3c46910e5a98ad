import { join } from 'node:path';
import type { Diagnostic } from '@stowage/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Configurations, isConfiguration, problemsOf } from './configuration.js';

let disk: Map<string, string>;
let reads: string[];
let missing: string[];
let noNodes: string[];
let broken: { path: string; problems: readonly Diagnostic[] }[];
let configurations: Configurations;
beforeEach(() => {
  disk = new Map();
  reads = [];
  broken = [];
  missing = [];
  noNodes = [];
  configurations = new Configurations({
    read: (path) => {
      reads.push(path);
      return disk.get(path) ?? null;
    },
    isRepository: (folder) => folder === '/repo',
    pathOf: (name) => (name.startsWith('untitled:') ? null : join('/repo', name)),
    home: '/repo',
    onBroken: (path, problems) => broken.push({ path, problems }),
    onMissing: (path) => missing.push(path),
    onNoNodes: (_, why) => noNodes.push(why),
  });
});

const QUIET = 'rules:\n  api/wrong-type: off\n';

describe('Configurations', () => {
  it('reads the nodes that they list, and says why there are none', () => {
    disk.set('/repo/.stowage.yaml', 'nodes: nodes.yaml\n');
    disk.set('/repo/nodes.yaml', 'apiVersion: v1\nkind: Node\nmetadata: {name: a, labels: {disk: ssd}}\n');
    expect(configurations.of('a.yaml').options.nodes?.count).toBe(1);
    expect(configurations.listsNodes('/repo/nodes.yaml')).toBe(true);
    expect(configurations.listsNodes('/repo/a.yaml')).toBe(false);
    expect(noNodes).toEqual([]);
    disk.set('/repo/apps/.stowage.yaml', 'nodes: [none.yaml]\n');
    expect(configurations.of('apps/a.yaml').options.nodes).toBeUndefined();
    expect(noNodes).toEqual(['/repo/apps/none.yaml cannot be read']);
  });

  it('takes the nearest at the folder or above, and looks once', () => {
    disk.set('/repo/.stowage.yaml', QUIET);
    disk.set('/repo/apps/.stowage.yaml', 'preset: strict\n');
    expect(configurations.of('a.yaml')).toMatchObject({ key: '/repo/.stowage.yaml', options: { rules: { 'api/wrong-type': 'off' } }, judged: true });
    expect(configurations.of('deploy/x/a.yaml').key).toBe('/repo/.stowage.yaml');
    expect(configurations.of('apps/x/a.yaml')).toMatchObject({ key: '/repo/apps/.stowage.yaml', options: { preset: 'strict' } });
    const before = reads.length;
    configurations.of('apps/x/b.yaml');
    configurations.of('deploy/x/b.yaml');
    expect(reads.length).toBe(before);
  });

  it('takes options of rules, and tells of those that do not fit', () => {
    disk.set('/repo/.stowage.yaml', 'rules:\n  host-path/root: [on, {allow: [{path: /, kinds: DaemonSet, reason: it measures}]}]\n');
    expect(configurations.of('a.yaml').options.rules).toEqual({ 'host-path/root': ['on', { allow: [{ path: '/', kinds: 'DaemonSet', reason: 'it measures' }] }] });
    expect(problemsOf('rules:\n  host-path/root: [on, {allow: [{path: /}]}]\n', '.stowage.yaml').map(({ message }) => message)).toEqual(['"reason" is missing here.']);
  });

  it('looks no further up than the repository', () => {
    disk.set('/.stowage.yaml', QUIET);
    expect(configurations.of('apps/x/a.yaml').key).toBe('');
  });

  it('has defaults where there is none, and looks again when told', () => {
    expect(configurations.of('a.yaml')).toEqual({ key: '', options: {}, judged: true });
    disk.set('/repo/.stowage.yaml', QUIET);
    expect(configurations.of('a.yaml').key).toBe('');
    configurations.forget();
    expect(configurations.of('a.yaml').key).toBe('/repo/.stowage.yaml');
  });

  it('leaves files out, and takes patterns from its own folder', () => {
    disk.set('/repo/apps/.stowage.yaml', 'files: {exclude: /vendor}\ntemplates: /helm\n');
    expect(['apps/vendor/a.yaml', 'apps/b/vendor/a.yaml'].map((name) => configurations.of(name).judged)).toEqual([false, true]);
    const { templates } = configurations.of('apps/a.yaml').options;
    expect(typeof templates === 'function' && ['apps/helm/a.yaml', 'helm/a.yaml'].map(templates)).toEqual([true, false]);
  });

  it('gives what is no file the settings of its home', () => {
    disk.set('/repo/.stowage.yaml', QUIET);
    expect(configurations.of('untitled:1').key).toBe('/repo/.stowage.yaml');
  });

  it('says once that one is broken, and keeps what it said before', () => {
    disk.set('/repo/.stowage.yaml', QUIET);
    configurations.of('a.yaml');
    disk.set('/repo/.stowage.yaml', 'rulez: {}\n');
    for (let i = 0; i < 3; i++) {
      configurations.forget();
      expect(configurations.of('a.yaml').options.rules).toEqual({ 'api/wrong-type': 'off' });
    }
    expect(broken.map(({ path, problems }) => [path, problems[0]?.range.start.line])).toEqual([['/repo/.stowage.yaml', 1]]);
  });

  it('has defaults where the first one is broken', () => {
    disk.set('/repo/.stowage.yaml', 'rules: 1\n');
    expect(configurations.of('a.yaml')).toMatchObject({ options: {}, judged: true });
    expect(broken).toHaveLength(1);
  });
});

describe("the client's own settings", () => {
  it('count before those of the file', () => {
    disk.set('/repo/.stowage.yaml', 'rules: {api/enum: off, host-path/root: off}\noverrides: [{files: "*.yaml", rules: {api/enum: info}}]\n');
    configurations.use({ rules: { 'api/enum': 'warning' }, configuration: '' });
    const { options } = configurations.of('a.yaml');
    expect(options.rules).toEqual({ 'api/enum': 'off', 'host-path/root': 'off' });
    expect(options.overrides?.map(({ rules }) => rules)).toEqual([{ 'api/enum': 'info' }, { 'api/enum': 'warning' }]);
    disk.clear();
    configurations.forget();
    expect(configurations.of('a.yaml')).toEqual({ key: '', options: { overrides: [{ rules: { 'api/enum': 'warning' } }] }, judged: true });
  });

  it('name one configuration for all files, whose patterns start at its folder', () => {
    disk.set('/repo/.stowage.yaml', QUIET);
    disk.set('/repo/ci/strict.yaml', 'preset: strict\nfiles: {exclude: /vendor}\n');
    configurations.use({ rules: {}, configuration: 'ci/strict.yaml' });
    expect(configurations.of('apps/a.yaml')).toMatchObject({ key: '/repo/ci/strict.yaml', options: { preset: 'strict' }, judged: true });
    expect(configurations.of('ci/vendor/a.yaml').judged).toBe(false);
    configurations.use({ rules: {}, configuration: '' });
    expect(configurations.of('apps/a.yaml').key).toBe('/repo/.stowage.yaml');
  });

  it('name one that is not there, which is said once', () => {
    disk.set('/repo/.stowage.yaml', QUIET);
    configurations.use({ rules: {}, configuration: '/etc/none.yaml' });
    expect([configurations.of('a.yaml'), configurations.of('b.yaml')].map(({ key }) => key)).toEqual(['', '']);
    expect(missing).toEqual(['/etc/none.yaml']);
  });
});

it('tells configurations by their name', () => {
  expect([isConfiguration('/a/.stowage.yaml'), isConfiguration('/a/stowage.yaml'), isConfiguration(null)]).toEqual([true, false, false]);
});

it('finds mistakes at their places', () => {
  const text = 'rules:\n  toleration/efect: off\n';
  const [problem] = problemsOf(text, '.stowage.yaml');
  expect(text.slice(problem?.range.start.offset, problem?.range.end.offset)).toBe('toleration/efect');
  expect(problem?.fixes[0]?.edits[0]?.text).toBe('toleration/effect');
});
