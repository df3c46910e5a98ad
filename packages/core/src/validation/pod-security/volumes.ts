/** check_hostPathVolumes.go: hostPathVolumes_1_0; check_restrictedVolumes.go: restrictedVolumes_1_0. */
import type { Site } from '../../schema/site.js';
import { each } from '../reach.js';
import type { Breaches, PodUnderCheck } from './breach.js';

const ALLOWED = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'] as const;
/** In the order in which a volume of two kinds is called by one. A volume of none is an emptyDir by default. */
const FORBIDDEN = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'gitRepo',
  'nfs',
  'iscsi',
  'glusterfs',
  'rbd',
  'flexVolume',
  'cinder',
  'cephfs',
  'flocker',
  'fc',
  'azureFile',
  'vsphereVolume',
  'quobyte',
  'azureDisk',
  'photonPersistentDisk',
  'portworxVolume',
  'scaleIO',
  'storageos',
] as const;

export function checkHostPathVolumes({ spec }: PodUnderCheck, breaches: Breaches): void {
  if (spec !== undefined) each(spec, 'volumes', checkHostPath, breaches);
}

function checkHostPath(volume: Site<'Volume'>, breaches: Breaches): void {
  if (volume.has('hostPath')) breaches.add('hostPathVolumes', 'host-path', volume, 'hostPath');
}

export function checkRestrictedVolumes({ spec }: PodUnderCheck, breaches: Breaches): void {
  if (spec !== undefined) each(spec, 'volumes', checkType, breaches);
}

/** A volume that has an allowed source, too, passes: the plugin looks for those first. */
function checkType(volume: Site<'Volume'>, breaches: Breaches): void {
  if (volume.among(ALLOWED).length > 0) return;
  const [type] = volume.among(FORBIDDEN);
  if (type === 'hostPath') breaches.add('restrictedVolumes', 'host-path', volume, type);
  else if (type !== undefined) breaches.add('restrictedVolumes', 'volume-type', volume, type, { type }, undefined, false);
}
