/** A selector of a set's resource, and which Pods it selects as far as that can be told. */
import { valueMatches } from '../validation/meta/matches.js';
import { labelSelectorFault, type Labels, type LabelSelector } from '../scheduling/label-selector.js';
import type { FactPlace, SelectorFacts, SelectorRole } from './facts.js';

/** What is special of a role. */
export interface SelectorTraits {
  readonly required: boolean | undefined;
  readonly topologyKey: string | undefined;
  readonly namespaces: readonly string[] | undefined;
  readonly namespaceSelector: LabelSelector | null | undefined;
  readonly matchLabelKeys: readonly string[] | undefined;
  readonly mismatchLabelKeys: readonly string[] | undefined;
}

export class SelectorFact implements SelectorFacts {
  readonly required: boolean | undefined;
  readonly topologyKey: string | undefined;
  readonly namespaces: readonly string[] | undefined;
  readonly namespaceSelector: LabelSelector | null | undefined;
  readonly matchLabelKeys: readonly string[] | undefined;
  readonly mismatchLabelKeys: readonly string[] | undefined;

  constructor(
    readonly role: SelectorRole,
    readonly at: FactPlace,
    readonly inside: FactPlace,
    readonly selector: LabelSelector | null | undefined,
    /** Of the resource itself. */
    readonly ownNamespace: string,
    traits: SelectorTraits = PLAIN,
  ) {
    this.required = traits.required;
    this.topologyKey = traits.topologyKey;
    this.namespaces = traits.namespaces;
    this.namespaceSelector = traits.namespaceSelector;
    this.matchLabelKeys = traits.matchLabelKeys;
    this.mismatchLabelKeys = traits.mismatchLabelKeys;
  }

  matches(labels: Labels | undefined, namespace: string, namespaceLabels?: Labels): boolean | 'unknown' {
    const here = this.reaches(namespace, namespaceLabels);
    if (here === false || this.selector === null) return false;
    const there = this.selector === undefined || labels === undefined ? 'unknown' : matchesAsKnown(this.selector, labels);
    return there === true ? here : there;
  }

  /** Whether it looks at a namespace. component-helpers/scheduling/corev1 AffinityTerm.Matches: by name, or by the labels of the namespace; its own where neither is written. */
  reaches(namespace: string, labels?: Labels): boolean | 'unknown' {
    const { namespaces, namespaceSelector } = this;
    if (namespaces === undefined) return 'unknown';
    if (namespaces.includes(namespace)) return true;
    if (namespaceSelector === null) return namespaces.length === 0 && namespace === this.ownNamespace;
    if (namespaceSelector === undefined) return 'unknown';
    return matchesAsKnown(namespaceSelector, labels ?? new Map([[NAME_LABEL, namespace]]), labels === undefined);
  }
}

/** The label that the server gives every namespace. */
const NAME_LABEL = 'kubernetes.io/metadata.name';

const NO_KEYS: readonly string[] = [];
export const PLAIN: SelectorTraits = { required: true, topologyKey: '', namespaces: NO_KEYS, namespaceSelector: null, matchLabelKeys: NO_KEYS, mismatchLabelKeys: NO_KEYS };

/** `isPart`: more labels may be there than are known. */
function matchesAsKnown(selector: LabelSelector, labels: Labels, isPart = false): boolean | 'unknown' {
  let isVague = false;
  for (const [key, value] of selector.matchLabels) {
    if (labels.get(key) === value) continue;
    if (labels.has(key) || !(isPart || isAdded(key))) return false;
    isVague = true;
  }
  for (const requirement of selector.matchExpressions) {
    const { key } = requirement;
    if (!labels.has(key) && (isPart || isAdded(key))) isVague = true;
    else if (!valueMatches(requirement, labels.get(key))) return false;
  }
  if (labelSelectorFault(selector) !== null) return false;
  return isVague ? 'unknown' : true;
}

/**
 * Labels that a controller, or the server, gives to Pods: no manifest tells their values. Deployments (pkg/controller/deployment/sync.go), DaemonSets and StatefulSets
 * (their revisions), Jobs and indexes; zone and region with the feature PodTopologyLabelsAdmission.
 */
export function isAdded(key: string): boolean {
  return ADDED.has(key) || key.startsWith('batch.kubernetes.io/');
}

const ADDED: ReadonlySet<string> = new Set([
  'pod-template-hash',
  'controller-revision-hash',
  'pod-template-generation',
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
  'job-name',
  'controller-uid',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/region',
]);
