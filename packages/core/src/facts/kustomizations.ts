/** Kustomizations together: what each builds, and which files change it. */
import type { Kustomization } from './kustomization.js';

/** The kustomizations of a set. Files go by name; `/` and `\` part folders. */
export class Kustomizations {
  readonly #known = new Map<string, Kustomization>();
  #reading: Reading | null = null;

  set(file: string, kustomization: Kustomization | null): void {
    if (kustomization === null ? !this.#known.delete(file) : !this.#known.set(file, kustomization)) return;
    this.#reading = null;
  }

  /**
   * The folders of the kustomizations that build a file; none for a patch, which is no resource. Null where no kustomization speaks of it: not even one beside it, which would mean
   * that it is somebody else's, and stands for itself.
   */
  buildsOf(file: string): readonly string[] | null {
    const { patches, builds, folders } = (this.#reading ??= this.#read());
    const path = normal(file);
    if (patches.has(path)) return NONE;
    return builds.get(path) ?? (folders.has(folderOf(path)) ? [path] : null);
  }

  /** A kustomization changes what it builds of a file. */
  isChanged(file: string): boolean {
    const { builds, changing } = (this.#reading ??= this.#read());
    return builds.get(normal(file))?.some((build) => changing.has(build)) ?? false;
  }

  #read(): Reading {
    const byFolder = new Map<string, Kustomization>();
    for (const [file, kustomization] of this.#known) byFolder.set(folderOf(normal(file)), kustomization);
    const patches = new Set<string>();
    const builds = new Map<string, string[]>();
    for (const [folder, kustomization] of byFolder) {
      for (const path of kustomization.patches) patches.add(within(folder, path));
      for (const file of filesOf(folder, byFolder, new Set())) {
        const known = builds.get(file);
        if (known) known.push(folder);
        else builds.set(file, [folder]);
      }
    }
    const changing = new Set([...byFolder].flatMap(([folder, { changes }]) => (changes ? [folder] : [])));
    return { patches, builds, folders: new Set(byFolder.keys()), changing };
  }
}

interface Reading {
  readonly patches: ReadonlySet<string>;
  /** By file: the folders whose kustomizations build it. */
  readonly builds: ReadonlyMap<string, readonly string[]>;
  readonly folders: ReadonlySet<string>;
  readonly changing: ReadonlySet<string>;
}

const NONE: readonly string[] = [];

/** The files that the kustomization of a folder builds, with those of its bases. `seen` are folders on the way here. */
function filesOf(folder: string, byFolder: ReadonlyMap<string, Kustomization>, seen: Set<string>): readonly string[] {
  const kustomization = byFolder.get(folder);
  if (kustomization === undefined || seen.has(folder)) return [];
  seen.add(folder);
  return kustomization.resources.flatMap((path) => {
    const at = within(folder, path);
    return byFolder.has(at) ? filesOf(at, byFolder, seen) : [at];
  });
}

/** Without `.` and `..` where that can be told; a folder has no slash at its end. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function within(folder: string, path: string): string {
  return normal(folder === '' ? path : `${folder}/${path}`);
}

/** Without a slash at its end; '' for a file that has none. */
export function folderOf(file: string): string {
  const slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
  return slash < 0 ? '' : file.slice(0, slash);
}
