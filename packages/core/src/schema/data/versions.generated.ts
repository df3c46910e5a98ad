// Written by scripts/gen-schema.mjs from Kubernetes 1.34.4, 1.35.4, 1.36.3, 1.37.2; see data/README.md. Do not edit.
/** The versions that were compared, the newest last. */
export function versions(): readonly string[] {
  return ['1.34', '1.35', '1.36', '1.37'];
}

/**
 * Types whose fields differ from version to version, in the form of TYPES in table.generated.ts; behind each field `>1.35`, the first version that has it (none where all
 * have it that have the type), and `<1.36`, the first that has it no more (none where the newest has it). A field whose form changed stands twice.
 */
export function fieldSpans(): string {
  return '|\
BasicDevice nodeAllocatableResourceMappings:{ResourceV1beta1NodeAllocatableResourceMapping>1.36<1.37,nodeAllocatableResources:{ResourceV1beta1NodeAllocatableResource>1.37|\
CSIDriverSpec preventPodSchedulingIfMissing:b>1.36,serviceAccountTokenInSecrets:b>1.35|\
CSINode status:CSINodeStatus>1.37|\
CertificatesV1beta1PodCertificateRequestSpec stubPKCS10Request:y>1.36|\
ClusterTrustBundleProjection user:l>1.37|\
ConfigMapVolumeSource defaultUser:l>1.37|\
CustomResourceDefinitionCondition observedGeneration:l>1.35|\
CustomResourceDefinitionStatus observedGeneration:l>1.35|\
Device nodeAllocatableResourceMappings:{NodeAllocatableResourceMapping>1.36<1.37,nodeAllocatableResources:{NodeAllocatableResource>1.37|\
DeviceAttribute bools:[b>1.36,ints:[l>1.36,strings:[s>1.36,versions:[s>1.36|\
DeviceCounterConsumption compatibilityGroups:[s>1.37|\
DeviceRequestAllocationResult skipNodeOperations:[s>1.37|\
DeviceSubRequest derivedAttributes:[DeviceDerivedAttribute>1.37|\
DownwardAPIVolumeFile user:l>1.37|\
DownwardAPIVolumeSource defaultUser:l>1.37|\
EmptyDirVolumeSource mode:i>1.37|\
ExactDeviceRequest derivedAttributes:[DeviceDerivedAttribute>1.37|\
GRPCAction mode>1.37|\
HTTPGetAction protocol>1.37|\
HorizontalPodAutoscalerCondition observedGeneration:l>1.37|\
JobSpec scheduling:JobSchedulingConfiguration>1.37|\
KeyToPath user:l>1.37|\
ListMeta shardInfo:ShardInfo>1.36|\
NodeAllocatableResourceClaimStatus mapping:[NodeAllocatableMappedResources#name>1.37,overhead:[NodeAllocatableOverheadResources#name>1.37,resources:{q<1.37|\
NodeSpec podPreemptionPolicy:NodePodPreemptionPolicy>1.37|\
NodeStatus declaredFeatures:[s>1.35|\
NodeSystemInfo runningInUserNamespace:b>1.37|\
PersistentVolumeClaimStatus healthStatus:VolumeHealthStatus>1.37|\
PodCertificateProjection user:l>1.37,userAnnotations:{s>1.35|\
PodSpec evictionResponders:[EvictionResponder#name>1.37,schedulingGroup:PodSchedulingGroup>1.36,workloadRef:WorkloadReference>1.35<1.36|\
PodStatus allocatedResources:{q>1.35,nodeAllocatableResourceClaimStatuses:[NodeAllocatableResourceClaimStatus#resourceClaimName>1.36,resources:ResourceRequirements>1.35,volumeHealth:[PodVolumeHealth#name>1.37|\
PoolStatus partitionSummary:[PartitionTypeStatus>1.37,shareableSummary:ShareableSummaryStatus>1.37|\
ProjectedVolumeSource defaultUser:l>1.37|\
ResourceHealth message>1.36|\
ResourcePoolStatusRequestSpec defaultPartitionTypeAttribute>1.37|\
ResourceSliceSpec partitionTypeAttribute>1.37,skipNodeOperations:[s>1.37|\
ResourceV1alpha3DeviceTaintRule status:ResourceV1alpha3DeviceTaintRuleStatus>1.35|\
ResourceV1alpha3DeviceTaintSelector deviceClassName<1.35,selectors:[ResourceV1alpha3DeviceSelector<1.35|\
ResourceV1beta1DeviceAttribute bools:[b>1.36,ints:[l>1.36,strings:[s>1.36,versions:[s>1.36|\
ResourceV1beta1DeviceCounterConsumption compatibilityGroups:[s>1.37|\
ResourceV1beta1DeviceRequest derivedAttributes:[ResourceV1beta1DeviceDerivedAttribute>1.37|\
ResourceV1beta1DeviceRequestAllocationResult skipNodeOperations:[s>1.37|\
ResourceV1beta1DeviceSubRequest derivedAttributes:[ResourceV1beta1DeviceDerivedAttribute>1.37|\
ResourceV1beta1ResourceSliceSpec partitionTypeAttribute>1.37,skipNodeOperations:[s>1.37|\
ResourceV1beta2Device nodeAllocatableResourceMappings:{ResourceV1beta2NodeAllocatableResourceMapping>1.36<1.37,nodeAllocatableResources:{ResourceV1beta2NodeAllocatableResource>1.37|\
ResourceV1beta2DeviceAttribute bools:[b>1.36,ints:[l>1.36,strings:[s>1.36,versions:[s>1.36|\
ResourceV1beta2DeviceCounterConsumption compatibilityGroups:[s>1.37|\
ResourceV1beta2DeviceRequestAllocationResult skipNodeOperations:[s>1.37|\
ResourceV1beta2DeviceSubRequest derivedAttributes:[ResourceV1beta2DeviceDerivedAttribute>1.37|\
ResourceV1beta2ExactDeviceRequest derivedAttributes:[ResourceV1beta2DeviceDerivedAttribute>1.37|\
ResourceV1beta2ResourceSliceSpec partitionTypeAttribute>1.37,skipNodeOperations:[s>1.37|\
SecretVolumeSource defaultUser:l>1.37|\
ServiceAccountTokenProjection user:l>1.37|\
TokenRequestSpec attestations:{z>1.37|\
VolumeMount bindMountOptions:[s>1.37|\
VolumeMountStatus volumeStatus:VolumeStatus>1.36|';
}

