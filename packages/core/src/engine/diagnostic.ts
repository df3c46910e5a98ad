/** From findings to diagnostics: words, levels, positions and fixes. The contract of design.md. */
import type { Cause, Finding, Severity, Words } from '../tree/finding.js';
import type { LineIndex, Position } from '../tree/lines.js';
import type { Edit } from '../fixes/change.js';
import type { Message } from '../rules/rule.js';
import { worded } from '../rules/shared/phrases.js';
import type { Analysis } from './analyse.js';
import type { ActiveRule } from './options.js';

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

export interface DiagnosticFix {
  readonly title: string;
  readonly safety: 'safe' | 'suggestion';
  readonly edits: readonly Edit[];
}

export interface Diagnostic {
  readonly ruleId: string;
  /** The message's key in its rule. */
  readonly messageId: string;
  readonly severity: Severity;
  /** Kubernetes 1.37 refuses the resource because of this. Never in a custom resource. */
  readonly rejects: boolean;
  readonly message: string;
  /** A few words for the caret line: what to write instead. */
  readonly hint?: string;
  readonly file: string;
  /** -1 where the finding belongs to no resource. */
  readonly resourceIndex: number;
  readonly resource?: { readonly apiVersion: string; readonly kind: string; readonly namespace: string; readonly name: string };
  /** The real place in the document; '' for the document as a whole. */
  readonly fieldPath: string;
  readonly range: PositionRange;
  /** What the API server would say, spelled as it spells. Empty for judgements of ours. */
  readonly api: readonly Cause[];
  readonly related: readonly { readonly file: string; readonly range: PositionRange; readonly message: string }[];
  readonly fixes: readonly DiagnosticFix[];
}

/** Null where the finding's rule is off. */
export function diagnosticOf(finding: Finding, file: string, analysis: Analysis, lines: LineIndex, active: ReadonlyMap<string, ActiveRule>): Diagnostic | null {
  const hash = finding.message.indexOf('#');
  const ruleId = finding.message.slice(0, hash);
  const messageId = finding.message.slice(hash + 1);
  const running = active.get(ruleId);
  if (running === undefined) return null;
  const message = running.rule.messages[messageId];
  if (message === undefined) throw new Error(`The rule ${ruleId} has no message "${messageId}"`);
  const data = worded(finding.data);
  const resource = analysis.resources[finding.resource];
  const place = (at: { readonly start: number; readonly end: number }): PositionRange => ({ start: lines.position(at.start), end: lines.position(Math.max(at.start, at.end)) });
  return {
    ruleId,
    messageId,
    severity: running.level ?? message.severity,
    // What is wrong in a custom resource, Kubernetes refuses only in what is made of it.
    rejects: message.rejects && !resource?.fragments,
    message: interpolate(message.text, data),
    ...(message.hint === undefined ? {} : { hint: interpolate(message.hint, data) }),
    file,
    resourceIndex: finding.resource,
    ...(resource === undefined ? {} : { resource: { apiVersion: resource.apiVersion, kind: resource.kind, namespace: resource.namespace, name: resource.name } }),
    fieldPath: finding.fieldPath,
    range: place(finding.at),
    api: resource?.fragments ? [] : finding.causes,
    related: finding.related.map((one) => ({ file: one.file ?? file, range: place(one), message: one.message })),
    fixes: fixesOf(message, finding, data, analysis),
  };
}

function fixesOf(message: Message, finding: Finding, data: Words, analysis: Analysis): readonly DiagnosticFix[] {
  const document = analysis.resources[finding.resource]?.document;
  const fix = document && message.fix?.(finding.subject ?? {}, data);
  if (!document || !fix) return [];
  const edits = analysis.dialect(analysis.text, document, fix.changes);
  return edits === null || edits.length === 0 ? [] : [{ title: fix.title, safety: fix.safety, edits }];
}

/** Replaces `{name}` from the data. Data is manifest text: it is put in as it is, and never read again for braces. */
function interpolate(text: string, data: Words): string {
  return text.includes('{') ? text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : whole)) : text;
}
