/** Taints and tolerations. Follows api core/v1/toleration.go (ToleratesTaint) and component-helpers scheduling/corev1/helpers.go. */

/** v1.Taint. An absent value is ''. */
export interface Taint {
  readonly key: string;
  readonly value: string;
  /** `NoSchedule`, `PreferNoSchedule` or `NoExecute`. */
  readonly effect: string;
}

/** v1.Toleration, without tolerationSeconds, which says nothing about where a Pod lands. What is absent is ''. */
export interface Toleration {
  readonly key: string;
  readonly operator: string;
  readonly value: string;
  readonly effect: string;
}

export const TAINT_NOT_READY = 'node.kubernetes.io/not-ready';
export const TAINT_UNREACHABLE = 'node.kubernetes.io/unreachable';
export const TAINT_UNSCHEDULABLE = 'node.kubernetes.io/unschedulable';

/** Toleration.ToleratesTaint. The operators Gt and Lt match nothing: their gate (TaintTolerationComparisonOperators) is off in 1.37. */
export function toleratesTaint({ key, operator, value, effect }: Toleration, taint: Taint): boolean {
  if (effect !== '' && effect !== taint.effect) return false;
  if (key !== '' && key !== taint.key) return false;
  if (operator === '' || operator === 'Equal') return value === taint.value;
  return operator === 'Exists';
}

/** TolerationsTolerateTaint: one of them does. */
export function tolerationsTolerateTaint(tolerations: readonly Toleration[], taint: Taint): boolean {
  for (let i = 0; i < tolerations.length; i++) if (toleratesTaint(tolerations[i] as Toleration, taint)) return true;
  return false;
}

/** helper.DoNotScheduleTaintsFilterFunc: the effects that keep a Pod away, from the scheduler's and the DaemonSet controller's view. */
export function isDoNotScheduleTaint({ effect }: Taint): boolean {
  return effect === 'NoSchedule' || effect === 'NoExecute';
}

/** FindMatchingUntoleratedTaint: the first of the included taints that nothing tolerates, or undefined. */
export function findMatchingUntoleratedTaint(taints: readonly Taint[], tolerations: readonly Toleration[], includes: (taint: Taint) => boolean = isDoNotScheduleTaint): Taint | undefined {
  return taints.find((taint) => includes(taint) && !tolerationsTolerateTaint(tolerations, taint));
}

/** TaintToleration.countIntolerableTaintsPreferNoSchedule: the raw score; the fewer, the better. */
export function countIntolerableTaintsPreferNoSchedule(taints: readonly Taint[], tolerations: readonly Toleration[]): number {
  let count = 0;
  for (const taint of taints) if (taint.effect === 'PreferNoSchedule' && !tolerationsTolerateTaint(tolerations, taint)) count++;
  return count;
}
