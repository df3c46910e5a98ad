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
  /** About many resources: `judge` leaves them to a FactSet. */
  readonly set: readonly ActiveRule[];
}

export function sortJudges(active: ReadonlyMap<string, ActiveRule>): Judges {
  const byType = new Map<string, ActiveRule[]>();
  const workload: ActiveRule[] = [];
  const resource: ActiveRule[] = [];
  const set: ActiveRule[] = [];
  for (const one of active.values()) {
    const on = one.rule.on;
    if (on === 'verdict') continue;
    if (on === 'Workload') workload.push(one);
    else if (on === 'Resource') resource.push(one);
    else if (on === 'set') set.push(one);
    else for (const type of [on, ...(one.rule.also ?? [])]) byType.set(type, [...(byType.get(type) ?? []), one]);
  }
  return { byType, workload, resource, set };
}

/** Runs every judging rule on what it looks at. `own` are the judges of each resource, by its index, where not all have the same. */
export function judge(analysis: Analysis, judges: Judges, own: readonly { readonly judges: Judges }[] | null = null): readonly Finding[] {
  const court = new Court();
  const { sites, resources } = analysis;
  for (let i = 0; i < sites.length; i++) {
    const site = sites[i] as Site;
    const rules = (own?.[site.resource]?.judges ?? judges).byType.get(site.type);
    if (rules) court.hear(rules, site, site.base, resources[site.resource] as Resource);
  }
  for (const resource of resources) {
    const { root, workload, index } = resource;
    const here = own?.[index]?.judges ?? judges;
    if (root !== null) court.hear(here.resource, resource, root.base, resource);
    if (workload) court.hear(here.workload, workload, workload.pod.base, resource);
  }
  return court.findings;
}

type Check = (subject: unknown, context: Context) => void;

/** The context of one check after the other: most have nothing to say, so none is made for each. */
class Court {
  readonly findings: Finding[] = [];
  readonly #context: { report: Report; options: unknown; resource: Resource; readonly runs: Context['runs'] };
  #rules: readonly ActiveRule[] = [];
  #rule = '';
  #base = '';

  constructor() {
    const report: Report = (message, at, about) => {
      this.findings.push({
        message: `${this.#rule}#${message}` as Finding['message'],
        at,
        data: about.data ?? {},
        resource: this.#context.resource.index,
        fieldPath: this.#base === '' ? about.path : `${this.#base}.${about.path}`,
        causes: [],
        related: about.related ?? [],
        subject: about.subject,
      });
    };
    const runs = (id: string): boolean => this.#rules.some(({ rule }) => rule.id === id);
    this.#context = { report, options: undefined, resource: undefined as unknown as Resource, runs };
  }

  /** `base` is the place in the document of what the subject's paths begin at. */
  hear(rules: readonly ActiveRule[], subject: Site | Resource | NonNullable<Resource['workload']>, base: string, resource: Resource): void {
    const context = this.#context;
    context.resource = resource;
    this.#rules = rules;
    this.#base = base;
    for (let i = 0; i < rules.length; i++) {
      const { rule, options } = rules[i] as ActiveRule;
      if (rule.needs !== undefined && !hasOne('pod' in subject ? subject.pod : subject, rule.needs)) continue;
      context.options = options;
      this.#rule = rule.id;
      try {
        (rule as Exclude<Rule, { on: 'verdict' }> & { check: Check }).check(subject, context);
      } catch (signal) {
        if (signal !== QUIET) throw signal;
      }
    }
  }
}

function hasOne(subject: Site | Resource, fields: readonly string[]): boolean {
  for (let i = 0; i < fields.length; i++) if ((subject as Site).mayHave(fields[i] as string)) return true;
  return false;
}
