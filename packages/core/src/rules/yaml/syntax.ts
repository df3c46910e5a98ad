/** What go-yaml, as Kubernetes uses it, cannot read. yaml/ finds; upstream: go.yaml.in/yaml/v2 scannerc.go and parserc.go, sigs.k8s.io/yaml YAMLToJSON. */
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'yaml/syntax',
  messages: {
    syntax: { text: 'Kubernetes cannot read this YAML: expected {expected}, found {found}. Nothing of this document reaches the server until it is mended.', hint: 'expected {expected}', severity: 'error', rejects: true },
    separator: { text: 'A document separator stands alone on its line, but {found} follows this one: kubectl refuses the file from here on. Put it on the next line.', hint: 'only a comment may follow ---', severity: 'error', rejects: true },
    key: { text: 'Kubernetes turns every key into a string, and {found} cannot be one: it refuses the document. Write a plain or quoted key.', hint: 'no key', severity: 'error', rejects: true },
    number: { text: 'JSON has no {found}, so Kubernetes cannot take this value and refuses the document. Write a number, or quotes if it is meant as text.', hint: 'expected a number', severity: 'error', rejects: true },
    merge: { text: '"<<" merges a map, an alias of one, or a list of those, and this is {found}: Kubernetes refuses the document. Merge a map, or quote the key if it is meant as text.', hint: 'expected a map', severity: 'error', rejects: true },
    alias: { text: 'The alias *{name} expects {expected}, found {found}; anchors do not reach across "---". Kubernetes refuses the document. Define the anchor first.', hint: 'no such anchor', severity: 'error', rejects: true },
    'control-character': { text: 'YAML forbids {found} here, and Kubernetes refuses the document. Delete it, or write it as an escape in double quotes.', hint: 'a forbidden character', severity: 'error', rejects: true },
    unread: { text: 'Kubernetes reads only the first document between two separators, so everything from here on is passed over without a word. Put "---" before it if it is meant.', hint: 'not read', severity: 'warning', rejects: false },
  },
});

export const page = definePage({
  summary: 'The document is not YAML as Kubernetes reads it.',
  why: 'kubectl and the API server read YAML with one particular library. What it cannot read never becomes an object, so nothing of the document is applied, and the message that people get names a line but rarely the mistake.',
  instead: 'Mend the place that is marked. The other documents of the file are judged all the same.',
  upstream: 'go.yaml.in/yaml/v2: scannerc.go, parserc.go; sigs.k8s.io/yaml: YAMLToJSON; apimachinery pkg/util/yaml/decoder.go: YAMLReader',
  examples: [
    { bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: «[»a, b\n', message: 'syntax' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  b: "x«\u0007»"\n', message: 'control-character' },
    { bad: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n...\n«kind: Namespace»\n', message: 'unread' },
    { bad: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n--- «kind: Namespace»\n', message: 'separator' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  «null»: b\n', message: 'key' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  b: «.inf»\n', message: 'number' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  <<: «text»\n', message: 'merge' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  b: «*gone»\n', message: 'alias' },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  list: "[a, b"\n' },
  ],
});
