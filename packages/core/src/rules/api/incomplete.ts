/** A document that does not say what it is. Found in resources/open.ts; upstream: apimachinery pkg/runtime/serializer/json/meta.go, Interpret. */
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'api/incomplete',
  messages: {
    apiVersion: { text: 'A {kind} without "apiVersion" is no object that the API server can take: it does not know which version of the API is meant. Add "apiVersion".', severity: 'error', rejects: true },
    kind: { text: 'An object of {apiVersion} without "kind" is none that the API server can take: it does not know what it is. Add "kind".', severity: 'error', rejects: true },
    neither: { text: 'This document has neither "apiVersion" nor "kind", unlike others in this file; kubectl and the API server refuse it. Add both, or take it out.', severity: 'error', rejects: true },
    'no-object': { text: 'A manifest is a map with "apiVersion" and "kind", and this document is {found}; the API server cannot decode it.', severity: 'error', rejects: true },
    'no-string': { text: '"{field}" must be a string; the API server cannot tell what the object is. Write it as text, as in "apiVersion: apps/v1" and "kind: DaemonSet".', severity: 'error', rejects: true },
  },
});

export const page = definePage({
  summary: 'Only one of apiVersion and kind, or a document that is no object.',
  why: 'The two fields together name the type. Without them the server cannot decode the rest, and kubectl stops at the document, so the ones after it are not applied either.',
  instead: 'Write both. A text in which no document has either of them is taken for something that is no manifest, and nothing is said of it.',
  upstream: 'apimachinery pkg/runtime/serializer/json/meta.go: Interpret',
  examples: [
    { bad: '«kind: Namespace»\nmetadata:\n  name: a\n', message: 'apiVersion' },
    { bad: '«apiVersion: v1»\nmetadata:\n  name: a\n', message: 'kind' },
    { bad: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n---\n«metadata»:\n  name: b\n', message: 'neither' },
    { bad: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n---\n«- one»\n- two\n', message: 'no-object' },
    { bad: 'apiVersion: «1»\nkind: Namespace\nmetadata:\n  name: a\n', message: 'no-string' },
    { good: 'replicaCount: 2\nimage:\n  tag: "1.0"\n' },
  ],
});
