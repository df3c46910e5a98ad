/** The settings of a file: those of the nearest `.stowage.yaml` at its folder or above, and over them the client's own. */
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic, LinterOptions } from '@stowage/core';
import { configuredOptions, fileFilter, parseConfiguration, readNodeList } from '@stowage/core/editor';
import type { Configuration } from './judge.js';
import { NO_SETTINGS, type Settings } from './wire/settings.js';

export const CONFIGURATION = '.stowage.yaml';

export interface Surroundings {
  /** The text of a file, an editor's unsaved one before the disk's; null where there is none. */
  readonly read: (path: string) => string | null;
  /** Whether a repository begins in a folder: above it nobody looks. */
  readonly isRepository: (folder: string) => boolean;
  /** The path of a file by its name in the findings; null of one that is no file. */
  readonly pathOf: (name: string) => string | null;
  /** Where the settings of what is no file are looked for, if anywhere. */
  readonly home: string | null;
  /** Takes a configuration that cannot be used, once for each text of it. */
  readonly onBroken: (path: string, problems: readonly Diagnostic[]) => void;
  /** Takes the path of a configuration that the client names, and that is not there. */
  readonly onMissing: (path: string) => void;
  /** Takes why the nodes that a configuration lists cannot be had. */
  readonly onNoNodes: (path: string, why: string) => void;
}

interface Loaded {
  readonly text: string;
  /** The files with the nodes, and their texts. */
  readonly lists: ReadonlyMap<string, string | null>;
  readonly options: LinterOptions;
  readonly excludes: (path: string) => boolean;
}

export class Configurations {
  /** The path of the configuration that holds in a folder; null where none does. */
  readonly #nearest = new Map<string, string | null>();
  readonly #loaded = new Map<string, Loaded>();
  #settings = NO_SETTINGS;

  constructor(private readonly around: Surroundings) {}

  /** What is in force for a file of that name. Of a configuration with mistakes, what it said before them. */
  of(name: string): Configuration {
    const path = this.around.pathOf(name);
    const folder = path === null ? this.around.home : dirname(path);
    const { named } = this;
    const found = named !== null ? this.#only(named) : folder === null ? null : this.#find(folder);
    const loaded = found === null ? undefined : this.#loaded.get(found);
    if (found === null || loaded === undefined) return { key: '', options: this.#own({}), judged: true };
    return { key: found, options: this.#own(loaded.options), judged: path === null || !loaded.excludes(between(dirname(found), path)) };
  }

  /** The path of the one that the client names for all files; null where it names none. */
  get named(): string | null {
    const { configuration } = this.#settings;
    return configuration === '' ? null : resolve(this.around.home ?? '', configuration);
  }

  /** Takes the client's own settings, which hold when next asked. */
  use(settings: Settings): void {
    this.#settings = settings;
    this.forget();
  }

  /** Looks for all of them again when next asked. What they said is kept, in case that they are broken now. */
  forget(): void {
    this.#nearest.clear();
  }

  /** With the client's levels over all others. */
  #own(options: LinterOptions): LinterOptions {
    const { rules } = this.#settings;
    return Object.keys(rules).length === 0 ? options : { ...options, overrides: [...(options.overrides ?? []), { rules }] };
  }

  #only(path: string): string | null {
    const known = this.#nearest.get(path);
    if (known !== undefined) return known;
    const text = this.around.read(path);
    this.#nearest.set(path, text === null ? null : path);
    if (text === null) this.around.onMissing(path);
    else this.#load(path, text);
    return text === null ? null : path;
  }

  #find(folder: string): string | null {
    const known = this.#nearest.get(folder);
    if (known !== undefined) return known;
    const path = join(folder, CONFIGURATION);
    const text = this.around.read(path);
    const above = dirname(folder);
    let found: string | null = null;
    if (text !== null) {
      found = path;
      this.#load(path, text);
    } else if (above !== folder && !this.around.isRepository(folder)) {
      found = this.#find(above);
    }
    this.#nearest.set(folder, found);
    return found;
  }

  #load(path: string, text: string): void {
    const before = this.#loaded.get(path);
    if (before?.text === text && [...before.lists].every(([file, was]) => this.around.read(file) === was)) return;
    const { configuration, problems } = parseConfiguration(text, path);
    if (configuration === null) {
      this.#loaded.set(path, before ? { ...before, text } : { text, lists: new Map(), options: {}, excludes: () => false });
      this.around.onBroken(path, problems);
      return;
    }
    const { includes } = fileFilter(configuration);
    const folder = dirname(path);
    const lists = new Map(configuration.nodes.map((file) => [resolve(folder, file), this.around.read(resolve(folder, file))]));
    const options = configuredOptions(configuration, (name) => between(folder, this.around.pathOf(name) ?? join(folder, name)));
    const nodes = this.#nodes(path, lists);
    this.#loaded.set(path, { text, lists, options: nodes ? { ...options, nodes } : options, excludes: (file) => !includes(file) || lists.has(resolve(folder, file)) });
  }

  /** Without them the rest of the configuration holds. */
  #nodes(path: string, lists: ReadonlyMap<string, string | null>): LinterOptions['nodes'] {
    if (lists.size === 0) return undefined;
    const texts: { readonly name: string; readonly text: string }[] = [];
    for (const [file, text] of lists) {
      if (text === null) {
        this.around.onNoNodes(path, `${file} cannot be read`);
        return undefined;
      }
      texts.push({ name: between(dirname(path), file), text });
    }
    try {
      return readNodeList(texts);
    } catch (error) {
      this.around.onNoNodes(path, (error as Error).message);
      return undefined;
    }
  }

  /** Whether a file holds nodes that a configuration in force lists. */
  listsNodes(path: string): boolean {
    return [...this.#loaded.values()].some(({ lists }) => lists.has(path));
  }
}

function between(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

export function isConfiguration(path: string | null): boolean {
  return path !== null && basename(path) === CONFIGURATION;
}

/** What is wrong with the text of a configuration, at its places. */
export function problemsOf(text: string, name: string): readonly Diagnostic[] {
  return parseConfiguration(text, name).problems;
}
