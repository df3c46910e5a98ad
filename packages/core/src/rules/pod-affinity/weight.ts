/** Preferred terms of Pod affinity: their weight, and the term in them. Follows pkg/apis/core/validation/validation.go: validateWeightedPodAffinityTerms. */
import { apartFrom } from '../shared/manifests.js';
import { weightMessages } from '../shared/weight.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'pod-affinity/weight',
  messages: {
    ...weightMessages,
    'no-term': {
      text: 'A preferred term of Pod affinity holds its selector and topologyKey in podAffinityTerm, and here is none, so the API server refuses it. Only required terms stand in the list by themselves.',
      hint: 'podAffinityTerm is missing',
      severity: 'error',
      rejects: true,
    },
  },
});

export const page: Page = {
  summary: 'A preferred term of Pod affinity without a weight from 1 to 100, or without its podAffinityTerm.',
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
