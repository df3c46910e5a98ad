/** Who is asked: the oracle, or an API server. The scripts that record and compare take the same options for it. */
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ask } from './oracle.mjs';
import { asking } from './server.mjs';

/** For node:util's parseArgs: --oracle PATH, or --server URL [--token-file FILE] [--ca-file FILE] [--insecure]. */
export const SOURCE_OPTIONS = {
  oracle: { type: 'string', default: process.env.STOWAGE_ORACLE ?? 'oracle' },
  server: { type: 'string' },
  'token-file': { type: 'string' },
  'ca-file': { type: 'string' },
  insecure: { type: 'boolean', default: false },
};

/** A function from texts to answers, in order. `core` is the path of a built core, which takes texts apart for a server. */
export async function sourceOf({ oracle, server, 'token-file': tokenFile, 'ca-file': caFile, insecure, core }) {
  if (server === undefined) return (texts) => ask(oracle, texts);
  const { readYaml } = await import(pathToFileURL(resolve(dirname(core), 'yaml/read.js')).href);
  const askServer = asking({ server, tokenFile, caFile, insecure, readYaml });
  return async (texts) => {
    const answers = await askServer(texts);
    const silent = answers.flat().filter(({ verdict }) => verdict === 'unanswered');
    if (silent.length > 0) console.error(`${silent.length} of ${answers.flat().length} objects got no answer about themselves, such as: ${silent[0].message}`);
    return answers;
  };
}
