import { describe, expect, it } from 'vitest';
import type { Document } from '../../tree/document.js';
import type { Node } from '../../tree/node.js';
import { readExact } from './exact.js';

function read(text: string): Document {
  return readExact(text, 0, text.length, { comments: true, depth: 1000 });
}

/** A tree as the JSON that Kubernetes makes of it; big integers by their digits. */
function valueOf(node: Node | null): unknown {
  if (node === null) return null;
  if (node.kind === 'map') return Object.fromEntries(node.pairs.map((pair) => [pair.key, valueOf(pair.value)]));
  if (node.kind === 'seq') return node.items.map(valueOf);
  if (node.kind === 'hole') return '(hole)';
  return typeof node.value === 'bigint' ? String(node.value) : node.value;
}

/** Each was answered by the oracle's `read`. */
const READ: readonly (readonly [text: string, value: unknown])[] = [
  // keys, and what begins a line
  ['a: 1\nb: x y\n', { a: 1, b: 'x y' }],
  ['? a\n: b\n? c\n', { a: 'b', c: null }],
  ['"a" : b\n\'c\': d\n', { a: 'b', c: 'd' }],
  ['a:b: c\n-d: e\n?f: g\n', { 'a:b': 'c', '-d': 'e', '?f': 'g' }],
  ['0755: a\non: b\n1e3: c\n.nan: d\n', { '493': 'a', true: 'b', '1000': 'c', '.nan': 'd' }],
  ['- a\n-\n- - b\n  - c\n- d: e\n  f: g\n', ['a', null, ['b', 'c'], { d: 'e', f: 'g' }]],
  ['a:\n- b\n-\nc:\n  - d\n', { a: ['b', null], c: ['d'] }],
  ['-\t\n- a\n', undefined],
  // plain text over lines
  ['a: b\n  c\n\n  d\ne: f\n', { a: 'b c\nd', e: 'f' }],
  ['a: b #c\nd: e#f\n', { a: 'b', d: 'e#f' }],
  ['a\nb\n', 'a b'],
  ['key: value\n  - item\n', { key: 'value - item' }],
  ['a: b\u2028  c\n', { a: 'b\u2028c' }],
  ['a: b\u0085 c\n', { a: 'b c' }],
  ['a: b\rc: d\r', { a: 'b', c: 'd' }],
  ['a: b\r\r\n  c\r\n', { a: 'b c' }],
  // quotes
  ['a: "x\\ty\\x41\\u00e9\\U0001F600"\n', { a: 'x\tyA\u00e9\u{1f600}' }],
  ['a: "b\\\n   c\n\n  d  \n e"\n', { a: 'bc\nd e' }],
  ["a: 'it''s\n\n  b'\n", { a: "it's\nb" }],
  ['a: "b\nc"\n', { a: 'b c' }],
  ['a: "\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\"\\\'\\\\\\N\\_\\L\\P\\\t"\n', { a: '\0\x07\b\t\n\v\f\r\x1b "\'\\\x85\xa0\u2028\u2029\t' }],
  // block scalars
  ['a: |\n  b\n   c\n\n  d\n\n', { a: 'b\n c\n\nd\n' }],
  ['a: |-\n  b\n', { a: 'b' }],
  ['a: |+\n  b\n\n', { a: 'b\n\n' }],
  ['a: |2\n   b\n  c\n', { a: ' b\nc\n' }],
  ['a: >-2 # d\n   b\n  c\n', { a: ' b\nc' }],
  ['a: >\n  b\n  c\n\n  d\n   e\n  f\n', { a: 'b c\nd\n e\nf\n' }],
  ['a: |\nb: c\n', { a: '', b: 'c' }],
  ['a: |\n    \n  b\n', undefined],
  ['a: |\n  b', { a: 'b\n' }],
  // brackets
  ['a: {\nb: 1,\n}\nc: [\nd,\n]\n', { a: { b: 1 }, c: ['d'] }],
  ['[a: b, ? c : d, e: , {f, g: }]\n', [{ a: 'b' }, { c: 'd' }, { e: null }, { f: null, g: null }]],
  ['{"a":1}\n', { 'a': 1 }],
  ['{"a":"b","c":["d"]}\n', { a: 'b', c: ['d'] }],
  ['{a:1, b: c:d}\n', { 'a:1': null, b: 'c:d' }],
  ['[]: a\n', []],
  ['[? : a]\n', undefined],
  // anchors, aliases, merges
  ['a: &x b\nc: *x\n*x : d\n', { a: 'b', c: 'b', b: 'd' }],
  ['a: &x [1]\nb: &x [2]\nc: *x\n', { a: [1], b: [2], c: [2] }],
  ['a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}\n', { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } }],
  ['a: &x {b: 1}\nc: {b: 2, <<: *x}\n', { a: { b: 1 }, c: { b: 1 } }],
  ['a: {<<: [{b: 1}, {b: 2, c: 3}]}\n', { a: { b: 1, c: 3 } }],
  ['a: {"<<": 1}\nb: {! "<<": {c: 1}}\nd: {!!merge x: 1}\n', { a: { '<<': 1 }, b: { c: 1 }, d: { x: 1 } }],
  ['&x a: *x\n', { a: 'a' }],
  // tags
  ['a: !!str 1\nb: !!int "2"\nc: !x 3\nd: ! 4\ne: !!float 5\nf: !!str\n', { a: '1', b: 2, c: '3', d: '4', e: 5, f: '' }],
  ['a: !!map [1]\nb: !<tag:yaml.org,2002:str> 2\nc: !!binary aGk=\n', { a: [1], b: '2', c: 'hi' }],
  ['a: &x !!str 1\nb: !!str &y 2\n', { a: '1', b: '2' }],
  // numbers
  ['a: 9007199254740993\nb: 18446744073709551615\nc: 0o17\nd: 1_000\ne: 190:20:30\n', { a: '9007199254740993', b: '18446744073709551615', c: 15, d: 1000, e: '190:20:30' }],
  // documents
  ['', null],
  ['# c\n', null],
  ['---\na: 1\n', { a: 1 }],
  ['--- # c\n...\n', null],
  ['\ufeffa: 1\n', { a: 1 }],
  ['a: 1\n\ufeffb: 2\n', { a: 1, '\ufeffb': 2 }],
  ['a: 1\n...\nb: 2\n', { a: 1 }],
];

