/** Many texts, and the only thing in core with state. An adapter owns one, and decides what to forget. */
import type { Diagnostic } from './diagnostic.js';
import { createLinter } from './linter.js';
import type { LinterOptions } from './options.js';
import type { Part, SetFindings } from './part.js';
import { createTextSet, type TextSet } from './set-court.js';

export interface Project {
  /** Adds or replaces a text. */
  set(file: string, text: string): void;
  delete(file: string): void;
  /**
   * The findings of one file, those about the set of all texts among them; an unknown file has none. Texts are read again only where they have changed, and the same list is given
   * where nothing has.
   */
  diagnostics(file: string): readonly Diagnostic[];
  /** Reads what has changed, so that other projects of the same set see it. `diagnostics` does so for its own. */
  read(): void;
  /** Files whose text changed since their findings were last asked for. */
  readonly stale: ReadonlySet<string>;
  /** How many texts were read so far. */
  readonly textsRead: number;
}

interface Known {
  readonly part: Part;
  /** The set as of which the findings are. */
  version: number;
  found: SetFindings | null;
  diagnostics: readonly Diagnostic[];
}

/** Throws a UsageError where the options name no rule. `set` is the set that the texts belong to, where others do, too; by default they are one, and `options.complete` says whether it is all that there is. */
export function createProject(options: LinterOptions = {}, set?: TextSet): Project {
  const linter = createLinter(options);
  const texts = new Map<string, string>();
  const known = new Map<string, Known>();
  const stale = new Set<string>();
  /** Their findings were not asked for, and others' were. */
  const unread = new Set<string>();
  const whole = set ?? createTextSet({ complete: options.complete ?? false, of: 'workspace', textOf: (file) => texts.get(file) });
  let textsRead = 0;

  const read = (file: string, text: string): void => {
    textsRead++;
    const part = linter.part({ file, text });
    if (part.member) whole.put(part.member);
    else whole.delete(file);
    known.set(file, { part, version: -1, found: null, diagnostics: [] });
  };
  const readAll = (): void => {
    for (const file of unread) read(file, texts.get(file) as string);
    unread.clear();
  };
  return {
    set(file, text) {
      if (texts.get(file) === text) return;
      texts.set(file, text);
      stale.add(file);
      unread.add(file);
    },
    delete(file) {
      texts.delete(file);
      known.delete(file);
      stale.delete(file);
      unread.delete(file);
      whole.delete(file);
    },
    read: readAll,
    diagnostics(file) {
      readAll();
      stale.delete(file);
      const one = known.get(file);
      if (one === undefined) return NONE;
      if (one.version === whole.version) return one.diagnostics;
      const found = one.part.member === null ? null : whole.judge(file);
      if (one.version < 0 || !isSame(one.found, found)) one.diagnostics = one.part.result(found).diagnostics;
      one.version = whole.version;
      one.found = found;
      return one.diagnostics;
    },
    get stale() {
      return stale;
    },
    get textsRead() {
      return textsRead;
    },
  };
}

const NONE: readonly Diagnostic[] = [];

/** Lines of related places count, too: they are in the offsets. */
function isSame(a: SetFindings | null, b: SetFindings | null): boolean {
  return a === b || (a !== null && b !== null && a.complete === b.complete && a.findings.length === b.findings.length && JSON.stringify(a.findings) === JSON.stringify(b.findings));
}
