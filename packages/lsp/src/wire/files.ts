/** Documents of an editor, by the names that the engine knows them by. */
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isConfiguration } from '../configuration.js';

/** The path of a `file:` address; null of any other, and of one that names no path here. */
export function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

/** Names are paths from the workspace's folder, as the command has them: by them a file is told to be a template or a static Pod. */
export class Names {
  readonly #names = new Map<string, string>();
  readonly #uris = new Map<string, string>();

  constructor(private readonly folders: readonly string[]) {}

  /** The name of an address, the same each time. */
  of(uri: string): string {
    const known = this.#names.get(uri);
    if (known !== undefined) return known;
    const wanted = this.#nameOf(uri);
    const name = this.#uris.has(wanted) ? uri : wanted;
    this.#names.set(uri, name);
    this.#uris.set(name, uri);
    return name;
  }

  uri(name: string): string | undefined {
    return this.#uris.get(name);
  }

  /** The name that a file on the disk has, or will have when it is opened. */
  ofPath(path: string): string {
    return this.#nameIn(path);
  }

  /** Whether a path is in one of the workspace's folders. */
  isInside(path: string): boolean {
    return this.#nameIn(path) !== path;
  }

  /** The path of a file by its name; null of what is none. */
  path(name: string): string | null {
    const uri = this.#uris.get(name);
    if (uri !== undefined) return pathOf(uri);
    if (isAbsolute(name)) return name;
    const [first = ''] = name.split('/');
    const folder = this.folders.length === 1 ? this.folders[0] : this.folders.find((each) => basename(each) === first);
    return folder === undefined ? null : join(folder, this.folders.length === 1 ? name : name.slice(first.length + 1));
  }

  #nameOf(uri: string): string {
    const path = pathOf(uri);
    return path === null ? uri : this.#nameIn(path);
  }

  #nameIn(path: string): string {
    for (const folder of this.folders) {
      const inside = relative(folder, path);
      if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) continue;
      const name = inside.split(sep).join('/');
      return this.folders.length === 1 ? name : `${basename(folder)}/${name}`;
    }
    return path;
  }
}

export type Role = 'manifest' | 'template' | 'configuration' | 'other';

/** Whether a document may hold manifests or our settings, and whether it waits to be rendered. */
export function roleOf(languageId: string, uri: string): Role {
  if (isConfiguration(pathOf(uri))) return 'configuration';
  const id = languageId.toLowerCase();
  if (/^(?:helm|gotmpl|go-template|jinja.*|.*[.-]jinja|yaml\.gotexttmpl|gotexttmpl)$/.test(id) || id === 'yaml.helm') return 'template';
  if (/^(?:yaml|yml|json)(?:[.-]|$)/.test(id) || id === 'dockercompose' || id === 'kubernetes') return 'manifest';
  // An editor that knows no better calls a manifest plain text.
  return (id === '' || id === 'plaintext' || id === 'text') && /\.(?:ya?ml|json)$/i.test(uri) ? 'manifest' : 'other';
}
