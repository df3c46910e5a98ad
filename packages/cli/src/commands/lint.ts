/** `stowage lint`: from the arguments to the reports and the exit status. */
import type { Diagnostic } from '@stowage/core';
import type { FailOn, LintArguments } from '../arguments.js';
import type { Host } from '../host.js';
import type { Output } from '../output.js';
import { JsonReport } from '../reports/json.js';
import { count, nothingJudged, summaryText } from '../reports/summary.js';
import { findingText } from '../reports/text.js';
import { runLint, type Run } from '../run.js';
import { isColored, styleFor } from '../style.js';
import { shown } from '../terminal.js';

/** 0: nothing at or above `--fail-on`; 1: findings; 2: something could not be read. Throws core's UsageError. */
export function lint(options: LintArguments, host: Host): number {
  const start = host.now();
  const linter = host.core.createLinter({ rules: options.rules, ...(options.staticPods ? { staticPods: true } : {}) });
  const run = runLint(linter, { ...options, keepAll: options.format === 'json' }, host);
  const { counts } = run;
  counts.addUnreadable(run.faults.length);
  if (options.fix) counts.summary.fixed = run.fixed;

  const reporting = host.now();
  // The fixed text of standard input has standard output for itself.
  if (run.fixedInput !== undefined) host.stdout.write(run.fixedInput);
  const out = run.fixedInput === undefined ? host.stdout : host.stderr;
  if (options.format === 'json') writeJson(run, options, out, host.stderr);
  else writeText(run, options, out, host);
  out.flush();
  host.stdout.flush();
  if (options.stats) writeStats(run, { start, reporting, end: host.now() }, host.stderr);
  host.stderr.flush();
  return run.faults.length > 0 ? 2 : run.files.some(({ diagnostics }) => diagnostics.some((one) => fails(one, options.failOn))) ? 1 : 0;
}

const RANKS = { never: 5, rejected: 4, error: 3, warning: 2, info: 1 } as const satisfies Record<FailOn, number>;

/** A refusal that somebody turned down to a warning counts as the warning it is now. */
function fails({ severity, rejects }: Diagnostic, failOn: FailOn): boolean {
  return (severity === 'error' && rejects ? RANKS.rejected : RANKS[severity]) >= RANKS[failOn];
}

/** Standard error is there for what is not the report. */
function writeFaults(run: Run, err: Output): void {
  for (const { file, message } of run.faults) err.write(`stowage: ${shown(file)}: ${shown(message)}\n`);
}

function writeText(run: Run, options: LintArguments, out: Output, host: Host): void {
  const style = styleFor(isColored(options.color, host.env, out));
  const layout = { style, columns: out.columns };
  let hidden = 0;
  let first = true;
  for (const { diagnostics, text } of run.files) {
    for (const diagnostic of diagnostics) {
      if (options.quiet && diagnostic.severity !== 'error') {
        hidden++;
        continue;
      }
      out.write((first ? '' : '\n') + findingText(diagnostic, text, layout));
      first = false;
    }
  }
  out.flush();
  writeFaults(run, host.stderr);
  host.stderr.flush();
  out.write((first ? '' : '\n') + summaryText(run.counts, hidden, style));
  const note = nothingJudged(run.counts);
  if (note !== null) out.write(`${style.bold(style.yellow(note))}\n`);
}

function writeJson(run: Run, options: LintArguments, out: Output, err: Output): void {
  const report = new JsonReport(out);
  for (const { file, resources, diagnostics } of run.files) {
    report.file({ file, resources, diagnostics: options.quiet ? diagnostics.filter((one) => one.severity === 'error') : diagnostics });
  }
  for (const { file, code, message } of run.faults) report.file({ file, resources: [], diagnostics: [], fault: { code, message } });
  report.end(run.counts.summary);
  writeFaults(run, err);
  const note = nothingJudged(run.counts);
  if (note !== null) err.write(`stowage: ${note}\n`);
}

function writeStats(run: Run, { start, reporting, end }: { start: number; reporting: number; end: number }, err: Output): void {
  const { summary } = run.counts;
  const { judged, decoded, skipped, unreadable } = summary.resources;
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  const { find, read, lint: linting } = run.times;
  const rows = [
    ['files', `${String(summary.files)} read${summary.unreadable > 0 ? `, ${String(summary.unreadable)} not` : ''}`],
    ['resources', `${String(judged)} judged, ${String(decoded)} only decoded, ${String(skipped)} skipped, ${String(unreadable)} unreadable`],
    ['findings', `${count(summary.findings.error, 'error')} (${String(summary.rejects)} refused), ${count(summary.findings.warning, 'warning')}, ${count(summary.findings.info, 'note')}`],
    ['time', `find ${ms(find)}, read ${ms(read)}, lint ${ms(linting)}, report ${ms(end - reporting)}, in all ${ms(end - start)}; ${ms(process.uptime() * 1000)} since the process began`],
  ];
  for (const [name = '', value = ''] of rows) err.write(`${name.padEnd(10)} ${value}\n`);
}
