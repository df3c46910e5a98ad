/** What .gitignore files leave out, as Git decides it: each file for its own folder and what is below, the nearest word counting. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore from 'ignore';
import { repositoryRoot } from './repository.js';

/** One .gitignore file. */
interface Level {
  /** The absolute folder that its patterns are relative to. */
  readonly folder: string;
  readonly text: string;
  readonly rules: ReturnType<typeof ignore>;
}

/** The .gitignore files that count in one folder. Immutable; each folder makes its own from its parent's. */
export class Ignored {
  private constructor(private readonly levels: readonly Level[]) {}

  /**
   * The files that count in a folder which somebody asked for: its own, and those above, up to the repository's root, or without a repository up to the working
   * directory. Where those above would leave out the folder itself, the wish is stronger and they are not asked.
   */
  static at(folder: string, cwd: string): Ignored {
    const root = repositoryRoot(folder) ?? (folder.startsWith(cwd + sep) ? cwd : folder);
    const way = [folder];
    for (let up = folder; up !== root; ) way.unshift((up = dirname(up)));
    let ignored = new Ignored(load(root));
    for (const part of way.slice(1)) {
      if (ignored.test(part, true)) return new Ignored(load(folder));
      ignored = ignored.into(part, true);
    }
    return ignored;
  }

  /** Whether an absolute path below is left out. */
  test(path: string, isFolder: boolean): boolean {
    for (let i = this.levels.length - 1; i >= 0; i--) {
      const { ignored, unignored } = ask(this.levels[i] as Level, path, isFolder);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }

  /** The files that count in a folder below, which is not left out. */
  into(folder: string, hasOwn: boolean): Ignored {
    const own = hasOwn ? load(folder) : [];
    let levels = this.levels;
    let takenBack = false;
    for (let i = levels.length - 1; i >= 0; i--) {
      const level = levels[i] as Level;
      const { ignored, unignored } = ask(level, folder, true);
      if (takenBack && ignored) {
        // A nearer file takes the folder back: the one above still speaks of what is in it, and no more of the folder.
        const text = `${level.text}\n!/${slashed(level, folder).replace(/[\\*?[\]!# ]/g, '\\$&')}/`;
        levels = levels.with(i, { folder: level.folder, text, rules: ignore({ ignorecase: false }).add(text) });
      }
      takenBack ||= unignored;
    }
    return own.length === 0 && levels === this.levels ? this : new Ignored([...levels, ...own]);
  }
}

const ask = (level: Level, path: string, isFolder: boolean): { ignored: boolean; unignored: boolean } =>
  level.rules.test(slashed(level, path) + (isFolder ? '/' : ''));

const slashed = (level: Level, path: string): string => relative(level.folder, path).replaceAll(sep, '/');

function load(folder: string): Level[] {
  try {
    const text = readFileSync(join(folder, '.gitignore'), 'utf8');
    return [{ folder, text, rules: ignore({ ignorecase: false }).add(text) }];
  } catch {
    return [];
  }
}
