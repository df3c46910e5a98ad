/** Every report, read back: what a manifest or a file name holds comes out as what it is, and does nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '@stowage/core';
import { fakeCore, findingAt } from '../../test/fake.js';
import { hostileRun, hostileText, reported } from '../../test/hostile.js';
import type { Format } from '../arguments.js';
import { guarded } from '../guard.js';
import type { FileRun, Run } from '../run.js';
import { Counts } from './summary.js';
import { writeCompact } from './compact.js';
import { writeGithub } from './github.js';
import { writeJson } from './json.js';
import { writeJunit } from './junit.js';
import type { Reported } from './report.js';
import { writeSarif } from './sarif.js';
import { ruleDescriptor } from './sarif-rules.js';
import { findingText } from './text.js';
import { styleFor } from '../style.js';
import type { Output } from '../output.js';
import { shown } from '../terminal.js';

const require = createRequire(import.meta.url);
const pages = mkdtempSync(join(tmpdir(), 'stowage-pages-'));
beforeAll(() => {
  mkdirSync(join(pages, 'test'));
  for (const id of ['test/error', 'test/warning']) {
    writeFileSync(join(pages, `${id}.md`), `# ${id}\n\nFinds \`it\`.\n\n**error**\n\n## Why it matters\n\nFor *this*\nreason.\n\n## What to do instead\n\nNot that.\n\n<!-- Made. -->\n`);
  }
});
afterAll(() => {
  rmSync(pages, { recursive: true });
});

function report(run: Run, format: Format, write: (input: Reported, out: Output) => void): string {
  const { input, out } = reported(run, format, pages);
  write(input, out);
  return out.text;
}

const check = (property: (run: Run) => void): void => fc.assert(fc.property(hostileRun, property), { numRuns: 400 });
const findings = (run: Run): FileRun['diagnostics'] => run.files.flatMap(({ diagnostics }) => diagnostics);

/** Nothing that a terminal or a log obeys, line feeds aside. */
 
const OBEYED = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]/;

function runOf(files: readonly FileRun[]): Run {
  const counts = new Counts();
  for (const { resources, diagnostics } of files) counts.add(resources, diagnostics);
  return { files, counts, faults: [], fixed: { fixes: 0, files: 0 }, interrupted: undefined, fixedInput: undefined, changes: [], times: { find: 0, read: 0, lint: 0 } };
}

const TEXT = '\ufeffspec: é ERROR\nother: {{ x }}\n';
const finding = findingAt(TEXT, 'ERROR', {
  file: 'deploy dir/a#1.yaml',
  ruleId: 'test/error',
  message: 'It is {0}, [not](0) {{ x }}.',
  resource: { apiVersion: 'v1', kind: 'Pod', namespace: 'kube-system', name: 'agent' },
  fieldPath: 'spec.a',
  related: [{ file: 'deploy dir/a#1.yaml', range: findingAt(TEXT, 'other').range, message: 'here' }],
  fixes: [{ title: 'write it small', safety: 'safe', edits: [{ start: 9, end: 14, text: 'error' }, { start: 15, end: 16, text: '' }] }],
});
const at = { offset: 0, line: 1, column: 1 };
const resource = { index: 0, apiVersion: 'v1', kind: 'Pod', namespace: 'kube-system', name: 'agent', range: { start: at, end: at }, status: 'judged' as const };
const ONE = runOf([{ file: finding.file, text: TEXT, resources: [resource], diagnostics: [finding] }]);

describe('text', () => {
  it('shows a finding and nothing of what it holds as its own lines', () => {
    check((run) => {
      for (const { diagnostics, text } of run.files) {
        for (const one of diagnostics) {
          const lines = findingText(one, text, { style: styleFor(false), columns: null }).split('\n');
          expect(lines.join('')).not.toMatch(OBEYED);
          expect(lines.filter((line) => /^\s*::/.test(line))).toEqual([]);
          // The first line, those of the frame, one for each related place and fix.
          const rest = lines.slice(1, -1).filter((line) => !/^ (?:>| ) +\d* \|/.test(line));
          expect(rest.map((line) => line.slice(3, 6))).toEqual([...one.related.map(() => 'see'), ...one.fixes.map(() => 'fix')]);
        }
      }
    });
  });
});

