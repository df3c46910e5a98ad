/** Where the time goes, by V8's own CPU profile. */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The command in one bundle with the names of its functions left as they are written. It is larger than the shipped one, so it is for reading, not for timing.
 *
 * @param {string} folder where to put it
 * @returns {Promise<{ name: string, command: string, before: string[] }>}
 */
export async function readableCommand(folder) {
  const outfile = join(folder, 'stowage.cjs');
  await build({
    stdin: { contents: `import { start } from './packages/cli/src/entry.ts'; start({ keepsCode: () => true, change: () => undefined, done: () => undefined });`, resolveDir: top, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    conditions: ['source'],
    define: { STOWAGE_VERSION: '"bench"' },
    logLevel: 'error',
    outfile,
  });
  return { name: 'stowage', command: process.execPath, before: [outfile, 'lint'] };
}

/**
 * Runs a Node program once under the profiler.
 *
 * @param {{ command: string, before: string[] }} program
 * @param {string[]} paths
 * @returns {{ file: string, functions: { name: string, self: number }[], total: number }} the .cpuprofile (it opens in Chrome's developer tools), the functions with the most self time first, in milliseconds
 */
export function profile(program, paths) {
  const folder = mkdtempSync(join(tmpdir(), 'stowage-profile-'));
  spawnSync(program.command, ['--cpu-prof', '--cpu-prof-interval', '100', '--cpu-prof-dir', folder, ...program.before, ...paths], { stdio: 'ignore' });
  const [name] = readdirSync(folder);
  if (name === undefined) throw new Error('Node wrote no profile');
  const file = join(folder, name);
  return { file, ...selfTimes(JSON.parse(readFileSync(file, 'utf8'))) };
}

/**
 * Self time by function: a sample belongs to the function on top of its stack, for the time until the next one.
 *
 * @param {{ nodes: { id: number, callFrame: { functionName: string, url: string, lineNumber: number } }[], samples: number[], timeDeltas: number[] }} cpuProfile deltas in microseconds
 */
export function selfTimes(cpuProfile) {
  const names = new Map(cpuProfile.nodes.map(({ id, callFrame }) => [id, title(callFrame)]));
  const times = new Map();
  let total = 0;
  cpuProfile.samples.forEach((id, i) => {
    const spent = (cpuProfile.timeDeltas[i + 1] ?? 0) / 1000;
    const name = names.get(id);
    total += spent;
    times.set(name, (times.get(name) ?? 0) + spent);
  });
  const functions = [...times].map(([name, self]) => ({ name, self })).sort((a, b) => b.self - a.self);
  return { functions, total };
}

function title({ functionName, url, lineNumber }) {
  const name = functionName === '' ? '(top level)' : functionName;
  return url === '' ? name : `${name} ${basename(url)}:${String(lineNumber + 1)}`;
}
