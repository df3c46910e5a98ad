/** Which way leads from an old version of a kind to the one that is served. */
import type { MapNode } from '../../../tree/node.js';
import { autoscaler } from './autoscaler.js';
import { ingress } from './ingress.js';
import { accessReview, binding, claim, claimTemplate, deviceClass, deviceTaintRule, endpointSlice, event, migration, priorityLevel, resourceSlice, runtimeClass, signingRequest, webhooks } from './others.js';
import { Upgrade } from './upgrade.js';
import { disruptionBudget, job, workload } from './workloads.js';

type Way = (upgrade: Upgrade) => void;

/** Nothing but the version is another one. */
const same: Way = () => undefined;
/** More has to be written than can be known. */
const none: Way = (upgrade) => {
  upgrade.giveUp();
};

/** By kind; where versions differ, by version first. Kinds that are not here changed nothing but their version. */
const WAYS: ReadonlyMap<string, Way> = new Map([
  ['DaemonSet', workload],
  ['Deployment', workload],
  ['PetSet', workload],
  ['ReplicaSet', workload],
  ['StatefulSet', workload],
  ['Job', job],
  ['PodDisruptionBudget', disruptionBudget],
  ['Ingress', ingress],
  ['autoscaling/v2alpha1 HorizontalPodAutoscaler', autoscaler],
  ['autoscaling/v2beta1 HorizontalPodAutoscaler', autoscaler],
  ['extensions/v1beta1 HorizontalPodAutoscaler', none],
  ['admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration', webhooks],
  ['admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration', webhooks],
  ['CustomResourceDefinition', none],
  ['PodCertificateRequest', none],
  ['rbac.authorization.k8s.io/v1alpha1 ClusterRoleBinding', binding],
  ['rbac.authorization.k8s.io/v1alpha1 RoleBinding', binding],
  ['node.k8s.io/v1alpha1 RuntimeClass', runtimeClass],
  ['EndpointSlice', endpointSlice],
  ['CertificateSigningRequest', signingRequest],
  ['Event', event],
  ['PriorityLevelConfiguration', priorityLevel],
  ['LocalSubjectAccessReview', accessReview],
  ['SubjectAccessReview', accessReview],
  ['storagemigration.k8s.io/v1alpha1 StorageVersionMigration', migration],
  ['resource.k8s.io/v1beta2 ResourceClaim', same],
  ['resource.k8s.io/v1beta2 ResourceClaimTemplate', same],
  ['resource.k8s.io/v1beta2 ResourceSlice', same],
  ['resource.k8s.io/v1alpha1 ResourceClaim', none],
  ['resource.k8s.io/v1alpha1 ResourceClaimTemplate', none],
  ['resource.k8s.io/v1alpha2 ResourceClaim', none],
  ['resource.k8s.io/v1alpha2 ResourceClaimTemplate', none],
  ['resource.k8s.io/v1alpha2 ResourceSlice', none],
  ['ResourceClaim', claim],
  ['ResourceClaimTemplate', claimTemplate],
  ['ResourceSlice', resourceSlice],
  ['DeviceClass', deviceClass],
  ['DeviceTaintRule', deviceTaintRule],
]);

/** Kinds that took the place of others, with nothing but another name. */
const SUCCESSORS: ReadonlySet<string> = new Set(['PetSet', 'ScheduledJob']);

/** The changes to a resource's other fields, so that `use` can take it; null where that is not a matter of rewriting. */
export function upgraded(root: MapNode, apiVersion: string, kind: string, use: { readonly apiVersion: string; readonly kind: string }): Upgrade | null {
  if (use.kind !== kind && !SUCCESSORS.has(kind)) return null;
  const upgrade = new Upgrade(root);
  upgrade.set(root, 'apiVersion', use.apiVersion);
  if (use.kind !== kind) upgrade.set(root, 'kind', use.kind);
  (WAYS.get(`${apiVersion} ${kind}`) ?? WAYS.get(kind) ?? same)(upgrade);
  return upgrade.possible ? upgrade : null;
}
