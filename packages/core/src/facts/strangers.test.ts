/** Held to the rules themselves: where texts are strangers, none of them finds anything. */
import { describe, expect, it } from 'vitest';
import { createLinter, createTextSet, rules } from '../index.js';
import { exampleText, markedText } from '../rules/example.js';
import { pages } from '../rules/pages.generated.js';
import { areStrangers } from './strangers.js';

const linter = createLinter({ rules: { 'pod-affinity/dangling': 'off', 'set/selects-nothing': 'off' } });
const agent = (name: string): string => `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: ${name}}\nspec:\n  selector:\n    matchLabels: {app: ${name}, tier: agent}\n  template:\n    metadata:\n      labels: {app: ${name}, tier: agent}\n    spec:\n      containers: [{name: a, image: a}]\n`;

function membersOf(files: Readonly<Record<string, string>>): Parameters<typeof areStrangers>[0] {
  return Object.entries(files).flatMap(([file, text]) => linter.part({ file, text }).member ?? []);
}

describe('texts', () => {
  it('are strangers where each controller asks for a label of its own', () => {
    expect(areStrangers(membersOf({ a: agent('a'), b: agent('b') }))).toBe(true);
  });

  it('are none where a name, or all labels of a selector, are there twice', () => {
    expect(areStrangers(membersOf({ a: agent('a'), b: agent('a') }))).toBe(false);
    expect(areStrangers(membersOf({ a: agent('a').replaceAll('app: a, ', ''), b: agent('b') }))).toBe(false);
  });

  it('are none wherever a rule about sets finds something', () => {
    let found = 0;
    for (const rule of rules.filter(({ on }) => on === 'set')) {
      for (const { bad, good, file = 'example.yaml', files = {} } of pages.get(rule.id)?.examples ?? []) {
        const texts = { ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, exampleText(text)])), [file]: bad === undefined ? exampleText(good ?? '') : markedText(bad).text };
        const members = Object.entries(texts).flatMap(([name, text]) => linter.part({ file: name, text }).member ?? []);
        const set = createTextSet({ complete: true });
        for (const member of members) set.put(member);
        const findings = members.flatMap(({ file: name }) => set.judge(name).findings);
        if (findings.length === 0) continue;
        found++;
        expect(areStrangers(members), texts[file]).toBe(false);
      }
    }
    expect(found).toBeGreaterThan(10);
  });
});
