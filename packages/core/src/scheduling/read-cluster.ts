/** Texts of manifests to a cluster: Nodes, Pods, Namespaces and RuntimeClasses, as `kubectl get nodes,pods,namespaces,runtimeclasses -o yaml` gives them. */
import { MapNode, Pair, pairOf, type Node, type Range } from '../tree/node.js';
import type { Document } from '../tree/document.js';
import { readYaml } from '../yaml/read.js';
import { decodeResource, stringOf } from '../schema/decode.js';
import type { Refusal } from '../schema/refuse.js';
import { QUIET, type Site } from '../schema/site.js';
import { kindOf } from '../schema/table.js';
import type { BoundPod, ClusterData, ClusterNode } from './cluster-data.js';
import { PlacementError } from './placement-error.js';
import type { Namespace } from './pod-affinity-term.js';
import { readLabels, readPod, readTolerations } from './read-pod.js';
import type { RuntimeClassScheduling } from './runtime-class.js';

/** A text, and what it is called in errors. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Everything of these texts that decides where Pods land; other kinds are passed over. Of two objects with one name the later counts. Pods without a node, and Pods that
 * have ended, are left out, as the scheduler leaves them out. Throws a PlacementError where a text cannot be read.
 */
export function readCluster(texts: readonly NamedText[]): ClusterData {
  const nodes = new Map<string, ClusterNode>();
  const pods = new Map<string, BoundPod>();
  const namespaces = new Map<string, Namespace>();
  const runtimeClasses = new Map<string, RuntimeClassScheduling>();
  for (const named of texts) {
    eachObject(named, (kind, root, map) => {
      const metadata = child(root, 'metadata') as Site<'ObjectMeta'> | undefined;
      const name = metadata?.get('name') ?? '';
      if (kind === 'Node') nodes.set(name, readNode(root as Site<'Node'>, name, metadata));
      else if (kind === 'Namespace') namespaces.set(name, readNamespace(name, metadata));
      else if (kind === 'RuntimeClass') runtimeClasses.set(name, readRuntimeClass(root as Site<'RuntimeClass'>, name));
      else {
        const pod = readBoundPod(root as Site<'Pod'>, metadata, map);
        if (pod !== null) pods.set(name === '' ? String(pods.size) : `${pod.namespace}/${name}`, pod);
      }
    });
  }
  return { nodes: [...nodes.values()], pods: [...pods.values()], namespaces, runtimeClasses };
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['Node', 'v1'],
  ['Pod', 'v1'],
  ['Namespace', 'v1'],
  ['RuntimeClass', 'node.k8s.io/v1'],
]);

/** Calls `take` with each object of the kinds that count. */
function eachObject({ name, text }: NamedText, take: (kind: string, root: Site, map: MapNode) => void): void {
  for (const document of readYaml(text)) {
    const fault = document.faults.find((one) => one.refused || one.code === 'too-deep' || one.code === 'too-many-aliases');
    if (fault) throw unreadable(name, text, document, fault);
    if (document.root !== null) visit(document.root, name, text, take);
  }
}

function visit(node: Node, name: string, text: string, take: (kind: string, root: Site, map: MapNode) => void): void {
  if (node.kind === 'scalar' && node.type === 'null') return;
  if (node.kind !== 'map') throw new PlacementError(name, 'this is no object of Kubernetes', node, text);
  const kind = stringOf(node, 'kind');
  const apiVersion = stringOf(node, 'apiVersion');
  const items = pairOf(node, 'items')?.value;
  if (kind.endsWith('List') && items?.kind === 'seq') {
    for (const item of items.items) visit(item, name, text, take);
    return;
  }
  if (kind === '' || apiVersion === '') throw new PlacementError(name, `this object has no ${kind === '' ? 'kind' : 'apiVersion'}`, firstLine(node, text), text);
  if (KINDS.get(kind) !== apiVersion) return;
  const refusals: Refusal[] = [];
  try {
    take(kind, decode(node, apiVersion, kind, text, refusals), node);
  } catch (signal) {
    if (signal !== QUIET) throw signal;
    throw wrongType(name, text, kind, refusals, firstLine(node, text));
  }
}

/** What kubelets report is most of a Node, and nothing of it counts. */
const UNUSED: ReadonlySet<string> = new Set(['status', 'managedFields', 'annotations', 'volumes']);

