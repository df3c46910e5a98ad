/** Configurations, suppressions and baselines with the built command, in scratch folders. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const COMMAND = resolve(import.meta.dirname, '../../packages/cli/bin/stowage.cjs');

/** A Pod with one error (a label that YAML reads as a boolean) and one warning (it mounts the node's root). */
const pod = (name: string, { namespace = 'shop', annotations = '', comment = '' } = {}): string => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: ${namespace}
${annotations}spec:
  nodeSelector:
    gpu: yes${comment}
  volumes:
  - name: root
    hostPath:
      path: /
  containers:
  - name: main
    image: registry.example.com/main:1.0.0
    volumeMounts:
    - name: root
      mountPath: /host
      readOnly: true
`;

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'stowage-e2e-configuration-')));
  mkdirSync(join(cwd, '.git'));
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
  readonly out: string;
  readonly err: string;
}

function stowage(words: readonly string[], { input = '', folder = '.' } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], { cwd: join(cwd, folder), input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** `file:line severity rule` of each finding. */
function found(...words: string[]): readonly string[] {
  const { out, err } = stowage(['lint', '--format', 'compact', ...words]);
  expect(err).toBe('');
  return out.split('\n').filter((line) => line !== '').map((line) => {
    const [, file = '', severity = '', rule = ''] = /^(.*?:\d+):\d+: (\w+): .* \[(.*)\]$/.exec(line) ?? [];
    return `${file} ${severity} ${rule}`;
  });
}

interface Json {
  readonly files: readonly { readonly file: string; readonly diagnostics: readonly { readonly ruleId: string }[] }[];
  readonly summary: { readonly files: number; readonly known?: number; readonly leftOut?: number; readonly findings: Record<string, number> };
}
const json = (...words: string[]): Json => JSON.parse(stowage(['lint', '--format', 'json', ...words]).out) as Json;

const BOTH = ['a.yaml:8 error yaml/implicit-type', 'a.yaml:12 warning host-path/root'];

describe('.stowage.yaml', () => {
  beforeEach(() => {
    put('a.yaml', pod('a'));
  });

  it('sets levels, for files at its side and below, the nearest counting', () => {
    expect(found()).toEqual(BOTH);
    put('.stowage.yaml', 'rules:\n  yaml/implicit-type: info\n  host-path/*: off\n');
    put('deploy/b.yaml', pod('b'));
    put('charts/.stowage.yaml', 'rules: {yaml/*: off}\n');
    put('charts/web/c.yaml', pod('c'));
    expect(found()).toEqual(['a.yaml:8 info yaml/implicit-type', 'charts/web/c.yaml:12 warning host-path/root', 'deploy/b.yaml:8 info yaml/implicit-type']);
    expect(stowage(['lint', 'b.yaml'], { folder: 'deploy' }).out).toContain('b.yaml:8:10 info  yaml/implicit-type');
    expect(stowage(['lint', '-', '--stdin-filename', 'charts/x.yaml'], { input: pod('x') }).out).toMatch(/^charts\/x\.yaml:12:\d+ warning {2}host-path\/root/);
  });

  it('gives way to the command line', () => {
    put('.stowage.yaml', 'rules: {host-path/root: off}\noverrides: [{kinds: Pod, rules: {yaml/*: off}}]\n');
    put('ci/strict.yaml', 'preset: strict\n');
    expect(found()).toEqual([]);
    expect(found('--rule', 'yaml/implicit-type=warning')).toEqual(['a.yaml:8 warning yaml/implicit-type']);
    expect(found('--rule', 'host-path/*=info', 'a.yaml')).toEqual(['a.yaml:12 info host-path/root']);
    expect(found('--no-config')).toEqual(BOTH);
    expect(found('--config', 'ci/strict.yaml', 'a.yaml')).toEqual(expect.arrayContaining(BOTH));
  });

  it('knows presets', () => {
    const silent = { annotations: '  annotations: {stowage/ignore: "yaml/*, host-path/*"}\n' };
    put('a.yaml', pod('a', silent));
    expect(found()).toEqual([]);
    expect(found('--preset', 'strict')).toContain('a.yaml:6 warning suppression/reason');
    put('.stowage.yaml', 'preset: all\n');
    expect(found()).toContain('a.yaml:6 warning suppression/reason');
    expect(found('--preset=recommended')).toEqual([]);
  });

  it('overrides by kind, namespace and name', () => {
    put('a.yaml', `${pod('a')}---\n${pod('b', { namespace: 'kube-system' })}`);
    put('.stowage.yaml', 'overrides:\n- namespaces: kube-*\n  rules: {host-path/*: off}\n- names: [b]\n  kinds: [Pod]\n  rules: {yaml/implicit-type: info}\n');
    expect(found()).toEqual([...BOTH, 'a.yaml:28 info yaml/implicit-type']);
  });

  it('leaves files out, however they are named', () => {
    put('vendor/b.yaml', pod('b'));
    put('c.yaml.tpl', pod('c'));
    put('.stowage.yaml', 'files:\n  include: ["*.yaml", "*.tpl"]\n  exclude: [vendor]\n');
    expect(json()).toMatchObject({ files: [{ file: 'a.yaml' }, { file: 'c.yaml.tpl' }], summary: { files: 2, leftOut: 1 } });
    expect(stowage(['lint', 'vendor/b.yaml', 'a.yaml', '--fail-on=never']).out).toContain('; 1 left out by the configuration\n');
    expect(stowage(['lint', 'vendor'])).toMatchObject({ status: 0, out: expect.stringContaining('NOTHING WAS JUDGED: the configuration leaves out what there is') as string });
    expect(stowage(['lint', '--fix', '-', '--stdin-filename', 'vendor/b.yaml'], { input: pod('b') }).out).toBe(pod('b'));
    expect(json('--no-config').summary).not.toHaveProperty('leftOut');
  });

  it('opens custom resources', () => {
    put('a.yaml', 'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\nspec:\n  tolerations:\n  - operator: Is\n');
    expect(stowage(['lint']).out).toContain('NOTHING WAS JUDGED: 1 document skipped (custom resource)');
    put('.stowage.yaml', 'customResources:\n- apiVersion: example.com/*\n  kind: Thing\n  fields:\n    spec.tolerations: Toleration[]\n');
    expect(found()).toEqual(['a.yaml:6 error toleration/operator']);
  });

  it('says whose fields count, and the command line before it', () => {
    put('a.yaml', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  schedulingGroup: {podGroupName: a}\n  containers:\n  - {name: a, image: "a:1"}\n');
    put('.stowage.yaml', 'kubernetesVersion: "1.35"\nrules: {api/disabled-field: off}\n');
    expect(found()).toEqual(['a.yaml:5 error api/other-version']);
    expect(stowage(['lint']).out).toMatch(/\n1 error \(1 refused by Kubernetes 1\.35\) in 1 file; 1 resource judged; fields as of Kubernetes 1\.35; validation is 1\.37's\n$/);
    expect(json().summary).toMatchObject({ kubernetesVersion: '1.35', validation: '1.37' });
    expect(stowage(['lint', '--format', 'sarif']).out).toContain('"level":"note","descriptor":{"id":"kubernetes-version","index":11},"message":{"text":"fields as of Kubernetes 1.35; validation is 1.37\'s"}');
    expect(found('--kubernetes-version', '1.36')).toEqual([]);
    expect(json('--kubernetes-version', '1.37').summary).not.toHaveProperty('validation');
    put('b/.stowage.yaml', '');
    put('b/b.yaml', 'apiVersion: v1\nkind: Pod\nmetadata: {name: b}\nspec:\n  containers:\n  - {name: a, image: "a:1"}\n');
    expect(json().summary).toMatchObject({ kubernetesVersion: '1.35, 1.37', validation: '1.37' });
    expect(stowage(['lint']).out).toContain("fields as of Kubernetes 1.35 and 1.37; validation is 1.37's");
  });

  it('with mistakes is 2, each at its own line, with nothing on standard output', () => {
    put('.stowage.yaml', '# ours\nrules:\n  host-path/rot: off\nkubernetesVersion: 1.20\n');
    const { status, out, err } = stowage(['lint', '--format', 'json']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n').slice(0, 6)).toEqual([
      '.stowage.yaml:3:3 error  configuration  There is no rule "host-path/rot". Did you mean "host-path/root"?',
      '   1 | # ours',
      '   2 | rules:',
      ' > 3 |   host-path/rot: off',
      '     |   ^^^^^^^^^^^^^ did you mean host-path/root?',
      '   4 | kubernetesVersion: 1.20',
    ]);
    expect(err).toContain('.stowage.yaml:4:20 error  configuration  "kubernetesVersion" takes 1.34, 1.35, 1.36 or 1.37, not 1.2');
    expect(err).toMatch(/\nstowage: \.stowage\.yaml: 2 mistakes; nothing was linted\n$/);
    expect(stowage(['lint', '--no-config']).status).toBe(1);
    expect(stowage(['lint', '--config', 'gone.yaml'])).toEqual({ status: 2, out: '', err: 'stowage: gone.yaml: no such file or folder\n' });
    expect(stowage(['baseline']).status).toBe(2);
  });
});

describe('suppressions', () => {
  it('are heard, with reasons, and not where they shall not be', () => {
    put('a.yaml', pod('a', { comment: ' # stowage-ignore yaml/implicit-type -- shows it', annotations: '  annotations:\n    stowage/ignore: host-path/*, toleration/effect -- an agent\n' }));
    expect(found()).toEqual(['a.yaml:7 warning suppression/unused']);
    expect(found('--no-inline-suppressions')).toEqual(['a.yaml:10 error yaml/implicit-type', 'a.yaml:14 warning host-path/root']);
    expect(json()).toMatchObject({
      files: [{ file: 'a.yaml', suppressed: [{ diagnostic: { ruleId: 'yaml/implicit-type' }, by: 'comment', reason: 'shows it', at: { start: { line: 10 } } }, { diagnostic: { ruleId: 'host-path/root' }, by: 'annotation', reason: 'an agent', at: { start: { line: 7 } } }] }],
      summary: { suppressed: 2, findings: { error: 0, warning: 1 } },
    });
    expect(stowage(['lint', '--stats']).err).toContain('findings   0 errors (0 refused), 1 warning, 0 notes; 2 silenced\n');
    put('.stowage.yaml', 'noInlineSuppressions: true\n');
    expect(found()).toHaveLength(2);
    expect(json().summary).not.toHaveProperty('suppressed');
  });
});

describe('stowage baseline', () => {
  const read = (path: string): { version: number; findings: readonly { file: string; count: number }[] } => JSON.parse(readFileSync(join(cwd, path), 'utf8')) as never;
  beforeEach(() => {
    put('a.yaml', pod('a'));
    put('deploy/b.yaml', pod('b'));
  });

  it('writes what there is, and what is new is found from then on', () => {
    expect(stowage(['baseline'])).toEqual({ status: 0, err: '', out: '.stowage-baseline.json: 4 findings in 2 files\nuse it: stowage lint --baseline .stowage-baseline.json, or "baseline: .stowage-baseline.json" in .stowage.yaml\n' });
    expect(read('.stowage-baseline.json').findings.map(({ file, count }) => `${file} ${String(count)}`)).toEqual(['a.yaml 1', 'a.yaml 1', 'deploy/b.yaml 1', 'deploy/b.yaml 1']);
    expect(stowage(['lint'])).toMatchObject({ status: 1 });
    expect(stowage(['lint', '--baseline', '.stowage-baseline.json'])).toEqual({ status: 0, err: '', out: 'no findings in 2 files; 2 resources judged; 4 known findings not shown\n' });
    // Lines move, and one more is there.
    put('deploy/b.yaml', `# new lines\n\n${pod('b').replace('  nodeSelector:\n', '  nodeSelector:\n    disk: no\n').replace('  volumes:\n', '  volumes:\n  - name: first\n    emptyDir: {}\n')}`);
    expect(found('--baseline', '.stowage-baseline.json')).toEqual(['deploy/b.yaml:10 error yaml/implicit-type']);
    expect(stowage(['lint', '--baseline', '.stowage-baseline.json']).status).toBe(1);
    expect(json('--baseline', '.stowage-baseline.json').summary).toMatchObject({ known: 4, findings: { error: 1, warning: 0 } });
  });

  it('is named by the configuration, from wherever the command is run', () => {
    put('.stowage.yaml', 'baseline: ci/known.json\n');
    put('ci/.gitkeep', '');
    expect(stowage(['lint'])).toMatchObject({ status: 2, err: 'stowage: the baseline ci/known.json: no such file or folder; stowage baseline writes it\n' });
    expect(stowage(['baseline'], { folder: 'deploy' })).toMatchObject({ status: 0, out: `${join(cwd, 'ci/known.json')}: 2 findings in 1 file\n` });
    expect(stowage(['baseline', 'a.yaml']).out).toBe('ci/known.json: 2 findings in 1 file; 2 kept of files that were not looked at\n');
    expect(read('ci/known.json').findings.map(({ file }) => file)).toEqual(['../a.yaml', '../a.yaml', '../deploy/b.yaml', '../deploy/b.yaml']);
    expect(found()).toEqual([]);
    expect(stowage(['lint', 'b.yaml'], { folder: 'deploy' }).status).toBe(0);
  });

  it('tells what is gone, and takes it out when written again', () => {
    put('.stowage.yaml', 'baseline: known.json\n');
    stowage(['baseline']);
    put('a.yaml', pod('a').replace('gpu: yes', 'gpu: "yes"'));
    rmSync(join(cwd, 'deploy'), { recursive: true });
    const { status, err } = stowage(['lint', '--stats']);
    expect(status).toBe(0);
    expect(err).toContain('\nbaseline   1 known, 3 gone; stowage baseline takes them out\n');
    expect(err).toContain('\ngone       a.yaml  yaml/implicit-type  Pod shop/a  spec.nodeSelector.gpu\n');
    expect(err).toContain('\ngone       deploy/b.yaml  host-path/root  Pod shop/b  spec.volumes[].hostPath.path\n');
    expect(stowage(['baseline']).out).toBe('known.json: 1 finding in 1 file\n');
    // What nobody looked at is not gone.
    put('b.yaml', pod('b'));
    stowage(['baseline']);
    expect(stowage(['lint', '--stats', 'a.yaml']).err).toContain('\nbaseline   1 known, 0 gone\n');
  });

  it('of several configurations is several', () => {
    put('.stowage.yaml', 'baseline: known.json\n');
    put('deploy/.stowage.yaml', 'baseline: own.json\n');
    expect(stowage(['baseline']).out).toBe('known.json: 2 findings in 1 file\ndeploy/own.json: 2 findings in 1 file\n');
    expect(found()).toEqual([]);
    expect(stowage(['baseline', '--baseline', 'all.json']).out).toContain('all.json: 4 findings in 2 files\n');
  });

  it('is not written where something is wrong', () => {
    expect(stowage(['baseline', 'a.yaml', 'gone.yaml'])).toMatchObject({ status: 2, out: '', err: 'stowage: gone.yaml: no such file or folder\nstowage: no baseline was written\n' });
    expect(stowage(['baseline', '.git'])).toMatchObject({ status: 2, err: expect.stringContaining('NOTHING WAS JUDGED') as string });
    expect(stowage(['baseline', '--baseline', 'no/known.json'])).toMatchObject({ status: 2, err: 'stowage: the baseline no/known.json: there is no folder no\n' });
    expect(existsSync(join(cwd, '.stowage-baseline.json'))).toBe(false);
  });

  it('is refused where it is none, and written anew', () => {
    put('known.json', '<<<<<<< HEAD\n');
    expect(stowage(['lint', '--baseline', 'known.json'])).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^stowage: the baseline known\.json: it is no JSON.*; stowage baseline writes it anew\n$/) as string });
    expect(stowage(['baseline', '--baseline', 'known.json']).status).toBe(0);
    expect(stowage(['lint', '--baseline', 'known.json']).status).toBe(0);
  });
});

describe('the start', () => {
  /** The bundles that a run loads. */
  function bundles(...words: string[]): readonly string[] {
    put('loads.cjs', `
      const fs = require('node:fs');
      const read = fs.readFileSync;
      const seen = new Set();
      fs.readFileSync = (path, ...rest) => { if (String(path).endsWith('.cjs')) seen.add(path.split('/').pop()); return read(path, ...rest); };
      process.on('exit', () => fs.writeSync(2, [...seen].join('\\n')));
    `);
    const { stderr } = spawnSync(process.execPath, ['--require', join(cwd, 'loads.cjs'), COMMAND, ...words], { cwd, encoding: 'utf8' });
    return stderr.split('\n').filter((name) => name.endsWith('.cjs') && name !== 'loads.cjs');
  }

  it('loads nothing for configurations where there are none', () => {
    put('a.yaml', pod('a'));
    expect(bundles('lint', 'a.yaml')).not.toContain('configuration.cjs');
    put('.stowage.yaml', '');
    expect(bundles('lint', 'a.yaml')).toContain('configuration.cjs');
  });
});
