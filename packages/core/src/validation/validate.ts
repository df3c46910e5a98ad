/** Which upstream function validates which kind. */
import { quietly, type ApiType, type Site } from '../schema/site.js';
import { validateDaemonSet } from './apps/daemonset.js';
import { validateDeployment } from './apps/deployment.js';
import { validateReplicaSet } from './apps/replica-set.js';
import { validateStatefulSet } from './apps/stateful-set.js';
import { validateHorizontalPodAutoscaler, validateOldHorizontalPodAutoscaler } from './autoscaling/horizontal-pod-autoscaler.js';
import { validateCronJob } from './batch/cron-job.js';
import { validateJob } from './batch/job.js';
import { validateConfigMap } from './core/config-map.js';
import { validateLimitRange } from './core/limit-range.js';
import { validateNamespace } from './core/namespace.js';
import { validateNode } from './core/node.js';
import { validatePersistentVolume } from './core/persistent-volume.js';
import { validatePersistentVolumeClaim } from './core/persistent-volume-claim.js';
import { validatePod } from './core/pod.js';
import { validatePodTemplate } from './core/pod-template.js';
import { validateReplicationController } from './core/replication-controller.js';
import { validateResourceQuota } from './core/resource-quota.js';
import { validateSecret } from './core/secret.js';
import { validateServiceAccount } from './core/service-account.js';
import { validateService } from './core/service.js';
import { validateIngress } from './networking/ingress.js';
import { validateIngressClass } from './networking/ingress-class.js';
import { validateNetworkPolicy } from './networking/network-policy.js';
import { validateRuntimeClass } from './node/runtime-class.js';
import { validatePodDisruptionBudget } from './policy/pod-disruption-budget.js';
import { validateClusterRoleBinding, validateRoleBinding } from './rbac/role-binding.js';
import { validateClusterRole, validateRole } from './rbac/role.js';
import type { Refuse, Server, Validate } from './refuse.js';
import { validatePriorityClass } from './scheduling/priority-class.js';
import { validateStorageClass } from './storage/storage-class.js';

let validators: Map<ApiType, Validate<never>> | null = null;

function validatorOf(type: ApiType): Validate<never> | undefined {
  validators ??= new Map<ApiType, Validate<never>>([
    ['Pod', validatePod],
    ['PodTemplate', validatePodTemplate],
    ['ReplicationController', validateReplicationController],
    ['DaemonSet', validateDaemonSet],
    ['Deployment', validateDeployment],
    ['ReplicaSet', validateReplicaSet],
    ['StatefulSet', validateStatefulSet],
    ['Job', validateJob],
    ['CronJob', validateCronJob],
    ['PersistentVolume', validatePersistentVolume],
    ['StorageClass', validateStorageClass],
    ['RuntimeClass', validateRuntimeClass],
    ['Node', validateNode],
    ['Service', validateService],
    ['Ingress', validateIngress],
    ['IngressClass', validateIngressClass],
    ['NetworkPolicy', validateNetworkPolicy],
    ['AutoscalingV1HorizontalPodAutoscaler', validateOldHorizontalPodAutoscaler],
    ['AutoscalingV2HorizontalPodAutoscaler', validateHorizontalPodAutoscaler],
    ['ConfigMap', validateConfigMap],
    ['Secret', validateSecret],
    ['ServiceAccount', validateServiceAccount],
    ['Namespace', validateNamespace],
    ['PersistentVolumeClaim', validatePersistentVolumeClaim],
    ['LimitRange', validateLimitRange],
    ['ResourceQuota', validateResourceQuota],
    ['PodDisruptionBudget', validatePodDisruptionBudget],
    ['PriorityClass', validatePriorityClass],
    ['Role', validateRole],
    ['ClusterRole', validateClusterRole],
    ['RoleBinding', validateRoleBinding],
    ['ClusterRoleBinding', validateClusterRoleBinding],
  ]);
  return validators.get(type);
}

/**
 * Refuses what the API server's field validation refuses when the resource is created.
 * Answers whether the kind is one that is validated; of every other only the decode is known.
 */
export function validateResource(root: Site, server: Server, refuse: Refuse): boolean {
  const validate = validatorOf(root.type) as Validate<ApiType> | undefined;
  if (validate === undefined) return false;
  quietly(validate, root, server, refuse);
  return true;
}
