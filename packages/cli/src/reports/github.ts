/**
 * Workflow commands, which GitHub shows at the lines of a pull request, and the counts. The runner reads each line by itself; how it reads values is in
 * actions/runner, src/Runner.Common/ActionCommand.cs.
 */
import type { Severity } from '@stowage/core';
import type { FileRun } from '../run.js';
import type { Output } from '../output.js';
import { styleFor } from '../style.js';
import { shown } from '../terminal.js';
import type { Reported } from './report.js';
import { pathsFrom, type Paths } from './root.js';
import { nothingJudged, summaryText } from './summary.js';
import { placeText, quoted } from './text.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

export function writeGithub({ run, hidden, host }: Reported, out: Output): void {
  const paths = pathsFrom(host.cwd);
  for (const file of run.files) writeFile(file, paths, out);
  for (const { file, message } of run.faults) out.write(command('error', { file: fileProperty(paths(file)), title: 'cannot be read' }, `${shown(file)}: ${shown(message)}`));
  const note = nothingJudged(run.counts);
  if (note !== null) out.write(command('warning', { title: 'stowage' }, note));
  out.write(summaryText(run.counts, hidden, styleFor(false)));
}

function writeFile({ diagnostics }: FileRun, paths: Paths, out: Output): void {
  for (const { file, range, severity, ruleId, message, related, fixes } of diagnostics) {
    const { start, end } = range;
    // Columns are taken for those of one line.
    const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
    const lines = [
      quoted(message),
      ...related.map((other) => `see ${placeText(other.file, other.range.start)} ${quoted(other.message)}`),
      ...fixes.map(({ title, safety }) => `fix: ${quoted(title)} (${safety})`),
    ];
    out.write(command(COMMANDS[severity], { file: fileProperty(paths(file)), line: start.line, endLine: end.line, ...columns, title: ruleId }, lines.join('\n')));
  }
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

/** A name with a control character in it finds no file then, which is better than that the log obeys it. */
const fileProperty = (path: string): string => shown(path);
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
