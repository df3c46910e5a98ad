/**
 * Holds what the solver says of formulas over nodes against the scheduler's own filters (NodeAffinity, NodeName), asked by `place` questions.
 *
 *   node test/conformance/scheduling/solver-differential.mjs --oracle PATH [--seed 1] [--count 1000] [--core FOLDER] [--record N] [--keep FILE]
 *
 * For each random formula: a witness is a node that is taken; where there is none, no combination of the labels that matter is, nor any for the conflict alone, and of the conflict less any one
 * part there is a witness again. For every fourth, over all combinations, both ways: which terms are dead, covered and exhaustive, what is redundant, that no node with
 * fewer labels than the witness is taken, and what preferences are worth (raw scores). Exit status 1 where anything differs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { run } from '../api/oracle.mjs';
import { judgementsAgree } from './solver-compare.mjs';
import { anyFormula, listsOf, nodeList, nodesFor, only, podOf, randomFrom } from './solver-cases.mjs';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    oracle: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    core: { type: 'string', default: resolve(here, '../../../packages/core/dist') },
    record: { type: 'string', default: '0' },
    keep: { type: 'string' },
  },
});
const part = (name) => import(pathToFileURL(resolve(options.core, `scheduling/solver/${name}.js`)).href);
const [{ solveNodeConstraints }, { judgeTerms }, { judgePreferences }] = await Promise.all([part('solve'), part('terms'), part('preferences')]);
const solver = { solveNodeConstraints, judgeTerms, judgePreferences };

const questions = [];
/** Asks which of some nodes a Pod fits; `then` gets, for each node, whether it does, and its score. */
function ask(pod, nodes, then) {
  const lists = listsOf(nodes);
  const answer = { fits: nodes.map(() => false), scores: nodes.map(() => 0), open: lists.length };
  for (const list of lists) {
    const take = (rows) => {
      const byName = new Map(rows.map((row) => [row.node, row]));
      for (const { name, i } of list) {
        answer.fits[i] = byName.get(name).fits;
        answer.scores[i] = byName.get(name).scores?.NodeAffinity ?? 0;
      }
      if (--answer.open === 0) then(answer);
    };
    questions.push({ place: { nodes: nodeList(list), pods: '', workload: pod }, take });
  }
}

const counts = { formulas: 0, satisfiable: 0, unsatisfiable: 0, unknown: 0, subsets: 0, judged: 0, dead: 0, covered: 0, together: 0, redundant: 0, exhaustive: 0, preferences: 0, nodes: 0 };
const wrong = [];
const recordable = [];
const check = (holds, formula, what) => {
  if (!holds) wrong.push({ what, formula });
};
const asNode = ({ name, labels }) => ({ name, labels: Object.fromEntries(labels) });

function askOfSolution(formula) {
  const solution = solveNodeConstraints(formula);
  counts[solution.is]++;
  if (solution.is === 'unknown') check(false, formula, 'unknown');
  if (solution.is === 'satisfiable') ask(podOf(formula), [asNode(solution.witness)], ({ fits }) => check(fits[0], formula, 'the witness is refused'));
  if (solution.is !== 'unsatisfiable') return;
  const nodes = nodesFor(formula);
  counts.nodes += nodes.length;
  check(solution.smallest, formula, 'not smallest');
  ask(podOf(formula), nodes, ({ fits }) => check(!fits.includes(true), formula, 'it is satisfiable'));
  ask(podOf(only(formula, solution.conflict)), nodes, ({ fits }) => check(!fits.includes(true), formula, 'the conflict is none'));
  for (const left of solution.conflict) {
    counts.subsets++;
    const fewer = only(formula, solution.conflict.filter((one) => one !== left));
    const rest = solveNodeConstraints(fewer);
    if (rest.is !== 'satisfiable') check(false, formula, 'the conflict is not minimal');
    else ask(podOf(fewer), [asNode(rest.witness)], ({ fits }) => check(fits[0], formula, 'the conflict less a part is refused'));
  }
}

