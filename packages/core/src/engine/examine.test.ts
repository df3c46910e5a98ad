import { describe, expect, it } from 'vitest';
import { exampleText, markedText } from '../rules/example.js';
import { pages } from '../rules/pages.generated.js';
import { siteRule, type Rule } from '../rules/rule.js';
import { rules } from '../rules/index.generated.js';
import { Hole, MapNode, Pair, ScalarNode, type Node } from '../tree/node.js';
import { analyse, analyseDocuments } from './analyse.js';
import type { Diagnostic } from './diagnostic.js';
import { Examination } from './examine.js';
import { createLinter } from './linter.js';
import { isStaticPodFile, isTemplateFile } from './options.js';

const examine = (text: string, file = 'example.yaml'): Examination => new Examination(file, analyse(text, { staticPod: false, template: false }));
const ruleOf = (id: string): Rule => rules.find((rule) => rule.id === id) as Rule;

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${spec}  containers:\n  - {name: web, image: web}\n`;

/** What one rule leaves to another where both run (Context.runs): restricted forbids what baseline does. */
const isLeft = ({ ruleId, messageId, fieldPath }: Diagnostic, all: readonly Diagnostic[]): boolean =>
  ruleId === 'pod-security/restricted' && all.some((other) => other.ruleId === 'pod-security/baseline' && other.messageId === messageId && other.fieldPath === fieldPath);

describe('rules run one at a time over one analysis', () => {
  it('say what they say together, of every example', () => {
    const linter = createLinter({ rules: Object.fromEntries(rules.map(({ id }) => [id, 'on'])) });
    for (const [id, { examples }] of pages) {
      for (const { bad, good, file = 'example.yaml' } of examples) {
        const text = bad === undefined ? exampleText(good ?? '') : markedText(bad).text;
        // What is found in a set is not found by one rule over one text.
        const together = linter.lint({ file, text }).diagnostics.filter(({ ruleId }) => rules.find(({ id: own }) => own === ruleId)?.on !== 'set');
        const examination = new Examination(file, analyse(text, { staticPod: isStaticPodFile(file, {}), template: isTemplateFile(file, {}) }));
        const alone = rules.filter((rule) => rule.id !== 'suppression/unused').flatMap((rule) => examination.findingsOf(rule));
        alone.push(...examination.unusedSuppressions(ruleOf('suppression/unused')));
        const written = (all: readonly unknown[]): string[] => all.map((one) => JSON.stringify(one)).sort();
        expect(written(alone.map(({ diagnostic }) => diagnostic).filter((one, _, all) => !isLeft(one, all))), `${id}: ${text}`).toEqual(written(together));
      }
    }
  });

  it('with the data that fill their messages', () => {
    const [found] = examine(pod('  nodeSelectors: {}\n')).findingsOf(ruleOf('api/unknown-field'));
    expect(found?.data).toMatchObject({ field: 'nodeSelectors', meant: 'nodeSelector' });
    expect(found?.diagnostic.fixes.map(({ title }) => title)).toEqual(['rename to nodeSelector']);
  });

  it('each with options of its own, over its defaults', () => {
    const counted = siteRule<'Toleration', { readonly most: number; readonly word: string }>({
      id: 'house/most-tolerations',
      on: 'Toleration',
      messages: { many: { text: 'More than {most} {word}.', severity: 'warning', rejects: false } },
      options: { schema: {}, defaults: { most: 1, word: 'tolerations' } },
      check(site, { report, options }) {
        if ((site.key as number) >= options.most) report('many', site.place(), { path: site.path(), data: { most: options.most, word: options.word } });
      },
    });
    const examination = examine(pod('  tolerations: [{key: a, operator: Exists}, {key: b, operator: Exists}, {key: c, operator: Exists}]\n'));
    expect(examination.findingsOf(counted).map(({ diagnostic }) => `${diagnostic.fieldPath} ${diagnostic.message}`)).toEqual(['spec.tolerations[1] More than 1 tolerations.', 'spec.tolerations[2] More than 1 tolerations.']);
    expect(examination.findingsOf(counted, { most: 2 }).map(({ diagnostic }) => diagnostic.message)).toEqual(['More than 2 tolerations.']);
    expect(examination.findingsOf(counted, { most: 3 })).toEqual([]);
  });
});

describe('suppressions', () => {
  const text = pod('  nodeSelector:\n    a: yes # stowage-ignore yaml/implicit-type, host-path/root -- on purpose\n');
  const unused = ruleOf('suppression/unused');

  it('silence rules that run alone, and only those that ran are missed', () => {
    const examination = examine(text);
    expect(examination.findingsOf(ruleOf('yaml/implicit-type'))).toEqual([]);
    expect(examination.unusedSuppressions(unused)).toEqual([]);
    examination.findingsOf(ruleOf('host-path/root'));
    expect(examination.unusedSuppressions(unused).map(({ data }) => data.rule)).toEqual(['host-path/root']);
  });

  it('are held against nothing that ran before they were asked for last', () => {
    const examination = examine(text);
    examination.findingsOf(ruleOf('host-path/root'));
    examination.unusedSuppressions(unused);
    expect(examination.unusedSuppressions(unused)).toEqual([]);
  });
});

describe('trees made of another language', () => {
  /** A tree whose nodes all stand at the start of the text. */
  const node = (value: string | object | undefined): Node => {
    if (value === undefined) return new Hole(0, 1, 'expression');
    if (typeof value !== 'object') return new ScalarNode(0, 1, 'string', value, 'code');
    const map = new MapNode(0, 1, false);
    map.pairs = Object.entries(value as Record<string, object | undefined>).map(([key, inner]) => new Pair(key, 0, 1, node(inner)));
    return map;
  };

  it('are judged alike, are quiet where something is unknown, and print edits in a dialect of their own', () => {
    const root = node({ apiVersion: 'v1', kind: 'Pod', metadata: { name: undefined }, spec: { nodeSelectors: undefined, containers: undefined, hostNetwork: 'yes', priority: undefined } });
    const document = { start: 0, end: 1, root, faults: [], comments: [], anchors: [], template: null };
    const analysis = analyseDocuments('x', [document], { staticPod: false, template: false }, (_, __, changes) => changes.map((change) => ({ start: 0, end: 1, text: change.do })));
    const examination = new Examination('a.ts', analysis);
    const found = rules.flatMap((rule) => examination.findingsOf(rule)).map(({ diagnostic }) => diagnostic);
    expect(found.map(({ ruleId, fieldPath, fixes }) => `${ruleId} ${fieldPath} ${fixes.flatMap(({ edits }) => edits.map(({ text }) => text)).join()}`)).toEqual(['api/unknown-field spec.nodeSelectors rename', 'api/wrong-type spec.hostNetwork ']);
  });
});
