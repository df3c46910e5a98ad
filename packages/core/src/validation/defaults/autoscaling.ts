/** kubernetes pkg/apis/autoscaling/v2/defaults.go and v1/defaults.go. All of them throw QUIET. */
import type { Site } from '../../schema/site.js';
import { int } from '../checks.js';
import { countOf } from '../reach.js';

/** SetDefaults_HorizontalPodAutoscaler: one. */
export function minReplicas(spec: Site<'AutoscalingV2HorizontalPodAutoscalerSpec'> | Site<'AutoscalingV1HorizontalPodAutoscalerSpec'>): number {
  return Number(int(spec as Site, 'minReplicas') ?? 1);
}

/** copyHPAScalingRules: rules without a list of policies get some; an empty list stays empty. */
export function hasPolicies(rules: Site<'HPAScalingRules'>, defaults: boolean): boolean {
  return rules.has('policies') ? countOf(rules, 'policies') > 0 : defaults;
}
