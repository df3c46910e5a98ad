/** What docs/ci.md shows, as far as one machine can run it: the shell's lines, the job's script, the action with the workflow's inputs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readYaml } from '../../packages/core/src/yaml/read.js';
import { jsonOf } from '../support/changes.js';
import { runAction } from '../support/action.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const COMMAND = join(ROOT, 'packages/cli/bin/stowage.cjs');
const DOC = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
const BAD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  nodeSelector:\n    example.com/gpu: yes\n  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n';

const blocks = (language: string): readonly string[] => [...DOC.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].filter((match) => match[1] === language).map((match) => match[2] ?? '');

function parse(text: string): any {
  const [document, ...others] = readYaml(text);
  expect(others).toEqual([]);
  expect(document?.faults).toEqual([]);
  return jsonOf(document?.root ?? null);
}

const yaml = blocks('yaml').map(parse);
const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));

let top: string;
let cwd: string;
let path: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'stowage-ci-'));
  cwd = join(top, 'work');
  mkdirSync(join(top, 'temp/stowage/sources/bin'), { recursive: true });
  symlinkSync(COMMAND, join(top, 'temp/stowage/sources/bin/stowage'));
  path = `${join(top, 'temp/stowage/sources/bin')}:${process.env.PATH ?? ''}`;
  put('README.md', '');
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  git('checkout', '-q', '-b', 'branch');
  put('deploy/web 1.yaml', BAD);
  put('charts/a/rendered/web.yaml', BAD);
  put('rendered.txt', BAD);
  git('add', '-A');
  git('commit', '-q', '-m', 'y');
});
afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), text);
}

function git(...words: string[]): void {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...words], { cwd });
}

const shell = (script: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd, encoding: 'utf8', env: { ...process.env, PATH: path, NO_COLOR: '1' } });

describe.runIf(process.platform !== 'win32')('docs/ci.md', () => {
  const sh = blocks('sh');

  it('shows reports', () => {
    expect(shell(sh[0] ?? '')).toMatchObject({ status: 1, stdout: expect.stringContaining('deploy/web 1.yaml:7:22 error') as string, stderr: '' });
    expect(existsSync(join(cwd, 'stowage.sarif')) && existsSync(join(cwd, 'stowage.xml'))).toBe(true);
  });

  it.each([
    ['the whole repository', 1, 2],
    ['a list of files that is all', 2, 1],
    ['what a branch changed', 4, 2],
    ['what a template makes', 5, 1],
  ])('shows %s', (_, block, errors) => {
    const { status, stdout, stderr } = shell(sh[block] ?? '');
    expect(stderr).toBe('');
    // xargs says 123 for a command that failed.
    expect(status === 1 || status === 123).toBe(true);
    expect(stdout).toContain(`${String(errors)} error`);
    if (block === 5) expect(stdout).toMatch(/^chart\/web\.yaml:7:22 error/);
  });

  it('shows how more or less is found', () => {
    const lines = (sh[3] ?? '').trim().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(shell(line)).toMatchObject({ status: 1, stdout: expect.stringContaining('2 errors') as string, stderr: '' });
  });

  it('shows a patch', () => {
    const [first = '', second = ''] = (sh[6] ?? '').split('\n');
    expect(shell(first).status).toBe(1);
    expect(shell(second)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'deploy/web 1.yaml'), 'utf8')).toBe(BAD.replace('yes', '"yes"'));
    expect(sh).toHaveLength(7);
  });

  it('shows workflows with inputs that the action has', () => {
    const steps = yaml.flatMap(({ jobs }) => (jobs ? Object.values<any>(jobs).flatMap((job) => job.steps) : [])).filter(({ uses }) => uses === 'OWNER/stowage@REVISION');
    expect(steps).toHaveLength(2);
    for (const { with: inputs } of steps) {
      const { status, out } = runAction(ROOT, inputs, { cwd, temp: join(top, 'temp') });
      expect(out).toContain('::error file=deploy/web 1.yaml,line=7');
      expect(out).toContain('::error file=charts/a/rendered/web.yaml,line=7');
      expect(status).toBe(1);
    }
    expect(existsSync(join(cwd, 'stowage.sarif'))).toBe(true);
  });

  it('lists the inputs with their defaults', () => {
    const rows = [...DOC.matchAll(/^\| `([a-z-]+)` \| (?:`([^`]*)`)? ?\|.*\|$/gm)].map((match) => [match[1], match[2] ?? '']);
    expect(rows).toEqual(Object.entries<any>(action.inputs).map(([name, { default: value }]) => [name, value]));
  });

  it('shows a job for GitLab', () => {
    const { script, artifacts } = yaml.find(({ stowage }) => stowage).stowage;
    expect(shell(script.join('\n'))).toMatchObject({ status: 1, stdout: expect.stringContaining('2 errors') as string });
    expect(readFileSync(join(cwd, artifacts.reports.junit), 'utf8')).toContain('failures="2"');
  });

  it('shows hooks that are there', () => {
    const ids = (text: string): unknown => parse(text).map(({ id }: { id: string }) => id);
    const hooks = ids(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
    expect(hooks).toEqual(['stowage', 'stowage-fix']);
    expect(yaml.find(({ repos }) => repos).repos[0].hooks).toEqual([{ id: 'stowage' }]);
  });
});
