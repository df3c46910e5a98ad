/**
 * The open texts and their findings: one Project of core for each configuration that is in force, so that only what was edited is read again. Together with files that are not open
 * they are one set, of which rules about sets speak.
 */
import type { FileFacts } from '@stowage/core/editor';
import { createLinter, createProject, createTextSet, fixText, type Diagnostic, type Fixed, type KubernetesVersion, type Linter, type LinterOptions, type Project, type TextSet } from '@stowage/core';

/** What is in force for a file. */
export interface Configuration {
  /** Equal for files that the same settings hold for. */
  readonly key: string;
  readonly options: LinterOptions;
  /** The file is to be linted. */
  readonly judged: boolean;
}

interface Court {
  readonly options: LinterOptions;
  readonly linter: Linter;
  readonly project: Project;
}

const NONE: readonly Diagnostic[] = [];

/** Longer texts are not judged while they are edited; in UTF-16 units. */
export const LARGEST = 8_000_000;

export class Judge {
  readonly #courts = new Map<string, Court>();
  readonly #files = new Map<string, { readonly text: string; readonly court: Court }>();
  /** Projects that are gone read texts, too. */
  #readBefore = 0;
  #set: TextSet;

  /** `textOf` reads a file that is not open, for the places in it that explain a finding. */
  constructor(
    private readonly configurationFor: (file: string) => Configuration,
    private readonly textOf: (file: string) => string | undefined = () => undefined,
  ) {
    this.#set = this.#newSet();
  }

  #newSet(): TextSet {
    return createTextSet({ of: 'workspace', textOf: (file) => this.#files.get(file)?.text ?? this.textOf(file) });
  }

  /** Adds or replaces a text. */
  set(file: string, text: string): void {
    const configuration = this.configurationFor(file);
    const court = this.#courtOf(configuration);
    const before = this.#files.get(file);
    if (before && before.court !== court) before.court.project.delete(file);
    this.#files.set(file, { text, court });
    if (configuration.judged && text.length <= LARGEST) court.project.set(file, text);
    else court.project.delete(file);
  }

  delete(file: string): void {
    this.#files.get(file)?.court.project.delete(file);
    this.#files.delete(file);
  }

  /** The findings of a file; none where it is not known, or too large. The same list as long as they are the same. */
  diagnostics(file: string): readonly Diagnostic[] {
    const known = this.#files.get(file);
    if (!known) return NONE;
    for (const { project } of this.#courts.values()) project.read();
    return known.court.project.diagnostics(file);
  }

  /** Takes the text of a file that is not open into the set; null where it is gone. Of an open one, the editor's text counts. */
  beside(file: string, text: string | null): void {
    if (this.#files.has(file)) return;
    const configuration = this.configurationFor(file);
    const member = text === null || !configuration.judged ? null : this.#courtOf(configuration).linter.part({ file, text }).member;
    if (member) this.#set.put(member);
    else this.#set.delete(file);
  }

  /** Whether the set is all that there is: then rules say what is missing, too. */
  set complete(complete: boolean) {
    this.#set.complete = complete;
  }

  /** What is known of all resources of the set, as the open texts are now. */
  get facts(): FileFacts {
    for (const { project } of this.#courts.values()) project.read();
    return this.#set.facts;
  }

  /** The findings of another text in the place of a file's, which stays as it is. */
  tried(file: string, text: string): readonly Diagnostic[] {
    return this.#courtOf(this.configurationFor(file)).linter.lint({ file, text }).diagnostics;
  }

  /** For which version a file is judged. */
  versionFor(file: string): KubernetesVersion {
    return this.#courtOf(this.configurationFor(file)).linter.kubernetesVersion;
  }

  /** The file's text with all safe fixes. */
  fixed(file: string): Fixed | null {
    const known = this.#files.get(file);
    return known && known.text.length <= LARGEST ? fixText(known.court.linter, file, known.text) : null;
  }

  /** Asks for every file's configuration again. The texts of open files are kept; the others are to be taken in anew. */
  reconfigure(): void {
    const files = [...this.#files];
    this.#readBefore = this.textsRead;
    this.#courts.clear();
    this.#set = this.#newSet();
    this.#files.clear();
    for (const [file, { text }] of files) this.set(file, text);
  }

  /** How many texts were read so far for their findings. */
  get textsRead(): number {
    let read = this.#readBefore;
    for (const { project } of this.#courts.values()) read += project.textsRead;
    return read;
  }

  #courtOf({ key, options }: Configuration): Court {
    let court = this.#courts.get(key);
    if (!court) {
      court = { options, linter: createLinter(options), project: createProject(options, this.#set) };
      this.#courts.set(key, court);
    }
    return court;
  }
}
