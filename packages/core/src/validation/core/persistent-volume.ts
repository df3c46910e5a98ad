/** kubernetes pkg/apis/core/validation/validation.go: ValidatePersistentVolumeSpec, validateVolumeNodeAffinity. */
import { quietly, type Site } from '../../schema/site.js';
import { checkName, checkWord, checkWordIfSet, fault, has, requireText, text } from '../checks.js';
import { nameOf, validateObjectMeta } from '../meta/object-meta.js';
import { wholeValue } from '../quantity.js';
import { structOf, whereSet, within } from '../reach.js';
import { forbidden, invalid, notSupported, required, type Refuse, type Server } from '../refuse.js';
import { validateHostPathVolumeSource } from './host-path.js';
import { validateNodeSelector } from './node-affinity.js';
import { resourcesOf } from './resources.js';
import { checkAccessModes } from './volume-claim.js';
import { validateSimpleSource } from './simple-source.js';
import { TOO_MANY } from './volume-source.js';

/** ValidatePersistentVolume, and pkg/volume/validation/pv_validation.go. */
export function validatePersistentVolume(root: Site<'PersistentVolume'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: false, format: 'subdomain', kind: 'PersistentVolume' }, refuse);
  within(root, 'spec', validatePersistentVolumeSpec, root, refuse);
  within(root, 'spec', checkMountOptions, root, refuse);
}

/** The sources in upstream's order: where there are two, the first counts. */
const SOURCES = [
  ...['hostPath', 'gcePersistentDisk', 'awsElasticBlockStore', 'glusterfs', 'flocker', 'nfs', 'rbd', 'quobyte', 'cephfs', 'iscsi', 'cinder', 'fc', 'flexVolume', 'azureFile', 'vsphereVolume'],
  ...['photonPersistentDisk', 'portworxVolume', 'azureDisk', 'scaleIO', 'local', 'storageos', 'csi'],
] as const;

/** ValidatePersistentVolumeSpec. */
function validatePersistentVolumeSpec(site: Site<'PersistentVolumeSpec'>, root: Site<'PersistentVolume'>, refuse: Refuse): void {
  quietly(checkAccessModes, site, refuse);
  quietly(checkCapacity, site, refuse);
  quietly(checkWord, site, 'persistentVolumeReclaimPolicy', ['Delete', 'Recycle', 'Retain'], refuse);
  whereSet(site, 'nodeAffinity', validateVolumeNodeAffinity, refuse);
  quietly(validateSources, site, root, refuse);
  quietly(checkRecycledRoot, site, refuse);
  quietly(checkName, site, 'storageClassName', 'subdomain', 'StorageClass', refuse);
  quietly(checkWordIfSet, site, 'volumeMode', ['Block', 'Filesystem'], refuse);
  quietly(checkAttributesClass, site, refuse);
}

/** What there is of it: storage, and nothing else. */
function checkCapacity(site: Site<'PersistentVolumeSpec'>, refuse: Refuse): void {
  const named = site.apiPath('capacity');
  const entries = site.entries('capacity');
  const storage = entries.some((entry) => entry.key === 'storage');
  const causes = [...(entries.length === 0 ? [required(named)] : []), ...(!storage || entries.length > 1 ? [notSupported(named)] : [])];
  if (!storage) fault(site, 'capacity', 'api/required#storage', causes, refuse);
  else if (causes.length > 0) fault(site, 'capacity', 'api/enum#capacity', causes, refuse, {}, entries.find((entry) => entry.key !== 'storage')?.key);
  for (const entry of entries) {
    const name = entry.key as string;
    const quantity = resourcesOf([entry]).get(name);
    if (quantity === undefined || quantity.nano > 0n) continue;
    const field = `${named}[${name}]`;
    fault(site, 'capacity', 'api/format#positive-quantity', wholeValue(quantity) < 0n ? [invalid(field), invalid(field)] : [invalid(field)], refuse, { name, value: String(entry.value ?? 0) }, name);
  }
}

