/**
 * One text as a part of a set. Its own findings are made at once, and what the set finds in it is added when the set is known, again and again where the set changes. It keeps
 * the text and what it found, and not the tree.
 */
import type { Finding } from '../tree/finding.js';
import type { LineIndex } from '../tree/lines.js';
import type { Facts } from '../facts/facts.js';
import type { Kustomization } from '../facts/kustomization.js';
import type { Analysis } from './analyse.js';
import { diagnosticOf, type Diagnostic, type Judged, type PositionRange } from './diagnostic.js';
import type { LintResult, ResourceReport, SuppressedDiagnostic } from './linter.js';
import { isFamily, isRule, namesOneOf } from './options.js';
import type { FileRules, RuleSet } from './rule-sets.js';
import type { Suppressions } from './suppressions.js';

/** What a set says of one of its texts. */
export interface SetFindings {
  readonly findings: readonly Finding[];
  /** The set is all that there is, so what it did not find is not there. */
  readonly complete: boolean;
  /** The lines of the other texts, for related places. */
  readonly linesOf: (file: string) => LineIndex | undefined;
}

/** What a set keeps of a part: no text, and no findings. */
export interface Member {
  readonly file: string;
  readonly rules: FileRules;
  readonly facts: readonly Facts[];
  readonly kustomization: Kustomization | null;
  /** Of the text that its places are in, in UTF-16 units. */
  readonly length: number;
}

export class Part {
  constructor(
    readonly file: string,
    readonly text: string,
    private readonly rules: FileRules,
    /** Null where no rule about sets runs. */
    readonly member: Member | null,
    private readonly resources: readonly ResourceReport[],
    private readonly own: readonly Diagnostic[],
    private readonly silenced: readonly SuppressedDiagnostic[],
    /** Null where the text has none. */
    private readonly suppressions: Suppressions | null,
    private readonly lines: LineIndex,
    /** Reads the text again, for the fixes of what the set found. */
    private readonly analyse: () => Analysis,
  ) {}

  /** The set has a say in what is left of its findings, even where it finds nothing here: a suppression that is used by nobody else. */
  get waits(): boolean {
    return this.suppressions !== null && this.member !== null;
  }

  /** The text's result; without `set` as if no set was judged. */
  result(set: SetFindings | null = null): LintResult {
    const { resources, own, silenced, suppressions } = this;
    const found = set === null ? [] : set.findings;
    if (suppressions === null && found.length === 0) return { resources, diagnostics: own };
    const more = suppressions === null ? { findings: found, silenced: [] } : suppressions.trying(() => this.#silence(suppressions, found, set?.complete ?? false));
    const all = [...own, ...this.#said(more.findings, set)].sort(byPlace);
    const allSilenced = more.silenced.length === 0 ? silenced : [...silenced, ...more.silenced].sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
    return allSilenced.length === 0 ? { resources, diagnostics: all } : { resources, diagnostics: all, suppressed: allSilenced };
  }

  /** Only what the set adds to a text without suppressions, whose own findings are told already. */
  more(set: SetFindings): LintResult {
    return { resources: this.resources, diagnostics: [...this.#said(set.findings, set)].sort(byPlace) };
  }

  #silence(suppressions: Suppressions, found: readonly Finding[], complete: boolean): { findings: readonly Finding[]; silenced: readonly SuppressedDiagnostic[] } {
    const before = suppressions.silenced.length;
    const left = suppressions.silence(found);
    const silenced = suppressedOf(suppressions, before, (finding) => this.#said([finding], null)[0] ?? null, this.lines);
    const unused = suppressions.unused((id) => isRule(id) || isFamily(id), (id) => ranEverywhere(id, this.rules, complete));
    return { findings: [...left, ...unused, ...suppressions.unexplained()], silenced };
  }

  #said(findings: readonly Finding[], set: SetFindings | null): readonly Diagnostic[] {
    let analysis: Analysis | null = null;
    const said: Diagnostic[] = [];
    for (const finding of findings) {
      const { active } = ruleSetOf(finding, this.rules);
      const hash = finding.message.indexOf('#');
      const fix = active.get(finding.message.slice(0, hash))?.rule.messages[finding.message.slice(hash + 1)]?.fix;
      let judged: Judged = { text: this.text, resources: this.resources as unknown as Judged['resources'], dialect: () => null };
      if (fix) judged = analysis ??= this.analyse();
      const root = analysis?.resources[finding.resource]?.root;
      const diagnostic = diagnosticOf(root ? { ...finding, subject: { site: root, ...(finding.subject as object | undefined) } } : finding, this.file, judged, this.lines, active, set?.linesOf);
      if (diagnostic) said.push(diagnostic);
    }
    return said;
  }
}

export function ruleSetOf({ resource }: { readonly resource: number }, rules: FileRules): RuleSet {
  return rules.resources?.[resource] ?? rules.file;
}

export const byPlace = ({ range: a }: Diagnostic, { range: b }: Diagnostic): number => a.start.offset - b.start.offset || a.end.offset - b.end.offset;

/** What was silenced, from one on, in the order of the text. */
export function suppressedOf({ silenced }: Suppressions, from: number, say: (finding: Finding) => Diagnostic | null, lines: LineIndex): readonly SuppressedDiagnostic[] {
  const said: SuppressedDiagnostic[] = [];
  for (const { finding, suppression } of silenced.slice(from)) {
    const diagnostic = say(finding);
    const { by, reason, at } = suppression;
    const range: PositionRange = { start: lines.position(at.start), end: lines.position(at.end) };
    if (diagnostic) said.push({ diagnostic, by, reason, at: range });
  }
  return said.sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
}

/** A rule that an override switches off for some resources may have nothing to find there, and one about sets may in a larger set: a suppression of it is not called unused. */
function ranEverywhere(id: string, { file, resources }: FileRules, complete: boolean): boolean {
  if (!complete && namesOneOf(id, file.judges.set.map(({ rule }) => rule.id))) return false;
  return namesOneOf(id, file.active.keys()) && (resources === null || resources.every(({ active }) => namesOneOf(id, active.keys())));
}
