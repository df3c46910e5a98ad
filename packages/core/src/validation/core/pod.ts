/** kubernetes pkg/apis/core/validation/validation.go: ValidatePodCreate, validatePodMetadataAndSpec. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, has, text } from '../checks.js';
import { mapOf, type Labels } from '../meta/matches.js';
import { nameOf, validateObjectMeta } from '../meta/object-meta.js';
import { each, structOf, whereSet, within } from '../reach.js';
import { forbidden, type Refuse, type Server } from '../refuse.js';
import { checkAppArmorAgrees, checkPodAnnotations, checkSeccompAgrees } from './pod-annotations.js';
import { validateResourceClaims } from './pod-fields.js';
import { validatePodSpec } from './pod-spec.js';
import { checkNoEphemeralContainers } from './pod-template.js';
import { checkRestartPolicy } from './restart-policy.js';

/** ValidatePodCreate. */
export function validatePod(root: Site<'Pod'>, server: Server, refuse: Refuse): void {
  const labels = (): Labels => mapOf(structOf(root, 'metadata').entries('labels'));
  const name = (): string => nameOf(structOf(root, 'metadata'));
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'Pod' }, refuse);
  within(root, 'metadata', (meta) => {
    quietly(() => {
      checkPodAnnotations(meta, structOf(root, 'spec'), 'metadata.annotations', server, refuse);
    });
    quietly(() => {
      checkSeccompAgrees(meta, structOf(root, 'spec'), refuse);
    });
    quietly(() => {
      checkAppArmorAgrees(meta, structOf(root, 'spec'), true, refuse);
    });
  });
  quietly(checkResourceClaims, root, refuse);
  within(root, 'spec', validatePodSpec, { server, refuse, labels, name });
  within(root, 'spec', checkRestartPolicy, refuse);
  within(root, 'spec', checkTokens, refuse);
  within(root, 'spec', checkGatesAndNode, refuse);
  within(root, 'spec', checkNoEphemeralContainers, refuse);
}

/** A token is a service account's. In a template the account may still come. */
function checkTokens(spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (text(spec, 'serviceAccountName') !== '' || text(spec, 'serviceAccount') !== '') return;
  each(spec, 'volumes', (volume) => {
    whereSet(volume, 'projected', (projected) => {
      each(projected, 'sources', (source) => {
        if (has(source, 'serviceAccountToken')) fault(source, 'serviceAccountToken', 'api/conflict#token-without-account', [forbidden(source.apiPath('serviceAccountToken'))], refuse);
      });
    });
  });
}

/** A Pod that waits at a gate has no node yet. */
function checkGatesAndNode(spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (text(spec, 'nodeName') === '' || spec.children('schedulingGates').length === 0) return;
  fault(spec, 'nodeName', 'api/conflict#together', [forbidden(spec.apiPath('nodeName'))], refuse, { other: 'schedulingGates' });
}

/** validatePodResourceClaim: the mirror of a static Pod has none, and no more is said of them. The server names no field. */
function checkResourceClaims(root: Site<'Pod'>, refuse: Refuse): void {
  const spec = structOf(root, 'spec');
  const mirrors = structOf(root, 'metadata').entries('annotations').some((entry) => entry.key === 'kubernetes.io/config.mirror');
  if (!mirrors) validateResourceClaims(spec, refuse);
  else if (spec.children('resourceClaims').length > 0) fault(spec, 'resourceClaims', 'api/conflict#mirror-claims', [forbidden('[]')], refuse);
}
