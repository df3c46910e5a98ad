/** Whole processes, timed. */
import { spawnSync } from 'node:child_process';

/**
 * Where NODE_EXTRA_CA_CERTS is set, every Node process reads that file and checks each certificate in it before it begins: some 30 ms for those of a system, whether or not anything
 * is downloaded. That is a price of the machine's proxy and not of a program on it, so all programs go without.
 */
export const { NODE_EXTRA_CA_CERTS: certificates, ...environment } = process.env;

/**
 * Starts a program once and waits for it. What it prints goes nowhere, so that the terminal is not what is measured.
 *
 * @param {{ name: string, command: string, before: string[] }} program
 * @param {string[]} paths
 * @returns {number} milliseconds from before the start to after the end
 */
export function once(program, paths) {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(program.command, [...program.before, ...paths], { stdio: 'ignore', env: environment });
  const spent = Number(process.hrtime.bigint() - start) / 1e6;
  // 1 says that something was found; anything else, that nothing was measured.
  if (error ?? (status !== 0 && status !== 1)) throw new Error(`${program.name} ended with ${String(error ?? status)} on ${paths.join(' ')}`);
  return spent;
}

/**
 * Runs each program `runs` times, one after the other and round again, so that what the machine does meanwhile meets them all alike. A first round warms the file cache.
 *
 * @returns {{ name: string, min: number, median: number, runs: number }[]} in milliseconds, in the order of the programs
 */
export function interleaved(programs, paths, runs) {
  const times = programs.map(() => []);
  for (let round = -1; round < runs; round++) {
    programs.forEach((program, i) => {
      const spent = once(program, program.paths ?? paths);
      if (round >= 0) times[i].push(spent);
    });
  }
  return programs.map((program, i) => ({ name: program.name, ...summary(times[i]) }));
}

/** @param {number[]} times */
export function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { min: sorted[0], median, runs: sorted.length };
}

/**
 * The rows of one case as text, each also as a ratio to `base`: below 1, faster than it.
 *
 * @param {string} title
 * @param {{ name: string, min: number, median: number, runs: number }[]} rows
 * @param {string} base the name of one of the rows
 */
export function table(title, rows, base) {
  const other = rows.find(({ name }) => name === base);
  const heads = ['min ms', 'median ms', `min / ${base}`, `median / ${base}`];
  const lines = rows.map(({ name, min, median }) => [min.toFixed(1), median.toFixed(1), (min / other.min).toFixed(2), (median / other.median).toFixed(2)].reduce((line, cell, i) => line + cell.padStart(heads[i].length + 3), name.padEnd(12)));
  return [`${title} (${rows[0].runs} runs each)`, ''.padEnd(12) + heads.map((head) => `   ${head}`).join(''), ...lines].map((line, i) => (i === 0 ? line : `  ${line}`)).join('\n');
}
