import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WorkspaceFiles } from './workspace-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stowage-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, text = 'kind: Pod\n'): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const scan = (enters: (path: string) => boolean = () => true): Promise<{ files: readonly string[]; isAll: boolean; texts: ReadonlyMap<string, string | null> }> =>
  new Promise((resolve) => {
    const texts = new Map<string, string | null>();
    new WorkspaceFiles({ folders: [folder], enters, take: (path, text) => texts.set(relative(folder, path).replaceAll('\\', '/'), text), done: (isAll) => resolve({ files: [...texts.keys()].sort(), isAll, texts }) }).start();
  });

it('reads the manifests below, without what is ignored', async () => {
  put('a.yaml', 'a: 1\n');
  put('deploy/b.json', '{}');
  put('deploy/inner/c.yml');
  put('notes.txt');
  put('node_modules/x/d.yaml');
  put('out/e.yaml');
  put('.gitignore', 'out/\n');
  mkdirSync(join(folder, '.git'));
  const { files, isAll, texts } = await scan();
  expect(files).toEqual(['a.yaml', 'deploy/b.json', 'deploy/inner/c.yml']);
  expect(texts.get('a.yaml')).toBe('a: 1\n');
  expect(isAll).toBe(true);
  expect((await scan((path) => !path.endsWith('deploy'))).files).toEqual(['a.yaml']);
});

it('goes in no circle', async () => {
  put('deploy/a.yaml');
  symlinkSync(folder, join(folder, 'deploy/again'));
  expect((await scan()).files).toEqual(['deploy/a.yaml']);
});

it('says that it has not all where a file is too long', async () => {
  put('a.yaml');
  put('long.yaml', '#'.repeat(1_000_001));
  expect(await scan()).toMatchObject({ files: ['a.yaml'], isAll: false });
});

it('takes a file that is gone as gone', () => {
  const taken: (string | null)[] = [];
  const files = new WorkspaceFiles({ folders: [], enters: () => true, take: (_, text) => taken.push(text), done: () => undefined });
  put('a.yaml', 'a: 1\n');
  files.changed(join(folder, 'a.yaml'));
  rmSync(join(folder, 'a.yaml'));
  files.changed(join(folder, 'a.yaml'));
  expect(taken).toEqual(['a: 1\n', null]);
});
