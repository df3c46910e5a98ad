/**
 * JUnit's XML, as build servers read it: a suite for each file, a case for each finding, and one for each resource without. A finding below `--fail-on` is a case that
 * passes and says so in its output.
 */
import type { Diagnostic, ResourceReport } from '@stowage/core';
import type { Fault } from '@stowage/workspace';
import { fails } from '../fails.js';
import type { Output } from '../output.js';
import type { FileRun } from '../run.js';
import { shown } from '../terminal.js';
import type { Reported } from './report.js';
import { nothingJudged } from './summary.js';
import { placeText, quoted } from './text.js';

interface Case {
  readonly name: string;
  readonly line?: number;
  /** What the case holds, as XML; '' for one that passes. */
  readonly content: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
}

export function writeJunit({ run, options }: Reported, out: Output): void {
  const suites = [...suitesOf(run.files, (one) => fails(one, options.failOn)), ...run.faults.map(faultSuite)];
  const note = nothingJudged(run.counts);
  if (note !== null) suites.push({ name: 'stowage', cases: [{ name: 'something was judged', outcome: 'skipped', content: `<skipped message="${xml(note)}"/>` }] });
  out.write(`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stowage"${totals(suites.flatMap(({ cases }) => cases))}>\n`);
  for (const suite of suites) writeSuite(suite, out);
  out.write('</testsuites>\n');
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

function suitesOf(files: readonly FileRun[], failing: (diagnostic: Diagnostic) => boolean): Suite[] {
  const suites: Suite[] = [];
  for (const { file, resources, diagnostics } of files) {
    const found = new Set(diagnostics.map(({ resourceIndex }) => resourceIndex));
    const cases = [...diagnostics.map((diagnostic) => findingCase(diagnostic, failing(diagnostic))), ...resources.filter(({ index }) => !found.has(index)).map(resourceCase)];
    // A file that holds no manifest has nothing to pass.
    if (cases.length > 0) suites.push({ name: file, cases: numbered(cases) });
  }
  return suites;
}

function findingCase(diagnostic: Diagnostic, failing: boolean): Case {
  const { ruleId, severity, message, file, range, resource, fieldPath, related, fixes } = diagnostic;
  const name = [ruleId, resource && resourceName(resource), fieldPath].filter(Boolean).join(' ');
  const place = placeText(file, range.start);
  const lines = [
    `${place}: ${severity}: ${quoted(message)} [${ruleId}]`,
    ...related.map((other) => `see ${placeText(other.file, other.range.start)} ${quoted(other.message)}`),
    ...fixes.map(({ title, safety }) => `fix: ${quoted(title)} (${safety})`),
  ];
  const body = lines.map((line) => `${xml(line)}\n`).join('');
  const content = failing ? `<failure type="${severity}" message="${xml(quoted(message))}">${body}</failure>` : `<system-out>${body}</system-out>`;
  return { name, line: range.start.line, content, outcome: failing ? 'failure' : 'passed' };
}

function resourceCase(resource: ResourceReport): Case {
  const { range, status, why } = resource;
  const name = resourceName(resource) || 'document';
  if (status !== 'skipped') return { name, line: range.start.line, content: '', outcome: 'passed' };
  return { name, line: range.start.line, content: `<skipped message="${xml(why ?? 'skipped')}"/>`, outcome: 'skipped' };
}

function faultSuite({ file, code, message }: Fault): Suite {
  return { name: file, cases: [{ name: 'can be read', outcome: 'error', content: `<error type="${code}" message="${xml(message)}"/>` }] };
}

const resourceName = ({ kind, namespace, name }: { readonly kind: string; readonly namespace: string; readonly name: string }): string =>
  `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`.trim();

/** Servers tell cases apart by their names. */
function numbered(cases: readonly Case[]): readonly Case[] {
  const times = new Map<string, number>();
  return cases.map((one) => {
    const time = (times.get(one.name) ?? 0) + 1;
    times.set(one.name, time);
    return time === 1 ? one : { ...one, name: `${one.name} (${String(time)})` };
  });
}

function writeSuite({ name, cases }: Suite, out: Output): void {
  const file = xml(name);
  out.write(`  <testsuite name="${file}"${totals(cases)}>\n`);
  for (const { name: caseName, line, content } of cases) {
    const at = line === undefined ? '' : ` line="${String(line)}"`;
    const open = `    <testcase name="${xml(caseName)}" classname="${file}" file="${file}"${at} time="0"`;
    out.write(content === '' ? `${open}/>\n` : `${open}>${content}</testcase>\n`);
  }
  out.write('  </testsuite>\n');
}

function totals(cases: readonly Case[]): string {
  const counts = { passed: 0, failure: 0, error: 0, skipped: 0 };
  for (const { outcome } of cases) counts[outcome]++;
  return ` tests="${String(cases.length)}" failures="${String(counts.failure)}" errors="${String(counts.error)}" skipped="${String(counts.skipped)}" time="0"`;
}

/** What XML 1.0 has no way to hold is shown by its number, as in the text report; so are line breaks. `##` begins commands in some logs. */
function xml(text: string): string {
  return shown(text)
    .replace(/[\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/#(?=#)/g, '&#35;');
}
