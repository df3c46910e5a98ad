/** Fields that the server drops because their feature gate is off. Follows dropDisabledFields in pkg/api/pod/util.go, pkg/api/job/util.go and pkg/registry/core/node/strategy.go, and pkg/features/kube_features.go. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeField } from '../shared/changes.js';
import { podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

const remove = (subject: Subject): Fix | undefined => (subject.field === undefined ? undefined : removeField(subject, subject.field, 'suggestion'));

export const rule = verdict({
  id: 'api/disabled-field',
  messages: {
    field: {
      text: '{field} needs the feature gate {gate}, which is off in Kubernetes 1.37, so the API server drops the field without a word, and what runs is as if it were not written. Remove it, or switch the gate on in the cluster.',
      hint: 'dropped: {gate} is off',
      severity: 'warning',
      rejects: false,
      fix: remove,
    },
    'data-source': {
      text: 'A volume that is filled from something in another namespace needs the feature gate {gate}, which is off in Kubernetes 1.37, so the API server drops all of dataSourceRef without a word, and the volume will be empty. Take a source in the namespace of the claim, or switch the gate on in the cluster.',
      hint: 'dropped: {gate} is off',
      severity: 'warning',
      rejects: false,
    },
    'old-data-source': {
      text: 'dataSource takes a PersistentVolumeClaim or a VolumeSnapshot (of snapshot.storage.k8s.io), and this is {kind}, so the API server drops it without a word, and the volume will be empty. Use dataSourceRef, which takes anything that somebody fills volumes from.',
      hint: 'dropped: use dataSourceRef',
      severity: 'warning',
      rejects: false,
    },
  },
});

const claim = (source: string): string => `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes:\n  - ReadWriteOnce\n  resources:\n    requests:\n      storage: 10Gi\n  ${source}`;

export const page: Page = {
  summary: 'A field that the server drops, because its feature is switched off, or because of what stands in it.',
  why: 'New fields come with a feature gate that is off at first. The server knows such a field and takes the manifest, but empties the field before it stores the object, and no warning says so: the files have another owner or another mode than is written.',
  instead: 'Do without the field, or run a cluster with the gate switched on, and turn this rule off for it.',
  upstream: 'pkg/api/pod/util.go: dropDisabledFields; pkg/api/job/util.go: DropDisabledFields; pkg/registry/core/node/strategy.go: dropDisabledFields; pkg/api/persistentvolumeclaim/util.go: DropDisabledFields, EnforceDataSourceBackwardsCompatibility',
  examples: [
    {
      bad: podWith(`
        volumes:
        - name: scratch
          emptyDir:
            mode: «448»
            sizeLimit: 1Gi
      `),
      message: 'field',
      fixed: podWith(`
        volumes:
        - name: scratch
          emptyDir:
            sizeLimit: 1Gi
      `),
    },
    {
      bad: podWith(`
        volumes:
        - name: keys
          secret:
            secretName: web
            defaultUser: «1000»
      `),
      message: 'field',
      note: 'a fsGroup in the securityContext of the Pod makes the files readable, too',
    },
    { bad: claim('dataSourceRef:\n    kind: PersistentVolumeClaim\n    name: web\n    namespace: «shop»\n'), message: 'data-source' },
    { bad: claim('«dataSource»:\n    apiGroup: example.com\n    kind: Backup\n    name: web\n'), message: 'old-data-source' },
    { good: claim('dataSourceRef:\n    apiGroup: example.com\n    kind: Backup\n    name: web\n') },
    {
      good: podWith(`
        volumes:
        - name: scratch
          emptyDir:
            sizeLimit: 1Gi
      `),
    },
  ],
};
