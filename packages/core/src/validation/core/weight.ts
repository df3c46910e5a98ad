/** The weights of preferred terms: kubernetes pkg/apis/core/validation/validation.go, ValidatePreferredSchedulingTerms and validateWeightedPodAffinityTerms. */
import type { Site } from '../../schema/site.js';
import { invalid, type Refuse } from '../refuse.js';

/** From 1 to 100; a missing one is 0. Throws QUIET. */
export function checkWeight(site: Site<'PreferredSchedulingTerm'> | Site<'WeightedPodAffinityTerm'>, family: 'node-affinity' | 'pod-affinity', refuse: Refuse): void {
  const weight = (site as Site<'PreferredSchedulingTerm'>).get('weight');
  if (weight !== undefined && weight > 0 && weight <= 100) return;
  refuse({
    message: weight === undefined ? `${family}/weight#missing` : `${family}/weight#range`,
    at: site.at('weight'),
    path: site.path('weight'),
    causes: [invalid(site.apiPath('weight'))],
    data: { weight: weight ?? 0 },
    subject: { site, field: 'weight' },
  });
}
