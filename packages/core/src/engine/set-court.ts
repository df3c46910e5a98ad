/** Judges texts as a set: which rules run where, and what they find in each text. It loads late, so it is made by a function. */
import type { Finding } from '../tree/finding.js';
import { LineIndex } from '../tree/lines.js';
import { QUIET } from '../schema/site.js';
import type { Facts, FileFacts } from '../facts/facts.js';
import { createFactSet, type FactSet } from '../facts/set.js';
import type { SetContext, SetRule } from '../rules/rule.js';
import type { ActiveRule } from './options.js';
import { ruleSetOf, type Member, type SetFindings } from './part.js';
import type { FileRules } from './rule-sets.js';

export interface SetOptions {
  /** The texts are all that there is, so that a rule may say that something is missing. By default false. */
  readonly complete?: boolean;
  /** What the texts are together, for messages. By default a run. */
  readonly of?: 'run' | 'workspace' | 'text';
  /** The text of a file whose part is gone, for the lines of related places. */
  readonly textOf?: (file: string) => string | undefined;
}

/** Texts that are judged together. Each has one entry; what is found in it depends on the others. */
export interface TextSet {
  /** Adds or replaces what a text brings. */
  put(member: Member): void;
  delete(file: string): void;
  /** What rules about the set find in one of its texts, at the cost of its own resources. A file that is not in the set has no findings. */
  judge(file: string): SetFindings;
  /** The texts are all that there is. To be changed by whoever finds the rest of them. */
  complete: boolean;
  /** What it knows of all its resources: for an editor, that leads from one to another. */
  readonly facts: FileFacts;
  /** Changes with every change of the set. */
  readonly version: number;
}

const NOTHING: readonly Finding[] = [];
const NOBODY: readonly ActiveRule[] = [];

/** A set without texts. Its members come from `linter.part(...)`: `part.member` goes in with `put`, and `part.result(set.judge(file))` is the text's result among the others. Never throws. */
export function createTextSet(options: SetOptions = {}): TextSet {
  return new SetCourt(options);
}

class SetCourt implements TextSet {
  readonly #set: FactSet;
  readonly #rules = new Map<string, FileRules>();
  readonly #textOf: (file: string) => string | undefined;
  version = 0;
  /** Of the text that is judged; null as long as there are none. */
  #findings: Finding[] | null = null;
  #rule = '';
  #resource = 0;
  /** The context of one check after the other: most have nothing to say, so none is made for each. */
  readonly #context: { report: SetContext['report']; options: unknown } = {
    report: (message, at, about = {}) => {
      const { path = at.path, data = {}, related = [], subject } = about;
      (this.#findings ??= []).push({ message: `${this.#rule}#${message}` as Finding['message'], at, data, resource: this.#resource, fieldPath: path, causes: [], related, subject });
    },
    options: undefined,
  };

  constructor({ complete = false, of = 'run', textOf = () => undefined }: SetOptions) {
    this.#set = createFactSet(complete, of);
    this.#textOf = textOf;
  }

  get facts(): FileFacts {
    return this.#set;
  }

  get complete(): boolean {
    return this.#set.whole;
  }

  set complete(whole: boolean) {
    if (whole === this.#set.whole) return;
    this.#set.whole = whole;
    this.version++;
  }

  put({ file, facts, kustomization, rules }: Member): void {
    this.#set.put(file, facts, kustomization);
    this.#rules.set(file, rules);
    this.version++;
  }

  delete(file: string): void {
    if (!this.#rules.delete(file)) return;
    this.#set.delete(file);
    this.version++;
  }

  judge(file: string): SetFindings {
    this.#findings = null;
    const rules = this.#rules.get(file);
    for (const facts of this.#set.ofFile(file) ?? []) for (const active of rules ? ruleSetOf({ resource: facts.index }, rules).judges.set : NOBODY) this.#hear(active, facts);
    return { findings: this.#findings ?? NOTHING, complete: this.#set.complete, linesOf: this.#linesOf };
  }

  readonly #linesOf = (other: string): LineIndex | undefined => {
    const text = this.#textOf(other);
    return text === undefined ? undefined : new LineIndex(text);
  };

  #hear({ rule, options }: ActiveRule, facts: Facts): void {
    this.#rule = rule.id;
    this.#resource = facts.index;
    this.#context.options = options;
    try {
      (rule as SetRule).check(facts, this.#set, this.#context);
    } catch (signal) {
      if (signal !== QUIET) throw signal;
    }
  }
}
