// Written by scripts/gen-rules.mjs from the files beside it. Do not edit.
import type { Rule } from './rule.js';
import { rule as apiAddressForm } from './api/address-form.js';
import { rule as apiConflict } from './api/conflict.js';
import { rule as apiDisabledField } from './api/disabled-field.js';
import { rule as apiDuplicate } from './api/duplicate.js';
import { rule as apiEnum } from './api/enum.js';
import { rule as apiFormat } from './api/format.js';
import { rule as apiIncomplete } from './api/incomplete.js';
import { rule as apiOtherVersion } from './api/other-version.js';
import { rule as apiReference } from './api/reference.js';
import { rule as apiRequired } from './api/required.js';
import { rule as apiTemplateBreaksPod } from './api/template-breaks-pod.js';
import { rule as apiUnknownField } from './api/unknown-field.js';
import { rule as apiUnknownKind } from './api/unknown-kind.js';
import { rule as apiWrongType } from './api/wrong-type.js';
import { rule as daemonsetNotReady } from './daemonset/not-ready.js';
import { rule as daemonsetPodAffinity } from './daemonset/pod-affinity.js';
import { rule as daemonsetPreferredNodeAffinity } from './daemonset/preferred-node-affinity.js';
import { rule as daemonsetReplicas } from './daemonset/replicas.js';
import { rule as daemonsetSurgeNeverEnds } from './daemonset/surge-never-ends.js';
import { rule as daemonsetTolerationSeconds } from './daemonset/toleration-seconds.js';
import { rule as daemonsetUpdateStrategy } from './daemonset/update-strategy.js';
import { rule as deprecatedAnnotation } from './deprecated/annotation.js';
import { rule as deprecatedApi } from './deprecated/api.js';
import { rule as deprecatedField } from './deprecated/field.js';
import { rule as deprecatedLabel } from './deprecated/label.js';
import { rule as deprecatedVolume } from './deprecated/volume.js';
import { rule as hostPathFileOrCreate } from './host-path/file-or-create.js';
import { rule as hostPathMustExist } from './host-path/must-exist.js';
import { rule as hostPathOwnership } from './host-path/ownership.js';
import { rule as hostPathPath } from './host-path/path.js';
import { rule as hostPathPropagation } from './host-path/propagation.js';
import { rule as hostPathReplicas } from './host-path/replicas.js';
import { rule as hostPathRoot } from './host-path/root.js';
import { rule as hostPathRuntimeSocket } from './host-path/runtime-socket.js';
import { rule as hostPathSensitive } from './host-path/sensitive.js';
import { rule as hostPathType } from './host-path/type.js';
import { rule as hostPathTypeUnset } from './host-path/type-unset.js';
import { rule as hostPathUnused } from './host-path/unused.js';
import { rule as hostPathWritable } from './host-path/writable.js';
import { rule as jobTooManyIndexes } from './job/too-many-indexes.js';
import { rule as nodeAffinityAllowedTopologies } from './node-affinity/allowed-topologies.js';
import { rule as nodeAffinityAlwaysTrue } from './node-affinity/always-true.js';
import { rule as nodeAffinityDeadTerm } from './node-affinity/dead-term.js';
import { rule as nodeAffinityMatchFields } from './node-affinity/match-fields.js';
import { rule as nodeAffinityNoPreference } from './node-affinity/no-preference.js';
import { rule as nodeAffinityOperator } from './node-affinity/operator.js';
import { rule as nodeAffinityPreferredBreaksScheduling } from './node-affinity/preferred-breaks-scheduling.js';
import { rule as nodeAffinityRedundantRequirement } from './node-affinity/redundant-requirement.js';
import { rule as nodeAffinityRuntimeClass } from './node-affinity/runtime-class.js';
import { rule as nodeAffinityTerms } from './node-affinity/terms.js';
import { rule as nodeAffinityUnsatisfiable } from './node-affinity/unsatisfiable.js';
import { rule as nodeAffinityValues } from './node-affinity/values.js';
import { rule as nodeAffinityWeight } from './node-affinity/weight.js';
import { rule as nodeSelectorKnownLabel } from './node-selector/known-label.js';
import { rule as nodeSelectorLabel } from './node-selector/label.js';
import { rule as nodeSelectorProviderLabel } from './node-selector/provider-label.js';
import { rule as nodeTaint } from './node/taint.js';
import { rule as pdbDaemonset } from './pdb/daemonset.js';
import { rule as placementNoNode } from './placement/no-node.js';
import { rule as podAffinityContradiction } from './pod-affinity/contradiction.js';
import { rule as podAffinityDangling } from './pod-affinity/dangling.js';
import { rule as podAffinityLabelKeys } from './pod-affinity/label-keys.js';
import { rule as podAffinityNamespaces } from './pod-affinity/namespaces.js';
import { rule as podAffinityNotOwnPods } from './pod-affinity/not-own-pods.js';
import { rule as podAffinityRolloutDeadlock } from './pod-affinity/rollout-deadlock.js';
import { rule as podAffinitySelectsNothing } from './pod-affinity/selects-nothing.js';
import { rule as podAffinitySelfExclusion } from './pod-affinity/self-exclusion.js';
import { rule as podAffinityTermsNeedOnePod } from './pod-affinity/terms-need-one-pod.js';
import { rule as podAffinityTopologyKey } from './pod-affinity/topology-key.js';
import { rule as podAffinityUnfitTopologyKey } from './pod-affinity/unfit-topology-key.js';
import { rule as podAffinityWeight } from './pod-affinity/weight.js';
import { rule as podSecurityBaseline } from './pod-security/baseline.js';
import { rule as podSecurityRestricted } from './pod-security/restricted.js';
import { rule as podAnnotationLevel } from './pod/annotation-level.js';
import { rule as podDuplicateEnv } from './pod/duplicate-env.js';
import { rule as podDuplicatePort } from './pod/duplicate-port.js';
import { rule as podGpuRequest } from './pod/gpu-request.js';
import { rule as podGracePeriod } from './pod/grace-period.js';
import { rule as podHostAlias } from './pod/host-alias.js';
import { rule as podHostIp } from './pod/host-ip.js';
import { rule as podHostNetworkDns } from './pod/host-network-dns.js';
import { rule as podHostPortRollout } from './pod/host-port-rollout.js';
import { rule as podHostname } from './pod/hostname.js';
import { rule as podImagePullSecret } from './pod/image-pull-secret.js';
import { rule as podMountPath } from './pod/mount-path.js';
import { rule as podNodeName } from './pod/node-name.js';
import { rule as podOsWithoutSelector } from './pod/os-without-selector.js';
import { rule as podPriorityInteger } from './pod/priority-integer.js';
import { rule as policyHostPaths } from './policy/host-paths.js';
import { rule as policyNodeLabels } from './policy/node-labels.js';
import { rule as policyRequiredSelector } from './policy/required-selector.js';
import { rule as policyTolerations } from './policy/tolerations.js';
import { rule as policyTopologyKeys } from './policy/topology-keys.js';
import { rule as secretCsiToken } from './secret/csi-token.js';
import { rule as secretTlsPair } from './secret/tls-pair.js';
import { rule as selectorControllerLabel } from './selector/controller-label.js';
import { rule as selectorMissing } from './selector/missing.js';
import { rule as selectorOverlap } from './selector/overlap.js';
import { rule as selectorRequirement } from './selector/requirement.js';
import { rule as selectorTemplateMismatch } from './selector/template-mismatch.js';
import { rule as serviceIgnoredField } from './service/ignored-field.js';
import { rule as serviceNodePortRange } from './service/node-port-range.js';
import { rule as setDuplicateResource } from './set/duplicate-resource.js';
import { rule as setSelectsNothing } from './set/selects-nothing.js';
import { rule as spreadMissing } from './spread/missing.js';
import { rule as statefulsetRevisionHistory } from './statefulset/revision-history.js';
import { rule as staticPodApiReference } from './static-pod/api-reference.js';
import { rule as staticPodFolder } from './static-pod/folder.js';
import { rule as staticPodKind } from './static-pod/kind.js';
import { rule as staticPodLenient } from './static-pod/lenient.js';
import { rule as staticPodPriority } from './static-pod/priority.js';
import { rule as staticPodScheduling } from './static-pod/scheduling.js';
import { rule as suppressionReason } from './suppression/reason.js';
import { rule as suppressionUnused } from './suppression/unused.js';
import { rule as tolerationControlPlane } from './toleration/control-plane.js';
import { rule as tolerationEffect } from './toleration/effect.js';
import { rule as tolerationEverything } from './toleration/everything.js';
import { rule as tolerationOperator } from './toleration/operator.js';
import { rule as tolerationRedundant } from './toleration/redundant.js';
import { rule as tolerationSeconds } from './toleration/seconds.js';
import { rule as tolerationTaint } from './toleration/taint.js';
import { rule as topologySpreadAbsentLabelKey } from './topology-spread/absent-label-key.js';
import { rule as topologySpreadConstraint } from './topology-spread/constraint.js';
import { rule as topologySpreadNotOwnPods } from './topology-spread/not-own-pods.js';
import { rule as topologySpreadSelectsNothing } from './topology-spread/selects-nothing.js';
import { rule as topologySpreadTaintedNodes } from './topology-spread/tainted-nodes.js';
import { rule as topologySpreadTopologyKey } from './topology-spread/topology-key.js';
import { rule as yamlDocumentSeparator } from './yaml/document-separator.js';
import { rule as yamlDuplicateKey } from './yaml/duplicate-key.js';
import { rule as yamlImplicitType } from './yaml/implicit-type.js';
import { rule as yamlSyntax } from './yaml/syntax.js';
import { rule as yamlTemplate } from './yaml/template.js';
import { rule as yamlTooDeep } from './yaml/too-deep.js';
import { rule as yamlTooManyAliases } from './yaml/too-many-aliases.js';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  apiAddressForm,
  apiConflict,
  apiDisabledField,
  apiDuplicate,
  apiEnum,
  apiFormat,
  apiIncomplete,
  apiOtherVersion,
  apiReference,
  apiRequired,
  apiTemplateBreaksPod,
  apiUnknownField,
  apiUnknownKind,
  apiWrongType,
  daemonsetNotReady,
  daemonsetPodAffinity,
  daemonsetPreferredNodeAffinity,
  daemonsetReplicas,
  daemonsetSurgeNeverEnds,
  daemonsetTolerationSeconds,
  daemonsetUpdateStrategy,
  deprecatedAnnotation,
  deprecatedApi,
  deprecatedField,
  deprecatedLabel,
  deprecatedVolume,
  hostPathFileOrCreate,
  hostPathMustExist,
  hostPathOwnership,
  hostPathPath,
  hostPathPropagation,
  hostPathReplicas,
  hostPathRoot,
  hostPathRuntimeSocket,
  hostPathSensitive,
  hostPathType,
  hostPathTypeUnset,
  hostPathUnused,
  hostPathWritable,
  jobTooManyIndexes,
  nodeAffinityAllowedTopologies,
  nodeAffinityAlwaysTrue,
  nodeAffinityDeadTerm,
  nodeAffinityMatchFields,
  nodeAffinityNoPreference,
  nodeAffinityOperator,
  nodeAffinityPreferredBreaksScheduling,
  nodeAffinityRedundantRequirement,
  nodeAffinityRuntimeClass,
  nodeAffinityTerms,
  nodeAffinityUnsatisfiable,
  nodeAffinityValues,
  nodeAffinityWeight,
  nodeSelectorKnownLabel,
  nodeSelectorLabel,
  nodeSelectorProviderLabel,
  nodeTaint,
  pdbDaemonset,
  placementNoNode,
  podAffinityContradiction,
  podAffinityDangling,
  podAffinityLabelKeys,
  podAffinityNamespaces,
  podAffinityNotOwnPods,
  podAffinityRolloutDeadlock,
  podAffinitySelectsNothing,
  podAffinitySelfExclusion,
  podAffinityTermsNeedOnePod,
  podAffinityTopologyKey,
  podAffinityUnfitTopologyKey,
  podAffinityWeight,
  podSecurityBaseline,
  podSecurityRestricted,
  podAnnotationLevel,
  podDuplicateEnv,
  podDuplicatePort,
  podGpuRequest,
  podGracePeriod,
  podHostAlias,
  podHostIp,
  podHostNetworkDns,
  podHostPortRollout,
  podHostname,
  podImagePullSecret,
  podMountPath,
  podNodeName,
  podOsWithoutSelector,
  podPriorityInteger,
  policyHostPaths,
  policyNodeLabels,
  policyRequiredSelector,
  policyTolerations,
  policyTopologyKeys,
  secretCsiToken,
  secretTlsPair,
  selectorControllerLabel,
  selectorMissing,
  selectorOverlap,
  selectorRequirement,
  selectorTemplateMismatch,
  serviceIgnoredField,
  serviceNodePortRange,
  setDuplicateResource,
  setSelectsNothing,
  spreadMissing,
  statefulsetRevisionHistory,
  staticPodApiReference,
  staticPodFolder,
  staticPodKind,
  staticPodLenient,
  staticPodPriority,
  staticPodScheduling,
  suppressionReason,
  suppressionUnused,
  tolerationControlPlane,
  tolerationEffect,
  tolerationEverything,
  tolerationOperator,
  tolerationRedundant,
  tolerationSeconds,
  tolerationTaint,
  topologySpreadAbsentLabelKey,
  topologySpreadConstraint,
  topologySpreadNotOwnPods,
  topologySpreadSelectsNothing,
  topologySpreadTaintedNodes,
  topologySpreadTopologyKey,
  yamlDocumentSeparator,
  yamlDuplicateKey,
  yamlImplicitType,
  yamlSyntax,
  yamlTemplate,
  yamlTooDeep,
  yamlTooManyAliases,
];
