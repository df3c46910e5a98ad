/** The linter of one text: analysis, judgement, suppressions, diagnostics. */
import type { Finding } from '../tree/finding.js';
import { LineIndex } from '../tree/lines.js';
import type { KubernetesVersion } from '../schema/version.js';
import type { Resource, Status } from '../resources/resource.js';
import { collectFacts } from '../facts/collect.js';
import type { Facts } from '../facts/facts.js';
import { kustomizationOf } from '../facts/kustomization.js';
import { analyse, type Analysis } from './analyse.js';
import { diagnosticOf, type Diagnostic, type PositionRange } from './diagnostic.js';
import { joinFindings } from './join.js';
import { judge } from './judge.js';
import { isStaticPodFile, isTemplateFile, versionOf, type LinterOptions } from './options.js';
import { byPlace, Part, ruleSetOf, suppressedOf, type Member } from './part.js';
import { RuleSets } from './rule-sets.js';
import { createTextSet } from './set-court.js';
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
  /**
   * Lints one text, which is a set of resources, too. `file` names it in the result, and tells templates and static Pods; it is not read. Never throws on any text.
   */
  lint(input: { readonly file: string; readonly text: string }): LintResult;
  /** The same text as a part of a larger set (`createTextSet`), which has a say in its result. */
  part(input: { readonly file: string; readonly text: string }): Part;
  /** The result of a part that is a set by itself, as `lint` gives it. */
  alone(part: Part): LintResult;
  /** Whose fields and kinds count. */
  readonly kubernetesVersion: KubernetesVersion;
}

/** Throws a UsageError where the options name a rule that there is not. */
export function createLinter(options: LinterOptions = {}): Linter {
  const sets = new RuleSets(options);
  const kubernetesVersion = versionOf(options);
  const { customResources, noInlineSuppressions = false, complete = false, nodes = null } = options;
  const part = ({ file, text }: { readonly file: string; readonly text: string }): Part => {
    const mayBeSilenced = text.includes('stowage');
    const read = (): Analysis => analyse(text, { comments: mayBeSilenced, staticPod: isStaticPodFile(file, options), template: isTemplateFile(file, options), kubernetesVersion, ...(customResources ? { customResources } : {}) });
    const analysis = read();
    const lines = new LineIndex(text);
    const rules = sets.of(file, analysis.resources);
    const say = (finding: Finding): Diagnostic | null => diagnosticOf(finding, file, analysis, lines, ruleSetOf(finding, rules).active);
    const judgements = joinFindings(judge(analysis, rules.file.judges, rules.resources, nodes));
    let findings: readonly Finding[] = judgements.length === 0 ? analysis.faults : [...analysis.faults, ...judgements];
    let suppressed: readonly SuppressedDiagnostic[] = NONE;
    let suppressions: Suppressions | null = null;
    if (!noInlineSuppressions && mayBeSilenced) {
      const written = new Suppressions(analysis, lines);
      if (written.any) {
        suppressions = written;
        findings = written.silence(findings);
        suppressed = suppressedOf(written, 0, say, lines);
      }
    }
    const diagnostics: Diagnostic[] = [];
    for (const finding of findings) {
      const diagnostic = say(finding);
      if (diagnostic) diagnostics.push(diagnostic);
    }
    if (diagnostics.length > 1) diagnostics.sort(byPlace);
    const resources = analysis.resources.map((resource) => reportOf(resource, lines));
    const asksSets = rules.file.judges.set.length > 0 || rules.resources?.some(({ judges }) => judges.set.length > 0) === true;
    const member: Member | null = asksSets ? { file, rules, facts: factsOf(file, analysis), kustomization: kustomizationOf(file, analysis.documents[0]?.root), length: text.length } : null;
    return new Part(file, text, rules, member, resources, diagnostics, suppressed, suppressions, lines, read);
  };
  return {
    kubernetesVersion,
    part,
    alone: (one) => alone(one, complete),
    lint: (input) => alone(part(input), complete),
  };
}

const NONE: readonly SuppressedDiagnostic[] = [];

function alone(part: Part, complete: boolean): LintResult {
  const { member } = part;
  if (member === null || !saysSomething(member.facts, complete)) return part.result();
  const set = createTextSet({ complete, of: 'text' });
  set.put(member);
  return part.result(set.judge(part.file));
}

/** A rule about sets may have something to say of so few resources: of how two go together, of what is missing, or of a budget and of a kubelet's file, which say enough by themselves. */
export function saysSomething(facts: readonly Facts[], complete: boolean): boolean {
  const [first, second] = facts;
  return second !== undefined || (first !== undefined && (complete || first.budget !== null || first.workload?.staticPod === true));
}

function factsOf(file: string, { resources, faults }: Analysis): readonly Facts[] {
  return collectFacts(file, resources, (index) => faults.some(({ resource, causes }) => resource === index && causes.length > 0));
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
