/** What go-yaml, as Kubernetes uses it, cannot read. yaml/ finds; upstream: go.yaml.in/yaml/v2 scannerc.go and parserc.go, sigs.k8s.io/yaml YAMLToJSON. */
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'yaml/syntax',
  messages: {
    syntax: { text: 'This is not YAML as Kubernetes reads it: {problem}. Nothing in this document reaches the server until it is mended.', severity: 'error', rejects: true },
    separator: { text: 'A document separator stands alone on its line, but "{found}" follows this one; kubectl refuses the file from here on. Put the content on the next line.', hint: 'only a comment may follow', severity: 'error', rejects: true },
    key: { text: '{found} cannot be a key: Kubernetes turns every key into a string, and this one has no such form. Write a plain or quoted key.', severity: 'error', rejects: true },
    number: { text: '{found} has no form in JSON, so Kubernetes cannot take it. Write a number, or put it in quotes if it is meant as text.', severity: 'error', rejects: true },
    merge: { text: 'Only a map, an alias of one, or a list of those can be merged with "<<", and this is {found}; Kubernetes refuses the document.', severity: 'error', rejects: true },
    alias: { text: 'The alias "{name}" has no anchor before it in this document, and anchors do not reach across "---"; Kubernetes refuses the document. Define the anchor first.', severity: 'error', rejects: true },
    'control-character': { text: 'The control character {found} is not allowed in YAML, and Kubernetes refuses the document. Delete it, or write it as an escape in double quotes.', severity: 'error', rejects: true },
  },
});

export const page = definePage({
  summary: 'The document is not YAML as Kubernetes reads it.',
  why: 'kubectl and the API server read YAML with one particular library. What it cannot read never becomes an object, so nothing of the document is applied, and the message that people get names a line but rarely the mistake.',
  instead: 'Mend the place that is marked. The other documents of the file are judged all the same.',
  upstream: 'go.yaml.in/yaml/v2: scannerc.go, parserc.go; sigs.k8s.io/yaml: YAMLToJSON; apimachinery pkg/util/yaml/decoder.go: YAMLReader',
  examples: [
    { bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: «[»a, b\n', message: 'syntax' },
    { bad: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n---« kind: Namespace»\n', message: 'separator' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  «null»: b\n', message: 'key' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  b: «.inf»\n', message: 'number' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  <<: «text»\n', message: 'merge' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  b: «*gone»\n', message: 'alias' },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  list: "[a, b"\n' },
  ],
});
