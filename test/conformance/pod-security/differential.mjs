/**
 * Compares what pod-security/baseline and pod-security/restricted find with what the admission plugin forbids, over mutants of seeds or over the texts of a file.
 *
 *   node test/conformance/pod-security/differential.mjs --oracle PATH [--seeds DIR-or-FILE ...] [--seed 1] [--count 5000] [--texts JSONL] [--core PATH] [--record]
 *
 * --texts compares the texts of a file with one JSON object a line, each with a `yaml`. --record writes recorded.jsonl: short texts first, until every set of reasons stands there once.
 * Exit status 1 where anything differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ask, mutants } from '../api/oracle.mjs';
import { forbiddenBy, forbiddenByUs, LEVELS, linterOptions } from './compare.mjs';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    oracle: { type: 'string' },
    seeds: { type: 'string', multiple: true, default: [resolve(here, '../../oracle/seeds')] },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '5000' },
    texts: { type: 'string' },
    core: { type: 'string', default: resolve(here, '../../../packages/core/dist/index.js') },
    record: { type: 'boolean', default: false },
  },
});

/** Of what is recorded, in characters. */
const LONGEST = 2500;

const { createLinter } = await import(pathToFileURL(options.core).href);
const linters = LEVELS.map((level) => createLinter(linterOptions(level)));
const cases =
  options.texts === undefined
    ? await mutants({ mutate: resolve(here, '../../oracle/mutate.py'), seeds: options.seeds, count: Number(options.count), seed: Number(options.seed) })
    : readFileSync(options.texts, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
const answers = await ask(
  options.oracle,
  cases.map(({ yaml }) => yaml),
);

let pods = 0;
let forbidden = 0;
let apart = 0;
const differences = new Map();
const recordable = new Map();
cases.forEach(({ id, yaml }, i) => {
  const results = linters.map((linter) => linter.lint({ file: `${id}.yaml`, text: yaml }));
  if (results[0].resources.length !== answers[i].length) {
    if (answers[i].some(({ podSecurity }) => podSecurity)) apart++;
    return;
  }
  answers[i].forEach((answer, index) => {
    if (answer.podSecurity === undefined) return;
    LEVELS.forEach((level, l) => {
      const own = forbiddenByUs(
        results[l].diagnostics.filter(({ resourceIndex }) => resourceIndex === index),
        level,
      );
      const upstream = forbiddenBy(answer, level);
      pods++;
      if (upstream.length > 0) forbidden++;
      for (const reason of upstream) if (!own.includes(reason)) count(`${level}: not found   ${reason}`, id, yaml);
      for (const reason of own) if (!upstream.includes(reason)) count(`${level}: not forbidden   ${reason}`, id, yaml);
    });
    if (answers[i].length === 1) record(yaml, answer);
  });
});

function count(key, id, yaml) {
  const entry = differences.get(key) ?? { times: 0, id, yaml };
  entry.times++;
  differences.set(key, entry);
}

function record(yaml, answer) {
  if (yaml.length > LONGEST) return;
  const podSecurity = Object.fromEntries(LEVELS.map((level) => [level, forbiddenBy(answer, level)]));
  const key = `${answer.kind === 'Pod'} ${JSON.stringify(podSecurity)}`;
  if (yaml.length < (recordable.get(key)?.text.length ?? Infinity)) recordable.set(key, { text: yaml, podSecurity });
}

console.log(`${cases.length} texts, ${pods} decisions, ${forbidden} of them forbid; ${recordable.size} sets of reasons; ${apart} texts read as another number of resources`);
for (const [key, { times, id, yaml }] of differences) console.log(`${String(times).padStart(5)}  ${key}   ${id}\n${yaml.slice(0, 2500)}`);
process.exitCode = differences.size === 0 ? 0 : 1;
if (options.record) {
  writeFileSync(new URL('recorded.jsonl', import.meta.url), `${[...recordable.values()].map((one) => JSON.stringify(one)).join('\n')}\n`);
}
