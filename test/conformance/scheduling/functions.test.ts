/** The functions that have upstream names, each alone, say what the scheduler and the DaemonSet controller were recorded to say; `place` asks the same in another way, of all nodes at once. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { podAsCreated } from '../../../packages/core/src/scheduling/as-created.js';
import { nodeShouldRunDaemonPod, replaceDaemonSetPodNodeNameNodeAffinity } from '../../../packages/core/src/scheduling/daemonset.js';
import { matchesNodeSelectorTerms, preferredNodeScore, requiredNodeAffinityMatches } from '../../../packages/core/src/scheduling/node-affinity.js';
import { nodeNameFits } from '../../../packages/core/src/scheduling/node-name.js';
import { toleratesUnschedulable } from '../../../packages/core/src/scheduling/node-unschedulable.js';
import { readCluster } from '../../../packages/core/src/scheduling/read-cluster.js';
import { readWorkloads } from '../../../packages/core/src/scheduling/read-workloads.js';
import { countIntolerableTaintsPreferNoSchedule, findMatchingUntoleratedTaint } from '../../../packages/core/src/scheduling/tolerations.js';
import { hostPortsConflict } from '../../../packages/core/src/scheduling/host-ports.js';

interface Row {
  readonly node: string;
  readonly daemon?: boolean;
  readonly refused: readonly string[];
  readonly scores?: Readonly<Record<string, number>>;
}

interface Question {
  readonly nodes: string;
  readonly pods: string;
  readonly workload: string;
  readonly rows: readonly Row[];
}

const lines = gunzipSync(readFileSync(new URL('recorded.jsonl.gz', import.meta.url))).toString().split('\n').filter(Boolean);

it('answer as was recorded', () => {
  const asked = { daemon: 0, preferred: 0, rows: 0 };
  for (const line of lines) {
    const { nodes, pods, workload, rows } = JSON.parse(line) as Question;
    const cluster = readCluster([{ name: 'nodes', text: nodes }, { name: 'pods', text: pods }]);
    const [only] = readWorkloads({ name: 'workload', text: workload }).workloads;
    if (only === undefined) throw new Error(workload);
    const { pod, daemon } = podAsCreated(only, new Map());
    for (const { node: name, daemon: runs, refused, scores } of rows) {
      const node = cluster.nodes.find((one) => one.name === name);
      if (node === undefined) throw new Error(name);
      asked.rows++;
      const terms = daemon === null ? pod.nodeTerms : replaceDaemonSetPodNodeNameNodeAffinity(name);
      expect(!requiredNodeAffinityMatches(pod.nodeSelector, terms, node.labels, name)).toBe(refused.includes('NodeAffinity'));
      expect(findMatchingUntoleratedTaint(node.taints, pod.tolerations) !== undefined).toBe(refused.includes('TaintToleration'));
      expect(node.unschedulable && !toleratesUnschedulable(pod.tolerations)).toBe(refused.includes('NodeUnschedulable'));
      expect(!nodeNameFits(pod.nodeName, name)).toBe(refused.includes('NodeName'));
      const used = cluster.pods.filter((one) => one.nodeName === name).flatMap(({ hostPorts }) => hostPorts);
      expect(pod.hostPorts.some((port) => used.some((other) => hostPortsConflict(port, other)))).toBe(refused.includes('NodePorts'));
      if (daemon !== null) {
        asked.daemon++;
        expect(nodeShouldRunDaemonPod(node, daemon)).toBe(runs);
        expect(matchesNodeSelectorTerms(terms, node.labels, `${name}x`)).toBe(false);
      }
      if (scores === undefined) continue;
      expect(countIntolerableTaintsPreferNoSchedule(node.taints, pod.tolerations)).toBe(scores.TaintToleration);
      if (scores.NodeAffinity === undefined) continue;
      asked.preferred++;
      expect(preferredNodeScore(pod.preferredNodeTerms ?? [], node.labels, name)).toBe(scores.NodeAffinity);
    }
  }
  expect(asked.rows).toBeGreaterThan(2000);
  expect(asked.daemon).toBeGreaterThan(200);
  expect(asked.preferred).toBeGreaterThan(50);
});
