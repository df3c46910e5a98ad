/** A workload that no node of the configured list takes. Follows the scheduler's NodeName, TaintToleration and NodeAffinity, and NodeShouldRunDaemonPod of the DaemonSet controller. */
import { reportNoNode } from '../shared/no-node.js';
import { podWith, workloadWith } from '../shared/manifests.js';
import { workloadRule, type Page } from '../rule.js';

export const rule = workloadRule({
  id: 'placement/no-node',
  asksNodes: true,
  late: true,
  messages: {
    label: {
      text: '{none} {wants}: {have}. So {effect}. Ask for what nodes have, or label a node so and renew the list.',
      hint: '{have}',
      severity: 'warning',
      rejects: false,
    },
    name: {
      text: '{none} "{name}", so {effect}. Name a node that is there, or ask for a label and leave the choice to the scheduler.',
      hint: 'no such node',
      severity: 'warning',
      rejects: false,
    },
    taint: {
      text: '{have} taints that these Pods do not tolerate: {taints}. So {effect}. Tolerate the taint if these Pods belong there, or ask for other nodes.',
      hint: 'not tolerated: {taints}',
      severity: 'warning',
      rejects: false,
    },
    nearest: {
      text: '{none} all that these Pods ask for. {near} not meet {wants}: {have}. So {effect}. Take a requirement out, or label a node so and renew the list.',
      hint: 'no node has this and the rest',
      severity: 'warning',
      rejects: false,
    },
  },
  check(workload, context) {
    if (context.nodes !== null) reportNoNode(workload, context.nodes, context);
  },
});

const nodes = `
- {apiVersion: v1, kind: Node, metadata: {name: web-1, labels: {disktype: ssd, zone: a}}}
- {apiVersion: v1, kind: Node, metadata: {name: web-2, labels: {disktype: hdd, zone: b}}}
- {apiVersion: v1, kind: Node, metadata: {name: gpu-1, labels: {gpu: "true", zone: b}}, spec: {taints: [{key: dedicated, value: gpu, effect: NoSchedule}]}}
`;
const list = `apiVersion: v1\nkind: List\nitems:${nodes}`;

export const page: Page = {
  summary: 'A workload that none of the nodes takes which the configuration lists (`nodes`).',
  why: 'The API server takes a Pod whatever it asks of nodes; whether there is such a node shows when it stays Pending, and with a DaemonSet not even then. With a list of the cluster\'s nodes in the configuration (`nodes: nodes.yaml`, made by `kubectl get nodes -o yaml`) the names, labels and taints decide it before. Without the key this rule says nothing.\n\nWhat else may keep a Pod off a node is not asked: room, Pods that run there, host ports, volumes. That a node is cordoned or not ready passes, and does not count. Pods that another scheduler places, that wait for a gate, or whose RuntimeClass is not in the list are passed over.',
  instead: 'Do what the message names: correct a value, tolerate a taint, label a node. Where an autoscaler makes the nodes when they are asked for, put one of each kind into the list by hand. `stowage place` shows every node with every reason.',
  upstream: 'pkg/scheduler/framework/plugins nodename, tainttoleration, nodeaffinity: Filter; pkg/controller/daemon/daemon_controller.go: NodeShouldRunDaemonPod',
  examples: [
    { nodes: list, bad: podWith('\nnodeSelector:\n  disktype: «nvme»\n'), message: 'label' },
    { nodes: list, bad: podWith('\nnodeName: «web-3»\n'), message: 'name' },
    { nodes: list, bad: workloadWith('DaemonSet', '', '\nnodeSelector:\n  gpu: "true"\n«tolerations»:\n- key: nvidia.com/gpu\n  operator: Exists\n'), message: 'taint' },
    { nodes: list, note: 'a node with an SSD, and two nodes in the zone, and none is both', bad: podWith('\nnodeSelector:\n  disktype: «ssd»\n  zone: b\n'), message: 'nearest' },
    { nodes: list, good: workloadWith('DaemonSet', '', '\nnodeSelector:\n  gpu: "true"\ntolerations:\n- key: dedicated\n  value: gpu\n  effect: NoSchedule\n') },
    { nodes: list, note: 'what the list does not decide', good: podWith('\naffinity:\n  podAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n    - topologyKey: zone\n      labelSelector:\n        matchLabels:\n          app: cache\n') },
    { note: 'no list is configured', good: podWith('\nnodeSelector:\n  disktype: nvme\n') },
  ],
};
