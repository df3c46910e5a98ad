import { describe, expect, it } from 'vitest';
import { cursor } from '../../test/cursor.js';
import { markCursor } from './mark.js';
import { pieceAt } from './piece.js';
import { placeAt } from './place.js';
import { readAround } from './read.js';
import { styleOf } from './style.js';

describe('pieceAt', () => {
  const piece = (marked: string): string => {
    const { text, offset } = cursor(marked);
    const { start, end } = pieceAt(text, offset);
    return text.slice(start, end);
  };

  it('is the document around', () => {
    expect(piece('a: |1')).toBe('a: 1');
    expect(piece('a: 1\n---\nb: |2\n--- # c\nc: 3\n')).toBe('b: 2\n');
    expect(piece('a: 1\n---\n|')).toBe('');
    expect(piece('a: 1\n|\n---\nb: 2')).toBe('a: 1\n\n');
    expect(piece('a: 1\n--|-\nb: 2\n')).toBe('a: 1\n');
  });
});

describe('markCursor', () => {
  const marked = (text: string): string | undefined => {
    const at = cursor(text);
    return markCursor(at.text, at.offset)?.text.replace('stowageCursor', 'X');
  };

  it.each([
    ['spe|', 'X:'],
    ['spe|c: 1', 'X: 1'],
    ['a: |', 'a: X'],
    ['a:|', 'a: X'],
    ['a: b|c # d', 'a: X # d'],
    ['- |', '- X:'],
    ['- - a|', '- - X:'],
    ['a: {b|}', 'a: {X}'],
    ['a: [b, |]', 'a: [b, X]'],
    ['a: "b|"', 'a: "X"'],
    ['a: "b|', 'a: "X"'],
    ['  "b|": 1', '  "X": 1'],
    ['# a|', undefined],
    ['a: 1 # b|', undefined],
    ['-|', undefined],
    ['--|-', undefined],
  ])('%s', (text, wanted) => {
    expect(marked(text)).toBe(wanted);
  });

  it('is a word that stands nowhere else', () => {
    expect(markCursor('stowageCursor: a', 16)?.mark).toBe('stowageCursorX');
  });
});

describe('placeAt', () => {
  const place = (marked: string): ReturnType<typeof placeAt> => {
    const { text, offset } = cursor(marked);
    const around = readAround(text, offset);
    return around && placeAt(around.root, offset - around.start);
  };

  it('knows path, objects around and what is expected', () => {
    const found = place('apiVersion: v1\nkind: Pod\nspec:\n  tolerations:\n  - effect: No|\n');
    expect(found).toMatchObject({ on: 'value', path: 'spec.tolerations[0].effect', expected: { is: 'scalar', owner: 'Toleration' } });
    expect(found?.levels.map(({ type, field }) => `${field} ${type}`)).toEqual([' Pod', 'spec PodSpec', 'tolerations Toleration']);
  });

  it('spells keys that are no words in brackets', () => {
    expect(place('apiVersion: v1\nkind: Pod\nspec: {nodeSelector: {a.b/c: d|}}\n')?.path).toBe('spec.nodeSelector["a.b/c"]');
  });

  it('does not follow what an alias brings', () => {
    expect(place('apiVersion: v1\nkind: Pod\nmetadata: &m {name: a}\nspec: *|m\n')).toBeNull();
  });
});

describe('styleOf', () => {
  it.each([
    ['a:\n- b\n', { list: 0, step: 2, newline: '\n' }],
    ['a:\n  - b:\n      c: 1\n', { list: 2, step: 2, newline: '\n' }],
    ['a:\r\n    b:\r\n    - c\r\n', { list: 0, step: 4, newline: '\r\n' }],
    ['- a:\n  # c\n\n  - d\n', { list: 0, step: 2, newline: '\n' }],
    ['', { list: 0, step: 2, newline: '\n' }],
  ])('%j', (text, style) => {
    expect(styleOf(text)).toEqual(style);
  });
});
