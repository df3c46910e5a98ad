import { describe, expect, test } from 'vitest';
import { createLinter } from './linter.js';
import { fixText } from './fix.js';
import { createProject } from './project.js';
import { UsageError } from './options.js';

const linter = createLinter();
const lint = (text: string, file = 'a.yaml') => linter.lint({ file, text });
const brief = (text: string, file?: string) =>
  lint(text, file).diagnostics.map((one) => `${String(one.range.start.line)}:${String(one.range.start.column)} ${one.ruleId}#${one.messageId} ${one.fieldPath}`);

const pod = (spec: string, name = 'web'): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n${spec}  containers:\n  - name: web\n    image: web:1\n`;

describe('resources', () => {
  test('are counted as the API server meets them', () => {
    const text = `# nothing\n---\n${pod('')}---\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Namespace\n  metadata: {name: one}\n- null\n- apiVersion: example.com/v1\n  kind: Thing\n  metadata: {name: two, namespace: ns}\n---\na: [\n---\n${pod('', 'last')}`;
    expect(lint(text).resources.map(({ index, kind, namespace, name, status }) => `${String(index)} ${kind} ${namespace}/${name} ${status}`)).toEqual([
      '0 Pod /web judged', '1 Namespace /one judged', '2 Thing ns/two skipped', '3  / unreadable', '4 Pod /last judged',
    ]);
  });

  test('of a broken document hide nothing in the others', () => {
    expect(brief(`a: "open\n---\n${pod('  nodeSelectors: {}\n')}`)).toEqual(['1:4 yaml/syntax#syntax ', '8:3 api/unknown-field#typo spec.nodeSelectors']);
  });

  test('a text without any apiVersion or kind is no manifest, broken or not', () => {
    for (const text of ['replicas: 2\n', '- a\n- b\n', 'just text\n', 'on: [push\n', 'a: {{ .Values.b }}\n', '- shell: kubectl get {{ x }}\n  vars: {a: [}\n  obj:\n    apiVersion: v1\n    kind: Pod\n']) {
      const result = lint(text);
      expect(result.diagnostics, text).toEqual([]);
      expect(result.resources.map(({ status, why }) => `${status}, ${String(why)}`), text).toEqual(['skipped, no manifest']);
    }
  });

  test('an item of a List that is no object is refused', () => {
    for (const item of ['[a]', 'a', '{a: b}']) {
      const { resources, diagnostics } = lint(`apiVersion: v1\nkind: List\nitems:\n- ${item}\n`);
      expect(resources.map((one) => one.status), item).toEqual(['unreadable']);
      expect(diagnostics.map((one) => one.ruleId), item).toEqual(['api/incomplete']);
    }
  });

  test('an empty text has none', () => {
    expect(lint('')).toEqual({ resources: [], diagnostics: [] });
    expect(lint('\uFEFF# only a comment\n')).toEqual({ resources: [], diagnostics: [] });
  });

  test('inside a List a finding is placed by its item, and named as the server names it', () => {
    const [finding] = lint('apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec: {nodeSelector: {a: yes}, containers: [{name: c, image: i}]}\n').diagnostics;
    expect(finding).toMatchObject({ ruleId: 'yaml/implicit-type', fieldPath: 'items[0].spec.nodeSelector.a', api: [{ type: 'WrongType', field: 'spec.nodeSelector[a]' }], resourceIndex: 0 });
  });
});

describe('one mistake, one finding', () => {
  test('a misspelt field takes over what is missing because of it', () => {
    const text = pod('  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n        nodeSelectorTerms:\n        - matchExpressions:\n          - key: a\n            operator: In\n            value: [b]\n');
    const { diagnostics } = lint(text);
    expect(diagnostics.map((one) => one.ruleId)).toEqual(['api/unknown-field']);
    expect(diagnostics[0]?.api.map(({ type, field }) => `${type} ${field.slice(field.lastIndexOf('.') + 1)}`)).toEqual(['UnknownField value', 'FieldValueRequired values']);
  });

  test('an anchored value is one finding at the value, with its uses, all causes and no fix', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: &l\n    a: yes\nspec:\n  nodeSelector: *l\n  containers:\n  - name: web\n    image: web:1\n';
    const { diagnostics } = lint(text);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ range: { start: { line: 6, column: 8 } }, api: [{ field: 'metadata.labels[a]' }, { field: 'spec.nodeSelector[a]' }], related: [{ range: { start: { line: 8, column: 17 } } }], fixes: [] });
  });
});

