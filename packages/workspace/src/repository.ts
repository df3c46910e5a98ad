/** Where a repository begins. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder at or above with a `.git` in it (a file in worktrees and submodules), or null. Both are absolute. */
export function repositoryRoot(folder: string): string | null {
  for (let up = folder; ; ) {
    if (existsSync(join(up, '.git'))) return up;
    const next = dirname(up);
    if (next === up) return null;
    up = next;
  }
}
