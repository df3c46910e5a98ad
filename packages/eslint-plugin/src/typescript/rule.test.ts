/** Objects in TypeScript and JavaScript: which are manifests, what of them is known, where findings stand, what is fixed. */
import parser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../index.js';
import { CWD, marked, versions } from '../support/linters.js';

const [{ Linter: Newest }] = versions as [(typeof versions)[number]];
const config = (options: object = {}, settings: object = {}): Linter.Config[] => [
  { files: ['**/*.ts'], languageOptions: { parser } },
  { files: ['**/*.*'], plugins: { stowage: plugin }, rules: { 'stowage/manifest-object': ['error', options] }, settings: { stowage: settings } } as unknown as Linter.Config,
];

function lint(code: string, { file = 'a.ts', options = {}, settings = {}, version = Newest } = {}): Linter.LintMessage[] {
  return new version({ cwd: CWD }).verify(code, config(options, settings), { filename: `${CWD}/${file}` });
}

/** The rule of core and what is marked. */
const ruleOf = ({ message }: Linter.LintMessage): string => /\((\S+)\)$/.exec(message)?.[1] ?? message;
const found = (code: string, more?: Parameters<typeof lint>[1]): string[] => lint(code, more).map((one) => `${ruleOf(one)} ${marked(code, one)}`);
const fix = (code: string, options: object = {}): string => new Newest({ cwd: CWD }).verifyAndFix(code, config(options), { filename: `${CWD}/a.ts` }).output;

const container = `containers: [{ name: 'web', image: 'web:1' }]`;
const pod = (spec: string, after = ''): string => `export const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { ${container}, ${spec} } }${after};\n`;
const terms = (requirement: string): string => `affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [${requirement}] }] } } }`;
const WRONG = `tolerations: [{ key: 'a', operator: 'Exist' }]`;
const OPERATOR = ["toleration/operator 'Exist'"];

describe.each(versions)('$name', ({ Linter: version }) => {
  it('judges an object with apiVersion and kind as a manifest, in TypeScript and JavaScript', () => {
    expect(found(pod(WRONG), { version })).toEqual(OPERATOR);
    expect(found(pod(WRONG), { version, file: 'a.js' })).toEqual(OPERATOR);
    expect(found(pod(WRONG.replace('Exist', 'Exists')), { version })).toEqual([]);
    expect(lint(pod(WRONG), { version })[0]).toMatchObject({ ruleId: 'stowage/manifest-object', messageId: 'finding', message: expect.stringMatching(/^"Exist" is .* \(toleration\/operator\)$/) as string });
  });
});

