/** Findings as an editor takes them: offsets still ours, everything else the protocol's. */
import type { Diagnostic } from '@stowage/core';

export interface EditorDiagnostic {
  readonly start: number;
  readonly end: number;
  /** The protocol's numbers: 1 error, 2 warning, 3 information, 4 hint. */
  readonly severity: 1 | 2 | 3 | 4;
  /** The rule's id; none for a note of the server's own. */
  readonly code?: string;
  readonly message: string;
  /** The protocol's numbers: 1 unnecessary, 2 deprecated. */
  readonly tags: readonly (1 | 2)[];
  readonly related: readonly { readonly file: string; readonly start: number; readonly end: number; readonly message: string }[];
  /** By which a code action finds the finding again. */
  readonly data?: string;
}

/** Nobody reads more, and editors get slow. */
const MOST = 1000;

const SEVERITIES = { error: 1, warning: 2, info: 3 } as const;

/** In the order of the text. The last one says how many were left out; where the engine fails, the only one says so, and `log` gets the reason. */
export function editorDiagnostics(judge: () => readonly Diagnostic[], log: (why: string) => void): readonly EditorDiagnostic[] {
  try {
    return shownOf(judge());
  } catch (error) {
    log(error instanceof Error ? String(error.stack) : String(error));
    return [note(0, 0, 'Stowage failed on this file, which is a fault of its own; its log says where. Nothing here is judged.')];
  }
}

function shownOf(diagnostics: readonly Diagnostic[]): readonly EditorDiagnostic[] {
  const shown = diagnostics.slice(0, MOST).map(editorDiagnostic);
  const last = diagnostics[MOST];
  if (last) shown.push(note(last.range.start.offset, last.range.end.offset, `From here on there are ${String(diagnostics.length - MOST)} more findings, which are not shown. The command "stowage lint" prints all.`));
  return shown;
}

function editorDiagnostic(diagnostic: Diagnostic): EditorDiagnostic {
  const { range, severity, ruleId, messageId, message, related } = diagnostic;
  return {
    start: range.start.offset,
    end: range.end.offset,
    // Whoever edits templates knows that they are some: no list of problems is to grow by one for each.
    severity: ruleId === 'yaml/template' && messageId === 'skipped' && severity === 'info' ? 4 : SEVERITIES[severity],
    code: ruleId,
    message,
    tags: tagsOf(ruleId),
    related: related.map((one) => ({ file: one.file, start: one.range.start.offset, end: one.range.end.offset, message: one.message })),
    data: keyOf(diagnostic),
  };
}

/** Says of a large text that it was not judged. */
export function tooLarge(): EditorDiagnostic {
  return note(0, 0, 'This file is too large to be judged while it is edited. The command "stowage lint" judges it.');
}

function note(start: number, end: number, message: string): EditorDiagnostic {
  return { start, end, severity: 3, message, tags: [], related: [] };
}

/** The same for the same finding of the same text. */
export function keyOf({ ruleId, messageId, range }: Diagnostic): string {
  return `${ruleId}#${messageId}@${String(range.start.offset)}-${String(range.end.offset)}`;
}

/** What is deprecated is struck through, what has no effect is faded. */
function tagsOf(ruleId: string): readonly (1 | 2)[] {
  if (ruleId.startsWith('deprecated/')) return [2];
  return ruleId === 'suppression/unused' || /\/redundant\b/.test(ruleId) ? [1] : [];
}
