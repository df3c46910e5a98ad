/** Reads and lints what the arguments name, file by file. What it keeps of a file is its findings, and its text where there are any: the rest is counted and forgotten. */
import type { Diagnostic, Linter, LintResult, Part, ResourceReport, SuppressedDiagnostic } from '@stowage/core';
import { decode, faultOf, findFiles, lookAgain, readText, writeText, type Fault, type ReadResult } from '@stowage/workspace';
import type { Baselines } from './baselines.js';
import type { Host } from './host.js';
import type { Linters } from './linters.js';
import { Progress } from './progress.js';
import { Counts } from './reports/summary.js';
import { SetRun } from './set-run.js';

export interface RunOptions {
  readonly paths: readonly string[];
  readonly fix: boolean;
  /** Find out what the fixes would change, and write nothing. */
  readonly diff: boolean;
  /** What standard input is called in the report. */
  readonly stdinFilename: string | undefined;
  /** The files are all that there is, even if no folder was named. */
  readonly complete: boolean;
  /** Keep all files with all their resources, not only those with findings. */
  readonly keepAll: boolean;
}

export interface FileRun {
  readonly file: string;
  readonly resources: readonly ResourceReport[];
  readonly diagnostics: readonly Diagnostic[];
  /** What comments and annotations silenced, with their reasons; left out where there is nothing. */
  readonly suppressed?: readonly SuppressedDiagnostic[];
  /** Where there are findings to show in it. */
  readonly text: string | undefined;
}

/** What the fixes would make of a file. */
export interface FileChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export interface Run {
  /** In the order in which they were found; those with findings, or all. */
  readonly files: readonly FileRun[];
  readonly counts: Counts;
  readonly faults: readonly Fault[];
  /** Where somebody ended the run before its end: how many files it had done, and of how many. */
  readonly interrupted: { readonly done: number; readonly of: number } | undefined;
  /** What was fixed; with `diff`, what would be. */
  readonly fixed: { readonly fixes: number; readonly files: number };
  /** With `diff`. */
  readonly changes: readonly FileChange[];
  /** The fixed text of standard input, where that was asked for. */
  readonly fixedInput: string | undefined;
  /** Milliseconds. */
  readonly times: { readonly find: number; readonly read: number; readonly lint: number };
}

/**
 * A run that takes long stops now and then (it yields), so that its caller can hear whether anybody wants it to end, and ends with what it has where `next(true)` says so.
 * Listening all the time would cost every run.
 */
export type Stops<T> = Generator<undefined, T, boolean>;

/** Throws a ConfigurationError, and an ArgumentError for a baseline. `baselines` are null where every finding counts. */
export function runLint(linters: Linters, baselines: Baselines | null, options: RunOptions, host: Host): Stops<Run> {
  return new LintRun(linters, baselines, options, host).run();
}

class LintRun {
  /** By the order in which they were read. */
  readonly #files = new Map<number, FileRun>();
  #order = 0;
  readonly #set: SetRun;
  #walked = false;
  readonly #faults: Fault[] = [];
  readonly #counts = new Counts();
  #fixes = 0;
  #fixedFiles = 0;
  #fixedInput: string | undefined;
  #interrupted: Run['interrupted'];
  readonly #changes: FileChange[] = [];
  readonly #times = { find: 0, read: 0, lint: 0 };
  #lap: number;

  constructor(
    private readonly linters: Linters,
    private readonly baselines: Baselines | null,
    private readonly options: RunOptions,
    private readonly host: Host,
  ) {
    this.#lap = host.now();
    this.#set = new SetRun(host, linters);
  }

