/** The text of a .stowage.yaml: what it says as plain values, or what is wrong with it, each at its own line. */
import { pairOf, type Node, type Range } from '../tree/node.js';
import { LineIndex } from '../tree/lines.js';
import { readYaml } from '../yaml/read.js';
import { nearest } from '../schema/suggest.js';
import { NEWEST, type KubernetesVersion } from '../schema/version.js';
import { customField, declarableTypes, isBuiltIn, type CustomField, type CustomResource } from '../resources/custom.js';
import type { Rule } from '../rules/rule.js';
import { check, type Problem } from './configuration/check.js';
import { globs } from './configuration/glob.js';
import { configurationSchema, OTHER_NAMES } from './configuration/keys.js';
import type { Diagnostic } from './diagnostic.js';
import { knownRules, type LinterOptions, type Override, type Preset, type RuleSetting } from './options.js';

/** What a configuration says. Patterns are as written, relative to its folder. */
export interface Configuration {
  readonly preset?: Preset;
  /** By id or family. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly overrides: readonly ConfiguredOverride[];
  /** Null where every manifest is in. */
  readonly include: readonly string[] | null;
  readonly exclude: readonly string[];
  /** Null for the default, as with templates. */
  readonly staticPods: readonly string[] | null;
  readonly templates: readonly string[] | null;
  readonly customResources: readonly CustomResource[];
  readonly kubernetesVersion: KubernetesVersion;
  /** Files of node lists, relative to the configuration's folder; `readNodeList` reads their texts. */
  readonly nodes: readonly string[];
  readonly noInlineSuppressions: boolean;
  /** A path relative to the configuration's folder. */
  readonly baseline?: string;
}

