/** `stowage lint`: from the arguments to the reports and the exit status. */
import type { LintArguments } from '../arguments.js';
import { Baselines } from '../baselines.js';
import { unifiedDiff } from '../diff.js';
import { fails } from '../fails.js';
import type { Host } from '../host.js';
import { Linters } from '../linters.js';
import type { Output } from '../output.js';
import { checkTargets, writeReports } from '../reports/report.js';
import { count } from '../reports/summary.js';
import { runLint, type Run, type Stops } from '../run.js';
import { isColored, styleFor } from '../style.js';
import { shown } from '../terminal.js';

/** What shells say of a program that ended by SIGINT. */
export const INTERRUPTED = 130;

/** 0: nothing at or above `--fail-on`; 1: findings; 2: something could not be read; INTERRUPTED. Throws core's UsageError, a ConfigurationError, an ArgumentError. */
export function* lint(options: LintArguments, host: Host): Stops<number> {
  const start = host.now();
  checkTargets(options.reports, host);
  const linters = new Linters(options, host);
  const baselines = new Baselines(options.baseline, linters.configurations, host);
  const run = yield* runLint(linters, baselines, { ...options, keepAll: options.reports.some(({ format }) => format === 'json' || format === 'junit') }, host);
  const { counts } = run;
  counts.addUnreadable(run.faults.length);
  if (baselines.any) counts.summary.known = baselines.known;
  if (options.diff) counts.summary.fixable = run.fixed;
  else if (options.fix) counts.summary.fixed = run.fixed;
  if (run.interrupted) counts.summary.interrupted = run.interrupted;

  const reporting = host.now();
  // What the fixes make or would make has standard output for itself.
  if (run.fixedInput !== undefined) host.stdout.write(run.fixedInput);
  if (options.diff) writeDiffs(run, options, host);
  host.stdout.flush();
  const written = writeReports({ ...visible(run, options), options, host }, options.diff || run.fixedInput !== undefined ? host.stderr : host.stdout);
  if (options.stats) writeStats(run, baselines, { start, reporting, end: host.now() }, host.stderr);
  if (run.interrupted) host.stderr.write(`stowage: interrupted after ${String(run.interrupted.done)} of ${String(run.interrupted.of)} files\n`);
  host.stderr.flush();
  if (run.interrupted) return INTERRUPTED;
  return run.faults.length > 0 || !written ? 2 : run.files.some(({ diagnostics }) => diagnostics.some((one) => fails(one, options.failOn))) ? 1 : 0;
}

function writeDiffs({ changes }: Run, { color }: LintArguments, { env, stdout }: Host): void {
  const isColor = isColored(color, env, stdout);
  const style = isColor || stdout.isTerminal ? styleFor(isColor) : null;
  for (const { file, before, after } of changes) stdout.write(unifiedDiff(file, before, after, style));
}

/** What is reported, and how much is not. */
function visible(run: Run, { quiet }: LintArguments): { run: Run; hidden: number } {
  if (!quiet) return { run, hidden: 0 };
  let hidden = 0;
  const files = run.files.map((file) => {
    const diagnostics = file.diagnostics.filter(({ severity }) => severity === 'error');
    hidden += file.diagnostics.length - diagnostics.length;
    return { ...file, diagnostics };
  });
  return { run: { ...run, files }, hidden };
}

function writeStats(run: Run, baselines: Baselines, { start, reporting, end }: { start: number; reporting: number; end: number }, err: Output): void {
  const { summary } = run.counts;
  const { judged, decoded, skipped, unreadable } = summary.resources;
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  const { find, read, lint: linting } = run.times;
  const rows = [
    ['files', `${String(summary.files)} read${summary.unreadable > 0 ? `, ${String(summary.unreadable)} not` : ''}${summary.leftOut === undefined ? '' : `; ${count(summary.leftOut, 'file or folder', 'files or folders')} left out`}`],
    ['resources', `${String(judged)} judged, ${String(decoded)} only decoded, ${String(skipped)} skipped, ${String(unreadable)} unreadable`],
    ['findings', `${count(summary.findings.error, 'error')} (${String(summary.rejects)} refused), ${count(summary.findings.warning, 'warning')}, ${count(summary.findings.info, 'note')}${summary.suppressed === undefined ? '' : `; ${String(summary.suppressed)} silenced`}`],
    ['time', `find ${ms(find)}, read ${ms(read)}, lint ${ms(linting)}, report ${ms(end - reporting)}, in all ${ms(end - start)}; ${ms(process.uptime() * 1000)} since the process began`],
  ];
  const stale = baselines.stale();
  if (baselines.any) rows.splice(3, 0, ['baseline', `${String(baselines.known)} known, ${String(stale.reduce((sum, { count: gone }) => sum + gone, 0))} gone${stale.length > 0 ? '; stowage baseline takes them out' : ''}`]);
  for (const { file, resource, path, rule } of stale) rows.push(['gone', [file, rule, resource, path].filter((part) => part !== '').map(shown).join('  ')]);
  for (const [name = '', value = ''] of rows) err.write(`${name.padEnd(10)} ${value}\n`);
}
