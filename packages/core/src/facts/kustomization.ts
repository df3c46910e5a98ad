/** Kustomizations: which files are resources of one build, and which are patches of others. */
import { pairOf, type MapNode, type Node } from '../tree/node.js';
import { copied } from './copied.js';

/** What a kustomization names, as it is written. */
export interface Kustomization {
  /** Files, and folders with kustomizations of their own. */
  readonly resources: readonly string[];
  /** Files that change resources. */
  readonly patches: readonly string[];
  /** It changes what it builds: patches in files or in itself, replicas, components. */
  readonly changes: boolean;
}

const NAME = /(?:^|[\\/])kustomization\.ya?ml$/i;

/** The kustomization that a file is; null for any other file. */
export function kustomizationOf(file: string, root: Node | null | undefined): Kustomization | null {
  if (root?.kind !== 'map' || !NAME.test(file)) return null;
  return {
    resources: [...stringsIn(root, 'resources'), ...stringsIn(root, 'bases'), ...stringsIn(root, 'components')],
    patches: [...stringsIn(root, 'patchesStrategicMerge'), ...pathsIn(root, 'patches'), ...pathsIn(root, 'patchesJson6902'), ...pathsIn(root, 'replacements'), ...stringsIn(root, 'configurations'), ...stringsIn(root, 'transformers'), ...stringsIn(root, 'generators'), ...stringsIn(root, 'validators')],
    changes: CHANGES.some((key) => pairOf(root, key) !== undefined),
  };
}

const CHANGES = ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replicas', 'replacements', 'transformers', 'components'];

function itemsIn(map: MapNode, key: string): readonly Node[] {
  const list = pairOf(map, key)?.value;
  return list?.kind === 'seq' ? list.items : [];
}

function stringsIn(map: MapNode, key: string): readonly string[] {
  return itemsIn(map, key).flatMap((item) => (item.kind === 'scalar' && typeof item.value === 'string' ? [copied(item.value)] : []));
}

function pathsIn(map: MapNode, key: string): readonly string[] {
  return itemsIn(map, key).flatMap((item) => (item.kind === 'map' ? [...stringOf(item, 'path')] : []));
}

function stringOf(map: MapNode, key: string): readonly string[] {
  const value = pairOf(map, key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? [copied(value.value)] : [];
}
