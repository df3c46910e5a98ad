/**
 * Takes entries out of a block map or list and puts others in.
 *
 * - An entry goes with its lines, the comment behind its value and the deeper comment lines below it; comments above it stay.
 * - Where all go, `{}` or `[]` takes their place: a removal says nothing about the key above, so that stays set, and empty.
 * - Where the first one stands behind a dash, the next one (or the comment above it) moves up to the dash.
 * - New ones come last, in the column of the others.
 */
import { breakBefore, columnOf, hasBreak, isBreak, isSpace, lineEnd, lineStart, skipGap, skipSpaces, startsLine } from '../text.js';
import type { Entry } from './entries.js';
import type { Plan } from './plan.js';
import { belowBlockScalar, regionOf, withCommentsAbove, type OpenEnd, type Region } from './region.js';
import { deleteLines, indented } from './set.js';
import type { Source } from './source.js';

export function changeBlock(source: Source, plan: Plan): boolean {
  const entries = source.entries(plan.container);
  if (!entries || entries.length === 0 || !/^[ -]*$/.test(source.text.slice(lineStart(source.text, (entries[0] as Entry).start), (entries[0] as Entry).start))) return false;
  return new BlockChange(source, plan, entries).run();
}

class BlockChange {
  readonly #text: string;
  readonly #gone: boolean[];
  readonly #regions: (Region | null)[];

  constructor(
    private readonly source: Source,
    private readonly plan: Plan,
    private readonly entries: readonly Entry[],
  ) {
    this.#text = source.text;
    this.#gone = entries.map((entry, i) => plan.gone.has(entry.pair ?? i));
    this.#regions = entries.map(() => null);
  }

