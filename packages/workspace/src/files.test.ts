import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles, lookAgain } from './files.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'stowage-files-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

function put(...paths: string[]): void {
  for (const path of paths) {
    const [name = '', text = ''] = path.split(' = ');
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text.replaceAll('\\n', '\n'));
  }
}

const find = (...paths: string[]): readonly string[] => findFiles(paths, cwd).files;

describe('files', () => {
  it('takes what ends like a manifest without looking', () => {
    expect(findFiles(['b.yaml', 'gone.yml', 'a.json'], cwd)).toEqual({ files: ['b.yaml', 'gone.yml', 'a.json'], faults: [], walked: false });
  });

  it('takes a named file of any name', () => {
    put('manifest.tpl');
    expect(find('manifest.tpl')).toEqual(['manifest.tpl']);
  });

  it('shows paths in their shortest form, and each once', () => {
    put('deploy/a.yaml');
    expect(find('./deploy/a.yaml', 'deploy//a.yaml', join(cwd, 'deploy/a.yaml'), 'deploy/../deploy/a.yaml', 'deploy')).toEqual(['deploy/a.yaml']);
  });

  it('keeps relative what was given relative outside, and absolute what was given so', () => {
    put('deploy/a.yaml', 'b.yaml');
    const inside = join(cwd, 'deploy');
    expect(findFiles(['../b.yaml'], inside).files).toEqual(['../b.yaml']);
    expect(findFiles([join(cwd, 'b.yaml')], inside).files).toEqual([join(cwd, 'b.yaml')]);
    expect(findFiles(['..'], inside).files).toEqual(['../b.yaml', '../deploy/a.yaml']);
  });

  it('says what is missing', () => {
    expect(findFiles(['nowhere'], cwd)).toEqual({ files: [], faults: [{ file: 'nowhere', code: 'missing', message: 'no such file or folder' }], walked: false });
  });

  it('walks a folder that has the name of a manifest when asked to look again', () => {
    put('odd.yaml/a.yaml');
    expect(lookAgain('odd.yaml', cwd).files).toEqual(['odd.yaml/a.yaml']);
    expect(lookAgain('gone.yaml', cwd).faults).toMatchObject([{ file: 'gone.yaml', code: 'missing' }]);
  });
});

describe('folders', () => {
  it('are looked through for copies where a kubelet would read them', () => {
    put('kubernetes/manifests/a.yaml', 'kubernetes/manifests/a.yaml.bak', 'kubernetes/manifests/a.yaml~', 'kubernetes/manifests/.a.yaml.bak', 'kubernetes/manifests/b.yaml.j2', 'kubernetes/manifests/c.md', 'other/a.yaml.bak');
    expect(find('.')).toEqual(['kubernetes/manifests/a.yaml', 'kubernetes/manifests/a.yaml.bak', 'kubernetes/manifests/a.yaml~']);
    expect(findFiles(['.'], join(cwd, 'kubernetes/manifests')).files).toEqual(['a.yaml', 'a.yaml.bak', 'a.yaml~']);
  });

  it('holds manifests at every level, in order of names', () => {
    put('b/z.yaml', 'b/a.yml', 'b.yaml', 'a/x.json', 'a/notes.md', 'a-1/x.YAML', '.hidden/h.yaml', 'c.yaml.bak');
    expect(find('.')).toEqual(['.hidden/h.yaml', 'a/x.json', 'a-1/x.YAML', 'b/a.yml', 'b/z.yaml', 'b.yaml']);
  });

  it('leaves out .git and node_modules', () => {
    put('.git/x.yaml', 'a/node_modules/x.yaml', 'a/x.yaml');
    expect(find('.')).toEqual(['a/x.yaml']);
  });

  it('goes on after a folder that cannot be read', () => {
    put('open/a.yaml', 'shut/b.yaml');
    chmodSync(join(cwd, 'shut'), 0);
    const found = findFiles(['.'], cwd);
    chmodSync(join(cwd, 'shut'), 0o755);
    expect(found.files).toContain('open/a.yaml');
    // Root reads everything.
    if (process.getuid?.() !== 0) expect(found.faults).toEqual([{ file: 'shut', code: 'denied', message: 'permission denied' }]);
  });
});

