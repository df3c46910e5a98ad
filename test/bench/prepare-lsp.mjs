/**
 * Installs yaml-language-server, so that lsp.mjs can measure against it. Its schemas are those that prepare.mjs makes for kubeconform.
 *
 *     node test/bench/prepare-lsp.mjs [--out DIR]        default: yaml-language-server/ in the system's folder for temporary files
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { peerCommand, PEER_FOLDER, SCHEMA, SCHEMA_FOLDER } from './lsp-peers.mjs';

/** The newest that runs on Node 20. */
const PEER = 'yaml-language-server@1.25.0';

const { values } = parseArgs({ options: { out: { type: 'string', default: PEER_FOLDER } } });
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'package.json'), '{ "private": true }\n');
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--save-exact', PEER], { cwd: out, stdio: 'inherit' });
const command = peerCommand(out);
if (!existsSync(command[1])) throw new Error(`${PEER} has no ${command[1]}`);
if (!existsSync(join(SCHEMA_FOLDER, SCHEMA))) console.log(`The schemas are missing still: node test/bench/prepare.mjs makes them in ${SCHEMA_FOLDER}`);
console.log(`ready: ${command.join(' ')}`);
