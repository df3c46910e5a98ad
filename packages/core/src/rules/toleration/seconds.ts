/** tolerationSeconds without the one effect that has a clock. Follows pkg/apis/core/validation/validation.go: ValidateTolerations. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeField, setField } from '../shared/changes.js';
import { podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

const remove = (subject: Subject): Fix | undefined => removeField(subject, 'tolerationSeconds', 'suggestion');
const addEffect = (subject: Subject): Fix | undefined => setField({ ...subject, field: 'effect' }, 'NoExecute', 'suggestion', 'set effect to NoExecute');

export const rule = verdict({
  id: 'toleration/seconds',
  messages: {
    effect: {
      text: 'tolerationSeconds says how long a Pod stays after its node got a NoExecute taint, and this toleration is for {effect}, which drives no Pod away; the API server refuses it. Remove tolerationSeconds, or tolerate NoExecute.',
      hint: 'only with NoExecute',
      severity: 'error',
      rejects: true,
      fix: remove,
    },
    'no-effect': {
      text: 'tolerationSeconds needs effect: NoExecute beside it, the one effect that drives Pods away; without an effect every effect is meant, and the API server refuses it. Set the effect, or remove tolerationSeconds.',
      hint: 'needs effect: NoExecute',
      severity: 'error',
      rejects: true,
      fix: addEffect,
    },
  },
});

export const page: Page = {
  summary: 'tolerationSeconds on a toleration that is not for NoExecute.',
  why: '`NoExecute` evicts the Pods that run on a node, and `tolerationSeconds` is the time a tolerating Pod may still stay. The other effects evict nobody, so there is nothing to wait for. A number of 0 or less means at once.',
  instead: 'Write `effect: NoExecute` where the eviction is to be delayed. Remove `tolerationSeconds` from tolerations of other effects.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateTolerations',
  examples: [
    {
      bad: podWith(`
        tolerations:
        - key: dedicated
          operator: Exists
          effect: NoSchedule
          tolerationSeconds: «60»
      `),
      message: 'effect',
      fixed: podWith(`
        tolerations:
        - key: dedicated
          operator: Exists
          effect: NoSchedule
      `),
    },
    {
      bad: podWith(`
        tolerations:
        - key: example.com/maintenance
          operator: Exists
          tolerationSeconds: «60»
      `),
      message: 'no-effect',
      fixed: podWith(`
        tolerations:
        - key: example.com/maintenance
          operator: Exists
          tolerationSeconds: 60
          effect: NoExecute
      `),
    },
    {
      good: podWith(`
        tolerations:
        - key: example.com/maintenance
          operator: Exists
          effect: NoExecute
          tolerationSeconds: 60
      `),
    },
  ],
};
