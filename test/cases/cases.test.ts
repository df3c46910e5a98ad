/**
 * Small manifests with everything that is to be found in them: each folder has an input.yaml, and an expected.json that says what the API server does with each resource and which
 * findings there are, exactly. They show what crosses rules: files, documents, encodings, anchors, templates.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from '../../packages/core/src/index.js';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.mjs';

interface Expected {
  readonly title: string;
  /** The file's name, where it matters. */
  readonly file?: string;
  /** The oracle's verdict for each resource. */
  readonly apiServer: readonly string[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly rejects: boolean; readonly at: string; readonly text?: string }[];
}

const here = import.meta.dirname;
const linter = createLinter();

const names = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe.each(names)('%s', (name) => {
  const expected = JSON.parse(readFileSync(join(here, name, 'expected.json'), 'utf8')) as Expected;
  const text = readFileSync(join(here, name, 'input.yaml'), 'utf8');

  it(expected.title, () => {
    const { diagnostics } = linter.lint({ file: expected.file ?? `${name}.yaml`, text });
    const found = diagnostics.map(({ ruleId, severity, rejects, range: { start, end } }, i) => {
      const covered = text.slice(start.offset, end.offset);
      return { rule: ruleId, severity, rejects, at: `${start.line}:${start.column}`, ...(expected.findings[i]?.text === undefined ? {} : { text: covered }) };
    });
    expect(found).toEqual(expected.findings);
  });

  // What is no manifest gets no finding, and what is no kind of ours may get none; of everything else we refuse what the server refuses.
  it('refuses what the API server refuses', () => {
    const { resources, diagnostics } = linter.lint({ file: expected.file ?? `${name}.yaml`, text });
    for (const { index, status } of resources) {
      if (status === 'skipped') continue;
      const refused = diagnostics.some(({ rejects, resourceIndex }) => rejects && resourceIndex === index);
      expect(refused ? 'refused' : 'accepted').toBe(['accept', 'unchecked-kind'].includes(expected.apiServer[index] ?? '') ? 'accepted' : 'refused');
    }
  });
});

describe('the judge of cases', () => {
  const at = (line: number, severity: string, rejects: boolean) => ({ ruleId: 'a/b', severity, rejects, range: { start: { line }, end: { line } } });

  it('wants an error at its line', () => {
    expect(judge({ expect: 'error', line: 3 }, [at(3, 'error', true)]).ok).toBe(true);
    expect(judge({ expect: 'error', line: 3 }, [at(4, 'error', true)]).ok).toBe(false);
    expect(judge({ expect: 'error', line: 3 }, [at(3, 'warning', false)]).ok).toBe(false);
  });

  it('wants no refusal beside a warning', () => {
    expect(judge({ expect: 'warning or info', line: 3 }, [at(3, 'info', false)]).ok).toBe(true);
    expect(judge({ expect: 'warning or info', line: 3 }, [at(3, 'warning', false), at(9, 'error', true)]).ok).toBe(false);
    expect(judge({ expect: 'warning or info', line: 3 }, []).ok).toBe(false);
  });

  it('wants silence', () => {
    expect(judge({ expect: 'nothing', line: 3 }, []).ok).toBe(true);
    expect(judge({ expect: 'nothing', line: 3 }, [at(7, 'warning', false)]).ok).toBe(false);
  });
});
