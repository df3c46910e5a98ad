/**
 * check_hostPorts.go: hostPorts_1_0. It sees a Pod with its defaults: pkg/apis/core/v1/defaults.go, SetDefaults_Pod, makes every port of a Pod with hostNetwork
 * a port of the host; those of a template only in the Pods that are made of it.
 */
import { quietly, type Site } from '../../schema/site.js';
import { each } from '../reach.js';
import { visitContainers, type AnyContainer, type Breaches, type PodUnderCheck } from './breach.js';

const CHECK = 'hostPorts';

export function checkHostPorts({ owner, spec }: PodUnderCheck, breaches: Breaches): void {
  visitContainers(spec, checkContainer, breaches);
  if (owner?.type === 'Pod' && spec !== undefined) quietly(checkHostNetwork, spec, breaches);
}

function checkContainer(container: AnyContainer, breaches: Breaches): void {
  each(container, 'ports', checkPort, breaches);
}

function checkPort(port: Site<'ContainerPort'>, breaches: Breaches): void {
  const hostPort = port.get('hostPort') ?? 0;
  if (hostPort !== 0) breaches.add(CHECK, 'host-port', port, 'hostPort', { port: hostPort });
}

/** One finding for all ports: the cause of all is hostNetwork. */
function checkHostNetwork(spec: Site<'PodSpec'>, breaches: Breaches): void {
  if (spec.get('hostNetwork') !== true) return;
  const ports: number[] = [];
  const collect = (port: Site<'ContainerPort'>): void => {
    const containerPort = port.get('containerPort') ?? 0;
    if ((port.get('hostPort') ?? 0) === 0 && containerPort !== 0) ports.push(containerPort);
  };
  for (const list of ['initContainers', 'containers'] as const) each(spec, list, (container) => each(container, 'ports', collect));
  if (ports.length > 0) breaches.add(CHECK, 'host-network-ports', spec, 'hostNetwork', { ports: ports.join(', ') });
}
