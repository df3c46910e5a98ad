/** Builds the extension for VS Code: `packages/vscode/dist/extension.cjs`, and the built language server beside it. */
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = `'use strict';
// Compiled code is kept between runs.
require('node:module').enableCompileCache?.();
require('./server.cjs').start();
`;

/**
 * @param {string} root the top of the repository
 * @returns {Promise<import('esbuild').Metafile>}
 */
export async function bundleExtension(root) {
  const server = join(root, 'packages/lsp/dist');
  if (!existsSync(join(server, 'server.cjs'))) throw new Error('the language server is not built yet: run "pnpm build" first');
  const dist = join(root, 'packages/vscode/dist');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'packages/vscode/src/extension.ts')],
    outfile: join(dist, 'extension.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    // The protocol's packages have their modules under `module`; what they have for Node finds its parts only when it runs.
    conditions: ['source', 'module'],
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  rmSync(join(dist, 'server'), { recursive: true, force: true });
  mkdirSync(join(dist, 'server'), { recursive: true });
  for (const name of ['server.cjs', 'rules', 'LICENSES.txt']) cpSync(join(server, name), join(dist, 'server', name), { recursive: true });
  writeFileSync(join(dist, 'server/main.cjs'), MAIN);
  return metafile;
}
