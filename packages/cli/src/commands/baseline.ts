/** `stowage baseline`: writes down the findings of today. */
import { knownFindings, parseBaseline, printBaseline, type KnownFinding } from '@stowage/core';
import { cannotMake, faultOf, makeFile, readText, showPath } from '@stowage/workspace';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ArgumentError, type BaselineArguments } from '../arguments.js';
import { baselineOf } from '../baselines.js';
import type { Host } from '../host.js';
import { INTERRUPTED } from './lint.js';
import { Linters } from '../linters.js';
import { baselineName, shownBaseline } from '../load-baseline.js';
import { Descriptor } from '../output.js';
import { count, nothingJudged } from '../reports/summary.js';
import { runLint, type Stops } from '../run.js';
import { shown } from '../terminal.js';

const DEFAULT_NAME = '.stowage-baseline.json';

/** 0: written; 2: something could not be read, and nothing is written; INTERRUPTED, and neither. Throws an ArgumentError where a file cannot be made. */
export function* writeBaseline(given: BaselineArguments, host: Host): Stops<number> {
  const linters = new Linters(given, host);
  const { cwd, stdout, stderr } = host;
  const nearest = linters.configurations.of(DEFAULT_NAME);
  // What has no baseline of its own goes beside the configuration that counts here.
  const ordinary = resolve(cwd, given.baseline ?? baselineOf(nearest) ?? join(nearest?.folder ?? cwd, DEFAULT_NAME));
  check(ordinary, cwd);
  const run = yield* runLint(linters, null, { paths: given.paths, fix: false, diff: false, stdinFilename: undefined, complete: given.complete, keepAll: true }, host);
  for (const { file, message } of run.faults) stderr.write(`stowage: ${shown(file)}: ${shown(message)}\n`);
  const note = nothingJudged(run.counts);
  if (run.interrupted) return INTERRUPTED;
  if (run.faults.length > 0 || note !== null) {
    stderr.write(`stowage: ${note === null ? '' : `${note}; `}no baseline was written\n`);
    stderr.flush();
    return 2;
  }
  const found = new Map<string, { readonly entries: KnownFinding[]; files: number }>([[ordinary, { entries: [], files: 0 }]]);
  for (const { file, diagnostics, text = '' } of run.files) {
    if (diagnostics.length === 0) continue;
    const path = resolve(cwd, given.baseline ?? baselineOf(linters.configurations.of(file)) ?? ordinary);
    let one = found.get(path);
    if (one === undefined) found.set(path, (one = { entries: [], files: 0 }));
    one.entries.push(...knownFindings(baselineName(file, dirname(path), cwd), diagnostics, text));
    one.files++;
  }
  for (const path of found.keys()) check(path, cwd);
  const looked = new Set(run.files.map(({ file }) => resolve(cwd, file)));
  for (const [path, { entries, files }] of found) {
    const kept = entriesOfOthers(path, cwd, (file) => !looked.has(file) && existsSync(file) && linters.choice.takes(showPath(file, cwd), true));
    save(path, printBaseline([...entries, ...kept]), cwd);
    stdout.write(`${shown(shownBaseline(path, cwd))}: ${count(total(entries), 'finding')} in ${count(files, 'file')}${kept.length > 0 ? `; ${String(total(kept))} kept of files that were not looked at` : ''}\n`);
  }
  if (given.baseline !== undefined || baselineOf(nearest) === undefined) stdout.write(`${shown(howToUse(ordinary, nearest?.folder, cwd))}\n`);
  stdout.flush();
  return 0;
}

const total = (entries: readonly KnownFinding[]): number => entries.reduce((sum, entry) => sum + entry.count, 0);

/** What the baseline held of files that this run has nothing to say of: one part of a repository does not cost the others theirs. `keeps` is asked with absolute paths. */
function entriesOfOthers(path: string, cwd: string, keeps: (file: string) => boolean): readonly KnownFinding[] {
  const read = readText(path, cwd);
  if ('fault' in read) return [];
  try {
    return parseBaseline(read.text).stale((name) => keeps(resolve(dirname(path), name)));
  } catch {
    // What cannot be read is written anew.
    return [];
  }
}

function check(path: string, cwd: string): void {
  const problem = cannotMake(path, cwd);
  if (problem !== null) throw new ArgumentError(`the baseline ${shownBaseline(path, cwd)}: ${problem}`);
}

function save(path: string, text: string, cwd: string): void {
  let made;
  try {
    made = makeFile(path, cwd);
    const out = new Descriptor(made.fd);
    out.write(text);
    out.flush();
    made.finish();
  } catch (error) {
    made?.abandon();
    throw new ArgumentError(`the baseline ${shownBaseline(path, cwd)} cannot be written: ${faultOf(path, error).message}`);
  }
}

function howToUse(path: string, folder: string | undefined, cwd: string): string {
  const inConfiguration = relative(folder ?? cwd, path).replaceAll(sep, '/');
  return `use it: stowage lint --baseline ${shownBaseline(path, cwd)}, or "baseline: ${inConfiguration}" in .stowage.yaml`;
}
