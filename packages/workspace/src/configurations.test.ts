import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationError, Configurations, ConfiguredChoice } from './configurations.js';
import { findFiles } from './files.js';

let top: string;
let cwd: string;
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'stowage-configuration-')));
  cwd = join(top, 'work');
  mkdirSync(cwd);
});
afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}
const where = (file: string, of = new Configurations(cwd)): string | undefined => of.of(file)?.file;

describe('the configuration of a file', () => {
  it('is the nearest at or above, below the repository', () => {
    put('../.stowage.yaml', '');
    expect(where('a.yaml')).toBe(join(top, '.stowage.yaml'));
    put('.git/HEAD', '');
    expect(where('deploy/a.yaml')).toBeUndefined();
    put('.stowage.yaml', 'preset: strict\n');
    put('charts/.stowage.yaml', '');
    const all = new Configurations(cwd);
    expect(['a.yaml', 'deploy/x/a.yaml', 'charts/a.yaml', 'charts/x/a.yaml', join(cwd, 'charts/a.yaml'), '../a.yaml'].map((file) => where(file, all))).toEqual(['.stowage.yaml', '.stowage.yaml', 'charts/.stowage.yaml', 'charts/.stowage.yaml', 'charts/.stowage.yaml', join(top, '.stowage.yaml')]);
    expect(all.of('a.yaml')).toBe(all.of('deploy/b.yaml'));
    expect(all.of('a.yaml')?.options.preset).toBe('strict');
  });

  it('is the one that is named, or none', () => {
    put('.stowage.yaml', '');
    put('ci/stowage.yaml', 'files: {exclude: [vendor]}\n');
    const named = new Configurations(cwd, 'ci/stowage.yaml');
    expect(where('a.yaml', named)).toBe('ci/stowage.yaml');
    expect(named.of('a.yaml')?.relate('a.yaml')).toBe('../a.yaml');
    expect(named.of('a.yaml')?.excludes('ci/vendor')).toBe(true);
    expect(where('a.yaml', new Configurations(cwd, null))).toBeUndefined();
  });

  it('is read once, when a file first asks', () => {
    const all = new Configurations(cwd);
    put('.stowage.yaml', '');
    expect(all.of('a.yaml')).not.toBeNull();
    put('.stowage.yaml', 'nonsense: 1\n');
    expect(all.of('b.yaml')).toBe(all.of('a.yaml'));
  });

  it('is no folder of that name, and none where nobody may look', () => {
    put('.stowage.yaml/x', '');
    put('.git/HEAD', '');
    expect(where('a.yaml')).toBeUndefined();
    put('locked/a.yaml', '');
    chmodSync(join(cwd, 'locked'), 0o000);
    expect(where('locked/a.yaml')).toBeUndefined();
    chmodSync(join(cwd, 'locked'), 0o755);
  });
});

describe('a configuration that cannot be used', () => {
  const errorOf = (file: string, only?: string): ConfigurationError => {
    try {
      new Configurations(cwd, only).of(file);
    } catch (error) {
      return error as ConfigurationError;
    }
    return expect.fail('no error');
  };

  it('says what is wrong, at its place', () => {
    put('deploy/.stowage.yaml', 'ruls: {}\n');
    const error = errorOf('deploy/a.yaml');
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ file: 'deploy/.stowage.yaml', text: 'ruls: {}\n', problems: [{ message: 'There is no key "ruls" here. Did you mean "rules"?', file: 'deploy/.stowage.yaml', range: { start: { line: 1, column: 1 } } }] });
  });

  it('says that it cannot be read', () => {
    expect(errorOf('a.yaml', 'gone.yaml')).toMatchObject({ file: 'gone.yaml', message: 'no such file or folder', problems: [] });
    put('.stowage.yaml', '');
    writeFileSync(join(cwd, '.stowage.yaml'), new Uint8Array([0x61, 0xff]));
    expect(errorOf('a.yaml').message).toContain('no UTF-8');
    rmSync(join(cwd, '.stowage.yaml'));
    symlinkSync('nowhere', join(cwd, '.stowage.yaml'));
    // As if it were not there.
    put('.git/HEAD', '');
    expect(where('a.yaml')).toBeUndefined();
  });
});

describe('a walk', () => {
  const find = (...paths: string[]): { files: readonly string[]; leftOut: number } => {
    const choice = new ConfiguredChoice(new Configurations(cwd));
    const { files, faults } = findFiles(paths, cwd, choice);
    expect(faults).toEqual([]);
    return { files, leftOut: choice.leftOut };
  };
  beforeEach(() => {
    for (const file of ['a.yaml', 'deploy/b.yaml', 'deploy/c.yaml.tpl', 'vendor/x/d.yaml', 'deploy/vendor/e.yaml', '.stowage-baseline.json', '.git/HEAD']) put(file, '');
  });

  it('leaves out what the configuration leaves out, and our own files', () => {
    put('.stowage.yaml', 'files: {exclude: [vendor]}\n');
    expect(find('.')).toEqual({ files: ['a.yaml', 'deploy/b.yaml'], leftOut: 2 });
    expect(find('**/*.yaml').files).toEqual(['a.yaml', 'deploy/b.yaml']);
    expect(find('vendor')).toEqual({ files: [], leftOut: 1 });
    put('.stowage.yaml', 'files: {exclude: [deploy/b.yaml]}\n');
    expect(find('.')).toEqual({ files: ['a.yaml', 'deploy/vendor/e.yaml', 'vendor/x/d.yaml'], leftOut: 1 });
  });

  it('takes only what the configuration wants, of other endings, too, where it spells them out', () => {
    put('.stowage.yaml', 'files: {include: [deploy/*.yaml, "*.tpl"]}\n');
    expect(find('.').files).toEqual(['deploy/b.yaml', 'deploy/c.yaml.tpl']);
    expect(find('deploy/*').files).toEqual(['deploy/b.yaml', 'deploy/c.yaml.tpl']);
    put('.stowage.yaml', 'files: {include: deploy}\n');
    expect(find('.').files).toEqual(['deploy/b.yaml', 'deploy/vendor/e.yaml']);
    expect(find('*/*.tpl').files).toEqual(['deploy/c.yaml.tpl']);
  });

  it('asks the nearest configuration of each file', () => {
    put('.stowage.yaml', 'files: {exclude: [vendor]}\n');
    put('deploy/.stowage.yaml', 'files: {exclude: [b.yaml]}\n');
    expect(find('.').files).toEqual(['a.yaml', 'deploy/vendor/e.yaml']);
  });

  it('does not ask about files that are named', () => {
    put('.stowage.yaml', 'files: {exclude: [vendor]}\n');
    expect(find('vendor/x/d.yaml').files).toEqual(['vendor/x/d.yaml']);
  });

  it('follows no link to what is left out', () => {
    put('.stowage.yaml', 'files: {exclude: [vendor, linked]}\n');
    mkdirSync(join(top, 'other'));
    symlinkSync('../other', join(cwd, 'linked'));
    symlinkSync('vendor/x', join(cwd, 'x'));
    expect(find('.').files).toEqual(['a.yaml', 'deploy/b.yaml']);
  });
});
