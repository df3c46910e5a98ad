/** Files that a run makes: reports. Each is there whole, or not at all. */
import { closeSync, fchmodSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { atDisk, showPath } from './paths.js';

/** What is written to `fd` becomes the file when it is finished. */
export interface NewFile {
  readonly fd: number;
  /** Puts the file in its place. Throws errors of `node:fs`. */
  finish(): void;
  /** Leaves everything as it was, as far as it can. */
  abandon(): void;
}

/** Why a file cannot be made at a path, without trying: a few words, or null. */
export function cannotMake(file: string, cwd: string): string | null {
  const path = atDisk(file, cwd);
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder) return `there is no folder ${showPath(dirname(path), cwd)}`;
  if (!folder.isDirectory()) return `${showPath(dirname(path), cwd)} is no folder`;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? 'a folder stands there' : null;
}

/** Begins a file beside its place, or opens what is no plain file (a pipe, a device) as it is. Throws errors of `node:fs`. */
export function makeFile(file: string, cwd: string): NewFile {
  const there = statSync(atDisk(file, cwd), { throwIfNoEntry: false });
  // A link stays a link.
  const path = there ? realpathSync(atDisk(file, cwd)) : atDisk(file, cwd);
  if (there && !there.isFile()) return opened(openSync(path, 'w'), null, path);
  const beside = `${path}.${String(process.pid)}.tmp`;
  const fd = openSync(beside, 'wx');
  if (there) fchmodSync(fd, there.mode & 0o7777);
  return opened(fd, beside, path);
}

function opened(fd: number, beside: string | null, path: string): NewFile {
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(fd);
    isOpen = false;
  };
  return {
    fd,
    finish() {
      close();
      if (beside !== null) renameSync(beside, path);
    },
    abandon() {
      close();
      if (beside !== null) rmSync(beside, { force: true });
    },
  };
}
