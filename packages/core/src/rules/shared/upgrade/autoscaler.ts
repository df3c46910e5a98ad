/** HorizontalPodAutoscalers of v2alpha1 and v2beta1. Upstream: pkg/apis/autoscaling/v2beta1/conversion.go. */
import type { MapNode } from '../../../tree/node.js';
import type { Json } from '../../../fixes/change.js';
import type { Upgrade } from './upgrade.js';

export function autoscaler(upgrade: Upgrade): void {
  const spec = upgrade.map(upgrade.root, 'spec');
  for (const metric of upgrade.maps(spec, 'metrics')) {
    for (const [field, source] of SOURCES) {
      const old = upgrade.map(metric, field);
      if (old) upgrade.set(metric, field, source(upgrade, old));
    }
  }
}

type Source = (upgrade: Upgrade, old: MapNode) => Json;

const SOURCES: readonly (readonly [field: string, source: Source])[] = [
  ['resource', (upgrade, old) => resource(upgrade, old)],
  ['containerResource', (upgrade, old) => resource(upgrade, old, 'container')],
  [
    'pods',
    (upgrade, old) => {
      upgrade.only(old, 'metricName', 'targetAverageValue', 'selector');
      return { metric: metric(upgrade, old, 'selector'), target: target(upgrade, old, 'targetAverageValue') };
    },
  ],
  [
    'object',
    (upgrade, old) => {
      upgrade.only(old, 'target', 'metricName', 'targetValue', 'selector', 'averageValue');
      return { describedObject: needed(upgrade, upgrade.json(old, 'target')), metric: metric(upgrade, old, 'selector'), target: target(upgrade, old, 'averageValue', 'targetValue') };
    },
  ],
  [
    'external',
    (upgrade, old) => {
      upgrade.only(old, 'metricName', 'metricSelector', 'targetValue', 'targetAverageValue');
      return { metric: metric(upgrade, old, 'metricSelector'), target: target(upgrade, old, 'targetAverageValue', 'targetValue') };
    },
  ],
];

function resource(upgrade: Upgrade, old: MapNode, ...more: readonly string[]): Json {
  upgrade.only(old, 'name', 'targetAverageUtilization', 'targetAverageValue', ...more);
  const kept = upgrade.jsonOfMap(old, 'targetAverageUtilization', 'targetAverageValue');
  return { ...kept, target: target(upgrade, old, 'targetAverageValue', 'targetAverageUtilization') };
}

function metric(upgrade: Upgrade, old: MapNode, selectorField: string): Json {
  const selector = upgrade.json(old, selectorField);
  return { name: needed(upgrade, upgrade.string(old, 'metricName')), ...(selector === undefined ? {} : { selector }) };
}

/** How each field of old is written now. */
const TARGETS: Readonly<Record<string, readonly [type: string, field: string]>> = {
  targetAverageUtilization: ['Utilization', 'averageUtilization'],
  targetAverageValue: ['AverageValue', 'averageValue'],
  averageValue: ['AverageValue', 'averageValue'],
  targetValue: ['Value', 'value'],
};

/** The one that is set: the old version took no two of them, except for an object, where a targetValue of 0 stands beside an averageValue. */
function target(upgrade: Upgrade, old: MapNode, ...fields: readonly string[]): Json {
  const isZero = (field: string): boolean => upgrade.json(old, field) === 0 || upgrade.json(old, field) === '0';
  const set = fields.filter((field) => upgrade.has(old, field) && !(field === 'targetValue' && fields.includes('averageValue') && upgrade.has(old, 'averageValue') && isZero(field)));
  const [field] = set;
  const [type, name] = (field === undefined ? undefined : TARGETS[field]) ?? ['', ''];
  if (field === undefined || set.length > 1) upgrade.giveUp();
  return { type, [name]: field === undefined ? null : (upgrade.json(old, field) as Json) };
}

function needed(upgrade: Upgrade, value: Json | undefined): Json {
  if (value === undefined) upgrade.giveUp();
  return value ?? null;
}
