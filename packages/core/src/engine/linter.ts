/** The linter of one text: analysis, judgement, suppressions, diagnostics. */
import type { Finding } from '../tree/finding.js';
import { LineIndex } from '../tree/lines.js';
import type { Resource, Status } from '../resources/resource.js';
import { analyse } from './analyse.js';
import { diagnosticOf, type Diagnostic, type PositionRange } from './diagnostic.js';
import { joinFindings } from './join.js';
import { judge } from './judge.js';
import { isFamily, isRule, isStaticPodFile, isTemplateFile, namesOneOf, type LinterOptions } from './options.js';
import { RuleSets, type FileRules } from './rule-sets.js';
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
  /** What would be there, had nobody silenced it, in the order of the text; left out where there is nothing. */
  readonly suppressed?: readonly SuppressedDiagnostic[];
}

export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly by: 'comment' | 'annotation';
  /** As written behind ` -- `; '' where no reason is given. */
  readonly reason: string;
  /** The comment, or the line of the annotation. */
  readonly at: PositionRange;
}

export interface Linter {
  /** Lints one text. `file` names it in the result, and tells templates and static Pods; it is not read. Never throws on any text. */
  lint(input: { readonly file: string; readonly text: string }): LintResult;
}

/** Throws a UsageError where the options name a rule that there is not. */
export function createLinter(options: LinterOptions = {}): Linter {
  const sets = new RuleSets(options);
  const { customResources, noInlineSuppressions = false } = options;
  return {
    lint({ file, text }) {
      const mayBeSilenced = text.includes('stowage');
      const analysis = analyse(text, { comments: mayBeSilenced, staticPod: isStaticPodFile(file, options), template: isTemplateFile(file, options), ...(customResources ? { customResources } : {}) });
      const lines = new LineIndex(text);
      const rules = sets.of(file, analysis.resources);
      const say = (finding: Finding): Diagnostic | null => diagnosticOf(finding, file, analysis, lines, (rules.resources?.[finding.resource] ?? rules.file).active);
      const judgements = joinFindings(judge(analysis, rules.file.judges, rules.resources));
      let findings: readonly Finding[] = judgements.length === 0 ? analysis.faults : [...analysis.faults, ...judgements];
      let suppressed: readonly SuppressedDiagnostic[] = NONE;
      if (!noInlineSuppressions && mayBeSilenced) {
        const suppressions = new Suppressions(analysis, lines);
        findings = [...suppressions.silence(findings), ...suppressions.unused((id) => isRule(id) || isFamily(id), (id) => ranEverywhere(id, rules)), ...suppressions.unexplained()];
        suppressed = suppressedOf(suppressions, say, lines);
      }
      const diagnostics: Diagnostic[] = [];
      for (const finding of findings) {
        const diagnostic = say(finding);
        if (diagnostic) diagnostics.push(diagnostic);
      }
      if (diagnostics.length > 1) diagnostics.sort(byPlace);
      const resources = analysis.resources.map((resource) => reportOf(resource, lines));
      return suppressed.length === 0 ? { resources, diagnostics } : { resources, diagnostics, suppressed };
    },
  };
}

const NONE: readonly SuppressedDiagnostic[] = [];

const byPlace = ({ range: a }: Diagnostic, { range: b }: Diagnostic): number => a.start.offset - b.start.offset || a.end.offset - b.end.offset;

function suppressedOf({ silenced }: Suppressions, say: (finding: Finding) => Diagnostic | null, lines: LineIndex): readonly SuppressedDiagnostic[] {
  const said: SuppressedDiagnostic[] = [];
  for (const { finding, suppression } of silenced) {
    const diagnostic = say(finding);
    const { by, reason, at } = suppression;
    if (diagnostic) said.push({ diagnostic, by, reason, at: { start: lines.position(at.start), end: lines.position(at.end) } });
  }
  return said.sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
}

/** A rule that an override switches off for some resources may have nothing to find there: a suppression of it is not called unused. */
function ranEverywhere(id: string, { file, resources }: FileRules): boolean {
  return namesOneOf(id, file.active.keys()) && (resources === null || resources.every(({ active }) => namesOneOf(id, active.keys())));
}

function reportOf(resource: Resource, lines: LineIndex): ResourceReport {
  const { index, apiVersion, kind, namespace, name, range, status, why } = resource;
  const report: ResourceReport & { why?: string } = {
    index,
    apiVersion,
    kind,
    namespace,
    name,
    // Counting lines takes a walk over the text, and few ask where a resource stands. Once told it is a value like the others, and lets go of the text.
    get range() {
      const value: PositionRange = { start: lines.position(range.start), end: lines.position(range.end) };
      Object.defineProperty(this, 'range', { value, enumerable: true, configurable: true });
      return value;
    },
    status,
  };
  if (why !== undefined) report.why = why;
  return report;
}
