/** A workload that would not own its Pods. Follows pkg/apis/apps/validation/validation.go: ValidatePodTemplateSpecForReplicaSet; pkg/apis/batch/validation/validation.go: validateGeneratedSelector, ValidateJobTemplateSpec. */
import { pairOf } from '../../tree/node.js';
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { isWritten, removeField } from '../shared/changes.js';
import { verdict, type Message, type Page } from '../rule.js';

/** The selector stays, since it cannot be changed once the workload is there. */
function setLabel({ site }: Subject, { key, wanted }: Words): Fix | undefined {
  if (site === undefined || !isWritten(site)) return undefined;
  const label = String(key);
  const to = String(wanted);
  const title = `label the Pods ${label}=${to}`;
  const labels = pairOf(site.node, 'labels')?.value;
  if (labels?.kind !== 'map') return labels === undefined ? { title, safety: 'suggestion', changes: [{ do: 'insert', into: site.node, key: 'labels', value: { [label]: to } }] } : undefined;
  const pair = pairOf(labels, label);
  return { title, safety: 'suggestion', changes: pair ? [{ do: 'set', node: pair.value, to }] : [{ do: 'insert', into: labels, key: label, value: to }] };
}

const removeSelector = (subject: Subject): Fix | undefined => removeField(subject, 'selector', 'suggestion');
const removeManual = (subject: Subject): Fix | undefined => removeField(subject, 'manualSelector', 'suggestion');

function removeLabel({ site }: Subject, { key }: Words): Fix | undefined {
  const labels = site && pairOf(site.node, 'labels')?.value;
  const pair = labels?.kind === 'map' ? pairOf(labels, String(key)) : undefined;
  return labels?.kind === 'map' && pair ? { title: `remove the label ${pair.key}`, safety: 'suggestion', changes: [{ do: 'remove', pair, from: labels }] } : undefined;
}

const refused = (text: string, hint: string, fix?: Message['fix']): Message => ({ text, hint, severity: 'error', rejects: true, ...(fix && { fix }) });

export const rule = verdict({
  id: 'selector/template-mismatch',
  messages: {
    value: refused('The selector asks for {key}={wanted}, and the Pods of this template carry {key}={found}, so the workload would not own them; the API server refuses it. Make the two equal.', '{key} should be {wanted}', setLabel),
    absent: refused('The selector asks for {key}={wanted}, and the Pods of this template do not carry that label, so the workload would not own them; the API server refuses it. Add the label to the template.', '{key}={wanted} is missing', setLabel),
    expression: refused('The selector asks for "{key} {operator} ({values})", which the labels of this template do not meet, so the workload would not own its Pods; the API server refuses it. Make labels and selector agree.', 'not what the selector asks for'),
    'job-selector': refused(
      'The API server makes the selector of a Job itself, and refuses one that does not select the labels it gives the Pods. Remove the selector; only with manualSelector: true may a Job have its own.',
      'made by the server',
      removeSelector,
    ),
    'job-name': refused('The API server labels the Pods of this Job {key}={name} and selects them by such labels, so it refuses another value ("{value}"). Remove the label.', 'set by the server', removeLabel),
    'job-uid': refused('The API server sets the label {key} of a Job\'s Pods to a number that it makes up, so it refuses any value that is written. Remove the label.', 'set by the server', removeLabel),
    'cron-job-selector': refused('Every Job of a CronJob gets a selector of its own from the API server, which refuses one in the template. Remove it.', 'made by the server', removeSelector),
    'cron-job-manual': refused('The Jobs of a CronJob cannot have selectors of their own, so manualSelector must not be true, and the API server refuses it. Remove it.', 'not in a CronJob', removeManual),
  },
});

const deployment = (selector: string, labels: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n${selector}  template:\n    metadata:\n${labels}    spec:\n      containers:\n      - name: web\n        image: registry.example.com/web:1.0.0\n`;
const APP = '    matchLabels:\n      app: web\n';
const PODS = '      containers:\n      - name: load\n        image: registry.example.com/load:1.0.0\n      restartPolicy: Never\n';
const job = (spec: string, labels = '        app: load\n'): string => `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: load\nspec:\n${spec}  template:\n    metadata:\n      labels:\n${labels}    spec:\n${PODS}`;
const cronJob = (spec: string): string =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: load\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n${spec}      template:\n        spec:\n          containers:\n          - name: load\n            image: registry.example.com/load:1.0.0\n          restartPolicy: Never\n`;

export const page: Page = {
  summary: "A workload's selector does not match the labels of its own template.",
  why: 'A controller counts the Pods that its selector matches. If its own Pods were not among them it would make new ones for ever, so the server refuses the workload. Jobs are different: the server gives their Pods a label with the Job\'s uid and selects that, so a selector or such a label of one\'s own can only be wrong.',
  instead: 'Give the template every label that the selector asks for; it may have more. Leave the selector of a Job out.',
  upstream: 'pkg/apis/apps/validation/validation.go: ValidatePodTemplateSpecForReplicaSet, ValidateDaemonSetSpec; pkg/apis/batch/validation/validation.go: validateGeneratedSelector',
  examples: [
    {
      bad: deployment(APP, '      «labels»:\n        app: wbe\n'),
      message: 'value',
      fixed: deployment(APP, '      labels:\n        app: web\n'),
    },
    {
      bad: deployment('    matchLabels:\n      app: web\n      tier: front\n', '      «labels»:\n        app: web\n'),
      message: 'absent',
      fixed: deployment('    matchLabels:\n      app: web\n      tier: front\n', '      labels:\n        app: web\n        tier: front\n'),
    },
    { bad: deployment('    matchExpressions:\n    - key: app\n      operator: In\n      values: [web, shop]\n', '      «labels»:\n        app: api\n'), message: 'expression' },
    {
      bad: job('  «selector»:\n    matchLabels:\n      app: load\n'),
      message: 'job-selector',
      fixed: job(''),
    },
    {
      bad: job('', '        app: load\n        job-name: «loader»\n'),
      message: 'job-name',
      fixed: job(''),
    },
    { bad: job('', '        app: load\n        controller-uid: «a1b2»\n'), message: 'job-uid' },
    { bad: cronJob('      «selector»:\n        matchLabels:\n          app: load\n'), message: 'cron-job-selector', fixed: cronJob('') },
    { bad: cronJob('      manualSelector: «true»\n'), message: 'cron-job-manual', fixed: cronJob('') },
    { good: deployment(APP, '      labels:\n        app: web\n        version: "2"\n'), note: 'the Pods may carry more' },
    { good: job('  manualSelector: true\n  selector:\n    matchLabels:\n      app: load\n') },
  ],
};