/** Asks of each term alone, of the rest alone, and of each preference, over all nodes: what follows is judged from the answers. */
function askOfTerms(formula, wishes) {
  counts.judged++;
  const nodes = nodesFor(formula, wishes.flatMap(({ requirements }) => requirements));
  const asked = { formula, wishes, nodes, all: null, whole: null, terms: [], without: [], scores: [] };
  const parts = [];
  const keep = (pod, put) => parts.push([pod, put]);
  keep(podOf({ ...formula, anyOf: null }), ({ fits }) => (asked.all = fits));
  keep(podOf(formula), ({ fits }) => (asked.whole = fits));
  formula.anyOf?.forEach((term, i) => keep(podOf({ ...formula, anyOf: [term] }), ({ fits }) => (asked.terms[i] = fits)));
  // What is left of each term without what is said to be redundant.
  const verdict = judgeTerms(formula);
  verdict?.terms.forEach(({ redundant }, i) => {
    if (redundant.length === 0) return;
    const gone = redundant.map(({ requirement }) => requirement);
    const requirements = formula.anyOf[i].requirements.filter((_, r) => !gone.includes(r));
    keep(podOf({ ...formula, anyOf: [requirements.length > 0 ? { requirements } : { requirements, everyNode: true }] }), ({ fits }) => (asked.without[i] = fits));
  });
  wishes.forEach((wish, i) => keep(podOf(formula, [wish]), ({ scores }) => (asked.scores[i] = scores)));
  let open = parts.length;
  for (const [pod, put] of parts)
    ask(pod, nodes, (answer) => {
      put(answer);
      if (--open > 0) return;
      for (const what of judgementsAgree(solver, asked)) check(false, formula, what);
      if (nodes.length <= 80) recordable.push(asked);
    });
  for (const { dead, covered, redundant } of verdict?.terms ?? []) {
    if (dead) counts.dead++;
    if (covered) counts[covered.length > 1 ? 'together' : 'covered']++;
    counts.redundant += redundant.length;
  }
  if (verdict?.exhaustive) counts.exhaustive++;
  counts.preferences += wishes.length;
}

const random = randomFrom(Number(options.seed));
for (let i = 0; i < Number(options.count); i++) {
  const formula = anyFormula(random);
  counts.formulas++;
  askOfSolution(formula);
  const wishes = anyFormula(random).anyOf?.slice(0, 2).filter(({ requirements }) => requirements.length > 0 && requirements.every(({ operator, values }) => (operator !== 'Gt' && operator !== 'Lt') || /^\d{1,18}$/.test(values[0]))) ?? [];
  if (i % 4 === 0) askOfTerms(formula, random() < 0.5 ? wishes.map(({ requirements }) => ({ requirements, weight: 1 + Math.floor(random() * 3) })) : []);
}

// In parts, so that not all of the answers are held at once.
const PART = 5000;
for (let at = 0; at < questions.length; at += PART) {
  const some = questions.slice(at, at + PART);
  const answers = await run(options.oracle, [], some.map(({ place }, i) => JSON.stringify({ id: String(i), place })), true);
  if (answers.length !== some.length) throw new Error(`The oracle gave ${answers.length} answers to ${some.length} questions`);
  answers.forEach((line, i) => {
    const answer = JSON.parse(line);
    const rows = answer.rows ?? answer.place?.rows;
    if (!rows) throw new Error(`No rows: ${line.slice(0, 300)}`);
    some[i].take(rows);
  });
}

console.log(Object.entries({ ...counts, questions: questions.length }).map(([name, count]) => `${name} ${count}`).join(', '));
console.log(`${wrong.length} differ`);
for (const { what, formula } of wrong.slice(0, 10)) console.log(`${what}: ${JSON.stringify(formula)}`);
if (options.keep) writeFileSync(options.keep, wrong.map((one) => `${JSON.stringify(one)}\n`).join(''));
if (Number(options.record) > 0) {
  const file = resolve(here, 'solver-recorded.jsonl.gz');
  const bits = (row) => row?.map((one) => (one ? '1' : '0')).join('');
  const line = ({ formula, wishes, nodes, all, whole, terms, without, scores }) => `${JSON.stringify({ formula, wishes, nodes: nodes.map(({ name, labels }) => [name, labels]), all: bits(all), whole: bits(whole), terms: terms.map(bits), without: without.map((row) => bits(row) ?? null), scores })}\n`;
  const before = existsSync(file) ? gunzipSync(readFileSync(file)).toString() : '';
  writeFileSync(file, gzipSync(before + recordable.slice(0, Number(options.record)).map(line).join(''), { level: 9 }));
}
process.exitCode = wrong.length > 0 ? 1 : 0;
