/**
 * A tree for a document that Kubernetes refuses to read: for editors, where a line is half-typed most of the time. The first mistake is mended in
 * a copy of the text (a colon, a quote or a bracket put in, a line moved to its neighbours' column, or what is wrong left out), the copy is read
 * again by the exact reader, and so on; the tree is then moved to the offsets of the text as it is. So everything that is right is read as
 * Kubernetes would read it. Of what was mended a key keeps its name and its place.
 */
import type { Node, Pair, Range } from '../tree/node.js';
import { DEFAULT_DEPTH } from './compose.js';
import { isBreak } from './exact/characters.js';
import { readOnce } from './exact/exact.js';
import { endOfLine, type Problem } from './exact/problem.js';

/** Mistakes that are mended in one document, and characters that are read for that; then the tree ends at the next mistake. */
const ROUNDS = 40;
const READ = 4_000_000;

/** The tree of text.slice(start, end), with absolute offsets, or null where there is nothing to read. Never throws. */
export function recoverTree(text: string, start: number, end: number): Node | null {
  const copy = new Copy(text.slice(start, end), start);
  const rounds = Math.min(ROUNDS, Math.ceil(READ / (end - start + 1)));
  for (let round = 0; ; round++) {
    const { document, problem } = readOnce(copy.text, 0, copy.text.length, { comments: false, depth: DEFAULT_DEPTH });
    if (problem === null || round >= rounds || !mend(copy, problem)) {
      if (document.root !== null) copy.settle(document.root);
      return document.root;
    }
  }
}

/** Whether anything could be done. Every mend without a mistake of its own makes the next one appear further on, or leaves something out. */
function mend(copy: Copy, problem: Problem): boolean {
  const { text } = copy;
  const { start, end, mend: hint } = problem;
  if (hint !== null && copy.once(start, hint.insert ?? 'move')) {
    if (hint.insert !== undefined) {
      copy.change([{ at: hint.at, remove: 0, insert: hint.insert }]);
      return true;
    }
    if (move(copy, hint.at, hint.move === 'left')) return true;
  }
  if (text.charCodeAt(start) === 9) {
    copy.change([{ at: start, remove: 1, insert: '  ' }]);
    return true;
  }
  return (
    copy.leaveOut(start, problem.code === 'control-character' ? end : endOfLine(text, start, text.length)) ||
    copy.leaveOut(lineStart(text, start), endOfLine(text, start, text.length))
  );
}

/** Moves the line of the offset, and those that belong to it, to the column of the lines above it: left to the nearest, right to the first deeper. */
function move(copy: Copy, offset: number, left: boolean): boolean {
  const { text } = copy;
  const start = lineStart(text, offset);
  const column = offset - start;
  let target = -1;
  for (let line = start; line > 0; ) {
    line = lineStart(text, line - 1);
    const above = indentOf(text, line, true);
    if (above < 0) continue;
    if (left ? above >= column : above <= column) break;
    target = above;
    if (left) break;
  }
  if (target < 0) return false;
  const change = { remove: Math.max(column - target, 0), insert: ' '.repeat(Math.max(target - column, 0)) };
  const changes: Change[] = [{ at: start, ...change }];
  for (let line = nextLine(text, start); line >= 0; line = nextLine(text, line)) {
    const indent = indentOf(text, line, false);
    if (indent < 0) continue;
    if (indent <= column) break;
    changes.push({ at: line, ...change });
  }
  copy.change(changes);
  return true;
}

/** The column at which a line begins, behind its dashes if asked so; -1 for an empty line or a comment. */
function indentOf(text: string, line: number, behindDashes: boolean): number {
  let i = line;
  while (text.charCodeAt(i) === 32 || (behindDashes && text.charCodeAt(i) === 45 && text.charCodeAt(i + 1) === 32)) i++;
  const c = text.charCodeAt(i);
  return i >= text.length || isBreak(c) || c === 9 || c === 35 ? -1 : i - line;
}

function lineStart(text: string, offset: number): number {
  let i = offset;
  while (i > 0 && !isBreak(text.charCodeAt(i - 1))) i--;
  return i;
}

function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 || newline + 1 >= text.length ? -1 : newline + 1;
}

interface Change {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A text that is changed, and knows where each character of it came from. */
class Copy {
  /** For each character its offset in the original; for one that was put in, that of the next. One more for the end. */
  #origins: number[];
  readonly #done = new Set<string>();

  constructor(
    public text: string,
    start: number,
  ) {
    this.#origins = Array.from({ length: text.length + 1 }, (_, i) => start + i);
  }

  /** Whether this was not tried at this place before. */
  once(at: number, what: string): boolean {
    const size = this.#done.size;
    return this.#done.add(`${this.#origins[at]} ${what}`).size > size;
  }

  /** In the order of the text. */
  change(changes: readonly Change[]): void {
    let text = '';
    const origins: number[] = [];
    let done = 0;
    for (const { at, remove, insert } of changes) {
      text += this.text.slice(done, at) + insert;
      for (; done < at; done++) origins.push(this.#origins[done] as number);
      done += remove;
      for (let i = 0; i < insert.length; i++) origins.push(this.#origins[done] as number);
    }
    text += this.text.slice(done);
    for (; done < this.#origins.length; done++) origins.push(this.#origins[done] as number);
    this.text = text;
    this.#origins = origins;
  }

  /** Puts spaces in the place of what is visible there. False where nothing is. */
  leaveOut(from: number, to: number): boolean {
    const piece = this.text.slice(from, to).replace(/[^\r\n\x85\u2028\u2029]/g, ' ');
    if (piece === this.text.slice(from, to)) return false;
    this.text = this.text.slice(0, from) + piece + this.text.slice(to);
    return true;
  }

  /** Moves a tree of the copy to the original's offsets. */
  settle(root: Node): void {
    const seen = new Set<Node>();
    const work: Node[] = [root];
    for (let node = work.pop(); node !== undefined; node = work.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      const { start, end } = this.#range(node);
      node.start = start;
      node.end = end;
      if (node.kind === 'map') {
        for (const pair of node.pairs) this.#pair(pair, work);
        for (const { lost } of node.shadowed ?? []) this.#pair(lost, work);
      } else if (node.kind === 'seq') {
        node.via = node.via?.map((via) => via && this.#range(via)) ?? null;
        work.push(...node.items);
      }
    }
  }

  #pair(pair: Pair, work: Node[]): void {
    const { start, end } = this.#range({ start: pair.keyStart, end: pair.keyEnd });
    pair.keyStart = start;
    pair.keyEnd = end;
    pair.via &&= this.#range(pair.via);
    work.push(pair.value);
  }

  #range({ start, end }: Range): Range {
    const moved = this.#end(end);
    return { start: start < end ? (this.#origins[start] as number) : moved, end: moved };
  }

  /** The offset past the character before: where that was put in, the offset it was put at. */
  #end(offset: number): number {
    const here = this.#origins[offset] as number;
    const last = offset > 0 ? (this.#origins[offset - 1] as number) : here;
    return last === here ? last : last + 1;
  }
}
