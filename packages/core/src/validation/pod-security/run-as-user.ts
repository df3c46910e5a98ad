/** check_runAsUser.go: runAsUser1_35. */
import { isInUserNamespace, visitContexts, type AnyContext, type Breaches, type PodUnderCheck } from './breach.js';

export function checkRunAsUser({ spec }: PodUnderCheck, breaches: Breaches): void {
  if (spec === undefined || isInUserNamespace(spec)) return;
  visitContexts(spec, checkContext, breaches);
}

function checkContext(context: AnyContext, breaches: Breaches): void {
  if (context.get('runAsUser') === 0) breaches.add('runAsUser', 'run-as-root', context, 'runAsUser', {}, undefined, false);
}
