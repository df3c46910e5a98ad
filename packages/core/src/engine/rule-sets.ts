/** Which rules run where: one set for all that no override speaks of, others made when first met. */
import { sortJudges, type Judges } from './judge.js';
import { activeRules, type ActiveRule, type LinterOptions, type Override } from './options.js';

export interface RuleSet {
  readonly active: ReadonlyMap<string, ActiveRule>;
  readonly judges: Judges;
}

/** The sets of one file. */
export interface FileRules {
  /** For what belongs to no resource. */
  readonly file: RuleSet;
  /** By the resource's index; null where the file's own set is that of all. */
  readonly resources: readonly RuleSet[] | null;
}

interface Named {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

export class RuleSets {
  readonly #options: LinterOptions;
  readonly #overrides: readonly Override[];
  /** By the indexes of the overrides that apply. */
  readonly #made = new Map<string, RuleSet>();
  /** What holds in every file, where nothing else does. */
  readonly #everywhere: FileRules | null;

  /** Throws a UsageError where a setting names no rule, in an override, too. */
  constructor(options: LinterOptions) {
    this.#options = options;
    this.#overrides = options.overrides ?? [];
    if (this.#overrides.some((override) => override.files || override.resources)) activeRules(options, this.#overrides);
    const always = this.#overrides.every((override) => !override.files && !override.resources);
    this.#everywhere = always ? { file: this.#set(this.#overrides), resources: null } : null;
  }

  of(file: string, resources: readonly Named[]): FileRules {
    if (this.#everywhere !== null) return this.#everywhere;
    const here = this.#overrides.filter((override) => override.files?.(file) ?? true);
    const forAll = this.#set(here.filter((override) => !override.resources));
    if (here.every((override) => !override.resources)) return { file: forAll, resources: null };
    const each = resources.map((resource) => this.#set(here.filter((override) => override.resources?.(resource) ?? true)));
    return { file: forAll, resources: each.every((set) => set === forAll) ? null : each };
  }

  #set(overrides: readonly Override[]): RuleSet {
    const key = overrides.map((override) => this.#overrides.indexOf(override)).join();
    let set = this.#made.get(key);
    if (set === undefined) {
      const active = activeRules(this.#options, overrides);
      set = { active, judges: sortJudges(active) };
      this.#made.set(key, set);
    }
    return set;
  }
}
