/** The linter of one text: analysis, judgement, suppressions, diagnostics. */
import type { Finding } from '../tree/finding.js';
import { LineIndex } from '../tree/lines.js';
import { QUIET, type Site } from '../schema/site.js';
import type { Context, Report, Rule } from '../rules/rule.js';
import { rules as allRules } from '../rules/index.generated.js';
import type { Resource, Status } from '../resources/resource.js';
import { analyse, type Analysis } from './analyse.js';
import { diagnosticOf, type Diagnostic, type PositionRange } from './diagnostic.js';
import { joinFindings } from './join.js';
import { activeRules, isStaticPodFile, isTemplateFile, type ActiveRule, type LinterOptions } from './options.js';
import { applySuppressions } from './suppressions.js';

export interface ResourceReport {
  readonly index: number;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly range: PositionRange;
  readonly status: Status;
  /** Why it was not judged. */
  readonly why?: string;
}

export interface LintResult {
  readonly resources: readonly ResourceReport[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Linter {
  /** Lints one text. `file` names it in the result, and tells templates and static Pods; it is not read. Never throws on any text. */
  lint(input: { readonly file: string; readonly text: string }): LintResult;
}

/** Throws a UsageError where the options name no rule. */
export function createLinter(options: LinterOptions = {}): Linter {
  const active = activeRules(options);
  const judges = sortJudges(active);
  return {
    lint({ file, text }) {
      const analysis = analyse(text, { staticPod: isStaticPodFile(file, options), template: isTemplateFile(file, options) });
      const lines = new LineIndex(text);
      let findings: readonly Finding[] = [...analysis.faults, ...joinFindings(judge(analysis, judges))];
      if (text.includes('stowage')) findings = applySuppressions(findings, analysis, lines, isRule, (id) => active.has(id));
      const diagnostics: Diagnostic[] = [];
      for (const finding of findings) {
        const diagnostic = diagnosticOf(finding, file, analysis, lines, active);
        if (diagnostic) diagnostics.push(diagnostic);
      }
      if (diagnostics.length > 1) diagnostics.sort((a, b) => a.range.start.offset - b.range.start.offset || a.range.end.offset - b.range.end.offset);
      return { resources: analysis.resources.map((resource) => reportOf(resource, lines)), diagnostics };
    },
  };
}

function reportOf(resource: Resource, lines: LineIndex): ResourceReport {
  const { index, apiVersion, kind, namespace, name, range, status, why } = resource;
  return { index, apiVersion, kind, namespace, name, range: { start: lines.position(range.start), end: lines.position(range.end) }, status, ...(why === undefined ? {} : { why }) };
}

let ids: ReadonlySet<string> | null = null;
function isRule(id: string): boolean {
  ids ??= new Set(allRules.map((rule) => rule.id));
  return ids.has(id);
}

interface Judges {
  readonly byType: ReadonlyMap<string, readonly ActiveRule[]>;
  readonly workload: readonly ActiveRule[];
  readonly resource: readonly ActiveRule[];
}

function sortJudges(active: ReadonlyMap<string, ActiveRule>): Judges {
  const byType = new Map<string, ActiveRule[]>();
  const workload: ActiveRule[] = [];
  const resource: ActiveRule[] = [];
  for (const one of active.values()) {
    const on = one.rule.on;
    if (on === 'verdict') continue;
    if (on === 'Workload') workload.push(one);
    else if (on === 'Resource') resource.push(one);
    else for (const type of [on, ...(one.rule.also ?? [])]) byType.set(type, [...(byType.get(type) ?? []), one]);
  }
  return { byType, workload, resource };
}

/** Runs every judging rule on what it looks at. One that meets something unknown says nothing there. */
function judge(analysis: Analysis, judges: Judges): readonly Finding[] {
  const findings: Finding[] = [];
  for (const site of analysis.sites) {
    const rules = judges.byType.get(site.type);
    if (rules) for (const one of rules) run(one, site, analysis.resources[site.resource] as Resource, findings);
  }
  for (const resource of analysis.resources) {
    if (resource.root === null) continue;
    for (const one of judges.resource) run(one, resource, resource, findings);
    if (resource.workload) for (const one of judges.workload) run(one, resource.workload, resource, findings);
  }
  return findings;
}

function run({ rule, options }: ActiveRule, subject: Site | Resource | NonNullable<Resource['workload']>, resource: Resource, findings: Finding[]): void {
  const base = resource.root?.base ?? '';
  const report: Report = (message, at, about) => {
    findings.push({
      message: `${rule.id}#${message}` as Finding['message'],
      at,
      data: about.data ?? {},
      resource: resource.index,
      fieldPath: base === '' ? about.path : `${base}.${about.path}`,
      causes: [],
      related: about.related ?? [],
      subject: about.subject,
    });
  };
  try {
    (rule as Exclude<Rule, { on: 'verdict' }> & { check: (subject: unknown, context: Context) => void }).check(subject, { report, options, resource });
  } catch (signal) {
    if (signal !== QUIET) throw signal;
  }
}
