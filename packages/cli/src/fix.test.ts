/** `--fix`, with the real rules, on files: what the rules' examples hold, as many people write it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areStrangers, createLinter, createTextSet, fixText, nearest, rules, saysSomething, type Diagnostic } from '@stowage/core';
import { markedText, pages } from '@stowage/core/pages';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readYaml } from '../../core/src/yaml/read.js';
import type { Json } from '../../core/src/fixes/change.js';
import { jsonOf } from '../../../test/support/changes.js';
import { World } from '../test/fake.js';
import type { Core } from './host.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  world.remove();
});

/** A text that the command judged, and what it found there. */
interface Judged {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The real rules, remembering every pass. */
function remembering(passes: Judged[]): Core {
  return {
    nearest,
    rules,
    fixText,
    createTextSet,
    areStrangers,
    saysSomething,
    createLinter(options) {
      const linter = createLinter(options);
      return {
        ...linter,
        alone(part) {
          const result = linter.alone(part);
          passes.push({ text: part.text, diagnostics: result.diagnostics });
          return result;
        },
      };
    },
  };
}

const isSafe = ({ fixes }: Diagnostic): boolean => fixes.some(({ safety }) => safety === 'safe');

/** Wrong manifests with safe fixes; without those that lack a separator between documents, which nothing here could be compared by. */
const SEEDS = [...pages.values()]
  .flatMap(({ examples }) => examples)
  .flatMap(({ bad, file }) => (bad === undefined || file !== undefined ? [] : [markedText(bad).text]))
  .filter((text) => {
    const fixed = fixText(createLinter(), 'a.yaml', text);
    return fixed.applied > 0 && readYaml(fixed.text).length === readYaml(text).length;
  });

type Pick = (below: number) => number;

/** Comments on lines and between them, each of its own; the meaning stays. */
function commented(text: string, pick: Pick, which: number): string {
  let number = 0;
  const comment = (): string => `# c${String(which)}${String(number++).padStart(3, '0')}.`;
  const lines = text.split('\n').flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    const before = line !== '' && pick(4) === 0 ? [`${indent}${comment()}`] : [];
    return [...before, /^[ \w./-]+:(?: [\w./ -]+)?$/.test(line) && pick(4) === 0 ? `${line}  ${comment()}` : line];
  });
  const whole = lines.join('\n');
  return meaningOf(whole) === meaningOf(text) ? whole : text;
}

const meaningOf = (text: string): string => JSON.stringify(documentsOf(text));
const documentsOf = (text: string): readonly Json[] => readYaml(text).map(({ root }) => jsonOf(root));

/** A file as somebody might have it. */
function written(pick: Pick): string {
  let text = Array.from({ length: 1 + pick(3) }, (_, i) => commented(SEEDS[pick(SEEDS.length)] as string, pick, i))
    .map((one) => (one.endsWith('\n') ? one : `${one}\n`))
    .join('---\n');
  if (pick(3) === 0) text = text.replace(/\n+$/, '');
  if (pick(3) === 0) text = text.replaceAll('\n', '\r\n');
  if (pick(4) === 0) text = `\ufeff${text}`;
  return text;
}

/** The paths at which two values differ, as findings spell them, without brackets. */
function* differences(a: Json | undefined, b: Json | undefined, path: string): Iterable<string> {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) {
    if (a !== b) yield path;
    return;
  }
  const [left, right] = [a, b] as [Record<string, Json>, Record<string, Json>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) yield* differences(left[key], right[key], path === '' ? key : `${path}.${key}`);
}

const at = (value: Json | undefined, path: string): Json | undefined => path.split('.').reduce<Json | undefined>((one, key) => (typeof one === 'object' && one !== null ? (one as Record<string, Json>)[key] : undefined), value);

/** What is at `path` has nothing in it but the way to `inner`: an affinity goes with its last requirement. */
function holdsOnly(value: Json | undefined, path: string, inner: string): boolean {
  const way = inner.slice(path.length + 1).split('.');
  return way.every((_, i) => Object.keys(at(value, [path, ...way.slice(0, i)].join('.')) ?? {}).length === 1);
}

