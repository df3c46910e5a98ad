/**
 * Node ports that only a server takes which was told to keep other ports than by default. kubernetes pkg/registry/core/service/storage/alloc.go, initNodePorts and allocHealthCheckNodePort;
 * pkg/kubeapiserver/options, DefaultServiceNodePortRange.
 */
import { int } from '../../validation/checks.js';
import { needsHealthCheck, serviceType } from '../../validation/defaults/service.js';
import { quietly, type Site } from '../../schema/site.js';
import { removeField } from '../shared/changes.js';
import { serviceWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

const LOWEST = 30000;
const HIGHEST = 32767;

/** What is no port at all is refused everywhere, and said by api/format; 0 asks for none. */
const isElsewhere = (port: number): boolean => port >= 1 && port <= 65535 && (port < LOWEST || port > HIGHEST);

export const rule = siteRule<'ServiceSpec'>({
  id: 'service/node-port-range',
  late: true,
  on: 'ServiceSpec',
  messages: {
    outside: {
      text: '{field} is {value}, and nodes keep the ports from {least} to {most} for Services, unless the API server was started with another --service-node-port-range: any other refuses the Service. Choose one of them, or leave {field} out to be given one.',
      hint: '{least} to {most} by default',
      severity: 'warning',
      rejects: false,
      fix: (subject, { field }) => removeField(subject, String(field), 'suggestion'),
    },
  },
  check(spec, { report }) {
    const type = serviceType(spec);
    if (type !== 'NodePort' && type !== 'LoadBalancer') return;
    const look = (site: Site, field: string): void => {
      const port = Number(int(site, field) ?? 0);
      if (isElsewhere(port)) report('outside', site.at(field), { path: site.path(field), data: { field, value: port, least: LOWEST, most: HIGHEST }, subject: { site, field } });
    };
    quietly(() => {
      for (const port of spec.children('ports')) quietly(look, port, 'nodePort');
    });
    if (needsHealthCheck(spec)) look(spec, 'healthCheckNodePort');
  },
});

const balanced = (port: string): string => serviceWith(`\ntype: LoadBalancer\nexternalTrafficPolicy: Local\n${port}`);

export const page: Page = {
  summary: 'A node port that servers refuse unless they were told to keep other ports for Services.',
  why: 'Nodes keep a range of ports for Services, so that nothing else on them takes one. It is 30000 to 32767, unless the API server was started with another `--service-node-port-range`; a Service that asks for any other port is refused. Ports below it are likely to be taken on a node, and those above are given out for outgoing connections.',
  instead: 'Leave the field out to be given a free port, or choose one of the range. Turn the rule off where the cluster has another one.',
  upstream: 'pkg/registry/core/service/storage/alloc.go: initNodePorts',
  examples: [
    { bad: serviceWith('\ntype: NodePort\n', '', '\nnodePort: «8080»\n'), message: 'outside', fixed: serviceWith('\ntype: NodePort\n') },
    { bad: balanced('healthCheckNodePort: «8081»\n'), message: 'outside', fixed: balanced('') },
    { good: serviceWith('\ntype: NodePort\n', '', '\nnodePort: 30080\n') },
    { good: serviceWith('\ntype: NodePort\n', '', '\nnodePort: 0\n'), note: '0 asks for none' },
    { good: balanced('healthCheckNodePort: 32767\n') },
  ],
};
