/**
 * Comments and annotations that silence findings. `# stowage-ignore RULE, RULE -- reason` behind something silences its line, `stowage-ignore-next-line` the next
 * line that holds more than a comment, `stowage-ignore-file` the whole text; the annotation `stowage/ignore: RULE, RULE` its resource.
 */
import type { Finding } from '../tree/finding.js';
import { pairOf, type MapNode, type Range, type ScalarNode } from '../tree/node.js';
import type { LineIndex } from '../tree/lines.js';
import type { Analysis } from './analyse.js';

interface Suppression {
  readonly rules: readonly { readonly id: string; readonly at: Range; used: boolean }[];
  readonly covers: (finding: Finding) => boolean;
}

const COMMENT = /^#\s*stowage-ignore(-next-line|-file)?(?=[\s:]|$)[\s:]*([^]*)$/;

/** The suppressions of one text. They note what they silence, so that those that silence nothing can be told afterwards. */
export class Suppressions {
  readonly #all: readonly Suppression[];

  constructor(analysis: Analysis, lines: LineIndex) {
    this.#all = [...commentsOf(analysis, lines), ...annotationsOf(analysis)];
  }

  /** What is left of the findings. */
  silence(findings: readonly Finding[]): readonly Finding[] {
    return this.#all.length === 0 ? findings : findings.filter((finding) => !this.#silences(finding));
  }

  /** A finding for every rule id that names no rule, or names one that ran and silenced nothing of it. */
  unused(isRule: (id: string) => boolean, ran: (id: string) => boolean): readonly Finding[] {
    const unused: Finding[] = [];
    for (const { rules } of this.#all) {
      for (const { id, at, used } of rules) {
        if (used || (isRule(id) && !ran(id))) continue;
        unused.push({ message: id === '' ? 'suppression/unused#nothing' : isRule(id) ? 'suppression/unused#unused' : 'suppression/unused#no-rule', at, data: { rule: id }, resource: -1, fieldPath: '', causes: [], related: [] });
      }
    }
    return unused;
  }

  #silences(finding: Finding): boolean {
    const rule = finding.message.slice(0, finding.message.indexOf('#'));
    let silenced = false;
    for (const suppression of this.#all) {
      if (!suppression.covers(finding)) continue;
      for (const named of suppression.rules) {
        if (named.id !== rule) continue;
        named.used = true;
        silenced = true;
      }
    }
    return silenced;
  }
}

function* commentsOf({ documents, text }: Analysis, lines: LineIndex): Iterable<Suppression> {
  for (const { comments } of documents) {
    for (const comment of comments) {
      const m = COMMENT.exec(text.slice(comment.start, comment.end));
      if (!m) continue;
      const list = (m[2] as string).split(/\s--\s/, 1)[0] as string;
      const rules = idsIn(list, comment.end - (m[2] as string).length, comment);
      if (m[1] === '-file') {
        yield { rules, covers: () => true };
        continue;
      }
      const line = m[1] === '-next-line' ? nextLine(text, lines, lines.position(comment.start).line) : lines.position(comment.start).line;
      yield { rules, covers: (finding) => lines.position(finding.at.start).line === line };
    }
  }
}

/** The first line after `line` that is neither empty nor only a comment. */
function nextLine(text: string, lines: LineIndex, line: number): number {
  const { starts } = lines;
  for (let next = line + 1; next <= starts.length; next++) {
    const content = text.slice(starts[next - 1], starts[next] ?? text.length).trim();
    if (content !== '' && !content.startsWith('#')) return next;
  }
  return line + 1;
}

function* annotationsOf({ resources }: Analysis): Iterable<Suppression> {
  for (const resource of resources) {
    if (resource.root === null) continue;
    const holders: (MapNode | undefined)[] = [metadataOf(resource.root.node), resource.workload?.metadata?.node];
    for (const metadata of new Set(holders)) {
      const annotations = metadata && pairOf(metadata, 'annotations')?.value;
      const value = annotations?.kind === 'map' ? pairOf(annotations, 'stowage/ignore')?.value : undefined;
      if (value?.kind !== 'scalar' || typeof value.value !== 'string') continue;
      const list = (value.value.split(/\s--\s/, 1)[0] as string);
      yield { rules: idsIn(list, null, value), covers: (finding) => finding.resource === resource.index };
    }
  }
}

function metadataOf(root: MapNode): MapNode | undefined {
  const value = pairOf(root, 'metadata')?.value;
  return value?.kind === 'map' ? value : undefined;
}

/** The rule ids of a list, each with its place where the list is written as it reads. */
function idsIn(list: string, start: number | null, whole: Range | ScalarNode): { id: string; at: Range; used: boolean }[] {
  const ids = [...list.matchAll(/[^\s,]+/g)].map((m) => ({ id: m[0], at: start === null ? { start: whole.start, end: whole.end } : { start: start + m.index, end: start + m.index + m[0].length }, used: false }));
  return ids.length > 0 ? ids : [{ id: '', at: { start: whole.start, end: whole.end }, used: false }];
}
