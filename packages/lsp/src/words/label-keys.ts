/** Which places of a manifest name a label or a taint of nodes. */
import { pairOf, type MapNode } from '@stowage/core/editor';
import { stringIn, type Expected, type Level, type Place } from '../cursor/place.js';
import { NODE_LABELS, NODE_TAINTS } from './node-labels.js';

export interface Word {
  readonly word: string;
  readonly says: string;
}

/** A map whose keys are labels of nodes. */
export function isNodeLabelMap(expected: Expected): boolean {
  return expected.is === 'map' && expected.field.name === 'nodeSelector' && expected.field.scalar === 'string';
}

/** The words that Kubernetes or a provider gives a meaning at a scalar's place, best known first; [] where the place takes names of the author's. */
export function wellKnown({ expected, levels }: Place): readonly Word[] {
  if (expected.is !== 'scalar') return [];
  const { owner, field, entry } = expected;
  const holder = levels.at(-1);
  if (field.name === 'nodeSelector' && entry !== undefined) return valuesOf(entry);
  switch (`${owner}.${field.name}`) {
    case 'NodeSelectorRequirement.key':
      return holder?.field === 'matchFields' ? [{ word: 'metadata.name', says: 'The name of the Node object: the only field that a node selector may ask for.' }] : labels(false);
    case 'NodeSelectorRequirement.values':
      return holder?.field === 'matchFields' ? [] : valuesOf(keyOf(holder));
    case 'TopologySelectorLabelRequirement.key':
    case 'PodAffinityTerm.topologyKey':
    case 'TopologySpreadConstraint.topologyKey':
      return labels(true);
    case 'TopologySelectorLabelRequirement.values':
      return valuesOf(keyOf(holder));
    case 'Toleration.key':
    case 'Taint.key':
      return NODE_TAINTS.map(({ key, says, effects }) => ({ word: key, says: `${says} Effect: ${effects.join(', ')}.` }));
    default:
      return [];
  }
}

/** Labels of nodes that a node selector does not name yet. */
export function nodeLabels(map: MapNode): readonly Word[] {
  return labels(false).filter(({ word }) => pairOf(map, word) === undefined);
}

/** What a label or taint key says, if it is well known; `topology.kubernetes.io/zone` is. */
export function meaningOf(key: string, taint: boolean): string | undefined {
  return (taint ? NODE_TAINTS : NODE_LABELS).find((one) => one.key === key)?.says;
}

export function valuesOf(key: string): readonly Word[] {
  return (NODE_LABELS.find((one) => one.key === key)?.values ?? []).map((word) => ({ word, says: '' }));
}

function labels(topology: boolean): readonly Word[] {
  return NODE_LABELS.filter((one) => one.topology || !topology).map(({ key, says }) => ({ word: key, says }));
}

function keyOf(level: Level | undefined): string {
  return level ? stringIn(level.node, 'key') : '';
}
