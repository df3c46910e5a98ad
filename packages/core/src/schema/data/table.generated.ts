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

/**
 * For each type of the common kinds, sorted by name: `TYPE FIELD,FIELD|`. A field is its name (a string), or its name, a colon, a sign (`[` list, `{` map, none
 * where it is neither), and a type or a scalar's letter; `#` stands before each list key. `schema/table.ts` has the letters.
 */
export const TYPES = '\
AWSElasticBlockStoreVolumeSource fsType,partition:i,readOnly:b,volumeID|\
Affinity nodeAffinity:NodeAffinity,podAffinity:PodAffinity,podAntiAffinity:PodAntiAffinity|\
AggregationRule clusterRoleSelectors:[LabelSelector|\
AppArmorProfile localhostProfile,type|\
AttachedVolume devicePath,name|\
AutoscalingV2CrossVersionObjectReference apiVersion,kind,name|\
AutoscalingV2HorizontalPodAutoscaler apiVersion,kind,metadata:ObjectMeta,spec:AutoscalingV2HorizontalPodAutoscalerSpec,status:AutoscalingV2HorizontalPodAutoscalerStatus|\
AutoscalingV2HorizontalPodAutoscalerSpec behavior:HorizontalPodAutoscalerBehavior,maxReplicas:i,metrics:[MetricSpec,minReplicas:i,scaleTargetRef:AutoscalingV2CrossVersionObjectReference|\
AutoscalingV2HorizontalPodAutoscalerStatus conditions:[HorizontalPodAutoscalerCondition#type,currentMetrics:[MetricStatus,currentReplicas:i,desiredReplicas:i,lastScaleTime:t,observedGeneration:l|\
AzureDiskVolumeSource cachingMode,diskName,diskURI,fsType,kind,readOnly:b|\
AzureFilePersistentVolumeSource readOnly:b,secretName,secretNamespace,shareName|\
AzureFileVolumeSource readOnly:b,secretName,shareName|\
CSIPersistentVolumeSource controllerExpandSecretRef:SecretReference,controllerPublishSecretRef:SecretReference,driver,fsType,nodeExpandSecretRef:SecretReference,nodePublishSecretRef:SecretReference,nodeStageSecretRef:SecretReference,readOnly:b,volumeAttributes:{s,volumeHandle|\
CSIVolumeSource driver,fsType,nodePublishSecretRef:LocalObjectReference,readOnly:b,volumeAttributes:{s|\
Capabilities add:[s,drop:[s|\
CephFSPersistentVolumeSource monitors:[s,path,readOnly:b,secretFile,secretRef:SecretReference,user|\
CephFSVolumeSource monitors:[s,path,readOnly:b,secretFile,secretRef:LocalObjectReference,user|\
CinderPersistentVolumeSource fsType,readOnly:b,secretRef:SecretReference,volumeID|\
CinderVolumeSource fsType,readOnly:b,secretRef:LocalObjectReference,volumeID|\
ClientIPConfig timeoutSeconds:i|\
ClusterRole aggregationRule:AggregationRule,apiVersion,kind,metadata:ObjectMeta,rules:[PolicyRule|\
ClusterRoleBinding apiVersion,kind,metadata:ObjectMeta,roleRef:RoleRef,subjects:[RbacV1Subject|\
ClusterTrustBundleProjection labelSelector:LabelSelector,name,optional:b,path,signerName,user:l|\
Condition lastTransitionTime:t,message,observedGeneration:l,reason,status,type|\
ConfigMap apiVersion,binaryData:{y,data:{s,immutable:b,kind,metadata:ObjectMeta|\
ConfigMapEnvSource name,optional:b|\
ConfigMapKeySelector key,name,optional:b|\
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
CronJob apiVersion,kind,metadata:ObjectMeta,spec:CronJobSpec,status:CronJobStatus|\
CronJobSpec concurrencyPolicy,failedJobsHistoryLimit:i,jobTemplate:JobTemplateSpec,schedule,startingDeadlineSeconds:l,successfulJobsHistoryLimit:i,suspend:b,timeZone|\
CronJobStatus active:[ObjectReference,lastScheduleTime:t,lastSuccessfulTime:t|\
DaemonEndpoint Port:i|\
DaemonSet apiVersion,kind,metadata:ObjectMeta,spec:DaemonSetSpec,status:DaemonSetStatus|\
DaemonSetCondition lastTransitionTime:t,message,reason,status,type|\
DaemonSetSpec minReadySeconds:i,revisionHistoryLimit:i,selector:LabelSelector,template:PodTemplateSpec,updateStrategy:DaemonSetUpdateStrategy|\
DaemonSetStatus collisionCount:i,conditions:[DaemonSetCondition#type,currentNumberScheduled:i,desiredNumberScheduled:i,numberAvailable:i,numberMisscheduled:i,numberReady:i,numberUnavailable:i,observedGeneration:l,updatedNumberScheduled:i|\
DaemonSetUpdateStrategy rollingUpdate:RollingUpdateDaemonSet,type|\
Deployment apiVersion,kind,metadata:ObjectMeta,spec:DeploymentSpec,status:DeploymentStatus|\
DeploymentCondition lastTransitionTime:t,lastUpdateTime:t,message,reason,status,type|\
DeploymentSpec minReadySeconds:i,paused:b,progressDeadlineSeconds:i,replicas:i,revisionHistoryLimit:i,selector:LabelSelector,strategy:DeploymentStrategy,template:PodTemplateSpec|\
DeploymentStatus availableReplicas:i,collisionCount:i,conditions:[DeploymentCondition#type,observedGeneration:l,readyReplicas:i,replicas:i,terminatingReplicas:i,unavailableReplicas:i,updatedReplicas:i|\
DeploymentStrategy rollingUpdate:RollingUpdateDeployment,type|\
DownwardAPIProjection items:[DownwardAPIVolumeFile|\
DownwardAPIVolumeFile fieldRef:ObjectFieldSelector,mode:i,path,resourceFieldRef:ResourceFieldSelector,user:l|\
DownwardAPIVolumeSource defaultMode:i,defaultUser:l,items:[DownwardAPIVolumeFile|\
EmptyDirVolumeSource medium,mode:i,sizeLimit:q|\
EnvFromSource configMapRef:ConfigMapEnvSource,prefix,secretRef:SecretEnvSource|\
EnvVar name,value,valueFrom:EnvVarSource|\
EnvVarSource configMapKeyRef:ConfigMapKeySelector,fieldRef:ObjectFieldSelector,fileKeyRef:FileKeySelector,resourceFieldRef:ResourceFieldSelector,secretKeyRef:SecretKeySelector|\
EphemeralContainer args:[s,command:[s,env:[EnvVar#name,envFrom:[EnvFromSource,image,imagePullPolicy,lifecycle:Lifecycle,livenessProbe:Probe,name,ports:[ContainerPort#containerPort#protocol,readinessProbe:Probe,resizePolicy:[ContainerResizePolicy,resources:ResourceRequirements,restartPolicy,restartPolicyRules:[ContainerRestartRule,securityContext:SecurityContext,startupProbe:Probe,stdin:b,stdinOnce:b,targetContainerName,terminationMessagePath,terminationMessagePolicy,tty:b,volumeDevices:[VolumeDevice#devicePath,volumeMounts:[VolumeMount#mountPath,workingDir|\
EphemeralVolumeSource volumeClaimTemplate:PersistentVolumeClaimTemplate|\
EvictionResponder name,priority:i|\
ExecAction command:[s|\
ExternalMetricSource metric:MetricIdentifier,target:MetricTarget|\
ExternalMetricStatus current:MetricValueStatus,metric:MetricIdentifier|\
FCVolumeSource fsType,lun:i,readOnly:b,targetWWNs:[s,wwids:[s|\
FileKeySelector key,optional:b,path,volumeName|\
FlexPersistentVolumeSource driver,fsType,options:{s,readOnly:b,secretRef:SecretReference|\
FlexVolumeSource driver,fsType,options:{s,readOnly:b,secretRef:LocalObjectReference|\
FlockerVolumeSource datasetName,datasetUUID|\
GCEPersistentDiskVolumeSource fsType,partition:i,pdName,readOnly:b|\
GRPCAction mode,port:i,service|\
GitRepoVolumeSource directory,repository,revision|\
GlusterfsPersistentVolumeSource endpoints,endpointsNamespace,path,readOnly:b|\
GlusterfsVolumeSource endpoints,path,readOnly:b|\
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
IPBlock cidr,except:[s|\
ISCSIPersistentVolumeSource chapAuthDiscovery:b,chapAuthSession:b,fsType,initiatorName,iqn,iscsiInterface,lun:i,portals:[s,readOnly:b,secretRef:SecretReference,targetPortal|\
ISCSIVolumeSource chapAuthDiscovery:b,chapAuthSession:b,fsType,initiatorName,iqn,iscsiInterface,lun:i,portals:[s,readOnly:b,secretRef:LocalObjectReference,targetPortal|\
ImageVolumeSource pullPolicy,reference|\
ImageVolumeStatus imageRef|\
Ingress apiVersion,kind,metadata:ObjectMeta,spec:IngressSpec,status:IngressStatus|\
IngressBackend resource:TypedLocalObjectReference,service:IngressServiceBackend|\
IngressLoadBalancerIngress hostname,ip,ports:[IngressPortStatus|\
IngressLoadBalancerStatus ingress:[IngressLoadBalancerIngress|\
IngressPortStatus error,port:i,protocol|\
IngressRule host,http:HTTPIngressRuleValue|\
IngressServiceBackend name,port:ServiceBackendPort|\
IngressSpec defaultBackend:IngressBackend,ingressClassName,rules:[IngressRule,tls:[IngressTLS|\
IngressStatus loadBalancer:IngressLoadBalancerStatus|\
IngressTLS hosts:[s,secretName|\
Job apiVersion,kind,metadata:ObjectMeta,spec:JobSpec,status:JobStatus|\
JobCondition lastProbeTime:t,lastTransitionTime:t,message,reason,status,type|\
JobSchedulingConfiguration disruptionMode:WorkloadPodGroupDisruptionMode,resourceClaims:[WorkloadPodGroupResourceClaim#name,schedulingConstraints:WorkloadPodGroupSchedulingConstraints,schedulingPolicy:WorkloadPodGroupSchedulingPolicy|\
JobSpec activeDeadlineSeconds:l,backoffLimit:i,backoffLimitPerIndex:i,completionMode,completions:i,managedBy,manualSelector:b,maxFailedIndexes:i,parallelism:i,podFailurePolicy:PodFailurePolicy,podReplacementPolicy,scheduling:JobSchedulingConfiguration,selector:LabelSelector,successPolicy:SuccessPolicy,suspend:b,template:PodTemplateSpec,ttlSecondsAfterFinished:i|\
JobStatus active:i,completedIndexes,completionTime:t,conditions:[JobCondition,failed:i,failedIndexes,ready:i,startTime:t,succeeded:i,terminating:i,uncountedTerminatedPods:UncountedTerminatedPods|\
JobTemplateSpec metadata:ObjectMeta,spec:JobSpec|\
KeyToPath key,mode:i,path,user:l|\
LabelSelector matchExpressions:[LabelSelectorRequirement,matchLabels:{s|\
LabelSelectorRequirement key,operator,values:[s|\
Lifecycle postStart:LifecycleHandler,preStop:LifecycleHandler,stopSignal|\
LifecycleHandler exec:ExecAction,httpGet:HTTPGetAction,sleep:SleepAction,tcpSocket:TCPSocketAction|\
LinuxContainerUser gid:l,supplementalGroups:[l,uid:l|\
LoadBalancerIngress hostname,ip,ipMode,ports:[PortStatus|\
LoadBalancerStatus ingress:[LoadBalancerIngress|\
LocalObjectReference name|\
LocalVolumeSource fsType,path|\
ManagedFieldsEntry apiVersion,fieldsType,fieldsV1:a,manager,operation,subresource,time:t|\
MetricIdentifier name,selector:LabelSelector|\
MetricSpec containerResource:ContainerResourceMetricSource,external:ExternalMetricSource,object:ObjectMetricSource,pods:PodsMetricSource,resource:ResourceMetricSource,type|\
MetricStatus containerResource:ContainerResourceMetricStatus,external:ExternalMetricStatus,object:ObjectMetricStatus,pods:PodsMetricStatus,resource:ResourceMetricStatus,type|\
MetricTarget averageUtilization:i,averageValue:q,type,value:q|\
MetricValueStatus averageUtilization:i,averageValue:q,value:q|\
ModifyVolumeStatus status,targetVolumeAttributesClassName|\
NFSVolumeSource path,readOnly:b,server|\
Namespace apiVersion,kind,metadata:ObjectMeta,spec:NamespaceSpec,status:NamespaceStatus|\
NamespaceCondition lastTransitionTime:t,message,reason,status,type|\
NamespaceSpec finalizers:[s|\
NamespaceStatus conditions:[NamespaceCondition#type,phase|\
NetworkPolicy apiVersion,kind,metadata:ObjectMeta,spec:NetworkPolicySpec|\
NetworkPolicyEgressRule ports:[NetworkPolicyPort,to:[NetworkPolicyPeer|\
NetworkPolicyIngressRule from:[NetworkPolicyPeer,ports:[NetworkPolicyPort|\
NetworkPolicyPeer ipBlock:IPBlock,namespaceSelector:LabelSelector,podSelector:LabelSelector|\
NetworkPolicyPort endPort:i,port:o,protocol|\
NetworkPolicySpec egress:[NetworkPolicyEgressRule,ingress:[NetworkPolicyIngressRule,podSelector:LabelSelector,policyTypes:[s|\
Node apiVersion,kind,metadata:ObjectMeta,spec:NodeSpec,status:NodeStatus|\
NodeAddress address,type|\
NodeAffinity preferredDuringSchedulingIgnoredDuringExecution:[PreferredSchedulingTerm,requiredDuringSchedulingIgnoredDuringExecution:NodeSelector|\
NodeAllocatableMappedResources name,quantity:q|\
NodeAllocatableOverheadResources name,perContainer:q,perPod:q|\
NodeAllocatableResourceClaimStatus containers:[s,mapping:[NodeAllocatableMappedResources#name,overhead:[NodeAllocatableOverheadResources#name,resourceClaimName|\
NodeCondition lastHeartbeatTime:t,lastTransitionTime:t,message,reason,status,type|\
NodeConfigSource configMap:ConfigMapNodeConfigSource|\
NodeConfigStatus active:NodeConfigSource,assigned:NodeConfigSource,error,lastKnownGood:NodeConfigSource|\
NodeDaemonEndpoints kubeletEndpoint:DaemonEndpoint|\
NodeFeatures supplementalGroupsPolicy:b|\
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
ObjectFieldSelector apiVersion,fieldPath|\
ObjectMeta annotations:{s,creationTimestamp:t,deletionGracePeriodSeconds:l,deletionTimestamp:t,finalizers:[s,generateName,generation:l,labels:{s,managedFields:[ManagedFieldsEntry,name,namespace,ownerReferences:[OwnerReference#uid,resourceVersion,selfLink,uid|\
ObjectMetricSource describedObject:AutoscalingV2CrossVersionObjectReference,metric:MetricIdentifier,target:MetricTarget|\
ObjectMetricStatus current:MetricValueStatus,describedObject:AutoscalingV2CrossVersionObjectReference,metric:MetricIdentifier|\
ObjectReference apiVersion,fieldPath,kind,name,namespace,resourceVersion,uid|\
Overhead podFixed:{q|\
OwnerReference apiVersion,blockOwnerDeletion:b,controller:b,kind,name,uid|\
PersistentVolume apiVersion,kind,metadata:ObjectMeta,spec:PersistentVolumeSpec,status:PersistentVolumeStatus|\
PersistentVolumeClaim apiVersion,kind,metadata:ObjectMeta,spec:PersistentVolumeClaimSpec,status:PersistentVolumeClaimStatus|\
PersistentVolumeClaimCondition lastProbeTime:t,lastTransitionTime:t,message,reason,status,type|\
PersistentVolumeClaimSpec accessModes:[s,dataSource:TypedLocalObjectReference,dataSourceRef:TypedObjectReference,resources:VolumeResourceRequirements,selector:LabelSelector,storageClassName,volumeAttributesClassName,volumeMode,volumeName|\
PersistentVolumeClaimStatus accessModes:[s,allocatedResourceStatuses:{s,allocatedResources:{q,capacity:{q,conditions:[PersistentVolumeClaimCondition#type,currentVolumeAttributesClassName,healthStatus:VolumeHealthStatus,modifyVolumeStatus:ModifyVolumeStatus,phase|\
PersistentVolumeClaimTemplate metadata:ObjectMeta,spec:PersistentVolumeClaimSpec|\
PersistentVolumeClaimVolumeSource claimName,readOnly:b|\
PersistentVolumeSpec accessModes:[s,awsElasticBlockStore:AWSElasticBlockStoreVolumeSource,azureDisk:AzureDiskVolumeSource,azureFile:AzureFilePersistentVolumeSource,capacity:{q,cephfs:CephFSPersistentVolumeSource,cinder:CinderPersistentVolumeSource,claimRef:ObjectReference,csi:CSIPersistentVolumeSource,fc:FCVolumeSource,flexVolume:FlexPersistentVolumeSource,flocker:FlockerVolumeSource,gcePersistentDisk:GCEPersistentDiskVolumeSource,glusterfs:GlusterfsPersistentVolumeSource,hostPath:HostPathVolumeSource,iscsi:ISCSIPersistentVolumeSource,local:LocalVolumeSource,mountOptions:[s,nfs:NFSVolumeSource,nodeAffinity:VolumeNodeAffinity,persistentVolumeReclaimPolicy,photonPersistentDisk:PhotonPersistentDiskVolumeSource,portworxVolume:PortworxVolumeSource,quobyte:QuobyteVolumeSource,rbd:RBDPersistentVolumeSource,scaleIO:ScaleIOPersistentVolumeSource,storageClassName,storageos:StorageOSPersistentVolumeSource,volumeAttributesClassName,volumeMode,vsphereVolume:VsphereVirtualDiskVolumeSource|\
PersistentVolumeStatus lastPhaseTransitionTime:t,message,phase,reason|\
PhotonPersistentDiskVolumeSource fsType,pdID|\
Pod apiVersion,kind,metadata:ObjectMeta,spec:PodSpec,status:PodStatus|\
PodAffinity preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm,requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm|\
PodAffinityTerm labelSelector:LabelSelector,matchLabelKeys:[s,mismatchLabelKeys:[s,namespaceSelector:LabelSelector,namespaces:[s,topologyKey|\
PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm,requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm|\
PodCertificateProjection certificateChainPath,credentialBundlePath,keyPath,keyType,maxExpirationSeconds:i,signerName,user:l,userAnnotations:{s|\
PodCondition lastProbeTime:t,lastTransitionTime:t,message,observedGeneration:l,reason,status,type|\
PodDNSConfig nameservers:[s,options:[PodDNSConfigOption,searches:[s|\
PodDNSConfigOption name,value|\
PodDisruptionBudget apiVersion,kind,metadata:ObjectMeta,spec:PodDisruptionBudgetSpec,status:PodDisruptionBudgetStatus|\
PodDisruptionBudgetSpec maxUnavailable:o,minAvailable:o,selector:LabelSelector,unhealthyPodEvictionPolicy|\
PodDisruptionBudgetStatus conditions:[Condition#type,currentHealthy:i,desiredHealthy:i,disruptedPods:{t,disruptionsAllowed:i,expectedPods:i,observedGeneration:l|\
PodExtendedResourceClaimStatus requestMappings:[ContainerExtendedResourceRequest,resourceClaimName|\
PodFailurePolicy rules:[PodFailurePolicyRule|\
PodFailurePolicyOnExitCodesRequirement containerName,operator,values:[i|\
PodFailurePolicyOnPodConditionsPattern status,type|\
PodFailurePolicyRule action,onExitCodes:PodFailurePolicyOnExitCodesRequirement,onPodConditions:[PodFailurePolicyOnPodConditionsPattern|\
PodIP ip|\
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
PodTemplateSpec metadata:ObjectMeta,spec:PodSpec|\
PodVolumeHealth healthConditions:[VolumeHealthCondition#status#reason,lastTransitionTime:t,name|\
PodsMetricSource metric:MetricIdentifier,target:MetricTarget|\
PodsMetricStatus current:MetricValueStatus,metric:MetricIdentifier|\
PolicyRule apiGroups:[s,nonResourceURLs:[s,resourceNames:[s,resources:[s,verbs:[s|\
PortStatus error,port:i,protocol|\
PortworxVolumeSource fsType,readOnly:b,volumeID|\
PreferredSchedulingTerm preference:NodeSelectorTerm,weight:i|\
PriorityClass apiVersion,description,globalDefault:b,kind,metadata:ObjectMeta,preemptionPolicy,value:i|\
Probe exec:ExecAction,failureThreshold:i,grpc:GRPCAction,httpGet:HTTPGetAction,initialDelaySeconds:i,periodSeconds:i,successThreshold:i,tcpSocket:TCPSocketAction,terminationGracePeriodSeconds:l,timeoutSeconds:i|\
ProjectedVolumeSource defaultMode:i,defaultUser:l,sources:[VolumeProjection|\
QuobyteVolumeSource group,readOnly:b,registry,tenant,user,volume|\
RBDPersistentVolumeSource fsType,image,keyring,monitors:[s,pool,readOnly:b,secretRef:SecretReference,user|\
RBDVolumeSource fsType,image,keyring,monitors:[s,pool,readOnly:b,secretRef:LocalObjectReference,user|\
RbacV1Subject apiGroup,kind,name,namespace|\
ReplicaSet apiVersion,kind,metadata:ObjectMeta,spec:ReplicaSetSpec,status:ReplicaSetStatus|\
ReplicaSetCondition lastTransitionTime:t,message,reason,status,type|\
ReplicaSetSpec minReadySeconds:i,replicas:i,selector:LabelSelector,template:PodTemplateSpec|\
ReplicaSetStatus availableReplicas:i,conditions:[ReplicaSetCondition#type,fullyLabeledReplicas:i,observedGeneration:l,readyReplicas:i,replicas:i,terminatingReplicas:i|\
ReplicationController apiVersion,kind,metadata:ObjectMeta,spec:ReplicationControllerSpec,status:ReplicationControllerStatus|\
ReplicationControllerCondition lastTransitionTime:t,message,reason,status,type|\
ReplicationControllerSpec minReadySeconds:i,replicas:i,selector:{s,template:PodTemplateSpec|\
ReplicationControllerStatus availableReplicas:i,conditions:[ReplicationControllerCondition#type,fullyLabeledReplicas:i,observedGeneration:l,readyReplicas:i,replicas:i|\
ResourceClaim name,request|\
ResourceFieldSelector containerName,divisor:q,resource|\
ResourceHealth health,message,resourceID|\
ResourceMetricSource name,target:MetricTarget|\
ResourceMetricStatus current:MetricValueStatus,name|\
ResourceRequirements claims:[ResourceClaim#name,limits:{q,requests:{q|\
ResourceStatus name,resources:[ResourceHealth#resourceID|\
Role apiVersion,kind,metadata:ObjectMeta,rules:[PolicyRule|\
RoleBinding apiVersion,kind,metadata:ObjectMeta,roleRef:RoleRef,subjects:[RbacV1Subject|\
RoleRef apiGroup,kind,name|\
RollingUpdateDaemonSet maxSurge:o,maxUnavailable:o|\
RollingUpdateDeployment maxSurge:o,maxUnavailable:o|\
RollingUpdateStatefulSetStrategy maxUnavailable:o,partition:i|\
RuntimeClass apiVersion,handler,kind,metadata:ObjectMeta,overhead:Overhead,scheduling:Scheduling|\
SELinuxOptions level,role,type,user|\
ScaleIOPersistentVolumeSource fsType,gateway,protectionDomain,readOnly:b,secretRef:SecretReference,sslEnabled:b,storageMode,storagePool,system,volumeName|\
ScaleIOVolumeSource fsType,gateway,protectionDomain,readOnly:b,secretRef:LocalObjectReference,sslEnabled:b,storageMode,storagePool,system,volumeName|\
Scheduling nodeSelector:{s,tolerations:[Toleration|\
SchedulingV1alpha3TopologyConstraint key|\
SeccompProfile localhostProfile,type|\
Secret apiVersion,data:{y,immutable:b,kind,metadata:ObjectMeta,stringData:{s,type|\
SecretEnvSource name,optional:b|\
SecretKeySelector key,name,optional:b|\
SecretProjection items:[KeyToPath,name,optional:b|\
SecretReference name,namespace|\
SecretVolumeSource defaultMode:i,defaultUser:l,items:[KeyToPath,optional:b,secretName|\
SecurityContext allowPrivilegeEscalation:b,appArmorProfile:AppArmorProfile,capabilities:Capabilities,privileged:b,procMount,readOnlyRootFilesystem:b,runAsGroup:l,runAsNonRoot:b,runAsUser:l,seLinuxOptions:SELinuxOptions,seccompProfile:SeccompProfile,windowsOptions:WindowsSecurityContextOptions|\
Service apiVersion,kind,metadata:ObjectMeta,spec:ServiceSpec,status:ServiceStatus|\
ServiceAccount apiVersion,automountServiceAccountToken:b,imagePullSecrets:[LocalObjectReference,kind,metadata:ObjectMeta,secrets:[ObjectReference#name|\
ServiceAccountTokenProjection audience,expirationSeconds:l,path,user:l|\
ServiceBackendPort name,number:i|\
ServicePort appProtocol,name,nodePort:i,port:i,protocol,targetPort:o|\
ServiceSpec allocateLoadBalancerNodePorts:b,clusterIP,clusterIPs:[s,externalIPs:[s,externalName,externalTrafficPolicy,healthCheckNodePort:i,internalTrafficPolicy,ipFamilies:[s,ipFamilyPolicy,loadBalancerClass,loadBalancerIP,loadBalancerSourceRanges:[s,ports:[ServicePort#port#protocol,publishNotReadyAddresses:b,selector:{s,sessionAffinity,sessionAffinityConfig:SessionAffinityConfig,trafficDistribution,type|\
ServiceStatus conditions:[Condition#type,loadBalancer:LoadBalancerStatus|\
SessionAffinityConfig clientIP:ClientIPConfig|\
SleepAction seconds:l|\
StatefulSet apiVersion,kind,metadata:ObjectMeta,spec:StatefulSetSpec,status:StatefulSetStatus|\
StatefulSetCondition lastTransitionTime:t,message,reason,status,type|\
StatefulSetOrdinals start:i|\
StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted,whenScaled|\
StatefulSetSpec minReadySeconds:i,ordinals:StatefulSetOrdinals,persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy,podManagementPolicy,replicas:i,revisionHistoryLimit:i,selector:LabelSelector,serviceName,template:PodTemplateSpec,updateStrategy:StatefulSetUpdateStrategy,volumeClaimTemplates:[PersistentVolumeClaim|\
StatefulSetStatus availableReplicas:i,collisionCount:i,conditions:[StatefulSetCondition#type,currentReplicas:i,currentRevision,observedGeneration:l,readyReplicas:i,replicas:i,updateRevision,updatedReplicas:i|\
StatefulSetUpdateStrategy rollingUpdate:RollingUpdateStatefulSetStrategy,type|\
StorageClass allowVolumeExpansion:b,allowedTopologies:[TopologySelectorTerm,apiVersion,kind,metadata:ObjectMeta,mountOptions:[s,parameters:{s,provisioner,reclaimPolicy,volumeBindingMode|\
StorageOSPersistentVolumeSource fsType,readOnly:b,secretRef:ObjectReference,volumeName,volumeNamespace|\
StorageOSVolumeSource fsType,readOnly:b,secretRef:LocalObjectReference,volumeName,volumeNamespace|\
SuccessPolicy rules:[SuccessPolicyRule|\
SuccessPolicyRule succeededCount:i,succeededIndexes|\
Sysctl name,value|\
TCPSocketAction host,port:o|\
Taint effect,key,timeAdded:t,value|\
Toleration effect,key,operator,tolerationSeconds:l,value|\
TopologySelectorLabelRequirement key,values:[s|\
TopologySelectorTerm matchLabelExpressions:[TopologySelectorLabelRequirement|\
TopologySpreadConstraint labelSelector:LabelSelector,matchLabelKeys:[s,maxSkew:i,minDomains:i,nodeAffinityPolicy,nodeTaintsPolicy,topologyKey,whenUnsatisfiable|\
TypedLocalObjectReference apiGroup,kind,name|\
TypedObjectReference apiGroup,kind,name,namespace|\
UncountedTerminatedPods failed:[s,succeeded:[s|\
Volume awsElasticBlockStore:AWSElasticBlockStoreVolumeSource,azureDisk:AzureDiskVolumeSource,azureFile:AzureFileVolumeSource,cephfs:CephFSVolumeSource,cinder:CinderVolumeSource,configMap:ConfigMapVolumeSource,csi:CSIVolumeSource,downwardAPI:DownwardAPIVolumeSource,emptyDir:EmptyDirVolumeSource,ephemeral:EphemeralVolumeSource,fc:FCVolumeSource,flexVolume:FlexVolumeSource,flocker:FlockerVolumeSource,gcePersistentDisk:GCEPersistentDiskVolumeSource,gitRepo:GitRepoVolumeSource,glusterfs:GlusterfsVolumeSource,hostPath:HostPathVolumeSource,image:ImageVolumeSource,iscsi:ISCSIVolumeSource,name,nfs:NFSVolumeSource,persistentVolumeClaim:PersistentVolumeClaimVolumeSource,photonPersistentDisk:PhotonPersistentDiskVolumeSource,portworxVolume:PortworxVolumeSource,projected:ProjectedVolumeSource,quobyte:QuobyteVolumeSource,rbd:RBDVolumeSource,scaleIO:ScaleIOVolumeSource,secret:SecretVolumeSource,storageos:StorageOSVolumeSource,vsphereVolume:VsphereVirtualDiskVolumeSource|\
VolumeDevice devicePath,name|\
VolumeHealthCondition message,reason,status|\
VolumeHealthStatus healthConditions:[VolumeHealthCondition#status#reason,lastTransitionTime:t|\
VolumeMount bindMountOptions:[s,mountPath,mountPropagation,name,readOnly:b,recursiveReadOnly,subPath,subPathExpr|\
VolumeMountStatus mountPath,name,readOnly:b,recursiveReadOnly,volumeStatus:VolumeStatus|\
VolumeNodeAffinity required:NodeSelector|\
VolumeProjection clusterTrustBundle:ClusterTrustBundleProjection,configMap:ConfigMapProjection,downwardAPI:DownwardAPIProjection,podCertificate:PodCertificateProjection,secret:SecretProjection,serviceAccountToken:ServiceAccountTokenProjection|\
VolumeResourceRequirements limits:{q,requests:{q|\
VolumeStatus image:ImageVolumeStatus|\
VsphereVirtualDiskVolumeSource fsType,storagePolicyID,storagePolicyName,volumePath|\
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
