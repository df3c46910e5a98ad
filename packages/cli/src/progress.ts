/** A line on standard error for runs that take long enough to wonder, where somebody looks; erased at the end. */
import type { Output } from './output.js';

const WAIT = 1000;
const EVERY = 100;

export class Progress {
  #next: number;
  #wanted: boolean | undefined;
  #shown = false;

  constructor(
    private readonly out: Output,
    /** Milliseconds, as those that `at` is given. */
    start: number,
    private readonly total: number,
  ) {
    this.#next = start + WAIT;
  }

  /** For every file; mostly it does nothing. Returns true now and then, where a run takes long. */
  at(done: number, time: number): boolean {
    if (time < this.#next) return false;
    this.#next = time + EVERY;
    this.#wanted ??= this.out.isTerminal;
    if (!this.#wanted) return true;
    this.#shown = true;
    this.out.write(`\r\x1b[K${String(done)} of ${String(this.total)} files`);
    this.out.flush();
    return true;
  }

  end(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.out.write('\r\x1b[K');
    this.out.flush();
  }
}
