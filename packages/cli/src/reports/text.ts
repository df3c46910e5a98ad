/** The report for people. Its first line of each finding is `path:line:column severity  rule  message`, which editors and terminals link. */
import type { Diagnostic } from '@stowage/core';
import type { Style } from '../style.js';
import { shown, widthOf, wrap } from '../terminal.js';
import { frame } from './frame.js';

/** Cells of a line where no terminal says; messages are not wrapped then, and frames are cut here. */
const UNKNOWN_WIDTH = 160;
/** A message quotes values, and values may be whole files. */
const LONGEST_MESSAGE = 1000;

export interface TextLayout {
  readonly style: Style;
  /** Of the terminal; null where there is none. */
  readonly columns: number | null;
}

/** One finding, ending with a line feed. Without the text of its file it has no frame. */
export function findingText(diagnostic: Diagnostic, text: string | undefined, { style, columns }: TextLayout): string {
  const { severity } = diagnostic;
  const paint = severity === 'error' ? style.red : severity === 'warning' ? style.yellow : style.blue;
  const place = placeText(diagnostic.file, diagnostic.range.start);
  const head = `${place} ${severity}  ${diagnostic.ruleId}  `;
  const painted = `${style.bold(place)} ${paint(severity)}  ${style.dim(diagnostic.ruleId)}  `;
  let out = `${painted}${folded(quoted(diagnostic.message), widthOf(head), columns)}\n`;
  if (text !== undefined) out += frame(text, diagnostic, columns ?? UNKNOWN_WIDTH, style, paint);
  for (const related of diagnostic.related) {
    const label = `   see ${placeText(related.file, related.range.start)} `;
    out += `${style.dim(label)}${folded(quoted(related.message), widthOf(label), columns)}\n`;
  }
  for (const fix of diagnostic.fixes) {
    const title = `${quoted(fix.title)} (${fix.safety})`;
    out += `${style.green('   fix:')} ${folded(title, 8, columns)}\n`;
  }
  return out;
}

/** `path:line:column`. Where a name begins as a command does for GitHub's and other logs, `./` goes before it. */
export function placeText(file: string, { line, column }: { readonly line: number; readonly column: number }): string {
  return `${/^\s*:/.test(file) ? './' : ''}${shown(file)}:${String(line)}:${String(column)}`;
}

/** A message as it may be shown, on one line. */
export function quoted(message: string): string {
  return shown(message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message);
}

/** Breaks a text behind `used` cells at the terminal's edge; further lines are indented as frames are. */
function folded(text: string, used: number, columns: number | null): string {
  if (columns === null) return text;
  return wrap(text, columns - used, columns - 3).join('\n   ');
}
