/** kubernetes pkg/apis/core/validation/validation.go, validateTaintEffect. */

/** The effects that a taint can have; NoScheduleNoAdmit was never made. */
export function isTaintEffect(effect: string): boolean {
  return effect === 'NoSchedule' || effect === 'PreferNoSchedule' || effect === 'NoExecute';
}
