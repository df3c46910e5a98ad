/** What can be done about findings: every fix of theirs, silence on their line, and all safe fixes at once. */
import { applyEdits, type Diagnostic, type Edit } from '@stowage/core';
import { mergeFixes } from '@stowage/core/editor';
import { keyOf } from './diagnostics.js';
import { suppressAt } from './suppress.js';

export const FIX_ALL = 'source.fixAll.stowage';

export interface Action {
  readonly title: string;
  readonly kind: 'quickfix' | typeof FIX_ALL;
  /** The finding that it settles, by its key. */
  readonly of?: string;
  /** What an editor takes when it is asked to mend without asking back. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

export interface Asked {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The range that is selected; without width, the cursor. */
  readonly start: number;
  readonly end: number;
  /** Kinds of actions that are wanted; all, where none is named. */
  readonly only?: readonly string[];
  /** The findings of another text in this one's place. */
  readonly tried: (text: string) => readonly Diagnostic[];
  /** The text with all safe fixes, and how many they are. */
  readonly fixed: () => { readonly text: string; readonly applied: number } | null;
}

/** Fixes first, those of the first finding before the others'; then what silences. */
export function actionsAt(asked: Asked): readonly Action[] {
  const { diagnostics, start, end } = asked;
  const actions: Action[] = [];
  if (wants(asked.only, 'quickfix')) {
    const here = diagnostics.filter(({ range }) => range.start.offset <= end && start <= range.end.offset);
    for (const diagnostic of here) actions.push(...fixesOf(diagnostic));
    actions.push(...suppressions(here, asked));
  }
  if (wants(asked.only, FIX_ALL)) actions.push(...fixAll(asked));
  return actions;
}

/** A kind stands for all below it: `source` for `source.fixAll.stowage`. Fixing everything is offered only where it is asked for. */
function wants(only: readonly string[] | undefined, kind: Action['kind']): boolean {
  if (only === undefined) return kind === 'quickfix';
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function fixesOf(diagnostic: Diagnostic): readonly Action[] {
  let preferred = true;
  return diagnostic.fixes.map(({ title, safety, edits }) => {
    const first = safety === 'safe' && preferred;
    if (first) preferred = false;
    return { title: title.charAt(0).toUpperCase() + title.slice(1), kind: 'quickfix', of: keyOf(diagnostic), preferred: first, edits };
  });
}

/** One for each rule and line. Each is tried: in JSON, in a block of text or within a flow collection a comment is none. */
function suppressions(here: readonly Diagnostic[], { text, diagnostics, tried }: Asked): readonly Action[] {
  const actions: Action[] = [];
  const seen = new Set<string>();
  for (const diagnostic of here) {
    const { ruleId, range } = diagnostic;
    // What is wrong with settings is no rule's.
    if (!ruleId.includes('/')) continue;
    const place = `${ruleId} ${String(range.start.line)}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const edit = suppressAt(text, range.start.offset, ruleId);
    if (isJsonAround(text, range.start.offset)) continue;
    const silenced = diagnostics.filter((one) => one.ruleId === ruleId && one.range.start.line === range.start.line).length;
    const left = tried(applyEdits(text, [edit]));
    if (left.length === diagnostics.length - silenced && !left.some((one) => one.ruleId === 'suppression/unused' && one.range.start.offset >= edit.start && one.range.start.offset < edit.start + edit.text.length)) {
      actions.push({ title: `Ignore ${ruleId} on this line`, kind: 'quickfix', of: keyOf(diagnostic), preferred: false, edits: [edit] });
    }
  }
  return actions;
}

/** Whether the document is JSON, which has no comments, whatever reads it as YAML thinks of them. */
function isJsonAround(text: string, offset: number): boolean {
  const from = text.lastIndexOf('\n---', offset);
  const body = from < 0 ? text : text.slice(text.indexOf('\n', from + 1) + 1);
  return /^\ufeff?\s*[{[]/.test(body.slice(0, 1000));
}

/** The fixes' own edits, where one pass settles everything; else the part of the text that changes. */
function fixAll({ text, diagnostics, fixed }: Asked): readonly Action[] {
  const safe = diagnostics.flatMap(({ fixes }) => fixes.find(({ safety }) => safety === 'safe') ?? []);
  if (safe.length === 0) return [];
  const result = fixed();
  if (result === null || result.text === text) return [];
  const { edits } = mergeFixes(safe.map((fix) => fix.edits));
  const whole = applyEdits(text, edits) === result.text ? edits : [changedPart(text, result.text)];
  return [{ title: 'Apply all safe fixes of Stowage', kind: FIX_ALL, preferred: false, edits: whole }];
}

function changedPart(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
