/** Which of the server's field errors belong to the families that are ported whole: patterns of fields, as the server spells them. */

/** A field with every index replaced by [*], so that like errors count as one kind. */
export function patternOf(field) {
  return field.replace(/\[\d+\]/g, '[*]');
}

/** The pattern below the Pod spec, whatever holds it: `spec.tolerations[*].key` for each of the workload kinds. */
export function podPatternOf(field) {
  return patternOf(field).replace(/^spec\.jobTemplate\.spec\.template\.|^spec\.template\.|^template\./, '');
}

const POD = [
  ['toleration', /^spec\.tolerations\[/],
  ['node-affinity', /^spec\.affinity\.nodeAffinity\b/],
  ['pod-affinity', /^spec\.affinity\.pod(Anti)?Affinity\b/],
  ['topology-spread', /^spec\.topologySpreadConstraints\b/],
  ['node-selector', /^spec\.nodeSelector\b/],
  ['host-path', /^spec\.volumes\[\*\]\.hostPath\b/],
  ['host-path', /volumeMounts\.mountPropagation$/],
  ['selector', /^spec\.volumes\[\*\]\.ephemeral\.volumeClaimTemplate\.spec\.selector\b/],
];

const ROOT = [
  ['selector', /^spec\.(jobTemplate\.spec\.)?selector\b/],
  ['selector', /^spec\.volumeClaimTemplates\[\d+\]\.spec\.selector\b/],
  ['selector', /^spec\.template\.metadata\.labels/],
  ['toleration', /^scheduling\.tolerations\b/],
  ['node-selector', /^scheduling\.nodeSelector\b/],
  ['node-affinity', /^spec\.nodeAffinity\b/],
  ['node-affinity', /^allowedTopologies\b/],
  ['node', /^metadata\.taints\b/],
  ['host-path', /^spec\.hostPath\b/],
  ['daemonset', /^spec\.updateStrategy\b/],
];

/** The family of a field of a kind, or undefined where no family here owns it. */
export function familyOf(kind, field) {
  if (kind === 'DaemonSet' && /^spec\.(template\.spec\.restartPolicy|minReadySeconds|revisionHistoryLimit|template\.spec\.activeDeadlineSeconds)$/.test(field)) return 'daemonset';
  for (const [family, pattern] of ROOT) if (pattern.test(field) && (family !== 'daemonset' || kind === 'DaemonSet')) return family;
  const pattern = podPatternOf(field);
  for (const [family, own] of POD) if (own.test(pattern)) return family;
  return undefined;
}
