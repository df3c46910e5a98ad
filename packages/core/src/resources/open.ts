/** From documents to resources: what kind each is, Lists opened as kubectl opens them, and the strict decode of every kind that the table knows. */
import { pairOf, type MapNode, type Node, type Pair, type Range } from '../tree/node.js';
import type { Document } from '../tree/document.js';
import { decodeResource, stringOf } from '../schema/decode.js';
import type { Refusal } from '../schema/refuse.js';
import type { Site } from '../schema/site.js';
import { kindOf } from '../schema/table.js';
import type { Older } from '../schema/version.js';
import { kindIn } from '../schema/versions.js';
import { declarationOf, decodeFields, type CustomResource } from './custom.js';
import { refuseKind } from './kinds.js';
import { workloadOf, workloadOfFragment } from './pod-template.js';
import type { Resource, Status, Workload } from './resource.js';

export interface Opening {
  readonly text: string;
  readonly resources: Resource[];
  readonly sites: Site[];
  /** Takes a refusal in the resource of that index, whose place in its document is `base`. */
  readonly refuse: (refusal: Refusal, resource: number, base: string) => void;
  readonly isStaticPod: (root: MapNode) => boolean;
  readonly customResources: readonly CustomResource[];
  readonly version?: Older;
}

type Mutable = { -readonly [K in keyof Resource]: Resource[K] };

/** Opens one document that Kubernetes can read, and adds what it holds to `opening`. */
export function openDocument(document: Document, opening: Opening): void {
  if (document.root === null || isNull(document.root)) return;
  open(document.root, document, '', opening);
}

/** Adds a document that Kubernetes cannot read, or that was not read as a manifest, as one resource. */
export function addUnread(document: Document, status: Status, why: string, opening: Opening): number {
  const root = document.root?.kind === 'map' ? document.root : undefined;
  return add({ document, range: trimmed(document, opening.text), root, status, why }, opening).index;
}

function open(node: Node, document: Document, base: string, opening: Opening): void {
  const at = { start: node.start, end: node.end };
  if (node.kind !== 'map') {
    const resource = add({ document, range: at, root: undefined, status: 'unreadable', why: 'no object' }, opening);
    opening.refuse({ message: 'api/incomplete#no-object', at: firstLine(at, opening.text), path: '', causes: [{ type: 'WrongType', field: '' }], data: { found: { say: 'value', type: node.kind === 'scalar' ? node.type : node.kind, written: firstLine(at, opening.text).end > at.start ? opening.text.slice(at.start, Math.min(firstLine(at, opening.text).end, at.start + 40)) : '' } } }, resource.index, base);
    return;
  }
  const head = headOf(node);
  if (head.apiVersion === 'v1' && head.kind.endsWith('List')) {
    const items = pairOf(node, 'items');
    if (items?.value.kind === 'seq') {
      items.value.items.forEach((item, i) => {
        if (!isNull(item)) open(item, document, `${base === '' ? '' : `${base}.`}items[${String(i)}]`, opening);
      });
      return;
    }
  }
  const resource = add({ document, range: at, root: node, status: 'skipped', why: undefined }, opening);
  const separatorLost = document.root === node && resetsItself(node);
  if (separatorLost) refuseLostSeparator(node, resource, opening);
  if (!head.complete) {
    refuseHead(node, head, resource, base, opening);
    return;
  }
  const kind = opening.version === undefined ? kindOf(head.apiVersion, head.kind) : kindIn(head.apiVersion, head.kind, opening.version);
  if (kind === undefined && openCustom(node, resource, base, opening)) return;
  if (kind === undefined) {
    resource.status = 'skipped';
    resource.why = refuseKind(node, head.apiVersion, head.kind, opening.version, (refusal) => {
      opening.refuse(refusal, resource.index, base);
    });
    return;
  }
  resource.status = 'decoded';
  resource.root = decodeResource(node, kind, {
    resource: resource.index,
    base,
    inList: base !== '',
    separatorLost,
    refuse: (refusal) => {
      opening.refuse(refusal, resource.index, base);
    },
    sites: opening.sites,
    unknown: [],
    text: opening.text,
    version: opening.version,
    top: 'the top of the resource',
  });
  resource.workload = workloadOf(resource, kind.kind === 'Pod' && opening.isStaticPod(node));
}

/** A kind that the configuration declares. False for any other. */
function openCustom(node: MapNode, resource: Mutable, base: string, opening: Opening): boolean {
  const fields = opening.customResources.length === 0 ? undefined : declarationOf(opening.customResources, resource.apiVersion, resource.kind);
  if (fields === undefined) return false;
  const decode = { resource: resource.index, base, inList: base !== '', separatorLost: false, sites: opening.sites, text: opening.text, version: opening.version };
  resource.fragments = decodeFields(node, fields, decode, (place) => (refusal) => {
    opening.refuse(refusal, resource.index, place);
  });
  resource.status = 'decoded';
  resource.workload = resource.fragments.length === 1 ? workloadOfFragment(resource.fragments[0] as Site, resource) : null;
  return true;
}

