/** Workspaces of a few texts, with a cursor in one of them. */
import { Judge } from '../src/judge.js';
import type { Around, Spot } from '../src/features/spot.js';
import { cursor } from './cursor.js';

export interface Workspace {
  readonly file: string;
  readonly text: string;
  readonly offset: number;
  readonly around: Around;
}

/** The text with the cursor is open, and so are those of `open`; the others lie on the disk. All that there is, unless `complete` is false. */
export function workspace(files: Readonly<Record<string, string>>, { open = [], complete = true }: { readonly open?: readonly string[]; readonly complete?: boolean } = {}): Workspace {
  const texts = new Map<string, string>();
  let at: { readonly file: string; readonly text: string; readonly offset: number } | undefined;
  for (const [file, marked] of Object.entries(files)) {
    if (marked.includes('|')) at = { file, ...cursor(marked) };
    texts.set(file, at?.file === file ? at.text : marked);
  }
  if (at === undefined) throw new Error('one text has the cursor');
  const judge = new Judge(() => ({ key: '', options: {}, judged: true }), (file) => texts.get(file));
  for (const [file, text] of texts) {
    if (file === at.file || open.includes(file)) judge.set(file, text);
    else judge.beside(file, text);
  }
  judge.complete = complete;
  return { ...at, around: { facts: judge.facts, textOf: (file) => texts.get(file) } };
}

/** `web.yaml:12 app: web`, the line from 1. */
export function shown({ textOf }: Around, { file, start, end }: Spot): string {
  const text = textOf(file) ?? '';
  return `${file}:${String(text.slice(0, start).split('\n').length)} ${text.slice(start, end).replaceAll('\n', '\\n')}`;
}

/** A Deployment whose Pods are labelled `app: NAME, tier: front`; `spec` goes on with the Pod's spec, indented by six spaces, and ends with a line break. */
export const deployment = (name: string, spec = '', namespace = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
${namespace === '' ? '' : `  namespace: ${namespace}\n`}spec:
  replicas: 3
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
        tier: front
    spec:
${spec}      containers:
      - name: web
        image: registry.example.com/web:1.0.0
`;

export const service = (selector: string, namespace = ''): string => `apiVersion: v1
kind: Service
metadata:
  name: web
${namespace === '' ? '' : `  namespace: ${namespace}\n`}spec:
${selector}  ports:
  - port: 80
`;
