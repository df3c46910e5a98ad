/** The package as npm packs it, in folders that know nothing of this repository, run as the README says: its configurations, its files, its output. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(here, 'README.md'), 'utf8');
const blocks = (language: string): string[] => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map((m) => m[1]!);
const [plain, besideYml, objects] = blocks('js') as [string, string, string];
const [manifest] = blocks('yaml') as [string];
const [code] = blocks('ts') as [string];
const [said, saidOfCode] = blocks('text') as [string, string];

let scratch = '';
let packed: readonly string[] = [];

beforeAll(() => {
  execFileSync(process.execPath, [join(here, 'build.mjs')], { stdio: 'pipe' });
  execFileSync(process.execPath, [join(here, '../../node_modules/typescript/bin/tsc'), '-b', here], { stdio: 'pipe' });
  scratch = mkdtempSync(join(tmpdir(), 'stowage-eslint-'));
  const [{ filename, files }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', scratch], { cwd: here, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ filename: string; files: { path: string }[] }];
  packed = files.map(({ path }) => path);
  execFileSync('tar', ['-xzf', filename], { cwd: scratch });
}, 120_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder with the packed plugin and one version of ESLint installed. */
function project(eslint: string, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(scratch, 'project-'));
  const install = (name: string, from: string): void => {
    mkdirSync(dirname(join(root, 'node_modules', name)), { recursive: true });
    symlinkSync(from, join(root, 'node_modules', name), 'dir');
  };
  install('eslint', join(here, 'node_modules', eslint));
  install('eslint-plugin-yml', join(here, 'node_modules/eslint-plugin-yml'));
  install('typescript-eslint', join(here, '../../node_modules/typescript-eslint'));
  install('@stowage/eslint-plugin', join(scratch, 'package'));
  for (const [name, text] of Object.entries({ 'package.json': '{"type": "module"}', ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

function run(root: string, ...given: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '--no-color', ...given], { cwd: root, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}`.replaceAll(`${root}/`, '').trim() };
}

describe('the package', () => {
  it('holds the bundle, its types, licences and the README, and depends on nothing but ESLint', () => {
    expect([...packed].sort()).toEqual(['LICENSE', 'NOTICE', 'README.md', 'dist/LICENSES.txt', 'dist/index.d.ts', 'dist/index.js', 'package.json']);
    expect(Object.keys(JSON.parse(readFileSync(join(scratch, 'package/package.json'), 'utf8')) as object)).not.toContain('dependencies');
    const bundle = readFileSync(join(scratch, 'package/dist/index.js'), 'utf8');
    expect(new Set([...bundle.matchAll(/(?:^|;)(?:import\b[^"';(]*|export\b[^"';(]*\bfrom)"([^"]+)"/gm)].map((m) => m[1]))).toEqual(new Set(['node:fs', 'node:path']));
    expect([...readFileSync(join(scratch, 'package/dist/index.d.ts'), 'utf8').matchAll(/from '([^']+)'/g)].map((m) => m[1])).toEqual(['eslint']);
  });
});

describe.each(['eslint', 'eslint-9'])('with %s, as the README says,', (eslint) => {
  it('lints and fixes manifests', () => {
    const root = project(eslint, { 'eslint.config.js': plain, 'deploy/agent.yaml': manifest, 'deploy/chart/templates/a.yaml': 'a: {{ b }}\n' });
    expect(run(root)).toEqual({ status: 1, output: said.trim() });
    expect(run(root, '--fix')).toEqual({ status: 0, output: '' });
    expect(readFileSync(join(root, 'deploy/agent.yaml'), 'utf8')).toBe(manifest.replace('yes', '"yes"').replace('Equals', 'In'));
  });

  it('goes beside eslint-plugin-yml', () => {
    const root = project(eslint, { 'eslint.config.js': besideYml, 'deploy/agent.yaml': `${manifest}empty:\n` });
    const { status, output } = run(root, '--format', 'json');
    const found = (JSON.parse(output) as { messages: { ruleId: string }[] }[]).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    expect([status, ...found.sort()]).toEqual([1, 'stowage/api/unknown-field', 'stowage/node-affinity/operator', 'stowage/yaml/implicit-type', 'yml/no-empty-mapping-value']);
  });

  it('judges objects in TypeScript', () => {
    const root = project(eslint, { 'eslint.config.js': objects, 'src/agent.ts': code });
    expect(run(root)).toEqual({ status: 1, output: saidOfCode.trim() });
  });

  it('has types that a configuration in TypeScript can use', () => {
    const config = `${plain}\nconst levels: Record<string, unknown> | undefined = stowage.configs.strict.rules;\nexport const known: string | undefined = stowage.rules['yaml/syntax']?.meta?.docs?.description;\nexport { levels };\n`;
    const root = project(eslint, { 'eslint.config.ts': config, 'wrong.ts': `import stowage from '@stowage/eslint-plugin';\nexport const none: number = stowage.meta.name;\n` });
    const tsc = (file: string): string => spawnSync(process.execPath, [join(here, '../../node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', file], { cwd: root, encoding: 'utf8' }).stdout;
    expect(tsc('eslint.config.ts')).toBe('');
    expect(tsc('wrong.ts')).toContain("Type 'string' is not assignable to type 'number'");
  });
});

it('says nothing of files that are not its own', () => {
  const root = project('eslint', { 'eslint.config.js': `import stowage from '@stowage/eslint-plugin';\nexport default [stowage.configs.all];\n`, 'a.js': 'export const a = { kind: "b" };\n' });
  expect(run(root)).toEqual({ status: 0, output: '' });
  expect(readdirSync(root)).toContain('a.js');
});
