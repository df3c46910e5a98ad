/** NodePorts on a cluster. Follows pkg/scheduler/framework/plugins/nodeports. */
import type { Cluster, PlacedPod } from './cluster.js';
import { Combination, type Cause, type Demand, type Filter } from './filter.js';
import { hostPortsConflict, portKey, type HostPort } from './host-ports.js';
import type { SchedulingPod } from './pod.js';

/** Null where it takes every node. */
export function hostPortsFilter(cluster: Cluster, pod: SchedulingPod): Filter | null {
  /** By node: which of the Pod's ports are taken there, and by what. */
  const taken = new Map<number, Map<number, { readonly port: HostPort; readonly by: PlacedPod }>>();
  pod.hostPorts.forEach((wanted, index) => {
    for (const used of cluster.usedPorts.get(portKey(wanted)) ?? []) {
      if (!hostPortsConflict(wanted, used.port)) continue;
      const here = taken.get(used.by.node) ?? new Map<number, typeof used>();
      if (!here.has(index)) here.set(index, used);
      taken.set(used.by.node, here);
    }
  });
  if (taken.size === 0) return null;
  const combination = new Combination(pod.hostPorts.length);
  const demands = pod.hostPorts.map(({ ip, protocol, port, written }): Demand => {
    return { filter: 'NodePorts', by: 'scheduler', wants: `host port ${ip === '' ? '' : `${ip} `}${String(port)}/${protocol}`, ...(written ? { written } : {}) };
  });
  return {
    name: 'NodePorts',
    code: (node) => {
      const here = taken.get(node);
      if (here === undefined) return 0;
      for (const index of here.keys()) combination.add(index);
      return combination.take();
    },
    looksAt: [cluster.nodePart],
    causes: (node): readonly Cause[] =>
      [...(taken.get(node) ?? [])].map(([index, { port, by }]) => ({
        demand: demands[index] as Demand,
        met: { kind: 'port', ip: port.ip, protocol: port.protocol, port: port.port, pod: { namespace: by.pod.namespace, name: by.pod.name } },
      })),
  };
}
