/** Walks folders and expands globs: everything that a plain list of files does without. */
import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Choice } from './configurations.js';
import { faultOf, type Fault } from './fault.js';
import { atDisk, isManifestName, isStaticPodCopy, showPath } from './paths.js';
import { Ignored } from './ignored.js';
import { noFile } from './read-rest.js';
import { repositoryRoot } from './repository.js';

/** Never looked into: one holds no manifests, the other those of other people. */
const SKIPPED = new Set(['.git', 'node_modules']);

/** Our own files, which end as manifests do. */
const OWN = new Set(['.stowage.yaml', '.stowage-baseline.json']);

/** What a walk is looking for; paths count from its start, with `/`. */
interface Wanted {
  /** Whether to go into a folder. */
  enter(path: string): boolean;
  /** Whether to take a file, which is also given as it is shown. */
  take(path: string, shown: string): boolean;
}

/** Links wait until the walk is done: only then is it known what was found under its own name. */
interface Link {
  readonly shown: string;
  readonly full: string;
  readonly below: string;
  readonly ignored: Ignored;
  readonly isFolder: boolean;
}

interface Walk {
  readonly wanted: Wanted;
  readonly choice: Choice | null;
  /** By shown path. */
  readonly found: Set<string>;
  readonly faults: Fault[];
  readonly links: Link[];
}

/**
 * Adds the manifests below a folder, in the order of their names, at every level. Links to files are followed unless what they lead to is found anyway. Links to
 * folders are followed when they lead out of the folder but not out of the repository: what is inside is found under its own name. So no link leads in
 * a circle, and no file is read twice. Folders that cannot be read become faults.
 */
export function walkFolder(start: string, cwd: string, files: Set<string>, faults: Fault[], choice: Choice | null): void {
  const take = (path: string, shown: string): boolean => isChosen(path, shown, cwd, choice);
  walk(start, cwd, files, faults, choice, { enter: () => true, take });
}

/**
 * Adds what a glob matches; a folder that it matches is walked. Files count when they have a manifest's name, or the ending that the glob spells out.
 * Returns whether anything matched at all.
 */
