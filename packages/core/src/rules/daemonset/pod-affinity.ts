/**
 * Pod affinity and spread constraints of a DaemonSet, whose controller does not ask for them: it chooses the nodes by node affinity and taints, pins a Pod to each, and the scheduler then refuses (pkg/controller/daemon/daemon_controller.go:
 * NodeShouldRunDaemonPod; pkg/controller/daemon/util/daemonset_util.go: ReplaceDaemonSetPodNodeNameNodeAffinity; scheduler: InterPodAffinity, PodTopologySpread).
 */
import type { Site } from '../../schema/site.js';
import { selectsOwnPods } from '../shared/own-pods.js';
import { workloadWith } from '../shared/manifests.js';
import { workloadRule, type Page } from '../rule.js';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const HOSTNAME = 'kubernetes.io/hostname';

export const rule = workloadRule({
  id: 'daemonset/pod-affinity',
  late: true,
  needs: ['affinity', 'topologySpreadConstraints'],
  messages: {
    affinity: {
      text: 'A DaemonSet\'s controller does not look at Pod affinity: it makes a Pod for every node that labels and taints allow, and those where no such Pod is near stay Pending for ever. Choose the nodes by a nodeSelector or node affinity.',
      hint: 'Pods stay Pending where it is not met',
      severity: 'warning',
      rejects: false,
    },
    'one-per-domain': {
      text: 'These Pods keep away from each other within one {key}, and the DaemonSet\'s controller makes one for every node: one Pod per {key} runs, the others stay Pending for ever. Use a Deployment with a spread constraint, or {hostname} as topologyKey, which a DaemonSet does not need.',
      hint: 'one Pod per {key} runs',
      severity: 'warning',
      rejects: false,
    },
    'keeps-away': {
      text: 'A DaemonSet\'s controller does not look at Pod anti-affinity: it makes a Pod for every node that labels and taints allow, and those that are near such a Pod stay Pending for ever. Keep them apart by node labels.',
      hint: 'Pods stay Pending where it is not met',
      severity: 'warning',
      rejects: false,
    },
    'spread-ignored-affinity': {
      text: 'With nodeAffinityPolicy: Ignore this constraint counts nodes that the DaemonSet does not use, and each Pod has one node to go to: those beyond the skew stay Pending for ever. Remove the constraint; a DaemonSet has one Pod on each node anyway.',
      hint: 'Pods stay Pending',
      severity: 'warning',
      rejects: false,
    },
    'spread-nothing': {
      text: 'A spread constraint does nothing in a DaemonSet: each Pod is pinned to its node before the scheduler sees it, so there is nothing to spread. Remove it.',
      hint: 'does nothing in a DaemonSet',
      severity: 'info',
      rejects: false,
    },
  },
  check(workload, { report }) {
    const { controller, pod } = workload;
    if (controller !== 'DaemonSet') return;
    const affinity = pod.mayHave('affinity') ? pod.child('affinity') : undefined;
    for (const term of affinity?.child('podAffinity')?.children(REQUIRED) ?? []) {
      // Near its own kind: no node is without it.
      if (term.get('topologyKey') === HOSTNAME && selectsOwnPods(term, workload) === true) continue;
      report('affinity', term.place(), { path: term.path(), subject: { site: term } });
    }
    for (const term of affinity?.child('podAntiAffinity')?.children(REQUIRED) ?? []) {
      const key = term.get('topologyKey') ?? '';
      const own = selectsOwnPods(term, workload);
      if (own === undefined || (own && key === HOSTNAME)) continue;
      report(own ? 'one-per-domain' : 'keeps-away', term.place(), { path: term.path(), data: { key, hostname: HOSTNAME }, subject: { site: term } });
    }
    if (!pod.mayHave('topologySpreadConstraints')) return;
    for (const constraint of pod.children('topologySpreadConstraints')) {
      const ignores = constraint.get('nodeAffinityPolicy') === 'Ignore' && constraint.get('whenUnsatisfiable') === 'DoNotSchedule' && selects(constraint);
      report(ignores ? 'spread-ignored-affinity' : 'spread-nothing', constraint.place(), { path: constraint.path(), subject: { site: constraint } });
    }
  },
});

/** An empty or missing selector counts no Pod, so that nothing is ever beyond the skew. */
function selects(constraint: Site<'TopologySpreadConstraint'>): boolean {
  const selector = constraint.child('labelSelector');
  return selector !== undefined && (selector.entries('matchLabels').length > 0 || selector.children('matchExpressions').length > 0);
}

const affine = (side: 'podAffinity' | 'podAntiAffinity', app: string, key: string, mark = true): string =>
  workloadWith('DaemonSet', '', `\naffinity:\n  ${side}:\n    requiredDuringSchedulingIgnoredDuringExecution:\n    - ${mark ? '«' : ''}labelSelector${mark ? '»' : ''}:\n        matchLabels:\n          app: ${app}\n      topologyKey: ${key}\n`);
const spread = (policy: string): string =>
  workloadWith('DaemonSet', '', `\ntopologySpreadConstraints:\n- «maxSkew: 1»\n  topologyKey: topology.kubernetes.io/zone\n  whenUnsatisfiable: DoNotSchedule\n${policy}  labelSelector:\n    matchLabels:\n      app: web\n`);

export const page: Page = {
  summary: 'Pod affinity, anti-affinity or spread constraints of a DaemonSet, which leave Pods Pending.',
  why: 'The controller of a DaemonSet decides by node name, node selector, node affinity and taints which nodes get a Pod, makes the Pods, and pins each to its node. The scheduler may then only say yes or no, and it does look at Pod affinity: a Pod it refuses is Pending as long as the node exists, and holds up rollouts. Anti-affinity of the Pods to each other by hostname is harmless, since there is one on a node. Spread constraints count only the one node, so they never bite by default.',
  instead: 'Label the nodes and select them. To run a few Pods spread over zones use a Deployment.',
  upstream: 'pkg/controller/daemon/daemon_controller.go: NodeShouldRunDaemonPod',
  examples: [
    { bad: affine('podAffinity', 'database', HOSTNAME), message: 'affinity' },
    { bad: affine('podAntiAffinity', 'web', 'topology.kubernetes.io/zone'), message: 'one-per-domain' },
    { bad: affine('podAntiAffinity', 'database', HOSTNAME), message: 'keeps-away' },
    { bad: spread('  nodeAffinityPolicy: Ignore\n'), message: 'spread-ignored-affinity' },
    { bad: spread(''), message: 'spread-nothing' },
    { note: 'one on a node anyway', good: affine('podAntiAffinity', 'web', HOSTNAME, false) },
  ],
};
