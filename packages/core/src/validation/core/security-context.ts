/** kubernetes pkg/apis/core/validation/validation.go: ValidateSecurityContext, validatePodSpecSecurityContext, validateSysctls. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { checkRange, checkWordIfSet, fault, text } from '../checks.js';
import { byteLength } from '../content.js';
import { allOf, whereSet } from '../reach.js';
import { duplicate, invalid, notSupported, required, type Refuse } from '../refuse.js';
import type { ContainerContext } from './pod-context.js';
import { validateAppArmorProfile, validateSeccompProfile } from './security-profiles.js';
import { validateWindowsOptions } from './windows-options.js';

const ID = 2147483647;

/** ValidateSecurityContext, of a container. Every real cluster allows `privileged`. */
export function validateSecurityContext(context: Site<'SecurityContext'>, pod: ContainerContext): void {
  const { refuse } = pod;
  quietly(checkRange, context, 'runAsUser', 0, ID, refuse);
  quietly(checkRange, context, 'runAsGroup', 0, ID, refuse);
  quietly(checkProcMount, context, pod);
  whereSet(context, 'seccompProfile', validateSeccompProfile, refuse);
  quietly(checkEscalation, context, refuse);
  whereSet(context, 'windowsOptions', validateWindowsOptions, refuse);
  whereSet(context, 'appArmorProfile', validateAppArmorProfile, refuse);
}

function checkProcMount(context: Site<'SecurityContext'>, { hostUsers, refuse }: ContainerContext): void {
  if (!context.has('procMount')) return;
  const mount = text(context, 'procMount');
  const field = context.apiPath('procMount');
  if (mount !== 'Default' && mount !== 'Unmasked') fault(context, 'procMount', 'api/enum#value', [notSupported(field)], refuse, { value: mount, allowed: 'Default, Unmasked' });
  else if (mount === 'Unmasked' && hostUsers()) fault(context, 'procMount', 'api/conflict#unmasked-proc', [invalid(field)], refuse);
}

/** Who may not gain privileges cannot have them. The server names the context as a whole. */
function checkEscalation(context: Site<'SecurityContext'>, refuse: Refuse): void {
  if (context.get('allowPrivilegeEscalation') !== false) return;
  if (context.get('privileged') === true) fault(context, 'allowPrivilegeEscalation', 'api/conflict#escalation-privileged', [invalid(context.apiPath())], refuse);
  const capabilities = context.child('capabilities');
  const admin = capabilities?.items('add').find((item) => item.value === 'CAP_SYS_ADMIN');
  if (capabilities && admin) fault(capabilities, 'add', 'api/conflict#escalation-sys-admin', [invalid(context.apiPath())], refuse, {}, admin.key);
}

/** validatePodSpecSecurityContext. */
export function validatePodSecurityContext(context: Site<'PodSecurityContext'>, spec: Site<'PodSpec'>, refuse: Refuse): void {
  for (const field of ['fsGroup', 'runAsUser', 'runAsGroup']) quietly(checkRange, context, field, 0, ID, refuse);
  quietly(checkGroups, context, refuse);
  quietly(checkSysctls, context, spec, refuse);
  quietly(checkWordIfSet, context, 'fsGroupChangePolicy', ['OnRootMismatch', 'Always'], refuse);
  whereSet(context, 'seccompProfile', validateSeccompProfile, refuse);
  whereSet(context, 'windowsOptions', validateWindowsOptions, refuse);
  whereSet(context, 'appArmorProfile', validateAppArmorProfile, refuse);
  quietly(checkWordIfSet, context, 'supplementalGroupsPolicy', ['Merge', 'Strict'], refuse);
  quietly(checkWordIfSet, context, 'seLinuxChangePolicy', ['Recursive', 'MountOption'], refuse);
}

function checkGroups(context: Site<'PodSecurityContext'>, refuse: Refuse): void {
  for (const item of context.items('supplementalGroups')) {
    const group = (item.value as number | bigint | null) ?? 0;
    if (group >= 0 && group <= ID) continue;
    fault(context, 'supplementalGroups', 'api/format#range', [invalid(context.apiPath('supplementalGroups', item.key))], refuse, { value: String(group), least: 0, most: ID }, item.key);
  }
}

const SYSCTL = /^[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:[./][a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;

function checkSysctls(context: Site<'PodSecurityContext'>, spec: Site<'PodSpec'>, refuse: Refuse): void {
  const seen = new Set<string>();
  for (const sysctl of allOf(context, 'sysctls')) {
    const name = text(sysctl, 'name');
    const field = sysctl.apiPath('name');
    const taken = hostSysctl(name, spec);
    const causes: Cause[] = taken === '' ? [] : [invalid(field)];
    if (name === '') fault(sysctl, 'name', 'api/required#field', [required(field)], refuse);
    else if (byteLength(name) > 253 || !SYSCTL.test(name)) fault(sysctl, 'name', 'api/format#sysctl', [invalid(field), ...causes], refuse, { name });
    else {
      if (seen.has(name)) fault(sysctl, 'name', 'api/duplicate#name', [duplicate(field)], refuse, { what: 'sysctl', name });
      if (taken !== '') fault(sysctl, 'name', 'api/conflict#host-sysctl', causes, refuse, { name, other: taken });
    }
    seen.add(name);
  }
}

/** component-helpers node/util/sysctl/namespace.go. */
const IPC: ReadonlySet<string> = new Set(['sem', 'shmall', 'shmmax', 'shmmni', 'shm_rmid_forced', 'shm', 'msgmax', 'msgmnb', 'msgmni', 'msg'].map((name) => `kernel.${name}`));

/** ValidateHostSysctl: which field makes the setting the node's own; '' where none does. */
function hostSysctl(name: string, spec: Site<'PodSpec'>): string {
  const plain = name.includes('/') && (name.indexOf('.') < 0 || name.indexOf('/') < name.indexOf('.')) ? name.replaceAll('/', '.') : name;
  const own = plain.split('*')[0] ?? '';
  if (own.startsWith('net.')) return spec.get('hostNetwork') === true ? 'hostNetwork' : '';
  return (IPC.has(own) || own.startsWith('fs.mqueue.')) && spec.get('hostIPC') === true ? 'hostIPC' : '';
}