describe('the kind', () => {
  const daemon = (typed: string): string => typed.replace('X', `{ metadata: { name: 'a' }, spec: { selector: { matchLabels: { a: 'a' } }, replicas: 3, template: { metadata: { labels: { a: 'a' } }, spec: { ${container} } } } }`);

  it.each([
    'const a: V1DaemonSet = X;',
    'const a = X satisfies V1DaemonSet;',
    'const a = X as k8s.V1DaemonSet;',
    'const a = X as const satisfies V1DaemonSet;',
    'const a = X as unknown as V1DaemonSet;',
    'const a = <V1DaemonSet>X;',
    'const a: Readonly<V1DaemonSet> = X!;',
    `const a: import('@kubernetes/client-node').V1DaemonSet = X;`,
    'const all: V1DaemonSet[] = [X];',
    'const all: readonly V1DaemonSet[] = [X];',
    'const all: Array<V1DaemonSet> = [X];',
    'const a: V1DaemonSet = debug ? X : undefined;',
    'const a: V1DaemonSet | undefined = X;',
    'const make = (): V1DaemonSet => (X);',
    'async function make(): Promise<V1DaemonSet> { return X; }',
    'class A { daemon: V1DaemonSet = X; }',
    'function make(a: V1DaemonSet = X) {}',
  ])('is what the type says: %s', (code) => {
    expect(found(daemon(code))).toEqual(['daemonset/replicas replicas']);
  });

  it.each([
    'const a: V1Deployment = X;',
    'const a: DaemonSet = X;',
    'const a: V2DaemonSet = X;',
    'const a: Partial<V1DaemonSet> = X;',
    'const all: V1DaemonSet = [X];',
    'const all: V1DaemonSet[] = X;',
    'const all: Map<string, V1DaemonSet> = [X];',
    'const a: V1DaemonSet = f(X);',
    'const a: V1DaemonSet = X ? b : c;',
    'function make(): V1DaemonSet { return () => { return X; }; }',
    'const a = X;',
    'const a = X as const;',
  ])('is no DaemonSet here: %s', (code) => {
    expect(found(daemon(code))).toEqual([]);
  });

  it('in the object counts more than its type, and completes it', () => {
    expect(found(daemon('const a: V1DaemonSet = X;').replace('{ metadata', `{ apiVersion: 'apps/v1', kind: 'Deployment', metadata`))).toEqual([]);
    expect(found(daemon('const a: V1Deployment = X;').replace('{ metadata', `{ kind: 'DaemonSet', metadata`))).toEqual(['daemonset/replicas replicas']);
    expect(found(daemon('const a: V1DaemonSet = X;').replace('{ metadata', '{ apiVersion, kind: KIND, metadata'))).toEqual(['daemonset/replicas replicas']);
    expect(found(daemon('const a = X;').replace('{ metadata', `{ apiVersion: APPS, kind: 'DaemonSet', metadata`))).toEqual([]);
  });

  it('is looked up for every version that the clients have a name for', () => {
    expect(found(`const a: V2HorizontalPodAutoscaler = { metadata: { name: 'a' }, spec: { minReplica: 1 } };`)).toContain('api/unknown-field minReplica');
    expect(found(`const a: V1CronJob = { metadata: { name: 'a' }, spec: { schedul: '' } };`)).toContain('api/unknown-field schedul');
  });

  it('alone makes no manifest of a reference, or of the head that a client reads or deletes by', () => {
    for (const code of [
      `const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a', uid };`,
      `const target = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' };`,
      `await client.read({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', namespace: 'b' } });`,
      `const one = { apiVersion: 'v1', kind: 'Pod' };`,
      `const one: V1Pod = {};`,
      `const one: V1Pod = { metadata: { name: 'Not A Name' } };`,
      `const seen: V1Pod = { metadata: { name: 'a' }, status: { phase: 'Running' } };`,
      `const seen: V1Namespace = { metadata: { nam: 'a' }, status: { phase: 'Active' } };`,
      `const page = { apiVersion: 'v1', kind: 'page', title: 'b' };`,
      `const both = { apiVersion: 1, kind: 2 };`,
    ]) expect(found(code), code).toEqual([]);
    expect(found(`const space = { apiVersion: 'v1', kind: 'Namespace', metadata: { nam: 'a', name: 'b' } };`)).toEqual(['api/unknown-field nam']);
    expect(found(`const pod = { apiVersion: 'v1', kind: 'Pod', spec: { container: [] } };`)).toContain('api/unknown-field container');
  });
});

describe('what stands in the object', () => {
  it('is read as JSON would have it', () => {
    const value = (code: string): string[] => found(pod(`priority: ${code}`)).filter((one) => one.startsWith('api/wrong-type'));
    for (const right of ['5', '-5', '+5', '0x10', '1e3', '1.0', '-0', 'null', 'undefined', '5 as const', '5 as number', '(5)', '5!', '5 satisfies number']) expect(value(right), right).toEqual([]);
    for (const unknown of ['n', 'f()', 'a + 1', 'a ? 1 : "x"', '`${n}`', 'tag`1`', '5n', 'NaN', '1e999', '-n', '!n', '/x/', 'class {}', '() => 5', 'await n', 'new Number(5)', '"5" + x']) expect(value(unknown), unknown).toEqual([]);
    for (const wrong of ['1.5', '"5"', "'x'", '`x`', 'true', '[1]', '{}', '-1.5', '4e9', "'x' as unknown as number"]) expect(value(wrong), wrong).toEqual([`api/wrong-type ${wrong.replace(/ as .*/, '')}`]);
  });

  it('has keys of every kind', () => {
    for (const key of ['nodeSelectr', "'nodeSelectr'", '"nodeSelectr"', "['nodeSelectr']", '[`nodeSelectr`]']) expect(found(pod(`${key}: {}`)), key).toEqual([`api/unknown-field ${key.replace(/[[\]]/g, '')}`]);
    expect(found(pod('nodeSelectr'))).toEqual(['api/unknown-field nodeSelectr']);
    expect(found(pod('nodeSelectr() {}'))).toEqual(['api/unknown-field nodeSelectr']);
    expect(found(pod('get nodeSelectr() { return {}; }'))).toEqual(['api/unknown-field nodeSelectr']);
    expect(found(pod('8080: 1'))).toEqual(['api/unknown-field 8080']);
    for (const key of ['[name]', '[f()]', '[`${a}`]', '[a + b]']) expect(found(pod(`${key}: {}`)), key).toEqual([]);
    expect(found(pod('__proto__: { nodeSelectr: {} }'))).toEqual([]);
    expect(found(pod('nodeSelectr: undefined'))).toEqual([]);
    expect(found(pod("tolerations: 5, tolerations: [{ operator: 'Exists' }]")).filter((one) => one.startsWith('api'))).toEqual([]);
  });

  it('has lists with gaps and spreads', () => {
    expect(found(pod(`tolerations: [...common, { key: 'a', operators: 'Exists' }]`))).toEqual(['api/unknown-field operators']);
    expect(found(pod(`tolerations: [...common, { key: 'a', operator: 'Exist' }]`))).toEqual([]);
    expect(found(pod(`tolerations: [toleration, { key: 'a', operator: 'Exist' }]`))).toEqual(OPERATOR);
    expect(found(pod(`tolerations: [, { key: 'a', operator: 'Exist' }]`))).toContain(OPERATOR[0]);
  });

  it('as the kind of something else is judged with it, and once', () => {
    const list = `const list = { apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { ${container}, ${WRONG} } }] };`;
    expect(found(list)).toEqual(OPERATOR);
    expect(found(`const all = [${list.slice(13, -1)}, ${list.slice(13, -1)}];`)).toEqual([...OPERATOR, ...OPERATOR]);
    expect(found(`const wrapped = { kind: 'wrapper', apiVersion: VERSION, items: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { ${container}, ${WRONG} } }] };`)).toEqual(OPERATOR);
    expect(found(pod(`priority: f(${list.slice(13, -1)})`))).toEqual(OPERATOR);
  });
});

