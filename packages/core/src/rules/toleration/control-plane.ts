/** Control-plane nodes are selected, and their taint is not tolerated. Follows cmd/kubeadm/app/constants/constants.go (ControlPlaneTaint) and FindMatchingUntoleratedTaint. That only the taint of old is tolerated is a matter of deprecated/label. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import type { Site } from '../../schema/site.js';
import { workloadWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
const MASTER = 'node-role.kubernetes.io/master';
const TOLERATION = { key: CONTROL_PLANE, operator: 'Exists', effect: 'NoSchedule' };

function tolerate({ site }: Subject): Fix | undefined {
  const list = site && pairOf(site.node, 'tolerations')?.value;
  const title = `tolerate ${CONTROL_PLANE}`;
  if (list?.kind === 'seq') return { title, safety: 'suggestion', changes: [{ do: 'insert', into: list, value: TOLERATION }] };
  return site && list === undefined ? { title, safety: 'suggestion', changes: [{ do: 'insert', into: site.node, key: 'tolerations', value: [TOLERATION] }] } : undefined;
}

export const rule = siteRule<'PodSpec'>({
  id: 'toleration/control-plane',
  late: true,
  needs: ['nodeSelector', 'affinity'],
  on: 'PodSpec',
  messages: {
    untolerated: {
      text: 'This selects control-plane nodes, and their taint node-role.kubernetes.io/control-plane:NoSchedule is not tolerated, so on a cluster that sets it {outcome}. Tolerate it.',
      hint: 'the taint of these nodes is not tolerated',
      severity: 'warning',
      rejects: false,
      fix: tolerate,
    },
  },
  check(pod, { report, resource }) {
    const selects = pod.mayHave('nodeSelector') || pod.mayHave('affinity');
    if (!selects || resource.workload?.staticPod === true || pod.mayHave('nodeName')) return;
    const list = pod.wholeList('tolerations');
    if (list.some(toleratesControlPlane)) return;
    // What only the taint of old is tolerated by, deprecated/label names.
    if (list.some((one) => one.get('key') === MASTER)) return;
    const selecting = selectsControlPlane(pod);
    if (selecting === undefined) return;
    report('untolerated', selecting.at, {
      path: selecting.path,
      data: { outcome: resource.workload?.controller === 'DaemonSet' ? 'the DaemonSet makes no Pod, and nothing says so' : 'the Pods stay Pending' },
      subject: { site: pod },
    });
  },
});

function toleratesControlPlane(toleration: Site<'Toleration'>): boolean {
  const key = toleration.get('key') ?? '';
  const effect = toleration.get('effect') ?? '';
  if (effect !== '' && effect !== 'NoSchedule') return false;
  if (toleration.get('operator') === 'Exists') return key === '' || key === CONTROL_PLANE;
  return key === CONTROL_PLANE && (toleration.get('value') ?? '') === '';
}

/** Where every node that is selected is a control-plane node: in the nodeSelector, or in each term. */
function selectsControlPlane(pod: Site<'PodSpec'>): { readonly at: ReturnType<Site['at']>; readonly path: string } | undefined {
  if (pod.entries('nodeSelector').some(({ key }) => key === CONTROL_PLANE)) return { at: keyOf(pod), path: pod.path('nodeSelector', CONTROL_PLANE) };
  const required = pod.child('affinity')?.child('nodeAffinity')?.child('requiredDuringSchedulingIgnoredDuringExecution');
  const terms = required?.wholeList('nodeSelectorTerms') ?? [];
  const found = terms.map((term) => term.wholeList('matchExpressions').find((one) => one.get('key') === CONTROL_PLANE && (one.get('operator') === 'Exists' || one.get('operator') === 'In')));
  const [first] = found;
  return first === undefined || found.includes(undefined) ? undefined : { at: first.at('key'), path: first.path('key') };
}

function keyOf(pod: Site<'PodSpec'>): ReturnType<Site['at']> {
  const map = pairOf(pod.node, 'nodeSelector')?.value;
  return (map?.kind === 'map' ? pairOf(map, CONTROL_PLANE)?.keyRange : undefined) ?? pod.at('nodeSelector');
}

const TOLERATED = `      tolerations:\n      - key: ${CONTROL_PLANE}\n        operator: Exists\n        effect: NoSchedule\n`;
const onControlPlane = `\nnodeSelector:\n  ${CONTROL_PLANE}: ""\n`;

export const page: Page = {
  summary: 'Pods meant for control-plane nodes that do not tolerate their taint.',
  why: 'kubeadm taints control-plane nodes with `node-role.kubernetes.io/control-plane:NoSchedule`. To select these nodes is not enough: selector and toleration must both be there. A DaemonSet that tolerates too little makes 0 Pods, and no Pod is Pending to show why.',
  instead: 'Add `{key: node-role.kubernetes.io/control-plane, operator: Exists, effect: NoSchedule}` to the tolerations.',
  upstream: 'cmd/kubeadm/app/constants/constants.go: ControlPlaneTaint; pkg/controller/daemon/daemon_controller.go: NodeShouldRunDaemonPod',
  examples: [
    { bad: workloadWith('DaemonSet', '', onControlPlane.replace(CONTROL_PLANE, `«${CONTROL_PLANE}»`)), message: 'untolerated', fixed: workloadWith('DaemonSet', '', onControlPlane) + TOLERATED },
    {
      note: 'by node affinity',
      bad: workloadWith('Deployment', '', `\naffinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n      - matchExpressions:\n        - key: «${CONTROL_PLANE}»\n          operator: Exists\n`),
      message: 'untolerated',
    },
    { note: 'every taint is tolerated', good: workloadWith('DaemonSet', '', `${onControlPlane}tolerations:\n- operator: Exists\n`) },
    { note: 'away from control-plane nodes', good: workloadWith('Deployment', '', `\naffinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n      - matchExpressions:\n        - key: ${CONTROL_PLANE}\n          operator: DoesNotExist\n`) },
  ],
};
