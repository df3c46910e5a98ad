// Written by scripts/gen-rules.mjs from the files beside it. Do not edit.
import type { Page } from './rule.js';
import { page as apiAddressForm } from './api/address-form.js';
import { page as apiConflict } from './api/conflict.js';
import { page as apiDisabledField } from './api/disabled-field.js';
import { page as apiDuplicate } from './api/duplicate.js';
import { page as apiEnum } from './api/enum.js';
import { page as apiFormat } from './api/format.js';
import { page as apiIncomplete } from './api/incomplete.js';
import { page as apiOtherVersion } from './api/other-version.js';
import { page as apiReference } from './api/reference.js';
import { page as apiRequired } from './api/required.js';
import { page as apiTemplateBreaksPod } from './api/template-breaks-pod.js';
import { page as apiUnknownField } from './api/unknown-field.js';
import { page as apiUnknownKind } from './api/unknown-kind.js';
import { page as apiWrongType } from './api/wrong-type.js';
import { page as daemonsetNotReady } from './daemonset/not-ready.js';
import { page as daemonsetPodAffinity } from './daemonset/pod-affinity.js';
import { page as daemonsetPreferredNodeAffinity } from './daemonset/preferred-node-affinity.js';
import { page as daemonsetReplicas } from './daemonset/replicas.js';
import { page as daemonsetSurgeNeverEnds } from './daemonset/surge-never-ends.js';
import { page as daemonsetTolerationSeconds } from './daemonset/toleration-seconds.js';
import { page as daemonsetUpdateStrategy } from './daemonset/update-strategy.js';
import { page as deprecatedAnnotation } from './deprecated/annotation.js';
import { page as deprecatedApi } from './deprecated/api.js';
import { page as deprecatedField } from './deprecated/field.js';
import { page as deprecatedLabel } from './deprecated/label.js';
import { page as deprecatedVolume } from './deprecated/volume.js';
import { page as hostPathFileOrCreate } from './host-path/file-or-create.js';
import { page as hostPathMustExist } from './host-path/must-exist.js';
import { page as hostPathOwnership } from './host-path/ownership.js';
import { page as hostPathPath } from './host-path/path.js';
import { page as hostPathPropagation } from './host-path/propagation.js';
import { page as hostPathReplicas } from './host-path/replicas.js';
import { page as hostPathRoot } from './host-path/root.js';
import { page as hostPathRuntimeSocket } from './host-path/runtime-socket.js';
import { page as hostPathSensitive } from './host-path/sensitive.js';
import { page as hostPathType } from './host-path/type.js';
import { page as hostPathTypeUnset } from './host-path/type-unset.js';
import { page as hostPathUnused } from './host-path/unused.js';
import { page as hostPathWritable } from './host-path/writable.js';
import { page as jobTooManyIndexes } from './job/too-many-indexes.js';
import { page as nodeAffinityAllowedTopologies } from './node-affinity/allowed-topologies.js';
import { page as nodeAffinityAlwaysTrue } from './node-affinity/always-true.js';
import { page as nodeAffinityDeadTerm } from './node-affinity/dead-term.js';
import { page as nodeAffinityMatchFields } from './node-affinity/match-fields.js';
import { page as nodeAffinityNoPreference } from './node-affinity/no-preference.js';
import { page as nodeAffinityOperator } from './node-affinity/operator.js';
import { page as nodeAffinityPreferredBreaksScheduling } from './node-affinity/preferred-breaks-scheduling.js';
import { page as nodeAffinityRedundantRequirement } from './node-affinity/redundant-requirement.js';
import { page as nodeAffinityRuntimeClass } from './node-affinity/runtime-class.js';
import { page as nodeAffinityTerms } from './node-affinity/terms.js';
import { page as nodeAffinityUnsatisfiable } from './node-affinity/unsatisfiable.js';
import { page as nodeAffinityValues } from './node-affinity/values.js';
import { page as nodeAffinityWeight } from './node-affinity/weight.js';
import { page as nodeSelectorKnownLabel } from './node-selector/known-label.js';
import { page as nodeSelectorLabel } from './node-selector/label.js';
import { page as nodeSelectorProviderLabel } from './node-selector/provider-label.js';
import { page as nodeTaint } from './node/taint.js';
import { page as pdbDaemonset } from './pdb/daemonset.js';
import { page as placementNoNode } from './placement/no-node.js';
import { page as podAffinityContradiction } from './pod-affinity/contradiction.js';
import { page as podAffinityDangling } from './pod-affinity/dangling.js';
import { page as podAffinityLabelKeys } from './pod-affinity/label-keys.js';
import { page as podAffinityNamespaces } from './pod-affinity/namespaces.js';
import { page as podAffinityNotOwnPods } from './pod-affinity/not-own-pods.js';
import { page as podAffinityRolloutDeadlock } from './pod-affinity/rollout-deadlock.js';
import { page as podAffinitySelectsNothing } from './pod-affinity/selects-nothing.js';
import { page as podAffinitySelfExclusion } from './pod-affinity/self-exclusion.js';
import { page as podAffinityTermsNeedOnePod } from './pod-affinity/terms-need-one-pod.js';
import { page as podAffinityTopologyKey } from './pod-affinity/topology-key.js';
import { page as podAffinityUnfitTopologyKey } from './pod-affinity/unfit-topology-key.js';
import { page as podAffinityWeight } from './pod-affinity/weight.js';
import { page as podSecurityBaseline } from './pod-security/baseline.js';
import { page as podSecurityRestricted } from './pod-security/restricted.js';
import { page as podAnnotationLevel } from './pod/annotation-level.js';
import { page as podDuplicateEnv } from './pod/duplicate-env.js';
import { page as podDuplicatePort } from './pod/duplicate-port.js';
import { page as podGpuRequest } from './pod/gpu-request.js';
import { page as podGracePeriod } from './pod/grace-period.js';
import { page as podHostAlias } from './pod/host-alias.js';
import { page as podHostIp } from './pod/host-ip.js';
import { page as podHostNetworkDns } from './pod/host-network-dns.js';
import { page as podHostPortRollout } from './pod/host-port-rollout.js';
import { page as podHostname } from './pod/hostname.js';
import { page as podImagePullSecret } from './pod/image-pull-secret.js';
import { page as podMountPath } from './pod/mount-path.js';
import { page as podNodeName } from './pod/node-name.js';
import { page as podOsWithoutSelector } from './pod/os-without-selector.js';
import { page as podPriorityInteger } from './pod/priority-integer.js';
import { page as policyHostPaths } from './policy/host-paths.js';
import { page as policyNodeLabels } from './policy/node-labels.js';
import { page as policyRequiredSelector } from './policy/required-selector.js';
import { page as policyTolerations } from './policy/tolerations.js';
import { page as policyTopologyKeys } from './policy/topology-keys.js';
import { page as secretCsiToken } from './secret/csi-token.js';
import { page as secretTlsPair } from './secret/tls-pair.js';
import { page as selectorControllerLabel } from './selector/controller-label.js';
import { page as selectorMissing } from './selector/missing.js';
import { page as selectorOverlap } from './selector/overlap.js';
import { page as selectorRequirement } from './selector/requirement.js';
import { page as selectorTemplateMismatch } from './selector/template-mismatch.js';
import { page as serviceIgnoredField } from './service/ignored-field.js';
import { page as serviceNodePortRange } from './service/node-port-range.js';
import { page as setDuplicateResource } from './set/duplicate-resource.js';
import { page as setSelectsNothing } from './set/selects-nothing.js';
import { page as spreadMissing } from './spread/missing.js';
import { page as statefulsetRevisionHistory } from './statefulset/revision-history.js';
import { page as staticPodApiReference } from './static-pod/api-reference.js';
import { page as staticPodFolder } from './static-pod/folder.js';
import { page as staticPodKind } from './static-pod/kind.js';
import { page as staticPodLenient } from './static-pod/lenient.js';
import { page as staticPodPriority } from './static-pod/priority.js';
import { page as staticPodScheduling } from './static-pod/scheduling.js';
import { page as suppressionReason } from './suppression/reason.js';
import { page as suppressionUnused } from './suppression/unused.js';
import { page as tolerationControlPlane } from './toleration/control-plane.js';
import { page as tolerationEffect } from './toleration/effect.js';
import { page as tolerationEverything } from './toleration/everything.js';
import { page as tolerationOperator } from './toleration/operator.js';
import { page as tolerationRedundant } from './toleration/redundant.js';
import { page as tolerationSeconds } from './toleration/seconds.js';
import { page as tolerationTaint } from './toleration/taint.js';
import { page as topologySpreadAbsentLabelKey } from './topology-spread/absent-label-key.js';
import { page as topologySpreadConstraint } from './topology-spread/constraint.js';
import { page as topologySpreadNotOwnPods } from './topology-spread/not-own-pods.js';
import { page as topologySpreadSelectsNothing } from './topology-spread/selects-nothing.js';
import { page as topologySpreadTaintedNodes } from './topology-spread/tainted-nodes.js';
import { page as topologySpreadTopologyKey } from './topology-spread/topology-key.js';
import { page as yamlDocumentSeparator } from './yaml/document-separator.js';
import { page as yamlDuplicateKey } from './yaml/duplicate-key.js';
import { page as yamlImplicitType } from './yaml/implicit-type.js';
import { page as yamlSyntax } from './yaml/syntax.js';
import { page as yamlTemplate } from './yaml/template.js';
import { page as yamlTooDeep } from './yaml/too-deep.js';
import { page as yamlTooManyAliases } from './yaml/too-many-aliases.js';

