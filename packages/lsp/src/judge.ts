/** The open texts and their findings: one Project of core for each configuration that is in force, so that only what was edited is read again. */
import { createLinter, createProject, fixText, type Diagnostic, type Fixed, type KubernetesVersion, type Linter, type LinterOptions, type Project } from '@stowage/core';

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

/** Longer texts are not judged while they are edited; in UTF-16 units. */
export const LARGEST = 8_000_000;

export class Judge {
  readonly #courts = new Map<string, Court>();
  readonly #files = new Map<string, { readonly text: string; readonly court: Court }>();
  /** Projects that are gone read texts, too. */
  #readBefore = 0;

  constructor(private readonly configurationFor: (file: string) => Configuration) {}

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

  /** The findings of a file; none where it is not known, or too large. */
  diagnostics(file: string): readonly Diagnostic[] {
    const known = this.#files.get(file);
    return known ? known.court.project.diagnostics(file) : [];
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

  /** Asks for every file's configuration again. Texts are kept. */
  reconfigure(): void {
    const files = [...this.#files];
    this.#readBefore = this.textsRead;
    this.#courts.clear();
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
      court = { options, linter: createLinter(options), project: createProject(options) };
      this.#courts.set(key, court);
    }
    return court;
  }
}
