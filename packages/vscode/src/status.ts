/** What the status bar says, as plain data. */

export type ServerState = 'off' | 'idle' | 'starting' | 'running' | 'failed';

/** The numbers of a file's findings. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export interface Seen {
  readonly server: ServerState;
  /** Of the file in front; null where none is, or none that is served. */
  readonly file: { readonly manifest: boolean; readonly template: boolean; readonly counts: Counts } | null;
}

export interface Status {
  /** With VS Code's icons: `$(error) Stowage: 2`. */
  readonly text: string;
  readonly tooltip: string;
  readonly failed: boolean;
}

/** Null where there is nothing to say. */
export function statusOf({ server, file }: Seen): Status | null {
  if (server === 'failed') return { text: '$(error) Stowage', tooltip: 'Stowage: the server does not run.', failed: true };
  if (file === null) return null;
  const found = file.counts.errors + file.counts.warnings + file.counts.notes;
  if (!file.manifest && !file.template && found === 0) return null;
  switch (server) {
    case 'off':
      return plain('$(circle-slash) Stowage', 'Stowage is turned off (stowage.enable).');
    case 'idle':
      return null;
    case 'starting':
      return plain('$(loading~spin) Stowage', 'Stowage: the server starts.');
    case 'running':
      return file.template ? plain('$(file-code) Stowage: template', 'Stowage: a template is judged when it is rendered.') : ofCounts(file.counts, found);
  }
}

function ofCounts({ errors, warnings, notes }: Counts, found: number): Status {
  if (found === 0) return plain('$(check) Stowage', 'Stowage: nothing found in this file.');
  const icon = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info';
  const parts = [many(errors, 'error'), many(warnings, 'warning'), many(notes, 'note')].filter((part) => part !== '');
  return plain(`$(${icon}) Stowage: ${found}`, `Stowage: ${parts.join(', ')} in this file.`);
}

function many(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}

function plain(text: string, tooltip: string): Status {
  return { text, tooltip, failed: false };
}

/** A finding, of what VS Code knows of one. Severities are VS Code's: 0 error, 1 warning, 2 information, 3 hint. */
export interface Finding {
  readonly source?: string | undefined;
  readonly severity: number;
  readonly code?: string | number | { readonly value: string | number } | undefined;
}

/** Counts the findings that are ours. A template's note is none: it says that there are none. */
export function countOf(findings: readonly Finding[]): { readonly counts: Counts; readonly template: boolean } {
  const counts = [0, 0, 0];
  let template = false;
  for (const { source, severity, code } of findings) {
    if (source !== 'stowage') continue;
    if (severity > 1 && (typeof code === 'object' ? code.value : code) === 'yaml/template') template = true;
    else counts[Math.min(severity, 2)]!++;
  }
  return { counts: { errors: counts[0]!, warnings: counts[1]!, notes: counts[2]! }, template };
}