/** The page of each rule, by its id. */
export const pages: ReadonlyMap<string, Page> = new Map<string, Page>([
  ['api/address-form', apiAddressForm],
  ['api/conflict', apiConflict],
  ['api/disabled-field', apiDisabledField],
  ['api/duplicate', apiDuplicate],
  ['api/enum', apiEnum],
  ['api/format', apiFormat],
  ['api/incomplete', apiIncomplete],
  ['api/other-version', apiOtherVersion],
  ['api/reference', apiReference],
  ['api/required', apiRequired],
  ['api/template-breaks-pod', apiTemplateBreaksPod],
  ['api/unknown-field', apiUnknownField],
  ['api/unknown-kind', apiUnknownKind],
  ['api/wrong-type', apiWrongType],
  ['daemonset/not-ready', daemonsetNotReady],
  ['daemonset/pod-affinity', daemonsetPodAffinity],
  ['daemonset/preferred-node-affinity', daemonsetPreferredNodeAffinity],
  ['daemonset/replicas', daemonsetReplicas],
  ['daemonset/surge-never-ends', daemonsetSurgeNeverEnds],
  ['daemonset/toleration-seconds', daemonsetTolerationSeconds],
  ['daemonset/update-strategy', daemonsetUpdateStrategy],
  ['deprecated/annotation', deprecatedAnnotation],
  ['deprecated/api', deprecatedApi],
  ['deprecated/field', deprecatedField],
  ['deprecated/label', deprecatedLabel],
  ['deprecated/volume', deprecatedVolume],
  ['host-path/file-or-create', hostPathFileOrCreate],
  ['host-path/must-exist', hostPathMustExist],
  ['host-path/ownership', hostPathOwnership],
  ['host-path/path', hostPathPath],
  ['host-path/propagation', hostPathPropagation],
  ['host-path/replicas', hostPathReplicas],
  ['host-path/root', hostPathRoot],
  ['host-path/runtime-socket', hostPathRuntimeSocket],
  ['host-path/sensitive', hostPathSensitive],
  ['host-path/type', hostPathType],
  ['host-path/type-unset', hostPathTypeUnset],
  ['host-path/unused', hostPathUnused],
  ['host-path/writable', hostPathWritable],
  ['job/too-many-indexes', jobTooManyIndexes],
  ['node-affinity/allowed-topologies', nodeAffinityAllowedTopologies],
  ['node-affinity/always-true', nodeAffinityAlwaysTrue],
  ['node-affinity/dead-term', nodeAffinityDeadTerm],
  ['node-affinity/match-fields', nodeAffinityMatchFields],
  ['node-affinity/no-preference', nodeAffinityNoPreference],
  ['node-affinity/operator', nodeAffinityOperator],
  ['node-affinity/preferred-breaks-scheduling', nodeAffinityPreferredBreaksScheduling],
  ['node-affinity/redundant-requirement', nodeAffinityRedundantRequirement],
  ['node-affinity/runtime-class', nodeAffinityRuntimeClass],
  ['node-affinity/terms', nodeAffinityTerms],
  ['node-affinity/unsatisfiable', nodeAffinityUnsatisfiable],
  ['node-affinity/values', nodeAffinityValues],
  ['node-affinity/weight', nodeAffinityWeight],
  ['node-selector/known-label', nodeSelectorKnownLabel],
  ['node-selector/label', nodeSelectorLabel],
  ['node-selector/provider-label', nodeSelectorProviderLabel],
  ['node/taint', nodeTaint],
  ['pdb/daemonset', pdbDaemonset],
  ['placement/no-node', placementNoNode],
  ['pod-affinity/contradiction', podAffinityContradiction],
  ['pod-affinity/dangling', podAffinityDangling],
  ['pod-affinity/label-keys', podAffinityLabelKeys],
  ['pod-affinity/namespaces', podAffinityNamespaces],
  ['pod-affinity/not-own-pods', podAffinityNotOwnPods],
  ['pod-affinity/rollout-deadlock', podAffinityRolloutDeadlock],
  ['pod-affinity/selects-nothing', podAffinitySelectsNothing],
  ['pod-affinity/self-exclusion', podAffinitySelfExclusion],
  ['pod-affinity/terms-need-one-pod', podAffinityTermsNeedOnePod],
  ['pod-affinity/topology-key', podAffinityTopologyKey],
  ['pod-affinity/unfit-topology-key', podAffinityUnfitTopologyKey],
  ['pod-affinity/weight', podAffinityWeight],
  ['pod-security/baseline', podSecurityBaseline],
  ['pod-security/restricted', podSecurityRestricted],
  ['pod/annotation-level', podAnnotationLevel],
  ['pod/duplicate-env', podDuplicateEnv],
  ['pod/duplicate-port', podDuplicatePort],
  ['pod/gpu-request', podGpuRequest],
  ['pod/grace-period', podGracePeriod],
  ['pod/host-alias', podHostAlias],
  ['pod/host-ip', podHostIp],
  ['pod/host-network-dns', podHostNetworkDns],
  ['pod/host-port-rollout', podHostPortRollout],
  ['pod/hostname', podHostname],
  ['pod/image-pull-secret', podImagePullSecret],
  ['pod/mount-path', podMountPath],
  ['pod/node-name', podNodeName],
  ['pod/os-without-selector', podOsWithoutSelector],
  ['pod/priority-integer', podPriorityInteger],
  ['policy/host-paths', policyHostPaths],
  ['policy/node-labels', policyNodeLabels],
  ['policy/required-selector', policyRequiredSelector],
  ['policy/tolerations', policyTolerations],
  ['policy/topology-keys', policyTopologyKeys],
  ['secret/csi-token', secretCsiToken],
  ['secret/tls-pair', secretTlsPair],
  ['selector/controller-label', selectorControllerLabel],
  ['selector/missing', selectorMissing],
  ['selector/overlap', selectorOverlap],
  ['selector/requirement', selectorRequirement],
  ['selector/template-mismatch', selectorTemplateMismatch],
  ['service/ignored-field', serviceIgnoredField],
  ['service/node-port-range', serviceNodePortRange],
  ['set/duplicate-resource', setDuplicateResource],
  ['set/selects-nothing', setSelectsNothing],
  ['spread/missing', spreadMissing],
  ['statefulset/revision-history', statefulsetRevisionHistory],
  ['static-pod/api-reference', staticPodApiReference],
  ['static-pod/folder', staticPodFolder],
  ['static-pod/kind', staticPodKind],
  ['static-pod/lenient', staticPodLenient],
  ['static-pod/priority', staticPodPriority],
  ['static-pod/scheduling', staticPodScheduling],
  ['suppression/reason', suppressionReason],
  ['suppression/unused', suppressionUnused],
  ['toleration/control-plane', tolerationControlPlane],
  ['toleration/effect', tolerationEffect],
  ['toleration/everything', tolerationEverything],
  ['toleration/operator', tolerationOperator],
  ['toleration/redundant', tolerationRedundant],
  ['toleration/seconds', tolerationSeconds],
  ['toleration/taint', tolerationTaint],
  ['topology-spread/absent-label-key', topologySpreadAbsentLabelKey],
  ['topology-spread/constraint', topologySpreadConstraint],
  ['topology-spread/not-own-pods', topologySpreadNotOwnPods],
  ['topology-spread/selects-nothing', topologySpreadSelectsNothing],
  ['topology-spread/tainted-nodes', topologySpreadTaintedNodes],
  ['topology-spread/topology-key', topologySpreadTopologyKey],
  ['yaml/document-separator', yamlDocumentSeparator],
  ['yaml/duplicate-key', yamlDuplicateKey],
  ['yaml/implicit-type', yamlImplicitType],
  ['yaml/syntax', yamlSyntax],
  ['yaml/template', yamlTemplate],
  ['yaml/too-deep', yamlTooDeep],
  ['yaml/too-many-aliases', yamlTooManyAliases],
]);
