// Written by scripts/gen-schema.mjs from Kubernetes v1.37.2; see data/README.md. Do not edit.
/** Kinds that one can create: `|APIVERSION KIND NTYPE|`, where N is `n` or `-` for namespaced or not, and the type is left out where it is named as the kind is. */
export const SERVED = '|\
admissionregistration.k8s.io/v1 MutatingAdmissionPolicy -|\
admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding -|\
admissionregistration.k8s.io/v1 MutatingWebhookConfiguration -|\
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy -|\
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding -|\
admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration -|\
apiextensions.k8s.io/v1 CustomResourceDefinition -|\
apiregistration.k8s.io/v1 APIService -|\
apps/v1 ControllerRevision n|\
apps/v1 DaemonSet n|\
apps/v1 Deployment n|\
apps/v1 ReplicaSet n|\
apps/v1 StatefulSet n|\
authentication.k8s.io/v1 SelfSubjectReview -|\
authentication.k8s.io/v1 TokenReview -|\
authorization.k8s.io/v1 LocalSubjectAccessReview n|\
authorization.k8s.io/v1 SelfSubjectAccessReview -|\
authorization.k8s.io/v1 SelfSubjectRulesReview -|\
authorization.k8s.io/v1 SubjectAccessReview -|\
autoscaling/v1 HorizontalPodAutoscaler nAutoscalingV1HorizontalPodAutoscaler|\
autoscaling/v2 HorizontalPodAutoscaler nAutoscalingV2HorizontalPodAutoscaler|\
batch/v1 CronJob n|\
batch/v1 Job n|\
certificates.k8s.io/v1 CertificateSigningRequest -|\
certificates.k8s.io/v1 ClusterTrustBundle -|\
certificates.k8s.io/v1 PodCertificateRequest n|\
coordination.k8s.io/v1 Lease n|\
discovery.k8s.io/v1 EndpointSlice n|\
events.k8s.io/v1 Event nEventsV1Event|\
flowcontrol.apiserver.k8s.io/v1 FlowSchema -|\
flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfiguration -|\
networking.k8s.io/v1 IPAddress -|\
networking.k8s.io/v1 Ingress n|\
networking.k8s.io/v1 IngressClass -|\
networking.k8s.io/v1 NetworkPolicy n|\
networking.k8s.io/v1 ServiceCIDR -|\
node.k8s.io/v1 RuntimeClass -|\
policy/v1 PodDisruptionBudget n|\
rbac.authorization.k8s.io/v1 ClusterRole -|\
rbac.authorization.k8s.io/v1 ClusterRoleBinding -|\
rbac.authorization.k8s.io/v1 Role n|\
rbac.authorization.k8s.io/v1 RoleBinding n|\
resource.k8s.io/v1 DeviceClass -|\
resource.k8s.io/v1 DeviceTaintRule -|\
resource.k8s.io/v1 ResourceClaim nResourceV1ResourceClaim|\
resource.k8s.io/v1 ResourceClaimTemplate n|\
resource.k8s.io/v1 ResourceSlice -|\
scheduling.k8s.io/v1 PriorityClass -|\
storage.k8s.io/v1 CSIDriver -|\
storage.k8s.io/v1 CSINode -|\
storage.k8s.io/v1 CSIStorageCapacity n|\
storage.k8s.io/v1 StorageClass -|\
storage.k8s.io/v1 VolumeAttachment -|\
storage.k8s.io/v1 VolumeAttributesClass -|\
storagemigration.k8s.io/v1 StorageVersionMigration -|\
v1 Binding n|\
v1 ConfigMap n|\
v1 Endpoints n|\
v1 Event n|\
v1 LimitRange n|\
v1 Namespace -|\
v1 Node -|\
v1 PersistentVolume -|\
v1 PersistentVolumeClaim n|\
v1 Pod n|\
v1 PodTemplate n|\
v1 ReplicationController n|\
v1 ResourceQuota n|\
v1 Secret n|\
v1 Service n|\
v1 ServiceAccount n|';

/** In the same form, kinds that a server serves only where they are switched on. */
export const OFF = '|\
admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicy -AdmissionregistrationV1alpha1MutatingAdmissionPolicy|\
admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicyBinding -AdmissionregistrationV1alpha1MutatingAdmissionPolicyBinding|\
admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicy -AdmissionregistrationV1beta1MutatingAdmissionPolicy|\
admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicyBinding -AdmissionregistrationV1beta1MutatingAdmissionPolicyBinding|\
certificates.k8s.io/v1beta1 ClusterTrustBundle -CertificatesV1beta1ClusterTrustBundle|\
certificates.k8s.io/v1beta1 PodCertificateRequest nCertificatesV1beta1PodCertificateRequest|\
coordination.k8s.io/v1alpha2 LeaseCandidate nCoordinationV1alpha2LeaseCandidate|\
coordination.k8s.io/v1beta1 LeaseCandidate nCoordinationV1beta1LeaseCandidate|\
internal.apiserver.k8s.io/v1alpha1 StorageVersion -|\
lifecycle.k8s.io/v1alpha1 Eviction nLifecycleV1alpha1Eviction|\
lifecycle.k8s.io/v1alpha1 EvictionRequest n|\
resource.k8s.io/v1alpha3 DeviceTaintRule -ResourceV1alpha3DeviceTaintRule|\
resource.k8s.io/v1alpha3 ResourcePoolStatusRequest -|\
resource.k8s.io/v1beta1 DeviceClass -ResourceV1beta1DeviceClass|\
resource.k8s.io/v1beta1 ResourceClaim nResourceV1beta1ResourceClaim|\
resource.k8s.io/v1beta1 ResourceClaimTemplate nResourceV1beta1ResourceClaimTemplate|\
resource.k8s.io/v1beta1 ResourceSlice -ResourceV1beta1ResourceSlice|\
resource.k8s.io/v1beta2 DeviceClass -ResourceV1beta2DeviceClass|\
resource.k8s.io/v1beta2 DeviceTaintRule -ResourceV1beta2DeviceTaintRule|\
resource.k8s.io/v1beta2 ResourceClaim nResourceV1beta2ResourceClaim|\
resource.k8s.io/v1beta2 ResourceClaimTemplate nResourceV1beta2ResourceClaimTemplate|\
resource.k8s.io/v1beta2 ResourceSlice -ResourceV1beta2ResourceSlice|\
scheduling.k8s.io/v1alpha3 CompositePodGroup n|\
scheduling.k8s.io/v1alpha3 PodGroup nSchedulingV1alpha3PodGroup|\
scheduling.k8s.io/v1alpha3 Workload nSchedulingV1alpha3Workload|\
scheduling.k8s.io/v1beta1 PodGroup nSchedulingV1beta1PodGroup|\
scheduling.k8s.io/v1beta1 Workload nSchedulingV1beta1Workload|\
storagemigration.k8s.io/v1beta1 StorageVersionMigration -StoragemigrationV1beta1StorageVersionMigration|';

/** In the same form, kinds that nobody creates by themselves: lists, and the bodies of subresources. */
export const OTHERS = '|\
admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBindingList -|\
admissionregistration.k8s.io/v1 MutatingAdmissionPolicyList -|\
admissionregistration.k8s.io/v1 MutatingWebhookConfigurationList -|\
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBindingList -|\
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyList -|\
admissionregistration.k8s.io/v1 ValidatingWebhookConfigurationList -|\
admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicyBindingList -AdmissionregistrationV1alpha1MutatingAdmissionPolicyBindingList|\
admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicyList -AdmissionregistrationV1alpha1MutatingAdmissionPolicyList|\
admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicyBindingList -AdmissionregistrationV1beta1MutatingAdmissionPolicyBindingList|\
admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicyList -AdmissionregistrationV1beta1MutatingAdmissionPolicyList|\
apiextensions.k8s.io/v1 CustomResourceDefinitionList -|\
apiregistration.k8s.io/v1 APIServiceList -|\
apps/v1 ControllerRevisionList -|\
apps/v1 DaemonSetList -|\
apps/v1 DeploymentList -|\
apps/v1 ReplicaSetList -|\
apps/v1 StatefulSetList -|\
authentication.k8s.io/v1 TokenRequest -AuthenticationV1TokenRequest|\
autoscaling/v1 HorizontalPodAutoscalerList -AutoscalingV1HorizontalPodAutoscalerList|\
autoscaling/v1 Scale -|\
autoscaling/v2 HorizontalPodAutoscalerList -AutoscalingV2HorizontalPodAutoscalerList|\
batch/v1 CronJobList -|\
batch/v1 JobList -|\
certificates.k8s.io/v1 CertificateSigningRequestList -|\
certificates.k8s.io/v1 ClusterTrustBundleList -|\
certificates.k8s.io/v1 PodCertificateRequestList -|\
certificates.k8s.io/v1beta1 ClusterTrustBundleList -CertificatesV1beta1ClusterTrustBundleList|\
certificates.k8s.io/v1beta1 PodCertificateRequestList -CertificatesV1beta1PodCertificateRequestList|\
coordination.k8s.io/v1 LeaseList -|\
coordination.k8s.io/v1alpha2 LeaseCandidateList -CoordinationV1alpha2LeaseCandidateList|\
coordination.k8s.io/v1beta1 LeaseCandidateList -CoordinationV1beta1LeaseCandidateList|\
discovery.k8s.io/v1 EndpointSliceList -|\
events.k8s.io/v1 EventList -EventsV1EventList|\
flowcontrol.apiserver.k8s.io/v1 FlowSchemaList -|\
flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfigurationList -|\
internal.apiserver.k8s.io/v1alpha1 StorageVersionList -|\
lifecycle.k8s.io/v1alpha1 EvictionList -|\
lifecycle.k8s.io/v1alpha1 EvictionRequestList -|\
networking.k8s.io/v1 IPAddressList -|\
networking.k8s.io/v1 IngressClassList -|\
networking.k8s.io/v1 IngressList -|\
networking.k8s.io/v1 NetworkPolicyList -|\
networking.k8s.io/v1 ServiceCIDRList -|\
node.k8s.io/v1 RuntimeClassList -|\
policy/v1 Eviction -|\
policy/v1 PodDisruptionBudgetList -|\
rbac.authorization.k8s.io/v1 ClusterRoleBindingList -|\
rbac.authorization.k8s.io/v1 ClusterRoleList -|\
rbac.authorization.k8s.io/v1 RoleBindingList -|\
rbac.authorization.k8s.io/v1 RoleList -|\
resource.k8s.io/v1 DeviceClassList -|\
resource.k8s.io/v1 DeviceTaintRuleList -|\
resource.k8s.io/v1 ResourceClaimList -|\
resource.k8s.io/v1 ResourceClaimTemplateList -|\
resource.k8s.io/v1 ResourceSliceList -|\
resource.k8s.io/v1alpha3 DeviceTaintRuleList -ResourceV1alpha3DeviceTaintRuleList|\
resource.k8s.io/v1alpha3 ResourcePoolStatusRequestList -|\
resource.k8s.io/v1beta1 DeviceClassList -ResourceV1beta1DeviceClassList|\
resource.k8s.io/v1beta1 ResourceClaimList -ResourceV1beta1ResourceClaimList|\
resource.k8s.io/v1beta1 ResourceClaimTemplateList -ResourceV1beta1ResourceClaimTemplateList|\
resource.k8s.io/v1beta1 ResourceSliceList -ResourceV1beta1ResourceSliceList|\
resource.k8s.io/v1beta2 DeviceClassList -ResourceV1beta2DeviceClassList|\
resource.k8s.io/v1beta2 DeviceTaintRuleList -ResourceV1beta2DeviceTaintRuleList|\
resource.k8s.io/v1beta2 ResourceClaimList -ResourceV1beta2ResourceClaimList|\
resource.k8s.io/v1beta2 ResourceClaimTemplateList -ResourceV1beta2ResourceClaimTemplateList|\
resource.k8s.io/v1beta2 ResourceSliceList -ResourceV1beta2ResourceSliceList|\
scheduling.k8s.io/v1 PriorityClassList -|\
scheduling.k8s.io/v1alpha3 CompositePodGroupList -|\
scheduling.k8s.io/v1alpha3 PodGroupList -SchedulingV1alpha3PodGroupList|\
scheduling.k8s.io/v1alpha3 WorkloadList -SchedulingV1alpha3WorkloadList|\
scheduling.k8s.io/v1beta1 PodGroupList -SchedulingV1beta1PodGroupList|\
scheduling.k8s.io/v1beta1 WorkloadList -SchedulingV1beta1WorkloadList|\
storage.k8s.io/v1 CSIDriverList -|\
storage.k8s.io/v1 CSINodeList -|\
storage.k8s.io/v1 CSIStorageCapacityList -|\
storage.k8s.io/v1 StorageClassList -|\
storage.k8s.io/v1 VolumeAttachmentList -|\
storage.k8s.io/v1 VolumeAttributesClassList -|\
storagemigration.k8s.io/v1 StorageVersionMigrationList -|\
storagemigration.k8s.io/v1beta1 StorageVersionMigrationList -StoragemigrationV1beta1StorageVersionMigrationList|\
v1 APIGroupList -|\
v1 APIResourceList -|\
v1 ComponentStatus -|\
v1 ComponentStatusList -|\
v1 ConfigMapList -|\
v1 EndpointsList -|\
v1 EventList -|\
v1 LimitRangeList -|\
v1 NamespaceList -|\
v1 NodeList -|\
v1 PersistentVolumeClaimList -|\
v1 PersistentVolumeList -|\
v1 PodList -|\
v1 PodTemplateList -|\
v1 ReplicationControllerList -|\
v1 ResourceQuotaList -|\
v1 SecretList -|\
v1 ServiceAccountList -|\
v1 ServiceList -|';

/**
 * For each type, sorted by name: `TYPE FIELD,FIELD|`. A field is its name (a string), or its name, a colon, a sign (`[` list, `{` map, none where it is
 * neither), and a type or a scalar's letter; `#` stands before each list key. `schema/table.ts` has the letters.
 */
