/** check_allowPrivilegeEscalation.go: allowPrivilegeEscalation_1_25. */
import { isForWindows, visitContainers, type AnyContainer, type Breaches, type PodUnderCheck } from './breach.js';

const CHECK = 'allowPrivilegeEscalation';

export function checkAllowPrivilegeEscalation({ spec }: PodUnderCheck, breaches: Breaches): void {
  if (spec === undefined || isForWindows(spec)) return;
  visitContainers(spec, checkContainer, breaches);
}

function checkContainer(container: AnyContainer, breaches: Breaches): void {
  const context = container.child('securityContext');
  const value = context?.get(CHECK);
  if (value === false) return;
  if (context !== undefined && value === true) breaches.add(CHECK, 'escalation', context, CHECK, {}, undefined, false);
  else breaches.lack(CHECK, 'escalation-unset', container, CHECK);
}
