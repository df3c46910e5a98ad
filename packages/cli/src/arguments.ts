/** From the words of a command line to what is asked for, or to the one sentence that says what is wrong with them. */
import type { KubernetesVersion, Level, Preset } from '@stowage/core';
import type { Core } from './host.js';

export type FailOn = 'rejected' | 'error' | 'warning' | 'info' | 'never';
export type Color = 'auto' | 'always' | 'never';
export type Format = 'text' | 'json' | 'compact' | 'sarif' | 'junit' | 'github';

/** One report: what it looks like, and the file it goes to, relative to the working directory; without one, standard output. */
export interface ReportTarget {
  readonly format: Format;
  readonly file?: string;
}

/** What is judged, and by which rules. */
export interface JudgeArguments {
  readonly paths: readonly string[];
  readonly preset: Preset | undefined;
  readonly rules: Readonly<Record<string, Level | 'on'>>;
  /** A configuration in place of those that are found; null for none. */
  readonly config: string | null | undefined;
  readonly kubernetesVersion: KubernetesVersion | undefined;
  readonly noInlineSuppressions: boolean;
  readonly staticPods: boolean;
  /** What is linted is all that there is, whatever was named. */
  readonly complete: boolean;
  /** A file of known findings: to be read, or to be written. */
  readonly baseline: string | undefined;
  /** Files with the cluster's Nodes, in place of those that the configuration names. */
  readonly nodes: readonly string[];
}

export interface LintArguments extends JudgeArguments {
  readonly command: 'lint';
  /** At most one without a file. */
  readonly reports: readonly ReportTarget[];
  readonly failOn: FailOn;
  readonly fix: boolean;
  /** Show the fixes, and write none. */
  readonly diff: boolean;
  readonly color: Color;
  readonly quiet: boolean;
  readonly stats: boolean;
  readonly stdinFilename: string | undefined;
}

export interface BaselineArguments extends JudgeArguments {
  readonly command: 'baseline';
}

export interface RulesArguments {
  readonly command: 'rules';
  readonly id: string | undefined;
  readonly color: Color;
}

/** What is changed before the question is asked: a node, and a label or a taint as kubectl writes it. */
export interface NodeChange {
  readonly what: 'label' | 'taint';
  readonly node: string;
  readonly change: string;
}

export interface PlaceArguments {
  readonly command: 'place';
  readonly paths: readonly string[];
  /** Files; `-` is standard input. */
  readonly nodes: readonly string[];
  readonly pods: readonly string[];
  /** In the order of the command line. */
  readonly changes: readonly NodeChange[];
  readonly format: 'text' | 'json';
  readonly config: string | null | undefined;
  readonly color: Color;
}

export interface ExplainArguments {
  readonly command: 'explain';
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly config: string | null | undefined;
  readonly color: Color;
}

export type Topic = 'lint' | 'place' | 'explain' | 'baseline' | 'rules';
export type Arguments = LintArguments | PlaceArguments | ExplainArguments | BaselineArguments | RulesArguments | { readonly command: 'help'; readonly topic: Topic | undefined } | { readonly command: 'version' };

/** The command line is wrong; the message is one sentence for people, without a full stop. */
export class ArgumentError extends Error {}

type OptionTable = Readonly<Record<string, { readonly type: 'string' | 'boolean' | 'pair'; readonly short?: string; readonly values?: readonly string[]; readonly file?: true }>>;

const COLOR = { type: 'string', values: ['auto', 'always', 'never'] } as const;
const HELP = { type: 'boolean', short: 'h' } as const;
const FORMATS = ['text', 'compact', 'json', 'sarif', 'junit', 'github'] as const satisfies readonly Format[];
const LEVELS = ['error', 'warning', 'info', 'off', 'on'] as const;

const PRESETS = ['recommended', 'strict', 'all'] as const satisfies readonly Preset[];
const KUBERNETES_VERSIONS = ['1.34', '1.35', '1.36', '1.37'] as const satisfies readonly KubernetesVersion[];
const TOPICS = ['lint', 'place', 'explain', 'baseline', 'rules'] as const satisfies readonly Topic[];

