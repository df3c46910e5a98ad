/** The report for programs: one JSON object, written file by file, so that a large run is never one string in memory. */
import type { LintResult } from '@stowage/core';
import type { Output } from '../output.js';
import type { Reported } from './report.js';

type FileReport = Pick<LintResult, 'resources' | 'diagnostics' | 'suppressed'> & {
  readonly file: string;
  /** Why the file could not be read; it has no resources and no diagnostics then. */
  readonly fault?: { readonly code: string; readonly message: string };
};

export function writeJson({ run }: Reported, out: Output): void {
  let separator = '\n';
  const write = (report: FileReport): void => {
    out.write(separator + printable(report));
    separator = ',\n';
  };
  out.write('{"version":1,"files":[');
  for (const { file, resources, diagnostics, suppressed } of run.files) write({ file, resources, diagnostics, ...(suppressed ? { suppressed } : {}) });
  for (const { file, code, message } of run.faults) write({ file, resources: [], diagnostics: [], fault: { code, message } });
  out.write(`\n],"summary":${printable(run.counts.summary)}}\n`);
}

/** What JSON lets stand and a terminal or a log may obey: control characters behind ASCII, and `##[`, which begins commands for some build servers. */
const OBEYED = /#(?=#(?:\[|vso\[))|[\u007f-\u009f\u2028\u2029]/g;

/** A value as JSON on one line. */
export function printable(value: unknown): string {
  return JSON.stringify(value).replace(OBEYED, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
