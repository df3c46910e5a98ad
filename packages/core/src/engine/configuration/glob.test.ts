import { describe, expect, test } from 'vitest';
import { globs } from './glob.js';

const path = (pattern: string, text: string): boolean => globs([pattern], 'path')(text);
const word = (pattern: string, text: string): boolean => globs([pattern], 'word')(text);

describe('a pattern of paths', () => {
  test.each([
    // Without a slash: names at every depth, and what is in a folder of that name.
    ['*.yaml', 'a.yaml'],
    ['*.yaml', 'deploy/a.yaml'],
    ['vendor', 'vendor/a.yaml'],
    ['vendor', 'x/vendor/y/a.yaml'],
    ['vendor/', 'vendor/a.yaml'],
    ['?.yaml', 'x/a.yaml'],
    // With one: from the top.
    ['/vendor', 'vendor/a.yaml'],
    ['./vendor', 'vendor/a.yaml'],
    ['charts/*/crds', 'charts/a/crds/x.yaml'],
    ['charts/*', 'charts/a/b/c.yaml'],
    ['deploy/**', 'deploy/a/b.yaml'],
    ['deploy/**', 'deploy'],
    ['deploy/**/*.yaml', 'deploy/a.yaml'],
    ['deploy/**/*.yaml', 'deploy/a/b/c.yaml'],
    ['**/kubernetes/manifests/**', 'etc/kubernetes/manifests/etcd.yaml'],
    ['**/kubernetes/manifests/**', 'kubernetes/manifests/etcd.yaml'],
    ['**', 'a/b.yaml'],
    ['**/*', 'a/b.yaml'],
    ['*', 'a/b.yaml'],
    ['{dev,prod}/*.yaml', 'prod/a.yaml'],
    ['*.{yaml,yml}', 'a.yml'],
    ['a{b,c{d,e}}f.yaml', 'acef.yaml'],
    ['{a,}b', 'b'],
    ['a{b', 'a{b'],
    ['\\*.yaml', '*.yaml'],
    ['.hidden', '.hidden/a.yaml'],
    ['*', '.hidden'],
    ['/**', 'a'],
    ['/**/a', 'b/a/c'],
    ['**/**/a/**/**', 'b/a/c'],
    ['**/a/*', 'b/a/c'],
    ['a/**/*', 'a/b'],
    ['*.d', 'x.d/a.yaml'],
    ['**/*.yaml', 'a/b.yaml'],
    ['{a/**,b/**}', 'b/c/d'],
    ['a/\\*/**', 'a/*/b'],
  ])('%s matches %s', (pattern, text) => {
    expect(path(pattern, text)).toBe(true);
  });

  test.each([
    ['*.yaml', 'a.yml'],
    ['vendor', 'vendors/a.yaml'],
    ['vendor', 'a-vendor'],
    ['/vendor', 'x/vendor/a.yaml'],
    ['charts/*/crds', 'charts/a/b/crds/x.yaml'],
    ['charts/*.yaml', 'x/charts/a.yaml'],
    ['deploy/**/*.yaml', 'deployment/a.yaml'],
    ['deploy/**', 'deployed'],
    ['a**b', 'a/b'],
    ['?', 'ab'],
    ['{dev,prod}/*.yaml', 'test/a.yaml'],
    ['{a,b}', 'ab'],
    ['{a,b}', ''],
    ['a.c', 'abc'],
    ['A', 'a'],
    ['\\*.yaml', 'a.yaml'],
    ['', 'a'],
    ['/', 'a'],
    ['**/a/*', 'b/a'],
    ['/**/a', 'b/ac'],
    ['a/**', 'b/a'],
    ['*.d', 'x.da'],
    ['a/\\*/**', 'a/b/c'],
  ])('%s does not match %s', (pattern, text) => {
    expect(path(pattern, text)).toBe(false);
  });
});

describe('a pattern of words', () => {
  test.each([
    ['kube-*', 'kube-system', true],
    ['kube-*', 'my-kube-system', false],
    ['*', '', true],
    ['*', 'a/b', true],
    ['{Daemon,Stateful}Set', 'StatefulSet', true],
    ['{Daemon,Stateful}Set', 'ReplicaSet', false],
    ['web', 'web/x', false],
    ['', '', true],
    ['', 'a', false],
    ['*-system', 'kube-system', true],
    ['*-system', 'system', false],
    ['k*m', 'kube-system', true],
    ['?', 'a', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
  ])('%s and %s: %s', (pattern, text, matches) => {
    expect(word(pattern, text)).toBe(matches);
  });
});

test('plain patterns are matched as the machine matches them', () => {
  const texts = ['', 'a', 'b', 'ab', 'a/b', 'b/a', 'a/b/c', 'x/a/b', 'x/a', 'a.d', 'x/a.d/y', '.d', 'aa/b'];
  for (const [plain, general] of [['a', '{a}'], ['/a', '/{a}'], ['a/b', 'a/{b}'], ['**/a/b', '**/a/{b}'], ['a/**', '{a}/**'], ['*.d', '*.{d}'], ['**/*.d', '**/*.{d}'], ['**/a/**', '**/{a}/**']] as const) {
    for (const text of texts) expect(path(plain, text), `${plain} on ${text}`).toBe(path(general, text));
  }
  for (const [plain, general] of [['a', '{a}'], ['a*', '{a}*'], ['*', '{}*']] as const) for (const text of texts) expect(word(plain, text), `${plain} on ${text}`).toBe(word(general, text));
});

test('any of several', () => {
  expect(globs(['a', 'b'], 'word')('b')).toBe(true);
  expect(globs([], 'path')('b')).toBe(false);
});

test('time grows with text and pattern alone', () => {
  const begin = performance.now();
  expect(path(`${'*a'.repeat(40)}b`, 'a'.repeat(5000))).toBe(false);
  expect(path(`${'**/'.repeat(40)}b`, 'a/'.repeat(2500))).toBe(false);
  expect(path(`${'{a,aa}'.repeat(40)}b`, 'a'.repeat(5000))).toBe(false);
  expect(performance.now() - begin).toBeLessThan(2000);
});
