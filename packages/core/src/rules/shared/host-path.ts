/** What a volume of the type hostPath is, and who mounts it. */
import type { Site } from '../../schema/site.js';
import { allOf } from '../../validation/reach.js';
import type { Related } from '../../tree/finding.js';
import type { Resource } from '../../resources/resource.js';

/** Nearly all paths are clean as they are written. */
const UNCLEAN = /^(?!\/)|\/(?:\/|\.{1,2}(?:\/|$))|\/$|^\/var\/run(?:\/|$)/;

/**
 * The path as the node's kernel walks it: without `//`, `/./` and a slash at the end, and with `/var/run` as `/run`, which it is a link to. Null
 * for what is no absolute path, and for one with `..`, which the server refuses. Paths of Windows keep their letter: `c:/var`.
 */
export function cleanHostPath(path: string): string | null {
  if (!UNCLEAN.test(path)) return path;
  const windows = /^[A-Za-z]:(?=[\\/]|$)/.exec(path);
  if (windows === null && !path.startsWith('/')) return null;
  const parts = (windows ? path.slice(2).replaceAll('\\', '/') : path).split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return null;
  if (windows) return `${windows[0].toLowerCase()}/${parts.join('/').toLowerCase()}`;
  return `/${(parts[0] === 'var' && parts[1] === 'run' ? parts.slice(1) : parts).join('/')}`;
}

/** The whole file system of the node, or a drive of it. */
export const isHostRoot = (path: string): boolean => path === '/' || /^[a-z]:\/$/.test(path);

/** What is to be seen of the node in one place. */
export interface HostMount {
  /** The cleaned path of the node that is there: the volume's, or a folder below it where the mount has a subPath. */
  readonly path: string;
  readonly writable: boolean;
  /** The container can do anything on the node anyway. */
  readonly privileged: boolean;
  /** The volumeMount, and the container's name. */
  readonly mount: Site<'VolumeMount'>;
  readonly container: string;
}

export interface HostVolume {
  readonly path: string;
  /** Every mount whose path is known; empty where no container mounts the volume, and for a PersistentVolume. */
  readonly mounts: readonly HostMount[];
  /** Who uses it: a container of this Pod, whatever claims this volume, or nobody. */
  readonly use: 'mounted' | 'unmounted' | 'persistent-volume';
  /** One Pod on each node, or the node's own Pod: what agents are, that are there for the node's sake. */
  readonly agent: boolean;
}

/** Reads a hostPath with the mounts that use it. Undefined where its path is none to judge. Throws QUIET where a part is unknown. */
export function readHostVolume(source: Site<'HostPathVolumeSource'>, resource: Resource): HostVolume | undefined {
  const path = cleanHostPath(source.get('path') ?? '');
  if (path === null) return undefined;
  const volume = source.parent;
  if (volume?.type !== 'Volume') return { path, mounts: [], use: 'persistent-volume', agent: false };
  const name = (volume as Site<'Volume'>).get('name');
  const pod = volume.parent as Site<'PodSpec'> | null;
  if (pod?.type !== 'PodSpec' || name === undefined) return undefined;
  const workload = resource.workload?.pod === pod ? resource.workload : undefined;
  const agent = workload !== undefined && (workload.controller === 'DaemonSet' || workload.staticPod);
  const mounts: HostMount[] = [];
  let used = false;
  const containers = [...allOf(pod, 'containers'), ...allOf(pod, 'initContainers'), ...allOf(pod, 'ephemeralContainers')] as Site<'Container'>[];
  for (const container of containers) {
    for (const mount of allOf(container, 'volumeMounts')) {
      if (mount.get('name') !== name) continue;
      used = true;
      // What a variable stands for is not known, only that it is something below.
      if (mount.has('subPathExpr')) continue;
      const below = cleanHostPath(`${path}/${mount.get('subPath') ?? ''}`);
      if (below === null) continue;
      const privileged = container.child('securityContext')?.get('privileged') === true;
      mounts.push({ path: below, writable: mount.get('readOnly') !== true, privileged, mount, container: container.get('name') ?? '' });
    }
  }
  return { path, mounts, use: used ? 'mounted' : 'unmounted', agent };
}

/** Where containers mount it. */
export function mountsAsRelated(mounts: readonly HostMount[]): Related[] {
  return mounts.map(({ mount, container, writable }) => ({ ...mount.at('mountPath'), message: `mounted in container "${container}"${writable ? '' : ', read-only'}` }));
}
