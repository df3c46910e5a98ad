import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unifiedDiff } from './diff.js';
import { styleFor } from './style.js';

const diff = (before: string, after: string): string => unifiedDiff('a.yaml', before, after, null);
const lines = (...numbers: readonly (string | number)[]): string => numbers.map((number) => `${number}\n`).join('');

describe('a unified diff', () => {
  it('is empty where nothing changes', () => {
    expect(diff('a\n', 'a\n')).toBe('');
  });

  it('has three lines around a change, and one hunk for changes that are near', () => {
    const before = lines(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
    const after = lines(1, 2, 3, 4, 'five', 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21);
    expect(diff(before, after)).toBe(
      `--- a/a.yaml\n+++ b/a.yaml\n@@ -2,13 +2,12 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n 9\n 10\n-11\n 12\n 13\n 14\n@@ -18,3 +17,4 @@\n 18\n 19\n 20\n+21\n`,
    );
  });

  it('says where the last line has no end', () => {
    expect(diff('a\nb', 'a\nb\n')).toBe('--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n');
    expect(diff('a\nb', 'c\nb')).toBe('--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n');
    expect(diff('', 'a')).toBe('--- a/a.yaml\n+++ b/a.yaml\n@@ -0,0 +1,1 @@\n+a\n\\ No newline at end of file\n');
    expect(diff('a\n', '')).toBe('--- a/a.yaml\n+++ b/a.yaml\n@@ -1,1 +0,0 @@\n-a\n');
  });

  it('keeps carriage returns', () => {
    expect(diff('a\r\nb\r\n', 'a\r\nc\r\n')).toBe('--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n');
  });

  it('lets no name into its lines, and nothing into a terminal', () => {
    expect(unifiedDiff('a b.yaml', 'x\n', 'y\n', null)).toContain('--- a/a b.yaml\t\n+++ b/a b.yaml\t\n');
    expect(unifiedDiff('x\n+++ "é\x1b', 'x\n', 'y\n', null)).toContain('--- "a/x\\n+++ \\"\\303\\251\\033"\n');
    expect(unifiedDiff('a.yaml', 'x\t\x1b[2J\r\n', 'y\n', styleFor(true))).toBe('\x1b[1m--- a/a.yaml\x1b[22m\n\x1b[1m+++ b/a.yaml\x1b[22m\n\x1b[36m@@ -1,1 +1,1 @@\x1b[39m\n\x1b[31m-x\t\\x1b[2J\x1b[39m\n\x1b[32m+y\x1b[39m\n');
  });

  it('takes no time over texts that have nothing in common', () => {
    const before = lines(...Array.from({ length: 20_000 }, (_, i) => `a${String(i)}`));
    const after = lines(...Array.from({ length: 20_000 }, (_, i) => `b${String(i)}`));
    const start = performance.now();
    expect(diff(before, after).length).toBeGreaterThan(before.length + after.length);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('others apply it:', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stowage-diff-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const line = fc.constantFrom('a', 'b', '', ' ', '--- x', '+++ y', '@@ -1 +1 @@', '\\ No newline', 'é', 'c\r');
  const text = fc.tuple(fc.array(line, { maxLength: 30 }), fc.boolean()).map(([all, end]) => all.join('\n') + (end && all.length > 0 ? '\n' : ''));
  const name = fc.constantFrom('a.yaml', 'sub dir/b c.yaml', 'é"\\.yaml', 'x\n--- a.yaml', '-x.yaml');

  it('git, on any two texts under any name', () => {
    execFileSync('git', ['init', '-q'], { cwd: folder });
    fc.assert(fc.property(text, text, name, (before, after, file) => {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), before);
        const patch = unifiedDiff(file, before, after, null);
        if (patch !== '') {
          const { status, stderr } = spawnSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '--unidiff-zero', '-'], { cwd: folder, input: patch, encoding: 'utf8' });
          expect(stderr).toBe('');
          expect(status).toBe(0);
        }
        expect(readFileSync(join(folder, file), 'utf8')).toBe(after);
      }), { numRuns: 60 });
  });

  it('the fewest lines change', () => {
    fc.assert(fc.property(fc.array(fc.nat(3), { maxLength: 12 }), fc.array(fc.nat(3), { maxLength: 12 }), (before, after) => {
        const changed = diff(lines(...before), lines(...after)).split('\n').filter((each) => /^[-+](?!--|\+\+)/.test(each)).length;
        expect(changed).toBe(before.length + after.length - 2 * longestCommon(before, after));
      }), { numRuns: 500 });
  });

  function longestCommon(a: readonly number[], b: readonly number[]): number {
    const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        (table[i] as number[])[j] = a[i - 1] === b[j - 1] ? ((table[i - 1] as number[])[j - 1] as number) + 1 : Math.max((table[i - 1] as number[])[j] as number, (table[i] as number[])[j - 1] as number);
      }
    }
    return (table[a.length] as number[])[b.length] as number;
  }
});
