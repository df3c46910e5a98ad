/** kubernetes pkg/apis/core/validation/validation.go: validateOS, validateLinux, validateWindows, validateHostUsers: fields that one kind of Pod cannot have. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, forbid, has, text } from '../checks.js';
import { forbidden, notSupported, required, type Refuse } from '../refuse.js';
import { containersOf } from './pod-annotations.js';

/** validateOS and what follows from it. Throws QUIET. */
export function checkOS(spec: Site<'PodSpec'>, refuse: Refuse): void {
  const os = spec.child('os');
  if (os === undefined) return;
  const name = text(os, 'name');
  if (name === '') fault(os, 'name', 'api/required#field', [required(os.apiPath('name'))], refuse);
  else if (name === 'linux') forbidWindowsOptions(spec, refuse);
  else if (name === 'windows') forbidLinuxFields(spec, refuse);
  else fault(os, 'name', 'api/enum#value', [notSupported(os.apiPath())], refuse, { value: name, allowed: 'linux, windows' });
}

const LINUX = 'the Pod is for Linux (os.name: linux)';
const WINDOWS = 'the Pod is for Windows (os.name: windows)';

function contexts(spec: Site<'PodSpec'>): Site<'SecurityContext'>[] {
  return (containersOf(spec) as readonly Site<'Container'>[]).map((container) => container.child('securityContext')).filter((context) => context !== undefined);
}

function forbidWindowsOptions(spec: Site<'PodSpec'>, refuse: Refuse): void {
  const own = spec.child('securityContext');
  for (const context of [...(own ? [own as Site] : []), ...(contexts(spec) as Site[])]) quietly(forbid, context, 'windowsOptions', LINUX, refuse);
}

const OF_POD = ['appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'fsGroup', 'fsGroupChangePolicy', 'sysctls', 'runAsUser', 'runAsGroup', 'supplementalGroups', 'supplementalGroupsPolicy', 'seLinuxChangePolicy'];
const OF_CONTAINER = ['appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'capabilities', 'readOnlyRootFilesystem', 'privileged', 'allowPrivilegeEscalation', 'procMount', 'runAsUser', 'runAsGroup'];

function forbidLinuxFields(spec: Site<'PodSpec'>, refuse: Refuse): void {
  const own = spec.child('securityContext');
  if (own) {
    for (const field of OF_POD) {
      quietly(() => {
        if (field !== 'sysctls' || own.children('sysctls').length > 0) forbid(own, field, WINDOWS, refuse);
      });
    }
  }
  quietly(forbid, spec as Site, 'hostUsers', WINDOWS, refuse);
  quietly(forbid, spec as Site, 'shareProcessNamespace', WINDOWS, refuse);
  for (const field of ['hostPID', 'hostIPC'] as const) {
    quietly(() => {
      if (spec.get(field) === true) forbid(spec, field, WINDOWS, refuse);
    });
  }
  for (const context of contexts(spec)) for (const field of OF_CONTAINER) quietly(forbid, context as Site, field, WINDOWS, refuse);
}

/** validateHostUsers: a Pod with users of its own cannot have what belongs to the node's. The server spells two of the fields with a capital. */
export function checkHostUsers(spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (spec.get('hostUsers') !== false) return;
  const because = 'the Pod has users of its own (hostUsers: false)';
  const path = spec.apiPath();
  for (const [field, named] of [['hostNetwork', 'hostNetwork'], ['hostPID', 'HostPID'], ['hostIPC', 'HostIPC']] as const) {
    quietly(() => {
      if (spec.get(field) === true) fault(spec, field, 'api/conflict#forbidden', [forbidden(`${path}.${named}`)], refuse, { because });
    });
  }
  for (const container of containersOf(spec)) {
    quietly(() => {
      if (has(container, 'volumeDevices') && (container as Site<'Container'>).children('volumeDevices').length > 0) {
        fault(container, 'volumeDevices', 'api/conflict#forbidden', [forbidden(container.apiPath('volumeDevices'))], refuse, { because });
      }
    });
  }
}
