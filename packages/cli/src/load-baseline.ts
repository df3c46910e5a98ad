/** Reads a baseline. Runs without one never load this. */
import { parseBaseline } from '@stowage/core';
import { readText, showPath } from '@stowage/workspace';
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { ArgumentError } from './arguments.js';
import type { PlacedBaseline } from './baselines.js';

/** Throws an ArgumentError where it cannot be read. */
export function loadBaseline(path: string, cwd: string): PlacedBaseline {
  const file = shownBaseline(path, cwd);
  const read = readText(file, cwd);
  if ('fault' in read) throw new ArgumentError(`the baseline ${file}: ${read.fault.message}${read.fault.code === 'missing' ? '; stowage baseline writes it' : ''}`);
  const folder = dirname(resolve(cwd, path));
  try {
    return { ...parseBaseline(read.text), path: file, nameOf: (shown) => baselineName(shown, folder, cwd), exists: (name) => existsSync(resolve(folder, name)) };
  } catch (error) {
    throw new ArgumentError(`the baseline ${file}: ${(error as Error).message}; stowage baseline writes it anew`);
  }
}

/** A file's name in a baseline: relative to its folder, with `/`, so that it is the same from wherever Stowage is run. */
export function baselineName(shown: string, folder: string, cwd: string): string {
  const path = relative(folder, resolve(cwd, shown));
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** A baseline's path as it is shown: relative where it lies in the working directory. */
export function shownBaseline(path: string, cwd: string): string {
  return showPath(resolve(cwd, path), cwd);
}
