/**
 * Begins a rule: writes packages/core/src/rules/FAMILY/NAME.ts with a small rule that works, and generates what follows from it.
 *
 *     pnpm new-rule FAMILY/NAME [--on site|workload|set] [--late] [--off]
 *
 * --on says what the rule looks at: an API type wherever it stands (by default), whatever makes Pods, or each resource among others. --late lets its check wait until it is
 * first called, --off lets the rule wait until it is asked for. `--root FOLDER` works on another checkout.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { syncRules } from './gen-rules.mjs';
import { scaffold, SUBJECTS } from './new-rule/scaffolds.mjs';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Writes the rule's file and everything that is generated from it; gives the paths from the root. Throws where the id is none, or taken, or rules look at no such thing. */
export async function newRule(root, id, kind = {}) {
  if (!ID.test(id)) throw new Error(`"${id}" is no rule id: write FAMILY/NAME in small letters, digits and single dashes, as in node-affinity/operator`);
  if (kind.on !== undefined && !SUBJECTS.includes(kind.on)) throw new Error(`--on takes ${SUBJECTS.join(', ')}, not "${kind.on}"`);
  if (kind.on === 'set' && kind.late) throw new Error('rules about sets wait by themselves; leave --late out');
  const path = `packages/core/src/rules/${id}.ts`;
  const file = join(root, path);
  if (existsSync(file)) throw new Error(`${path} is there already`);
  if (id.startsWith('shared/')) throw new Error('rules/shared/ holds what several rules share; take another family');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, scaffold(id, kind));
  const { stale } = await syncRules(root, false);
  return [path, ...stale];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: 'string' }, on: { type: 'string' }, late: { type: 'boolean' }, off: { type: 'boolean' } } });
  const root = resolve(values.root ?? fileURLToPath(new URL('..', import.meta.url)));
  try {
    if (positionals.length !== 1) throw new Error('Name one rule: pnpm new-rule FAMILY/NAME');
    const [id] = positionals;
    const { on, late, off } = values;
    const [path, ...generated] = await newRule(root, id, { on, late, off });
    const shown = relative(process.cwd(), join(root, path));
    console.log(`Written: ${shown}`);
    for (const one of generated) console.log(`Generated: ${relative(process.cwd(), join(root, one))}`);
    console.log(`
It works as it is, and its examples pass. Now make it yours.
  1. ${shown}: the check, the messages, the words of the page, and an example for each message, right and wrong.
     Mark the range of the finding in a wrong example with « and ».
  2. npx vitest run packages/core/src/rules -t ${id}     runs the examples.
  3. pnpm generate                                        writes the registry and docs/rules/${id}.md anew; commit them with the rule.`);
  } catch (error) {
    console.error(`new-rule: ${error.message}`);
    process.exitCode = 2;
  }
}
