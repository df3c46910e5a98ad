/** The effect of a toleration. Follows pkg/apis/core/validation/validation.go: ValidateTolerations, validateTaintEffect. */
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setToNearest } from '../shared/changes.js';
import { podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

const respell = (subject: Subject, { effect }: Words): Fix | undefined => setToNearest(subject, String(effect), ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);

export const rule = verdict({
  id: 'toleration/effect',
  messages: {
    unknown: {
      text: '"{effect}" is not an effect that a taint can have, so the API server refuses the toleration. The effects are NoSchedule, PreferNoSchedule and NoExecute, in exactly this spelling; leave the field out to tolerate all three.',
      hint: 'NoSchedule, PreferNoSchedule or NoExecute',
      severity: 'error',
      rejects: true,
      fix: respell,
    },
  },
});

export const page: Page = {
  summary: 'A toleration names an effect that no taint has.',
  why: 'A taint keeps Pods from being scheduled (`NoSchedule`), makes a node the second choice (`PreferNoSchedule`) or drives running Pods away (`NoExecute`). A toleration of any other effect would tolerate nothing, so the server refuses it. Case counts.',
  instead: 'Use one of the three, or leave `effect` out to tolerate the key whatever the effect.',
  upstream: 'pkg/apis/core/validation/validation.go: validateTaintEffect',
  examples: [
    {
      bad: podWith(`
        tolerations:
        - key: dedicated
          operator: Exists
          effect: «NoSchedul»
      `),
      message: 'unknown',
      fixed: podWith(`
        tolerations:
        - key: dedicated
          operator: Exists
          effect: NoSchedule
      `),
    },
    {
      good: podWith(`
        tolerations:
        - key: dedicated
          operator: Exists
          effect: PreferNoSchedule
      `),
    },
  ],
};
