/** The built command as a process: what only a real one shows. Its reports are tested beside their code. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const COMMAND = resolve(import.meta.dirname, '../../packages/cli/bin/stowage.cjs');
const HOT = resolve(import.meta.dirname, '../../packages/cli/dist/stowage.cjs');

const daemonSet = (replicas: string): string => `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
${replicas}  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
      nodeSelector:
        kubernetes.io/os: linux
      containers:
      - name: agent
        image: registry.example.com/agent:1.0.0
`;
const GOOD = daemonSet('');
const BAD = daemonSet('  replicas: 3\n');

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'stowage-e2e-')));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

interface Outcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

function stowage(words: readonly string[], input = '', node: readonly string[] = []): Outcome {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...node, COMMAND, ...words], { cwd, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, signal, out: stdout, err: stderr };
}

interface Json {
  readonly version: number;
  readonly files: readonly { readonly file: string; readonly diagnostics: readonly { readonly ruleId: string; readonly rejects: boolean; readonly range: { readonly start: object } }[] }[];
  readonly summary: { readonly files: number; readonly rejects: number };
}

describe('stowage lint', () => {
  it('passes what is good', () => {
    put('deploy/agent.yaml', GOOD);
    expect(stowage(['lint', 'deploy'])).toMatchObject({ status: 0, out: expect.stringMatching(/^no findings in 1 file; 1 resource judged\n$/) as string, err: '' });
  });

  it('shows what is refused, where it stands', () => {
    put('deploy/agent.yaml', BAD);
    const { status, out, err } = stowage(['lint', 'deploy/agent.yaml']);
    expect(status).toBe(1);
    expect(err).toBe('');
    const [first, ...rest] = out.split('\n');
    expect(first).toMatch(/^deploy\/agent\.yaml:6:3 error {2}daemonset\/replicas {2}.*"replicas"/);
    expect(rest.slice(0, 5)).toEqual([
      '   4 |   name: agent',
      '   5 | spec:',
      ' > 6 |   replicas: 3',
      expect.stringMatching(/^ {5}\| {3}\^{8}/),
      '   7 |   selector:',
    ]);
    expect(rest[5]).toMatch(/^ {3}fix: .* \(safe\)$/);
    expect(out).toMatch(/\n\n1 error \(1 refused by Kubernetes 1\.37\) in 1 file; 1 resource judged\n$/);
    expect(stowage(['lint', '--fail-on', 'never']).status).toBe(0);
  });

  it('writes JSON alone to standard output', () => {
    put('a.yaml', BAD);
    put('b.yaml', GOOD);
    const { status, out } = stowage(['lint', '--format', 'json', '--stats', 'a.yaml', join(cwd, 'b.yaml')]);
    expect(status).toBe(1);
    const report = JSON.parse(out) as Json;
    expect(report).toMatchObject({ version: 1, summary: { files: 2, rejects: 1 } });
    expect(report.files.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']);
    expect(report.files[0]?.diagnostics).toMatchObject([{ ruleId: 'daemonset/replicas', rejects: true, range: { start: { line: 6, column: 3 } } }]);
  });

  it('is 2 for what cannot be read and for wrong words', () => {
    put('a.yaml', GOOD);
    expect(stowage(['lint', 'a.yaml', 'gone.yaml'])).toMatchObject({ status: 2, err: 'stowage: gone.yaml: no such file or folder\n' });
    expect(stowage(['lint', '--fail-on=eror'])).toMatchObject({ status: 2, out: '', err: expect.stringContaining('did you mean error?') as string });
    expect(stowage(['lint', '--rule', 'daemonset/replica=off'])).toMatchObject({ status: 2, err: expect.stringContaining('daemonset/replicas') as string });
  });

  it('walks as .gitignore says', () => {
    execFileSync('git', ['init', '-q'], { cwd });
    put('.gitignore', 'out/\n');
    put('out/a.yaml', BAD);
    put('b.yaml', GOOD);
    put('c/d.yaml', GOOD);
    expect(stowage(['lint']).out).toContain('no findings in 2 files');
    expect(stowage(['lint', '**/*.yaml']).out).toContain('no findings in 2 files');
    expect(stowage(['lint', 'out']).status).toBe(1);
  });

  it('reads standard input', () => {
    expect(stowage(['lint', '-', '--stdin-filename', 'x/y.yaml'], BAD).out).toMatch(/^x\/y\.yaml:6:3 error/);
    expect(stowage(['lint', '-'], GOOD).status).toBe(0);
  });

  it('applies safe fixes', () => {
    put('a.yaml', BAD);
    const { status, out } = stowage(['lint', '--fix', 'a.yaml']);
    expect(out).toBe('1 fix applied in 1 file; left: no findings in 1 file; 1 resource judged\n');
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(GOOD);
    expect(stowage(['lint', '--fix', '-'], BAD)).toMatchObject({ status: 0, out: GOOD });
  });
});

