/**
 * How long the built command takes to place many workloads on many nodes, as a whole process, cold.
 *
 *     node test/bench/place.mjs [--nodes 5000] [--pods 20000] [--workloads 1000] [--runs 3]
 *
 * Build first (`pnpm build`).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nodesText, podsText, workloadText } from './cluster.mjs';

const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '5000' },
    pods: { type: 'string', default: '20000' },
    workloads: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
  },
});
const [nodes, pods, workloads, runs] = [values.nodes, values.pods, values.workloads, values.runs].map(Number);
const command = resolve(import.meta.dirname, '../../packages/cli/bin/stowage.cjs');
const folder = mkdtempSync(join(tmpdir(), 'stowage-place-'));
try {
  mkdirSync(join(folder, 'deploy'));
  const texts = { 'nodes.yaml': nodesText(nodes), 'pods.yaml': podsText(pods, nodes) };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  for (let i = 0; i < workloads; i++) writeFileSync(join(folder, 'deploy', `w${i}.yaml`), workloadText(i));
  const megabytes = (text) => `${(text.length / 1e6).toFixed(1)} MB`;
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; ${nodes} nodes (${megabytes(texts['nodes.yaml'])}), ${pods} Pods (${megabytes(texts['pods.yaml'])}), ${workloads} workloads`);
  for (const format of ['text', 'json']) {
    const times = [];
    for (let run = 0; run < runs; run++) {
      const start = process.hrtime.bigint();
      const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'place', 'deploy', '--nodes', 'nodes.yaml', '--pods', 'pods.yaml', '--format', format], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 });
      const wall = Number(process.hrtime.bigint() - start) / 1e9;
      if (status > 1) throw new Error(stderr);
      times.push({ wall, size: stdout.length });
    }
    const best = times.reduce((a, b) => (a.wall < b.wall ? a : b));
    console.log(`${format.padEnd(5)} ${best.wall.toFixed(2)} s (of ${runs}), ${(nodes * workloads / best.wall / 1e6).toFixed(1)} million pairs a second, ${(best.size / 1e6).toFixed(1)} MB printed`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
