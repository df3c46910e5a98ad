/**
 * The arrows of the repository as an ESLint rule: which package may import which, and inside core which module may import which. Type-only imports count,
 * because a type that points the wrong way is a design that points the wrong way. Tests may import what they like.
 */
import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Inside core a module imports only from those to its left. What stands directly in src (the public entries) may import them all. */
export const MODULES = ['tree', 'yaml', 'schema', 'resources', 'validation', 'scheduling', 'facts', 'fixes', 'rules', 'explain', 'engine'];

/** Folder under packages/: its name for importers, and the folders that it may import. */
export const PACKAGES = {
  core: { name: '@stowage/core', may: [] },
  workspace: { name: '@stowage/workspace', may: ['core'] },
  cli: { name: 'stowage', may: ['core', 'workspace'] },
  lsp: { name: '@stowage/lsp', may: ['core', 'workspace'] },
  vscode: { name: 'stowage-vscode', may: ['lsp'] },
  'eslint-plugin': { name: '@stowage/eslint-plugin', may: ['core'] },
};

/** The only package from outside that core may import. */
const CORE_DEPENDENCIES = ['yaml'];

const top = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Why an import is not allowed, or undefined where it is.
 *
 * @param {string} file the importer, from the top of the repository, with slashes: `packages/core/src/tree/node.ts`
 * @param {string} specifier what it imports: `./lines.js`, `@stowage/core`, `node:fs`
 * @returns {string | undefined}
 */
export function objection(file, specifier) {
  const from = placeOf(file);
  if (from === undefined || /\.test\.[cm]?ts$/.test(file)) return undefined;
  return specifier.startsWith('.') ? objectionToPath(from, posix.join(posix.dirname(file), specifier)) : objectionToPackage(from, specifier);
}

function objectionToPath(from, target) {
  const to = placeOf(target);
  if (to === undefined || to.folder !== from.folder) return `Stay inside packages/${from.folder}: another package is imported by its name.`;
  if (from.folder !== 'core' || from.module === undefined) return undefined;
  const own = MODULES.indexOf(from.module);
  if (own === -1) return `core/src/${from.module} has no place in the order of modules (${MODULES.join(' -> ')}).`;
  if (to.module === undefined) return 'The entries of core import its modules, not the other way round.';
  const other = MODULES.indexOf(to.module);
  return other > own || other === -1 ? `core's ${from.module} may not import from ${to.module}, which stands to its right (${MODULES.join(' -> ')}).` : undefined;
}

function objectionToPackage(from, specifier) {
  const to = Object.keys(PACKAGES).find((folder) => specifier === PACKAGES[folder].name || specifier.startsWith(`${PACKAGES[folder].name}/`));
  const allowed = PACKAGES[from.folder]?.may;
  if (allowed === undefined) return `packages/${from.folder} is not known to scripts/eslint/boundaries.js.`;
  if (to !== undefined) return allowed.includes(to) ? undefined : `${from.folder} may not import ${to} (it may import: ${allowed.join(', ') || 'none'}).`;
  if (from.folder !== 'core' || CORE_DEPENDENCIES.includes(specifier)) return undefined;
  return `core is pure: of all packages it imports only ${CORE_DEPENDENCIES.join(', ')}, and no module of Node.`;
}

/** The package and, in core, the module that a file of ours belongs to. */
function placeOf(file) {
  const [packages, folder, src, module, ...rest] = file.split('/');
  if (packages !== 'packages' || src !== 'src') return undefined;
  return { folder, module: rest.length === 0 ? undefined : module };
}

const rule = {
  meta: { type: 'problem', schema: [], messages: { boundary: '{{why}}' } },
  create(context) {
    const file = relative(top, context.filename).split(sep).join('/');
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const why = objection(file, source.value);
      if (why !== undefined) context.report({ node: source, messageId: 'boundary', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
      TSExternalModuleReference: (node) => check(node.expression),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
    };
  },
};

export default { meta: { name: 'stowage-repository' }, rules: { boundaries: rule } };
