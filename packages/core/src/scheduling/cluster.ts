/** A cluster made ready for many questions: labels as columns, equal taints and equal Pods once each. */
import type { BoundPod, ClusterData, ClusterNode } from './cluster-data.js';
import { labelSelectorFault, type Labels, type LabelSelector } from './label-selector.js';
import { matchesParsed } from './selector-index.js';
import type { Part } from './filter.js';
import { portKey, type HostPort } from './host-ports.js';
import { affinityTermFault, newAffinityTerm, type AffinityTerm, type Namespace, type PodAffinityTerm } from './pod-affinity-term.js';
import type { RuntimeClassScheduling } from './runtime-class.js';
import type { Taint } from './tolerations.js';

/** One label key over all nodes. */
export interface Column {
  readonly key: string;
  /** By node: 0 where the label is absent, else an index into `values`. */
  readonly ids: Int32Array;
  /** values[0] is nobody's. */
  readonly values: readonly string[];
}

/** Pods of one namespace with equal labels. */
export interface PodGroup {
  readonly namespace: string;
  readonly labels: Labels;
  readonly pods: PlacedPod[];
}

export interface PlacedPod {
  readonly pod: BoundPod;
  /** Index of its node. */
  readonly node: number;
}

export type ExistingTermKind = 'required affinity' | 'preferred affinity' | 'required anti-affinity' | 'preferred anti-affinity';

/** A term of Pod affinity that existing Pods have, with the Pods that have it. */
export interface ExistingTerm {
  readonly kind: ExistingTermKind;
  readonly weight: number;
  readonly term: AffinityTerm;
  readonly namespaceSelector: LabelSelector | null;
  readonly pods: PlacedPod[];
}

export class Cluster {
  readonly nodes: readonly ClusterNode[];
  /** By node: index into `taintSets`. */
  readonly taintSetOf: Int32Array;
  /** The set of taints, and the node itself, as what a filter may look at. */
  readonly taintPart: Part;
  readonly nodePart: Part;
  readonly taintSets: readonly (readonly Taint[])[];
  readonly someUnschedulable: boolean;
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly runtimeClasses: ReadonlyMap<string, RuntimeClassScheduling>;
  /** By namespace. */
  readonly podGroups = new Map<string, PodGroup[]>();
  readonly existingTerms: readonly ExistingTerm[];
  /** The host ports in use, by `portKey`. */
  readonly usedPorts = new Map<string, { readonly port: HostPort; readonly by: PlacedPod }[]>();
  readonly #columns = new Map<string, Column>();

  constructor(data: ClusterData) {
    this.nodes = [...data.nodes].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    this.namespaces = data.namespaces;
    this.runtimeClasses = data.runtimeClasses;
    this.someUnschedulable = this.nodes.some(({ unschedulable }) => unschedulable);
    const sets = new Map<string, number>();
    const taintSets: (readonly Taint[])[] = [];
    this.taintSetOf = Int32Array.from(this.nodes, ({ taints }) => {
      const key = JSON.stringify(taints.map(({ key, value, effect }) => [key, value, effect]));
      let set = sets.get(key);
      if (set === undefined) {
        sets.set(key, (set = taintSets.length));
        taintSets.push(taints);
      }
      return set;
    });
    this.taintSets = taintSets;
    this.taintPart = { ids: this.taintSetOf, values: taintSets };
    this.nodePart = { ids: Int32Array.from(this.nodes.keys()), values: this.nodes };
    this.existingTerms = this.#place(data.pods);
  }

  column(key: string): Column {
    let column = this.#columns.get(key);
    if (column === undefined) {
      const seen = new Map<string, number>();
      const values = [''];
      const ids = new Int32Array(this.nodes.length);
      this.nodes.forEach(({ labels }, i) => {
        const value = labels.get(key);
        if (value === undefined) return;
        let id = seen.get(value);
        if (id === undefined) {
          seen.set(value, (id = values.length));
          values.push(value);
        }
        ids[i] = id;
      });
      this.#columns.set(key, (column = { key, ids, values }));
    }
    return column;
  }