  *run(): Stops<Run> {
    if (this.options.paths[0] === '-') this.#input();
    else yield* this.#paths();
    const { leftOut } = this.linters.choice;
    if (leftOut > 0) this.#counts.summary.leftOut = leftOut;
    this.#judgeSet(this.options.complete || (this.#walked && leftOut === 0 && this.#faults.length === 0 && this.#interrupted === undefined));
    return {
      files: [...this.#files].sort(([a], [b]) => a - b).map(([, file]) => file),
      counts: this.#counts,
      faults: this.#faults,
      interrupted: this.#interrupted,
      fixed: { fixes: this.#fixes, files: this.#fixedFiles },
      fixedInput: this.#fixedInput,
      changes: this.#changes,
      times: this.#times,
    };
  }

  #input(): void {
    this.host.next(0, 1);
    const file = this.options.stdinFilename ?? 'stdin';
    let read: ReadResult;
    try {
      read = decode(file, this.host.stdin());
    } catch (error) {
      read = { fault: faultOf(file, error) };
    }
    this.#end('read');
    // What has no name of its own is none that a pattern could mean.
    if (this.options.stdinFilename === undefined || this.linters.choice.takes(file, true)) this.#take(file, read, true);
    else if (this.options.fix && !this.options.diff && !('fault' in read)) this.#fixedInput = read.text;
  }

  *#paths(): Stops<void> {
    const { files, faults, walked } = findFiles(this.options.paths, this.host.cwd, this.linters.choice);
    this.#walked = walked;
    for (const fault of faults) this.#faults.push(fault);
    this.#end('find');
    const progress = new Progress(this.host.stderr, this.#lap, files.length);
    for (let i = 0; i < files.length; i++) {
      if (progress.at(i, this.#lap) && (yield)) {
        this.#interrupted = { done: i, of: files.length };
        break;
      }
      this.host.next(i, files.length);
      this.#path(files[i] as string, true);
    }
    progress.end();
  }

  #path(file: string, again: boolean): void {
    const { cwd } = this.host;
    if (!this.linters.choice.takes(file, true)) return;
    const read = readText(file, cwd);
    this.#end('read');
    if (again && 'fault' in read && (read.fault.code === 'folder' || read.fault.code === 'missing')) {
      const found = lookAgain(file, cwd, this.linters.choice);
      for (const fault of found.faults) this.#faults.push(fault);
      if (found.walked) this.#walked = true;
      for (const inner of found.files) this.#path(inner, false);
      return;
    }
    this.#take(file, read, false);
  }

  #take(file: string, read: ReadResult, isInput: boolean): void {
    if ('fault' in read) {
      this.#faults.push(read.fault);
      return;
    }
    const linter = this.linters.of(file);
    let part: Part;
    let result: LintResult | null;
    const order = this.#order++;
    this.#counts.judgedFor(linter.kubernetesVersion);
    try {
      const { fix, diff } = this.options;
      if (diff) this.#compare(linter, file, read.text);
      part = fix && !diff ? this.#fix(linter, file, read, isInput) : linter.part({ file, text: read.text });
      result = this.#set.add(part, order, isInput) ? null : part.result();
    } catch (error) {
      this.#fail(file, error);
      return;
    }
    if (result) this.#book(part, result, order);
    this.#end('lint');
  }

  /** A text that breaks us must not cost the findings of the others. */
  #fail(file: string, error: unknown): void {
    this.#faults.push({ file, code: 'other', message: `Stowage failed on this file, which is a bug of Stowage: ${String(error)}` });
    if (this.host.env.STOWAGE_DEBUG) throw error;
  }

  #book({ file, text }: Part, { resources, suppressed, diagnostics: all }: LintResult, order: number): void {
    const diagnostics = this.baselines?.unknown(file, all, text) ?? all;
    this.#counts.add(resources, diagnostics);
    if (suppressed) this.#counts.summary.suppressed = (this.#counts.summary.suppressed ?? 0) + suppressed.length;
    const found = diagnostics.length > 0;
    // A place that was asked for once lets go of the text.
    if (this.options.keepAll) for (const resource of resources) resource.range satisfies object;
    if (found || this.options.keepAll) this.#files.set(order, { file, resources, diagnostics, ...(suppressed ? { suppressed } : {}), text: found ? text : undefined });
  }

  /** What the files are together. Those that waited for it are booked now; of the others those in which it finds something are read once more. */
  #judgeSet(complete: boolean): void {
    if (!this.#set.any) return;
    for (const { part, order, result, isMore, error } of this.#set.judge(complete)) {
      if (error !== undefined) this.#fail(part.file, error);
      if (isMore) this.#bookMore(part, result, order);
      else this.#book(part, result, order);
    }
    this.#end('lint');
  }

  #bookMore({ file, text }: Part, { resources, diagnostics: more }: LintResult, order: number): void {
    const diagnostics = this.baselines?.unknown(file, more, text) ?? more;
    if (diagnostics.length === 0) return;
    this.#counts.addFindings(diagnostics);
    const known = this.#files.get(order);
    const all = [...(known?.diagnostics ?? []), ...diagnostics].sort(({ range: a }, { range: b }) => a.start.offset - b.start.offset || a.end.offset - b.end.offset);
    this.#files.set(order, { ...(known ?? { file, resources }), diagnostics: all, text });
  }

  /** Books the time since the last call. */
  #end(stage: keyof Run['times']): void {
    const now = this.host.now();
    this.#times[stage] += now - this.#lap;
    this.#lap = now;
  }

  #compare(linter: Linter, file: string, before: string): void {
    const { text: after, applied } = this.host.core.fixText(linter, file, before);
    if (after === before) return;
    this.#changes.push({ file, before, after });
    this.#fixes += applied;
    this.#fixedFiles++;
  }

  #fix(linter: Linter, file: string, read: Exclude<ReadResult, { fault: Fault }>, isInput: boolean): Part {
    const { text, applied, part } = this.host.core.fixText(linter, file, read.text);
    if (isInput) {
      this.#fixedInput = text;
    } else if (text !== read.text) {
      const fault = writeText(file, this.host.cwd, text, read);
      if (fault) {
        this.#faults.push(fault);
        return linter.part({ file, text: read.text });
      }
    }
    if (text !== read.text) {
      this.#fixes += applied;
      this.#fixedFiles++;
    }
    return part;
  }
}
