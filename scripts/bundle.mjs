/**
 * Builds the command: `packages/cli/dist/stowage.cjs`, which every run loads, and `cold.cjs`, which loads when first needed. And copies the rules' pages beside them.
 *
 * What a run waits for first is the size of the bundle (an empty Node process takes 52 ms; 120 KB make it 70, 585 KB 84), so the hot part has a limit.
 */
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Modules of which the hot bundle only holds the names: the functions that each exports. They take and give values, so they may load late. */
const COLD = {
  'packages/cli/src/commands/help.ts': ['helpText'],
  'packages/cli/src/commands/rules.ts': ['showRules'],
  'packages/workspace/src/walk.ts': ['walkFolder', 'walkGlob'],
  'packages/workspace/src/write.ts': ['writeText'],
};

/** In bytes, minified. */
const HOT_LIMIT = 300_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'packages/cli/dist');
const version = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')).version;

const options = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  conditions: ['source'],
  metafile: true,
  legalComments: 'none',
  absWorkingDir: root,
  define: { STOWAGE_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};

/** Puts thin wrappers in the place of cold modules. */
const lateModules = {
  name: 'late-modules',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/cold\.cjs$/ }, ({ path }) => ({ path, external: true }));
    for (const [path, names] of Object.entries(COLD)) {
      onLoad({ filter: filterFor(path) }, () => ({
        contents: names.map((name) => `export const ${name} = (...given) => require('./cold.cjs').${name}(...given);\n`).join(''),
        loader: 'js',
      }));
    }
  },
};

/** A rule's file is `rule`, which runs, and `page`, which docs/rules/ prints. A page's examples may call functions, so that tree shaking alone would keep it. */
const noPages = {
  name: 'no-pages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]core[\\/]src[\\/]rules[\\/][^\\/]+[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/^export const page\b[^]*?^\S*\}\)?;$/m, ''),
      loader: 'ts',
    }));
  },
};

/** Modules that both bundles need exist once, in the hot one: a class or a symbol made twice would be two. */
const sharedModules = (shared) => ({
  name: 'shared-modules',
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^\.\/stowage\.cjs$/, namespace: 'shared' }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^(?:\.|@stowage\/)/, namespace: 'file' }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === sharedModules) return undefined;
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: sharedModules });
      const module = relative(root, found.path).replaceAll(sep, '/');
      return shared.includes(module) ? { path: module, namespace: 'shared' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({ contents: `module.exports = require('./stowage.cjs').shared[${JSON.stringify(path)}];`, loader: 'js' }));
  },
});

function filterFor(path) {
  return new RegExp(`${path.replace(/[.\\]/g, '\\$&').replaceAll('/', '[\\\\/]')}$`);
}

const entry = (contents) => ({ stdin: { contents, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' } });
const coldEntry = entry(Object.entries(COLD).map(([path, names]) => `export { ${names.join(', ')} } from './${path}';\n`).join(''));
const hotEntry = (shared) =>
  entry(
    [
      `export { start } from './packages/cli/src/entry.ts';`,
      ...shared.map((path, i) => `import * as shared${i} from './${path}';`),
      `export const shared = { ${shared.map((path, i) => `${JSON.stringify(path)}: shared${i}`).join(', ')} };`,
    ].join('\n'),
  );

/** Which of our own modules a build takes in. */
async function modulesOf(part, plugins) {
  const { metafile } = await build({ ...options, ...part, plugins, write: false, outfile: join(dist, 'unused.cjs') });
  return Object.keys(metafile.inputs).filter((path) => path.startsWith('packages/') && !path.includes('node_modules'));
}

const [inHot, inCold] = await Promise.all([modulesOf(hotEntry([]), [lateModules, noPages]), modulesOf(coldEntry, [noPages])]);
const shared = inHot.filter((path) => inCold.includes(path) && !(path in COLD)).sort();

rmSync(join(dist, 'rules'), { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const built = await Promise.all([
  build({ ...options, ...hotEntry(shared), plugins: [lateModules, noPages], outfile: join(dist, 'stowage.cjs') }),
  build({ ...options, ...coldEntry, plugins: [sharedModules(shared), noPages], outfile: join(dist, 'cold.cjs') }),
]);
const pages = join(root, 'docs/rules');
if (existsSync(pages)) cpSync(pages, join(dist, 'rules'), { recursive: true });
writeFileSync(join(dist, 'LICENSES.txt'), licences(built.flatMap(({ metafile }) => Object.keys(metafile.inputs))));

const hot = readFileSync(join(dist, 'stowage.cjs'), 'utf8');
const size = Buffer.byteLength(hot);
const sizes = ['stowage.cjs', 'cold.cjs'].map((name) => `${name} ${(readFileSync(join(dist, name)).length / 1000).toFixed(0)} KB`);
console.log(`packages/cli/dist: ${sizes.join(', ')}`);
if (process.argv.includes('--why')) explain(built[0].metafile);
if (size > HOT_LIMIT) fail(`stowage.cjs has ${size} bytes; the limit is ${HOT_LIMIT}. Move what a plain lint does not need to COLD (--why shows the largest modules).`);
const stray = await pageIn(hot);
if (stray) fail(`stowage.cjs holds the page of ${stray}; pages belong to docs/rules/.`);

/** The id of a rule whose page's text stands in the bundle. */
async function pageIn(bundle) {
  const file = join(root, 'packages/core/dist/pages.js');
  const { pages } = await import(pathToFileURL(file).href);
  for (const [id, { why }] of pages) {
    // Quotes and line breaks may be written otherwise by the minifier.
    const words = why.split(/["'`\\\n$]/).sort((a, b) => b.length - a.length)[0];
    if (words.length > 30 && bundle.includes(words)) return id;
  }
  return undefined;
}

/** The licences of the packages that are bundled, which ask to go along with their code. */
function licences(inputs) {
  const packages = new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean));
  const texts = [...packages].sort().map((folder) => {
    const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
    if (!file) fail(`${folder} has no licence file`);
    return `${relative('node_modules', folder).split(sep).pop()}\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

function explain({ outputs }) {
  const inputs = Object.entries(Object.values(outputs)[0].inputs).sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput);
  for (const [path, { bytesInOutput }] of inputs.slice(0, 25)) console.log(`${String(bytesInOutput).padStart(8)}  ${path}`);
}

function fail(message) {
  console.error(`bundle: ${message}`);
  process.exit(1);
}
