/** A guard of Stowage's own. Found in yaml/. */
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'yaml/too-many-aliases',
  messages: {
    guard: { text: 'The aliases of this document stand for more than {limit} values, which is more than Stowage follows. Nothing of the document was judged. Write out what is meant, or alias less.', severity: 'error', rejects: false },
  },
});

export const page = definePage({
  summary: 'The aliases of the document expand to too many values.',
  why: 'Aliases of aliases multiply: ten lines can stand for a billion values. Kubernetes has a guard of its own against it, and so has Stowage.',
  instead: 'Write out what is meant, or use fewer aliases of aliases.',
  examples: [
    
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: &l\n    app: a\n  annotations: *l\n' },
  ],
});
