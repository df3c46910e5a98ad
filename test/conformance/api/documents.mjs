/** The documents of a text as the oracle takes them apart: apimachinery pkg/util/yaml, YAMLReader; a List is opened as kubectl does. */

/**
 * For each document that holds something: `{ text, head }`, `{ items }` of a List, or what is said where the text cannot be taken apart.
 *
 * @param {string} text
 * @param {(text: string) => readonly { root: unknown, faults: readonly { refused: boolean }[] }[]} readYaml core's
 */
export function documentsOf(text, readYaml) {
  const documents = [];
  for (const part of partsOf(text)) {
    if (part.verdict !== undefined) {
      documents.push(part);
      continue;
    }
    const document = readYaml(part.text)[0];
    const isRead = document !== undefined && !document.faults.some(({ refused }) => refused);
    if (isRead && document.root === null) continue;
    const object = isRead ? plainOf(document.root) : undefined;
    if (typeof object?.kind === 'string' && object.kind.endsWith('List') && object.apiVersion === 'v1' && Array.isArray(object.items)) documents.push({ items: object.items.filter((item) => item !== null) });
    else documents.push({ text: part.text, head: isRead ? headOf(object) : headIn(part.text) });
  }
  return documents;
}

/** The texts between the separators. A separator with something else behind it ends the text. */
function partsOf(text) {
  const parts = [];
  let own = '';
  for (const line of text.split(/(?<=\n)/)) {
    if (!line.startsWith('---')) {
      own += line;
      continue;
    }
    const behind = line.slice(3).trim();
    if (behind !== '' && !behind.startsWith('#')) {
      parts.push({ verdict: 'decode', message: `invalid Yaml document separator: ${behind}` });
      return parts;
    }
    if (own !== '') parts.push({ text: own });
    own = '';
  }
  if (own !== '') parts.push({ text: own });
  return parts;
}

/** Where an object is to be sent. */
export function headOf(object) {
  const string = (value) => (typeof value === 'string' ? value : undefined);
  const { apiVersion, kind, metadata } = object ?? {};
  return { apiVersion: string(apiVersion), kind: string(kind), name: string(metadata?.name), namespace: string(metadata?.namespace) };
}

/** The same of a text that cannot be read, from what its lines say. */
function headIn(text) {
  const line = (key) => new RegExp(`^${key}:[ \\t]*["']?([^\\s"'#]+)`, 'm').exec(text)?.[1];
  return { apiVersion: line('apiVersion'), kind: line('kind'), isGuess: true };
}

/** A tree of core's as plain values. */
export function plainOf(node) {
  if (node.kind === 'map') return Object.fromEntries(node.pairs.map(({ key, value }) => [key, plainOf(value)]));
  if (node.kind === 'seq') return node.items.map(plainOf);
  if (node.kind === 'scalar') return typeof node.value === 'bigint' ? Number(node.value) : node.value;
  return null;
}
