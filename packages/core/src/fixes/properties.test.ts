import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, editsOf, jsonOf, keysOf, nodeAt, read, type Key, type Spec } from '../../../../test/support/changes.js';
import { picks, randomManifest, type Pick } from '../../../../test/support/manifests.js';
import { meaningAfter } from '../../../../test/support/meaning.js';
import type { Node } from '../tree/node.js';
import { applyEdits, mergeFixes } from './apply.js';
import type { Edit, Json } from './change.js';

type Path = readonly Key[];

/** The paths of all values below the root. */
function pathsOf(node: Node, path: Path = []): Path[] {
  if (node.kind === 'map') return node.pairs.flatMap((pair) => [[...path, pair.key], ...pathsOf(pair.value, [...path, pair.key])]);
  if (node.kind === 'seq') return node.items.flatMap((item, i) => [[...path, i], ...pathsOf(item, [...path, i])]);
  return [];
}

const same = (a: Path, b: Path): boolean => a.length === b.length && isIn(a, b);
const isIn = (inner: Path, outer: Path): boolean => outer.every((key, i) => inner[i] === key);

const VALUES: readonly Json[] = [5, 'new', 'yes', '', 'a, b', { u: 1, v: ['w'] }, [{ u: 'x: y' }, 2], ['p', 'q'], {}, [], null];

/** A change that makes sense on a tree; null where the picks lead to none. `name` is for new keys. */
function randomSpec(pick: Pick, root: Node, paths: readonly Path[], name: string): Spec | null {
  const path = paths[pick(paths.length)] as Path;
  const node = nodeAt(root, path);
  const above = path.slice(0, -1);
  const parent = nodeAt(root, above);
  const value = VALUES[pick(VALUES.length)] as Json;
  switch (pick(7)) {
    case 0:
      return ['set', path, value];
    case 1:
      return node.kind === 'scalar' && node.style === 'plain' ? ['quote', path] : null;
    case 2:
      return parent.kind === 'map' ? ['rename', path, [name, `${name} # x`][pick(2)] as string] : null;
    case 3:
      return ['remove', path];
    case 4:
      return node.kind === 'map' ? ['insert', path, name, value] : node.kind === 'seq' ? ['append', path, value] : ['insert', [], name, value];
    case 5: {
      if (parent.kind !== 'map') return null;
      const targets = [[], ...paths].filter((to) => takes(nodeAt(root, to), path.at(-1)) && !same(to, above) && !isIn(to, path));
      return targets.length > 0 ? ['move', path, targets[pick(targets.length)] ?? []] : null;
    }
    default:
      return parent.kind === 'map' && parent.shadowed?.some(({ lost }) => lost.key === path.at(-1)) ? ['remove-lost', path] : null;
  }
}

function takes(node: Node, key: Key | undefined): boolean {
  return node.kind === 'map' && node.pairs.every((pair) => pair.key !== key);
}

const commentsOf = (text: string): string[] => read(text).comments.map(({ start, end }) => text.slice(start, end));

/** A comment may go with what is removed or replaced: inside it, or behind or below what is removed. */
function mayGo(comment: string, spec: Spec): boolean {
  if (spec[0] !== 'remove' && spec[0] !== 'set' && spec[0] !== 'remove-lost') return false;
  const [, where, whose] = /^# \d+ (\w+) (.*)$/.exec(comment) ?? [];
  if (where === undefined || whose === undefined) return false;
  const path = `/${keysOf(spec[1]).join('/')}`;
  if (whose === path) return where === 'below' || (where === 'behind' && spec[0] !== 'set');
  return whose.startsWith(`${path}/`);
}

/** `after` means what `text` means after the changes, and has all of its comments that are not theirs. */
function expectChanged(text: string, after: string, specs: readonly Spec[]): void {
  const context = `${JSON.stringify(specs)}\n${text}\n----\n${after}`;
  const document = read(after);
  expect(document.faults, context).toEqual([]);
  expect(jsonOf(document.root), context).toEqual(meaningAfter(text, read(text).root as Node, specs));
  const before = commentsOf(text);
  const left = commentsOf(after);
  expect(new Set(left).size, context).toBe(left.length);
  expect(left.filter((comment) => !before.includes(comment)), context).toEqual([]);
  expect(before.filter((comment) => !left.includes(comment) && !specs.some((spec) => mayGo(comment, spec))), context).toEqual([]);
  if (text.includes('\r\n')) expect(after.replaceAll('\r\n', ''), context).not.toMatch(/[\r\n]/);
}

type Outcome = 'edits' | 'none' | 'skipped';

/** Up to `count` changes on a manifest, none in the place of another. */
function randomCase(pick: Pick, anchors: boolean, count: number): { text: string; specs: Spec[] } {
  const text = randomManifest(pick, anchors);
  const { root, faults } = read(text);
  const paths = faults.length > 0 ? [] : pathsOf(root as Node);
  const specs: Spec[] = [];
  for (let i = 0; i < count && paths.length > 0; i++) {
    const spec = randomSpec(pick, root as Node, paths, `new${i}`);
    if (spec && !specs.some((other) => same(keysOf(other[1]), keysOf(spec[1])))) specs.push(spec);
  }
  return { text, specs };
}

/** All changes as one fix. */
function oneFix(pick: Pick, anchors: boolean, count: number): Outcome {
  const { text, specs } = randomCase(pick, anchors, count);
  if (specs.length === 0) return 'skipped';
  const after = changed(text, ...specs);
  if (after === null) return 'none';
  expectChanged(text, after, specs);
  return 'edits';
}

/** Each change a fix of its own, as many of them as go together in one pass. */
function onePass(pick: Pick, count: number): Outcome {
  const { text, specs } = randomCase(pick, false, count);
  const fixes: (readonly Edit[])[] = [];
  const taken: Spec[] = [];
  for (const spec of specs) {
    const edits = editsOf(text, spec);
    if (!edits) continue;
    const before = mergeFixes(fixes).taken;
    fixes.push(edits);
    if (mergeFixes(fixes).taken > before) taken.push(spec);
  }
  if (taken.length < 2) return 'skipped';
  expectChanged(text, applyEdits(text, mergeFixes(fixes).edits), taken);
  return taken.length === specs.length ? 'edits' : 'none';
}

function tally(runs: number, once: (pick: Pick) => Outcome): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { edits: 0, none: 0, skipped: 0 };
  fc.assert(fc.property(picks, (pick) => {
      counts[once(pick)]++;
    }), { numRuns: runs });
  return counts;
}

describe('changes on random manifests mean what they say and nothing else, and leave comments that are not their own:', () => {
  it('one change', () => {
    const counts = tally(800, (pick) => oneFix(pick, false, 1));
    expect(counts.edits).toBeGreaterThan(10 * counts.none);
  });

  it('one change, where anchors share', () => {
    const counts = tally(800, (pick) => oneFix(pick, true, 1));
    expect(counts.edits).toBeGreaterThan(3 * counts.none);
  });

  it('a fix with several changes', () => {
    const counts = tally(500, (pick) => oneFix(pick, false, 3));
    expect(counts.edits).toBeGreaterThan(counts.none);
  });

  it('several fixes in one pass', () => {
    const counts = tally(500, (pick) => onePass(pick, 4));
    expect(counts.edits).toBeGreaterThan(counts.none / 4);
  });
});
