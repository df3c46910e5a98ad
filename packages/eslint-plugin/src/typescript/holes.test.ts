/** The examples of all rules as code: the same is found in them, and what is not known never makes a finding. */
import { createLinter, rules } from '@stowage/core';
import { pairOf, readYaml, type Node } from '@stowage/core/host';
import { exampleText, markedText, pages } from '@stowage/core/pages';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../index.js';
import { CWD } from '../support/linters.js';

/** Without rules about sets, which do not run here, and without the Pod Security Standards, of which one leaves to the other what both forbid. */
const everything = Object.fromEntries(rules.map(({ id, on }) => [id, on === 'set' || id.startsWith('pod-security/') ? 'off' : 'on']));
const linter = new Linter({ cwd: CWD });
const config = [{ plugins: { stowage: plugin }, rules: { 'stowage/manifest-object': ['error', { rules: everything }] } }] as unknown as Linter.Config[];
const yaml = createLinter({ rules: everything as Record<string, 'on' | 'off'> });

/** Which rules find something in code, each with its message. */
function inCode(code: string): string[] {
  return linter.verify(`export default ${code};\n`, config, { filename: `${CWD}/a.js` }).map(({ message }) => message).sort();
}

/** The nodes of a tree, but for the two that say what it is. */
function nodesIn(root: Node): Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node, head: boolean): void => {
    if (node.kind === 'map') for (const { key, value } of node.pairs) if (!head || (key !== 'apiVersion' && key !== 'kind')) visit(value, false);
    if (node.kind === 'seq') for (const item of node.items) visit(item, false);
    nodes.push(node);
  };
  visit(root, true);
  return nodes.slice(0, -1);
}

/** A tree as code, with a name in the place of one node, or a spread at the end of it. */
function print(node: Node, hidden?: Node, how: 'name' | 'spread' = 'name'): string {
  if (node === hidden && (how === 'name' || node.kind === 'scalar')) return 'unknown';
  const rest = node === hidden ? ['...unknown'] : [];
  if (node.kind === 'map') return `{ ${[...node.pairs.map(({ key, value }) => `${JSON.stringify(key)}: ${print(value, hidden, how)}`), ...rest].join(', ')} }`;
  if (node.kind === 'seq') return `[${[...node.items.map((item) => print(item, hidden, how)), ...rest].join(', ')}]`;
  return node.kind === 'scalar' ? (typeof node.value === 'bigint' ? String(node.value) : JSON.stringify(node.value)) : 'unknown';
}

/** The one document of an example that code can hold as it is: no anchors, no key twice, a kind of Kubernetes. */
function exampleRoot(text: string): Node | undefined {
  if (text.includes('stowage-ignore')) return undefined;
  const [document, ...more] = readYaml(text).filter(({ root }) => root !== null);
  const root = document?.root;
  if (!root || more.length > 0 || root.kind !== 'map' || document.faults.length > 0 || document.anchors.length > 0) return undefined;
  const found = yaml.lint({ file: 'a.yaml', text }).diagnostics;
  if (found.some(({ ruleId }) => ruleId === 'yaml/duplicate-key' || ruleId === 'yaml/document-separator' || ruleId === 'api/incomplete')) return undefined;
  return pairOf(root, 'metadata') && (pairOf(root, 'spec') ?? pairOf(root, 'data')) ? root : undefined;
}

const examples = rules.flatMap(({ id }) => pages.get(id)!.examples.filter(({ file }) => file === undefined).map((example) => ({ id, text: example.bad === undefined ? exampleText(example.good ?? '') : markedText(example.bad).text })));
const roots = examples.flatMap(({ id, text }) => {
  const root = exampleRoot(text);
  return root ? [{ id, text, root }] : [];
});

describe('examples as code', () => {
  it('are most of them', () => expect(roots.length).toBeGreaterThan(examples.length * 0.6));

  it('find what they find in YAML', () => {
    for (const { text, root } of roots) {
      const said = yaml.lint({ file: 'a.yaml', text }).diagnostics.map(({ ruleId }) => (ruleId === 'yaml/implicit-type' ? 'api/wrong-type' : ruleId)).sort();
      expect(inCode(print(root)).map((message) => /\((\S+)\)$/.exec(message)?.[1]).sort(), text).toEqual(said);
    }
  });

  it.each(['name', 'spread'] as const)('find nothing more where a %s hides a part', (how) => {
    const wrong: string[] = [];
    for (const [nth, { root }] of roots.entries()) {
      const all = new Set(inCode(print(root)));
      const nodes = nodesIn(root);
      const step = Math.ceil(nodes.length / 10);
      for (const hidden of nodes.filter((_, i) => i % step === nth % step)) {
        const code = print(root, hidden, how);
        // Less is known where something is hidden: not that no term at all takes a node, but that one takes none; not where a field was meant to be.
        const said = (rule: string): boolean => [...all].some((message) => message.endsWith(`(${rule})`));
        const isLess = (message: string): boolean => (said('node-affinity/unsatisfiable') && message.endsWith('(node-affinity/dead-term)')) || (said('api/unknown-field') && message.endsWith('(api/unknown-field)'));
        for (const message of inCode(code)) if (!all.has(message) && !isLess(message)) wrong.push(`${message}\n${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
