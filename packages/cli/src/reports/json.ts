/** The report for programs: one JSON object, written file by file, so that a large run is never one string in memory. */
import type { LintResult } from '@stowage/core';
import type { Output } from '../output.js';
import type { Summary } from './summary.js';

export interface FileReport extends LintResult {
  readonly file: string;
  /** Why the file could not be read; it has no resources and no diagnostics then. */
  readonly fault?: { readonly code: string; readonly message: string };
}

export class JsonReport {
  #first = true;

  constructor(private readonly out: Output) {
    out.write('{"version":1,"files":[');
  }

  file(report: FileReport): void {
    this.out.write(`${this.#first ? '\n' : ',\n'}${JSON.stringify(report)}`);
    this.#first = false;
  }

  end(summary: Summary): void {
    this.out.write(`\n],"summary":${JSON.stringify(summary)}}\n`);
  }
}
