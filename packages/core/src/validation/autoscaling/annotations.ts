/**
 * What autoscaling/v1 has no fields for: other metrics and the behavior, as JSON in annotations. kubernetes pkg/apis/autoscaling/v1/conversion.go,
 * Convert_v1_HorizontalPodAutoscaler_To_autoscaling_HorizontalPodAutoscaler. JSON that does not fit the types is passed over there, and so it is here.
 */
import { Site, type ApiType } from '../../schema/site.js';
import { typeOf } from '../../schema/table.js';
import { MapNode, Pair, ScalarNode, SeqNode, type Node, type Range } from '../../tree/node.js';
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
  return (metrics ?? []).map((metric, key) => ({ site: made('MetricSpec', metric, spec, 'metrics', key, meta.at('annotations', METRICS)), refuse: standing(meta, METRICS, refuse) }));
}

/** The behavior of the annotation. Throws QUIET. */
export function oldBehavior(meta: Meta, spec: Spec, refuse: Refuse): Made<'HorizontalPodAutoscalerBehavior'> | undefined {
  const json = annotation(meta, BEHAVIOR);
  const behavior = json === undefined ? null : readBehavior(json);
  if (behavior === null) return undefined;
  return { site: made('HorizontalPodAutoscalerBehavior', behavior, spec, 'behavior', undefined, meta.at('annotations', BEHAVIOR)), refuse: standing(meta, BEHAVIOR, refuse) };
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

/** The site of an object, with all below it. */
function made<T extends ApiType>(type: T, value: object, parent: Site, field: string, key: number | undefined, at: Range): Site<T> {
  const site = new Site(type, nodeOf(value, at) as MapNode, parent, field, key, parent.resource, undefined, parent.via, parent.base);
  fill(site);
  return site;
}

function fill(site: Site): void {
  const { fields } = typeOf(site.type);
  for (const { key, value } of site.node.pairs) {
    const type = fields.get(key)?.type as ApiType | null | undefined;
    if (type === null || type === undefined) continue;
    const items = value.kind === 'seq' ? value.items.entries() : ([[undefined, value]] as const);
    for (const [index, item] of items) {
      if (item.kind !== 'map') continue;
      const kid = new Site(type, item, site, key, index, site.resource, undefined, site.via, site.base);
      site.kids.push(kid);
      fill(kid);
    }
  }
}

function nodeOf(value: unknown, { start, end }: Range): Node {
  if (Array.isArray(value)) {
    const list = new SeqNode(start, end, true);
    list.items = value.map((item) => nodeOf(item, { start, end }));
    return list;
  }
  if (typeof value === 'object' && value !== null) {
    const map = new MapNode(start, end, true);
    map.pairs = Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [new Pair(key, start, end, nodeOf(item, { start, end }))]));
    return map;
  }
  const type = value === null ? 'null' : typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'bool' : Number.isInteger(value) ? 'int' : 'float';
  return new ScalarNode(start, end, type, value as string | number | boolean | null, 'plain');
}
