import { describe, expect, it } from 'vitest';
import { cut, laidOut, shown, widthOf, wrap } from './terminal.js';

describe('what may not be shown as it is', () => {
  it.each([
    ['plain text, "quotes" and \\', 'plain text, "quotes" and \\'],
    ['é ß 漢字 👍 a\u0301', 'é ß 漢字 👍 a\u0301'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\x1b[31mred\x1b[0m\x07', '\\x1b[31mred\\x1b[0m\\x07'],
    ['\x9b31m', '\\x9b31m'],
    ['\x7f\0', '\\x7f\\x00'],
    ['user\u202egnp.exe', 'user\\u202egnp.exe'],
    ['\u2066a\u2069\u200f', '\\u2066a\\u2069\\u200f'],
    ['zero\u200bwidth\u200d\ufeff', 'zero\\u200bwidth\\u200d\\ufeff'],
    ['no\u00a0break', 'no\\xa0break'],
    ['line\u2028para\u2029', 'line\\u2028para\\u2029'],
    ['half \ud800 pair', 'half \\ud800 pair'],
    ['tag \u{e0041}', 'tag \\u{e0041}'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

it.each([
  ['abc', 3],
  ['é', 1],
  ['a\u0301', 1],
  ['漢字', 4],
  ['한글', 4],
  ['ｱ', 1],
  ['Ａ', 2],
  ['👍', 2],
  ['☀', 1],
  ['𠀀', 2],
])('%s is so wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

describe('a line laid out', () => {
  it.each([
    ['key: value', [5, 10], 'key: value', [5, 10]],
    ['\tkey', [1, 4], '    key', [4, 7]],
    ['ab\tkey', [3, 6], 'ab  key', [4, 7]],
    ['漢字: x', [4, 5], '漢字: x', [6, 7]],
    ['"\x1b[0m" x', [7, 8], '"\\x1b[0m" x', [10, 11]],
    ['👍 x', [3, 4], '👍 x', [3, 4]],
    ['ü', [1, 5], 'ü', [1, 1]],
  ])('%j', (line, offsets, text, cells) => {
    expect(laidOut(line, offsets)).toEqual({ text, cells });
  });
});

it.each([
  ['abcdef', 2, 4, 'cd'],
  ['漢字漢', 2, 4, '字'],
  ['漢字漢', 1, 4, ' 字'],
  ['漢字漢', 2, 5, '字 '],
  ['a\u0301bc', 0, 2, 'a\u0301b'],
])('cuts %s from %i to %i', (text, from, to, expected) => {
  expect(cut(text, from, to)).toBe(expected);
});

describe('wrapping', () => {
  it.each([
    ['one two three', 8, 8, ['one two', 'three']],
    ['one two three', 3, 20, ['one', 'two three']],
    ['longer than that', 4, 20, ['', 'longer than that']],
    ['unbreakableword a', 5, 5, ['unbreakableword', 'a']],
    ['', 5, 5, ['']],
    ['漢字 漢字', 8, 8, ['漢字', '漢字']],
    ['漢字 漢字', 9, 9, ['漢字 漢字']],
  ])('%j in %i and %i', (text, first, rest, lines) => {
    expect(wrap(text, first, rest)).toEqual(lines);
  });
});
