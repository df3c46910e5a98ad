/** Node affinity that must have terms and has none. Follows pkg/apis/core/validation/validation.go: ValidateNodeSelector, validateVolumeNodeAffinity, ValidatePersistentVolumeSpec. */
import { podRequiring, podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'node-affinity/terms',
  messages: {
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
  summary: 'Required node affinity without a term, or a local volume without node affinity.',
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
    { bad: volume('  hostPath:\n    path: /srv/data\n    type: Directory\n  nodeAffinity: «{}»\n'), message: 'no-required' },
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
