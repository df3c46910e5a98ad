/** Finds the rules' files and loads what they export: TypeScript, so esbuild bundles it into a module that is imported. */
import { build } from 'esbuild';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folders under rules/ that hold what several rules share, and no rules. */
const SHARED = ['shared'];

/** The ids of the rules that have a file, sorted: `rules/FAMILY/NAME.ts`. */
export function ruleIds(root) {
  const folder = join(root, 'packages/core/src/rules');
  const ids = [];
  for (const family of readdirSync(folder, { withFileTypes: true })) {
    if (!family.isDirectory() || SHARED.includes(family.name)) continue;
    for (const file of readdirSync(join(folder, family.name))) {
      if (file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts')) ids.push(`${family.name}/${file.slice(0, -3)}`);
    }
  }
  return ids.sort();
}

/**
 * Loads rules and their pages, and core with its linter.
 *
 * `generated` maps paths from the root to the text that the bundle takes instead of what stands in the file, so that what is about to be written
 * is what is loaded. Throws where a rule's file does not export `rule` and `page`, or does not say its own id.
 */
export async function loadRules(root, ids, generated) {
  const entry = [
    ...ids.map((id, i) => `import * as rule${i} from './packages/core/src/rules/${id}.js';`),
    `export const files = [${ids.map((_, i) => `rule${i}`).join(', ')}];`,
    `export { markedText, exampleText } from './packages/core/src/rules/example.js';`,
    `export { applyEdits, createLinter, createProject, readNodeList } from './packages/core/src/index.js';`,
    `export { configurationSchema } from './packages/core/src/engine/configuration/keys.js';`,
    `export { printable } from './packages/core/src/engine/configuration/schema.js';`,
  ].join('\n');
  const core = await importBundle(root, entry, generated);
  const rules = ids.map((id, i) => {
    const { rule, page } = core.files[i];
    if (!rule || !page) throw new Error(`packages/core/src/rules/${id}.ts does not export both \`rule\` and \`page\``);
    if (rule.id !== id) throw new Error(`packages/core/src/rules/${id}.ts has the id "${rule.id}"`);
    return { id, rule, page };
  });
  return { rules, core };
}

async function importBundle(root, contents, generated) {
  const folder = mkdtempSync(join(tmpdir(), 'stowage-rules-'));
  try {
    const outfile = join(folder, 'rules.mjs');
    await build({
      stdin: { contents, resolveDir: root, sourcefile: 'rules.ts', loader: 'ts' },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'silent',
      // Packages that are CommonJS inside ask for `require`.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      plugins: [fromMemory(root, generated)],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fromMemory(root, generated) {
  const texts = new Map([...generated].map(([path, text]) => [join(root, path), text]));
  return {
    name: 'generated',
    setup(build) {
      // A generated file may not be there yet, so it is resolved here too.
      build.onResolve({ filter: /\.generated\.js$/ }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path.replace(/\.js$/, '.ts'));
        return texts.has(file) ? { path: file } : undefined;
      });
      build.onLoad({ filter: /\.generated\.ts$/ }, ({ path }) => (texts.has(path) ? { contents: texts.get(path), loader: 'ts' } : undefined));
    },
  };
}
