/** Known findings: which baseline counts for which file, and what is new. */
import type { Baseline, Diagnostic, KnownFinding } from '@stowage/core';
import type { Configurations, Settings } from '@stowage/workspace';
import { isAbsolute, join } from 'node:path';
import type { Host } from './host.js';
import { loadBaseline } from './load-baseline.js';

/** A baseline at its place. */
export interface PlacedBaseline extends Baseline {
  /** As it is shown. */
  readonly path: string;
  /** A shown path as the baseline calls it, relative to its folder. */
  readonly nameOf: (file: string) => string;
  readonly exists: (name: string) => boolean;
}

export class Baselines {
  /** How many findings were known. */
  known = 0;
  /** By path; null is none. */
  readonly #loaded = new Map<string, PlacedBaseline>();
  readonly #asked = new Map<PlacedBaseline, Set<string>>();

  constructor(
    private readonly given: string | undefined,
    private readonly configurations: Configurations,
    private readonly host: Host,
  ) {}

  /** Whether any was asked so far. */
  get any(): boolean {
    return this.#loaded.size > 0;
  }

  /** Of the findings of a file those that are new. Throws an Error, for people, where its baseline cannot be read. */
  unknown(file: string, diagnostics: readonly Diagnostic[], text: string): readonly Diagnostic[] {
    const path = this.given ?? baselineOf(this.configurations.of(file));
    if (path === undefined) return diagnostics;
    let baseline = this.#loaded.get(path);
    if (baseline === undefined) {
      baseline = loadBaseline(path, this.host.cwd);
      this.#loaded.set(path, baseline);
      this.#asked.set(baseline, new Set());
    }
    const name = baseline.nameOf(file);
    this.#asked.get(baseline)?.add(name);
    const left = baseline.unknown(name, diagnostics, text);
    this.known += diagnostics.length - left.length;
    return left;
  }

  /** What is in the baselines and was not found any more: in the files of this run, and in those that are gone. */
  stale(): readonly KnownFinding[] {
    return [...this.#asked].flatMap(([baseline, names]) => baseline.stale((name) => names.has(name) || !baseline.exists(name)));
  }
}

/** The path of the baseline that a configuration names. */
export function baselineOf(settings: Settings | null): string | undefined {
  const named = settings?.configuration.baseline;
  if (settings === null || named === undefined) return undefined;
  return isAbsolute(named) ? named : join(settings.folder, named);
}
