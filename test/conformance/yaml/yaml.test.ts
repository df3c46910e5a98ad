/** Every recorded input is read as Kubernetes reads it: to the same JSON, or refused by both; strictly refused where keys repeat. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../packages/core/src/yaml/read.js';
import { difference, parseExactly, toJson, canonical } from './compare.mjs';

interface Recorded {
  readonly group: string;
  readonly text: string;
  readonly read: readonly { kubectl: { json?: unknown; error?: boolean }; strict?: { error?: boolean } }[];
}

const lines = readFileSync(new URL('recorded.jsonl', import.meta.url), 'utf8').trimEnd().split('\n');
const recorded = lines.map((line) => parseExactly(line) as Recorded);
const groups = new Map<string, Recorded[]>();
for (const input of recorded) groups.set(input.group, [...(groups.get(input.group) ?? []), input]);

describe('texts are read as Kubernetes reads them', () => {
  it('has inputs enough', () => {
    expect(recorded.length).toBeGreaterThan(900);
  });

  for (const [group, inputs] of groups) {
    describe(group, () => {
      it.each(inputs.map((input) => [JSON.stringify(input.text).slice(0, 100), input] as const))('%s', (_, { text, read }) => {
        expect(difference(readYaml(text), read)).toBeNull();
      });
    });
  }
});

/** The facts that the reader was built on, spelled out; the recording has each of them, too. */
describe('what Kubernetes makes of', () => {
  const json = (text: string): string => canonical(readYaml(text).map((document) => (document.faults.some((fault) => fault.refused) ? 'refused' : toJson(document.root))));
  const plain = (text: string): unknown => JSON.parse(json(text).replace(/"\\u0001number ([^"]*)"/g, '$1'));

  it.each<[string, string, unknown[]]>([
    ['the words for true and false', '[y, n, yes, no, on, off, True, OFF]', [[true, false, true, false, true, false, true, false]]],
    ['a word for true as a key', 'on: 1', [{ true: 1 }]],
    ['octal numbers', '[0755, 0o755]', [[493, 493]]],
    ['a number that only looks octal', 'a: 08', [{ a: 8 }]],
    ['underscores, binary, exponents', '[1_000, 0b101, 1e3]', [[1000, 5, 1000]]],
    ['sexagesimals and dates', '[190:20:30, 2001-01-01]', [['190:20:30', '2001-01-01']]],
    ['numbers as keys', '{8080: a, 0755: b}', [{ 8080: 'a', 493: 'b' }]],
    ['a null key', '~: a', ['refused']],
    ['a list as a key', '[a]: b', ['refused']],
    ['infinity', 'a: .inf', ['refused']],
    ['no number', 'a: .nan', ['refused']],
    ['a key that repeats', 'a: 1\na: 2', [{ a: 2 }]],
    ['a merge behind a key', 'x: &x {b: 1}\nc: {b: 2, <<: *x}', [{ x: { b: 1 }, c: { b: 1 } }]],
    ['a list of merges', 'x: &x {b: 1}\nz: &y {b: 2, d: 3}\nc: {<<: [*x, *y]}', [{ x: { b: 1 }, z: { b: 2, d: 3 }, c: { b: 1, d: 3 } }]],
    ['two merge keys', 'x: &x {b: 1}\nz: &y {b: 2}\nc: {<<: *x, <<: *y}', [{ x: { b: 1 }, z: { b: 2 }, c: { b: 2 } }]],
    ['a merge of nested maps', 'x: &x {b: {c: 1}}\nd: {<<: *x, b: {e: 2}}', [{ x: { b: { c: 1 } }, d: { b: { e: 2 } } }]],
    ['a quoted merge key', '"<<": {a: 1}', [{ '<<': { a: 1 } }]],
    ['a merge of no map', '<<: 1', ['refused']],
    ['a stream of JSON values', '{"a":1}{"b":2}', [{ a: 1 }]],
    ['a directive', '%YAML 1.2\n---\na: 1', ['refused', { a: 1 }]],
    ['a brace below its key', 'a: {\nb: 1\n}', [{ a: { b: 1 } }]],
    ['a template', 'a: {{ .Values.x }}', ['refused']],
    ['a dot', 'a: .', [{ a: '.' }]],
    ['a quoted scalar with shallow lines', 'a:\n  b: "c\nd"', [{ a: { b: 'c d' } }]],
    ['a control character', 'a: \x01', ['refused']],
    ['escapes that only JSON has', '{"a": "b\\/c"}', ['refused']],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toEqual(expected);
  });

  it('a separator with something behind it, which ends the document before', () => {
    const [first, second] = readYaml('a: 1\n--- {b: 2}\nc: 3\n');
    expect(first?.faults).toMatchObject([{ code: 'separator', refused: true, start: 9, end: 15 }]);
    expect(toJson(second?.root ?? null)).toEqual({ c: expect.anything() });
  });
});
