/**
 * A rolling update that starts the new Pod beside the old one, where the two cannot be on one node. Seen on a cluster: the new Pod stays Pending, and the controller waits for it before it removes the old one
 * (pkg/controller/daemon/update.go: rollingUpdate; scheduler: NodePorts, InterPodAffinity).
 */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Fix } from '../../fixes/change.js';
import { intOrPercentValue } from '../../validation/apps/int-or-percent.js';
import { workloadWith } from '../shared/manifests.js';
import { whatExcludesTwo } from '../shared/own-pods.js';
import { siteRule, type Page } from '../rule.js';

function replaceInPlace({ site }: Subject): Fix | undefined {
  const pair = site?.pairOf('maxSurge');
  if (!site || !pair) return undefined;
  const zero = site.pairOf('maxUnavailable');
  const title = 'replace Pods in place (maxUnavailable instead of maxSurge)';
  return { title, safety: 'suggestion', changes: zero ? [{ do: 'remove', pair, from: site.node }, { do: 'set', node: zero.value, to: 1 }] : [{ do: 'rename', pair, to: 'maxUnavailable' }] };
}

export const rule = siteRule<'RollingUpdateDaemonSet'>({
  id: 'daemonset/surge-never-ends',
  late: true,
  needs: ['maxSurge'],
  on: 'RollingUpdateDaemonSet',
  messages: {
    'host-port': {
      text: 'With maxSurge the new Pod must start while the old one still runs, and both want port {port} of the node, so the new one stays Pending and a rollout never ends. Use maxUnavailable, or do without the port of the node.',
      hint: 'port {port} is taken by the old Pod',
      severity: 'warning',
      rejects: false,
      fix: replaceInPlace,
    },
    'anti-affinity': {
      text: 'With maxSurge the new Pod must start while the old one still runs, and the Pod anti-affinity allows one of them on a node, so the new one stays Pending and a rollout never ends. Use maxUnavailable, or remove the anti-affinity: a DaemonSet has one Pod on each node anyway.',
      hint: 'the old Pod keeps the new one away',
      severity: 'warning',
      rejects: false,
      fix: replaceInPlace,
    },
  },
  check(update, { report, resource }) {
    const { workload } = resource;
    const surge = update.get('maxSurge');
    if (surge === undefined || workload?.controller !== 'DaemonSet' || intOrPercentValue(surge) <= 0) return;
    const strategy = update.parent as Site<'DaemonSetUpdateStrategy'> | null;
    if (strategy?.get('type') === 'OnDelete') return;
    const found = whatExcludesTwo(workload);
    if (found === undefined) return;
    report(found.by === 'anti-affinity' ? 'anti-affinity' : 'host-port', update.at('maxSurge'), {
      path: update.path('maxSurge'),
      data: { port: found.port },
      related: [{ ...(found.field === '' ? found.at.place() : found.at.at(found.field)), message: found.by === 'anti-affinity' ? 'one Pod on each node' : found.by === 'host-network' ? 'a port of the node, because of hostNetwork' : 'the port of the node' }],
      subject: { site: update, field: 'maxSurge' },
    });
  },
});

const surging = (pod: string, update = 'maxSurge: 1\n    maxUnavailable: 0'): string => workloadWith('DaemonSet', `\nupdateStrategy:\n  type: RollingUpdate\n  rollingUpdate:\n    ${update}\n`, pod);
const withPort = (text: string): string => text.replace(/$/, '        ports:\n        - containerPort: 8080\n          hostPort: 8080\n');
const ALONE = '\naffinity:\n  podAntiAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n    - labelSelector:\n        matchLabels:\n          app: web\n      topologyKey: kubernetes.io/hostname\n';

export const page: Page = {
  summary: 'A DaemonSet whose update starts a second Pod on a node that cannot hold two.',
  why: 'With `maxSurge` the controller makes the new Pod first and removes the old one when the new one is ready. Where both need the same port of the node, or required anti-affinity keeps them apart, the scheduler has no other node to offer: the new Pod waits for the old one, and the old one for the new.',
  instead: 'Use `maxUnavailable: 1` (the default), which removes the old Pod first; or give up what the two cannot share.',
  upstream: 'pkg/controller/daemon/update.go: rollingUpdate',
  examples: [
    { bad: withPort(surging('').replace('maxSurge: 1', 'maxSurge: «1»')), message: 'host-port', fixed: withPort(surging('', 'maxUnavailable: 1')) },
    { note: 'in the network of the node every port is one of the node', bad: surging('\nhostNetwork: true\n').replace('maxSurge: 1', 'maxSurge: «1»').replace(/$/, '        ports:\n        - containerPort: 9100\n').replace('hostNetwork: true\n', 'hostNetwork: true\n      dnsPolicy: ClusterFirstWithHostNet\n'), message: 'host-port' },
    { bad: surging(ALONE).replace('maxSurge: 1', 'maxSurge: «1»'), message: 'anti-affinity', fixed: surging(ALONE, 'maxUnavailable: 1') },
    { note: 'a port of the Pod alone', good: surging('').replace(/$/, '        ports:\n        - containerPort: 8080\n') },
    { note: 'replaced in place', good: withPort(surging('', 'maxUnavailable: 1')) },
  ],
};
