/** kubernetes pkg/apis/core/validation/validation.go: ValidatePersistentVolumeSpec, validateVolumeNodeAffinity. */
import { quietly, type Site } from '../../schema/site.js';
import { whereSet, within } from '../reach.js';
import { required, type Refuse, type Server } from '../refuse.js';
import { validateHostPathVolumeSource } from './host-path.js';
import { validateNodeSelector } from './node-affinity.js';

/** ValidatePersistentVolume. */
export function validatePersistentVolume(root: Site<'PersistentVolume'>, _server: Server, refuse: Refuse): void {
  within(root, 'spec', validatePersistentVolumeSpec, refuse);
}

/** ValidatePersistentVolumeSpec. */
function validatePersistentVolumeSpec(site: Site<'PersistentVolumeSpec'>, refuse: Refuse): void {
  whereSet(site, 'nodeAffinity', validateVolumeNodeAffinity, refuse);
  whereSet(site, 'hostPath', validateHostPathVolumeSource, refuse);
  quietly(checkLocal, site, refuse);
}

/** validateVolumeNodeAffinity. */
function validateVolumeNodeAffinity(site: Site<'VolumeNodeAffinity'>, refuse: Refuse): void {
  if (!site.has('required')) {
    refuse({
      message: 'node-affinity/terms#no-required',
      at: site.at('required'),
      path: site.path('required'),
      causes: [required(site.apiPath('required'))],
      subject: { site, field: 'required' },
    });
  }
  whereSet(site, 'required', validateNodeSelector, refuse);
}

/** A local volume is on one node, and says which. It counts only where no other kind of volume was found before it. */
function checkLocal(site: Site<'PersistentVolumeSpec'>, refuse: Refuse): void {
  if (!site.has('local') || site.has('nodeAffinity') || BEFORE_LOCAL.some((field) => site.has(field))) return;
  refuse({
    message: 'node-affinity/terms#local-volume',
    at: site.at('nodeAffinity'),
    path: site.path('nodeAffinity'),
    causes: [required(site.apiPath('nodeAffinity'))],
    subject: { site, field: 'nodeAffinity' },
  });
}

/** The kinds of volume in upstream's order, up to `local`. */
const BEFORE_LOCAL = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'glusterfs',
  'flocker',
  'nfs',
  'rbd',
  'quobyte',
  'cephfs',
  'iscsi',
  'cinder',
  'fc',
  'flexVolume',
  'azureFile',
  'vsphereVolume',
  'photonPersistentDisk',
  'portworxVolume',
  'azureDisk',
  'scaleIO',
] as const;
