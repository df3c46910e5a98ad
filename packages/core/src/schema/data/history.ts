/**
 * Kinds of the Kubernetes API that one could once create and cannot now: gone, or off by default in 1.37.
 *
 * Read out of api/openapi-spec/swagger.json of k8s.io/kubernetes 1.5.0 to 1.37.2 (and pkg/master of 1.2 to 1.4): `since` is the first release whose
 * server takes a POST of the kind, which for an alpha kind behind a gate is what k8s.io/api's APILifecycleIntroduced says; `removed` is the first that does
 * not, and for what went with 1.16 the release that turned it off by default. What else must change was found by comparing the fields of both types.
 */

/** apiVersion; the kinds; since; removed ('' where it is only off by default); the replacement's apiVersion, with its kind where that differs; what else must change. */
export type Row = readonly [apiVersion: string, kinds: string, since: string, removed: string, use: string, also: string];

const SELECTOR = "spec.selector must be written out and match the template's labels";
const DEPLOYMENT = `${SELECTOR}, and spec.rollbackTo is gone`;
const DAEMON_SET = `${SELECTOR}, spec.templateGeneration is gone, and updateStrategy defaults to RollingUpdate`;
const STATEFUL_SET = `${SELECTOR}, and updateStrategy defaults to RollingUpdate`;
const INGRESS = 'spec.backend is called spec.defaultBackend, a backend is written service.name and service.port.number (or service.port.name), and each path needs a pathType';
const HPA = 'targetAverageUtilization and the other targets are written target.type with target.averageUtilization, target.averageValue or target.value, and a metric is named by metric.name';
const CRD = 'scope must be set, what spec.version, spec.validation, spec.subresources and spec.additionalPrinterColumns said stands in each entry of spec.versions (schema.openAPIV3Schema is required), and a conversion webhook in spec.conversion.webhook';
const WEBHOOKS = 'each webhook needs sideEffects and admissionReviewVersions, failurePolicy defaults to Fail and timeoutSeconds to 10';
const REQUEST = 'spec.signerName and spec.usages must be set';
const STUB = 'spec.stubPKCS10Request takes the place of spec.pkixPublicKey and spec.proofOfPossession';
const REVIEW = 'spec.group is called spec.groups';
const SHARES = 'assuredConcurrencyShares is called nominalConcurrencyShares';
const POD_SECURITY = 'Pod Security admission does this now: label the Namespace with pod-security.kubernetes.io/enforce';
const RBAC_ALPHA = 'a subject has apiGroup in place of apiVersion';
const CLAIM = 'a device is asked for in spec.devices.requests, its class in exactly.deviceClassName';
const EXACTLY = 'all of a request but its name moves under exactly';
const BASIC = 'what stands under basic of a device moves up into the device';
const NO_VERSION = 'spec.resource names a group and a resource, without a version';
const GANG = 'its later versions in scheduling.k8s.io are off by default too';
const CLAIM_DRIVER = 'drivers publish devices in ResourceSlices, and the claim itself says what it needs';

