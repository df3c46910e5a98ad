/** check_hostProbesAndhostLifecycle.go: hostProbesAndHostLifecycleV1Dot34. */
import { quietly, type Site } from '../../schema/site.js';
import { visitContainers, type AnyContainer, type Breaches, type PodUnderCheck } from './breach.js';

const CHECK = 'hostProbesAndHostLifecycle';

export function checkHostProbes({ spec }: PodUnderCheck, breaches: Breaches): void {
  visitContainers(spec, checkContainer, breaches);
}

function checkContainer(container: AnyContainer, breaches: Breaches): void {
  for (const field of ['livenessProbe', 'readinessProbe', 'startupProbe'] as const) quietly(checkProbe, container, field, breaches);
  for (const field of ['postStart', 'preStop'] as const) quietly(checkHook, container, field, breaches);
}

function checkProbe(container: AnyContainer, field: 'livenessProbe' | 'readinessProbe' | 'startupProbe', breaches: Breaches): void {
  checkHandler(container.child(field), breaches);
}

function checkHook(container: AnyContainer, field: 'postStart' | 'preStop', breaches: Breaches): void {
  checkHandler(container.child('lifecycle')?.child(field), breaches);
}

function checkHandler(handler: Site<'Probe'> | Site<'LifecycleHandler'> | undefined, breaches: Breaches): void {
  for (const field of ['httpGet', 'tcpSocket'] as const) if (handler !== undefined) quietly(checkHost, handler, field, breaches);
}

function checkHost(handler: Site<'Probe'> | Site<'LifecycleHandler'>, field: 'httpGet' | 'tcpSocket', breaches: Breaches): void {
  const action = (handler as Site<'Probe'>).child(field) as Site<'TCPSocketAction'> | undefined;
  const host = action?.get('host') ?? '';
  if (action !== undefined && host !== '') breaches.add(CHECK, 'probe-host', action, 'host', { host });
}