function validateSources(site: Site<'PersistentVolumeSpec'>, root: Site<'PersistentVolume'>, refuse: Refuse): void {
  const written = site.among(SOURCES);
  const [first, ...more] = written;
  if (first === undefined) {
    refuse({ message: 'api/required#one-of', at: site.place(), path: site.path(), causes: [required(site.apiPath())], data: { field: 'spec', allowed: 'hostPath, local, nfs, csi' }, subject: { site } });
    return;
  }
  for (const source of more) {
    if (source !== 'flexVolume') fault(site, source, 'api/conflict#together', [forbidden(`${site.apiPath()}.${TOO_MANY[source] ?? source}`)], refuse, { other: first });
  }
  const about = { persistent: nameOf(structOf(root, 'metadata')) };
  if (first === 'hostPath') whereSet(site, 'hostPath', validateHostPathVolumeSource, refuse);
  else validateSimpleSource(site, first, about, refuse);
  if (more.includes('flexVolume')) validateSimpleSource(site, 'flexVolume', about, refuse);
  if (first === 'local') quietly(checkLocal, site, refuse);
}

/** Recycling would empty the node. */
function checkRecycledRoot(site: Site<'PersistentVolumeSpec'>, refuse: Refuse): void {
  const path = site.child('hostPath')?.get('path') ?? '';
  if (text(site, 'persistentVolumeReclaimPolicy') !== 'Recycle' || !isRoot(path)) return;
  fault(site, 'persistentVolumeReclaimPolicy', 'api/conflict#recycled-root', [forbidden(site.apiPath('persistentVolumeReclaimPolicy'))], refuse);
}

/** path.Clean makes "/" of it. */
function isRoot(path: string): boolean {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth = Math.max(depth - 1, 0);
    else if (part !== '' && part !== '.') depth++;
  }
  return path.startsWith('/') && depth === 0;
}

function checkAttributesClass(site: Site<'PersistentVolumeSpec'>, refuse: Refuse): void {
  if (!site.has('volumeAttributesClassName')) return;
  if (requireText(site, 'volumeAttributesClassName', refuse)) checkName(site, 'volumeAttributesClassName', 'subdomain', 'VolumeAttributesClass', refuse);
  if (!site.has('csi')) fault(site, 'volumeAttributesClassName', 'api/conflict#needs', [required(site.apiPath('csi'))], refuse, { other: 'csi' });
}

const WITH_MOUNT_OPTIONS = ['gcePersistentDisk', 'awsElasticBlockStore', 'glusterfs', 'nfs', 'rbd', 'quobyte', 'iscsi', 'cinder', 'cephfs', 'azureFile', 'vsphereVolume', 'azureDisk', 'photonPersistentDisk'];
const MOUNT_OPTIONS = 'volume.beta.kubernetes.io/mount-options';

/** checkMountOption. */
function checkMountOptions(site: Site<'PersistentVolumeSpec'>, root: Site<'PersistentVolume'>, refuse: Refuse): void {
  const meta = structOf(root, 'metadata');
  if (!meta.entries('annotations').some((entry) => entry.key === MOUNT_OPTIONS) || WITH_MOUNT_OPTIONS.some((source) => has(site, source))) return;
  fault(meta, 'annotations', 'api/conflict#mount-options', [forbidden(`metadata.annotations.${MOUNT_OPTIONS}`)], refuse, {}, MOUNT_OPTIONS);
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

/** A local volume is on one node, and says which. */
function checkLocal(site: Site<'PersistentVolumeSpec'>, refuse: Refuse): void {
  if (site.has('nodeAffinity')) return;
  refuse({
    message: 'node-affinity/terms#local-volume',
    at: site.at('nodeAffinity'),
    path: site.path('nodeAffinity'),
    causes: [required(site.apiPath('nodeAffinity'))],
    subject: { site, field: 'nodeAffinity' },
  });
}