/** Rules for what all the given patterns match. */
export interface ConfiguredOverride {
  readonly files?: readonly string[];
  readonly kinds?: readonly string[];
  readonly namespaces?: readonly string[];
  readonly names?: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

export interface ParsedConfiguration {
  /** Null where there are problems. */
  readonly configuration: Configuration | null;
  /** In the order of the text, shaped as findings are: `ruleId` is "configuration", and their fixes correct what is misspelt. */
  readonly problems: readonly Diagnostic[];
}

/** Reads a configuration. `file` names it in the problems. `rules` are those that it may set; all of them, where none are given. Never throws. */
export function parseConfiguration(text: string, file: string, rules: readonly Rule[] = knownRules()): ParsedConfiguration {
  const problems: Problem[] = [];
  const documents = readYaml(text);
  const [root = null, ...more] = documents.filter((document) => document.root !== null || document.faults.length > 0);
  for (const fault of root?.faults ?? []) {
    const { expected, found } = fault.data;
    const words = expected === undefined ? 'This cannot be read as YAML.' : `This cannot be read as YAML: expected ${String(expected)}, found ${String(found)}.`;
    problems.push({ code: 'syntax', message: words, ...(expected === undefined ? {} : { hint: `expected ${String(expected)}` }), at: fault, path: '' });
  }
  if (more[0]) problems.push({ code: 'syntax', message: 'A configuration is one document, and here begins another.', at: more[0].root ?? more[0], path: '' });
  let configuration: Configuration | null = null;
  if (problems.length === 0) {
    const node = root?.root;
    const schema = configurationSchema(rules);
    const value = node ? check(node, schema, '', 'A configuration', { text, definitions: schema.definitions, problems, otherNames: OTHER_NAMES }) : {};
    const given = (typeof value === 'object' ? value : {}) as Written;
    const customResources = readCustomResources(given, node ?? null, problems);
    refuseEmptyOverrides(given, node ?? null, problems);
    if (problems.length === 0) configuration = configurationOf(given, customResources);
  }
  return { configuration, problems: problems.sort((a, b) => a.at.start - b.at.start).map((problem) => diagnosticOf(problem, file, text)) };
}

type OneOrMany = string | readonly string[];

/** What the schema lets through. */
interface Written {
  readonly preset?: Preset;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly overrides?: readonly ({ readonly [K in 'files' | 'kinds' | 'namespaces' | 'names']?: OneOrMany } & { readonly rules: Readonly<Record<string, RuleSetting>> })[];
  readonly files?: { readonly include?: OneOrMany; readonly exclude?: OneOrMany };
  readonly staticPods?: OneOrMany;
  readonly templates?: OneOrMany;
  readonly customResources?: readonly { readonly apiVersion: string; readonly kind: string; readonly fields: Readonly<Record<string, string>> }[];
  readonly kubernetesVersion?: string | number;
  readonly nodes?: OneOrMany;
  readonly noInlineSuppressions?: boolean;
  readonly baseline?: string;
}

const many = (given: OneOrMany | undefined): readonly string[] => (given === undefined ? [] : typeof given === 'string' ? [given] : given);
const manyOrNull = (given: OneOrMany | undefined): readonly string[] | null => (given === undefined ? null : many(given));

function configurationOf(given: Written, customResources: readonly CustomResource[]): Configuration {
  return {
    ...(given.preset === undefined ? {} : { preset: given.preset }),
    rules: given.rules ?? {},
    overrides: (given.overrides ?? []).map(({ files, kinds, namespaces, names, rules }) => ({
      ...(files === undefined ? {} : { files: many(files) }),
      ...(kinds === undefined ? {} : { kinds: many(kinds) }),
      ...(namespaces === undefined ? {} : { namespaces: many(namespaces) }),
      ...(names === undefined ? {} : { names: many(names) }),
      rules,
    })),
    include: manyOrNull(given.files?.include),
    exclude: many(given.files?.exclude),
    staticPods: manyOrNull(given.staticPods),
    templates: manyOrNull(given.templates),
    customResources,
    kubernetesVersion: String(given.kubernetesVersion ?? NEWEST) as KubernetesVersion,
    nodes: many(given.nodes),
    noInlineSuppressions: given.noInlineSuppressions ?? false,
    ...(given.baseline === undefined ? {} : { baseline: given.baseline }),
  };
}

/** The node behind some keys and indexes. */
function nodeAt(node: Node | null, ...steps: readonly (string | number)[]): Node | null {
  let at = node;
  for (const step of steps) {
    at = (typeof step === 'number' ? (at?.kind === 'seq' ? at.items[step] : undefined) : at?.kind === 'map' ? pairOf(at, step)?.value : undefined) ?? null;
  }
  return at;
}

/** Only problems that the schema cannot tell: kinds that are built in, paths, types that there are not. */
function readCustomResources({ customResources = [] }: Written, root: Node | null, problems: Problem[]): readonly CustomResource[] {
  if (problems.some(({ path }) => path.startsWith('customResources'))) return [];
  return customResources.map(({ apiVersion, kind, fields }, i) => {
    const path = `customResources[${String(i)}]`;
    const say = (message: string, at: Range | null | undefined, more: Partial<Problem> = {}): void => {
      problems.push({ code: 'wrong-value', message, at: at ?? { start: 0, end: 0 }, path, ...more });
    };
    if (isBuiltIn(apiVersion, kind)) say(`${kind} of ${apiVersion} is a kind of Kubernetes' own, and needs no types.`, nodeAt(root, 'customResources', i, 'kind'));
    const read: CustomField[] = [];
    for (const [written, type] of Object.entries(fields)) {
      const holder = nodeAt(root, 'customResources', i, 'fields');
      const pair = holder?.kind === 'map' ? pairOf(holder, written) : undefined;
      const field = customField(written, type);
      if (field === null) {
        say(`"${written}" is no path of fields. Write it as in spec.template, spec.pools[].template or spec.groups.*.template.`, pair?.keyRange);
        continue;
      }
      if (!declarableTypes().includes(field.type)) {
        const guess = nearest(field.type, declarableTypes());
        say(`There is no API type "${field.type}".${guess ? ` Did you mean "${guess.word}"?` : ''}`, pair?.value, guess ? { hint: `did you mean ${guess.word}?`, fix: { to: type.replace(field.type, guess.word), close: guess.close } } : {});
      }
      read.push(field);
    }
    return { apiVersion, kind, fields: read };
  });
}

/** An override for everything is the rules themselves, and most likely one whose pattern was forgotten. */
function refuseEmptyOverrides({ overrides = [] }: Written, root: Node | null, problems: Problem[]): void {
  if (problems.some(({ path }) => path.startsWith('overrides'))) return;
  overrides.forEach(({ files, kinds, namespaces, names }, i) => {
    if (files !== undefined || kinds !== undefined || namespaces !== undefined || names !== undefined) return;
    const node = nodeAt(root, 'overrides', i);
    const at = node?.kind === 'map' ? node.pairs[0]?.keyRange : undefined;
    problems.push({ code: 'missing-key', message: 'This override says nothing of what it is for. Give it files, kinds, namespaces or names, or put its rules under "rules".', hint: 'add files, kinds, namespaces or names', at: at ?? { start: 0, end: 0 }, path: `overrides[${String(i)}]` });
  });
}

function diagnosticOf({ code, message, hint, at, path, related = [], fix }: Problem, file: string, text: string): Diagnostic {
  const lines = new LineIndex(text);
  const range = (place: Range): Diagnostic['range'] => ({ start: lines.position(place.start), end: lines.position(Math.max(place.start, place.end)) });
  const plain = fix && /^[\w/-][\w./*-]*$/.test(fix.to) ? fix.to : JSON.stringify(fix?.to);
  return {
    ruleId: 'configuration',
    messageId: code,
    severity: 'error',
    rejects: false,
    message,
    ...(hint === undefined ? {} : { hint }),
    file,
    resourceIndex: -1,
    fieldPath: path,
    range: range(at),
    api: [],
    related: related.map((one) => ({ file, range: range(one.at), message: one.message })),
    fixes: fix ? [{ title: `change to ${fix.to}`, safety: fix.close ? 'safe' : 'suggestion', edits: [{ start: at.start, end: at.end, text: plain }] }] : [],
  };
}

/** The options of a linter for the files that a configuration is for. `relate` gives a file's path relative to the configuration's folder, with `/`. */
export function configuredOptions(configuration: Configuration, relate: (file: string) => string): LinterOptions {
  const inFiles = (patterns: readonly string[]): ((file: string) => boolean) => {
    const matches = globs(patterns, 'path');
    return (file) => matches(relate(file));
  };
  const { preset, rules, overrides, staticPods, templates, customResources, kubernetesVersion, noInlineSuppressions } = configuration;
  return {
    ...(preset === undefined ? {} : { preset }),
    rules,
    overrides: overrides.map((override) => overrideOf(override, inFiles)),
    ...(staticPods === null ? {} : { staticPods: inFiles(staticPods) }),
    ...(templates === null ? {} : { templates: inFiles(templates) }),
    customResources,
    kubernetesVersion,
    noInlineSuppressions,
  };
}

function overrideOf({ files, kinds, namespaces, names, rules }: ConfiguredOverride, inFiles: (patterns: readonly string[]) => (file: string) => boolean): Override {
  const words = (patterns: readonly string[] | undefined): ((word: string) => boolean) | null => (patterns === undefined ? null : globs(patterns, 'word'));
  const [kind, namespace, name] = [words(kinds), words(namespaces), words(names)];
  return {
    ...(files === undefined ? {} : { files: inFiles(files) }),
    ...(kind === null && namespace === null && name === null
      ? {}
      : { resources: (resource) => (kind?.(resource.kind) ?? true) && (namespace?.(resource.namespace) ?? true) && (name?.(resource.name) ?? true) }),
    rules,
  };
}

/** What a configuration says of files and folders; paths are relative to its folder, with `/`. */
export interface FileFilter {
  /** The file is linted. */
  readonly includes: (path: string) => boolean;
  /** The file is left out, or the folder with all that is in it. */
  readonly excludes: (path: string) => boolean;
  /** A pattern spells out the file's ending, so that it counts as a manifest whatever that is. */
  readonly names: (path: string) => boolean;
}

export function fileFilter({ include, exclude }: Configuration): FileFilter {
  const out = globs(exclude, 'path');
  const wanted = include === null ? null : globs(include, 'path');
  const others = (include ?? []).filter((pattern) => /\.[\w{},]+$/.test(pattern));
  const named = globs(others, 'path');
  return { includes: (path) => (wanted === null || wanted(path)) && !out(path), excludes: out, names: named };
}