export function walkGlob(glob: string, cwd: string, files: Set<string>, faults: Fault[], choice: Choice | null): boolean {
  const { base, glob: pattern } = picomatch.scan(sep === '/' ? glob : glob.replaceAll(sep, '/'));
  const start = base === '' ? '.' : base;
  if (pattern === '' || !statSync(atDisk(start, cwd), { throwIfNoEntry: false })?.isDirectory()) return false;
  const matches = picomatch(pattern, { dot: true });
  const anyName = /\.\w+$/.test(pattern);
  // A pattern of fixed depth needs no look below it, unless it matches a folder.
  const depth = /\*\*|[{(]/.test(pattern) ? Infinity : pattern.split('/').length;
  const folders: string[] = [];
  const inside = (path: string): boolean => folders.some((folder) => path.startsWith(folder));
  let matched = false;
  const chosen = (path: string, shown: string): boolean => isChosen(path, shown, cwd, choice);
  walk(showPath(start, cwd), cwd, files, faults, choice, {
    enter: (path) => {
      if (inside(path)) return true;
      if (matches(path)) {
        matched = true;
        folders.push(`${path}/`);
        return true;
      }
      return path.split('/').length < depth;
    },
    take: (path, shown) => {
      if (inside(path)) return chosen(path, shown);
      if (!matches(path)) return false;
      matched = true;
      return anyName ? (choice?.takes(shown, true) ?? true) : chosen(path, shown);
    },
  });
  return matched;
}

function isChosen(path: string, shown: string, cwd: string, choice: Choice | null): boolean {
  const isManifest = isManifestName(path) || isStaticPodCopy(atDisk(shown, cwd));
  return choice?.takes(shown, isManifest) ?? isManifest;
}

function walk(start: string, cwd: string, files: Set<string>, faults: Fault[], choice: Choice | null, wanted: Wanted): void {
  const full = resolve(cwd, start);
  const walking: Walk = { wanted, choice, found: new Set(), faults, links: [] };
  const top = list(walking, start, full);
  enter(walking, start, full, '', Ignored.at(full, cwd), top);
  if (walking.links.length > 0) followLinks(walking, start, full);
  for (const file of inOrder(walking.found)) files.add(file);
}

/** As one would read a listing: names compared level by level, by code units. No name has a NUL, which comes before every character. */
function inOrder(paths: ReadonlySet<string>): string[] {
  return Array.from(paths, (path) => path.replaceAll('/', '\0')).sort().map((path) => path.replaceAll('\0', '/'));
}

function enter(walking: Walk, shown: string, full: string, below: string, ignored: Ignored, entries: readonly Dirent[]): void {
  for (const entry of entries) {
    const name = entry.name;
    const path = under(shown, name);
    const here = below === '' ? name : `${below}/${name}`;
    const where = full.endsWith(sep) ? full + name : full + sep + name;
    if (entry.isDirectory()) {
      if (SKIPPED.has(name) || ignored.test(where, true) || !walking.wanted.enter(here) || walking.choice?.enters(path) === false) continue;
      const inner = list(walking, path, where);
      enter(walking, path, where, here, ignored.into(where, inner.some((each) => each.name === '.gitignore')), inner);
    } else if (entry.isFile()) {
      if (!OWN.has(name) && walking.wanted.take(here, path) && !ignored.test(where, false)) walking.found.add(path);
    } else if (entry.isSymbolicLink()) {
      if (!SKIPPED.has(name) && !ignored.test(where, false)) note(walking, path, where, here, ignored);
    } else {
      const problem = noFile(entry);
      if (problem !== null && walking.wanted.take(here, path) && !ignored.test(where, false)) walking.faults.push({ file: path, code: 'special', message: problem });
    }
  }
}

const under = (folder: string, name: string): string => (folder === '.' ? name : folder.endsWith('/') ? folder + name : `${folder}/${name}`);

function note(walking: Walk, shown: string, full: string, below: string, ignored: Ignored): void {
  let stat;
  try {
    stat = statSync(full);
  } catch {
    // A dangling or circular link matters only where a manifest would have been read.
    if (walking.wanted.take(below, shown)) walking.faults.push({ file: shown, code: 'missing', message: 'a symbolic link that leads nowhere' });
    return;
  }
  const isFolder = stat.isDirectory();
  const problem = noFile(stat);
  if (problem !== null && walking.wanted.take(below, shown)) walking.faults.push({ file: shown, code: 'special', message: `a symbolic link to ${problem}` });
  if (isFolder ? walking.wanted.enter(below) && walking.choice?.enters(shown) !== false : stat.isFile() && walking.wanted.take(below, shown)) walking.links.push({ shown, full, below, ignored, isFolder });
}

function followLinks(walking: Walk, start: string, full: string): void {
  const home = realpathSync(full);
  const root = realpathSync(repositoryRoot(full) ?? full);
  const walked = [home];
  // Following one may bring more of them.
  for (const link of walking.links) {
    const real = realPath(link.full);
    if (real === null) continue;
    if (!link.isFolder) {
      if (!isInside(real, home) || !walking.found.has(under(start, relative(home, real).replaceAll(sep, '/')))) walking.found.add(link.shown);
    } else if (isInside(real, root) && !walked.some((folder) => isInside(real, folder))) {
      walked.push(real);
      enter(walking, link.shown, link.full, link.below, link.ignored.into(link.full, true), list(walking, link.shown, link.full));
    }
  }
}

/** Null for what went away while we were looking. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

function list(walking: Walk, shown: string, full: string): readonly Dirent[] {
  try {
    return readdirSync(full, { withFileTypes: true });
  } catch (error) {
    walking.faults.push(faultOf(shown, error));
    return [];
  }
}
