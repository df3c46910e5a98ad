/** How a linter is configured. Files, globs and .stowage.yaml are the adapters' business; here are only values. */
import type { Severity } from '../tree/finding.js';
import type { Rule } from '../rules/rule.js';
import { nearest } from '../schema/suggest.js';
import { KUBERNETES_VERSIONS, NEWEST, type KubernetesVersion } from '../schema/version.js';
import type { NodeList } from '../scheduling/node-list.js';
import type { CustomResource } from '../resources/custom.js';
import { STATIC_POD_FOLDER } from '../resources/resource.js';
import { rules as allRules } from '../rules/index.generated.js';

export type Level = Severity | 'off';
/** A level, or a level with the rule's options. `on` asks for a rule that is off by default, at its own level. */
export type RuleSetting = Level | 'on' | readonly [Level | 'on', object];

/** The rules to begin with: `recommended` are those that are on by default; `strict` adds those that are off by default, but for the family `policy`, which says nothing without options; `all` is all. */
export type Preset = 'recommended' | 'strict' | 'all';

/** By rule id, or by family (`host-path/*`), which counts for its rules that are not named themselves. An unknown one throws a UsageError. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Settings for some files or resources. */
export interface Override {
  /** Without it: in every file. */
  readonly files?: (file: string) => boolean;
  /** Without it: for every resource, and for what belongs to none. */
  readonly resources?: (resource: { readonly kind: string; readonly namespace: string; readonly name: string }) => boolean;
  readonly rules: RuleSettings;
}

export interface LinterOptions {
  readonly preset?: Preset;
  readonly rules?: RuleSettings;
  /** Later ones count before earlier ones, and all before `rules`. A level alone leaves the options that a rule has by then. */
  readonly overrides?: readonly Override[];
  /** Kinds that Kubernetes does not know, and where they hold objects that it knows. */
  readonly customResources?: readonly CustomResource[];
  /** Whose fields, words and kinds count; 1.37 where nothing is said. Values are judged as 1.37 judges them, whichever it is. Another one throws a UsageError. */
  readonly kubernetesVersion?: KubernetesVersion;
  /** Each text is all that there is, so that rules about sets may say what is missing. Without it they only say what is there. Texts that make a set together have their own word (`createTextSet`). */
  readonly complete?: boolean;
  /** The cluster's nodes, as `readNodeList` reads them. Rules that ask for them run with a list only. */
  readonly nodes?: NodeList;
  /** Take no notice of comments and annotations that silence findings. */
  readonly noInlineSuppressions?: boolean;
  /** Whether a file is read by a kubelet. By default: one under a folder `kubernetes/manifests`. */
  readonly staticPods?: boolean | ((file: string) => boolean);
  /** Whether a file is a template that is rendered before anybody applies it. By default: one under `templates/`, or named `*.tpl`, `*.gotmpl`, `*.j2`. */
  readonly templates?: boolean | ((file: string) => boolean);
}

/** Something is wrong with how Stowage was called, not with a manifest. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The version that options ask for. Throws a UsageError where it is none that is known. */
export function versionOf({ kubernetesVersion = NEWEST }: LinterOptions): KubernetesVersion {
  if (KUBERNETES_VERSIONS.includes(kubernetesVersion)) return kubernetesVersion;
  throw new UsageError(`There is no table of Kubernetes ${kubernetesVersion as string}. The versions are: ${KUBERNETES_VERSIONS.join(', ')}.`);
}

/** One rule as it will run. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Replaces the messages' own severities; null keeps them. */
  readonly level: Severity | null;
  readonly options: unknown;
}

/** The rules that run, by id, under those overrides that apply. Throws a UsageError, naming the nearest id, where a setting names no rule. */
export function activeRules({ preset = 'recommended', rules, nodes }: LinterOptions, overrides: readonly Override[] = []): ReadonlyMap<string, ActiveRule> {
  const layers = [rules ?? {}, ...overrides.map((override) => override.rules)].map((settings) => new Map(Object.entries(settings))).filter((settings) => settings.size > 0);
  for (const settings of layers) for (const id of settings.keys()) if (!isRule(id) && !isFamily(id)) throw new UsageError(noRule(id));
  const active = new Map<string, ActiveRule>();
  for (const rule of allRules) {
    if (rule.asksNodes && nodes === undefined) continue;
    let level: Level | 'on' = isOn(rule, preset) ? 'on' : 'off';
    let given: object | undefined;
    for (const settings of layers) {
      const setting = settings.get(rule.id) ?? settings.get(`${familyOf(rule.id)}/*`);
      if (typeof setting === 'string') level = setting;
      else if (setting !== undefined) [level, given] = setting;
    }
    if (level !== 'off') active.set(rule.id, { rule, level: level === 'on' ? null : level, options: optionsOf(rule, given) });
  }
  return active;
}

/** Whether a rule runs under a preset when nothing else is set. */
export function isOn(rule: Rule, preset: Preset): boolean {
  return rule.off !== true || preset === 'all' || (preset === 'strict' && !rule.id.startsWith('policy/'));
}

function noRule(id: string): string {
  const guess = nearest(id, [...allRules.map((rule) => rule.id), ...new Set(allRules.map((rule) => `${familyOf(rule.id)}/*`))]);
  return `There is no rule "${id}".${guess ? ` Did you mean "${guess.word}"?` : ''}`;
}

/** The word before the slash. */
export function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Whether `host-path/*` means any rule. */
export function isFamily(id: string): boolean {
  return id.endsWith('/*') && allRules.some((rule) => familyOf(rule.id) === familyOf(id));
}

/** All rules, for modules that load late and must not bring them a second time. */
export function knownRules(): readonly Rule[] {
  return allRules;
}

/** The rule's options: what is given over its defaults. */
export function optionsOf(rule: Rule, given: object | undefined): unknown {
  const defaults = rule.on !== 'verdict' ? rule.options?.defaults : undefined;
  return given === undefined ? (defaults ?? {}) : { ...(defaults as object | undefined), ...given };
}

/** Whether any of the rules that `id` names, alone or as a family, is among those. */
export function namesOneOf(id: string, rules: Iterable<string>): boolean {
  if (!id.endsWith('/*')) for (const rule of rules) if (rule === id) return true;
  if (id.endsWith('/*')) for (const rule of rules) if (familyOf(rule) === familyOf(id)) return true;
  return false;
}

let ids: ReadonlySet<string> | null = null;
export function isRule(id: string): boolean {
  ids ??= new Set(allRules.map((rule) => rule.id));
  return ids.has(id);
}

/** Where kubeadm and others have the folder. */
const OF_KUBELET = /(?:^|[\\/])etc[\\/]kubernetes[\\/]manifests[\\/]/;
const TEMPLATE = /(?:^|[\\/])templates[\\/]|\.(?:tpl|gotmpl|j2)$/;

/** Whether a kubelet reads the file: `sure` where the options say so, or the folder is the kubelet's own; true where its path looks like it, as that of plain manifests in a repository may. */
export function isStaticPodFile(file: string, options: LinterOptions): boolean | 'sure' {
  const { staticPods } = options;
  const said = typeof staticPods === 'function' ? staticPods(file) : staticPods;
  if (said !== undefined) return said && 'sure';
  return STATIC_POD_FOLDER.test(file) && (OF_KUBELET.test(file) ? 'sure' : true);
}

export function isTemplateFile(file: string, options: LinterOptions): boolean {
  const { templates } = options;
  return typeof templates === 'function' ? templates(file) : (templates ?? TEMPLATE.test(file));
}
