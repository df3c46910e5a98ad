/** The versions of Kubernetes whose fields and kinds are known. Validation is the newest one's, whichever is chosen. */

/** In order; `data/versions.generated.ts` says what tells them apart. */
export const KUBERNETES_VERSIONS = ['1.34', '1.35', '1.36', '1.37'] as const;

export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

/** The version whose table all others are made of. */
export const NEWEST = '1.37';

/** How an older version is passed on: undefined is the newest, which needs nothing that has to be loaded. */
export type Older = Exclude<KubernetesVersion, typeof NEWEST> | undefined;

/** The older version that is meant; undefined for the newest, or where none is given. */
export function olderOf(version: KubernetesVersion | undefined): Older {
  return version === NEWEST ? undefined : version;
}
