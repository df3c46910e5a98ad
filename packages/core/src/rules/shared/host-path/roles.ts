/** What a Pod is for, by what it mounts itself and where it runs: an agent of the node has reasons that an application has not. */
import { allOf } from '../../../validation/reach.js';
import type { Site } from '../../../schema/site.js';
import { cleanHostPath, isWithin } from './clean-path.js';
import { containersOf, type HostVolume } from './mounts.js';
import { selectedLabels } from './nodes-of.js';
import type { Stake } from './places.js';

/**
 * - `storage`: a CSI driver's Pod. It registers with the kubelet, and mounts for its Pods (container-storage-interface/spec; kubernetes-csi's sidecars).
 * - `network`: a CNI plugin's. It installs a program and its configuration for the runtime (containernetworking/cni, SPEC.md).
 * - `device`: gives devices to Pods: the kubelet's device plugins and DRA (pkg/kubelet/cm), CDI (cncf-tags/container-device-interface), NRI (containerd/nri).
 * - `control-plane`: a static Pod, or one that is made for the nodes of the control plane.
 * - `monitor`: looks at the kernel's interfaces on each node: metrics, security.
 * - `auditor`: a Job that sees all processes and many places of the node, and changes nothing, as benchmarks of security do.
 * - `agent`: one Pod on each node, for reasons of its own, or one that looks at the node and changes nothing.
 */
export type Role = 'storage' | 'network' | 'device' | 'control-plane' | 'monitor' | 'auditor' | 'agent' | 'application';

/** A folder that only a Pod of this role has, and those below it. */
const EVIDENCE: readonly (readonly [folder: string, role: Role])[] = [
  ['/var/lib/kubelet/plugins_registry', 'storage'],
  ['/var/lib/kubelet/plugins', 'storage'],
  ['/opt/cni/bin', 'network'],
  ['/etc/cni/net.d', 'network'],
  ['/var/lib/kubelet/device-plugins', 'device'],
  ['/var/lib/kubelet/pod-resources', 'device'],
  ['/run/cdi', 'device'],
  ['/etc/cdi', 'device'],
  ['/run/nri', 'device'],
  // NVIDIA's driver and toolkit: gpu-operator, and the node images of GKE.
  ['/run/nvidia', 'device'],
  ['/home/kubernetes/bin/nvidia', 'device'],
  ['/dev/vfio', 'device'],
];

/** What each role needs for its work, so that nothing is said of it. */
const NEEDS: Readonly<Partial<Record<Role, readonly Stake[]>>> = {
  storage: ['kubelet', 'pods', 'cloud', 'cluster', 'identity', 'processes', 'kernel', 'autorun', 'programs', 'settings', 'trust', 'hooks', 'devices'],
  network: ['hooks', 'processes', 'kernel', 'programs', 'settings', 'pods', 'cloud'],
  device: ['kubelet', 'pods', 'processes', 'kernel', 'autorun', 'programs', 'settings', 'hooks', 'containers', 'devices'],
  'control-plane': ['cluster', 'identity', 'manifests', 'etcd', 'cloud', 'trust', 'logs', 'settings', 'kernel', 'programs', 'hooks'],
};

/** What a role needs to read. */
const READS: Readonly<Partial<Record<Role, readonly Stake[]>>> = {
  auditor: ['kubelet', 'identity', 'cluster', 'manifests', 'etcd', 'etc', 'accounts', 'everything', 'logs', 'processes', 'kernel'],
  monitor: ['etc', 'everything', 'containers', 'accounts', 'logs', 'processes', 'kernel'],
};

/** Places that an auditor looks at, at least. */
const MANY = 4;

/** Of the Pod that was asked for last: its volumes come one after the other. */
let asked: Site | null = null;
let answer: Role = 'application';

/** The role of the Pod that has a volume. Throws QUIET where what tells it is not known. */
export function roleOf(volume: HostVolume): Role {
  const { pod } = volume;
  if (pod === null) return 'application';
  if (asked !== pod) {
    answer = find(pod, volume);
    asked = pod;
  }
  return answer;
}

