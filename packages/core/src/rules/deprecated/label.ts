/**
 * A deprecated label of nodes, wherever one is named. Follows pkg/api/node/util.go and its callers in pkg/api/{pod,persistentvolume,storage}: the
 * server warns of nodeSelector, node affinity, spread constraints, volumes' node affinity, StorageClass and CSIStorageCapacity topologies and RuntimeClasses.
 * Of Pod affinity, tolerations, taints and a CSI driver's topology keys it says nothing.
 */
import type { Subject } from '../../schema/refuse.js';
import type { ApiType, Site } from '../../schema/site.js';
import { pairOf, type MapNode, type Node, type Pair, type ScalarNode } from '../../tree/node.js';
import type { Words, Place } from '../../tree/finding.js';
import { allOf } from '../../validation/reach.js';
import type { Fix } from '../../fixes/change.js';
import { deprecatedLabel, type DeprecatedLabel } from '../shared/deprecated-labels.js';
import { known } from '../shared/known.js';
import { siteRule, type Page, type Report } from '../rule.js';

/** How the label is named: as a key of a map, as a value, and whether the successor already stands beside it, so that writing it again is refused. */
interface Named {
  readonly map?: MapNode;
  readonly pair?: Pair;
  readonly node?: ScalarNode;
  readonly taken?: boolean;
}

function useSuccessor({ more }: Subject, { successor }: Words): Fix | undefined {
  const { map, pair, node, taken } = more as Named;
  const to = String(successor);
  if (to === '') return undefined;
  const title = `use ${to}`;
  if (map && pair) {
    const there = pairOf(map, to);
    if (there === undefined) return { title, safety: 'suggestion', changes: [{ do: 'rename', pair, to }] };
    const same = there.value.kind === 'scalar' && pair.value.kind === 'scalar' && there.value.value === pair.value.value;
    return same ? { title: `keep only ${to}`, safety: 'suggestion', changes: [{ do: 'remove', pair, from: map }] } : undefined;
  }
  return node && !taken ? { title, safety: 'suggestion', changes: [{ do: 'set', node, to }] } : undefined;
}

const of = (text: string, hint = 'use {successor}'): { text: string; hint: string; severity: 'warning'; rejects: false; fix: typeof useSuccessor } => ({ text, hint, severity: 'warning', rejects: false, fix: useSuccessor });

/** Where a label of nodes is named, and how it is looked at there. */
const CHECKS: { readonly [T in ApiType]?: (site: Site<T>, report: Report) => void } = {
  PodSpec: (site, report) => checkKeys(site, site.valueOf('nodeSelector'), 'nodeSelector', report),
  Scheduling: (site, report) => checkKeys(site, site.valueOf('nodeSelector'), 'nodeSelector', report),
  NodeSelectorRequirement: checkRequirement,
  TopologySpreadConstraint: (site, report) => checkValue(site, 'topologyKey', site.get('topologyKey'), report, (successor) => spreadsBy(site, successor)),
  PodAffinityTerm: (site, report) => checkValue(site, 'topologyKey', site.get('topologyKey'), report),
  TopologySelectorLabelRequirement: (site, report) => checkValue(site, 'key', site.get('key'), report, (successor) => (site.parent as Site<'TopologySelectorTerm'>).children('matchLabelExpressions').some((one) => one.get('key') === successor)),
  SchedulingV1alpha3TopologyConstraint: (site, report) => checkValue(site, 'key', site.get('key'), report),
  SchedulingV1beta1TopologyConstraint: (site, report) => checkValue(site, 'key', site.get('key'), report),
  CSIStorageCapacity(site, report) {
    const topology = site.child('nodeTopology');
    if (topology === undefined) return;
    checkKeys(topology, topology.valueOf('matchLabels'), 'matchLabels', report);
    for (const requirement of topology.children('matchExpressions')) checkValue(requirement, 'key', requirement.get('key'), report);
  },
  CSINodeDriver(site, report) {
    const keys = site.items('topologyKeys');
    for (const { key, value, node } of keys) {
      const label = deprecatedLabel(value);
      if (label) say(site, report, label, value, site.at('topologyKeys', key), site.path('topologyKeys', key), { node, taken: keys.some((one) => one.value === label.successor) });
    }
  },
  Toleration: checkToleration,
  Taint(site, report) {
    const key = site.get('key') ?? '';
    const label = deprecatedLabel(key);
    if (label?.setBy === 'gone') say(site, report, label, key, site.at('key'), site.path('key'), nodeOf(site.valueOf('key')), 'taint');
  },
};

