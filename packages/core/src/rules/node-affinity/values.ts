/** How many values an operator takes, and what a value may be. Follows pkg/apis/core/validation/validation.go: ValidateNodeSelectorRequirement. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeField } from '../shared/changes.js';
import { podRequiring } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

/** The operator says what is meant; its values never counted. */
const removeValues = (subject: Subject): Fix | undefined => removeField(subject, 'values', 'safe');

export const rule = verdict({
  id: 'node-affinity/values',
  messages: {
    none: {
      text: '{operator} compares the node\'s label with a list of values, and there are none, so the API server refuses the requirement. List the values, or use Exists or DoesNotExist to ask for the label alone.',
      hint: 'needs at least one value',
      severity: 'error',
      rejects: true,
    },
    unwanted: {
      text: '{operator} asks whether the node has the label and compares no value, so values must not stand beside it, and the API server refuses them. Remove the values, or use In or NotIn if they count.',
      hint: 'no values with {operator}',
      severity: 'error',
      rejects: true,
      fix: removeValues,
    },
    one: {
      text: '{operator} compares the node\'s label with one whole number, and here are {count} values, so the API server refuses the requirement. Write exactly one, in quotes: values: ["8"].',
      hint: 'exactly one value',
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
  summary: 'A requirement of node affinity has too few or too many values, or one that no label can have.',
  why: '`In` and `NotIn` need values, `Exists` and `DoesNotExist` take none, `Gt` and `Lt` take one. In required terms, and in the affinity of a PersistentVolume, each value must be one that a label can have; this is why negative numbers cannot be compared. Preferred terms are not checked for that, which does not make them work.',
  instead: 'Give each operator the values that it takes. An empty list (`values: []`) is fine with `Exists`.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateNodeSelectorRequirement',
  examples: [
    {
      bad: podRequiring(`
        matchExpressions:
        - key: disktype
          operator: In
          values: «[]»
      `),
      message: 'none',
    },
    {
      bad: podRequiring(`
        matchExpressions:
        - key: disktype
          operator: Exists
          values: «[ssd]»
      `),
      message: 'unwanted',
      fixed: podRequiring(`
        matchExpressions:
        - key: disktype
          operator: Exists
      `),
    },
    {
      bad: podRequiring(`
        matchExpressions:
        - key: example.com/cpus
          operator: Gt
          «values»:
          - "4"
          - "8"
      `),
      message: 'one',
    },
    {
      bad: podRequiring(`
        matchExpressions:
        - key: disktype
          operator: In
          values: [«solid state», ssd]
      `),
      message: 'value',
    },
    {
      good: podRequiring(`
        matchExpressions:
        - key: disktype
          operator: Exists
          values: []
        - key: example.com/cpus
          operator: Gt
          values: ["7"]
      `),
      note: 'an empty list is no value',
    },
  ],
};
