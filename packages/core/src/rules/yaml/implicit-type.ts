/** A plain scalar that Kubernetes reads as a boolean or a number, where a string is wanted. Found in schema/decode.ts. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { page as definePage, verdict } from '../rule.js';

function quote({ node }: Subject): Fix | undefined {
  return node?.kind === 'scalar' ? { title: 'put it in quotes', safety: 'safe', changes: [{ do: 'quote', node }] } : undefined;
}

export const rule = verdict({
  id: 'yaml/implicit-type',
  messages: {
    bool: { text: 'Kubernetes reads {written} without quotes as {value}, not as text, and {what} must be a string: the API server refuses it. Put it in quotes.', hint: 'a boolean without quotes', severity: 'error', rejects: true, fix: quote },
    int: { text: 'Kubernetes reads {written} without quotes as the number {value}, and {what} must be a string: the API server refuses it. Put it in quotes.', hint: 'a number without quotes', severity: 'error', rejects: true, fix: quote },
    float: { text: 'Kubernetes reads {written} without quotes as the number {value}, and {what} must be a string: the API server refuses it. Put it in quotes.', hint: 'a number without quotes', severity: 'error', rejects: true, fix: quote },
  },
});

export const page = definePage({
  summary: 'A plain value is read as a boolean or number where a string is wanted.',
  why: 'Kubernetes reads YAML 1.1: `yes`, `no`, `on`, `off`, `y`, `n` in any usual case are booleans, `0755` and `1_000` are numbers, and `1.10` is the number 1.1. Labels, selectors, taints, annotations and environment variables take strings only, so the server cannot decode the object. Many editors read YAML 1.2 and show nothing.',
  instead: 'Put the value in quotes.',
  upstream: 'go.yaml.in/yaml/v2: resolve.go; sigs.k8s.io/json: UnmarshalStrict',
  examples: [
    {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  nodeSelector:\n    example.com/gpu: «yes»\n  containers:\n  - name: web\n    image: web:1\n',
      message: 'bool',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  nodeSelector:\n    example.com/gpu: "yes"\n  containers:\n  - name: web\n    image: web:1\n',
    },
    {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  tolerations:\n  - key: pool\n    value: «7»\n  containers:\n  - name: web\n    image: web:1\n',
      message: 'int',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  tolerations:\n  - key: pool\n    value: "7"\n  containers:\n  - name: web\n    image: web:1\n',
    },
    {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels:\n    version: «1.10»\n',
      message: 'float',
      fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels:\n    version: "1.10"\n',
    },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels:\n    version: "1.10"\n    empty: null\n' },
  ],
});
