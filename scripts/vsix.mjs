/**
 * Packs the extension for VS Code: `packages/vscode/dist/stowage-VERSION.vsix`, from what "pnpm build" has built. No network; the same files give the same bytes.
 *
 *     node scripts/vsix.mjs
 */
import { createVSIX } from '@vscode/vsce';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleExtension } from './bundle/extension.mjs';
import { licences } from './bundle/licences.mjs';
import { packedManifest } from './bundle/vscode-manifest.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const extension = join(root, 'packages/vscode');
const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
const packed = join(extension, 'dist', `stowage-${manifest.version}.vsix`);

const { inputs } = await bundleExtension(root);
const stage = mkdtempSync(join(tmpdir(), 'stowage-vsix-'));
try {
  for (const path of ['README.md', 'CHANGELOG.md', 'images/icon.png', 'dist/extension.cjs', 'dist/server']) cpSync(join(extension, path), join(stage, path), { recursive: true });
  cpSync(join(root, 'LICENSE'), join(stage, 'LICENSE.txt'));
  cpSync(join(root, 'NOTICE'), join(stage, 'NOTICE'));
  writeFileSync(join(stage, 'dist/LICENSES.txt'), licences(root, Object.keys(inputs)));
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(await packedManifest(root, manifest), null, 2)}\n`);
  // vsce asks for a list of what to leave out; everything here goes in.
  writeFileSync(join(stage, '.vscodeignore'), '.vscodeignore\n');
  process.env.SOURCE_DATE_EPOCH ??= '1767225600';
  await createVSIX({ cwd: stage, packagePath: packed, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
} finally {
  rmSync(stage, { recursive: true, force: true });
}
console.log(`${relative(root, packed)}: ${(statSync(packed).size / 1000).toFixed(0)} KB`);
