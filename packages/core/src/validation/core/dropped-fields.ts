/** kubernetes pkg/api/pod/util.go: dropDisabledSchedulingGroup, dropDisabledEvictionResponders, dropContainerStopSignals, dropHTTPProbeProtocol, dropDisabledGRPCContainerProbeTLS. */
import { quietly, type Site } from '../../schema/site.js';
import { checkDropped } from '../disabled.js';
import { each, whereSet } from '../reach.js';
import type { Refuse } from '../refuse.js';

/** The fields of a Pod and of its containers that are dropped because a gate is off. Those of volumes and mounts are looked at with them. */
export function checkDroppedFields(spec: Site<'PodSpec'>, refuse: Refuse): void {
  quietly(checkDropped, spec, 'schedulingGroup', 'GenericWorkload', refuse);
  quietly(checkDropped, spec, 'evictionResponders', 'EvictionRequestAPI', refuse);
  each(spec, 'containers', checkContainer, refuse);
  each(spec, 'initContainers', checkContainer, refuse);
}

function checkContainer(container: Site<'Container'>, refuse: Refuse): void {
  for (const field of ['livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
    whereSet(container, field, (probe) => {
      whereSet(probe, 'httpGet', checkDropped, 'protocol', 'H2CContainerProbe', refuse);
      whereSet(probe, 'grpc', checkDropped, 'mode', 'GRPCContainerProbeTLS', refuse);
    });
  }
  whereSet(container, 'lifecycle', (lifecycle) => {
    quietly(checkDropped, lifecycle, 'stopSignal', 'ContainerStopSignals', refuse);
    for (const field of ['postStart', 'preStop'] as const) {
      whereSet(lifecycle, field, (handler) => {
        whereSet(handler, 'httpGet', checkDropped, 'protocol', 'H2CContainerProbe', refuse);
      });
    }
  });
}
