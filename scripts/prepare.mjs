/**
 * Builds the command where npm installs this repository itself, from Git: that is how pre-commit installs a hook, and how `npm install git+https://...` does. npm knows no
 * `workspace:` dependencies, so pnpm brings those of the command's packages; esbuild and TypeScript are npm's by then.
 *
 * Under pnpm this does nothing: who works here builds when they want to.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PNPM = 'pnpm@12.21.0';
const root = join(import.meta.dirname, '..');

if (process.env.npm_config_user_agent?.startsWith('npm/')) {
  // npm sets its own configuration in the environment, and pnpm would take it for its own.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?:config_(?!registry$|cache$|userconfig$)|package_|lifecycle_)/i.test(name)));
  run('npx', ['-y', PNPM, 'install', '--frozen-lockfile', '--ignore-scripts', '--filter', 'stowage...'], { ...env, CI: 'true' });
  run(process.execPath, [join(root, 'scripts/bundle.mjs'), '--only-command'], env);
}

/** What it says goes to standard error: `npm pack` prints a file name on standard output, and nothing else may stand there. */
function run(command, words, env) {
  const { status, error } = spawnSync(command, words, { cwd: root, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' && command === 'npx' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
