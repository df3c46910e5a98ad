/** kubernetes pkg/apis/core/validation/validation.go: the sources of volumes, in Pods and in PersistentVolumes, that are a few fields each. */
import { quietly, type Site } from '../../schema/site.js';
import { checkName, checkNameText, checkRange, checkWordIfSet, fault, has, requireName, requireText, text } from '../checks.js';
import { byteLength, isDNS1123Subdomain } from '../content.js';
import { problemOf } from '../problem.js';
import { invalid, notSupported, required, tooLong, type Refuse } from '../refuse.js';
import { hasBacksteps } from './host-path.js';
import { isISCSIName } from './iscsi-name.js';
import { checkDescendingPath } from './paths.js';

export type Source = (source: Site, refuse: Refuse, holder: Holder) => void;

/** What holds the source: the name of a PersistentVolume, or null in a Pod. */
export interface Holder {
  readonly persistent: string | null;
}

/** Fields that must not be empty, and nothing else. */
const needs = (...fields: readonly string[]): Source => (source, refuse) => {
  for (const field of fields) quietly(requireText, source, field, refuse);
};

const list = (source: Site, field: string): number => source.items(field as never).length;

function requireList(source: Site, field: string, refuse: Refuse): void {
  if (list(source, field) === 0) fault(source, field, 'api/required#field', [required(source.apiPath(field))], refuse);
}

/** A reference to a Secret, which needs a name, and in a PersistentVolume a namespace. */
function checkSecretRef(source: Site, field: string, namespaced: boolean, refuse: Refuse): void {
  const secret = source.kids.find((kid) => kid.field === field);
  if (!has(source, field) || secret === undefined) return;
  quietly(requireText, secret, 'name', refuse);
  if (namespaced) quietly(requireText, secret, 'namespace', refuse);
}

const gitRepo: Source = (source, refuse) => {
  quietly(requireText, source, 'repository', refuse);
  quietly(() => {
    checkDescendingPath(source, 'directory', text(source, 'directory'), () => source.apiPath('directory'), refuse);
  });
};

const disk = (field: string): Source => (source, refuse) => {
  quietly(requireText, source, field, refuse);
  quietly(checkRange, source, 'partition', 0, 255, refuse);
};

const nfs: Source = (source, refuse) => {
  quietly(requireText, source, 'server', refuse);
  quietly(() => {
    const path = text(source, 'path');
    if (path.startsWith('/')) return;
    const field = source.apiPath('path');
    if (path === '') fault(source, 'path', 'api/required#field', [required(field), invalid(field)], refuse);
    else fault(source, 'path', 'api/format#relative-path', [invalid(field)], refuse, { path });
  });
};

/** validateISCSIVolumeSource, validateISCSIPersistentVolumeSource. A Pod's volume counts the length of its initiator's name itself. */
const iscsi: Source = (source, refuse, { persistent }) => {
  quietly(requireText, source, 'targetPortal', refuse);
  quietly(() => {
    if (!requireText(source, 'iqn', refuse)) return;
    const name = text(source, 'iqn');
    if (!isISCSIName(name)) fault(source, 'iqn', 'api/format#iqn', [invalid(source.apiPath('iqn'))], refuse, { value: name });
  });
  quietly(checkRange, source, 'lun', 0, 255, refuse);
  quietly(() => {
    const chap = source.get('chapAuthDiscovery' as never) === true || source.get('chapAuthSession' as never) === true;
    if (chap && !has(source, 'secretRef')) fault(source, 'secretRef', 'api/required#chap-secret', [required(source.apiPath('secretRef'))], refuse);
  });
  if (persistent !== null) quietly(checkSecretRef, source, 'secretRef', false, refuse);
  quietly(() => {
    if (!has(source, 'initiatorName')) return;
    const name = text(source, 'initiatorName');
    if (!isISCSIName(name)) fault(source, 'initiatorName', 'api/format#iqn', [invalid(`${source.apiPath()}.initiatorname`)], refuse, { value: name });
    if (persistent === null) return;
    const length = byteLength(`${persistent}:${text(source, 'targetPortal')}`);
    if (length > 64) fault(source, 'targetPortal', 'api/format#iscsi-length', [invalid(`${source.apiPath()}.targetportal`)], refuse, { length });
  });
};

