/** Preferred terms of Pod affinity: their weight, and the term in them. Follows pkg/apis/core/validation/validation.go: validateWeightedPodAffinityTerms. */
import { apartFrom } from '../shared/manifests.js';
import { reshape } from '../shared/lost-fields.js';
import { weightMessages } from '../shared/weight.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'pod-affinity/weight',
  messages: {
    ...weightMessages,
    unwrapped: {
      text: 'A preferred term of Pod affinity is a weight and a podAffinityTerm, and {fields} belong into the latter: only required terms stand in the list by themselves. The API server refuses them here. Put them under podAffinityTerm.',
      hint: 'belongs under podAffinityTerm',
      severity: 'error',
      rejects: true,
      fix: reshape,
    },
    required: {
      text: 'A required term has no weight: it always counts, and the API server refuses the field. Take the weight out, or make the term a preferred one.',
      hint: 'only preferred terms have a weight',
      severity: 'error',
      rejects: true,
      fix: reshape,
    },
    wrapped: {
      text: 'A required term stands in the list by itself, without {fields}, which only preferred ones have: the API server refuses it as it is. Take its selector and topologyKey out of podAffinityTerm, or make the term a preferred one.',
      hint: 'only preferred terms are written so',
      severity: 'error',
      rejects: true,
      fix: reshape,
    },
    'no-term': {
      text: 'A preferred term of Pod affinity holds its selector and topologyKey in podAffinityTerm, and here is none, so the API server refuses it. Only required terms stand in the list by themselves.',
      hint: 'podAffinityTerm is missing',
      severity: 'error',
      rejects: true,
    },
  },
});

export const page: Page = {
  summary: 'A preferred term of Pod affinity without a weight from 1 to 100 or without its podAffinityTerm, or a required one with them.',
  why: 'Required and preferred terms are written differently: a preferred one is a `weight` and, under `podAffinityTerm`, what a required one is by itself. A missing weight counts as 0, which the server refuses like everything outside of 1 to 100.',
  instead: 'Write `weight`, and put `labelSelector`, `topologyKey` and the rest under `podAffinityTerm`.',
  upstream: 'pkg/apis/core/validation/validation.go: validateWeightedPodAffinityTerms',
  examples: [
    {
      bad: apartFrom(
        `
        weight: «0»
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              app: web
      `,
        'preferred',
      ),
      message: 'range',
      fixed: apartFrom(
        `
        weight: 1
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              app: web
      `,
        'preferred',
      ),
    },
    {
      bad: apartFrom(
        `
        «podAffinityTerm»:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              app: web
      `,
        'preferred',
      ),
      message: 'missing',
      fixed: apartFrom(
        `
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              app: web
        weight: 1
      `,
        'preferred',
      ),
    },
    { bad: apartFrom('\n«weight: 100»\n', 'preferred'), message: 'no-term' },
    {
      bad: apartFrom('\nweight: 100\n«topologyKey»: kubernetes.io/hostname\nlabelSelector:\n  matchLabels:\n    app: web\n', 'preferred'),
      message: 'unwrapped',
      fixed: apartFrom('\nweight: 100\npodAffinityTerm:\n  topologyKey: kubernetes.io/hostname\n  labelSelector:\n    matchLabels:\n      app: web\n', 'preferred'),
    },
    {
      bad: apartFrom('\n«weight»: 100\ntopologyKey: kubernetes.io/hostname\nlabelSelector:\n  matchLabels:\n    app: web\n', 'required'),
      message: 'required',
      fixed: apartFrom('\ntopologyKey: kubernetes.io/hostname\nlabelSelector:\n  matchLabels:\n    app: web\n', 'required'),
    },
    {
      bad: apartFrom('\n«weight»: 100\npodAffinityTerm:\n  topologyKey: kubernetes.io/hostname\n  labelSelector:\n    matchLabels:\n      app: web\n', 'required'),
      message: 'wrapped',
      fixed: apartFrom('\ntopologyKey: kubernetes.io/hostname\nlabelSelector:\n  matchLabels:\n    app: web\n', 'required'),
    },
    {
      good: apartFrom(
        `
        weight: 100
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              app: web
      `,
        'preferred',
      ),
    },
  ],
};
