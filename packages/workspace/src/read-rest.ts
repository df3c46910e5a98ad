/** Reading what one read does not settle: large files, empty ones, pipes, and what is no file at all. */
import { fstatSync, readSync } from 'node:fs';
import type { Fault } from './fault.js';

type Problem = Pick<Fault, 'code' | 'message'>;

const PART = 1024 * 1024;

/** Milliseconds between two looks into a pipe. */
const WAIT = 5;

/** Everything that is read from `fd`, `first` and what comes behind it. At most `limit` bytes; never throws for what is too large or no file, but for errors of `node:fs`. */
export function readRest(fd: number, path: string, first: Buffer, limit: number): Buffer | Problem {
  const stat = fstatSync(fd);
  if (stat.isFile() && stat.size > limit) return tooLargeFault(limit);
  // `lint <(helm template)` is a pipe under such a name. One that lies among the files has nobody who writes, or writes into the next run.
  const isGiven = stat.isFIFO() && /^\/(?:dev|proc)\//.test(path);
  const problem = isGiven ? null : noFile(stat);
  if (problem !== null) return { code: 'special', message: problem };
  const parts = [Buffer.from(first)];
  for (let length = first.length; ; ) {
    const part = Buffer.allocUnsafe(PART);
    const more = readPart(fd, part, isGiven ? null : length);
    if (more === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, more));
    length += more;
    if (length > limit) return tooLargeFault(limit);
  }
}

export function tooLargeFault(limit: number): Problem {
  return { code: 'too-large', message: `larger than ${String(limit / 1024 / 1024)} MB` };
}

/** A few words for what is no file, or null. */
export function noFile(stat: { isFIFO(): boolean; isSocket(): boolean; isCharacterDevice(): boolean; isBlockDevice(): boolean }): string | null {
  if (stat.isFIFO()) return 'a named pipe, not a file';
  if (stat.isSocket()) return 'a socket, not a file';
  return stat.isCharacterDevice() || stat.isBlockDevice() ? 'a device, not a file' : null;
}

function readPart(fd: number, into: Buffer, position: number | null): number {
  for (;;) {
    try {
      return readSync(fd, into, 0, PART, position);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
    }
  }
}