function add(given: { document: Document; range: Range; root: MapNode | undefined; status: Status; why: string | undefined }, opening: Opening): Mutable {
  const { root } = given;
  const metadata = root && pairOf(root, 'metadata')?.value;
  const named = metadata?.kind === 'map' ? metadata : undefined;
  const resource: Mutable = {
    index: opening.resources.length,
    apiVersion: root ? stringOf(root, 'apiVersion') : '',
    kind: root ? stringOf(root, 'kind') : '',
    namespace: named ? stringOf(named, 'namespace') : '',
    name: named ? stringOf(named, 'name') || stringOf(named, 'generateName') : '',
    range: given.range,
    status: given.status,
    document: given.document,
    node: root,
    root: null as Site | null,
    workload: null as Workload | null,
    fragments: null as readonly Site[] | null,
  };
  if (given.why !== undefined) resource.why = given.why;
  opening.resources.push(resource);
  return resource;
}

interface Head {
  readonly apiVersion: string;
  readonly kind: string;
  /** Both are strings and not empty. */
  readonly complete: boolean;
  readonly apiVersionPair: Pair | undefined;
  readonly kindPair: Pair | undefined;
}

/** apimachinery pkg/runtime/serializer/json/meta.go, Interpret: with Go's encoding/json, which does not mind the case of these two keys. */
function headOf(node: MapNode): Head {
  const apiVersionPair = pairOf(node, 'apiVersion') ?? node.pairs.find((pair) => pair.key.toLowerCase() === 'apiversion');
  const kindPair = pairOf(node, 'kind') ?? node.pairs.find((pair) => pair.key.toLowerCase() === 'kind');
  const apiVersion = stringIn(apiVersionPair);
  const kind = stringIn(kindPair);
  return { apiVersion: apiVersion ?? '', kind: kind ?? '', complete: Boolean(apiVersion) && Boolean(kind), apiVersionPair, kindPair };
}

function stringIn(pair: Pair | undefined): string | undefined {
  return pair?.value.kind === 'scalar' && pair.value.type === 'string' ? (pair.value.value as string) : undefined;
}

/** Neither apiVersion nor kind: no manifest, which the engine decides for the whole text. Only one of them: refused. */
function refuseHead(node: MapNode, head: Head, resource: Mutable, base: string, opening: Opening): void {
  resource.status = 'unreadable';
  const { apiVersionPair, kindPair } = head;
  const wrong = [apiVersionPair, kindPair].find((pair) => pair && !(pair.value.kind === 'scalar' && (pair.value.type === 'string' || pair.value.type === 'null')));
  if (wrong) {
    resource.why = `${wrong.key} is no string`;
    opening.refuse({ message: 'api/incomplete#no-string', at: { start: wrong.value.start, end: wrong.value.end }, path: wrong.key, causes: [{ type: 'WrongType', field: wrong.key }], data: { field: wrong.key }, subject: { node: wrong.value, pair: wrong } }, resource.index, base);
    return;
  }
  const missing = head.apiVersion === '' ? (head.kind === '' ? 'neither' : 'apiVersion') : 'kind';
  resource.why = missing === 'neither' ? 'neither apiVersion nor kind' : `no ${missing}`;
  const there = (missing === 'kind' ? apiVersionPair : kindPair) ?? node.pairs[0];
  const at = there && !there.merged ? { start: there.keyStart, end: there.value.kind === 'scalar' ? Math.max(there.value.end, there.keyEnd) : there.keyEnd } : firstLine(node, opening.text);
  opening.refuse(
    { message: `api/incomplete#${missing}`, at, path: '', causes: [{ type: 'Syntax', field: missing === 'neither' ? 'kind' : missing }], data: { kind: head.kind, apiVersion: head.apiVersion }, subject: { node } },
    resource.index,
    base,
  );
}

/** Two manifests in one document: the second one's apiVersion and kind set the first one's again. */
function resetsItself(node: MapNode): boolean {
  const lost = node.shadowed;
  return lost !== null && lost.some((one) => one.lost.key === 'apiVersion' && !one.lost.merged && !one.won.merged) && lost.some((one) => one.lost.key === 'kind' && !one.lost.merged && !one.won.merged);
}

function refuseLostSeparator(node: MapNode, resource: Mutable, opening: Opening): void {
  const again = (node.shadowed ?? []).filter(({ lost, won }) => !lost.merged && !won.merged);
  const heads = again.filter(({ lost }) => lost.key === 'apiVersion' || lost.key === 'kind');
  const first = heads.map(({ won }) => won).sort((a, b) => a.keyStart - b.keyStart)[0] as Pair;
  opening.refuse(
    {
      message: 'yaml/document-separator#lost',
      at: { start: first.keyStart, end: first.value.kind === 'scalar' ? Math.max(first.value.end, first.keyEnd) : first.keyEnd },
      path: first.key,
      causes: again.map(({ won }) => ({ type: 'DuplicateField' as const, field: won.key })),
      data: { key: first.key },
      related: heads.filter(({ won }) => won === first).map(({ lost }) => ({ ...lost.keyRange, message: 'the first manifest of this document begins here' })),
      subject: { node, pair: first },
    },
    resource.index,
    '',
  );
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.type === 'null';
}

function firstLine(range: Range, text: string): Range {
  const line = text.slice(range.start, range.end).split('\n', 1)[0] as string;
  return { start: range.start, end: range.start + line.trimEnd().length };
}

function trimmed(range: Range, text: string): Range {
  const body = text.slice(range.start, range.end);
  const start = range.start + (body.length - body.trimStart().length);
  return { start, end: Math.max(start, range.start + body.trimEnd().length) };
}
