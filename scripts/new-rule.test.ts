/** In a copy of what the generators need: a new rule is in the registry, tested by its examples and documented, and nobody edits another file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('..', import.meta.url));
const ID = 'house-style/owner-note';
const RULE = `packages/core/src/rules/${ID}.ts`;
const REGISTRY = 'packages/core/src/rules/index.generated.ts';

let root = '';
let said = '';
let before = new Map<string, string>();

const node = (...parts: string[]): string => execFileSync(process.execPath, parts, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const script = (name: string): string => join(repository, 'scripts', name);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function filesUnder(folder: string): Map<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map((entry) => join(entry.parentPath, entry.name)).map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

/** Runs the examples of a new rule, and gives how many passed and failed. */
function runExamples(id = ID): { passed: number; failed: number } {
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
  const { stdout } = spawnSync(process.execPath, [vitest, 'run', '--root', root, '--reporter=json', '-t', id, 'packages/core/src/rules/examples.test.ts'], { cwd: root, encoding: 'utf8' });
  const { numPassedTests, numFailedTests } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Compiles a rule with what it imports, which is a small part of core. */
function compile(path: string): { status: number | null; stdout: string } {
  const config = join(root, 'packages/core/tsconfig.rule.json');
  writeFileSync(config, JSON.stringify({ extends: './tsconfig.json', include: [], files: [join(root, path)], compilerOptions: { composite: false, noEmit: true } }));
  const { status, stdout } = spawnSync(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc'), '-p', config], { encoding: 'utf8' });
  return { status, stdout };
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'stowage-new-rule-'));
  for (const path of ['package.json', 'vitest.config.ts', 'tsconfig.base.json', 'packages/core/package.json', 'packages/core/tsconfig.json', 'packages/core/src']) {
    cpSync(join(repository, path), join(root, path), { recursive: true });
  }
  for (const path of ['node_modules', 'packages/core/node_modules']) symlinkSync(join(repository, path), join(root, path), 'dir');
  mkdirSync(join(root, 'docs/rules'), { recursive: true });
  node(script('gen-rules.mjs'), '--root', root);
  before = new Map([...filesUnder('packages/core/src'), ...filesUnder('docs')]);
  said = node(script('new-rule.mjs'), ID, '--root', root);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a new rule', () => {
  it('adds its file and its page, and changes nothing but what is generated', () => {
    const after = new Map([...filesUnder('packages/core/src'), ...filesUnder('docs')]);
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect(changed.sort()).toEqual([RULE, REGISTRY, 'packages/core/src/rules/pages.generated.ts', `docs/rules/${ID}.md`, 'docs/rules/README.md'].sort());
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
    for (const path of changed) expect(said).toContain(path.split('/').at(-1));
  });

  it('is in the registry and on its page', () => {
    expect(read(REGISTRY)).toContain(`import { rule as houseStyleOwnerNote } from './${ID}.js';`);
    const page = read(`docs/rules/${ID}.md`);
    expect(page).toMatch(new RegExp(`^# ${ID}\n`));
    // The message as a user reads it, the line of carets below the range, and what the fix changes.
    expect(page).toContain('> Nothing reads the annotation "example.com/owner-note" any more');
    expect(page).toMatch(/\n {4}example\.com\/owner-note: "true"\n# {3}\^{22} read by nothing\n/);
    expect(page).toContain('-     example.com/owner-note: "true"');
    expect(read('docs/rules/README.md')).toContain(`[${ID}](${ID}.md)`);
  });

  it('has examples that pass as they are, and that fail once they are not true', () => {
    expect(runExamples()).toEqual({ passed: 2, failed: 0 });
    const text = read(RULE);
    try {
      writeFileSync(join(root, RULE), text.replace('«example.com/owner-note»: "true"', 'example.com/owner-note: «"true"»'));
      expect(runExamples()).toEqual({ passed: 1, failed: 1 });
    } finally {
      writeFileSync(join(root, RULE), text);
    }
  });

  it('is nothing that the compiler minds', () => {
    expect(compile(RULE)).toEqual({ status: 0, stdout: '' });
  });

  it.each([
    ['house-style/scheduler', ['--on', 'workload', '--late', '--off'], 'late: true'],
    ['house-style/copies', ['--on', 'set'], 'setRule('],
  ])('may look at something else: %s %j', (id, words, said) => {
    const path = `packages/core/src/rules/${id}.ts`;
    try {
      node(script('new-rule.mjs'), id, ...words, '--root', root);
      expect(read(path)).toContain(said);
      expect(read(path).includes('off: true')).toBe(words.includes('--off'));
      expect(runExamples(id)).toEqual({ passed: 2, failed: 0 });
      expect(compile(path)).toEqual({ status: 0, stdout: '' });
    } finally {
      rmSync(join(root, path));
      node(script('gen-rules.mjs'), '--root', root);
    }
  });

  it('is missed by --check when its files are not generated', () => {
    expect(node(script('gen-rules.mjs'), '--check', '--root', root)).toContain('nothing changed');
    const text = read(`docs/rules/${ID}.md`);
    writeFileSync(join(root, `docs/rules/${ID}.md`), text.replace('## Why', '## How'));
    const { status, stdout } = spawnSync(process.execPath, [script('gen-rules.mjs'), '--check', '--root', root], { encoding: 'utf8' });
    expect(stdout).toContain(`docs/rules/${ID}.md is not what the rules give`);
    expect(status).toBe(1);
  });

  it('needs an id of two words that is free, and a subject that there is', () => {
    for (const [words, why] of [[['a/b', '--on', 'pod'], '--on takes site, workload, set'], [['a/b', '--on', 'set', '--late'], 'leave --late out']] as const) {
      expect(spawnSync(process.execPath, [script('new-rule.mjs'), ...words, '--root', root], { encoding: 'utf8' }).stderr).toContain(why);
    }
    for (const [id, why] of [['owner', 'no rule id'], ['House/owner', 'no rule id'], ['a/b/c', 'no rule id'], [ID, 'there already']] as const) {
      const { status, stderr } = spawnSync(process.execPath, [script('new-rule.mjs'), id, '--root', root], { encoding: 'utf8' });
      expect(stderr).toContain(why);
      expect(status).toBe(2);
    }
  });
});
