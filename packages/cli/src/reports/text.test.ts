import { describe, expect, it } from 'vitest';
import { findingAt } from '../../test/fake.js';
import { styleFor } from '../style.js';
import { widthOf } from '../terminal.js';
import { findingText, type TextLayout } from './text.js';

const plain: TextLayout = { style: styleFor(false), columns: null };
const terminal = (columns: number): TextLayout => ({ style: styleFor(false), columns });

const TEXT = `          - matchExpressions:
            - key: disktype
              operator: Equals
              values: [ssd]
            other: thing
`;

const show = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('');

describe('a finding', () => {
  it('is shown as designed', () => {
    const text = '# comment\n'.repeat(26) + TEXT;
    const finding = findingAt(text, 'Equals', {
      file: 'deploy/agent.yaml',
      message: '"Equals" is not a node affinity operator; the API server refuses it.',
      hint: 'use In for one or more exact values',
      related: [{ file: 'deploy/nodes.yaml', range: findingAt(text, 'other').range, message: 'the other half' }],
      fixes: [{ title: 'change to In', safety: 'safe', edits: [] }],
    });
    expect(findingText(finding, text, plain)).toBe(
      show(
        'deploy/agent.yaml:29:25 error  node-affinity/operator  "Equals" is not a node affinity operator; the API server refuses it.',
        '   27 |           - matchExpressions:',
        '   28 |             - key: disktype',
        ' > 29 |               operator: Equals',
        '      |                         ^^^^^^ use In for one or more exact values',
        '   30 |               values: [ssd]',
        '   see deploy/nodes.yaml:31:13 the other half',
        '   fix: change to In (safe)',
      ),
    );
  });

  it('wraps its words on a terminal, and never elsewhere', () => {
    const message = 'This says at some length what is wrong, why it matters and what to do about it, so that it does not fit.';
    const finding = findingAt(TEXT, 'Equals', { message, fixes: [{ title: 'a choice '.repeat(8).trim(), safety: 'suggestion', edits: [] }] });
    const lines = findingText(finding, TEXT, terminal(60)).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'a.yaml:3:25 error  node-affinity/operator  This says at some',
      '   length what is wrong, why it matters and what to do about',
      '   it, so that it does not fit.',
    ]);
    expect(lines.slice(-3)).toEqual(['   fix: a choice a choice a choice a choice a choice a', '   choice a choice a choice (suggestion)', '']);
    expect(findingText(finding, TEXT, plain).split('\n')[0]).toBe(`a.yaml:3:25 error  node-affinity/operator  ${message}`);
  });

  it('lets nothing out that drives a terminal', () => {
    const text = 'a: "\x1b]0;title\x07"\n';
    const finding = findingAt(text, '"\x1b]0;title\x07"', {
      file: 'x\x1b[2J.yaml',
      message: 'bad \x1b[31m value\nError: no',
      hint: 'not \u202e',
      related: [{ file: '\r.yaml', range: findingAt(text, 'a').range, message: '\x9b' }],
      fixes: [{ title: 'set \x07', safety: 'safe', edits: [] }],
    });
    const out = findingText(finding, text, plain);
    expect(out).not.toMatch(/[^\n\x20-\x7e]/);
    expect(out.split('\n')).toHaveLength(6);
    expect(out).toContain('bad \\x1b[31m value\\nError: no');
    expect(out).toContain('| a: "\\x1b]0;title\\x07"');
    expect(out).toContain('|    ^^^^^^^^^^^^^^^^^^ not \\u202e');
  });

  it('is coloured with restraint', () => {
    const out = findingText(findingAt(TEXT, 'Equals', { hint: 'In' }), TEXT, { style: styleFor(true), columns: null });
    expect(out).toContain('\x1b[1ma.yaml:3:25\x1b[22m \x1b[31merror\x1b[39m  \x1b[2mnode-affinity/operator\x1b[22m  "Equals" is wrong.\n');
    expect(out).toContain('\x1b[31m >\x1b[39m \x1b[2m3 |\x1b[22m               operator: Equals\n');
    expect(out).toContain(' \x1b[31m^^^^^^\x1b[39m \x1b[31mIn\x1b[39m\n');
  });

  it('cuts a message that quotes a whole file', () => {
    const out = findingText(findingAt(TEXT, 'Equals', { message: 'x'.repeat(5000) }), undefined, plain);
    expect(out).toMatch(/ x{1000}…\n$/);
  });
});

const framed = (text: string, words: string, columns: number | null = null, hint?: string): string =>
  findingText(findingAt(text, words, { message: '', ...(hint === undefined ? {} : { hint }) }), text, { ...plain, columns }).split('\n').slice(1, -1).join('\n');