const JUDGE = {
  preset: { type: 'string', values: PRESETS },
  rule: { type: 'string', short: 'r' },
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
  'kubernetes-version': { type: 'string', values: KUBERNETES_VERSIONS },
  'no-inline-suppressions': { type: 'boolean' },
  'static-pods': { type: 'boolean' },
  complete: { type: 'boolean' },
  baseline: { type: 'string' },
  nodes: { type: 'string' },
  help: HELP,
} as const;

const OPTIONS = {
  lint: {
    ...JUDGE,
    format: { type: 'string', short: 'f', values: FORMATS, file: true },
    'fail-on': { type: 'string', values: ['rejected', 'error', 'warning', 'info', 'never'] },
    fix: { type: 'boolean' },
    diff: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
    color: COLOR,
    quiet: { type: 'boolean', short: 'q' },
    stats: { type: 'boolean' },
  },
  place: {
    nodes: { type: 'string' },
    pods: { type: 'string' },
    label: { type: 'pair' },
    taint: { type: 'pair' },
    format: { type: 'string', short: 'f', values: ['text', 'json'] },
    config: { type: 'string', short: 'c' },
    'no-config': { type: 'boolean' },
    color: COLOR,
    help: HELP,
  },
  explain: {
    format: { type: 'string', short: 'f', values: ['text', 'json'] },
    config: { type: 'string', short: 'c' },
    'no-config': { type: 'boolean' },
    color: COLOR,
    help: HELP,
  },
  baseline: JUDGE,
  rules: { color: COLOR, help: HELP },
} as const satisfies Record<string, OptionTable>;

type Nearest = Core['nearest'];

/** Throws an ArgumentError. `words` is what stands behind the program's name. */
export function parseArguments(words: readonly string[], nearest: Nearest): Arguments {
  const [first, ...rest] = words;
  switch (first) {
    case undefined:
      throw new ArgumentError('say what to do: stowage lint [PATH...], or stowage --help');
    case 'lint':
      return parseLint(rest, nearest);
    case 'place':
      return parsePlace(rest, nearest);
    case 'explain':
      return parseExplain(rest, nearest);
    case 'baseline':
      return parseBaseline(rest, nearest);
    case 'rules':
      return parseRules(rest, nearest);
    case 'help':
      return parseHelp(rest[0], nearest);
    case '--help':
    case '-h':
      return { command: 'help', topic: undefined };
    case 'version':
    case '--version':
    case '-v':
    case '-V':
      return { command: 'version' };
    default:
      throw new ArgumentError(noCommand(first, nearest));
  }
}

function noCommand(word: string, nearest: Nearest): string {
  if (word.startsWith('-')) {
    const option = word.replace(/=.*/s, '');
    if (Object.hasOwn(OPTIONS.lint, option.replace(/^--?/, ''))) return `${option} goes behind the command: stowage lint ${word}`;
    return `there is no option ${option}${suggest(nearest(option, ['--help', '--version']))}`;
  }
  const guess = nearest(word, [...TOPICS, 'help', 'version']);
  if (guess) return `there is no command ${quote(word)}${suggest(guess)}`;
  return `there is no command ${quote(word)}; to lint it: stowage lint ${word}`;
}

function parseHelp(topic: string | undefined, nearest: Nearest): Arguments {
  if (topic === undefined || TOPICS.includes(topic as Topic)) return { command: 'help', topic: topic as Topic | undefined };
  throw new ArgumentError(`there is no help on ${quote(topic)}${suggest(nearest(topic, TOPICS))}`);
}

function parseLint(words: readonly string[], nearest: Nearest): Arguments {
  const { given, positionals } = parse('lint', words, nearest);
  if (given.has('help')) return { command: 'help', topic: 'lint' };
  const stdinFilename = given.get('stdin-filename')?.at(-1);
  if (stdinFilename !== undefined && !positionals.includes('-')) throw new ArgumentError('--stdin-filename names what comes from standard input; add the path -');
  if (positionals.includes('-') && positionals.length > 1) throw new ArgumentError('- reads standard input and stands alone; leave out the other paths');
  return {
    command: 'lint',
    ...judging(given, positionals, nearest),
    reports: parseReports(given.get('format') ?? ['text']),
    failOn: (given.get('fail-on')?.at(-1) ?? 'error') as FailOn,
    fix: given.has('fix'),
    diff: given.has('diff'),
    color: (given.get('color')?.at(-1) ?? 'auto') as Color,
    quiet: given.has('quiet'),
    stats: given.has('stats'),
    stdinFilename,
  };
}

