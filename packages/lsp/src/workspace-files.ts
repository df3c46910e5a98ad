/** The manifests of the workspace that are not open: found and read little by little, so that nobody who types has to wait, and within limits. */
import { realpathSync } from 'node:fs';
import { findFiles, readText } from '@stowage/workspace';

export interface Surroundings {
  readonly folders: readonly string[];
  /** Whether to look into a folder. */
  readonly enters: (path: string) => boolean;
  /** Takes the text of a file; null where it is gone. */
  readonly take: (path: string, text: string | null) => void;
  /** Told when all was read, and whether that was all that there is. */
  readonly done: (isAll: boolean) => void;
}

/** Files of so many units or more are taken by nobody's hand, and a workspace of more files is more than one set. */
const LONGEST = 1_000_000;
const MOST_FILES = 2000;
const MOST_FOLDERS = 5000;

/** Milliseconds: before it begins, of work at a time, and between. */
const BEFORE = 200;
const STINT = 5;
const REST = 5;

export class WorkspaceFiles {
  #timer: NodeJS.Timeout | undefined;
  readonly #folders: string[] = [];
  readonly #files: string[] = [];
  readonly #seen = new Set<string>();
  #taken = 0;
  #isAll = true;

  constructor(private readonly around: Surroundings) {}

  /** Begins, or begins anew. */
  start(): void {
    this.stop();
    this.#folders.splice(0, Infinity, ...[...this.around.folders].reverse());
    this.#files.length = 0;
    this.#seen.clear();
    this.#taken = 0;
    this.#isAll = true;
    if (this.#folders.length > 0) this.#later(BEFORE);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** A file was changed, made or deleted on the disk, or is not open any more. */
  changed(path: string): void {
    const read = readText(path, '');
    this.around.take(path, 'text' in read && read.text.length < LONGEST ? read.text : null);
  }

  #later(delay: number): void {
    this.#timer = setTimeout(() => this.#work(), delay);
    // It keeps nobody from going home.
    this.#timer.unref();
  }

  #work(): void {
    const end = performance.now() + STINT;
    while (performance.now() < end) {
      const file = this.#files.pop();
      const folder = file === undefined ? this.#folders.pop() : undefined;
      if (file !== undefined) this.#read(file);
      else if (folder !== undefined) this.#list(folder);
      else {
        this.around.done(this.#isAll);
        return;
      }
    }
    this.#later(REST);
  }

  #read(path: string): void {
    if (this.#taken === MOST_FILES) {
      this.#isAll = false;
      this.#files.length = 0;
      this.#folders.length = 0;
      return;
    }
    const read = readText(path, '');
    if ('text' in read && read.text.length < LONGEST) {
      this.#taken++;
      this.around.take(path, read.text);
    } else {
      this.#isAll = false;
    }
  }

  /** One folder at a time: those below wait. A link may lead to one that was seen. */
  #list(folder: string): void {
    let real;
    try {
      real = realpathSync(folder);
    } catch {
      return;
    }
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    if (this.#seen.size > MOST_FOLDERS) {
      this.#isAll = false;
      return;
    }
    const below: string[] = [];
    const enters = (path: string): boolean => {
      if (this.around.enters(path)) below.push(path);
      return false;
    };
    const { files, faults } = findFiles([folder], folder, { enters: (path) => enters(absolute(folder, path)), takes: (_, byName) => byName });
    if (faults.length > 0) this.#isAll = false;
    this.#files.push(...files.map((file) => absolute(folder, file)).reverse());
    this.#folders.push(...below.reverse());
  }
}

/** The walk shows paths from the folder. */
function absolute(folder: string, shown: string): string {
  return shown.startsWith('/') || /^[A-Za-z]:/.test(shown) ? shown : `${folder}/${shown}`;
}
