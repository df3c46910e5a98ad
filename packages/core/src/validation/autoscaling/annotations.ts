/**
 * What autoscaling/v1 has no fields for: other metrics and the behavior, as JSON in annotations. kubernetes pkg/apis/autoscaling/v1/conversion.go,
 * Convert_v1_HorizontalPodAutoscaler_To_autoscaling_HorizontalPodAutoscaler. JSON that does not fit the types is passed over there, and so it is here.
 */
import type { ApiType, Site } from '../../schema/site.js';
import { siteOf } from '../made-site.js';
import type { Refuse } from '../refuse.js';
import { readBehavior, readMetrics } from './old-json.js';

type Meta = Site<'ObjectMeta'>;
type Spec = Site<'AutoscalingV1HorizontalPodAutoscalerSpec'>;

const METRICS = 'autoscaling.alpha.kubernetes.io/metrics';
const BEHAVIOR = 'autoscaling.alpha.kubernetes.io/behavior';

/** An object made of an annotation, and a refuse that stands there. */
export interface Made<T extends ApiType> {
  readonly site: Site<T>;
  readonly refuse: Refuse;
}

/** The metrics of the annotation, as autoscaling/v2 writes them. Throws QUIET. */
export function oldMetrics(meta: Meta, spec: Spec, refuse: Refuse): Made<'MetricSpec'>[] {
  const json = annotation(meta, METRICS);
  const metrics = json === undefined ? null : readMetrics(json);
  return (metrics ?? []).map((metric, key) => ({ site: siteOf('MetricSpec', metric, spec, 'metrics', key, meta.at('annotations', METRICS)), refuse: standing(meta, METRICS, refuse) }));
}

/** The behavior of the annotation. Throws QUIET. */
export function oldBehavior(meta: Meta, spec: Spec, refuse: Refuse): Made<'HorizontalPodAutoscalerBehavior'> | undefined {
  const json = annotation(meta, BEHAVIOR);
  const behavior = json === undefined ? null : readBehavior(json);
  if (behavior === null) return undefined;
  return { site: siteOf('HorizontalPodAutoscalerBehavior', behavior, spec, 'behavior', undefined, meta.at('annotations', BEHAVIOR)), refuse: standing(meta, BEHAVIOR, refuse) };
}

function annotation(meta: Meta, key: string): string | undefined {
  const entry = meta.entries('annotations').find((one) => one.key === key);
  return entry === undefined ? undefined : ((entry.value) ?? '');
}

function standing(meta: Meta, key: string, refuse: Refuse): Refuse {
  return ({ message, causes, data }) => {
    refuse({ message, at: meta.at('annotations', key), path: meta.path('annotations', key), causes, ...(data && { data }), subject: { site: meta, field: 'annotations' } });
  };
}
