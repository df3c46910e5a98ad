/** The extension's manifest as it is packed: what only the repository needs is left out, and the rules' names are filled in. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} root the top of the repository, built
 * @param {any} manifest `packages/vscode/package.json`
 */
export async function packedManifest(root, manifest) {
  const load = (name) => import(pathToFileURL(join(root, 'packages/core/dist', name)).href);
  const [{ rules }, { pages }] = await Promise.all([load('index.js'), load('pages.js')]);
  const { private: _private, type: _type, devDependencies: _devDependencies, ...packed } = structuredClone(manifest);
  const setting = packed.contributes.configuration.properties['stowage.rules'];
  const level = setting.additionalProperties;
  const families = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))];
  setting.properties = Object.fromEntries([
    ...families.map((family) => [`${family}/*`, { ...level, description: `All rules of ${family}.` }]),
    ...rules.map(({ id }) => [id, { ...level, description: pages.get(id).summary }]),
  ]);
  setting.additionalProperties = false;
  return packed;
}
