import { describe, expect, it } from 'vitest';
import type { Node } from '../tree/node.js';
import { recoverTree } from './recover.js';

/** A tree as nested values, with the text of each key in place of its name, so that places are checked, too. */
function outline(text: string, node: Node | null): unknown {
  if (node === null) return null;
  if (node.kind === 'map') return Object.fromEntries(node.pairs.map((pair) => [text.slice(pair.keyStart, pair.keyEnd), outline(text, pair.value)]));
  if (node.kind === 'seq') return node.items.map((item) => outline(text, item));
  return node.kind === 'hole' ? '(hole)' : node.value;
}

function recover(text: string): unknown {
  const before = 'x: "\n---\n';
  const whole = `${before}${text}---\n]`;
  return outline(whole, recoverTree(whole, before.length, before.length + text.length));
}

describe('recoverTree', () => {
  it.each([
    // a bare word
    ['a: 1\nfoo\n', { a: 1, foo: null }],
    ['a: 1\nfoo\nb: 2\n', { a: 1, foo: null, b: 2 }],
    ['f\na: 1\n', { f: null, a: 1 }],
    ['s:\n  a: 1\n  foo\n  b: 2\nz: 1\n', { s: { a: 1, foo: null, b: 2 }, z: 1 }],
    ['s:\n  - name: a\n    image\n  - name: b\nz: 1\n', { s: [{ name: 'a', image: null }, { name: 'b' }], z: 1 }],
    ['a: 1\n"b\nc: 2\n', { a: 1, '"b': null, c: 2 }],
    ['apiVersion v1\nkind: Pod\n', { 'apiVersion v1': null, kind: 'Pod' }],
    ['a: 1\nb:2\nc: 3\n', { a: 1, b: 2, c: 3 }],
    // an open quote
    ['s:\n  a: "foo\n  b: 2\nz: 1\n', { s: { a: 'foo', b: 2 }, z: 1 }],
    ["s:\n  a: 'it\n  b: 'x'\nz: 1\n", { s: { a: 'it', b: 'x' }, z: 1 }],
    ['a: "\nb: "x"\n', { a: '', b: 'x' }],
    // an open bracket
    ['key: [a,\n', { key: ['a'] }],
    ['s:\n  a: [a,\n  b: 2\nz: 1\n', { s: { a: ['a'], b: 2 }, z: 1 }],
    ['s:\n  a: {a: \n  b: 2\nz: 1\n', { s: { a: { a: null }, b: 2 }, z: 1 }],
    ['a:\n  - {key: a, operator: \n  - {key: b}\nc: 1\n', { a: [{ key: 'a', operator: null }, { key: 'b' }], c: 1 }],
    ['a: [1, {b: 2]\nc: 1\n', { a: [1, { b: 2 }], c: 1 }],
    ['a: [1, # c\nb: [x]\n', { a: [1], b: ['x'] }],
    ['{"a": {"b": [1, 2', { '"a"': { '"b"': [1, 2] } }],
    // indentation
    ['s:\n    a: 1\n  b:\n    c: 1\n  d: 2\nc: 1\n', { s: { a: 1, b: { c: 1 }, d: 2 }, c: 1 }],
    ['s:\n  a: 1\n   b:\n     d: 1\n   e: 3\n  c: 3\n', { s: { a: 1, b: { d: 1, e: 3 }, c: 3 } }],
    ['a:\n- b: 1\n c: 2\nd: 1\n', { a: [{ b: 1, c: 2 }], d: 1 }],
    ['- a: 1\n   b: 2\n- c: 1\n', [{ a: 1, b: 2 }, { c: 1 }]],
    ['s:\n\ta: 1\nz: 1\n', { s: { a: 1 }, z: 1 }],
    // what can only be left out
    ['a: b: c\nd: 1\n', { a: 'b', d: 1 }],
    ['s:\n  a: @x\n  b: 1\n', { s: { a: null, b: 1 } }],
    ['s:\n  a: |x\n  b: 1\n', { s: { a: null, b: 1 } }],
    ['a: - b\nc: 1\n', { a: null, c: 1 }],
    ['a: "x" y\nb: 1\n', { a: 'x', b: 1 }],
    ['a: 1\n- b\nc: 2\n', { a: 1, c: 2 }],
    ['a: *\nb: &\nc: 1\n', { a: null, b: null, c: 1 }],
    ['s: ]\nb: 1\n', { s: null, b: 1 }],
    ['a: \u0007\nb: 2\n', { a: null, b: 2 }],
    ['%YAML 1.2\na: 1\n', { a: 1 }],
    // what is no syntax stays
    ['a: *x\n.inf: .inf\n', { a: '(hole)', '.inf': Infinity }],
    ['', null],
    ['@', null],
  ])('gives everything else of %j', (text, expected) => {
    expect(recover(text)).toEqual(expected);
  });

  it('stops after many mistakes, and keeps what came before them', () => {
    const text = `a: 1\n${'b: @\n'.repeat(200)}c: 1\n`;
    expect(recover(text)).toEqual({ a: 1, b: null });
  });

  it('reads a megabyte with mistakes in seconds', () => {
    const start = performance.now();
    recoverTree('a: [\n'.repeat(2e5), 0, 1e6);
    recoverTree(`- a: 1\n${'   b: 2\n'.repeat(1e5)}`, 0, 8e5 + 7);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

const MANIFEST = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  labels: {app: agent, "tier": 'node'}
spec:
  template:
    spec:
      tolerations:
      - key: dedicated
        operator: "Exists"
        effect: NoSchedule
      - operator: Exists
      nodeSelector:
        disktype: ssd
      containers:
      - name: agent
        image: agent:1
        args: ["--a", "--b"]
        command:
        - sh
        - -c
        - |
          echo [
      hostNetwork: true
`;

/** Each scalar by its path, but for those on the line, those under a key on it, and those of a list one of whose items begins there. */
function leaves(text: string, root: Node | null, line: { start: number; end: number }): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const inLine = (at: number): boolean => at >= line.start && at <= line.end;
  const visit = (node: Node, path: string): void => {
    if (node.kind === 'map') {
      for (const pair of node.pairs) if (!inLine(pair.keyStart)) visit(pair.value, `${path}.${pair.key}`);
    } else if (node.kind === 'seq') {
      if (node.items.some((item) => inLine(item.start))) return;
      node.items.forEach((item, i) => visit(item, `${path}[${i}]`));
    } else if (node.kind === 'scalar' && (node.end < line.start || node.start > line.end)) found.set(path, node.value);
  };
  if (root) visit(root, '');
  return found;
}

describe('a manifest with one line half typed', () => {
  const whole = recoverTree(MANIFEST, 0, MANIFEST.length);
  const lines = MANIFEST.split('\n');
  it.each(lines.slice(0, -1).map((line, i) => [i + 1, line] as const))('line %d: %s', (number, line) => {
    const start = lines.slice(0, number - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const end = start + line.length;
    const expected = leaves(MANIFEST, whole, { start, end });
    expect(expected.size).toBeGreaterThan(3);
    const from = line.search(/[^ -]/) + 1;
    for (let length = Math.max(from, 1); length < line.length; length++) {
      const text = MANIFEST.slice(0, start + length) + MANIFEST.slice(end);
      const got = leaves(text, recoverTree(text, 0, text.length), { start, end: start + length });
      for (const [path, value] of expected) expect([line.slice(0, length), path, got.get(path)]).toEqual([line.slice(0, length), path, value]);
    }
  });
});
