/**
 * Writes the JSON schema of .stowage.yaml, which follows from the rules: packages/core/data/stowage.schema.json. Editors complete and check configurations with it.
 *
 *     node scripts/gen-config-schema.mjs             writes the file
 *     node scripts/gen-config-schema.mjs --check     compares it with what is there; exit status 1 where it differs
 *
 * `--root FOLDER` works on another checkout.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadRules, ruleIds } from './gen-rules/load.mjs';

const FILE = 'packages/core/data/stowage.schema.json';

/** The text of the schema, for the rules of a checkout. */
export async function schemaText(root) {
  const { rules, core } = await loadRules(root, ruleIds(root), new Map());
  const summaries = new Map(rules.map(({ id, page }) => [id, page.summary.replaceAll('`', '')]));
  const schema = core.printable(core.configurationSchema(rules.map(({ rule }) => rule), summaries));
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title: 'Stowage', ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, root: { type: 'string' } } });
  const root = resolve(values.root ?? fileURLToPath(new URL('..', import.meta.url)));
  const file = join(root, FILE);
  const text = await schemaText(root);
  const stale = !existsSync(file) || readFileSync(file, 'utf8') !== text;
  if (stale && values.check) process.exitCode = 1;
  if (stale && !values.check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`gen-config-schema: ${stale ? `${FILE} ${values.check ? 'is not what the rules give' : 'written'}` : 'nothing changed'}`);
}
