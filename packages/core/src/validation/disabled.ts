/** Fields whose feature gate is off in Kubernetes 1.37: pkg/features/kube_features.go. The server drops them on create (dropDisabledFields in pkg/api/pod/util.go, pkg/api/job/util.go, pkg/api/persistentvolumeclaim/util.go and pkg/registry/core/node/strategy.go) and says nothing. */
import type { Site } from '../schema/site.js';
import { fault, has } from './checks.js';
import type { Refuse } from './refuse.js';

/** Gates that are off by default, and have a field of their own. */
export type Gate =
  | 'AtomicWriteVolumeUserFields'
  | 'ContainerStopSignals'
  | 'CrossNamespaceVolumeDataSource'
  | 'EmptyDirVolumeMode'
  | 'EvictionRequestAPI'
  | 'GenericWorkload'
  | 'GRPCContainerProbeTLS'
  | 'H2CContainerProbe'
  | 'InPlacePodVerticalScalingSchedulerPreemption'
  | 'VolumeBindMountOptions'
  | 'WorkloadWithJob';

/** Warns of a field that will not be kept. Throws QUIET. */
export function checkDropped(site: Site, field: string, gate: Gate, refuse: Refuse): void {
  if (has(site, field)) fault(site, field, 'api/disabled-field#field', [], refuse, { gate });
}
