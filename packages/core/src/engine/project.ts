/** Many texts, and the only thing in core with state. An adapter owns one, and decides what to forget. */
import type { Diagnostic } from './diagnostic.js';
import { createLinter, type LintResult } from './linter.js';
import type { LinterOptions } from './options.js';

export interface Project {
  /** Adds or replaces a text. */
  set(file: string, text: string): void;
  delete(file: string): void;
  /** The findings of one file; read again only if its text has changed. An unknown file has none. */
  diagnostics(file: string): readonly Diagnostic[];
  /** Files whose text changed since their findings were last asked for. */
  readonly stale: ReadonlySet<string>;
  /** How many texts were read so far. */
  readonly textsRead: number;
}

/** Throws a UsageError where the options name no rule. */
export function createProject(options: LinterOptions = {}): Project {
  const linter = createLinter(options);
  const texts = new Map<string, string>();
  const results = new Map<string, LintResult>();
  const stale = new Set<string>();
  let textsRead = 0;
  return {
    set(file, text) {
      if (texts.get(file) === text) return;
      texts.set(file, text);
      stale.add(file);
    },
    delete(file) {
      texts.delete(file);
      results.delete(file);
      stale.delete(file);
    },
    diagnostics(file) {
      const text = texts.get(file);
      if (text === undefined) return [];
      if (stale.delete(file)) {
        results.set(file, linter.lint({ file, text }));
        textsRead++;
      }
      return results.get(file)?.diagnostics ?? [];
    },
    get stale() {
      return stale;
    },
    get textsRead() {
      return textsRead;
    },
  };
}
