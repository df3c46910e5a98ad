/** kubernetes pkg/apis/core/validation/validation.go: ValidateConfigMap. */
import { quietly, type Site } from '../../schema/site.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { invalid, tooLong, type Refuse, type Server } from '../refuse.js';
import { checkDataKey, checkDataSize, dataOf, sizeOf, type Datum } from './data.js';

type ConfigMap = Site<'ConfigMap'>;

/** ValidateConfigMap. */
export function validateConfigMap(root: ConfigMap, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'ConfigMap' }, refuse);
  quietly(checkKeys, root, 'data', refuse);
  quietly(checkKeys, root, 'binaryData', refuse);
  quietly(checkTwice, root, refuse);
  quietly(checkSize, root, refuse);
}

const dataIn = (root: ConfigMap, field: 'data' | 'binaryData'): Datum[] => dataOf(root, field, field === 'binaryData');

function checkKeys(root: ConfigMap, field: 'data' | 'binaryData', refuse: Refuse): void {
  for (const datum of dataIn(root, field)) checkDataKey(root, datum, field, refuse);
}

/** A key of both maps would be one file with two contents. */
function checkTwice(root: ConfigMap, refuse: Refuse): void {
  const binary = dataIn(root, 'binaryData');
  if (binary.length === 0) return;
  const keys = new Map(binary.map(({ pair }) => [pair.key, pair]));
  for (const { pair } of dataIn(root, 'data')) {
    const other = keys.get(pair.key);
    if (other === undefined) continue;
    refuse({
      message: 'api/duplicate#data-key',
      at: pair.keyRange,
      path: root.path('data', pair.key),
      causes: [invalid(`data[${pair.key}]`)],
      data: { name: pair.key },
      related: [{ ...other.keyRange, message: 'the same key is here' }],
      subject: { site: root, field: 'data', pair },
    });
  }
}

/** The server says it of the object as a whole, which it spells "[]". */
function checkSize(root: ConfigMap, refuse: Refuse): void {
  let text = 0;
  let binary = 0;
  for (const datum of dataIn(root, 'data')) text += sizeOf(datum);
  for (const datum of dataIn(root, 'binaryData')) binary += sizeOf(datum);
  checkDataSize(root, text >= binary ? 'data' : 'binaryData', text + binary, 'ConfigMap', tooLong('[]'), refuse);
}
