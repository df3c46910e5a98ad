/** The language servers that are measured: how each is started and told what to do, and where the peer lies. */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const PEER_FOLDER = join(tmpdir(), 'yaml-language-server');
/** Where prepare.mjs puts kubeconform's schemas. */
export const SCHEMA_FOLDER = join(tmpdir(), 'kubeconform', 'schemas');
/** The schema of the one kind that the files hold: the least that the peer can be asked to look at. */
export const SCHEMA = 'daemonset-apps-v1.json';

export function peerCommand(folder) {
  return [process.execPath, join(folder, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'];
}

export const own = { name: 'stowage', command: [process.execPath, resolve(import.meta.dirname, '../../packages/lsp/bin/stowage-lsp.cjs'), '--stdio'] };

/** Everything that goes to the network or does more than compare with the schema is switched off. */
export function peer(folder, schemas) {
  const yaml = {
    validate: true,
    hover: true,
    completion: true,
    format: { enable: false },
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
    schemas: { [pathToFileURL(join(schemas, SCHEMA)).href]: ['*.yaml'] },
    maxItemsComputed: 5000,
  };
  return { name: 'yaml-ls', command: peerCommand(folder), settings: { yaml } };
}
