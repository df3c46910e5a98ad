/** A world for tests: folders on the disk, a linter that finds marked words, and outputs that remember. */
import type { Diagnostic, Linter, LinterOptions, LintResult, Part, Rule, Severity } from '@stowage/core';
import { areStrangers, createTextSet, saysSomething } from '../../core/src/index.js';
import { nearest } from '../../core/src/schema/suggest.js';
import { LineIndex } from '../../core/src/tree/lines.js';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Core, Host } from '../src/host.js';
import { main } from '../src/main.js';
import type { Output } from '../src/output.js';

export class Memory implements Output {
  text = '';
  constructor(readonly columns: number | null = null) {}
  get isTerminal(): boolean {
    return this.columns !== null;
  }
  write(text: string): void {
    this.text += text;
  }
  flush(): void {
    // Nothing waits.
  }
}

/** A finding in a text, at the first place of `words`. */
export function findingAt(text: string, words: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const lines = new LineIndex(text);
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no ${JSON.stringify(words)} in the text`);
  return {
    ruleId: 'node-affinity/operator',
    messageId: 'unknown',
    severity: 'error',
    rejects: true,
    message: `"${words}" is wrong.`,
    file: 'a.yaml',
    resourceIndex: 0,
    fieldPath: 'spec',
    range: { start: lines.position(start), end: lines.position(start + words.length) },
    api: [],
    related: [],
    fixes: [],
    ...more,
  };
}

const RULES = [
  { id: 'test/error', on: 'verdict', messages: { found: { text: '', severity: 'error', rejects: false } } },
  { id: 'test/rejected', on: 'verdict', messages: { found: { text: '', severity: 'error', rejects: true } } },
  { id: 'test/warning', on: 'verdict', messages: { found: { text: '', severity: 'warning', rejects: false } } },
  { id: 'test/info', on: 'verdict', off: true, messages: { found: { text: '', severity: 'info', rejects: false } } },
] as readonly Rule[];

/**
 * Finds the words ERROR, REJECTED, WARNING and INFO, each with a safe fix that puts it in lower case. Every `kind: X` is a judged resource, and
 * `{{` one that is skipped. BREAK throws.
 */
function lintText(file: string, text: string, { rules = {} }: LinterOptions): LintResult {
  if (text.includes('BREAK')) throw new Error('broken');
  const diagnostics: Diagnostic[] = [];
  for (const { 0: word, index } of text.matchAll(/ERROR|REJECTED|WARNING|INFO/g)) {
    const ruleId = `test/${word.toLowerCase()}`;
    const level = rules[ruleId] ?? 'on';
    if (level === 'off') continue;
    const severity = level === 'on' ? (word === 'REJECTED' ? 'error' : (word.toLowerCase() as Severity)) : (level as Severity);
    const fix = { title: 'write it small', safety: 'safe', edits: [{ start: index, end: index + word.length, text: word.toLowerCase() }] } as const;
    const lines = new LineIndex(text);
    const range = { start: lines.position(index), end: lines.position(index + word.length) };
    diagnostics.push({ ...findingAt(text, word), file, range, ruleId, severity, rejects: word === 'REJECTED', fixes: [fix] });
  }
  const at = new LineIndex(text).position(0);
  const resources = [...text.matchAll(/kind: \w+|\{\{/g)].map((match, index) => ({
    index,
    apiVersion: 'v1',
    kind: 'Pod',
    namespace: '',
    name: '',
    range: { start: at, end: at },
    ...(match[0] === '{{' ? { status: 'skipped' as const, why: 'Helm template' } : { status: 'judged' as const }),
  }));
  return { resources, diagnostics };
}

/** A linter without rules about sets. */
export function linterOf(lint: (file: string, text: string) => LintResult): Linter {
  const part = ({ file, text }: { readonly file: string; readonly text: string }): Part => {
    const result = lint(file, text);
    return { file, text, member: null, waits: false, result: () => result } as unknown as Part;
  };
  return { kubernetesVersion: '1.37', part, alone: (one) => one.result(), lint: ({ file, text }) => lint(file, text) };
}

export const fakeCore: Core = {
  nearest,
  rules: RULES,
  createLinter(options = {}) {
    for (const id of Object.keys(options.rules ?? {})) if (!RULES.some((rule) => rule.id === id)) throw Object.assign(new Error(`There is no rule "${id}".`), { name: 'UsageError' });
    return linterOf((file, text) => lintText(file, text, options));
  },
  createTextSet,
  areStrangers,
  saysSomething,
  fixText(linter, file, text) {
    const { diagnostics } = linter.lint({ file, text });
    const fixed = diagnostics.reduce((changed, { fixes }) => {
      const [edit] = fixes[0]?.edits ?? [];
      return edit ? changed.slice(0, edit.start) + edit.text + changed.slice(edit.end) : changed;
    }, text);
    const part = linter.part({ file, text: fixed });
    return { text: fixed, applied: diagnostics.length, result: part.result(), part };
  },
};

/** A host of which nothing but its outputs is there. */
export function hostWith(more: Partial<Host>): Host {
  const stderr = new Memory();
  return { core: fakeCore, cwd: '/work', env: {}, stdout: new Memory(), stderr, stdin: () => Buffer.from(''), now: () => 0, next: () => undefined, pages: '/pages', version: '1.2.3', ...more };
}

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export class World {
  readonly cwd = mkdtempSync(join(tmpdir(), 'stowage-cli-'));
  columns: number | null = null;
  stdin = '';
  env: Record<string, string> = {};
  /** What each look at the clock adds. */
  tick = 0;
  /** At which of the stops that a long run makes somebody ends it. */
  endAfter: number | undefined;
  #time = 0;
  #core = fakeCore;

  /** From now on with other rules. */
  with(core: Core): this {
    this.#core = core;
    return this;
  }

  put(path: string, text: string | Uint8Array): this {
    mkdirSync(dirname(join(this.cwd, path)), { recursive: true });
    writeFileSync(join(this.cwd, path), text);
    return this;
  }

  run(...words: string[]): Outcome {
    const stdout = new Memory(this.columns);
    const stderr = new Memory(this.columns);
    const host = hostWith({ core: this.#core, cwd: this.cwd, env: this.env, stdout, stderr, stdin: () => Buffer.from(this.stdin), now: () => (this.#time += this.tick), next: () => undefined, pages: join(this.cwd, 'pages') });
    const steps = main(words, host);
    let stops = 0;
    for (;;) {
      const { done, value } = steps.next(stops++ === this.endAfter);
      if (done) return { status: value, out: stdout.text, err: stderr.text };
    }
  }

  remove(): void {
    rmSync(this.cwd, { recursive: true, force: true });
  }
}
