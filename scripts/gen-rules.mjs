/**
 * Writes what follows from the rules' files: the registry, the pages, docs/rules/, and the table of families in the README.
 *
 *     node scripts/gen-rules.mjs             writes the files, and removes the pages of rules that are gone
 *     node scripts/gen-rules.mjs --check     compares them with those that are there; exit status 1 where they differ
 *
 * `--root FOLDER` works on another checkout.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadRules, ruleIds } from './gen-rules/load.mjs';
import { overview, rulePage } from './gen-rules/markdown.mjs';
import { printPages, printRegistry } from './gen-rules/modules.mjs';
import { readmeWithRules } from './gen-rules/readme.mjs';
import { showExamples } from './gen-rules/shown.mjs';

const DOCS = 'docs/rules';
const README = 'README.md';

/** The generated modules, by their paths from the root. They follow from the names of the rules' files alone. */
export function moduleFiles(ids) {
  return new Map([
    ['packages/core/src/rules/index.generated.ts', printRegistry(ids)],
    ['packages/core/src/rules/pages.generated.ts', printPages(ids)],
  ]);
}

/** The generated docs. Core itself says what its messages are for each example, so it must build. */
async function docFiles(root, ids, modules) {
  const { rules, core } = await loadRules(root, ids, modules);
  const all = rules.map((one) => ({ ...one, shown: showExamples(one, core) }));
  return new Map([...all.map((one) => [`${DOCS}/${one.id}.md`, rulePage(one, one.shown)]), [`${DOCS}/README.md`, overview(all)]]);
}

/** Without one there is nothing to write. */
function readme(root, ids) {
  const file = join(root, README);
  return new Map(existsSync(file) ? [[README, readmeWithRules(readFileSync(file, 'utf8'), ids)]] : []);
}

/** Pages in docs/rules/ that no rule has any more. */
function strayPages(root, files) {
  const folder = join(root, DOCS);
  if (!existsSync(folder)) return [];
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return pages.map((name) => `${DOCS}/${name.replaceAll('\\', '/')}`).filter((path) => !files.has(path));
}

/** Writes or compares, and gives the paths that were not as they should be. The modules come first: nothing builds without them. */
export async function syncRules(root, check) {
  const ids = ruleIds(root);
  const modules = moduleFiles(ids);
  const stale = sync(root, modules, check);
  const docs = await docFiles(root, ids, modules);
  stale.push(...sync(root, docs, check), ...sync(root, readme(root, ids), check));
  for (const path of strayPages(root, docs)) {
    stale.push(path);
    if (!check) rmSync(join(root, path));
  }
  return { stale, rules: ids.length };
}

function sync(root, files, check) {
  const stale = [];
  for (const [path, text] of files) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, root: { type: 'string' } } });
  const root = resolve(values.root ?? fileURLToPath(new URL('..', import.meta.url)));
  const { stale, rules } = await syncRules(root, values.check);
  for (const path of stale) console.log(`gen-rules: ${path} ${values.check ? 'is not what the rules give' : 'written'}`);
  console.log(`gen-rules: ${rules} rules; ${stale.length === 0 ? 'nothing changed' : `${stale.length} files ${values.check ? 'are stale' : 'changed'}`}`);
  if (values.check && stale.length > 0) process.exitCode = 1;
}
