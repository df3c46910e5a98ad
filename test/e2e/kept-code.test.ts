/** docs/decisions/0004-kept-code.md: compiled code is kept beside the command, and nothing but speed depends on it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const BUILT = resolve(import.meta.dirname, '../../packages/cli');
const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - {name: web, image: registry.example.com/web:1.0.0}\n';
const OUT = 'no findings in 1 file; 1 resource judged\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stowage-kept-'));
  cpSync(join(BUILT, 'bin'), join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'dist'));
  for (const name of readdirSync(join(BUILT, 'dist'))) if (name.endsWith('.cjs')) cpSync(join(BUILT, 'dist', name), join(folder, 'dist', name));
  writeFileSync(join(folder, 'pod.yaml'), POD);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...words: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'bin', 'stowage.cjs'), ...words], { cwd: folder, encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout;
}

const lint = (): string => run('lint', 'pod.yaml');
const kept = (): string[] => readdirSync(join(folder, 'dist')).filter((name) => !name.endsWith('.cjs'));
const HOT = `stowage.cjs.${process.version}-${process.arch}.code`;

it('is written by the first run that lints, and used by the next ones', () => {
  run('--version');
  expect(kept()).toEqual([]);
  expect(lint()).toBe(OUT);
  expect(kept()).toContain(HOT);
  const code = join(folder, 'dist', HOT);
  const { mtimeMs, ino } = statSync(code);
  expect(lint()).toBe(OUT);
  // What was refused would be written anew.
  expect(statSync(code)).toMatchObject({ mtimeMs, ino });
});

it('is kept anew by the first run of many files', () => {
  lint();
  const code = join(folder, 'dist', HOT);
  const { ino } = statSync(code);
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i < 150; i++) writeFileSync(join(folder, 'many', `${String(i)}.yaml`), POD);
  const many = (): string => run('lint', 'many');
  expect(many()).toBe('no findings in 150 files; 150 resources judged\n');
  const again = statSync(code);
  expect(again.ino).not.toBe(ino);
  many();
  lint();
  expect(statSync(code)).toMatchObject({ ino: again.ino, mtimeMs: again.mtimeMs });
});

it('is not used for another text of the bundle', () => {
  lint();
  const bundle = join(folder, 'dist', 'stowage.cjs');
  const text = readFileSync(bundle, 'utf8');
  const other = text.replaceAll('no findings', 'no FINDINGS');
  expect(other).not.toBe(text);
  writeFileSync(bundle, other);
  expect(lint()).toBe(OUT.replace('findings', 'FINDINGS'));
  expect(readFileSync(join(folder, 'dist', HOT)).subarray(0, other.length).toString()).toBe(other);
});

it('is replaced where it is broken', () => {
  lint();
  const code = join(folder, 'dist', HOT);
  const whole = readFileSync(code);
  writeFileSync(code, whole.subarray(0, whole.length - 1000));
  expect(lint()).toBe(OUT);
  expect(readFileSync(code).length).toBeGreaterThan(whole.length - 1000);
  writeFileSync(code, 'garbage');
  expect(lint()).toBe(OUT);
  expect(readFileSync(code).length).toBeGreaterThan(1000);
});

it('is not kept where it cannot be', () => {
  mkdirSync(join(folder, 'dist', HOT));
  expect(lint()).toBe(OUT);
  expect(kept()).toEqual([HOT]);
});
