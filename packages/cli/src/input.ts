/** Standard input, to its end. */
import { readSync } from 'node:fs';
import { pause } from './output.js';

/** All bytes of a descriptor, also where it is a pipe that has nothing to say yet. */
export function readAll(fd: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = Buffer.allocUnsafe(64 * 1024);
    let length;
    try {
      length = readSync(fd, part);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') {
        pause(5);
        continue;
      }
      if (code === 'EOF') length = 0;
      else throw error;
    }
    if (length === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, length));
  }
}
