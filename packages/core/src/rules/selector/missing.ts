/** Workloads without a selector. Follows pkg/apis/apps/validation/validation.go: ValidateDeploymentSpec, ValidateDaemonSetSpec; pkg/apis/core/validation/validation.go: ValidateReplicationControllerSpec. */
import { pairOf, type MapNode } from '../../tree/node.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix, Json } from '../../fixes/change.js';
import { isWritten } from '../shared/changes.js';
import { workloadWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

/** The labels of the template, all of them strings. */
function templateLabels(spec: MapNode): Record<string, string> | undefined {
  let at: MapNode = spec;
  for (const key of ['template', 'metadata', 'labels']) {
    const value = pairOf(at, key)?.value;
    if (value?.kind !== 'map') return undefined;
    at = value;
  }
  const labels: Record<string, string> = {};
  for (const { key, value } of at.pairs) {
    if (value.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
    labels[key] = value.value;
  }
  return at.pairs.length > 0 && !at.open ? labels : undefined;
}

/** What old versions of the API meant by a missing selector: the labels of the template. */
function selectTemplate({ site }: Subject): Fix | undefined {
  const labels = site && isWritten(site) ? templateLabels(site.node) : undefined;
  if (site === undefined || labels === undefined) return undefined;
  const value: Json = { matchLabels: labels };
  const pair = pairOf(site.node, 'selector');
  const title = "select the template's labels";
  return { title, safety: 'safe', changes: pair ? [{ do: 'set', node: pair.value, to: value }] : [{ do: 'insert', into: site.node, key: 'selector', value }] };
}

export const rule = verdict({
  id: 'selector/missing',
  messages: {
    missing: {
      text: 'A workload must say in spec.selector which Pods are its own, and this one does not, so the API server refuses it. Select the labels of the template: selector.matchLabels.',
      hint: 'selector is missing',
      severity: 'error',
      rejects: true,
      fix: selectTemplate,
    },
    empty: {
      text: 'An empty selector selects every Pod of the namespace, which no workload may own, so the API server refuses it. Select the labels of the template in matchLabels.',
      hint: 'selects every Pod',
      severity: 'error',
      rejects: true,
      fix: selectTemplate,
    },
    'no-labels': {
      text: 'A ReplicationController without a selector takes the labels of its template, and the template has none, so the API server refuses it. Give the template a label, such as app.',
      hint: 'neither a selector nor labels',
      severity: 'error',
      rejects: true,
    },
  },
});

const bare = (spec: string): string => `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n${spec}`;
const TEMPLATE = '  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n      - name: web\n        image: registry.example.com/web:1.0.0\n';

export const page: Page = {
  summary: 'A workload that does not say which Pods are its own.',
  why: 'A controller finds its Pods by `spec.selector`. Old versions of the API (`extensions/v1beta1`) took the labels of the template where no selector was written; `apps/v1` refuses that, since the selector can never be changed afterwards. An empty selector would select every Pod of the namespace.',
  instead: 'Write `selector.matchLabels` with one or two labels of the template that will never change.',
  upstream: 'pkg/apis/apps/validation/validation.go: ValidateDeploymentSpec, ValidateReplicaSetSpec, ValidateStatefulSetSpec, ValidateDaemonSetSpec',
  examples: [
    {
      bad: bare(TEMPLATE).replace('spec:\n  template', '«spec»:\n  template'),
      message: 'missing',
      fixed: bare(`${TEMPLATE}  selector:\n    matchLabels:\n      app: web\n`),
    },
    { bad: bare(`  selector: «{}»\n${TEMPLATE}`), message: 'empty' },
    {
      bad: 'apiVersion: v1\nkind: ReplicationController\nmetadata:\n  name: web\n«spec»:\n  template:\n    spec:\n      containers:\n      - name: web\n        image: registry.example.com/web:1.0.0\n',
      message: 'no-labels',
    },
    { good: workloadWith('DaemonSet', '') },
  ],
};