function decode(node: MapNode, apiVersion: string, kind: string, text: string, refusals: Refusal[]): Site {
  const kindInfo = kindOf(apiVersion, kind);
  if (kindInfo === undefined) throw QUIET;
  return decodeResource(without(node, 2), kindInfo, { resource: 0, base: '', inList: true, separatorLost: false, refuse: (refusal) => refusals.push(refusal), sites: [], unknown: [], text, top: '' });
}

function without(node: MapNode, depth: number): MapNode {
  const pruned = new MapNode(node.start, node.end, node.flow, node.open);
  for (const pair of node.pairs) {
    if (UNUSED.has(pair.key)) continue;
    const { key, keyStart, keyEnd, value, via, merged } = pair;
    pruned.pairs.push(depth > 1 && value.kind === 'map' ? new Pair(key, keyStart, keyEnd, without(value, depth - 1), via, merged) : pair);
  }
  return pruned;
}

function child(site: Site, field: string): Site | undefined {
  return site.kids.find((one) => one.field === field);
}

function readNode(root: Site<'Node'>, name: string, metadata: Site<'ObjectMeta'> | undefined): ClusterNode {
  const spec = root.child('spec');
  const taints = spec?.children('taints').map((one) => ({ key: one.get('key') ?? '', value: one.get('value') ?? '', effect: one.get('effect') ?? '' })) ?? [];
  return { name, labels: readLabels(metadata), taints, unschedulable: spec?.get('unschedulable') === true };
}

/** With the label that the API server gives every Namespace (SetDefaults_Namespace). */
export function readNamespace(name: string, metadata: Site<'ObjectMeta'> | undefined): Namespace {
  const labels = readLabels(metadata);
  if (name !== '') labels.set('kubernetes.io/metadata.name', name);
  return { name, labels };
}

export function readRuntimeClass(root: Site<'RuntimeClass'>, name: string): RuntimeClassScheduling {
  const scheduling = root.child('scheduling');
  const nodeSelector = new Map<string, string>();
  if (scheduling) for (const { key, value } of scheduling.entries('nodeSelector')) nodeSelector.set(String(key), value ?? '');
  return { name, nodeSelector, tolerations: scheduling ? readTolerations(scheduling) : [] };
}

function readBoundPod(root: Site<'Pod'>, metadata: Site<'ObjectMeta'> | undefined, map: MapNode): BoundPod | null {
  const spec = child(root, 'spec') as Site<'PodSpec'> | undefined;
  if (!spec?.get('nodeName')) return null;
  const status = pairOf(map, 'status')?.value;
  const phase = status?.kind === 'map' ? stringOf(status, 'phase') : '';
  if (phase === 'Succeeded' || phase === 'Failed') return null;
  const pod = readPod(spec, metadata, metadata?.get('namespace') ?? '', false);
  return { ...pod, terminating: metadata?.has('deletionTimestamp') === true };
}

export function unreadable(name: string, text: string, document: Document, fault: { readonly start: number; readonly end: number; readonly code: string; readonly data: Readonly<Record<string, string | number>> }): PlacementError {
  if (document.template) return new PlacementError(name, 'a template placeholder stands here; render the file first', document.template, text);
  const { expected, found } = fault.data;
  const words = expected === undefined ? '' : `: expected ${String(expected)}${found === undefined ? '' : `, found ${String(found)}`}`;
  return new PlacementError(name, `Kubernetes cannot read this (${fault.code})${words}`, fault, text);
}

/** Says of which value nothing is known: the first with a wrong type where types matter to placement. */
export function wrongType(name: string, text: string, kind: string, refusals: readonly Refusal[], otherwise: Range): PlacementError {
  const wrong = refusals.filter(({ causes }) => causes.some(({ type }) => type === 'WrongType'));
  const found = wrong.find(({ path }) => MATTERS.test(path)) ?? wrong[0];
  if (found === undefined) return new PlacementError(name, `where the Pods of this ${kind} land depends on something unknown`, otherwise, text);
  return new PlacementError(name, `${found.path} of this ${kind} has the wrong type`, found.at, text);
}

const MATTERS = /labels|taints|nodeSelector|affinity|tolerations|topologySpread|ports|nodeName|hostNetwork|runtimeClass|unschedulable/i;

function firstLine(range: Range, text: string): Range {
  const end = text.indexOf('\n', range.start);
  return { start: range.start, end: end < 0 || end > range.end ? range.end : end };
}

