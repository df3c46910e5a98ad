/**
 * Asks the server of the workloads of workloads.mjs (or of wild.mjs) and then of what their controllers make of those that it takes. What is refused only then must be a finding
 * of api/template-breaks-pod, and nothing else may be one.
 *
 *   node test/conformance/api/made-differential.mjs --oracle PATH [--wild] [--seed 1] [--count 10000] [--core PATH] [--record]
 *
 * --record writes recorded-made.jsonl: short ones first, until every kind of error is there twice for each kind of workload. Exit status 1 where anything differs.
 * Instead of the oracle an API server can be asked, with --server URL [--token-file FILE] [--ca-file FILE | --insecure]: see ../README.md.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { SOURCE_OPTIONS, sourceOf } from './answers.mjs';
import { compareMade, madeOf, madePatternOf } from './made.mjs';
import { schemaBeside } from './oracle.mjs';
import { wild } from './wild.mjs';
import { workloads } from './workloads.mjs';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10000' },
    ...SOURCE_OPTIONS,
    wild: { type: 'boolean', default: false },
    core: { type: 'string', default: resolve(import.meta.dirname, '../../../packages/core/dist/index.js') },
    record: { type: 'boolean', default: false },
  },
});
const TWICE = 2;
const FINE = 20;

const { createLinter } = await import(pathToFileURL(options.core).href);
const linter = createLinter({});
const much = { count: Number(options.count), seed: Number(options.seed) };
const cases = options.wild ? wild({ ...much, schema: await schemaBeside(options.core) }) : workloads(much);
const ask = await sourceOf(options);
const first = await ask(cases.map((one) => one.yaml));
const taken = cases.filter((_, i) => first[i].length === 1 && first[i][0].verdict === 'accept').map((one) => ({ ...one, made: madeOf(JSON.parse(one.yaml)) }));
const answers = await ask(taken.flatMap(({ made }) => made.map((object) => JSON.stringify(object))));

let next = 0;
const judged = taken
  .filter(({ made }) => made.length > 0)
  .map((one) => {
    const said = one.made.map(({ kind }) => ({ kind, errors: answers[next++][0]?.errors ?? [] }));
    const errors = [...new Set(said.flatMap(({ kind, errors: own }) => own.map(({ type, field }) => `${kind} ${type} ${field}`)))];
    return { ...one, errors };
  });

const differences = new Map();
for (const { id, from, yaml, errors } of judged) {
  const { missed, extra } = compareMade(errors, linter.lint({ file: `${id}.yaml`, text: yaml }).diagnostics);
  for (const error of missed) count(`missed  ${madePatternOf(error)}`, `${id} ${from}`);
  for (const message of extra) count(`extra   ${message}`, `${id} ${from}`);
}

function count(key, example) {
  const entry = differences.get(key) ?? { times: 0, example };
  entry.times++;
  differences.set(key, entry);
}

console.log(`${cases.length} workloads, ${judged.length} of them taken, of ${judged.filter(({ errors }) => errors.length > 0).length} what is made is refused`);
for (const [key, { times, example }] of differences) console.log(`${String(times).padStart(5)}  ${key}\n         ${example}`);
process.exitCode = differences.size === 0 ? 0 : 1;
if (options.record) record();

function record() {
  const covered = new Map();
  let fine = 0;
  const kept = judged
    .map(({ yaml, from, errors }) => ({ text: yaml, errors, from }))
    .sort((a, b) => a.text.length - b.text.length)
    .filter(({ errors, from }) => {
      const patterns = errors.map((error) => `${from} ${madePatternOf(error)}`);
      const isNew = patterns.some((pattern) => (covered.get(pattern) ?? 0) < TWICE);
      if (isNew) for (const pattern of patterns) covered.set(pattern, (covered.get(pattern) ?? 0) + 1);
      return isNew || (errors.length === 0 && fine++ < FINE);
    })
    .map(({ text, errors }) => JSON.stringify({ text, errors }));
  writeFileSync(new URL('recorded-made.jsonl', import.meta.url), `${kept.join('\n')}\n`);
  console.log(`${kept.length} recorded, with ${covered.size} kinds of errors`);
}
