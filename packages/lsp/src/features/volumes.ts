/** Volumes of a Pod, by the names that its containers mount them by. */
import { pairOf, type MapNode, type Node, type Range } from '@stowage/core/editor';
import { stringIn, type Place } from '../cursor/place.js';

/** Offsets count in the tree. */
export interface VolumeAt {
  readonly declared: readonly Range[];
  readonly used: readonly Range[];
}

/** The volume whose name is pointed at, where it is declared or mounted. The volumeClaimTemplates of a StatefulSet are volumes of its Pods, too. */
export function volumeAt({ levels, map, pair, resource }: Place): VolumeAt | null {
  const level = levels.at(-1);
  if (pair.key !== 'name' || level?.node !== map) return null;
  const isUse = USES.has(level.type);
  const isClaim = level.type === 'ObjectMeta' && levels.at(-2)?.field === 'volumeClaimTemplates';
  if (!isUse && !isClaim && level.type !== 'Volume') return null;
  const pod = isClaim ? mapAt(resource.node, 'spec', 'template', 'spec') : levels.findLast(({ type }) => type === 'PodSpec')?.node;
  const name = stringIn(map, 'name');
  if (pod === undefined || name === '') return null;
  const declared = named(itemsOf(pod, 'volumes'), name);
  const templates = itemsOf(mapAt(resource.node, 'spec'), 'volumeClaimTemplates').flatMap((item) => mapAt(item, 'metadata') ?? []);
  const used = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((field) => itemsOf(pod, field).flatMap((container) => [...named(itemsOf(container, 'volumeMounts'), name), ...named(itemsOf(container, 'volumeDevices'), name)]));
  // A claim takes the place of a volume of its name.
  const claimed = named(templates, name);
  return { declared: claimed.length > 0 ? claimed : declared, used };
}

const USES: ReadonlySet<string> = new Set(['VolumeMount', 'VolumeDevice']);

function mapAt(node: MapNode, ...path: readonly string[]): MapNode | undefined {
  let at: Node | undefined = node;
  for (const key of path) at = at?.kind === 'map' ? pairOf(at, key)?.value : undefined;
  return at?.kind === 'map' ? at : undefined;
}

function itemsOf(map: MapNode | undefined, field: string): readonly MapNode[] {
  const list = map && pairOf(map, field);
  return list?.value.kind === 'seq' ? list.value.items.flatMap((item) => (item.kind === 'map' ? [item] : [])) : [];
}

function named(items: readonly MapNode[], name: string): readonly Range[] {
  return items.flatMap((item) => {
    const value = stringIn(item, 'name') === name ? pairOf(item, 'name')?.value : undefined;
    return value ? [{ start: value.start, end: value.end }] : [];
  });
}
