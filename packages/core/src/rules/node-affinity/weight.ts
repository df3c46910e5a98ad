/** The weight of a preferred term of node affinity. Follows pkg/apis/core/validation/validation.go: ValidatePreferredSchedulingTerms. */
import type { Data } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setField } from '../shared/changes.js';
import { podPreferring } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

const intoRange = (subject: Subject, { weight }: Data): Fix | undefined => setField(subject, Number(weight) > 100 ? 100 : 1, 'suggestion');
const add = (subject: Subject): Fix | undefined => setField(subject, 1, 'suggestion', 'set weight to 1');

export const rule = verdict({
  id: 'node-affinity/weight',
  messages: {
    range: {
      text: 'The weight {weight} is outside the range of 1 to 100, so the API server refuses the preferred term. Weights only count against each other: give the term that matters most 100, and the others less.',
      hint: '1 to 100',
      severity: 'error',
      rejects: true,
      fix: intoRange,
    },
    missing: {
      text: 'A preferred term needs a weight from 1 to 100, and this one has none, so the API server refuses it. Weights only count against each other; with a single term any will do.',
      hint: 'a weight is missing',
      severity: 'error',
      rejects: true,
      fix: add,
    },
  },
});

export const page: Page = {
  summary: 'A preferred term of node affinity without a weight from 1 to 100.',
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
