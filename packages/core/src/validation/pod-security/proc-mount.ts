/** check_procMount_baseline.go: procMount1_35baseline; check_procMount_restricted.go: procMount_1_0, without the exception for Pods with users of their own. */
import { quietly } from '../../schema/site.js';
import { isInUserNamespace, visitContainers, type AnyContainer, type Breaches, type PodUnderCheck } from './breach.js';

export function checkProcMountBaseline({ spec }: PodUnderCheck, breaches: Breaches): void {
  if (spec === undefined || isInUserNamespace(spec)) return;
  visitContainers(spec, (container) => checkContainer('procMount', container, true, breaches), undefined);
}

export function checkProcMountRestricted({ spec }: PodUnderCheck, breaches: Breaches): void {
  if (spec === undefined) return;
  let inBaseline = false;
  quietly(() => (inBaseline = !isInUserNamespace(spec)));
  visitContainers(spec, (container) => checkContainer('procMount_restricted', container, inBaseline, breaches), undefined);
}

function checkContainer(check: string, container: AnyContainer, inBaseline: boolean, breaches: Breaches): void {
  const context = container.child('securityContext');
  const procMount = context?.get('procMount') ?? 'Default';
  if (context !== undefined && procMount !== 'Default') breaches.add(check, 'proc-mount', context, 'procMount', { procMount }, undefined, inBaseline);
}
