/** Where the built command begins. */
import { createLinter, fixText, nearest, rules } from '@stowage/core';
import { join } from 'node:path';
import type { Host } from './host.js';
import { readAll } from './input.js';
import { main } from './main.js';
import { Descriptor } from './output.js';

/** Replaced by the bundler. */
declare const STOWAGE_VERSION: string;

/** The folder of the bundle. */
declare const __dirname: string;

export function start(): void {
  const host: Host = {
    core: { createLinter, fixText, nearest, rules },
    cwd: process.cwd(),
    env: process.env,
    stdout: new Descriptor(1),
    stderr: new Descriptor(2),
    stdin: () => readAll(0),
    now,
    pages: join(__dirname, 'rules'),
    version: STOWAGE_VERSION,
  };
  process.exitCode = main(process.argv.slice(2), host);
}

/** Not `performance.now()`, whose module takes a millisecond to load. */
function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
