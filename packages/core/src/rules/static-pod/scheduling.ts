/** Fields for a scheduler in a Pod that no scheduler sees. Found in validation/static-pod/static-pod.ts; upstream: pkg/kubelet/config/common.go, applyDefaults; pkg/kubelet/lifecycle/predicate.go, generalFilter. */
import { removeField } from '../shared/changes.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { verdict, type Page } from '../rule.js';

const remove = (subject: Subject): Fix | undefined => (subject.field === undefined ? undefined : removeField(subject, subject.field, 'suggestion'));

export const rule = verdict({
  id: 'static-pod/scheduling',
  messages: {
    'node-name': {
      text: 'A static Pod runs on the node whose folder its file is in: the kubelet writes its own name over nodeName "{name}", so that this may only mislead. Remove nodeName.',
      hint: 'overwritten',
      severity: 'warning',
      rejects: false,
      fix: remove,
    },
    ignored: {
      text: 'No scheduler sees a static Pod: the kubelet starts it on its own node, and {field} has no effect. It checks nodeSelector, required node affinity, ports and resources. Remove {field}, or use a DaemonSet or Deployment.',
      hint: 'no effect',
      severity: 'warning',
      rejects: false,
      fix: remove,
    },
    tolerations: {
      text: 'A kubelet checks no taints for its static Pods, and adds the toleration against eviction itself, so these tolerations change nothing. Remove them.',
      hint: 'no effect',
      severity: 'info',
      rejects: false,
      fix: remove,
    },
  },
});

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: proxy\nspec:\n${spec}  containers:\n  - name: proxy\n    image: registry.example.com/proxy:1.0.0\n`;
const file = '/etc/kubernetes/manifests/proxy.yaml';
const spread = '  «topologySpreadConstraints»:\n  - maxSkew: 1\n    topologyKey: kubernetes.io/hostname\n    whenUnsatisfiable: DoNotSchedule\n    labelSelector:\n      matchLabels:\n        app: proxy\n';
const apart = '  affinity:\n    «podAntiAffinity»:\n      requiredDuringSchedulingIgnoredDuringExecution:\n      - topologyKey: kubernetes.io/hostname\n        labelSelector:\n          matchLabels:\n            app: proxy\n';
const required = '  nodeSelector:\n    example.com/role: edge\n  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n        nodeSelectorTerms:\n        - matchExpressions:\n          - key: example.com/zone\n            operator: In\n            values: [a]\n';

export const page: Page = {
  summary: 'A field of a static Pod that only a scheduler would heed.',
  why: 'A static Pod runs where its file is. The kubelet writes its node over `nodeName`, adds a toleration of every `NoExecute` taint, and looks at no other taint. Before it starts the Pod it checks `nodeSelector`, required node affinity, host ports and resources, and the Pod fails where they do not fit. Pod affinity, spread constraints, preferred node affinity and `schedulerName` nobody reads.',
  instead: 'Remove them. What is to be placed by rules belongs into a DaemonSet or a Deployment.',
  upstream: 'pkg/kubelet/config/common.go: applyDefaults; pkg/kubelet/lifecycle/predicate.go: generalFilter',
  examples: [
    { bad: pod('  nodeName: «worker-1»\n'), message: 'node-name', fixed: pod(''), file },
    { bad: pod(spread), message: 'ignored', fixed: pod(''), file },
    { bad: pod(apart), message: 'ignored', file },
    { bad: pod('  «tolerations»:\n  - key: node-role.kubernetes.io/control-plane\n    effect: NoSchedule\n'), message: 'tolerations', fixed: pod(''), file },
    { good: pod(required), file, note: 'the kubelet checks these' },
    { good: pod('  tolerations:\n  - operator: Exists\n'), file, note: 'a blanket toleration does nothing either, and many have it' },
    { good: pod('  schedulerName: default-scheduler\n'), file, note: 'the default, as exported Pods have it' },
  ],
};