/** Types that only fields of old hold, in the form of TYPES. */
export function goneTypes(): string {
  return '\
NodeAllocatableResourceMapping allocationMultiplier:q,capacityKey|\
ResourceV1alpha3CELDeviceSelector expression|\
ResourceV1alpha3DeviceSelector cel:ResourceV1alpha3CELDeviceSelector|\
ResourceV1beta1NodeAllocatableResourceMapping allocationMultiplier:q,capacityKey|\
ResourceV1beta2NodeAllocatableResourceMapping allocationMultiplier:q,capacityKey|\
WorkloadReference name,podGroup,podGroupReplicaKey';
}

/** Served kinds that not all versions serve: `|APIVERSION KIND>1.36|`. */
export function laterKinds(): string {
  return '|\
admissionregistration.k8s.io/v1 MutatingAdmissionPolicy>1.36|\
admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding>1.36|\
certificates.k8s.io/v1 ClusterTrustBundle>1.37|\
certificates.k8s.io/v1 PodCertificateRequest>1.37|\
resource.k8s.io/v1 DeviceTaintRule>1.37|\
storagemigration.k8s.io/v1 StorageVersionMigration>1.37|';
}

/** Words of fields that take no others, where the field is older than the word: `|TYPE.FIELD WORD>1.35,WORD>1.35|`. */
export function laterWords(): string {
  return '|\
ContainerRestartRule.action RestartAllContainers>1.35|\
DeviceTaint.effect None>1.35|\
DeviceToleration.effect None>1.35|\
ResourceV1alpha3DeviceTaint.effect None>1.35|\
ResourceV1beta1DeviceTaint.effect None>1.35|\
ResourceV1beta1DeviceToleration.effect None>1.35|\
ResourceV1beta2DeviceTaint.effect None>1.35|\
ResourceV1beta2DeviceToleration.effect None>1.35|\
StatefulSetUpdateStrategy.type Recreate>1.37|\
Toleration.operator Lt>1.35,Gt>1.35|';
}
