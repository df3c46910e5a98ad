/**
 * Builds the command: `packages/cli/dist/stowage.cjs`, which every run loads, and bundles beside it that load when first needed; and the language server. Copies the rules' pages.
 *
 * What a run waits for first is the size of the hot bundle (some 2 ms for 100 KB), so that has a limit.
 */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exportedFunctions, exportedValues } from './bundle/exports.mjs';
import { licences } from './bundle/licences.mjs';
import { bundleServer } from './bundle/server.mjs';
import { bundleOf, checkOnly, CHECKS, checksOf, isRuleFile, pageless, RULE_FILES, standIns, wordsOnly } from './bundle/rules.mjs';

/** Modules that wait, by the bundle they wait in. They export functions that take and give values, so the hot bundle needs only their names. */
const LATE = {
  /** For some runs: a command other than lint, YAML that is not in the usual style, kinds of old. */
  'cold.cjs': [
    'packages/cli/src/commands/help.ts',
    'packages/cli/src/commands/rules.ts',
    'packages/cli/src/reports/markdown.ts',
    'packages/core/src/rules/shared/upgrade/kinds.ts',
    'packages/core/src/schema/data/history.ts',
    'packages/core/src/schema/data/table-rest.generated.ts',
    'packages/core/src/yaml/exact/exact.ts',
    'packages/core/src/yaml/recover.ts',
    'packages/workspace/src/read-rest.ts',
    'packages/workspace/src/write.ts',
  ],
  /** For stowage place, and for stowage explain. */
  'place.cjs': ['packages/cli/src/commands/place.ts', 'packages/cli/src/commands/explain.ts'],
  /** For folders and patterns. */
  'walk.cjs': ['packages/workspace/src/walk.ts'],
  /** For folders with a .stowage.yaml, or with a baseline. */
  'configuration.cjs': ['packages/cli/src/commands/baseline.ts', 'packages/cli/src/configuration-error.ts', 'packages/cli/src/load-baseline.ts', 'packages/workspace/src/load-configuration.ts'],
  /** For kinds and volumes that most runs do not meet. */
  'validators.cjs': [
    'packages/core/src/facts/collect-peers.ts',
    'packages/core/src/validation/core/config-map.ts',
    'packages/core/src/validation/core/limit-range.ts',
    'packages/core/src/validation/core/namespace.ts',
    'packages/core/src/validation/core/persistent-volume-claim.ts',
    'packages/core/src/validation/core/replication-controller.ts',
    'packages/core/src/validation/core/resource-quota.ts',
    'packages/core/src/validation/core/secret.ts',
    'packages/core/src/validation/core/service-account.ts',
    'packages/core/src/validation/core/tolerations-annotation.ts',
    'packages/core/src/validation/policy/pod-disruption-budget.ts',
    'packages/core/src/validation/rbac/role-binding.ts',
    'packages/core/src/validation/rbac/role.ts',
    'packages/core/src/validation/scheduling/priority-class.ts',
    'packages/core/src/validation/autoscaling/horizontal-pod-autoscaler.ts',
    'packages/core/src/validation/batch/cron-job.ts',
    'packages/core/src/validation/batch/job.ts',
    'packages/core/src/validation/core/node.ts',
    'packages/core/src/validation/core/persistent-volume.ts',
    'packages/core/src/validation/core/service.ts',
    'packages/core/src/validation/core/simple-source.ts',
    'packages/core/src/validation/core/volume-claim.ts',
    'packages/core/src/validation/networking/ingress-class.ts',
    'packages/core/src/validation/networking/ingress.ts',
    'packages/core/src/validation/networking/network-policy.ts',
    'packages/core/src/validation/node/runtime-class.ts',
    'packages/core/src/validation/pod-made/names.ts',
    'packages/core/src/validation/pod-made/spec.ts',
    'packages/core/src/validation/static-pod/file.ts',
    'packages/core/src/validation/static-pod/lenient.ts',
    'packages/core/src/validation/static-pod/static-pod.ts',
    'packages/core/src/validation/storage/storage-class.ts',
  ],
  /** For versions of Kubernetes before the newest. */
  'versions.cjs': ['packages/core/src/schema/data/versions.generated.ts', 'packages/core/src/schema/versions.ts'],
  /** For node affinity in which something may be contradictory or needless (rules/shared/ordinary-selector.ts). */
  'solver.cjs': [
    'packages/core/src/facts/collect-nodes.ts',
    'packages/core/src/rules/shared/node-selector.ts',
    'packages/core/src/rules/shared/node-terms/always.ts',
    'packages/core/src/rules/shared/node-terms/dead.ts',
    'packages/core/src/rules/shared/node-terms/preferences.ts',
    'packages/core/src/rules/shared/node-terms/redundant.ts',
    'packages/core/src/rules/shared/node-terms/unsatisfiable.ts',
    'packages/core/src/scheduling/solver/preferences.ts',
    'packages/core/src/scheduling/solver/read.ts',
    'packages/core/src/scheduling/solver/solve.ts',
    'packages/core/src/scheduling/solver/terms.ts',
  ],
  /** For folders whose .stowage.yaml lists the nodes. */
  'nodes.cjs': ['packages/core/src/rules/shared/no-node.ts', 'packages/core/src/scheduling/no-node.ts', 'packages/core/src/scheduling/read-node-list.ts', 'packages/workspace/src/load-nodes.ts'],
  /** For build servers, and for a look before fixing. */
  'reports.cjs': [
    'packages/cli/src/diff.ts',
    'packages/cli/src/reports/compact.ts',
    'packages/cli/src/reports/github.ts',
    'packages/cli/src/reports/junit.ts',
    'packages/cli/src/reports/sarif.ts',
    'packages/workspace/src/new-file.ts',
  ],
  /** For the first finding. The messages of all rules are here, too. */
  'words.cjs': [
    'packages/cli/src/reports/frame.ts',
    'packages/core/src/fixes/yaml.ts',
    'packages/core/src/rules/option-schemas.ts',
    'packages/core/src/rules/shared/phrases.ts',
    'packages/core/src/schema/gone.ts',
    'packages/core/src/schema/slips.ts',
    'packages/core/src/schema/unknown.ts',
  ],
  /** Checks that wait, by the rules' files themselves (scripts/bundle/rules.mjs: bundleOf). */
  ...Object.fromEntries(CHECKS.map((bundle) => [bundle, []])),
  /** For runs of more than one resource, with the checks of rules about them. */
  'sets.cjs': ['packages/core/src/engine/set-court.ts'],
};

