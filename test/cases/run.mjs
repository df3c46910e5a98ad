/**
 * A folder of cases through the built engine, as a table.
 *
 *     node test/cases/run.mjs --cases DIR [--all]
 *
 * Each folder in DIR has an input.yaml and an expected.json: {title, expect: 'error' | 'warning or info' | 'nothing', line, hint: the file's name where it matters}.
 * Prints what does not behave as expected, with --all everything. A case that expects nothing and gets an info behaves, and is marked `~`. Ends with 1 where a case does not behave.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLinter } from '../../packages/core/dist/index.js';
import { judge } from './judge.mjs';

const { values } = parseArgs({ options: { cases: { type: 'string' }, all: { type: 'boolean', default: false } } });
if (values.cases === undefined) throw new Error('usage: run.mjs --cases DIR [--all]');

const linter = createLinter();
const tally = new Map();
for (const name of readdirSync(values.cases).sort()) {
  const folder = join(values.cases, name);
  if (!existsSync(join(folder, 'expected.json'))) continue;
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const diagnostics = lint(expected.hint ?? `${name}.yaml`, readFileSync(join(folder, 'input.yaml'), 'utf8'));
  const { ok, said } = diagnostics === undefined ? { ok: false, said: 'a crash' } : judge(expected, diagnostics);
  const row = tally.get(expected.expect) ?? { ok: 0, all: 0 };
  tally.set(expected.expect, { ok: row.ok + (ok ? 1 : 0), all: row.all + 1 });
  const noisy = ok && expected.expect === 'nothing' && diagnostics.length > 0;
  if (!ok || noisy || values.all) console.log(`${ok ? (noisy ? '~' : '+') : '-'} ${name.padEnd(48)} ${`${expected.expect}${expected.expect === 'nothing' ? '' : ` at ${expected.line}`}`.padEnd(24)} got ${said}`);
}

/** Undefined where the engine crashed; the other cases still run. */
function lint(file, text) {
  try {
    return linter.lint({ file, text }).diagnostics;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

const rows = [...tally];
for (const [expect, { ok, all }] of rows) console.log(`${expect.padEnd(16)} ${ok} of ${all}`);
const good = rows.reduce((sum, [, row]) => sum + row.ok, 0);
const every = rows.reduce((sum, [, row]) => sum + row.all, 0);
console.log(`${good} of ${every} cases behave as expected`);
process.exitCode = every > 0 && good === every ? 0 : 1;
