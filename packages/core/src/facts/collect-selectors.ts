/** The selectors of a resource, as a set knows them. */
import { known } from '../schema/known.js';
import type { Site } from '../schema/site.js';
import type { Resource, Workload } from '../resources/resource.js';
import type { Labels, LabelSelector, LabelSelectorRequirement } from '../scheduling/label-selector.js';
import { factPlace } from './collect.js';
import { peersOf } from './collect-peers.js';
import { podLabels } from './collect-workload.js';
import { copied } from './copied.js';
import type { SelectorFacts, SelectorRole } from './facts.js';
import { selectorIn, stringIn, stringsIn } from './read.js';
import { isAdded, PLAIN, SelectorFact, type SelectorTraits } from './selects.js';

export function collectSelectors(file: string, { root, workload }: Resource, namespace: string): readonly SelectorFacts[] {
  const found: SelectorFacts[] = [];
  const spec = root?.kids.find((kid) => kid.field === 'spec');
  if (root && spec) {
    const role = ROLES.get(root.type);
    if (role !== undefined) addOwn(role, root, spec, workload, { file, namespace, found });
    if (role === 'network-policy') found.push(...peersOf(file, spec, namespace));
  }
  if (workload) addPodSelectors(workload, { file, namespace, found });
  return found.length === 0 ? NONE : found;
}

const NONE: readonly SelectorFacts[] = [];

interface Collection {
  readonly file: string;
  readonly namespace: string;
  readonly found: SelectorFacts[];
}

const ROLES: ReadonlyMap<string, SelectorRole> = new Map([
  ['DaemonSet', 'own'],
  ['Deployment', 'own'],
  ['Job', 'own'],
  ['ReplicaSet', 'own'],
  ['ReplicationController', 'own'],
  ['StatefulSet', 'own'],
  ['Service', 'service'],
  ['PodDisruptionBudget', 'budget'],
  ['NetworkPolicy', 'network-policy'],
]);

/** The one selector of a controller, a Service, a budget or a policy. */
function addOwn(role: SelectorRole, root: Site, spec: Site, workload: Workload | null, { file, namespace, found }: Collection): void {
  const field = role === 'network-policy' ? 'podSelector' : 'selector';
  const add = (selector: LabelSelector | null | undefined, on: Site, key?: string): void => {
    const at = factPlace(file, key === undefined ? on.place() : on.at(key), on.base, on.path(key));
    found.push(new SelectorFact(role, at, at, selector, namespace));
  };
  switch (root.type as string) {
    case 'Service': {
      // pkg/controller/endpointslice: without a selector somebody else makes its endpoints. Of an ExternalName it is not looked at.
      if (stringIn(spec.node, 'type') === 'ExternalName') return;
      const selector = byLabels(stringsIn(spec.node, 'selector'));
      if (selector?.matchLabels.size !== 0) add(selector, spec, 'selector');
      return;
    }
    case 'ReplicationController': {
      const selector = byLabels(stringsIn(spec.node, 'selector'));
      if (selector?.matchLabels.size !== 0) add(selector, spec, 'selector');
      // pkg/apis/core/v1/defaults.go: SetDefaults_ReplicationController gives it the labels of the template.
      else if (workload) add(byLabels(podLabels(workload)), spec);
      return;
    }
    case 'Job':
      // Any other is made by the server, and no two are equal.
      if (known(() => (spec as Site<'JobSpec'>).get('manualSelector')) === true) add(selectorIn(spec.node, field), spec, field);
      return;
    default:
      add(selectorIn(spec.node, field), spec, field);
  }
}

function byLabels(matchLabels: Labels | undefined): LabelSelector | undefined {
  return matchLabels && { matchLabels, matchExpressions: [] };
}

