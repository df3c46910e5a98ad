/** kubernetes pkg/apis/core/validation/validation.go: ValidatePodTemplateSpec, ValidatePodTemplate. */
import { quietly, type Site } from '../../schema/site.js';
import { fault } from '../checks.js';
import { checkAnnotations, checkMetaLabels, validateObjectMeta } from '../meta/object-meta.js';
import { structOf, within } from '../reach.js';
import { forbidden, type Refuse, type Server } from '../refuse.js';
import { checkAppArmorAgrees, checkPodAnnotations, checkSeccompAgrees } from './pod-annotations.js';
import type { AddedClaim } from './pod-context.js';
import { validatePodSpec } from './pod-spec.js';
import { checkRestartPolicy } from './restart-policy.js';

/** ValidatePodTemplateSpec. `claims` are the volumes that a StatefulSet adds. The server says `labels` for `metadata.labels`. */
export function validatePodTemplateSpec(template: Site<'PodTemplateSpec'>, server: Server, refuse: Refuse, claims: readonly AddedClaim[] | null = []): void {
  const labels = `${template.apiPath()}.labels`;
  const annotations = `${template.apiPath()}.annotations`;
  within(template, 'metadata', (meta) => {
    quietly(checkMetaLabels, meta, labels, refuse);
    quietly(checkAnnotations, meta, annotations, refuse);
    quietly(() => {
      checkPodAnnotations(meta, structOf(template, 'spec'), annotations, server, refuse);
    });
    quietly(() => {
      checkSeccompAgrees(meta, structOf(template, 'spec'), refuse);
    });
    quietly(() => {
      checkAppArmorAgrees(meta, structOf(template, 'spec'), false, refuse);
    });
  });
  within(template, 'spec', validatePodSpec, { server, refuse, labels: null, name: null }, claims);
  within(template, 'spec', checkNoEphemeralContainers, refuse);
}

/** They come to a Pod that runs, and to nothing else. */
export function checkNoEphemeralContainers(spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (spec.children('ephemeralContainers').length === 0) return;
  fault(spec, 'ephemeralContainers', 'api/conflict#ephemeral-containers', [forbidden(spec.apiPath('ephemeralContainers'))], refuse);
}

/** ValidatePodTemplate. */
export function validatePodTemplate(root: Site<'PodTemplate'>, server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'PodTemplate' }, refuse);
  within(root, 'template', (template) => {
    validatePodTemplateSpec(template, server, refuse);
    within(template, 'spec', checkRestartPolicy, refuse);
  });
}
