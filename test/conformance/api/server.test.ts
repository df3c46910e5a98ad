/** An API server is asked as the scripts ask it, and what it answers has the oracle's form. The server here is a small one of our own, which says what kube-apiserver says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readYaml } from '../../../packages/core/src/yaml/read.js';
import { compare } from './compare.mjs';
import { documentsOf } from './documents.mjs';
import { asking, readAnswer, warningsIn } from './server.mjs';

interface Seen {
  readonly path: string;
  readonly body: string;
  readonly type: string | undefined;
  readonly authorization: string | undefined;
}

const KINDS: Readonly<Record<string, readonly object[]>> = {
  '/api/v1': [
    { name: 'pods', kind: 'Pod', namespaced: true, verbs: ['create', 'get'] },
    { name: 'pods/status', kind: 'Pod', namespaced: true, verbs: ['get'] },
    { name: 'configmaps', kind: 'ConfigMap', namespaced: true, verbs: ['create'] },
    { name: 'namespaces', kind: 'Namespace', namespaced: false, verbs: ['create'] },
    { name: 'componentstatuses', kind: 'ComponentStatus', namespaced: false, verbs: ['get'] },
  ],
  '/apis/apps/v1': [{ name: 'deployments', kind: 'Deployment', namespaced: true, verbs: ['create'] }],
};

let seen: Seen[] = [];

function status(response: ServerResponse, code: number, reason: string, message: string, causes?: readonly object[]): void {
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', message, reason, code, ...(causes && { details: { causes } }) }));
}

/** What is asked for stands in the manifest's name. */
function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const strict = searchParams.get('fieldValidation') === 'Strict';
  if (request.headers.authorization === 'Bearer wrong') {
    status(response, 401, 'Unauthorized', 'Unauthorized');
  } else if (request.method === 'GET') {
    const resources = KINDS[pathname];
    if (resources === undefined) status(response, 404, 'NotFound', 'the server could not find the requested resource');
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ kind: 'APIResourceList', resources }));
  } else if (/name: invalid|"invalid"/.test(body)) {
    status(response, 422, 'Invalid', 'Pod "invalid" is invalid', [{ reason: 'FieldValueRequired', message: 'Required value', field: 'spec.containers' }, { reason: 'FieldValueInvalid', message: 'Invalid value: "x"', field: 'metadata.labels' }]);
  } else if (strict && /name: unknown/.test(body)) {
    status(response, 400, 'BadRequest', 'Pod in version "v1" cannot be handled as a Pod: strict decoding error: unknown field "spec.a, b", duplicate field "spec.c"');
  } else if (/name: unknown-invalid/.test(body)) {
    status(response, 422, 'Invalid', 'Pod is invalid', [{ reason: 'FieldValueRequired', field: 'spec.containers' }]);
  } else if (/name: number/.test(body)) {
    status(response, 400, 'BadRequest', 'Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field ObjectMeta.metadata.name of type string');
  } else if (/name: elsewhere/.test(body)) {
    status(response, 400, 'BadRequest', 'the namespace of the provided object does not match the namespace sent on the request');
  } else if (/name: there/.test(body)) {
    status(response, 409, 'AlreadyExists', 'pods "there" already exists');
  } else if (/namespace: gone/.test(body)) {
    status(response, 404, 'NotFound', 'namespaces "gone" not found');
  } else if (/name: panic/.test(body)) {
    response.writeHead(500).end('This request caused apiserver to panic. Look in the logs for details.');
  } else {
    if (/name: warned/.test(body)) response.setHeader('Warning', ['299 - "spec.x: deprecated, use \\"y\\""', `299 - "${Buffer.from('zwölf').toString('latin1')}"`]);
    response.writeHead(201, { 'content-type': 'application/json' }).end(body.startsWith('{') ? body : '{}');
  }
}

function handle(request: IncomingMessage, response: ServerResponse): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    if (request.method === 'POST') seen.push({ path: request.url ?? '', body, type: request.headers['content-type'], authorization: request.headers.authorization });
    answer(request, response, body);
  });
}

