/** The programs that are measured, as people start them in CI. */
import { accessSync, constants, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string} schemas the folder that prepare.mjs fills */
export const kubeconformArguments = (schemas) => ['-strict', '-ignore-missing-schemas', '-summary', '-schema-location', `${schemas}/{{.ResourceKind}}{{.KindSuffix}}.json`];

/**
 * A program is a name, a command, and the arguments before the paths.
 *
 * @returns {{ name: string, command: string, before: string[] }}
 */
export const stowage = () => ({ name: 'stowage', command: process.execPath, before: [join(top, 'packages', 'cli', 'bin', 'stowage.cjs'), 'lint'] });

/**
 * kubeconform with its schemas, or undefined where one of the two is missing.
 *
 * @param {string | undefined} path of the binary; without it, PATH and the folder that prepare.mjs fills are looked at
 * @param {string | undefined} schemas the folder of its schemas
 */
export function kubeconform(path, schemas) {
  const prepared = join(tmpdir(), 'kubeconform');
  const name = process.platform === 'win32' ? 'kubeconform.exe' : 'kubeconform';
  const candidates = path === undefined ? [...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)), join(prepared, 'bin', name)] : [path];
  const command = candidates.find(runs);
  const folder = schemas ?? join(prepared, 'schemas');
  if (command === undefined || !existsSync(join(folder, 'daemonset-apps-v1.json'))) return undefined;
  return { name: 'kubeconform', command, before: kubeconformArguments(folder) };
}

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