/** In bytes, minified. */
const HOT_LIMIT = 300_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'packages/cli/dist');
const rulesFolder = join(root, 'packages/core/src/rules');
const RULE_PATHS = readdirSync(rulesFolder, { recursive: true }).map((path) => join(rulesFolder, path)).filter((path) => isRuleFile(path) && !path.endsWith('.test.ts')).sort();
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

/** In the hot bundle, and in those that wait (`own`) for the modules of the others: thin functions in the place of modules that wait. */
const lateModules = (own) => ({
  name: 'late-modules',
  setup({ onLoad }) {
    for (const [bundle, modules] of Object.entries(LATE)) {
      if (bundle === own) continue;
      for (const path of modules) {
        onLoad({ filter: filterFor(path) }, () => ({
          contents: exportedFunctions(join(root, path)).map((name) => `export const ${name} = (...given) => require('./${bundle}').${name}(...given);\n`).join(''),
          loader: 'js',
        }));
      }
    }
  },
});

const ruleFiles = (transform) => ({
  name: 'rule-files',
  setup({ onLoad }) {
    onLoad({ filter: RULE_FILES }, ({ path }) => (isRuleFile(path) ? { contents: transform(path), loader: 'ts' } : undefined));
  },
});

/** In the others: modules that stand in the hot bundle are taken from there. A class or a symbol made twice would be two. */
const sharedModules = (shared, common = []) => ({
  name: 'shared-modules',
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^(?:\.|@stowage\/)/, namespace: 'file' }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === sharedModules) return undefined;
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: sharedModules });
      const module = relative(root, found.path).replaceAll(sep, '/');
      if (shared.includes(module)) return { path: module, namespace: 'shared' };
      return common.includes(module) ? { path: module, namespace: 'common' } : undefined;
    });
    for (const [namespace, bundle] of [['shared', 'stowage.cjs'], ['common', 'common.cjs']]) {
      onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: passedOn(bundle, path), loader: 'js' }));
    }
  },
});

