/**
 * The engine over real manifests whose verdicts are recorded: no crash, no refusal where the server accepts, every refusal found.
 *
 *     node test/bench/corpus.mjs --corpus FILE.jsonl [--rule ID] [--show 20]
 *
 * A line of the file is {id, text, apiServer: [{verdict, errors, strict, warnings}, one for each resource]}. Build first. --rule prints every finding of one rule with its line, to read them.
 * Ends with 1 on a crash, a false alarm or a miss.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createLinter } from '../../packages/core/dist/index.js';
import { compare } from './compare.mjs';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, rule: { type: 'string' }, show: { type: 'string', default: '20' } } });
if (values.corpus === undefined) throw new Error('usage: corpus.mjs --corpus FILE.jsonl [--rule ID] [--show 20]');

const linter = createLinter();
/** What there is to read, by heading. */
const notes = new Map(['crash', 'resources counted differently', 'false alarm', 'missed', 'error of the server that we do not name', 'error that only we name', 'warning of the server without a finding'].map((heading) => [heading, []]));
/** Rule -> how many findings on accepted, refused and other resources. */
const byRule = new Map();
const outcomes = new Map();
let texts = 0;
let slowest = { spent: 0, id: '' };
const begin = performance.now();

for (const line of readFileSync(values.corpus, 'utf8').split('\n')) if (line !== '') judge(JSON.parse(line));
print(performance.now() - begin);
process.exitCode = ['crash', 'false alarm', 'missed'].some((heading) => notes.get(heading).length > 0) ? 1 : 0;

function judge({ id, text, apiServer }) {
  texts++;
  const result = lint(id, text);
  if (result === undefined) return;
  const { resources, diagnostics } = result;
  if (resources.length !== apiServer.length) {
    note('resources counted differently', `${id}: we ${resources.length}, the server ${apiServer.length}`);
    return;
  }
  apiServer.forEach((recorded, i) => {
    const own = diagnostics.filter(({ resourceIndex }) => resourceIndex === i);
    const { outcome, missing, extra, unsaid } = compare(recorded, own);
    add(outcomes, outcome);
    const where = `${id}:${resources[i].range.start.line} ${recorded.kind ?? ''} (${recorded.verdict})`;
    if (outcome === 'false alarm') for (const one of own) if (one.rejects) note(outcome, said(one, text));
    if (outcome === 'missed') note(outcome, `${where} ${JSON.stringify(recorded.errors ?? recorded.strict ?? recorded.message ?? '')}`);
    for (const error of missing) note('error of the server that we do not name', `${where} ${error}`);
    for (const error of extra) note('error that only we name', `${where} ${error}`);
    for (const warning of unsaid) note('warning of the server without a finding', `${where} ${warning}`);
  });
  for (const diagnostic of diagnostics) count(diagnostic, apiServer[diagnostic.resourceIndex]?.verdict, text);
}

function lint(id, text) {
  const start = performance.now();
  try {
    return linter.lint({ file: id, text });
  } catch (error) {
    note('crash', `${id}: ${error?.stack ?? String(error)}`);
    return undefined;
  } finally {
    const spent = performance.now() - start;
    if (spent > slowest.spent) slowest = { spent, id };
  }
}

function count(diagnostic, verdict, text) {
  const { ruleId, severity } = diagnostic;
  const row = byRule.get(ruleId) ?? { accepted: 0, refused: 0, other: 0, error: 0, warning: 0, info: 0 };
  byRule.set(ruleId, row);
  row[verdict === 'accept' || verdict === 'unchecked-kind' ? 'accepted' : verdict === undefined || verdict === 'unknown-kind' ? 'other' : 'refused']++;
  row[severity]++;
  if (ruleId === values.rule) console.log(said(diagnostic, text));
}

function said({ file, range: { start, end }, ruleId, messageId, severity, message }, text) {
  const line = text.slice(start.offset - start.column + 1).split(/\r?\n/, 1)[0].trim();
  return `${file}:${start.line}:${start.column}-${end.line === start.line ? end.column : `${end.line}:${end.column}`} ${severity} ${ruleId}#${messageId}\n      ${line.slice(0, 160)}\n      ${message}`;
}

function note(heading, text) {
  notes.get(heading).push(text);
}

function add(map, key) {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function print(spent) {
  const show = Number(values.show);
  for (const [heading, list] of notes) {
    if (list.length === 0) continue;
    console.log(`\n== ${heading}: ${list.length}`);
    for (const one of list.slice(0, show)) console.log(`   ${one}`);
    if (list.length > show) console.log(`   ... ${list.length - show} more (--show)`);
  }
  console.log(`\n${'rule'.padEnd(44)}${['accepted', 'refused', 'other', 'error', 'warning', 'info'].map((column) => column.padStart(9)).join('')}`);
  for (const [id, row] of [...byRule].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(id.padEnd(44) + Object.values(row).map((n) => String(n).padStart(9)).join(''));
  console.log(`\n${texts} texts in ${spent.toFixed(0)} ms, the slowest ${slowest.spent.toFixed(1)} ms (${slowest.id})`);
  console.log(`resources: ${[...outcomes].map(([outcome, n]) => `${n} ${outcome}`).join(', ')}; ${[...notes].map(([heading, list]) => `${list.length} ${heading}`).join(', ')}`);
}
