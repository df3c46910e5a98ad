/**
 * Writes recorded.jsonl: the verdicts and field errors that Kubernetes 1.37.2 gives for mutants of the seeds and for the manifests of wild.mjs and volumes.mjs. Cases are taken,
 * short ones first, until every pair of error type and field pattern that turned up is covered twice, and some that are accepted.
 *
 *   STOWAGE_ORACLE=... STOWAGE_MUTATE=... node test/conformance/api/record.mjs [--seeds DIR] [--kind Secret ...] [--seed 1] [--count 20000] [--core PATH] [--add]
 *
 * A mutant is recorded as its difference from the seed. --add keeps what is recorded, and adds what is not there twice yet; --kind takes wild manifests of those kinds alone.
 * Instead of the oracle an API server can be asked, with --server URL [--token-file FILE] [--ca-file FILE | --insecure]: see ../README.md.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SOURCE_OPTIONS, sourceOf } from './answers.mjs';
import { mutants, schemaBeside } from './oracle.mjs';
import { podPatternOf } from './patterns.mjs';
import { volumes } from './volumes.mjs';
import { wild } from './wild.mjs';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    ...SOURCE_OPTIONS,
    seeds: { type: 'string', multiple: true, default: ['seeds', '../../oracle/seeds'].map((folder) => resolve(import.meta.dirname, folder)) },
    kind: { type: 'string', multiple: true, default: [] },
    add: { type: 'boolean', default: false },
    mutate: { type: 'string', default: process.env.STOWAGE_MUTATE ?? resolve(import.meta.dirname, '../../oracle/mutate.py') },
    core: { type: 'string', default: resolve(import.meta.dirname, '../../../packages/core/dist/index.js') },
  },
});
const TWICE = 2;
const ACCEPTED = 80;
/** With --add, of each kind. */
const ACCEPTED_OF_KIND = 4;
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
  const files = options.seeds.flatMap((path) => (path.endsWith('.yaml') ? [path] : readdirSync(path).filter((name) => name.endsWith('.yaml')).sort().map((name) => join(path, name))));
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
const place = new URL('recorded.jsonl', import.meta.url);
const kept = options.add ? readFileSync(place, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line)) : [];
const keptBases = kept.filter(({ text }) => text !== undefined);
const keptCases = kept.slice(keptBases.length);
const bases = baseTexts();
const schema = await schemaBeside(options.core);
const cases = [...(await mutants({ ...much, mutate: options.mutate, seeds: options.seeds })), ...wild({ ...much, schema, only: options.kind }), ...(options.add ? [] : volumes({ ...much, schema }))];
const ask = await sourceOf(options);
const answers = await ask(cases.map((one) => one.yaml));

const candidates = cases
  .map(({ yaml }, i) => ({ yaml, docs: answers[i] }))
  // Kubernetes panics where a manifest is odd enough, and such an answer says nothing.
  .filter(({ yaml, docs }) => docs.length > 0 && docs.every((doc) => doc.panic === undefined && doc.verdict !== 'unknown-kind' && doc.verdict !== 'unanswered') && yaml.length <= LONGEST)
  .map(({ yaml, docs }) => ({ ...shortest(bases, yaml), docs: docs.map(keep) }))
  .sort((a, b) => a.put.length - b.put.length);

const covered = new Map();
const seen = new Set();
const acceptedOf = new Map();
let accepted = 0;
/** What is wrong in a Pod spec is the same whatever holds it; of other kinds each has its own. */
const WITH_PODS = /^(?:Pod|PodTemplate|ReplicationController|DaemonSet|Deployment|ReplicaSet|StatefulSet|Job|CronJob)$/;
const pairsOf = (docs) => docs.flatMap(({ kind, errors = [] }) => errors.map((error) => `${WITH_PODS.test(kind) ? '' : `${kind} `}${error.replace(/ (.*)$/s, (_, field) => ` ${podPatternOf(field)}`)}`));
const isFine = (docs) => docs.every(({ verdict }) => verdict === 'accept');

function cover({ docs }) {
  for (const pair of pairsOf(docs)) covered.set(pair, (covered.get(pair) ?? 0) + 1);
  if (isFine(docs)) for (const { kind } of docs) acceptedOf.set(kind, (acceptedOf.get(kind) ?? 0) + 1);
}

keptCases.forEach(cover);
const taken = candidates.filter((one) => {
  const pairs = pairsOf(one.docs);
  for (const pair of pairs) seen.add(pair);
  const isNew = pairs.some((pair) => (covered.get(pair) ?? 0) < TWICE);
  const room = options.add ? one.docs.some(({ kind }) => (acceptedOf.get(kind) ?? 0) < ACCEPTED_OF_KIND) : accepted < ACCEPTED;
  if (!isNew && !(isFine(one.docs) && room && accepted++ >= 0)) return false;
  cover(one);
  return true;
});

const used = [...new Set(taken.map(({ base }) => base))].filter((base) => base !== null).sort((a, b) => a - b);
const renumbered = taken.map((one) => (one.base === null ? one : { ...one, base: keptBases.length + used.indexOf(one.base) }));
const lines = [...keptBases, ...used.map((base) => ({ text: bases[base] })), ...keptCases, ...renumbered].map((one) => JSON.stringify(one));
writeFileSync(place, `${lines.join('\n')}\n`);
const once = [...covered.values()].filter((times) => times < TWICE).length;
console.log(`${taken.length} cases of ${cases.length} recorded, beside ${keptCases.length}; ${seen.size} kinds of errors turned up, ${once} of all are there only once; ${lines.join('\n').length} characters`);
