/** From the resources of one text to what a set knows of them. In the hot path of every run: it reads little, copies less, and keeps no node. */
import { pairOf, type MapNode, type Node } from '../tree/node.js';
import type { Place } from '../tree/finding.js';
import { known } from '../schema/known.js';
import { placeOfPair, type Site } from '../schema/site.js';
import { kindOf } from '../schema/table.js';
import type { Resource } from '../resources/resource.js';
import type { Labels } from '../scheduling/label-selector.js';
import { runtimeClassNodes, workloadNodes } from './collect-nodes.js';
import { collectSelectors } from './collect-selectors.js';
import { workloadFacts } from './collect-workload.js';
import { copied } from './copied.js';
import { stringsIn } from './read.js';
import type { BudgetFacts, FactPlace, Facts, NodeFacts, SelectorFacts, WorkloadFacts } from './facts.js';

/** The resources of a text, as a set knows them. `isRefused` tells by index whether the server refuses a resource. */
export function collectFacts(file: string, resources: readonly Resource[], isRefused: (index: number) => boolean): readonly Facts[] {
  const facts: Facts[] = [];
  for (let i = 0; i < resources.length; i++) {
    const resource = resources[i] as Resource;
    if (resource.why !== 'no manifest') facts.push(factsOf(file, resource, !isRefused(resource.index)));
  }
  return facts;
}

/** All of one shape. */
class ResourceFacts implements Facts {
  constructor(
    readonly file: string,
    readonly index: number,
    readonly apiVersion: string,
    readonly group: string,
    readonly kind: string,
    readonly namespaced: boolean | undefined,
    readonly namespace: string,
    readonly isNamespaceWritten: boolean,
    readonly name: string,
    readonly at: FactPlace,
    readonly labels: Labels | undefined,
    readonly accepted: boolean,
    readonly isOwned: boolean,
    readonly opaque: 'template' | 'kind' | null,
    readonly workload: WorkloadFacts | null,
    readonly selectors: readonly SelectorFacts[],
    readonly budget: BudgetFacts | null,
    readonly scales: Facts['scales'],
    readonly nodes: NodeFacts | null,
  ) {}
}

const NO_SELECTORS: readonly SelectorFacts[] = [];

function factsOf(file: string, resource: Resource, accepted: boolean): Facts {
  const { apiVersion, kind, node, root, workload } = resource;
  const slash = apiVersion.indexOf('/');
  const namespaced = root === null ? undefined : kindOf(apiVersion, kind)?.namespaced;
  const namespace = namespaced === false ? '' : copied(resource.namespace) || 'default';
  const metadata = node && mapAt(node, 'metadata');
  const opaque = root !== null || workload !== null ? null : node === undefined || resource.status === 'unreadable' || resource.why === 'template' ? 'template' : makesNoPods(apiVersion, kind) ? null : 'kind';
  return new ResourceFacts(
    file,
    resource.index,
    copied(apiVersion),
    slash < 0 ? '' : copied(apiVersion.slice(0, slash)),
    copied(kind),
    namespaced,
    namespace,
    namespaced !== false && resource.namespace !== '',
    metadata ? copied(scalarAt(metadata, 'name')) : '',
    nameAt(file, resource, metadata),
    kind === 'Namespace' && root !== null && metadata ? stringsIn(metadata, 'labels') : undefined,
    accepted,
    metadata !== undefined && pairOf(metadata, 'ownerReferences') !== undefined,
    opaque,
    workload ? workloadFacts(file, workload) : null,
    root === null && workload === null ? NO_SELECTORS : collectSelectors(file, resource, namespace),
    root?.type === 'PodDisruptionBudget' ? budgetOf(file, root as Site<'PodDisruptionBudget'>) : null,
    node && (kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject') ? targetOf(node) : null,
    workload ? (workload.pod.mayHave('runtimeClassName') ? workloadNodes(file, workload.pod, workload.staticPod) : null) : root?.type === 'RuntimeClass' ? runtimeClassNodes(file, root as Site<'RuntimeClass'>) : null,
  );
}

/** Custom resources that are known to make no Pods of their own. */
function makesNoPods(apiVersion: string, kind: string): boolean {
  if (NO_PODS.test(apiVersion)) return true;
  return apiVersion.startsWith('monitoring.coreos.com/') && /^(?:ServiceMonitor|PodMonitor|PrometheusRule|Probe)$/.test(kind);
}

const NO_PODS = /^(?:kustomize\.config\.k8s\.io|cert-manager\.io|gateway\.networking\.k8s\.io|networking\.istio\.io|security\.istio\.io|external-secrets\.io|keda\.sh|cilium\.io|projectcalico\.org|crd\.projectcalico\.org|traefik\.io|snapshot\.storage\.k8s\.io)\//;

function mapAt(map: MapNode, key: string): MapNode | undefined {
  const value = pairOf(map, key)?.value;
  return value?.kind === 'map' ? value : undefined;
}

function scalarAt(map: MapNode, key: string): string {
  const value: Node | undefined = pairOf(map, key)?.value;
  return value?.kind === 'scalar' && value.type === 'string' ? (value.value as string) : '';
}

/** The place of the name; without one the key `metadata`, or the beginning. */
function nameAt(file: string, { node, root, range }: Resource, metadata: MapNode | undefined): FactPlace {
  const base = root?.base ?? '';
  const name = metadata && (pairOf(metadata, 'name') ?? pairOf(metadata, 'generateName'));
  if (name) return factPlace(file, placeOfPair(name), base, `metadata.${name.key}`);
  const pair = node && pairOf(node, 'metadata');
  return pair ? factPlace(file, placeOfPair(pair), base, 'metadata') : { file, start: range.start, end: range.start, path: base };
}

export function factPlace(file: string, at: Place, base: string, path: string): FactPlace {
  return { file, start: at.start, end: at.end, path: base === '' ? path : path === '' ? base : `${base}.${path}` };
}

function budgetOf(file: string, root: Site<'PodDisruptionBudget'>): BudgetFacts | null {
  const spec = known(() => root.child('spec'));
  if (spec === undefined) return null;
  const value = (field: 'minAvailable' | 'maxUnavailable'): number | string | null | undefined =>
    known(() => {
      const written = spec.get(field);
      return written === undefined ? null : typeof written === 'string' ? copied(written) : Number(written);
    });
  const field = spec.mayHave('minAvailable') ? 'minAvailable' : 'maxUnavailable';
  return { minAvailable: value('minAvailable'), maxUnavailable: value('maxUnavailable'), at: factPlace(file, spec.at(field), root.base, spec.path(field)) };
}

function targetOf(node: MapNode): Facts['scales'] {
  const spec = mapAt(node, 'spec');
  const target = spec && mapAt(spec, 'scaleTargetRef');
  // KEDA's ScaledObject means a Deployment where it says nothing.
  return target ? { kind: copied(scalarAt(target, 'kind')) || 'Deployment', name: copied(scalarAt(target, 'name')) } : null;
}