export const rule = siteRule({
  id: 'deprecated/label',
  on: 'PodSpec',
  also: Object.keys(CHECKS).filter((type) => type !== 'PodSpec') as ApiType[],
  messages: {
    kubelet: of('The node label "{key}" is deprecated since Kubernetes {since}: kubelets still set it, and some day will not; then nothing matches. Use "{successor}", which has the same value.'),
    cloud: of('The node label "{key}" is deprecated since Kubernetes {since}: cloud providers are free not to set it, and where they do not, nothing matches. Use "{successor}", which has the same value.'),
    gone: of('Nodes no longer have the label "{key}": kubeadm does not set it since Kubernetes {since}, so what asks for it finds no node. Use "{successor}".'),
    'gone-negated': of('Nodes no longer have the label "{key}": kubeadm does not set it since Kubernetes {since}, so what asks for its absence keeps off no node. Use "{successor}".'),
    leftover: {
      text: 'The node label "{key}" is deprecated since Kubernetes {since}. Beside "{successor}" it does no harm; remove it once no cluster is older.',
      hint: 'deprecated',
      severity: 'info',
      rejects: false,
    },
    unset: {
      text: 'The label "{key}" is deprecated since Kubernetes {since}, and nothing in Kubernetes sets it on a node, so it tells nodes apart only where somebody labels them by hand. Use a label of your own, or taints and tolerations.',
      hint: 'deprecated, and set by nothing',
      severity: 'warning',
      rejects: false,
    },
    toleration: of('Control-plane nodes no longer have the taint "{key}": kubeadm sets "{successor}" in its place since Kubernetes {since}, which is not tolerated here, so they refuse the Pod. Tolerate "{successor}".'),
    'leftover-toleration': {
      text: 'Control-plane nodes no longer have the taint "{key}" since Kubernetes {since}. Beside a toleration of "{successor}" this one does no harm; remove it once no cluster is older.',
      hint: 'deprecated',
      severity: 'info',
      rejects: false,
    },
    taint: of('The taint "{key}" is no longer what control-plane nodes have: Pods that belong there tolerate "{successor}" since Kubernetes {since}, and this taint would keep them off. Use "{successor}".'),
  },
  check(site, { report }) {
    (CHECKS[site.type] as ((site: Site, report: Report) => void) | undefined)?.(site, report);
  },
});

function say(site: Site, report: Report, { successor, since, setBy }: DeprecatedLabel, key: string, at: Place, path: string, named: Named, message: string = setBy): void {
  report(message, at, { path, data: { key, successor, since }, subject: { site, more: named } });
}

const nodeOf = (value: Node | undefined): Named => (value?.kind === 'scalar' ? { node: value } : {});

function checkKeys(site: Site, map: Node | undefined, field: string, report: Report): void {
  if (map?.kind !== 'map') return;
  for (const pair of map.pairs) {
    const label = deprecatedLabel(pair.key);
    if (label) say(site, report, label, pair.key, pair.merged && pair.via ? pair.via : pair.keyRange, site.path(field, pair.key), { map, pair });
  }
}

function checkValue(site: Site, field: string, key: string | undefined, report: Report, isTaken?: (successor: string) => boolean): void {
  const label = key === undefined ? undefined : deprecatedLabel(key);
  if (key === undefined || label === undefined) return;
  const taken = isTaken !== undefined && known(() => isTaken(label.successor)) !== false;
  say(site, report, label, key, site.at(field), site.path(field), { ...nodeOf(site.valueOf(field)), taken });
}

/** A second constraint with the same key and the same whenUnsatisfiable is refused. */
function spreadsBy(site: Site<'TopologySpreadConstraint'>, successor: string): boolean {
  return (site.parent as Site<'PodSpec'>).children('topologySpreadConstraints').some((one) => one.get('topologyKey') === successor && one.get('whenUnsatisfiable') === site.get('whenUnsatisfiable'));
}

const NEGATIVE: ReadonlySet<string> = new Set(['NotIn', 'DoesNotExist']);
const isNegative = (requirement: Site<'NodeSelectorRequirement'>): boolean => NEGATIVE.has(requirement.get('operator') ?? '');

