/** kubernetes pkg/apis/core/validation/validation.go: validatePodAffinity, validatePodAntiAffinity, validatePodAffinityTerm, validateWeightedPodAffinityTerms. */
import { quietly, type Site } from '../../schema/site.js';
import { isDNS1123Label, isQualifiedName } from '../content.js';
import { validateLabelSelector } from '../meta/label-selector.js';
import { invalids } from '../meta/labels.js';
import { problemOf } from '../problem.js';
import { each, whereSet, within } from '../reach.js';
import { required, type Refuse } from '../refuse.js';
import { IN_AFFINITY, validateLabelKeys } from './label-keys.js';
import type { PodContext } from './pod-context.js';
import { checkWeight } from './weight.js';

/** validatePodAffinity and validatePodAntiAffinity, which ask the same. */
export function validatePodAffinity(site: Site<'PodAffinity'> | Site<'PodAntiAffinity'>, pod: PodContext): void {
  const affinity = site as Site<'PodAffinity'>;
  each(affinity, 'requiredDuringSchedulingIgnoredDuringExecution', validatePodAffinityTerm, pod);
  each(affinity, 'preferredDuringSchedulingIgnoredDuringExecution', validateWeightedPodAffinityTerm, pod);
}

/** validateWeightedPodAffinityTerms, for one of them. */
function validateWeightedPodAffinityTerm(site: Site<'WeightedPodAffinityTerm'>, pod: PodContext): void {
  quietly(checkWeight, site, 'pod-affinity', pod.refuse);
  within(site, 'podAffinityTerm', validatePodAffinityTerm, pod);
}

/** validatePodAffinityTerm. */
export function validatePodAffinityTerm(site: Site<'PodAffinityTerm'>, pod: PodContext): void {
  whereSet(site, 'labelSelector', validateLabelSelector, pod.refuse);
  whereSet(site, 'namespaceSelector', validateLabelSelector, pod.refuse);
  quietly(checkNamespaces, site, pod.refuse);
  validateLabelKeys(site, IN_AFFINITY, pod);
  quietly(checkTopologyKey, site, pod.refuse);
}

/** The server calls the field `namespace` and leaves the index out. */
function checkNamespaces(site: Site<'PodAffinityTerm'>, refuse: Refuse): void {
  for (const item of site.items('namespaces')) {
    const name = (item.value as string | null) ?? '';
    const reasons = isDNS1123Label(name);
    if (reasons.length === 0) continue;
    refuse({
      message: 'pod-affinity/namespaces#name',
      at: site.at('namespaces', item.key),
      path: site.path('namespaces', item.key),
      causes: invalids(reasons, `${site.apiPath()}.namespace`),
      data: { name, problem: problemOf(name, reasons, 'label') },
      subject: { site, field: 'namespaces', node: item.node },
    });
  }
}

function checkTopologyKey(site: Site<'PodAffinityTerm'>, refuse: Refuse): void {
  const key = site.get('topologyKey') ?? '';
  const reasons = isQualifiedName(key);
  if (reasons.length === 0) return;
  const field = site.apiPath('topologyKey');
  const termless = site.field === 'podAffinityTerm' && site.pair === undefined;
  refuse({
    message: termless ? 'pod-affinity/weight#no-term' : key === '' ? 'pod-affinity/topology-key#empty' : 'pod-affinity/topology-key#syntax',
    at: site.at('topologyKey'),
    path: termless ? site.path() : site.path('topologyKey'),
    causes: key === '' ? [required(field), ...invalids(reasons, field)] : invalids(reasons, field),
    data: { key, problem: key === '' ? '' : problemOf(key, reasons, 'key') },
    subject: { site: termless ? (site.parent as Site) : site, field: termless ? 'podAffinityTerm' : 'topologyKey' },
  });
}
