/**
 * The labels that nodes carry without anybody's doing, and the taints that are put on them, each with what it says. Sources: k8s.io/api core/v1 well_known_labels.go and
 * well_known_taints.go, kubelet and cloud-provider; the providers' and autoscalers' own documentation for theirs.
 */

export interface NodeLabel {
  readonly key: string;
  readonly says: string;
  /** Its usual values, as they are; [] where they are of the cluster's own making. */
  readonly values: readonly string[];
  /** Nodes with the same value are one place: fit for a topologyKey. */
  readonly topology: boolean;
}

const label = (key: string, says: string, values: readonly string[] = [], topology = false): NodeLabel => ({ key, says, values, topology });

export const NODE_LABELS: readonly NodeLabel[] = [
  label('kubernetes.io/hostname', "The node's host name, different on every node. It need not be the name of the Node object.", [], true),
  label('topology.kubernetes.io/zone', 'The zone (failure domain) that the node stands in; set by the cloud.', [], true),
  label('topology.kubernetes.io/region', 'The region that the node stands in; set by the cloud.', [], true),
  label('kubernetes.io/os', 'The operating system that the node runs.', ['linux', 'windows']),
  label('kubernetes.io/arch', "The node's processor architecture, as Go names it.", ['amd64', 'arm64', 'arm', 'ppc64le', 's390x']),
  label('node.kubernetes.io/instance-type', "The machine type, by the cloud's own name.", []),
  label('node.kubernetes.io/windows-build', 'The Windows version of the node.', ['10.0.17763', '10.0.20348', '10.0.26100']),
  label('node-role.kubernetes.io/control-plane', 'Set by kubeadm, with an empty value, on nodes of the control plane.', ['']),
  label('node.kubernetes.io/exclude-from-external-load-balancers', 'Keeps the node out of the load balancers that a cloud makes for Services.', ['', 'true']),
  label('karpenter.sh/nodepool', 'The Karpenter NodePool that the node came from.', [], true),
  label('karpenter.sh/capacity-type', 'How Karpenter bought the node.', ['on-demand', 'spot', 'reserved'], true),
  label('eks.amazonaws.com/nodegroup', 'The EKS managed node group.', [], true),
  label('eks.amazonaws.com/capacityType', 'How EKS bought the node; in capitals.', ['ON_DEMAND', 'SPOT'], true),
  label('cloud.google.com/gke-nodepool', 'The GKE node pool.', [], true),
  label('cloud.google.com/gke-spot', 'A Spot node of GKE.', ['true']),
  label('cloud.google.com/gke-accelerator', 'The accelerator of a GKE node.', []),
  label('kubernetes.azure.com/agentpool', 'The AKS node pool.', [], true),
  label('kubernetes.azure.com/mode', 'Whether an AKS node pool is meant for the cluster itself.', ['system', 'user']),
  label('kubernetes.azure.com/scalesetpriority', 'A Spot node of AKS.', ['spot', 'regular']),
  label('topology.ebs.csi.aws.com/zone', 'The zone, as the EBS driver names it for its volumes.', [], true),
  label('nvidia.com/gpu.present', "The node has a GPU; set by NVIDIA's feature discovery.", ['true']),
  label('nvidia.com/gpu.product', "The GPU's model; set by NVIDIA's feature discovery.", []),
];

export interface NodeTaint {
  readonly key: string;
  readonly says: string;
  /** The effects that it is set with. */
  readonly effects: readonly string[];
}

const taint = (key: string, says: string, ...effects: string[]): NodeTaint => ({ key, says, effects });

export const NODE_TAINTS: readonly NodeTaint[] = [
  taint('node-role.kubernetes.io/control-plane', 'Set by kubeadm on nodes of the control plane.', 'NoSchedule'),
  taint('node.kubernetes.io/not-ready', 'The node does not report that it is ready.', 'NoSchedule', 'NoExecute'),
  taint('node.kubernetes.io/unreachable', 'The node controller hears nothing from the node.', 'NoSchedule', 'NoExecute'),
  taint('node.kubernetes.io/unschedulable', 'The node is cordoned.', 'NoSchedule'),
  taint('node.kubernetes.io/memory-pressure', 'The node is short of memory.', 'NoSchedule'),
  taint('node.kubernetes.io/disk-pressure', 'The node is short of disk.', 'NoSchedule'),
  taint('node.kubernetes.io/pid-pressure', 'The node is short of process ids.', 'NoSchedule'),
  taint('node.kubernetes.io/network-unavailable', "The node's network is not set up yet.", 'NoSchedule'),
  taint('node.kubernetes.io/out-of-service', 'Put on by hand for a node that is gone, so that its volumes are freed.', 'NoExecute'),
  taint('node.cloudprovider.kubernetes.io/uninitialized', 'The cloud controller has not yet set the node up.', 'NoSchedule'),
  taint('node.cloudprovider.kubernetes.io/shutdown', 'The cloud says that the machine is shut down.', 'NoSchedule'),
  taint('nvidia.com/gpu', 'Put on GPU nodes by custom, and by GKE, so that only Pods that need a GPU run there.', 'NoSchedule'),
  taint('cloud.google.com/gke-spot', 'Spot nodes of GKE, where the taint was asked for.', 'NoSchedule'),
  taint('kubernetes.azure.com/scalesetpriority', 'Spot nodes of AKS; the value is spot.', 'NoSchedule'),
  taint('CriticalAddonsOnly', 'Nodes that are kept for what the cluster itself needs: system pools of AKS, and others by custom.', 'NoSchedule'),
];
