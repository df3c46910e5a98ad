/** What the README shows is what the command prints, and what it links to is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

test.each([...readme.matchAll(/```console\n\$ stowage (.*)\n([^]*?)```/g)].map((block) => [block[1] as string, block[2] as string]))('stowage %s', (args, shown) => {
  const { stdout, status } = spawnSync(process.execPath, ['packages/cli/bin/stowage.cjs', ...args.split(' ')], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  expect(stdout.trimEnd()).toBe(shown.trimEnd());
  expect(status).toBe(args.startsWith('lint') ? 1 : 0);
});

test.each([...readme.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g)].map((link) => [link[1] as string]))('links to %s', (path) => {
  expect(existsSync(join(root, path))).toBe(true);
});
