import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../tree/document.js';
import type { Node } from '../tree/node.js';
import { readExact } from './exact/exact.js';
import { readFast } from './fast/document.js';
import { readYaml } from './read.js';
import { split } from './split.js';

const PIECES = [
  'a', 'b: ', 'c:', '- ', '-', '? ', ': ', '\n', '\n  ', '\n    ', '\r\n', '\r', '\t', ' ', '[', ']', '{', '}', ',', '"', "'", '"x"', '#', ' # c', '|\n', '>-\n', '|2+\n', '&x ', '*x', '*x ', '<<: ', '<<: *x', '!!str ', '!t ', '---', '\n---\n',
  '\n--- ', '...', '%', '@', '\\', '\\n', '~', '1', '0x1f', '.inf', 'yes', '{{', '}}', '\ufeff', '\u0085', '\u2028', '\0', '\ud800', '😀', 'a: 1\n', '- a\n', 'a:\n  b: 1\n',
];
const text = fc.oneof(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 60 }));

/** The fields of a node or a pair, without the nodes that it holds. */
function fields(value: object): unknown[] {
  return Object.entries(value).filter(([name]) => !['pairs', 'shadowed', 'items', 'value'].includes(name));
}

/** Everything in a document as plain data, with shared nodes told by number. */
function flatten(document: Document): unknown {
  const seen = new Map<Node, number>();
  const visit = (node: Node | null): unknown => {
    if (node === null) return null;
    const known = seen.get(node);
    if (known !== undefined) return known;
    seen.set(node, seen.size);
    switch (node.kind) {
      case 'map': {
        const shadows = node.shadowed?.map((shadow) => [shadow.lost.keyStart, shadow.won.keyStart, shadow.byChance, visit(shadow.lost.value)]);
        return [fields(node), shadows, node.pairs.map((pair) => [fields(pair), visit(pair.value)])];
      }
      case 'seq':
        return [fields(node), node.items.map(visit)];
      case 'scalar':
        return [fields(node), node.value];
      default:
        return fields(node);
    }
  };
  const { root, faults, comments, anchors } = document;
  return { root: visit(root), faults, comments, anchors: anchors.map((anchor) => [anchor.name, anchor.at, anchor.uses, visit(anchor.node)]) };
}

describe('any text at all', () => {
  it('is read without an exception, and every place lies within it', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const document of readYaml(input, { comments: true, recover: true })) {
          const within = ({ start, end }: { start: number; end: number }): boolean => 0 <= start && start <= end && end <= input.length;
          expect([document, ...document.faults, ...document.comments, ...document.anchors.map((anchor) => anchor.at)].every(within)).toBe(true);
          const seen = new Set<Node>();
          const visit = (node: Node): void => {
            if (seen.has(node)) return;
            seen.add(node);
            expect(within(node)).toBe(true);
            if (node.kind === 'seq') node.items.forEach(visit);
            else if (node.kind === 'map') for (const pair of node.pairs) visit(pair.value);
          };
          if (document.root !== null) visit(document.root);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same tree to the fast reader and to the exact one', () => {
    let taken = 0;
    fc.assert(
      fc.property(text, (input) => {
        if (/[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(input)) return; // not given to the fast reader
        for (const { from, end } of split(input)) {
          const fast = readFast(input, from, end, true, 1000);
          if (fast === null) continue;
          taken++;
          expect(flatten(fast)).toEqual(flatten(readExact(input, from, end, { comments: true, depth: 1000 })));
        }
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it('takes time that grows with its length only', () => {
    const inputs = PIECES.flatMap((piece) => [piece.repeat(20_000), `a: ${piece.repeat(20_000)}`, `- ${piece}\n`.repeat(10_000)]);
    for (const input of inputs) {
      const begin = performance.now();
      readYaml(input, { comments: true });
      expect(performance.now() - begin, JSON.stringify(input.slice(0, 20))).toBeLessThan(3000);
    }
  });
});
