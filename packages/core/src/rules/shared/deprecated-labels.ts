/** The node labels that the API server warns of: pkg/api/node/util.go, deprecatedNodeLabels; and who still sets them. */

export interface DeprecatedLabel {
  /** The label that says the same now; '' where there is none. */
  readonly successor: string;
  /** The version that deprecated it, or stopped setting it. */
  readonly since: string;
  /**
   * `kubelet`: every kubelet still sets it (pkg/kubelet/kubelet_node_status.go). `cloud`: the cloud's controller sets it, where there is one
   * (cloud-provider controllers/node/node_controller.go). `gone`: kubeadm sets it no more (a few distributions do). `unset`: nothing of Kubernetes sets it.
   */
  readonly setBy: 'kubelet' | 'cloud' | 'gone' | 'unset';
}

const LABELS: ReadonlyMap<string, DeprecatedLabel> = new Map(Object.entries<DeprecatedLabel>({
  'beta.kubernetes.io/arch': { successor: 'kubernetes.io/arch', since: '1.14', setBy: 'kubelet' },
  'beta.kubernetes.io/os': { successor: 'kubernetes.io/os', since: '1.14', setBy: 'kubelet' },
  'failure-domain.beta.kubernetes.io/region': { successor: 'topology.kubernetes.io/region', since: '1.17', setBy: 'cloud' },
  'failure-domain.beta.kubernetes.io/zone': { successor: 'topology.kubernetes.io/zone', since: '1.17', setBy: 'cloud' },
  'beta.kubernetes.io/instance-type': { successor: 'node.kubernetes.io/instance-type', since: '1.17', setBy: 'cloud' },
  'node-role.kubernetes.io/master': { successor: 'node-role.kubernetes.io/control-plane', since: '1.24', setBy: 'gone' },
  'app.kubernetes.io/created-by': { successor: '', since: '1.9', setBy: 'unset' },
  'scheduler.alpha.kubernetes.io/preferAvoidPods': { successor: '', since: '1.22', setBy: 'unset' },
}));

/** The deprecated label of that key, or undefined. */
export function deprecatedLabel(key: string): DeprecatedLabel | undefined {
  return LABELS.get(key);
}
