import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, editsOf, type Spec } from '../../../../test/support/changes.js';
import { applyEdits, mergeFixes } from './apply.js';
import type { Edit } from './change.js';

const edit = (start: number, end: number, text = ''): Edit => ({ start, end, text });

describe('applyEdits', () => {
  it('replaces, deletes and inserts', () => {
    expect(applyEdits('abcdef', [edit(0, 1, 'A'), edit(2, 3), edit(4, 4, '-'), edit(6, 6, '!')])).toBe('Abd-ef!');
  });

  it('leaves the text where there is nothing to do', () => {
    expect(applyEdits('abc', [])).toBe('abc');
  });
});

describe('mergeFixes', () => {
  it('takes what stands apart, sorted', () => {
    expect(mergeFixes([[edit(5, 6), edit(8, 9)], [edit(0, 1)], [edit(3, 3, 'x')]])).toEqual({ edits: [edit(0, 1), edit(3, 3, 'x'), edit(5, 6), edit(8, 9)], taken: 3 });
  });

  it('lets the first of two win, whole', () => {
    expect(mergeFixes([[edit(4, 6)], [edit(0, 1), edit(5, 5)], [edit(0, 1)]])).toEqual({ edits: [edit(0, 1), edit(4, 6)], taken: 2 });
  });

  it('takes one of two that touch, or that insert at the same place', () => {
    expect(mergeFixes([[edit(0, 2)], [edit(2, 4)]]).taken).toBe(1);
    expect(mergeFixes([[edit(2, 2, 'x')], [edit(2, 2, 'y')]])).toEqual({ edits: [edit(2, 2, 'x')], taken: 1 });
    expect(mergeFixes([[edit(2, 4)], [edit(2, 2, 'y')]]).taken).toBe(1);
    expect(mergeFixes([[edit(2, 4)], [edit(4, 4, 'y')]]).taken).toBe(1);
  });

  it('keeps edits of one fix that touch', () => {
    expect(mergeFixes([[edit(2, 2, 'x'), edit(2, 4)]]).edits).toEqual([edit(2, 2, 'x'), edit(2, 4)]);
  });

  it('passes over fixes without edits', () => {
    expect(mergeFixes([[], [edit(0, 1)]])).toEqual({ edits: [edit(0, 1)], taken: 1 });
  });

  it('gives edits that are sorted and apart, whatever comes', () => {
    const fix = fc.uniqueArray(fc.nat(60), { maxLength: 6 }).map((points) => {
      points.sort((x, y) => x - y);
      const edits: Edit[] = [];
      for (let i = 0; i + 1 < points.length; i += 2) edits.push(edit(points[i] as number, (points[i] as number) % 5 === 0 ? (points[i] as number) : (points[i + 1] as number)));
      return edits;
    });
    fc.assert(
      fc.property(fc.array(fix, { maxLength: 12 }), (fixes) => {
        const { edits, taken } = mergeFixes(fixes);
        for (let i = 1; i < edits.length; i++) expect((edits[i - 1] as Edit).end).toBeLessThan((edits[i] as Edit).start);
        const whole = fixes.filter((one) => one.length > 0 && one.every((piece) => edits.includes(piece)));
        expect(whole.length).toBe(taken);
        expect(edits.length).toBe(whole.flat().length);
        // Every fix that was left out meets one that is in.
        for (const left of fixes.filter((one) => one.length > 0 && !whole.includes(one))) {
          expect(left.some((a) => edits.some((b) => a.start <= b.end && b.start <= a.end))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Fixes one by one, as many at a time as go together; the rest is asked for again on the new text. */
function inPasses(text: string, specs: readonly Spec[]): string {
  let left = [...specs];
  let out = text;
  for (let pass = 0; left.length > 0; pass++) {
    expect(pass).toBeLessThan(5);
    const fixes: (readonly Edit[])[] = [];
    const waiting: Spec[] = [];
    for (const spec of left) {
      const edits = editsOf(out, spec) ?? [];
      if (mergeFixes([...fixes, edits]).taken > fixes.length) fixes.push(edits);
      else waiting.push(spec);
    }
    expect(waiting.length).toBeLessThan(left.length);
    out = applyEdits(out, mergeFixes(fixes).edits);
    left = waiting;
  }
  return out;
}

describe('fixes that meet', () => {
  it.each([
    ['remove all pairs of a map', 's:\n  a: 1\n  # about b\n  b: 2\n  c: 3\nt: 1\n', [['remove', 's.a'], ['remove', 's.b'], ['remove', 's.c']], 's: {}\n  # about b\nt: 1\n'],
    ['remove all pairs behind a dash', '- a: 1\n  # about b\n  b: 2\n', [['remove', '[0].a'], ['remove', '[0].b']], '- {} # about b\n'],
    ['remove all pairs of a flow map', 's: {a: 1, b: 2}\n', [['remove', 's.a'], ['remove', 's.b']], 's: {}\n'],
    ['insert two pairs into an empty map', 's: {}\n', [['insert', 's', 'a', 1], ['insert', 's', 'b', 2]], 's:\n  a: 1\n  b: 2\n'],
    ['move two pairs to the same map', 's:\n  t:\n    a: 1\n    b: 2\n    c: 3\n', [['move', 's.t.a', 's'], ['move', 's.t.c', 's']], 's:\n  t:\n    b: 2\n  a: 1\n  c: 3\n'],
  ] satisfies [string, string, Spec[], string][])('settle in passes: %s', (_, before, specs, after) => {
    expect(inPasses(before, specs)).toBe(after);
  });

  it('are seen where a value is replaced that the other adds to', () => {
    const before = 'l:\n- a: 1 # one\n- b\n';
    const set = editsOf(before, ['set', 'l[0]', 5]) ?? [];
    const insert = editsOf(before, ['insert', 'l[0]', 'x', 2]) ?? [];
    expect(mergeFixes([set, insert]).taken).toBe(1);
    expect(applyEdits(before, set)).toBe('l:\n- 5 # one\n- b\n');
    expect(changed(before, ['set', 'l[0]', 5], ['insert', 'l[0]', 'x', 2])).toBeNull();
  });
});
