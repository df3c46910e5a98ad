import type { Site } from '../../schema/site.js';

/** The Pod spec that a NodeAffinity belongs to, or undefined (a declared custom resource may hold one elsewhere). */
export function podOf(affinity: Site | null): Site<'PodSpec'> | undefined {
  const pod = affinity?.parent?.parent;
  return pod?.type === 'PodSpec' ? (pod as Site<'PodSpec'>) : undefined;
}
