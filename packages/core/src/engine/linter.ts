/** The linter of one text: analysis, judgement, suppressions, diagnostics. */
import type { Finding } from '../tree/finding.js';
import { LineIndex } from '../tree/lines.js';
import type { Resource, Status } from '../resources/resource.js';
import { analyse } from './analyse.js';
import { diagnosticOf, type Diagnostic, type PositionRange } from './diagnostic.js';
import { joinFindings } from './join.js';
import { judge, sortJudges } from './judge.js';
import { activeRules, isRule, isStaticPodFile, isTemplateFile, type LinterOptions } from './options.js';
import { Suppressions } from './suppressions.js';

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
      if (text.includes('stowage')) {
        const suppressions = new Suppressions(analysis, lines);
        findings = [...suppressions.silence(findings), ...suppressions.unused(isRule, (id) => active.has(id))];
      }
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
