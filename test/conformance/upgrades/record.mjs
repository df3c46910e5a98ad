/**
 * Writes recorded.json: what the first fix makes of each case, and what Kubernetes 1.37.2 says of that.
 *
 *   STOWAGE_ORACLE=... node test/conformance/upgrades/record.mjs        after npx tsc -b
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, createLinter } from '../../../packages/core/dist/index.js';
import { CASES } from './cases.mjs';

const linter = createLinter();
const fixed = CASES.map(([name, , text]) => {
  const fix = linter.lint({ file: 'a.yaml', text }).diagnostics.find(({ ruleId }) => ruleId === 'api/unknown-kind')?.fixes[0];
  return { name, title: fix?.title ?? null, safety: fix?.safety ?? 'none', fixed: fix ? applyEdits(text, fix.edits) : null };
});
const asked = fixed.filter((one) => one.fixed !== null);
const { stdout } = spawnSync(process.env.STOWAGE_ORACLE ?? 'oracle', { input: asked.map(({ name, fixed: yaml }) => JSON.stringify({ id: name, yaml })).join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 26 });
const answers = new Map(stdout.trimEnd().split('\n').map((line) => JSON.parse(line)).map((answer) => [answer.id, answer]));
const recorded = fixed.map((one) => {
  const answer = answers.get(one.name);
  const [only] = answer?.docs ?? answer?.documents ?? answer?.resources ?? [answer];
  return { ...one, verdict: only?.verdict ?? null, ...(only?.errors?.length ? { errors: only.errors } : {}), ...(only?.strict?.length ? { strict: only.strict } : {}) };
});
writeFileSync(join(import.meta.dirname, 'recorded.json'), `[\n${recorded.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
for (const { name, verdict, safety } of recorded) if (!['accept', 'unchecked-kind', null].includes(verdict)) console.log(`${name} (${safety}): ${verdict}`);
console.log(`${String(recorded.length)} cases, ${String(asked.length)} with a fix`);
