/** kubernetes pkg/apis/core/validation/validation.go, validateMountPropagation. */
import type { Site } from '../../schema/site.js';
import { forbidden, notSupported, type Refuse } from '../refuse.js';

/** The kinds of container, which mount alike. */
export type AnyContainer = Site<'Container'> | Site<'EphemeralContainer'>;

/** One mount of a container. The server leaves the mount's index out of the field. Throws QUIET. */
export function checkMountPropagation(mount: Site<'VolumeMount'>, container: AnyContainer, refuse: Refuse): void {
  const mode = mount.get('mountPropagation');
  if (mode === undefined) return;
  const field = `${container.apiPath('volumeMounts')}.mountPropagation`;
  const about = { at: mount.at('mountPropagation'), path: mount.path('mountPropagation'), subject: { site: mount, field: 'mountPropagation', more: container } };
  if (mode !== 'None' && mode !== 'HostToContainer' && mode !== 'Bidirectional') {
    refuse({ ...about, message: 'host-path/propagation#unknown', causes: [notSupported(field)], data: { mode } });
  } else if (mode === 'Bidirectional' && !isPrivileged(container)) {
    refuse({ ...about, message: 'host-path/propagation#unprivileged', causes: [forbidden(field)], data: { container: (container as Site<'Container'>).get('name') ?? '' } });
  }
}

/** Only a container's own `securityContext.privileged: true` counts; a Pod has none. Throws QUIET. */
function isPrivileged(container: AnyContainer): boolean {
  return (container as Site<'Container'>).child('securityContext')?.get('privileged') === true;
}
