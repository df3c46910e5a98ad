/** Where the built server begins. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.js';

/** Replaced by the bundler. */
declare const STOWAGE_VERSION: string;

/** The folder of the bundle. */
declare const __dirname: string;

const HELP = `Usage: stowage-lsp [--stdio]

A language server for Kubernetes manifests: it speaks the Language Server Protocol over standard input and output.

  --stdio              what it does anyway; editors like to say it
  --clientProcessId N  ends with that process
  --version            prints the version
  --help               prints this
`;

export function start(): void {
  const words = process.argv.slice(2);
  const unknown = words.find((word, i) => !/^(?:--stdio|--version|--help|-h|--clientProcessId(?:=.*)?)$/.test(word) && words[i - 1] !== '--clientProcessId');
  if (unknown !== undefined) {
    process.stderr.write(`stowage-lsp: "${unknown}" is no option of it.\n\n${HELP}`);
    process.exitCode = 2;
  } else if (words.includes('--version')) {
    process.stdout.write(`${STOWAGE_VERSION}\n`);
  } else if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(HELP);
  } else {
    // The library looks for the word, and then keeps standard output for the protocol alone.
    if (!words.includes('--stdio')) process.argv.push('--stdio');
    serve(createConnection(ProposedFeatures.all), { version: STOWAGE_VERSION, urlOf });
  }
}

/** The pages that ship with the server. */
function urlOf(ruleId: string): string | undefined {
  const path = join(__dirname, 'rules', `${ruleId}.md`);
  return /^[\w-]+\/[\w-]+$/.test(ruleId) && existsSync(path) ? pathToFileURL(path).href : undefined;
}