const glusterfs: Source = (source, refuse, { persistent }) => {
  quietly(requireText, source, 'endpoints', refuse);
  quietly(requireText, source, 'path', refuse);
  quietly(() => {
    if (persistent === null || !has(source, 'endpointsNamespace')) return;
    const namespace = text(source, 'endpointsNamespace');
    const field = source.apiPath('endpointsNamespace');
    if (namespace === '') fault(source, 'endpointsNamespace', 'api/required#field', [invalid(field)], refuse);
    else checkNameText(source, 'endpointsNamespace', namespace, 'label', 'namespace', field, refuse);
  });
};

const flocker: Source = (source, refuse) => {
  const name = text(source, 'datasetName');
  const uuid = text(source, 'datasetUUID');
  if (name === '' && uuid === '') {
    refuse({ message: 'api/required#one-of', at: source.place(), path: source.path(), causes: [required(source.apiPath())], data: { field: 'flocker', allowed: 'datasetName, datasetUUID' }, subject: { site: source } });
  }
  if (name !== '' && uuid !== '') fault(source, 'datasetUUID', 'api/conflict#together', [invalid(source.apiPath())], refuse, { other: 'datasetName' });
  if (name.includes('/')) fault(source, 'datasetName', 'api/format#slash', [invalid(source.apiPath('datasetName'))], refuse, { value: name });
};

const rbd: Source = (source, refuse) => {
  quietly(requireList, source, 'monitors', refuse);
  quietly(requireText, source, 'image', refuse);
};

const cephfs: Source = (source, refuse) => {
  quietly(requireList, source, 'monitors', refuse);
};

const cinder: Source = (source, refuse, { persistent }) => {
  quietly(requireText, source, 'volumeID', refuse);
  quietly(checkSecretRef, source, 'secretRef', persistent !== null, refuse);
};

const quobyte: Source = (source, refuse) => {
  quietly(() => {
    if (!requireText(source, 'registry', refuse)) return;
    const registry = text(source, 'registry');
    if (byteLength(text(source, 'tenant')) >= 65) {
      fault(source, 'tenant', 'api/format#long', [required(source.apiPath('tenant'))], refuse, { length: byteLength(text(source, 'tenant')), limit: 64 });
    } else if (!registry.split(',').every(isHostPort)) {
      fault(source, 'registry', 'api/format#host-port', [invalid(source.apiPath('registry'))], refuse, { value: registry });
    }
  });
  quietly(requireText, source, 'volume', refuse);
};

/** Go's net.SplitHostPort. */
function isHostPort(pair: string): boolean {
  if (pair.startsWith('[')) return /^\[[^[\]]*\]:[^:[\]]*$/.test(pair);
  return /^[^:[\]]*:[^:[\]]*$/.test(pair);
}

const fc: Source = (source, refuse) => {
  quietly(() => {
    const targets = list(source, 'targetWWNs');
    const ids = list(source, 'wwids');
    const field = source.apiPath('targetWWNs');
    if (targets === 0 && ids === 0) {
      refuse({ message: 'api/required#one-of', at: source.at('targetWWNs'), path: source.path('targetWWNs'), causes: [required(field)], data: { field: 'fc', allowed: 'targetWWNs, wwids' }, subject: { site: source } });
    }
    if (targets > 0 && ids > 0) fault(source, 'wwids', 'api/conflict#together', [invalid(field)], refuse, { other: 'targetWWNs' });
    if (targets === 0) return;
    if (!has(source, 'lun')) fault(source, 'lun', 'api/required#field', [required(source.apiPath('lun'))], refuse);
    else checkRange(source, 'lun', 0, 255, refuse);
  });
};

const flexVolume: Source = (source, refuse) => {
  quietly(requireText, source, 'driver', refuse);
  quietly(() => {
    for (const entry of source.entries('options' as never)) {
      const key = entry.key as string;
      const owner = `.${(key.split('/')[0] ?? '').toLowerCase()}`;
      if (owner.endsWith('.kubernetes.io') || owner.endsWith('.k8s.io')) {
        refuse({
          message: 'api/format#reserved-option',
          at: entry.pair?.keyRange ?? source.at('options', key),
          path: source.path('options', key),
          causes: [invalid(source.apiPath('options', key))],
          data: { key },
          subject: { site: source, field: 'options' },
        });
      }
    }
  });
};

const azureFile: Source = (source, refuse, { persistent }) => {
  quietly(requireText, source, 'secretName', refuse);
  quietly(requireText, source, 'shareName', refuse);
  quietly(() => {
    if (persistent !== null && has(source, 'secretNamespace')) requireText(source, 'secretNamespace', refuse);
  });
};

