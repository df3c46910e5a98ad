/** check_privileged.go: privileged_1_0. */
import { visitContainers, type AnyContainer, type Breaches, type PodUnderCheck } from './breach.js';

export function checkPrivileged({ spec }: PodUnderCheck, breaches: Breaches): void {
  visitContainers(spec, checkContainer, breaches);
}

function checkContainer(container: AnyContainer, breaches: Breaches): void {
  const context = container.child('securityContext');
  if (context?.get('privileged') === true) breaches.add('privileged', 'privileged', context, 'privileged');
}
