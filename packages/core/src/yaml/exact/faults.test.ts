import { describe, expect, it } from 'vitest';
import type { TextFault } from '../../tree/document.js';
import { readExact } from './exact.js';

const OPTIONS = { comments: false, depth: 1000 };

/** The text without its marks, what stood between them, and what the reader finds. */
function read(marked: string): { text: string; start: number; end: number; faults: readonly TextFault[] } {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  return { text, start, end, faults: readExact(text, 0, text.length, OPTIONS).faults };
}

const SYNTAX: readonly (readonly [marked: string, expected: string, found: string])[] = [
  // lines without a colon
  ['apiVersion: v1\n«kind Pod»\nmetadata: {}\n', 'a colon after this key', 'the end of the line'],
  ['apiVersion: v1\nkind«:»Pod\nmetadata: {}\n', 'a space after this colon', '`P`'],
  ['«apiVersion v1»\nkind: Pod\n', 'a colon after this key', 'the end of the line'],
  ['apiVersion«:»v1\nkind: Pod\n', 'a space after this colon', '`v`'],
  ['a: x\n«"b"» 1\n', 'a colon after this key', '`1`'],
  ['k: v\n«[a]»\nbaz: 1\n', 'a colon after this key', 'the end of the line'],
  [`k: v\n«${'x'.repeat(1100)}»: 1\n`, 'a colon within 1024 characters', 'none'],
  [`«"${'x'.repeat(1100)}"»: 1\n`, 'a key of at most 1024 characters', 'a longer one'],
  ['a:\n- b: {c: d}\n- e«:»{f: g, h: i}\n', 'a space after this colon', '`{`'],
  ['a:\n  «metadata» {labels: {app: b}}\n', 'a colon after this key', '`{`'],
  ['a:\n«-»name: b\n  port: 1\n', 'a space after this dash', '`n`'],
  ['a:\n  - b\n  «-»c: [d]\n    e: f\n', 'a space after this dash', '`c`'],
  // indentation
  ['a:\n  b: 1\n «c:» 2\n', 'the indentation of a line above', 'a key indented otherwise'],
  ['a:\n  b: 1\n   «c»: 2\n', 'this key at the column of its neighbours', 'one further to the right, which continues the text above'],
  ['a: "1"\n  «b:» 2\n', 'the indentation of a line above', 'a key indented otherwise'],
  ['a:\n- -f\n   «b»: 1\n', 'this key at the column of its neighbours', 'one further to the right, which continues the text above'],
  ['a:\n  - b\n «-» c\n', 'the indentation of a line above', 'a list item indented otherwise'],
  ['a: |\n  x\n «y»\n', 'the indentation of the text above', 'less'],
  ['a: 1\n«-» b\n', 'a key with a colon', 'a list item'],
  ['- a\n«b:» 1\n', 'a dash, as before the items above', 'a key'],
  ['a:\n«\t»b: 1\n', 'spaces for indentation', 'a tab'],
  ['a:\n  b: 1\n«\t»c: 2\n', 'spaces for indentation', 'a tab'],
  ['a: |\n«\t»x\n', 'spaces for indentation', 'a tab'],
  ['-«\t»b\n', 'spaces', 'a tab'],
  // colons, dashes, question marks
  ['a: b«:» c\n', 'the end of the value, or quotes around it', 'another colon'],
  ['a: 1 «:» 2\n', 'the end of the value, or quotes around it', 'another colon'],
  ['«:» a\n', 'a key before this colon', 'none'],
  ['a: «-» b\n', 'the list on a line of its own, or quotes around this text', 'a dash behind something else'],
  ['a: «?» b\n', 'quotes around text that begins with `?`', 'none'],
  // brackets
  ['a: «[»1, 2\n', 'a closing `]`', 'the end of the document'],
  ['a: «[»1, 2\nb: 3\n', 'a closing `]`', 'none before the next lines'],
  ['a: «{»x: 1\nb: [3]\nc: {}\n', 'a closing `}`', 'none before the next lines'],
  ['a: [1 2: 3«}»\nb: []\n', 'a closing `]`', '`}`'],
  ['a: [{b: 1} «"2"»]\n', 'a comma or a closing `]`', '`"2"`'],
  ['a: {b: 1 "c"«:» 2}\n', 'a comma or a closing `}`', 'a colon'],
  ['a: {b: "1" «"c"»: 2}\n', 'a comma or a closing `}`', '`"c"`'],
  ['a: [b]«]»\n', 'the end of the line', '`]`'],
  ['a: [«,»b]\n', 'a comma or a closing `]`', 'nothing'],
  ['a: «]»\n', 'a value', '`]`'],
  ['a: «,» b\n', 'a value', '`,`'],
  // quotes
  ['a: «"x»\nb: 2\n', 'a closing double quote', 'the end of the document'],
  ["a: «'x»\nb: 2\n...\n", 'a closing single quote', 'a line that is `...`'],
  ['a: «"x»\nb: "y"\nc: 1\n', 'a closing quote on this line', 'none'],
  ['«"a»\n b": c\n', 'a closing quote on this line', 'none'],
  ["a: 'it'«s'»\n", "`''` for a quote inside single quotes", "`s'`"],
  ['a: "b"«c"»\n', '`\\"` for a quote inside double quotes', '`c"`'],
  ['a: "b" «c»\n', 'the end of the line', '`c`'],
  ['a: "«\\d»+"\n', 'an escape that YAML knows, or single quotes', '`\\d`'],
  ['a: "«\\😀»"\n', 'an escape that YAML knows, or single quotes', '`\\😀`'],
  ['a: "«\\u12»"\n', '4 hexadecimal digits after `\\u`', '`"`'],
  ['a: "«\\ud83d»"\n', 'a whole character (YAML takes no surrogate halves; write the character itself)', '`\\ud83d`'],
  ['a: "«\\U00110000»"\n', 'a character of Unicode', '`\\U00110000`'],
  // text that needs quotes
  ['a: «@x»\n', 'quotes around text that begins with `@`', 'none'],
  ['a: «`x`»\n', 'quotes around text that begins with a backtick', 'none'],
  ['a: «%x»\n', 'quotes around text that begins with `%`', 'none'],
  ['a: [«|»]\n', 'quotes around text that begins with `|`', 'none'],
  ['a: «*.txt»\n', 'the name of an alias (letters, digits, - and _), or quotes if this is text', '`.`'],
  ['a: «&»\n', 'the name of an anchor (letters, digits, - and _), or quotes if this is text', 'the end of the line'],
  ['a: «|x»\n', 'the end of the line after `|`, or quotes if this is text', '`x`'],
  ['a: «>=1.0»\n', 'the end of the line after `>`, or quotes if this is text', '`=1.0`'],
  ['a: «|0»\n  x\n', 'an indentation from 1 to 9', '0'],
  // tags and directives
  ['a: «!e!x» y\n', 'a %TAG directive for `!e!`, or quotes if this is text', 'none'],
  ['a: «!<x» y\n', 'a `>` after the tag', 'a space'],
  ['a: «!a{b» y\n', 'a space after the tag, or quotes if this is text', '`{`'],
  ['a: «!!» y\n', 'a tag, or quotes if this is text', 'a space'],
  ['a: «!%zz» y\n', 'two hexadecimal digits after `%`', '`%`'],
  ['a: «!%ff» y\n', 'octets of UTF-8 in the tag', '`%`'],
  ['«%YAML 1.2»\n', 'one directive, %YAML 1.1', '`%YAML 1.2`'],
  ['«%YAML x»\n', 'a version such as 1.1', '`x`'],
  ['«%YAML 1.1»\na: 1\n', 'no directive, since kubectl cuts the file at each `---`', '`%YAML 1.1`'],
  ['%YAML 1.1\n«%YAML 1.1»\n', 'one directive, %YAML 1.1', '`%YAML 1.1`'],
  ['%TAG ! x\n«%TAG ! y»\n', 'each handle once', '`!` again'],
  ['«%TAG x»\n', 'a handle that begins with `!`', '`x`'],
  ['«%TAG !x y»\n', 'a handle that ends with `!`', 'a space'],
  ['«%FOO x»\n', 'no directive but %YAML and %TAG, or quotes if this is text', 'a space'],
];

