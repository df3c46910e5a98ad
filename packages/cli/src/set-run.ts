/** The files of a run as one set. Of a file it keeps what rules about sets ask for, and the text only where comments or annotations may silence what they find. */
import type { LintResult, Member, Part, TextSet } from '@stowage/core';
import { readText } from '@stowage/workspace';
import type { Host } from './host.js';
import type { Linters } from './linters.js';

/** What became of a file when the set was judged. */
export interface SetResult {
  readonly part: Part;
  readonly order: number;
  readonly result: LintResult;
  /** The file has its result already, and `result.diagnostics` are what comes to it. */
  readonly isMore: boolean;
  /** What went wrong in judging it as a part of the set. */
  readonly error?: unknown;
}

export class SetRun {
  readonly #members: { readonly member: Member; readonly order: number }[] = [];
  readonly #waiting = new Map<number, Part>();

  constructor(
    private readonly host: Host,
    private readonly linters: Linters,
  ) {}

  get any(): boolean {
    return this.#members.length > 0;
  }

  /** Whether the file has to wait for its result until the set is judged. What cannot be read again (`isInput`) always does. */
  add(part: Part, order: number, isInput: boolean): boolean {
    const { member } = part;
    if (member === null) return false;
    this.#members.push({ member, order });
    if (!part.waits && !isInput) return false;
    this.#waiting.set(order, part);
    return true;
  }

  /** Judges all files that were added. */
  *judge(complete: boolean): Iterable<SetResult> {
    const { core } = this.host;
    const some = this.#members.length > 1 ? this.#members.flatMap(({ member }) => member.facts.slice(0, 2)) : (this.#members[0]?.member.facts ?? []);
    if (!core.saysSomething(some, complete) || (this.#waiting.size === 0 && core.areStrangers(this.#members.map(({ member }) => member)))) {
      for (const [order, part] of this.#waiting) yield { part, order, result: part.result(), isMore: false };
      return;
    }
    const set = core.createTextSet({ complete, of: 'run', textOf: (file) => this.#textOf(file) });
    for (const { member } of this.#members) set.put(member);
    for (const { member, order } of this.#members) yield* this.#judgeOne(member, order, set);
  }

  *#judgeOne(member: Member, order: number, set: TextSet): Iterable<SetResult> {
    const { file } = member;
    const waiting = this.#waiting.get(order);
    let found;
    try {
      found = set.judge(file);
    } catch (error) {
      const part = waiting ?? this.#again(member);
      if (part) yield { part, order, result: waiting ? part.result() : { resources: [], diagnostics: [] }, isMore: waiting === undefined, error };
      return;
    }
    if (waiting) {
      yield { part: waiting, order, result: waiting.result(found), isMore: false };
    } else if (found.findings.length > 0) {
      const part = this.#again(member);
      if (part) yield { part, order, result: part.more(found), isMore: true };
    }
  }

  /** The file as it was read before; null where it has changed since. */
  #again({ file, length }: Member): Part | null {
    const text = this.#textOf(file);
    return text === undefined || text.length !== length ? null : this.linters.of(file).part({ file, text });
  }

  #textOf(file: string): string | undefined {
    for (const part of this.#waiting.values()) if (part.file === file) return part.text;
    const read = readText(file, this.host.cwd);
    return 'text' in read ? read.text : undefined;
  }
}
