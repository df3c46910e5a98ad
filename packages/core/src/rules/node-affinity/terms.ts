/** Node affinity that must have terms and has none. Follows pkg/apis/core/validation/validation.go: ValidateNodeSelector, validateVolumeNodeAffinity, ValidatePersistentVolumeSpec. */
import { unwrapChange, wrapItem } from '../shared/reshape.js';
import { reshape } from '../shared/lost-fields.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { podRequiring, podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

function toList(subject: Subject): Fix | undefined {
  const change = wrapItem(subject);
  return change && { title: 'make it a list', safety: 'safe', changes: [change] };
}

function fromList({ node }: Subject): Fix | undefined {
  const change = node && unwrapChange(node, false);
  return change && { title: 'take it out of the list', safety: 'safe', changes: [change] };
}

export const rule = verdict({
  id: 'node-affinity/terms',
  messages: {
    map: {
      text: '{what} must be a list of terms, and this is one object; the API server cannot decode it. Begin each term with a dash.',
      hint: 'a list is wanted',
      severity: 'error',
      rejects: true,
      fix: toList,
    },
    list: {
      text: '{what} must be one object with nodeSelectorTerms, and this is a list; the API server cannot decode it. Only preferred node affinity is a list, of terms with a weight; take the dash away, and list the terms under nodeSelectorTerms.',
      hint: 'one object is wanted',
      severity: 'error',
      rejects: true,
      fix: fromList,
    },
    unwrapped: {
      text: 'Required node affinity lists its terms in nodeSelectorTerms, and {fields} belong into a term of that list; the API server refuses them here. Put them under nodeSelectorTerms, behind a dash.',
      hint: 'belongs under nodeSelectorTerms',
      severity: 'error',
      rejects: true,
      fix: reshape,
    },
    none: {
      text: 'Required node affinity needs at least one term in nodeSelectorTerms, and here is none, so the API server refuses it. Add a term with matchExpressions, or remove the affinity if any node will do.',
      hint: 'needs at least one term',
      severity: 'error',
      rejects: true,
    },
    'no-required': {
      text: 'The node affinity of a PersistentVolume is always required: its terms belong under "required", which is missing, so the API server refuses it. Add required.nodeSelectorTerms, or remove nodeAffinity.',
      hint: '"required" is missing',
      severity: 'error',
      rejects: true,
      fix: reshape,
    },
    'local-volume': {
      text: 'A local volume is on one node, and nodeAffinity must say on which; without it Pods would be sent to nodes that do not have the disk, so the API server refuses it. Add nodeAffinity.required with the node\'s name or hostname label.',
      hint: 'a local volume needs nodeAffinity',
      severity: 'error',
      rejects: true,
    },
  },
});

const volume = (spec: string): string => `apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: data\nspec:\n  capacity:\n    storage: 10Gi\n  accessModes: [ReadWriteOnce]\n  storageClassName: local\n${spec}`;

export const page: Page = {
  summary: 'Required node affinity without a term, or with a list and an object taken for each other, or a local volume without node affinity.',
  why: 'An empty list of terms could mean every node or none, so the server asks for one. A PersistentVolume knows only required affinity, and a `local` one cannot do without: the scheduler has no other way to know where the disk is.',
  instead: 'Write at least one term. For a local volume, match the label `kubernetes.io/hostname` of the node that has the disk.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateNodeSelector, validateVolumeNodeAffinity, ValidatePersistentVolumeSpec',
  examples: [
    {
      bad: podWith(`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms: «[]»
      `),
      message: 'none',
    },
    {
      bad: podWith(`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              «nodeSelectorTerms»:
                matchExpressions:
                - key: disktype
                  operator: Exists
      `),
      message: 'map',
      fixed: podWith(`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
              - matchExpressions:
                - key: disktype
                  operator: Exists
      `),
    },
    {
      bad: podWith(`
        affinity:
          nodeAffinity:
            «requiredDuringSchedulingIgnoredDuringExecution»:
            - nodeSelectorTerms:
              - matchExpressions:
                - key: disktype
                  operator: Exists
      `),
      message: 'list',
      fixed: podWith(`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
              - matchExpressions:
                - key: disktype
                  operator: Exists
      `),
    },
    {
      bad: podWith(`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              «matchExpressions»:
              - key: disktype
                operator: Exists
      `),
      message: 'unwrapped',
      fixed: podWith(`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
              - matchExpressions:
                - key: disktype
                  operator: Exists
      `),
    },
    { bad: volume('  hostPath:\n    path: /srv/data\n    type: Directory\n  nodeAffinity: «{}»\n'), message: 'no-required' },
    {
      bad: volume('  hostPath:\n    path: /srv/data\n    type: Directory\n  nodeAffinity:\n    «nodeSelectorTerms»:\n    - matchExpressions:\n      - key: disktype\n        operator: Exists\n'),
      message: 'no-required',
      fixed: volume('  hostPath:\n    path: /srv/data\n    type: Directory\n  nodeAffinity:\n    required:\n      nodeSelectorTerms:\n      - matchExpressions:\n        - key: disktype\n          operator: Exists\n'),
    },
    { bad: volume('  local:\n    path: /srv/data\n').replace('spec:', '«spec»:'), message: 'local-volume' },
    {
      good: volume('  local:\n    path: /srv/data\n  nodeAffinity:\n    required:\n      nodeSelectorTerms:\n      - matchExpressions:\n        - key: kubernetes.io/hostname\n          operator: In\n          values: [worker-1]\n'),
    },
    {
      good: podRequiring(`
        matchExpressions:
        - key: disktype
          operator: In
          values: [ssd]
      `),
    },
  ],
};
