/**
 * What is written under a key, copied. Undefined where it is unknown: a hole, a key that an open map may have, a value of the wrong type. Sites would say the same, and throw; here every
 * resource of a run passes.
 */
import { pairOf, type MapNode, type Node } from '../tree/node.js';
import type { LabelSelector, LabelSelectorRequirement } from '../scheduling/label-selector.js';
import { copied } from './copied.js';

/** Null where it is absent. */
export function valueIn(map: MapNode, key: string): Node | null | undefined {
  const value = pairOf(map, key)?.value;
  if (value === undefined) return map.open ? undefined : null;
  return value.kind === 'hole' ? undefined : value.kind === 'scalar' && value.type === 'null' ? null : value;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** A map of strings; an empty one where it is absent. */
export function stringsIn(map: MapNode, key: string): ReadonlyMap<string, string> | undefined {
  const value = valueIn(map, key);
  if (value === null) return NOTHING;
  if (value?.kind !== 'map' || value.open) return undefined;
  const strings = new Map<string, string>();
  const { pairs } = value;
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i]!;
    const text = textOf(pair.value);
    if (text === undefined) return undefined;
    strings.set(copied(pair.key), text);
  }
  return strings;
}

/** The items of a list of strings. */
function listIn(map: MapNode, key: string): readonly string[] | undefined {
  const value = valueIn(map, key);
  if (value === null) return [];
  if (value?.kind !== 'seq' || value.open) return undefined;
  const texts: string[] = [];
  for (const item of value.items) {
    const text = textOf(item);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts;
}

/** A null is the empty string, as in Go. */
function textOf(node: Node): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  return node.type === 'string' ? copied(node.value as string) : node.type === 'null' ? '' : undefined;
}

/** A LabelSelector; null where it is absent. */
export function selectorIn(map: MapNode, key: string): LabelSelector | null | undefined {
  const value = valueIn(map, key);
  if (value === null) return null;
  if (value?.kind !== 'map') return undefined;
  const matchLabels = stringsIn(value, 'matchLabels');
  const matchExpressions = requirementsIn(value);
  return matchLabels && matchExpressions && { matchLabels, matchExpressions };
}

const NO_REQUIREMENTS: readonly LabelSelectorRequirement[] = [];

function requirementsIn(map: MapNode): readonly LabelSelectorRequirement[] | undefined {
  const value = valueIn(map, 'matchExpressions');
  if (value === null) return NO_REQUIREMENTS;
  if (value?.kind !== 'seq' || value.open) return undefined;
  const requirements: LabelSelectorRequirement[] = [];
  for (const item of value.items) {
    if (item.kind !== 'map') return undefined;
    const key = stringIn(item, 'key');
    const operator = stringIn(item, 'operator');
    const values = listIn(item, 'values');
    if (key === undefined || operator === undefined || values === undefined) return undefined;
    requirements.push({ key, operator, values });
  }
  return requirements;
}

/** '' where it is absent. */
export function stringIn(map: MapNode, key: string): string | undefined {
  const value = valueIn(map, key);
  return value === null ? '' : value && textOf(value);
}
