/** From findings to diagnostics: words, levels, positions and fixes. The contract of design.md. */
import type { Cause, Finding, Place, Severity, Words } from '../tree/finding.js';
import { LineIndex, type Position } from '../tree/lines.js';
import type { Range } from '../tree/node.js';
import type { Resource } from '../resources/resource.js';
import type { Edit } from '../fixes/change.js';
import type { Message } from '../rules/rule.js';
import { worded } from '../rules/shared/phrases.js';
import { QUIET } from '../schema/site.js';
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

/** What a diagnostic takes from the text's analysis. */
export interface Judged {
  readonly text: string;
  readonly resources: readonly Pick<Resource, 'apiVersion' | 'kind' | 'namespace' | 'name' | 'document' | 'fragments'>[];
  readonly dialect: Analysis['dialect'];
}

/** Null where the finding's rule is off. `linesOf` gives the lines of other files, in which related places may stand. */
export function diagnosticOf(finding: Finding, file: string, analysis: Judged, lines: LineIndex, active: ReadonlyMap<string, ActiveRule>, linesOf?: (file: string) => LineIndex | undefined): Diagnostic | null {
  const hash = finding.message.indexOf('#');
  const ruleId = finding.message.slice(0, hash);
  const messageId = finding.message.slice(hash + 1);
  const running = active.get(ruleId);
  if (running === undefined) return null;
  const message = running.rule.messages[messageId];
  if (message === undefined) throw new Error(`The rule ${ruleId} has no message "${messageId}"`);
  const data = worded(finding.data);
  const resource = analysis.resources[finding.resource];
  const place = (at: Range, index = lines): PositionRange => ({ start: index.position(at.start), end: index.position(Math.max(at.start, at.end)) });
  const placeIn = (at: Place): PositionRange => place(at, at.file === undefined || at.file === file ? lines : (linesOf?.(at.file) ?? NO_LINES));
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
    related: finding.related.map((one) => ({ file: one.file ?? file, range: placeIn(one), message: one.message })),
    fixes: fixesOf(message, finding, data, analysis),
  };
}

/** A text that is gone, so that everything in it is said to stand in its first line. */
const NO_LINES = new LineIndex('');

function fixesOf(message: Message, finding: Finding, data: Words, analysis: Judged): readonly DiagnosticFix[] {
  const document = analysis.resources[finding.resource]?.document;
  const fix = document && message.fix && fixOf(message.fix, finding, data);
  if (!document || !fix) return [];
  const edits = analysis.dialect(analysis.text, document, fix.changes);
  return edits === null || edits.length === 0 ? [] : [{ title: fix.title, safety: fix.safety, edits }];
}

/** A fix that would have to change something unknown is none. */
function fixOf(make: NonNullable<Message['fix']>, finding: Finding, data: Words): ReturnType<NonNullable<Message['fix']>> {
  try {
    return make(finding.subject ?? {}, data);
  } catch (signal) {
    if (signal !== QUIET) throw signal;
    return undefined;
  }
}

/** Replaces `{name}` from the data. Data is manifest text: it is put in as it is, and never read again for braces. */
function interpolate(text: string, data: Words): string {
  return text.includes('{') ? text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : whole)) : text;
}
