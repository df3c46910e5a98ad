/** The dispatcher: every judging rule is shown what it looks at, and one that meets something unknown says nothing there. */
import type { Finding } from '../tree/finding.js';
import { QUIET, type Site } from '../schema/site.js';
import type { Context, Report, Rule } from '../rules/rule.js';
import type { Resource } from '../resources/resource.js';
import type { Analysis } from './analyse.js';
import type { ActiveRule } from './options.js';

/** Rules with a check, by what they look at. */
export interface Judges {
  readonly byType: ReadonlyMap<string, readonly ActiveRule[]>;
  readonly workload: readonly ActiveRule[];
  readonly resource: readonly ActiveRule[];
}

export function sortJudges(active: ReadonlyMap<string, ActiveRule>): Judges {
  const byType = new Map<string, ActiveRule[]>();
  const workload: ActiveRule[] = [];
  const resource: ActiveRule[] = [];
  for (const one of active.values()) {
    const on = one.rule.on;
    if (on === 'verdict') continue;
    if (on === 'Workload') workload.push(one);
    else if (on === 'Resource') resource.push(one);
    else for (const type of [on, ...(one.rule.also ?? [])]) byType.set(type, [...(byType.get(type) ?? []), one]);
  }
  return { byType, workload, resource };
}

/** Runs every judging rule on what it looks at. `own` are the judges of each resource, by its index, where not all have the same. */
export function judge(analysis: Analysis, judges: Judges, own: readonly { readonly judges: Judges }[] | null = null): readonly Finding[] {
  const findings: Finding[] = [];
  for (const site of analysis.sites) {
    const rules = (own?.[site.resource]?.judges ?? judges).byType.get(site.type);
    if (rules) for (const one of rules) run(one, site, site.base, analysis.resources[site.resource] as Resource, findings);
  }
  for (const resource of analysis.resources) {
    const { root, workload, index } = resource;
    const here = own?.[index]?.judges ?? judges;
    if (root !== null) for (const one of here.resource) run(one, resource, root.base, resource, findings);
    if (workload) for (const one of here.workload) run(one, workload, workload.pod.base, resource, findings);
  }
  return findings;
}

/** `base` is the place in the document of what the subject's paths begin at. */
function run({ rule, options }: ActiveRule, subject: Site | Resource | NonNullable<Resource['workload']>, base: string, resource: Resource, findings: Finding[]): void {
  const report: Report = (message, at, about) => {
    findings.push({
      message: `${rule.id}#${message}` as Finding['message'],
      at,
      data: about.data ?? {},
      resource: resource.index,
      fieldPath: base === '' ? about.path : `${base}.${about.path}`,
      causes: [],
      related: about.related ?? [],
      subject: about.subject,
    });
  };
  try {
    (rule as Exclude<Rule, { on: 'verdict' }> & { check: (subject: unknown, context: Context) => void }).check(subject, { report, options, resource });
  } catch (signal) {
    if (signal !== QUIET) throw signal;
  }
}
