/** Annotations for Pods on the object that makes them. Sources: Cluster Autoscaler (FAQ: safe-to-evict), Karpenter (disruption: do-not-disrupt), pkg/controller/controller_utils.go (PodDeletionCost). */
import type { Subject } from '../../schema/refuse.js';
import type { Change, Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import type { Site } from '../../schema/site.js';
import { siteRule, type Page } from '../rule.js';

/** Whoever reads them reads them of Pods alone. */
const OF_PODS: ReadonlyMap<string, string> = new Map([
  ['cluster-autoscaler.kubernetes.io/safe-to-evict', 'the Cluster Autoscaler'],
  ['cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes', 'the Cluster Autoscaler'],
  ['cluster-autoscaler.kubernetes.io/enable-ds-eviction', 'the Cluster Autoscaler'],
  ['karpenter.sh/do-not-disrupt', 'Karpenter'],
  ['karpenter.sh/do-not-evict', 'Karpenter'],
  ['controller.kubernetes.io/pod-deletion-cost', 'the controller'],
]);

function moveToTemplate({ site, more }: Subject): Fix | undefined {
  const from = site && pairOf(site.node, 'annotations')?.value;
  const { key, template } = more as { key: string; template: Site };
  const pair = from?.kind === 'map' ? pairOf(from, key) : undefined;
  if (!site || from?.kind !== 'map' || pair?.value.kind !== 'scalar' || pair.value.value === null) return undefined;
  const value = String(pair.value.value);
  const metadata = pairOf(template.node, 'metadata')?.value;
  const to = metadata?.kind === 'map' ? pairOf(metadata, 'annotations')?.value : undefined;
  const all = pairOf(site.node, 'annotations');
  const gone: Change = from.pairs.length === 1 && all ? { do: 'remove', pair: all, from: site.node } : { do: 'remove', pair, from };
  const title = 'move it to the template';
  if (to?.kind === 'map') return { title, safety: 'suggestion', changes: [gone, { do: 'insert', into: to, key, value }] };
  if (metadata?.kind !== 'map' || to !== undefined) return undefined;
  return { title, safety: 'suggestion', changes: [gone, { do: 'insert', into: metadata, key: 'annotations', value: { [key]: value } }] };
}

export const rule = siteRule<'ObjectMeta'>({
  id: 'pod/annotation-level',
  late: true,
  needs: ['annotations'],
  on: 'ObjectMeta',
  messages: {
    misplaced: {
      text: '{who} looks for {key} on Pods, and annotations of a {controller} are not passed on to its Pods, so it has no effect here. Move it to the metadata of the Pod template.',
      hint: 'belongs on the Pod template',
      severity: 'warning',
      rejects: false,
      fix: moveToTemplate,
    },
  },
  check(own, { report, resource }) {
    const { workload } = resource;
    if (workload === null || own.parent !== resource.root || own === workload.metadata) return;
    const { controller, metadata, pod } = workload;
    const template = pod.parent;
    for (const { key } of own.entries('annotations')) {
      const who = OF_PODS.get(String(key));
      if (who === undefined || template === null) continue;
      if (metadata?.entries('annotations').some((entry) => entry.key === key) === true) continue;
      report('misplaced', own.at('annotations', key), { path: own.path('annotations', key), data: { key: String(key), controller, who: who.charAt(0).toUpperCase() + who.slice(1) }, subject: { site: own, more: { key: String(key), template } } });
    }
  },
});

const deployment = (metadata: string, template: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n${metadata}spec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n${template}    spec:\n      containers:\n      - name: web\n        image: registry.example.com/web:1.0.0\n`;

export const page: Page = {
  summary: 'An annotation that is read of Pods stands on the workload.',
  why: 'What decides whether a node may be emptied looks at the Pods on it. A controller gives its Pods the labels and annotations of its template, and none of its own, so an annotation on the workload reaches nobody: the Pods are evicted as if it were not there.',
  instead: 'Write it under `spec.template.metadata.annotations`.',
  examples: [
    {
      bad: deployment('  annotations:\n    cluster-autoscaler.kubernetes.io/safe-to-evict: «"false"»\n', ''),
      message: 'misplaced',
      fixed: deployment('', '      annotations:\n        cluster-autoscaler.kubernetes.io/safe-to-evict: "false"\n'),
    },
    { note: 'on the template', good: deployment('', '      annotations:\n        karpenter.sh/do-not-disrupt: "true"\n') },
  ],
};
