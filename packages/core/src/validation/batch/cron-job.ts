/** kubernetes pkg/apis/batch/validation/validation.go: ValidateCronJobCreate, validateCronJobSpec, ValidateJobTemplateSpec. */
import { quietly, type Site } from '../../schema/site.js';
import { checkWord, fault, requireText, text } from '../checks.js';
import { byteLength } from '../content.js';
import { checkNonnegative } from '../meta/nonnegative.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { within } from '../reach.js';
import { invalid, notSupported, type Refuse, type Server } from '../refuse.js';
import { validateJobSpec } from './job.js';
import { scheduleProblem, timeZoneErrors } from './schedule.js';

/** Eleven characters more, and they are the name of a Job, which has 63. */
const NAME_LENGTH = 52;

/** ValidateCronJobCreate. */
export function validateCronJob(root: Site<'CronJob'>, server: Server, refuse: Refuse): void {
  const more = (name: string) => (byteLength(name) > NAME_LENGTH ? [invalid('metadata.name')] : []);
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'CronJob', more }, refuse);
  within(root, 'spec', validateCronJobSpec, server, refuse);
}

/** validateCronJobSpec. */
function validateCronJobSpec(spec: Site<'CronJobSpec'>, server: Server, refuse: Refuse): void {
  quietly(checkSchedule, spec, refuse);
  quietly(checkTimeZone, spec, refuse);
  quietly(checkWord, spec, 'concurrencyPolicy', ['Allow', 'Forbid', 'Replace'], refuse);
  for (const field of ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const) quietly(checkNonnegative, spec, field, refuse);
  within(spec, 'jobTemplate', (template) => {
    within(template, 'spec', (job) => {
      validateJobSpec(job, false, server, refuse);
      quietly(checkNoSelector, job, refuse);
      quietly(checkNotManual, job, refuse);
    });
  });
}

function checkSchedule(spec: Site<'CronJobSpec'>, refuse: Refuse): void {
  if (!requireText(spec, 'schedule', refuse)) return;
  const schedule = text(spec, 'schedule');
  const field = spec.apiPath('schedule');
  const problem = scheduleProblem(schedule);
  const zone = schedule.includes('TZ');
  if (zone) fault(spec, 'schedule', 'api/conflict#schedule-zone', problem === undefined ? [invalid(field)] : [invalid(field), invalid(field)], refuse, { value: schedule });
  else if (problem !== undefined) fault(spec, 'schedule', 'api/format#schedule', [invalid(field)], refuse, { value: schedule, problem });
}

function checkTimeZone(spec: Site<'CronJobSpec'>, refuse: Refuse): void {
  if (!spec.has('timeZone')) return;
  const name = text(spec, 'timeZone');
  const causes = Array.from({ length: timeZoneErrors(name) }, () => invalid(spec.apiPath('timeZone')));
  if (causes.length > 0) fault(spec, 'timeZone', name === '' ? 'api/required#field' : 'api/format#time-zone', causes, refuse, { value: name });
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
