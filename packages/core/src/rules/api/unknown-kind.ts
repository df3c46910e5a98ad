/** A built-in kind that Kubernetes 1.37 does not serve: gone, under another apiVersion, or misspelt. Found in resources/kinds.ts. */
import { pairOf } from '../../tree/node.js';
import type { Subject } from '../../schema/refuse.js';
import type { Words } from '../../tree/finding.js';
import type { Fix } from '../../fixes/change.js';
import { upgraded } from '../shared/upgrade/kinds.js';
import { page as definePage, verdict } from '../rule.js';

/** Moves to the version that is served, with all that it has otherwise; none where that is more than rewriting. */
function upgrade({ node, pair, more }: Subject, { apiVersion, kind }: Words): Fix | undefined {
  const use = more as { apiVersion: string; kind: string } | undefined;
  if (!use || !pair || node?.kind !== 'map' || pair !== pairOf(node, 'apiVersion')) return undefined;
  const way = upgraded(node, String(apiVersion), String(kind), use);
  if (way === null) return undefined;
  const { changes, safety } = way;
  const selector = changes.some((change) => change.do === 'insert' && change.key === 'selector');
  const rest = selector ? ' and write the selector' : changes.length > (use.kind === kind ? 1 : 2) ? ' and rewrite what it has otherwise' : '';
  return { title: `change to ${use.kind === kind ? '' : `${use.kind} of `}${use.apiVersion}${rest}`, safety, changes };
}

function rename({ pair, more }: Subject): Fix | undefined {
  const guess = more as { word: string; close: boolean } | undefined;
  return pair && guess ? { title: `change to ${guess.word}`, safety: guess.close ? 'safe' : 'suggestion', changes: [{ do: 'set', node: pair.value, to: guess.word }] } : undefined;
}

export const rule = verdict({
  id: 'api/unknown-kind',
  messages: {
    moved: { text: '{apiVersion} is gone: Kubernetes stopped serving {kind} under it in {removed}, so the API server refuses this. Use {use} instead.{also}', hint: 'use {use}', severity: 'error', rejects: true, fix: upgrade },
    replaced: { text: '{kind} of {apiVersion} is gone: Kubernetes stopped serving it in {removed}, so the API server refuses this. {useKind} of {use} took its place.{also}', severity: 'error', rejects: true, fix: upgrade },
    gone: { text: '{kind} of {apiVersion} is gone: Kubernetes stopped serving it in {removed}, nothing of that kind took its place, and the API server refuses this.{also}', severity: 'error', rejects: true },
    'off-use': { text: '{apiVersion} is off by default, so a server that was not told to serve it refuses this {kind}. Use {use} instead.{also}', severity: 'error', rejects: true, fix: upgrade },
    off: { text: '{kind} of {apiVersion} is off by default, and a server that was not told to serve it refuses this. Enable it on the API server, or do without.', severity: 'error', rejects: true },
    shown: { text: 'Kubernetes only shows {kind} objects, so the API server refuses to create this one; the kind is deprecated since 1.19, too. Take it out, and ask /livez and /readyz of the API server and the other components how they are.', severity: 'error', rejects: true },
    elsewhere: { text: 'There is no {kind} in {apiVersion}; Kubernetes serves it as {use}, and refuses this. Change the apiVersion.', hint: 'use {use}', severity: 'error', rejects: true, fix: upgrade },
    misspelt: { text: 'There is no kind "{kind}" in {apiVersion}, so the API server refuses this. Did you mean "{meant}"?', hint: 'did you mean {meant}?', severity: 'error', rejects: true, fix: rename },
    'no-such-kind': { text: 'There is no kind "{kind}" in {apiVersion}, so the API server refuses this. Check the name and the apiVersion.', severity: 'error', rejects: true },
    'no-such-version': { text: 'Kubernetes {version} serves no {apiVersion}, so the API server refuses this {kind}. The versions of that group are: {known}.', severity: 'error', rejects: true },
  },
});

const labels = '    metadata:\n      labels:\n        app: logging\n    spec:\n      containers:\n      - name: fluentd\n        image: fluentd:1\n';

