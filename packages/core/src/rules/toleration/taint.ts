/** Keys and values that no taint can have. Follows pkg/apis/core/validation/validation.go: ValidateTolerations; pkg/apis/node/validation/validation.go: validateTolerations. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeObject } from '../shared/changes.js';
import { podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

const removeTwin = (subject: Subject): Fix | undefined => removeObject(subject, 'suggestion', 'remove the repetition');

export const rule = verdict({
  id: 'toleration/taint',
  messages: {
    key: {
      text: '"{key}" cannot be the key of a taint: {problem}. The API server refuses the toleration; a key is a name of letters, digits, "-", "_" and ".", with a DNS name and a "/" in front of it or not.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
    value: {
      text: '"{value}" cannot be the value of a taint: {problem}. The API server refuses the toleration; a value is up to 63 letters, digits, "-", "_" and ".", and begins and ends with a letter or digit.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
    repeated: {
      text: 'This toleration repeats an earlier one of the RuntimeClass (same key, operator, value and effect), and the API server refuses it twice. Remove one of the two.',
      hint: 'the same as an earlier one',
      severity: 'error',
      rejects: true,
      fix: removeTwin,
    },
  },
});

const runtimeClass = (tolerations: string): string => `apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata:\n  name: gvisor\nhandler: runsc\nscheduling:\n  tolerations:\n${tolerations}`;

export const page: Page = {
  summary: 'A toleration with a key or value that no taint can have.',
  why: 'Keys and values of taints are written like those of labels. A toleration with any other text could never match, so the server refuses it. In a RuntimeClass no two tolerations may be the same, either.',
  instead: 'Copy key and value from the taint, as `kubectl describe node` shows it: `key=value:effect`.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateTolerations; pkg/apis/node/validation/validation.go: validateTolerations',
  examples: [
    {
      bad: podWith(`
        tolerations:
        - key: «example.com/gpu/a100»
          operator: Exists
      `),
      message: 'key',
    },
    {
      bad: podWith(`
        tolerations:
        - key: dedicated
          operator: Equal
          value: «team a»
      `),
      message: 'value',
    },
    {
      bad: runtimeClass('  - key: sandbox\n    operator: Exists\n  - «key: sandbox»\n    operator: Exists\n'),
      message: 'repeated',
      fixed: runtimeClass('  - key: sandbox\n    operator: Exists\n'),
    },
    {
      good: podWith(`
        tolerations:
        - key: example.com/team
          operator: Equal
          value: Search_2.0
        - key: example.com/empty
          value: ""
      `),
    },
  ],
};