function find(pod: Site<'PodSpec'>, { workload }: HostVolume): Role {
  if (isOfControlPlane(pod, workload)) return 'control-plane';
  const onEachNode = workload?.controller === 'DaemonSet';
  const paths = hostPathsOf(pod);
  const shown = shownBy(paths);
  // A Deployment may well look at another's network plugins; with a driver's socket it is a driver.
  if (shown !== undefined && (onEachNode || shown === 'storage' || shown === 'device')) return shown;
  if (hasSidecarOfStorage(pod)) return 'storage';
  if (onEachNode) return paths.some((path) => path === '/proc' || path === '/sys' || path === '/sys/fs/cgroup') ? 'monitor' : 'agent';
  if (pod.get('hostPID') !== true || !onlyReads(pod)) return 'application';
  return workload?.controller === 'Job' || workload?.controller === 'CronJob' ? (paths.length >= MANY ? 'auditor' : 'agent') : 'agent';
}

function shownBy(paths: readonly string[]): Role | undefined {
  for (const [folder, role] of EVIDENCE) for (const path of paths) if (isWithin(path, folder)) return role;
  return undefined;
}

/** A static Pod, one that has its shape, or any that is kept to the nodes of the control plane. */
function isOfControlPlane(pod: Site<'PodSpec'>, workload: HostVolume['workload']): boolean {
  if (workload === undefined) return false;
  if (workload.staticPod) return true;
  if (workload.controller === 'Pod' && ((workload.resource.namespace === 'kube-system' && pod.get('hostNetwork') === true) || pod.get('priorityClassName') === 'system-node-critical')) return true;
  if (selectedLabels(pod).some(isOfItsNodes)) return true;
  const terms = pod.child('affinity')?.child('nodeAffinity')?.child('requiredDuringSchedulingIgnoredDuringExecution')?.children('nodeSelectorTerms') ?? [];
  return terms.some((term) => term.children('matchExpressions').some((one) => isOfItsNodes(one.get('key') ?? '') && /^(?:In|Exists)$/.test(one.get('operator') ?? '')));
}

const isOfItsNodes = (label: string): boolean => label === 'node-role.kubernetes.io/control-plane' || label === 'node-role.kubernetes.io/master';

/** Clean; those of Windows without their drive. */
function hostPathsOf(pod: Site<'PodSpec'>): string[] {
  const paths = [];
  for (const volume of allOf(pod, 'volumes')) {
    const written = volume.mayHave('hostPath') ? volume.child('hostPath')?.get('path') : undefined;
    const path = written === undefined ? null : cleanHostPath(written);
    if (path !== null) paths.push(path.startsWith('c:/') ? path.slice(2) : path);
  }
  return paths;
}

/** kubernetes-csi's own images, which nothing but a driver runs beside itself. */
const hasSidecarOfStorage = (pod: Site<'PodSpec'>): boolean =>
  containersOf(pod).some((container) => /(?:^|\/)(?:csi-(?:provisioner|attacher|resizer|snapshotter|node-driver-registrar)|csi-external-health-monitor-controller)(?:[:@]|$)/.test(container.get('image') ?? ''));

/** Sees the node, and mounts nothing of it writable. */
function onlyReads(pod: Site<'PodSpec'>): boolean {
  const volumes = new Set(allOf(pod, 'volumes').filter((volume) => volume.mayHave('hostPath')).map((volume) => volume.get('name')));
  return containersOf(pod).every((container) => allOf(container, 'volumeMounts').every((mount) => mount.get('readOnly') === true || !volumes.has(mount.get('name'))));
}

/** Whether a role has evident need of what is at stake, to write there or only to read. */
export const needs = (role: Role, stake: Stake, writes: boolean): boolean => NEEDS[role]?.includes(stake) === true || (!writes && READS[role]?.includes(stake) === true);
