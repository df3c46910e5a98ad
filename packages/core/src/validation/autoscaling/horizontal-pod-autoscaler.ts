/** kubernetes pkg/apis/autoscaling/validation/validation.go: ValidateHorizontalPodAutoscaler, ValidateCrossVersionObjectReference, validateBehavior, for autoscaling/v2 and v1. */
import { quietly, type Site } from '../../schema/site.js';
import { checkRange, checkWordIfSet, fault, has, int, refuseWord, text } from '../checks.js';
import { hasPolicies, minReplicas } from '../defaults/autoscaling.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { parseQuantity } from '../quantity.js';
import { allOf, each, structOf, whereSet, within } from '../reach.js';
import { forbidden, invalid, notSupported, required, type Refuse, type Server } from '../refuse.js';
import { oldBehavior, oldMetrics } from './annotations.js';
import { validateMetricSpec } from './metrics.js';
import { validateReference } from './reference.js';

type Spec = Site<'AutoscalingV2HorizontalPodAutoscalerSpec'>;
type OldSpec = Site<'AutoscalingV1HorizontalPodAutoscalerSpec'>;

/** ValidateHorizontalPodAutoscaler. */
export function validateHorizontalPodAutoscaler(root: Site<'AutoscalingV2HorizontalPodAutoscaler'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'HorizontalPodAutoscaler' }, refuse);
  within(root, 'spec', (spec) => {
    validateScale(spec, refuse);
    each(spec, 'metrics', validateMetricSpec, refuse);
    quietly(checkIdle, spec, () => allOf(spec, 'metrics').map((metric) => text(metric, 'type')), refuse);
    whereSet(spec, 'behavior', validateBehavior, true, refuse);
  });
}

/** The same for autoscaling/v1, whose other metrics and behavior are JSON in annotations (pkg/apis/autoscaling/v1/conversion.go). */
export function validateOldHorizontalPodAutoscaler(root: Site<'AutoscalingV1HorizontalPodAutoscaler'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'HorizontalPodAutoscaler' }, refuse);
  within(root, 'spec', (spec) => {
    validateScale(spec, refuse);
    quietly(() => {
      const metrics = oldMetrics(structOf(root, 'metadata'), spec, refuse);
      for (const { site, refuse: there } of metrics) validateMetricSpec(site, there);
      quietly(checkUtilization, spec, metrics.length, refuse);
      quietly(checkIdle, spec, () => metrics.map(({ site }) => text(site, 'type')), refuse);
    });
    quietly(() => {
      const behavior = oldBehavior(structOf(root, 'metadata'), spec, refuse);
      if (behavior) validateBehavior(behavior.site, false, behavior.refuse);
    });
  });
}

/** What both versions have in common. */
function validateScale(spec: Spec | OldSpec, refuse: Refuse): void {
  quietly(() => {
    const least = int(spec as Site, 'minReplicas');
    if (least !== undefined && least < 0) fault(spec as Site, 'minReplicas', 'api/format#negative', [invalid(spec.apiPath('minReplicas'))], refuse, { value: String(least) });
  });
  quietly(checkMost, spec as Spec, refuse);
  within(spec as Spec, 'scaleTargetRef', validateReference, false, refuse);
}

function checkMost(spec: Spec, refuse: Refuse): void {
  const named = spec.apiPath('maxReplicas');
  const most = Number(int(spec, 'maxReplicas') ?? 0);
  const least = minReplicas(spec);
  const below = most < least ? [invalid(named)] : [];
  if (most === 0) fault(spec, 'maxReplicas', 'api/required#field', [required(named), ...below], refuse);
  else if (most < 0) fault(spec, 'maxReplicas', 'api/format#positive', [invalid(named), ...below], refuse, { value: String(most) });
  else if (below.length > 0) fault(spec, 'maxReplicas', 'api/conflict#max-replicas', below, refuse, { value: String(most), least: String(least) });
}

/** With no Pods left there is nothing to measure in them. */
function checkIdle(spec: Spec | OldSpec, types: () => readonly string[], refuse: Refuse): void {
  if (minReplicas(spec) !== 0 || types().some((type) => type === 'Object' || type === 'External')) return;
  fault(spec as Site, 'minReplicas', 'api/conflict#scale-to-zero', [forbidden(spec.apiPath('metrics'))], refuse);
}

/** autoscaling/v1 has one metric of its own, which comes behind those of the annotation. */
function checkUtilization(spec: OldSpec, before: number, refuse: Refuse): void {
  const named = `${spec.apiPath('metrics', before)}.resource.target.averageUtilization`;
  const value = int(spec, 'targetCPUUtilizationPercentage');
  if (value !== undefined && value < 1) fault(spec, 'targetCPUUtilizationPercentage', 'api/format#positive', [invalid(named)], refuse, { value: String(value) });
}

const LONGEST_WINDOW = 3600;
const LONGEST_PERIOD = 1800;

/** validateBehavior. `defaults`: what is not written is filled in before. */
function validateBehavior(behavior: Site<'HorizontalPodAutoscalerBehavior'>, defaults: boolean, refuse: Refuse): void {
  whereSet(behavior, 'scaleUp', validateScalingRules, defaults, refuse);
  whereSet(behavior, 'scaleDown', validateScalingRules, defaults, refuse);
}

function validateScalingRules(rules: Site<'HPAScalingRules'>, defaults: boolean, refuse: Refuse): void {
  quietly(checkRange, rules, 'stabilizationWindowSeconds', 0, LONGEST_WINDOW, refuse);
  quietly(checkWordIfSet, rules, 'selectPolicy', ['Disabled', 'Max', 'Min'], refuse);
  quietly(() => {
    if (!hasPolicies(rules, defaults)) fault(rules, 'policies', 'api/required#field', [required(rules.apiPath('policies'))], refuse);
  });
  each(rules, 'policies', validateScalingPolicy, refuse);
  quietly(() => {
    const value = rules.get('tolerance');
    const quantity = value === undefined ? undefined : parseQuantity(value);
    if (quantity !== undefined && quantity.nano < 0n) fault(rules, 'tolerance', 'api/format#negative-quantity', [invalid(rules.apiPath('tolerance'))], refuse, { name: 'tolerance', value: String(value) });
  });
}

const POLICIES = ['Percent', 'Pods'];

function validateScalingPolicy(policy: Site<'HPAScalingPolicy'>, refuse: Refuse): void {
  quietly(() => {
    const type = text(policy, 'type');
    if (type === '') fault(policy, 'type', 'api/required#field', [notSupported(policy.apiPath('type'))], refuse);
    else if (!POLICIES.includes(type)) refuseWord(policy, 'type', type, POLICIES, [notSupported(policy.apiPath('type'))], refuse);
  });
  quietly(checkAboveZero, policy as Site, 'value', refuse);
  quietly(() => {
    const seconds = int(policy, 'periodSeconds') ?? 0;
    if (seconds <= LONGEST_PERIOD) checkAboveZero(policy, 'periodSeconds', refuse);
    else fault(policy, 'periodSeconds', 'api/format#range', [invalid(policy.apiPath('periodSeconds'))], refuse, { value: String(seconds), least: 1, most: LONGEST_PERIOD });
  });
}

function checkAboveZero(site: Site, field: string, refuse: Refuse): void {
  const value = int(site, field) ?? 0;
  if (value > 0) return;
  const causes = [invalid(site.apiPath(field))];
  if (has(site, field)) fault(site, field, 'api/format#positive', causes, refuse, { value: String(value) });
  else fault(site, field, 'api/required#field', causes, refuse);
}