describe('a syntax fault', () => {
  it.each(SYNTAX)('in %j', (marked, expected, found) => {
    const { start, end, faults } = read(marked);
    expect(faults).toEqual([{ code: 'syntax', start, end, refused: true, data: { expected, found } }]);
  });
});

const OTHERS: readonly (readonly [code: string, marked: string])[] = [
  ['control-character', 'a: «\u0007»\n'],
  ['control-character', 'a: b\n# «\u007f»\n'],
  ['control-character', 'a: «\ud800»\n'],
  ['control-character', 'a: «\uffff»\n'],
  ['key', '«null»: 1\n'],
  ['key', 'a:\n  «~»: 1\n'],
  ['key', '? «{a: b}»\n: c\n'],
  ['key', 'a: {«[x]»: y}\n'],
  ['key', 'a: {«{ x }»}\n'],
  ['key', '«18446744073709551615»: 1\n'],
  ['number', 'a: «.inf»\n'],
  ['number', '- «.NaN»\n'],
  ['number', '«-.inf»\n'],
  ['merge', 'a:\n  <<: «1»\n'],
  ['merge', 'a:\n  <<: [{b: c}, «d»]\n'],
  ['syntax', 'a: !!int «x»\n'],
  ['syntax', 'a: !!binary «"_"»\n'],
  ['alias', 'a: «*x»\n'],
  ['alias', 'a: &x [«*x»]\n'],
];

describe('a fault that is no syntax', () => {
  it.each(OTHERS)('%s in %j', (code, marked) => {
    const { start, end, faults } = read(marked);
    expect(faults.map((fault) => [fault.code, fault.start, fault.end, fault.refused])).toEqual([[code, start, end, true]]);
  });

  it('is found beside others, in the order of the text', () => {
    const { faults } = read('a: *x\n~: 1\nb: *y\nc: .inf\n');
    expect(faults.map((fault) => fault.code)).toEqual(['alias', 'key', 'alias', 'number']);
  });
});

describe('what Kubernetes leaves unread', () => {
  it.each([
    'a: 1\n...\n«b: 2»\nc: 3\n',
    ' a: 1\n«b: 2»\n',
    'a: 1\n...\n«b: [»\n',
    '{a: 1}«}»\n',
    '[]«: a»\n',
    '"a"\n«b: c»\n',
  ])('%j', (marked) => {
    const { start, end, faults } = read(marked);
    expect(faults.map((fault) => [fault.code, fault.start, fault.end, fault.refused])).toEqual([['unread', start, end, false]]);
  });

  it.each(['a: 1\n...\n', 'a: 1\n...\n# b\n\n', '{"a": 1}\n{"b": 2}\n', '', '# nothing\n', '---\n'])('but not in %j', (text) => {
    expect(read(text).faults).toEqual([]);
  });

  it('is judged only as far as go-yaml looks, which is 512 bytes at a time', () => {
    const near = `a: 1\n...\n${'x'.repeat(400)}\u0001`;
    const far = `a: 1\n...\n${'x'.repeat(600)}\u0001`;
    expect(read(near).faults.map((fault) => fault.code)).toEqual(['control-character']);
    expect(read(far).faults.map((fault) => fault.code)).toEqual(['unread']);
  });
});