describe('links', () => {
  it('leads in no circle', () => {
    put('a/b/x.yaml');
    symlinkSync('..', join(cwd, 'a/b/up'));
    symlinkSync('self', join(cwd, 'self'));
    expect(findFiles(['.'], cwd)).toEqual({ files: ['a/b/x.yaml'], faults: [], walked: true });
  });

  it('says that a manifest is a link to nowhere', () => {
    symlinkSync('gone', join(cwd, 'x.yaml'));
    symlinkSync('gone', join(cwd, 'readme'));
    expect(findFiles(['.'], cwd).faults).toEqual([{ file: 'x.yaml', code: 'missing', message: 'a symbolic link that leads nowhere' }]);
  });

  it('reads a file once, under its own name where that is found', () => {
    put('real.yaml', 'data.txt');
    symlinkSync('real.yaml', join(cwd, 'alias.yaml'));
    symlinkSync('data.txt', join(cwd, 'data.yaml'));
    expect(find('.')).toEqual(['data.yaml', 'real.yaml']);
  });

  it('follows a link to a folder elsewhere in the repository, once, and none that leaves it', () => {
    put('repo/.git/HEAD', 'repo/app/x.yaml', 'repo/shared/s.yaml', 'outside/o.yaml');
    symlinkSync('../shared', join(cwd, 'repo/app/one'));
    symlinkSync('../shared', join(cwd, 'repo/app/two'));
    symlinkSync('../../outside', join(cwd, 'repo/app/out'));
    symlinkSync('../app', join(cwd, 'repo/shared/back'));
    expect(find('repo/app')).toEqual(['repo/app/one/s.yaml', 'repo/app/x.yaml']);
    expect(find('repo')).toEqual(['repo/app/x.yaml', 'repo/shared/s.yaml']);
  });
});

describe('.gitignore', () => {
  it('counts from the repository down, the nearest last', () => {
    put('.git/HEAD', '.gitignore = out/\\n*.tmp.yaml\\nlogs/\\n', 'out/x.yaml', 'a.tmp.yaml', 'app/.gitignore = !keep.tmp.yaml\\nsecret.yaml\\n!logs/');
    put('app/keep.tmp.yaml', 'app/secret.yaml', 'app/x.yaml', 'secret.yaml', 'app/logs/l.yaml', 'app/logs/l.tmp.yaml', 'logs/x.yaml', 'app/deep/logs/x.yaml');
    const all = ['app/deep/logs/x.yaml', 'app/keep.tmp.yaml', 'app/logs/l.yaml', 'app/x.yaml'];
    expect(find('.')).toEqual([...all, 'secret.yaml']);
    expect(find('app')).toEqual(all);
  });

  it('is weaker than a wish', () => {
    put('.git/HEAD', '.gitignore = build/\\nx.yaml', 'build/x.yaml', 'build/y.yaml', 'build/deep/z.yaml');
    expect(find('build/deep')).toEqual(['build/deep/z.yaml']);
    expect(find('build/x.yaml')).toEqual(['build/x.yaml']);
    expect(find('build')).toEqual(['build/deep/z.yaml', 'build/x.yaml', 'build/y.yaml']);
  });

  it('counts without a repository from the working directory down', () => {
    put('.gitignore = a.yaml', 'd/.gitignore = b.yaml', 'd/a.yaml', 'd/b.yaml', 'd/c.yaml');
    expect(find('d')).toEqual(['d/c.yaml']);
    expect(find('.')).toEqual(['d/c.yaml']);
    expect(findFiles(['.'], join(cwd, 'd')).files).toEqual(['a.yaml', 'c.yaml']);
  });

  it('decides as Git does', () => {
    const patterns = ['a/', '/b', '*.yaml', '!x.yaml', 'logs', '!logs/', 'a/b', '**/b/x.yaml', 'a/**', '!a/b/', '/a/*', 'y.*', '# c', 'b/**/logs', '!/a'];
    let seed = 7;
    const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
    const pick = (): string => patterns[random(patterns.length)] as string;
    for (let round = 0; round < 25; round++) {
      rmSync(cwd, { recursive: true, force: true });
      mkdirSync(cwd);
      execFileSync('git', ['init', '-q'], { cwd });
      for (let i = 0; i < 25; i++) {
        const folders = Array.from({ length: random(4) }, () => ['a', 'b', 'logs'][random(3)] as string);
        put([...folders, ['x.yaml', 'y.yaml', 'z.yml'][random(3)] as string].join('/'));
      }
      const lists = ['.gitignore', 'a/.gitignore', 'a/b/.gitignore', 'logs/.gitignore'].slice(0, 1 + random(4));
      for (const list of lists) put(`${list} = ${Array.from({ length: 1 + random(4) }, pick).join('\\n')}`);
      const git = execFileSync('git', ['ls-files', '-z', '--others', '--exclude-standard', '*.y*ml'], { cwd, encoding: 'utf8' }).split('\0').filter(Boolean).sort();
      const written = lists.map((list) => `${list}: ${readFileSync(join(cwd, list), 'utf8')}`).join('\n');
      expect([...find('.')].sort(), written).toEqual(git);
    }
  });
});

