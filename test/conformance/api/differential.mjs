/**
 * Runs mutants of valid manifests through the built core and through the oracle, and shows where they differ.
 *
 *   node test/conformance/api/differential.mjs --oracle PATH [--seeds DIR-OR-FILE ...] [--mutate PATH] [--seed 1] [--count 2000] [--core PATH] [--examples 3]
 *   node test/conformance/api/differential.mjs --oracle PATH --wild [--kind Secret --kind Role ...] [--seed 1] [--count 2000] ...
 *
 * Seeds are those beside this file and the oracle's, unless others are named. --wild takes the manifests of wild.mjs, which need no seeds, of all kinds or of some; --volumes those of volumes.mjs. Exit status 1 where anything differs.
 * Instead of the oracle an API server can be asked, with --server URL [--token-file FILE] [--ca-file FILE | --insecure]: see ../README.md.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { SOURCE_OPTIONS, sourceOf } from './answers.mjs';
import { compare } from './compare.mjs';
import { mutants, schemaBeside } from './oracle.mjs';
import { volumes } from './volumes.mjs';
import { wild } from './wild.mjs';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '2000' },
    ...SOURCE_OPTIONS,
    seeds: { type: 'string', multiple: true, default: ['seeds', '../../oracle/seeds'].map((folder) => resolve(import.meta.dirname, folder)) },
    wild: { type: 'boolean', default: false },
    volumes: { type: 'boolean', default: false },
    kind: { type: 'string', multiple: true, default: [] },
    mutate: { type: 'string', default: process.env.STOWAGE_MUTATE ?? resolve(import.meta.dirname, '../../oracle/mutate.py') },
    core: { type: 'string', default: resolve(import.meta.dirname, '../../../packages/core/dist/index.js') },
    examples: { type: 'string', default: '2' },
  },
});

const { createLinter } = await import(pathToFileURL(options.core).href);
const linter = createLinter({});
const much = { count: Number(options.count), seed: Number(options.seed) };
const make = options.wild ? wild : options.volumes ? volumes : null;
const cases = make === null ? await mutants({ ...much, mutate: options.mutate, seeds: options.seeds }) : make({ ...much, schema: await schemaBeside(options.core), only: options.kind });
const ask = await sourceOf(options);
const answers = await ask(cases.map((one) => one.yaml));

const tally = { texts: cases.length, otherCount: 0, verdicts: 0, sameVerdict: 0, compared: 0, sameFields: 0 };
const verdicts = new Map();
const differences = new Map();

function count(into, key, example) {
  const entry = into.get(key) ?? { count: 0, examples: [] };
  entry.count++;
  if (entry.examples.length < Number(options.examples)) entry.examples.push(example);
  into.set(key, entry);
}

cases.forEach((one, i) => {
  const { resources, diagnostics } = linter.lint({ file: `${one.id}.yaml`, text: one.yaml });
  if (resources.length !== answers[i].length) {
    tally.otherCount++;
    count(verdicts, 'another number of resources', one);
    return;
  }
  for (const entry of compare(answers[i], diagnostics)) {
    // A text with neither apiVersion nor kind is no manifest, of which nothing is said.
    if (entry.verdict !== null && resources[entry.index].status !== 'skipped') {
      tally.verdicts++;
      if (entry.verdict) tally.sameVerdict++;
      else count(verdicts, `${entry.refused ? 'we refuse' : 'we accept'} (the server: ${answers[i][entry.index].verdict})`, one);
    }
    if (!entry.compared) continue;
    tally.compared++;
    if (entry.missing.length + entry.extra.length === 0) tally.sameFields++;
    for (const error of entry.missing) count(differences, `missing  ${error.pattern}`, { ...one, kind: entry.kind });
    for (const error of entry.extra) count(differences, `extra    ${error.pattern}`, { ...one, kind: entry.kind });
  }
});

const share = (part, whole) => `${part} of ${whole} (${whole === 0 ? '-' : ((100 * part) / whole).toFixed(2)} %)`;
console.log(`texts ${tally.texts}, with another number of resources ${tally.otherCount}`);
console.log(`equal verdicts  ${share(tally.sameVerdict, tally.verdicts)}`);
console.log(`equal fields    ${share(tally.sameFields, tally.compared)}`);
print('verdicts', verdicts);
print('fields', differences);
process.exitCode = tally.sameVerdict === tally.verdicts && tally.sameFields === tally.compared ? 0 : 1;

function print(title, entries) {
  if (entries.size === 0) return;
  console.log(`\n${title} that differ`);
  for (const [key, { count: times, examples }] of [...entries].sort((a, b) => b[1].count - a[1].count)) {
    console.log(`  ${String(times).padStart(5)}  ${key}`);
    for (const one of examples) console.log(`         ${one.id} ${one.kind ?? ''} ${one.mutation} at ${one.path}`);
  }
}
