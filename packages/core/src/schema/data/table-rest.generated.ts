// Written by scripts/gen-schema.mjs from Kubernetes v1.37.2; see data/README.md. Do not edit.
/** In the form of SERVED in table.generated.ts, kinds that a server serves only where they are switched on. */
export function offKinds(): string {
  return '|\
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
}

/** In the same form, kinds that nobody creates by themselves: lists, and the bodies of subresources. */
export function otherKinds(): string {
  return '|\
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
}

/** The types that no common kind has, in the form of TYPES there. */
export function restTypes(): string {
  return '\
APIGroup apiVersion,kind,name,preferredVersion:GroupVersionForDiscovery,serverAddressByClientCIDRs:[ServerAddressByClientCIDR,versions:[GroupVersionForDiscovery|\
APIGroupList apiVersion,groups:[APIGroup,kind|\
APIResource categories:[s,group,kind,name,namespaced:b,shortNames:[s,singularName,storageVersionHash,verbs:[s,version|\
APIResourceList apiVersion,groupVersion,kind,resources:[APIResource|\
APIService apiVersion,kind,metadata:ObjectMeta,spec:APIServiceSpec,status:APIServiceStatus|\
APIServiceCondition lastTransitionTime:t,message,reason,status,type|\
APIServiceList apiVersion,items:[APIService,kind,metadata:ListMeta|\
APIServiceSpec caBundle:y,group,groupPriorityMinimum:i,insecureSkipTLSVerify:b,service:ApiregistrationV1ServiceReference,version,versionPriority:i|\
APIServiceStatus conditions:[APIServiceCondition#type|\
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
AllocatedDeviceStatus conditions:[Condition#type,data:a,device,driver,networkData:NetworkDeviceData,pool,shareID|\
AllocationResult allocationTimestamp:t,devices:DeviceAllocationResult,nodeSelector:NodeSelector|\
ApiextensionsV1ServiceReference name,namespace,path,port:i|\
ApiextensionsV1WebhookClientConfig caBundle:y,service:ApiextensionsV1ServiceReference,url|\
ApiregistrationV1ServiceReference name,namespace,port:i|\
ApplyConfiguration expression|\
AuditAnnotation key,valueExpression|\
AuthenticationV1TokenRequest apiVersion,kind,metadata:ObjectMeta,spec:TokenRequestSpec,status:TokenRequestStatus|\
AutoscalingV1CrossVersionObjectReference apiVersion,kind,name|\
AutoscalingV1HorizontalPodAutoscaler apiVersion,kind,metadata:ObjectMeta,spec:AutoscalingV1HorizontalPodAutoscalerSpec,status:AutoscalingV1HorizontalPodAutoscalerStatus|\
AutoscalingV1HorizontalPodAutoscalerList apiVersion,items:[AutoscalingV1HorizontalPodAutoscaler,kind,metadata:ListMeta|\
AutoscalingV1HorizontalPodAutoscalerSpec maxReplicas:i,minReplicas:i,scaleTargetRef:AutoscalingV1CrossVersionObjectReference,targetCPUUtilizationPercentage:i|\
AutoscalingV1HorizontalPodAutoscalerStatus currentCPUUtilizationPercentage:i,currentReplicas:i,desiredReplicas:i,lastScaleTime:t,observedGeneration:l|\
AutoscalingV2HorizontalPodAutoscalerList apiVersion,items:[AutoscalingV2HorizontalPodAutoscaler,kind,metadata:ListMeta|\
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
CSIStorageCapacity apiVersion,capacity:q,kind,maximumVolumeSize:q,metadata:ObjectMeta,nodeTopology:LabelSelector,storageClassName|\
CSIStorageCapacityList apiVersion,items:[CSIStorageCapacity,kind,metadata:ListMeta|\
CapacityRequestPolicy default:q,validRange:CapacityRequestPolicyRange,validValues:[q|\
CapacityRequestPolicyRange max:q,min:q,step:q|\
CapacityRequirements requests:{q|\
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
ClusterRoleBindingList apiVersion,items:[ClusterRoleBinding,kind,metadata:ListMeta|\
ClusterRoleList apiVersion,items:[ClusterRole,kind,metadata:ListMeta|\
ClusterTrustBundle apiVersion,kind,metadata:ObjectMeta,spec:ClusterTrustBundleSpec|\
ClusterTrustBundleList apiVersion,items:[ClusterTrustBundle,kind,metadata:ListMeta|\
ClusterTrustBundleSpec signerName,trustBundle|\
ComponentCondition error,message,status,type|\
ComponentStatus apiVersion,conditions:[ComponentCondition#type,kind,metadata:ObjectMeta|\
ComponentStatusList apiVersion,items:[ComponentStatus,kind,metadata:ListMeta|\
CompositePodGroup apiVersion,kind,metadata:ObjectMeta,spec:CompositePodGroupSpec,status:CompositePodGroupStatus|\
CompositePodGroupList apiVersion,items:[CompositePodGroup,kind,metadata:ListMeta|\
CompositePodGroupSpec disruptionMode:SchedulingV1alpha3CompositeDisruptionMode,parentCompositePodGroupName,preemptionPolicy,priority:i,priorityClassName,schedulingConstraints:SchedulingV1alpha3CompositePodGroupSchedulingConstraints,schedulingPolicy:SchedulingV1alpha3CompositePodGroupSchedulingPolicy,workloadRef:SchedulingV1alpha3WorkloadReference|\
CompositePodGroupStatus conditions:[Condition#type|\
ConfigMapList apiVersion,items:[ConfigMap,kind,metadata:ListMeta|\
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
CronJobList apiVersion,items:[CronJob,kind,metadata:ListMeta|\
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
DaemonSetList apiVersion,items:[DaemonSet,kind,metadata:ListMeta|\
DeleteOptions apiVersion,dryRun:[s,gracePeriodSeconds:l,ignoreStoreReadErrorWithClusterBreakingPotential:b,kind,orphanDependents:b,preconditions:Preconditions,propagationPolicy|\
DeploymentList apiVersion,items:[Deployment,kind,metadata:ListMeta|\
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
EvictionSpec target:EvictionTarget|\
EvictionStatus conditions:[Condition#type,observedGeneration:l,requesters:[Requester#name,responders:[ResponderStatus#name,targetResponders:[TargetResponder#name|\
EvictionTarget pod:EvictionPodReference|\
ExactDeviceRequest adminAccess:b,allocationMode,capacity:CapacityRequirements,count:l,derivedAttributes:[DeviceDerivedAttribute,deviceClassName,selectors:[DeviceSelector,tolerations:[DeviceToleration|\
ExemptPriorityLevelConfiguration lendablePercent:i,nominalConcurrencyShares:i|\
ExpressionWarning fieldRef,warning|\
ExternalDocumentation description,url|\
FieldSelectorAttributes rawSelector,requirements:[FieldSelectorRequirement|\
FieldSelectorRequirement key,operator,values:[s|\
FlowDistinguisherMethod type|\
FlowSchema apiVersion,kind,metadata:ObjectMeta,spec:FlowSchemaSpec,status:FlowSchemaStatus|\
FlowSchemaCondition lastTransitionTime:t,message,reason,status,type|\
FlowSchemaList apiVersion,items:[FlowSchema,kind,metadata:ListMeta|\
FlowSchemaSpec distinguisherMethod:FlowDistinguisherMethod,matchingPrecedence:i,priorityLevelConfiguration:PriorityLevelConfigurationReference,rules:[PolicyRulesWithSubjects|\
FlowSchemaStatus conditions:[FlowSchemaCondition#type|\
FlowcontrolV1Subject group:GroupSubject,kind,serviceAccount:ServiceAccountSubject,user:UserSubject|\
ForNode name|\
ForZone name|\
GroupResource group,resource|\
GroupSubject name|\
GroupVersionForDiscovery groupVersion,version|\
IPAddress apiVersion,kind,metadata:ObjectMeta,spec:IPAddressSpec|\
IPAddressList apiVersion,items:[IPAddress,kind,metadata:ListMeta|\
IPAddressSpec parentRef:ParentReference|\
IngressClass apiVersion,kind,metadata:ObjectMeta,spec:IngressClassSpec|\
IngressClassList apiVersion,items:[IngressClass,kind,metadata:ListMeta|\
IngressClassParametersReference apiGroup,kind,name,namespace,scope|\
IngressClassSpec controller,parameters:IngressClassParametersReference|\
IngressList apiVersion,items:[Ingress,kind,metadata:ListMeta|\
JSONPatch expression|\
JSONSchemaProps $ref,$schema,additionalItems:a,additionalProperties:a,allOf:[JSONSchemaProps,anyOf:[JSONSchemaProps,default:a,definitions:{JSONSchemaProps,dependencies:{a,description,enum:[a,example:a,exclusiveMaximum:b,exclusiveMinimum:b,externalDocs:ExternalDocumentation,format,id,items:a,maxItems:l,maxLength:l,maxProperties:l,maximum:f,minItems:l,minLength:l,minProperties:l,minimum:f,multipleOf:f,not:JSONSchemaProps,nullable:b,oneOf:[JSONSchemaProps,pattern,patternProperties:{JSONSchemaProps,properties:{JSONSchemaProps,required:[s,title,type,uniqueItems:b,x-kubernetes-embedded-resource:b,x-kubernetes-int-or-string:b,x-kubernetes-list-map-keys:[s,x-kubernetes-list-type,x-kubernetes-map-type,x-kubernetes-preserve-unknown-fields:b,x-kubernetes-validations:[ValidationRule#rule|\
JobList apiVersion,items:[Job,kind,metadata:ListMeta|\
LabelSelectorAttributes rawSelector,requirements:[LabelSelectorRequirement|\
Lease apiVersion,kind,metadata:ObjectMeta,spec:LeaseSpec|\
LeaseList apiVersion,items:[Lease,kind,metadata:ListMeta|\
LeaseSpec acquireTime:m,holderIdentity,leaseDurationSeconds:i,leaseTransitions:i,preferredHolder,renewTime:m,strategy|\
LifecycleV1alpha1Eviction apiVersion,kind,metadata:ObjectMeta,spec:EvictionSpec,status:EvictionStatus|\
LimitRange apiVersion,kind,metadata:ObjectMeta,spec:LimitRangeSpec|\
LimitRangeItem default:{q,defaultRequest:{q,max:{q,maxLimitRequestRatio:{q,min:{q,type|\
LimitRangeList apiVersion,items:[LimitRange,kind,metadata:ListMeta|\
LimitRangeSpec limits:[LimitRangeItem|\
LimitResponse queuing:QueuingConfiguration,type|\
LimitedPriorityLevelConfiguration borrowingLimitPercent:i,lendablePercent:i,limitResponse:LimitResponse,nominalConcurrencyShares:i|\
ListMeta continue,remainingItemCount:l,resourceVersion,selfLink,shardInfo:ShardInfo|\
LocalSubjectAccessReview apiVersion,kind,metadata:ObjectMeta,spec:SubjectAccessReviewSpec,status:SubjectAccessReviewStatus|\
MatchCondition expression,name|\
MatchResources excludeResourceRules:[NamedRuleWithOperations,matchPolicy,namespaceSelector:LabelSelector,objectSelector:LabelSelector,resourceRules:[NamedRuleWithOperations|\
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
NamedRuleWithOperations apiGroups:[s,apiVersions:[s,operations:[s,resourceNames:[s,resources:[s,scope|\
NamespaceList apiVersion,items:[Namespace,kind,metadata:ListMeta|\
NetworkDeviceData hardwareAddress,interfaceName,ips:[s|\
NetworkPolicyList apiVersion,items:[NetworkPolicy,kind,metadata:ListMeta|\
NodeAllocatableMapping capacityKey,capacityMultiplier:q,deviceMultiplier:q|\
NodeAllocatableOverhead perContainer:q,perPod:q|\
NodeAllocatableResource mapping:NodeAllocatableMapping,overhead:NodeAllocatableOverhead|\
NodeList apiVersion,items:[Node,kind,metadata:ListMeta|\
NonResourceAttributes path,verb|\
NonResourcePolicyRule nonResourceURLs:[s,verbs:[s|\
NonResourceRule nonResourceURLs:[s,verbs:[s|\
OpaqueDeviceConfiguration driver,parameters:a|\
ParamKind apiVersion,kind|\
ParamRef name,namespace,parameterNotFoundAction,selector:LabelSelector|\
ParentReference group,name,namespace,resource|\
PartitionTypeStatus allocatable:i,attribute,total:i,type|\
PersistentVolumeClaimList apiVersion,items:[PersistentVolumeClaim,kind,metadata:ListMeta|\
PersistentVolumeList apiVersion,items:[PersistentVolume,kind,metadata:ListMeta|\
PodCertificateRequest apiVersion,kind,metadata:ObjectMeta,spec:PodCertificateRequestSpec,status:PodCertificateRequestStatus|\
PodCertificateRequestList apiVersion,items:[PodCertificateRequest,kind,metadata:ListMeta|\
PodCertificateRequestSpec maxExpirationSeconds:i,nodeName,nodeUID,podName,podUID,serviceAccountName,serviceAccountUID,signerName,stubPKCS10Request:y,unverifiedUserAnnotations:{s|\
PodCertificateRequestStatus beginRefreshAt:t,certificateChain,conditions:[Condition#type,notAfter:t,notBefore:t|\
PodDisruptionBudgetList apiVersion,items:[PodDisruptionBudget,kind,metadata:ListMeta|\
PodList apiVersion,items:[Pod,kind,metadata:ListMeta|\
PodTemplateList apiVersion,items:[PodTemplate,kind,metadata:ListMeta|\
PolicyRulesWithSubjects nonResourceRules:[NonResourcePolicyRule,resourceRules:[ResourcePolicyRule,subjects:[FlowcontrolV1Subject|\
PoolStatus allocatedDevices:i,availableDevices:i,driver,generation:l,nodeName,partitionSummary:[PartitionTypeStatus,poolName,resourceSliceCount:i,shareableSummary:ShareableSummaryStatus,totalDevices:i,unavailableDevices:i,validationError|\
Preconditions resourceVersion,uid|\
PriorityClassList apiVersion,items:[PriorityClass,kind,metadata:ListMeta|\
PriorityLevelConfiguration apiVersion,kind,metadata:ObjectMeta,spec:PriorityLevelConfigurationSpec,status:PriorityLevelConfigurationStatus|\
PriorityLevelConfigurationCondition lastTransitionTime:t,message,reason,status,type|\
PriorityLevelConfigurationList apiVersion,items:[PriorityLevelConfiguration,kind,metadata:ListMeta|\
PriorityLevelConfigurationReference name|\
PriorityLevelConfigurationSpec exempt:ExemptPriorityLevelConfiguration,limited:LimitedPriorityLevelConfiguration,type|\
PriorityLevelConfigurationStatus conditions:[PriorityLevelConfigurationCondition#type|\
QueuingConfiguration handSize:i,queueLengthLimit:i,queues:i|\
ReplicaSetList apiVersion,items:[ReplicaSet,kind,metadata:ListMeta|\
ReplicationControllerList apiVersion,items:[ReplicationController,kind,metadata:ListMeta|\
Requester intent,name|\
ResourceAttributes fieldSelector:FieldSelectorAttributes,group,labelSelector:LabelSelectorAttributes,name,namespace,resource,subresource,verb,version|\
ResourceClaimConsumerReference apiGroup,name,resource,uid|\
ResourceClaimList apiVersion,items:[ResourceV1ResourceClaim,kind,metadata:ListMeta|\
ResourceClaimSpec devices:DeviceClaim|\
ResourceClaimStatus allocation:AllocationResult,devices:[AllocatedDeviceStatus#driver#device#pool#shareID,reservedFor:[ResourceClaimConsumerReference#uid|\
ResourceClaimTemplate apiVersion,kind,metadata:ObjectMeta,spec:ResourceClaimTemplateSpec|\
ResourceClaimTemplateList apiVersion,items:[ResourceClaimTemplate,kind,metadata:ListMeta|\
ResourceClaimTemplateSpec metadata:ObjectMeta,spec:ResourceClaimSpec|\
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
ResourceRule apiGroups:[s,resourceNames:[s,resources:[s,verbs:[s|\
ResourceSlice apiVersion,kind,metadata:ObjectMeta,spec:ResourceSliceSpec|\
ResourceSliceList apiVersion,items:[ResourceSlice,kind,metadata:ListMeta|\
ResourceSliceSpec allNodes:b,devices:[Device,driver,nodeName,nodeSelector:NodeSelector,partitionTypeAttribute,perDeviceNodeSelection:b,pool:ResourcePool,sharedCounters:[CounterSet,skipNodeOperations:[s|\
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
RoleBindingList apiVersion,items:[RoleBinding,kind,metadata:ListMeta|\
RoleList apiVersion,items:[Role,kind,metadata:ListMeta|\
RuleWithOperations apiGroups:[s,apiVersions:[s,operations:[s,resources:[s,scope|\
RuntimeClassList apiVersion,items:[RuntimeClass,kind,metadata:ListMeta|\
Scale apiVersion,kind,metadata:ObjectMeta,spec:ScaleSpec,status:ScaleStatus|\
ScaleSpec replicas:i|\
ScaleStatus replicas:i,selector|\
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
SecretList apiVersion,items:[Secret,kind,metadata:ListMeta|\
SelectableField jsonPath|\
SelfSubjectAccessReview apiVersion,kind,metadata:ObjectMeta,spec:SelfSubjectAccessReviewSpec,status:SubjectAccessReviewStatus|\
SelfSubjectAccessReviewSpec nonResourceAttributes:NonResourceAttributes,resourceAttributes:ResourceAttributes|\
SelfSubjectReview apiVersion,kind,metadata:ObjectMeta,status:SelfSubjectReviewStatus|\
SelfSubjectReviewStatus userInfo:UserInfo|\
SelfSubjectRulesReview apiVersion,kind,metadata:ObjectMeta,spec:SelfSubjectRulesReviewSpec,status:SubjectRulesReviewStatus|\
SelfSubjectRulesReviewSpec namespace|\
ServerAddressByClientCIDR clientCIDR,serverAddress|\
ServerStorageVersion apiServerID,decodableVersions:[s,encodingVersion,servedVersions:[s|\
ServiceAccountList apiVersion,items:[ServiceAccount,kind,metadata:ListMeta|\
ServiceAccountSubject name,namespace|\
ServiceCIDR apiVersion,kind,metadata:ObjectMeta,spec:ServiceCIDRSpec,status:ServiceCIDRStatus|\
ServiceCIDRList apiVersion,items:[ServiceCIDR,kind,metadata:ListMeta|\
ServiceCIDRSpec cidrs:[s|\
ServiceCIDRStatus conditions:[Condition#type|\
ServiceList apiVersion,items:[Service,kind,metadata:ListMeta|\
ShardInfo selector|\
ShareableCapacityStatus available:q,consumed:q,name,total:q|\
ShareableSummaryStatus capacity:[ShareableCapacityStatus,fullyAvailableDevices:i,partiallyAvailableDevices:i|\
StatefulSetList apiVersion,items:[StatefulSet,kind,metadata:ListMeta|\
StorageClassList apiVersion,items:[StorageClass,kind,metadata:ListMeta|\
StorageHealth healthConditions:[StorageHealthCondition,name|\
StorageHealthCondition accessMode,lastTransitionTime:t,message,reason,status,volumeMode|\
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
TargetResponder name,priority:i,state|\
TokenRequestSpec attestations:{z,audiences:[s,boundObjectRef:BoundObjectReference,expirationSeconds:l|\
TokenRequestStatus expirationTimestamp:t,token|\
TokenReview apiVersion,kind,metadata:ObjectMeta,spec:TokenReviewSpec,status:TokenReviewStatus|\
TokenReviewSpec audiences:[s,token|\
TokenReviewStatus audiences:[s,authenticated:b,error,user:UserInfo|\
TypeChecking expressionWarnings:[ExpressionWarning|\
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
VolumeAttachment apiVersion,kind,metadata:ObjectMeta,spec:VolumeAttachmentSpec,status:VolumeAttachmentStatus|\
VolumeAttachmentList apiVersion,items:[VolumeAttachment,kind,metadata:ListMeta|\
VolumeAttachmentSource inlineVolumeSpec:PersistentVolumeSpec,persistentVolumeName|\
VolumeAttachmentSpec attacher,nodeName,source:VolumeAttachmentSource|\
VolumeAttachmentStatus attachError:VolumeError,attached:b,attachmentMetadata:{s,detachError:VolumeError|\
VolumeAttributesClass apiVersion,driverName,kind,metadata:ObjectMeta,parameters:{s|\
VolumeAttributesClassList apiVersion,items:[VolumeAttributesClass,kind,metadata:ListMeta|\
VolumeError errorCode:i,message,time:t|\
VolumeNodeResources count:i|\
WebhookConversion clientConfig:ApiextensionsV1WebhookClientConfig,conversionReviewVersions:[s';
}
