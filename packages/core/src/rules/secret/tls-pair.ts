/** A certificate and a key that do not make a pair. Follows pkg/registry/core/secret/strategy.go, warningsForSecret, and Go's crypto/tls, X509KeyPair, as far as that takes no arithmetic. */
import type { Site } from '../../schema/site.js';
import { contentOf, dataOf, type Datum } from '../../validation/core/data.js';
import { pemBlocks, type PemBlock } from '../shared/pem.js';
import { keyOfCertificate, keyOfPrivateKey, type PublicKey } from '../shared/public-keys.js';
import { siteRule, type Message, type Page, type Report } from '../rule.js';

const warned = (text: string, hint: string): Message => ({ text, hint, severity: 'warning', rejects: false });

export const rule = siteRule<'Secret'>({
  id: 'secret/tls-pair',
  needs: ['type'],
  on: 'Secret',
  late: true,
  messages: {
    'no-pem': warned('{key} holds no block in PEM form, which begins with -----BEGIN {wanted}-----, so whoever serves TLS with this Secret fails. The API server takes it, with a warning. Put the file in; in "data" it is written in base64, and in "stringData" as it is.', 'no PEM'),
    switched: warned('{key} holds a {found} and no {other}: the two files were switched, it seems, and whoever serves TLS with this Secret fails. The API server takes it, with a warning. Switch them.', 'holds a {found}'),
    'other-blocks': warned('{key} holds blocks in PEM form, and none of them is a {other}: {found}. Whoever serves TLS with this Secret fails; the API server takes it, with a warning. Put the right file in.', 'no {other}'),
    damaged: warned('The {found} in {key} cannot be read: what its PEM block holds is cut off, or something else. Whoever serves TLS with this Secret fails; the API server takes it, with a warning. Put the file in again.', 'cannot be read'),
    different: warned('The private key in tls.key is not that of the certificate in tls.crt, so whoever serves TLS with this Secret fails. The API server takes it, with a warning. Put in two files that were made together.', 'not the key of the certificate'),
  },
  check(secret, { report }) {
    if (secret.get('type') !== 'kubernetes.io/tls') return;
    const data = [...dataOf(secret, 'data', true), ...dataOf(secret, 'stringData', false)];
    const certificate = data.findLast(({ pair }) => pair.key === 'tls.crt');
    const key = data.findLast(({ pair }) => pair.key === 'tls.key');
    // Without one of the two it is refused.
    if (certificate !== undefined && key !== undefined) checkPair(secret, certificate, key, report);
  },
});

type Say = (message: string, datum: Datum, data?: Record<string, string>) => void;

/** The first thing that is wrong: the server looks for both blocks before it reads either. */
function checkPair(secret: Site<'Secret'>, certificate: Datum, key: Datum, report: Report): void {
  const say: Say = (message, { field, pair }, data = {}) => {
    report(message, secret.at(field, pair.key), { path: secret.path(field, pair.key), data: { key: pair.key, ...data }, subject: { site: secret, field, pair } });
  };
  const publicBlock = blockOf(certificate, CERTIFICATES, say);
  if (publicBlock === undefined) return;
  const privateBlock = blockOf(key, KEYS, say);
  if (privateBlock === undefined) return;
  const publicKey = keyOfCertificate(publicBlock.bytes);
  const privateKey = keyOfPrivateKey(privateBlock.bytes);
  if (publicKey === undefined) say('damaged', certificate, { found: CERTIFICATES.what });
  else if (privateKey === undefined) say('damaged', key, { found: KEYS.what });
  else if (differ(publicKey, privateKey)) say('different', key);
}

/** For sure: what takes arithmetic to find is taken for equal. */
function differ(one: PublicKey, other: PublicKey): boolean {
  if (one.kind === 'other' || other.kind === 'other') return false;
  return one.kind !== other.kind || (one.value !== null && other.value !== null && one.value !== other.value);
}

/** What one of the files should hold. */
interface Wanted {
  readonly what: string;
  /** As the first line of its block says it. */
  readonly label: string;
  readonly isOne: (type: string) => boolean;
}

const CERTIFICATES: Wanted = { what: 'certificate', label: 'CERTIFICATE', isOne: (type) => type === 'CERTIFICATE' };
const KEYS: Wanted = { what: 'private key', label: 'PRIVATE KEY', isOne: (type) => type === 'PRIVATE KEY' || type.endsWith(' PRIVATE KEY') };

