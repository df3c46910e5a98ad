/** kubernetes pkg/apis/batch/validation/validation.go: ValidateJobCreate, validateNameAllowsCompletions, ValidateJobSpec, validateJobSpec. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { causesOf, fault, has, int, refuseWord, text } from '../checks.js';
import { byteLength, isDNS1123Label, isValidLabelValue } from '../content.js';
import { validatePodTemplateSpec } from '../core/pod-template.js';
import { checkEnds } from '../core/restart-policy.js';
import { checkDropped } from '../disabled.js';
import { domainPathCauses } from '../domain-path.js';
import { mapOf } from '../meta/matches.js';
import { checkNonnegative } from '../meta/nonnegative.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { structOf, whereSet, within } from '../reach.js';
import { invalid, notSupported, required, tooLong, type Refuse, type Server } from '../refuse.js';
import { validateJobSelector } from './generated-selector.js';
import { checkReplacement, validatePodFailurePolicy, validateSuccessPolicy } from './job-policies.js';

type Spec = Site<'JobSpec'>;

/** ValidateJobCreate. */
export function validateJob(root: Site<'Job'>, server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'Job', more: (name) => nameErrors(root, name) }, refuse);
  within(root, 'spec', (spec) => {
    quietly(validateJobSelector, root, spec, refuse);
    validateJobSpec(spec, true, server, sharingLabels(root, refuse));
  });
}

/** Pods are called after an Indexed Job, and labelled with the name of any. Throws QUIET. */
function nameErrors(root: Site<'Job'>, name: string): Cause[] {
  const spec = structOf(root, 'spec');
  const causes: Cause[] = [];
  // Where neither is written both are 1 (SetDefaults_Job).
  const completions = int(spec, 'completions') ?? (has(spec, 'parallelism') ? 0 : 1);
  if (text(spec, 'completionMode') === 'Indexed' && completions > 0 && isDNS1123Label(`${name}-${String(Number(completions) - 1)}`).length > 0) causes.push(invalid('metadata.name'));
  if (spec.get('manualSelector') === true || isValidLabelValue(name).length === 0) return causes;
  const labels = mapOf(structOf(structOf(spec, 'template'), 'metadata').entries('labels'));
  if (labels.has('job-name') && labels.has('batch.kubernetes.io/job-name')) return causes;
  causes.push(...causesOf(isValidLabelValue(name), 'spec.template.labels'));
  if (takesLabels(root)) causes.push(...causesOf(isValidLabelValue(name), 'metadata.labels'));
  return causes;
}

/** A Job without labels of its own takes those of its template (SetDefaults_Job); so does a ReplicationController. Throws QUIET. */
export function takesLabels(root: Site<'Job'> | Site<'ReplicationController'>): boolean {
  const job = root as Site<'Job'>;
  const template = job.child('spec')?.child('template')?.child('metadata');
  return template?.has('labels') === true && structOf(job, 'metadata').entries('labels').length === 0;
}

/** What is wrong with the labels of the template is then wrong with its own, too. */
export function sharingLabels(root: Site<'Job'> | Site<'ReplicationController'>, refuse: Refuse): Refuse {
  let shared = false;
  quietly(() => {
    shared = takesLabels(root);
  });
  if (!shared) return refuse;
  return (refusal) => {
    const own = refusal.causes.filter((cause) => cause.field === 'spec.template.labels').map((cause) => ({ type: cause.type, field: 'metadata.labels' }));
    refuse(own.length === 0 ? refusal : { ...refusal, causes: [...refusal.causes, ...own] });
  };
}

const COUNTS = ['parallelism', 'completions', 'activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished', 'backoffLimitPerIndex', 'maxFailedIndexes'] as const;

/** validateJobSpec: what a Job and a CronJob's template have in common. Only a Job has defaults (SetDefaults_Job). */
export function validateJobSpec(spec: Spec, defaulted: boolean, server: Server, refuse: Refuse): void {
  for (const field of COUNTS) quietly(checkNonnegative, spec, field, refuse);
  quietly(checkIndexes, spec, defaulted, refuse);
  quietly(checkManagedBy, spec, refuse);
  whereSet(spec, 'podFailurePolicy', validatePodFailurePolicy, spec, refuse);
  quietly(checkSuccessPolicy, spec, refuse);
  quietly(checkReplacement, spec, refuse);
  quietly(checkDropped, spec, 'scheduling', 'WorkloadWithJob', refuse);
  within(spec, 'template', (template) => {
    validatePodTemplateSpec(template, server, refuse);
    within(template, 'spec', (pod) => {
      checkEnds(pod, spec.has('podFailurePolicy'), refuse);
    });
  });
}

