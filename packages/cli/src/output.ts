/**
 * Where the command writes. Straight to the file descriptor: making `process.stdout` costs up to 25 ms, and writing synchronously is what keeps memory flat when the
 * reader is slow, and leaves nothing behind when the process ends.
 */
import { fstatSync, statSync, writeSync } from 'node:fs';

/** A report is gathered up to this many UTF-16 units before it is written. */
const CHUNK = 64 * 1024;

export interface Output {
  write(text: string): void;
  /** Writes what was gathered. Call it before the process ends. */
  flush(): void;
  readonly isTerminal: boolean;
  /** Characters in a line of the terminal; null where there is no terminal. */
  readonly columns: number | null;
}

export class Descriptor implements Output {
  #gathered = '';
  /** Nobody reads any more: what is written goes nowhere, and the run goes on, so that the exit status stays true. */
  #closed = false;
  #isTerminal: boolean | undefined;

  constructor(private readonly fd: number) {}

  write(text: string): void {
    this.#gathered += text;
    if (this.#gathered.length >= CHUNK) this.flush();
  }

  flush(): void {
    const text = this.#gathered;
    this.#gathered = '';
    if (text === '' || this.#closed) return;
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; ) {
      try {
        at += writeSync(this.fd, bytes, at);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') {
          // Somebody made the pipe non-blocking, and its reader is slow.
          pause(2);
        } else if (code === 'EPIPE' || code === 'EOF') {
          this.#closed = true;
          return;
        } else {
          throw error;
        }
      }
    }
  }

  get isTerminal(): boolean {
    return (this.#isTerminal ??= isTerminal(this.fd));
  }

  get columns(): number | null {
    if (!this.isTerminal) return null;
    const { columns } = this.fd === 2 ? process.stderr : process.stdout;
    return columns > 0 ? columns : 80;
  }
}

/** `node:tty` loads the network's code, some 2 ms; only a character device can be a terminal, and /dev/null is one that is not. */
function isTerminal(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    if (!stat.isCharacterDevice() && process.platform !== 'win32') return false;
    if (process.platform === 'linux' && stat.rdev === statSync('/dev/null').rdev) return false;
    return process.getBuiltinModule('node:tty').isatty(fd);
  } catch {
    return false;
  }
}

export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
