/** Work that waits until nobody asks for it again. */

/** Edits that come together, as of a macro or of a formatter, are judged together; in milliseconds. */
const SHORTEST = 10;
const LONGEST = 400;

/** One piece of work for each key. What takes long waits longer: it would be in the way of typing. */
export class Later {
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #spent = new Map<string, number>();

  constructor(private readonly work: (key: string) => void) {}

  ask(key: string): void {
    clearTimeout(this.#waiting.get(key));
    const delay = Math.min(SHORTEST + (this.#spent.get(key) ?? 0), LONGEST);
    this.#waiting.set(key, setTimeout(() => this.#run(key), delay));
  }

  forget(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#spent.delete(key);
  }

  #run(key: string): void {
    this.#waiting.delete(key);
    const start = performance.now();
    this.work(key);
    this.#spent.set(key, performance.now() - start);
  }
}
