/** How a DaemonSet updates its Pods. Follows pkg/apis/apps/validation/validation.go: ValidateDaemonSetUpdateStrategy, ValidateRollingUpdateDaemonSet. */
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setField, setToNearest } from '../shared/changes.js';
import { workloadWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

/** A Deployment's Recreate is what OnDelete comes nearest to, and still another thing. */
const respell = (subject: Subject, { type }: Words): Fix | undefined => setToNearest(subject, String(type), ['RollingUpdate', 'OnDelete']);
/** Who writes a surge alone means it; the default of the other is in the way. */
const addZero = (subject: Subject): Fix | undefined => setField({ ...subject, field: 'maxUnavailable' }, 0, 'safe', 'set maxUnavailable to 0');
const zero = (subject: Subject): Fix | undefined => setField({ ...subject, field: 'maxUnavailable' }, 0, 'suggestion', 'set maxUnavailable to 0');
const one = (subject: Subject): Fix | undefined => setField(subject, 1, 'suggestion', 'set maxUnavailable to 1');
const all = (subject: Subject): Fix | undefined => setField(subject, '100%', 'suggestion', 'change to 100%');

export const rule = verdict({
  id: 'daemonset/update-strategy',
  messages: {
    type: {
      text: '"{type}" is not how a DaemonSet can be updated, so the API server refuses it. Use RollingUpdate to replace the Pods node by node, or OnDelete to replace each when somebody deletes it.',
      hint: 'RollingUpdate or OnDelete',
      severity: 'error',
      rejects: true,
      fix: respell,
    },
    'surge-alone': {
      text: 'maxSurge is {surge} and maxUnavailable is not set, which makes it 1; a DaemonSet takes only one of the two, so the API server refuses it. To start the new Pod before the old one stops, add maxUnavailable: 0.',
      hint: 'needs maxUnavailable: 0',
      severity: 'error',
      rejects: true,
      fix: addZero,
    },
    both: {
      text: 'maxSurge is {surge} and maxUnavailable is {unavailable}, and a DaemonSet takes only one of the two, so the API server refuses it. Set maxUnavailable to 0 to start the new Pod first, or maxSurge to 0 to stop the old one first.',
      hint: 'one of the two must be 0',
      severity: 'error',
      rejects: true,
      fix: zero,
    },
    neither: {
      text: 'maxUnavailable and maxSurge are both 0, so no Pod could ever be replaced, and the API server refuses it. Set maxUnavailable to 1 or more, or maxSurge.',
      hint: 'one of the two must be above 0',
      severity: 'error',
      rejects: true,
      fix: one,
    },
    number: {
      text: '{field} must be a whole number from 0 on, or a percentage such as "10%", and "{value}" is neither, so the API server refuses it.',
      hint: 'a number or a percentage',
      severity: 'error',
      rejects: true,
    },
    percent: {
      text: '{field} is a share of the nodes, and {value} is more than all of them, so the API server refuses it. Use at most 100%, or a number of nodes.',
      hint: 'at most 100%',
      severity: 'error',
      rejects: true,
      fix: all,
    },
  },
});

const rolling = (fields: string): string => workloadWith('DaemonSet', `\nupdateStrategy:\n  rollingUpdate:\n${fields}`);

export const page: Page = {
  summary: 'A DaemonSet whose update strategy the server refuses.',
  why: 'On each node the new Pod is started either before the old one stops (`maxSurge`) or after it (`maxUnavailable`), so exactly one of the two is above 0. They default to `maxUnavailable: 1` and `maxSurge: 0`, and that is why `maxSurge` alone is refused. Both count nodes, as a number or as a percentage of at most 100 %. Under `OnDelete` nothing is checked.',
  instead: 'Write `maxUnavailable` alone, or `maxSurge` together with `maxUnavailable: 0`. Mind that a Pod with host ports cannot be started before the old one stops.',
  upstream: 'pkg/apis/apps/validation/validation.go: ValidateDaemonSetUpdateStrategy, ValidateRollingUpdateDaemonSet; pkg/apis/apps/v1/defaults.go: SetDefaults_DaemonSet',
  examples: [
    { bad: workloadWith('DaemonSet', '\nupdateStrategy:\n  type: «Recreate»\n'), message: 'type' },
    {
      bad: workloadWith('DaemonSet', '\nupdateStrategy:\n  type: «rollingUpdate»\n'),
      message: 'type',
      fixed: workloadWith('DaemonSet', '\nupdateStrategy:\n  type: RollingUpdate\n'),
    },
    { bad: rolling('    maxSurge: «1»\n'), message: 'surge-alone', fixed: rolling('    maxSurge: 1\n    maxUnavailable: 0\n') },
    { bad: rolling('    maxSurge: «25%»\n    maxUnavailable: 1\n'), message: 'both', fixed: rolling('    maxSurge: 25%\n    maxUnavailable: 0\n') },
    { bad: rolling('    maxUnavailable: «0»\n'), message: 'neither', fixed: rolling('    maxUnavailable: 1\n') },
    { bad: rolling('    maxUnavailable: «"5"»\n'), message: 'number' },
    { bad: rolling('    maxUnavailable: «200%»\n'), message: 'percent', fixed: rolling('    maxUnavailable: 100%\n') },
    { good: rolling('    maxSurge: 10%\n    maxUnavailable: 0%\n') },
    { good: workloadWith('DaemonSet', '\nupdateStrategy:\n  type: OnDelete\n') },
  ],
};
