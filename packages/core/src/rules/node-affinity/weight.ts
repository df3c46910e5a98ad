/** The weight of a preferred term of node affinity. Follows pkg/apis/core/validation/validation.go: ValidatePreferredSchedulingTerms. */
import { podPreferring } from '../shared/manifests.js';
import { reshape } from '../shared/lost-fields.js';
import { weightMessages } from '../shared/weight.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'node-affinity/weight',
  messages: {
    ...weightMessages,
    unwrapped: {
      text: 'A preferred term of node affinity is a weight and a preference, and {fields} belong into the latter: only the terms of required affinity stand in their list by themselves. The API server refuses them here. Put them under preference.',
      hint: 'belongs under preference',
      severity: 'error',
      rejects: true,
      fix: reshape,
    },
  },
});

export const page: Page = {
  summary: 'A preferred term of node affinity without a weight from 1 to 100, or without its preference.',
  why: 'The scheduler adds up the weights of the preferred terms that a node matches. A weight of 0 would change nothing and a missing one counts as 0, so the server refuses both, and everything above 100 or below 1.',
  instead: 'Write `weight: 1` to `weight: 100`. The sums of all nodes are scaled to one range before they count, so weights only matter in relation to each other.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidatePreferredSchedulingTerms',
  examples: [
    {
      bad: podPreferring(`
        weight: «1000»
        preference:
          matchExpressions:
          - key: disktype
            operator: In
            values: [ssd]
      `),
      message: 'range',
      fixed: podPreferring(`
        weight: 100
        preference:
          matchExpressions:
          - key: disktype
            operator: In
            values: [ssd]
      `),
    },
    {
      bad: podPreferring(`
        «preference»:
          matchExpressions:
          - key: disktype
            operator: In
            values: [ssd]
      `),
      message: 'missing',
      fixed: podPreferring(`
        preference:
          matchExpressions:
          - key: disktype
            operator: In
            values: [ssd]
        weight: 1
      `),
    },
    {
      bad: podPreferring(`
        weight: 5
        «matchExpressions»:
        - key: disktype
          operator: In
          values: [ssd]
      `),
      message: 'unwrapped',
      fixed: podPreferring(`
        weight: 5
        preference:
          matchExpressions:
          - key: disktype
            operator: In
            values: [ssd]
      `),
    },
    {
      good: podPreferring(`
        weight: 1
        preference:
          matchExpressions:
          - key: disktype
            operator: In
            values: [ssd]
      `),
    },
  ],
};