/** Made for this test, and used nowhere: a certificate for localhost and 127.0.0.1. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUYsDLh0oyV4p9+yjDMNJyWSCBgxkwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTEwMjg1M1oYDzIxMjYxMTAx
MTAyODUzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARfKMnIkeOm8dwgeQ0glwbpndKfH9phCw3veRlX3w1he6zojA24EYD7
DKBVz9i6K4wdqmbYg1izq+ee8TWl6WR8o28wbTAdBgNVHQ4EFgQUWJ+hyPysgr+0
149h3L4U7xDQU64wHwYDVR0jBBgwFoAUWJ+hyPysgr+0149h3L4U7xDQU64wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgaYJqC/OcBnZWzPp8ztQezkrQgaujIvTYLiLR1L7pkUUCIHgf
K9OfBKjFHAzKg8MMfq88+DXZ6vHveOJtnn26MyBl
-----END CERTIFICATE-----
`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgDGAo+xJF1fu9M4K0
R/MyhasONpL8uS76aMb+AwLZp4ChRANCAARfKMnIkeOm8dwgeQ0glwbpndKfH9ph
Cw3veRlX3w1he6zojA24EYD7DKBVz9i6K4wdqmbYg1izq+ee8TWl6WR8
-----END PRIVATE KEY-----
`;

const plain = http.createServer(handle);
const secure = https.createServer({ cert: CERTIFICATE, key: KEY }, handle);
const portOf = (server: http.Server): string => String((server.address() as AddressInfo).port);
const listening = (server: http.Server): Promise<void> => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
let folder = '';

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stowage-'));
  await Promise.all([listening(plain), listening(secure)]);
});

afterAll(async () => {
  await Promise.all([plain, secure].map((server) => new Promise((resolve) => server.close(resolve))));
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  seen = [];
});

const ask = (texts: readonly string[], more: object = {}) => asking({ server: `http://127.0.0.1:${portOf(plain)}`, readYaml, ...more })(texts);
const pod = (name: string, rest = ''): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n${rest}`;
const POD = { apiVersion: 'v1', kind: 'Pod' };

describe('a server-side dry run', () => {
  it('asks for every object where it belongs, as it is written, and stores nothing', async () => {
    const namespaced = pod('web', '  namespace: shop\n');
    await ask([namespaced, 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n'], { tokenFile: file('token', 'secret\n') });
    expect(seen.map(({ path }) => path.split('?')[0]).sort()).toEqual(['/api/v1/namespaces', '/api/v1/namespaces/shop/pods', '/apis/apps/v1/namespaces/default/deployments']);
    for (const { path, authorization, type } of seen) {
      expect(Object.fromEntries(new URL(path, 'http://x').searchParams)).toEqual({ dryRun: 'All', fieldManager: 'stowage', fieldValidation: 'Strict' });
      expect([authorization, type]).toEqual(['Bearer secret', 'application/yaml']);
    }
    expect(seen.map(({ body }) => body)).toContain(namespaced);
  });

  it('has the oracle’s answers for what is taken, invalid, unknown, and no object of its kind', async () => {
    expect(await ask([pod('web'), pod('invalid'), pod('number')])).toMatchObject([
      [{ ...POD, name: 'web', verdict: 'accept' }],
      [{ ...POD, verdict: 'invalid', errors: [{ type: 'FieldValueRequired', field: 'spec.containers', detail: 'Required value' }, { type: 'FieldValueInvalid', field: 'metadata.labels' }] }],
      [{ ...POD, verdict: 'decode' }],
    ]);
  });

  it('asks again without strictness where fields are unknown', async () => {
    const strict = ['unknown field "spec.a, b"', 'duplicate field "spec.c"'];
    expect(await ask([pod('unknown'), pod('unknown-invalid')])).toMatchObject([[{ verdict: 'strict', strict }], [{ verdict: 'invalid', strict, errors: [{ field: 'spec.containers' }] }]]);
    expect(seen.map(({ path }) => new URL(path, 'http://x').searchParams.get('fieldValidation')).sort()).toEqual(['Ignore', 'Ignore', 'Strict', 'Strict']);
  });

  it('knows from discovery what is not served, and sends nothing', async () => {
    expect(await ask(['apiVersion: extensions/v1beta1\nkind: Deployment\n', 'apiVersion: v1\nkind: ComponentStatus\n', 'apiVersion: v1\nkind: Pod5\n'])).toMatchObject([[{ verdict: 'unknown-kind' }], [{ verdict: 'unknown-kind' }], [{ verdict: 'unknown-kind' }]]);
    expect(await ask(['kind: Pod\n', 'a: b\n'])).toEqual([[{ kind: 'Pod', verdict: 'decode', message: expect.any(String) }], [{ verdict: 'decode', message: expect.any(String) }]]);
    expect(await ask(['apiVersion: example.com/v1\nkind: Thing\nspec: [\n'])).toEqual([[{ verdict: 'decode', message: expect.any(String) }]]);
    expect(seen).toEqual([]);
  });

  it('reads the warnings', async () => {
    expect(await ask([pod('warned')])).toMatchObject([[{ verdict: 'accept', warnings: ['spec.x: deprecated, use "y"', 'zwölf'] }]]);
  });

  it('tells what is about the manifest from what is about the cluster', async () => {
    const answers = (await ask([pod('there'), pod('elsewhere'), pod('web', '  namespace: gone\n'), pod('panic')])).flat();
    expect(answers.map(({ verdict }) => verdict)).toEqual(['accept', 'invalid', 'unanswered', undefined]);
    expect(answers[3]?.panic).toMatch(/panic/);
    const entries = compare(answers.slice(1, 3), []);
    expect(entries.map((entry: { verdict: unknown; compared: unknown }) => [entry.verdict, entry.compared])).toEqual([[false, false], [null, false]]);
  });

  it('opens a List as kubectl does, and leaves out what is empty', async () => {
    const list = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: a}\n- null\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: invalid}\n';
    expect(await ask([`# nothing\n---\n${list}---\n---\n${pod('web')}`])).toMatchObject([[{ kind: 'ConfigMap', verdict: 'accept' }, { kind: 'Pod', verdict: 'invalid' }, { kind: 'Pod', verdict: 'accept' }]]);
    expect(seen.map(({ type }) => type)).toEqual(['application/json', 'application/json', 'application/yaml']);
  });

  it('gives answers in the order of the questions, however many', async () => {
    const names = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? 'invalid' : `web-${String(i)}`));
    expect((await ask(names.map((name) => pod(name)))).map(([one]) => one?.verdict)).toEqual(names.map((name) => (name === 'invalid' ? 'invalid' : 'accept')));
  });

  it('stops where the token is not taken', async () => {
    await expect(ask([pod('web')], { tokenFile: file('wrong', 'wrong') })).rejects.toThrow(/401|token/);
  });
});

describe('https', () => {
  const over = (more: object) => asking({ server: `https://127.0.0.1:${portOf(secure)}`, readYaml, ...more })([pod('web')]);

  it('takes a certificate of the authority that is named, or any where one says so, and no other', async () => {
    expect(await over({ caFile: file('ca.crt', CERTIFICATE) })).toMatchObject([[{ verdict: 'accept' }]]);
    expect(await over({ insecure: true })).toMatchObject([[{ verdict: 'accept' }]]);
    await expect(over({})).rejects.toThrow(/self-signed/);
  });
});

describe('what is read', () => {
  it('is where a text that cannot be read is to be sent', () => {
    expect(documentsOf('apiVersion: apps/v1\nkind: "Deployment"\nspec: [\n', readYaml)).toEqual([{ text: expect.any(String), head: { apiVersion: 'apps/v1', kind: 'Deployment', isGuess: true } }]);
    expect(documentsOf('a: b\n---x\n', readYaml)).toMatchObject([{ verdict: 'decode' }]);
  });

  it('is several warnings in one header', () => {
    expect(warningsIn(['Warning', '299 - "a, b", 299 kube "c"', 'Content-Type', '299 - "d"'])).toEqual(['a, b', 'c']);
  });

  it('is what is no Status, too', () => {
    expect(readAnswer({ status: 503, text: 'upstream is away' })).toEqual({ verdict: 'unanswered', message: '503 upstream is away' });
    expect(readAnswer({ status: 422, text: '{"message": "no causes"}' })).toEqual({ verdict: 'invalid', message: 'no causes' });
  });
});
