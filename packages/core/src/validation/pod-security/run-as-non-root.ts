/** check_runAsNonRoot.go: runAsNonRoot1_35. */
import { lackIn } from './pod-or-containers.js';
import { isInUserNamespace, visitContexts, type AnyContext, type Breaches, type PodUnderCheck } from './breach.js';

const CHECK = 'runAsNonRoot';

export function checkRunAsNonRoot({ spec }: PodUnderCheck, breaches: Breaches): void {
  if (spec === undefined || isInUserNamespace(spec)) return;
  visitContexts(spec, checkContext, breaches);
  // Where the Pod says false, that is the cause of what its containers lack.
  if (spec.child('securityContext')?.has(CHECK) !== true) lackIn(spec, CHECK, CHECK, 'root-unset', breaches);
}

function checkContext(context: AnyContext, breaches: Breaches): void {
  if (context.get(CHECK) === false) breaches.add(CHECK, 'root-allowed', context, CHECK, {}, undefined, false);
}
