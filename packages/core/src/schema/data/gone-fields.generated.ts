// Written by scripts/gen-schema.mjs from Kubernetes 1.34.4, 1.35.4, 1.36.3, 1.37.2; see data/README.md. Do not edit.
/** Fields that some version since 1.34 had and the newest has not: `|TYPE FIELD>1.35<1.36|`, as in versions.generated.ts, without their forms. */
export const GONE_FIELDS = '|\
BasicDevice nodeAllocatableResourceMappings>1.36<1.37|\
Device nodeAllocatableResourceMappings>1.36<1.37|\
NodeAllocatableResourceClaimStatus resources<1.37|\
PodSpec workloadRef>1.35<1.36|\
ResourceV1alpha3DeviceTaintSelector deviceClassName<1.35,selectors<1.35|\
ResourceV1beta2Device nodeAllocatableResourceMappings>1.36<1.37|';
