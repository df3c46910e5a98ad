/**
 * Asks an API server what it says of manifests: a server-side dry run of each with strict field validation. Nothing is created. The answers are of the oracle's form.
 * What a server says for reasons of its own (no such namespace, a quota, a webhook) is `unanswered`: it says nothing of the manifest.
 */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { documentsOf, headOf } from './documents.mjs';

const AT_ONCE = 16;

/**
 * Answers with a function that takes texts, and gives for each the answers to its documents: `docs` of the oracle.
 *
 * @param {{ server: string, tokenFile?: string, caFile?: string, insecure?: boolean, readYaml: (text: string) => readonly { root: unknown, faults: readonly { refused: boolean }[] }[] }} options `readYaml` is core's
 */
export function asking({ server, tokenFile, caFile, insecure = false, readYaml }) {
  const base = new URL(server);
  const client = base.protocol === 'http:' ? http : https;
  const agent = new client.Agent({ keepAlive: true, maxSockets: AT_ONCE, ...(client === https && { rejectUnauthorized: !insecure, ...(caFile !== undefined && { ca: readFileSync(caFile) }) }) });
  const token = tokenFile === undefined ? undefined : readFileSync(tokenFile, 'utf8').trim();
  const discovered = new Map();

  function send(method, path, body, type) {
    return new Promise((resolve, reject) => {
      const headers = { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': type, 'content-length': Buffer.byteLength(body) }) };
      const request = client.request(new URL(base.pathname.replace(/\/$/, '') + path, base), { method, agent, headers }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString('utf8'), warnings: warningsIn(response.rawHeaders) }));
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  /** The kinds that the server serves in a version, with their resources: kind -> { name, namespaced }. */
  async function kindsOf(apiVersion) {
    if (!discovered.has(apiVersion)) discovered.set(apiVersion, discover(apiVersion));
    return discovered.get(apiVersion);
  }

  async function discover(apiVersion) {
    const path = apiVersion.includes('/') ? `/apis/${apiVersion.split('/').map(encodeURIComponent).join('/')}` : `/api/${encodeURIComponent(apiVersion)}`;
    const { status, text } = await send('GET', path);
    if (status === 404) return new Map();
    if (status !== 200) throw new Error(`${base.href} answered ${status} to GET ${path}: ${text.slice(0, 200)}`);
    const { resources = [] } = JSON.parse(text);
    return new Map(resources.filter(({ name, verbs }) => !name.includes('/') && verbs?.includes('create') !== false).map((resource) => [resource.kind, resource]));
  }

  async function create({ head: { apiVersion, kind, name, namespace, isGuess }, body, type }) {
    const answer = isGuess ? {} : { ...(apiVersion && { apiVersion }), ...(kind && { kind }), ...(name && { name }) };
    // Without either nobody knows where to send it; kubectl refuses it, too.
    if (!apiVersion || !kind) return { ...answer, verdict: 'decode', message: 'no apiVersion or no kind' };
    const resource = (await kindsOf(apiVersion)).get(kind);
    if (resource === undefined) return isGuess ? { verdict: 'decode', message: 'cannot be read' } : { ...answer, verdict: 'unknown-kind', message: 'not served' };
    const within = resource.namespaced ? `/namespaces/${encodeURIComponent(namespace || 'default')}` : '';
    const path = `${apiVersion.includes('/') ? '/apis' : '/api'}/${apiVersion}${within}/${resource.name}?dryRun=All&fieldManager=stowage&fieldValidation=`;
    const strict = readAnswer(await send('POST', `${path}Strict`, body, type));
    // A server that finds unknown fields looks no further; the oracle does, and so does a second question.
    if (strict.verdict !== 'strict') return { ...answer, ...strict };
    const lenient = readAnswer(await send('POST', `${path}Ignore`, body, type));
    return { ...answer, ...lenient, strict: strict.strict, verdict: lenient.verdict === 'accept' ? 'strict' : lenient.verdict };
  }

  async function askOne(text) {
    const answers = [];
    for (const document of documentsOf(text, readYaml)) {
      if (document.verdict !== undefined) answers.push(document);
      else if (document.items !== undefined) for (const item of document.items) answers.push(await create({ head: headOf(item), body: JSON.stringify(item), type: 'application/json' }));
      else answers.push(await create({ head: document.head, body: document.text, type: 'application/yaml' }));
    }
    return answers;
  }

  return async function ask(texts) {
    const answers = new Array(texts.length);
    let next = 0;
    const work = async () => {
      while (next < texts.length) {
        const at = next++;
        answers[at] = await askOne(texts[at]);
      }
    };
    try {
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, texts.length) }, work));
    } finally {
      agent.destroy();
    }
    return answers;
  };
}

/** The texts of `Warning: 299 - "..."` headers (apimachinery pkg/util/net, ParseWarningHeader). */
export function warningsIn(rawHeaders) {
  const warnings = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i].toLowerCase() !== 'warning') continue;
    // Node takes the bytes of headers for characters.
    const value = Buffer.from(rawHeaders[i + 1], 'latin1').toString('utf8');
    for (const [, text] of value.matchAll(/\b299 \S+ "((?:[^"\\]|\\.)*)"/g)) warnings.push(text.replace(/\\(.)/g, '$1'));
  }
  return warnings;
}

const STRICT = 'strict decoding error: ';

/** The verdict that a response means. */
export function readAnswer({ status, text, warnings: sent = [] }) {
  const warnings = sent.length > 0 ? { warnings: sent } : {};
  if (status === 200 || status === 201) return { verdict: 'accept', ...warnings };
  if (status === 401) throw new Error(`The server does not take the token: ${text.slice(0, 200)}`);
  let said = {};
  try {
    said = JSON.parse(text);
  } catch {
    // It is no Status: what a panic leaves, or a proxy says.
  }
  const message = typeof said.message === 'string' ? said.message : text.slice(0, 500);
  // Dry runs store nothing, so that one of that name was there before. That is looked at last.
  if (status === 409 && said.reason === 'AlreadyExists') return { verdict: 'accept', ...warnings };
  if (status === 422) {
    const errors = (said.details?.causes ?? []).map(({ reason, field, message: detail }) => ({ type: reason, field: field ?? '', detail }));
    return { verdict: 'invalid', ...(errors.length > 0 ? { errors } : { message }), ...warnings };
  }
  if (status === 400) {
    const at = message.indexOf(STRICT);
    if (at >= 0) return { verdict: 'strict', strict: message.slice(at + STRICT.length).split(/, (?=unknown field "|duplicate field "|line \d+: |yaml: )/) };
    return { verdict: DECODING.test(message) ? 'decode' : 'invalid', message };
  }
  if (status === 500 && /panic/i.test(message)) return { panic: message };
  return { verdict: 'unanswered', message: `${status} ${message}` };
}

/** What comes of a body that is no object of the kind (apiserver pkg/endpoints/handlers/rest.go, transformDecodeError). */
const DECODING = /cannot be handled as a |error decoding|error converting YAML|error unmarshaling|couldn't get version\/kind|^Object '(?:Kind|apiVersion)' is missing|^yaml: |json: /;
