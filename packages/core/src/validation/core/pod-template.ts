/** kubernetes pkg/apis/core/validation/validation.go: ValidatePodTemplateSpec, ValidatePodTemplate. */
import type { Site } from '../../schema/site.js';
import { within } from '../reach.js';
import type { Refuse, Server } from '../refuse.js';
import { validatePodSpec } from './pod-spec.js';
import { checkRestartPolicy } from './restart-policy.js';

/** ValidatePodTemplateSpec. `claims` are the names of the volumes that a StatefulSet adds. */
export function validatePodTemplateSpec(template: Site<'PodTemplateSpec'>, server: Server, refuse: Refuse, claims: readonly string[] = []): void {
  within(template, 'spec', validatePodSpec, { server, refuse, labels: null }, claims);
}

/** ValidatePodTemplate. */
export function validatePodTemplate(root: Site<'PodTemplate'>, server: Server, refuse: Refuse): void {
  within(root, 'template', (template) => {
    validatePodTemplateSpec(template, server, refuse);
    within(template, 'spec', checkRestartPolicy, refuse);
  });
}
