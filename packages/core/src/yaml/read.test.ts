import { describe, expect, it } from 'vitest';
import type { Document } from '../tree/document.js';
import { pairOf, type MapNode, type Node, type Range } from '../tree/node.js';
import { readYaml } from './read.js';

/** The only document of a text that reads without a fault. */
function read(text: string): Document {
  const documents = readYaml(text, { comments: true });
  expect(documents).toHaveLength(1);
  expect(documents[0]?.faults).toEqual([]);
  return documents[0] as Document;
}

/** The node at a path of keys and indices. */
function at(root: Node | null, ...path: (string | number)[]): Node {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'seq') node = node.items[step as number] ?? null;
    else if (node?.kind === 'map') node = pairOf(node, step as string)?.value ?? null;
    else throw new Error(`nothing at ${path.join('.')}`);
  }
  if (node === null) throw new Error(`nothing at ${path.join('.')}`);
  return node;
}

const cut = (text: string, range: Range): string => text.slice(range.start, range.end);

describe('ranges', () => {
  const text = `# head
kind: Pod   # the kind
spec:
  "containers" :
  - name: a
    args: [ -c, 'it''s', {x: 1} ]   
    env:
    -   # nothing
    - name:
      value: "two
        lines"

  script: |-  # text
    echo 1
      echo 2  

  note: more than
    one line

  last:
  -
# tail
`;
  const { root } = read(text);
  const shows = (...path: (string | number)[]): string => cut(text, at(root, ...path));

  it('cover what is written and nothing behind it', () => {
    expect(shows('kind')).toBe('Pod');
    expect(shows('spec', 'containers', 0, 'args')).toBe("[ -c, 'it''s', {x: 1} ]");
    expect(shows('spec', 'containers', 0, 'args', 0)).toBe('-c');
    expect(shows('spec', 'containers', 0, 'args', 1)).toBe("'it''s'");
    expect(shows('spec', 'containers', 0, 'args', 2)).toBe('{x: 1}');
    expect(shows('spec', 'note')).toBe('more than\n    one line');
    expect(shows('spec', 'containers', 0, 'env', 1, 'value')).toBe('"two\n        lines"');
  });

  it('of a block scalar begin at its indicator and end at its last visible character', () => {
    expect(shows('spec', 'script')).toBe('|-  # text\n    echo 1\n      echo 2');
    expect(at(root, 'spec', 'script')).toMatchObject({ value: 'echo 1\n  echo 2  ', style: 'literal' });
  });

  it('of a block collection end with its last value', () => {
    expect(shows('spec', 'containers')).toMatch(/^- name: a[^]*lines"$/);
    expect(shows('spec', 'containers', 0)).toMatch(/^name: a[^]*lines"$/);
    expect(shows('spec', 'containers', 0, 'env')).toMatch(/^- {3}# nothing[^]*lines"$/);
    expect(shows('spec', 'last')).toBe('-');
    expect(shows()).toMatch(/^kind[^]*last:\n {2}-$/);
  });

  it('of nothing have no width and stand behind the colon or the dash', () => {
    const item = at(root, 'spec', 'containers', 0, 'env', 0);
    expect([item.start - text.indexOf('-   # nothing'), item.end - item.start]).toEqual([1, 0]);
    const name = at(root, 'spec', 'containers', 0, 'env', 1, 'name');
    expect([name.start - text.indexOf('name:\n'), name.end - name.start]).toEqual([5, 0]);
  });

  it('of keys include their quotes', () => {
    const pair = pairOf(at(root, 'spec') as MapNode, 'containers');
    expect(pair && cut(text, pair.keyRange)).toBe('"containers"');
  });

  it('of an anchored node begin behind its anchor and its tag', () => {
    const anchored = 'a: &x !!str  5\nb: !t &y\n  c: 1\nd: &z\ne: &w # none\n';
    const document = read(anchored);
    expect(cut(anchored, at(document.root, 'a'))).toBe('5');
    expect(cut(anchored, at(document.root, 'b'))).toBe('c: 1');
    expect(at(document.root, 'd')).toMatchObject({ start: anchored.indexOf('&z') + 2, end: anchored.indexOf('&z') + 2, type: 'null' });
    expect(at(document.root, 'e')).toMatchObject({ start: anchored.indexOf('&w') + 2, end: anchored.indexOf('&w') + 2 });
  });

  it('count UTF-16 units, a byte order mark and the CR of a line break among them', () => {
    const odd = '\ufeffa: 😀 # 😀\r\nb: [é,\r\n  c]\r\nd: x\r\n y\r\ne: |\r\n  z\r\n';
    const document = read(odd);
    expect(cut(odd, at(document.root, 'a'))).toBe('😀');
    expect(cut(odd, at(document.root, 'b', 1))).toBe('c');
    expect(at(document.root, 'd')).toMatchObject({ value: 'x y' });
    expect(at(document.root, 'e')).toMatchObject({ value: 'z\n' });
    expect(cut(odd, at(document.root, 'e'))).toBe('|\r\n  z');
    expect(document.comments.map((range) => cut(odd, range))).toEqual(['# 😀']);
  });
});

describe('documents', () => {
  const pieces = (text: string): string[] => readYaml(text).map((document) => cut(text, document));

  it('lie between the lines that begin with three dashes', () => {
    expect(pieces('a: 1\n---\nb: 2\n--- # c\n---\t\nc: 3')).toEqual(['a: 1\n', 'b: 2\n', 'c: 3']);
    expect(pieces('---\na: 1\n')).toEqual(['a: 1\n']);
    expect(pieces('\ufeff---\r\na: 1\r\n')).toEqual(['---\r\na: 1\r\n']);
    expect(pieces('a: 1\n ---\nb: 2\n')).toHaveLength(1);
    expect(pieces('')).toEqual([]);
  });

  it('can be empty, and have no root then', () => {
    expect(readYaml('# c\n---\n\n---\n~\n---\na: 1\n').map((document) => document.root?.kind ?? null)).toEqual([null, null, null, 'map']);
  });

  it('carry the fault of the separator that ends them, and the next is read', () => {
    for (const [text, found] of [['a: 1\n--- {b: 2}\nc: 3\n', '{b: 2}'], ['a: 1\n---b: 2\nc: 3\n', 'b: 2']] as const) {
      const [first, second] = readYaml(text);
      const fault = first?.faults[0] as Range;
      expect(first?.faults).toMatchObject([{ code: 'separator', refused: true, data: { found } }]);
      expect(cut(text, fault)).toBe(found);
      expect(at(second?.root ?? null, 'c')).toMatchObject({ value: 3 });
      expect(second?.faults).toEqual([]);
    }
    expect(readYaml('--- {b: 2}\n').map((document) => document.faults.map((fault) => fault.code))).toEqual([['separator']]);
  });

  it('are read each for itself', () => {
    const documents = readYaml('a: &x 1\n---\nb: *x\n---\nc: [\n---\nd: \x01\n---\ne: 2\n');
    expect(documents.map((document) => document.faults.map((fault) => fault.code))).toEqual([[], ['alias'], ['syntax'], ['control-character'], []]);
  });

  it('show what Kubernetes leaves unread', () => {
    const [document] = readYaml(' a: 1\nc: 3\n');
    expect(document?.faults).toMatchObject([{ code: 'unread', refused: false, start: 6, end: 10 }]);
  });
});

describe('anchors', () => {
  it('share one node, with the aliases that use it', () => {
    const text = 'a: &x {k: v}\nb: *x\nc: [1, *x]\nd:\n  *x\n';
    const { root, anchors } = read(text);
    expect(anchors).toHaveLength(1);
    const [anchor] = anchors;
    expect(anchor && cut(text, anchor.at)).toBe('&x');
    expect(anchor?.uses.map((use) => cut(text, use))).toEqual(['*x', '*x', '*x']);
    for (const path of [['a'], ['b'], ['c', 1], ['d']]) expect(at(root, ...path)).toBe(anchor?.node);
    const via = pairOf(root as MapNode, 'b')?.via;
    expect(via?.start).toBe(text.indexOf('*x'));
    expect(at(root, 'c')).toMatchObject({ via: [undefined, { start: text.indexOf('*x', 20) }] });
    expect((root as MapNode).end).toBe(text.trimEnd().length);
  });

  it('of a name that repeats are told apart', () => {
    const { root, anchors } = read('a: &x 1\nb: *x\nc: &x 2\nd: *x\n');
    expect(anchors.map((anchor) => anchor.uses.length)).toEqual([1, 1]);
    expect([at(root, 'b'), at(root, 'd')]).toMatchObject([{ value: 1 }, { value: 2 }]);
  });

  it('that are missing or not complete leave a hole', () => {
    for (const text of ['a: *x\n', 'a: &x [*x]\n', 'a: {b: *x}\nc: &x 1\n']) {
      const [document] = readYaml(text);
      expect(document?.faults).toMatchObject([{ code: 'alias', refused: true, data: { name: 'x' } }]);
      expect(document && cut(text, document.faults[0] as Range)).toBe('*x');
    }
    expect(at(readYaml('a: &x [*x]\n')[0]?.root ?? null, 'a', 0)).toMatchObject({ kind: 'hole', origin: 'alias' });
  });
});

describe('merges', () => {
  const text = 'base: &x {a: 1, b: 2}\nother: &y {b: 3}\nall:\n  b: 0\n  <<: [*x, *y]\n  a: 4\n';
  const { root } = read(text);
  const all = at(root, 'all') as MapNode;

  it('bring pairs that say where they came from', () => {
    expect(all.pairs.map((pair) => [pair.key, pair.merged, pair.via && cut(text, pair.via)])).toEqual([['b', true, '*x'], ['a', false, undefined]]);
    expect(pairOf(all, 'b')).toMatchObject({ keyStart: text.indexOf('b: 2'), value: { value: 2 } });
  });

  it('override and are overridden in the order of the text', () => {
    expect(all.shadowed?.map(({ lost, won }) => [cut(text, lost.keyRange), lost.value, won.value])).toMatchObject([
      ['b', { value: 0 }, { value: 3 }],
      ['b', { value: 3 }, { value: 2 }],
      ['a', { value: 1 }, { value: 4 }],
    ]);
  });

  it('of a map written in place have their key as the way', () => {
    const { root: map } = read('<<: {a: 1}\n');
    expect((map as MapNode).pairs).toMatchObject([{ key: 'a', merged: true, via: { start: 0, end: 2 } }]);
  });

  it('of anything else are refused', () => {
    for (const [merge, place] of [['<<: 1\n', '1'], ['<<: [x]\n', 'x'], ['<<:\n', '<<'], ['a: &x [1]\nb:\n  <<: *x\n', '[1]']] as const) {
      const [document] = readYaml(merge);
      expect(document?.faults).toMatchObject([{ code: 'merge', refused: true }]);
      expect(document && cut(merge, document.faults[0] as Range)).toBe(place);
    }
  });
});

describe('duplicate keys', () => {
  it('leave the last pair, and note each that lost', () => {
    const map = read('a: 1\nb: 2\na: 3\n"a": 4\n').root as MapNode;
    expect(map.pairs.map((pair) => [pair.key, pair.keyStart])).toEqual([['b', 5], ['a', 15]]);
    expect(map.shadowed?.map(({ lost, won }) => [lost.keyStart, won.keyStart])).toEqual([[0, 10], [10, 15]]);
  });

  it('are found in long maps', () => {
    const map = read(Array.from({ length: 100 }, (_, i) => `k${String(i % 99)}: ${String(i)}\n`).join('')).root as MapNode;
    expect(map.pairs).toHaveLength(99);
    expect(map.shadowed).toHaveLength(1);
  });

  it('of different types are left to chance', () => {
    expect((read('1: a\n"1": b\n').root as MapNode).shadowed).toMatchObject([{ byChance: true }]);
    expect((read('1: a\n0x1: b\n').root as MapNode).shadowed?.[0]?.byChance).toBeUndefined();
  });
});

describe('comments', () => {
  it('are kept when asked for', () => {
    const text = '# one  \na: 1 # two\nb: "# no"\nc: |  # three\n  # no\nd: [x, # four\n  y]#five\n# six';
    expect(read(text).comments.map((range) => cut(text, range))).toEqual(['# one', '# two', '# three', '# four', '#five', '# six']);
    expect(readYaml(text)[0]?.comments).toEqual([]);
  });

  it('of a separator belong to the document behind it', () => {
    const text = '--- # one\na: 1\n--- # two\nb: 2 # three\n';
    expect(readYaml(text, { comments: true }).map((document) => document.comments.map((range) => cut(text, range)))).toEqual([['# one'], ['# two', '# three']]);
  });
});

describe('templates', () => {
  const template = (text: string): string | null => {
    const [document] = readYaml(text);
    return document?.template ? cut(text, document.template) : null;
  };

  it('are recognised where they keep a document from being read', () => {
    expect(template('a: {{ .Values.x }}\n')).toBe('{{ .Values.x }}');
    expect(template('a: 1\n{{- if .Values.b }}\nb: 2\n{{- end }}\n')).toBe('{{- if .Values.b }}');
    expect(template('{% if x %}\na: 1\n{% endif %}\n')).toBe('{% if x %}');
    expect(template('a: # {{ no }}\n  - "{{ no }}"\nb: |\n  {{ no }}\nc:\n  - {{ yes }}\n')).toBe('{{ yes }}');
    expect(template('a: b {{ c }}: d\n')).toBe('{{ c }}');
    expect(template('a: {{ x\n  }}\n')).toBe('{{ x');
  });

  it('are none where the document reads, or something else is wrong', () => {
    expect(template('a: "{{ x }}"\nb: x{{ y }}\nc: |\n  {{ z }}\n')).toBeNull();
    expect(template('image: x:{{ y }}\nb: [1\n')).toBeNull();
    expect(template('a: "{{ x }}"\nb: [1\n')).toBeNull();
    expect(template('a: ${X}\nb: [\n')).toBeNull();
  });
});

describe('values that JSON cannot hold', () => {
  it('are refused while they are part of the document', () => {
    expect(readYaml('a: .inf\nb: [.nan]\nc: {d: -.INF}\n')[0]?.faults.map((fault) => [fault.code, fault.start])).toEqual([['number', 3], ['number', 12], ['number', 25]]);
    expect(readYaml('a: .inf\na: 1\n')[0]?.faults).toEqual([]);
    expect(readYaml('.inf: 1\n')[0]?.faults).toEqual([]);
    expect(readYaml('~: 1\n')[0]?.faults).toMatchObject([{ code: 'key', refused: true, start: 0, end: 1 }]);
    expect(readYaml('b: {~: 1}\nb: 1\n')[0]?.faults).toEqual([]);
    expect(readYaml('? [a]\n: 1\n')[0]?.faults).toMatchObject([{ code: 'key', refused: true }]);
  });
});

describe('guards', () => {
  it('stop at what is nested too deeply', () => {
    for (const text of ['['.repeat(1001) + ']'.repeat(1001), '- '.repeat(1001), `${'{b: '.repeat(1001)}1${'}'.repeat(1001)}`, '? '.repeat(1001)]) {
      expect(readYaml(text)[0]?.faults).toMatchObject([{ code: 'too-deep', refused: false }]);
    }
    const limited = readYaml('a: [[1]]\n', { depth: 2 })[0];
    expect(limited?.faults).toMatchObject([{ code: 'too-deep', refused: false, start: 4, data: { limit: 2 } }]);
    expect(readYaml('a: [[1]]\n', { depth: 3 })[0]?.faults).toEqual([]);
    expect(readYaml(`${'['.repeat(1000)}${']'.repeat(1000)}`)[0]?.faults).toEqual([]);
  });

  it('stop at aliases that expand without end', () => {
    let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x]\n';
    for (let i = 1; i < 30; i++) bomb += `a${String(i)}: &a${String(i)} [${Array<string>(9).fill(`*a${String(i - 1)}`).join(', ')}]\n`;
    const [document] = readYaml(bomb);
    expect(document?.faults).toMatchObject([{ code: 'too-many-aliases', refused: true }]);
    expect(JSON.stringify(document?.root).length).toBeLessThan(20_000_000);
  });
});

describe('half a surrogate pair', () => {
  it('is a character like others, as it is once the text is saved', () => {
    expect(at(read('a: x\ud800y # \udc00\n').root, 'a')).toMatchObject({ value: 'x\ufffdy', start: 3, end: 6 });
  });
});

describe('unfinished text', () => {
  it('gives a tree when it is asked for', () => {
    for (const text of ['spec:\n  nodeName: x\n  nodeSelec\n', 'spec:\n  nodeName: x\n  a: [1,\n', 'spec:\n  nodeName: x\n  a: "b\n']) {
      const [document] = readYaml(text, { recover: true });
      expect(document?.faults.some((fault) => fault.refused)).toBe(true);
      expect(at(document?.root ?? null, 'spec', 'nodeName')).toMatchObject({ value: 'x' });
    }
  });
});
