import { describe, expect, test } from 'vitest';
import { createLinter, type LintResult } from './linter.js';
import type { LinterOptions } from './options.js';

const pod = (rest: string, annotations = ''): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${annotations}spec:\n${rest}  containers:\n  - name: web\n    image: web:1\n`;
const FAULTY = '  nodeSelector:\n    gpu: yes\n';
const annotated = (value: string): string => pod(FAULTY, `  annotations:\n    stowage/ignore: ${value}\n`);

const lint = (text: string, options?: LinterOptions): LintResult => createLinter(options).lint({ file: 'a.yaml', text });
function brief(text: string, options?: LinterOptions): readonly string[] {
  return lint(text, options).diagnostics.map(({ ruleId, messageId, range: { start, end } }) => `${ruleId}#${messageId} «${text.slice(start.offset, end.offset)}»`);
}
const kept = (text: string): readonly string[] => (lint(text).suppressed ?? []).map(({ diagnostic, by, reason, at }) => `${diagnostic.ruleId} by ${by} «${text.slice(at.start.offset, at.end.offset)}» because ${reason}`);

describe('annotations', () => {
  test('silence their resource, with reasons', () => {
    expect(brief(annotated('yaml/implicit-type -- shown on purpose'))).toEqual([]);
    expect(kept(annotated('yaml/implicit-type -- shown on purpose'))).toEqual(['yaml/implicit-type by annotation «yaml/implicit-type -- shown on purpose» because shown on purpose']);
    expect(brief(`${annotated('yaml/implicit-type')}---\n${pod(FAULTY)}`)).toEqual(['yaml/implicit-type#bool «yes»']);
  });

  test('may say a reason for each of several lines', () => {
    const text = annotated('|\n      yaml/implicit-type -- shown on purpose\n\n      host-path/root, host-path/type -- an agent -- of ours');
    expect(brief(text)).toEqual(['suppression/unused#unused «host-path/root»', 'suppression/unused#unused «host-path/type»']);
    expect(kept(text)).toEqual(['yaml/implicit-type by annotation «yaml/implicit-type» because shown on purpose']);
  });

  test('are looked at on a Pod template, and on what is not decoded', () => {
    const template = (annotation: string): string => `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: {matchLabels: {a: b}}\n  template:\n    metadata:\n      labels: {a: b}\n      annotations: {${annotation}}\n    spec:\n      nodeSelector: {gpu: yes}\n      containers:\n      - name: web\n        image: web:1\n`;
    expect(brief(template(''))).toEqual(['yaml/implicit-type#bool «yes»']);
    expect(brief(template('stowage/ignore: yaml/implicit-type'))).toEqual([]);
    const gone = (annotation: string): string => `apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata:\n  name: web\n  annotations: {${annotation}}\n`;
    expect(brief(gone(''))).toHaveLength(1);
    expect(brief(gone('stowage/ignore: api/unknown-kind -- an old cluster'))).toEqual([]);
  });

  test('that silence nothing are told, at the very word', () => {
    expect(brief(annotated('yaml/implicit-type, host-path/root -- x'))).toEqual(['suppression/unused#unused «host-path/root»']);
    expect(brief(annotated('"yaml/implicit-type host-path/rot"'))).toEqual(['suppression/unused#no-rule «host-path/rot»']);
    expect(brief(annotated('""'))).toEqual(['suppression/unused#nothing «""»', 'yaml/implicit-type#bool «yes»']);
    expect(brief(annotated('-- because'))).toEqual(['suppression/unused#nothing «-- because»', 'yaml/implicit-type#bool «yes»']);
    // Written otherwise than it reads: the whole.
    expect(brief(annotated('"host\\x2dpath/root"'))).toEqual(['suppression/unused#unused «"host\\x2dpath/root"»', 'yaml/implicit-type#bool «yes»']);
  });
});

describe('families', () => {
  test('are silenced as a whole', () => {
    expect(brief(annotated('yaml/*'))).toEqual([]);
    expect(brief(pod('  nodeSelector:\n    gpu: yes # stowage-ignore yaml/*\n'))).toEqual([]);
    expect(brief(annotated('host-path/*, yaml/*'))).toEqual(['suppression/unused#unused «host-path/*»']);
    expect(brief(annotated('host-pat/*, yaml/*'))).toEqual(['suppression/unused#no-rule «host-pat/*»']);
  });
});

describe('reasons', () => {
  test('are kept', () => {
    expect(kept(pod('  nodeSelector:\n    gpu: yes # stowage-ignore yaml/implicit-type -- on purpose -- or so\n'))).toEqual([
      'yaml/implicit-type by comment «# stowage-ignore yaml/implicit-type -- on purpose -- or so» because on purpose -- or so',
    ]);
    expect(lint(pod(''))).not.toHaveProperty('suppressed');
  });

  test('are asked for by a rule that is off', () => {
    const text = `# stowage-ignore-file yaml/implicit-type\n${annotated('host-path/root --')}`;
    const options: LinterOptions = { rules: { 'suppression/reason': 'on', 'suppression/unused': 'off' } };
    expect(brief(text, options)).toEqual(['suppression/reason#missing «# stowage-ignore-file yaml/implicit-type»', 'suppression/reason#missing «host-path/root --»']);
    expect(brief(text)).not.toContain(expect.stringContaining('suppression/reason'));
  });
});

describe('whether a suppression is unused', () => {
  test('is not known of a rule that does not run', () => {
    const text = annotated('yaml/implicit-type, host-path/root');
    expect(brief(text, { rules: { 'host-path/root': 'off' } })).toEqual([]);
    expect(brief(text, { rules: { 'host-path/*': 'off' } })).toEqual([]);
    expect(brief(annotated('yaml/*, host-path/*'), { rules: { 'host-path/*': 'off' } })).toEqual([]);
  });

  test('nor of one that an override switches off somewhere', () => {
    const overrides = [{ resources: () => true, rules: { 'host-path/root': 'off' as const } }];
    expect(brief(annotated('yaml/implicit-type, host-path/root'), { overrides })).toEqual([]);
  });
});

test('without inline suppressions nobody is heard', () => {
  const text = annotated('yaml/implicit-type, host-path/rot');
  expect(brief(text, { noInlineSuppressions: true })).toEqual(['yaml/implicit-type#bool «yes»']);
  expect(lint(text, { noInlineSuppressions: true })).not.toHaveProperty('suppressed');
});
