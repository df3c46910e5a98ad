/** Our reading of a text beside the oracle's `read` of it: what kubectl makes of each document, and whether strict validation takes it. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** @typedef {{ json?: unknown, error?: string }} Reading JSON with its numbers as `number()` writes them. */
/** @typedef {{ kubectl: Reading, strict?: Reading }} Answer `strict` is missing where kubectl could not even cut the text into documents. */

/** JavaScript would round large integers, so numbers are compared as the text that stands in the JSON. */
export const number = (text) => `\u0001number ${text}`;

/** Parses JSON and keeps the text of its numbers. */
export function parseExactly(json) {
  return JSON.parse(json.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g, (token) => (token[0] === '"' ? token : JSON.stringify(number(token)))));
}

/** The opposite of `parseExactly`. */
export function writeExactly(value) {
  return JSON.stringify(value).replace(/"\\u0001number ([^"]*)"/g, '$1');
}

/** A tree as the JSON that Kubernetes makes of it: of equal keys the last one. */
export function toJson(node) {
  if (node === null) return null;
  if (node.kind === 'map') return Object.fromEntries(node.pairs.map((pair) => [pair.key, toJson(pair.value)]));
  if (node.kind === 'seq') return node.items.map(toJson);
  if (node.kind === 'hole') return `\u0001hole ${node.origin}`;
  const value = node.value;
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'bigint') return number(String(value));
  if (typeof value === 'number') return number(Object.is(value, -0) && node.type === 'float' ? '-0' : JSON.stringify(value));
  return value;
}

/** Which kinds of repeated keys a tree holds: `same` ones strict validation refuses, of `chance` ones Kubernetes takes any. */
export function repeatedKeys(root) {
  const found = { same: false, chance: false };
  const seen = new Set();
  const visit = (node) => {
    if (node === null || seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'seq') node.items.forEach(visit);
    if (node.kind !== 'map') return;
    for (const pair of node.pairs) visit(pair.value);
    for (const shadow of node.shadowed ?? []) {
      found[shadow.byChance ? 'chance' : 'same'] = true;
      visit(shadow.lost.value);
    }
  };
  visit(root);
  return found;
}

/** What differs between our documents and the oracle's answer, in words; null where nothing does. */
export function difference(documents, answers) {
  for (let i = 0; i < answers.length; i++) {
    const { kubectl, strict } = answers[i];
    const document = documents[i];
    if (document === undefined) return `document ${i}: missing`;
    const codes = document.faults.filter((fault) => fault.refused).map((fault) => fault.code);
    if (strict === undefined) {
      // kubectl stopped at a separator, and gave the rest of the text no further look.
      return codes.includes('separator') ? null : `document ${i}: its separator is refused: ${kubectl.error}`;
    }
    if (codes.includes('separator')) return `document ${i}: a separator is refused that kubectl takes`;
    if (kubectl.error !== undefined) {
      if (codes.length === 0) return `document ${i}: taken, but Kubernetes says ${kubectl.error}`;
      continue;
    }
    if (codes.length > 0) return `document ${i}: refused (${codes}), but Kubernetes takes it`;
    const repeated = repeatedKeys(document.root);
    if (!repeated.chance) {
      const ours = canonical(toJson(document.root));
      const theirs = canonical(kubectl.json);
      if (ours !== theirs) return `document ${i}: read as ${ours}, but Kubernetes reads ${theirs}`;
    }
    if (repeated.same !== (strict.error !== undefined)) return `document ${i}: ${repeated.same ? 'has' : 'has no'} repeated keys, but strictly Kubernetes says ${strict.error ?? 'nothing'}`;
  }
  return documents.length > answers.length ? `document ${answers.length}: too many` : null;
}

/** JSON with sorted keys. */
export function canonical(value) {
  return JSON.stringify(value, (_, v) => (v !== null && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1))) : v));
}

/** Asks the oracle (its path in STOWAGE_ORACLE, else `oracle`) for each text; answers come in order. `panic` marks Kubernetes' own mistakes. */
export async function* askOracle(texts) {
  const oracle = spawn(process.env.STOWAGE_ORACLE ?? 'oracle', { stdio: ['pipe', 'pipe', 'inherit'] });
  const failed = new Promise((_, reject) => oracle.on('error', reject));
  failed.catch(() => {});
  void (async () => {
    for (const text of texts) {
      if (!oracle.stdin.write(`${JSON.stringify({ id: '', read: text })}\n`)) await new Promise((resolve) => oracle.stdin.once('drain', resolve));
    }
    oracle.stdin.end();
  })();
  const lines = createInterface({ input: oracle.stdout, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const line = await Promise.race([lines.next(), failed]);
    if (line.done) return;
    yield parseExactly(line.value).read;
  }
}