describe('compact', () => {
  it('is one line a finding', () => {
    expect(report(ONE, 'compact', writeCompact)).toBe('deploy dir/a#1.yaml:1:10: error: It is {0}, [not](0) {{ x }}. [test/error]\n');
    check((run) => {
      const text = report(run, 'compact', writeCompact);
      const lines = text.split('\n').slice(0, -1);
      expect(lines).toHaveLength(findings(run).length);
      expect(text).not.toMatch(OBEYED);
      for (const [i, line] of lines.entries()) {
        expect(line).toMatch(/^.+:\d+:\d+: (?:error|warning|info): .* \[test\/error\]$/u);
        expect(line.trimStart()).not.toMatch(/^::/);
        expect(line).toContain(shown(findings(run)[i]?.message ?? '?'));
      }
    });
  });
});

describe('GitHub', () => {
  /** As actions/runner does it (ActionCommand.TryParseV2, TryParse): what one line of a log makes the runner do. */
  function obey(line: string): { name: string; properties: Record<string, string>; data: string } | null {
    const text = line.trimStart();
    const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
    if (end < 0) return null;
    const [, name = '', list = ''] = /^(\S+)(?: (.*))?$/s.exec(text.slice(2, end)) ?? [];
    const unescape = (value: string): string => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
    const pairs = list.split(',').filter(Boolean).map((pair) => {
      const [key = '', ...rest] = pair.split('=');
      return [key, unescape(rest.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')];
    });
    return { name, properties: Object.fromEntries(pairs) as Record<string, string>, data: unescape(text.slice(end + 2)).replaceAll('%25', '%') };
  }

  it('is a command for each finding, and the counts', () => {
    expect(report(ONE, 'github', writeGithub)).toBe(
      '::error file=deploy dir/a#1.yaml,line=1,endLine=1,col=10,endColumn=15,title=test/error::It is {0}, [not](0) {{ x }}.%0Asee deploy dir/a#1.yaml:2:1 here%0Afix: write it small (safe)\n' +
        '1 error (1 refused by Kubernetes 1.37) in 1 file; 1 resource judged\n',
    );
  });

  it('runs no other command, whatever a manifest holds', () => {
    check((run) => {
      const text = report(run, 'github', writeGithub);
      expect(text).not.toMatch(OBEYED);
      const lines = text.split('\n').slice(0, -1);
      const wanted = findings(run);
      for (const [i, line] of lines.entries()) {
        const command = obey(line);
        const one = wanted[i];
        if (one) {
          expect(command).toMatchObject({ name: one.severity === 'info' ? 'notice' : one.severity, properties: { file: shown(one.file), title: 'test/error', line: String(one.range.start.line) } });
          expect(command?.data.split('\n')[0]).toBe(shown(one.message));
        } else if (i < wanted.length + run.faults.length) {
          expect(command).toMatchObject({ name: 'error', properties: { file: shown(run.faults[i - wanted.length]?.file ?? ''), title: 'cannot be read' } });
        } else if (i < lines.length - 1) {
          expect(command).toMatchObject({ name: 'warning', properties: { title: 'stowage' } });
        } else {
          expect(command).toBeNull();
        }
      }
    });
  });

  it('obeys nothing of old in any report on its screen', () => {
    fc.assert(fc.property(hostileText, (text) => {
        const { out } = reported(ONE, 'text', pages);
        guarded(out, { GITHUB_ACTIONS: 'true' }).write(`x${text}##[y`);
        expect(out.text).not.toMatch(/##(?:\[|vso\[)/);
      }));
    const { out } = reported(ONE, 'text', pages);
    expect(guarded(out, {})).toBe(out);
  });
});

describe('JSON', () => {
  it('reads back as what was found', () => {
    check((run) => {
      const text = report(run, 'json', writeJson);
      expect(text).not.toMatch(OBEYED);
      expect(text).not.toMatch(/##(?:\[|vso\[)/);
      const { files } = JSON.parse(text) as { files: { file: string; diagnostics: object[]; fault?: object }[] };
      expect(files.map(({ file }) => file)).toEqual([...run.files, ...run.faults].map(({ file }) => file));
      expect(files.flatMap(({ diagnostics }) => diagnostics)).toEqual(JSON.parse(JSON.stringify(findings(run))));
    });
  });
});

describe('JUnit', () => {
  interface Element {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: Element[];
    text: string;
  }

  /** Strict: throws for what is no XML. */
  function parse(xml: string): Element {
    const root: Element = { name: '', attributes: {}, children: [], text: '' };
    const open = [root];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      const element = { name, attributes: attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    });
    parser.on('text', (text) => {
      (open.at(-1) as Element).text += text;
    });
    parser.on('closetag', () => open.pop());
    parser.write(xml).close();
    return root.children[0] as Element;
  }

  it('has a suite for a file and a case for a finding', () => {
    expect(report(ONE, 'junit', writeJunit)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="stowage" tests="1" failures="1" errors="0" skipped="0" time="0">
  <testsuite name="deploy dir/a#1.yaml" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase name="test/error Pod kube-system/agent spec.a" classname="deploy dir/a#1.yaml" file="deploy dir/a#1.yaml" line="1" time="0"><failure type="error" message="It is {0}, [not](0) {{ x }}.">deploy dir/a#1.yaml:1:10: error: It is {0}, [not](0) {{ x }}. [test/error]
see deploy dir/a#1.yaml:2:1 here
fix: write it small (safe)
</failure></testcase>
  </testsuite>
</testsuites>
`);
  });

  it('lets resources without findings pass, and says which were skipped', () => {
    const skipped = { ...resource, status: 'skipped' as const, why: 'Helm template' };
    const cases = parse(report(runOf([{ file: 'a.yaml', text: '', resources: [resource, resource, skipped], diagnostics: [] }]), 'junit', writeJunit)).children[0];
    expect(cases?.children.map(({ attributes, children }) => [attributes.name, children[0]?.name])).toEqual([
      ['Pod kube-system/agent', undefined],
      ['Pod kube-system/agent (2)', undefined],
      ['Pod kube-system/agent (3)', 'skipped'],
    ]);
  });

  it('is XML with what was found in it, whatever a manifest holds', () => {
    check((run) => {
      const text = report(run, 'junit', writeJunit);
      expect(text).not.toMatch(OBEYED);
      const suites = parse(text);
      expect(suites.children.slice(0, run.files.length).map(({ attributes }) => attributes.name)).toEqual(run.files.map(({ file }) => xmlShown(file)));
      const cases = suites.children.flatMap(({ children }) => children);
      expect(suites.attributes.tests).toBe(String(cases.length));
      const bodies = cases.flatMap(({ children }) => children).filter(({ name }) => name === 'failure' || name === 'system-out');
      expect(bodies.map(({ name }) => name)).toEqual(findings(run).map(({ severity }) => (severity === 'error' ? 'failure' : 'system-out')));
      for (const [i, one] of findings(run).entries()) {
        expect(bodies[i]?.text).toContain(`: ${xmlShown(one.message)} [test/error]\n`);
        expect(bodies[i]?.text.split('\n')).toHaveLength(2 + one.related.length + one.fixes.length);
      }
      expect(cases.flatMap(({ children }) => children).filter(({ name }) => name === 'error')).toHaveLength(run.faults.length);
    });
  });

  const xmlShown = (text: string): string => shown(text).replace(/[\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
});

describe('SARIF', () => {
  interface Log {
    readonly runs: readonly [
      {
        readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
        readonly invocations: readonly [{ readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly object[] }];
        readonly results: readonly {
          readonly ruleIndex: number;
          readonly message: { readonly text: string };
          readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }; readonly region: Record<string, number> } }];
          readonly fixes?: readonly { readonly artifactChanges: readonly [{ readonly replacements: readonly { readonly deletedRegion: Record<string, number>; readonly insertedContent?: { readonly text: string } }[] }] }[];
        }[];
      },
    ];
  }

  const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object);
  const isSarif = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object);

  function parse(text: string): Log['runs'][0] {
    const log = JSON.parse(text) as Log;
    isSarif(log);
    expect(isSarif.errors ?? []).toEqual([]);
    return log.runs[0];
  }

  it('has places, fixes, help and fingerprints', () => {
    const text = report(ONE, 'sarif', writeSarif);
    expect(text).toBe(report(ONE, 'sarif', writeSarif));
    const { tool, results } = parse(text);
    const artifactLocation = { uri: 'deploy%20dir/a%231.yaml', uriBaseId: 'SRCROOT' };
    const region = { startLine: 1, startColumn: 9, endLine: 1, endColumn: 14 };
    expect(results).toEqual([
      {
        ruleId: 'test/error',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'It is {{0}}, [not] (0) {{ x }}.' },
        locations: [{ physicalLocation: { artifactLocation, region }, logicalLocations: [{ name: 'spec.a', fullyQualifiedName: 'Pod kube-system/agent spec.a', kind: 'member' }] }],
        relatedLocations: [{ id: 0, physicalLocation: { artifactLocation, region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 6 } }, message: { text: 'here' } }],
        fixes: [
          {
            description: { text: 'write it small (safe)' },
            artifactChanges: [
              {
                artifactLocation,
                replacements: [
                  { deletedRegion: region, insertedContent: { text: 'error' } },
                  { deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 } },
                ],
              },
            ],
          },
        ],
        partialFingerprints: { 'stowage/v1': expect.stringMatching(/^[0-9a-f]{16}$/) as string },
        properties: { messageId: 'unknown', rejects: true, fieldPath: 'spec.a' },
      },
    ]);
    expect(tool.driver.rules).toEqual([
      {
        id: 'test/error',
        name: 'test/error',
        shortDescription: { text: 'Finds it.' },
        fullDescription: { text: 'For this reason.' },
        help: {
          text: 'Finds `it`.\n\n**error**\n\nWhy it matters\n\nFor *this* reason.\n\nWhat to do instead\n\nNot that.',
          markdown: 'Finds `it`.\n\n**error**\n\n## Why it matters\n\nFor *this*\nreason.\n\n## What to do instead\n\nNot that.',
        },
        defaultConfiguration: { level: 'error', enabled: true },
        properties: { tags: ['kubernetes', 'test'] },
      },
    ]);
  });

  it('has the page of every rule as its help', () => {
    const host = { ...reported(ONE, 'sarif', join(import.meta.dirname, '../../../../docs/rules')).input.host, core: { ...fakeCore, rules } };
    for (const { id } of rules) {
      expect(ruleDescriptor(id, host)).toMatchObject({
        shortDescription: { text: expect.stringMatching(/^\S[^\n]{10,}$/) as string },
        fullDescription: { text: expect.stringMatching(/^\S[^\n]{20,}$/) as string },
        help: { text: expect.stringContaining('What to do instead\n') as string, markdown: expect.stringContaining('\n## What to do instead\n') as string },
        defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning|note)$/) as string },
      });
    }
  });

  it('says what could not be read, and that nothing was judged', () => {
    const run = { ...runOf([]), faults: [{ file: '/elsewhere/a b.yaml', code: 'denied' as const, message: 'permission denied' }] };
    expect(parse(report(run, 'sarif', writeSarif)).invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            descriptor: { id: 'denied', index: 2 },
            message: { text: '/elsewhere/a b.yaml: permission denied' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///elsewhere/a%20b.yaml' } } }],
          },
          { level: 'warning', descriptor: { id: 'nothing-judged', index: 10 }, message: { text: 'NOTHING WAS JUDGED: no .yaml, .yml or .json file was found' } },
        ],
      },
    ]);
  });

  /** Line and column to the offset in a text, as a viewer counts: no byte order mark, lines as the log says. */
  function offsetIn(text: string, line: number, column: number): number {
    const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
    return (starts[line - 1] ?? NaN) + column - 1;
  }

  it('is valid, and viewers find and fix what is meant, whatever a manifest holds', () => {
    check((run) => {
      const text = report(run, 'sarif', writeSarif);
      expect(text).not.toMatch(OBEYED);
      const { results, invocations } = parse(text);
      expect(results).toHaveLength(findings(run).length);
      expect(invocations[0].toolExecutionNotifications.length).toBeGreaterThanOrEqual(run.faults.length);
      let i = 0;
      for (const file of run.files) {
        const body = file.text?.replace(/^\ufeff/, '') ?? '';
        const mark = (file.text?.length ?? 0) - body.length;
        for (const one of file.diagnostics) {
          const result = results[i++];
          const { artifactLocation, region } = result?.locations[0].physicalLocation ?? { artifactLocation: { uri: '' }, region: {} };
          expect(new URL(artifactLocation.uri, 'file:///root/').pathname.split('/').map(decodeURIComponent).join('/').slice('/root/'.length)).toBe(one.file.replace(/\p{Cs}/gu, '\ufffd'));
          expect(offsetIn(body, region.startLine ?? 0, region.startColumn ?? 0)).toBe(Math.max(0, one.range.start.offset - mark));
          expect(offsetIn(body, region.endLine ?? 0, region.endColumn ?? 0)).toBe(Math.max(0, one.range.end.offset - mark));
          expect(result?.message.text).not.toMatch(/\]\(|(?<!\{)\{\d+\}(?!\})/);
          expect(result?.message.text.replaceAll('] (', '](').replace(/\{\{(\d+)\}\}/g, '{$1}')).toBe(shown(one.message).replaceAll('] (', ']('));
          for (const [n, fix] of one.fixes.entries()) {
            const [edit] = fix.edits;
            const [replacement] = result?.fixes?.[n]?.artifactChanges[0].replacements ?? [];
            const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = replacement?.deletedRegion ?? {};
            expect([offsetIn(body, startLine, startColumn), offsetIn(body, endLine, endColumn), replacement?.insertedContent?.text ?? '']).toEqual([Math.max(0, (edit?.start ?? 0) - mark), Math.max(0, (edit?.end ?? 0) - mark), edit?.text]);
          }
        }
      }
    });
  });
});