/** maxParallelismForIndexedJob and its like, above upstream's validateGeneratedSelector. */
const MOST = 100_000;
const MOST_WITH_MANY_COMPLETIONS = 10_000;

/** What goes with which completionMode. */
function checkIndexes(spec: Spec, defaulted: boolean, refuse: Refuse): void {
  const mode = text(spec, 'completionMode');
  const written = has(spec, 'completionMode');
  if (has(spec, 'maxFailedIndexes') && !has(spec, 'backoffLimitPerIndex')) {
    fault(spec, 'maxFailedIndexes', 'api/conflict#needs', [required(spec.apiPath('backoffLimitPerIndex'))], refuse, { other: 'backoffLimitPerIndex' });
  }
  if (written && mode !== 'NonIndexed' && mode !== 'Indexed') refuseWord(spec, 'completionMode', mode, ['NonIndexed', 'Indexed'], [notSupported(spec.apiPath('completionMode'))], refuse);
  if (mode === 'Indexed') checkIndexed(spec, defaulted, refuse);
  if (written && mode !== 'NonIndexed') return;
  for (const field of ['backoffLimitPerIndex', 'maxFailedIndexes'] as const) {
    if (has(spec, field)) fault(spec, field, 'api/conflict#needs-indexed', [invalid(spec.apiPath(field))], refuse);
  }
}

function checkIndexed(spec: Spec, defaulted: boolean, refuse: Refuse): void {
  const parallelism = int(spec, 'parallelism');
  const completions = int(spec, 'completions') ?? (defaulted && parallelism === undefined ? 1 : undefined);
  const failed = int(spec, 'maxFailedIndexes');
  const tooHigh = (field: string, value: string, most: number, times: number): void => {
    const causes = Array.from({ length: times }, () => invalid(spec.apiPath(field)));
    fault(spec, field, 'api/format#at-most', causes, refuse, { value, most });
  };
  if (completions === undefined) fault(spec, 'completions', 'api/required#completions', [required(spec.apiPath('completions'))], refuse);
  const many = completions !== undefined && completions > MOST && has(spec, 'backoffLimitPerIndex');
  const mostParallel = many ? MOST_WITH_MANY_COMPLETIONS : MOST;
  if (parallelism !== undefined && parallelism > mostParallel) tooHigh('parallelism', String(parallelism), mostParallel, many && parallelism > MOST ? 2 : 1);
  if (failed !== undefined) {
    const times = Number(completions !== undefined && failed > completions) + Number(failed > MOST) + Number(many && failed > MOST_WITH_MANY_COMPLETIONS);
    if (times > 0) tooHigh('maxFailedIndexes', String(failed), Math.min(many ? MOST_WITH_MANY_COMPLETIONS : MOST, Number(completions ?? MOST)), times);
  } else if (many) {
    fault(spec, 'completions', 'api/conflict#needs', [required(spec.apiPath('maxFailedIndexes'))], refuse, { other: 'maxFailedIndexes' });
  }
}

/** IsDomainPrefixedPath. */
function checkManagedBy(spec: Spec, refuse: Refuse): void {
  if (!spec.has('managedBy')) return;
  const manager = text(spec, 'managedBy');
  const field = spec.apiPath('managedBy');
  const long = byteLength(manager) > 63 ? [tooLong(field)] : [];
  if (manager === '') {
    fault(spec, 'managedBy', 'api/required#field', [required(field)], refuse);
    return;
  }
  const causes = domainPathCauses(manager, field);
  if (causes.length + long.length > 0) fault(spec, 'managedBy', 'api/format#domain-path', [...causes, ...long], refuse, { value: manager });
}

/** Only Indexed Jobs can succeed in part. Kubernetes itself panics where such a one has no completions. */
function checkSuccessPolicy(spec: Spec, refuse: Refuse): void {
  if (!spec.has('successPolicy')) return;
  if (text(spec, 'completionMode') !== 'Indexed') {
    fault(spec, 'successPolicy', 'api/conflict#needs-indexed', [invalid(spec.apiPath('successPolicy'))], refuse);
    return;
  }
  const completions = int(spec, 'completions') ?? (int(spec, 'parallelism') === undefined ? 1 : 0);
  whereSet(spec, 'successPolicy', validateSuccessPolicy, Number(completions), refuse);
}
