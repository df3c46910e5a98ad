/** kubernetes pkg/apis/core/validation/validation.go: validateProjectedVolumeSource, validateProjectionSources. */
import { quietly, type Site } from '../../schema/site.js';
import { checkRange, fault, requireText, text } from '../checks.js';
import { validateLabelSelector } from '../meta/label-selector.js';
import { each, whereSet } from '../reach.js';
import { forbidden, invalid, required, type Refuse } from '../refuse.js';
import type { Named } from '../rename.js';
import { FilePaths } from './file-paths.js';
import { checkNonReservedPath } from './paths.js';
import { validatePodCertificate } from './pod-certificate.js';
import { checkBundleName, checkSignerName } from './signer-names.js';
import { checkFilePath, checkMode, checkUser, validateDownwardAPIFile, validateKeyToPath } from './volume-files.js';

/** The sources in the order in which upstream drops fields of them: of two, only the first loses its own (dropDisabledAtomicWriteVolumeUserFields). */
const SOURCES = ['secret', 'downwardAPI', 'configMap', 'serviceAccountToken', 'clusterTrustBundle', 'podCertificate'] as const;

/** validateProjectedVolumeSource. */
export function validateProjectedVolume(volume: Site<'ProjectedVolumeSource'>, refuse: Refuse): void {
  quietly(checkMode, volume, 'defaultMode', refuse);
  quietly(checkUser, volume, 'defaultUser', true, refuse);
  each(volume, 'sources', validateProjection, volume, new FilePaths(() => volume.apiPath(), refuse), refuse);
}

function validateProjection(source: Site<'VolumeProjection'>, volume: Site<'ProjectedVolumeSource'>, files: FilePaths, refuse: Refuse): void {
  const [first, ...more] = source.among(SOURCES);
  // The server warns of it.
  if (first === undefined) refuse({ message: 'api/required#projection', at: source.place(), path: source.path(), causes: [], data: { allowed: SOURCES.join(', ') }, subject: { site: source } });
  for (const one of more.slice(0, 1)) fault(source, one, 'api/conflict#two-projections', [forbidden(source.apiPath())], refuse, { other: first as string });
  whereSet(source, 'secret', validateProjectedData, first === 'secret', files, refuse);
  whereSet(source, 'configMap', validateProjectedData, first === 'configMap', files, refuse);
  whereSet(source, 'downwardAPI', (projection) => {
    each(projection, 'items', (file) => {
      validateDownwardAPIFile(file, () => projection.apiPath(), first === 'downwardAPI', refuse);
      quietly(() => {
        files.add(file, 'path');
      });
    });
  });
  whereSet(source, 'serviceAccountToken', validateToken, first === 'serviceAccountToken', () => volume.apiPath('path'), files, refuse);
  whereSet(source, 'clusterTrustBundle', validateBundle, first === 'clusterTrustBundle', files, refuse);
  whereSet(source, 'podCertificate', validatePodCertificate, first === 'podCertificate', files, refuse);
}

function validateProjectedData(projection: Site<'SecretProjection'> | Site<'ConfigMapProjection'>, dropped: boolean, files: FilePaths, refuse: Refuse): void {
  quietly(requireText, projection, 'name', refuse);
  each(projection as Site<'SecretProjection'>, 'items', (item) => {
    validateKeyToPath(item, dropped, refuse);
    quietly(() => {
      files.add(item, 'path');
    });
  });
}

/** An hour is the default (SetDefaults_ServiceAccountTokenProjection). The server takes the path for the volume's. */
function validateToken(token: Site<'ServiceAccountTokenProjection'>, dropped: boolean, path: Named, files: FilePaths, refuse: Refuse): void {
  quietly(checkRange, token, 'expirationSeconds', 600, 4294967296, refuse);
  quietly(checkFilePath, token, 'path', path, refuse);
  quietly(checkUser, token, 'user', dropped, refuse);
  quietly(() => {
    files.add(token, 'path', false);
  });
}

function validateBundle(bundle: Site<'ClusterTrustBundleProjection'>, dropped: boolean, files: FilePaths, refuse: Refuse): void {
  quietly(checkBundleOrSigner, bundle, refuse);
  quietly(checkUser, bundle, 'user', dropped, refuse);
  quietly(() => {
    const path = text(bundle, 'path');
    if (path === '') {
      fault(bundle, 'path', 'api/required#field', [required(bundle.apiPath('path')), ...files.addEmpty()], refuse);
      return;
    }
    checkNonReservedPath(bundle, 'path', path, () => bundle.apiPath('path'), refuse);
    files.add(bundle, 'path');
  });
}

/** One bundle by its name, or those of a signer. */
function checkBundleOrSigner(bundle: Site<'ClusterTrustBundleProjection'>, refuse: Refuse): void {
  const named = bundle.apiPath();
  const byName = bundle.has('name');
  if (byName && bundle.has('signerName')) fault(bundle, 'signerName', 'api/conflict#together', [invalid(named)], refuse, { other: 'name' });
  else if (byName) {
    checkBundleName(bundle, refuse);
    if (bundle.has('labelSelector')) fault(bundle, 'labelSelector', 'api/conflict#together', [invalid(bundle.apiPath('labelSelector'))], refuse, { other: 'name' });
  } else if (bundle.has('signerName')) {
    checkSignerName(bundle, 'signerName', true, refuse);
    whereSet(bundle, 'labelSelector', validateLabelSelector, refuse);
  } else {
    refuse({ message: 'api/required#one-of', at: bundle.place(), path: bundle.path(), causes: [required(named)], data: { field: 'clusterTrustBundle', allowed: 'name, signerName' }, subject: { site: bundle } });
  }
}
