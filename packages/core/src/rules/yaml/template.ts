/** A template that nobody has rendered. yaml/ marks the first placeholder; engine/analyse.ts decides. */
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'yaml/template',
  messages: {
    skipped: { text: 'This file is a template ({placeholder}), so it is not judged. Render it first, for instance with "helm template", and lint the result.', severity: 'info', rejects: false },
    unrendered: { text: 'This looks like a template that was not rendered: "{placeholder}" makes the document unreadable for Kubernetes. Render it first, or put the value in quotes if it is meant as it stands.', hint: 'not rendered', severity: 'error', rejects: true },
  },
});

export const page = definePage({
  summary: 'A Helm or other template stands where a manifest is meant.',
  why: 'Double braces are two nested maps to YAML, so a template either does not read at all or reads as something nobody meant. One note at the first placeholder beats a cascade of syntax errors. A file under `templates/` is known to be rendered later: if it holds a placeholder anywhere, it is skipped with one note; anywhere else, the text is judged as it stands.',
  instead: 'Lint what the template renders to. Placeholders inside quotes or plain text that read as YAML are strings, and are judged as strings.',
  examples: [
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata: «{{ .Values.data }}»\n', message: 'unrendered' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: «{{ .Values.name }}»\n', message: 'skipped', file: 'chart/templates/a.yaml' },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  summary: "{{ $labels.pod }} is down"\n' },
  ],
});
