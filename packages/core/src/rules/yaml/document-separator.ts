/** A lost `---`: two manifests in one document. Found in resources/open.ts. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'yaml/document-separator',
  messages: {
    lost: {
      text: 'A second manifest begins here, but no "---" stands before it: both are one document, every key of the second overrides the first, and the API server refuses it. Put "---" on a line of its own above.',
      hint: 'put --- above this line',
      severity: 'error',
      rejects: true,
      fix: ({ pair }: Subject): Fix | undefined => (pair ? { title: 'put --- above', safety: 'safe', changes: [{ do: 'split', before: pair }] } : undefined),
    },
  },
});

export const page = definePage({
  summary: 'Two manifests stand in one document: a `---` is missing.',
  why: 'Without the separator the second manifest\'s keys set the first one\'s again. kubectl alone keeps the last of each, a mixture of the two that nobody wrote; the API server refuses it.',
  instead: 'Put a line with `---` between them.',
  upstream: 'apimachinery pkg/util/yaml/decoder.go: YAMLReader',
  examples: [
    {
      bad: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n«apiVersion: v1»\nkind: Namespace\nmetadata:\n  name: b\n',
      message: 'lost',
      fixed: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: b\n',
    },
    { good: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: b\n' },
  ],
});