function checkRequirement(requirement: Site<'NodeSelectorRequirement'>, report: Report): void {
  const key = requirement.get('key') ?? '';
  const label = deprecatedLabel(key);
  // matchFields name no label.
  if (label === undefined || requirement.field !== 'matchExpressions') return;
  const negative = isNegative(requirement);
  const term = requirement.parent as Site<'NodeSelectorTerm'>;
  // Absence is asked for in the same term, presence in an alternative.
  const around = negative ? [term] : alternatives(term);
  const leftover = around.some((one) => allOf(one, 'matchExpressions').some((other) => other.get('key') === label.successor && isNegative(other) === negative));
  const message = leftover ? 'leftover' : label.setBy === 'gone' && negative ? 'gone-negated' : label.setBy;
  say(requirement, report, label, key, requirement.at('key'), requirement.path('key'), nodeOf(requirement.valueOf('key')), message);
}

/** The other terms of the same node selector, or of the same list of preferences. */
function alternatives(term: Site<'NodeSelectorTerm'>): readonly Site<'NodeSelectorTerm'>[] {
  const holder = term.parent;
  if (holder?.type === 'NodeSelector') return allOf(holder as Site<'NodeSelector'>, 'nodeSelectorTerms').filter((one) => one !== term);
  const affinity = holder?.parent as Site<'NodeAffinity'> | null | undefined;
  if (holder?.type !== 'PreferredSchedulingTerm' || affinity?.type !== 'NodeAffinity') return [];
  return allOf(affinity, 'preferredDuringSchedulingIgnoredDuringExecution').flatMap((one) => (one === (holder as unknown) ? [] : (one.child('preference') ?? [])));
}

/** Of the deprecated labels only the control plane's was a taint, too. */
function checkToleration(toleration: Site<'Toleration'>, report: Report): void {
  const key = toleration.get('key') ?? '';
  const label = deprecatedLabel(key);
  if (label?.setBy !== 'gone') return;
  const leftover = allOf(toleration.parent as Site<'PodSpec'>, 'tolerations').some((one) => one.get('key') === label.successor || ((one.get('key') ?? '') === '' && one.get('operator') === 'Exists'));
  say(toleration, report, label, key, toleration.at('key'), toleration.path('key'), nodeOf(toleration.valueOf('key')), leftover ? 'leftover-toleration' : 'toleration');
}

