/**
 * Takes entries out of a flow map or list (JSON, too) and puts others in.
 *
 * - Each entry that goes takes one comma with it: the one behind it, or, where none stays behind it, the one in front.
 * - An entry alone on its lines goes with them and with the comment behind it; comments above stay.
 * - New ones come last: on a line of their own where the last one has one, else behind it.
 */
import { isBreak, lineEnd, lineStart, mayHoldComment, nextLine, restOfLine, skipSpaces, spacesBefore } from '../text.js';
import type { Entry } from './entries.js';
import type { Plan } from './plan.js';
import { wrapFlow, type Tall } from './print.js';
import type { How } from './scalar.js';
import { placeLines, setValue, tallAt } from './set.js';
import type { Slot, Source } from './source.js';
import type { Json } from '../change.js';

export function changeFlow(source: Source, plan: Plan): boolean {
  const { container } = plan;
  const entries = source.entries(container);
  const slot = source.slotOf(container, plan.path);
  if (!entries || !slot) return false;
  const gone = entries.map((entry, i) => plan.gone.has(entry.pair ?? i));
  if (gone.filter(Boolean).length !== plan.gone.size) return false;
  if (entries.some((entry, i) => gone[i] && source.isNeeded(entry))) return false;
  const last = gone.lastIndexOf(false);
  if (entries.length === 0 && slot.block) return fillBlock(source, plan, slot);
  if (last < 0) return refill(source, plan, slot);
  // With a comma behind the last entry each one has its own.
  const own = (entries[entries.length - 1] as Entry).comma >= 0;
  for (let i = 0; i < entries.length; i++) {
    if (!gone[i]) continue;
    if (i < last || own) removeWithNext(source, entries[i] as Entry, gone[i - 1] === true);
    else removeWithPrevious(source, entries[i - 1] as Entry, entries[i] as Entry);
  }
  return plan.added.length === 0 || append(source, plan, slot, entries[last] as Entry, own);
}

/** `{}` or `[]` behind a colon or dash becomes a block. */
function fillBlock(source: Source, plan: Plan, slot: Slot): boolean {
  const { container, added } = plan;
  if (mayHoldComment(source.text, container.start, container.end)) return false;
  if (added.every((one) => one.value !== undefined)) {
    const entries = added.map((one) => [one.key ?? '', one.value as Json] as const);
    return setValue(source, container, container.kind === 'seq' ? entries.map(([, value]) => value) : Object.fromEntries<Json>(entries));
  }
  const style = source.style(plan.path);
  const lines: string[] = [];
  for (const one of added) {
    const own = one.lines(style);
    // A block scalar needs the line break behind it.
    if (!own || (one.open && !one.open.strips && lineEnd(source.text, container.end) === source.text.length)) return false;
    lines.push(...own);
  }
  return placeLines(source, slot, container, lines, style.step);
}

/** All entries go, or there were none: the braces stay. */
function refill(source: Source, plan: Plan, slot: Slot): boolean {
  const { container } = plan;
  const { text } = source;
  if (mayHoldComment(text, container.start, container.end)) return false;
  const tall = source.isJson(null, plan.path) ? tallAt(source, slot, container, 2) : null;
  const parts = addedParts(source, plan, tall && { ...tall, indent: tall.indent + tall.step });
  if (!parts) return false;
  source.edit(container.start, container.end, wrapFlow(parts, container.kind === 'seq', tall));
  return true;
}

function addedParts(source: Source, plan: Plan, tall: Tall | null): string[] | null {
  const how: How = { flow: true, json: source.isJson(plan.container, plan.path), quote: source.style(plan.path).quote };
  const parts: string[] = [];
  for (const one of plan.added) {
    const part = one.flow(how, tall);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

/** Where the entry before goes, too, the space between them goes with that one. */
function removeWithNext(source: Source, entry: Entry, isNext: boolean): void {
  const { text } = source;
  const behind = Math.max(entry.comma + 1, entry.end);
  const alone = opensLine(text, entry.start);
  const rest = restOfLine(text, behind);
  const next = skipSpaces(text, behind);
  const from = isNext ? entry.start : spacesBefore(text, entry.start);
  if (rest === 'content' && !']}'.includes(text.charAt(next))) source.edit(entry.start, next, '');
  else if (alone && rest !== 'content') source.edit(lineStart(text, entry.start), nextLine(text, behind), '');
  else source.edit(from, rest === 'comment' ? lineEnd(text, behind) : behind, '');
}

function removeWithPrevious(source: Source, before: Entry, entry: Entry): void {
  const { text } = source;
  const rest = restOfLine(text, entry.end);
  const behind = rest === 'comment' ? lineEnd(text, entry.end) : entry.end;
  if (!mayHoldComment(text, before.comma + 1, entry.start)) {
    source.edit(before.comma, behind, '');
    return;
  }
  source.edit(before.comma, before.comma + 1, '');
  if (opensLine(text, entry.start) && rest !== 'content') source.edit(lineStart(text, entry.start), nextLine(text, entry.end), '');
  else source.edit(spacesBefore(text, entry.start), behind, '');
}

/** `commas` says that each entry, the last one too, has a comma behind it. */
function append(source: Source, plan: Plan, slot: Slot, last: Entry, commas: boolean): boolean {
  const { text, newline } = source;
  const behind = Math.max(last.comma + 1, last.end);
  const start = lineStart(text, last.start);
  // A value without text ends at its colon, and with a comma right behind that the colon would belong to the key.
  const comma = text.charAt(last.end - 1) === ':' ? ' ,' : ',';
  const tall = opensLine(text, last.start) && restOfLine(text, behind) !== 'content';
  if (!tall) {
    const parts = addedParts(source, plan, null);
    if (!parts) return false;
    source.edit(last.end, last.end, parts.map((part) => `${comma} ${part}`).join(''));
    return true;
  }
  const indent = text.slice(start, last.start);
  const json = source.isJson(plan.container, plan.path);
  const parts = addedParts(source, plan, json ? { newline, indent, step: tallAt(source, slot, plan.container, 2)?.step ?? '  ' } : null);
  if (!parts) return false;
  if (!commas) source.edit(last.end, last.end, comma);
  const line = newline + indent;
  const at = lineEnd(text, behind);
  source.edit(at, at, line + parts.join(`,${line}`) + (commas ? ',' : ''));
  return true;
}

function opensLine(text: string, at: number): boolean {
  const start = lineStart(text, at);
  return (start > 0 || at === 0) && spacesBefore(text, at) === start && (start === 0 || isBreak(text.charCodeAt(start - 1)));
}
