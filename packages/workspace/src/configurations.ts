/** Which configuration counts for which file: the nearest `.stowage.yaml` at or above it, up to the repository's root. A folder without any costs two looks at the disk, once. */
import type { Configuration, Diagnostic, LinterOptions } from '@stowage/core';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadConfiguration } from './load-configuration.js';

export const CONFIGURATION_NAME = '.stowage.yaml';

/** A configuration at its place. */
export interface Settings {
  /** The configuration's path, as it is shown. */
  readonly file: string;
  /** Its absolute folder, to which its patterns are relative. */
  readonly folder: string;
  readonly configuration: Configuration;
  /** For the linter of the files that it counts for. */
  readonly options: LinterOptions;
  /** The three questions of core's FileFilter, for shown paths. */
  readonly includes: (file: string) => boolean;
  readonly excludes: (folder: string) => boolean;
  readonly names: (file: string) => boolean;
  /** The file is a list of nodes that the configuration names, and no manifest to judge; by its shown path. */
  readonly listsNodes: (file: string) => boolean;
  /** A shown path relative to the folder, with `/`. */
  readonly relate: (file: string) => string;
}

/** A configuration cannot be used. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(
    /** As it is shown. */
    readonly file: string,
    message: string,
    /** What is wrong in it, each at its place; [] where it cannot be read at all. */
    readonly problems: readonly Diagnostic[] = [],
    readonly text = '',
  ) {
    super(message);
  }
}

export class Configurations {
  /** By the shown folder of a file, so that most files cost a look into a map. */
  readonly #byFolder = new Map<string, Settings | null>();
  /** By absolute folder. */
  readonly #found = new Map<string, Settings | null>();
  #only: Settings | null | undefined;

  /** `only` is a configuration that somebody named, or null where none shall count. */
  constructor(
    private readonly cwd: string,
    private readonly only?: string | null,
  ) {}

  /** What counts for a file, by its shown path; it need not exist. Null where nothing does. Throws a ConfigurationError. */
  of(file: string): Settings | null {
    if (this.only !== undefined) return (this.#only ??= this.only === null ? null : loadConfiguration(this.only, this.cwd));
    const slash = file.lastIndexOf('/');
    const folder = slash < 0 ? '' : file.slice(0, slash + 1);
    let settings = this.#byFolder.get(folder);
    if (settings === undefined) {
      settings = this.#at(resolve(this.cwd, folder));
      this.#byFolder.set(folder, settings);
    }
    return settings;
  }

  #at(folder: string): Settings | null {
    const known = this.#found.get(folder);
    if (known !== undefined) return known;
    const path = join(folder, CONFIGURATION_NAME);
    const above = dirname(folder);
    const settings = isFile(path) ? loadConfiguration(path, this.cwd) : above === folder || existsSync(join(folder, '.git')) ? null : this.#at(above);
    this.#found.set(folder, settings);
    return settings;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
  } catch {
    // A folder that may not be looked into.
    return false;
  }
}

/** What a walk asks about what it finds. Both of a shown path. */
export interface Choice {
  /** Whether to look into a folder. */
  enters(folder: string): boolean;
  /** Whether to take a file that is a manifest by its name, or (`byName` is false) has another ending. */
  takes(file: string, byName: boolean): boolean;
}

/** Which files the configurations let in. */
export class ConfiguredChoice implements Choice {
  /** Files that they left out so far, and folders, each of which counts as one. */
  leftOut = 0;

  constructor(private readonly configurations: Configurations) {}

  enters(folder: string): boolean {
    // The configuration in the folder itself has no say in whether it is looked into.
    const enters = this.configurations.of(folder)?.excludes(folder) !== true;
    if (!enters) this.leftOut++;
    return enters;
  }

  takes(file: string, byName: boolean): boolean {
    const settings = this.configurations.of(file);
    if (settings === null) return byName;
    if ((!byName && !settings.names(file)) || settings.listsNodes(file)) return false;
    const takes = settings.includes(file);
    if (!takes) this.leftOut++;
    return takes;
  }
}
