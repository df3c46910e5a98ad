/**
 * How long an editor waits for findings: the built language server beside yaml-language-server with a Kubernetes schema, over standard input and output, on the same files.
 *
 *     node test/bench/lsp.mjs [--edits 30] [--starts 5] [--peer DIR] [--schemas DIR]
 *
 * Each edit makes a field unknown or right again, and the clock runs from the change to the findings that say so. The servers take turns at every edit.
 * Build first (`pnpm build`); prepare.mjs makes the schema, prepare-lsp.mjs installs the peer.
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg, release, type } from 'node:os';
import { parseArgs } from 'node:util';
import { daemonSet } from './manifests.mjs';
import { own, peer, PEER_FOLDER, SCHEMA_FOLDER } from './lsp-peers.mjs';
import { Session, wrong } from './lsp-session.mjs';
import { summary, table } from './measure.mjs';

/** What yaml-language-server waits after a change before it looks, by its own constant `validationDelayMs`. */
const PEER_WAITS = 200;

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '30' }, starts: { type: 'string', default: '5' }, peer: { type: 'string', default: PEER_FOLDER }, schemas: { type: 'string', default: SCHEMA_FOLDER } },
});
const edits = Number(values.edits);
const starts = Number(values.starts);
const other = peer(values.peer, values.schemas);
if (!existsSync(own.command[1])) throw new Error('the server is not built: pnpm build');
if (!existsSync(other.command[1])) throw new Error('yaml-language-server is missing: node test/bench/prepare-lsp.mjs');
if (!existsSync(values.schemas)) throw new Error('the schemas are missing: node test/bench/prepare.mjs');

/** Pushes to a client that cannot pull; the last one is asked. */
const SERVERS = [own, other, { ...own, name: 'pulled', pulls: true }];

console.log(`${type()} ${release()}, ${String(cpus().length)} x ${cpus()[0].model}, Node ${process.version}, load ${loadavg()[0].toFixed(1)}`);
console.log(`yaml-ls: yaml-language-server with the schema of the kind; no wait: less the ${String(PEER_WAITS)} ms that it waits after each change; pulled: stowage, asked as VS Code asks it\n`);
for (const documents of [1, 20, 100]) {
  const text = Array.from({ length: documents }, (_, n) => daemonSet(n)).join('---\n');
  const title = `${String(documents)} DaemonSet${documents === 1 ? '' : 's'} in a file, ${(text.length / 1000).toFixed(0)} KB`;
  console.log(await compareStarts(`${title}: from the start of the server to the findings of the first file`, text));
  console.log(await compareEdits(`${title}: from an edit to its findings`, text));
}

async function compareStarts(title, text) {
  const times = SERVERS.map(() => []);
  for (let round = 0; round < starts; round++) {
    for (const [i, server] of SERVERS.entries()) {
      const start = performance.now();
      const session = await Session.open(server, wrong(text));
      times[i].push(performance.now() - start);
      await session.close();
    }
  }
  return table(title, rows(times), other.name);
}

async function compareEdits(title, text) {
  const sessions = [];
  for (const server of SERVERS) sessions.push(await Session.open(server, wrong(text)));
  const times = sessions.map(() => []);
  // The first four warm each server up.
  for (let round = -4; round < edits; round++) {
    for (const [i, session] of sessions.entries()) {
      const spent = await session.edit();
      if (round >= 0) times[i].push(spent);
    }
  }
  for (const session of sessions) await session.close();
  const list = rows(times);
  const waiting = list.find(({ name }) => name === other.name);
  return table(title, [...list, { ...waiting, name: 'no wait', min: waiting.min - PEER_WAITS, median: waiting.median - PEER_WAITS }], other.name);
}

function rows(times) {
  return times.map((list, i) => ({ name: SERVERS[i].name, ...summary(list) }));
}
