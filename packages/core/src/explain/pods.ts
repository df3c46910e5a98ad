/** Pods and places in words. */
import type { LabelSelector } from '../scheduling/label-selector.js';
import { allOf, label, oneOf } from './words.js';

/** `Pod labelled security=S1 in this namespace`. `more` is asked for besides. */
export function podsPhrase(selector: LabelSelector | null, more: readonly string[], where: string): string {
  const equal: string[] = [];
  const rest: string[] = [];
  for (const [key, value] of selector?.matchLabels ?? []) equal.push(label(key, value));
  for (const { key, operator, values } of selector?.matchExpressions ?? []) {
    const all = values.map((value) => label(key, value));
    if (operator === 'In' && all.length === 1) equal.push(all[0] ?? '');
    else if (operator === 'In') rest.push(`labelled (${oneOf(all)})`);
    else if (operator === 'NotIn') rest.push(all.length === 1 ? `not labelled ${all[0] ?? ''}` : `labelled with none of (${all.join(', ')})`);
    else if (operator === 'Exists') rest.push(`with a label ${key} of any value`);
    else rest.push(`without a label ${key}`);
  }
  const asked = allOf([...(equal.length > 0 ? [`labelled ${allOf(equal)}`] : []), ...rest, ...more]);
  return ['Pod', asked === '' ? '(of any labels)' : asked, where].filter((part) => part !== '').join(' ');
}

export interface PlaceWords {
  /** `on a node`, `in a zone`. */
  readonly in: string;
  /** `node`, `zone`. */
  readonly noun: string;
  /** `nodes`, `zones`. */
  readonly many: string;
}

const PLACES: Readonly<Record<string, PlaceWords>> = {
  'kubernetes.io/hostname': { in: 'on a node', noun: 'node', many: 'nodes' },
  'topology.kubernetes.io/zone': { in: 'in a zone', noun: 'zone', many: 'zones' },
  'failure-domain.beta.kubernetes.io/zone': { in: 'in a zone', noun: 'zone', many: 'zones' },
  'topology.kubernetes.io/region': { in: 'in a region', noun: 'region', many: 'regions' },
  'failure-domain.beta.kubernetes.io/region': { in: 'in a region', noun: 'region', many: 'regions' },
};

/** What nodes with one value of the label are. */
export function place(topologyKey: string): PlaceWords {
  if (Object.hasOwn(PLACES, topologyKey)) return PLACES[topologyKey] as PlaceWords;
  return { in: `in a group of nodes with one value of ${topologyKey}`, noun: `group (by ${topologyKey})`, many: `groups of nodes (by ${topologyKey})` };
}
