/**
 * What a rule is. Each lives in a file of its own, `rules/FAMILY/NAME.ts`, with two exports: `rule` (what runs) and `page` (docs and examples, which
 * the shipped command leaves out of its hot bundle and prints from docs/rules/ instead).
 */
import type { Data, Place, Related, Severity, Words } from '../tree/finding.js';
import type { ApiType, Site } from '../schema/site.js';
import type { KubernetesVersion } from '../schema/version.js';
import type { Subject } from '../validation/refuse.js';
import type { Fix } from '../fixes/change.js';
import type { Resource, Workload } from '../resources/resource.js';
import type { NodeList } from '../scheduling/node-list.js';
import type { FactIndex, FactPlace, Facts } from '../facts/facts.js';

export interface Message {
  /** What is wrong, why it matters, what to do, in that order, naming the value. `{name}` is replaced from the finding's data. */
  readonly text: string;
  /** A few words for the caret line in a terminal: what to write instead. */
  readonly hint?: string;
  readonly severity: Severity;
  /** Kubernetes refuses the resource because of it. */
  readonly rejects: boolean;
  readonly fix?: (subject: Subject, data: Words) => Fix | undefined;
}

interface RuleBase {
  /** Equal to the file's path: `node-affinity/operator`. */
  readonly id: string;
  /** Runs only when named in the configuration, on the command line, or by a preset. */
  readonly off?: true;
  /** Most manifests hold nothing that it looks at: the command loads the check when it is first called (scripts/bundle/rules.mjs). */
  readonly late?: true;
  /** Fields of the subject (of a workload: of its Pod spec) of which one must be there; where none is, there is nothing to check. */
  readonly needs?: readonly string[];
  /** It has nothing to say without a list of nodes (`LinterOptions.nodes`), and does not run then. */
  readonly asksNodes?: true;
  readonly messages: Readonly<Record<string, Message>>;
}

/** yaml/, schema/ and validation/ find; the rule explains. */
export interface VerdictRule extends RuleBase {
  readonly on: 'verdict';
}

export type Report = (message: string, at: Place, about: { path: string; data?: Data; related?: readonly Related[]; subject?: Subject }) => void;

/** A judgement on each occurrence of an API type. */
export interface SiteRule<T extends ApiType = ApiType, O = unknown> extends RuleBase {
  readonly on: T;
  /** More types that the same check looks at. It then tells by `subject.type` which one it has. */
  readonly also?: readonly ApiType[];
  readonly options?: OptionSchema<O>;
  readonly check: (subject: Site<T>, context: Context<O>) => void;
}

export interface WorkloadRule<O = unknown> extends RuleBase {
  readonly on: 'Workload';
  readonly options?: OptionSchema<O>;
  readonly check: (subject: Workload, context: Context<O>) => void;
}

export interface ResourceRule<O = unknown> extends RuleBase {
  readonly on: 'Resource';
  readonly options?: OptionSchema<O>;
  readonly check: (subject: Resource, context: Context<O>) => void;
}

export interface Context<O = unknown> {
  readonly report: Report;
  readonly options: O;
  readonly resource: Resource;
  /** Whether another rule, which looks at the same types, runs here, too: of two that find the same, one can leave it to the other. */
  readonly runs: (id: string) => boolean;
  /** The cluster's nodes, where the configuration lists them. */
  readonly nodes: NodeList | null;
}

/**
 * A judgement on a resource among others of a set: the files of a run, of a workspace, or the documents of one text. It is shown each resource of the set once; a finding stands in
 * the text of that resource, and related places may stand in others. Its `check` waits in a late bundle.
 */
export interface SetRule<O = unknown> extends RuleBase {
  readonly on: 'set';
  readonly options?: OptionSchema<O>;
  readonly check: (facts: Facts, set: FactIndex, context: SetContext<O>) => void;
}

export interface SetContext<O = unknown> {
  /** `at` is a place of the facts' own file; its path counts unless `about` has one. */
  readonly report: (message: string, at: FactPlace, about?: { path?: string; data?: Data; related?: readonly Related[]; subject?: Subject }) => void;
  readonly options: O;
}

export interface OptionSchema<O> {
  /** JSON Schema of the options object. */
  readonly schema: object;
  readonly defaults: O;
}

export type Rule = VerdictRule | SiteRule | WorkloadRule | ResourceRule | SetRule;

/** The cold half of a rule's file. */
export interface Page {
  /** One sentence for lists. */
  readonly summary: string;
  /** Markdown: why it is wrong, and what happens. */
  readonly why: string;
  /** Markdown: what to do instead. */
  readonly instead: string;
  /** The upstream function that it follows: file and function. */
  readonly upstream?: string;
  readonly examples: readonly Example[];
}

/** The examples are the unit tests and the docs. */
export interface Example {
  /** A manifest with the fault. `«` and `»` around the range of the (first) finding; they are taken out before it is linted. */
  readonly bad?: string;
  /** The message of the finding in `bad`, by its key in `messages`. */
  readonly message?: string;
  /** `bad` after its fix (the safe one, or the first suggestion). */
  readonly fixed?: string;
  /** A manifest that may look wrong and is right: no rule finds anything. */
  readonly good?: string;
  /** The file's name, where the rule looks at it. */
  readonly file?: string;
  /** Other files of the set, by name: `bad` and `good` stand among them, in a set that is complete. */
  readonly files?: Readonly<Record<string, string>>;
  /** For which version it is linted; 1.37 where nothing is said. */
  readonly kubernetesVersion?: KubernetesVersion;
  /** A list of nodes, as `kubectl get nodes -o yaml` gives it. */
  readonly nodes?: string;
  /** The rule's options, where it has none that say anything by themselves. */
  readonly options?: object;
  /** Errors of other rules (`rule#message`) that `bad` cannot be without. */
  readonly alsoErrors?: readonly string[];
  /** What the example shows, when it is not plain. */
  readonly note?: string;
}

/** Type the parts of a rule's file: `export const rule = verdict({...})`. */
export const verdict = (rule: Omit<VerdictRule, 'on'>): VerdictRule => ({ on: 'verdict', ...rule });
export const siteRule = <T extends ApiType, O = unknown>(rule: SiteRule<T, O>): SiteRule => rule as unknown as SiteRule;
export const workloadRule = <O = unknown>(rule: Omit<WorkloadRule<O>, 'on'>): WorkloadRule => ({ on: 'Workload', ...rule }) as WorkloadRule;
export const resourceRule = <O = unknown>(rule: Omit<ResourceRule<O>, 'on'>): ResourceRule => ({ on: 'Resource', ...rule }) as ResourceRule;
export const setRule = <O = unknown>(rule: Omit<SetRule<O>, 'on'>): SetRule => ({ on: 'set', ...rule }) as SetRule;
export const page = (page: Page): Page => page;
