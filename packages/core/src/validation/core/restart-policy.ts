/** kubernetes pkg/apis/core/validation/validation.go, validateRestartPolicy, and what each workload kind allows of it. */
import type { Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { invalid, notSupported, required, type Refuse } from '../refuse.js';

const POLICIES: ReadonlySet<string> = new Set(['Always', 'OnFailure', 'Never']);

function refuseUnknown(spec: Site<'PodSpec'>, policy: string, more: readonly Cause[], allowed: string, refuse: Refuse): void {
  refuse({
    message: 'api/enum#restart-policy',
    at: spec.at('restartPolicy'),
    path: spec.path('restartPolicy'),
    causes: [notSupported(spec.apiPath('restartPolicy')), ...more],
    data: { value: policy, allowed },
    subject: { site: spec, field: 'restartPolicy', more: allowed.split(', ') },
  });
}

/** In a Pod, or in a PodTemplate that nothing uses: any of the three. Absent means Always. Throws QUIET. */
export function checkRestartPolicy(spec: Site<'PodSpec'>, refuse: Refuse): void {
  const policy = spec.get('restartPolicy') ?? '';
  if (policy !== '' && !POLICIES.has(policy)) refuseUnknown(spec, policy, [], 'Always, OnFailure, Never', refuse);
}

/** In what keeps its Pods running (ValidatePodTemplateSpecForReplicaSet and its like): only Always. Throws QUIET. */
export function checkAlwaysRestarts(spec: Site<'PodSpec'>, kind: string, refuse: Refuse): void {
  const policy = spec.get('restartPolicy') ?? '';
  if (policy === '' || policy === 'Always') return;
  const field = spec.apiPath('restartPolicy');
  if (!POLICIES.has(policy)) {
    refuseUnknown(spec, policy, [notSupported(field)], 'Always', refuse);
    return;
  }
  refuse({
    message: kind === 'DaemonSet' ? 'daemonset/replicas#restart-policy' : 'api/enum#always-restarts',
    at: spec.at('restartPolicy'),
    path: spec.path('restartPolicy'),
    causes: [notSupported(field)],
    data: { value: policy, kind },
    subject: { site: spec, field: 'restartPolicy' },
  });
}

/** In a Job (validateJobSpec), whose Pods end: OnFailure or Never, and only Never with a podFailurePolicy. Throws QUIET. */
export function checkEnds(spec: Site<'PodSpec'>, hasFailurePolicy: boolean, refuse: Refuse): void {
  const policy = spec.get('restartPolicy') ?? '';
  const field = spec.apiPath('restartPolicy');
  const about = { at: spec.at('restartPolicy'), path: spec.path('restartPolicy'), subject: { site: spec as Site, field: 'restartPolicy' } };
  if (policy === '' || policy === 'Always') {
    refuse({ ...about, message: policy === '' ? 'api/required#restart-policy' : 'api/enum#job-restart-policy', causes: [required(field)], data: { value: policy } });
  } else if (!POLICIES.has(policy)) {
    refuseUnknown(spec, policy, [notSupported(field)], 'OnFailure, Never', refuse);
  } else if (hasFailurePolicy && policy !== 'Never') {
    refuse({ ...about, message: 'api/conflict#failure-policy-restarts', causes: [invalid(field)], data: { value: policy } });
  }
}

/** Only a Pod of its own, or a Job's, may have a deadline. Throws QUIET. */
export function checkNoDeadline(spec: Site<'PodSpec'>, kind: string, refuse: Refuse): void {
  if (!spec.has('activeDeadlineSeconds')) return;
  refuse({
    message: 'api/conflict#deadline',
    at: spec.at('activeDeadlineSeconds'),
    path: spec.path('activeDeadlineSeconds'),
    causes: [{ type: 'FieldValueForbidden', field: spec.apiPath('activeDeadlineSeconds') }],
    data: { kind },
    subject: { site: spec, field: 'activeDeadlineSeconds' },
  });
}
