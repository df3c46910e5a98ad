/** The pages of docs/rules/: one for each rule, and a table of all. */
import { safetyOf } from './shown.mjs';

/** In the order of the guide. A family that is not here comes after these, by name. */
const FAMILIES = new Map([
  ['yaml', 'what Kubernetes reads'],
  ['api', 'the strict decode and the field validation of every kind'],
  ['selector', 'label selectors of workloads'],
  ['node-affinity', ''],
  ['node-selector', ''],
  ['pod-affinity', 'affinity and anti-affinity between Pods'],
  ['topology-spread', ''],
  ['spread', ''],
  ['toleration', ''],
  ['daemonset', ''],
  ['pod', ''],
  ['statefulset', ''],
  ['job', ''],
  ['node', ''],
  ['placement', 'workloads and the nodes that the configuration lists'],
  ['service', ''],
  ['pdb', 'disruption budgets'],
  ['secret', ''],
  ['set', 'resources that are applied together'],
  ['host-path', 'what a Pod touches on its node'],
  ['static-pod', 'manifests that a kubelet reads from a folder'],
  ['deprecated', 'what is on its way out'],
  ['pod-security', 'the Pod Security Standards'],
  ['policy', "an organisation's own lists"],
  ['suppression', ''],
]);

const LEVELS = ['error', 'warning', 'info'];
const MARKS = { safe: '`*`', suggestion: '`+`' };

const cell = (text) => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
const plural = (safety) => (safety === 'safe' ? 'safe fix' : 'suggested fix');

/** The page of one rule. `shown` are its examples as showExamples gives them. */
export function rulePage({ id, rule, page }, shown) {
  const lines = [`# ${id}`, '', page.summary, '', headline(rule, shown), ''];
  lines.push('| Message | Level | Kubernetes 1.37 | Fix |', '| --- | --- | --- | --- |');
  for (const [key, message] of Object.entries(rule.messages)) {
    const safety = safetyOf(key, shown);
    lines.push(`| \`${key}\`: ${cell(message.text)} | ${message.severity} | ${message.rejects ? 'refuses it' : 'takes it'} | ${safety ?? (message.fix ? 'in some cases' : '')} |`);
  }
  lines.push('', '## Why it matters', '', page.why.trim(), '', '## What to do instead', '', page.instead.trim(), '');
  if (shown.length > 0) lines.push('## Examples', '', ...shown.flatMap((one) => (one.bad === undefined ? goodExample({ ...one, id }) : badExample({ ...one, id }))));
  if (rule.options) lines.push('## Options', '', ...optionTable(rule.options));
  if (page.upstream) lines.push('## Upstream', '', `Follows ${page.upstream.trim()}.`, '');
  lines.push(`<!-- Written by scripts/gen-rules.mjs from packages/core/src/rules/${id}.ts. Do not edit. -->`, '');
  return lines.join('\n');
}

function headline(rule, shown) {
  const parts = [levelsOf(rule).join(' or ')];
  const messages = Object.values(rule.messages);
  if (messages.every((message) => message.rejects)) parts.push('the API server refuses it');
  else if (messages.some((message) => message.rejects)) parts.push('the API server refuses some of it');
  const safeties = [...new Set(Object.keys(rule.messages).map((key) => safetyOf(key, shown)))].filter(Boolean);
  parts.push(...safeties.map(plural));
  if (rule.off) parts.push(`off until asked for (\`${rule.id}: on\` under \`rules\` of the configuration)`);
  return `**${parts.join('; ')}**`;
}

export function levelsOf(rule) {
  const levels = new Set(Object.values(rule.messages).map((message) => message.severity));
  return LEVELS.filter((level) => levels.has(level));
}

function badExample({ id, note, file, files, version, options, bad, at, message, hint, fix, fixed }) {
  const lines = [`### Wrong${note ? `: ${note.replace(/\.$/, '')}` : ''}`, ''];
  lines.push(...withOptions(id, options), ...circumstances(file, files, version));
  lines.push(...fence(underlined(bad, at, hint), file), '', `> ${message.split('\n').join('\n> ')}`, '');
  if (fixed !== undefined) lines.push(`The ${fix ? plural(fix.safety) : 'fix'}${fix ? `, "${fix.title}"` : ''}:`, '', '```diff', ...difference(bad, fixed), '```', '');
  return lines;
}

function goodExample({ id, note, file, files, version, options, good }) {
  const lines = [`### Right${note ? `: ${note.replace(/\.$/, '')}` : ''}`, ''];
  lines.push(...withOptions(id, options), ...circumstances(file, files, version));
  return [...lines, ...fence(good.split('\n'), file), ''];
}

/** What the configuration says to the rule. */
const withOptions = (id, options) => (options === undefined ? [] : ['With these options in `.stowage.yaml`:', '', '```yaml', 'rules:', `  ${id}:`, '  - on', ...yaml([options], '  '), '```', '']);

/** The lines of a list or a map in block style. */
function yaml(value, pad) {
  const entries = Array.isArray(value) ? value.map((one) => ['-', one]) : Object.entries(value).map(([key, one]) => [`${word(key)}:`, one]);
  return entries.flatMap(([head, one]) => {
    if (typeof one !== 'object') return [`${pad}${head} ${word(one)}`];
    const inner = yaml(one, head === '-' ? `${pad}  ` : Array.isArray(one) ? pad : `${pad}  `);
    return head === '-' ? [`${pad}- ${inner[0].trimStart()}`, ...inner.slice(1)] : [`${pad}${head}`, ...inner];
  });
}

