/** A key that is set twice in one map. Found in schema/decode.ts, for what strict validation sees: sigs.k8s.io/yaml YAMLToJSONStrict. */
import { removeFirst } from '../shared/lost-fields.js';
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'yaml/duplicate-key',
  messages: {
    twice: { text: '"{key}" is set twice in this map. The API server refuses that; without its check the first value would be lost without a word. Keep one of the two.', hint: 'set before', severity: 'error', rejects: true, fix: removeFirst },
    merge: { text: '"{key}" is set here and by a merge ("<<") of the same map, and the later one wins. The API server calls that a duplicate and refuses it. Keep one of the two.', severity: 'error', rejects: true },
    'in-list': { text: '"{key}" is set twice in this map. Inside a List the server never sees it, since kubectl keeps only the last value: the first is lost without a word. Keep one of the two.', severity: 'error', rejects: false, fix: removeFirst },
    'by-chance': { text: 'Two keys of this map become "{key}": to YAML they differ in type, to Kubernetes they are one string. Nothing refuses that, and which value counts is left to chance. Keep one of the two.', hint: 'the same key to Kubernetes', severity: 'warning', rejects: false, fix: removeFirst },
  },
});

export const page = definePage({
  summary: 'A key is set twice in one map.',
  why: 'YAML forbids it, readers differ, and Kubernetes is of two minds: kubectl keeps the last value without a word, the API server refuses the object. A merge key (`<<`) that brings a key which the map sets itself counts, too.',
  instead: 'Keep one of the two. Where both were meant, as with two `nodeSelector` blocks, put their entries into one.',
  upstream: 'sigs.k8s.io/yaml: YAMLToJSONStrict; apimachinery pkg/runtime/serializer/json/json.go: unmarshal',
  examples: [
    {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  nodeSelector:\n    disktype: ssd\n  «nodeSelector»:\n    tier: front\n  containers:\n  - name: web\n    image: web:1\n',
      message: 'twice',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  nodeSelector:\n    tier: front\n  containers:\n  - name: web\n    image: web:1\n',
    },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: &l\n    app: a\n  annotations:\n    <<: *l\n    «app»: b\n', message: 'merge' },
    {
      bad: 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: a\n    «name»: b\n',
      message: 'in-list',
    },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  "8080": a\n  «8080»: b\n', message: 'by-chance' },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: &l\n    app: a\n  annotations:\n    <<: *l\n' },
  ],
});
