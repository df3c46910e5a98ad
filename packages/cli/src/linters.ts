/** The linter of each file: what the command line says, over what the file's configuration says. */
import type { Linter, LinterOptions, NodeList } from '@stowage/core';
import { Configurations, ConfiguredChoice, loadNodes, type Settings } from '@stowage/workspace';
import { resolve } from 'node:path';
import { ArgumentError, type JudgeArguments } from './arguments.js';
import type { Host } from './host.js';

export class Linters {
  readonly configurations: Configurations;
  /** For walks. */
  readonly choice: ConfiguredChoice;
  /** For files without a configuration. */
  readonly #plain: Linter;
  #listed: NodeList | undefined;
  readonly #made = new Map<Settings, Linter>();

  /** Throws core's UsageError where the command line names no rule, and a ConfigurationError. */
  constructor(
    private readonly given: JudgeArguments,
    private readonly host: Host,
  ) {
    this.configurations = new Configurations(host.cwd, given.config);
    // One that somebody names is looked at, whatever is linted.
    if (typeof given.config === 'string') this.configurations.of('');
    this.choice = new ConfiguredChoice(this.configurations);
    this.#plain = host.core.createLinter(this.#options({}));
  }

  /** By a shown path. Throws a ConfigurationError. */
  of(file: string): Linter {
    const settings = this.configurations.of(file);
    if (settings === null) return this.#plain;
    let linter = this.#made.get(settings);
    if (linter === undefined) {
      linter = this.host.core.createLinter(this.#options(settings.options));
      this.#made.set(settings, linter);
    }
    return linter;
  }

  /** Throws an ArgumentError. */
  #nodes(): NodeList {
    try {
      return (this.#listed ??= loadNodes(this.given.nodes.map((path) => resolve(this.host.cwd, path)), this.host.cwd, '--nodes'));
    } catch (error) {
      throw (error as Error).name === 'ConfigurationError' ? new ArgumentError((error as Error).message.replace('nodes: ', '')) : error;
    }
  }

  /** Over a configuration the rules of the command line come last, as an override for everything. */
  #options(configured: LinterOptions): LinterOptions {
    const { nodes, rules, preset, staticPods, kubernetesVersion, noInlineSuppressions } = this.given;
    return {
      ...configured,
      ...(configured.rules === undefined ? { rules } : { overrides: [...(configured.overrides ?? []), { rules }] }),
      ...(preset === undefined ? {} : { preset }),
      ...(staticPods ? { staticPods } : {}),
      ...(kubernetesVersion === undefined ? {} : { kubernetesVersion }),
      ...(noInlineSuppressions ? { noInlineSuppressions } : {}),
      ...(nodes.length > 0 ? { nodes: this.#nodes() } : {}),
    };
  }
}