describe('readExact', () => {
  it.each(READ)('reads %j', (text, value) => {
    const document = read(text);
    const refused = document.faults.some((fault) => fault.refused);
    expect(refused ? undefined : valueOf(document.root)).toEqual(value);
  });

  it('takes a byte order mark within the text for one where go-yaml fills its buffer', () => {
    expect(read('\ufeff\ufeffa: 1\nb: 2\n').faults).toMatchObject([{ code: 'syntax', refused: true }]);
    expect(valueOf(read('a: 1\n\ufeffb: 2\n').root)).toEqual({ a: 1, '\ufeffb': 2 });
    expect(valueOf(read('\ufeff\ufeff\n\r\n- \n \n').root)).toEqual([null]);
    expect(read('a: \ufeff\n]').faults).toMatchObject([{ code: 'syntax', start: 5, refused: true }]);
  });

  it('keeps every key that lost', () => {
    const { root } = read('a: 1\nb: 2\na: 3\n');
    if (root?.kind !== 'map') throw new Error('no map');
    expect(root.shadowed?.map(({ lost, won }) => [lost.keyStart, won.keyStart])).toEqual([[0, 10]]);
    expect(valueOf(root)).toEqual({ a: 3, b: 2 });
  });

  it('reads the same wherever the document stands in a text', () => {
    const text = 'a: &x [1, "2"]\nb:\n- *x\n- |\n  c\n';
    const before = 'x: [\n---\n';
    const document = readExact(`${before}${text}---\n}`, before.length, before.length + text.length, { comments: false, depth: 1000 });
    expect(document.faults).toEqual([]);
    expect(valueOf(document.root)).toEqual(valueOf(read(text).root));
    expect(document.anchors[0]?.at).toEqual({ start: before.length + 3, end: before.length + 5 });
  });
});

/** The text of every key and value, in order. A value that an alias brought is shown by the alias. */
function slices(text: string, node: Node | null): string[] {
  if (node === null) return [];
  const own = text.slice(node.start, node.end);
  if (node.kind === 'map') {
    return [own, ...node.pairs.flatMap((pair) => [text.slice(pair.keyStart, pair.keyEnd), ...(pair.via ? [text.slice(pair.via.start, pair.via.end)] : slices(text, pair.value))])];
  }
  if (node.kind === 'seq') {
    return [own, ...node.items.flatMap((item, i) => (node.via?.[i] ? [text.slice(node.via[i]?.start, node.via[i]?.end)] : slices(text, item)))];
  }
  return [own];
}