  /** The groups whose Pods match, of some namespaces or (null) of all. None where the selector is null or does not parse. */
  groupsMatching(selector: LabelSelector | null, namespaces: ReadonlySet<string> | null): readonly PodGroup[] {
    if (selector === null || labelSelectorFault(selector) !== null) return [];
    const found: PodGroup[] = [];
    for (const namespace of namespaces ?? this.podGroups.keys()) {
      for (const group of this.podGroups.get(namespace) ?? []) if (matchesParsed(selector, group.labels)) found.push(group);
    }
    return found;
  }

  /** Puts the Pods on their nodes; Pods of unknown nodes are nowhere. Returns the terms that they have, equal ones once. */
  #place(pods: readonly BoundPod[]): readonly ExistingTerm[] {
    const indexes = new Map(this.nodes.map(({ name }, i) => [name, i]));
    const groups = new Map<string, PodGroup>();
    const terms = new Map<string, ExistingTerm>();
    for (const pod of pods) {
      const node = indexes.get(pod.nodeName);
      if (node === undefined) continue;
      const placed: PlacedPod = { pod, node };
      const key = JSON.stringify([pod.namespace, [...pod.labels].sort()]);
      let group = groups.get(key);
      if (group === undefined) {
        groups.set(key, (group = { namespace: pod.namespace, labels: pod.labels, pods: [] }));
        const list = this.podGroups.get(pod.namespace);
        if (list) list.push(group);
        else this.podGroups.set(pod.namespace, [group]);
      }
      group.pods.push(placed);
      for (const port of pod.hostPorts) {
        const used = this.usedPorts.get(portKey(port));
        if (used) used.push({ port, by: placed });
        else this.usedPorts.set(portKey(port), [{ port, by: placed }]);
      }
      addTerms(placed, terms);
    }
    return [...terms.values()];
  }
}

function addTerms(placed: PlacedPod, terms: Map<string, ExistingTerm>): void {
  const { podAffinity, podAntiAffinity } = placed.pod;
  const add = (kind: ExistingTermKind, list: readonly { readonly weight: number; readonly term: PodAffinityTerm }[]): void => {
    // GetAffinityTerms gives none of a list where one of it does not parse.
    if (list.some(({ term }) => affinityTermFault(term) !== null)) return;
    for (const { weight, term } of list) {
      const { topologyKey, labelSelector, namespaces, namespaceSelector } = term;
      const own = namespaces.length === 0 && namespaceSelector === null ? placed.pod.namespace : '';
      const key = JSON.stringify([kind, weight, topologyKey, namespaces, own, keyOf(namespaceSelector), keyOf(labelSelector)]);
      let existing = terms.get(key);
      if (existing === undefined) {
        // The namespaceSelector of an existing Pod's term is asked of the newcomer's namespace, when there is one.
        const resolved = namespaceSelector === null ? newAffinityTerm(term, placed.pod.namespace, []) : { topologyKey, selector: labelSelector, namespaces: new Set(namespaces) };
        terms.set(key, (existing = { kind, weight, term: resolved, namespaceSelector, pods: [] }));
      }
      existing.pods.push(placed);
    }
  };
  const hard = (list: readonly PodAffinityTerm[]): readonly { readonly weight: number; readonly term: PodAffinityTerm }[] => list.map((term) => ({ weight: 1, term }));
  if (podAffinity.required.length > 0) add('required affinity', hard(podAffinity.required));
  if (podAffinity.preferred.length > 0) add('preferred affinity', podAffinity.preferred);
  if (podAntiAffinity.required.length > 0) add('required anti-affinity', hard(podAntiAffinity.required));
  if (podAntiAffinity.preferred.length > 0) add('preferred anti-affinity', podAntiAffinity.preferred);
}

const keyOf = (selector: LabelSelector | null): unknown => selector && [[...selector.matchLabels], selector.matchExpressions.map(({ key, operator, values }) => [key, operator, values])];
