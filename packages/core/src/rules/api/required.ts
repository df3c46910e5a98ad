/** Fields that must be there. Follows pkg/apis/core/validation/validation.go: ValidatePodSpec and what it calls; pkg/apis/batch/validation/validation.go: validateJobSpec. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setField } from '../shared/changes.js';
import { podWith } from '../shared/manifests.js';
import { verdict, type Message, type Page } from '../rule.js';

/** What a Job's Pods do where nobody decided: they are not restarted, and the Job makes new ones. */
const never = (subject: Subject): Fix | undefined => setField(subject, 'Never', 'suggestion', 'set restartPolicy to Never');

const refused = (text: string, hint: string, fix?: Message['fix']): Message => ({ text, hint, severity: 'error', rejects: true, ...(fix && { fix }) });

export const rule = verdict({
  id: 'api/required',
  messages: {
    field: refused('"{field}" is required here, and it is missing or empty, so the API server refuses the resource. Add it.', '{field} is missing'),
    'volume-name': refused('A volume needs a name for the containers to mount it by, and this one has none, so the API server refuses it. Add a name.', 'a name is missing'),
    'mount-name': refused('This mount does not say which volume it shows, so the API server refuses it. Name one of the Pod\'s volumes.', 'the name of a volume is missing'),
    'restart-policy': refused(
      'The Pods of a Job must end some time, and without restartPolicy they are restarted for ever, so the API server refuses the Job. Set restartPolicy to Never (new Pods are made) or OnFailure (the container is restarted).',
      'Never or OnFailure',
      never,
    ),
  },
});

const job = (policy: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: load\nspec:\n  template:\n    spec:\n      containers:\n      - name: load\n        image: registry.example.com/load:1.0.0\n${policy}`;

export const page: Page = {
  summary: 'A field that must be there is missing or empty.',
  why: 'Some fields have no default that would do for everybody. The server asks for them when the resource is created, and takes nothing of it where one is missing; an empty string is as good as none.',
  instead: 'Add the field. The message says which, and the place is the object that lacks it.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidatePodSpec; pkg/apis/batch/validation/validation.go: validateJobSpec',
  examples: [
    { bad: 'apiVersion: v1\nkind: ReplicationController\nmetadata:\n  name: web\n«spec»:\n  selector:\n    app: web\n', message: 'field' },
    {
      bad: podWith(`
        volumes:
        - «emptyDir»: {}
      `),
      message: 'volume-name',
    },
    {
      bad: podWith('').replace('    image', '    volumeMounts:\n    - «mountPath: /cache»\n    image'),
      message: 'mount-name',
    },
    {
      bad: job('').replace('    spec', '    «spec»'),
      message: 'restart-policy',
      fixed: job('      restartPolicy: Never\n'),
    },
    { good: job('      restartPolicy: OnFailure\n') },
  ],
};