describe('a range', () => {
  it.each([
    ['a: b c # d\ne:   f  \n', ['a: b c # d\ne:   f', 'a', 'b c', 'e', 'f']],
    ['a: |\n  b\n  c  \n\n# d\n', ['a: |\n  b\n  c', 'a', '|\n  b\n  c']],
    ['a: |- # x\n\nb: >2\n', ['a: |- # x\n\nb: >2', 'a', '|-', 'b', '>2']],
    ['a: "b\n  c" \n', ['a: "b\n  c"', 'a', '"b\n  c"']],
    ['a: b\n  c\n\n', ['a: b\n  c', 'a', 'b\n  c']],
    ['a: [b, {c: d} ] \n', ['a: [b, {c: d} ]', 'a', '[b, {c: d} ]', 'b', '{c: d}', 'c', 'd']],
    ['[a: b, ? c]\n', ['[a: b, ? c]', 'a: b', 'a', 'b', '? c', 'c', '']],
    ['a: &x !t\n  b: c\nd: *x\n', ['a: &x !t\n  b: c\nd: *x', 'a', 'b: c', 'b', 'c', 'd', '*x']],
    ['- &x a\n- *x\n- b\n', ['- &x a\n- *x\n- b', 'a', '*x', 'b']],
    ['a: &x {b: c}\nd:\n  <<: *x\n', ['a: &x {b: c}\nd:\n  <<: *x', 'a', '{b: c}', 'b', 'c', 'd', '<<: *x', 'b', '*x']],
    ['\n\n  - a\n  -\n', ['- a\n  -', 'a', '']],
    ['? a\n? b\n: c\n', ['? a\n? b\n: c', 'a', '', 'b', 'c']],
    ['a: 😀 \n"é": "\\n"\n', ['a: 😀 \n"é": "\\n"', 'a', '😀', '"é"', '"\\n"']],
  ])('in %j', (text, expected) => {
    const document = read(text);
    expect(document.faults).toEqual([]);
    expect(slices(text, document.root)).toEqual(expected);
  });

  it.each([
    ['a:  # b\nc: d\n', 2],
    ['a: &x # b\nc: d\n', 5],
    ['a: !!null\nc: d\n', 9],
    ['a:\n', 2],
    ['? a\nc: d\n', 3],
    ['{a , c: d}\n', 2],
    ['{a: , c: d}\n', 3],
  ])('of an empty value in %j has no width and stands at %d', (text, at) => {
    const { root } = read(text);
    if (root?.kind !== 'map') throw new Error('no map');
    const value = root.pairs[0]?.value;
    expect([value?.start, value?.end]).toEqual([at, at]);
  });

  it('of a comment goes from its sign to its last visible character', () => {
    const text = '# a \nb: c # d\t\ne: | #f\n  g # no\nh: [ # i\n]\n#';
    expect(read(text).comments.map(({ start, end }) => text.slice(start, end))).toEqual(['# a', '# d', '#f', '# i', '#']);
    expect(readExact(text, 0, text.length, { comments: false, depth: 1000 }).comments).toEqual([]);
  });

  it('of an anchor and of its uses', () => {
    const text = 'a: &x b\nc: *x\nd: {<<: [&y {e: f}, *y]}\n';
    const anchors = read(text).anchors.map(({ name, at, uses, node }) => [name, text.slice(at.start, at.end), text.slice(node.start, node.end), uses.map((use) => use.start)]);
    expect(anchors).toEqual([
      ['x', '&x', 'b', [11]],
      ['y', '&y', '{e: f}', [34]],
    ]);
  });
});

describe('a document that is refused', () => {
  it('keeps what was read before the mistake', () => {
    const { root } = read('apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {a: b,\nspec: x\n');
    expect(valueOf(root)).toMatchObject({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', labels: { a: 'b' } } });
  });

  it('leaves the maps open in which keys may be missing', () => {
    const { root } = read('a: 1\nb:\n  c: 2\n  d: "\n');
    if (root?.kind !== 'map') throw new Error('no map');
    expect(root.open).toBe(true);
  });
});
