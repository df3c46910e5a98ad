import { describe, expect, test } from 'vitest';
import type { Diagnostic } from './diagnostic.js';
import { fingerprintOf, identityOf } from './fingerprint.js';
import { createLinter } from './linter.js';

const linter = createLinter();
const container = (name: string, tty: string): string => `  - name: ${name}\n    image: web:1\n    tty: ${tty}\n`;
const pod = (containers: string, before = ''): string => `${before}apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  containers:\n${containers}`;

function found(text: string): readonly Diagnostic[] {
  return linter.lint({ file: 'a.yaml', text }).diagnostics;
}
const prints = (text: string, file = 'a.yaml'): readonly string[] => found(text).map((one) => fingerprintOf(one, file, text));

describe('a fingerprint', () => {
  const text = pod(container('a', 'Sometimes'));

  test('has 16 digits, and is the one that earlier versions wrote into baselines', () => {
    expect(prints(text)).toEqual(['27f5c7bab73d516f']);
  });

  test('stays when lines, indentation and items before it come and go', () => {
    expect(prints(pod(container('a', 'Sometimes'), '# a comment\n\n'))).toEqual(prints(text));
    expect(prints(pod(container('b', 'true') + container('a', 'Sometimes')))).toEqual(prints(text));
    expect(prints(text.replace(/^ {4}/gm, '     ').replace(/^ {2}- name/gm, '   - name'))).toEqual(prints(text));
    expect(prints(text.replaceAll('\n', '\r\n'))).toEqual(prints(text));
    expect(prints(`---\n${text.replace('name: web', 'name: other').replace('Sometimes', 'true')}---\n${text}`)).toEqual(prints(text));
  });

  test('is another in another file, resource, field, for another value or rule', () => {
    const others = [
      prints(text, 'b.yaml'),
      prints(text.replace('namespace: shop', 'namespace: bank')),
      prints(text.replace('name: web', 'name: wob')),
      prints(text.replace('Sometimes', 'Seldom')),
      prints(text.replace('tty: Sometimes', 'stdin: Sometimes')),
      prints(text.replace('containers:', 'initContainers:')),
    ].map((list) => list.join());
    expect(new Set([prints(text).join(), ...others]).size).toBe(7);
  });

  test('is shared by equal findings, which are to be counted', () => {
    const [first, second] = prints(pod(container('a', 'Sometimes') + container('b', 'Sometimes')));
    expect(second).toBe(first);
  });

  test('names what it stands for', () => {
    const [diagnostic] = found(text);
    expect(identityOf(diagnostic as Diagnostic, 'deploy/a.yaml')).toEqual({ rule: 'api/wrong-type', message: expect.any(String) as string, file: 'deploy/a.yaml', resource: 'Pod shop/web', path: 'spec.containers[].tty' });
  });

  test('hardly ever meets another', () => {
    const diagnostic = found(text)[0] as Diagnostic;
    const all = new Set<string>();
    for (let i = 0; i < 50_000; i++) all.add(fingerprintOf({ ...diagnostic, fieldPath: `spec.a${String(i % 100)}.b${String(i)}` }, 'a.yaml', text));
    expect(all.size).toBe(50_000);
  });
});
