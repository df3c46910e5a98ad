/** The priority of a Pod that the API server never saw. Found in validation/static-pod/static-pod.ts; upstream: pkg/kubelet/config/common.go, getStaticPodPriorityWarning. */
import { pairOf } from '../../tree/node.js';
import type { Subject } from '../../schema/refuse.js';
import type { Words } from '../../tree/finding.js';
import type { Change, Fix } from '../../fixes/change.js';
import { NODE_CRITICAL } from '../../validation/static-pod/node-critical.js';
import { verdict, type Page } from '../rule.js';

/** What kubelets expect of static Pods: both fields, with the values of the class for them. */
function makeCritical({ site }: Subject): Fix | undefined {
  if (site === undefined) return undefined;
  const changes: Change[] = [];
  for (const [key, to] of [['priorityClassName', NODE_CRITICAL.name], ['priority', NODE_CRITICAL.priority]] as const) {
    const value = pairOf(site.node, key)?.value;
    if (value === undefined) changes.push({ do: 'insert', into: site.node, key, value: to });
    else if (value.kind !== 'scalar') return undefined;
    else if (value.value !== to) changes.push({ do: 'set', node: value, to });
  }
  return { title: `make it ${NODE_CRITICAL.name}, with its priority`, safety: 'suggestion', changes };
}

/** The number of the one other class that every cluster has. */
function addNumber(subject: Subject, { name }: Words): Fix | undefined {
  if (name !== 'system-cluster-critical' || subject.site === undefined) return makeCritical(subject);
  return { title: 'add priority: 2000000000', safety: 'suggestion', changes: [{ do: 'insert', into: subject.site.node, key: 'priority', value: 2000000000 }] };
}

export const rule = verdict({
  id: 'static-pod/priority',
  messages: {
    'class-alone': {
      text: 'A kubelet does not look up the class {name}: without priority the static Pod counts as 0 to it, when the node shuts down for example, and where there is no such class the API server refuses its mirror. Write priority as well, with the number of the class.',
      hint: 'and priority',
      severity: 'warning',
      rejects: false,
      fix: addNumber,
    },
    'number-alone': {
      text: 'Without priorityClassName the API server expects the priority of the default class, 0 if there is none, and refuses the mirror of a static Pod with {priority}: the Pod runs, and nobody sees it there. Write the class as well.',
      hint: 'and priorityClassName',
      severity: 'warning',
      rejects: false,
      fix: makeCritical,
    },
    other: {
      text: 'With priority {priority} ({name}) the static Pod is not what kubelets expect, system-node-critical and 2000001000: others try to evict its mirror, which does not end the Pod, and so in vain. Use that class and number.',
      hint: 'system-node-critical, 2000001000',
      severity: 'warning',
      rejects: false,
      fix: makeCritical,
    },
  },
});

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: proxy\nspec:\n${spec}  containers:\n  - name: proxy\n    image: registry.example.com/proxy:1.0.0\n`;
const file = '/etc/kubernetes/manifests/proxy.yaml';

export const page: Page = {
  summary: 'The priority of a static Pod of which the kubelet warns.',
  why: 'The API server turns the name of a priority class into a number, and for a static Pod it is not asked: the kubelet goes by `priority` alone. The mirror that shows the Pod at the API server is checked there like any Pod, and refused where number and class do not go together. With another priority than that of node-critical Pods a scheduler or a drain may choose the mirror for eviction, which removes the mirror and not the Pod.\n\nThe kubelet also logs a warning where `priorityClassName: system-node-critical` stands alone. This rule does not: to the kubelet every static Pod is critical, and the mirror gets the number from the class, which every cluster has.',
  instead: 'Write `priorityClassName: system-node-critical` and `priority: 2000001000`, as kubeadm does, or neither.',
  upstream: 'pkg/kubelet/config/common.go: getStaticPodPriorityWarning; plugin/pkg/admission/priority/admission.go: admitPod',
  examples: [
    { bad: pod('  priorityClassName: «edge»\n'), message: 'class-alone', file },
    { bad: pod('  priorityClassName: «system-cluster-critical»\n'), message: 'class-alone', fixed: `${pod('  priorityClassName: system-cluster-critical\n')}  priority: 2000000000\n`, file },
    { bad: pod('  priority: «1000»\n'), message: 'number-alone', file },
    { bad: pod('  priorityClassName: «edge»\n  priority: 1000\n'), message: 'other', fixed: pod('  priorityClassName: system-node-critical\n  priority: 2000001000\n'), file },
    { good: pod('  priorityClassName: system-node-critical\n  priority: 2000001000\n'), file },
    { good: pod('  priorityClassName: system-node-critical\n'), file, note: 'the class of every static Pod' },
    { good: pod('  priorityClassName: edge\n'), note: 'an ordinary Pod' },
  ],
};
