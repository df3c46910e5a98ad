/**
 * The JSON in annotations of autoscaling/v1: encoding/json's Unmarshal into k8s.io/api/autoscaling/v1 MetricSpec and the internal HorizontalPodAutoscalerBehavior,
 * and pkg/apis/autoscaling/v1/conversion.go, which makes metrics of autoscaling/v2 of the former.
 */
import { parseJson, type Shape, type Values } from '../go-json.js';
import { parseQuantity } from '../quantity.js';

const REFERENCE: Shape = { kind: 'string', name: 'string', apiVersion: 'string' };
const SELECTOR: Shape = { matchExpressions: [{ key: 'string', operator: 'string', values: 'strings' }] };
const RESOURCE: Shape = { name: 'string', targetAverageUtilization: 'int32', targetAverageValue: 'quantity' };
const METRIC: Shape = {
  type: 'string',
  object: { target: REFERENCE, metricName: 'string', targetValue: 'quantity', selector: SELECTOR, averageValue: 'quantity' },
  pods: { metricName: 'string', targetAverageValue: 'quantity', selector: SELECTOR },
  resource: RESOURCE,
  containerResource: { ...RESOURCE, container: 'string' },
  external: { metricName: 'string', metricSelector: SELECTOR, targetValue: 'quantity', targetAverageValue: 'quantity' },
};
const RULES: Shape = { stabilizationWindowSeconds: 'int32', selectPolicy: 'string', policies: [{ type: 'string', value: 'int32', periodSeconds: 'int32' }], tolerance: 'quantity' };
const BEHAVIOR: Shape = { scaleUp: RULES, scaleDown: RULES };

/** The metrics as autoscaling/v2 writes them; null for what is no list of metrics. */
export function readMetrics(json: string): Values[] | null {
  const list = parseJson(json, [METRIC]);
  return Array.isArray(list) ? list.map((metric) => converted((metric ?? {}) as Values)) : null;
}

/** The behavior; null where it is none, or empty. */
export function readBehavior(json: string): Values | null {
  const behavior = parseJson(json, BEHAVIOR) as Values | null | undefined;
  return behavior?.scaleUp === undefined && behavior?.scaleDown === undefined ? null : behavior;
}

/** Convert_v1_MetricSpec_To_autoscaling_MetricSpec. */
function converted({ type, object, pods, resource, containerResource, external }: Values): Values {
  return {
    type,
    object: object && objectSource(object as Values),
    pods: pods && { metric: { name: (pods as Values).metricName }, target: { type: 'AverageValue', averageValue: (pods as Values).targetAverageValue ?? 0 } },
    resource: resource && resourceSource(resource as Values),
    containerResource: containerResource && { ...resourceSource(containerResource as Values), container: (containerResource as Values).container },
    external: external && externalSource(external as Values),
  };
}

function objectSource({ target, metricName, targetValue, averageValue }: Values): Values {
  const isZero = targetValue === undefined || parseQuantity(targetValue as string | number)?.nano === 0n;
  const value = averageValue === undefined ? (targetValue ?? 0) : isZero ? undefined : targetValue;
  return { describedObject: target ?? {}, metric: { name: metricName }, target: { type: averageValue === undefined ? 'Value' : 'AverageValue', value, averageValue } };
}

function resourceSource({ name, targetAverageUtilization, targetAverageValue }: Values): Values {
  return { name, target: { type: targetAverageUtilization === undefined ? 'AverageValue' : 'Utilization', averageValue: targetAverageValue, averageUtilization: targetAverageUtilization } };
}

function externalSource({ metricName, targetValue, targetAverageValue }: Values): Values {
  return { metric: { name: metricName }, target: { type: targetValue === undefined ? 'AverageValue' : 'Value', value: targetValue, averageValue: targetAverageValue } };
}
