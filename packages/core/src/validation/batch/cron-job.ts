/** kubernetes pkg/apis/batch/validation/validation.go: ValidateCronJobCreate, validateCronJobSpec, ValidateJobTemplateSpec. */
import { quietly, type Site } from '../../schema/site.js';
import { checkNonnegative } from '../meta/nonnegative.js';
import { within } from '../reach.js';
import { invalid, notSupported, type Refuse, type Server } from '../refuse.js';
import { validateJobSpec } from './job.js';

/** ValidateCronJobCreate. */
export function validateCronJob(root: Site<'CronJob'>, server: Server, refuse: Refuse): void {
  within(root, 'spec', validateCronJobSpec, server, refuse);
}

/** validateCronJobSpec. */
function validateCronJobSpec(spec: Site<'CronJobSpec'>, server: Server, refuse: Refuse): void {
  for (const field of ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const) quietly(checkNonnegative, spec, field, refuse);
  within(spec, 'jobTemplate', (template) => {
    within(template, 'spec', (job) => {
      validateJobSpec(job, server, refuse);
      quietly(checkNoSelector, job, refuse);
      quietly(checkNotManual, job, refuse);
    });
  });
}

/** ValidateJobTemplateSpec: each Job of a CronJob gets a selector of its own. */
function checkNoSelector(spec: Site<'JobSpec'>, refuse: Refuse): void {
  if (!spec.has('selector')) return;
  refuse({
    message: 'selector/template-mismatch#cron-job-selector',
    at: spec.at('selector'),
    path: spec.path('selector'),
    causes: [invalid(spec.apiPath('selector'))],
    subject: { site: spec, field: 'selector' },
  });
}

function checkNotManual(spec: Site<'JobSpec'>, refuse: Refuse): void {
  if (spec.get('manualSelector') !== true) return;
  refuse({
    message: 'selector/template-mismatch#cron-job-manual',
    at: spec.at('manualSelector'),
    path: spec.path('manualSelector'),
    causes: [notSupported(spec.apiPath('manualSelector'))],
    subject: { site: spec, field: 'manualSelector' },
  });
}
