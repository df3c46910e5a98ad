/** Terms of Pod affinity, as rules compare them. */
import type { Site } from '../../schema/site.js';
import type { LabelSelector } from '../../scheduling/label-selector.js';
import { soundSelector } from './sound-selector.js';

export const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

export interface Term {
  readonly site: Site<'PodAffinityTerm'>;
  readonly key: string;
  readonly selector: LabelSelector;
  /** Null where a namespaceSelector has a say. Empty: the Pod's own. */
  readonly namespaces: readonly string[] | null;
}

/** The required terms of one side that select something, as they are written. Those with label keys, whose selectors are made with the Pod, are left out. Throws QUIET. */
export function requiredTerms(affinity: Site<'PodAffinity'> | Site<'PodAntiAffinity'> | undefined): Term[] {
  const terms: Term[] = [];
  for (const site of (affinity as Site<'PodAffinity'> | undefined)?.children(REQUIRED) ?? []) {
    const selector = soundSelector(site.child('labelSelector'));
    if (selector === null || site.has('matchLabelKeys') || site.has('mismatchLabelKeys')) continue;
    terms.push({ site, key: site.get('topologyKey') ?? '', selector, namespaces: site.has('namespaceSelector') ? null : site.items('namespaces').map(({ value }) => (value as string | null) ?? '') });
  }
  return terms;
}
