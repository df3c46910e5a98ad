import { createLinter } from '@stowage/core';
import { describe, expect, it } from 'vitest';
import { daemonSet } from '../../test/manifests.js';
import { editorDiagnostics, tooLarge, type EditorDiagnostic } from './diagnostics.js';

const lint = (text: string): readonly EditorDiagnostic[] =>
  editorDiagnostics(
    () => createLinter().lint({ file: 'a.yaml', text }).diagnostics,
    (why) => {
      throw new Error(why);
    },
  );

describe('editorDiagnostics', () => {
  it('keeps place, level, rule and related places', () => {
    const text = daemonSet('      hostNetwork: true\n      hostNetwork: false\n');
    const [found, ...more] = lint(text).filter(({ code }) => code === 'yaml/duplicate-key');
    expect(more).toEqual([]);
    const [first, second] = [text.indexOf('hostNetwork'), text.lastIndexOf('hostNetwork')];
    expect(found).toMatchObject({ start: second, end: second + 11, severity: 1, tags: [], data: `yaml/duplicate-key#twice@${String(second)}-${String(second + 11)}` });
    expect(found?.related).toMatchObject([{ file: 'a.yaml', start: first, end: first + 11 }]);
  });

  it('only hints that a template is not judged', () => {
    const text = daemonSet('').replace('name: agent', 'name: {{ .Values.name }}');
    const linted = (file: string): unknown => editorDiagnostics(() => createLinter().lint({ file, text }).diagnostics, () => undefined).map(({ code, severity }) => [code, severity]);
    expect(linted('chart/templates/a.yaml')).toEqual([['yaml/template', 4]]);
    expect(linted('a.yaml')).toEqual([['yaml/template', 1]]);
  });

  it('strikes through what is deprecated, and fades what has no effect', () => {
    const text = daemonSet('      nodeSelector:\n        beta.kubernetes.io/os: linux # stowage-ignore yaml/syntax\n');
    const tags = new Map(lint(text).map(({ code, tags }) => [code, tags]));
    expect(tags.get('deprecated/label')).toEqual([2]);
    expect(tags.get('suppression/unused')).toEqual([1]);
  });

  it('shows a thousand, and says how many there are beside', () => {
    const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: a, image: a}]\n${Array.from({ length: 1500 }, (_, i) => `  field${String(i)}: 1\n`).join('')}`;
    const shown = lint(text);
    expect(shown).toHaveLength(1001);
    expect(shown.at(-1)).toMatchObject({ severity: 3, message: expect.stringContaining('500 more findings') });
  });

  it('says that it failed, and where', () => {
    const log: string[] = [];
    const shown = editorDiagnostics(
      () => {
        throw new TypeError('no such thing');
      },
      (why) => log.push(why),
    );
    expect(shown).toMatchObject([{ severity: 3, message: expect.stringContaining('failed on this file') }]);
    expect(log[0]).toMatch(/^TypeError: no such thing\n +at /);
  });

  it('says of what is too large that it was not judged', () => {
    expect(tooLarge()).toMatchObject({ start: 0, end: 0, severity: 3 });
  });
});
