/**
 * Writes recorded.jsonl: what Kubernetes reads in each of the inputs, as the oracle says. Of its refusals only the fact is kept.
 *
 *     STOWAGE_ORACLE=... node test/conformance/yaml/record.mjs
 */
import { writeFileSync } from 'node:fs';
import { askOracle, writeExactly } from './compare.mjs';
import { INPUTS } from './inputs.mjs';

const reading = ({ json, error }) => (error === undefined ? { json } : { error: true });
const lines = [];
for await (const answers of askOracle(INPUTS.map((input) => input.text))) {
  const { group, text } = INPUTS[lines.length];
  // Read strictly, what is taken is the same, so it is not written twice.
  const read = answers.map(({ kubectl, strict }) => ({ kubectl: reading(kubectl), ...(strict && { strict: strict.error === undefined ? {} : { error: true } }) }));
  lines.push(writeExactly({ group, text, read }));
}
if (lines.length !== INPUTS.length) throw new Error(`the oracle answered ${lines.length} of ${INPUTS.length} questions`);
writeFileSync(new URL('recorded.jsonl', import.meta.url), `${lines.join('\n')}\n`);
console.log(`${lines.length} inputs recorded`);