describe('templates and static Pods', () => {
  const template = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\n';
  test('a template that does not read is refused, except where it is known to be rendered', () => {
    expect(brief(template)).toEqual(['4:9 yaml/template#unrendered ']);
    expect(brief(template, 'chart/templates/pod.yaml')).toEqual(['4:9 yaml/template#skipped ']);
    expect(createLinter({ templates: true }).lint({ file: 'a.yaml', text: template }).resources[0]?.status).toBe('skipped');
  });

  test('in a file that is known to be rendered, what is quoted or plain is not yet what it will be', () => {
    const text = `---\n# rendered by Helm\n---\n${pod('', '"{{ .Release.Name }}_X"')}---\n${pod('', 'x-{{ .Values.n }}')}---\n${pod('  nodeSelectors: {}\n')}`;
    const { resources } = linter.lint({ file: 'chart/templates/a.yaml', text });
    expect(resources.map((one) => one.status)).toEqual(['skipped', 'skipped', 'skipped']);
    expect(brief(text, 'chart/templates/a.yaml')).toEqual(['7:10 yaml/template#skipped ']);
    expect(brief(text).length).toBe(3);
    expect(brief(pod('  nodeSelectors: {}\n'), 'chart/templates/a.yaml')).toEqual(['6:3 api/unknown-field#typo spec.nodeSelectors']);
  });
});

describe('suppressions', () => {
  const bad = '  nodeSelector:\n    a: yes';
  test('silence their line, the next one, the text or the resource', () => {
    expect(brief(pod(`${bad} # stowage-ignore yaml/implicit-type -- on purpose\n`))).toEqual([]);
    expect(brief(pod('  nodeSelector:\n    # stowage-ignore-next-line yaml/implicit-type -- on purpose\n\n    # and why\n    a: yes\n'))).toEqual([]);
    expect(brief(`# stowage-ignore-file yaml/implicit-type, host-path/root -- on purpose\n${pod(`${bad}\n`)}`)).toEqual(['1:43 suppression/unused#unused ']);
    expect(brief(pod(`${bad}\n`).replace('  name: web\n', '  name: web\n  annotations: {stowage/ignore: yaml/implicit-type}\n'))).toEqual([]);
  });

  test('silence nothing else, and say so', () => {
    expect(brief(pod(`${bad} # stowage-ignore host-path/root\n`))).toEqual(['7:8 yaml/implicit-type#bool spec.nodeSelector.a', '7:29 suppression/unused#unused ']);
    expect(brief(pod(`${bad} # stowage-ignorance is no suppression\n`))).toEqual(['7:8 yaml/implicit-type#bool spec.nodeSelector.a']);
    expect(brief(`${pod(`${bad}\n`)}    # stowage-ignore-next-line yaml/implicit-type\n`)).toContain('11:32 suppression/unused#unused ');
  });
});

describe('options', () => {
  test('set levels, switch rules off, and name the nearest rule for one that is not there', () => {
    const text = pod('  nodeSelector:\n    a: yes\n');
    expect(createLinter({ rules: { 'yaml/implicit-type': 'warning' } }).lint({ file: 'a', text }).diagnostics[0]).toMatchObject({ severity: 'warning', rejects: true });
    expect(createLinter({ rules: { 'yaml/implicit-type': 'off' } }).lint({ file: 'a', text }).diagnostics).toEqual([]);
    expect(() => createLinter({ rules: { 'yaml/implicit-typ': 'off' } })).toThrow(new UsageError('There is no rule "yaml/implicit-typ". Did you mean "yaml/implicit-type"?'));
  });
});

describe('fixing', () => {
  test('settles in passes and leaves the rest alone', () => {
    const text = pod('  nodeSelectr: # keep me\n    a: yes\n').replace('apiVersion: v1', 'apiVersion: v1 # core');
    const fixed = fixText(linter, 'a.yaml', text);
    expect(fixed.text).toBe(text.replace('nodeSelectr', 'nodeSelector').replace('yes', '"yes"'));
    expect(fixed.applied).toBe(2);
    expect(fixed.result.diagnostics).toEqual([]);
    expect(fixText(linter, 'a.yaml', fixed.text)).toMatchObject({ text: fixed.text, applied: 0 });
  });
});

describe('a project', () => {
  test('reads a text again only when it changed', () => {
    const project = createProject({ rules: { 'set/duplicate-resource': 'off' } });
    project.set('a', pod('  nodeSelectors: {}\n'));
    project.set('b', pod(''));
    expect([...project.stale]).toEqual(['a', 'b']);
    expect(project.diagnostics('a')).toHaveLength(1);
    expect(project.diagnostics('a')).toHaveLength(1);
    expect(project.diagnostics('b')).toEqual([]);
    expect(project.textsRead).toBe(2);
    project.set('b', pod(''));
    project.set('a', pod(''));
    expect(project.diagnostics('a')).toEqual([]);
    expect(project.diagnostics('b')).toEqual([]);
    expect(project.textsRead).toBe(3);
    project.delete('a');
    expect(project.diagnostics('a')).toEqual([]);
  });
});
