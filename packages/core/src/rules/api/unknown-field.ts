/** A field that its object does not have. Found in schema/decode.ts, what was meant in schema/unknown.ts; upstream: sigs.k8s.io/json UnmarshalStrict. */
import { move, rename, reshape } from '../shared/lost-fields.js';
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'api/unknown-field',
  messages: {
    typo: { text: 'There is no field "{field}" in {parent}; the API server refuses it, and without its check would drop the field without a word. Did you mean "{meant}"?', hint: 'did you mean {meant}?', severity: 'error', rejects: true, fix: rename },
    misplaced: { text: 'There is no field "{field}" in {parent}; it belongs under {home}. The API server refuses it here, and without its check would drop it without a word. Move it there.', hint: 'belongs under {home}', severity: 'error', rejects: true, fix: move },
    labels: { text: 'A label selector has its labels under matchLabels, and not in itself as that of a Service has: there is no field "{field}" in {parent}. The API server refuses it, and without its check would drop it without a word. Put {fields} under matchLabels.', hint: 'belongs under matchLabels', severity: 'error', rejects: true, fix: reshape },
    unknown: { text: 'There is no field "{field}" in {parent}; the API server refuses it, and without its check would drop it without a word. Take it out, or look for its right name.', hint: 'no such field', severity: 'error', rejects: true },
  },
});

const deployment = (template: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n${template}`;
const containers = '      containers:\n      - name: web\n        image: web:1\n';

export const page = definePage({
  summary: 'A field that its object does not have: misspelt, in the wrong place, or unknown.',
  why: 'kubectl asks the server to refuse unknown fields. Clients that do not ask lose the field without a word, so a Pod meant for certain nodes runs anywhere. Most such fields are right elsewhere: a block slipped by one indentation step.',
  instead: 'Rename it to the field that was meant, or move it under the object that has it.',
  upstream: 'sigs.k8s.io/json: UnmarshalStrict; apimachinery pkg/runtime/serializer/json/json.go: unmarshal',
  examples: [
    {
      bad: deployment(`    spec:\n      «nodeSelectors»:\n        disktype: ssd\n${containers}`),
      message: 'typo',
      fixed: deployment(`    spec:\n      nodeSelector:\n        disktype: ssd\n${containers}`),
    },
    {
      bad: deployment(`    spec:\n${containers}  «nodeSelector»:\n    disktype: ssd\n`),
      message: 'misplaced',
      fixed: deployment(`    spec:\n${containers}      nodeSelector:\n        disktype: ssd\n`),
      note: 'Beside the template instead of in its Pod.',
    },
    {
      note: 'without what stands around it',
      bad: deployment(`    spec:\n      «nodeAffinity»:\n        requiredDuringSchedulingIgnoredDuringExecution:\n          nodeSelectorTerms:\n          - matchExpressions:\n            - key: disktype\n              operator: Exists\n${containers}`),
      message: 'misplaced',
      fixed: deployment(`    spec:\n      affinity:\n        nodeAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            nodeSelectorTerms:\n            - matchExpressions:\n              - key: disktype\n                operator: Exists\n${containers}`),
    },
    {
      note: 'a list that is called as if it had one value, and has one',
      bad: deployment(`    spec:\n      affinity:\n        nodeAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            nodeSelectorTerms:\n            - matchExpressions:\n              - key: disktype\n                operator: In\n                «value»: ssd\n${containers}`),
      message: 'typo',
      fixed: deployment(`    spec:\n      affinity:\n        nodeAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            nodeSelectorTerms:\n            - matchExpressions:\n              - key: disktype\n                operator: In\n                values: [ssd]\n${containers}`),
    },
    {
      bad: deployment(`    spec:\n${containers}`).replace('    matchLabels:\n      app: web', '    «app»: web'),
      message: 'labels',
      fixed: deployment(`    spec:\n${containers}`),
    },
    {
      note: 'not under cephfs or local: the key that it slipped out of stands above it',
      bad: `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: web:1\n    volumeMounts:\n    - name: data\n      mountPath: /data\n  volumes:\n  - name: data\n    hostPath:\n    «path»: /srv/data\n`,
      message: 'misplaced',
      fixed: `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: web:1\n    volumeMounts:\n    - name: data\n      mountPath: /data\n  volumes:\n  - name: data\n    hostPath:\n      path: /srv/data\n`,
    },
    { bad: deployment(`    spec:\n      «somethingElse»: 1\n${containers}`), message: 'unknown' },
    { good: deployment(`    spec:\n      nodeSelector:\n        disktype: ssd\n${containers}`) },
  ],
});
