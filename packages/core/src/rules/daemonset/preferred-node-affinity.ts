/**
 * A DaemonSet that prefers nodes. Follows pkg/controller/daemon: NodeShouldRunDaemonPod asks required affinity alone, and
 * ReplaceDaemonSetPodNodeNameNodeAffinity then pins each Pod to its node, so the scheduler has one node to score.
 */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { workloadRule, type Page } from '../rule.js';

const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Removes the field, and what would be left empty around it. */
function removePreference({ site }: Subject): Fix | undefined {
  let holder = site;
  let field = PREFERRED;
  for (const outer of ['nodeAffinity', 'affinity']) {
    if (holder === undefined || holder.parent === null || holder.node.pairs.length > 1) break;
    holder = holder.parent;
    field = outer;
  }
  const pair = holder?.pairOf(field);
  return holder && pair ? { title: 'remove the preference', safety: 'suggestion', changes: [{ do: 'remove', pair, from: holder.node }] } : undefined;
}

export const rule = workloadRule({
  id: 'daemonset/preferred-node-affinity',
  late: true,
  needs: ['affinity'],
  messages: {
    ignored: {
      text: 'Preferred node affinity does nothing in a DaemonSet: its controller makes one Pod for every eligible node and pins it there, so there is no choice to influence. Require it instead, or remove it.',
      hint: 'does nothing in a DaemonSet',
      severity: 'info',
      rejects: false,
      fix: removePreference,
    },
  },
  check({ controller, pod }, { report }) {
    if (controller !== 'DaemonSet') return;
    const affinity = pod.child('affinity')?.child('nodeAffinity');
    if (affinity === undefined || affinity.children(PREFERRED).length === 0) return;
    report('ignored', affinity.at(PREFERRED), { path: affinity.path(PREFERRED), subject: { site: affinity } });
  },
});

const daemonSet = (podSpec: string): string => `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
${podSpec}      containers:
      - name: agent
        image: registry.example.com/agent:1.0.0
`;

export const page: Page = {
  summary: 'Preferred node affinity, which a DaemonSet ignores.',
  why: 'A DaemonSet runs one Pod on every node that its `nodeSelector`, its required node affinity and its tolerations allow. The controller pins each Pod to its node by name before the scheduler sees it. Whoever prefers nodes here mostly means to restrict the DaemonSet to them, and it runs everywhere.',
  instead: 'To restrict it, move the requirements under `requiredDuringSchedulingIgnoredDuringExecution` or into `nodeSelector`. Otherwise remove the preference.',
  upstream: 'pkg/controller/daemon/daemon_controller.go: NodeShouldRunDaemonPod; pkg/controller/daemon/util/daemonset_util.go: ReplaceDaemonSetPodNodeNameNodeAffinity',
  examples: [
    {
      bad: daemonSet('      affinity:\n        nodeAffinity:\n          «preferredDuringSchedulingIgnoredDuringExecution»:\n          - weight: 100\n            preference:\n              matchExpressions:\n              - {key: example.com/ssd, operator: Exists}\n'),
      message: 'ignored',
      fixed: daemonSet(''),
    },
    {
      note: 'what is required counts',
      good: daemonSet('      affinity:\n        nodeAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            nodeSelectorTerms:\n            - matchExpressions:\n              - {key: example.com/ssd, operator: Exists}\n'),
    },
  ],
};
