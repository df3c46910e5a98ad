/** What a volume of the type hostPath is, and who mounts it. */
import { allOf } from '../../../validation/reach.js';
import type { Site } from '../../../schema/site.js';
import type { Related } from '../../../tree/finding.js';
import type { Resource, Workload } from '../../../resources/resource.js';
import { cleanHostPath } from './clean-path.js';

/** What is to be seen of the node in one place. */
export interface HostMount {
  /** The cleaned path of the node that is there: the volume's, or a folder below it where the mount has a subPath. */
  readonly path: string;
  readonly writable: boolean;
  /** Read-only itself, and what is mounted below it on the node is not: readOnly reaches no further without recursiveReadOnly. */
  readonly writableBelow: boolean;
  /** What the container mounts there is mounted on the node, too. */
  readonly bidirectional: boolean;
  /** The container can do anything on the node anyway. */
  readonly privileged: boolean;
  /** By runAsUser or runAsNonRoot: sees and changes only what everybody may. */
  readonly nonRoot: boolean;
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
  /** Null for a PersistentVolume. */
  readonly pod: Site<'PodSpec'> | null;
  /** Undefined also for a Pod that a custom resource holds. */
  readonly workload: Workload | undefined;
}

/** Several rules ask for the same volume, one after the other. Only the last one is kept (gravest.ts says why). */
let asked: Site | null = null;
let answer: HostVolume | undefined;

/** Reads a hostPath with the mounts that use it. Undefined where its path is none to judge. Throws QUIET where a part is unknown. */
export function readHostVolume(source: Site<'HostPathVolumeSource'>, resource: Resource): HostVolume | undefined {
  if (asked === source) return answer;
  const path = cleanHostPath(source.get('path') ?? '');
  if (path === null || path === '') return undefined;
  answer = volumeAt(path, source, resource);
  asked = source;
  return answer;
}

function volumeAt(path: string, source: Site<'HostPathVolumeSource'>, resource: Resource): HostVolume | undefined {
  const volume = source.parent;
  if (volume?.type !== 'Volume') return { path, mounts: [], use: 'persistent-volume', pod: null, workload: undefined };
  const pod = volume.parent as Site<'PodSpec'> | null;
  if (pod?.type !== 'PodSpec') return undefined;
  const workload = resource.workload?.pod === pod ? resource.workload : undefined;
  const mounts: HostMount[] = [];
  let used = false;
  for (const { mount, container } of mountsOf(source)) {
    used = true;
    // What a variable stands for is not known, only that it is something below.
    if (mount.has('subPathExpr')) continue;
    const below = mount.get('subPath') ?? '';
    const shown = below === '' ? path : cleanHostPath(`${path}/${below}`);
    if (shown === null) continue;
    const readOnly = mount.get('readOnly') === true;
    const recursive = mount.get('recursiveReadOnly');
    mounts.push({
      path: shown,
      writable: !readOnly,
      writableBelow: readOnly && recursive !== 'Enabled' && recursive !== 'IfPossible',
      bidirectional: mount.get('mountPropagation') === 'Bidirectional',
      privileged: container.child('securityContext')?.get('privileged') === true,
      nonRoot: isNonRoot(pod, container),
      mount,
      container: container.get('name') ?? '',
    });
  }
  return { path, mounts, use: used ? 'mounted' : 'unmounted', pod, workload };
}

interface Mounted {
  readonly mount: Site<'VolumeMount'>;
  readonly container: Site<'Container'>;
}

/** Of the Pod that was asked for last, by the volume's name: a Pod has many volumes, and its mounts are read once. */
let mountedIn: Site | null = null;
let mounted: ReadonlyMap<string, readonly Mounted[]> = new Map();

/** The mounts of a hostPath volume, in containers of all sorts. Throws QUIET where not all of them are known. */
export function mountsOf(source: Site<'HostPathVolumeSource'>): readonly Mounted[] {
  const volume = source.parent as Site<'Volume'> | null;
  const pod = volume?.parent as Site<'PodSpec'> | null | undefined;
  const name = volume?.get('name');
  return pod?.type === 'PodSpec' && name !== undefined ? (mountsIn(pod).get(name) ?? []) : [];
}

function mountsIn(pod: Site<'PodSpec'>): ReadonlyMap<string, readonly Mounted[]> {
  if (mountedIn === pod) return mounted;
  const found = new Map<string, Mounted[]>();
  for (const container of containersOf(pod)) {
    for (const mount of allOf(container, 'volumeMounts')) {
      const name = mount.get('name') ?? '';
      const others = found.get(name);
      if (others === undefined) found.set(name, [{ mount, container }]);
      else others.push({ mount, container });
    }
  }
  mounted = found;
  mountedIn = pod;
  return found;
}

/** Containers of all sorts. Throws QUIET. */
export function containersOf(pod: Site<'PodSpec'>): Site<'Container'>[] {
  return [...allOf(pod, 'containers'), ...allOf(pod, 'initContainers'), ...allOf(pod, 'ephemeralContainers')] as Site<'Container'>[];
}

/** Surely another user than root: by the container's own word, else by the Pod's. */
function isNonRoot(pod: Site<'PodSpec'>, container: Site<'Container'>): boolean {
  const own = container.child('securityContext');
  const all = pod.child('securityContext');
  const user = own?.get('runAsUser') ?? all?.get('runAsUser');
  if (user !== undefined) return Number(user) !== 0;
  return (own?.get('runAsNonRoot') ?? all?.get('runAsNonRoot')) === true;
}

/** On every node something is mounted below these: disks, memory, the volumes of Pods. */
const MOUNTED_BELOW: ReadonlySet<string> = new Set(['/', '/run', '/var', '/var/lib', '/var/lib/kubelet', '/var/lib/kubelet/pods', '/sys', '/dev', '/proc']);

/** Where containers mount it, and how. */
export function mountsAsRelated(mounts: readonly HostMount[]): Related[] {
  return mounts.map(({ mount, container, path, writable, writableBelow, bidirectional }) => {
    const how = writable ? '' : writableBelow && MOUNTED_BELOW.has(path) ? ', read-only, but for what is mounted below it on the node (recursiveReadOnly: IfPossible closes that, too)' : ', read-only';
    return { ...mount.at('mountPath'), message: `mounted in container "${container}"${how}${bidirectional ? ', and what it mounts there appears on the node' : ''}` };
  });
}
