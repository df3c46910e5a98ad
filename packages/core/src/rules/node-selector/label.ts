/** Keys and values that no node can carry. Follows apimachinery pkg/apis/meta/v1/validation/validation.go: ValidateLabels, ValidateLabelName. */
import { podRequiring, podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'node-selector/label',
  messages: {
    key: {
      text: '"{key}" cannot be the key of a label: {problem}. No node can carry it, and the API server refuses it; a key is a name of letters, digits, "-", "_" and ".", with a DNS name and a "/" in front of it or not.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
    'no-key': {
      text: 'This requirement has no key, so it is not said which label of the node it asks for, and the API server refuses it. Name the label: key: example.com/disktype.',
      hint: 'a key is missing',
      severity: 'error',
      rejects: true,
    },
    value: {
      text: '"{value}" cannot be the value of a label: {problem}. No node can carry it, and the API server refuses it; a value is up to 63 letters, digits, "-", "_" and ".", and begins and ends with a letter or digit.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
  },
});

export const page: Page = {
  summary: 'A label that no node can carry, in a nodeSelector or in node affinity.',
  why: 'Keys of labels are at most 63 letters, digits, `-`, `_` and `.` long, with a DNS name and one `/` in front of them where they have an owner; values are written the same way, and may be empty. A selector with anything else could never match, so the server refuses it.',
  instead: 'Copy key and value from the node, as `kubectl get nodes --show-labels` prints them.',
  upstream: 'apimachinery pkg/apis/meta/v1/validation/validation.go: ValidateLabels, ValidateLabelName',
  examples: [
    {
      bad: podWith(`
        nodeSelector:
          «disk type»: ssd
      `),
      message: 'key',
    },
    {
      bad: podWith(`
        nodeSelector:
          example.com/team: «search & ads»
      `),
      message: 'value',
    },
    {
      bad: podRequiring(`
        matchExpressions:
        - key: «example.com/disk/type»
          operator: Exists
      `),
      message: 'key',
    },
    {
      bad: podRequiring(`
        matchExpressions:
        - «operator: Exists»
      `),
      message: 'no-key',
    },
    {
      good: podWith(`
        nodeSelector:
          example.com/disk_type: NVMe.2
          node-role.kubernetes.io/worker: ""
      `),
      note: 'an empty value is a value',
    },
  ],
};
