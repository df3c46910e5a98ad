/** Requirements on fields of the Node. Follows pkg/apis/core/validation/validation.go: ValidateNodeFieldSelectorRequirement. */
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setField } from '../shared/changes.js';
import { podRequiring } from '../shared/manifests.js';
import { meantOperator } from '../shared/operators.js';
import { verdict, type Page } from '../rule.js';

function respell(subject: Subject, { operator }: Words): Fix | undefined {
  const meant = meantOperator(String(operator), ['In', 'NotIn']);
  return meant && setField(subject, meant.operator, meant.plain ? 'safe' : 'suggestion');
}

const NAMES: ReadonlySet<string> = new Set(['', 'name', 'nodename', 'hostname', 'kubernetes.io/hostname', 'spec.nodename', 'metadata/name', '.metadata.name', 'metadata.names']);

function toName(subject: Subject, { key }: Words): Fix | undefined {
  return NAMES.has(String(key).toLowerCase()) ? setField(subject, 'metadata.name', 'suggestion') : undefined;
}

export const rule = verdict({
  id: 'node-affinity/match-fields',
  messages: {
    operator: {
      text: 'matchFields compares the node\'s name, for which there are only In and NotIn; the API server refuses "{operator}". Every node has a name, so nothing else could be asked.',
      hint: 'In or NotIn',
      severity: 'error',
      rejects: true,
      fix: respell,
    },
    'no-value': {
      text: 'matchFields compares the node\'s name with exactly one value, and there is none, so the API server refuses the requirement. Write values: [the name of the node].',
      hint: 'exactly one value',
      severity: 'error',
      rejects: true,
    },
    values: {
      text: 'matchFields takes exactly one name, and here are {count}, so the API server refuses the requirement. For one node of several write a term for each name, since terms are alternatives; to exclude several, write a requirement for each.',
      hint: 'exactly one value',
      severity: 'error',
      rejects: true,
    },
    key: {
      text: '"{key}" is not a field that matchFields knows; metadata.name, the node\'s name, is the only one, and the API server refuses any other. Labels of the node are matched in matchExpressions.',
      hint: 'metadata.name is the only field',
      severity: 'error',
      rejects: true,
      fix: toName,
    },
    name: {
      text: '"{name}" cannot be the name of a node: {problem}. The API server refuses it; names are DNS names of lower-case letters, digits, "-" and ".".',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
  },
});

export const page: Page = {
  summary: 'matchFields with anything but one name of a node.',
  why: '`matchFields` is there to pin a Pod to a node by its name, which is not the same as its `kubernetes.io/hostname` label. The server takes one field (`metadata.name`), two operators (`In`, `NotIn`) and one value, and that value must be a possible name.',
  instead: 'Write `key: metadata.name`, `operator: In` and one value. For several nodes, write several terms.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateNodeFieldSelectorRequirement',
  examples: [
    {
      bad: podRequiring(`
        matchFields:
        - key: metadata.name
          operator: «Exists»
      `),
      message: 'operator',
    },
    {
      bad: podRequiring(`
        matchFields:
        - key: metadata.name
          operator: «==»
          values: [worker-1]
      `),
      message: 'operator',
      fixed: podRequiring(`
        matchFields:
        - key: metadata.name
          operator: In
          values: [worker-1]
      `),
    },
    {
      bad: podRequiring(`
        matchFields:
        - key: metadata.name
          operator: In
          values: «[]»
      `),
      message: 'no-value',
    },
    {
      bad: podRequiring(`
        matchFields:
        - key: metadata.name
          operator: In
          values: «[worker-1, worker-2]»
      `),
      message: 'values',
    },
    {
      bad: podRequiring(`
        matchFields:
        - key: «name»
          operator: In
          values: [worker-1]
      `),
      message: 'key',
      fixed: podRequiring(`
        matchFields:
        - key: metadata.name
          operator: In
          values: [worker-1]
      `),
    },
    {
      bad: podRequiring(`
        matchFields:
        - key: metadata.name
          operator: In
          values: [«Worker_1»]
      `),
      message: 'name',
    },
    {
      good: podRequiring(`
        matchFields:
        - key: metadata.name
          operator: NotIn
          values: [worker-1]
        - key: metadata.name
          operator: NotIn
          values: [worker-2]
      `),
    },
  ],
};
