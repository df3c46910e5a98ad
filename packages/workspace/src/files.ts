/**
 * From the arguments of a command to the files they name. A list of plain files, which is what hooks and editors pass, is taken as it is, without a
 * look at the disk; everything else goes to `walk.ts`, which loads only then.
 */
import { statSync } from 'node:fs';
import type { Choice } from './configurations.js';
import { faultOf, type Fault } from './fault.js';
import { atDisk, isManifestName, showPath } from './paths.js';
import { walkFolder, walkGlob } from './walk.js';

/** One file to read, by its shown path, which also opens it from the working directory. */
export interface Found {
  /** In the order of the arguments, then of the names; none twice. */
  readonly files: readonly string[];
  readonly faults: readonly Fault[];
  /** A folder was walked, so that the files are more than what somebody picked. */
  readonly walked: boolean;
}

const GLOB = /[*?[{]|[!@+]\(/;

/**
 * Finds the files that `paths` name: files as they are, folders with the manifests below, globs expanded here (so that quoted ones work, and `**`
 * does in every shell). Folders and globs leave out what .gitignore names, `.git` and `node_modules`, and what `choice` does not want, which says nothing of files that are named.
 *
 * A path that ends like a manifest is not looked at before it is read. Where reading says that it is a folder, or nothing, `lookAgain` sorts it out.
 */
export function findFiles(paths: readonly string[], cwd: string, choice: Choice | null = null): Found {
  const files = new Set<string>();
  const faults: Fault[] = [];
  let walked = false;
  for (const path of paths) {
    if (isManifestName(path) && !GLOB.test(path)) files.add(showPath(path, cwd));
    else if (look(path, cwd, files, faults, choice)) walked = true;
  }
  return { files: [...files], faults, walked };
}

/** For a path that turned out not to be a file: a folder with a manifest's name is walked, anything else is a fault. */
export function lookAgain(path: string, cwd: string, choice: Choice | null = null): Found {
  const files = new Set<string>();
  const faults: Fault[] = [];
  const walked = look(path, cwd, files, faults, choice);
  return { files: [...files], faults, walked };
}

/** Whether it was a folder. */
function look(path: string, cwd: string, files: Set<string>, faults: Fault[], choice: Choice | null): boolean {
  const shown = showPath(path, cwd);
  let stat;
  try {
    stat = statSync(atDisk(path, cwd), { throwIfNoEntry: false });
  } catch (error) {
    faults.push(faultOf(shown, error));
    return false;
  }
  if (stat?.isDirectory()) {
    walkFolder(shown, cwd, files, faults, choice);
    return true;
  }
  if (stat) {
    files.add(shown);
  } else if (GLOB.test(path)) {
    const before = files.size + faults.length;
    const matched = walkGlob(path, cwd, files, faults, choice);
    if (!matched && files.size + faults.length === before) {
      faults.push({ file: shown, code: 'no-match', message: 'no file matches this pattern' });
    }
  } else {
    // Node reads such a name with a mark in the place of what it cannot hold, and then finds nothing under it.
    faults.push({ file: shown, code: 'missing', message: shown.includes('\uFFFD') ? 'no such file, or one whose name is no UTF-8' : 'no such file or folder' });
  }
  return false;
}
