/** Where a StorageClass may make volumes. Follows pkg/apis/storage/validation/validation.go: validateAllowedTopologies; pkg/apis/core/validation/validation.go: ValidateTopologySelectorTerm. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeObject, removeScalar } from '../shared/changes.js';
import { verdict, type Page } from '../rule.js';

const removeValue = (subject: Subject): Fix | undefined => removeScalar(subject, 'safe', 'remove the repetition');
const removeTerm = (subject: Subject): Fix | undefined => removeObject(subject, 'safe', 'remove the repetition');
const removeEmpty = (subject: Subject): Fix | undefined => removeObject(subject, 'suggestion', 'remove the empty term');

export const rule = verdict({
  id: 'node-affinity/allowed-topologies',
  messages: {
    'no-values': {
      text: 'This expression names the label "{key}" and no values, so it says nothing of where volumes may be made, and the API server refuses the StorageClass. List at least one value.',
      hint: 'needs at least one value',
      severity: 'error',
      rejects: true,
    },
    'no-key': {
      text: 'This expression has no key, so it is not said which label of the node its values are for, and the API server refuses the StorageClass. Name the label, such as topology.kubernetes.io/zone.',
      hint: 'a key is missing',
      severity: 'error',
      rejects: true,
    },
    key: {
      text: '"{key}" cannot be the key of a label: {problem}. No node can carry it, and the API server refuses the StorageClass.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
    'repeated-value': {
      text: 'The value "{value}" stands twice in one expression, and the API server takes each only once. Remove one of the two.',
      hint: 'the same as an earlier one',
      severity: 'error',
      rejects: true,
      fix: removeValue,
    },
    'repeated-key': {
      text: 'The label "{key}" stands twice in one term, whose expressions must all hold, and the API server takes each label only once. Put the values into one list, or the expressions into two terms if either will do.',
      hint: 'the same as an earlier one',
      severity: 'error',
      rejects: true,
    },
    empty: {
      text: 'This term has no matchLabelExpressions, so it allows nothing that the others do not, and the API server refuses the StorageClass. Add an expression; to allow every topology, leave allowedTopologies out.',
      hint: 'an empty term',
      severity: 'error',
      rejects: true,
      fix: removeEmpty,
    },
    'repeated-term': {
      text: 'This term allows the same topologies as an earlier one, and the API server takes each term only once. Remove one of the two.',
      hint: 'the same as an earlier one',
      severity: 'error',
      rejects: true,
      fix: removeTerm,
    },
  },
});

const storageClass = (terms: string): string => `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: example.com/csi\nvolumeBindingMode: WaitForFirstConsumer\nallowedTopologies:\n${terms}`;
const ZONE = 'topology.kubernetes.io/zone';

export const page: Page = {
  summary: 'allowedTopologies of a StorageClass that are empty, repeated, or name no label.',
  why: 'The terms are alternatives; the expressions of one term must all hold, and each compares one label of the node with a list of values. The server refuses what would say the same twice, since it is mostly a slip of copying.',
  instead: 'One term for each combination; in a term one expression for each label, with every value once.',
  upstream: 'pkg/apis/storage/validation/validation.go: validateAllowedTopologies',
  examples: [
    { bad: storageClass(`- matchLabelExpressions:\n  - key: ${ZONE}\n    values: «[]»\n`), message: 'no-values' },
    { bad: storageClass('- matchLabelExpressions:\n  - «values»: [a]\n'), message: 'no-key' },
    { bad: storageClass('- matchLabelExpressions:\n  - key: «zone of the disk»\n    values: [a]\n'), message: 'key' },
    {
      bad: storageClass(`- matchLabelExpressions:\n  - key: ${ZONE}\n    values: [a, b, «a»]\n`),
      message: 'repeated-value',
      fixed: storageClass(`- matchLabelExpressions:\n  - key: ${ZONE}\n    values: [a, b]\n`),
    },
    { bad: storageClass(`- matchLabelExpressions:\n  - key: ${ZONE}\n    values: [a]\n  - key: «${ZONE}»\n    values: [b]\n`), message: 'repeated-key' },
    {
      bad: storageClass(`- matchLabelExpressions:\n  - key: ${ZONE}\n    values: [a]\n- «{}»\n`),
      message: 'empty',
      fixed: storageClass(`- matchLabelExpressions:\n  - key: ${ZONE}\n    values: [a]\n`),
    },
    {
      bad: storageClass(`- matchLabelExpressions:\n  - key: ${ZONE}\n    values: [a, b]\n- «matchLabelExpressions»:\n  - key: ${ZONE}\n    values: [b, a]\n`),
      message: 'repeated-term',
      fixed: storageClass(`- matchLabelExpressions:\n  - key: ${ZONE}\n    values: [a, b]\n`),
    },
    { good: storageClass(`- matchLabelExpressions:\n  - key: ${ZONE}\n    values: [a, b]\n- matchLabelExpressions:\n  - key: ${ZONE}\n    values: [c]\n`) },
  ],
};
