/** kubernetes pkg/apis/core/validation/validation.go: ValidateVolumeMounts, validateMountRecursiveReadOnly, ValidateVolumeDevices, and who uses which volume. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { fault, text } from '../checks.js';
import { checkDropped } from '../disabled.js';
import { allOf, each } from '../reach.js';
import { forbidden, invalid, notFound, notSupported, required, type Refuse } from '../refuse.js';
import { hasBacksteps } from './host-path.js';
import { checkMountPropagation, type AnyContainer } from './mount-propagation.js';
import { checkDescendingPath } from './paths.js';
import type { Volumes } from './pod-context.js';

/** For each name of a volume the errors that the server gives for its mounts and devices where there is no such volume. */
export type Uses = ReadonlyMap<string, readonly Cause[]>;

/** Throws QUIET where a use is unknown. */
export function usesOf(spec: Site<'PodSpec'>): Uses {
  const uses = new Map<string, Cause[]>();
  const containers: AnyContainer[] = [...spec.children('containers'), ...spec.children('initContainers'), ...spec.children('ephemeralContainers')];
  for (const container of containers as Site<'Container'>[]) {
    for (const use of [...container.children('volumeMounts'), ...container.children('volumeDevices')] as Site<'VolumeMount'>[]) {
      const name = use.get('name') ?? '';
      const causes = uses.get(name);
      if (causes === undefined) uses.set(name, [notFound(use.apiPath('name'))]);
      else causes.push(notFound(use.apiPath('name')));
    }
  }
  return uses;
}

/** ValidateVolumeMounts. Without `volumes` they are not known. */
export function validateVolumeMounts(container: AnyContainer, volumes: Volumes | null, refuse: Refuse): void {
  const holder = container as Site<'Container'>;
  each(holder, 'volumeMounts', (mount) => {
    quietly(checkName, mount, volumes, refuse);
    quietly(requirePath, mount, 'mountPath', refuse);
    quietly(checkSubPaths, mount, holder, refuse);
    quietly(checkMountPropagation, mount, container, refuse);
    quietly(checkRecursiveReadOnly, mount, holder, refuse);
    quietly(checkDropped, mount, 'bindMountOptions', 'VolumeBindMountOptions', refuse);
  });
  quietly(checkMountPaths, holder, refuse);
  if (holder.mayHave('volumeDevices')) quietly(checkBothWays, holder, refuse);
}

function checkName(use: Use, volumes: Volumes | null, refuse: Refuse): void {
  const name = text(use, 'name');
  if (name !== '' && (volumes === null || volumes.names.has(name))) return;
  const field = use.apiPath('name');
  const about = { at: use.at('name'), path: use.path('name'), subject: { site: use as Site, field: 'name', more: volumes?.names } };
  if (name === '') refuse({ ...about, message: 'api/required#mount-name', causes: [required(field), notFound(field), ...(isUsedAcross(use, 'name') ? [invalid(field)] : [])] });
  else refuse({ ...about, message: 'api/reference#volume', causes: [notFound(field)], data: { name } });
}

type Use = Site<'VolumeMount'> | Site<'VolumeDevice'>;

/** A path that must be there. Two missing ones are equal to the server, and one that is missing on both sides is in use. */
function requirePath(use: Use, field: 'mountPath' | 'devicePath', refuse: Refuse): void {
  if (text(use, field) !== '') return;
  const named = use.apiPath(field);
  const causes = [required(named)];
  quietly(() => {
    const siblings = (use.parent as Site<'Container'>).children(use.field as 'volumeMounts');
    if (siblings.some((other) => (other.key as number) < (use.key as number) && text(other, field) === '')) causes.push(invalid(named));
  });
  if (isUsedAcross(use, field)) causes.push(invalid(named));
  fault(use, field, 'api/required#field', causes, refuse);
}

/** Among the devices, for a mount, or the other way round, there is an empty name or path, too. */
function isUsedAcross(use: Use, field: 'name' | 'mountPath' | 'devicePath'): boolean {
  let used = false;
  quietly(() => {
    const { mounted, attached } = placesOf(use.parent as Site<'Container'>);
    const across = use.field === 'volumeMounts' ? attached : mounted;
    used = field === 'name' ? across.has('') : [...across.values()].includes('');
  });
  return used;
}

/** GetVolumeMountMap, GetVolumeDeviceMap: paths by the name of the volume; of equal names the last one counts. Throws QUIET. */
function placesOf(container: Site<'Container'>): { readonly mounted: ReadonlyMap<string, string>; readonly attached: ReadonlyMap<string, string> } {
  return {
    mounted: new Map(allOf(container, 'volumeMounts').map((mount) => [text(mount, 'name'), text(mount, 'mountPath')])),
    attached: new Map(allOf(container, 'volumeDevices').map((device) => [text(device, 'name'), text(device, 'devicePath')])),
  };
}

/** No two mounts in one place. */
function checkMountPaths(container: Site<'Container'>, refuse: Refuse): void {
  const paths = new Map<string, Site<'VolumeMount'>>();
  for (const mount of allOf(container, 'volumeMounts')) {
    const path = text(mount, 'mountPath');
    if (path === '') continue;
    const earlier = paths.get(path);
    if (earlier === undefined) paths.set(path, mount);
    else {
      refuse({
        message: 'api/duplicate#mount-path',
        at: mount.at('mountPath'),
        path: mount.path('mountPath'),
        causes: [invalid(mount.apiPath('mountPath'))],
        data: { path },
        related: [{ ...earlier.at('mountPath'), message: 'the same path is mounted here' }],
        subject: { site: mount, field: 'mountPath' },
      });
    }
  }
}

