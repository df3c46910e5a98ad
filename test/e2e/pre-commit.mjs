#!/usr/bin/env node
/**
 * The hooks of .pre-commit-hooks.yaml, installed and run by pre-commit itself, and the command, installed from Git by npm: `node test/e2e/pre-commit.mjs`. What it installs is this folder as it is, changes that are not
 * committed included. Skipped with a message where there is no pre-commit (`pip install pre-commit`; or name it in PRE_COMMIT).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkOut } from '../support/checkout.mjs';

const preCommit = process.env.PRE_COMMIT ?? 'pre-commit';

const version = spawnSync(preCommit, ['--version'], { encoding: 'utf8' });
if (version.status !== 0) {
  console.log('skipped: there is no pre-commit here');
  process.exit();
}

const pod = (more) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${more}  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n`;
const good = pod('');
const bad = pod('  nodeSelector:\n    example.com/gpu: yes # which ones have it\n');
const fixed = bad.replace('yes', '"yes"');

const top = mkdtempSync(join(tmpdir(), 'stowage-pre-commit-'));
const env = { ...process.env, PRE_COMMIT_HOME: join(top, 'home'), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Somebody', GIT_CONFIG_KEY_1: 'user.email', GIT_CONFIG_VALUE_1: 'somebody@example.com' };
try {
  const hooks = join(top, 'stowage');
  copyRepository(hooks);
  const rev = git(hooks, 'rev-parse', 'HEAD').trim();

  const prefix = join(top, 'npm');
  const npm = finished(spawnSync('npm', ['install', '--global', '--install-links', '--prefix', prefix, `git+file://${hooks}#${rev}`], { env, encoding: 'utf8' }));
  const asked = finished(spawnSync(join(prefix, 'bin/stowage'), ['--version'], { encoding: 'utf8' }));
  check('npm installs the command from Git', npm.status === 0 && asked.status === 0, { status: npm.status, all: npm.all + asked.all });

  const scratch = join(top, 'scratch');
  mkdirSync(scratch);
  git(scratch, 'init', '-q');
  configure(scratch, hooks, rev, 'stowage');
  put(scratch, 'deploy/good.yaml', good);
  put(scratch, 'values.yaml', 'replicas: 3\n');
  git(scratch, 'add', '-A');

  const begin = performance.now();
  const installed = run(scratch, 'install', '--install-hooks');
  check('pre-commit installs the hook', installed.status === 0, installed);
  console.log(`   in ${((performance.now() - begin) / 1000).toFixed(0)} s`);

  if (installed.status !== 0) {
    remove();
    process.exit();
  }

  const first = commit(scratch);
  check('a commit of what is right passes', first.status === 0 && /stowage\.+Passed/.test(first.all), first);

  put(scratch, 'deploy/bad.yaml', bad);
  git(scratch, 'add', '-A');
  const refused = commit(scratch);
  check('a commit of what Kubernetes refuses does not', refused.status === 1 && refused.all.includes('deploy/bad.yaml:7:22 error'), refused);
  check('only what is committed is looked at', refused.all.includes('in 1 file'), refused);

  configure(scratch, hooks, rev, 'stowage-fix');
  git(scratch, 'add', '-A');
  const fixing = commit(scratch);
  check('the fixing hook fixes, and lets nobody commit unseen', fixing.status === 1 && /files were modified by this hook/.test(fixing.all) && readFileSync(join(scratch, 'deploy/bad.yaml'), 'utf8') === fixed, fixing);
  git(scratch, 'add', '-A');
  const second = commit(scratch);
  check('and then passes', second.status === 0, second);

  const all = run(scratch, 'run', '--all-files');
  check('all files pass', all.status === 0, all);
} finally {
  remove();
}

function remove() {
  rmSync(top, { recursive: true, force: true });
}

function copyRepository(to) {
  checkOut(to);
  git(to, 'init', '-q');
  git(to, 'add', '-A');
  git(to, 'commit', '-q', '-m', 'As it is');
}

function configure(folder, repo, rev, id) {
  put(folder, '.pre-commit-config.yaml', `repos:\n- repo: ${repo}\n  rev: ${rev}\n  hooks:\n  - id: ${id}\n`);
}

function put(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function git(cwd, ...words) {
  const { status, stdout, stderr } = spawnSync('git', words, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
  return stdout;
}

function run(cwd, ...words) {
  return finished(spawnSync(preCommit, words, { cwd, env, encoding: 'utf8' }));
}

function commit(cwd) {
  return finished(spawnSync('git', ['commit', '-m', 'x'], { cwd, env, encoding: 'utf8' }));
}

function finished({ status, stdout, stderr, error }) {
  return { status, all: `${error ?? ''}${stdout}${stderr}` };
}

function check(what, holds, { status, all }) {
  console.log(`${holds ? 'ok ' : 'NOT OK '} ${what}`);
  if (holds) return;
  console.error(`status ${status}\n${all}`);
  process.exitCode = 1;
}
