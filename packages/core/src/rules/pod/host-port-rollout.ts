/** A Deployment whose next Pod needs the port of a node that its last one still has. Follows pkg/controller/deployment/util/deployment_util.go: MaxSurge, ResolveFenceposts; scheduler: NodePorts. */
import { intOrPercentValue } from '../../validation/apps/int-or-percent.js';
import type { Site } from '../../schema/site.js';
import { workloadWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'ContainerPort'>({
  id: 'pod/host-port-rollout',
  late: true,
  needs: ['hostPort'],
  on: 'ContainerPort',
  messages: {
    surge: {
      text: 'A rollout of this Deployment starts a new Pod before it stops an old one, and each needs port {port} of a node for itself: on as many nodes as there are replicas it hangs. Set strategy.rollingUpdate.maxSurge to 0, or use a Service instead of the node\'s port.',
      hint: 'needs a spare node for each rollout',
      severity: 'info',
      rejects: false,
    },
  },
  check(port, { report, resource }) {
    if (!port.mayHave('hostPort') || resource.workload?.controller !== 'Deployment') return;
    const host = port.get('hostPort') ?? 0;
    if (host === 0 || port.parent?.field === 'initContainers') return;
    // One finding for all the ports of a Deployment.
    if (firstHostPort(resource.workload.pod) !== port) return;
    const strategy = (resource.root as Site<'Deployment'> | null)?.child('spec')?.child('strategy');
    if (strategy?.get('type') === 'Recreate') return;
    const rolling = strategy?.child('rollingUpdate');
    const surge = rolling?.get('maxSurge');
    if (surge !== undefined && intOrPercentValue(surge) <= 0) return;
    report('surge', port.at('hostPort'), { path: port.path('hostPort'), data: { port: String(host) }, related: surge === undefined || rolling === undefined ? [] : [{ ...rolling.at('maxSurge'), message: 'how many Pods more there are during a rollout' }] });
  },
});

function firstHostPort(pod: Site<'PodSpec'>): Site | undefined {
  for (const container of pod.children('containers')) for (const port of container.children('ports')) if ((port.get('hostPort') ?? 0) !== 0) return port;
  return undefined;
}

const withPort = (port: string, strategy = ''): string => workloadWith('Deployment', strategy).replace(/$/, `        ports:\n        - containerPort: 8080\n          hostPort: ${port}\n`);

export const page: Page = {
  summary: 'A Deployment with a hostPort, whose rollout needs a node more.',
  why: 'By default a Deployment runs up to a quarter more Pods during a rollout (`maxSurge: 25%`, at least one). With a `hostPort` no two of them fit on one node. As long as there are spare nodes that works; on as many nodes as replicas, or when the Pods are kept to a few nodes, the new Pod stays Pending, and the rollout stands still.',
  instead: 'Set `maxSurge: 0` and `maxUnavailable: 1`, use `strategy: {type: Recreate}`, or do without the port of the node: a Service of type NodePort or LoadBalancer serves most needs, a DaemonSet the others.',
  upstream: 'pkg/controller/deployment/util/deployment_util.go: MaxSurge',
  examples: [
    { bad: withPort('«8080»'), message: 'surge' },
    { note: 'the old Pod goes first', good: withPort('8080', '\nstrategy:\n  rollingUpdate:\n    maxSurge: 0\n    maxUnavailable: 1\n') },
    { good: withPort('8080', '\nstrategy:\n  type: Recreate\n') },
  ],
};
