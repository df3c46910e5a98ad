/** The topologyKey of a term of Pod affinity. Follows pkg/apis/core/validation/validation.go: validatePodAffinityTerm. */
import { apartFrom } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'pod-affinity/topology-key',
  messages: {
    empty: {
      text: 'A term of Pod affinity or anti-affinity needs a topologyKey, the label of the nodes that says what "together" means, and an empty one is refused by the API server. Use kubernetes.io/hostname for the same node, topology.kubernetes.io/zone for the same zone.',
      hint: 'a label of the nodes',
      severity: 'error',
      rejects: true,
    },
    syntax: {
      text: '"{key}" cannot be the key of a label: {problem}. No node can carry it, and the API server refuses it as a topologyKey. Use kubernetes.io/hostname for the same node, topology.kubernetes.io/zone for the same zone.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
  },
});

export const page: Page = {
  summary: 'A term of Pod affinity or anti-affinity without a topologyKey that nodes can carry.',
  why: 'Pod affinity puts Pods together with others, anti-affinity apart from them, and `topologyKey` says in what: nodes with one value of that label count as one place. There is no default, and an empty key does not mean "anywhere".',
  instead: 'Name a label of the nodes. `kubernetes.io/hostname` makes each node a place of its own.',
  upstream: 'pkg/apis/core/validation/validation.go: validatePodAffinityTerm',
  examples: [
    {
      bad: apartFrom(`
        topologyKey: «""»
        labelSelector:
          matchLabels:
            app: web
      `),
      message: 'empty',
    },
    {
      bad: apartFrom(`
        «labelSelector»:
          matchLabels:
            app: web
      `),
      message: 'empty',
    },
    {
      bad: apartFrom(`
        topologyKey: «topology.kubernetes.io/zone/rack»
        labelSelector:
          matchLabels:
            app: web
      `),
      message: 'syntax',
    },
    {
      good: apartFrom(`
        topologyKey: kubernetes.io/hostname
        labelSelector:
          matchLabels:
            app: web
      `),
    },
  ],
};
