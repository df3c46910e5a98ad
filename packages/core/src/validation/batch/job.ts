/** kubernetes pkg/apis/batch/validation/validation.go: ValidateJobCreate, ValidateJobSpec, validateJobSpec. */
import { quietly, type Site } from '../../schema/site.js';
import { validatePodTemplateSpec } from '../core/pod-template.js';
import { checkEnds } from '../core/restart-policy.js';
import { checkNonnegative } from '../meta/nonnegative.js';
import { within } from '../reach.js';
import type { Refuse, Server } from '../refuse.js';
import { validateJobSelector } from './generated-selector.js';

/** ValidateJobCreate. */
export function validateJob(root: Site<'Job'>, server: Server, refuse: Refuse): void {
  within(root, 'spec', (spec) => {
    quietly(validateJobSelector, root, spec, refuse);
    validateJobSpec(spec, server, refuse);
  });
}

const COUNTS = ['parallelism', 'completions', 'activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished', 'backoffLimitPerIndex', 'maxFailedIndexes'] as const;

/** validateJobSpec: what a Job and a CronJob's template have in common. */
export function validateJobSpec(spec: Site<'JobSpec'>, server: Server, refuse: Refuse): void {
  for (const field of COUNTS) quietly(checkNonnegative, spec, field, refuse);
  within(spec, 'template', (template) => {
    validatePodTemplateSpec(template, server, refuse);
    within(template, 'spec', (pod) => {
      checkEnds(pod, spec.has('podFailurePolicy'), refuse);
    });
  });
}
