/** The weights of preferred terms: kubernetes pkg/apis/core/validation/validation.go, ValidatePreferredSchedulingTerms and validateWeightedPodAffinityTerms. */
import type { Site } from '../../schema/site.js';
import { invalid, type Refuse } from '../refuse.js';

/** From 1 to 100; a missing one is 0. Throws QUIET. */
export function checkWeight(site: Site<'PreferredSchedulingTerm'> | Site<'WeightedPodAffinityTerm'>, rule: 'node-affinity/weight' | 'pod-affinity/weight', refuse: Refuse): void {
  const weight = (site as Site<'PreferredSchedulingTerm'>).get('weight');
  if (weight !== undefined && weight > 0 && weight <= 100) return;
  refuse({
    message: `${rule}#${weight === undefined ? 'missing' : 'range'}`,
    at: site.at('weight'),
    path: site.path('weight'),
    causes: [invalid(site.apiPath('weight'))],
    data: { weight: weight === undefined ? 0 : Number(weight) },
    subject: { site, field: 'weight' },
  });
}