const word = (value) => (typeof value !== 'string' || /^[A-Za-z/][\w ./-]*$/.test(value) ? String(value) : JSON.stringify(value));

/** What is said before a text. */
function circumstances(file, files, version) {
  const others = files.flatMap(([name, text]) => [`\`${name}\`:`, '', ...fence(text.split('\n'), name), '']);
  return [...(version === undefined ? [] : [`With \`kubernetesVersion: ${version}\`:`, '']), ...others, ...(file === 'example.yaml' && files.length === 0 ? [] : [`\`${file}\`:`, ''])];
}

function fence(lines, file) {
  while (lines.at(-1) === '') lines = lines.slice(0, -1);
  const ticks = lines.some((line) => line.includes('```')) ? '````' : '```';
  return [`${ticks}${file.endsWith('.json') ? 'json' : 'yaml'}`, ...lines, ticks];
}

/** The lines of a text, with a comment line of carets under the range (its first line, where it has several). */
function underlined(text, { start, end }, hint) {
  const before = text.slice(0, start).split('\n');
  const column = before.at(-1).length;
  const width = Math.max(1, text.slice(start, end).split('\n', 1)[0].trimEnd().length);
  const carets = column === 0 ? `#${'^'.repeat(Math.max(1, width - 1))}` : `#${' '.repeat(column - 1)}${'^'.repeat(width)}`;
  const lines = text.split('\n');
  lines.splice(before.length, 0, hint ? `${carets} ${hint}` : carets);
  return lines;
}

const CONTEXT = 2;

/** A diff of two texts, line by line, with two lines around each change. */
function difference(before, after) {
  const rows = align(before.split('\n'), after.split('\n'));
  const near = (i) => rows.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(([mark]) => mark !== ' ');
  const lines = [];
  rows.forEach(([mark, line], i) => {
    if (near(i)) lines.push(`${mark} ${line}`.trimEnd());
    else if (i > 0 && near(i - 1)) lines.push('  ...');
  });
  if (lines.at(-1) === '  ...') lines.pop();
  return lines;
}

/** The longest common run of lines, by the table that everybody uses: examples are short. */
function align(a, b) {
  const longest = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) longest[i][j] = a[i] === b[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
  const rows = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) rows.push([' ', a[i++], j++]);
    else if (j >= b.length || (i < a.length && longest[i + 1][j] >= longest[i][j + 1])) rows.push(['-', a[i++]]);
    else rows.push(['+', b[j++]]);
  }
  return rows;
}

function optionTable({ schema, defaults }) {
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [optionRow(name, property, `\`${JSON.stringify(defaults?.[name])}\``), ...innerRows(name, property)]);
  return ['| Option | Type | Default | What it does |', '| --- | --- | --- | --- |', ...rows, ''];
}

const optionRow = (name, property, standard) => `| \`${name}\` | ${cell(typeOf(property))} | ${standard} | ${cell(property.description ?? '')} |`;

/** The keys of the objects of a list: \`allow[].path\`. */
function innerRows(name, { items }) {
  return Object.entries(items?.properties ?? {}).flatMap(([key, property]) => [optionRow(`${name}[].${key}`, property, items.required?.includes(key) ? 'required' : ''), ...innerRows(`${name}[].${key}`, property)]);
}

function typeOf(property) {
  if (property.enum) return property.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  if (property.anyOf) return property.anyOf.map(typeOf).join(' or ');
  if (property.type === 'array') return `list of ${property.items ? typeOf(property.items) : 'anything'}`;
  return String(property.type ?? 'anything');
}

/** docs/rules/README.md: every rule, by family. `all` holds the loaded rules, each with `shown`. */
export function overview(all) {
  const families = [...new Set(all.map(({ id }) => id.split('/')[0]))].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const lines = [
    '# Rules',
    '',
    'An `error` is what the API server refuses, or what no Pod can ever run with; a `warning` is taken, and almost surely not what was meant, or unsafe; `info` is worth',
    'knowing. `(off)` rules run only when they are named. `*` marks a safe fix, which `--fix` applies; `+` a suggested one, which an editor offers.',
    '',
  ];
  for (const family of families) {
    const title = FAMILIES.get(family);
    lines.push(`## ${family}${title ? `: ${title}` : ''}`, '', '| Rule | Level | Fix | What it finds |', '| --- | --- | --- | --- |');
    for (const { id, rule, page, shown } of all.filter((one) => one.id.startsWith(`${family}/`))) {
      const marks = [...new Set(Object.keys(rule.messages).map((key) => safetyOf(key, shown)))].filter(Boolean).sort();
      lines.push(`| [${id}](${id}.md) | ${levelsOf(rule).join(', ')}${rule.off ? ' (off)' : ''} | ${marks.map((safety) => MARKS[safety]).join(' ')} | ${cell(page.summary)} |`);
    }
    lines.push('');
  }
  lines.push('<!-- Written by scripts/gen-rules.mjs. Do not edit. -->', '');
  return lines.join('\n');
}

function rank(family) {
  const at = [...FAMILIES.keys()].indexOf(family);
  return at === -1 ? FAMILIES.size : at;
}
