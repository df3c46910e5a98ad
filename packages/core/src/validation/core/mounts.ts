/** kubernetes pkg/apis/core/validation/validation.go: ValidateVolumeMounts, and who uses which volume. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { each } from '../reach.js';
import { notFound, required, type Refuse } from '../refuse.js';
import { checkMountPropagation, type AnyContainer } from './mount-propagation.js';
import type { VolumeNames } from './volumes.js';

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

/** ValidateVolumeMounts. Without `names` the volumes are not known. */
export function validateVolumeMounts(container: AnyContainer, names: VolumeNames | null, refuse: Refuse): void {
  each(container as Site<'Container'>, 'volumeMounts', (mount) => {
    quietly(checkName, mount, names, refuse);
    quietly(checkMountPropagation, mount, container, refuse);
  });
}

function checkName(mount: Site<'VolumeMount'>, names: VolumeNames | null, refuse: Refuse): void {
  const name = mount.get('name') ?? '';
  const field = mount.apiPath('name');
  const about = { at: mount.at('name'), path: mount.path('name'), subject: { site: mount as Site, field: 'name', more: names } };
  if (name === '') refuse({ ...about, message: 'api/required#mount-name', causes: [required(field), notFound(field)] });
  else if (names !== null && !names.has(name)) refuse({ ...about, message: 'api/reference#volume', causes: [notFound(field)], data: { name } });
}
