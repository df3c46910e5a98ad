/** The counts of a run, and the lines that say them. */
import type { Diagnostic, ResourceReport, Severity, Status } from '@stowage/core';
import type { Style } from '../style.js';
import { shown } from '../terminal.js';

export interface Summary {
  /** Files that were read. */
  readonly files: number;
  /** Files that could not be read. */
  readonly unreadable: number;
  /** Whose fields, words and kinds counted; all of them, with commas, where the configurations of the files say several. */
  readonly kubernetesVersion: string;
  /** As which version judged the values; left out where that is the same. */
  validation?: string;
  readonly resources: Record<Status, number>;
  readonly findings: Record<Severity, number>;
  /** Findings for which Kubernetes refuses the resource. */
  readonly rejects: number;
  /** Files and folders that the configuration leaves out. */
  leftOut?: number;
  /** Findings that a baseline knows, where one is asked; they are not counted elsewhere. */
  known?: number;
  /** Findings that comments and annotations silenced; they are not counted elsewhere. */
  suppressed?: number;
  /** Fixes applied, and the files changed by them. */
  fixed?: { readonly fixes: number; readonly files: number };
  /** The same, where fixes were only shown. */
  fixable?: { readonly fixes: number; readonly files: number };
  /** Where somebody ended the run: how many files it had done, and of how many. */
  interrupted?: { readonly done: number; readonly of: number };
}

/** The version whose validation this is, whichever was asked for. */
const VALIDATION = '1.37';

/** Collects the counts, file by file. */
export class Counts {
  readonly summary: Summary = {
    files: 0,
    unreadable: 0,
    kubernetesVersion: VALIDATION,
    resources: { judged: 0, decoded: 0, skipped: 0, unreadable: 0 },
    findings: { error: 0, warning: 0, info: 0 },
    rejects: 0,
  };
  #last = '';
  readonly #versions = new Set<string>();
  /** Why resources were not judged, by status. */
  readonly why = { decoded: new Map<string, number>(), skipped: new Map<string, number>(), unreadable: new Map<string, number>() };

  add(resources: readonly ResourceReport[], diagnostics: readonly Diagnostic[]): void {
    const summary = this.summary as { -readonly [K in keyof Summary]: Summary[K] };
    summary.files++;
    for (const { status, why } of resources) {
      summary.resources[status]++;
      if (status !== 'judged' && why !== undefined) this.why[status].set(why, (this.why[status].get(why) ?? 0) + 1);
    }
    this.addFindings(diagnostics);
  }

  /** More of files that were added. */
  addFindings(diagnostics: readonly Diagnostic[]): void {
    const summary = this.summary as { -readonly [K in keyof Summary]: Summary[K] };
    for (const { severity, rejects } of diagnostics) {
      summary.findings[severity]++;
      if (rejects) summary.rejects++;
    }
  }

  /** Takes the version that a file was judged for. */
  judgedFor(version: string): void {
    if (version === this.#last) return;
    this.#last = version;
    this.#versions.add(version);
    const summary = this.summary as { kubernetesVersion: string; validation?: string };
    summary.kubernetesVersion = [...this.#versions].sort().join(', ');
    if (summary.kubernetesVersion !== VALIDATION) summary.validation = VALIDATION;
  }

  addUnreadable(count: number): void {
    (this.summary as { unreadable: number }).unreadable += count;
  }
}

/** `2 errors (2 refused by Kubernetes 1.37), 1 warning in 3 files; 4 resources judged, 1 skipped (Helm template)` */
export function summaryText({ summary, why }: Counts, hidden: number, style: Style): string {
  const { findings, resources, rejects, kubernetesVersion, files, unreadable, fixed, fixable, leftOut = 0, known = 0 } = summary;
  const found: string[] = [];
  if (findings.error > 0) found.push(style.red(count(findings.error, 'error')) + (rejects > 0 ? ` (${String(rejects)} refused by Kubernetes ${kubernetesVersion})` : ''));
  if (findings.warning > 0) found.push(style.yellow(count(findings.warning, 'warning')));
  if (findings.info > 0) found.push(style.blue(count(findings.info, 'note')));
  if (found.length === 0) found.push(style.green('no findings'));
  const judged = [`${count(resources.judged, 'resource')} judged`];
  if (resources.decoded > 0) judged.push(`${String(resources.decoded)} only decoded`);
  if (resources.skipped > 0) judged.push(`${String(resources.skipped)} skipped${reasons(why.skipped)}`);
  if (resources.unreadable > 0) judged.push(`${String(resources.unreadable)} unreadable`);
  let line = `${found.join(', ')} in ${count(files, 'file')}`;
  if (unreadable > 0) line += `, ${style.red(`${count(unreadable, 'file')} not read`)}`;
  line += `; ${judged.join(', ')}`;
  const versions = versionNote(summary);
  if (versions !== null) line += `; ${versions}`;
  if (leftOut > 0) line += `; ${String(leftOut)} left out by the configuration`;
  if (known > 0) line += `; ${count(known, 'known finding')} not shown`;
  if (hidden > 0) line += `; ${count(hidden, 'finding')} below error not shown`;
  if (fixed && fixed.fixes > 0) line = `${style.green(`${count(fixed.fixes, 'fix', 'fixes')} applied`)} in ${count(fixed.files, 'file')}; left: ${line}`;
  if (fixable && fixable.fixes > 0) line = `${style.green(`${count(fixable.fixes, 'fix', 'fixes')} shown`)} for ${count(fixable.files, 'file')}, not applied; found: ${line}`;
  return `${line}\n`;
}

/** What is to be said where fields and values are not judged by one version; null where they are. */
export function versionNote({ kubernetesVersion, validation }: Summary): string | null {
  return validation === undefined ? null : `fields as of Kubernetes ${kubernetesVersion.replace(/, (?=[^,]*$)/, ' and ')}; validation is ${validation}'s`;
}

/** A run that judged nothing must not pass for a clean one. Null where something was judged. */
export function nothingJudged({ summary, why }: Counts): string | null {
  const { files, resources, leftOut = 0 } = summary;
  if (resources.judged > 0) return null;
  if (files === 0 && leftOut > 0) return 'NOTHING WAS JUDGED: the configuration leaves out what there is';
  if (files === 0) return 'NOTHING WAS JUDGED: no .yaml, .yml or .json file was found';
  const said: string[] = [];
  if (resources.decoded > 0) said.push(`${count(resources.decoded, 'resource')} of a kind that is only decoded`);
  if (resources.skipped > 0) said.push(`${count(resources.skipped, 'document')} skipped${reasons(why.skipped)}`);
  if (resources.unreadable > 0) said.push(`${count(resources.unreadable, 'document')} unreadable`);
  return `NOTHING WAS JUDGED: ${said.length > 0 ? said.join(', ') : `${count(files, 'file')} without a Kubernetes resource`}`;
}

/** Reasons that are counted as things; others are said of each. */
const NOUNS: ReadonlySet<string> = new Set(['custom resource', 'Helm template', 'kustomization']);

function reasons(why: ReadonlyMap<string, number>): string {
  if (why.size === 0) return '';
  const most = [...why].sort((a, b) => b[1] - a[1]);
  const words = most.slice(0, 3).map(([reason, times]) => (most.length === 1 ? shown(reason) : NOUNS.has(reason) ? count(times, reason) : `${String(times)} ${shown(reason)}`));
  if (most.length > 3) words.push(`${String(most.slice(3).reduce((sum, [, times]) => sum + times, 0))} other`);
  return ` (${words.join(', ')})`;
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
