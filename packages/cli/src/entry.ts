/** Where the built command begins. */
import { areStrangers, createLinter, createTextSet, fixText, nearest, rules, saysSomething } from '@stowage/core';
import { join } from 'node:path';
import { INTERRUPTED } from './commands/lint.js';
import type { Host } from './host.js';
import { readAll } from './input.js';
import { main } from './main.js';
import { Descriptor } from './output.js';
import type { Stops } from './run.js';

/** Replaced by the bundler. */
declare const STOWAGE_VERSION: string;

/** The folder of the bundle. */
declare const __dirname: string;

/** So many files the run must have for `OPTIMIZE_LITTLE` to pay, and so many of them come before it, which make the reader's loops hot. */
const MANY = 150;
const FIRST = 8;

/**
 * V8 optimises, in other threads, what has run for a while, and puts much of what a function calls into it. A run of ours is over before most of that pays, and those threads hold up ours: with functions of about
 * their own size 500 files take 130 ms instead of 145, and 2,000 of all kinds 550 instead of 615. V8 says so on standard error where it does not know a setting; those of Node 20, 22 and 24 know this one.
 */
const OPTIMIZE_LITTLE = '--max-inlined-bytecode-size-cumulative=100';
const AS_USUAL = '--max-inlined-bytecode-size-cumulative=920';

export interface StartOptions {
  /** The compiled code of a run of so many files will be kept. It can only be used under the settings of V8 under which it was kept, so they stay as they are. */
  readonly keepsCode: (files: number) => boolean;
  /** Changes a setting of V8; bundles that load later are still compiled under the usual one. */
  readonly change: (to: string, usual: string) => void;
  /** Told at the end of a run that linted so many files, under V8's own settings. */
  readonly done: (files: number) => void;
}

/** Runs the command. */
export function start({ keepsCode, change, done }: StartOptions): void {
  const stderr = new Descriptor(2);
  const cwd = workingDirectory();
  if (cwd === null) {
    stderr.write('stowage: the working directory is gone\n');
    stderr.flush();
    process.exitCode = 2;
    return;
  }
  let linted = 0;
  const end = (status: number): void => {
    process.exitCode = status;
    if (linted > 0) done(linted);
  };
  const host: Host = {
    core: { areStrangers, createLinter, createTextSet, fixText, nearest, rules, saysSomething },
    cwd,
    env: process.env,
    stdout: new Descriptor(1),
    stderr,
    stdin: () => readAll(0),
    now,
    next(before, of) {
      if (before === 0) linted = of;
      if (before !== FIRST || of < MANY || keepsCode(of)) return;
      change(OPTIMIZE_LITTLE, AS_USUAL);
      linted = 0;
    },
    pages: join(__dirname, 'rules'),
    version: STOWAGE_VERSION,
  };
  const steps = main(process.argv.slice(2), host);
  const first = steps.next(false);
  if (!first.done) {
    goOn(steps, end);
    return;
  }
  end(first.value);
  // Everything is written. To take V8's heap apart would be for nothing.
  process.exit();
}

/** A run that takes long is ended by a signal as soon as its file is done, with what it has found. Until here, a signal ended it on the spot. */
function goOn(steps: Stops<number>, end: (status: number) => void): void {
  let signal: NodeJS.Signals | undefined;
  const hear = (name: NodeJS.Signals): void => {
    signal = name;
  };
  // Once: another one ends it on the spot again.
  for (const name of SIGNALS) process.once(name, hear);
  const step = (): void => {
    const { done, value } = steps.next(signal !== undefined);
    if (!done) {
      setImmediate(step);
      return;
    }
    for (const name of SIGNALS) process.removeListener(name, hear);
    end(value);
    // Whoever started us is to know that it was not our own end.
    if (value === INTERRUPTED && signal !== undefined) process.kill(process.pid, signal);
    else process.exit();
  };
  setImmediate(step);
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

function workingDirectory(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

/** Not `performance.now()`, whose module takes a millisecond to load. */
function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
