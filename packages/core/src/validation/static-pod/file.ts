/** What a kubelet makes of a file in its folder: pkg/kubelet/config/file.go, extractFromFile. It reads the first YAML document, and that must be a Pod. */
import type { Document } from '../../tree/document.js';
import { pairOf, type Node, type Range } from '../../tree/node.js';
import type { Refusal } from '../../schema/refuse.js';

/** `refuse` takes the document that a refusal stands in. */
export function checkStaticFile(text: string, documents: readonly Document[], refuse: (refusal: Refusal, document: Document) => void): void {
  const written = documents.filter(({ root, faults }) => root !== null || faults.length > 0);
  const first = written[0];
  if (first === undefined) return;
  const empty = leadingDocument(text);
  if (empty !== undefined) {
    refuse({ message: 'static-pod/kind#leading-document', at: empty, path: '', causes: [], data: {} }, first);
    return;
  }
  const kind = kindIn(first.root);
  if (kind !== undefined && kind.value !== 'Pod') refuse({ message: 'static-pod/kind#other', at: kind, path: 'kind', causes: [], data: { kind: kind.value } }, first);
  const version = fieldIn(first.root, 'apiVersion');
  if (kind?.value === 'Pod' && version !== undefined && version.value !== 'v1') refuse({ message: 'static-pod/kind#other', at: version, path: 'apiVersion', causes: [], data: { kind: `Pod of ${version.value}` } }, first);
  for (const document of written.slice(1)) {
    const name = kindIn(document.root);
    refuse({ message: 'static-pod/kind#later-document', at: name ?? firstLine(document, text), path: name ? 'kind' : '', causes: [], data: { kind: name?.value ?? 'document' } }, document);
  }
}

interface Named extends Range {
  readonly value: string;
}

const kindIn = (root: Node | null): Named | undefined => fieldIn(root, 'kind');

function fieldIn(root: Node | null, field: string): Named | undefined {
  const value = root?.kind === 'map' ? pairOf(root, field)?.value : undefined;
  return value?.kind === 'scalar' && value.type === 'string' ? { start: value.start, end: value.end, value: value.value as string } : undefined;
}

function firstLine(document: Document, text: string): Range {
  const { start } = document.root ?? (document.faults[0] as Range);
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : Math.max(start, end) };
}

/**
 * The separator that opens a document with nothing in it, before the one that is meant. Comments before the first separator are no document to Go's YAML; an empty one between
 * two separators is, and is the one that is read.
 */
function leadingDocument(text: string): Range | undefined {
  let opened: Range | undefined;
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end).trimEnd();
    if (/^---(?:\s+#.*)?$/.test(line)) {
      if (opened !== undefined) return opened;
      opened = { start, end: start + 3 };
    } else if (line.trim() !== '' && !line.trimStart().startsWith('#') && !line.startsWith('%')) return undefined;
    start = end + 1;
  }
  return undefined;
}
