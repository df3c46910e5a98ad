/** What of a Pod needs the API server, and so cannot be in a static Pod. Follows pkg/api/pod/util.go: HasAPIObjectReference, which stops at the first. */
import { quietly, type Site } from '../../schema/site.js';
import { each } from '../reach.js';

export interface Reference {
  /** A noun for the kind of object: "Secret"; '' for a projected volume's source of no kind at all, which is refused as well. */
  readonly object: string;
  readonly site: Site;
  readonly field: string;
  /** The index in the field's list. */
  readonly key?: number;
}

type Found = (reference: Reference) => void;

/** Volumes that a kubelet makes without the API server; of a volume of two kinds, these count. */
const LOCAL = ['awsElasticBlockStore', 'azureDisk', 'cephfs', 'cinder', 'downwardAPI', 'emptyDir', 'fc', 'flexVolume', 'flocker', 'gcePersistentDisk', 'gitRepo', 'hostPath', 'image', 'iscsi', 'nfs', 'photonPersistentDisk', 'portworxVolume', 'quobyte', 'rbd', 'scaleIO', 'storageos', 'vsphereVolume'] as const;
const WITH_SECRET = ['cephfs', 'cinder', 'flexVolume', 'rbd', 'scaleIO', 'iscsi', 'storageos'] as const;
const REMOTE = { configMap: 'ConfigMap', secret: 'Secret', csi: 'CSIDriver', glusterfs: 'Endpoints object', persistentVolumeClaim: 'PersistentVolumeClaim', ephemeral: 'PersistentVolumeClaim', azureFile: 'Secret' } as const;
const PROJECTED = { configMap: 'ConfigMap', secret: 'Secret', serviceAccountToken: 'ServiceAccount', clusterTrustBundle: 'ClusterTrustBundle', podCertificate: 'PodCertificateRequest' } as const;

/** Every reference, where it stands. What is unknown is none. */
export function apiReferences(pod: Site<'PodSpec'>): readonly Reference[] {
  const references: Reference[] = [];
  const found: Found = (reference) => references.push(reference);
  quietly(findServiceAccount, pod, found);
  each(pod, 'imagePullSecrets', (secret) => {
    if ((secret.get('name') ?? '') !== '') found({ object: 'Secret', site: pod, field: 'imagePullSecrets', key: secret.key as number });
  });
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'] as const) each(pod, list as 'containers', findInContainer, found);
  each(pod, 'volumes', findInVolume, found);
  quietly(findClaims, pod, found);
  return references;
}

/** The deprecated `serviceAccount` becomes serviceAccountName where that is missing (defaults.go: SetDefaults_PodSpec). */
function findServiceAccount(pod: Site<'PodSpec'>, found: Found): void {
  for (const field of ['serviceAccountName', 'serviceAccount'] as const) if ((pod.get(field) ?? '') !== '') found({ object: 'ServiceAccount', site: pod, field });
}

function findClaims(pod: Site<'PodSpec'>, found: Found): void {
  if (pod.children('resourceClaims').length > 0) found({ object: 'ResourceClaim', site: pod, field: 'resourceClaims' });
}

function findInContainer(container: Site<'Container'>, found: Found): void {
  each(container, 'envFrom', (source) => {
    findNamed(source, 'secretRef', 'Secret', found);
    findNamed(source, 'configMapRef', 'ConfigMap', found);
  });
  each(container, 'env', (variable) => {
    const source = variable.child('valueFrom');
    if (source === undefined) return;
    findNamed(source, 'secretKeyRef', 'Secret', found);
    findNamed(source, 'configMapKeyRef', 'ConfigMap', found);
  });
}

/** An empty name refers to nothing. */
function findNamed(site: Site, field: string, object: string, found: Found): void {
  const reference = site.child(field as never) as Site<'SecretReference'> | undefined;
  if (reference !== undefined && (reference.get('name') ?? '') !== '') found({ object, site, field });
}

function findInVolume(volume: Site<'Volume'>, found: Found): void {
  const local = volume.among(LOCAL);
  for (const kind of WITH_SECRET) {
    const source = volume.child(kind) as Site<'CephFSVolumeSource'> | undefined;
    if (source !== undefined) return findNamed(source, 'secretRef', 'Secret', found);
  }
  if (local.length > 0) return;
  const [remote] = volume.among(Object.keys(REMOTE) as (keyof typeof REMOTE)[]);
  if (remote !== undefined) found({ object: REMOTE[remote], site: volume, field: remote });
  else findProjected(volume, found);
}

function findProjected(volume: Site<'Volume'>, found: Found): void {
  const projected = volume.child('projected');
  if (projected === undefined) return;
  each(projected, 'sources', (source) => {
    const [kind] = source.among(Object.keys(PROJECTED) as (keyof typeof PROJECTED)[]);
    if (kind !== undefined) found({ object: PROJECTED[kind], site: source, field: kind });
    else if (!source.has('downwardAPI')) found({ object: '', site: projected, field: 'sources', key: source.key as number });
  });
}
