/** kubernetes pkg/apis/core/validation/validation.go: ValidateConfigMap. */
import { quietly, type Site } from '../../schema/site.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { invalid, tooLong, type Refuse, type Server } from '../refuse.js';
import { checkDataKey, checkDataSize, sizeOf } from './data.js';

type ConfigMap = Site<'ConfigMap'>;

/** ValidateConfigMap. */
export function validateConfigMap(root: ConfigMap, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'ConfigMap' }, refuse);
  quietly(checkKeys, root, 'data', refuse);
  quietly(checkKeys, root, 'binaryData', refuse);
  quietly(checkTwice, root, refuse);
  quietly(checkSize, root, refuse);
}

function checkKeys(root: ConfigMap, field: 'data' | 'binaryData', refuse: Refuse): void {
  for (const entry of root.entries(field)) checkDataKey(root, field, entry, field, refuse);
}

/** A key of both maps would be one file with two contents. */
function checkTwice(root: ConfigMap, refuse: Refuse): void {
  const binary = root.entries('binaryData');
  if (binary.length === 0) return;
  const keys = new Map(binary.map((entry) => [entry.key, entry]));
  for (const { key, pair } of root.entries('data')) {
    const other = keys.get(key);
    if (other === undefined) continue;
    refuse({
      message: 'api/duplicate#data-key',
      at: pair?.keyRange ?? root.at('data', key),
      path: root.path('data', key),
      causes: [invalid(`data[${key}]`)],
      data: { name: key },
      related: other.pair ? [{ ...other.pair.keyRange, message: 'the same key is here' }] : [],
      subject: { site: root, field: 'data', ...(pair && { pair }) },
    });
  }
}

/** The server says it of the object as a whole. */
function checkSize(root: ConfigMap, refuse: Refuse): void {
  let text = 0;
  let binary = 0;
  for (const entry of root.entries('data')) text += sizeOf(entry, false);
  for (const entry of root.entries('binaryData')) binary += sizeOf(entry, true);
  checkDataSize(root, text >= binary ? 'data' : 'binaryData', text + binary, 'ConfigMap', tooLong(''), refuse);
}
