/** Fields that exclude or need each other. Follows pkg/apis/apps/validation/validation.go, pkg/apis/batch/validation/validation.go and pkg/apis/core/validation/validation.go. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeField, setField } from '../shared/changes.js';
import { workloadWith } from '../shared/manifests.js';
import { verdict, type Message, type Page } from '../rule.js';

const removeIt = (subject: Subject): Fix | undefined => (subject.field === undefined ? undefined : removeField(subject, subject.field, 'suggestion'));
const one = (subject: Subject): Fix | undefined => setField(subject, 1, 'suggestion');
const never = (subject: Subject): Fix | undefined => setField(subject, 'Never', 'suggestion');

const refused = (text: string, hint: string, fix?: Message['fix']): Message => ({ text, hint, severity: 'error', rejects: true, ...(fix && { fix }) });

export const rule = verdict({
  id: 'api/conflict',
  messages: {
    deadline: refused('The Pods of a {kind} are meant to run for ever, so activeDeadlineSeconds, which ends a Pod, must not stand in its template, and the API server refuses it. Remove it; only Jobs and Pods of their own can have it.', 'not in a {kind}', removeIt),
    'progress-deadline': refused('progressDeadlineSeconds is {deadline} and minReadySeconds is {ready}: a Pod would count as stuck before it can count as available, so the API server refuses it. Make the deadline the longer of the two.', 'must be above minReadySeconds'),
    'rolling-update': refused('rollingUpdate says how a rolling update goes, and the type is {type}, which makes none, so the API server refuses it. Remove rollingUpdate, or set the type to RollingUpdate.', 'only with RollingUpdate', removeIt),
    'rollout-stuck': refused('maxUnavailable and maxSurge are both 0, so no Pod could be replaced: none may stop before the new one runs, and none may run beside the old ones. The API server refuses it; set one of them above 0.', 'one of the two must be above 0', one),
    'no-unavailable': refused('maxUnavailable is {value}, so no Pod of this StatefulSet could ever be replaced, and the API server refuses it. Set it to 1 or more.', 'at least 1', one),
    'failure-policy-restarts': refused('podFailurePolicy looks at Pods that failed, and with restartPolicy: {value} containers are restarted instead, so the API server takes the policy only with restartPolicy: Never.', 'Never, with a podFailurePolicy', never),
  },
});

const job = (policy: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: load\nspec:\n  podFailurePolicy:\n    rules:\n    - action: Ignore\n      onPodConditions:\n      - type: DisruptionTarget\n  template:\n    spec:\n      restartPolicy: ${policy}\n      containers:\n      - name: load\n        image: registry.example.com/load:1.0.0\n`;

export const page: Page = {
  summary: 'Fields that exclude each other, or one that needs another.',
  why: 'Each of the fields would be right by itself. Together they contradict each other, or one has no meaning without another that is missing, so the server refuses the resource instead of guessing.',
  instead: 'Keep what you mean, and remove or change the other as the message says.',
  upstream: 'pkg/apis/apps/validation/validation.go: ValidateDeploymentSpec, ValidateDeploymentStrategy, ValidateStatefulSetSpec; pkg/apis/batch/validation/validation.go: validateJobSpec',
  examples: [
    { bad: workloadWith('Deployment', '', '\nactiveDeadlineSeconds: «3600»\n'), message: 'deadline', fixed: workloadWith('Deployment', '') },
    { bad: workloadWith('Deployment', '\nprogressDeadlineSeconds: «30»\nminReadySeconds: 60\n'), message: 'progress-deadline' },
    {
      bad: workloadWith('Deployment', '\nstrategy:\n  type: Recreate\n  «rollingUpdate»:\n    maxSurge: 1\n'),
      message: 'rolling-update',
      fixed: workloadWith('Deployment', '\nstrategy:\n  type: Recreate\n'),
    },
    {
      bad: workloadWith('Deployment', '\nstrategy:\n  rollingUpdate:\n    maxUnavailable: «0»\n    maxSurge: 0\n'),
      message: 'rollout-stuck',
      fixed: workloadWith('Deployment', '\nstrategy:\n  rollingUpdate:\n    maxUnavailable: 1\n    maxSurge: 0\n'),
    },
    { bad: workloadWith('StatefulSet', '\nserviceName: web\nupdateStrategy:\n  rollingUpdate:\n    maxUnavailable: «0»\n'), message: 'no-unavailable' },
    { bad: job('«OnFailure»'), message: 'failure-policy-restarts', fixed: job('Never') },
    { good: workloadWith('Deployment', '\nstrategy:\n  type: RollingUpdate\n  rollingUpdate:\n    maxUnavailable: 0\n') },
  ],
};
