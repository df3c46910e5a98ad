/**
 * Compares our warnings with the server's, over mutants of seeds and the manifests of warned.mjs, and shows where they differ.
 *
 *   node test/conformance/api/warnings-differential.mjs --oracle PATH [--mutate PATH --seeds DIR ...] [--seed 1] [--count 10000] [--core PATH] [--record]
 *
 * --record writes recorded-warnings.jsonl: of the manifests of warned.mjs, short ones first, until every kind of warning is there twice. Exit status 1 where anything differs.
 * Instead of the oracle an API server can be asked, with --server URL [--token-file FILE] [--ca-file FILE | --insecure]: see ../README.md.
 */
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { SOURCE_OPTIONS, sourceOf } from './answers.mjs';
import { mutants } from './oracle.mjs';
import { warned } from './warned.mjs';
import { compareWarnings, kindOf, volumesOf, warningsOf } from './warnings.mjs';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10000' },
    ...SOURCE_OPTIONS,
    seeds: { type: 'string', multiple: true, default: ['seeds', '../../oracle/seeds'].map((folder) => resolve(import.meta.dirname, folder)) },
    mutate: { type: 'string' },
    core: { type: 'string', default: resolve(import.meta.dirname, '../../../packages/core/dist/index.js') },
    record: { type: 'boolean', default: false },
  },
});
const TWICE = 2;

const { createLinter } = await import(pathToFileURL(options.core).href);
const { readYaml } = await import(pathToFileURL(resolve(dirname(options.core), 'yaml/read.js')).href);
const linter = createLinter({});
const much = { count: Number(options.count), seed: Number(options.seed) };
const cases = options.mutate === undefined ? warned(much) : await mutants({ ...much, mutate: options.mutate, seeds: options.seeds });
const ask = await sourceOf(options);
const answers = await ask(cases.map((one) => one.yaml));

const differences = new Map();
const kinds = new Map();
let total = 0;
cases.forEach((one, i) => {
  const { resources, diagnostics } = linter.lint({ file: `${one.id}.yaml`, text: one.yaml });
  if (resources.length !== answers[i].length) return;
  const volumes = volumesOf(readYaml(one.yaml)[0]?.root);
  answers[i].forEach((answer, index) => {
    if (answer.panic !== undefined) return;
    const own = diagnostics.filter(({ resourceIndex }) => resourceIndex === index);
    const warnings = warningsOf(answer);
    const { unsaid, unwarned } = compareWarnings(warnings, answer.verdict, own, volumes);
    for (const warning of warnings) kinds.set(kindOf(warning), (kinds.get(kindOf(warning)) ?? 0) + 1);
    total += warnings.length;
    for (const warning of unsaid) count(`unsaid    ${kindOf(warning)}`, `${one.id} ${answer.kind}: ${warning.at}`);
    for (const { ruleId, messageId, fieldPath } of unwarned) count(`unwarned  ${ruleId}#${messageId}`, `${one.id} ${answer.kind}: ${fieldPath}`);
  });
});

function count(key, example) {
  const entry = differences.get(key) ?? { times: 0, example };
  entry.times++;
  differences.set(key, entry);
}

console.log(`${cases.length} texts, ${total} warnings of ${kinds.size} kinds`);
for (const [key, { times, example }] of differences) console.log(`${String(times).padStart(5)}  ${key}\n         ${example}`);
process.exitCode = differences.size === 0 ? 0 : 1;
if (options.record) record();

function record() {
  const covered = new Map();
  const lines = cases
    .map(({ yaml }, i) => ({ yaml, answer: answers[i][0] }))
    .filter(({ answer }) => answer?.verdict === 'accept')
    .map(({ yaml, answer }) => ({ text: yaml, warnings: warningsOf(answer) }))
    .sort((a, b) => a.text.length - b.text.length)
    .filter(({ warnings }) => {
      const isNew = warnings.some((warning) => (covered.get(kindOf(warning)) ?? 0) < TWICE);
      if (isNew) for (const warning of warnings) covered.set(kindOf(warning), (covered.get(kindOf(warning)) ?? 0) + 1);
      return isNew;
    })
    .map((one) => JSON.stringify(one));
  writeFileSync(new URL('recorded-warnings.jsonl', import.meta.url), `${lines.join('\n')}\n`);
  console.log(`${lines.length} recorded, with ${covered.size} kinds of warnings, ${[...covered.values()].filter((times) => times < TWICE).length} of them once`);
}
