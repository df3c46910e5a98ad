/**
 * Comments and annotations that silence findings. `# stowage-ignore RULE, RULE -- reason` behind something silences its line, `stowage-ignore-next-line` the next
 * line that holds more than a comment, `stowage-ignore-file` the whole text; the annotation `stowage/ignore: RULE, RULE -- reason`, which may have several lines
 * of this kind, its resource. `host-path/*` names a family.
 */
import type { Finding, MessageId } from '../tree/finding.js';
import { pairOf, type MapNode, type Range, type ScalarNode } from '../tree/node.js';
import type { LineIndex } from '../tree/lines.js';
import type { Analysis } from './analyse.js';

/** One comment, or one line of an annotation. */
export interface Suppression {
  readonly by: 'comment' | 'annotation';
  /** What stands behind ` -- `; '' where nothing does. */
  readonly reason: string;
  readonly at: Range;
  readonly rules: readonly Named[];
  readonly covers: (finding: Finding) => boolean;
}

interface Named {
  readonly id: string;
  readonly at: Range;
  used: boolean;
}

/** A finding that somebody silenced. */
export interface Silenced {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

const COMMENT = /^#\s*stowage-ignore(-next-line|-file)?(?=[\s:]|$)[\s:]*([^]*)$/;
const NOTHING: readonly string[] = [];

/** The suppressions of one text. They note what they silence, so that those that silence nothing can be told afterwards. */
export class Suppressions {
  readonly #all: readonly Suppression[];
  readonly #silenced: Silenced[] = [];

  constructor(analysis: Analysis, lines: LineIndex) {
    this.#all = [...commentsOf(analysis, lines), ...annotationsOf(analysis)];
  }

  get any(): boolean {
    return this.#all.length > 0;
  }

  /** What is left of the findings. */
  silence(findings: readonly Finding[]): readonly Finding[] {
    return this.#all.length === 0 ? findings : findings.filter((finding) => !this.#silences(finding));
  }

  /** What `silence` took out so far. */
  get silenced(): readonly Silenced[] {
    return this.#silenced;
  }

  /** Runs `take`, and forgets what it silenced: what a set finds changes with the other texts. */
  trying<T>(take: () => T): T {
    const used = this.#all.map(({ rules }) => rules.map((named) => named.used));
    const silenced = this.#silenced.length;
    const taken = take();
    this.#all.forEach(({ rules }, i) => rules.forEach((named, k) => (named.used = used[i]?.[k] as boolean)));
    this.#silenced.length = silenced;
    return taken;
  }

  /** A finding for every rule or family that names none, or one that ran and of which nothing was silenced. */
  unused(isRule: (id: string) => boolean, ran: (id: string) => boolean): readonly Finding[] {
    const unused: Finding[] = [];
    for (const { rules } of this.#all) {
      for (const { id, at, used } of rules) {
        if (used || (isRule(id) && !ran(id))) continue;
        unused.push(about(id === '' ? 'suppression/unused#nothing' : isRule(id) ? 'suppression/unused#unused' : 'suppression/unused#no-rule', at, id));
      }
    }
    return unused;
  }

  /** A finding for every suppression without a reason. */
  unexplained(): readonly Finding[] {
    return this.#all.filter(({ reason, rules }) => reason === '' && rules.some(({ id }) => id !== '')).map(({ at, rules }) => about('suppression/reason#missing', at, rules.map(({ id }) => id).join(', ')));
  }

  #silences(finding: Finding): boolean {
    const rule = finding.message.slice(0, finding.message.indexOf('#'));
    const family = `${rule.slice(0, rule.indexOf('/'))}/*`;
    let by: Suppression | undefined;
    for (const suppression of this.#all) {
      if (!suppression.covers(finding)) continue;
      for (const named of suppression.rules) {
        if (named.id !== rule && named.id !== family) continue;
        named.used = true;
        by ??= suppression;
      }
    }
    if (by) this.#silenced.push({ finding, suppression: by });
    return by !== undefined;
  }
}

function about(message: MessageId, at: Range, rule: string): Finding {
  return { message, at, data: { rule }, resource: -1, fieldPath: '', causes: [], related: [] };
}

function* commentsOf({ documents, text }: Analysis, lines: LineIndex): Iterable<Suppression> {
  for (const { comments } of documents) {
    for (const comment of comments) {
      const m = COMMENT.exec(text.slice(comment.start, comment.end));
      if (!m) continue;
      const content = m[2] as string;
      const { ids, reason } = read(content);
      const line = lines.position(comment.start).line;
      const marked = m[1] === '-next-line' ? nextLine(text, lines, line) : line;
      yield {
        by: 'comment',
        reason,
        at: comment,
        rules: named(ids, text, comment.end - content.length, comment),
        covers: m[1] === '-file' ? () => true : (finding) => lines.position(finding.at.start).line === marked,
      };
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

function* annotationsOf({ resources, text }: Analysis): Iterable<Suppression> {
  for (const resource of resources) {
    const holders: (MapNode | undefined)[] = [metadataOf(resource.node), resource.workload?.metadata?.node];
    for (const metadata of new Set(holders)) {
      const annotations = metadata && pairOf(metadata, 'annotations')?.value;
      const value = annotations?.kind === 'map' ? pairOf(annotations, 'stowage/ignore')?.value : undefined;
      if (value?.kind !== 'scalar' || typeof value.value !== 'string') continue;
      // What a set finds comes when the tree is gone, so nothing here may keep it.
      const { index } = resource;
      const covers = (finding: Finding): boolean => finding.resource === index;
      const filled = value.value.split('\n').filter((line) => line.trim() !== '');
      let from = value.start;
      for (const line of filled.length > 0 ? filled : ['']) {
        const { ids, reason } = read(line);
        const rules = named(ids, text, from, value);
        from = rules.at(-1)?.at.end ?? from;
        yield { by: 'annotation', reason, at: filled.length < 2 || rules.length === 0 ? { start: value.start, end: value.end } : { start: (rules[0] as Named).at.start, end: from }, rules, covers };
      }
    }
  }
}

function metadataOf(root: MapNode | undefined): MapNode | undefined {
  const value = root && pairOf(root, 'metadata')?.value;
  return value?.kind === 'map' ? value : undefined;
}

/** `RULE, RULE -- reason` */
function read(line: string): { readonly ids: readonly string[]; readonly reason: string } {
  const [list = '', ...reason] = line.split(/(?:^|\s)--(?:\s|$)/);
  return { ids: list.match(/[^\s,]+/g) ?? NOTHING, reason: reason.join(' -- ').trim() };
}

/** Each id with its place at or behind `from`; where it is written in some other way than it reads, the whole. A list of none names the rule ''. */
function named(ids: readonly string[], text: string, from: number, whole: Range | ScalarNode): Named[] {
  let at = from;
  const place = (id: string): Range => {
    const start = text.indexOf(id, at);
    if (start < 0 || start >= whole.end) return { start: whole.start, end: whole.end };
    return { start, end: (at = start + id.length) };
  };
  return (ids.length > 0 ? ids : ['']).map((id) => ({ id, at: id === '' ? { start: whole.start, end: whole.end } : place(id), used: false }));
}