  run(): boolean {
    const { entries, plan } = this;
    if (this.#gone.filter(Boolean).length !== plan.gone.size) return false;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as Entry;
      if (i > 0 && !startsLine(this.#text, entry.start)) return false;
      if (this.#gone[i] && !this.region(i)) return false;
      if (this.#gone[i] && this.source.isNeeded(entry)) return false;
    }
    const last = this.#gone.lastIndexOf(false);
    if (last < 0) return plan.added.length > 0 ? this.replaceAll() : this.empty();
    if (plan.added.length > 0 && !this.append(last)) return false;
    let i = this.pullUp();
    for (; i < entries.length; i++) if (this.#gone[i] && !this.remove(i)) return false;
    return true;
  }

  private region(i: number): Region | null {
    const next = this.entries[i + 1];
    const limit = next ? lineStart(this.#text, next.start) : this.source.document.end;
    return (this.#regions[i] ??= regionOf(this.#text, this.plan.container, this.entries[i] as Entry, i, limit));
  }

  /** Where what goes with an entry begins: its first line, or the comments above where they move with it. */
  private startOf(i: number): number {
    const entry = this.entries[i] as Entry;
    const region = this.region(i) as Region;
    if (!entry.pair || !this.plan.moved.has(entry.pair)) return region.start;
    return withCommentsAbove(this.#text, region, entry, this.source.commentFloor(this.plan.container, this.plan.path, this.entries, i));
  }

  /** All entries go: `{}` or `[]` behind the colon or dash. */
  private empty(): boolean {
    const { source, plan, entries } = this;
    const nothing = plan.container.kind === 'map' ? '{}' : '[]';
    const slot = source.slotOf(plan.container, plan.path);
    if (!slot) return false;
    const first = entries[0] as Entry;
    let i = 0;
    if (!slot.parent || !hasBreak(this.#text, slot.after, first.start)) {
      this.replaceFirst(nothing);
      i = 1;
    } else {
      if (skipGap(this.#text, slot.after, first.start) !== first.start) return false;
      source.edit(slot.after, slot.after, ` ${nothing}`);
    }
    for (; i < entries.length; i++) this.deleteRegion(i);
    return true;
  }

  private replaceAll(): boolean {
    const first = this.entries[0] as Entry;
    const column = columnOf(this.#text, first.start);
    const lines = this.newLines(column, (this.region(0) as Region).end);
    if (!lines) return false;
    this.replaceFirst(lines.join(this.source.newline).slice(column));
    for (let i = 1; i < this.entries.length; i++) this.deleteRegion(i);
    return true;
  }

  /** The edit reaches to the next line, where other fixes put new entries, so that they meet. */
  private replaceFirst(instead: string): void {
    const { start, end } = this.region(0) as Region;
    if (this.startOf(0) < start) this.source.edit(this.startOf(0), start, '');
    this.source.edit((this.entries[0] as Entry).start, end, instead + this.#text.slice(breakBefore(this.#text, end), end));
  }

  private deleteRegion(i: number): void {
    deleteLines(this.source, this.startOf(i), (this.region(i) as Region).end);
  }

  /** New entries behind the last one that stays. */
  private append(last: number): boolean {
    const { source } = this;
    const text = this.#text;
    const region = this.region(last);
    if (!region) return false;
    const at = region.end;
    const bare = at === text.length && !isBreak(text.charCodeAt(at - 1));
    if (bare && region.open && !region.open.strips) return false;
    const column = columnOf(text, (this.entries[last] as Entry).start);
    const lines = this.newLines(column, at);
    if (!lines) return false;
    const block = lines.join(source.newline);
    source.edit(at, at, bare ? source.newline + block : block + source.newline, this.plan.path.length);
    return true;
  }

  private newLines(column: number, at: number): string[] | null {
    const lines: string[] = [];
    const style = this.source.style([...this.plan.path, { container: this.plan.container, pair: null }]);
    for (const added of this.plan.added) {
      const own = added.lines(style);
      if (!own || (added.open && !this.canEndAt(added.open, at))) return null;
      lines.push(...indented(own, column));
    }
    return lines;
  }

  /** A block scalar that is moved means the same in front of what stands at `at`. */
  private canEndAt(open: OpenEnd, at: number): boolean {
    const text = this.#text;
    if (open.keeps) return false;
    if (at >= text.length) return open.strips || isBreak(text.charCodeAt(text.length - 1));
    const end = lineEnd(text, at);
    return end === at || skipSpaces(text, at) < end;
  }

  /** The first entries behind a dash go: what follows takes their place. Says from which entry on the others are still to do. */
  private pullUp(): number {
    const { source, entries } = this;
    const text = this.#text;
    const first = entries[0] as Entry;
    if (!this.#gone[0] || startsLine(text, first.start)) return 0;
    let i = 1;
    let at = skipWhite(text, (this.region(0) as Region).end);
    while (this.#gone[i] && at >= this.startOf(i)) at = skipWhite(text, (this.region(i++) as Region).end);
    const next = entries[i] as Entry;
    const end = at === next.start ? at : this.#gone[i] ? this.startOf(i) : lineStart(text, next.start);
    // Comments in between are written again, so that a fix which removes their entry meets this one.
    source.edit(first.start, end, text.slice(at, end));
    return i;
  }

  private remove(i: number): boolean {
    const { source, entries } = this;
    const text = this.#text;
    const region = this.region(i) as Region;
    const open = this.openBefore(i);
    const next = entries[i + 1];
    let start = this.startOf(i);
    const gapEnd = next ? (this.#gone[i + 1] ? this.startOf(i + 1) : lineStart(text, next.start)) : region.end;
    let gap = Math.min(region.end, gapEnd);
    const afterBlank = !open && endsBlank(text, start);
    // Blank lines below would become part of a block scalar above, or a second blank line.
    if (open) gap = belowBlockScalar(text, gap, open);
    else if (afterBlank) gap = skipBlankLines(text, gap, gapEnd);
    if (!next) {
      if (afterBlank && region.end === text.length && !this.#gone[i - 1]) while (endsBlank(text, start)) start = lineStart(text, breakBefore(text, start));
      const end = Math.max(gap, region.end);
      // A block scalar above keeps the line break that is part of it.
      if (this.plan.added.length > 0 || (open && !open.strips)) source.edit(start, end, '');
      else deleteLines(source, start, end);
      return true;
    }
    // Comments below are written again, so that a fix which removes the next entry meets this one.
    const between = text.slice(gap, gapEnd);
    source.edit(start, Math.max(gap, gapEnd), this.#gone[i + 1] && between.trim() === '' ? '' : between);
    return true;
  }

  /** The block scalar at the end of the last entry before this one that stays. */
  private openBefore(i: number): OpenEnd | null {
    let before = i - 1;
    while (this.#gone[before]) before--;
    return before < 0 ? null : (this.region(before)?.open ?? null);
  }
}

/** The line above `at`, which starts a line, is blank. */
function endsBlank(text: string, at: number): boolean {
  const end = breakBefore(text, at);
  if (end === at) return false;
  const start = lineStart(text, end);
  return skipSpaces(text, start) === end;
}

function skipBlankLines(text: string, from: number, to: number): number {
  let at = from;
  for (;;) {
    const end = skipSpaces(text, at);
    if (at >= to || !isBreak(text.charCodeAt(end))) return at;
    at = Math.min(end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1), to);
  }
}

function skipWhite(text: string, from: number): number {
  let i = from;
  while (i < text.length && (isSpace(text.charCodeAt(i)) || isBreak(text.charCodeAt(i)))) i++;
  return i;
}