/** The block that counts. Where there is none, it is said what there is. */
function blockOf(datum: Datum, wanted: Wanted, say: Say): PemBlock | undefined {
  const blocks = pemBlocks(contentOf(datum));
  const block = blocks.find(({ type }) => wanted.isOne(type));
  if (block !== undefined) return block;
  const types = blocks.map(({ type }) => type);
  const other = wanted === KEYS ? CERTIFICATES : KEYS;
  if (types.length === 0) say('no-pem', datum, { wanted: wanted.label });
  else if (types.length === 1 && other.isOne(types[0] ?? '')) say('switched', datum, { found: other.what, other: wanted.what });
  else say('other-blocks', datum, { found: types.join(', '), other: wanted.what });
  return undefined;
}

// Made for this page, and used nowhere.
const CERTIFICATE = ['-----BEGIN CERTIFICATE-----', 'MIIBbTCCAROgAwIBAgIUXjnE8OcCrC/o5C6hLYFuFVMpDrYwCgYIKoZIzj0EAwIw', 'DDEKMAgGA1UEAwwBYTAeFw0yNjExMjUxMDExNTBaFw0zNjExMjIxMDExNTBaMAwx', 'CjAIBgNVBAMMAWEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARjrAtQZZySB334', 'VKt3UKWipCt3seyS2j/0SbUawqmqHFF/AW23JRKGe/910HsMK+Gd73XPpRR0IEEo', 'j9h8T5vTo1MwUTAdBgNVHQ4EFgQUgnepcSbRg6FvbESVoZmHcWvPhdgwHwYDVR0j', 'BBgwFoAUgnepcSbRg6FvbESVoZmHcWvPhdgwDwYDVR0TAQH/BAUwAwEB/zAKBggq', 'hkjOPQQDAgNIADBFAiBWG4TBXJXl/zGwOUNGzZK+NQOn22VR/3kQ5CYiVngKTgIh', 'AJZrEACJt4H8SLbZ/7hrutKR5PTkUERnqeHWwoUjfyUE', '-----END CERTIFICATE-----'];
const OTHER_KEY = ['-----BEGIN PRIVATE KEY-----', 'MC4CAQAwBQYDK2VwBCIEIL7Zxl/sfYauvnAH18yWv3erhYw7m5SasK0zwmAijSrU', '-----END PRIVATE KEY-----'];

const block = (lines: readonly string[], pad: string): string => `|\n${lines.map((line) => `${pad}${line}\n`).join('')}`;
const secret = (certificate: string, key: string): string => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\ntype: kubernetes.io/tls\nstringData:\n  tls.crt: ${certificate}  tls.key: ${key}`;
const certificate = block(CERTIFICATE, '    ');
const key = block(OTHER_KEY, '    ');
const marked = (text: string): string => text.replace('|', '«|').replace(/\n$/, '»\n');

export const page: Page = {
  summary: 'A Secret for TLS whose certificate and key are no pair.',
  why: 'Ingress controllers, webhooks and servers read the two files when they start, and fail, or go on with a certificate of their own, where the files cannot be used together. The API server looks at them, too, and takes the Secret with a warning. This rule finds what can be told without cryptography: no PEM, the wrong kind of block, files that are cut off or switched, a key of another kind or with another public half. Where a key says only its private number, nothing is said.',
  instead: 'Put in the certificate and the private key that were made for it, in PEM form. A placeholder that something else is to replace is better left out of the manifest, with the Secret made by that something.',
  upstream: 'pkg/registry/core/secret/strategy.go: warningsForSecret; crypto/tls: X509KeyPair',
  examples: [
    { bad: secret('«changeme»\n', key), message: 'no-pem' },
    { bad: secret(marked(key), certificate), message: 'switched' },
    { bad: secret(certificate, marked(block(['-----BEGIN PUBLIC KEY-----', 'MAA=', '-----END PUBLIC KEY-----'], '    '))), message: 'other-blocks' },
    { bad: secret(marked(block(['-----BEGIN CERTIFICATE-----', 'MIIB', '-----END CERTIFICATE-----'], '    ')), key), message: 'damaged' },
    { bad: secret(certificate, marked(key)), message: 'different' },
    { good: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\ntype: Opaque\nstringData:\n  tls.crt: changeme\n' },
  ],
};
