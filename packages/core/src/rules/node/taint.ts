/** The taints of a Node. Follows pkg/apis/core/validation/validation.go: validateNodeTaints, validateTaintEffect. */
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeObject, setToNearest } from '../shared/changes.js';
import { verdict, type Page } from '../rule.js';

const respell = (subject: Subject, { effect }: Words): Fix | undefined => setToNearest(subject, String(effect), ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
const removeTwin = (subject: Subject): Fix | undefined => removeObject(subject, 'suggestion', 'remove the repetition');

export const rule = verdict({
  id: 'node/taint',
  messages: {
    'no-key': { text: 'This taint has no key, so no Pod could say that it tolerates it, and the API server refuses the Node. Give it a key such as example.com/dedicated.', hint: 'a key is missing', severity: 'error', rejects: true },
    key: {
      text: '"{key}" cannot be the key of a taint: {problem}. The API server refuses the Node; a key is a name of letters, digits, "-", "_" and ".", with a DNS name and a "/" in front of it or not.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
    value: {
      text: '"{value}" cannot be the value of a taint: {problem}. The API server refuses the Node; a value is up to 63 letters, digits, "-", "_" and ".", and begins and ends with a letter or digit.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
    'no-effect': {
      text: 'This taint has no effect, so it is not said what it does to Pods, and the API server refuses the Node. Use NoSchedule, PreferNoSchedule or NoExecute.',
      hint: 'an effect is missing',
      severity: 'error',
      rejects: true,
    },
    effect: {
      text: '"{effect}" is not an effect of taints, so the API server refuses the Node. The effects are NoSchedule, PreferNoSchedule and NoExecute, in exactly this spelling.',
      hint: 'NoSchedule, PreferNoSchedule or NoExecute',
      severity: 'error',
      rejects: true,
      fix: respell,
    },
    repeated: {
      text: 'The taint {key}:{effect} stands here a second time; a Node has each key once for each effect, whatever the values, and the API server refuses this one. Remove one of the two.',
      hint: 'the same key and effect as an earlier one',
      severity: 'error',
      rejects: true,
      fix: removeTwin,
    },
  },
});

const node = (taints: string): string => `apiVersion: v1\nkind: Node\nmetadata:\n  name: worker-1\nspec:\n  taints:\n${taints}`;

export const page: Page = {
  summary: 'A Node with a taint that the server refuses.',
  why: 'A taint is a key, a value (which may be empty) and an effect. Pods tolerate it by these three, so key and value are written like those of labels, the effect is one of three words, and no key stands twice with one effect.',
  instead: 'Write `key`, `value` where one is wanted, and one of the effects `NoSchedule`, `PreferNoSchedule` and `NoExecute`.',
  upstream: 'pkg/apis/core/validation/validation.go: validateNodeTaints',
  examples: [
    { bad: node('  - «effect: NoSchedule»\n'), message: 'no-key' },
    { bad: node('  - key: «dedicated gpu»\n    effect: NoSchedule\n'), message: 'key' },
    { bad: node('  - key: dedicated\n    value: «team/a»\n    effect: NoSchedule\n'), message: 'value' },
    { bad: node('  - «key: dedicated»\n    value: gpu\n'), message: 'no-effect' },
    {
      bad: node('  - key: dedicated\n    value: gpu\n    effect: «noSchedule»\n'),
      message: 'effect',
      fixed: node('  - key: dedicated\n    value: gpu\n    effect: NoSchedule\n'),
    },
    {
      bad: node('  - key: dedicated\n    value: gpu\n    effect: NoSchedule\n  - «key: dedicated»\n    value: search\n    effect: NoSchedule\n'),
      message: 'repeated',
      fixed: node('  - key: dedicated\n    value: gpu\n    effect: NoSchedule\n'),
    },
    { good: node('  - key: dedicated\n    value: gpu\n    effect: NoSchedule\n  - key: dedicated\n    value: gpu\n    effect: NoExecute\n') },
  ],
};