function judging(given: Parsed['given'], positionals: readonly string[], nearest: Nearest): JudgeArguments {
  return {
    paths: positionals.length === 0 ? ['.'] : positionals,
    preset: given.get('preset')?.at(-1) as Preset | undefined,
    rules: Object.fromEntries((given.get('rule') ?? []).map((setting) => parseRule(setting, nearest))),
    config: parseConfig(given),
    kubernetesVersion: given.get('kubernetes-version')?.at(-1) as KubernetesVersion | undefined,
    noInlineSuppressions: given.has('no-inline-suppressions'),
    staticPods: given.has('static-pods'),
    complete: given.has('complete'),
    baseline: given.get('baseline')?.at(-1),
    nodes: given.get('nodes') ?? [],
  };
}

function parseConfig(given: Parsed['given']): string | null | undefined {
  const config = given.get('config')?.at(-1);
  if (config !== undefined && given.has('no-config')) throw new ArgumentError('--config names a configuration, and --no-config wants none; leave one out');
  return given.has('no-config') ? null : config;
}

function parsePlace(words: readonly string[], nearest: Nearest): Arguments {
  const { given, positionals, pairs } = parse('place', words, nearest);
  if (given.has('help')) return { command: 'help', topic: 'place' };
  const nodes = given.get('nodes') ?? [];
  const pods = given.get('pods') ?? [];
  if (nodes.length === 0) throw new ArgumentError('place wants the nodes, as kubectl get nodes -o yaml gives them: --nodes FILE');
  if ([...positionals, ...nodes, ...pods].filter((one) => one === '-').length > 1) throw new ArgumentError('- reads standard input, which can be one thing only');
  if (positionals.includes('-') && positionals.length > 1) throw new ArgumentError('- reads standard input and stands alone; leave out the other paths');
  return {
    command: 'place',
    paths: positionals.length === 0 ? ['.'] : positionals,
    nodes,
    pods,
    changes: pairs.map(({ name, first, second }) => ({ what: name as 'label' | 'taint', node: first, change: second })),
    format: (given.get('format')?.at(-1) ?? 'text') as 'text' | 'json',
    config: parseConfig(given),
    color: (given.get('color')?.at(-1) ?? 'auto') as Color,
  };
}

function parseExplain(words: readonly string[], nearest: Nearest): Arguments {
  const { given, positionals } = parse('explain', words, nearest);
  if (given.has('help')) return { command: 'help', topic: 'explain' };
  if (positionals.includes('-') && positionals.length > 1) throw new ArgumentError('- reads standard input and stands alone; leave out the other paths');
  return {
    command: 'explain',
    paths: positionals.length === 0 ? ['.'] : positionals,
    format: (given.get('format')?.at(-1) ?? 'text') as 'text' | 'json',
    config: parseConfig(given),
    color: (given.get('color')?.at(-1) ?? 'auto') as Color,
  };
}

function parseBaseline(words: readonly string[], nearest: Nearest): Arguments {
  const { given, positionals } = parse('baseline', words, nearest);
  if (given.has('help')) return { command: 'help', topic: 'baseline' };
  if (positionals.includes('-')) throw new ArgumentError('a baseline is of files; - names standard input');
  return { command: 'baseline', ...judging(given, positionals, nearest) };
}

/** `FORMAT`, for standard output, and `FORMAT=FILE`. */
function parseReports(settings: readonly string[]): readonly ReportTarget[] {
  const reports: ReportTarget[] = [];
  for (const setting of new Set(settings)) {
    const [, format = '', file] = /^(\w+)(?:=(.*))?$/s.exec(setting) ?? [];
    if (file === '') throw new ArgumentError(`--format ${setting} wants a file behind the =`);
    const other = reports.find((report) => report.file === file);
    if (other && file === undefined) throw new ArgumentError(`one report goes to standard output, not both ${other.format} and ${format}; give one a file: --format ${format}=FILE`);
    if (other) throw new ArgumentError(`--format names the file ${quote(file as string)} twice`);
    reports.push({ format: format as Format, ...(file === undefined ? {} : { file }) });
  }
  return reports;
}

