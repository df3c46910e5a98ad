/** Every recorded answer of the scheduler is ours. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { place } from '../../../packages/core/src/index.js';
import { differences } from './compare.mjs';

interface Question {
  readonly id: string;
  readonly nodes: string;
  readonly pods: string;
  readonly workload: string;
  readonly rows: readonly { readonly node: string; readonly fits: boolean; readonly refused: readonly string[]; readonly scores?: Readonly<Record<string, number>> }[];
}

const questions = gunzipSync(readFileSync(new URL('recorded.jsonl.gz', import.meta.url))).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Question);

describe('the recorded questions', () => {
  it('ask of every filter and every score', () => {
    expect(questions.length).toBeGreaterThan(300);
    const rows = questions.flatMap((one) => one.rows);
    for (const filter of ['NodeUnschedulable', 'NodeName', 'TaintToleration', 'NodeAffinity', 'NodePorts', 'PodTopologySpread', 'InterPodAffinity']) expect(rows.filter(({ refused }) => refused.includes(filter)).length, filter).toBeGreaterThan(20);
    for (const plugin of ['NodeAffinity', 'InterPodAffinity', 'TaintToleration']) expect(rows.filter(({ scores }) => (scores?.[plugin] ?? 0) !== 0).length, plugin).toBeGreaterThan(10);
    expect(questions.filter(({ id }) => id.startsWith('wide-')).length).toBeGreaterThan(150);
  });

  it('get the scheduler\'s answers', () => {
    for (const { id, nodes, pods, workload, rows } of questions) expect(differences(rows, place({ nodes, pods, workloads: workload }).rows), id).toEqual([]);
  });
});