describe('the frame', () => {
  it.each([
    ['the first line', 'a: 1\nb: 2\nc: 3\n', 'a', ' > 1 | a: 1\n     | ^\n   2 | b: 2'],
    ['the last line', 'a: 1\nb: 2\nc: 3', 'c', '   1 | a: 1\n   2 | b: 2\n > 3 | c: 3\n     | ^'],
    ['an empty line between', 'a: 1\n\nc: 3\n', 'c', '   1 | a: 1\n   2 |\n > 3 | c: 3\n     | ^'],
    ['Windows lines', 'a: 1\r\nb: 2\r\nc: 3\r\n', 'b', '   1 | a: 1\n > 2 | b: 2\n     | ^\n   3 | c: 3'],
    ['old Macintosh lines', 'a: 1\rb: 2\rc: 3\r', 'b', '   1 | a: 1\n > 2 | b: 2\n     | ^\n   3 | c: 3'],
    ['a byte order mark', '\ufeffa: 1\nb: 2\n', 'a', ' > 1 | a: 1\n     | ^\n   2 | b: 2'],
    ['a byte order mark above', '\ufeffa: 1\nb: 2\n', 'b', '   1 | a: 1\n > 2 | b: 2\n     | ^'],
    ['tabs', '\ta:\tx\n', 'x', ' > 1 |     a:  x\n     |         ^'],
    ['wide characters', '漢字: 値段\n', '値段', ' > 1 | 漢字: 値段\n     |       ^^^^'],
    ['emoji', 'a: "👍👍 x"\n', 'x', ' > 1 | a: "👍👍 x"\n     |          ^'],
    ['no width', 'a: 1\n', '', ' > 1 | a: 1\n     | ^'],
    ['several lines', 'a:\n  b: 1\n  c: 2\n', 'b: 1\n  c: 2', '   1 | a:\n > 2 |   b: 1\n     |   ^^^^\n   3 |   c: 2'],
    ['more digits', `${'a: 1\n'.repeat(9)}b: 2\n`, 'b', '    8 | a: 1\n    9 | a: 1\n > 10 | b: 2\n      | ^'],
  ])('%s', (name, text, words, expected) => {
    expect(framed(text, words)).toBe(expected);
  });

  it('puts a hint that does not fit on lines of its own', () => {
    const text = 'some: {very: long, line: of, yaml: here}\n';
    expect(framed(text, 'here', 50, 'use another one instead')).toBe(
      ' > 1 | some: {very: long, line: of, yaml: here}\n     |                                    ^^^^\n     |                     use another one instead',
    );
  });

  it('cuts long lines around the place, all by the same amount', () => {
    const text = `${'abcdefghij'.repeat(30)}\n${'0123456789'.repeat(10)}X${'0123456789'.repeat(10)}\nshort\n`;
    expect(framed(text, 'X', 46, 'here')).toBe(
      [
        '   1 | …ijabcdefghijabcdefghijabcdefghijabcde…',
        ' > 2 | …890123456789X012345678901234567890123…',
        '     |              ^ here',
        '   3 |',
      ].join('\n'),
    );
  });

  it('keeps every line within the terminal, wherever the place is', () => {
    const line = `漢字 ${'value\t'.repeat(40)}👍 ${'x'.repeat(300)}`;
    const text = `${line}\n${line}\n${line}\n${line}\n`;
    for (const columns of [30, 47, 80, 120]) {
      for (let at = 0; at < line.length; at += 7) {
        const start = 2 * (line.length + 1) + at;
        const finding = { ...findingAt(text, line), hint: 'do this instead' };
        const range = { start: { offset: start, line: 3, column: at + 1 }, end: { offset: start + 5, line: 3, column: at + 6 } };
        const lines = findingText({ ...finding, range }, text, { ...plain, columns }).split('\n').slice(1, -1);
        for (const one of lines.filter((each) => each.includes('|'))) expect(widthOf(one), one).toBeLessThanOrEqual(columns);
        expect(lines.join('\n')).toContain('^');
      }
    }
  });

  // Not timed: at a cost that grows with the line, this would run into the suite's time limit.
  it('cuts a line of a megabyte around the finding, a thousand times over', () => {
    const text = `{"a": "${'x'.repeat(1_000_000)}", "b": WRONG, "c": "${'y'.repeat(1_000_000)}"}`;
    let out = '';
    for (let i = 0; i < 1000; i++) out = framed(text, 'WRONG');
    expect(out).toMatch(/^ > 1 \| …x+", "b": WRONG, "c": "y+…\n {5}\| +\^{5}$/);
  });
});
