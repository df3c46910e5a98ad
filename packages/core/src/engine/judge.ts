/** The dispatcher: every judging rule is shown what it looks at, and one that meets something unknown says nothing there. */
import type { Finding } from '../tree/finding.js';
import { QUIET, type Site } from '../schema/site.js';
import type { Context, Report, Rule } from '../rules/rule.js';
import type { Resource } from '../resources/resource.js';
import type { Analysis } from './analyse.js';
import type { NodeList } from '../scheduling/node-list.js';
import type { ActiveRule } from './options.js';

/** Rules with a check, by what they look at. */
export interface Judges {
  readonly byType: ReadonlyMap<string, readonly Judge[]>;
  readonly workload: readonly Judge[];
  readonly resource: readonly Judge[];
  /** About many resources: `judge` leaves them to a FactSet. */
  readonly set: readonly ActiveRule[];
}

/** A rule as the dispatcher looks at it, hundreds of times for each resource: all of one shape, where each rule has its own. */
class Judge {
  readonly id: string;
  readonly needs: readonly string[] | null;
  /** Null before the first call: a check that waits in another bundle takes the place of its stand-in then. */
  check: Check | null = null;

  constructor(
    readonly rule: Checking,
    readonly options: unknown,
  ) {
    this.id = rule.id;
    this.needs = rule.needs ?? null;
  }
}

export function sortJudges(active: ReadonlyMap<string, ActiveRule>): Judges {
  const byType = new Map<string, Judge[]>();
  const workload: Judge[] = [];
  const resource: Judge[] = [];
  const set: ActiveRule[] = [];
  for (const one of active.values()) {
    const { rule, options } = one;
    if (rule.on === 'verdict') continue;
    if (rule.on === 'set') {
      set.push(one);
      continue;
    }
    const judge = new Judge(rule as Checking, options);
    if (rule.on === 'Workload') workload.push(judge);
    else if (rule.on === 'Resource') resource.push(judge);
    else for (const type of [rule.on, ...(rule.also ?? [])]) byType.set(type, [...(byType.get(type) ?? []), judge]);
  }
  return { byType, workload, resource, set };
}

/** Runs every judging rule on what it looks at. `own` are the judges of each resource, by its index, where not all have the same. */
export function judge(analysis: Analysis, judges: Judges, own: readonly { readonly judges: Judges }[] | null = null, nodes: NodeList | null = null): readonly Finding[] {
  const court = new Court(nodes);
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
type Checking = Exclude<Rule, { on: 'verdict' | 'set' }> & { readonly check: Check };

/** The context of one check after the other: most have nothing to say, so none is made for each. */
class Court {
  readonly findings: Finding[] = [];
  readonly #context: { report: Report; options: unknown; resource: Resource; readonly runs: Context['runs']; readonly nodes: NodeList | null };
  #rules: readonly Judge[] = [];
  #rule = '';
  #base = '';

  constructor(nodes: NodeList | null) {
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
    const runs = (id: string): boolean => this.#rules.some((judge) => judge.id === id);
    this.#context = { report, options: undefined, resource: undefined as unknown as Resource, runs, nodes };
  }

  /** `base` is the place in the document of what the subject's paths begin at. */
  hear(rules: readonly Judge[], subject: Site | Resource | NonNullable<Resource['workload']>, base: string, resource: Resource): void {
    const context = this.#context;
    context.resource = resource;
    this.#rules = rules;
    this.#base = base;
    for (let i = 0; i < rules.length; i++) {
      const judge = rules[i] as Judge;
      const { needs, check } = judge;
      if (needs !== null && !hasOne('pod' in subject ? subject.pod : subject, needs)) continue;
      context.options = judge.options;
      this.#rule = judge.id;
      try {
        if (check !== null) check(subject, context);
        else callFirst(judge, subject, context);
      } catch (signal) {
        if (signal !== QUIET) throw signal;
      }
    }
  }
}

function callFirst(judge: Judge, subject: unknown, context: Context): void {
  try {
    judge.rule.check(subject, context);
  } finally {
    judge.check = judge.rule.check;
  }
}

function hasOne(subject: Site | Resource, fields: readonly string[]): boolean {
  for (let i = 0; i < fields.length; i++) if ((subject as Site).mayHave(fields[i] as string)) return true;
  return false;
}
