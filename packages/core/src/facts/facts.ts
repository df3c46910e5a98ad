/**
 * What a set of many texts knows of one resource: copied strings and numbers, about 1 KB, and never a node or a slice, which would keep its whole text alive.
 * Whatever is unknown (a placeholder, an expression, a refused value) is `undefined`; what is absent for sure is `null`, or empty.
 */
import type { Place } from '../tree/finding.js';
import type { Labels, LabelSelector } from '../scheduling/label-selector.js';
import type { NodeConstraints } from '../scheduling/solver/formula.js';

/** A place in a text of the set, and the field path of what stands there. */
export interface FactPlace extends Place {
  readonly file: string;
  /** The real path in the document: `spec.selector`. */
  readonly path: string;
}

export interface Facts {
  readonly file: string;
  /** The resource's index in its text. */
  readonly index: number;
  readonly apiVersion: string;
  /** Of the apiVersion; '' for the core group. */
  readonly group: string;
  readonly kind: string;
  /** False for kinds that stand in no namespace; of custom resources it is not known. */
  readonly namespaced: boolean | undefined;
  /** `default` where none is written; '' where the kind has none. What kubectl or a kustomization will put there is not known to us. */
  readonly namespace: string;
  readonly isNamespaceWritten: boolean;
  /** '' where the server makes it up (`generateName`), and where it is not known. */
  readonly name: string;
  /** The value of the name, or the key `metadata`, or the kind. */
  readonly at: FactPlace;
  /** Its own, of a Namespace. Of others they are not kept. */
  readonly labels: Labels | undefined;
  /** The API server takes it, as far as we can tell. A patch of a kustomization is mostly refused when read alone. */
  readonly accepted: boolean;
  /** It names an owner: it was exported from a cluster, where something else made it. */
  readonly isOwned: boolean;
  /** It could not be read as what it is, and may make Pods of any labels: a template or a broken text, which may be anything; a kind that we do not know. */
  readonly opaque: 'template' | 'kind' | null;
  /** The Pods that it makes; null where it makes none. */
  readonly workload: WorkloadFacts | null;
  /** In the order of the text, whatever their roles. */
  readonly selectors: readonly SelectorFacts[];
  /** Of a PodDisruptionBudget. */
  readonly budget: BudgetFacts | null;
  /** What scales a workload (HorizontalPodAutoscaler, ScaledObject): its kind and name. */
  readonly scales: { readonly kind: string; readonly name: string } | null;
  /** Of a RuntimeClass with a nodeSelector, and of a workload that names a RuntimeClass; of others it is not kept. */
  readonly nodes: NodeFacts | null;
}

/** What is asked of nodes, and where. */
export interface NodeFacts {
  /** The RuntimeClass that a workload names; null of a RuntimeClass itself. */
  readonly runtimeClass: string | null;
  /** The name of the RuntimeClass; of a RuntimeClass its nodeSelector. */
  readonly at: FactPlace;
  readonly constraints: NodeConstraints;
  /** For each requirement of `constraints.all`. */
  readonly allAt: readonly FactPlace[];
  /** For each term of `constraints.anyOf`: its index in the list, and where it and its requirements stand. */
  readonly terms: readonly { readonly index: number; readonly at: FactPlace; readonly requirementsAt: readonly FactPlace[] }[];
  /** All terms are among them. */
  readonly complete: boolean;
}

export interface WorkloadFacts {
  /** The kind that makes the Pods: "DaemonSet"; "Pod" for a Pod itself. */
  readonly controller: string;
  /** As the server would have them: 1 where a Deployment says nothing; 1 for a Pod. Undefined where that is not known: DaemonSets, Jobs. */
  readonly replicas: number | undefined;
  /** Where nothing is written an autoscaler may have its say, and `replicas` is only what the server begins with. */
  readonly isReplicasWritten: boolean;
  /** Of its Pods. */
  readonly labels: Labels | undefined;
  /** The key `labels` of the Pods, or where it is missing. */
  readonly labelsAt: FactPlace;
  readonly nodeSelector: Labels | undefined;
  /** Read by a kubelet from a folder. */
  readonly staticPod: boolean;
}

/**
 * `own`: by which a controller knows its Pods; a Job's only with manualSelector. A Service has one only where it looks for Pods. `peer`: whom a NetworkPolicy lets in or out, where
 * it says so of Pods.
 */
export type SelectorRole = 'own' | 'affinity' | 'anti-affinity' | 'spread' | 'service' | 'budget' | 'network-policy' | 'peer';

