/**
 * The Pod Security Standards as the admission plugin decides them at their latest version: k8s.io/pod-security-admission/policy/registry.go, EvaluatePod. Restricted
 * has all checks of the baseline but for those that its own ones override.
 */
import { quietly, type Site } from '../../schema/site.js';
import { checkAllowPrivilegeEscalation } from './allow-privilege-escalation.js';
import { checkAppArmorProfile } from './app-armor-profile.js';
import { Breaches, type Breach, type Check, type Level, type PodUnderCheck } from './breach.js';
import { checkCapabilitiesBaseline, checkCapabilitiesRestricted } from './capabilities.js';
import { checkHostNamespaces } from './host-namespaces.js';
import { checkHostPorts } from './host-ports.js';
import { checkHostProbes } from './host-probes.js';
import { checkPrivileged } from './privileged.js';
import { checkProcMountBaseline, checkProcMountRestricted } from './proc-mount.js';
import { checkRunAsNonRoot } from './run-as-non-root.js';
import { checkRunAsUser } from './run-as-user.js';
import { checkSELinuxOptions } from './se-linux-options.js';
import { checkSeccompProfileBaseline, checkSeccompProfileRestricted } from './seccomp-profile.js';
import { checkSysctls } from './sysctls.js';
import { checkHostPathVolumes, checkRestrictedVolumes } from './volumes.js';
import { checkWindowsHostProcess } from './windows-host-process.js';

const BOTH: readonly Check[] = [checkAppArmorProfile, checkHostNamespaces, checkHostPorts, checkHostProbes, checkPrivileged, checkSELinuxOptions, checkSysctls, checkWindowsHostProcess];
const CHECKS: Readonly<Record<Level, readonly Check[]>> = {
  baseline: [...BOTH, checkCapabilitiesBaseline, checkHostPathVolumes, checkProcMountBaseline, checkSeccompProfileBaseline],
  restricted: [...BOTH, checkAllowPrivilegeEscalation, checkCapabilitiesRestricted, checkProcMountRestricted, checkRestrictedVolumes, checkRunAsNonRoot, checkRunAsUser, checkSeccompProfileRestricted],
};

/** Every cause for which a level forbids the Pod; none where it allows it. Of what is unknown it says nothing. */
export function evaluatePod(level: Level, pod: PodUnderCheck): readonly Breach[] {
  const breaches = new Breaches(level);
  for (const check of CHECKS[level]) quietly(check, pod, breaches);
  return breaches.found;
}

/** The Pod that an object is or holds: a Pod, a template, or a Pod spec that is not one of theirs. Throws QUIET where its spec is unknown. */
export function podUnderCheck(site: Site): PodUnderCheck | undefined {
  if (site.type !== 'PodSpec') return { owner: site as Site<'Pod'>, spec: (site as Site<'Pod'>).child('spec') };
  const parent = site.parent?.type;
  return parent === 'Pod' || parent === 'PodTemplateSpec' ? undefined : { owner: undefined, spec: site as Site<'PodSpec'> };
}
