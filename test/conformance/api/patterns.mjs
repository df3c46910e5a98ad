/** Which of the server's field errors count as one kind. */

/** A field with every index and key replaced by [*]. */
export function patternOf(field) {
  return field.replace(/\[[^[\]]*\]/g, '[*]');
}

/** The pattern below the Pod spec, whatever holds it: `spec.tolerations[*].key` for each of the workload kinds. */
export function podPatternOf(field) {
  return patternOf(field).replace(/^spec\.jobTemplate\.spec\.template\.|^spec\.template\.|^template\./, '');
}
