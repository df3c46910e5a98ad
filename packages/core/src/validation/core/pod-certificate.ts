/** kubernetes pkg/apis/core/validation/validation.go, validateProjectionSources: certificates that a signer makes for a Pod; ValidateUserAnnotations. */
import { quietly, type Site } from '../../schema/site.js';
import { checkRange, fault, text } from '../checks.js';
import { byteLength, isQualifiedName } from '../content.js';
import { invalid, notSupported, required, tooLong, type Refuse } from '../refuse.js';
import type { FilePaths } from './file-paths.js';
import { checkNonReservedPath } from './paths.js';
import { checkSignerName, isKubernetesSigner } from './signer-names.js';
import { checkUser } from './volume-files.js';

const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const PATHS = ['credentialBundlePath', 'keyPath', 'certificateChainPath'] as const;
const DAY = 86400;

/** The files go into `files`. `dropped`: the owner of the files is. */
export function validatePodCertificate(certificate: Site<'PodCertificateProjection'>, dropped: boolean, files: FilePaths, refuse: Refuse): void {
  quietly(checkSignerName, certificate, 'signerName', false, refuse);
  quietly(checkUserAnnotations, certificate, refuse);
  quietly(checkUser, certificate, 'user', dropped, refuse);
  quietly(checkKeyType, certificate, refuse);
  quietly(() => {
    checkRange(certificate, 'maxExpirationSeconds', 3600, isKubernetesSigner(text(certificate, 'signerName')) ? DAY : 91 * DAY, refuse);
  });
  for (const field of PATHS) {
    quietly(() => {
      const path = text(certificate, field);
      if (path !== '') checkNonReservedPath(certificate, field, path, () => certificate.apiPath(field), refuse);
      files.add(certificate, field);
    });
  }
  quietly(() => {
    if (PATHS.some((field) => text(certificate, field) !== '')) return;
    refuse({
      message: 'api/required#one-of',
      at: certificate.place(),
      path: certificate.path(),
      causes: [required(certificate.apiPath())],
      data: { field: 'podCertificate', allowed: PATHS.join(', ') },
      subject: { site: certificate },
    });
  });
}

function checkKeyType(certificate: Site<'PodCertificateProjection'>, refuse: Refuse): void {
  const type = text(certificate, 'keyType');
  if (KEY_TYPES.includes(type)) return;
  const causes = [notSupported(certificate.apiPath('keyType'))];
  if (type === '') fault(certificate, 'keyType', 'api/required#field', causes, refuse);
  else fault(certificate, 'keyType', 'api/enum#value', causes, refuse, { value: type, allowed: KEY_TYPES.join(', ') });
}

/** ValidateUserAnnotations: keys with a domain, in any case; 256 KiB in all. */
function checkUserAnnotations(certificate: Site<'PodCertificateProjection'>, refuse: Refuse): void {
  const named = certificate.apiPath('userAnnotations');
  let size = 0;
  for (const entry of certificate.entries('userAnnotations')) {
    const key = entry.key as string;
    size += byteLength(key) + byteLength((entry.value) ?? '');
    const reasons = isQualifiedName(key.toLowerCase());
    if (reasons.length === 0 && key.includes('/')) continue;
    const causes = key === '' ? [required(named)] : reasons.length > 0 ? reasons.map(() => invalid(named)) : [invalid(named)];
    refuse({
      message: 'api/format#domain-key',
      at: entry.pair?.keyRange ?? certificate.at('userAnnotations', key),
      path: certificate.path('userAnnotations', key),
      causes,
      data: { key },
      subject: { site: certificate, field: 'userAnnotations' },
    });
  }
  if (size > 256 * 1024) fault(certificate, 'userAnnotations', 'api/format#annotations-size', [tooLong(named)], refuse, { size: Math.ceil(size / 1024) });
}
