/** kubernetes pkg/apis/core/validation/validation.go: validateVolumeSource, validateEphemeralVolumeSource. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, has, requireText, text } from '../checks.js';
import { byteLength, isDNS1123Label, isDNS1123Subdomain } from '../content.js';
import { checkDropped } from '../disabled.js';
import { invalids } from '../meta/labels.js';
import { problemOf } from '../problem.js';
import { parseQuantity } from '../quantity.js';
import { whereSet } from '../reach.js';
import { forbidden, invalid, required, type Refuse } from '../refuse.js';
import { validateHostPathVolumeSource } from './host-path.js';
import type { PodContext } from './pod-context.js';
import { validateProjectedVolume } from './projected.js';
import { validateVolumeClaimTemplate } from './volume-claim.js';
import { validateDataVolume, validateDownwardAPIVolume } from './volume-files.js';
import { validateSimpleSource } from './simple-source.js';

/** The sources in upstream's order: where there are two, the first counts. */
const SOURCES = [
  ...['emptyDir', 'hostPath', 'gitRepo', 'gcePersistentDisk', 'awsElasticBlockStore', 'secret', 'nfs', 'iscsi', 'glusterfs', 'flocker', 'persistentVolumeClaim', 'rbd', 'cinder', 'cephfs'],
  ...['quobyte', 'downwardAPI', 'fc', 'flexVolume', 'configMap', 'azureFile', 'vsphereVolume', 'photonPersistentDisk', 'portworxVolume', 'azureDisk', 'storageos', 'projected', 'scaleIO'],
  ...['csi', 'ephemeral', 'image'],
] as const;

/** What the server calls a source that is one too many, where that is not its field. */
export const TOO_MANY: Readonly<Record<string, string>> = { downwardAPI: 'downwarAPI', cephfs: 'cephFS' };

/** validateVolumeSource. A volume without any source is an emptyDir (SetDefaults_Volume). Throws QUIET where it is unknown which it has. */
export function validateVolumeSource(volume: Site<'Volume'>, pod: PodContext, refuse: Refuse): void {
  const sources = volume.among(SOURCES);
  const first = sources[0];
  if (sources.length > 1) for (const source of sources.slice(1)) fault(volume, source, 'api/conflict#two-sources', [forbidden(`${volume.apiPath()}.${TOO_MANY[source] ?? source}`)], refuse, { other: first as string });
  whereSet(volume, 'iscsi', checkInitiatorLength, volume, refuse);
  switch (first) {
    case undefined:
      break;
    case 'emptyDir':
      whereSet(volume, 'emptyDir', validateEmptyDir, refuse);
      break;
    case 'hostPath':
      whereSet(volume, 'hostPath', validateHostPathVolumeSource, refuse);
      break;
    case 'secret':
      whereSet(volume, 'secret', validateDataVolume, 'secretName', refuse);
      break;
    case 'configMap':
      whereSet(volume, 'configMap', validateDataVolume, 'name', refuse);
      break;
    case 'downwardAPI':
      // What a configMap beside it brings is dropped in its stead (dropDisabledAtomicWriteVolumeUserFields).
      whereSet(volume, 'downwardAPI', validateDownwardAPIVolume, !has(volume, 'configMap'), refuse);
      break;
    case 'projected':
      whereSet(volume, 'projected', validateProjectedVolume, refuse);
      break;
    case 'ephemeral':
      whereSet(volume, 'ephemeral', validateEphemeral, refuse);
      if (pod.name !== null) quietly(checkClaimName, volume, pod.name, refuse);
      break;
    case 'persistentVolumeClaim':
      whereSet(volume, 'persistentVolumeClaim', requireText, 'claimName', refuse);
      break;
    default:
      validateSimpleSource(volume, first, { persistent: null }, refuse);
  }
}

function validateEmptyDir(volume: Site<'EmptyDirVolumeSource'>, refuse: Refuse): void {
  quietly(() => {
    const written = volume.get('sizeLimit');
    const limit = written === undefined ? undefined : parseQuantity(written);
    if (limit !== undefined && limit.nano < 0n) fault(volume, 'sizeLimit', 'api/format#negative-quantity', [forbidden(volume.apiPath('sizeLimit'))], refuse, { name: 'sizeLimit', value: String(written) });
  });
  quietly(checkDropped, volume, 'mode', 'EmptyDirVolumeMode', refuse);
}

/** The name that an initiator logs in with is made of the volume's name and the portal; it counts even where another source comes first. */
function checkInitiatorLength(iscsi: Site<'ISCSIVolumeSource'>, volume: Site<'Volume'>, refuse: Refuse): void {
  if (!iscsi.has('initiatorName')) return;
  const length = byteLength(`${text(volume, 'name')}:${text(iscsi, 'targetPortal')}`);
  if (length > 64) fault(iscsi, 'targetPortal', 'api/format#iscsi-length', [invalid(volume.apiPath('name'))], refuse, { length });
}

function validateEphemeral(volume: Site<'EphemeralVolumeSource'>, refuse: Refuse): void {
  if (!volume.has('volumeClaimTemplate')) fault(volume, 'volumeClaimTemplate', 'api/required#field', [required(volume.apiPath('volumeClaimTemplate'))], refuse);
  whereSet(volume, 'volumeClaimTemplate', validateVolumeClaimTemplate, refuse);
}

/** The claim is called after the Pod and the volume. A name that is none for a volume is refused by itself. */
function checkClaimName(volume: Site<'Volume'>, podName: () => string, refuse: Refuse): void {
  const pod = podName();
  const name = text(volume, 'name');
  if (pod === '' || isDNS1123Label(name).length > 0) return;
  const claim = `${pod}-${name}`;
  const reasons = isDNS1123Subdomain(claim);
  if (reasons.length > 0) fault(volume, 'name', 'api/format#claim-name', invalids(reasons, volume.apiPath('name')), refuse, { name: claim, problem: problemOf(claim, reasons, 'subdomain') });
}
