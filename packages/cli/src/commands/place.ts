/** `stowage place`: which nodes take the Pods of each workload, and why the others do not. */
import { labelNode, placementGroups, placementsOf, readCluster, taintNode, type ClusterData, type NamedText, type PlacementError } from '@stowage/core';
import { decode, faultOf } from '@stowage/workspace';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ArgumentError, type NodeChange, type PlaceArguments } from '../arguments.js';
import { guarded } from '../guard.js';
import type { Host } from '../host.js';
import { PlacementJson } from '../reports/placement-json.js';
import { PlacementTable } from '../reports/placement-table.js';
import type { PlacedWorkload, PlacementReport } from '../reports/placement.js';
import type { Stops } from '../run.js';
import { shown } from '../terminal.js';
import { readManifests } from './read-manifests.js';

/** 0: every workload fits some node; 1: one fits none; 2: something cannot be read, or there is nothing to place. Throws an ArgumentError, a ConfigurationError. */
export function* place(given: PlaceArguments, host: Host): Stops<number> {
  const { stderr, core, env } = host;
  const stdout = guarded(host.stdout, env);
  const data = changed(clusterOf(given, host), given.changes, core.nearest);
  const { texts, faults } = readManifests(given, host);
  const { cluster, texts: placed } = placementsOf(texts, data);
  const complaints = [...faults, ...placed.flatMap(({ errors }) => errors.map(({ message }: PlacementError) => message))];
  const report: PlacementReport = given.format === 'json' ? new PlacementJson(stdout, cluster) : new PlacementTable(stdout, cluster, given, env);
  const counts = { workloads: 0, homeless: 0 };
  for (const { name, text, placements } of placed) {
    for (const placement of placements) {
      const workload: PlacedWorkload = { file: name, text, placement, groups: placementGroups(placement) };
      counts.workloads++;
      if (!workload.groups.some(({ fits }) => fits)) counts.homeless++;
      report.add(workload);
    }
  }
  report.end({ ...counts, nodes: cluster.nodes.length, pods: data.pods.length });
  stdout.flush();
  for (const complaint of complaints) stderr.write(`stowage: ${shown(complaint)}\n`);
  if (counts.workloads === 0) stderr.write(`stowage: nothing to place: no workload in ${texts.length === 1 ? shown(texts[0]?.name ?? '') : `${String(texts.length)} files`}\n`);
  stderr.flush();
  return complaints.length > 0 || counts.workloads === 0 ? 2 : counts.homeless > 0 ? 1 : 0;
}

function clusterOf({ nodes, pods }: PlaceArguments, host: Host): ClusterData {
  // A file that is given for both is read once.
  const data = readWith([...new Set([...nodes, ...pods])].map((file) => clusterText(file, host)));
  if (data.nodes.length === 0) throw new ArgumentError(`there is no Node in ${nodes.map((file) => (file === '-' ? 'standard input' : file)).join(', ')}; kubectl get nodes -o yaml gives them`);
  return data;
}

function readWith(texts: readonly NamedText[]): ClusterData {
  try {
    return readCluster(texts);
  } catch (error) {
    if ((error as Error).name !== 'PlacementError') throw error;
    throw new ArgumentError((error as Error).message);
  }
}

/** What clusters give is larger than any manifest: `readText` would not take it. */
function clusterText(file: string, host: Host): NamedText {
  const name = file === '-' ? 'stdin' : file;
  let read;
  try {
    read = decode(name, file === '-' ? host.stdin() : readFileSync(resolve(host.cwd, file)));
  } catch (error) {
    read = { fault: faultOf(name, error) };
  }
  if ('fault' in read) throw new ArgumentError(`${name}: ${read.fault.message}`);
  return { name, text: read.text };
}

function changed(data: ClusterData, changes: readonly NodeChange[], nearest: Host['core']['nearest']): ClusterData {
  let now = data;
  for (const { what, node, change } of changes) {
    const next = (what === 'label' ? labelNode : taintNode)(now, node, change);
    if (typeof next === 'string') {
      const guess = now.nodes.some(({ name }) => name === node) ? undefined : nearest(node, now.nodes.map(({ name }) => name));
      throw new ArgumentError(`--${what} ${node} ${change}: ${next}${guess ? `; did you mean ${guess.word}?` : ''}`);
    }
    now = next;
  }
  return now;
}