describe('what only the program knows', () => {
  it('mutes what depends on it, and nothing else', () => {
    expect(found(pod(terms(`{ key, operator: 'In' }`)))).toEqual(["node-affinity/values { key, operator: 'In' }"]);
    expect(found(pod(terms(`{ key, operator, values: [] }`)))).toEqual([]);
    expect(found(pod(terms(`{ key: 'a', operator: 'In', values }`)))).toEqual([]);
    expect(found(pod(terms(`{ key: 'a', operator: 'In', values: [a, 'not a label!'] }`)))).toEqual([]);
    expect(found(pod(`affinity, ${WRONG}`))).toEqual(OPERATOR);
    expect(found(`const pod = { apiVersion: 'v1', kind: 'Pod', metadata, spec };`)).toEqual([]);
  });

  it('is what a spread brings, and what it may set again', () => {
    expect(found(pod(terms(`{ key: 'a', operator: 'In', ...rest }`)))).toEqual([]);
    expect(found(pod(terms(`{ ...rest, key: 'a', operator: 'Equals' }`)))).toEqual(["node-affinity/operator 'Equals'"]);
    expect(found(pod(terms(`{ key: 'a', operator: 'Equals', ...rest }`)))).toEqual([]);
    expect(found(pod(terms(`{ key: 'a', operator: 'Equals', values: ['b'], [name]: c }`)))).toEqual([]);
    expect(found(`const pod = { ...base, apiVersion: 'v1', kind: 'Pod', spec: { ...base.spec, nodeSelectr: {} } };`)).toEqual(['api/unknown-field nodeSelectr']);
    expect(found(`const pod = { apiVersion: 'v1', kind: 'Pod', spec: { ${container}, ${WRONG} }, ...more };`)).toEqual([]);
    expect(found(`const pod = { apiVersion: 'v1', kind: 'Pod', ...more, spec: { ${container}, ${WRONG} } };`)).toEqual(OPERATOR);
  });

  it('is known of a spread that shows its keys', () => {
    for (const spread of ["...(debug && { values: ['x'] })", "...(debug ? { values: ['x'] } : {})", "...({ values: ['x'] } as const)", "...(debug ? { values: ['x'] } : undefined)", "...(a || { values: ['x'] })", "...(debug ? { values: ['x'] } : other)"]) {
      expect(found(pod(terms(`{ key: 'a', operator: 'Equals', ${spread} }`))), spread).toEqual(spread.includes('other') || spread.includes('a ||') ? [] : ["node-affinity/operator 'Equals'"]);
      expect(found(pod(terms(`{ key: 'a', operator: 'In', ${spread} }`))), spread).toEqual([]);
    }
    expect(found(pod(terms(`{ key: 'a', operator: 'In', ...(debug && { value: 'x' }) }`)))).toContain('api/unknown-field value');
    expect(found(pod(terms(`{ key: 'a', operator: 'In', ...null }`)))).toHaveLength(1);
  });
});

