/** What the command needs of the world, so that tests can give it another one. */
import type { areStrangers, createLinter, createTextSet, fixText, nearest, rules, saysSomething } from '@stowage/core';
import type { Output } from './output.js';

export interface Core {
  readonly areStrangers: typeof areStrangers;
  readonly createLinter: typeof createLinter;
  readonly createTextSet: typeof createTextSet;
  readonly fixText: typeof fixText;
  readonly nearest: typeof nearest;
  readonly rules: typeof rules;
  readonly saysSomething: typeof saysSomething;
}

export interface Host {
  readonly core: Core;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input. */
  stdin(): Uint8Array;
  /** Milliseconds from any point in time. */
  now(): number;
  /** Told before each file how many came before it, and how many there are. */
  next(before: number, of: number): void;
  /** The folder of the shipped rule pages. */
  readonly pages: string;
  readonly version: string;
}
