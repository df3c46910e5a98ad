/** Texts of manifests to a list of nodes. Loaded where a configuration has one. */
import { Cluster } from './cluster.js';
import type { ClusterNode } from './cluster-data.js';
import { NodeList } from './node-list.js';
import { PlacementError } from './placement-error.js';
import { readCluster, type NamedText } from './read-cluster.js';

/**
 * Taints that a node has for a while: what the node lifecycle controller, kubelets and cloud controllers set while it starts, ails or goes (k8s.io/api core/v1/well_known_taints.go,
 * cloud-provider api/well_known_taints.go), what autoscalers set on a node that they take away, and the agents of storage and networks until they run.
 */
const PASSING_TAINT = /^(?:node\.kubernetes\.io\/|node\.cloudprovider\.kubernetes\.io\/|ToBeDeletedByClusterAutoscaler$|DeletionCandidateOfClusterAutoscaler$|karpenter\.sh\/(?:disrupted|disruption|unregistered)$)|\/(?:agent-not-ready|not-ready)$/;

/**
 * Reads texts as `kubectl get nodes -o yaml` gives them; Pods and other objects may stand in them. That a node is cordoned, or not ready, passes, so such a node counts as any other.
 * Throws a PlacementError where a text cannot be read, or where no text holds a Node.
 */
export function readNodeList(texts: readonly NamedText[]): NodeList {
  const data = readCluster(texts);
  const name = texts.map((one) => one.name).join(', ');
  if (data.nodes.length === 0) throw new PlacementError(texts[0]?.name ?? 'nodes', `there is no Node in ${texts.length === 1 ? 'it' : name}; kubectl get nodes -o yaml gives them`, { start: 0, end: 0 }, '');
  return new NodeList(name, new Cluster({ ...data, pods: [], nodes: data.nodes.map(lasting) }));
}

function lasting({ name, labels, taints }: ClusterNode): ClusterNode {
  return { name, labels, taints: taints.some(({ key }) => PASSING_TAINT.test(key)) ? taints.filter(({ key }) => !PASSING_TAINT.test(key)) : taints, unschedulable: false };
}
