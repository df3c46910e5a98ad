import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../tree/document.js';
import type { Node } from '../../tree/node.js';
import { recoverTree } from '../recover.js';
import { readExact } from './exact.js';

const OPTIONS = { comments: true, depth: 1000 };

function read(text: string): Document {
  return readExact(text, 0, text.length, OPTIONS);
}

/** Pieces that mean something to YAML, so that random texts get past the first character. */
const PIECES = [
  ...Array.from(':-?[]{},&*!|>\'"%@`#~<.=+\\ \t\n\rab1é\u0085\u2028\ufeff\u0001\ud800'),
  ...['😀', ': ', '- ', '\n  ', '\n- ', '\r\n', '? ', '<<: ', '&a ', '*a', '!!int ', '! ', '|\n ', '>-', '...', '---', '%YAML 1.1', '.inf', 'null', 'k: v\n', '"x"', "''", '{{ x }}', '# c\n'],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Every node lies in its parent's range, unless an alias brought it. */
function checkRanges(node: Node, start: number, end: number, seen: Set<Node>): void {
  expect(node.start).toBeGreaterThanOrEqual(start);
  expect(node.end).toBeLessThanOrEqual(end);
  expect(node.start).toBeLessThanOrEqual(node.end);
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'map') {
    for (const pair of node.pairs) {
      if (pair.merged) continue;
      expect(pair.keyStart).toBeGreaterThanOrEqual(node.start);
      expect(pair.keyEnd).toBeLessThanOrEqual(node.end);
      if (!pair.via) checkRanges(pair.value, node.start, node.end, seen);
    }
  } else if (node.kind === 'seq') {
    node.items.forEach((item, i) => {
      if (!node.via?.[i]) checkRanges(item, node.start, node.end, seen);
    });
  }
}

describe('on any text', () => {
  it('the reader answers, with ranges inside the document', () => {
    fc.assert(
      fc.property(text, fc.nat(5), (document, before) => {
        const whole = 'x'.repeat(before) + document + 'y';
        const { root, faults, comments } = readExact(whole, before, before + document.length, OPTIONS);
        if (root) checkRanges(root, before, before + document.length, new Set());
        for (const { start, end } of [...faults, ...comments]) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(before + document.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('recovery answers, with ranges inside the document, and agrees where nothing is wrong', () => {
    fc.assert(
      fc.property(text, fc.nat(5), (document, before) => {
        const whole = 'x'.repeat(before) + document + 'y';
        const root = recoverTree(whole, before, before + document.length);
        if (root) checkRanges(root, before, before + document.length, new Set());
        const exact = readExact(whole, before, before + document.length, OPTIONS);
        if (exact.faults.length === 0) expect(root).toEqual(exact.root);
      }),
      { numRuns: 3000 },
    );
  });

  it('JSON reads as JSON does', () => {
    const plain = fc.string({ unit: 'grapheme-ascii', maxLength: 12 });
    const json = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, plain, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(plain, tie('value'), { maxKeys: 4, noNullPrototype: true })),
    })).value;
    fc.assert(
      fc.property(json, fc.constantFrom(0, 1, 2), (value, indent) => {
        const { root, faults } = read(`- ${JSON.stringify(value, null, indent)}\n`);
        expect(faults).toEqual([]);
        expect(valueOf(root)).toEqual([value]);
      }),
      { numRuns: 1000 },
    );
  });
});

function valueOf(node: Node | null): unknown {
  if (node === null || node.kind === 'hole') return null;
  if (node.kind === 'seq') return node.items.map(valueOf);
  if (node.kind === 'scalar') return node.value;
  const entries: [string, unknown][] = node.pairs.map((pair) => [pair.key, valueOf(pair.value)]);
  return Object.fromEntries(entries);
}

describe('nesting', () => {
  it.each([
    ['[', ']', 999, []],
    ['[', ']', 1000, []],
    ['[', ']', 1001, ['too-deep']],
    ['{a: ', '}', 1001, ['too-deep']],
    ['- ', '', 1001, ['too-deep']],
    ['? ', '', 1001, ['too-deep']],
    ['[', ']', 10_000, ['too-deep']],
  ])('of %j %j, %d times', (open, close, depth, codes) => {
    const { faults } = read(`${open.repeat(depth)}x${close.repeat(depth)}\n`);
    expect(faults.map((fault) => fault.code)).toEqual(codes);
    expect(faults.some((fault) => fault.refused)).toBe(false);
    if (codes.length > 0) expect(faults[0]).toMatchObject({ start: open.length * 1000, data: { limit: 1000 } });
  });

  it.each(['[', '{a: ', '- '])('of %j past what Kubernetes takes is refused', (open) => {
    const { faults } = read(open.repeat(100_000));
    expect(faults.map((fault) => [fault.code, fault.refused])).toEqual([
      ['too-deep', false],
      ['too-deep', true],
    ]);
  });

  it('beyond the limit is still read for mistakes', () => {
    expect(read(`${'['.repeat(1100)}x${']'.repeat(1099)}\n`).faults.map((fault) => [fault.code, fault.refused])).toEqual([
      ['syntax', true],
      ['too-deep', false],
    ]);
  });

  it('stops where it is told to', () => {
    const { faults } = readExact('a:\n  b:\n    c: 1\n', 0, 17, { comments: false, depth: 2 });
    expect(faults).toMatchObject([{ code: 'too-deep', start: 12, data: { limit: 2 } }]);
  });
});

describe('aliases', () => {
  const laughs = (levels: number): string => {
    let document = 'a0: &a0 [x,x,x,x,x,x,x,x,x]\n';
    for (let i = 1; i <= levels; i++) document += `a${i}: &a${i} [${Array(9).fill(`*a${i - 1}`).join(',')}]\n`;
    return document;
  };

  it('that go-yaml takes are taken', () => {
    expect(read(laughs(2)).faults).toEqual([]);
    expect(read(`a: &a {b: 1}\nc: [${Array(5000).fill('*a').join(', ')}]\n`).faults).toEqual([]);
  });

  it('that expand to too much are refused, and do not expand', () => {
    const { faults, root } = read(laughs(30));
    expect(faults.map((fault) => [fault.code, fault.refused])).toEqual([['too-many-aliases', true]]);
    expect(root?.kind).toBe('map');
  });
});

/** A megabyte of each; the slowest takes a second on a slow machine, and a quadratic one would take hours. */
const LONG: Readonly<Record<string, string>> = {
  brackets: '['.repeat(1e6),
  'keys in brackets': '{a: '.repeat(2e5),
  'keys on one line': 'a: '.repeat(3e5),
  dashes: '- '.repeat(5e5),
  'question marks': '? a\n'.repeat(2e5),
  anchors: '&a '.repeat(3e5),
  'text over many lines': 'a\n'.repeat(5e5),
  'an open quote': `"${'a \n'.repeat(3e5)}`,
  'a block scalar': `a: >\n${' x\n\n'.repeat(2e5)}`,
  'one key, many times': 'k: v\n'.repeat(1e5),
  merges: `a: &a {x: 1}\nb:\n${'  <<: *a\n'.repeat(1e5)}`,
  spaces: ' '.repeat(1e6),
  tabs: `a:${'\t'.repeat(1e6)}`,
  'line breaks': '\r'.repeat(1e6),
  'collections as keys': '{[a]: b, '.repeat(1e5),
};

describe('long texts', () => {
  it.each(Object.entries(LONG))('of %s are read in linear time', (_, long) => {
    const start = performance.now();
    read(long);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
