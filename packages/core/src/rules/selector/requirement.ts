/** Label selectors of every kind. Follows apimachinery pkg/apis/meta/v1/validation/validation.go: ValidateLabelSelector, ValidateLabelSelectorRequirement. */
import { pairOf } from '../../tree/node.js';
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeField, setField } from '../shared/changes.js';
import { apartFrom } from '../shared/manifests.js';
import { meantOperator } from '../shared/operators.js';
import { verdict, type Page } from '../rule.js';

function respell(subject: Subject, { operator }: Words): Fix | undefined {
  const meant = meantOperator(String(operator), ['In', 'NotIn', 'Exists', 'DoesNotExist']);
  return meant && setField(subject, meant.operator, meant.plain ? 'safe' : 'suggestion');
}

function addOperator(subject: Subject): Fix | undefined {
  const values = subject.site && pairOf(subject.site.node, 'values')?.value;
  const operator = values?.kind === 'seq' && values.items.length > 0 ? 'In' : 'Exists';
  return setField(subject, operator, 'suggestion', `set operator to ${operator}`);
}

const removeValues = (subject: Subject): Fix | undefined => removeField(subject, 'values', 'suggestion', 'remove the values');

export const rule = verdict({
  id: 'selector/requirement',
  messages: {
    operator: {
      text: '"{operator}" is not an operator of label selectors; the API server refuses it. Use In or NotIn with a list of values, Exists or DoesNotExist without.',
      hint: 'In, NotIn, Exists or DoesNotExist',
      severity: 'error',
      rejects: true,
      fix: respell,
    },
    numeric: {
      text: 'Label selectors do not compare numbers; {operator} exists in node affinity alone, and the API server refuses it here. List the values that are meant with In.',
      hint: 'In, NotIn, Exists or DoesNotExist',
      severity: 'error',
      rejects: true,
    },
    'no-operator': {
      text: 'This requirement has no operator, so nothing says how the label is compared, and the API server refuses it. Add operator: In to match one of the values, or Exists to ask for the label alone.',
      hint: 'an operator is missing',
      severity: 'error',
      rejects: true,
      fix: addOperator,
    },
    'no-values': {
      text: '{operator} compares a label with a list of values, and there are none, so the API server refuses the requirement. List the values, or use Exists or DoesNotExist to ask for the label alone.',
      hint: 'needs at least one value',
      severity: 'error',
      rejects: true,
    },
    values: {
      text: '{operator} asks whether the label is there and compares no value, so values must not stand beside it, and the API server refuses them. Remove the values, or use In or NotIn if they count.',
      hint: 'no values with {operator}',
      severity: 'error',
      rejects: true,
      fix: removeValues,
    },
    'no-key': {
      text: 'This requirement has no key, so it is not said which label it asks for, and the API server refuses it. Name the label, such as key: app.',
      hint: 'a key is missing',
      severity: 'error',
      rejects: true,
    },
    key: {
      text: '"{key}" cannot be the key of a label: {problem}. The API server refuses it; a key is a name of letters, digits, "-", "_" and ".", with a DNS name and a "/" in front of it or not.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
    value: {
      text: '"{value}" cannot be the value of a label: {problem}. The API server refuses it; a value is up to 63 letters, digits, "-", "_" and ".", and begins and ends with a letter or digit.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
    'label-key': {
      text: '"{key}" in matchLabels cannot be the key of a label: {problem}. The API server refuses it; a key is a name of letters, digits, "-", "_" and ".", with a DNS name and a "/" in front of it or not.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
    'label-value': {
      text: '"{value}" in matchLabels cannot be the value of a label: {problem}. The API server refuses it; a value is up to 63 letters, digits, "-", "_" and ".", and begins and ends with a letter or digit.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
  },
});

const where = (requirement: string): string => apartFrom(`\ntopologyKey: kubernetes.io/hostname\nlabelSelector:\n  matchLabels:\n    app: web\n  matchExpressions:\n${requirement}`);
const labelled = (labels: string): string => apartFrom(`\ntopologyKey: kubernetes.io/hostname\nlabelSelector:\n  matchLabels:\n    app: web\n${labels}`);

export const page: Page = {
  summary: 'A label selector with an operator, a value or a key that the server refuses.',
  why: 'Selectors match labels, so they can ask for nothing that no label can be. Their operators are `In` and `NotIn` with values, `Exists` and `DoesNotExist` without; `Gt` and `Lt` belong to node affinity. A workload whose own selector does not parse is refused as a whole, and its template is not even looked at.',
  instead: 'Use `matchLabels` for exact values, and `matchExpressions` with one of the four operators for the rest.',
  upstream: 'apimachinery pkg/apis/meta/v1/validation/validation.go: ValidateLabelSelectorRequirement',
  examples: [
    {
      bad: where('  - key: tier\n    operator: «==»\n    values: [front]\n'),
      message: 'operator',
      fixed: where('  - key: tier\n    operator: In\n    values: [front]\n'),
    },
    { bad: where('  - key: version\n    operator: «Gt»\n    values: ["3"]\n'), message: 'numeric' },
    {
      bad: where('  - «key: tier»\n    values: [front]\n'),
      message: 'no-operator',
      fixed: where('  - key: tier\n    values: [front]\n    operator: In\n'),
    },
    { bad: where('  - key: tier\n    operator: In\n    values: «[]»\n'), message: 'no-values' },
    {
      bad: where('  - key: tier\n    operator: DoesNotExist\n    values: «[front]»\n'),
      message: 'values',
      fixed: where('  - key: tier\n    operator: DoesNotExist\n'),
    },
    { bad: where('  - «operator: Exists»\n'), message: 'no-key' },
    { bad: where('  - key: «the tier»\n    operator: Exists\n'), message: 'key' },
    { bad: where('  - key: tier\n    operator: In\n    values: [«"-1"»]\n'), message: 'value' },
    { bad: labelled('    «Example.com/tier»: front\n'), message: 'label-key' },
    { bad: labelled('    tier: «front/back»\n'), message: 'label-value' },
    { good: where('  - key: tier\n    operator: NotIn\n    values: [front, ""]\n'), note: 'an empty value is a value' },
  ],
};
