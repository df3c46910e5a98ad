import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, jsonOf, read, type Spec } from '../../../../test/support/changes.js';
import { meaningAfter } from '../../../../test/support/meaning.js';
import type { Node } from '../tree/node.js';
import { isPrintable } from './yaml/print.js';
import { isPlain, printString } from './yaml/scalar.js';
import type { Json } from './change.js';

/** Strings that read as something else without quotes, here or in some other reader, or break a line of YAML. */
const TRICKY = [
  '', ' ', 'x ', ' x', 'yes', 'No', 'ON', 'y', 'null', 'Null', '~', 'true', '1', '-1', '+1', '1.10', '0755', '0o755', '0x1F', '0b101', '1e3', '1_000', '.5', '5.', '.inf', '-.INF', '.nan', '.', '..',
  '190:20:30', '2024-01-31', '2024-01-31T12:00:00Z', '<<', '=', '-', '--', '---', '...', '- x', '-x', '? x', '?', ': x', ':', 'a:', 'a: b', 'a:b', 'a #b', 'a#b', '#a', '&a', '*a', '!a', '%a', '@a', '`a', '|', '>',
  '"', "'", `it's`, `"q"`, `'"`, '\\', 'a\\b', '[a', ']', '{a', '}', 'a, b', ',', '{{ .Values.x }}', 'x {{ y }}', '\n', 'a\nb', 'a\n', '\t', 'a\tb', '\r\n', '\u0000', '\u0085', '\u00a0', '\u2028', '\ufeff', '\u007f', 'ä', '漢字', '😀', '💥: x',
];

const text = fc.oneof(fc.constantFrom(...TRICKY), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: fc.constantFrom(...Array.from('-+.:#0189eExXob_ ,[]{}\'"?!&*%@`|>~=<\n\t')), maxLength: 7 }));
const number = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => (n === 0 ? 0 : n));

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text.filter((key) => key !== '__proto__'), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** The text of a document in which `a` is to be replaced, and in which lists, steps and quotes are written in some way. */
const PLACES: readonly (readonly [string, Spec[1]])[] = [
  ['a: 1\n', 'a'],
  ["a:\nb:\n    c: 'x'\nd:\n    - 1\n", 'a'],
  ['- a: # c\n    x: 1\n  b: [x]\n', '[0].a'],
  ['l:\n  -\n  - 1\n', 'l[0]'],
  ['x: {a: 1, b: 2}\n', 'x.a'],
  ['x: [1, 2]\n', 'x[1]'],
  ['{"a": "x", "b": {"c": 1}}', 'a'],
  ['{\n\t"a": "x",\n\t"b": {\n\t\t"c": 1\n\t}\n}\n', 'b.c'],
];

describe('a value that is printed', () => {
  it.each(PLACES)('in %j at %s is read back', (before, path) => {
    const { root } = read(before);
    fc.assert(
      fc.property(value, (to) => {
        const spec: Spec = ['set', path, to];
        const after = changed(before, spec) ?? before;
        const context = `${JSON.stringify(to)}\n${after}`;
        expect(read(after).faults, context).toEqual([]);
        expect(jsonOf(read(after).root), context).toEqual(meaningAfter(before, root as Node, [spec]));
        if (before.startsWith('{')) expect(JSON.parse(after), context).toEqual(jsonOf(read(after).root));
      }),
      { numRuns: 400 },
    );
  });

  it('as a key is read back', () => {
    fc.assert(
      fc.property(text.filter((key) => key !== 'k'), fc.boolean(), (key, flow) => {
        const after = changed(flow ? 'x: {k: 1}\n' : 'x:\n  k: 1\n', ['rename', 'x.k', key]) ?? '';
        expect(jsonOf(read(after).root), after).toEqual({ x: { [key]: 1 } });
      }),
      { numRuns: 1000, examples: [['on', false], ['8080', true], ['<<', false], ['a: b', true]] },
    );
  });

  it('stays without quotes where nothing asks for them', () => {
    for (const plain of ['ssd', 'In', '5Gi', '500m', 'nginx:1.27', 'registry.example.com/a/b@sha256:00ff', '10.0.0.1', 'v1.2.3', '--flag=x', '-x', '/var/log', '~/x', '$(NAME)', 'a b', "it's", 'node.kubernetes.io/unschedulable', '1.5Gi', '12h', 'e3']) {
      expect(printString(plain, { flow: false, json: false, quote: '"' })).toBe(plain);
    }
    expect(TRICKY.filter((tricky) => isPlain(tricky, false))).toEqual(['..', '--', '-x', 'a:b', 'a#b', `it's`, 'a\\b', 'a, b', 'ä', '漢字', '😀']);
  });

  it('is refused where YAML has no way to write it', () => {
    expect(isPrintable(Number.NaN)).toBe(false);
    expect(isPrintable({ a: [Infinity] })).toBe(false);
    expect(isPrintable({ ['k'.repeat(2000)]: 1 })).toBe(false);
    expect(isPrintable({ ['k'.repeat(500)]: [1, null, 'x'] })).toBe(true);
    expect(changed('a: 1\n', ['set', 'a', Number.NaN])).toBeNull();
    expect(changed('a: 1\n', ['insert', '', 'k'.repeat(2000), 1])).toBeNull();
  });
});