describe('a finding', () => {
  it('stands on a value or a key, and on the key of what goes over many lines', () => {
    const code = `const a: V1Pod = {\n  metadata: { name: 'a' },\n  spec: {\n    containers: [{ name: 'a', image: 'a' }],\n    tolerations: {\n      key: 'a',\n    },\n    nodeSelector: ['a'],\n  },\n};\n`;
    expect(lint(code).map((one) => `${String(one.line)}:${String(one.column)} ${ruleOf(one)} ${marked(code, one)}`)).toEqual(["5:5 api/wrong-type tolerations", "8:19 api/wrong-type ['a']"]);
  });

  it('of something missing stands on what should hold it', () => {
    const daemon = `const a: V1DaemonSet = { metadata: { name: 'a' }, spec: { template: { metadata: { labels: { a: 'a' } }, spec: { ${container} } } } };`;
    expect(found(daemon)).toEqual([`selector/missing ${daemon.slice(daemon.indexOf('{ template'), -3)}`]);
    expect(found(daemon.replace('spec: {', 'spec: {\n'))).toEqual(['selector/missing spec']);
  });

  it('keeps its place behind a byte order mark and in CRLF', () => {
    const code = pod(WRONG).replaceAll(', ', ',\r\n');
    const [one] = lint(`\uFEFF${code}`);
    expect(one && marked(code, one)).toBe("'Exist'");
  });

  it('is silenced by the comments of ESLint', () => {
    expect(found(`// eslint-disable-next-line stowage/manifest-object -- on purpose\n${pod(WRONG)}`)).toEqual([]);
  });

  it('is silenced by the annotation, which is reported where it silences nothing', () => {
    const annotated = (rules: string): string => pod(WRONG).replace(`name: 'web' }`, `name: 'web', annotations: { 'stowage/ignore': '${rules}' } }`);
    expect(found(annotated('toleration/operator'))).toEqual([]);
    expect(found(annotated('toleration/operator, host-path/root'))).toEqual(['suppression/unused host-path/root']);
  });
});

describe('fixes', () => {
  it('are printed as code is', () => {
    expect(fix(pod(WRONG))).toBe(pod(WRONG.replace('Exist', 'Exists')));
    expect(fix(pod('nodeSelectr: {}'))).toBe(pod('nodeSelector: {}'));
    expect(fix(pod('"nodeSelectr": {}'))).toBe(pod('"nodeSelector": {}'));
    expect(fix(pod("['nodeSelectr']: {}"))).toBe(pod("['nodeSelector']: {}"));
    expect(fix(pod('nodeSelectr'))).toBe(pod('nodeSelector: nodeSelectr'));
    expect(fix(pod(`terminationGracePeriodSeconds: '30' as any`))).toBe(pod('terminationGracePeriodSeconds: 30 as any'));
    expect(fix(pod(terms(`{ key: 'a', operator: 'In', values: "it's" }`)))).toBe(pod(terms(`{ key: 'a', operator: 'In', values: ["it's"] }`)));
  });

  it('that are a choice are suggestions', () => {
    const code = `const a: V1Deployment = { metadata: { name: 'a' }, spec: { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } }, selector: { matchLabels: { a: 'a' } }, template: { metadata: { labels: { a: 'a' } }, spec: { ${container} } } } };`;
    const [one, ...more] = lint(code);
    expect([more, one?.fix]).toEqual([[], undefined]);
    expect(one?.suggestions?.map(({ desc, fix: { range, text } }) => `${desc}: ${code.slice(...range)} ${text}`)).toEqual(['change to 1: 0 1']);
    expect(fix(code)).toBe(code);
  });

  it('that need new lines are left to people', () => {
    const code = `const a: V1DaemonSet = { metadata: { name: 'a' }, spec: { replicas: 1, selector: { matchLabels: { a: 'a' } }, template: { metadata: { labels: { a: 'a' } }, spec: { ${container} } } } };`;
    expect(found(code)).toEqual(['daemonset/replicas replicas']);
    expect(fix(code)).toBe(code);
  });
});

describe('options', () => {
  it('switch rules of core on and off', () => {
    expect(found(pod(WRONG), { options: { rules: { 'toleration/operator': 'off' } } })).toEqual([]);
    expect(found(pod(WRONG), { options: { rules: { 'toleration/operator': ['on'] } } })).toEqual(OPERATOR);
    expect(() => lint('', { options: { rules: { 'toleration/operatr': 'off' } } })).toThrow('operatr');
    expect(() => lint('', { options: { rules: { 'toleration/operator': ['on', {}] } } })).toThrow('manifest-object');
  });

  it('leave notes out where the settings say so', () => {
    const daemon = `const a: V1DaemonSet = { metadata: { name: 'a' }, spec: { selector: { matchLabels: { a: 'a' } }, template: { metadata: { labels: { a: 'a' } }, spec: { ${container}, affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }] } } } } } };`;
    expect(found(daemon).map((one) => one.split(' ')[0])).toEqual(['daemonset/preferred-node-affinity']);
    expect(found(daemon, { settings: { notes: false } })).toEqual([]);
  });
});
