/** A template that names the node itself. Follows pkg/kubelet/lifecycle/predicate.go: AdmissionCheck, generalFilter; pkg/controller/controller_utils.go: FilterActivePods. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import { workloadWith, podWith } from '../shared/manifests.js';
import { workloadRule, type Page } from '../rule.js';

const TERMS = 'requiredDuringSchedulingIgnoredDuringExecution';

/** The node by its name, asked of the scheduler. */
function askScheduler({ site }: Subject): Fix | undefined {
  const pair = site?.pairOf('nodeName');
  const name = pair?.value;
  if (!site || !pair || name?.kind !== 'scalar' || pairOf(site.node, 'affinity')) return undefined;
  const value = { nodeAffinity: { [TERMS]: { nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: [String(name.value)] }] }] } } };
  return { title: 'let the scheduler place it on that node', safety: 'suggestion', changes: [{ do: 'insert', into: site.node, key: 'affinity', value }, { do: 'remove', pair, from: site.node }] };
}

export const rule = workloadRule({
  id: 'pod/node-name',
  late: true,
  needs: ['nodeName'],
  messages: {
    template: {
      text: 'nodeName in a template puts every Pod on {node} past the scheduler: nothing asks whether there is room, and where the kubelet refuses a Pod, the {controller} makes the next one, without end. Ask the scheduler for the node instead, with node affinity or a nodeSelector.',
      hint: 'skips the scheduler',
      severity: 'warning',
      rejects: false,
      fix: askScheduler,
    },
    daemonset: {
      text: 'nodeName leaves this DaemonSet the one node {node}, and its Pod skips the scheduler: where the kubelet refuses it, the controller makes the next one, without end. Choose nodes with a nodeSelector or node affinity.',
      hint: 'one node, past the scheduler',
      severity: 'warning',
      rejects: false,
      fix: askScheduler,
    },
  },
  check({ controller, pod }, { report }) {
    if (controller === 'Pod' || !pod.mayHave('nodeName')) return;
    const node = pod.get('nodeName') ?? '';
    if (node === '') return;
    report(controller === 'DaemonSet' ? 'daemonset' : 'template', pod.at('nodeName'), { path: pod.path('nodeName'), data: { node, controller }, subject: { site: pod, field: 'nodeName' } });
  },
});

const BY_NAME = '      affinity:\n        nodeAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            nodeSelectorTerms:\n            - matchFields:\n              - key: metadata.name\n                operator: In\n                values: [worker-1]\n';

export const page: Page = {
  summary: 'A template with a nodeName, which skips the scheduler.',
  why: 'A Pod with `nodeName` is not scheduled: the kubelet of that node takes it as it is. Taints with NoSchedule, Pod affinity and spread constraints are not looked at; resources, ports, node affinity and NoExecute taints are, by the kubelet, and a Pod that fails there is not moved but marked Failed. Its controller then makes another, which fails the same way. If the node is gone, the Pods wait for ever.',
  instead: 'Require the node with node affinity on `metadata.name` (its name) or a `nodeSelector` on a label of it. A bare Pod for a quick look at one node may well use nodeName.',
  upstream: 'pkg/kubelet/lifecycle/predicate.go: AdmissionCheck',
  examples: [
    { bad: workloadWith('Deployment', '', '\nnodeName: «worker-1»\n'), message: 'template', fixed: workloadWith('Deployment', '') + BY_NAME },
    { bad: workloadWith('DaemonSet', '', '\nnodeName: «worker-1»\n'), message: 'daemonset', fixed: workloadWith('DaemonSet', '') + BY_NAME },
    { note: 'a Pod by itself', good: podWith('\nnodeName: worker-1\n') },
  ],
};