/** A path of its own below the volume. The server leaves the mount's index out of the field. */
function checkSubPaths(mount: Site<'VolumeMount'>, container: Site<'Container'>, refuse: Refuse): void {
  const path = text(mount, 'subPath');
  const expression = text(mount, 'subPathExpr');
  if (path !== '') checkDescendingPath(mount, 'subPath', path, () => `${container.apiPath('volumeMounts')}.subPath`, refuse);
  if (expression === '') return;
  if (path !== '') fault(mount, 'subPathExpr', 'api/conflict#together', [invalid(mount.apiPath('subPathExpr'))], refuse, { other: 'subPath' });
  checkDescendingPath(mount, 'subPathExpr', expression, () => `${container.apiPath('volumeMounts')}.subPathExpr`, refuse);
}

function checkRecursiveReadOnly(mount: Site<'VolumeMount'>, container: Site<'Container'>, refuse: Refuse): void {
  if (!mount.has('recursiveReadOnly')) return;
  const named = `${container.apiPath('volumeMounts')}.recursiveReadOnly`;
  const mode = text(mount, 'recursiveReadOnly');
  if (mode === 'Disabled') return;
  if (mode !== 'Enabled' && mode !== 'IfPossible') {
    fault(mount, 'recursiveReadOnly', 'api/enum#value', [notSupported(named)], refuse, { value: mode, allowed: 'Disabled, IfPossible, Enabled' });
    return;
  }
  if (mount.get('readOnly') !== true) fault(mount, 'recursiveReadOnly', 'api/conflict#recursive-read-only', [forbidden(named)], refuse);
  if (mount.has('mountPropagation') && text(mount, 'mountPropagation') !== 'None') {
    fault(mount, 'recursiveReadOnly', 'api/conflict#together', [forbidden(named)], refuse, { other: 'mountPropagation' });
  }
}

/** A volume is mounted, or is a device, and a path is one of the two. The server says so from both sides; it is one mistake, said of the device. What is missing has been told. */
function checkBothWays(container: Site<'Container'>, refuse: Refuse): void {
  const devices = allOf(container, 'volumeDevices');
  if (devices.length === 0) return;
  const { mounted, attached } = placesOf(container);
  const mounts = allOf(container, 'volumeMounts');
  const mountPaths = new Set(mounted.values());
  const devicePaths = new Set(attached.values());
  const named = mounts.filter((mount) => text(mount, 'name') !== '' && attached.has(text(mount, 'name')));
  const placed = mounts.filter((mount) => text(mount, 'mountPath') !== '' && devicePaths.has(text(mount, 'mountPath')));
  for (const device of devices) {
    const name = text(device, 'name');
    const path = text(device, 'devicePath');
    if (name !== '' && mounted.has(name)) fault(device, 'name', 'api/conflict#mount-and-device', [invalid(device.apiPath('name')), ...take(named, 'name', name)], refuse, { name });
    if (path !== '' && mountPaths.has(path)) fault(device, 'devicePath', 'api/duplicate#device-path', [invalid(device.apiPath('devicePath')), ...take(placed, 'mountPath', path)], refuse, { path });
  }
  // Left are mounts of a volume that is mounted again behind them, where the server does not say it of the device.
  for (const mount of placed) fault(mount, 'mountPath', 'api/duplicate#device-path', [invalid(mount.apiPath('mountPath'))], refuse, { path: text(mount, 'mountPath') });
}

/** The errors of the mounts that have a value; each is taken out of the list, so that it is said once. */
function take(mounts: Site<'VolumeMount'>[], field: 'name' | 'mountPath', value: string): Cause[] {
  const causes: Cause[] = [];
  for (let i = mounts.length - 1; i >= 0; i--) {
    const mount = mounts[i] as Site<'VolumeMount'>;
    if (text(mount, field) !== value) continue;
    causes.push(invalid(mount.apiPath(field)));
    mounts.splice(i, 1);
  }
  return causes;
}

/** ValidateVolumeDevices: block devices come from claims alone. */
export function validateVolumeDevices(container: AnyContainer, volumes: Volumes | null, refuse: Refuse): void {
  const holder = container as Site<'Container'>;
  if (!holder.mayHave('volumeDevices')) return;
  each(holder, 'volumeDevices', (device) => {
    quietly(checkName, device, volumes, refuse);
    quietly(requirePath, device, 'devicePath', refuse);
    quietly(checkDevice, device, volumes, refuse);
  });
  quietly(checkDevicesUnique, holder, refuse);
}

function checkDevice(device: Site<'VolumeDevice'>, volumes: Volumes | null, refuse: Refuse): void {
  const name = text(device, 'name');
  const path = text(device, 'devicePath');
  if (volumes !== null && volumes.names.has(name) && !volumes.lost.has(name) && !volumes.claims.has(name)) {
    fault(device, 'name', 'api/reference#device', [invalid(device.apiPath('name'))], refuse, { name });
  }
  if (hasBacksteps(path)) fault(device, 'devicePath', 'api/format#path-upwards', [invalid(device.apiPath('devicePath'))], refuse, { path });
}

function checkDevicesUnique(container: Site<'Container'>, refuse: Refuse): void {
  const names = new Set<string>();
  const paths = new Set<string>();
  for (const device of allOf(container, 'volumeDevices')) {
    const name = text(device, 'name');
    const path = text(device, 'devicePath');
    if (names.has(name)) fault(device, 'name', 'api/duplicate#device', [invalid(device.apiPath('name'))], refuse, { name });
    if (path !== '' && paths.has(path)) fault(device, 'devicePath', 'api/duplicate#device-path', [invalid(device.apiPath('devicePath'))], refuse, { path });
    if (!hasBacksteps(path)) paths.add(path);
    if (name !== '') names.add(name);
  }
}
