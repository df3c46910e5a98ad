/** Runs with findings whose every text is out to break what shows it. */
import type { Diagnostic, ResourceReport } from '@stowage/core';
import fc from 'fast-check';
import { parseArguments, type Format, type LintArguments } from '../src/arguments.js';
import type { Reported } from '../src/reports/report.js';
import { Counts } from '../src/reports/summary.js';
import type { FileRun, Run } from '../src/run.js';
import { LineIndex } from '../../core/src/tree/lines.js';
import { fakeCore, hostWith, Memory } from './fake.js';

const PIECES = [
  '\n', '\r', '\r\n', '\t', '\0', '\x07', '\x1b[2J', '\x7f', '\x85', '\x9b31m', '\u2028', '\u202e', '\ufeff', '\ufffe', '\ud800', '\udc00', '😀', 'é',
  '::error::x', '::', '%', '%0A', '%25', ',', ':', ';', '##[add-mask]x', '##vso[task.x]', '###[', '#', '<', '>', '&', '"', "'", '&amp;', ']]>', '<!--', '-->', '<![CDATA[', '<?x?>', '</failure>',
  '{0}', '{{', '}', '[x](0)', '](', '[', '\\', '\\n', '/', '..', ' ', '  ', 'a', 'b.yaml', '"}]}', ',\n{', '$(x)', '`x`',
];

/** Texts made of such pieces. */
export const hostileText = fc.array(fc.oneof({ arbitrary: fc.constantFrom(...PIECES), weight: 6 }, { arbitrary: fc.string({ unit: 'binary', maxLength: 3 }), weight: 1 }), { maxLength: 12 }).map((pieces) => pieces.join(''));

/** As a name of a file may be: with no NUL, no empty segment, none that goes up. */
export const hostileName = hostileText.map((text) => text.replaceAll('\0', '').replace(/^\/+|\/+$/g, '').replace(/\/{2,}/g, '/').replace(/(^|\/)\.{1,2}(?=\/|$)/g, '$1x') || 'x.yaml');

const place = fc.tuple(hostileText, fc.nat(), fc.nat());

function rangeIn(text: string, [, from, length]: readonly [string, number, number]): Diagnostic['range'] {
  const lines = new LineIndex(text);
  const start = from % (text.length + 1);
  return { start: lines.position(start), end: lines.position(start + (length % (text.length - start + 1))) };
}

const finding = fc.record({
  severity: fc.constantFrom('error', 'warning', 'info'),
  rejects: fc.boolean(),
  message: hostileText,
  fieldPath: hostileText,
  at: place,
  related: fc.array(fc.tuple(hostileText, place), { maxLength: 2 }),
  fixes: fc.array(fc.tuple(hostileText, hostileText, place), { maxLength: 2 }),
  kind: hostileText,
  name: hostileText,
  namespace: hostileText,
  inResource: fc.boolean(),
});

const file = fc.record({ name: hostileName, text: hostileText, findings: fc.array(finding, { maxLength: 3 }) });
const fault = fc.record({ file: hostileName, message: hostileText });

export const hostileRun: fc.Arbitrary<Run> = fc.record({ files: fc.array(file, { maxLength: 3 }), faults: fc.array(fault, { maxLength: 2 }) }).map(({ files, faults }) => {
  const counts = new Counts();
  const runs = files.map((one): FileRun => {
    const { text, name } = one;
    const resources: ResourceReport[] = [];
    const diagnostics = one.findings.map((found): Diagnostic => {
      const resource = { apiVersion: 'v1', kind: found.kind, namespace: found.namespace, name: found.name };
      const index = resources.length;
      if (found.inResource) resources.push({ ...resource, index, range: rangeIn(text, found.at), status: 'judged' });
      return {
        ruleId: 'test/error',
        messageId: 'found',
        severity: found.severity,
        rejects: found.rejects,
        message: found.message,
        file: name,
        resourceIndex: found.inResource ? index : -1,
        ...(found.inResource ? { resource } : {}),
        fieldPath: found.fieldPath,
        range: rangeIn(text, found.at),
        api: [],
        related: found.related.map(([message, at]) => ({ file: name, message, range: rangeIn(text, at) })),
        fixes: found.fixes.map(([title, put, at]) => {
          const { start, end } = rangeIn(text, at);
          return { title, safety: 'safe', edits: [{ start: start.offset, end: end.offset, text: put }] };
        }),
      };
    });
    resources.push({ index: resources.length, apiVersion: 'v1', kind: text, namespace: '', name, range: rangeIn(text, ['', 0, 0]), status: 'skipped', why: text });
    counts.add(resources, diagnostics);
    return { file: name, resources, diagnostics, text };
  });
  counts.addUnreadable(faults.length);
  const unread = faults.map((one) => ({ ...one, code: 'other' as const }));
  return { files: runs, counts, faults: unread, fixed: { fixes: 0, files: 0 }, interrupted: undefined, fixedInput: undefined, changes: [], times: { find: 0, read: 0, lint: 0 } };
});

/** The run as reports are given it. Reports on the screen write to `out`. */
export function reported(run: Run, format: Format, pages: string): { input: Reported; out: Memory } {
  const out = new Memory();
  const options = { ...(parseArguments(['lint'], fakeCore.nearest) as LintArguments), reports: [{ format }] };
  return { input: { run, hidden: 0, options, host: hostWith({ stdout: out, pages }) }, out };
}
