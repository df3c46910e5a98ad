/** The lines around a finding, with the place underlined. */
import type { Diagnostic } from '@stowage/core';
import type { Paint, Style } from '../style.js';
import { cut, laidOut, shown, widthOf, wrap } from '../terminal.js';

const BEFORE = 2;
const AFTER = 1;
/** Cells of source that always show, however narrow the terminal. */
const LEAST = 20;

interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Two lines before the place, its first line with carets and the hint under it, one line after. Every line is at most `width` cells wide: long ones
 * are cut around the place, all by the same amount, so that they still stand under each other.
 */
export function frame(text: string, { range, hint }: Pick<Diagnostic, 'range' | 'hint'>, width: number, style: Style, paint: Paint): string {
  const marked = lineAt(text, range.start.line, range.start.offset - range.start.column + 1);
  const lines = [...before(text, marked), marked, ...after(text, marked)];
  const digits = String(lines.at(-1)?.number ?? 0).length;
  const room = Math.max(LEAST, width - digits - 6);

  const from = Math.min(range.start.offset, marked.end);
  const to = Math.max(from, Math.min(range.end.offset, marked.end));
  // A line may be megabytes long: only what can show is laid out. Eight UTF-16 units a cell leave room for marks on characters.
  const skip = from - marked.start > 4 * room ? from - marked.start - 2 * room : 0;
  const { cells } = laidOut(part(text, marked, skip, room), [from - marked.start - skip, to - marked.start - skip]);
  const [startCell, endCell] = cells as [number, number];
  // The end of the place should show, and its beginning must; some of what stands before it helps.
  const carets = Math.max(1, endCell - startCell);
  const shift = startCell + Math.min(carets, room >> 1) < room - 1 ? 0 : startCell - Math.floor(room / 3);

  const out: string[] = [];
  for (const line of lines) {
    const number = String(line.number).padStart(digits);
    const source = fit(laidOut(part(text, line, skip, room), []).text, shift, room, skip > 0);
    if (line !== marked) {
      out.push(style.dim(`   ${number} |${source === '' ? '' : ` ${source}`}`));
      continue;
    }
    out.push(`${paint(' >')} ${style.dim(`${number} |`)}${source === '' ? '' : ` ${source}`}`);
    out.push(...caretLines(startCell - shift, Math.min(carets, room - (startCell - shift)), hint, room, style.dim(`   ${' '.repeat(digits)} |`), paint));
  }
  return out.map((line) => `${line}\n`).join('');
}

function caretLines(at: number, count: number, hint: string | undefined, room: number, gutter: string, paint: Paint): readonly string[] {
  const carets = ' '.repeat(at + 1) + paint('^'.repeat(Math.max(1, count)));
  if (hint === undefined || hint === '') return [gutter + carets];
  const words = shown(hint);
  const used = at + count + 1;
  if (used + widthOf(words) <= room) return [`${gutter}${carets} ${paint(words)}`];
  const indent = Math.max(0, Math.min(at, room - Math.max(LEAST, widthOf(words))));
  return [gutter + carets, ...wrap(words, room - indent, room - indent).map((line) => gutter + ' '.repeat(indent + 1) + paint(line))];
}

/** Cuts a shown line to `room` cells from cell `shift`, with an ellipsis where something is left out. */
function fit(text: string, shift: number, room: number, leftOut: boolean): string {
  const width = widthOf(text);
  const cutLeft = shift > 0 || leftOut;
  const cutRight = width - shift > room;
  if (!cutLeft && !cutRight) return text.trimEnd();
  if (width <= shift) return '';
  return (cutLeft ? '…' : '') + cut(text, shift + (cutLeft ? 1 : 0), shift + room - (cutRight ? 1 : 0)).trimEnd() + (cutRight ? '…' : '');
}

/** The part of a line that can show. */
function part(text: string, { start, end }: Line, skip: number, room: number): string {
  return text.slice(Math.min(end, start + skip), Math.min(end, start + skip + 8 * room));
}

function lineAt(text: string, number: number, start: number): Line {
  const feed = text.indexOf('\n', start);
  const last = feed < 0 ? text.length : feed;
  // A carriage return ends a line with or without a line feed.
  const back = text.slice(start, last).indexOf('\r');
  return { number, start: visible(text, start), end: back < 0 ? last : start + back };
}

function before(text: string, { number, start }: Line): readonly Line[] {
  const lines: Line[] = [];
  for (let next = start; lines.length < BEFORE && next > visible(text, 0); ) {
    const end = text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1;
    const feed = end === 0 ? -1 : text.lastIndexOf('\n', end - 1);
    next = feed + 1 + text.slice(feed + 1, end).lastIndexOf('\r') + 1;
    lines.unshift({ number: number - lines.length - 1, start: visible(text, next), end });
  }
  return lines;
}

function after(text: string, { number, end }: Line): readonly Line[] {
  const lines: Line[] = [];
  for (let last = end, n = 1; n <= AFTER; n++) {
    const start = text.charCodeAt(last) === 13 && text.charCodeAt(last + 1) === 10 ? last + 2 : last + 1;
    if (start >= text.length) break;
    const line = lineAt(text, number + n, start);
    lines.push(line);
    last = line.end;
  }
  return lines;
}

/** A byte order mark takes an offset and no place. */
const visible = (text: string, start: number): number => (start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start);
