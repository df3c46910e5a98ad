/** What Kubernetes said of each recorded manifest, we say: taken or refused, for the same fields, and the finding stands where the field is. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLinter, type Diagnostic } from '../../../packages/core/src/index.js';
import { readYaml } from '../../../packages/core/src/yaml/read.js';
import type { MapNode, Node } from '../../../packages/core/src/tree/node.js';
import { compare } from './compare.mjs';
import { podPatternOf } from './patterns.mjs';
import { leadsTo, startsOf } from './places.mjs';

interface Answer {
  readonly kind?: string;
  readonly verdict: string;
  /** `Type field` each. */
  readonly errors?: readonly string[];
}

interface Case {
  readonly text: string;
  readonly docs: readonly Answer[];
}

interface Line {
  readonly text?: string;
  readonly base: number | null;
  readonly at: number;
  readonly cut: number;
  readonly put: string;
  readonly docs: readonly Answer[];
}

/** The lines begin with the seeds; the cases say how they differ from one of those. */
function readCases(): Case[] {
  const lines = readFileSync(new URL('recorded.jsonl', import.meta.url), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Line);
  const bases = lines.flatMap(({ text }) => (text === undefined ? [] : [text]));
  return lines.slice(bases.length).map(({ base, at, cut, put, docs }) => {
    const whole = base === null ? undefined : (bases[base] as string);
    return { text: whole === undefined ? put : whole.slice(0, at) + put + whole.slice(at + cut), docs };
  });
}

const cases = readCases();
const errorOf = (error: string): { type: string; field: string } => ({ type: error.slice(0, error.indexOf(' ')), field: error.slice(error.indexOf(' ') + 1) });

describe('the recording', () => {
  it('has the kinds of errors that there are, most of them twice', () => {
    const kinds = new Map<string, number>();
    for (const { docs } of cases) {
      for (const { errors = [] } of docs) {
        for (const error of errors) {
          const { type, field } = errorOf(error);
          const kind = `${type} ${podPatternOf(field)}`;
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }
      }
    }
    expect(kinds.size).toBeGreaterThan(800);
    expect([...kinds.values()].filter((times) => times > 1).length).toBeGreaterThan(kinds.size * 0.8);
  });

  it('has manifests that are taken', () => {
    expect(cases.filter(({ docs }) => docs.every(({ verdict }) => verdict === 'accept')).length).toBeGreaterThan(50);
  });
});

/** What is found before the fields are validated. */
const BEFORE_VALIDATION: ReadonlySet<string> = new Set(['UnknownField', 'DuplicateField', 'WrongType', 'UnknownKind', 'Syntax']);

/** The server numbers the volumes of a StatefulSet anew, behind those that it makes of claim templates. */
const MADE_VOLUME = /\.volumes\[/;

/** The objects that may be resources: those of the documents, and what is in their lists. */
function rootsOf(text: string): MapNode[] {
  const maps = (nodes: readonly Node[]): MapNode[] => nodes.filter((node) => node.kind === 'map');
  return readYaml(text).flatMap(({ root }) => {
    const items = root?.kind === 'map' ? root.pairs.find(({ key }) => key === 'items')?.value : undefined;
    return maps([...(root ? [root] : []), ...(items?.kind === 'seq' ? items.items : [])]);
  });
}

/** One line for each thing that differs. */
function differences({ text, docs }: Case, diagnostics: readonly Diagnostic[]): string[] {
  const found: string[] = [];
  const answers = docs.map((doc) => ({ ...doc, errors: (doc.errors ?? []).map(errorOf) }));
  for (const { verdict, refused, missing, extra, index } of compare(answers, diagnostics)) {
    if (verdict === false) found.push(`${refused ? 'refused' : 'taken'}, and the server: ${answers[index]?.verdict ?? ''}`);
    for (const error of missing) found.push(`missing ${error.type} ${error.field}`);
    for (const error of extra) found.push(`extra ${error.type} ${error.field}`);
  }
  return found.map((difference) => `${difference}\n${text}`);
}

describe('judged as Kubernetes judges', () => {
  const linter = createLinter({});
  let results: (readonly Diagnostic[])[] = [];
  beforeAll(() => {
    results = cases.map(({ text }) => linter.lint({ file: 'manifest.yaml', text }).diagnostics);
  }, 60_000);

  it('refused or taken, for the same fields', () => {
    expect(cases.flatMap((one, i) => differences(one, results[i] ?? []))).toEqual([]);
  });

  it('at the field that the server names', () => {
    const wrong: string[] = [];
    cases.forEach(({ text }, i) => {
      const roots = rootsOf(text);
      for (const finding of results[i] ?? []) {
        const errors = finding.api.filter(({ type }) => !BEFORE_VALIDATION.has(type));
        if (errors.length === 0) continue;
        const start = finding.range.start.offset;
        const root = roots.findLast((one) => one.start <= start && start <= one.end);
        const path = finding.fieldPath.replace(/^items\[\d+\]\.?/, '');
        const named = errors.some(({ field }) => leadsTo(path, field) || (finding.resource?.kind === 'StatefulSet' && MADE_VOLUME.test(field)));
        if (root === undefined || !startsOf(root, path).includes(start) || !named) wrong.push(`${finding.ruleId}#${finding.messageId} of ${path}, at ${String(start)}\n${text}`);
      }
    });
    expect(wrong).toEqual([]);
  });
});