/** Where a fix may have changed something: beside the field that its finding names. */
function namedIn({ text, diagnostics }: Judged): readonly { readonly document: number; readonly path: string }[] {
  const documents = readYaml(text);
  return diagnostics.filter(isSafe).map(({ range, fieldPath }) => ({
    document: documents.findLastIndex(({ start }) => start <= range.start.offset),
    path: fieldPath.replace(/\["[^"]*"\]$|\[\d+\]$|(?:^|\.)[^.[\]]*$/, '').replace(/\["?([^"\]]*)"?\]/g, '.$1'),
  }));
}

it('has something to fix', () => {
  expect(SEEDS.length).toBeGreaterThan(30);
});

it('changes the meaning of nothing that no finding names, keeps how the file is written, and is done after one run', () => {
  fc.assert(fc.property(fc.gen().map((gen): Pick => (below) => gen(fc.nat, { max: below - 1 })), (pick) => {
      const before = written(pick);
      const passes: Judged[] = [];
      world.put('a.yaml', before);
      const core = remembering(passes);
      const first = world.with(core).run('lint', '--fix', '--format=json', 'a.yaml');
      const after = readFileSync(join(world.cwd, 'a.yaml'), 'utf8');
      const context = `${before}\n-----\n${after}`;
      expect(first.err, context).toMatch(/^(?:stowage: NOTHING WAS JUDGED.*\n)?$/);

      // What a comment would be lost by is not rewritten.
      if (passes[0]?.diagnostics.some(isSafe)) expect(after, context).not.toBe(before);

      // How it is written.
      expect(after.startsWith('\ufeff'), context).toBe(before.startsWith('\ufeff'));
      expect(after.endsWith('\n'), context).toBe(before.endsWith('\n'));
      expect(/(?<!\r)\n/.test(after), context).toBe(/(?<!\r)\n/.test(before));
      const lost = (before.match(/# c\d+\./g) ?? []).filter((comment) => !after.includes(comment));
      for (const comment of lost) expect(hasGone(comment, before, after), `${comment} in ${context}`).toBe(true);
      expect((after.match(/# c\d+\./g) ?? []).length + lost.length, context).toBe((before.match(/# c\d+\./g) ?? []).length);

      // What it means.
      const [old, now] = [documentsOf(before), documentsOf(after)];
      expect(now.length, context).toBe(old.length);
      const named = passes.flatMap(namedIn);
      for (const [i, value] of old.entries()) {
        for (const path of differences(value, now[i], '')) {
          const reaches = (one: string): boolean => one === '' || path === one || path.startsWith(`${one}.`) || (one.startsWith(`${path}.`) && holdsOnly(value, path, one) && at(now[i], path) === undefined);
          expect(named.some((one) => one.document === i && reaches(one.path)), `${path} in ${context}`).toBe(true);
        }
      }

      // It is settled, and what is reported is what the file now has.
      const second = world.with(core).run('lint', '--fix', '--format=json', 'a.yaml');
      expect(readFileSync(join(world.cwd, 'a.yaml'), 'utf8'), context).toBe(after);
      const found = ({ out }: { readonly out: string }): unknown => (JSON.parse(out) as { files: { diagnostics: object[] }[] }).files[0]?.diagnostics;
      expect(found(second), context).toEqual(found(first));
      expect(passes.at(-1)?.diagnostics.filter(isSafe), context).toEqual([]);
    }), { numRuns: 300 });
}, 120_000);

/** Whether the line went that a comment stands on, or above. */
function hasGone(comment: string, before: string, after: string): boolean {
  const lines = before.split(/\r?\n/);
  const at = lines.findIndex((line) => line.includes(comment));
  const line = (lines[at] as string).replace(/ *#.*$/, '') || (lines.slice(at).find((one) => !/^ *(?:#|$)/.test(one)) ?? '');
  const count = (text: string): number => text.split(/\r?\n/).filter((one) => one.replace(/ *# c.*$/, '') === line.replace(/ *# c.*$/, '')).length;
  return count(after) < count(before);
}
