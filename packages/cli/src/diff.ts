/** Unified diffs, as `git apply` and `patch -p1` take them. */
import type { Style } from './style.js';
import { shown } from './terminal.js';

/** Unchanged lines around a change. */
const CONTEXT = 3;

/** A longer way from one text to the other is not looked for: all of it counts as changed. */
const FARTHEST = 1000;

/** Lines [beforeStart, beforeEnd) become lines [afterStart, afterEnd); from 0. */
interface Change {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** How a diff is looked at: with a style, on a screen, where what does not show is shown by its number; without, by programs, as it is. */
export function unifiedDiff(file: string, before: string, after: string, style: Style | null): string {
  if (before === after) return '';
  const old = linesOf(before);
  const next = linesOf(after);
  const out = [`--- ${fileName('a/', file)}\n`, `+++ ${fileName('b/', file)}\n`];
  for (const hunk of hunksOf(changesBetween(old, next))) writeHunk(hunk, old, next, out);
  return style ? out.map((line) => painted(line, style)).join('') : out.join('');
}

/** With their line feeds. A carriage return before one belongs to its line. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/(?<=\n)/);
  return lines[0] === '' ? [] : lines;
}

/** Git's way: in quotes where it holds what would end it, and with a tab behind it where it holds a space. */
function fileName(prefix: string, file: string): string {
  const name = file.startsWith('/') ? file : prefix + file;
   
  if (!/[\0-\x1f"\\\x7f-\u{10ffff}]/u.test(name)) return name.includes(' ') ? `${name}\t` : name;
  return `"${[...Buffer.from(name, 'utf8')].map(quotedByte).join('')}"`;
}

function quotedByte(byte: number): string {
  const character = String.fromCharCode(byte);
  const letter = LETTERS[character];
  return letter !== undefined ? `\\${letter}` : byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, '0')}` : character;
}

const LETTERS: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '\n': 'n', '\r': 'r', '\t': 't' };

/** Changes that are near share a hunk. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    if (last && change.beforeStart - (last.at(-1) as Change).beforeEnd <= 2 * CONTEXT) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function writeHunk(hunk: readonly Change[], old: readonly string[], next: readonly string[], out: string[]): void {
  const first = hunk[0] as Change;
  const last = hunk.at(-1) as Change;
  const lead = Math.min(CONTEXT, first.beforeStart);
  const trail = Math.min(CONTEXT, old.length - last.beforeEnd);
  const range = (start: number, end: number): string => `${String(start === end ? start : start + 1)},${String(end - start)}`;
  out.push(`@@ -${range(first.beforeStart - lead, last.beforeEnd + trail)} +${range(first.afterStart - lead, last.afterEnd + trail)} @@\n`);
  let at = first.beforeStart - lead;
  const put = (mark: string, lines: readonly string[]): void => {
    for (const line of lines) out.push(line.endsWith('\n') ? mark + line : `${mark}${line}\n`, ...(line.endsWith('\n') ? [] : ['\\ No newline at end of file\n']));
  };
  for (const { beforeStart, beforeEnd, afterStart, afterEnd } of hunk) {
    put(' ', old.slice(at, beforeStart));
    put('-', old.slice(beforeStart, beforeEnd));
    put('+', next.slice(afterStart, afterEnd));
    at = beforeEnd;
  }
  put(' ', old.slice(at, last.beforeEnd + trail));
}

function painted(line: string, style: Style): string {
  const text = line.replace(/\r?\n$/, '').split('\t').map(shown).join('\t');
  const paint = /^(?:---|\+\+\+) /.test(line) ? style.bold : line.startsWith('@') ? style.blue : line.startsWith('-') ? style.red : line.startsWith('+') ? style.green : style.dim;
  return `${paint(text)}\n`;
}

/** The fewest lines that have to change (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986). */
function changesBetween(old: readonly string[], next: readonly string[]): readonly Change[] {
  let start = 0;
  while (start < old.length && start < next.length && old[start] === next[start]) start++;
  let oldEnd = old.length;
  let nextEnd = next.length;
  while (oldEnd > start && nextEnd > start && old[oldEnd - 1] === next[nextEnd - 1]) {
    oldEnd--;
    nextEnd--;
  }
  const whole = { beforeStart: start, beforeEnd: oldEnd, afterStart: start, afterEnd: nextEnd };
  const trace = furthest(old.slice(start, oldEnd), next.slice(start, nextEnd));
  return trace ? changesOf(trace, oldEnd - start, nextEnd - start, start) : [whole];
}

/** For each number of changes, how far in `a` each diagonal (its index less `trace.length`) gets. Null where it is too far. */
function furthest(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const most = Math.min(a.length + b.length, FARTHEST);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, middle + k - 1) < at(reach, middle + k + 1));
      let x = down ? at(reach, middle + k + 1) : at(reach, middle + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
}

const at = (list: Int32Array, index: number): number => list[index] as number;

/** Walks the way back, from the ends of both. */
function changesOf(trace: readonly Int32Array[], oldLength: number, nextLength: number, offset: number): readonly Change[] {
  const changes: Change[] = [];
  let x = oldLength;
  let y = nextLength;
  for (let d = trace.length - 1; d > 0; d--) {
    const reach = trace[d] as Int32Array;
    const middle = d + 1;
    const k = x - y;
    const down = k === -d || (k !== d && at(reach, middle + k - 1) < at(reach, middle + k + 1));
    const previousK = down ? k + 1 : k - 1;
    const previousX = at(reach, middle + previousK);
    const previousY = previousX - previousK;
    // One line goes or comes, between what is common before and behind.
    const beforeStart = previousX + offset;
    const afterStart = previousY + offset;
    const beforeEnd = beforeStart + (down ? 0 : 1);
    const afterEnd = afterStart + (down ? 1 : 0);
    const later = changes[0];
    if (later?.beforeStart === beforeEnd && later.afterStart === afterEnd) changes[0] = { beforeStart, beforeEnd: later.beforeEnd, afterStart, afterEnd: later.afterEnd };
    else changes.unshift({ beforeStart, beforeEnd, afterStart, afterEnd });
    x = previousX;
    y = previousY;
  }
  return changes;
}
