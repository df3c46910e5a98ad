import { describe, expect, test } from 'vitest';
import { knownFindings, parseBaseline, printBaseline, type KnownFinding } from './baseline.js';
import { createLinter } from './linter.js';
import type { Diagnostic } from './diagnostic.js';

const linter = createLinter();
const found = (text: string): readonly Diagnostic[] => linter.lint({ file: 'a.yaml', text }).diagnostics;
const pod = (...gpus: readonly string[]): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n${gpus.map((tty, i) => `  - name: c${String(i)}\n    image: web:1\n    tty: ${tty}\n`).join('')}`;
const known = (text: string, file = 'a.yaml'): readonly KnownFinding[] => knownFindings(file, found(text), text);
const brief = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ fieldPath }) => fieldPath);

describe('a baseline', () => {
  const text = pod('often', 'often', 'true');

  test('counts equal findings', () => {
    expect(known(text)).toEqual([{ rule: 'api/wrong-type', message: 'type', file: 'a.yaml', resource: 'Pod web', path: 'spec.containers[].tty', count: 2, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string }]);
  });

  test('is printed a line for each entry, sorted, the same from any order', () => {
    const entries = [...known(pod('b'), 'b.yaml'), ...known(pod('often', 'x'), 'a.yaml')];
    const printed = printBaseline(entries);
    expect(printBaseline([...entries].reverse())).toBe(printed);
    expect(printed.split('\n').map((line) => line.slice(0, 21))).toEqual(['{', '  "version": 1,', '  "findings": [', '    {"file":"a.yaml",', '    {"file":"a.yaml",', '    {"file":"b.yaml",', '  ]', '}', '']);
    expect(JSON.parse(printBaseline([]))).toEqual({ version: 1, findings: [] });
  });

  test('leaves out what is known, and as often as it is known', () => {
    const baseline = (): ReturnType<typeof parseBaseline> => parseBaseline(printBaseline(known(text)));
    expect(baseline().unknown('a.yaml', found(text), text)).toEqual([]);
    const moved = `# moved\n\n${pod('true', 'often', 'often')}`;
    expect(baseline().unknown('a.yaml', found(moved), moved)).toEqual([]);
    const more = pod('often', 'seldom', 'often', 'often');
    expect(brief(baseline().unknown('a.yaml', found(more), more))).toEqual(['spec.containers[1].tty', 'spec.containers[3].tty']);
    expect(brief(baseline().unknown('b.yaml', found(text), text))).toHaveLength(2);
  });

  test('tells what is gone, in the files that count', () => {
    const baseline = parseBaseline(printBaseline([...known(text), ...known(pod('x'), 'b.yaml')]));
    const less = pod('often');
    expect(baseline.unknown('a.yaml', found(less), less)).toEqual([]);
    expect(baseline.stale((file) => file === 'a.yaml')).toMatchObject([{ file: 'a.yaml', rule: 'api/wrong-type', count: 1 }]);
    expect(baseline.stale(() => true).map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']);
  });

  test('adds up entries that a merge left twice', () => {
    const [entry] = known(pod('often'));
    const baseline = parseBaseline(JSON.stringify({ version: 1, findings: [entry, entry] }));
    expect(baseline.unknown('a.yaml', found(text), text)).toEqual([]);
  });
});

describe('what is no baseline', () => {
  test.each([
    ['', 'it is no JSON'],
    ['{\n  "version": 1,\n<<<<<<< HEAD', 'it is no JSON'],
    ['null', 'it has no "findings"'],
    ['[]', 'it has no "findings"'],
    ['{"version": 1, "findings": {}}', 'it has no "findings"'],
    ['{"findings": []}', 'its version is undefined, and this Stowage knows 1'],
    ['{"version": 2, "findings": []}', 'its version is 2, and this Stowage knows 1'],
    ['{"version": 1, "findings": [null]}', 'entry 1 of its findings is none'],
    ['{"version": 1, "findings": [{"fingerprint": "a", "file": "a", "count": 1}, {"fingerprint": "a", "file": "a", "count": 0}]}', 'entry 2 of its findings is none'],
  ])('%j', (text, message) => {
    expect(() => parseBaseline(text)).toThrow(message);
  });

  test('says where the JSON ends, if the engine tells', () => {
    expect(() => parseBaseline('{\n  "version": 1,\n<<<<<<< HEAD')).toThrow(/^it is no JSON(?: from line 3, column 1 on)?$/);
  });
});
