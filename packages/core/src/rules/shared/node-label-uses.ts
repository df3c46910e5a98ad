/** Where labels of nodes are asked for: a nodeSelector (of a Pod, of a RuntimeClass), a requirement of node affinity, of a PersistentVolume. */
import type { ApiType, Site } from '../../schema/site.js';
import type { Place } from '../../tree/finding.js';
import { pairOf, type MapNode, type Node, type Pair, type ScalarNode } from '../../tree/node.js';
import type { Fix } from '../../fixes/change.js';
import type { Subject } from '../../schema/refuse.js';

/** What a fix changes: the key of a map, or a value. */
export interface Named {
  readonly map?: MapNode;
  readonly pair?: Pair;
  readonly node?: ScalarNode;
}

export interface LabelUse {
  readonly key: string;
  readonly at: Place;
  readonly path: string;
  readonly named: Named;
  /** The values that are named, with those of NotIn. */
  readonly values: readonly { readonly value: string; readonly at: Place; readonly path: string; readonly named: Named }[];
}

export const LABEL_USERS: readonly ApiType[] = ['PodSpec', 'Scheduling', 'NodeSelectorRequirement'];

/**
 * The first look, which makes nothing: whether a site of one of `LABEL_USERS` asks for a label that is worth a second one. `values` is what is written: a list, one value of a
 * map, or nothing. Never throws; where something is unknown the second look is what stays quiet.
 */
export function asksForAny(site: Site, isWorthALook: (key: string, values: Node | undefined) => boolean): boolean {
  if (site.type === 'NodeSelectorRequirement') {
    const key = pairOf(site.node, 'key')?.value;
    return key?.kind === 'scalar' && isWorthALook(String(key.value), pairOf(site.node, 'values')?.value);
  }
  const map = pairOf(site.node, 'nodeSelector')?.value;
  if (map?.kind !== 'map') return false;
  const { pairs } = map;
  for (let i = 0; i < pairs.length; i++) {
    const { key, value } = pairs[i] as Pair;
    if (isWorthALook(key, value)) return true;
  }
  return false;
}

/** Whether all values that are written are among some words. */
export function areAllAmong(words: readonly string[], values: Node | undefined): boolean {
  if (values?.kind !== 'seq') return values === undefined || isAmong(words, values);
  const { items } = values;
  for (let i = 0; i < items.length; i++) if (!isAmong(words, items[i] as Node)) return false;
  return true;
}

const isAmong = (words: readonly string[], node: Node): boolean => node.kind === 'scalar' && words.includes(node.value as string);

/** The labels that a site of one of `LABEL_USERS` asks for. Throws QUIET. */
export function labelUses(site: Site): LabelUse[] {
  if (site.type === 'NodeSelectorRequirement') {
    const requirement = site as Site<'NodeSelectorRequirement'>;
    const key = requirement.get('key') ?? '';
    // matchFields name no label.
    if (requirement.field !== 'matchExpressions' || key === '') return [];
    const values = requirement.items('values').map(({ key: index, value, node }) => ({ value: (value as string | null) ?? '', at: requirement.at('values', index), path: requirement.path('values', index), named: { node } }));
    return [{ key, at: requirement.at('key'), path: requirement.path('key'), named: scalarOf(requirement.valueOf('key')), values }];
  }
  const map = site.valueOf('nodeSelector');
  if (map?.kind !== 'map') return [];
  return (site as Site<'PodSpec'>).entries('nodeSelector').map(({ key, value, node, pair }) => ({
    key: String(key),
    at: pair?.via ?? pair?.keyRange ?? site.at('nodeSelector', key),
    path: site.path('nodeSelector', key),
    named: pair ? { map, pair } : {},
    values: [{ value: (value as string | null) ?? '', at: site.at('nodeSelector', key), path: site.path('nodeSelector', key), named: { node } }],
  }));
}

const scalarOf = (value: Node | undefined): Named => (value?.kind === 'scalar' ? { node: value } : {});

/** Writes another key or value in its place. */
export function rewrite({ more }: Subject, to: string, safety: Fix['safety'] = 'suggestion'): Fix | undefined {
  const { map, pair, node } = more as Named;
  if (map && pair) return pairOf(map, to) === undefined && !pair.merged ? { title: `use ${to}`, safety, changes: [{ do: 'rename', pair, to }] } : undefined;
  return node ? { title: `use ${to}`, safety, changes: [{ do: 'set', node, to }] } : undefined;
}
