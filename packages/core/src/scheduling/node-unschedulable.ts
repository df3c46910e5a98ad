/** Nodes that take no new Pods. Follows pkg/scheduler/framework/plugins/nodeunschedulable. */
import { TAINT_UNSCHEDULABLE, tolerationsTolerateTaint, type Toleration } from './tolerations.js';

/** Some toleration makes a Pod take a cordoned node (`spec.unschedulable`), too. */
export function toleratesUnschedulable(tolerations: readonly Toleration[]): boolean {
  return tolerationsTolerateTaint(tolerations, { key: TAINT_UNSCHEDULABLE, value: '', effect: 'NoSchedule' });
}
