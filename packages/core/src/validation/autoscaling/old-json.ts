/**
 * The JSON in annotations of autoscaling/v1: encoding/json's Unmarshal into k8s.io/api/autoscaling/v1 MetricSpec and the internal HorizontalPodAutoscalerBehavior,
 * and pkg/apis/autoscaling/v1/conversion.go, which makes metrics of autoscaling/v2 of the former.
 */
import { isQuantity, trimmedQuantity } from '../../schema/values.js';
import { parseQuantity } from '../quantity.js';

type Kind = 'string' | 'int32' | 'quantity' | 'strings' | Shape | readonly [Shape];
interface Shape {
  readonly [field: string]: Kind;
}
type Values = Readonly<Record<string, unknown>>;

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

class Unfit extends Error {}

/** The metrics as autoscaling/v2 writes them; null for what is no list of metrics. */
export function readMetrics(json: string): Values[] | null {
  const list = parse(json, [METRIC]);
  return Array.isArray(list) ? list.map((metric) => converted((metric ?? {}) as Values)) : null;
}

/** The behavior; null where it is none, or empty. */
export function readBehavior(json: string): Values | null {
  const behavior = parse(json, BEHAVIOR) as Values | null;
  return behavior?.scaleUp === undefined && behavior?.scaleDown === undefined ? null : behavior;
}

function parse(json: string, kind: Kind): unknown {
  try {
    return read(JSON.parse(json), kind) ?? null;
  } catch (error) {
    if (error instanceof Unfit || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A value of that kind, without what Go would pass over; undefined for null. Throws Unfit. */
function read(value: unknown, kind: Kind): unknown {
  if (value === null || value === undefined) return undefined;
  switch (kind) {
    case 'string':
      return need(value, typeof value === 'string');
    case 'int32':
      return need(value, Number.isInteger(value) && Number(value) >= -2147483648 && Number(value) <= 2147483647);
    case 'quantity':
      return need(value, typeof value === 'number' || (typeof value === 'string' && isQuantity(trimmedQuantity(value))));
    case 'strings':
      return need(value, Array.isArray(value) && value.every((item) => item === null || typeof item === 'string'));
  }
  if (Array.isArray(kind)) {
    need(value, Array.isArray(value));
    return (value as unknown[]).map((item) => read(item, (kind as readonly [Shape])[0]) ?? {});
  }
  need(value, typeof value === 'object' && !Array.isArray(value));
  const fields = Object.keys(kind);
  const found: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    // Keys are matched in any case.
    const field = fields.find((one) => one.toLowerCase() === key.toLowerCase());
    const fitting = field === undefined ? undefined : read(item, (kind as Shape)[field] as Kind);
    if (field !== undefined && fitting !== undefined) found[field] = fitting;
  }
  return found;
}

function need(value: unknown, right: boolean): unknown {
  if (!right) throw new Unfit();
  return value;
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
