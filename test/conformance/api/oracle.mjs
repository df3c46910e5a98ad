/** Asks the oracle (a Go program that links Kubernetes' own code), and makes mutants for it. Both stand outside the repository. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** The variants of the seeds (in files, or in one folder or several) that mutate.py makes: [{ id, from, mutation, path, yaml }]. The same seed gives the same ones. */
export async function mutants({ mutate, seeds, count, seed }) {
  const files = [seeds].flat().flatMap((folder) =>
    folder.endsWith('.yaml') ? folder : readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name)),
  );
  const lines = await run('python3', [mutate, '--count', String(count), '--seed', String(seed), ...files], []);
  return lines.map((line) => JSON.parse(line));
}

/** One answer for each text, in order: the `docs` of the oracle. */
export async function ask(oracle, texts) {
  const lines = await run(
    oracle,
    [],
    texts.map((yaml, i) => JSON.stringify({ id: String(i), yaml })),
    // Kubernetes logs where its two ways of validating differ.
    true,
  );
  if (lines.length !== texts.length) throw new Error(`The oracle gave ${lines.length} answers to ${texts.length} questions`);
  return lines.map((line) => JSON.parse(line).docs ?? []);
}

/** What wild.mjs needs of the schema of a built core. */
export async function schemaBeside(core) {
  const part = (name) => import(pathToFileURL(resolve(dirname(core), `schema/${name}.js`)).href);
  return { ...(await part('table')), ...(await part('enums')) };
}

/** The lines that a program answers to lines. `quiet`: what it says on standard error is not shown. */
export function run(command, args, input, quiet = false) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', quiet ? 'ignore' : 'inherit'] });
    const lines = [];
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(lines) : reject(new Error(`${command} ended with ${code}`))));
    child.stdin.on('error', reject);
    for (const line of input) child.stdin.write(`${line}\n`);
    child.stdin.end();
  });
}
