/**
 * Random texts, read by Kubernetes (the oracle) and by us; prints what differs, and counts it. Exits with 1 where anything does.
 *
 *     STOWAGE_ORACLE=... node test/conformance/yaml/differential.mjs [--seed 1] [--count 10000] [--from DIR] [--reader FILE] [--show 20]
 *
 * DIR holds the manifests that are edited (examples/ unless given); FILE is a module with `readYaml` (core's build unless given).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { askOracle, difference } from './compare.mjs';
import { makeText, randomFrom } from './edits.mjs';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10000' },
    from: { type: 'string', default: join(repository, 'examples') },
    reader: { type: 'string', default: join(repository, 'packages/core/dist/yaml/read.js') },
    show: { type: 'string', default: '20' },
  },
});

const manifests = readdirSync(values.from, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name)).sort();
const seeds = manifests.map((name) => readFileSync(join(values.from, name), 'utf8'));
if (seeds.length === 0) throw new Error(`no manifests in ${values.from}`);
const reader = await import(pathToFileURL(resolve(values.reader)).href);
const readYaml = reader.readYaml ?? reader.default.readYaml;

const random = randomFrom(Number(values.seed));
const texts = Array.from({ length: Number(values.count) }, () => makeText(random, seeds));
let asked = 0;
let differ = 0;
let taken = 0;
for await (const answers of askOracle(texts)) {
  const text = texts[asked++];
  if (!Array.isArray(answers)) {
    console.log(`Kubernetes panicked: ${JSON.stringify(text)}`);
    continue;
  }
  if (answers.every((answer) => answer.kubectl.error === undefined)) taken++;
  const words = difference(readYaml(text), answers);
  if (words === null) continue;
  if (++differ <= Number(values.show)) console.log(`${JSON.stringify(text)}\n    ${words.slice(0, 600)}`);
}
console.log(`seed ${values.seed}: ${differ} of ${asked} texts differ (Kubernetes takes ${taken})`);
process.exitCode = differ > 0 || asked < texts.length ? 1 : 0;
