/** kubernetes pkg/apis/core/validation/validation.go: ValidatePodSpec, validateAffinity. */
import { quietly, type Site } from '../../schema/site.js';
import { int } from '../checks.js';
import { validateLabels, type LabelMessages } from '../meta/labels.js';
import { each, whereSet } from '../reach.js';
import type { Refuse } from '../refuse.js';
import { claimNames, validateContainers } from './container.js';
import { checkDroppedFields } from './dropped-fields.js';
import { validateNodeAffinity } from './node-affinity.js';
import { validatePodAffinity } from './pod-affinity.js';
import type { AddedClaim, ContainerContext, PodContext, Volumes } from './pod-context.js';
import { validatePodFields } from './pod-fields.js';
import { checkHostUsers, checkOS } from './pod-os.js';
import { checkPodResources } from './pod-resources.js';
import { checkHostNetworkPorts } from './ports.js';
import { validatePodSecurityContext } from './security-context.js';
import { validateToleration } from './toleration.js';
import { validateTopologySpreadConstraints } from './topology-spread.js';
import { checkOwnClaims, validateVolumes } from './volumes.js';
import { checkHostProcess } from './windows-options.js';

/** ValidatePodSpec. `claims` are the volumes that a StatefulSet adds. */
export function validatePodSpec(spec: Site<'PodSpec'>, pod: PodContext, claims: readonly AddedClaim[] | null = []): void {
  const { server, refuse } = pod;
  let volumes: Volumes | null = null;
  quietly(() => {
    volumes = validateVolumes(spec, claims, pod);
  });
  if (pod.name !== null) quietly(checkOwnClaims, spec, pod.name, refuse);
  validateContainers(spec, containerContext(spec, volumes, pod));
  quietly(checkPodResources, spec, pod.labels !== null, claimNames(spec), refuse);
  quietly(checkHostNetworkPorts, spec, refuse);
  if (spec.mayHave('nodeSelector')) quietly(validateNodeSelectorLabels, spec, 'nodeSelector', refuse);
  whereSet(spec, 'securityContext', validatePodSecurityContext, spec, refuse);
  whereSet(spec, 'affinity', validateAffinity, pod);
  validateTopologySpreadConstraints(spec, pod);
  each(spec, 'tolerations', validateToleration, server, refuse);
  validatePodFields(spec, pod);
  checkDroppedFields(spec, refuse);
  quietly(checkHostProcess, spec, refuse);
  quietly(checkHostUsers, spec, refuse);
  quietly(checkOS, spec, refuse);
}

function containerContext(spec: Site<'PodSpec'>, volumes: Volumes | null, pod: PodContext): ContainerContext {
  const { server, refuse, labels, name } = pod;
  return {
    server,
    refuse,
    labels,
    name,
    spec,
    volumes,
    // 30 where it is not written; in a Pod a negative one becomes 1 (SetDefaults_PodSpec, SetDefaults_Pod).
    gracePeriod: () => {
      const period = int(spec, 'terminationGracePeriodSeconds') ?? 30;
      return period < 0 && pod.labels !== null ? 1 : period;
    },
    hostUsers: () => spec.get('hostUsers') !== false,
  };
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