/** Takes each value out once, when the bundle is loaded: as a property of a module it would be looked up by two functions, one in each bundle, wherever it is used. */
const passedOn = (bundle, path) =>
  [
    `const values = require('./${bundle}').shared[${JSON.stringify(path)}];`,
    `const take = (name) => values[name];`,
    ...exportedValues(join(root, path)).map((name) => `export const ${name} = /* @__PURE__ */ take(${JSON.stringify(name)});`),
  ].join('\n');

const besides = {
  name: 'besides',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/\w+\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
};

function filterFor(path) {
  return new RegExp(`${path.replace(/[.\\]/g, '\\$&').replaceAll('/', '[\\\\/]')}$`);
}

const entry = (...lines) => ({ stdin: { contents: lines.join('\n'), resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' } });
const sharingEntry = (shared, ...lines) =>
  entry(
    ...lines,
    ...shared.map((path, i) => `import * as shared${i} from './${path}';`),
    `export const shared = { ${shared.map((path, i) => `${JSON.stringify(path)}: shared${i}`).join(', ')} };`,
  );
/** The stand-in of a rule has no options; its defaults are filled in here, once for each that are given. The context is the dispatcher's, which puts the given ones in before every check. */
const FILLED = `
function filled({ on, check, options }) {
  if (!options) return check;
  let last, all;
  const fill = (context) => {
    if (all === undefined || context.options !== last) all = { ...options.defaults, ...(last = context.options) };
    context.options = all;
  };
  if (on !== 'set') return (subject, context) => (fill(context), check(subject, context));
  return (facts, set, context) => (fill(context), check(facts, set, context));
}`;
/** Exports `check`, which gives the check of one of the bundle's own rules. */
const checksEntry = (bundle) => {
  const own = RULE_PATHS.filter((path) => bundleOf(path) === bundle);
  const imports = own.map((path, i) => `import { rule as rule${i} } from './${relative(root, path).replaceAll(sep, '/')}';`);
  return [
    ...imports,
    FILLED,
    `export const check = (id) => filled([${own.map((_, i) => `rule${i}`).join(', ')}].find((rule) => rule.id === id));`,
  ];
};
const hotEntry = (shared) => sharingEntry(shared, `export { start } from './packages/cli/src/entry.ts';`);
const RULES = `import { rules } from './packages/core/src/rules/index.generated.ts';`;
const lateEntry = (bundle) =>
  entry(
    ...LATE[bundle].map((path) => `export { ${exportedFunctions(join(root, path)).join(', ')} } from './${path}';`),
    ...(bundle === 'words.cjs' ? [RULES, 'export const messages = (id) => rules.find((rule) => rule.id === id).messages;'] : []),
    ...(CHECKS.includes(bundle) ? checksEntry(bundle) : []),
  );
const hotPlugins = [besides, standIns, lateModules(''), ruleFiles(checkOnly)];
const latePlugins = (bundle, shared, common) => [besides, sharedModules(shared, common), lateModules(bundle), ruleFiles(bundle === 'words.cjs' ? wordsOnly : CHECKS.includes(bundle) ? checksOf : pageless)];

/** Which of our own modules leave something in a bundle. */
async function modulesOf(part, plugins) {
  const { metafile } = await build({ ...options, ...part, plugins, write: false, outfile: join(dist, 'unused.cjs') });
  const { inputs } = Object.values(metafile.outputs)[0];
  return Object.keys(inputs).filter((path) => path.startsWith('packages/') && !path.includes('node_modules') && inputs[path].bytesInOutput > 0);
}

/**
 * Modules that more than one bundle needs: `hot` are those that stand in the hot bundle anyway, `common` those that two of the others need besides, which get a bundle of
 * their own. Those that wait, and the rules, of which each bundle has its own half, are neither.
 */
async function findShared() {
  const waiting = new Set(Object.values(LATE).flat());
  // An index passes on what others have, and would bring all of it.
  const isShareable = (path) => !waiting.has(path) && !isRuleFile(join(root, path)) && !/(?:rules\/index\.generated|src\/index)\.ts$/.test(path);
  const hot = (await modulesOf(hotEntry([]), hotPlugins)).filter(isShareable);
  const others = (await Promise.all(Object.keys(LATE).map((bundle) => modulesOf(lateEntry(bundle), latePlugins(bundle, hot))))).flat().filter(isShareable);
  const common = new Set(others.filter((path, i) => others.indexOf(path) !== i && !hot.includes(path)));
  return { hot: hot.sort(), common: [...common].sort() };
}

rmSync(join(dist, 'rules'), { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist)) if (name.endsWith('.code')) rmSync(join(dist, name));
const { hot: shared, common } = await findShared();
const late = await Promise.all([
  ...Object.keys(LATE).map((bundle) => build({ ...options, ...lateEntry(bundle), plugins: latePlugins(bundle, shared, common), outfile: join(dist, bundle) })),
  build({ ...options, ...sharingEntry(common), plugins: latePlugins('common.cjs', shared), outfile: join(dist, 'common.cjs') }),
]);
// What the hot bundle hands out it keeps whole, so it hands out only what the others ask for.
const asked = new Set(late.flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0))));
const built = [await build({ ...options, ...hotEntry(shared.filter((path) => asked.has(`shared:${path}`))), plugins: hotPlugins, outfile: join(dist, 'stowage.cjs') }), ...late];
cpSync(join(root, 'docs/rules'), join(dist, 'rules'), { recursive: true });
cpSync(join(root, 'packages/core/data/stowage.schema.json'), join(dist, 'stowage.schema.json'));
writeFileSync(join(dist, 'LICENSES.txt'), licences(root, built.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
// For those who install the command from Git (prepare.mjs): they have nothing else here, and what follows is not theirs to mend.
if (process.argv.includes('--only-command')) process.exit();
const server = await bundleServer(root, options);
writeFileSync(join(root, 'packages/lsp/dist/LICENSES.txt'), licences(root, Object.keys(server.inputs)));

const hot = readFileSync(join(dist, 'stowage.cjs'), 'utf8');
const sizes = ['stowage.cjs', 'common.cjs', ...Object.keys(LATE)].map((name) => `${name} ${(readFileSync(join(dist, name)).length / 1000).toFixed(0)} KB`);
console.log(`packages/cli/dist: ${sizes.join(', ')}`);
console.log(`packages/lsp/dist: server.cjs ${(Object.values(server.outputs)[0].bytes / 1000).toFixed(0)} KB`);
if (process.argv.includes('--why')) for (const { metafile } of built) explain(metafile);
const size = Buffer.byteLength(hot);
if (size > HOT_LIMIT) fail(`stowage.cjs has ${size} bytes; the limit is ${HOT_LIMIT}. Move what a plain lint does not need to LATE (--why shows the largest modules).`);
const stray = await pageIn(hot);
if (stray) fail(`stowage.cjs holds the page of ${stray}; pages belong to docs/rules/.`);
await keepCode();

/** A first run, which keeps what was compiled for it (docs/decisions/0004-kept-code.md): over everything that is right in the rules' pages, which calls nearly all that a manifest can. */
async function keepCode() {
  const { pages } = await import(pathToFileURL(join(root, 'packages/core/dist/pages.js')).href);
  const folder = mkdtempSync(join(tmpdir(), 'stowage-first-'));
  const right = [...pages.values()].flatMap(({ examples }) => examples.flatMap(({ good, fixed }) => [good, fixed])).filter((text) => text !== undefined);
  right.forEach((text, i) => writeFileSync(join(folder, `${i}.yaml`), text));
  execFileSync(process.execPath, [join(root, 'packages/cli/bin/stowage.cjs'), 'lint', folder, '--fail-on', 'never'], { stdio: 'ignore' });
  rmSync(folder, { recursive: true });
}

/** The id of a rule whose page's text stands in the bundle. */
async function pageIn(bundle) {
  const { pages } = await import(pathToFileURL(join(root, 'packages/core/dist/pages.js')).href);
  for (const [id, { why }] of pages) {
    // Quotes and line breaks may be written otherwise by the minifier.
    const words = why.split(/["'`\\\n$]/).sort((a, b) => b.length - a.length)[0];
    if (words.length > 30 && bundle.includes(words)) return id;
  }
  return undefined;
}

function explain({ outputs }) {
  const [[name, { inputs }]] = Object.entries(outputs);
  console.log(name);
  const largest = Object.entries(inputs).sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput);
  for (const [path, { bytesInOutput }] of largest.slice(0, 25)) console.log(`${String(bytesInOutput).padStart(8)}  ${path}`);
}

function fail(message) {
  console.error(`bundle: ${message}`);
  process.exit(1);
}
