/** Bundles the plugin with all that it needs, so that an installation brings nothing but ESLint: `dist/index.js`, and the licences of what is in it. */
import { build } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['source'],
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  legalComments: 'none',
  define: { STOWAGE_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
});

const folders = new Set(Object.keys(metafile.inputs).map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean));
const licences = [...folders].sort().map((folder) => {
  const file = readdirSync(join(here, folder)).find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${folder} has no licence file`);
  return `${/(?:@[^/]+\/)?[^/]+$/.exec(folder)[0]}\n\n${readFileSync(join(here, folder, file), 'utf8').trim()}\n`;
});
writeFileSync(join(here, 'dist/LICENSES.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
const [[name, { bytes }]] = Object.entries(metafile.outputs);
console.log(`packages/eslint-plugin/${name}: ${(bytes / 1000).toFixed(0)} KB`);