const azureDisk: Source = (source, refuse) => {
  quietly(requireText, source, 'diskName', refuse);
  quietly(checkWordIfSet, source, 'cachingMode', ['None', 'ReadOnly', 'ReadWrite'], refuse);
  quietly(checkWordIfSet, source, 'kind', ['Shared', 'Dedicated', 'Managed'], refuse);
  quietly(() => {
    // Absent means Shared (SetDefaults_AzureDiskVolumeSource).
    const kind = has(source, 'kind') ? text(source, 'kind') : 'Shared';
    const uri = text(source, 'diskURI');
    const prefix = kind === 'Managed' ? '/subscriptions/' : 'https://';
    const field = source.apiPath('diskURI');
    const foreign = uri.startsWith(prefix) ? [] : [notSupported(field)];
    if (uri === '') fault(source, 'diskURI', 'api/required#field', [required(field), ...foreign], refuse);
    else if (foreign.length > 0) fault(source, 'diskURI', 'api/format#disk-uri', foreign, refuse, { value: uri, kind, prefix });
  });
};

const storageos: Source = (source, refuse, { persistent }) => {
  quietly(requireName, source, 'volumeName', 'label', 'volume', refuse);
  quietly(checkName, source, 'volumeNamespace', 'label', 'namespace', refuse);
  quietly(checkSecretRef, source, 'secretRef', persistent !== null, refuse);
};

/** validateCSIVolumeSource, validateCSIPersistentVolumeSource, ValidateCSIDriverName. */
const csi: Source = (source, refuse, { persistent }) => {
  quietly(() => {
    if (!requireText(source, 'driver', refuse)) return;
    const driver = text(source, 'driver');
    const reasons = isDNS1123Subdomain(driver.toLowerCase());
    const length = byteLength(driver);
    if (reasons.length === 0 && length <= 63) return;
    const field = source.apiPath('driver');
    const causes = [...(length > 63 ? [tooLong(field)] : []), ...reasons.map(() => invalid(field))];
    fault(source, 'driver', 'api/format#csi-driver', causes, refuse, { name: driver, problem: reasons.length > 0 ? problemOf(driver.toLowerCase(), reasons, 'subdomain') : problemOf(driver, ['long'], 'label') });
  });
  if (persistent === null) {
    quietly(() => {
      const secret = source.kids.find((kid) => kid.field === 'nodePublishSecretRef');
      if (!has(source, 'nodePublishSecretRef') || secret === undefined) return;
      // The server leaves the reference out of the field where the name is there.
      if (requireText(secret, 'name', refuse)) checkName(secret, 'name', 'subdomain', 'Secret', refuse, `${source.apiPath()}.name`);
    });
    return;
  }
  quietly(requireText, source, 'volumeHandle', refuse);
  for (const field of ['controllerPublishSecretRef', 'controllerExpandSecretRef', 'nodePublishSecretRef', 'nodeExpandSecretRef']) {
    quietly(() => {
      const secret = source.kids.find((kid) => kid.field === field);
      if (!has(source, field) || secret === undefined) return;
      quietly(requireName, secret, 'name', 'subdomain', 'Secret', refuse);
      quietly(requireName, secret, 'namespace', 'label', 'namespace', refuse);
    });
  }
};

const local: Source = (source, refuse) => {
  if (!requireText(source, 'path', refuse)) return;
  const path = text(source, 'path');
  if (hasBacksteps(path)) fault(source, 'path', 'api/format#path-upwards', [invalid(source.apiPath('path'))], refuse, { path });
};

/** validateImageVolumeSource. */
const image: Source = (source, refuse) => {
  quietly(requireText, source, 'reference', refuse);
  quietly(() => {
    const policy = text(source, 'pullPolicy');
    if (policy !== '') checkWordIfSet(source, 'pullPolicy', ['Always', 'IfNotPresent', 'Never'], refuse);
  });
};

/** Those that need no more than is said here, by the field that holds them. */
export const SIMPLE_SOURCES: Readonly<Record<string, Source>> = {
  gitRepo,
  gcePersistentDisk: disk('pdName'),
  awsElasticBlockStore: disk('volumeID'),
  nfs,
  iscsi,
  glusterfs,
  flocker,
  rbd,
  cinder,
  cephfs,
  quobyte,
  fc,
  flexVolume,
  azureFile,
  vsphereVolume: needs('volumePath'),
  photonPersistentDisk: needs('pdID'),
  portworxVolume: needs('volumeID'),
  azureDisk,
  storageos,
  scaleIO: needs('gateway', 'system', 'volumeName'),
  csi,
  local,
  image,
};

/** What the server calls a source in errors about its fields, where that is not its field. */
export const NAMED: Readonly<Record<string, string>> = { gcePersistentDisk: 'persistentDisk' };