const pod = (spec: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
${spec}  containers:
  - name: web
    image: registry.example.com/web:1.0.0
`;

const affinity = (terms: string): string => pod(`  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
${terms}`);

export const page: Page = {
  summary: 'A deprecated label of nodes (`beta.kubernetes.io/os`, `failure-domain.beta.kubernetes.io/zone`, `node-role.kubernetes.io/master`, ...).',
  why: `A selector on a label that nodes stop to carry matches nothing from one day to the next: Pods stay Pending, a DaemonSet runs nowhere without a word. Who still sets them differs:

- \`beta.kubernetes.io/os\` and \`beta.kubernetes.io/arch\`: every kubelet, beside their successors.
- \`failure-domain.beta.kubernetes.io/zone\`, \`failure-domain.beta.kubernetes.io/region\` and \`beta.kubernetes.io/instance-type\`: the cloud's controller, where there is one.
- \`node-role.kubernetes.io/master\`: not kubeadm, since 1.24 (a few distributions still do). It was the key of the control plane's taint, too.
- \`app.kubernetes.io/created-by\` and \`scheduler.alpha.kubernetes.io/preferAvoidPods\`: nobody; the second was an annotation.

The API server warns of these labels in \`nodeSelector\`, node affinity, spread constraints, a PersistentVolume's node affinity, a StorageClass' or CSIStorageCapacity's topologies, and a RuntimeClass' \`nodeSelector\`. In Pod affinity, tolerations, taints and a CSI driver's topology keys it says nothing; Stowage does.`,
  instead: 'Use the successor. All of them have the same values as the label that they replace. A PersistentVolume cannot change its node affinity once it is bound, so the fix is for new ones.',
  upstream: 'pkg/api/node/util.go: GetNodeLabelDeprecatedMessage; pkg/api/pod/warnings.go: warningsForPodSpecAndMeta',
  examples: [
    { bad: pod('  nodeSelector:\n    «beta.kubernetes.io/os»: linux\n'), message: 'kubelet', fixed: pod('  nodeSelector:\n    kubernetes.io/os: linux\n') },
    {
      note: 'the successor is there already',
      bad: pod('  nodeSelector:\n    kubernetes.io/arch: arm64\n    «beta.kubernetes.io/arch»: arm64\n'),
      message: 'kubelet',
      fixed: pod('  nodeSelector:\n    kubernetes.io/arch: arm64\n'),
    },
    {
      bad: affinity('        - matchExpressions:\n          - key: «failure-domain.beta.kubernetes.io/zone»\n            operator: In\n            values: [zone-a]\n'),
      message: 'cloud',
      fixed: affinity('        - matchExpressions:\n          - key: topology.kubernetes.io/zone\n            operator: In\n            values: [zone-a]\n'),
    },
    {
      note: 'a topology key, of which the server does not warn',
      bad: pod('  affinity:\n    podAntiAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n      - topologyKey: «failure-domain.beta.kubernetes.io/zone»\n        labelSelector:\n          matchLabels: {app: db}\n'),
      message: 'cloud',
      fixed: pod('  affinity:\n    podAntiAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n      - topologyKey: topology.kubernetes.io/zone\n        labelSelector:\n          matchLabels: {app: db}\n'),
    },
    {
      bad: 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: local\nprovisioner: csi.example.com\nallowedTopologies:\n- matchLabelExpressions:\n  - key: «failure-domain.beta.kubernetes.io/zone»\n    values: [zone-a]\n',
      message: 'cloud',
      fixed: 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: local\nprovisioner: csi.example.com\nallowedTopologies:\n- matchLabelExpressions:\n  - key: topology.kubernetes.io/zone\n    values: [zone-a]\n',
    },
    {
      bad: pod('  nodeSelector:\n    «node-role.kubernetes.io/master»: ""\n  tolerations:\n  - key: node-role.kubernetes.io/control-plane\n    operator: Exists\n'),
      message: 'gone',
      fixed: pod('  nodeSelector:\n    node-role.kubernetes.io/control-plane: ""\n  tolerations:\n  - key: node-role.kubernetes.io/control-plane\n    operator: Exists\n'),
    },
    {
      bad: affinity('        - matchExpressions:\n          - {key: «node-role.kubernetes.io/master», operator: DoesNotExist}\n'),
      message: 'gone-negated',
      fixed: affinity('        - matchExpressions:\n          - {key: node-role.kubernetes.io/control-plane, operator: DoesNotExist}\n'),
    },
    {
      note: 'an alternative for old clusters',
      bad: affinity('        - matchExpressions:\n          - {key: node-role.kubernetes.io/control-plane, operator: Exists}\n        - matchExpressions:\n          - {key: «node-role.kubernetes.io/master», operator: Exists}\n'),
      message: 'leftover',
    },
    { bad: affinity('        - matchExpressions:\n          - {key: «app.kubernetes.io/created-by», operator: In, values: [ci]}\n'), message: 'unset' },
    {
      bad: pod('  tolerations:\n  - key: «node-role.kubernetes.io/master»\n    operator: Exists\n    effect: NoSchedule\n'),
      message: 'toleration',
      fixed: pod('  tolerations:\n  - key: node-role.kubernetes.io/control-plane\n    operator: Exists\n    effect: NoSchedule\n'),
    },
    {
      bad: pod('  tolerations:\n  - key: node-role.kubernetes.io/control-plane\n    operator: Exists\n  - key: «node-role.kubernetes.io/master»\n    operator: Exists\n'),
      message: 'leftover-toleration',
    },
    {
      bad: 'apiVersion: v1\nkind: Node\nmetadata:\n  name: cp-1\nspec:\n  taints:\n  - key: «node-role.kubernetes.io/master»\n    effect: NoSchedule\n',
      message: 'taint',
      fixed: 'apiVersion: v1\nkind: Node\nmetadata:\n  name: cp-1\nspec:\n  taints:\n  - key: node-role.kubernetes.io/control-plane\n    effect: NoSchedule\n',
    },
    { good: pod('  nodeSelector:\n    kubernetes.io/os: linux\n    topology.kubernetes.io/zone: zone-a\n') },
    {
      note: 'a label of Pods may be called as it likes',
      good: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app.kubernetes.io/created-by: ci\n  ports:\n  - port: 80\n',
    },
  ],
};
