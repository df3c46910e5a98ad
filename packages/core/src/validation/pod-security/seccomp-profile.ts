/** check_seccompProfile_baseline.go: seccompProfileBaseline_1_19; check_seccompProfile_restricted.go: seccompProfileRestricted_1_25. */
import { quietly, type Site } from '../../schema/site.js';
import { isForWindows, visitContexts, type AnyContext, type Breaches, type PodUnderCheck } from './breach.js';
import { lackIn } from './pod-or-containers.js';

const RESTRICTED = 'seccompProfile_restricted';

export function checkSeccompProfileBaseline({ spec }: PodUnderCheck, breaches: Breaches): void {
  visitContexts(spec, (context) => checkContext('seccompProfile_baseline', context, breaches), undefined);
}

export function checkSeccompProfileRestricted({ spec }: PodUnderCheck, breaches: Breaches): void {
  if (spec === undefined || isForWindows(spec)) return;
  visitContexts(spec, (context) => checkContext(RESTRICTED, context, breaches), undefined);
  quietly(checkLacking, spec, breaches);
}

function checkContext(check: string, context: AnyContext, breaches: Breaches): void {
  const profile = context.child('seccompProfile');
  if (profile === undefined) return;
  const type = profile.get('type') ?? '';
  if (type !== 'Localhost' && type !== 'RuntimeDefault') breaches.add(check, 'seccomp', profile, 'type', { type });
}

/** Where the Pod has a profile that is forbidden, that is the cause of what its containers lack. */
function checkLacking(spec: Site<'PodSpec'>, breaches: Breaches): void {
  if (spec.child('securityContext')?.has('seccompProfile') !== true) lackIn(spec, 'seccompProfile', RESTRICTED, 'seccomp-unset', breaches);
}
