/**
 * Cold, whole-process time of the built command against kubeconform in the same run.
 *
 *     node test/bench/run.mjs [--runs 15] [--files 500] [--texts FILE.jsonl] [--kubeconform PATH] [--schemas DIR] [--profile]
 *
 * Cases: many files of one DaemonSet; one file; with --texts, every `text` of a JSON Lines file. An empty Node process shows what the platform takes.
 * Build first (`pnpm build`); prepare.mjs installs the peer.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { daemonSet } from './manifests.mjs';
import { certificates, interleaved, table } from './measure.mjs';
import { kubeconform, stowage } from './peers.mjs';
import { profile, readableCommand } from './profile.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    files: { type: 'string', default: '500' },
    texts: { type: 'string' },
    kubeconform: { type: 'string' },
    schemas: { type: 'string' },
    profile: { type: 'boolean', default: false },
  },
});
const runs = count('runs');
const own = stowage();
if (!existsSync(own.before[0])) throw new Error('the command is not built: pnpm build');
const peer = kubeconform(values.kubeconform, values.schemas);

console.log(facts());
if (peer === undefined) console.log('kubeconform or its schemas are missing (node test/bench/prepare.mjs installs both): only the ratio to an empty Node process is measured');

const folder = mkdtempSync(join(tmpdir(), 'stowage-bench-'));
try {
  const readable = values.profile ? await readableCommand(folder) : undefined;
  for (const { title, paths } of cases()) {
    console.log(readable ? hot(readable, title, paths) : compared(title, paths));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function cases() {
  const files = count('files');
  const list = [
    { title: `${String(files)} files of one DaemonSet`, paths: [write('many', Array.from({ length: files }, (_, n) => daemonSet(n)))] },
    { title: 'one file', paths: [join(write('one', [daemonSet(0)]), '0.yaml')] },
  ];
  if (values.texts !== undefined) {
    const texts = readFileSync(values.texts, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line).text);
    const size = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
    list.push({ title: `${String(texts.length)} given texts, ${size.toFixed(1)} MB`, paths: [write('texts', texts)] });
  }
  return list;
}

/** Writes each text to a file of its own; the folder's path. */
function write(name, texts) {
  const into = join(folder, name);
  mkdirSync(into);
  texts.forEach((text, i) => writeFileSync(join(into, `${String(i)}.yaml`), text));
  return into;
}

function compared(title, paths) {
  const floor = emptyNode();
  return table(title, interleaved([own, ...(peer ? [peer] : []), floor], paths, runs), (peer ?? floor).name);
}

function emptyNode() {
  const script = join(folder, 'empty.cjs');
  writeFileSync(script, '');
  return { name: 'empty Node', command: process.execPath, before: [script], paths: [] };
}

/** The functions with the most self time. */
function hot(program, title, paths) {
  const { file, functions, total } = profile(program, paths);
  const rows = functions.slice(0, 30).map(({ name, self }) => `  ${self.toFixed(1).padStart(8)} ms ${((100 * self) / total).toFixed(1).padStart(5)} %  ${name}`);
  return [`${title}: ${total.toFixed(0)} ms under the profiler, ${file}`, ...rows].join('\n');
}

function facts() {
  const processors = cpus();
  return [
    `${new Date().toISOString().slice(0, 10)}, ${type()} ${release().split('-')[0]}, ${String(processors.length)} x ${processors[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`,
    ...(certificates === undefined ? [] : ['NODE_EXTRA_CA_CERTS is set here, and left out for all programs']),
    `load ${loadavg()[0].toFixed(2)} before${peer === undefined ? '' : `; kubeconform's version: ${execFileSync(peer.command, ['-v'], { encoding: 'utf8' }).trim()}`}`,
  ].join('\n');
}

function count(option) {
  const value = Number(values[option]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${option} takes a whole number from 1 on`);
  return value;
}