export const page = definePage({
  summary: 'A built-in kind or apiVersion that Kubernetes does not serve: gone, off by default, only shown, or misspelt.',
  why: 'API versions are removed some releases after their successor arrives. A manifest that names one is refused as if its kind did not exist. Workloads of the oldest groups also lean on what those groups made up, such as a selector copied from the labels, and what other kinds hold is written otherwise now. Where that is a matter of rewriting, the fix rewrites it; where it is not (a CustomResourceDefinition, a PodSecurityPolicy, what would lose a comment) there is none.',
  instead: 'Use the version that took its place. Custom resources, whose groups Kubernetes does not know, are skipped and counted.',
  upstream: 'k8s.io/kubernetes pkg/controlplane/instance.go: DefaultAPIResourceConfigSource',
  examples: [
    {
      bad: `apiVersion: «extensions/v1beta1»\nkind: DaemonSet\nmetadata:\n  name: fluentd\nspec:\n  template:\n${labels}`,
      message: 'moved',
      fixed: `apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: fluentd\nspec:\n  template:\n${labels}  selector:\n    matchLabels:\n      app: logging\n`,
    },
    {
      bad: 'apiVersion: «networking.k8s.io/v1beta1»\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  rules:\n  - http:\n      paths:\n      - path: /\n        backend:\n          serviceName: web\n          servicePort: 80\n',
      message: 'moved',
      fixed: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  rules:\n  - http:\n      paths:\n      - path: /\n        backend:\n          service:\n            name: web\n            port:\n              number: 80\n        pathType: ImplementationSpecific\n',
      note: 'The old version left it to the controller how paths are read; most people mean Prefix.',
    },
    {
      bad: 'apiVersion: «autoscaling/v2beta1»\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  maxReplicas: 5\n  metrics:\n  - type: Resource\n    resource:\n      name: cpu\n      targetAverageUtilization: 80\n',
      message: 'moved',
      fixed: 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  maxReplicas: 5\n  metrics:\n  - type: Resource\n    resource:\n      name: cpu\n      target:\n        type: Utilization\n        averageUtilization: 80\n',
    },
    {
      bad: 'apiVersion: «policy/v1beta1»\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  minAvailable: 1\n  selector: {}\n',
      message: 'moved',
      fixed: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  minAvailable: 1\n  selector: {}\n',
      note: 'An empty selector meant no Pod, and means every Pod now, so this fix is only suggested.',
    },
    {
      bad: 'apiVersion: «batch/v2alpha1»\nkind: ScheduledJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n          - name: report\n            image: registry.example.com/report:1.0.0\n',
      message: 'replaced',
      fixed: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n          - name: report\n            image: registry.example.com/report:1.0.0\n',
    },
    {
      bad: 'apiVersion: «resource.k8s.io/v1beta1»\nkind: ResourceClaim\nmetadata:\n  name: gpu\nspec:\n  devices:\n    requests:\n    - name: gpu\n      deviceClassName: gpu.example.com\n',
      message: 'off-use',
      fixed: 'apiVersion: resource.k8s.io/v1\nkind: ResourceClaim\nmetadata:\n  name: gpu\nspec:\n  devices:\n    requests:\n    - name: gpu\n      exactly:\n        deviceClassName: gpu.example.com\n',
    },
    { bad: 'apiVersion: «coordination.k8s.io/v1beta1»\nkind: LeaseCandidate\nmetadata:\n  name: a\n', message: 'off' },
    { bad: 'apiVersion: «policy/v1beta1»\nkind: PodSecurityPolicy\nmetadata:\n  name: a\n', message: 'gone' },
    { bad: 'apiVersion: v1\nkind: «ComponentStatus»\nmetadata:\n  name: scheduler\n', message: 'shown' },
    { bad: 'apiVersion: «v1»\nkind: Deployment\nmetadata:\n  name: a\n', message: 'elsewhere', fixed: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n' },
    { note: 'a group without a dot is none of custom resources', bad: 'apiVersion: «app/v1»\nkind: Deployment\nmetadata:\n  name: a\n', message: 'elsewhere', fixed: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n' },
    { bad: 'apiVersion: apps/v1\nkind: «Daemonset»\nmetadata:\n  name: a\n', message: 'misspelt' },
    { bad: 'apiVersion: v1\nkind: «Whatever»\nmetadata:\n  name: a\n', message: 'no-such-kind' },
    { bad: 'apiVersion: «batch/v3»\nkind: Whatever\nmetadata:\n  name: a\n', message: 'no-such-version' },
    { good: 'apiVersion: example.com/v1\nkind: Whatever\nmetadata:\n  name: a\n' },
  ],
});
