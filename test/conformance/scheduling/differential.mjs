/**
 * Compares `place` with the scheduler and the DaemonSet controller, over clusters and workloads that scenarios.py makes.
 *
 *   node test/conformance/scheduling/differential.mjs --oracle PATH [--seed 1] [--count 5000] [--wide] [--core PATH] [--record N] [--keep FILE]
 *
 * --wide asks wider questions (see scenarios.py). --record adds N of them to recorded.jsonl.gz, --keep writes those that differ. Exit status 1 where anything differs.
 */
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { run } from '../api/oracle.mjs';
import { differences } from './compare.mjs';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    oracle: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '5000' },
    wide: { type: 'boolean', default: false },
    core: { type: 'string', default: resolve(here, '../../../packages/core/dist/index.js') },
    record: { type: 'string', default: '0' },
    keep: { type: 'string' },
  },
});

const { place } = await import(pathToFileURL(options.core).href);
const scenarios = resolve(here, '../../oracle/scenarios.py');
const questions = (await run('python3', [scenarios, '--count', options.count, '--seed', options.seed, ...(options.wide ? ['--wide'] : [])], [])).map((line) => JSON.parse(line));
const answers = (await run(options.oracle, [], questions.map((one) => JSON.stringify(one)), true)).map((line) => JSON.parse(line));
if (answers.length !== questions.length) throw new Error(`The oracle gave ${answers.length} answers to ${questions.length} questions`);

const counts = { asked: 0, unanswered: 0, rows: 0, fits: 0, scores: 0 };
const refused = new Map();
const wrong = [];
const recordable = [];
questions.forEach(({ id, place: { nodes, pods, workload } }, i) => {
  const expected = answers[i].rows ?? answers[i].place?.rows;
  if (expected === undefined) {
    counts.unanswered++;
    return;
  }
  counts.asked++;
  counts.rows += expected.length;
  for (const row of expected) {
    if (row.fits) counts.fits++;
    counts.scores += Object.keys(row.scores ?? {}).length;
    for (const filter of row.refused) refused.set(filter, (refused.get(filter) ?? 0) + 1);
  }
  let found;
  try {
    found = differences(expected, place({ nodes, pods, workloads: workload }).rows);
  } catch (error) {
    found = [String(error.stack)];
  }
  if (found.length > 0) wrong.push({ id, found, question: questions[i], expected });
  else recordable.push({ id, nodes, pods, workload, rows: expected });
});

console.log(`${counts.asked} questions (${counts.unanswered} without an answer), ${counts.rows} rows, ${counts.fits} that fit, ${counts.scores} scores; refused: ${[...refused].map(([name, count]) => `${name} ${count}`).join(', ')}`);
console.log(`${wrong.length} questions differ`);
for (const { id, found } of wrong.slice(0, 10)) console.log(`${id}\n  ${found.slice(0, 4).join('\n  ')}`);
if (options.keep) writeFileSync(options.keep, wrong.map((one) => `${JSON.stringify(one)}\n`).join(''));
if (Number(options.record) > 0) {
  const file = resolve(here, 'recorded.jsonl.gz');
  const before = existsSync(file) ? gunzipSync(readFileSync(file)).toString() : '';
  writeFileSync(file, gzipSync(before + recordable.slice(0, Number(options.record)).map((one) => `${JSON.stringify(one)}\n`).join(''), { level: 9 }));
}
process.exitCode = wrong.length > 0 ? 1 : 0;
