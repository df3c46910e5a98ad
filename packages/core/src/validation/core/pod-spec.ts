/** kubernetes pkg/apis/core/validation/validation.go: ValidatePodSpec, validateAffinity. */
import { quietly, type Site } from '../../schema/site.js';
import { validateLabels, type LabelMessages } from '../meta/labels.js';
import { each, whereSet } from '../reach.js';
import type { Refuse } from '../refuse.js';
import { validateVolumeMounts } from './mounts.js';
import type { AnyContainer } from './mount-propagation.js';
import { validateNodeAffinity } from './node-affinity.js';
import { validatePodAffinity } from './pod-affinity.js';
import type { PodContext } from './pod-context.js';
import { validateToleration } from './toleration.js';
import { validateTopologySpreadConstraints } from './topology-spread.js';
import { validateVolumes, type VolumeNames } from './volumes.js';

/** ValidatePodSpec. `claims` are the names of the volumes that a StatefulSet adds. */
export function validatePodSpec(spec: Site<'PodSpec'>, pod: PodContext, claims: readonly string[] = []): void {
  const { server, refuse } = pod;
  let names: VolumeNames | null = null;
  quietly(() => {
    names = validateVolumes(spec, claims, refuse);
  });
  const container = (site: AnyContainer): void => {
    validateContainer(site, names, refuse);
  };
  each(spec, 'containers', container);
  each(spec, 'initContainers', container);
  each(spec, 'ephemeralContainers', container);
  quietly(validateNodeSelectorLabels, spec, 'nodeSelector', refuse);
  whereSet(spec, 'affinity', validateAffinity, pod);
  validateTopologySpreadConstraints(spec, pod);
  each(spec, 'tolerations', validateToleration, server, refuse);
}

/** validateContainerCommon. */
function validateContainer(site: AnyContainer, names: VolumeNames | null, refuse: Refuse): void {
  validateVolumeMounts(site, names, refuse);
}

/** validateAffinity. */
function validateAffinity(site: Site<'Affinity'>, pod: PodContext): void {
  whereSet(site, 'nodeAffinity', validateNodeAffinity, pod.refuse);
  whereSet(site, 'podAffinity', validatePodAffinity, pod);
  whereSet(site, 'podAntiAffinity', validatePodAffinity, pod);
}

const LABELS: LabelMessages = { key: 'node-selector/label#key', value: 'node-selector/label#value' };

/** A map of node labels, in a Pod's spec or in a RuntimeClass. Throws QUIET. */
export function validateNodeSelectorLabels(site: Site<'PodSpec'> | Site<'Scheduling'>, field: 'nodeSelector', refuse: Refuse): void {
  validateLabels(site, field, (site as Site<'PodSpec'>).entries(field), site.apiPath(field), LABELS, refuse);
}