/** All of them. A function, so that nothing is made before somebody asks. */
export function rows(): readonly Row[] {
  return [
    ['admissionregistration.k8s.io/v1alpha1', 'ExternalAdmissionHookConfiguration', '1.7', '1.9', 'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration', WEBHOOKS],
    ['admissionregistration.k8s.io/v1alpha1', 'InitializerConfiguration', '1.7', '1.14', 'admissionregistration.k8s.io/v1 MutatingWebhookConfiguration', 'initializers became webhooks, which run as a server of their own'],
    ['admissionregistration.k8s.io/v1alpha1', 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding', '1.32', '', 'admissionregistration.k8s.io/v1', ''],
    ['admissionregistration.k8s.io/v1alpha1', 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding', '1.26', '1.32', 'admissionregistration.k8s.io/v1', ''],
    ['admissionregistration.k8s.io/v1beta1', 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding', '1.34', '', 'admissionregistration.k8s.io/v1', ''],
    ['admissionregistration.k8s.io/v1beta1', 'MutatingWebhookConfiguration ValidatingWebhookConfiguration', '1.9', '1.22', 'admissionregistration.k8s.io/v1', WEBHOOKS],
    ['admissionregistration.k8s.io/v1beta1', 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding', '1.28', '1.34', 'admissionregistration.k8s.io/v1', ''],
    ['apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', '1.7', '1.22', 'apiextensions.k8s.io/v1', CRD],
    ['apiregistration.k8s.io/v1beta1', 'APIService', '1.7', '1.22', 'apiregistration.k8s.io/v1', ''],
    ['apps/v1alpha1', 'PetSet', '1.3', '1.5', 'apps/v1 StatefulSet', SELECTOR],
    ['apps/v1beta1', 'ControllerRevision', '1.7', '1.16', 'apps/v1', ''],
    ['apps/v1beta1', 'Deployment', '1.6', '1.16', 'apps/v1', DEPLOYMENT],
    ['apps/v1beta1', 'StatefulSet', '1.5', '1.16', 'apps/v1', STATEFUL_SET],
    ['apps/v1beta2', 'ControllerRevision', '1.8', '1.16', 'apps/v1', ''],
    ['apps/v1beta2', 'DaemonSet Deployment ReplicaSet StatefulSet', '1.8', '1.16', 'apps/v1', ''],
    ['auditregistration.k8s.io/v1alpha1', 'AuditSink', '1.13', '1.19', '', 'an audit webhook is set by flags of the API server'],
    ['authentication.k8s.io/v1alpha1', 'SelfSubjectReview', '1.26', '1.32', 'authentication.k8s.io/v1', ''],
    ['authentication.k8s.io/v1beta1', 'SelfSubjectReview', '1.27', '1.33', 'authentication.k8s.io/v1', ''],
    ['authentication.k8s.io/v1beta1', 'TokenReview', '1.4', '1.22', 'authentication.k8s.io/v1', ''],
    ['authorization.k8s.io/v1beta1', 'LocalSubjectAccessReview', '1.5', '1.22', 'authorization.k8s.io/v1', REVIEW],
    ['authorization.k8s.io/v1beta1', 'SubjectAccessReview', '1.4', '1.22', 'authorization.k8s.io/v1', REVIEW],
    ['authorization.k8s.io/v1beta1', 'SelfSubjectAccessReview', '1.5', '1.22', 'authorization.k8s.io/v1', ''],
    ['authorization.k8s.io/v1beta1', 'SelfSubjectRulesReview', '1.8', '1.22', 'authorization.k8s.io/v1', ''],
    ['autoscaling/v2alpha1', 'HorizontalPodAutoscaler', '1.6', '1.8', 'autoscaling/v2', HPA],
    ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', '1.8', '1.25', 'autoscaling/v2', HPA],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', '1.12', '1.26', 'autoscaling/v2', ''],
    ['batch/v1beta1', 'CronJob', '1.8', '1.25', 'batch/v1', ''],
    ['batch/v2alpha1', 'CronJob', '1.5', '1.21', 'batch/v1', ''],
    ['batch/v2alpha1', 'Job', '1.3', '1.6', 'batch/v1', ''],
    ['batch/v2alpha1', 'ScheduledJob', '1.4', '1.8', 'batch/v1 CronJob', ''],
    ['certificates.k8s.io/v1alpha1', 'CertificateSigningRequest', '1.4', '1.6', 'certificates.k8s.io/v1', REQUEST],
    ['certificates.k8s.io/v1alpha1', 'ClusterTrustBundle', '1.26', '1.37', 'certificates.k8s.io/v1', ''],
    ['certificates.k8s.io/v1alpha1', 'PodCertificateRequest', '1.34', '1.35', 'certificates.k8s.io/v1', STUB],
    ['certificates.k8s.io/v1beta1', 'CertificateSigningRequest', '1.6', '1.22', 'certificates.k8s.io/v1', REQUEST],
    ['certificates.k8s.io/v1beta1', 'ClusterTrustBundle', '1.33', '', 'certificates.k8s.io/v1', ''],
    ['certificates.k8s.io/v1beta1', 'PodCertificateRequest', '1.35', '', 'certificates.k8s.io/v1', STUB],
    ['coordination.k8s.io/v1alpha1', 'LeaseCandidate', '1.31', '1.32', '', 'its later versions in coordination.k8s.io are off by default too'],
    ['coordination.k8s.io/v1alpha2', 'LeaseCandidate', '1.32', '', '', ''],
    ['coordination.k8s.io/v1beta1', 'Lease', '1.12', '1.22', 'coordination.k8s.io/v1', ''],
    ['coordination.k8s.io/v1beta1', 'LeaseCandidate', '1.33', '', '', ''],
    ['discovery.k8s.io/v1alpha1', 'EndpointSlice', '1.16', '1.17', 'discovery.k8s.io/v1', 'addressType must be set, and an endpoint says nodeName and zone in place of topology'],
    ['discovery.k8s.io/v1beta1', 'EndpointSlice', '1.17', '1.25', 'discovery.k8s.io/v1', 'an endpoint says nodeName and zone in place of topology'],
    ['events.k8s.io/v1beta1', 'Event', '1.9', '1.25', 'events.k8s.io/v1', 'eventTime, action, reason, reportingController and reportingInstance must be set'],
    ['extensions/v1beta1', 'DaemonSet', '1.1', '1.16', 'apps/v1', DAEMON_SET],
    ['extensions/v1beta1', 'Deployment', '1.1', '1.16', 'apps/v1', DEPLOYMENT],
    ['extensions/v1beta1', 'HorizontalPodAutoscaler', '1.1', '1.6', 'autoscaling/v2', 'spec.scaleRef is called spec.scaleTargetRef, and spec.cpuUtilization becomes a metric of type Resource'],
    ['extensions/v1beta1', 'Ingress', '1.1', '1.22', 'networking.k8s.io/v1', INGRESS],
    ['extensions/v1beta1', 'Job', '1.1', '1.6', 'batch/v1', 'spec.autoSelector is gone: leave spec.selector out'],
    ['extensions/v1beta1', 'NetworkPolicy', '1.3', '1.16', 'networking.k8s.io/v1', ''],
    ['extensions/v1beta1', 'PodSecurityPolicy', '1.2', '1.16', '', POD_SECURITY],
    ['extensions/v1beta1', 'ReplicaSet', '1.2', '1.16', 'apps/v1', SELECTOR],
    ['extensions/v1beta1', 'ThirdPartyResource', '1.2', '1.8', 'apiextensions.k8s.io/v1 CustomResourceDefinition', 'the group, the names, the scope and a schema for each version are written out'],
    ['flowcontrol.apiserver.k8s.io/v1alpha1', 'FlowSchema', '1.17', '1.21', 'flowcontrol.apiserver.k8s.io/v1', ''],
    ['flowcontrol.apiserver.k8s.io/v1alpha1', 'PriorityLevelConfiguration', '1.17', '1.21', 'flowcontrol.apiserver.k8s.io/v1', SHARES],
    ['flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema', '1.20', '1.26', 'flowcontrol.apiserver.k8s.io/v1', ''],
    ['flowcontrol.apiserver.k8s.io/v1beta1', 'PriorityLevelConfiguration', '1.20', '1.26', 'flowcontrol.apiserver.k8s.io/v1', SHARES],
    ['flowcontrol.apiserver.k8s.io/v1beta2', 'FlowSchema', '1.23', '1.29', 'flowcontrol.apiserver.k8s.io/v1', ''],
    ['flowcontrol.apiserver.k8s.io/v1beta2', 'PriorityLevelConfiguration', '1.23', '1.29', 'flowcontrol.apiserver.k8s.io/v1', SHARES],
    ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema PriorityLevelConfiguration', '1.26', '1.32', 'flowcontrol.apiserver.k8s.io/v1', ''],
    ['internal.apiserver.k8s.io/v1alpha1', 'StorageVersion', '1.20', '', '', ''],
    ['lifecycle.k8s.io/v1alpha1', 'Eviction EvictionRequest', '1.37', '', '', ''],
    ['networking.k8s.io/v1alpha1', 'ClusterCIDR', '1.25', '1.29', '', 'ranges of Pod addresses are set outside the API'],
    ['networking.k8s.io/v1alpha1', 'IPAddress', '1.27', '1.31', 'networking.k8s.io/v1', ''],
    ['networking.k8s.io/v1alpha1', 'ServiceCIDR', '1.29', '1.31', 'networking.k8s.io/v1', ''],
    ['networking.k8s.io/v1beta1', 'Ingress', '1.14', '1.22', 'networking.k8s.io/v1', INGRESS],
    ['networking.k8s.io/v1beta1', 'IngressClass', '1.18', '1.22', 'networking.k8s.io/v1', ''],
    ['networking.k8s.io/v1beta1', 'IPAddress ServiceCIDR', '1.31', '1.37', 'networking.k8s.io/v1', ''],
    ['node.k8s.io/v1alpha1', 'RuntimeClass', '1.14', '1.24', 'node.k8s.io/v1', 'spec.runtimeHandler is called handler, and it, overhead and scheduling stand at the top'],
    ['node.k8s.io/v1beta1', 'RuntimeClass', '1.14', '1.25', 'node.k8s.io/v1', ''],
    ['policy/v1alpha1', 'PodDisruptionBudget', '1.3', '1.5', 'policy/v1', 'an empty selector ({}) now selects every Pod of the namespace'],
    ['policy/v1beta1', 'PodDisruptionBudget', '1.5', '1.25', 'policy/v1', 'an empty selector ({}) now selects every Pod of the namespace'],
    ['policy/v1beta1', 'PodSecurityPolicy', '1.10', '1.25', '', POD_SECURITY],
    ['rbac.authorization.k8s.io/v1alpha1', 'ClusterRole Role', '1.3', '1.23', 'rbac.authorization.k8s.io/v1', ''],
    ['rbac.authorization.k8s.io/v1alpha1', 'ClusterRoleBinding RoleBinding', '1.3', '1.23', 'rbac.authorization.k8s.io/v1', RBAC_ALPHA],
    ['rbac.authorization.k8s.io/v1beta1', 'ClusterRole ClusterRoleBinding Role RoleBinding', '1.6', '1.22', 'rbac.authorization.k8s.io/v1', ''],
    ['resource.k8s.io/v1alpha1', 'PodScheduling', '1.26', '1.27', '', CLAIM_DRIVER],
    ['resource.k8s.io/v1alpha1', 'ResourceClaim ResourceClaimTemplate', '1.26', '1.27', 'resource.k8s.io/v1', CLAIM],
    ['resource.k8s.io/v1alpha1', 'ResourceClass', '1.26', '1.27', 'resource.k8s.io/v1 DeviceClass', CLAIM_DRIVER],
    ['resource.k8s.io/v1alpha2', 'PodSchedulingContext', '1.27', '1.31', '', CLAIM_DRIVER],
    ['resource.k8s.io/v1alpha2', 'ResourceClaimParameters ResourceClassParameters', '1.30', '1.31', '', CLAIM_DRIVER],
    ['resource.k8s.io/v1alpha2', 'ResourceClaim ResourceClaimTemplate', '1.27', '1.31', 'resource.k8s.io/v1', CLAIM],
    ['resource.k8s.io/v1alpha2', 'ResourceClass', '1.27', '1.31', 'resource.k8s.io/v1 DeviceClass', CLAIM_DRIVER],
    ['resource.k8s.io/v1alpha2', 'ResourceSlice', '1.30', '1.31', 'resource.k8s.io/v1', 'devices are listed under spec.devices, and spec.driver and spec.pool must be set'],
    ['resource.k8s.io/v1alpha3', 'DeviceClass', '1.31', '1.34', 'resource.k8s.io/v1', ''],
    ['resource.k8s.io/v1alpha3', 'DeviceTaintRule', '1.33', '', 'resource.k8s.io/v1', ''],
    ['resource.k8s.io/v1alpha3', 'PodSchedulingContext', '1.31', '1.32', '', CLAIM_DRIVER],
    ['resource.k8s.io/v1alpha3', 'ResourceClaim ResourceClaimTemplate', '1.31', '1.34', 'resource.k8s.io/v1', EXACTLY],
    ['resource.k8s.io/v1alpha3', 'ResourcePoolStatusRequest', '1.36', '', '', ''],
    ['resource.k8s.io/v1alpha3', 'ResourceSlice', '1.31', '1.34', 'resource.k8s.io/v1', BASIC],
    ['resource.k8s.io/v1beta1', 'DeviceClass', '1.32', '', 'resource.k8s.io/v1', ''],
    ['resource.k8s.io/v1beta1', 'ResourceClaim ResourceClaimTemplate', '1.32', '', 'resource.k8s.io/v1', EXACTLY],
    ['resource.k8s.io/v1beta1', 'ResourceSlice', '1.32', '', 'resource.k8s.io/v1', BASIC],
    ['resource.k8s.io/v1beta2', 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice', '1.33', '', 'resource.k8s.io/v1', ''],
    ['resource.k8s.io/v1beta2', 'DeviceTaintRule', '1.36', '', 'resource.k8s.io/v1', ''],
    ['scheduling.k8s.io/v1alpha1', 'PriorityClass', '1.8', '1.23', 'scheduling.k8s.io/v1', ''],
    ['scheduling.k8s.io/v1alpha1', 'Workload', '1.35', '1.36', '', GANG],
    ['scheduling.k8s.io/v1alpha2', 'PodGroup Workload', '1.36', '1.37', '', GANG],
    ['scheduling.k8s.io/v1alpha3', 'CompositePodGroup PodGroup Workload', '1.37', '', '', ''],
    ['scheduling.k8s.io/v1beta1', 'PodGroup Workload', '1.37', '', '', ''],
    ['scheduling.k8s.io/v1beta1', 'PriorityClass', '1.11', '1.22', 'scheduling.k8s.io/v1', ''],
    ['settings.k8s.io/v1alpha1', 'PodPreset', '1.6', '1.20', '', 'a mutating webhook or a MutatingAdmissionPolicy can fill in Pods'],
    ['storage.k8s.io/v1alpha1', 'CSIStorageCapacity', '1.19', '1.24', 'storage.k8s.io/v1', ''],
    ['storage.k8s.io/v1alpha1', 'VolumeAttachment', '1.9', '1.23', 'storage.k8s.io/v1', ''],
    ['storage.k8s.io/v1alpha1', 'VolumeAttributesClass', '1.29', '1.35', 'storage.k8s.io/v1', ''],
    ['storage.k8s.io/v1beta1', 'CSIDriver CSINode', '1.14', '1.22', 'storage.k8s.io/v1', ''],
    ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', '1.21', '1.27', 'storage.k8s.io/v1', ''],
    ['storage.k8s.io/v1beta1', 'StorageClass', '1.4', '1.22', 'storage.k8s.io/v1', ''],
    ['storage.k8s.io/v1beta1', 'VolumeAttachment', '1.10', '1.22', 'storage.k8s.io/v1', ''],
    ['storage.k8s.io/v1beta1', 'VolumeAttributesClass', '1.31', '1.37', 'storage.k8s.io/v1', ''],
    ['storagemigration.k8s.io/v1alpha1', 'StorageVersionMigration', '1.30', '1.35', 'storagemigration.k8s.io/v1', NO_VERSION],
    ['storagemigration.k8s.io/v1beta1', 'StorageVersionMigration', '1.35', '', 'storagemigration.k8s.io/v1', ''],
  ];
}
