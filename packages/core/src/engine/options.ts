/** How a linter is configured. Files, globs and .stowage.yaml are the adapters' business; here are only values. */
import type { Severity } from '../tree/finding.js';
import type { Rule } from '../rules/rule.js';
import { nearest } from '../schema/suggest.js';
import { rules as allRules } from '../rules/index.generated.js';

export type Level = Severity | 'off';
/** A level, or a level with the rule's options. `on` asks for a rule that is off by default, at its own level. */
export type RuleSetting = Level | 'on' | readonly [Level | 'on', object];

export interface LinterOptions {
  /** By rule id. An unknown id throws a UsageError. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Whether a file is read by a kubelet. By default: one under a folder `kubernetes/manifests`. */
  readonly staticPods?: boolean | ((file: string) => boolean);
  /** Whether a file is a template that is rendered before anybody applies it. By default: one under `templates/`, or named `*.tpl`, `*.gotmpl`, `*.j2`. */
  readonly templates?: boolean | ((file: string) => boolean);
}

/** Something is wrong with how Stowage was called, not with a manifest. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One rule as it will run. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Replaces the messages' own severities; null keeps them. */
  readonly level: Severity | null;
  readonly options: unknown;
}

/** The rules that run, by id. Throws a UsageError, naming the nearest id, where a setting names no rule. */
export function activeRules(options: LinterOptions): ReadonlyMap<string, ActiveRule> {
  const settings = new Map(Object.entries(options.rules ?? {}));
  const active = new Map<string, ActiveRule>();
  for (const rule of allRules) {
    const setting = settings.get(rule.id);
    settings.delete(rule.id);
    const asked: RuleSetting = setting ?? (rule.off ? 'off' : 'on');
    const [level, given] = typeof asked === 'string' ? [asked, undefined] : asked;
    if (level === 'off') continue;
    active.set(rule.id, { rule, level: level === 'on' ? null : level, options: optionsOf(rule, given) });
  }
  for (const id of settings.keys()) {
    const guess = nearest(id, allRules.map((rule) => rule.id));
    throw new UsageError(`There is no rule "${id}".${guess ? ` Did you mean "${guess.word}"?` : ''}`);
  }
  return active;
}

/** The rule's options: what is given over its defaults. */
export function optionsOf(rule: Rule, given: object | undefined): unknown {
  const defaults = rule.on !== 'verdict' ? rule.options?.defaults : undefined;
  return given === undefined ? (defaults ?? {}) : { ...(defaults as object | undefined), ...given };
}

let ids: ReadonlySet<string> | null = null;
export function isRule(id: string): boolean {
  ids ??= new Set(allRules.map((rule) => rule.id));
  return ids.has(id);
}

const STATIC_POD = /(?:^|[\\/])kubernetes[\\/]manifests[\\/]/;
const TEMPLATE = /(?:^|[\\/])templates[\\/]|\.(?:tpl|gotmpl|j2)$/;

export function isStaticPodFile(file: string, options: LinterOptions): boolean {
  const { staticPods } = options;
  return typeof staticPods === 'function' ? staticPods(file) : (staticPods ?? STATIC_POD.test(file));
}

export function isTemplateFile(file: string, options: LinterOptions): boolean {
  const { templates } = options;
  return typeof templates === 'function' ? templates(file) : (templates ?? TEMPLATE.test(file));
}
