/** From a run to its reports, each in its place. */
import { cannotMake, faultOf, makeFile } from '@stowage/workspace';
import { ArgumentError, type Format, type LintArguments, type ReportTarget } from '../arguments.js';
import { guarded } from '../guard.js';
import type { Host } from '../host.js';
import { Descriptor, type Output } from '../output.js';
import type { Run } from '../run.js';
import { isColored, styleFor, type Style } from '../style.js';
import { shown } from '../terminal.js';
import { writeCompact } from './compact.js';
import { writeGithub } from './github.js';
import { writeJson } from './json.js';
import { writeJunit } from './junit.js';
import { writeSarif } from './sarif.js';
import { nothingJudged, summaryText } from './summary.js';
import { findingText } from './text.js';

/** What a report is made from. */
export interface Reported {
  /** With the findings that are to be shown. */
  readonly run: Run;
  /** How many are not. */
  readonly hidden: number;
  readonly options: LintArguments;
  readonly host: Host;
}

/** Throws an ArgumentError where a report's file cannot be made: better before the work than after it. */
export function checkTargets(reports: readonly ReportTarget[], { cwd }: Host): void {
  for (const { format, file } of reports) {
    const problem = file === undefined ? null : cannotMake(file, cwd);
    if (problem !== null) throw new ArgumentError(`--format ${format}=${String(file)}: ${problem}`);
  }
}

/** Writes all reports, and to standard error what else is to be said. `out` is for the one without a file. Returns whether each was written. */
export function writeReports(reported: Reported, out: Output): boolean {
  const { run, options, host } = reported;
  const err = guarded(host.stderr, host.env);
  const screen = guarded(out, host.env);
  const shownFormat = options.reports.find(({ file }) => file === undefined)?.format;
  if (shownFormat === 'text') {
    const style = styleFor(isColored(options.color, host.env, out));
    const any = writeFindings(run, screen, style);
    screen.flush();
    writeFaults(run, err);
    err.flush();
    writeEnd(reported, any, screen, style);
  } else {
    if (shownFormat !== undefined) writeReport(shownFormat, reported, screen);
    screen.flush();
    writeFaults(run, err);
    const note = nothingJudged(run.counts);
    if (note !== null) err.write(`stowage: ${note}\n`);
  }
  screen.flush();
  const problems = options.reports.map((target) => writeFile(target, reported)).filter((problem) => problem !== null);
  for (const problem of problems) err.write(`stowage: ${problem}\n`);
  err.flush();
  return problems.length === 0;
}

/** Returns what went wrong. */
function writeFile({ format, file }: ReportTarget, reported: Reported): string | null {
  if (file === undefined) return null;
  const { cwd } = reported.host;
  let made;
  try {
    made = makeFile(file, cwd);
    const out = new Descriptor(made.fd);
    writeReport(format, reported, out);
    out.flush();
    made.finish();
    return null;
  } catch (error) {
    made?.abandon();
    // What is not the disk's fault is ours.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return `the report ${shown(file)} cannot be written: ${shown(faultOf(file, error).message)}`;
  }
}

function writeReport(format: Format, reported: Reported, out: Output): void {
  switch (format) {
    case 'text': {
      const style = styleFor(reported.options.color === 'always');
      const any = writeFindings(reported.run, out, style);
      writeFaults(reported.run, out);
      writeEnd(reported, any, out, style);
      break;
    }
    case 'json':
      writeJson(reported, out);
      break;
    case 'compact':
      writeCompact(reported, out);
      break;
    case 'sarif':
      writeSarif(reported, out);
      break;
    case 'junit':
      writeJunit(reported, out);
      break;
    case 'github':
      writeGithub(reported, out);
  }
}

/** Returns whether there are any. */
function writeFindings(run: Run, out: Output, style: Style): boolean {
  const layout = { style, columns: out.columns };
  let any = false;
  for (const { diagnostics, text } of run.files) {
    for (const diagnostic of diagnostics) {
      out.write((any ? '\n' : '') + findingText(diagnostic, text, layout));
      any = true;
    }
  }
  return any;
}

function writeFaults(run: Run, out: Output): void {
  for (const { file, message } of run.faults) out.write(`stowage: ${shown(file)}: ${shown(message)}\n`);
}

function writeEnd({ run, hidden }: Reported, any: boolean, out: Output, style: Style): void {
  out.write((any ? '\n' : '') + summaryText(run.counts, hidden, style));
  const note = nothingJudged(run.counts);
  if (note !== null) out.write(`${style.bold(style.yellow(note))}\n`);
}