function addPodSelectors(workload: Workload, collection: Collection): void {
  const { pod } = workload;
  const affinity = pod.kids.find((kid) => kid.field === 'affinity') as Site<'Affinity'> | undefined;
  const between = affinity && (affinity.mayHave('podAffinity') || affinity.mayHave('podAntiAffinity'));
  if (!between && !pod.mayHave('topologySpreadConstraints')) return;
  const labels = podLabels(workload);
  if (between) {
    addTerms('affinity', known(() => affinity.child('podAffinity')), labels, collection);
    addTerms('anti-affinity', known(() => affinity.child('podAntiAffinity')), labels, collection);
  }
  for (const constraint of known(() => pod.children('topologySpreadConstraints')) ?? []) {
    add('spread', constraint, constraint, labels, collection, {
      ...PLAIN,
      required: known(() => constraint.get('whenUnsatisfiable') === 'DoNotSchedule'),
    });
  }
}

function addTerms(role: 'affinity' | 'anti-affinity', holder: Site<'PodAffinity'> | Site<'PodAntiAffinity'> | undefined, labels: Labels | undefined, collection: Collection): void {
  if (holder === undefined) return;
  const affinity = holder as Site<'PodAffinity'>;
  const addTerm = (term: Site<'PodAffinityTerm'>, inside: Site, required: boolean): void => {
    add(role, term, inside, labels, collection, {
      ...PLAIN,
      required,
      namespaces: known(() => term.items('namespaces').map(({ value }) => copied(value ?? ''))),
      namespaceSelector: selectorIn(term.node, 'namespaceSelector'),
    });
  };
  for (const term of known(() => affinity.children('requiredDuringSchedulingIgnoredDuringExecution')) ?? []) addTerm(term, term, true);
  for (const weighted of known(() => affinity.children('preferredDuringSchedulingIgnoredDuringExecution')) ?? []) {
    const term = known(() => weighted.child('podAffinityTerm'));
    if (term) addTerm(term, weighted, false);
  }
}

function add(role: SelectorRole, term: Site<'PodAffinityTerm'> | Site<'TopologySpreadConstraint'>, inside: Site, labels: Labels | undefined, { file, namespace, found }: Collection, traits: SelectorTraits): void {
  const site = term as Site<'PodAffinityTerm'>;
  const matchLabelKeys = known(() => site.items('matchLabelKeys').map(({ value }) => copied(value ?? '')));
  const mismatchLabelKeys = role === 'spread' ? [] : known(() => site.items('mismatchLabelKeys').map(({ value }) => copied(value ?? '')));
  const written = selectorIn(site.node, 'labelSelector');
  const selector = written && withKeys(written, matchLabelKeys, mismatchLabelKeys, labels);
  found.push(
    new SelectorFact(role, factPlace(file, site.at('labelSelector'), site.base, site.path('labelSelector')), factPlace(file, inside.place(), inside.base, inside.path()), selector, namespace, {
      ...traits,
      topologyKey: known(() => copied(site.get('topologyKey') ?? '')),
      matchLabelKeys,
      mismatchLabelKeys,
    }),
  );
}

/** pkg/registry/core/pod/strategy.go, applyMatchLabelKeysAndMismatchLabelKeys: a key that the Pod lacks is left out. What a controller adds is no value that we know, and asks for one nobody has. */
function withKeys(selector: LabelSelector, match: readonly string[] | undefined, mismatch: readonly string[] | undefined, labels: Labels | undefined): LabelSelector | undefined {
  if (match?.length === 0 && mismatch?.length === 0) return selector;
  if (match === undefined || mismatch === undefined || labels === undefined) return undefined;
  const more: LabelSelectorRequirement[] = [];
  const take = (keys: readonly string[], operator: string): void => {
    for (const key of keys) {
      const value = labels.get(key);
      if (value !== undefined) more.push({ key, operator, values: [value] });
      else if (isAdded(key) && operator === 'In') more.push({ key, operator, values: ['unknown'] });
    }
  };
  take(match, 'In');
  take(mismatch, 'NotIn');
  return { matchLabels: selector.matchLabels, matchExpressions: [...selector.matchExpressions, ...more] };
}
