/** SARIF 2.1.0, for code scanning and the viewers of editors. Section numbers are those of the standard. The same findings give the same bytes on any machine. */
import { fingerprintOf, LineIndex, type Diagnostic, type DiagnosticFix, type PositionRange, type Severity } from '@stowage/core';
import type { FaultCode } from '@stowage/workspace';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Output } from '../output.js';
import type { FileRun, Run } from '../run.js';
import { shown } from '../terminal.js';
import { printable } from './json.js';
import type { Reported } from './report.js';
import { pathsFrom, type Paths } from './root.js';
import { ruleDescriptor } from './sarif-rules.js';
import { nothingJudged, versionNote } from './summary.js';
import { quoted } from './text.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

export function writeSarif({ run, host }: Reported, out: Output): void {
  const paths = pathsFrom(host.cwd);
  const ruleIds = [...new Set(run.files.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId)))].sort();
  const indexes = new Map(ruleIds.map((id, index) => [id, index]));
  const driver = { name: 'Stowage', version: host.version, semanticVersion: host.version, rules: ruleIds.map((id) => ruleDescriptor(id, host)), notifications: NOTIFICATIONS };
  const head = {
    tool: { driver },
    automationDetails: { id: 'stowage/' },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository, or the working directory where there is none.' } } },
    invocations: [{ executionSuccessful: run.faults.length === 0 && !run.interrupted, toolExecutionNotifications: notifications(run, paths) }],
  };
  // As one string a large run would be too much.
  out.write(`{"version":"2.1.0","runs":[${printable(head).slice(0, -1)},"results":[`);
  let separator = '\n';
  for (const file of run.files) {
    for (const result of resultsOf(file, indexes, paths)) {
      out.write(separator + printable(result));
      separator = ',\n';
    }
  }
  out.write('\n]}]}\n');
}

function* resultsOf({ diagnostics, text = '' }: FileRun, indexes: ReadonlyMap<string, number>, paths: Paths): Iterable<object> {
  if (diagnostics.length === 0) return;
  const regions = new Regions(text);
  for (const diagnostic of diagnostics) {
    const { ruleId, messageId, severity, rejects, message, file, range, related, fixes, fieldPath } = diagnostic;
    const artifact = artifactLocation(paths(file));
    yield {
      ruleId,
      ruleIndex: indexes.get(ruleId),
      level: LEVELS[severity],
      message: { text: messageText(message) },
      locations: [{ physicalLocation: { artifactLocation: artifact, region: regions.of(range) }, ...logicalLocations(diagnostic) }],
      ...(related.length > 0 ? { relatedLocations: related.map((other, id) => relatedLocation(other, id, other.file === file ? regions : FOREIGN, paths)) } : {}),
      ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(fix, artifact, regions)) } : {}),
      partialFingerprints: { 'stowage/v1': fingerprintOf(diagnostic, paths(file), text) },
      properties: { messageId, rejects, fieldPath },
    };
  }
}

function logicalLocations({ resource, fieldPath }: Diagnostic): object {
  if (!resource) return {};
  const { kind, namespace, name } = resource;
  const whole = `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`.trim();
  if (fieldPath === '') return { logicalLocations: [{ name: name || kind, fullyQualifiedName: whole, kind: 'resource' }] };
  return { logicalLocations: [{ name: fieldPath, fullyQualifiedName: `${whole} ${fieldPath}`, kind: 'member' }] };
}

function relatedLocation({ file, range, message }: Diagnostic['related'][number], id: number, regions: Regions, paths: Paths): object {
  return { id, physicalLocation: { artifactLocation: artifactLocation(paths(file)), region: regions.of(range) }, message: { text: messageText(message) } };
}

function fixOf({ title, safety, edits }: DiagnosticFix, artifact: object, regions: Regions): object {
  const replacements = edits.map(({ start, end, text }) => ({ deletedRegion: regions.between(start, end), ...(text === '' ? {} : { insertedContent: { text } }) }));
  return { description: { text: messageText(`${title} (${safety})`) }, artifactChanges: [{ artifactLocation: artifact, replacements }] };
}

/** Lines and columns of one text. A byte order mark has no column (3.30.2). */
class Regions {
  readonly #lines: LineIndex;
  readonly #mark: number;

  constructor(text: string) {
    this.#lines = new LineIndex(text);
    this.#mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  of({ start, end }: PositionRange): object {
    return { startLine: start.line, startColumn: this.#column(start), endLine: end.line, endColumn: this.#column(end) };
  }

  between(start: number, end: number): object {
    return this.of({ start: this.#lines.position(start), end: this.#lines.position(end) });
  }

  #column({ line, column }: { readonly line: number; readonly column: number }): number {
    return line === 1 ? Math.max(1, column - this.#mark) : column;
  }
}

/** For places in texts that are not at hand. */
const FOREIGN = new Regions('');

const ROOT = 'SRCROOT';

/** A path is no URI: `#`, `%`, `:` and spaces mean something else there. */
function artifactLocation(path: string): object {
  const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd');
  if (isAbsolute(wellFormed)) return { uri: pathToFileURL(wellFormed).href };
  return { uri: wellFormed.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

/**
 * A value from a manifest in a message is neither a placeholder (3.11.5) nor a link (3.11.6). The standard doubles all braces; viewers show them doubled, so only those
 * that one could take for a placeholder are.
 */
function messageText(message: string): string {
  return quoted(message).replace(/\{(\d+)\}/g, '{{$1}}').replaceAll('](', '] (');
}

const UNREAD = {
  missing: 'There is no such file.',
  'no-match': 'No file matches the pattern.',
  denied: 'The file may not be read.',
  folder: 'A folder stands where a file is meant.',
  encoding: 'The file is no UTF-8.',
  binary: 'The file is no text.',
  'too-large': 'The file is too large.',
  special: 'It is no file, but a pipe, a socket or a device.',
  changed: 'The file has changed in the meantime.',
  other: 'The file cannot be read.',
} as const satisfies Record<FaultCode, string>;

const NOTHING = 'nothing-judged';
const OTHER_VERSION = 'kubernetes-version';
const NOTIFICATIONS = [...Object.entries(UNREAD), [NOTHING, 'The run found no resource that it could judge.'], [OTHER_VERSION, 'Fields are those of another version of Kubernetes than the one that validation is of.']].map(([id, text]) => ({ id, shortDescription: { text } }));
const notificationIndex = (id: string): number => NOTIFICATIONS.findIndex((one) => one.id === id);

function notifications({ faults, counts }: Run, paths: Paths): readonly object[] {
  const list: object[] = faults.map(({ file, code, message }) => ({
    level: 'error',
    descriptor: { id: code, index: notificationIndex(code) },
    message: { text: messageText(`${shown(file)}: ${message}`) },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(paths(file)) } }],
  }));
  const note = nothingJudged(counts);
  const versions = versionNote(counts.summary);
  if (versions !== null) list.push({ level: 'note', descriptor: { id: OTHER_VERSION, index: notificationIndex(OTHER_VERSION) }, message: { text: versions } });
  if (note !== null) list.push({ level: 'warning', descriptor: { id: NOTHING, index: notificationIndex(NOTHING) }, message: { text: messageText(note) } });
  return list;
}
