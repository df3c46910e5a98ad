/**
 * Writes recorded.jsonl: the verdicts and field errors that Kubernetes 1.37.2 gives for mutants of the seeds and for the manifests of wild.mjs and volumes.mjs. Cases are taken,
 * short ones first, until every pair of error type and field pattern that turned up is covered twice, and some that are accepted.
 *
 *   STOWAGE_ORACLE=... STOWAGE_MUTATE=... node test/conformance/api/record.mjs [--seeds DIR] [--seed 1] [--count 20000] [--core PATH]
 *
 * A mutant is recorded as its difference from the seed.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, mutants, schemaBeside } from './oracle.mjs';
import { podPatternOf } from './patterns.mjs';
import { volumes } from './volumes.mjs';
import { wild } from './wild.mjs';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    oracle: { type: 'string', default: process.env.STOWAGE_ORACLE ?? 'oracle' },
    seeds: { type: 'string', multiple: true, default: [resolve(import.meta.dirname, 'seeds')] },
    mutate: { type: 'string', default: process.env.STOWAGE_MUTATE ?? 'mutate.py' },
    core: { type: 'string', default: resolve(import.meta.dirname, '../../../packages/core/dist/index.js') },
  },
});
const TWICE = 2;
const ACCEPTED = 80;
const LONGEST = 6000;

/** The documents of the seeds as mutate.py writes them. */
const DUMP = `
import json, sys, yaml
for name in sys.argv[1:]:
    for document in yaml.safe_load_all(open(name)):
        if isinstance(document, dict):
            print(json.dumps(yaml.dump(document, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), sort_keys=False, allow_unicode=True)))
`;

function baseTexts() {
  const files = options.seeds.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => join(folder, name)));
  const { stdout, status } = spawnSync('python3', ['-c', DUMP, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error('python3 with PyYAML is needed');
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** What must be cut out of a base, and put there instead. */
function differenceFrom(base, text) {
  let start = 0;
  while (start < base.length && start < text.length && base[start] === text[start]) start++;
  let end = 0;
  while (end < base.length - start && end < text.length - start && base[base.length - 1 - end] === text[text.length - 1 - end]) end++;
  return { at: start, cut: base.length - end - start, put: text.slice(start, text.length - end) };
}

function shortest(bases, text) {
  let best = { base: null, put: text };
  // Those of wild.mjs come from no seed.
  if (text.startsWith('{')) return best;
  bases.forEach((base, index) => {
    const difference = differenceFrom(base, text);
    if (difference.put.length < best.put.length) best = { base: index, ...difference };
  });
  return best;
}

/** What is kept of an answer: no error text. */
const keep = ({ kind, verdict, errors }) => ({ kind, verdict, ...(errors?.length > 0 && { errors: [...new Set(errors.map(({ type, field }) => `${type} ${field}`))] }) });

const much = { count: Number(options.count), seed: Number(options.seed) };
const bases = baseTexts();
const schema = await schemaBeside(options.core);
const cases = [...(await mutants({ ...much, mutate: options.mutate, seeds: options.seeds })), ...wild({ ...much, schema }), ...volumes({ ...much, schema })];
const answers = await ask(
  options.oracle,
  cases.map((one) => one.yaml),
);

const candidates = cases
  .map(({ yaml }, i) => ({ yaml, docs: answers[i] }))
  // Kubernetes panics where a manifest is odd enough, and such an answer says nothing.
  .filter(({ yaml, docs }) => docs.length > 0 && docs.every((doc) => doc.panic === undefined && doc.verdict !== 'unknown-kind') && yaml.length <= LONGEST)
  .map(({ yaml, docs }) => ({ ...shortest(bases, yaml), docs: docs.map(keep) }))
  .sort((a, b) => a.put.length - b.put.length);

const covered = new Map();
const seen = new Set();
let accepted = 0;
const taken = candidates.filter(({ docs }) => {
  const pairs = docs.flatMap(({ errors = [] }) => errors.map((error) => error.replace(/ (.*)$/s, (_, field) => ` ${podPatternOf(field)}`)));
  for (const pair of pairs) seen.add(pair);
  const isNew = pairs.some((pair) => (covered.get(pair) ?? 0) < TWICE);
  const fine = docs.every(({ verdict }) => verdict === 'accept');
  if (!isNew && !(fine && accepted < ACCEPTED && accepted++ >= 0)) return false;
  for (const pair of pairs) covered.set(pair, (covered.get(pair) ?? 0) + 1);
  return true;
});

const used = [...new Set(taken.map(({ base }) => base))].filter((base) => base !== null).sort((a, b) => a - b);
const lines = [...used.map((base) => ({ text: bases[base] })), ...taken.map((one) => (one.base === null ? one : { ...one, base: used.indexOf(one.base) }))].map((one) => JSON.stringify(one));
writeFileSync(new URL('recorded.jsonl', import.meta.url), `${lines.join('\n')}\n`);
const once = [...covered.values()].filter((times) => times < TWICE).length;
console.log(`${taken.length} cases of ${cases.length} recorded; ${seen.size} kinds of errors, ${once} of them seen only once; ${lines.join('\n').length} characters`);