export interface SelectorFacts {
  readonly role: SelectorRole;
  /** Where a finding about the selector stands: as `site.at('labelSelector')` says. */
  readonly at: FactPlace;
  /** The term or constraint that holds it; of other roles the same as `at`. */
  readonly inside: FactPlace;
  /** Null where none is written. Of affinity and spread: with what `matchLabelKeys` and `mismatchLabelKeys` add from the Pod's own labels, as the server does. */
  readonly selector: LabelSelector | null | undefined;
  /** Affinity: a required term. Spread: DoNotSchedule. */
  readonly required: boolean | undefined;
  /** Affinity and spread; '' for others, and where none is written. */
  readonly topologyKey: string | undefined;
  /** Affinity and peers: as written, so that none means the Pod's own (unless there is a namespaceSelector). */
  readonly namespaces: readonly string[] | undefined;
  /** Affinity and peers: null where none is written; an empty one selects all. */
  readonly namespaceSelector: LabelSelector | null | undefined;
  readonly matchLabelKeys: readonly string[] | undefined;
  readonly mismatchLabelKeys: readonly string[] | undefined;
  /**
   * Whether it selects Pods of those labels in that namespace. Of affinity, the labels of the namespace count where there is a namespaceSelector; without them (undefined) the
   * answer may be unknown. Labels that are undefined are unknown.
   */
  matches(labels: Labels | undefined, namespace: string, namespaceLabels?: Labels): boolean | 'unknown';
}

export interface BudgetFacts {
  /** A number, or a percentage as it is written; null where it is absent. */
  readonly minAvailable: number | string | null | undefined;
  readonly maxUnavailable: number | string | null | undefined;
  /** Of the one that is written. */
  readonly at: FactPlace;
}

/** The resources of a set, by what they are asked for: each answer comes from an index, and no rule looks at all pairs. */
export interface FactIndex {
  /** All of them, ordered by file and index. */
  readonly all: readonly Facts[];
  /**
   * The set is all that there is, as far as the caller knows: a folder was given, or `complete`. Only then may a rule say that something is missing. False where a part of
   * the set could not be read, too: a template may make anything.
   */
  readonly complete: boolean;
  /** What the set is called in a message: "in the 12 files of this run", "in this file". */
  readonly name: string;
  inNamespace(namespace: string): readonly Facts[];
  /** Workloads whose Pods have that label, whatever their namespace. Those whose labels are unknown are in `vague`. */
  withLabel(key: string, value: string): readonly Facts[];
  /** Workloads that make Pods of unknown labels, and what could not be read. */
  readonly vague: readonly Facts[];
  /** Resources of that group, kind, namespace and name, in the order of `all`. */
  named(group: string, kind: string, namespace: string, name: string): readonly Facts[];
  /** Workloads that a selector may select, those in `vague` last: exactly those for which `selects` is not false, found by index where the selector asks for a value. Stop when you know enough. */
  selected(selector: SelectorFacts, by: Facts): Iterable<Facts>;
  /** Of those, the others that stand `together` with the selector. What is in `vague` is none of them. */
  selectedTogether(selector: SelectorFacts, by: Facts): Iterable<Facts>;
  /** Whether a selector of `by` selects the Pods of a workload. Labels of Namespaces in the set count. */
  selects(selector: SelectorFacts, by: Facts, workload: Facts): boolean | 'unknown';
  /**
   * Whether two resources are plausibly meant for one cluster at one time: they stand in one text, one kustomization or one folder, and neither is a patch. A repository
   * holds examples, environments and overlays that each have the same names, so a rule about two things that are there (duplicates, overlaps) asks this first.
   * A rule about what is absent looks at all, so that it keeps quiet when in doubt.
   */
  together(a: Facts, b: Facts): boolean;
  /** The others of the same group, kind, namespace and name that stand `together` with it, the first first. */
  twins(facts: Facts): Iterable<Facts>;
  /** A kustomization of the set changes what it builds of this file (patches, replicas), so that values are not final. Names and labels mostly are. */
  isChanged(facts: Facts): boolean;
  /** Something in the set scales that workload, so that its replicas are not those that are written. */
  isScaled(workload: Facts): boolean;
}

/** The same, for somebody who looks at one of its texts. */
export interface FileFacts extends FactIndex {
  /** What a text gives; undefined of one that is not in the set. */
  ofFile(file: string): readonly Facts[] | undefined;
}