export const TYPES = '\
APIGroup apiVersion,kind,name,preferredVersion:GroupVersionForDiscovery,serverAddressByClientCIDRs:[ServerAddressByClientCIDR,versions:[GroupVersionForDiscovery|\
APIGroupList apiVersion,groups:[APIGroup,kind|\
APIResource categories:[s,group,kind,name,namespaced:b,shortNames:[s,singularName,storageVersionHash,verbs:[s,version|\
APIResourceList apiVersion,groupVersion,kind,resources:[APIResource|\
APIService apiVersion,kind,metadata:ObjectMeta,spec:APIServiceSpec,status:APIServiceStatus|\
APIServiceCondition lastTransitionTime:t,message,reason,status,type|\
APIServiceList apiVersion,items:[APIService,kind,metadata:ListMeta|\
APIServiceSpec caBundle:y,group,groupPriorityMinimum:i,insecureSkipTLSVerify:b,service:ApiregistrationV1ServiceReference,version,versionPriority:i|\
APIServiceStatus conditions:[APIServiceCondition#type|\
AWSElasticBlockStoreVolumeSource fsType,partition:i,readOnly:b,volumeID|\
AdmissionregistrationV1ServiceReference name,namespace,path,port:i|\
AdmissionregistrationV1WebhookClientConfig caBundle:y,service:AdmissionregistrationV1ServiceReference,url|\
AdmissionregistrationV1alpha1ApplyConfiguration expression|\
AdmissionregistrationV1alpha1JSONPatch expression|\
AdmissionregistrationV1alpha1MatchCondition expression,name|\
AdmissionregistrationV1alpha1MatchResources excludeResourceRules:[AdmissionregistrationV1alpha1NamedRuleWithOperations,matchPolicy,namespaceSelector:LabelSelector,objectSelector:LabelSelector,resourceRules:[AdmissionregistrationV1alpha1NamedRuleWithOperations|\
AdmissionregistrationV1alpha1MutatingAdmissionPolicy apiVersion,kind,metadata:ObjectMeta,spec:AdmissionregistrationV1alpha1MutatingAdmissionPolicySpec|\
AdmissionregistrationV1alpha1MutatingAdmissionPolicyBinding apiVersion,kind,metadata:ObjectMeta,spec:AdmissionregistrationV1alpha1MutatingAdmissionPolicyBindingSpec|\
AdmissionregistrationV1alpha1MutatingAdmissionPolicyBindingList apiVersion,items:[AdmissionregistrationV1alpha1MutatingAdmissionPolicyBinding,kind,metadata:ListMeta|\
AdmissionregistrationV1alpha1MutatingAdmissionPolicyBindingSpec matchResources:AdmissionregistrationV1alpha1MatchResources,paramRef:AdmissionregistrationV1alpha1ParamRef,policyName|\
AdmissionregistrationV1alpha1MutatingAdmissionPolicyList apiVersion,items:[AdmissionregistrationV1alpha1MutatingAdmissionPolicy,kind,metadata:ListMeta|\
AdmissionregistrationV1alpha1MutatingAdmissionPolicySpec failurePolicy,matchConditions:[AdmissionregistrationV1alpha1MatchCondition#name,matchConstraints:AdmissionregistrationV1alpha1MatchResources,mutations:[AdmissionregistrationV1alpha1Mutation,paramKind:AdmissionregistrationV1alpha1ParamKind,reinvocationPolicy,variables:[AdmissionregistrationV1alpha1Variable|\
AdmissionregistrationV1alpha1Mutation applyConfiguration:AdmissionregistrationV1alpha1ApplyConfiguration,jsonPatch:AdmissionregistrationV1alpha1JSONPatch,patchType|\
AdmissionregistrationV1alpha1NamedRuleWithOperations apiGroups:[s,apiVersions:[s,operations:[s,resourceNames:[s,resources:[s,scope|\
AdmissionregistrationV1alpha1ParamKind apiVersion,kind|\
AdmissionregistrationV1alpha1ParamRef name,namespace,parameterNotFoundAction,selector:LabelSelector|\
AdmissionregistrationV1alpha1Variable expression,name|\
AdmissionregistrationV1beta1ApplyConfiguration expression|\
AdmissionregistrationV1beta1JSONPatch expression|\
AdmissionregistrationV1beta1MatchCondition expression,name|\
AdmissionregistrationV1beta1MatchResources excludeResourceRules:[AdmissionregistrationV1beta1NamedRuleWithOperations,matchPolicy,namespaceSelector:LabelSelector,objectSelector:LabelSelector,resourceRules:[AdmissionregistrationV1beta1NamedRuleWithOperations|\
AdmissionregistrationV1beta1MutatingAdmissionPolicy apiVersion,kind,metadata:ObjectMeta,spec:AdmissionregistrationV1beta1MutatingAdmissionPolicySpec|\
AdmissionregistrationV1beta1MutatingAdmissionPolicyBinding apiVersion,kind,metadata:ObjectMeta,spec:AdmissionregistrationV1beta1MutatingAdmissionPolicyBindingSpec|\
AdmissionregistrationV1beta1MutatingAdmissionPolicyBindingList apiVersion,items:[AdmissionregistrationV1beta1MutatingAdmissionPolicyBinding,kind,metadata:ListMeta|\
AdmissionregistrationV1beta1MutatingAdmissionPolicyBindingSpec matchResources:AdmissionregistrationV1beta1MatchResources,paramRef:AdmissionregistrationV1beta1ParamRef,policyName|\
AdmissionregistrationV1beta1MutatingAdmissionPolicyList apiVersion,items:[AdmissionregistrationV1beta1MutatingAdmissionPolicy,kind,metadata:ListMeta|\
AdmissionregistrationV1beta1MutatingAdmissionPolicySpec failurePolicy,matchConditions:[AdmissionregistrationV1beta1MatchCondition#name,matchConstraints:AdmissionregistrationV1beta1MatchResources,mutations:[AdmissionregistrationV1beta1Mutation,paramKind:AdmissionregistrationV1beta1ParamKind,reinvocationPolicy,variables:[AdmissionregistrationV1beta1Variable|\
AdmissionregistrationV1beta1Mutation applyConfiguration:AdmissionregistrationV1beta1ApplyConfiguration,jsonPatch:AdmissionregistrationV1beta1JSONPatch,patchType|\
AdmissionregistrationV1beta1NamedRuleWithOperations apiGroups:[s,apiVersions:[s,operations:[s,resourceNames:[s,resources:[s,scope|\
AdmissionregistrationV1beta1ParamKind apiVersion,kind|\
AdmissionregistrationV1beta1ParamRef name,namespace,parameterNotFoundAction,selector:LabelSelector|\
AdmissionregistrationV1beta1Variable expression,name|\
Affinity nodeAffinity:NodeAffinity,podAffinity:PodAffinity,podAntiAffinity:PodAntiAffinity|\
AggregationRule clusterRoleSelectors:[LabelSelector|\
AllocatedDeviceStatus conditions:[Condition#type,data:a,device,driver,networkData:NetworkDeviceData,pool,shareID|\
AllocationResult allocationTimestamp:t,devices:DeviceAllocationResult,nodeSelector:NodeSelector|\
ApiextensionsV1ServiceReference name,namespace,path,port:i|\
ApiextensionsV1WebhookClientConfig caBundle:y,service:ApiextensionsV1ServiceReference,url|\
ApiregistrationV1ServiceReference name,namespace,port:i|\
AppArmorProfile localhostProfile,type|\
ApplyConfiguration expression|\
AttachedVolume devicePath,name|\
AuditAnnotation key,valueExpression|\
AuthenticationV1TokenRequest apiVersion,kind,metadata:ObjectMeta,spec:TokenRequestSpec,status:TokenRequestStatus|\
AutoscalingV1CrossVersionObjectReference apiVersion,kind,name|\
AutoscalingV1HorizontalPodAutoscaler apiVersion,kind,metadata:ObjectMeta,spec:AutoscalingV1HorizontalPodAutoscalerSpec,status:AutoscalingV1HorizontalPodAutoscalerStatus|\
AutoscalingV1HorizontalPodAutoscalerList apiVersion,items:[AutoscalingV1HorizontalPodAutoscaler,kind,metadata:ListMeta|\
AutoscalingV1HorizontalPodAutoscalerSpec maxReplicas:i,minReplicas:i,scaleTargetRef:AutoscalingV1CrossVersionObjectReference,targetCPUUtilizationPercentage:i|\
AutoscalingV1HorizontalPodAutoscalerStatus currentCPUUtilizationPercentage:i,currentReplicas:i,desiredReplicas:i,lastScaleTime:t,observedGeneration:l|\
AutoscalingV2CrossVersionObjectReference apiVersion,kind,name|\
AutoscalingV2HorizontalPodAutoscaler apiVersion,kind,metadata:ObjectMeta,spec:AutoscalingV2HorizontalPodAutoscalerSpec,status:AutoscalingV2HorizontalPodAutoscalerStatus|\
AutoscalingV2HorizontalPodAutoscalerList apiVersion,items:[AutoscalingV2HorizontalPodAutoscaler,kind,metadata:ListMeta|\
AutoscalingV2HorizontalPodAutoscalerSpec behavior:HorizontalPodAutoscalerBehavior,maxReplicas:i,metrics:[MetricSpec,minReplicas:i,scaleTargetRef:AutoscalingV2CrossVersionObjectReference|\
AutoscalingV2HorizontalPodAutoscalerStatus conditions:[HorizontalPodAutoscalerCondition#type,currentMetrics:[MetricStatus,currentReplicas:i,desiredReplicas:i,lastScaleTime:t,observedGeneration:l|\
AzureDiskVolumeSource cachingMode,diskName,diskURI,fsType,kind,readOnly:b|\
AzureFilePersistentVolumeSource readOnly:b,secretName,secretNamespace,shareName|\
AzureFileVolumeSource readOnly:b,secretName,shareName|\
BasicDevice allNodes:b,allowMultipleAllocations:b,attributes:{ResourceV1beta1DeviceAttribute,bindingConditions:[s,bindingFailureConditions:[s,bindsToNode:b,capacity:{ResourceV1beta1DeviceCapacity,consumesCounters:[ResourceV1beta1DeviceCounterConsumption,nodeAllocatableResources:{ResourceV1beta1NodeAllocatableResource,nodeName,nodeSelector:NodeSelector,taints:[ResourceV1beta1DeviceTaint|\
Binding apiVersion,kind,metadata:ObjectMeta,target:ObjectReference|\
BoundObjectReference apiVersion,kind,name,uid|\
CELDeviceSelector expression|\
CSIDriver apiVersion,kind,metadata:ObjectMeta,spec:CSIDriverSpec|\
CSIDriverList apiVersion,items:[CSIDriver,kind,metadata:ListMeta|\
CSIDriverSpec attachRequired:b,fsGroupPolicy,nodeAllocatableUpdatePeriodSeconds:l,podInfoOnMount:b,preventPodSchedulingIfMissing:b,requiresRepublish:b,seLinuxMount:b,serviceAccountTokenInSecrets:b,storageCapacity:b,tokenRequests:[StorageV1TokenRequest,volumeLifecycleModes:[s|\
CSINode apiVersion,kind,metadata:ObjectMeta,spec:CSINodeSpec,status:CSINodeStatus|\
CSINodeDriver allocatable:VolumeNodeResources,name,nodeID,topologyKeys:[s|\
CSINodeList apiVersion,items:[CSINode,kind,metadata:ListMeta|\
CSINodeSpec drivers:[CSINodeDriver#name|\
CSINodeStatus storageHealth:[StorageHealth#name|\
CSIPersistentVolumeSource controllerExpandSecretRef:SecretReference,controllerPublishSecretRef:SecretReference,driver,fsType,nodeExpandSecretRef:SecretReference,nodePublishSecretRef:SecretReference,nodeStageSecretRef:SecretReference,readOnly:b,volumeAttributes:{s,volumeHandle|\
CSIStorageCapacity apiVersion,capacity:q,kind,maximumVolumeSize:q,metadata:ObjectMeta,nodeTopology:LabelSelector,storageClassName|\
CSIStorageCapacityList apiVersion,items:[CSIStorageCapacity,kind,metadata:ListMeta|\
CSIVolumeSource driver,fsType,nodePublishSecretRef:LocalObjectReference,readOnly:b,volumeAttributes:{s|\
Capabilities add:[s,drop:[s|\
CapacityRequestPolicy default:q,validRange:CapacityRequestPolicyRange,validValues:[q|\
CapacityRequestPolicyRange max:q,min:q,step:q|\
CapacityRequirements requests:{q|\
CephFSPersistentVolumeSource monitors:[s,path,readOnly:b,secretFile,secretRef:SecretReference,user|\
CephFSVolumeSource monitors:[s,path,readOnly:b,secretFile,secretRef:LocalObjectReference,user|\
CertificateSigningRequest apiVersion,kind,metadata:ObjectMeta,spec:CertificateSigningRequestSpec,status:CertificateSigningRequestStatus|\
CertificateSigningRequestCondition lastTransitionTime:t,lastUpdateTime:t,message,reason,status,type|\
CertificateSigningRequestList apiVersion,items:[CertificateSigningRequest,kind,metadata:ListMeta|\
CertificateSigningRequestSpec expirationSeconds:i,extra:{z,groups:[s,request:y,signerName,uid,usages:[s,username|\
CertificateSigningRequestStatus certificate:y,conditions:[CertificateSigningRequestCondition#type|\
CertificatesV1beta1ClusterTrustBundle apiVersion,kind,metadata:ObjectMeta,spec:CertificatesV1beta1ClusterTrustBundleSpec|\
CertificatesV1beta1ClusterTrustBundleList apiVersion,items:[CertificatesV1beta1ClusterTrustBundle,kind,metadata:ListMeta|\
CertificatesV1beta1ClusterTrustBundleSpec signerName,trustBundle|\
CertificatesV1beta1PodCertificateRequest apiVersion,kind,metadata:ObjectMeta,spec:CertificatesV1beta1PodCertificateRequestSpec,status:CertificatesV1beta1PodCertificateRequestStatus|\
CertificatesV1beta1PodCertificateRequestList apiVersion,items:[CertificatesV1beta1PodCertificateRequest,kind,metadata:ListMeta|\
CertificatesV1beta1PodCertificateRequestSpec maxExpirationSeconds:i,nodeName,nodeUID,pkixPublicKey:y,podName,podUID,proofOfPossession:y,serviceAccountName,serviceAccountUID,signerName,stubPKCS10Request:y,unverifiedUserAnnotations:{s|\
CertificatesV1beta1PodCertificateRequestStatus beginRefreshAt:t,certificateChain,conditions:[Condition#type,notAfter:t,notBefore:t|\
CinderPersistentVolumeSource fsType,readOnly:b,secretRef:SecretReference,volumeID|\
CinderVolumeSource fsType,readOnly:b,secretRef:LocalObjectReference,volumeID|\
ClientIPConfig timeoutSeconds:i|\
ClusterRole aggregationRule:AggregationRule,apiVersion,kind,metadata:ObjectMeta,rules:[PolicyRule|\
ClusterRoleBinding apiVersion,kind,metadata:ObjectMeta,roleRef:RoleRef,subjects:[RbacV1Subject|\
ClusterRoleBindingList apiVersion,items:[ClusterRoleBinding,kind,metadata:ListMeta|\
ClusterRoleList apiVersion,items:[ClusterRole,kind,metadata:ListMeta|\
ClusterTrustBundle apiVersion,kind,metadata:ObjectMeta,spec:ClusterTrustBundleSpec|\
ClusterTrustBundleList apiVersion,items:[ClusterTrustBundle,kind,metadata:ListMeta|\
ClusterTrustBundleProjection labelSelector:LabelSelector,name,optional:b,path,signerName,user:l|\
ClusterTrustBundleSpec signerName,trustBundle|\
ComponentCondition error,message,status,type|\
ComponentStatus apiVersion,conditions:[ComponentCondition#type,kind,metadata:ObjectMeta|\
ComponentStatusList apiVersion,items:[ComponentStatus,kind,metadata:ListMeta|\
CompositePodGroup apiVersion,kind,metadata:ObjectMeta,spec:CompositePodGroupSpec,status:CompositePodGroupStatus|\
CompositePodGroupList apiVersion,items:[CompositePodGroup,kind,metadata:ListMeta|\
CompositePodGroupSpec disruptionMode:SchedulingV1alpha3CompositeDisruptionMode,parentCompositePodGroupName,preemptionPolicy,priority:i,priorityClassName,schedulingConstraints:SchedulingV1alpha3CompositePodGroupSchedulingConstraints,schedulingPolicy:SchedulingV1alpha3CompositePodGroupSchedulingPolicy,workloadRef:SchedulingV1alpha3WorkloadReference|\
CompositePodGroupStatus conditions:[Condition#type|\
Condition lastTransitionTime:t,message,observedGeneration:l,reason,status,type|\
ConfigMap apiVersion,binaryData:{y,data:{s,immutable:b,kind,metadata:ObjectMeta|\
ConfigMapEnvSource name,optional:b|\
ConfigMapKeySelector key,name,optional:b|\
ConfigMapList apiVersion,items:[ConfigMap,kind,metadata:ListMeta|\
ConfigMapNodeConfigSource kubeletConfigKey,name,namespace,resourceVersion,uid|\
ConfigMapProjection items:[KeyToPath,name,optional:b|\
ConfigMapVolumeSource defaultMode:i,defaultUser:l,items:[KeyToPath,name,optional:b|\
Container args:[s,command:[s,env:[EnvVar#name,envFrom:[EnvFromSource,image,imagePullPolicy,lifecycle:Lifecycle,livenessProbe:Probe,name,ports:[ContainerPort#containerPort#protocol,readinessProbe:Probe,resizePolicy:[ContainerResizePolicy,resources:ResourceRequirements,restartPolicy,restartPolicyRules:[ContainerRestartRule,securityContext:SecurityContext,startupProbe:Probe,stdin:b,stdinOnce:b,terminationMessagePath,terminationMessagePolicy,tty:b,volumeDevices:[VolumeDevice#devicePath,volumeMounts:[VolumeMount#mountPath,workingDir|\
ContainerExtendedResourceRequest containerName,requestName,resourceName|\
ContainerImage names:[s,sizeBytes:l|\
ContainerPort containerPort:i,hostIP,hostPort:i,name,protocol|\
ContainerResizePolicy resourceName,restartPolicy|\
ContainerResourceMetricSource container,name,target:MetricTarget|\
ContainerResourceMetricStatus container,current:MetricValueStatus,name|\
ContainerRestartRule action,exitCodes:ContainerRestartRuleOnExitCodes|\
ContainerRestartRuleOnExitCodes operator,values:[i|\
ContainerState running:ContainerStateRunning,terminated:ContainerStateTerminated,waiting:ContainerStateWaiting|\
ContainerStateRunning startedAt:t|\
ContainerStateTerminated containerID,exitCode:i,finishedAt:t,message,reason,signal:i,startedAt:t|\
ContainerStateWaiting message,reason|\
ContainerStatus allocatedResources:{q,allocatedResourcesStatus:[ResourceStatus#name,containerID,image,imageID,lastState:ContainerState,name,ready:b,resources:ResourceRequirements,restartCount:i,started:b,state:ContainerState,stopSignal,user:ContainerUser,volumeMounts:[VolumeMountStatus#mountPath|\
ContainerUser linux:LinuxContainerUser|\
ControllerRevision apiVersion,data:a,kind,metadata:ObjectMeta,revision:l|\
ControllerRevisionList apiVersion,items:[ControllerRevision,kind,metadata:ListMeta|\
CoordinationV1alpha2LeaseCandidate apiVersion,kind,metadata:ObjectMeta,spec:CoordinationV1alpha2LeaseCandidateSpec|\
CoordinationV1alpha2LeaseCandidateList apiVersion,items:[CoordinationV1alpha2LeaseCandidate,kind,metadata:ListMeta|\
CoordinationV1alpha2LeaseCandidateSpec binaryVersion,emulationVersion,leaseName,pingTime:m,renewTime:m,strategy|\
CoordinationV1beta1LeaseCandidate apiVersion,kind,metadata:ObjectMeta,spec:CoordinationV1beta1LeaseCandidateSpec|\
CoordinationV1beta1LeaseCandidateList apiVersion,items:[CoordinationV1beta1LeaseCandidate,kind,metadata:ListMeta|\
CoordinationV1beta1LeaseCandidateSpec binaryVersion,emulationVersion,leaseName,pingTime:m,renewTime:m,strategy|\
Counter value:q|\
CounterSet counters:{Counter,name|\
CronJob apiVersion,kind,metadata:ObjectMeta,spec:CronJobSpec,status:CronJobStatus|\
CronJobList apiVersion,items:[CronJob,kind,metadata:ListMeta|\
CronJobSpec concurrencyPolicy,failedJobsHistoryLimit:i,jobTemplate:JobTemplateSpec,schedule,startingDeadlineSeconds:l,successfulJobsHistoryLimit:i,suspend:b,timeZone|\
CronJobStatus active:[ObjectReference,lastScheduleTime:t,lastSuccessfulTime:t|\
CustomResourceColumnDefinition description,format,jsonPath,name,priority:i,type|\
CustomResourceConversion strategy,webhook:WebhookConversion|\
CustomResourceDefinition apiVersion,kind,metadata:ObjectMeta,spec:CustomResourceDefinitionSpec,status:CustomResourceDefinitionStatus|\
CustomResourceDefinitionCondition lastTransitionTime:t,message,observedGeneration:l,reason,status,type|\
CustomResourceDefinitionList apiVersion,items:[CustomResourceDefinition,kind,metadata:ListMeta|\
CustomResourceDefinitionNames categories:[s,kind,listKind,plural,shortNames:[s,singular|\
CustomResourceDefinitionSpec conversion:CustomResourceConversion,group,names:CustomResourceDefinitionNames,preserveUnknownFields:b,scope,versions:[CustomResourceDefinitionVersion|\
CustomResourceDefinitionStatus acceptedNames:CustomResourceDefinitionNames,conditions:[CustomResourceDefinitionCondition#type,observedGeneration:l,storedVersions:[s|\
CustomResourceDefinitionVersion additionalPrinterColumns:[CustomResourceColumnDefinition,deprecated:b,deprecationWarning,name,schema:CustomResourceValidation,selectableFields:[SelectableField,served:b,storage:b,subresources:CustomResourceSubresources|\
CustomResourceSubresourceScale labelSelectorPath,specReplicasPath,statusReplicasPath|\
CustomResourceSubresourceStatus |\
CustomResourceSubresources scale:CustomResourceSubresourceScale,status:CustomResourceSubresourceStatus|\
CustomResourceValidation openAPIV3Schema:JSONSchemaProps|\
DaemonEndpoint Port:i|\
DaemonSet apiVersion,kind,metadata:ObjectMeta,spec:DaemonSetSpec,status:DaemonSetStatus|\
DaemonSetCondition lastTransitionTime:t,message,reason,status,type|\
DaemonSetList apiVersion,items:[DaemonSet,kind,metadata:ListMeta|\
DaemonSetSpec minReadySeconds:i,revisionHistoryLimit:i,selector:LabelSelector,template:PodTemplateSpec,updateStrategy:DaemonSetUpdateStrategy|\
DaemonSetStatus collisionCount:i,conditions:[DaemonSetCondition#type,currentNumberScheduled:i,desiredNumberScheduled:i,numberAvailable:i,numberMisscheduled:i,numberReady:i,numberUnavailable:i,observedGeneration:l,updatedNumberScheduled:i|\
DaemonSetUpdateStrategy rollingUpdate:RollingUpdateDaemonSet,type|\
DeleteOptions apiVersion,dryRun:[s,gracePeriodSeconds:l,ignoreStoreReadErrorWithClusterBreakingPotential:b,kind,orphanDependents:b,preconditions:Preconditions,propagationPolicy|\
Deployment apiVersion,kind,metadata:ObjectMeta,spec:DeploymentSpec,status:DeploymentStatus|\
DeploymentCondition lastTransitionTime:t,lastUpdateTime:t,message,reason,status,type|\
DeploymentList apiVersion,items:[Deployment,kind,metadata:ListMeta|\
DeploymentSpec minReadySeconds:i,paused:b,progressDeadlineSeconds:i,replicas:i,revisionHistoryLimit:i,selector:LabelSelector,strategy:DeploymentStrategy,template:PodTemplateSpec|\
DeploymentStatus availableReplicas:i,collisionCount:i,conditions:[DeploymentCondition#type,observedGeneration:l,readyReplicas:i,replicas:i,terminatingReplicas:i,unavailableReplicas:i,updatedReplicas:i|\
DeploymentStrategy rollingUpdate:RollingUpdateDeployment,type|\
Device allNodes:b,allowMultipleAllocations:b,attributes:{DeviceAttribute,bindingConditions:[s,bindingFailureConditions:[s,bindsToNode:b,capacity:{DeviceCapacity,consumesCounters:[DeviceCounterConsumption,name,nodeAllocatableResources:{NodeAllocatableResource,nodeName,nodeSelector:NodeSelector,taints:[DeviceTaint|\
DeviceAllocationConfiguration opaque:OpaqueDeviceConfiguration,requests:[s,source|\
DeviceAllocationResult config:[DeviceAllocationConfiguration,results:[DeviceRequestAllocationResult|\
DeviceAttribute bool:b,bools:[b,int:l,ints:[l,string,strings:[s,version,versions:[s|\
DeviceCapacity requestPolicy:CapacityRequestPolicy,value:q|\
DeviceClaim config:[DeviceClaimConfiguration,constraints:[DeviceConstraint,requests:[DeviceRequest|\
DeviceClaimConfiguration opaque:OpaqueDeviceConfiguration,requests:[s|\
DeviceClass apiVersion,kind,metadata:ObjectMeta,spec:DeviceClassSpec|\
DeviceClassConfiguration opaque:OpaqueDeviceConfiguration|\
DeviceClassList apiVersion,items:[DeviceClass,kind,metadata:ListMeta|\
DeviceClassSpec config:[DeviceClassConfiguration,extendedResourceName,selectors:[DeviceSelector|\
DeviceConstraint distinctAttribute,matchAttribute,requests:[s|\
DeviceCounterConsumption compatibilityGroups:[s,counterSet,counters:{Counter|\
DeviceDerivedAttribute expression,name|\
DeviceRequest exactly:ExactDeviceRequest,firstAvailable:[DeviceSubRequest,name|\
DeviceRequestAllocationResult adminAccess:b,bindingConditions:[s,bindingFailureConditions:[s,consumedCapacity:{q,device,driver,pool,request,shareID,skipNodeOperations:[s,tolerations:[DeviceToleration|\
DeviceSelector cel:CELDeviceSelector|\
DeviceSubRequest allocationMode,capacity:CapacityRequirements,count:l,derivedAttributes:[DeviceDerivedAttribute,deviceClassName,name,selectors:[DeviceSelector,tolerations:[DeviceToleration|\
DeviceTaint effect,key,timeAdded:t,value|\
DeviceTaintRule apiVersion,kind,metadata:ObjectMeta,spec:DeviceTaintRuleSpec,status:DeviceTaintRuleStatus|\
DeviceTaintRuleList apiVersion,items:[DeviceTaintRule,kind,metadata:ListMeta|\
DeviceTaintRuleSpec deviceSelector:DeviceTaintSelector,taint:DeviceTaint|\
DeviceTaintRuleStatus conditions:[Condition#type|\
DeviceTaintSelector device,driver,pool|\
DeviceToleration effect,key,operator,tolerationSeconds:l,value|\
DiscoveryV1EndpointPort appProtocol,name,port:i,protocol|\
DownwardAPIProjection items:[DownwardAPIVolumeFile|\
DownwardAPIVolumeFile fieldRef:ObjectFieldSelector,mode:i,path,resourceFieldRef:ResourceFieldSelector,user:l|\
DownwardAPIVolumeSource defaultMode:i,defaultUser:l,items:[DownwardAPIVolumeFile|\
EmptyDirVolumeSource medium,mode:i,sizeLimit:q|\
Endpoint addresses:[s,conditions:EndpointConditions,deprecatedTopology:{s,hints:EndpointHints,hostname,nodeName,targetRef:ObjectReference,zone|\
EndpointAddress hostname,ip,nodeName,targetRef:ObjectReference|\
EndpointConditions ready:b,serving:b,terminating:b|\
EndpointHints forNodes:[ForNode,forZones:[ForZone|\
EndpointPort appProtocol,name,port:i,protocol|\
EndpointSlice addressType,apiVersion,endpoints:[Endpoint,kind,metadata:ObjectMeta,ports:[DiscoveryV1EndpointPort|\
EndpointSliceList apiVersion,items:[EndpointSlice,kind,metadata:ListMeta|\
EndpointSubset addresses:[EndpointAddress,notReadyAddresses:[EndpointAddress,ports:[EndpointPort|\
Endpoints apiVersion,kind,metadata:ObjectMeta,subsets:[EndpointSubset|\
EndpointsList apiVersion,items:[Endpoints,kind,metadata:ListMeta|\
EnvFromSource configMapRef:ConfigMapEnvSource,prefix,secretRef:SecretEnvSource|\
EnvVar name,value,valueFrom:EnvVarSource|\
EnvVarSource configMapKeyRef:ConfigMapKeySelector,fieldRef:ObjectFieldSelector,fileKeyRef:FileKeySelector,resourceFieldRef:ResourceFieldSelector,secretKeyRef:SecretKeySelector|\
EphemeralContainer args:[s,command:[s,env:[EnvVar#name,envFrom:[EnvFromSource,image,imagePullPolicy,lifecycle:Lifecycle,livenessProbe:Probe,name,ports:[ContainerPort#containerPort#protocol,readinessProbe:Probe,resizePolicy:[ContainerResizePolicy,resources:ResourceRequirements,restartPolicy,restartPolicyRules:[ContainerRestartRule,securityContext:SecurityContext,startupProbe:Probe,stdin:b,stdinOnce:b,targetContainerName,terminationMessagePath,terminationMessagePolicy,tty:b,volumeDevices:[VolumeDevice#devicePath,volumeMounts:[VolumeMount#mountPath,workingDir|\
EphemeralVolumeSource volumeClaimTemplate:PersistentVolumeClaimTemplate|\
Event action,apiVersion,count:i,eventTime:m,firstTimestamp:t,involvedObject:ObjectReference,kind,lastTimestamp:t,message,metadata:ObjectMeta,reason,related:ObjectReference,reportingComponent,reportingInstance,series:EventSeries,source:EventSource,type|\
EventList apiVersion,items:[Event,kind,metadata:ListMeta|\
EventSeries count:i,lastObservedTime:m|\
EventSource component,host|\
EventsV1Event action,apiVersion,deprecatedCount:i,deprecatedFirstTimestamp:t,deprecatedLastTimestamp:t,deprecatedSource:EventSource,eventTime:m,kind,metadata:ObjectMeta,note,reason,regarding:ObjectReference,related:ObjectReference,reportingController,reportingInstance,series:EventsV1EventSeries,type|\
EventsV1EventList apiVersion,items:[EventsV1Event,kind,metadata:ListMeta|\
EventsV1EventSeries count:i,lastObservedTime:m|\
Eviction apiVersion,deleteOptions:DeleteOptions,kind,metadata:ObjectMeta|\
EvictionList apiVersion,items:[LifecycleV1alpha1Eviction,kind,metadata:ListMeta|\
EvictionPodReference name,uid|\
EvictionRequest apiVersion,kind,metadata:ObjectMeta,spec:EvictionRequestSpec,status:EvictionRequestStatus|\
EvictionRequestList apiVersion,items:[EvictionRequest,kind,metadata:ListMeta|\
EvictionRequestPodReference name,uid|\
EvictionRequestSpec intent,requester,target:EvictionRequestTarget|\
EvictionRequestStatus conditions:[Condition#type,observedGeneration:l|\
EvictionRequestTarget pod:EvictionRequestPodReference|\
EvictionResponder name,priority:i|\
EvictionSpec target:EvictionTarget|\
EvictionStatus conditions:[Condition#type,observedGeneration:l,requesters:[Requester#name,responders:[ResponderStatus#name,targetResponders:[TargetResponder#name|\
EvictionTarget pod:EvictionPodReference|\
ExactDeviceRequest adminAccess:b,allocationMode,capacity:CapacityRequirements,count:l,derivedAttributes:[DeviceDerivedAttribute,deviceClassName,selectors:[DeviceSelector,tolerations:[DeviceToleration|\
ExecAction command:[s|\
ExemptPriorityLevelConfiguration lendablePercent:i,nominalConcurrencyShares:i|\
ExpressionWarning fieldRef,warning|\
ExternalDocumentation description,url|\
ExternalMetricSource metric:MetricIdentifier,target:MetricTarget|\
ExternalMetricStatus current:MetricValueStatus,metric:MetricIdentifier|\
FCVolumeSource fsType,lun:i,readOnly:b,targetWWNs:[s,wwids:[s|\
FieldSelectorAttributes rawSelector,requirements:[FieldSelectorRequirement|\
FieldSelectorRequirement key,operator,values:[s|\
FileKeySelector key,optional:b,path,volumeName|\
FlexPersistentVolumeSource driver,fsType,options:{s,readOnly:b,secretRef:SecretReference|\
FlexVolumeSource driver,fsType,options:{s,readOnly:b,secretRef:LocalObjectReference|\
FlockerVolumeSource datasetName,datasetUUID|\
FlowDistinguisherMethod type|\
FlowSchema apiVersion,kind,metadata:ObjectMeta,spec:FlowSchemaSpec,status:FlowSchemaStatus|\
FlowSchemaCondition lastTransitionTime:t,message,reason,status,type|\
FlowSchemaList apiVersion,items:[FlowSchema,kind,metadata:ListMeta|\
FlowSchemaSpec distinguisherMethod:FlowDistinguisherMethod,matchingPrecedence:i,priorityLevelConfiguration:PriorityLevelConfigurationReference,rules:[PolicyRulesWithSubjects|\
FlowSchemaStatus conditions:[FlowSchemaCondition#type|\
FlowcontrolV1Subject group:GroupSubject,kind,serviceAccount:ServiceAccountSubject,user:UserSubject|\
ForNode name|\
ForZone name|\
GCEPersistentDiskVolumeSource fsType,partition:i,pdName,readOnly:b|\
GRPCAction mode,port:i,service|\
GitRepoVolumeSource directory,repository,revision|\
GlusterfsPersistentVolumeSource endpoints,endpointsNamespace,path,readOnly:b|\
GlusterfsVolumeSource endpoints,path,readOnly:b|\
GroupResource group,resource|\
GroupSubject name|\
GroupVersionForDiscovery groupVersion,version|\
HPAScalingPolicy periodSeconds:i,type,value:i|\
HPAScalingRules policies:[HPAScalingPolicy,selectPolicy,stabilizationWindowSeconds:i,tolerance:q|\
HTTPGetAction host,httpHeaders:[HTTPHeader,path,port:o,protocol,scheme|\
HTTPHeader name,value|\
HTTPIngressPath backend:IngressBackend,path,pathType|\
HTTPIngressRuleValue paths:[HTTPIngressPath|\
HorizontalPodAutoscalerBehavior scaleDown:HPAScalingRules,scaleUp:HPAScalingRules|\
HorizontalPodAutoscalerCondition lastTransitionTime:t,message,observedGeneration:l,reason,status,type|\
HostAlias hostnames:[s,ip|\
HostIP ip|\
HostPathVolumeSource path,type|\
IPAddress apiVersion,kind,metadata:ObjectMeta,spec:IPAddressSpec|\
IPAddressList apiVersion,items:[IPAddress,kind,metadata:ListMeta|\
IPAddressSpec parentRef:ParentReference|\
IPBlock cidr,except:[s|\
ISCSIPersistentVolumeSource chapAuthDiscovery:b,chapAuthSession:b,fsType,initiatorName,iqn,iscsiInterface,lun:i,portals:[s,readOnly:b,secretRef:SecretReference,targetPortal|\
ISCSIVolumeSource chapAuthDiscovery:b,chapAuthSession:b,fsType,initiatorName,iqn,iscsiInterface,lun:i,portals:[s,readOnly:b,secretRef:LocalObjectReference,targetPortal|\
ImageVolumeSource pullPolicy,reference|\
ImageVolumeStatus imageRef|\
Ingress apiVersion,kind,metadata:ObjectMeta,spec:IngressSpec,status:IngressStatus|\
IngressBackend resource:TypedLocalObjectReference,service:IngressServiceBackend|\
IngressClass apiVersion,kind,metadata:ObjectMeta,spec:IngressClassSpec|\
IngressClassList apiVersion,items:[IngressClass,kind,metadata:ListMeta|\
IngressClassParametersReference apiGroup,kind,name,namespace,scope|\
IngressClassSpec controller,parameters:IngressClassParametersReference|\
IngressList apiVersion,items:[Ingress,kind,metadata:ListMeta|\
IngressLoadBalancerIngress hostname,ip,ports:[IngressPortStatus|\
IngressLoadBalancerStatus ingress:[IngressLoadBalancerIngress|\
IngressPortStatus error,port:i,protocol|\
IngressRule host,http:HTTPIngressRuleValue|\
IngressServiceBackend name,port:ServiceBackendPort|\
IngressSpec defaultBackend:IngressBackend,ingressClassName,rules:[IngressRule,tls:[IngressTLS|\
IngressStatus loadBalancer:IngressLoadBalancerStatus|\
IngressTLS hosts:[s,secretName|\
JSONPatch expression|\
JSONSchemaProps $ref,$schema,additionalItems:a,additionalProperties:a,allOf:[JSONSchemaProps,anyOf:[JSONSchemaProps,default:a,definitions:{JSONSchemaProps,dependencies:{a,description,enum:[a,example:a,exclusiveMaximum:b,exclusiveMinimum:b,externalDocs:ExternalDocumentation,format,id,items:a,maxItems:l,maxLength:l,maxProperties:l,maximum:f,minItems:l,minLength:l,minProperties:l,minimum:f,multipleOf:f,not:JSONSchemaProps,nullable:b,oneOf:[JSONSchemaProps,pattern,patternProperties:{JSONSchemaProps,properties:{JSONSchemaProps,required:[s,title,type,uniqueItems:b,x-kubernetes-embedded-resource:b,x-kubernetes-int-or-string:b,x-kubernetes-list-map-keys:[s,x-kubernetes-list-type,x-kubernetes-map-type,x-kubernetes-preserve-unknown-fields:b,x-kubernetes-validations:[ValidationRule#rule|\
Job apiVersion,kind,metadata:ObjectMeta,spec:JobSpec,status:JobStatus|\
JobCondition lastProbeTime:t,lastTransitionTime:t,message,reason,status,type|\
JobList apiVersion,items:[Job,kind,metadata:ListMeta|\
JobSchedulingConfiguration disruptionMode:WorkloadPodGroupDisruptionMode,resourceClaims:[WorkloadPodGroupResourceClaim#name,schedulingConstraints:WorkloadPodGroupSchedulingConstraints,schedulingPolicy:WorkloadPodGroupSchedulingPolicy|\
JobSpec activeDeadlineSeconds:l,backoffLimit:i,backoffLimitPerIndex:i,completionMode,completions:i,managedBy,manualSelector:b,maxFailedIndexes:i,parallelism:i,podFailurePolicy:PodFailurePolicy,podReplacementPolicy,scheduling:JobSchedulingConfiguration,selector:LabelSelector,successPolicy:SuccessPolicy,suspend:b,template:PodTemplateSpec,ttlSecondsAfterFinished:i|\
JobStatus active:i,completedIndexes,completionTime:t,conditions:[JobCondition,failed:i,failedIndexes,ready:i,startTime:t,succeeded:i,terminating:i,uncountedTerminatedPods:UncountedTerminatedPods|\
JobTemplateSpec metadata:ObjectMeta,spec:JobSpec|\
KeyToPath key,mode:i,path,user:l|\
LabelSelector matchExpressions:[LabelSelectorRequirement,matchLabels:{s|\
LabelSelectorAttributes rawSelector,requirements:[LabelSelectorRequirement|\
LabelSelectorRequirement key,operator,values:[s|\
Lease apiVersion,kind,metadata:ObjectMeta,spec:LeaseSpec|\
LeaseList apiVersion,items:[Lease,kind,metadata:ListMeta|\
LeaseSpec acquireTime:m,holderIdentity,leaseDurationSeconds:i,leaseTransitions:i,preferredHolder,renewTime:m,strategy|\
Lifecycle postStart:LifecycleHandler,preStop:LifecycleHandler,stopSignal|\
LifecycleHandler exec:ExecAction,httpGet:HTTPGetAction,sleep:SleepAction,tcpSocket:TCPSocketAction|\
LifecycleV1alpha1Eviction apiVersion,kind,metadata:ObjectMeta,spec:EvictionSpec,status:EvictionStatus|\
LimitRange apiVersion,kind,metadata:ObjectMeta,spec:LimitRangeSpec|\
LimitRangeItem default:{q,defaultRequest:{q,max:{q,maxLimitRequestRatio:{q,min:{q,type|\
LimitRangeList apiVersion,items:[LimitRange,kind,metadata:ListMeta|\
LimitRangeSpec limits:[LimitRangeItem|\
LimitResponse queuing:QueuingConfiguration,type|\
LimitedPriorityLevelConfiguration borrowingLimitPercent:i,lendablePercent:i,limitResponse:LimitResponse,nominalConcurrencyShares:i|\
LinuxContainerUser gid:l,supplementalGroups:[l,uid:l|\
ListMeta continue,remainingItemCount:l,resourceVersion,selfLink,shardInfo:ShardInfo|\
LoadBalancerIngress hostname,ip,ipMode,ports:[PortStatus|\
LoadBalancerStatus ingress:[LoadBalancerIngress|\
LocalObjectReference name|\
LocalSubjectAccessReview apiVersion,kind,metadata:ObjectMeta,spec:SubjectAccessReviewSpec,status:SubjectAccessReviewStatus|\
LocalVolumeSource fsType,path|\
ManagedFieldsEntry apiVersion,fieldsType,fieldsV1:a,manager,operation,subresource,time:t|\
MatchCondition expression,name|\
MatchResources excludeResourceRules:[NamedRuleWithOperations,matchPolicy,namespaceSelector:LabelSelector,objectSelector:LabelSelector,resourceRules:[NamedRuleWithOperations|\
MetricIdentifier name,selector:LabelSelector|\
MetricSpec containerResource:ContainerResourceMetricSource,external:ExternalMetricSource,object:ObjectMetricSource,pods:PodsMetricSource,resource:ResourceMetricSource,type|\
MetricStatus containerResource:ContainerResourceMetricStatus,external:ExternalMetricStatus,object:ObjectMetricStatus,pods:PodsMetricStatus,resource:ResourceMetricStatus,type|\
MetricTarget averageUtilization:i,averageValue:q,type,value:q|\
MetricValueStatus averageUtilization:i,averageValue:q,value:q|\
ModifyVolumeStatus status,targetVolumeAttributesClassName|\
MutatingAdmissionPolicy apiVersion,kind,metadata:ObjectMeta,spec:MutatingAdmissionPolicySpec|\
MutatingAdmissionPolicyBinding apiVersion,kind,metadata:ObjectMeta,spec:MutatingAdmissionPolicyBindingSpec|\
MutatingAdmissionPolicyBindingList apiVersion,items:[MutatingAdmissionPolicyBinding,kind,metadata:ListMeta|\
MutatingAdmissionPolicyBindingSpec matchResources:MatchResources,paramRef:ParamRef,policyName|\
MutatingAdmissionPolicyList apiVersion,items:[MutatingAdmissionPolicy,kind,metadata:ListMeta|\
MutatingAdmissionPolicySpec failurePolicy,matchConditions:[MatchCondition#name,matchConstraints:MatchResources,mutations:[Mutation,paramKind:ParamKind,reinvocationPolicy,variables:[Variable|\
MutatingWebhook admissionReviewVersions:[s,clientConfig:AdmissionregistrationV1WebhookClientConfig,failurePolicy,matchConditions:[MatchCondition#name,matchPolicy,name,namespaceSelector:LabelSelector,objectSelector:LabelSelector,reinvocationPolicy,rules:[RuleWithOperations,sideEffects,timeoutSeconds:i|\
MutatingWebhookConfiguration apiVersion,kind,metadata:ObjectMeta,webhooks:[MutatingWebhook#name|\
MutatingWebhookConfigurationList apiVersion,items:[MutatingWebhookConfiguration,kind,metadata:ListMeta|\
Mutation applyConfiguration:ApplyConfiguration,jsonPatch:JSONPatch,patchType|\
NFSVolumeSource path,readOnly:b,server|\
NamedRuleWithOperations apiGroups:[s,apiVersions:[s,operations:[s,resourceNames:[s,resources:[s,scope|\
Namespace apiVersion,kind,metadata:ObjectMeta,spec:NamespaceSpec,status:NamespaceStatus|\
NamespaceCondition lastTransitionTime:t,message,reason,status,type|\
NamespaceList apiVersion,items:[Namespace,kind,metadata:ListMeta|\
NamespaceSpec finalizers:[s|\
NamespaceStatus conditions:[NamespaceCondition#type,phase|\
NetworkDeviceData hardwareAddress,interfaceName,ips:[s|\
NetworkPolicy apiVersion,kind,metadata:ObjectMeta,spec:NetworkPolicySpec|\
NetworkPolicyEgressRule ports:[NetworkPolicyPort,to:[NetworkPolicyPeer|\
NetworkPolicyIngressRule from:[NetworkPolicyPeer,ports:[NetworkPolicyPort|\
NetworkPolicyList apiVersion,items:[NetworkPolicy,kind,metadata:ListMeta|\
NetworkPolicyPeer ipBlock:IPBlock,namespaceSelector:LabelSelector,podSelector:LabelSelector|\
NetworkPolicyPort endPort:i,port:o,protocol|\
NetworkPolicySpec egress:[NetworkPolicyEgressRule,ingress:[NetworkPolicyIngressRule,podSelector:LabelSelector,policyTypes:[s|\
Node apiVersion,kind,metadata:ObjectMeta,spec:NodeSpec,status:NodeStatus|\
NodeAddress address,type|\
NodeAffinity preferredDuringSchedulingIgnoredDuringExecution:[PreferredSchedulingTerm,requiredDuringSchedulingIgnoredDuringExecution:NodeSelector|\
NodeAllocatableMappedResources name,quantity:q|\
NodeAllocatableMapping capacityKey,capacityMultiplier:q,deviceMultiplier:q|\
NodeAllocatableOverhead perContainer:q,perPod:q|\
NodeAllocatableOverheadResources name,perContainer:q,perPod:q|\
NodeAllocatableResource mapping:NodeAllocatableMapping,overhead:NodeAllocatableOverhead|\
NodeAllocatableResourceClaimStatus containers:[s,mapping:[NodeAllocatableMappedResources#name,overhead:[NodeAllocatableOverheadResources#name,resourceClaimName|\
NodeCondition lastHeartbeatTime:t,lastTransitionTime:t,message,reason,status,type|\
NodeConfigSource configMap:ConfigMapNodeConfigSource|\
NodeConfigStatus active:NodeConfigSource,assigned:NodeConfigSource,error,lastKnownGood:NodeConfigSource|\
NodeDaemonEndpoints kubeletEndpoint:DaemonEndpoint|\
NodeFeatures supplementalGroupsPolicy:b|\
NodeList apiVersion,items:[Node,kind,metadata:ListMeta|\
NodePodPreemptionPolicy disableResizePreemption:[s|\
NodeRuntimeHandler features:NodeRuntimeHandlerFeatures,name|\
NodeRuntimeHandlerFeatures recursiveReadOnlyMounts:b,userNamespaces:b|\
NodeSelector nodeSelectorTerms:[NodeSelectorTerm|\
NodeSelectorRequirement key,operator,values:[s|\
NodeSelectorTerm matchExpressions:[NodeSelectorRequirement,matchFields:[NodeSelectorRequirement|\
NodeSpec configSource:NodeConfigSource,externalID,podCIDR,podCIDRs:[s,podPreemptionPolicy:NodePodPreemptionPolicy,providerID,taints:[Taint,unschedulable:b|\
NodeStatus addresses:[NodeAddress#type,allocatable:{q,capacity:{q,conditions:[NodeCondition#type,config:NodeConfigStatus,daemonEndpoints:NodeDaemonEndpoints,declaredFeatures:[s,features:NodeFeatures,images:[ContainerImage,nodeInfo:NodeSystemInfo,phase,runtimeHandlers:[NodeRuntimeHandler,volumesAttached:[AttachedVolume,volumesInUse:[s|\
NodeSwapStatus capacity:l|\
NodeSystemInfo architecture,bootID,containerRuntimeVersion,kernelVersion,kubeProxyVersion,kubeletVersion,machineID,operatingSystem,osImage,runningInUserNamespace:b,swap:NodeSwapStatus,systemUUID|\
NonResourceAttributes path,verb|\
NonResourcePolicyRule nonResourceURLs:[s,verbs:[s|\
NonResourceRule nonResourceURLs:[s,verbs:[s|\
ObjectFieldSelector apiVersion,fieldPath|\
ObjectMeta annotations:{s,creationTimestamp:t,deletionGracePeriodSeconds:l,deletionTimestamp:t,finalizers:[s,generateName,generation:l,labels:{s,managedFields:[ManagedFieldsEntry,name,namespace,ownerReferences:[OwnerReference#uid,resourceVersion,selfLink,uid|\
ObjectMetricSource describedObject:AutoscalingV2CrossVersionObjectReference,metric:MetricIdentifier,target:MetricTarget|\
ObjectMetricStatus current:MetricValueStatus,describedObject:AutoscalingV2CrossVersionObjectReference,metric:MetricIdentifier|\
ObjectReference apiVersion,fieldPath,kind,name,namespace,resourceVersion,uid|\
OpaqueDeviceConfiguration driver,parameters:a|\
Overhead podFixed:{q|\
OwnerReference apiVersion,blockOwnerDeletion:b,controller:b,kind,name,uid|\
ParamKind apiVersion,kind|\
ParamRef name,namespace,parameterNotFoundAction,selector:LabelSelector|\
ParentReference group,name,namespace,resource|\
PartitionTypeStatus allocatable:i,attribute,total:i,type|\
PersistentVolume apiVersion,kind,metadata:ObjectMeta,spec:PersistentVolumeSpec,status:PersistentVolumeStatus|\
PersistentVolumeClaim apiVersion,kind,metadata:ObjectMeta,spec:PersistentVolumeClaimSpec,status:PersistentVolumeClaimStatus|\
PersistentVolumeClaimCondition lastProbeTime:t,lastTransitionTime:t,message,reason,status,type|\
PersistentVolumeClaimList apiVersion,items:[PersistentVolumeClaim,kind,metadata:ListMeta|\
PersistentVolumeClaimSpec accessModes:[s,dataSource:TypedLocalObjectReference,dataSourceRef:TypedObjectReference,resources:VolumeResourceRequirements,selector:LabelSelector,storageClassName,volumeAttributesClassName,volumeMode,volumeName|\
PersistentVolumeClaimStatus accessModes:[s,allocatedResourceStatuses:{s,allocatedResources:{q,capacity:{q,conditions:[PersistentVolumeClaimCondition#type,currentVolumeAttributesClassName,healthStatus:VolumeHealthStatus,modifyVolumeStatus:ModifyVolumeStatus,phase|\
PersistentVolumeClaimTemplate metadata:ObjectMeta,spec:PersistentVolumeClaimSpec|\
PersistentVolumeClaimVolumeSource claimName,readOnly:b|\
PersistentVolumeList apiVersion,items:[PersistentVolume,kind,metadata:ListMeta|\
PersistentVolumeSpec accessModes:[s,awsElasticBlockStore:AWSElasticBlockStoreVolumeSource,azureDisk:AzureDiskVolumeSource,azureFile:AzureFilePersistentVolumeSource,capacity:{q,cephfs:CephFSPersistentVolumeSource,cinder:CinderPersistentVolumeSource,claimRef:ObjectReference,csi:CSIPersistentVolumeSource,fc:FCVolumeSource,flexVolume:FlexPersistentVolumeSource,flocker:FlockerVolumeSource,gcePersistentDisk:GCEPersistentDiskVolumeSource,glusterfs:GlusterfsPersistentVolumeSource,hostPath:HostPathVolumeSource,iscsi:ISCSIPersistentVolumeSource,local:LocalVolumeSource,mountOptions:[s,nfs:NFSVolumeSource,nodeAffinity:VolumeNodeAffinity,persistentVolumeReclaimPolicy,photonPersistentDisk:PhotonPersistentDiskVolumeSource,portworxVolume:PortworxVolumeSource,quobyte:QuobyteVolumeSource,rbd:RBDPersistentVolumeSource,scaleIO:ScaleIOPersistentVolumeSource,storageClassName,storageos:StorageOSPersistentVolumeSource,volumeAttributesClassName,volumeMode,vsphereVolume:VsphereVirtualDiskVolumeSource|\
PersistentVolumeStatus lastPhaseTransitionTime:t,message,phase,reason|\
PhotonPersistentDiskVolumeSource fsType,pdID|\
Pod apiVersion,kind,metadata:ObjectMeta,spec:PodSpec,status:PodStatus|\
PodAffinity preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm,requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm|\
PodAffinityTerm labelSelector:LabelSelector,matchLabelKeys:[s,mismatchLabelKeys:[s,namespaceSelector:LabelSelector,namespaces:[s,topologyKey|\
PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm,requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm|\
PodCertificateProjection certificateChainPath,credentialBundlePath,keyPath,keyType,maxExpirationSeconds:i,signerName,user:l,userAnnotations:{s|\
PodCertificateRequest apiVersion,kind,metadata:ObjectMeta,spec:PodCertificateRequestSpec,status:PodCertificateRequestStatus|\
PodCertificateRequestList apiVersion,items:[PodCertificateRequest,kind,metadata:ListMeta|\
PodCertificateRequestSpec maxExpirationSeconds:i,nodeName,nodeUID,podName,podUID,serviceAccountName,serviceAccountUID,signerName,stubPKCS10Request:y,unverifiedUserAnnotations:{s|\
PodCertificateRequestStatus beginRefreshAt:t,certificateChain,conditions:[Condition#type,notAfter:t,notBefore:t|\
PodCondition lastProbeTime:t,lastTransitionTime:t,message,observedGeneration:l,reason,status,type|\
PodDNSConfig nameservers:[s,options:[PodDNSConfigOption,searches:[s|\
PodDNSConfigOption name,value|\
PodDisruptionBudget apiVersion,kind,metadata:ObjectMeta,spec:PodDisruptionBudgetSpec,status:PodDisruptionBudgetStatus|\
PodDisruptionBudgetList apiVersion,items:[PodDisruptionBudget,kind,metadata:ListMeta|\
PodDisruptionBudgetSpec maxUnavailable:o,minAvailable:o,selector:LabelSelector,unhealthyPodEvictionPolicy|\
PodDisruptionBudgetStatus conditions:[Condition#type,currentHealthy:i,desiredHealthy:i,disruptedPods:{t,disruptionsAllowed:i,expectedPods:i,observedGeneration:l|\
PodExtendedResourceClaimStatus requestMappings:[ContainerExtendedResourceRequest,resourceClaimName|\
PodFailurePolicy rules:[PodFailurePolicyRule|\
PodFailurePolicyOnExitCodesRequirement containerName,operator,values:[i|\
PodFailurePolicyOnPodConditionsPattern status,type|\
PodFailurePolicyRule action,onExitCodes:PodFailurePolicyOnExitCodesRequirement,onPodConditions:[PodFailurePolicyOnPodConditionsPattern|\
PodIP ip|\
PodList apiVersion,items:[Pod,kind,metadata:ListMeta|\
PodOS name|\
PodReadinessGate conditionType|\
PodResourceClaim name,resourceClaimName,resourceClaimTemplateName|\
PodResourceClaimStatus name,resourceClaimName|\
PodSchedulingGate name|\
PodSchedulingGroup podGroupName|\
PodSecurityContext appArmorProfile:AppArmorProfile,fsGroup:l,fsGroupChangePolicy,runAsGroup:l,runAsNonRoot:b,runAsUser:l,seLinuxChangePolicy,seLinuxOptions:SELinuxOptions,seccompProfile:SeccompProfile,supplementalGroups:[l,supplementalGroupsPolicy,sysctls:[Sysctl,windowsOptions:WindowsSecurityContextOptions|\
PodSpec activeDeadlineSeconds:l,affinity:Affinity,automountServiceAccountToken:b,containers:[Container#name,dnsConfig:PodDNSConfig,dnsPolicy,enableServiceLinks:b,ephemeralContainers:[EphemeralContainer#name,evictionResponders:[EvictionResponder#name,hostAliases:[HostAlias#ip,hostIPC:b,hostNetwork:b,hostPID:b,hostUsers:b,hostname,hostnameOverride,imagePullSecrets:[LocalObjectReference#name,initContainers:[Container#name,nodeName,nodeSelector:{s,os:PodOS,overhead:{q,preemptionPolicy,priority:i,priorityClassName,readinessGates:[PodReadinessGate,resourceClaims:[PodResourceClaim#name,resources:ResourceRequirements,restartPolicy,runtimeClassName,schedulerName,schedulingGates:[PodSchedulingGate#name,schedulingGroup:PodSchedulingGroup,securityContext:PodSecurityContext,serviceAccount,serviceAccountName,setHostnameAsFQDN:b,shareProcessNamespace:b,subdomain,terminationGracePeriodSeconds:l,tolerations:[Toleration,topologySpreadConstraints:[TopologySpreadConstraint#topologyKey#whenUnsatisfiable,volumes:[Volume#name|\
PodStatus allocatedResources:{q,conditions:[PodCondition#type,containerStatuses:[ContainerStatus,ephemeralContainerStatuses:[ContainerStatus,extendedResourceClaimStatus:PodExtendedResourceClaimStatus,hostIP,hostIPs:[HostIP,initContainerStatuses:[ContainerStatus,message,nodeAllocatableResourceClaimStatuses:[NodeAllocatableResourceClaimStatus#resourceClaimName,nominatedNodeName,observedGeneration:l,phase,podIP,podIPs:[PodIP#ip,qosClass,reason,resize,resourceClaimStatuses:[PodResourceClaimStatus#name,resources:ResourceRequirements,startTime:t,volumeHealth:[PodVolumeHealth#name|\
PodTemplate apiVersion,kind,metadata:ObjectMeta,template:PodTemplateSpec|\
PodTemplateList apiVersion,items:[PodTemplate,kind,metadata:ListMeta|\
PodTemplateSpec metadata:ObjectMeta,spec:PodSpec|\
PodVolumeHealth healthConditions:[VolumeHealthCondition#status#reason,lastTransitionTime:t,name|\
PodsMetricSource metric:MetricIdentifier,target:MetricTarget|\
PodsMetricStatus current:MetricValueStatus,metric:MetricIdentifier|\
PolicyRule apiGroups:[s,nonResourceURLs:[s,resourceNames:[s,resources:[s,verbs:[s|\
PolicyRulesWithSubjects nonResourceRules:[NonResourcePolicyRule,resourceRules:[ResourcePolicyRule,subjects:[FlowcontrolV1Subject|\
PoolStatus allocatedDevices:i,availableDevices:i,driver,generation:l,nodeName,partitionSummary:[PartitionTypeStatus,poolName,resourceSliceCount:i,shareableSummary:ShareableSummaryStatus,totalDevices:i,unavailableDevices:i,validationError|\
PortStatus error,port:i,protocol|\
PortworxVolumeSource fsType,readOnly:b,volumeID|\
Preconditions resourceVersion,uid|\
PreferredSchedulingTerm preference:NodeSelectorTerm,weight:i|\
PriorityClass apiVersion,description,globalDefault:b,kind,metadata:ObjectMeta,preemptionPolicy,value:i|\
PriorityClassList apiVersion,items:[PriorityClass,kind,metadata:ListMeta|\
PriorityLevelConfiguration apiVersion,kind,metadata:ObjectMeta,spec:PriorityLevelConfigurationSpec,status:PriorityLevelConfigurationStatus|\
PriorityLevelConfigurationCondition lastTransitionTime:t,message,reason,status,type|\
PriorityLevelConfigurationList apiVersion,items:[PriorityLevelConfiguration,kind,metadata:ListMeta|\
PriorityLevelConfigurationReference name|\
PriorityLevelConfigurationSpec exempt:ExemptPriorityLevelConfiguration,limited:LimitedPriorityLevelConfiguration,type|\
PriorityLevelConfigurationStatus conditions:[PriorityLevelConfigurationCondition#type|\
Probe exec:ExecAction,failureThreshold:i,grpc:GRPCAction,httpGet:HTTPGetAction,initialDelaySeconds:i,periodSeconds:i,successThreshold:i,tcpSocket:TCPSocketAction,terminationGracePeriodSeconds:l,timeoutSeconds:i|\
ProjectedVolumeSource defaultMode:i,defaultUser:l,sources:[VolumeProjection|\
QueuingConfiguration handSize:i,queueLengthLimit:i,queues:i|\
QuobyteVolumeSource group,readOnly:b,registry,tenant,user,volume|\
RBDPersistentVolumeSource fsType,image,keyring,monitors:[s,pool,readOnly:b,secretRef:SecretReference,user|\
RBDVolumeSource fsType,image,keyring,monitors:[s,pool,readOnly:b,secretRef:LocalObjectReference,user|\
RbacV1Subject apiGroup,kind,name,namespace|\
ReplicaSet apiVersion,kind,metadata:ObjectMeta,spec:ReplicaSetSpec,status:ReplicaSetStatus|\
ReplicaSetCondition lastTransitionTime:t,message,reason,status,type|\
ReplicaSetList apiVersion,items:[ReplicaSet,kind,metadata:ListMeta|\
ReplicaSetSpec minReadySeconds:i,replicas:i,selector:LabelSelector,template:PodTemplateSpec|\
ReplicaSetStatus availableReplicas:i,conditions:[ReplicaSetCondition#type,fullyLabeledReplicas:i,observedGeneration:l,readyReplicas:i,replicas:i,terminatingReplicas:i|\
ReplicationController apiVersion,kind,metadata:ObjectMeta,spec:ReplicationControllerSpec,status:ReplicationControllerStatus|\
ReplicationControllerCondition lastTransitionTime:t,message,reason,status,type|\
ReplicationControllerList apiVersion,items:[ReplicationController,kind,metadata:ListMeta|\
ReplicationControllerSpec minReadySeconds:i,replicas:i,selector:{s,template:PodTemplateSpec|\
ReplicationControllerStatus availableReplicas:i,conditions:[ReplicationControllerCondition#type,fullyLabeledReplicas:i,observedGeneration:l,readyReplicas:i,replicas:i|\
Requester intent,name|\
ResourceAttributes fieldSelector:FieldSelectorAttributes,group,labelSelector:LabelSelectorAttributes,name,namespace,resource,subresource,verb,version|\
ResourceClaim name,request|\
ResourceClaimConsumerReference apiGroup,name,resource,uid|\
ResourceClaimList apiVersion,items:[ResourceV1ResourceClaim,kind,metadata:ListMeta|\
ResourceClaimSpec devices:DeviceClaim|\
ResourceClaimStatus allocation:AllocationResult,devices:[AllocatedDeviceStatus#driver#device#pool#shareID,reservedFor:[ResourceClaimConsumerReference#uid|\
ResourceClaimTemplate apiVersion,kind,metadata:ObjectMeta,spec:ResourceClaimTemplateSpec|\
ResourceClaimTemplateList apiVersion,items:[ResourceClaimTemplate,kind,metadata:ListMeta|\
ResourceClaimTemplateSpec metadata:ObjectMeta,spec:ResourceClaimSpec|\
ResourceFieldSelector containerName,divisor:q,resource|\
ResourceHealth health,message,resourceID|\
ResourceMetricSource name,target:MetricTarget|\
ResourceMetricStatus current:MetricValueStatus,name|\
ResourcePolicyRule apiGroups:[s,clusterScope:b,namespaces:[s,resources:[s,verbs:[s|\
ResourcePool generation:l,name,resourceSliceCount:l|\
ResourcePoolStatusRequest apiVersion,kind,metadata:ObjectMeta,spec:ResourcePoolStatusRequestSpec,status:ResourcePoolStatusRequestStatus|\
ResourcePoolStatusRequestList apiVersion,items:[ResourcePoolStatusRequest,kind,metadata:ListMeta|\
ResourcePoolStatusRequestSpec defaultPartitionTypeAttribute,driver,limit:i,poolName|\
ResourcePoolStatusRequestStatus conditions:[Condition#type,poolCount:i,pools:[PoolStatus|\
ResourceQuota apiVersion,kind,metadata:ObjectMeta,spec:ResourceQuotaSpec,status:ResourceQuotaStatus|\
ResourceQuotaList apiVersion,items:[ResourceQuota,kind,metadata:ListMeta|\
ResourceQuotaSpec hard:{q,scopeSelector:ScopeSelector,scopes:[s|\
ResourceQuotaStatus hard:{q,used:{q|\
ResourceRequirements claims:[ResourceClaim#name,limits:{q,requests:{q|\
ResourceRule apiGroups:[s,resourceNames:[s,resources:[s,verbs:[s|\
ResourceSlice apiVersion,kind,metadata:ObjectMeta,spec:ResourceSliceSpec|\
ResourceSliceList apiVersion,items:[ResourceSlice,kind,metadata:ListMeta|\
ResourceSliceSpec allNodes:b,devices:[Device,driver,nodeName,nodeSelector:NodeSelector,partitionTypeAttribute,perDeviceNodeSelection:b,pool:ResourcePool,sharedCounters:[CounterSet,skipNodeOperations:[s|\
ResourceStatus name,resources:[ResourceHealth#resourceID|\
ResourceV1ResourceClaim apiVersion,kind,metadata:ObjectMeta,spec:ResourceClaimSpec,status:ResourceClaimStatus|\
ResourceV1alpha3DeviceTaint effect,key,timeAdded:t,value|\
ResourceV1alpha3DeviceTaintRule apiVersion,kind,metadata:ObjectMeta,spec:ResourceV1alpha3DeviceTaintRuleSpec,status:ResourceV1alpha3DeviceTaintRuleStatus|\
ResourceV1alpha3DeviceTaintRuleList apiVersion,items:[ResourceV1alpha3DeviceTaintRule,kind,metadata:ListMeta|\
ResourceV1alpha3DeviceTaintRuleSpec deviceSelector:ResourceV1alpha3DeviceTaintSelector,taint:ResourceV1alpha3DeviceTaint|\
ResourceV1alpha3DeviceTaintRuleStatus conditions:[Condition#type|\
ResourceV1alpha3DeviceTaintSelector device,driver,pool|\
ResourceV1beta1AllocatedDeviceStatus conditions:[Condition#type,data:a,device,driver,networkData:ResourceV1beta1NetworkDeviceData,pool,shareID|\
ResourceV1beta1AllocationResult allocationTimestamp:t,devices:ResourceV1beta1DeviceAllocationResult,nodeSelector:NodeSelector|\
ResourceV1beta1CELDeviceSelector expression|\
ResourceV1beta1CapacityRequestPolicy default:q,validRange:ResourceV1beta1CapacityRequestPolicyRange,validValues:[q|\
ResourceV1beta1CapacityRequestPolicyRange max:q,min:q,step:q|\
ResourceV1beta1CapacityRequirements requests:{q|\
ResourceV1beta1Counter value:q|\
ResourceV1beta1CounterSet counters:{ResourceV1beta1Counter,name|\
ResourceV1beta1Device basic:BasicDevice,name|\
ResourceV1beta1DeviceAllocationConfiguration opaque:ResourceV1beta1OpaqueDeviceConfiguration,requests:[s,source|\
ResourceV1beta1DeviceAllocationResult config:[ResourceV1beta1DeviceAllocationConfiguration,results:[ResourceV1beta1DeviceRequestAllocationResult|\
ResourceV1beta1DeviceAttribute bool:b,bools:[b,int:l,ints:[l,string,strings:[s,version,versions:[s|\
ResourceV1beta1DeviceCapacity requestPolicy:ResourceV1beta1CapacityRequestPolicy,value:q|\
ResourceV1beta1DeviceClaim config:[ResourceV1beta1DeviceClaimConfiguration,constraints:[ResourceV1beta1DeviceConstraint,requests:[ResourceV1beta1DeviceRequest|\
ResourceV1beta1DeviceClaimConfiguration opaque:ResourceV1beta1OpaqueDeviceConfiguration,requests:[s|\
ResourceV1beta1DeviceClass apiVersion,kind,metadata:ObjectMeta,spec:ResourceV1beta1DeviceClassSpec|\
ResourceV1beta1DeviceClassConfiguration opaque:ResourceV1beta1OpaqueDeviceConfiguration|\
ResourceV1beta1DeviceClassList apiVersion,items:[ResourceV1beta1DeviceClass,kind,metadata:ListMeta|\
ResourceV1beta1DeviceClassSpec config:[ResourceV1beta1DeviceClassConfiguration,extendedResourceName,selectors:[ResourceV1beta1DeviceSelector|\
ResourceV1beta1DeviceConstraint distinctAttribute,matchAttribute,requests:[s|\
ResourceV1beta1DeviceCounterConsumption compatibilityGroups:[s,counterSet,counters:{ResourceV1beta1Counter|\
ResourceV1beta1DeviceDerivedAttribute expression,name|\
ResourceV1beta1DeviceRequest adminAccess:b,allocationMode,capacity:ResourceV1beta1CapacityRequirements,count:l,derivedAttributes:[ResourceV1beta1DeviceDerivedAttribute,deviceClassName,firstAvailable:[ResourceV1beta1DeviceSubRequest,name,selectors:[ResourceV1beta1DeviceSelector,tolerations:[ResourceV1beta1DeviceToleration|\
ResourceV1beta1DeviceRequestAllocationResult adminAccess:b,bindingConditions:[s,bindingFailureConditions:[s,consumedCapacity:{q,device,driver,pool,request,shareID,skipNodeOperations:[s,tolerations:[ResourceV1beta1DeviceToleration|\
ResourceV1beta1DeviceSelector cel:ResourceV1beta1CELDeviceSelector|\
ResourceV1beta1DeviceSubRequest allocationMode,capacity:ResourceV1beta1CapacityRequirements,count:l,derivedAttributes:[ResourceV1beta1DeviceDerivedAttribute,deviceClassName,name,selectors:[ResourceV1beta1DeviceSelector,tolerations:[ResourceV1beta1DeviceToleration|\
ResourceV1beta1DeviceTaint effect,key,timeAdded:t,value|\
ResourceV1beta1DeviceToleration effect,key,operator,tolerationSeconds:l,value|\
ResourceV1beta1NetworkDeviceData hardwareAddress,interfaceName,ips:[s|\
ResourceV1beta1NodeAllocatableMapping capacityKey,capacityMultiplier:q,deviceMultiplier:q|\
ResourceV1beta1NodeAllocatableOverhead perContainer:q,perPod:q|\
ResourceV1beta1NodeAllocatableResource mapping:ResourceV1beta1NodeAllocatableMapping,overhead:ResourceV1beta1NodeAllocatableOverhead|\
ResourceV1beta1OpaqueDeviceConfiguration driver,parameters:a|\
ResourceV1beta1ResourceClaim apiVersion,kind,metadata:ObjectMeta,spec:ResourceV1beta1ResourceClaimSpec,status:ResourceV1beta1ResourceClaimStatus|\
ResourceV1beta1ResourceClaimConsumerReference apiGroup,name,resource,uid|\
ResourceV1beta1ResourceClaimList apiVersion,items:[ResourceV1beta1ResourceClaim,kind,metadata:ListMeta|\
ResourceV1beta1ResourceClaimSpec devices:ResourceV1beta1DeviceClaim|\
ResourceV1beta1ResourceClaimStatus allocation:ResourceV1beta1AllocationResult,devices:[ResourceV1beta1AllocatedDeviceStatus#driver#device#pool#shareID,reservedFor:[ResourceV1beta1ResourceClaimConsumerReference#uid|\
ResourceV1beta1ResourceClaimTemplate apiVersion,kind,metadata:ObjectMeta,spec:ResourceV1beta1ResourceClaimTemplateSpec|\
ResourceV1beta1ResourceClaimTemplateList apiVersion,items:[ResourceV1beta1ResourceClaimTemplate,kind,metadata:ListMeta|\
ResourceV1beta1ResourceClaimTemplateSpec metadata:ObjectMeta,spec:ResourceV1beta1ResourceClaimSpec|\
ResourceV1beta1ResourcePool generation:l,name,resourceSliceCount:l|\
ResourceV1beta1ResourceSlice apiVersion,kind,metadata:ObjectMeta,spec:ResourceV1beta1ResourceSliceSpec|\
ResourceV1beta1ResourceSliceList apiVersion,items:[ResourceV1beta1ResourceSlice,kind,metadata:ListMeta|\
ResourceV1beta1ResourceSliceSpec allNodes:b,devices:[ResourceV1beta1Device,driver,nodeName,nodeSelector:NodeSelector,partitionTypeAttribute,perDeviceNodeSelection:b,pool:ResourceV1beta1ResourcePool,sharedCounters:[ResourceV1beta1CounterSet,skipNodeOperations:[s|\
ResourceV1beta2AllocatedDeviceStatus conditions:[Condition#type,data:a,device,driver,networkData:ResourceV1beta2NetworkDeviceData,pool,shareID|\
ResourceV1beta2AllocationResult allocationTimestamp:t,devices:ResourceV1beta2DeviceAllocationResult,nodeSelector:NodeSelector|\
ResourceV1beta2CELDeviceSelector expression|\
ResourceV1beta2CapacityRequestPolicy default:q,validRange:ResourceV1beta2CapacityRequestPolicyRange,validValues:[q|\
ResourceV1beta2CapacityRequestPolicyRange max:q,min:q,step:q|\
ResourceV1beta2CapacityRequirements requests:{q|\
ResourceV1beta2Counter value:q|\
ResourceV1beta2CounterSet counters:{ResourceV1beta2Counter,name|\
ResourceV1beta2Device allNodes:b,allowMultipleAllocations:b,attributes:{ResourceV1beta2DeviceAttribute,bindingConditions:[s,bindingFailureConditions:[s,bindsToNode:b,capacity:{ResourceV1beta2DeviceCapacity,consumesCounters:[ResourceV1beta2DeviceCounterConsumption,name,nodeAllocatableResources:{ResourceV1beta2NodeAllocatableResource,nodeName,nodeSelector:NodeSelector,taints:[ResourceV1beta2DeviceTaint|\
ResourceV1beta2DeviceAllocationConfiguration opaque:ResourceV1beta2OpaqueDeviceConfiguration,requests:[s,source|\
ResourceV1beta2DeviceAllocationResult config:[ResourceV1beta2DeviceAllocationConfiguration,results:[ResourceV1beta2DeviceRequestAllocationResult|\
ResourceV1beta2DeviceAttribute bool:b,bools:[b,int:l,ints:[l,string,strings:[s,version,versions:[s|\
ResourceV1beta2DeviceCapacity requestPolicy:ResourceV1beta2CapacityRequestPolicy,value:q|\
ResourceV1beta2DeviceClaim config:[ResourceV1beta2DeviceClaimConfiguration,constraints:[ResourceV1beta2DeviceConstraint,requests:[ResourceV1beta2DeviceRequest|\
ResourceV1beta2DeviceClaimConfiguration opaque:ResourceV1beta2OpaqueDeviceConfiguration,requests:[s|\
ResourceV1beta2DeviceClass apiVersion,kind,metadata:ObjectMeta,spec:ResourceV1beta2DeviceClassSpec|\
ResourceV1beta2DeviceClassConfiguration opaque:ResourceV1beta2OpaqueDeviceConfiguration|\
ResourceV1beta2DeviceClassList apiVersion,items:[ResourceV1beta2DeviceClass,kind,metadata:ListMeta|\
ResourceV1beta2DeviceClassSpec config:[ResourceV1beta2DeviceClassConfiguration,extendedResourceName,selectors:[ResourceV1beta2DeviceSelector|\
ResourceV1beta2DeviceConstraint distinctAttribute,matchAttribute,requests:[s|\
ResourceV1beta2DeviceCounterConsumption compatibilityGroups:[s,counterSet,counters:{ResourceV1beta2Counter|\
ResourceV1beta2DeviceDerivedAttribute expression,name|\
ResourceV1beta2DeviceRequest exactly:ResourceV1beta2ExactDeviceRequest,firstAvailable:[ResourceV1beta2DeviceSubRequest,name|\
ResourceV1beta2DeviceRequestAllocationResult adminAccess:b,bindingConditions:[s,bindingFailureConditions:[s,consumedCapacity:{q,device,driver,pool,request,shareID,skipNodeOperations:[s,tolerations:[ResourceV1beta2DeviceToleration|\
ResourceV1beta2DeviceSelector cel:ResourceV1beta2CELDeviceSelector|\
ResourceV1beta2DeviceSubRequest allocationMode,capacity:ResourceV1beta2CapacityRequirements,count:l,derivedAttributes:[ResourceV1beta2DeviceDerivedAttribute,deviceClassName,name,selectors:[ResourceV1beta2DeviceSelector,tolerations:[ResourceV1beta2DeviceToleration|\
ResourceV1beta2DeviceTaint effect,key,timeAdded:t,value|\
ResourceV1beta2DeviceTaintRule apiVersion,kind,metadata:ObjectMeta,spec:ResourceV1beta2DeviceTaintRuleSpec,status:ResourceV1beta2DeviceTaintRuleStatus|\
ResourceV1beta2DeviceTaintRuleList apiVersion,items:[ResourceV1beta2DeviceTaintRule,kind,metadata:ListMeta|\
ResourceV1beta2DeviceTaintRuleSpec deviceSelector:ResourceV1beta2DeviceTaintSelector,taint:ResourceV1beta2DeviceTaint|\
ResourceV1beta2DeviceTaintRuleStatus conditions:[Condition#type|\
ResourceV1beta2DeviceTaintSelector device,driver,pool|\
ResourceV1beta2DeviceToleration effect,key,operator,tolerationSeconds:l,value|\
ResourceV1beta2ExactDeviceRequest adminAccess:b,allocationMode,capacity:ResourceV1beta2CapacityRequirements,count:l,derivedAttributes:[ResourceV1beta2DeviceDerivedAttribute,deviceClassName,selectors:[ResourceV1beta2DeviceSelector,tolerations:[ResourceV1beta2DeviceToleration|\
ResourceV1beta2NetworkDeviceData hardwareAddress,interfaceName,ips:[s|\
ResourceV1beta2NodeAllocatableMapping capacityKey,capacityMultiplier:q,deviceMultiplier:q|\
ResourceV1beta2NodeAllocatableOverhead perContainer:q,perPod:q|\
ResourceV1beta2NodeAllocatableResource mapping:ResourceV1beta2NodeAllocatableMapping,overhead:ResourceV1beta2NodeAllocatableOverhead|\
ResourceV1beta2OpaqueDeviceConfiguration driver,parameters:a|\
ResourceV1beta2ResourceClaim apiVersion,kind,metadata:ObjectMeta,spec:ResourceV1beta2ResourceClaimSpec,status:ResourceV1beta2ResourceClaimStatus|\
ResourceV1beta2ResourceClaimConsumerReference apiGroup,name,resource,uid|\
ResourceV1beta2ResourceClaimList apiVersion,items:[ResourceV1beta2ResourceClaim,kind,metadata:ListMeta|\
ResourceV1beta2ResourceClaimSpec devices:ResourceV1beta2DeviceClaim|\
ResourceV1beta2ResourceClaimStatus allocation:ResourceV1beta2AllocationResult,devices:[ResourceV1beta2AllocatedDeviceStatus#driver#device#pool#shareID,reservedFor:[ResourceV1beta2ResourceClaimConsumerReference#uid|\
ResourceV1beta2ResourceClaimTemplate apiVersion,kind,metadata:ObjectMeta,spec:ResourceV1beta2ResourceClaimTemplateSpec|\
ResourceV1beta2ResourceClaimTemplateList apiVersion,items:[ResourceV1beta2ResourceClaimTemplate,kind,metadata:ListMeta|\
ResourceV1beta2ResourceClaimTemplateSpec metadata:ObjectMeta,spec:ResourceV1beta2ResourceClaimSpec|\
ResourceV1beta2ResourcePool generation:l,name,resourceSliceCount:l|\
ResourceV1beta2ResourceSlice apiVersion,kind,metadata:ObjectMeta,spec:ResourceV1beta2ResourceSliceSpec|\
ResourceV1beta2ResourceSliceList apiVersion,items:[ResourceV1beta2ResourceSlice,kind,metadata:ListMeta|\
ResourceV1beta2ResourceSliceSpec allNodes:b,devices:[ResourceV1beta2Device,driver,nodeName,nodeSelector:NodeSelector,partitionTypeAttribute,perDeviceNodeSelection:b,pool:ResourceV1beta2ResourcePool,sharedCounters:[ResourceV1beta2CounterSet,skipNodeOperations:[s|\
ResponderStatus completionTime:t,expectedCompletionTime:t,heartbeatTime:t,message,name,startTime:t|\
Role apiVersion,kind,metadata:ObjectMeta,rules:[PolicyRule|\
RoleBinding apiVersion,kind,metadata:ObjectMeta,roleRef:RoleRef,subjects:[RbacV1Subject|\
RoleBindingList apiVersion,items:[RoleBinding,kind,metadata:ListMeta|\
RoleList apiVersion,items:[Role,kind,metadata:ListMeta|\
RoleRef apiGroup,kind,name|\
RollingUpdateDaemonSet maxSurge:o,maxUnavailable:o|\
RollingUpdateDeployment maxSurge:o,maxUnavailable:o|\
RollingUpdateStatefulSetStrategy maxUnavailable:o,partition:i|\
RuleWithOperations apiGroups:[s,apiVersions:[s,operations:[s,resources:[s,scope|\
RuntimeClass apiVersion,handler,kind,metadata:ObjectMeta,overhead:Overhead,scheduling:Scheduling|\
RuntimeClassList apiVersion,items:[RuntimeClass,kind,metadata:ListMeta|\
SELinuxOptions level,role,type,user|\
Scale apiVersion,kind,metadata:ObjectMeta,spec:ScaleSpec,status:ScaleStatus|\
ScaleIOPersistentVolumeSource fsType,gateway,protectionDomain,readOnly:b,secretRef:SecretReference,sslEnabled:b,storageMode,storagePool,system,volumeName|\
ScaleIOVolumeSource fsType,gateway,protectionDomain,readOnly:b,secretRef:LocalObjectReference,sslEnabled:b,storageMode,storagePool,system,volumeName|\
ScaleSpec replicas:i|\
ScaleStatus replicas:i,selector|\
Scheduling nodeSelector:{s,tolerations:[Toleration|\
SchedulingV1alpha3AllCompositeDisruptionMode |\
SchedulingV1alpha3AllDisruptionMode |\
SchedulingV1alpha3BasicSchedulingPolicy |\
SchedulingV1alpha3CompositeBasicSchedulingPolicy |\
SchedulingV1alpha3CompositeDisruptionMode all:SchedulingV1alpha3AllCompositeDisruptionMode,single:SchedulingV1alpha3SingleCompositeDisruptionMode|\
SchedulingV1alpha3CompositeGangSchedulingPolicy minGroupCount:i|\
SchedulingV1alpha3CompositePodGroupSchedulingConstraints topology:[SchedulingV1alpha3TopologyConstraint|\
SchedulingV1alpha3CompositePodGroupSchedulingPolicy basic:SchedulingV1alpha3CompositeBasicSchedulingPolicy,gang:SchedulingV1alpha3CompositeGangSchedulingPolicy|\
SchedulingV1alpha3CompositePodGroupTemplate compositePodGroupTemplates:[SchedulingV1alpha3CompositePodGroupTemplate#name,disruptionMode:SchedulingV1alpha3CompositeDisruptionMode,name,podGroupTemplates:[SchedulingV1alpha3PodGroupTemplate#name,preemptionPolicy,priority:i,priorityClassName,schedulingConstraints:SchedulingV1alpha3CompositePodGroupSchedulingConstraints,schedulingPolicy:SchedulingV1alpha3CompositePodGroupSchedulingPolicy|\
SchedulingV1alpha3DisruptionMode all:SchedulingV1alpha3AllDisruptionMode,single:SchedulingV1alpha3SingleDisruptionMode|\
SchedulingV1alpha3GangSchedulingPolicy minCount:i|\
SchedulingV1alpha3PodGroup apiVersion,kind,metadata:ObjectMeta,spec:SchedulingV1alpha3PodGroupSpec,status:SchedulingV1alpha3PodGroupStatus|\
SchedulingV1alpha3PodGroupList apiVersion,items:[SchedulingV1alpha3PodGroup,kind,metadata:ListMeta|\
SchedulingV1alpha3PodGroupResourceClaim name,resourceClaimName,resourceClaimTemplateName|\
SchedulingV1alpha3PodGroupResourceClaimStatus name,resourceClaimName|\
SchedulingV1alpha3PodGroupSchedulingConstraints topology:[SchedulingV1alpha3TopologyConstraint|\
SchedulingV1alpha3PodGroupSchedulingPolicy basic:SchedulingV1alpha3BasicSchedulingPolicy,gang:SchedulingV1alpha3GangSchedulingPolicy|\
SchedulingV1alpha3PodGroupSpec disruptionMode:SchedulingV1alpha3DisruptionMode,parentCompositePodGroupName,preemptionPolicy,priority:i,priorityClassName,resourceClaims:[SchedulingV1alpha3PodGroupResourceClaim#name,schedulingConstraints:SchedulingV1alpha3PodGroupSchedulingConstraints,schedulingPolicy:SchedulingV1alpha3PodGroupSchedulingPolicy,workloadRef:SchedulingV1alpha3WorkloadReference|\
SchedulingV1alpha3PodGroupStatus conditions:[Condition#type,resourceClaimStatuses:[SchedulingV1alpha3PodGroupResourceClaimStatus#name|\
SchedulingV1alpha3PodGroupTemplate disruptionMode:SchedulingV1alpha3DisruptionMode,name,preemptionPolicy,priority:i,priorityClassName,resourceClaims:[SchedulingV1alpha3PodGroupResourceClaim#name,schedulingConstraints:SchedulingV1alpha3PodGroupSchedulingConstraints,schedulingPolicy:SchedulingV1alpha3PodGroupSchedulingPolicy|\
SchedulingV1alpha3SingleCompositeDisruptionMode |\
SchedulingV1alpha3SingleDisruptionMode |\
SchedulingV1alpha3TopologyConstraint key|\
SchedulingV1alpha3TypedLocalObjectReference apiGroup,kind,name|\
SchedulingV1alpha3Workload apiVersion,kind,metadata:ObjectMeta,spec:SchedulingV1alpha3WorkloadSpec|\
SchedulingV1alpha3WorkloadList apiVersion,items:[SchedulingV1alpha3Workload,kind,metadata:ListMeta|\
SchedulingV1alpha3WorkloadReference templateName,workloadName|\
SchedulingV1alpha3WorkloadSpec compositePodGroupTemplates:[SchedulingV1alpha3CompositePodGroupTemplate#name,controllerRef:SchedulingV1alpha3TypedLocalObjectReference,podGroupTemplates:[SchedulingV1alpha3PodGroupTemplate#name|\
SchedulingV1beta1AllCompositeDisruptionMode |\
SchedulingV1beta1AllDisruptionMode |\
SchedulingV1beta1BasicSchedulingPolicy |\
SchedulingV1beta1CompositeBasicSchedulingPolicy |\
SchedulingV1beta1CompositeDisruptionMode all:SchedulingV1beta1AllCompositeDisruptionMode,single:SchedulingV1beta1SingleCompositeDisruptionMode|\
SchedulingV1beta1CompositeGangSchedulingPolicy minGroupCount:i|\
SchedulingV1beta1CompositePodGroupSchedulingConstraints topology:[SchedulingV1beta1TopologyConstraint|\
SchedulingV1beta1CompositePodGroupSchedulingPolicy basic:SchedulingV1beta1CompositeBasicSchedulingPolicy,gang:SchedulingV1beta1CompositeGangSchedulingPolicy|\
SchedulingV1beta1CompositePodGroupTemplate compositePodGroupTemplates:[SchedulingV1beta1CompositePodGroupTemplate#name,disruptionMode:SchedulingV1beta1CompositeDisruptionMode,name,podGroupTemplates:[SchedulingV1beta1PodGroupTemplate#name,preemptionPolicy,priority:i,priorityClassName,schedulingConstraints:SchedulingV1beta1CompositePodGroupSchedulingConstraints,schedulingPolicy:SchedulingV1beta1CompositePodGroupSchedulingPolicy|\
SchedulingV1beta1DisruptionMode all:SchedulingV1beta1AllDisruptionMode,single:SchedulingV1beta1SingleDisruptionMode|\
SchedulingV1beta1GangSchedulingPolicy minCount:i|\
SchedulingV1beta1PodGroup apiVersion,kind,metadata:ObjectMeta,spec:SchedulingV1beta1PodGroupSpec,status:SchedulingV1beta1PodGroupStatus|\
SchedulingV1beta1PodGroupList apiVersion,items:[SchedulingV1beta1PodGroup,kind,metadata:ListMeta|\
SchedulingV1beta1PodGroupResourceClaim name,resourceClaimName,resourceClaimTemplateName|\
SchedulingV1beta1PodGroupResourceClaimStatus name,resourceClaimName|\
SchedulingV1beta1PodGroupSchedulingConstraints topology:[SchedulingV1beta1TopologyConstraint|\
SchedulingV1beta1PodGroupSchedulingPolicy basic:SchedulingV1beta1BasicSchedulingPolicy,gang:SchedulingV1beta1GangSchedulingPolicy|\
SchedulingV1beta1PodGroupSpec disruptionMode:SchedulingV1beta1DisruptionMode,parentCompositePodGroupName,preemptionPolicy,priority:i,priorityClassName,resourceClaims:[SchedulingV1beta1PodGroupResourceClaim#name,schedulingConstraints:SchedulingV1beta1PodGroupSchedulingConstraints,schedulingPolicy:SchedulingV1beta1PodGroupSchedulingPolicy,workloadRef:SchedulingV1beta1WorkloadReference|\
SchedulingV1beta1PodGroupStatus conditions:[Condition#type,resourceClaimStatuses:[SchedulingV1beta1PodGroupResourceClaimStatus#name|\
SchedulingV1beta1PodGroupTemplate disruptionMode:SchedulingV1beta1DisruptionMode,name,preemptionPolicy,priority:i,priorityClassName,resourceClaims:[SchedulingV1beta1PodGroupResourceClaim#name,schedulingConstraints:SchedulingV1beta1PodGroupSchedulingConstraints,schedulingPolicy:SchedulingV1beta1PodGroupSchedulingPolicy|\
SchedulingV1beta1SingleCompositeDisruptionMode |\
SchedulingV1beta1SingleDisruptionMode |\
SchedulingV1beta1TopologyConstraint key|\
SchedulingV1beta1TypedLocalObjectReference apiGroup,kind,name|\
SchedulingV1beta1Workload apiVersion,kind,metadata:ObjectMeta,spec:SchedulingV1beta1WorkloadSpec|\
SchedulingV1beta1WorkloadList apiVersion,items:[SchedulingV1beta1Workload,kind,metadata:ListMeta|\
SchedulingV1beta1WorkloadReference templateName,workloadName|\
SchedulingV1beta1WorkloadSpec compositePodGroupTemplates:[SchedulingV1beta1CompositePodGroupTemplate#name,controllerRef:SchedulingV1beta1TypedLocalObjectReference,podGroupTemplates:[SchedulingV1beta1PodGroupTemplate#name|\
ScopeSelector matchExpressions:[ScopedResourceSelectorRequirement|\
ScopedResourceSelectorRequirement operator,scopeName,values:[s|\
SeccompProfile localhostProfile,type|\
Secret apiVersion,data:{y,immutable:b,kind,metadata:ObjectMeta,stringData:{s,type|\
SecretEnvSource name,optional:b|\
SecretKeySelector key,name,optional:b|\
SecretList apiVersion,items:[Secret,kind,metadata:ListMeta|\
SecretProjection items:[KeyToPath,name,optional:b|\
SecretReference name,namespace|\
SecretVolumeSource defaultMode:i,defaultUser:l,items:[KeyToPath,optional:b,secretName|\
SecurityContext allowPrivilegeEscalation:b,appArmorProfile:AppArmorProfile,capabilities:Capabilities,privileged:b,procMount,readOnlyRootFilesystem:b,runAsGroup:l,runAsNonRoot:b,runAsUser:l,seLinuxOptions:SELinuxOptions,seccompProfile:SeccompProfile,windowsOptions:WindowsSecurityContextOptions|\
SelectableField jsonPath|\
SelfSubjectAccessReview apiVersion,kind,metadata:ObjectMeta,spec:SelfSubjectAccessReviewSpec,status:SubjectAccessReviewStatus|\
SelfSubjectAccessReviewSpec nonResourceAttributes:NonResourceAttributes,resourceAttributes:ResourceAttributes|\
SelfSubjectReview apiVersion,kind,metadata:ObjectMeta,status:SelfSubjectReviewStatus|\
SelfSubjectReviewStatus userInfo:UserInfo|\
SelfSubjectRulesReview apiVersion,kind,metadata:ObjectMeta,spec:SelfSubjectRulesReviewSpec,status:SubjectRulesReviewStatus|\
SelfSubjectRulesReviewSpec namespace|\
ServerAddressByClientCIDR clientCIDR,serverAddress|\
ServerStorageVersion apiServerID,decodableVersions:[s,encodingVersion,servedVersions:[s|\
Service apiVersion,kind,metadata:ObjectMeta,spec:ServiceSpec,status:ServiceStatus|\
ServiceAccount apiVersion,automountServiceAccountToken:b,imagePullSecrets:[LocalObjectReference,kind,metadata:ObjectMeta,secrets:[ObjectReference#name|\
ServiceAccountList apiVersion,items:[ServiceAccount,kind,metadata:ListMeta|\
ServiceAccountSubject name,namespace|\
ServiceAccountTokenProjection audience,expirationSeconds:l,path,user:l|\
ServiceBackendPort name,number:i|\
ServiceCIDR apiVersion,kind,metadata:ObjectMeta,spec:ServiceCIDRSpec,status:ServiceCIDRStatus|\
ServiceCIDRList apiVersion,items:[ServiceCIDR,kind,metadata:ListMeta|\
ServiceCIDRSpec cidrs:[s|\
ServiceCIDRStatus conditions:[Condition#type|\
ServiceList apiVersion,items:[Service,kind,metadata:ListMeta|\
ServicePort appProtocol,name,nodePort:i,port:i,protocol,targetPort:o|\
ServiceSpec allocateLoadBalancerNodePorts:b,clusterIP,clusterIPs:[s,externalIPs:[s,externalName,externalTrafficPolicy,healthCheckNodePort:i,internalTrafficPolicy,ipFamilies:[s,ipFamilyPolicy,loadBalancerClass,loadBalancerIP,loadBalancerSourceRanges:[s,ports:[ServicePort#port#protocol,publishNotReadyAddresses:b,selector:{s,sessionAffinity,sessionAffinityConfig:SessionAffinityConfig,trafficDistribution,type|\
ServiceStatus conditions:[Condition#type,loadBalancer:LoadBalancerStatus|\
SessionAffinityConfig clientIP:ClientIPConfig|\
ShardInfo selector|\
ShareableCapacityStatus available:q,consumed:q,name,total:q|\
ShareableSummaryStatus capacity:[ShareableCapacityStatus,fullyAvailableDevices:i,partiallyAvailableDevices:i|\
SleepAction seconds:l|\
StatefulSet apiVersion,kind,metadata:ObjectMeta,spec:StatefulSetSpec,status:StatefulSetStatus|\
StatefulSetCondition lastTransitionTime:t,message,reason,status,type|\
StatefulSetList apiVersion,items:[StatefulSet,kind,metadata:ListMeta|\
StatefulSetOrdinals start:i|\
StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted,whenScaled|\
StatefulSetSpec minReadySeconds:i,ordinals:StatefulSetOrdinals,persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy,podManagementPolicy,replicas:i,revisionHistoryLimit:i,selector:LabelSelector,serviceName,template:PodTemplateSpec,updateStrategy:StatefulSetUpdateStrategy,volumeClaimTemplates:[PersistentVolumeClaim|\
StatefulSetStatus availableReplicas:i,collisionCount:i,conditions:[StatefulSetCondition#type,currentReplicas:i,currentRevision,observedGeneration:l,readyReplicas:i,replicas:i,updateRevision,updatedReplicas:i|\
StatefulSetUpdateStrategy rollingUpdate:RollingUpdateStatefulSetStrategy,type|\
StorageClass allowVolumeExpansion:b,allowedTopologies:[TopologySelectorTerm,apiVersion,kind,metadata:ObjectMeta,mountOptions:[s,parameters:{s,provisioner,reclaimPolicy,volumeBindingMode|\
StorageClassList apiVersion,items:[StorageClass,kind,metadata:ListMeta|\
StorageHealth healthConditions:[StorageHealthCondition,name|\
StorageHealthCondition accessMode,lastTransitionTime:t,message,reason,status,volumeMode|\
StorageOSPersistentVolumeSource fsType,readOnly:b,secretRef:ObjectReference,volumeName,volumeNamespace|\
StorageOSVolumeSource fsType,readOnly:b,secretRef:LocalObjectReference,volumeName,volumeNamespace|\
StorageV1TokenRequest audience,expirationSeconds:l|\
StorageVersion apiVersion,kind,metadata:ObjectMeta,spec:StorageVersionSpec,status:StorageVersionStatus|\
StorageVersionCondition lastTransitionTime:t,message,observedGeneration:l,reason,status,type|\
StorageVersionList apiVersion,items:[StorageVersion,kind,metadata:ListMeta|\
StorageVersionMigration apiVersion,kind,metadata:ObjectMeta,spec:StorageVersionMigrationSpec,status:StorageVersionMigrationStatus|\
StorageVersionMigrationList apiVersion,items:[StorageVersionMigration,kind,metadata:ListMeta|\
StorageVersionMigrationSpec resource:GroupResource|\
StorageVersionMigrationStatus conditions:[Condition#type,resourceVersion|\
StorageVersionSpec |\
StorageVersionStatus commonEncodingVersion,conditions:[StorageVersionCondition#type,storageVersions:[ServerStorageVersion#apiServerID|\
StoragemigrationV1beta1StorageVersionMigration apiVersion,kind,metadata:ObjectMeta,spec:StoragemigrationV1beta1StorageVersionMigrationSpec,status:StoragemigrationV1beta1StorageVersionMigrationStatus|\
StoragemigrationV1beta1StorageVersionMigrationList apiVersion,items:[StoragemigrationV1beta1StorageVersionMigration,kind,metadata:ListMeta|\
StoragemigrationV1beta1StorageVersionMigrationSpec resource:GroupResource|\
StoragemigrationV1beta1StorageVersionMigrationStatus conditions:[Condition#type,resourceVersion|\
SubjectAccessReview apiVersion,kind,metadata:ObjectMeta,spec:SubjectAccessReviewSpec,status:SubjectAccessReviewStatus|\
SubjectAccessReviewSpec extra:{z,groups:[s,nonResourceAttributes:NonResourceAttributes,resourceAttributes:ResourceAttributes,uid,user|\
SubjectAccessReviewStatus allowed:b,denied:b,evaluationError,reason|\
SubjectRulesReviewStatus evaluationError,incomplete:b,nonResourceRules:[NonResourceRule,resourceRules:[ResourceRule|\
SuccessPolicy rules:[SuccessPolicyRule|\
SuccessPolicyRule succeededCount:i,succeededIndexes|\
Sysctl name,value|\
TCPSocketAction host,port:o|\
Taint effect,key,timeAdded:t,value|\
TargetResponder name,priority:i,state|\
TokenRequestSpec attestations:{z,audiences:[s,boundObjectRef:BoundObjectReference,expirationSeconds:l|\
TokenRequestStatus expirationTimestamp:t,token|\
TokenReview apiVersion,kind,metadata:ObjectMeta,spec:TokenReviewSpec,status:TokenReviewStatus|\
TokenReviewSpec audiences:[s,token|\
TokenReviewStatus audiences:[s,authenticated:b,error,user:UserInfo|\
Toleration effect,key,operator,tolerationSeconds:l,value|\
TopologySelectorLabelRequirement key,values:[s|\
TopologySelectorTerm matchLabelExpressions:[TopologySelectorLabelRequirement|\
TopologySpreadConstraint labelSelector:LabelSelector,matchLabelKeys:[s,maxSkew:i,minDomains:i,nodeAffinityPolicy,nodeTaintsPolicy,topologyKey,whenUnsatisfiable|\
TypeChecking expressionWarnings:[ExpressionWarning|\
TypedLocalObjectReference apiGroup,kind,name|\
TypedObjectReference apiGroup,kind,name,namespace|\
UncountedTerminatedPods failed:[s,succeeded:[s|\
UserInfo extra:{z,groups:[s,uid,username|\
UserSubject name|\
ValidatingAdmissionPolicy apiVersion,kind,metadata:ObjectMeta,spec:ValidatingAdmissionPolicySpec,status:ValidatingAdmissionPolicyStatus|\
ValidatingAdmissionPolicyBinding apiVersion,kind,metadata:ObjectMeta,spec:ValidatingAdmissionPolicyBindingSpec|\
ValidatingAdmissionPolicyBindingList apiVersion,items:[ValidatingAdmissionPolicyBinding,kind,metadata:ListMeta|\
ValidatingAdmissionPolicyBindingSpec matchResources:MatchResources,paramRef:ParamRef,policyName,validationActions:[s|\
ValidatingAdmissionPolicyList apiVersion,items:[ValidatingAdmissionPolicy,kind,metadata:ListMeta|\
ValidatingAdmissionPolicySpec auditAnnotations:[AuditAnnotation,failurePolicy,matchConditions:[MatchCondition#name,matchConstraints:MatchResources,paramKind:ParamKind,validations:[Validation,variables:[Variable#name|\
ValidatingAdmissionPolicyStatus conditions:[Condition#type,observedGeneration:l,typeChecking:TypeChecking|\
ValidatingWebhook admissionReviewVersions:[s,clientConfig:AdmissionregistrationV1WebhookClientConfig,failurePolicy,matchConditions:[MatchCondition#name,matchPolicy,name,namespaceSelector:LabelSelector,objectSelector:LabelSelector,rules:[RuleWithOperations,sideEffects,timeoutSeconds:i|\
ValidatingWebhookConfiguration apiVersion,kind,metadata:ObjectMeta,webhooks:[ValidatingWebhook#name|\
ValidatingWebhookConfigurationList apiVersion,items:[ValidatingWebhookConfiguration,kind,metadata:ListMeta|\
Validation expression,message,messageExpression,reason|\
ValidationRule fieldPath,message,messageExpression,optionalOldSelf:b,reason,rule|\
Variable expression,name|\
Volume awsElasticBlockStore:AWSElasticBlockStoreVolumeSource,azureDisk:AzureDiskVolumeSource,azureFile:AzureFileVolumeSource,cephfs:CephFSVolumeSource,cinder:CinderVolumeSource,configMap:ConfigMapVolumeSource,csi:CSIVolumeSource,downwardAPI:DownwardAPIVolumeSource,emptyDir:EmptyDirVolumeSource,ephemeral:EphemeralVolumeSource,fc:FCVolumeSource,flexVolume:FlexVolumeSource,flocker:FlockerVolumeSource,gcePersistentDisk:GCEPersistentDiskVolumeSource,gitRepo:GitRepoVolumeSource,glusterfs:GlusterfsVolumeSource,hostPath:HostPathVolumeSource,image:ImageVolumeSource,iscsi:ISCSIVolumeSource,name,nfs:NFSVolumeSource,persistentVolumeClaim:PersistentVolumeClaimVolumeSource,photonPersistentDisk:PhotonPersistentDiskVolumeSource,portworxVolume:PortworxVolumeSource,projected:ProjectedVolumeSource,quobyte:QuobyteVolumeSource,rbd:RBDVolumeSource,scaleIO:ScaleIOVolumeSource,secret:SecretVolumeSource,storageos:StorageOSVolumeSource,vsphereVolume:VsphereVirtualDiskVolumeSource|\
VolumeAttachment apiVersion,kind,metadata:ObjectMeta,spec:VolumeAttachmentSpec,status:VolumeAttachmentStatus|\
VolumeAttachmentList apiVersion,items:[VolumeAttachment,kind,metadata:ListMeta|\
VolumeAttachmentSource inlineVolumeSpec:PersistentVolumeSpec,persistentVolumeName|\
VolumeAttachmentSpec attacher,nodeName,source:VolumeAttachmentSource|\
VolumeAttachmentStatus attachError:VolumeError,attached:b,attachmentMetadata:{s,detachError:VolumeError|\
VolumeAttributesClass apiVersion,driverName,kind,metadata:ObjectMeta,parameters:{s|\
VolumeAttributesClassList apiVersion,items:[VolumeAttributesClass,kind,metadata:ListMeta|\
VolumeDevice devicePath,name|\
VolumeError errorCode:i,message,time:t|\
VolumeHealthCondition message,reason,status|\
VolumeHealthStatus healthConditions:[VolumeHealthCondition#status#reason,lastTransitionTime:t|\
VolumeMount bindMountOptions:[s,mountPath,mountPropagation,name,readOnly:b,recursiveReadOnly,subPath,subPathExpr|\
VolumeMountStatus mountPath,name,readOnly:b,recursiveReadOnly,volumeStatus:VolumeStatus|\
VolumeNodeAffinity required:NodeSelector|\
VolumeNodeResources count:i|\
VolumeProjection clusterTrustBundle:ClusterTrustBundleProjection,configMap:ConfigMapProjection,downwardAPI:DownwardAPIProjection,podCertificate:PodCertificateProjection,secret:SecretProjection,serviceAccountToken:ServiceAccountTokenProjection|\
VolumeResourceRequirements limits:{q,requests:{q|\
VolumeStatus image:ImageVolumeStatus|\
VsphereVirtualDiskVolumeSource fsType,storagePolicyID,storagePolicyName,volumePath|\
WebhookConversion clientConfig:ApiextensionsV1WebhookClientConfig,conversionReviewVersions:[s|\
WeightedPodAffinityTerm podAffinityTerm:PodAffinityTerm,weight:i|\
WindowsSecurityContextOptions gmsaCredentialSpec,gmsaCredentialSpecName,hostProcess:b,runAsUserName|\
WorkloadPodGroupAllDisruptionMode |\
WorkloadPodGroupBasicSchedulingPolicy |\
WorkloadPodGroupDisruptionMode all:WorkloadPodGroupAllDisruptionMode,single:WorkloadPodGroupSingleDisruptionMode|\
WorkloadPodGroupGangSchedulingPolicy minCount:i|\
WorkloadPodGroupResourceClaim name,resourceClaimName,resourceClaimTemplateName|\
WorkloadPodGroupSchedulingConstraints topology:[SchedulingV1alpha3TopologyConstraint|\
WorkloadPodGroupSchedulingPolicy basic:WorkloadPodGroupBasicSchedulingPolicy,gang:WorkloadPodGroupGangSchedulingPolicy|\
WorkloadPodGroupSingleDisruptionMode ';
