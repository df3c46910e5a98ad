/** Builds the language server: `packages/lsp/dist/server.cjs`, all in one file, and the rules' pages beside it, which an editor opens. */
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root the top of the repository
 * @param {import('esbuild').BuildOptions} options what all bundles are built with
 * @returns {Promise<import('esbuild').Metafile>}
 */
export async function bundleServer(root, options) {
  const dist = join(root, 'packages/lsp/dist');
  const { version } = JSON.parse(readFileSync(join(root, 'packages/lsp/package.json'), 'utf8'));
  mkdirSync(dist, { recursive: true });
  const { metafile } = await build({
    ...options,
    // The protocol's packages have their modules under `module`; what they have for Node finds its parts only when it runs.
    conditions: [...options.conditions, 'module'],
    mainFields: ['module', 'main'],
    entryPoints: [join(root, 'packages/lsp/src/main.ts')],
    define: { STOWAGE_VERSION: JSON.stringify(version) },
    outfile: join(dist, 'server.cjs'),
  });
  rmSync(join(dist, 'rules'), { recursive: true, force: true });
  cpSync(join(root, 'docs/rules'), join(dist, 'rules'), { recursive: true });
  return metafile;
}
