/** A guard of Stowage's own. Found in yaml/. */
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'yaml/too-many-aliases',
  messages: {
    refused: { text: 'The aliases up to here stand for so many values that Kubernetes takes the document for an attack and refuses it. Write out what is meant, or alias less.', hint: 'too many values', severity: 'error', rejects: true },
    guard: { text: 'The aliases of this document stand for more values than Stowage follows ({nodes}). Nothing of the document was judged. Write out what is meant, or alias less.', severity: 'error', rejects: false },
  },
});

/** Each list holds the one before it ten times; the third alias of the fourth is one too many. */
function bomb(marked: string): string {
  const ten = (alias: string): string => Array<string>(10).fill(alias).join(', ');
  const fourth = ['*c', '*c', '*c', marked, ...Array<string>(6).fill('*c')].join(', ');
  return `  a: &a [${ten('x')}]\n  b: &b [${ten('*a')}]\n  c: &c [${ten('*b')}]\n  d: &d [${fourth}]\n`;
}

export const page = definePage({
  summary: 'The aliases of the document expand to too many values.',
  why: 'Aliases of aliases multiply: ten lines can stand for a billion values. Kubernetes has a guard of its own against it, and so has Stowage.',
  instead: 'Write out what is meant, or use fewer aliases of aliases.',
  examples: [
    { bad: `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n${bomb('«*c»')}`, message: 'refused' },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: &l\n    app: a\n  annotations: *l\n' },
  ],
});
