/** The namespaces of a term of Pod affinity. Follows pkg/apis/core/validation/validation.go: validatePodAffinityTerm. */
import { apartFrom } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'pod-affinity/namespaces',
  messages: {
    name: {
      text: '"{name}" cannot be the name of a namespace: {problem}. The API server refuses it; a name is up to 63 lower-case letters, digits and "-", and patterns are not known. Use namespaceSelector to select by labels.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
  },
});

export const page: Page = {
  summary: 'A term of Pod affinity lists something that is no name of a namespace.',
  why: '`namespaces` lists the namespaces whose Pods a term looks at; together with `namespaceSelector`, and instead of the Pod\'s own namespace. Each must be a possible name, written out in full.',
  instead: 'List names. For all namespaces write `namespaceSelector: {}`.',
  upstream: 'pkg/apis/core/validation/validation.go: validatePodAffinityTerm',
  examples: [
    {
      bad: apartFrom(`
        topologyKey: kubernetes.io/hostname
        labelSelector:
          matchLabels:
            app: web
        namespaces: [web, «"*"»]
      `),
      message: 'name',
    },
    {
      good: apartFrom(`
        topologyKey: kubernetes.io/hostname
        labelSelector:
          matchLabels:
            app: web
        namespaceSelector: {}
      `),
    },
  ],
};
