/** The edit that silences a rule on one line: a comment on the line above it. */
import type { Edit } from '@stowage/core';
import { lineAt } from '../cursor/piece.js';

const ABOVE = /^[ \t]*# *stowage-ignore-next-line[ :]+([^\r\n]*?)[ \t]*$/;

/** A comment above the line of the offset; where one stands there already, the rule is added to it. It is not said here whether YAML takes a comment there. */
export function suppressAt(text: string, offset: number, ruleId: string): Edit {
  const line = lineAt(text, offset);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const bom = line.start === 0 && text.startsWith('\ufeff') ? 1 : 0;
  if (line.start > 0) {
    const end = line.start - (text.startsWith('\r\n', line.start - 2) ? 2 : 1);
    const above = lineAt(text, end);
    const comment = ABOVE.exec(text.slice(above.start, above.end));
    if (comment) {
      const list = (comment[1] as string).split(/\s+--(?:\s|$)/, 1)[0] as string;
      const at = above.start + text.slice(above.start, above.end).indexOf(comment[1] as string) + list.length;
      return { start: at, end: at, text: `, ${ruleId}` };
    }
  }
  const indent = /^[ \t]*/.exec(text.slice(line.start + bom, line.end))?.[0] ?? '';
  return { start: line.start + bom, end: line.start + bom, text: `${indent}# stowage-ignore-next-line ${ruleId}${newline}` };
}