describe('pipes', () => {
  it('carry a large report whole to a slow reader, also when they do not block', async () => {
    for (let i = 0; i < 400; i++) put(`${String(i).padStart(3, '0')}.yaml`, BAD);
    // Another process on the same pipe makes it non-blocking, for us too, which happens in scripts and under package managers.
    const script = `"$0" -e 'process.stdout.write(" "); setTimeout(() => {}, 60000)' & sleep 1; "$0" "$1" lint --format=json; status=$?; kill $!; exit $status`;
    const child = spawn('sh', ['-c', script, process.execPath, COMMAND], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.setEncoding('utf8').pause();
    let out = '';
    child.stdout.on('data', (part: string) => (out += part));
    await new Promise((done) => setTimeout(done, 3000));
    child.stdout.resume();
    const status = await new Promise((done) => child.on('close', done));
    expect(status).toBe(1);
    expect((JSON.parse(out) as Json).files).toHaveLength(400);
    expect(out.length).toBeGreaterThan(200_000);
  });

  it('may close early: no complaint, and the status stays true', async () => {
    for (let i = 0; i < 400; i++) put(`${String(i).padStart(3, '0')}.yaml`, BAD);
    const child = spawn(process.execPath, [COMMAND, 'lint'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [status, signal] = await new Promise<unknown[]>((done) => child.on('close', (...end) => { done(end); }));
    expect({ status, signal, err }).toEqual({ status: 1, signal: null, err: '' });
  });

  it('end at once when interrupted', async () => {
    for (let i = 0; i < 50; i++) put(`${String(i)}.yaml`, GOOD);
    const child = spawn(process.execPath, [COMMAND, 'lint', '-'], { cwd, stdio: ['pipe', 'ignore', 'ignore'] });
    await new Promise((done) => setTimeout(done, 500));
    child.kill('SIGINT');
    const [status, signal] = await new Promise<unknown[]>((done) => child.on('close', (...end) => { done(end); }));
    expect({ status, signal }).toEqual({ status: null, signal: 'SIGINT' });
  });
});

describe('the start', () => {
  /** The modules that a run loads: ours by name, and those of Node that cost. */
  function loads(...words: string[]): readonly string[] {
    put('loads.cjs', `
      const { Module } = require('node:module');
      const fs = require('node:fs');
      const load = Module._load;
      const read = fs.readFileSync;
      const seen = new Set();
      Module._load = function (name, ...rest) { seen.add(name.split('/').pop()); return load.call(this, name, ...rest); };
      fs.readFileSync = (path, ...rest) => { if (path.endsWith('.cjs')) seen.add(path.split('/').pop()); return read(path, ...rest); };
      process.on('exit', () => require('node:fs').writeSync(2, [...seen].join('\\n')));
    `);
    return stowage(words, '', ['--require', join(cwd, 'loads.cjs')]).err.split('\n');
  }

  it('of a plain run takes the hot bundle, and of Node only what it reads and writes with', () => {
    put('a.yaml', GOOD);
    put('b.yaml', GOOD);
    const loaded = loads('lint', 'a.yaml', 'b.yaml');
    expect(loaded).toContain('stowage.cjs');
    expect(loaded).not.toContain('walk.cjs');
    expect(loaded.filter((name) => name.startsWith('node:')).sort()).toEqual(['node:fs', 'node:path', 'node:vm']);
  });

  it('of a walk takes what walks, and no more', () => {
    put('a.yaml', GOOD);
    const loaded = loads('lint', '.');
    expect(loaded).toContain('walk.cjs');
    expect(loaded).not.toContain('cold.cjs');
  });

  it('has a hot bundle within its limit', () => {
    expect(readFileSync(HOT).length).toBeLessThanOrEqual(300_000);
  });
});

describe('other commands', () => {
  it('show the version', () => {
    expect(stowage(['--version'])).toMatchObject({ status: 0, out: expect.stringMatching(/^stowage \d+\.\d+\.\d+ \(Kubernetes 1\.37\)\n$/) as string });
  });

  it('list the rules and print the page of each', () => {
    const { status, out } = stowage(['rules']);
    expect(status).toBe(0);
    const ids = [...out.matchAll(/^([a-z-]+\/[a-z-]+) +\(?(?:error|warning|info)\)? +\S/gm)].map((match) => match[1] as string);
    expect(out).toContain(`\n${String(ids.length)} rules.`);
    expect(ids).toContain('daemonset/replicas');
    expect(stowage(['rules', 'daemonset/replicas'])).toMatchObject({ status: 0, err: '', out: expect.stringContaining('daemonset/replicas') as string });
  });
});
