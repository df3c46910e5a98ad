/**
 * A selector that the workload's Pods stop matching when they are made or bound. Labels of the controllers: validation/pod-made/labels.ts; at the binding to a node the API server
 * copies topology.kubernetes.io/zone and region from the node over the Pod's own (plugin/pkg/admission/podtopologylabels/admission.go: admitPod).
 */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import { pairOf } from '../../tree/node.js';
import type { Fix } from '../../fixes/change.js';
import { addedLabels } from '../../validation/pod-made/labels.js';
import { known } from '../shared/known.js';
import { workloadRule, type Page } from '../rule.js';

const FROM_NODE: readonly string[] = ['topology.kubernetes.io/zone', 'topology.kubernetes.io/region'];

function removeEntry({ site, more }: Subject): Fix | undefined {
  const labels = site && pairOf(site.node, 'matchLabels')?.value;
  const pair = labels?.kind === 'map' && labels.pairs.length > 1 ? pairOf(labels, String(more)) : undefined;
  return labels?.kind === 'map' && pair ? { title: `remove ${pair.key} from the selector`, safety: 'suggestion', changes: [{ do: 'remove', pair, from: labels }] } : undefined;
}

export const rule = workloadRule({
  id: 'selector/controller-label',
  messages: {
    controller: {
      text: 'The selector asks for the label {key} as it is written, and the {controller} controller gives its Pods another value, so it never finds them and makes new ones without end. Take {key} out of the selector and the template.',
      hint: 'written over by the controller',
      severity: 'error',
      rejects: false,
      fix: removeEntry,
    },
    node: {
      text: 'The selector asks for the label {key} as it is written, and when a Pod is bound to a node, Kubernetes writes the node\'s own {key} over it. Where that differs the {controller} loses the Pod and makes another, without end. Select by a label of your own.',
      hint: 'written over by the node\'s label',
      severity: 'error',
      rejects: false,
      fix: removeEntry,
    },
  },
  check({ controller, resource, pod }, { report }) {
    const selector = selectorOf(resource.root);
    if (selector === undefined) return;
    const added = addedLabels(controller, null);
    const see = (key: string, operator: string | undefined, at: Site, field: string): void => {
      const byController = added.includes(key);
      if ((operator !== 'In' && operator !== 'DoesNotExist') || (!byController && !FROM_NODE.includes(key))) return;
      if (!byController && isPinned(pod, key)) return;
      const onMap = field === 'matchLabels';
      report(byController ? 'controller' : 'node', onMap ? at.at('matchLabels', key) : at.at('key'), {
        path: onMap ? at.path('matchLabels', key) : at.path('key'),
        data: { key, controller },
        subject: { site: selector, more: key },
      });
    };
    for (const { key } of selector.entries('matchLabels')) see(String(key), 'In', selector, 'matchLabels');
    for (const expression of selector.children('matchExpressions')) see(expression.get('key') ?? '', expression.get('operator'), expression, 'key');
  },
});

function selectorOf(root: Site | null): Site<'LabelSelector'> | undefined {
  if (root === null || !SELECTING.includes(root.type)) return undefined;
  return (root as Site<'Deployment'>).child('spec')?.child('selector');
}

/** Kinds whose `spec.selector` is a LabelSelector of their own making. */
const SELECTING: readonly string[] = ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'];

/** Where the Pods go only to nodes with a certain value, that may well be the value of the selector. */
function isPinned(pod: Site<'PodSpec'>, key: string): boolean {
  const pinned = known(() => {
    if (pod.entries('nodeSelector').some((entry) => entry.key === key)) return true;
    const required = pod.child('affinity')?.child('nodeAffinity')?.child('requiredDuringSchedulingIgnoredDuringExecution');
    return required?.children('nodeSelectorTerms').some((term) => term.children('matchExpressions').some((one) => one.get('key') === key)) ?? false;
  });
  return pinned !== false;
}

const workload = (kind: string, selector: string, labels: string, pod = ''): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: web\nspec:\n  selector:\n${selector}  template:\n    metadata:\n      labels:\n${labels}    spec:\n${pod}      containers:\n      - name: web\n        image: registry.example.com/web:1.0.0\n`;
const HASH = '        app: web\n        pod-template-hash: "1"\n';
const ZONE = '        app: web\n        topology.kubernetes.io/zone: europe-a\n';
const BY_ZONE = '    matchLabels:\n      app: web\n      topology.kubernetes.io/zone: «europe-a»\n';

export const page: Page = {
  summary: 'A workload selects its Pods by a label that Kubernetes writes over.',
  why: 'Controllers label what they make: `pod-template-hash` (Deployment), `controller-revision-hash` (DaemonSet, StatefulSet), the Pod\'s name and index (StatefulSet). And when a Pod is bound, the zone and region of its node are copied onto it, over what stands there. The API server takes such a selector, since the template matches it; the Pods do not, so the controller sees none, and makes more until something runs out. A manifest copied from a cluster (`kubectl get -o yaml`) is the usual source.',
  instead: 'Select by labels of your own alone (`app`, `app.kubernetes.io/name`), and leave these keys out of selector and template. To keep Pods in a zone use nodeSelector.',
  upstream: 'pkg/controller/deployment/sync.go: getNewReplicaSet; pkg/controller/daemon/util/daemonset_util.go: CreatePodTemplate; plugin/pkg/admission/podtopologylabels/admission.go: admitPod',
  examples: [
    {
      bad: workload('Deployment', '    matchLabels:\n      app: web\n      pod-template-hash: «"1"»\n', HASH),
      message: 'controller',
      fixed: workload('Deployment', '    matchLabels:\n      app: web\n', HASH),
    },
    { note: 'as an expression', bad: workload('DaemonSet', '    matchExpressions:\n    - key: «controller-revision-hash»\n      operator: DoesNotExist\n', '        app: web\n'), message: 'controller' },
    { bad: workload('ReplicaSet', BY_ZONE, ZONE), message: 'node', fixed: workload('ReplicaSet', '    matchLabels:\n      app: web\n', ZONE) },
    { note: 'a ReplicaSet adds no hash', good: workload('ReplicaSet', '    matchLabels:\n      app: web\n      pod-template-hash: "1"\n', HASH) },
    { note: 'Pods that stay in the zone of their label', good: workload('ReplicaSet', BY_ZONE.replace(/[«»]/g, ''), ZONE, '      nodeSelector:\n        topology.kubernetes.io/zone: europe-a\n') },
    { note: 'any value will do', good: workload('Deployment', '    matchExpressions:\n    - {key: pod-template-hash, operator: Exists}\n', HASH) },
  ],
};
