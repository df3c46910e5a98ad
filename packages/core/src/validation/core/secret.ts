/** kubernetes pkg/apis/core/validation/validation.go: ValidateSecret; pkg/apis/core/v1/conversion.go: Convert_v1_Secret_To_core_Secret, by which stringData overwrites data. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, text } from '../checks.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { structOf } from '../reach.js';
import { invalid, required, tooLong, type Refuse, type Server } from '../refuse.js';
import { checkDataKey, checkDataSize, contentOf, dataOf, sizeOf, type Datum } from './data.js';

type Secret = Site<'Secret'>;

/** ValidateSecret. */
export function validateSecret(root: Secret, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'Secret' }, refuse);
  quietly(checkKeys, root, 'data', refuse);
  quietly(checkKeys, root, 'stringData', refuse);
  quietly(checkSize, root, refuse);
  quietly(checkType, root, refuse);
}

type Field = 'data' | 'stringData';

const dataIn = (root: Secret, field: Field): Datum[] => dataOf(root, field, field === 'data');

/** Keys of both maps are those of the data. */
function checkKeys(root: Secret, field: Field, refuse: Refuse): void {
  const known = field === 'data' ? null : new Set(dataIn(root, 'data').map(({ pair }) => pair.key));
  for (const datum of dataIn(root, field)) if (known?.has(datum.pair.key) !== true) checkDataKey(root, datum, 'data', refuse);
}

/** What the Secret holds, by key. Throws QUIET. */
function valuesOf(root: Secret): Map<string, Datum> {
  return new Map([...dataIn(root, 'data'), ...dataIn(root, 'stringData')].map((datum) => [datum.pair.key, datum]));
}

function checkSize(root: Secret, refuse: Refuse): void {
  let size = 0;
  for (const datum of valuesOf(root).values()) size += sizeOf(datum);
  checkDataSize(root, root.has('data') ? 'data' : 'stringData', size, 'Secret', tooLong('data'), refuse);
}

const ACCOUNT = 'kubernetes.io/service-account.name';

/** What the types need. Of any other type the server knows nothing. */
function checkType(root: Secret, refuse: Refuse): void {
  const type = text(root, 'type');
  switch (type) {
    case 'kubernetes.io/service-account-token':
      checkAccount(root, refuse);
      break;
    case 'kubernetes.io/dockercfg':
      checkDockerConfig(root, type, '.dockercfg', refuse);
      break;
    case 'kubernetes.io/dockerconfigjson':
      checkDockerConfig(root, type, '.dockerconfigjson', refuse);
      break;
    case 'kubernetes.io/basic-auth': {
      const values = valuesOf(root);
      if (!values.has('username') && !values.has('password')) missing(root, type, ['username', 'password'], refuse);
      break;
    }
    case 'kubernetes.io/ssh-auth': {
      const value = valuesOf(root).get('ssh-privatekey');
      if (value === undefined || sizeOf(value) === 0) missing(root, type, ['ssh-privatekey'], refuse);
      break;
    }
    case 'kubernetes.io/tls': {
      const values = valuesOf(root);
      const absent = ['tls.crt', 'tls.key'].filter((key) => !values.has(key));
      if (absent.length > 0) missing(root, type, absent, refuse);
    }
  }
}

/** Whose token it is to be: the rest comes from a controller. */
function checkAccount(root: Secret, refuse: Refuse): void {
  const meta = structOf(root, 'metadata');
  const name = meta.entries('annotations').find(({ key }) => key === ACCOUNT)?.value as string | null | undefined;
  if (name === undefined || name === null || name === '') fault(meta, 'annotations', 'api/required#service-account', [required(`metadata.annotations[${ACCOUNT}]`)], refuse, { key: ACCOUNT }, ACCOUNT);
}

/** The keys that a type needs, and that are not there. */
function missing(root: Secret, type: string, keys: readonly string[], refuse: Refuse): void {
  const field = root.has('data') ? 'data' : root.has('stringData') ? 'stringData' : 'type';
  const message = type === 'kubernetes.io/basic-auth' ? 'api/required#basic-auth' : 'api/required#secret-keys';
  fault(root, field, message, keys.map((key) => required(`data[${key}]`)), refuse, { type, keys: keys.join(' and ') });
}

function checkDockerConfig(root: Secret, type: string, key: string, refuse: Refuse): void {
  const value = valuesOf(root).get(key);
  if (value === undefined) {
    missing(root, type, [key], refuse);
    return;
  }
  if (!isJSONObject(contentOf(value))) fault(root, value.field, 'api/format#docker-config', [invalid(`data[${key}]`)], refuse, { key }, key);
}

/** Go's decoding into a map: an object, or null, in which every number fits a float. */
function isJSONObject(json: string): boolean {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return false;
  }
  return value === null || (typeof value === 'object' && !Array.isArray(value) && allFinite(value));
}

function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(allFinite);
}
