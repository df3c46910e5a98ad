/** The examples on the rules' pages are their tests. */
import { describe, expect, it } from 'vitest';
import { applyEdits, createLinter, createProject, readNodeList, rules, type Diagnostic } from '../index.js';
import { exampleText, markedText } from './example.js';
import { pages } from './pages.generated.js';
import type { Example, Rule } from './rule.js';

const linters = new Map<string, ReturnType<typeof createLinter>>();

/** All rules that are on, and this one; one about sets in a set that is all that there is. */
function lint(rule: Rule, { file = 'example.yaml', files, kubernetesVersion: version, options: given, nodes }: Example, text: string): readonly Diagnostic[] {
  const options = { ...(given ? { rules: { [rule.id]: ['on', given] as const } } : rule.off ? { rules: { [rule.id]: 'on' as const } } : {}), ...(version ? { kubernetesVersion: version } : {}), ...(nodes ? { nodes: readNodeList([{ name: 'nodes.yaml', text: exampleText(nodes) }]) } : {}) };
  if (rule.on === 'set') {
    const project = createProject({ ...options, complete: true });
    for (const [name, other] of Object.entries(files ?? {})) project.set(name, exampleText(other));
    project.set(file, text);
    return project.diagnostics(file);
  }
  const key = `${rule.off || given ? rule.id : ''} ${version ?? ''} ${given ? JSON.stringify(given) : ''} ${nodes ?? ''}`;
  const linter = linters.get(key) ?? createLinter(options);
  linters.set(key, linter);
  return linter.lint({ file, text }).diagnostics;
}

const idOf = (found: Diagnostic): string => `${found.ruleId}#${found.messageId}`;

function checkBad(rule: Rule, example: Example): void {
  const { bad = '', message = '', fixed, file = 'example.yaml', alsoErrors = [] } = example;
  const declared = rule.messages[message];
  if (declared === undefined) throw new Error(`${rule.id} has no message "${message}"`);
  const { text, at } = markedText(bad);
  const found = lint(rule, example, text);
  const seen = found.map((one) => `${idOf(one)} at ${JSON.stringify(text.slice(one.range.start.offset, one.range.end.offset))}`);
  const own = found.find((one) => one.ruleId === rule.id && one.messageId === message && one.range.start.offset === at.start && one.range.end.offset === at.end);
  expect(seen, 'the finding, at exactly the marked range').toContain(`${rule.id}#${message} at ${JSON.stringify(text.slice(at.start, at.end))}`);
  if (own === undefined) throw new Error(`The finding stands on another occurrence of "${text.slice(at.start, at.end)}"`);
  expect(own).toMatchObject({ severity: declared.severity, rejects: declared.rejects, file });
  for (const words of [own.message, own.hint ?? '', ...own.related.map((one) => one.message), ...own.fixes.map((one) => one.title)]) expect(words).not.toMatch(/\{\w+\}|undefined|NaN/);
  expect(found.filter((one) => one.severity === 'error' && one.ruleId !== rule.id).map(idOf), 'errors of other rules').toEqual(alsoErrors);
  if (fixed === undefined) return;
  const fix = own.fixes[0];
  if (fix === undefined) throw new Error('The example has a fixed text, and the finding offers no fix');
  const result = applyEdits(text, fix.edits);
  expect(result).toBe(exampleText(fixed));
  expect(lint(rule, example, result).filter((one) => one.ruleId === rule.id && one.messageId === message), 'the same finding after the fix').toEqual([]);
}

function checkGood(rule: Rule, example: Example): void {
  expect(lint(rule, example, exampleText(example.good ?? '')).map((one) => `${idOf(one)}: ${one.message}`)).toEqual([]);
}

for (const rule of rules) {
  describe(rule.id, () => {
    for (const [i, example] of (pages.get(rule.id)?.examples ?? []).entries()) {
      const name = `${example.bad === undefined ? 'good' : (example.message ?? 'bad')}, example ${String(i + 1)}${example.note === undefined ? '' : `: ${example.note}`}`;
      it(name, () => {
        if (example.bad === undefined) checkGood(rule, example);
        else checkBad(rule, example);
      });
    }
  });
}
