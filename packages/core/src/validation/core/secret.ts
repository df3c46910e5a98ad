/** kubernetes pkg/apis/core/validation/validation.go: ValidateSecret; pkg/apis/core/v1/conversion.go: Convert_v1_Secret_To_core_Secret, by which stringData overwrites data. */
import { quietly, type Item, type Site } from '../../schema/site.js';
import { fault, text } from '../checks.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { structOf } from '../reach.js';
import { invalid, required, tooLong, type Refuse, type Server } from '../refuse.js';
import { base64Bytes, checkDataKey, checkDataSize, sizeOf } from './data.js';

type Secret = Site<'Secret'>;

/** ValidateSecret. */
export function validateSecret(root: Secret, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'Secret' }, refuse);
  quietly(checkKeys, root, 'data', refuse);
  quietly(checkKeys, root, 'stringData', refuse);
  quietly(checkSize, root, refuse);
  quietly(checkType, root, refuse);
}

/** Keys of both maps are those of the data. */
function checkKeys(root: Secret, field: 'data' | 'stringData', refuse: Refuse): void {
  const entries = root.entries(field);
  for (const entry of entries) if (field === 'data' || !root.entries('data').some(({ key }) => key === entry.key)) checkDataKey(root, field, entry, 'data', refuse);
}

/** One value of a Secret, and where it is written. */
interface Value {
  readonly field: 'data' | 'stringData';
  readonly entry: Item<string>;
}

/** What the Secret holds. Throws QUIET. */
function valuesOf(root: Secret): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const field of ['data', 'stringData'] as const) for (const entry of root.entries(field)) values.set(entry.key as string, { field, entry });
  return values;
}

function checkSize(root: Secret, refuse: Refuse): void {
  let size = 0;
  for (const { field, entry } of valuesOf(root).values()) size += sizeOf(entry, field === 'data');
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
      if (value === undefined || sizeOf(value.entry, value.field === 'data') === 0) missing(root, type, ['ssh-privatekey'], refuse);
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
  const written = (value.entry.value as string | null) ?? '';
  if (!isJSONObject(value.field === 'data' ? base64Bytes(written) : written)) fault(root, value.field, 'api/format#docker-config', [invalid(`data[${key}]`)], refuse, { key }, key);
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
