import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, Positions, type Encoding } from './encoding.js';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32'];
const document = (text: string): TextDocument => TextDocument.create('file:///a.yaml', 'yaml', 1, text);
const texts = fc.array(fc.constantFrom('a', 'é', '日', '𝄞', '\n', '\r\n', '\r', ' '), { maxLength: 12 }).map((parts) => parts.join(''));

describe('chooseEncoding', () => {
  it("takes the first of the client's that is known, else UTF-16", () => {
    expect(chooseEncoding(['utf-8', 'utf-16'])).toBe('utf-8');
    expect(chooseEncoding(['utf-7', 'utf-32', 'utf-8'])).toBe('utf-32');
    expect(chooseEncoding(['utf-7'])).toBe('utf-16');
    expect(chooseEncoding(undefined)).toBe('utf-16');
  });
});

describe('Positions', () => {
  it.each([
    ['utf-8', 10],
    ['utf-16', 5],
    ['utf-32', 4],
  ] as const)('counts as %s does', (encoding, character) => {
    const text = 'x\né日𝄞a:';
    const position = new Positions(encoding).position(document(text), text.indexOf(':'));
    expect(position).toEqual({ line: 1, character });
  });

  it('finds every offset that it gave a position of', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...ENCODINGS), (text, encoding) => {
        const positions = new Positions(encoding);
        const whole = document(text);
        for (let offset = 0, i = 0; i <= [...text].length; offset += [...text][i]?.length ?? 0, i++) {
          // Between CR and LF no position stands.
          if (text.charAt(offset - 1) !== '\r' || text.charAt(offset) !== '\n') expect(positions.offset(whole, positions.position(whole, offset))).toBe(offset);
        }
      }),
    );
  });

  it('ends at the end of a line, and before a character that the column splits', () => {
    const text = '𝄞a\nb';
    for (const encoding of ENCODINGS) {
      const positions = new Positions(encoding);
      expect(positions.offset(document(text), { line: 0, character: 99 })).toBe(3);
      expect(positions.offset(document(text), { line: 9, character: 0 })).toBe(5);
    }
    expect(new Positions('utf-8').offset(document(text), { line: 0, character: 3 })).toBe(0);
  });

  it('applies edits alike in every encoding', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), fc.constantFrom(...ENCODINGS), (text, by, a, b, encoding) => {
        const positions = new Positions(encoding);
        const whole = document(text);
        // Where a position is asked for, it stands.
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].map((at) => positions.offset(whole, positions.position(whole, at))).sort((x, y) => x - y) as [number, number];
        const range = positions.range(whole, start, end);
        const changed = positions.update(whole, [{ range, text: by }, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '𝄞' }], 2);
        expect(changed.getText()).toBe(`𝄞${text.slice(0, start)}${by}${text.slice(end)}`);
        expect(positions.update(changed, [{ text: 'all new' }], 3).getText()).toBe('all new');
      }),
    );
  });
});