function parseRule(setting: string, nearest: Nearest): [string, Level | 'on'] {
  const at = setting.indexOf('=');
  if (at < 1) throw new ArgumentError(`--rule wants ID=LEVEL, as in --rule ${setting.replace(/=$/, '') || 'spread/missing'}=warning`);
  const level = setting.slice(at + 1);
  if (!(LEVELS as readonly string[]).includes(level)) throw new ArgumentError(noValue(`--rule ${setting.slice(0, at)}`, level, LEVELS, nearest));
  return [setting.slice(0, at), level as Level | 'on'];
}

function parseRules(words: readonly string[], nearest: Nearest): Arguments {
  const { given, positionals } = parse('rules', words, nearest);
  if (given.has('help')) return { command: 'help', topic: 'rules' };
  if (positionals.length > 1) throw new ArgumentError('rules takes one rule at a time');
  return { command: 'rules', id: positionals[0], color: (given.get('color')?.at(-1) ?? 'auto') as Color };
}

interface Parsed {
  /** The values of each option that was given, '' for those that take none. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
  /** The options that take two values, in their order. */
  readonly pairs: readonly { readonly name: string; readonly first: string; readonly second: string }[];
}

/** `--name value`, `--name=value`, `-n value`, `-nvalue`, `-n`; everything behind `--` is a path. Node's own parser is slower to load and names no way out. */
function parse(command: keyof typeof OPTIONS, words: readonly string[], nearest: Nearest): Parsed {
  const table: OptionTable = OPTIONS[command];
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  const pairs: { name: string; first: string; second: string }[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word.charCodeAt(0) !== 45 || word === '-') {
      positionals.push(word);
      continue;
    }
    if (word === '--') {
      positionals.push(...words.slice(i + 1));
      break;
    }
    const long = word.startsWith('--');
    const end = long ? word.indexOf('=') : word.length > 2 ? 2 : -1;
    const written = end < 0 ? word : word.slice(0, end);
    const name = long ? written.slice(2) : Object.keys(table).find((each) => table[each]?.short === written[1]);
    const option = name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    if (name === undefined || option === undefined) throw new ArgumentError(noOption(command, written, nearest));
    let value = end < 0 ? undefined : word.slice(long ? end + 1 : end);
    if (option.type === 'pair') {
      const first = value ?? words[++i] ?? '';
      const second = words[++i] ?? '';
      if (first === '' || second === '' || first.startsWith('-') || second.startsWith('-')) throw new ArgumentError(`${written} wants a node and a ${name}: ${written} NODE ${name === 'label' ? 'key=value' : 'key=value:NoSchedule'}`);
      pairs.push({ name, first, second });
    } else if (option.type === 'boolean') {
      if (value !== undefined) throw new ArgumentError(`${written} takes no value`);
    } else {
      value ??= words[++i];
      if (value === undefined || value === '') throw new ArgumentError(`${written} wants a value${option.values ? `: ${list(option.values)}` : ''}`);
      const word = option.file ? value.replace(/=.*/s, '') : value;
      if (option.values?.includes(word) === false) throw new ArgumentError(noValue(written, word, option.values, nearest));
    }
    given.set(name, [...(given.get(name) ?? []), value ?? '']);
  }
  return { given, positionals, pairs };
}

function noOption(command: keyof typeof OPTIONS, written: string, nearest: Nearest): string {
  const name = written.replace(/^-+/, '');
  const other = (Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).find((each) => each !== command && Object.hasOwn(OPTIONS[each], name));
  if (other !== undefined) return `${written} is an option of stowage ${other}, not of stowage ${command}`;
  return `there is no option ${written}${suggest(nearest(written, Object.keys(OPTIONS[command]).map((each) => `--${each}`)))}`;
}

function noValue(option: string, value: string, values: readonly string[], nearest: Nearest): string {
  const guess = nearest(value, values);
  return `${option} takes ${list(values)}, not ${quote(value)}${guess ? `; did you mean ${guess.word}?` : ''}`;
}

const list = (values: readonly string[]): string => `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
const quote = (word: string): string => JSON.stringify(word);
const suggest = (guess: { readonly word: string } | undefined): string => (guess ? `; did you mean ${guess.word}?` : '');
