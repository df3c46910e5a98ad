/** Findings that are known: written down once, and left out from then on, so that a team can begin with the new ones. */
import { LineIndex } from '../tree/lines.js';
import type { Diagnostic } from './diagnostic.js';
import { fingerprintOf, identityOf, type Identity } from './fingerprint.js';

/** Equal findings, as a baseline keeps them. All but `fingerprint` and `count` are there for people. */
export interface KnownFinding extends Identity {
  readonly count: number;
  readonly fingerprint: string;
}

export interface Baseline {
  /** The diagnostics of one file that are not known. Of equal ones as many are known as were written down, the first in the text. Ask once for each file; `file` as for `fingerprintOf`. */
  unknown(file: string, diagnostics: readonly Diagnostic[], text: string): readonly Diagnostic[];
  /** Entries of which more was written down than was found, in the files for which `counts` is true; `count` is how many are gone. */
  stale(counts: (file: string) => boolean): readonly KnownFinding[];
}

/** What a baseline keeps of the diagnostics of one file. */
export function knownFindings(file: string, diagnostics: readonly Diagnostic[], text: string): readonly KnownFinding[] {
  const known = new Map<string, KnownFinding>();
  for (const diagnostic of diagnostics) {
    const fingerprint = fingerprintOf(diagnostic, file, text);
    known.set(fingerprint, { ...identityOf(diagnostic, file), count: (known.get(fingerprint)?.count ?? 0) + 1, fingerprint });
  }
  return [...known.values()];
}

/** The text of a baseline: JSON, a line for each entry, in an order that does not depend on where things stand, so that versions of it can be compared and merged. */
export function printBaseline(findings: readonly KnownFinding[]): string {
  const key = ({ file, resource, path, rule, fingerprint }: KnownFinding): string => [file, resource, path, rule, fingerprint].join('\0');
  const sorted = [...findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const lines = sorted.map(({ file, resource, path, rule, message, count, fingerprint }) => JSON.stringify({ file, resource, path, rule, message, count, fingerprint }));
  return `{\n  "version": 1,\n  "findings": [${lines.map((line) => `\n    ${line}`).join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** Reads what `printBaseline` wrote. Throws an Error with a sentence for people, without a full stop, where the text is something else. */
export function parseBaseline(text: string): Baseline {
  const left = new Map<string, { readonly entry: KnownFinding; count: number }>();
  for (const entry of entriesIn(text)) left.set(entry.fingerprint, { entry, count: (left.get(entry.fingerprint)?.count ?? 0) + entry.count });
  return {
    unknown: (file, diagnostics, source) =>
      diagnostics.filter((diagnostic) => {
        const known = left.get(fingerprintOf(diagnostic, file, source));
        if (known === undefined || known.count === 0) return true;
        known.count--;
        return false;
      }),
    stale: (counts) => [...left.values()].filter(({ entry, count }) => count > 0 && counts(entry.file)).map(({ entry, count }) => ({ ...entry, count })),
  };
}

function entriesIn(text: string): readonly KnownFinding[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const place = at === undefined ? null : new LineIndex(text).position(Number(at));
    throw new Error(`it is no JSON${place ? ` from line ${String(place.line)}, column ${String(place.column)} on` : ''}`);
  }
  const { version, findings } = (typeof value === 'object' && value !== null ? value : {}) as { version?: unknown; findings?: unknown };
  if (!Array.isArray(findings)) throw new Error('it has no "findings"');
  if (version !== 1) throw new Error(`its version is ${JSON.stringify(version)}, and this Stowage knows 1`);
  return findings.map((entry: Partial<KnownFinding> | null, i) => {
    if (!isKnown(entry)) throw new Error(`entry ${String(i + 1)} of its findings is none`);
    return entry;
  });
}

function isKnown(entry: Partial<KnownFinding> | null): entry is KnownFinding {
  return typeof entry?.fingerprint === 'string' && typeof entry.file === 'string' && Number.isSafeInteger(entry.count) && (entry.count as number) > 0;
}