describe('globs', () => {
  beforeEach(() => {
    put('deploy/a.yaml', 'deploy/b.yml', 'deploy/readme.md', 'deploy/x/c.yaml', 'deploy/x/y/d.yaml', 'deploy/x/t.tpl', 'other/a.yaml');
  });
  it.each([
    ['deploy/*.yaml', ['deploy/a.yaml']],
    ['./deploy/*.yaml', ['deploy/a.yaml']],
    ['**/a.yaml', ['deploy/a.yaml', 'other/a.yaml']],
    ['deploy/**/*.yaml', ['deploy/a.yaml', 'deploy/x/c.yaml', 'deploy/x/y/d.yaml']],
    ['deploy/**', ['deploy/a.yaml', 'deploy/b.yml', 'deploy/x/c.yaml', 'deploy/x/y/d.yaml']],
    ['*/x', ['deploy/x/c.yaml', 'deploy/x/y/d.yaml']],
    ['d*', ['deploy/a.yaml', 'deploy/b.yml', 'deploy/x/c.yaml', 'deploy/x/y/d.yaml']],
    ['deploy/{a,b}.y*ml', ['deploy/a.yaml', 'deploy/b.yml']],
    ['{other,deploy/x}/*.yaml', ['deploy/x/c.yaml', 'other/a.yaml']],
    ['deploy/*/*.tpl', ['deploy/x/t.tpl']],
  ])('%s', (glob, expected) => {
    expect(find(glob)).toEqual(expected);
  });

  it('works from elsewhere and for absolute paths', () => {
    expect(findFiles(['../deploy/*.yaml'], join(cwd, 'other')).files).toEqual(['../deploy/a.yaml']);
    expect(find(join(cwd, 'deploy/*.yaml'))).toEqual(['deploy/a.yaml']);
  });

  it('says that nothing matches, and not that what matches is no manifest', () => {
    expect(findFiles(['nothing/*.yaml'], cwd).faults).toEqual([{ file: 'nothing/*.yaml', code: 'no-match', message: 'no file matches this pattern' }]);
    expect(findFiles(['deploy/read*'], cwd)).toEqual({ files: [], faults: [], walked: false });
  });

  it('is a name where a file has it', () => {
    put('a[1].yaml');
    expect(find('a[1].yaml')).toEqual(['a[1].yaml']);
  });

  it('does not find what .gitignore names', () => {
    put('.gitignore = x/');
    expect(find('deploy/**/*.yaml')).toEqual(['deploy/a.yaml']);
  });
});
